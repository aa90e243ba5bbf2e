//! Whole builds: nothing hidden goes out as a file, and nobody is stopped for words that are no secret.

use super::*;
use crate::report::plain;
use crate::value::SitePath;
use std::fs;

const PHOTO: &str = "photos/a.jpg";

/// Writes a plan that everyone may see: what stands in `plan:` beside its name, and its files.
fn folder(facts: &str, files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let index = format!(
        "---\nplan:\n  name: Sam\n  language: en-GB\n  currency: GBP\n  year: weeks52\n  audience: public\n  \
         consent:\n    to: public\n    from: 2026-01-01\n    how: spoken\n{facts}---\n# Hello\n\nI am Sam.\n"
    );
    let files = files.iter().map(|(name, bytes)| (*name, bytes.to_vec()));
    for (name, bytes) in [("index.md", index.into_bytes())].into_iter().chain(files) {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn public(folder: &tempfile::TempDir) -> (Built, Report) {
    let today = Date::constant(2026, 10, 10);
    let read = read(folder.path(), today, None);
    let plan = read.plan.expect("a plan");
    (build(&plan, Audience::Public, today, &Around::default()), read.report)
}

/// The site of a plan in which nothing may be wrong.
#[track_caller]
fn sound(files: &[(&str, &[u8])]) -> Built {
    let folder = folder("", files);
    let (built, report) = public(&folder);
    assert!(!report.has_errors(), "{}", plain::tell(&report));
    assert!(!built.report.has_errors(), "{}", plain::tell(&built.report));
    built
}

fn own_files(built: &Built) -> Vec<&str> {
    let paths = built.site.files.keys().map(SitePath::as_str);
    paths.filter(|path| path.starts_with("_plan/files/") || path.starts_with("_plan/photos/")).collect()
}

/// A small photo in which the camera wrote down where it was taken.
fn photo() -> Vec<u8> {
    let mut plain = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(16, 16, image::Rgb([10, 80, 100]))
        .write_to(&mut plain, image::ImageFormat::Jpeg)
        .unwrap();
    let plain = plain.into_inner();
    [&plain[..2], b"\xff\xfe\x00\x0eHidden Lane1".as_slice(), &plain[2..]].concat()
}

const BUDGET: &str = "budget:\n  audience: public\n  kind: final\n  amount: £312 a week\n  lines:\n    - what: Help\n      \
    cost: 10 hours a week at £16.40\n    - what: Therapy\n      cost: £77.31 a week\n      audience: private\n";

#[test]
fn a_photo_that_is_linked_tells_no_more_than_one_that_is_shown() {
    let built = sound(&[("s.md", b"# S\n\n[my photo](photos/a.jpg) Hi."), (PHOTO, &photo())]);
    let files = own_files(&built);
    assert!(files.len() == 1 && files[0].starts_with("_plan/photos/"), "{files:?}");
    for bytes in built.site.files.values() {
        assert!(!String::from_utf8_lossy(bytes).contains("Hidden Lane"));
    }
}

#[test]
fn a_drawing_that_is_linked_is_made_clean_and_its_words_are_told() {
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><!-- Ana --><text y='5'>Bus</text></svg>";
    let built = sound(&[("s.md", b"# S\n\n[my drawing](d.svg) Hi."), ("d.svg", svg)]);
    let (_, bytes) = built
        .site
        .files
        .iter()
        .find(|(path, _)| path.extension() == "svg" && path.as_str().contains("photos"))
        .unwrap();
    assert!(!String::from_utf8_lossy(bytes).contains("Ana"));
    let rules: Vec<&str> = built.report.sorted().iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, ["words-in-drawing"]);
}

#[test]
fn a_photo_of_someone_who_did_not_agree_is_no_download_and_no_logo() {
    let page = b"---\naudience: public\nphotos:\n  - file: photos/a.jpg\n    alt: Two people at the pool\n    who: [me, Zarana]\n---\n# S\n\n[photo](photos/a.jpg) Hi.";
    let people = b"---\naudience: private\npeople:\n  - name: Zarana\n    relation: my aunt\n---\n# P\n";
    let files: &[(&str, &[u8])] = &[("s.md", page), ("people.md", people), (PHOTO, &photo())];
    assert_eq!(own_files(&sound(files)), Vec::<&str>::new());
    let (built, _) = public(&folder("  theme: {name: plain, logo: photos/a.jpg}\n", files));
    assert!(!built.report.has_errors(), "{}", plain::tell(&built.report));
    assert_eq!(own_files(&built), Vec::<&str>::new());
}

#[test]
fn a_plan_that_was_taken_back_shows_no_logo() {
    let theme = "  theme: {name: plain, logo: photos/a.jpg}\n";
    let (built, _) = public(&folder(theme, &[(PHOTO, &photo())]));
    assert_eq!(own_files(&built).len(), 1);
    let (built, _) = public(&folder(&format!("{theme}  withdrawn: 2026-05-01\n"), &[(PHOTO, &photo())]));
    assert!(!built.site.files.is_empty());
    assert_eq!(own_files(&built), Vec::<&str>::new());
}

#[test]
fn files_of_a_sentence_that_is_left_out_stay_at_home() {
    let page = format!(
        "---\naudience: public\n{BUDGET}---\n# M\n\nSee the [letter](l.pdf) for {{{{ budget.left }}}}.\n\n\
         ![Me there](photos/a.jpg) I have {{{{ budget.left }}}}.\n\n| A | B |\n|---|---|\n| {{{{ budget.left }}}} | [l](m.pdf) |\n\n[Open](o.pdf) to all.\n"
    );
    let photo = photo();
    let built = sound(&[
        ("m.md", page.as_bytes()),
        ("l.pdf", b"%PDF l"),
        ("m.pdf", b"%PDF m"),
        ("o.pdf", b"%PDF o"),
        (PHOTO, &photo),
    ]);
    let files: Vec<&str> = own_files(&built).into_iter().filter(|file| file.ends_with(".pdf")).collect();
    assert!(files.len() == 1 && built.site.files[&SitePath::new(files[0])] == b"%PDF o", "{files:?}");
}

/// A photo wide enough to be there in three widths.
fn wide_photo(red: u8) -> Vec<u8> {
    let grain = |x: u32, y: u32| ((x * 7 + y * 13) % 50) as u8;
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_fn(700, 90, |x, y| image::Rgb([red, 60 + grain(x, y), 100]))
        .write_to(&mut bytes, image::ImageFormat::Jpeg)
        .unwrap();
    bytes.into_inner()
}

#[test]
fn a_photo_goes_out_in_the_widths_that_its_pages_name_and_in_no_other() {
    let page = "# S\n\n![Me there](photos/a.jpg)\n\n![Me here](photos/b.jpg) I swim.\n\n[my photo](photos/c.jpg) Hi.\n";
    let photos = [wide_photo(10), wide_photo(90), wide_photo(170)];
    let files =
        [("s.md", page.as_bytes()), (PHOTO, &photos[0]), ("photos/b.jpg", &photos[1]), ("photos/c.jpg", &photos[2])];
    let built = sound(&files);
    // Alone, photos are made ready side by side; in a group one after the other.
    let (in_a_group, ()) = rayon::join(|| sound(&files).site, || ());
    assert!(built.site == sound(&files).site && built.site == in_a_group);
    let page = String::from_utf8_lossy(&built.site.files[&SitePath::new("s.html")]).into_owned();
    let mut widths: Vec<u32> = Vec::new();
    for name in own_files(&built) {
        let bytes = &built.site.files[&SitePath::new(name)];
        let width = image::load_from_memory(bytes).unwrap().width();
        assert!(page.contains(&format!("\"{name}\"")) || page.contains(&format!("{name} {width}w")), "{name} {width}");
        widths.push(width);
    }
    widths.sort();
    assert_eq!(widths, [240, 480, 480, 700, 700], "{page}");
}

#[test]
fn a_photo_of_a_page_in_a_folder_has_its_widths_on_the_whole_plan_too() {
    let page = b"# Walks\n\n![Me at the sea](../photos/a.jpg)\n\nI walk.\n";
    let built = sound(&[("walks/index.md", page), (PHOTO, &wide_photo(10))]);
    let text = |path: &str| Site::text(&built.site.files[&SitePath::new(path)]).into_owned();
    let widths = |path: &str, folder: &str| {
        let (_, rest) = text(path).split_once("srcset=\"").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        let list = rest.split('"').next().unwrap().to_owned();
        assert!(list.split(", ").all(|one| one.starts_with(folder)), "{list}");
        list.replace(folder, "")
    };
    assert_eq!(widths("walks/index.html", "../_plan/"), widths("whole-plan.html", "_plan/"));
}

#[test]
fn a_broken_photo_is_told_once_and_only_if_a_page_names_it() {
    let page = b"# S\n\n![Me](photos/a.jpg)\n\n![Me](photos/b.jpg)\n\n![Me](photos/b.jpg) I swim.\n";
    let photo = photo();
    let broken = &photo[..photo.len() / 3];
    let files: &[(&str, &[u8])] =
        &[("s.md", page), (PHOTO, &photo), ("photos/b.jpg", broken), ("photos/c.jpg", broken)];
    let (built, _) = public(&folder("", files));
    let told: Vec<_> = built.report.sorted().iter().map(|one| (one.rule, one.span.file_name().to_string())).collect();
    assert_eq!(told, [("broken-picture", "photos/b.jpg".to_string())]);
}

#[test]
fn a_photo_that_a_reader_may_not_see_goes_out_in_no_width() {
    let consent = "photos:\n  - file: photos/a.jpg\n    alt: Two people at the pool\n    who: [me, Zarana]\n";
    let page = format!(
        "---\naudience: public\n{consent}---\n# S\n\n![Us](photos/a.jpg)\n\n::: circle\n![Me](photos/b.jpg) Hi.\n:::\n\n![Me](photos/c.jpg) I swim.\n"
    );
    let people = b"---\naudience: private\npeople:\n  - name: Zarana\n    relation: my aunt\n---\n# P\n";
    let photos = [wide_photo(10), wide_photo(90), wide_photo(170)];
    let files: &[(&str, &[u8])] = &[
        ("s.md", page.as_bytes()),
        ("people.md", people),
        (PHOTO, &photos[0]),
        ("photos/b.jpg", &photos[1]),
        ("photos/c.jpg", &photos[2]),
    ];
    let built = sound(files);
    let shown = own_files(&built);
    let red = |name: &str| {
        image::load_from_memory(&built.site.files[&SitePath::new(name)]).unwrap().to_rgb8().get_pixel(9, 9)[0]
    };
    assert!(shown.len() == 2 && shown.iter().all(|name| red(name) > 150), "{shown:?}");
}

#[test]
fn a_link_to_a_heading_that_is_left_out_becomes_words() {
    let page = format!(
        "---\naudience: public\n{BUDGET}---\n# M\n\nSee [what is left](#headx) and [all](#open).\n\n## Headx **{{{{ budget.left }}}}**\n\nText.\n\n## Open\n\nText.\n"
    );
    let built = sound(&[("m.md", page.as_bytes())]);
    let page = String::from_utf8_lossy(&built.site.files[&SitePath::new("m.html")]).into_owned();
    assert!(page.contains("what is left and <a href=\"#open\">") && !page.contains("headx"), "{page}");
}

#[test]
fn nobody_is_stopped_for_words_that_the_program_says_anyway() {
    let rows = "gifts:\n  - gift: I sing.\n    who_says: [Mum, Dad]\n";
    let restriction = "decisions:\n  audience: public\n  rows:\n    - decision: Where I live\n      status: doing\n";
    let map = "network:\n  audience: public\n  people:\n    - name: The choir\n      kind: group\n      ring: groups\n    - name: Bess\n      kind: dog\n      ring: paid\n      paid: yes\n  ties:\n    - from: Bess\n      to: The choir\n      what: sing\n";
    let outcomes =
        "outcomes:\n  audience: public\n  rows:\n    - title: Swim\n      by: 2026-05-06\n      status: doing\n";
    let budget = BUDGET.replace("kind: final\n", "kind: final\n  show: [week, year]\n");
    let whole = BUDGET
        .split("    - what: Therapy")
        .next()
        .unwrap()
        .replace("kind: final\n", "kind: final\n  contingency: £500\n");
    let box_page = "\n> [!IMPORTANT]\n> Hi there.\n";
    let _ = restriction;
    for (part, text, hidden) in [
        (rows, "", "Mum and Dad"),
        (outcomes, "", "Do it by 6 May 2026"),
        (outcomes, "", "6 May 2026"),
        (outcomes, "", "We are doing it"),
        (&budget, "", "The whole budget"),
        (&budget, "", "Each amount is rounded"),
        (&budget, "", "10 hours each week at £16.40"),
        (&whole, "I have {{ budget.left }} over.", "I keep £148 safe"),
        (&whole, "", "Where each week's money goes"),
        (map, "", "Bess and The choir"),
        (map, "", "Paid to help"),
        (map, "", "The same people as a list"),
        (map, "", "1 animal is on this map"),
        ("gifts:\n  - gift: I sing.\n    updated: 2026-05-06\n", "", "Last changed 6 May 2026"),
        ("", box_page, "Page 1 of 3"),
    ] {
        let open = format!("---\naudience: public\n{part}---\n# S\n\n{text}\n");
        for hidden in [format!("## {hidden}\n"), format!("{hidden}.\n")] {
            let private = format!("---\naudience: private\n---\n# Just for us here\n\nHello.\n\n{hidden}");
            let (built, _) = public(&folder("", &[("s.md", open.as_bytes()), ("p.md", private.as_bytes())]));
            assert!(!built.report.has_errors(), "{part}{hidden}: {}", plain::tell(&built.report));
        }
    }
}

#[test]
fn nobody_is_stopped_for_a_name_that_is_a_word_of_the_program() {
    let page = "---\naudience: public\nnetwork:\n  audience: public\n  people:\n    - name: The choir\n      kind: group\n      ring: groups\n---\n# S\n\n> [!NOTE]\n> Hi there.\n";
    for name in ["Note", "Name", "Ring", "Twitter", "Twemoji"] {
        let people = format!("---\naudience: private\npeople:\n  - name: {name}\n    relation: my aunt\n---\n# P\n");
        let (built, _) = public(&folder("", &[("s.md", page.as_bytes()), ("people.md", people.as_bytes())]));
        assert!(!built.report.has_errors(), "{name}: {}", plain::tell(&built.report));
    }
}

#[test]
fn a_name_in_an_alt_text_is_asked_about_and_stops_nobody() {
    let people = b"---\naudience: private\npeople:\n  - name: Zarana\n    relation: my aunt\n---\n# P\n";
    let page = b"---\naudience: public\n---\n# S\n\nWe swim ![Zarana at the pool](photos/a.jpg) each week.\n";
    let (built, report) = public(&folder("", &[("s.md", page), ("people.md", people), (PHOTO, &photo())]));
    assert!(!built.report.has_errors(), "{}", plain::tell(&built.report));
    assert!(report.sorted().iter().any(|finding| finding.rule == "name-in-public-text"));
}

#[test]
fn what_a_person_typed_is_never_said_by_the_program() {
    let page = "---\naudience: public\nnetwork:\n  audience: public\n  rings: [closest, tin ring]\n  people:\n    - name: The choir\n      kind: group\n      ring: closest\n      relation: tin relation\n      helps_with: tin help\n      met: tin meeting\n      contact_every: tin often\n      wish: tin ring\n      action: Tin step\n      strength: strong\n      last_met: 2026-01-02\n    - name: Bess\n      kind: dog\n      ring: tin ring\n      contact_every: every week\n      last_met: 2026-01-02\n  ties:\n    - from: The choir\n      to: Bess\n      what: tin tie\nbudget:\n  audience: public\n  kind: final\n  funder: Tin Council\n  amount: £312 a week\n  lines:\n    - what: Tin help\n      cost: £5 a week\n      group: Tin group\n      note: tin note\n    - what: Tin swim\n      unpaid: 3 hours a week\n      group: Tin group\nweek:\n  audience: public\n  rows:\n    - day: Monday\n      from: tin time\n      what: Tin thing\n      note: tin note\nisf:\n  audience: public\n  council: Tin Town\n  quote: Tin price here. Tin travel here.\n  gross: £520 a week\n  management: 10%\n  banked:\n    - for: Tin tent\n      sum: £300\n  goes-along: [Tin things]\n  complaints: Ask the tin **office**. Then the tin council.\nworked-out:\n  audience: public\n  questions:\n    - question: Tin question?\n      answer: Tin answer.\n      points: 12.5\n      note: tin note\n  price: £25 a year\n  rule-source: The tin rule.\nsupport-star:\n  technology: [Tin kettle, Tin clock]\nactions:\n  - what: Tin step\n    who: Tina\n    by: 2026-12-01\ngifts:\n  - gift: Tin gift\n    note: tin note\n---\n# Tin title\n\n## Tin heading\n\nTin text.\n";
    let folder = folder("", &[("s.md", page.as_bytes())]);
    let today = Date::constant(2026, 10, 10);
    let plan = read(folder.path(), today, None).plan.expect("a plan");
    let (shared, _) = cut(&plan, Audience::Circle, today);
    let figures = Figures::of(&shared);
    let anchors = Anchors::of(&shared, &figures);
    let files = crate::page::Files::default();
    let around = Around::default();
    let views = make(&shared, &figures, &anchors, &files, &around).site;
    let said = said_by_program(&shared, &figures, &views, &around, &Plans::default()).to_lowercase();
    for line in said.lines() {
        assert!(!line.contains("tin "), "{line}");
    }
    for made in [
        "£312",
        "3 hours",
        "we are in touch",
        "how we met",
        "strong tie",
        "the next step",
        "is it time to meet again",
        "2 more",
        "90p reaches my support",
        "i got 12.5 points",
    ] {
        assert!(said.contains(made), "{made}");
    }
}

#[test]
fn an_address_in_a_hidden_text_is_a_secret_and_one_that_is_shown_is_none() {
    let secrets = |text: &str| {
        let page = format!("---\naudience: public\n---\n# S\n\n{text}\n");
        let folder = folder("", &[("s.md", page.as_bytes()), ("letters/illness.pdf", b"%PDF"), (PHOTO, &photo())]);
        let today = Date::constant(2026, 10, 10);
        let (_, withheld) = cut(&read(folder.path(), today, None).plan.expect("a plan"), Audience::Public, today);
        withheld.secrets().iter().map(|secret| secret.text.clone()).collect::<Vec<_>>()
    };
    let hidden = "::: private\n[x](https://example.org/illness) [y](mailto:ana@example.org) [z](letters/illness.pdf)\nand ![My aunt is ill](photos/a.jpg) here.\n:::\n";
    let found = secrets(hidden);
    for one in ["https://example.org/illness", "ana@example.org", "illness.pdf", "My aunt is ill", "a.jpg"] {
        assert!(found.iter().any(|secret| secret == one), "{one}: {found:?}");
    }
    let open = b"---\naudience: public\n---\n# S\n\n[x](https://example.org/illness) [o](mailto:office@example.org)\n\n::: private\n[y](https://example.org/illness) [o](mailto:office@example.org)\n:::\n";
    sound(&[("s.md", open)]);
}

#[test]
fn a_public_link_to_somebodys_own_number_is_stopped() {
    let people = b"---\naudience: private\npeople:\n  - name: Zarana\n    relation: my aunt\n    phone: 01632 960 124\n---\n# P\n";
    let page = b"---\naudience: public\n---\n# S\n\n[Ring my aunt](tel:+441632960124).\n";
    let (built, _) = public(&folder("", &[("s.md", page), ("people.md", people)]));
    assert!(built.report.sorted().iter().any(|finding| finding.rule == "secret-in-site"));
}
