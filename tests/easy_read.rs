//! How often the easy-read rules are right, on sentences that were written for this and labelled by hand.
//!
//! In: `tests/easy_read/en.txt` and `de.txt`: the rules that a text breaks, a tab, the text. Out: for each rule, how many
//! of its findings are right (precision), and how many of the labelled texts it finds (recall).
//! Not here: the page of each rule, which is a test too (`rule_pages`).

use plainplan::check::easy::{Certainty, check_easy, rules};
use plainplan::pipeline;
use plainplan::report::Severity;
use plainplan::value::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const TODAY: Date = Date::constant(2026, 10, 5);

struct Case {
    /// Numbers of rules without their first letters: `S6`.
    breaks: BTreeSet<String>,
    text: String,
}

fn cases(language: &str) -> Vec<Case> {
    let file = format!("{}/tests/easy_read/{language}.txt", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let (breaks, text) = line.split_once('\t').unwrap();
            let breaks = breaks.split(',').filter(|id| *id != "-").map(str::to_string).collect();
            Case { breaks, text: text.to_string() }
        })
        .collect()
}

/// For each case, the numbers of the rules that find something in it.
fn found(language: &str, cases: &[Case]) -> Vec<BTreeSet<String>> {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    write("index.md", format!("---\nplan:\n  name: Zoe\n  language: {language}\n---\n# Plan\n"));
    for (number, case) in cases.iter().enumerate() {
        write(&format!("case-{number}.md"), format!("---\ntitle: Plan\n---\n\n{}\n", case.text));
    }
    let plan = pipeline::read(folder.path(), TODAY, None).plan.expect("the cases are pages of a plan");
    let mut found = vec![BTreeSet::new(); cases.len()];
    for finding in check_easy(&plan, TODAY, |_| true).sorted() {
        let number = finding.span.file_name().strip_prefix("case-").and_then(|name| name.strip_suffix(".md"));
        // In German one "nicht" is a note that nobody labelled.
        if finding.rule == "negatives" && language == "de" && finding.severity == Severity::Note {
            continue;
        }
        if let Some(number) = number.and_then(|number| number.parse::<usize>().ok()) {
            let id = rules().iter().find(|rule| rule.name == finding.rule).expect("a rule of easy read").id;
            found[number].insert(id.trim_start_matches("ER-").to_string());
        }
    }
    found
}

/// How often one rule was right.
#[derive(Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    /// Of 100 findings, how many are right; `None` without any.
    fn precision(&self) -> Option<usize> {
        (self.right * 100).checked_div(self.right + self.wrong)
    }

    /// Of 100 labelled texts, how many are found.
    fn recall(&self) -> Option<usize> {
        (self.right * 100).checked_div(self.right + self.missed)
    }
}

/// Which texts count.
#[derive(Clone, Copy, PartialEq)]
enum Half {
    All,
    /// Those with an even number: nobody looked at them while the rules were written.
    Unseen,
}

/// The scores of all rules that are labelled in a set. Set `EASY_READ_SHOW` to some ids to see the texts that each of
/// them gets wrong, among those with an odd number: only these were looked at while the rules were written.
fn scores(language: &str, half: Half) -> BTreeMap<String, Score> {
    let cases = cases(language);
    let found = found(language, &cases);
    let labelled: BTreeSet<&String> = cases.iter().flat_map(|case| &case.breaks).collect();
    let shown = std::env::var("EASY_READ_SHOW").unwrap_or_default();
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let counted = cases.iter().zip(&found).enumerate().filter(|(number, _)| half == Half::All || number % 2 == 0);
    for (number, (case, found)) in counted {
        for id in labelled.iter().copied() {
            let score = scores.entry(id.clone()).or_default();
            let (is_bad, is_found) = (case.breaks.contains(id), found.contains(id));
            match (is_bad, is_found) {
                (true, true) => score.right += 1,
                (false, true) => score.wrong += 1,
                (true, false) => score.missed += 1,
                (false, false) => {}
            }
            if number % 2 == 1 && is_bad != is_found && shown.split(',').any(|wanted| wanted == id) {
                println!("{} {id}: {}", if is_found { "WRONG " } else { "MISSED" }, case.text);
            }
        }
    }
    scores
}

/// The table as it stands in the docs.
fn table(language: &str, unseen: &BTreeMap<String, Score>, all: &BTreeMap<String, Score>) -> String {
    let of = |part: Option<usize>| part.map_or("–".to_string(), |part| format!("{part} %"));
    let rows: String = (unseen.iter())
        .map(|(id, score)| {
            let texts = score.right + score.missed;
            let (right, found) = (of(score.precision()), of(score.recall()));
            let (all_right, all_found) = (of(all[id].precision()), of(all[id].recall()));
            format!("| ER-{id} | {right} | {found} | {texts} | {all_right} | {all_found} |\n")
        })
        .collect();
    format!(
        "<!-- measured: {language} -->\n\n| Rule | Right when it speaks | Found | Texts | Right, all texts | Found, all texts |\n|---|---|---|---|---|---|\n{rows}\n<!-- end -->"
    )
}

#[test]
fn the_docs_say_how_often_each_rule_is_right() {
    let path = format!("{}/docs/easy-read.md", env!("CARGO_MANIFEST_DIR"));
    let mut docs = fs::read_to_string(&path).unwrap();
    for language in ["en", "de"] {
        let table = table(language, &scores(language, Half::Unseen), &scores(language, Half::All));
        let start = docs.find(&format!("<!-- measured: {language} -->")).expect("the docs have a place for the table");
        let end = start + docs[start..].find("<!-- end -->").expect("and its end") + "<!-- end -->".len();
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            docs.replace_range(start..end, &table);
            fs::write(&path, &docs).unwrap();
        }
        assert_eq!(
            &docs[start..start + table.len()],
            table,
            "docs/easy-read.md tells other figures than were measured"
        );
    }
}

#[test]
fn a_rule_that_is_often_wrong_is_only_a_hint() {
    for language in ["en", "de"] {
        // Over all texts: in the unseen half alone, one wrong finding in five would decide it.
        for (id, score) in scores(language, Half::All) {
            let rules = rules().iter().filter(|rule| rule.id == format!("ER-{id}"));
            for rule in rules.filter(|_| score.precision().is_some_and(|precision| precision < 90)) {
                let is_hint = rule.certainty == Certainty::Hint || rule.hint_in.contains(&language);
                assert!(is_hint, "{} is right in {:?} of 100 cases in {language}", rule.name, score.precision());
            }
        }
    }
}

#[test]
fn each_set_is_large_and_half_of_it_is_good() {
    for language in ["en", "de"] {
        let cases = cases(language);
        let good = cases.iter().filter(|case| case.breaks.is_empty()).count();
        assert!(cases.len() >= 200 && good * 10 > cases.len() * 4, "{language}: {good} of {} are good", cases.len());
    }
}

#[test]
fn every_number_of_easy_read_is_accounted_for_in_the_docs() {
    let docs = fs::read_to_string(format!("{}/docs/easy-read.md", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let rows: BTreeMap<&str, &str> = (docs.lines().skip_while(|line| *line != "## Every rule, and how we keep it"))
        .filter_map(|line| line.strip_prefix("| ER-"))
        .map(|row| row.split_once(" | ").unwrap())
        .collect();
    // Numbers of each family, as the list of rules has them.
    for (family, last) in [
        ('P', 6),
        ('W', 16),
        ('S', 16),
        ('T', 13),
        ('C', 7),
        ('N', 17),
        ('L', 12),
        ('I', 14),
        ('E', 12),
        ('B', 11),
        ('G', 16),
        ('R', 10),
    ] {
        for number in 1..=last {
            let row = rows.get(format!("{family}{number}").as_str());
            let how = row.and_then(|row| row.split(" | ").nth(1)).unwrap_or("").trim_end_matches(" |");
            assert!(how.len() > 5, "ER-{family}{number} is not accounted for");
        }
    }
    for rule in rules() {
        let row = rows.get(rule.id.trim_start_matches("ER-")).unwrap_or_else(|| panic!("{} has no row", rule.id));
        assert!(row.contains(&format!("`{}`", rule.name)), "{} does not name {}", rule.id, rule.name);
    }
}

/// The findings of a page, as they are told.
fn told(page: &str) -> Vec<plainplan::report::Diagnostic> {
    told_in("en-GB", page)
}

fn told_in(language: &str, page: &str) -> Vec<plainplan::report::Diagnostic> {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write(
        "index.md",
        &format!("---\nplan:\n  name: Zoe\n  language: {language}\n  currency: GBP\n  year: weeks52\n---\n# Plan\n"),
    );
    write("page.md", page);
    let plan = pipeline::read(folder.path(), TODAY, None).plan.expect("a plan");
    let report = check_easy(&plan, TODAY, |_| true);
    report.sorted().into_iter().filter(|finding| finding.span.file_name() == "page.md").cloned().collect()
}

/// Words that a finding quotes stand at the place that it names.
#[track_caller]
fn places_are_right(page: &str) -> usize {
    let found = told(page);
    for finding in &found {
        let quoted = finding.message.strip_prefix('"').and_then(|rest| rest.split('"').next());
        // What cannot be laid side by side is told as the whole piece, which holds the words.
        if let Some(quoted) = quoted.filter(|quoted| !quoted.contains('\u{e000}')) {
            let first = quoted.split_whitespace().next().unwrap_or("");
            assert!(
                finding.span.text().contains(first),
                "{}: {:?} is no {quoted:?}",
                finding.rule,
                finding.span.text()
            );
        }
    }
    found.len()
}

#[test]
fn places_are_exact_after_pictures_links_values_signs_and_in_every_language() {
    for (page, rule, words) in [
        ("🚌 On Mondays I utilise the bus.\n", "hard-phrase", "utilise"),
        ("![](symbol:bus) Mum & I utilise it.\n", "hard-phrase", "utilise"),
        ("See [my week](page.md) prior to that.\n", "hard-phrase", "prior to"),
        ("I have {{ budget.left }} and utilise it.\n\n---\n", "hard-phrase", "utilise"),
        ("Ein \\* Stern, and I utilise it.\n", "hard-phrase", "utilise"),
        ("Mum &amp; I utilise it.\n", "hard-phrase", "utilise"),
        ("👨‍👩‍👧‍👦 👍🏽 🏴󠁧󠁢󠁷󠁬󠁳󠁿 We utilise it.\n", "hard-phrase", "utilise"),
        ("مرحبا and I utilise it.\n", "hard-phrase", "utilise"),
        ("One line\nand one more, and I utilise it.\n", "hard-phrase", "utilise"),
        ("---\nsummary: 'It''s good to utilise it.'\n---\n# A\n", "hard-phrase", "utilise"),
        ("---\ntitle: A\ngood-day:\n  note: |\n    I am kind.\n    I utilise jokes.\n---\n", "hard-phrase", "utilise"),
    ] {
        let found = told(page);
        let here = found.iter().find(|finding| finding.rule == rule).unwrap_or_else(|| panic!("{page}: {found:?}"));
        assert_eq!(here.span.text(), words, "{page}");
    }
}

#[test]
fn a_text_that_no_rule_expects_is_looked_at_without_a_wrong_place() {
    let long_page = "I like the bus, and I utilise it approx. 2 times.\n\n".repeat(5_000);
    assert!(places_are_right(&long_page) > 5_000, "a page of 50,000 words");
    let long_sentence = format!("I {} end.\n", "like and ".repeat(1_000));
    let found = told(&long_sentence);
    assert!(found.iter().any(|finding| finding.message.contains("2002 words")), "{found:?}");
    for text in [
        "ฉันชอบว่ายน้ำทุกวันจันทร์กับเพื่อนของฉันและแม่ของฉันมาก\n",
        "私は月曜日に友達と一緒にプールで泳ぐのが好きです。とても楽しいです。\n",
        "I like עברית and العربية, and 日本語 too, approx. 2 hrs.\n",
        "👨‍👩‍👧‍👦👍🏽🏳️‍🌈🇬🇧 e.g. 👩🏿‍🦽 etc. 🏴󠁧󠁢󠁷󠁬󠁳󠁿\n",
        "¿Utilise? “approx.” ‘hrs’ „etc.“ « pw »\n",
        "a\u{301}e\u{301} utilise n\u{303} approx.\n",
        "| A | B |\n|---|---|\n| 2 hrs p/w | £1.2k pa |\n",
        "- a\n  - b\n    - c utilise\n      - d approx.\n",
        "£-40 −£3 - £2 50% 1/2 ½ 9–5 04/03/26 (01632)960123 IV Part IV\n",
        "\u{feff}\u{200b}\u{200d}\u{202e}utilise\n",
    ] {
        places_are_right(text);
    }
}

#[test]
fn what_cannot_be_counted_is_told_as_not_checked() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("index.md"),
        "---\nplan:\n  name: Zoe\n  language: en-GB\n---\n# Plan\n\nฉันชอบว่ายน้ำทุกวันจันทร์กับเพื่อนของฉัน\n",
    )
    .unwrap();
    let plan = pipeline::read(folder.path(), TODAY, None).plan.unwrap();
    let report = check_easy(&plan, TODAY, |_| true);
    assert!(report.sorted().iter().all(|finding| finding.rule != "long-sentence"), "no guess at words");
    assert!(report.unchecked().any(|(rule, why)| rule == "long-sentence" && why.contains("without blanks")));
    fs::write(
        folder.path().join("index.md"),
        "---\nplan:\n  name: Zoe\n  language: cy\n---\n# Cynllun\n\nGwen ydw i.\n",
    )
    .unwrap();
    let plan = pipeline::read(folder.path(), TODAY, None).plan.unwrap();
    let report = check_easy(&plan, TODAY, |_| true);
    assert!(report.unchecked().any(|(rule, why)| rule == "passive" && why.contains("word lists")));
}

#[test]
fn someones_own_words_are_never_judged() {
    for page in [
        "Mum says: \"You utilise it approx. 2 hrs.\"\n",
        "> They utilise it approx. 2 hrs.\n",
        "---\ntitle: A\ngood-day:\n  said_by: Zoe\n  note: I utilise jokes, approx. 2 hrs.\n---\n",
    ] {
        let found = told(page);
        assert!(
            !found.iter().any(|finding| ["hard-phrase", "short-form"].contains(&finding.rule)),
            "{page}: {found:?}"
        );
    }
    assert!(told("They utilise it approx. 2 hrs.\n").len() > 2, "the same words without marks are");
    let of_staff = "---\ntitle: A\ngood-day:\n  said_by: Ana\n  note: She utilises jokes, approx. 2 hrs.\n---\n";
    assert!(told(of_staff).iter().any(|finding| finding.rule == "short-form"), "what staff say of a person is judged");
}

#[test]
fn an_allowed_rule_is_silent_by_its_name_and_by_its_number_and_is_told_with_its_reason() {
    for allowed in ["short-form", "ER-W7"] {
        let folder = tempfile::tempdir().unwrap();
        let page = format!(
            "---\nplan:\n  name: Zoe\n  language: en-GB\nallow:\n  {allowed}: The bus company writes it so.\n---\n# Plan\n\nThe bus comes approx. at 9am.\n"
        );
        fs::write(folder.path().join("index.md"), page).unwrap();
        let plan = pipeline::read(folder.path(), TODAY, None).plan.unwrap();
        let report = pipeline::words_of(&plan, TODAY);
        let rules: Vec<&str> = report.sorted().iter().map(|finding| finding.rule).collect();
        assert!(!rules.contains(&"short-form") && rules.contains(&"allowed"), "{allowed}: {rules:?}");
        assert!(report.sorted().iter().any(|finding| finding.why.contains("The bus company writes it so")));
    }
}

#[test]
fn a_safe_change_replaces_the_words_and_nothing_else() {
    for page in [
        "We utilise it approx. twice.\n",
        "🚌 We *utilise* it &amp; go \\* approx. twice.\n",
        "---\ntitle: A\ngood-day:\n  note: 'It''s good. I can''t utilise it approx. twice.'\n---\n",
        "---\ntitle: A\ngood-day:\n  note: \"I can\\u0027t utilise it\\n approx. twice.\"\n---\n",
        "---\ntitle: A\ngood-day:\n  note: >\n    We utilise\n    it prior\n    to noon.\n---\n",
        "| A | B |\n|---|---|\n| utilise \\| it | approx. 2 |\n",
    ] {
        for finding in told(page) {
            if let Some(fix) = &finding.fix {
                let quoted = finding.message.split('"').nth(1).unwrap_or_default();
                assert_eq!(fix.span.text(), quoted, "{page}: {fix:?} would take away more than it says");
            }
        }
    }
}

#[test]
fn a_name_is_no_short_form_and_one_place_is_told_once() {
    let rules = |text: &str| told(text).iter().map(|finding| finding.rule).collect::<Vec<_>>();
    for name in ["Jan helps me. Max rings.", "My PA comes at 9am.", "I do not know Min.", "We wed in May."] {
        assert!(!rules(&format!("{name}\n")).contains(&"short-form"), "{name}");
    }
    for short in ["I come on 4 Jan at noon.", "I come approx. at noon.", "Max. 2 people come.", "It is 2 hrs pw."] {
        assert!(rules(&format!("{short}\n")).contains(&"short-form"), "{short}");
    }
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("index.md"),
        "---\nplan:\n  name: Zoe\n  language: en-GB\n---\n# Plan\n\nThe service user is washed. It is 2 hrs p/w.\n",
    )
    .unwrap();
    let plan = pipeline::read(folder.path(), TODAY, None).plan.unwrap();
    let report = pipeline::words_of(&plan, TODAY);
    let rules: Vec<&str> = report.sorted().iter().map(|finding| finding.rule).collect();
    for (told, silent) in
        [("put-down", "third-person"), ("nobody-does-it", "passive"), ("short-form", "odd-punctuation")]
    {
        assert!(rules.contains(&told) && !rules.contains(&silent), "{told}, {silent}: {rules:?}");
    }
}

#[test]
fn welsh_and_arabic_words_are_looked_at_and_what_nobody_measured_is_a_hint() {
    for (language, page, rule, words) in [
        ("cy", "Mae'r cyngor yn ariannu'r ddarpariaeth.\n", "hard-phrase", "ddarpariaeth"),
        ("cy", "Mae hi'n defnyddiwr gwasanaeth.\n", "third-person", "defnyddiwr gwasanaeth"),
        ("ar", "أحتاج إلى التقييم كل سنة.\n", "unexplained-word", "التقييم"),
        ("ar", "هو يعاني من الألم.\n", "put-down", "يعاني من"),
    ] {
        let found = told_in(language, page);
        let names: Vec<(&str, &str)> = found.iter().map(|finding| (finding.rule, finding.span.text())).collect();
        let here = found.iter().find(|finding| finding.span.text() == words && finding.rule == rule);
        let here = here.unwrap_or_else(|| panic!("{language}: {page}: {names:?}"));
        assert_eq!(here.severity, Severity::Note, "{language}: {page}");
    }
    let quiet = told_in("ar", "أذهبُ إلى البيتِ وأشربُ القهوةَ.\n");
    assert!(!quiet.iter().any(|finding| finding.rule == "uncommon-word"), "marks and small words: {quiet:?}");
    let quiet = told_in("cy", "Rydw i'n mynd i'r dref gyda fy chwaer.\n");
    assert!(!quiet.iter().any(|finding| finding.rule == "uncommon-word"), "changed letters: {quiet:?}");
}

#[test]
fn a_picture_is_named_for_words_that_have_none_beside_them() {
    let hint = |page: &str| -> Option<String> {
        let found = told(page);
        let here = found.into_iter().find(|finding| finding.message.starts_with("no picture stands"));
        here.map(|finding| finding.hint)
    };
    let page = "🏊 I swim.\n\n🍞 I have toast.\n\nI go there by bus.\n";
    assert!(hint(page).is_some_and(|hint| hint.contains("🚌") && hint.contains("bus")), "{:?}", hint(page));
    let drawn = "🏊 I swim.\n\n🍞 I have toast.\n\nThere is a hoist.\n";
    assert!(hint(drawn).is_some_and(|hint| hint.contains("![](symbol:hoist)")), "{:?}", hint(drawn));
    assert_eq!(hint("🏊 I swim.\n\n🍞 I have toast.\n\nIt is good.\n"), None, "no picture for what is said everywhere");
    assert_eq!(hint("I go there by bus.\n"), None, "a page without any picture is told once, as a whole");
}

#[test]
fn who_made_a_picture_is_asked_once_and_no_more_when_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("index.md", "---\nplan:\n  name: Zoe\n  language: en-GB\n---\n# Plan\n\n![A pool](pool.jpg) I swim.\n");
    write("pool.jpg", "");
    let told = || {
        let plan = pipeline::read(folder.path(), TODAY, None).plan.expect("a plan");
        let report = check_easy(&plan, TODAY, |_| true);
        report.sorted().iter().filter(|finding| finding.rule == "missing-credit").count()
    };
    assert_eq!(told(), 1);
    write("photos.md", "---\ntitle: Photos\nphotos:\n  - file: pool.jpg\n    alt: A pool\n    credit: Mum\n---\n");
    assert_eq!(told(), 0);
}
