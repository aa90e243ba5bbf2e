//! Two versions from one source, several languages, hard words: what a reader of each version finds.
//!
//! In: a plan with a full version, an easy one and one in Welsh and Arabic. Out: the pages as they are built.
//! Not here: how a page looks (`browser`), what `check` finds in it (`cases`, `easy_read`).

mod kit;

use kit::Folder;

fn plan() -> Folder {
    let folder = Folder::new();
    folder.write(
        "plan/index.md",
        "---\nplan:\n  name: Sam\n  language: en-GB\n  also_in: [cy, ar]\n  audience: public\n  \
         help: {public: {en: Ring Jo, cy: Ffoniwch Jo}}\n  consent: {to: public, from: 2026-01-01, until: 2028-01-01, how: spoken}\n\
         title: My plan\n---\n\n🙋 I am Sam.\n",
    );
    folder.write(
        "plan/my-help.md",
        "---\ntitle: My help\nsummary: Who helps me.\nupdated: 2026-10-05\noutcomes:\n  audience: public\n  \
         rows:\n    - title: {en: Swim each week, cy: Nofio bob wythnos}\n      why: The water is calm.\n---\n\n\
         🗣️ My advocates help me.\n\n📣 An advocate comes on Monday.\n",
    );
    folder.write("plan/my-help.easy.md", "---\ntitle: My help\n---\n\n🗣️ My advocate helps me.\n");
    folder.write("plan/my-help.cy.md", "---\ntitle: Fy help\n---\n\n🗣️ Mae fy eiriolwr yn helpu.\n");
    folder.write("plan/my-help.ar.md", "---\ntitle: دعمي\n---\n\n🗣️ المدافع يساعدني.\n");
    folder.write("plan/my-week.md", "---\ntitle: My week\nsummary: My days.\n---\n\n🌙 I sleep.\n");
    folder.write("plan/my-week.cy.md", "---\ntitle: Fy wythnos\n---\n\n🌙 Rydw i'n cysgu.\n");
    folder.write(
        "plan/words.md",
        "---\ntitle: Hard words\nwords:\n  - word: {en: advocate, cy: eiriolwr, ar: مدافع}\n    \
         means: {en: Someone who speaks up with me., cy: Rhywun sy'n siarad gyda fi.}\n    say: AD-vo-cut\n  \
         - word: respite\n    audience: circle\n    means: A short break.\n---\n\n📖 These are hard words.\n",
    );
    folder
}

fn built(folder: &Folder, audience: &str) -> impl Fn(&str) -> String {
    let words = ["build", "plan", "--for", audience, "--out", "out", "--today", kit::TODAY];
    folder.run(&words).expect_code(0, "the plan is built");
    let path = folder.path().to_path_buf();
    move |page: &str| std::fs::read_to_string(path.join("out").join(page)).unwrap_or_else(|_| panic!("{page}"))
}

#[test]
fn each_version_leads_to_the_others_by_the_names_of_their_languages() {
    let folder = plan();
    let page = built(&folder, "public");
    let full = page("my-help.html");
    assert!(full.contains("<a href=\"my-help.easy.html\">Easy read version</a>"), "{full}");
    assert!(full.contains("lang=\"cy\" dir=\"ltr\" hreflang=\"cy\">Cymraeg</a>"), "{full}");
    assert!(full.contains("lang=\"ar\" dir=\"rtl\" hreflang=\"ar\">العربية</a>"), "{full}");
    let welsh = page("my-help.cy.html");
    assert!(welsh.contains("hreflang=\"en-GB\">English: Full version</a>"), "{welsh}");
    assert!(welsh.contains("hreflang=\"en-GB\">English: Easy read version</a>"), "{welsh}");
    assert!(page("my-help.easy.html").contains("<a href=\"my-help.html\">Full version</a>"));
}

#[test]
fn who_reads_one_version_stays_in_it_where_a_page_has_one() {
    let folder = plan();
    let page = built(&folder, "public");
    let welsh = page("my-help.cy.html");
    assert!(welsh.contains("href=\"my-week.cy.html\""), "{welsh}");
    assert!(!welsh.contains("href=\"my-week.html\""), "{welsh}");
    // The list of hard words is in English only: its name says so.
    assert!(welsh.contains("<span lang=\"en-GB\" dir=\"ltr\">Hard words</span>"), "{welsh}");
    let week = page("my-week.html");
    assert!(week.contains("href=\"my-help.html\"") && !week.contains("href=\"my-help.cy.html\""), "{week}");
}

#[test]
fn what_is_there_in_another_language_only_says_which_one() {
    let folder = plan();
    let page = built(&folder, "public");
    let welsh = page("my-help.cy.html");
    assert!(welsh.contains("Nofio bob wythnos") && !welsh.contains("Swim each week"), "{welsh}");
    assert!(welsh.contains("<span lang=\"en-GB\">The water is calm.</span>"), "{welsh}");
    assert!(welsh.contains("Ffoniwch Jo") && !welsh.contains("Ring Jo"), "{welsh}");
    let arabic = page("my-help.ar.html");
    assert!(arabic.contains("href=\"index.html\" lang=\"en-GB\" dir=\"ltr\">Sam’s plan</a>"), "{arabic}");
    assert!(arabic.contains("<span lang=\"en-GB\" dir=\"ltr\">The water is calm.</span>"), "{arabic}");
    assert!(arabic.contains("<span lang=\"en-GB\" dir=\"ltr\">Ring Jo</span>"), "{arabic}");
}

#[test]
fn a_hard_word_is_explained_where_a_page_uses_it_first() {
    let folder = plan();
    let page = built(&folder, "public");
    let full = page("my-help.html");
    assert_eq!(full.matches("plan-hard-word__word").count(), 1, "{full}");
    let place = |text: &str| full.find(text).unwrap_or_else(|| panic!("{text}: {full}"));
    assert!(place("My advocates help me.") < place("Someone who speaks up with me."));
    assert!(place("Someone who speaks up with me.") < place("An advocate comes on Monday."));
    assert!(full.contains("<a href=\"words.html#advocate\">advocate</a>"), "{full}");
    assert!(full.contains("<li data-word=\"advocate\">AD-vo-cut</li>"), "{full}");
    assert!(page("my-help.cy.html").contains("Rhywun sy&#39;n siarad gyda fi."));
    assert!(page("my-help.ar.html").contains("<span lang=\"en-GB\" dir=\"ltr\">Someone who speaks up with me.</span>"));
    let list = page("words.html");
    assert!(!list.contains("plan-hard-word__word"), "the list needs no second explanation");
    assert!(!page("my-week.html").contains("AD-vo-cut"), "a page without the word tells nothing of it");
}

#[test]
fn a_hard_word_that_a_reader_may_not_see_is_not_explained_to_them() {
    let folder = plan();
    folder.write("plan/my-week.md", "---\ntitle: My week\nsummary: My days.\n---\n\n🌙 I go to respite.\n");
    let circle = built(&folder, "circle")("my-week.html");
    assert!(circle.contains("A short break."), "{circle}");
    let public = built(&folder, "public")("my-week.html");
    assert!(public.contains("I go to respite.") && !public.contains("A short break."), "{public}");
}

#[test]
fn in_a_language_that_the_program_does_not_speak_its_own_words_say_that_they_are_english() {
    let folder = Folder::new();
    folder.write(
        "plan/index.md",
        "---\nplan:\n  name: Léa\n  language: fr\n  audience: public\n  \
         consent: {to: public, from: 2026-01-01, until: 2028-01-01, how: spoken}\n\
         title: Mon projet\nupdated: 2026-10-05\n---\n\n> [!IMPORTANT]\n> C'est ma vie.\n",
    );
    folder.write("plan/ma-semaine.md", "---\ntitle: Ma semaine\n---\n\n🌙 Je dors.\n");
    let page = built(&folder, "public");
    let first = page("index.html");
    assert!(first.contains("<html lang=\"fr\" dir=\"ltr\">"), "{first}");
    for own in [
        "<header class=\"plan-header\" lang=\"en-GB\" dir=\"ltr\">",
        "<footer class=\"plan-footer\" lang=\"en-GB\" dir=\"ltr\">",
        "<p class=\"plan-title__position\" lang=\"en-GB\" dir=\"ltr\">Page 1 of 2</p>",
        "<span lang=\"en-GB\">Important</span>",
        "<span lang=\"fr\" dir=\"ltr\">Ma semaine</span>",
    ] {
        assert!(first.contains(own), "{own}: {first}");
    }
    let all = page("all-pages.html");
    assert!(all.contains("<html lang=\"en-GB\"") && all.contains("<span lang=\"fr\">Ma semaine</span>"), "{all}");
}

#[test]
fn a_hard_word_is_found_in_its_forms_and_nowhere_else() {
    for (tag, text, term, is_found) in [
        ("en", "My advocate comes.", "advocate", true),
        ("en", "2 Advocates came.", "advocate", true),
        ("en", "I pay by direct payments.", "Direct payment", true),
        ("de", "Ich rede mit meinen Anwälten.", "Anwälte", true),
        ("ar", "أتحدث مع المحامي كل شهر", "محامي", true),
        ("ar", "عندي الدفع المباشر", "دفع المباشر", true),
        ("en", "The fitness room.", "fit", false),
        ("en", "We took a plane.", "plan", false),
        ("en", "My former home.", "form", false),
        ("en", "My payment is direct.", "direct payment", false),
    ] {
        let folder = Folder::new();
        folder.write("plan/index.md", format!("---\nplan:\n  name: Zoe\n  language: {tag}\n---\n# A\n\n{text}\n"));
        let list = format!("---\ntitle: B\nwords:\n  - word: {term}\n    means: X.\n---\n\nY.\n");
        folder.write("plan/words.md", list);
        let page = built(&folder, "private")("index.html");
        assert_eq!(page.contains("plan-hard-word__word"), is_found, "{tag}: {text}: {term}");
    }
}
