//! Small plans, and the words that their pages say.

use super::Folder;
use scraper::{Html, Selector};

/// A first page that everyone may read, for a plan in pounds. The plan's own pages are private.
pub fn index() -> String {
    "---\nplan:\n  name: Sam\n  language: en-GB\n  currency: GBP\n  year: weeks52\n  starts: 2026-04-06\n  ends: 2027-04-04\n  consent:\n    to: public\n    from: 2026-01-01\n    until: 2027-12-31\n    how: spoken\ntitle: Hello\naudience: public\n---\n\nHello.\n"
        .to_owned()
}

/// A plan with these pages: the name of the file, its front matter, its text. Its title is the name of the file.
pub fn plan(pages: &[(&str, &str, &str)]) -> Folder {
    let folder = Folder::new();
    folder.write("index.md", index());
    for (name, front, text) in pages {
        let stem = name.trim_end_matches(".md");
        let title = format!("{}{}", stem[..1].to_uppercase(), &stem[1..]);
        folder.write(name, format!("---\ntitle: {title}\n{front}---\n\n{text}"));
    }
    folder
}

/// Builds the plan for these readers, and gives the words of a page's main part, with one blank between any two.
#[track_caller]
pub fn words(folder: &Folder, audience: &str, page: &str) -> String {
    folder.build(audience).expect_code(0, audience);
    main_words(&folder.read(&format!("{}/{page}", super::site_of(audience))))
}

/// The words of a page's main part.
pub fn main_words(page: &str) -> String {
    let page = Html::parse_document(page);
    let main = page.select(&Selector::parse("main").expect("a selector")).next().expect("a page has a main part");
    main.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// What the program says to these words, when it ends with this code.
#[track_caller]
pub fn says(folder: &Folder, command: &[&str], code: i32) -> String {
    let outcome = folder.run(command);
    outcome.expect_code(code, &command.join(" "));
    outcome.said()
}
