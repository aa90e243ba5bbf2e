//! What is private stays private: a canary in every field, and none of them in a narrower build.
//!
//! In: a plan made from the forms themselves, with a word that stands nowhere else in each field of each form, in
//! titles, prose, passages, names, file names, alt texts, comments and photos' own data.
//! Out: every canary that sings where it must not, and every one that is silent where it should be heard.
//! Not here: a person's words repeated by hand elsewhere (`check`).

mod kit;

use base64::prelude::{BASE64_STANDARD, Engine};
use kit::{Folder, TODAY, files_of};
use scraper::{Html, Node};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use unicode_normalization::UnicodeNormalization;

/// Who may read a canary; the narrowest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Public,
    Circle,
    Private,
    /// In no build: notes, comments, file names, what a camera wrote into a photo.
    Nobody,
}

use Level::{Circle, Nobody, Private, Public};

impl Level {
    fn word(self) -> &'static str {
        match self {
            Public => "public",
            Circle => "circle",
            Private => "private",
            Nobody => unreachable!("no page is for nobody"),
        }
    }
}

struct Canary {
    word: String,
    level: Level,
    place: String,
    /// Some facts steer a page and are never printed; they must be hidden, and need not be heard.
    is_heard: bool,
}

#[derive(Default)]
struct Cage(Vec<Canary>);

impl Cage {
    /// A new word of nine letters that stands nowhere else.
    fn word(&mut self, level: Level, place: &str) -> String {
        let mut number = self.0.len();
        let mut word = String::from("Zq");
        for _ in 0..4 {
            // No vowel: it can be no part of a real word.
            word.push(char::from(b"bcdfghjklm"[number % 10]));
            number /= 10;
        }
        word.push_str("xqv");
        self.0.push(Canary { word: word.clone(), level, place: place.to_owned(), is_heard: true });
        word
    }

    fn unheard(&mut self, level: Level, place: &str) -> String {
        let word = self.word(level, place);
        self.0.last_mut().expect("it was just put in").is_heard = false;
        word
    }

    fn sentence(&mut self, level: Level, place: &str) -> String {
        format!("I keep {} in the blue tin", self.word(level, place))
    }

    /// A phone number or a sum with four figures of its own, as it is searched for.
    fn number(&mut self, level: Level, place: &str) -> usize {
        let number = 2_000 + self.0.len();
        assert!(number < 10_000, "more canaries than numbers");
        self.0.push(Canary { word: format!("{number}7531"), level, place: place.to_owned(), is_heard: true });
        number
    }

    fn phone(&mut self, level: Level, place: &str) -> String {
        format!("0{}7531", self.number(level, place))
    }

    /// Pounds with pence. It is printed with a comma, which is taken out before the search.
    fn sum(&mut self, level: Level, place: &str) -> String {
        let number = self.number(level, place);
        let word = format!("{number}75.31");
        self.0.last_mut().expect("it was just put in").word.clone_from(&word);
        word
    }
}

/// A form as data: the test reads the same files as the program, and no more of them than it needs.
struct Form {
    name: String,
    is_rows: bool,
    audience: Level,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    kind: String,
    is_required: bool,
    is_map: bool,
    /// A sum that says how often.
    is_phrase: bool,
    choice: String,
    audience: Level,
    fields: Vec<Field>,
}

fn level_of(value: &serde_yaml::Value) -> Level {
    match value.as_str() {
        Some("circle") => Circle,
        Some("private") => Private,
        _ => Public,
    }
}

fn fields_of(value: &serde_yaml::Value) -> Vec<Field> {
    let text = |value: &serde_yaml::Value| value.as_str().unwrap_or_default().to_owned();
    let fields = value.as_sequence().map(Vec::as_slice).unwrap_or_default();
    let read = |field: &serde_yaml::Value| Field {
        name: text(&field["name"]),
        kind: text(&field["kind"]),
        is_required: field["required"].as_str() == Some("yes") || field["required"].as_bool() == Some(true),
        is_map: field["map"].as_str() == Some("yes") || field["map"].as_bool() == Some(true),
        is_phrase: field["phrase"].as_str() == Some("yes") || field["phrase"].as_bool() == Some(true),
        choice: text(&field["choices"][0]["is"]),
        audience: level_of(&field["audience"]),
        fields: fields_of(&field["fields"]),
    };
    fields.iter().map(read).collect()
}

/// Forms without arithmetic and drawings; those that have them are written out below.
fn forms() -> Vec<Form> {
    let files = kit::files_of(&kit::project().join("src/parts/forms"));
    let forms: Vec<Form> = files
        .values()
        .map(|bytes| serde_yaml::from_slice::<serde_yaml::Value>(bytes).expect("a form is YAML"))
        .filter(|form| !["people", "network", "budget", "week"].contains(&form["name"].as_str().unwrap_or_default()))
        .map(|form| Form {
            name: form["name"].as_str().expect("a form has a name").to_owned(),
            is_rows: form["shape"].as_str() == Some("rows"),
            audience: level_of(&form["audience"]),
            fields: fields_of(&form["fields"]),
        })
        .collect();
    assert!(forms.len() >= 10, "the forms were not found");
    forms
}

fn is_number(place: &str) -> bool {
    place.starts_with("worked-out") && place.ends_with(", points")
}

fn is_share(place: &str) -> bool {
    place.starts_with("isf") && (place.ends_with(", management") || place.ends_with(", elsewhere"))
}

/// The lines of one mapping, each field with a canary of its own.
fn fill(cage: &mut Cage, fields: &[Field], level: Level, place: &str, indent: usize) -> String {
    let mut lines = String::new();
    let pad = " ".repeat(indent);
    for field in fields {
        let place = format!("{place}, {}", field.name);
        let level = level.max(field.audience);
        let value = match field.kind.as_str() {
            // Texts that sums are worked out from hold a number, and no words.
            "text" if is_number(&place) => "7".into(),
            "text" if is_share(&place) => "7%".into(),
            // An answer belongs to one thing that stands in the list.
            "text" if place.starts_with("audit") && place.ends_with(", item") => "policies".into(),
            "text" | "prose" => cage.sentence(level, &place),
            "list" => format!("\n{pad}  - {}\n{pad}  - {}", cage.sentence(level, &place), cage.sentence(level, &place)),
            // A photo of somebody who did not say yes is left out whole, with its other canaries.
            "person" if place.contains("photos") => "me".into(),
            "person" => cage.word(level, &place),
            "money" if field.is_phrase => format!("£{} a week", cage.sum(level, &place)),
            "money" => format!("£{}", cage.sum(level, &place)),
            "phone" => cage.phone(level, &place),
            "date" => "2026-05-04".into(),
            "day" => "Monday".into(),
            "time" => "8am".into(),
            "duration" => "45 minutes".into(),
            "yes-no" => "yes".into(),
            "language" => "Welsh".into(),
            "choice" => field.choice.clone(),
            "image" => "photos/open.svg".into(),
            "reference" if !field.is_required => continue,
            "reference" => cage.word(level, &place),
            "rows" if field.is_map => {
                let inside: Vec<&Field> = field.fields.iter().collect();
                assert!(inside.len() >= 2, "{place} maps a key to a value");
                format!("\n{pad}  {}: {}", cage.word(level, &place), cage.sentence(level, &place))
            }
            "rows" => {
                let inside = fill(cage, &field.fields, level, &place, indent + 4);
                format!("\n{pad}  - {}", inside.trim_start())
            }
            other => panic!("{place} is of a kind that this test does not know: {other}"),
        };
        let value = if value.starts_with('\n') { value.trim_end().to_owned() } else { format!(" {value}") };
        writeln!(lines, "{pad}{}:{value}", field.name).expect("a string takes all");
    }
    lines
}

/// A page of one form, all of it for one level.
fn closed_page(cage: &mut Cage, form: &Form, level: Level) -> String {
    let shown = level.max(form.audience);
    let place = format!("{} for {}", form.name, level.word());
    let part = if form.is_rows {
        let row = fill(cage, &form.fields, level, &place, 6);
        format!("  rows:\n    - {}", row.trim_start())
    } else {
        fill(cage, &form.fields, level, &place, 2)
    };
    let _ = shown;
    let title = cage.word(level, &format!("the title of {place}"));
    let summary = cage.sentence(level, &format!("the summary of {place}"));
    let word = level.word();
    format!(
        "---\ntitle: {title} {}\nsummary: {summary}.\naudience: {word}\n{}:\n  audience: {word}\n{part}---\n\nHello.\n",
        form.name, form.name
    )
}

/// A page that everyone may read, with rows that they may not.
fn open_page(cage: &mut Cage, form: &Form) -> String {
    let mut rows = String::new();
    for level in [Public, Circle, Private] {
        let row = fill(cage, &form.fields, level, &format!("a row of {} for {}", form.name, level.word()), 6);
        write!(rows, "    - audience: {}\n{row}", level.word()).expect("a string takes all");
    }
    format!(
        "---\ntitle: Open {}\naudience: public\n{}:\n  audience: public\n  rows:\n{rows}---\n\nHello.\n",
        form.name, form.name
    )
}

/// People, map, week and money: what makes sums, counts and drawings.
fn modules(cage: &mut Cage, folder: &Folder) {
    let name = cage.word(Circle, "a name without consent");
    let agreed = cage.word(Public, "a name with consent for everyone");
    let ended = cage.word(Circle, "a name whose consent ran out");
    let near = cage.word(Circle, "a name with consent for the circle");
    let label = cage.unheard(Public, "the public label, which stands for a name in public only");
    let mut more = String::new();
    for (name, consent) in [
        (&name, ""),
        (
            &agreed,
            "    consent:\n      to: name\n      audience: public\n      from: 2026-01-01\n      until: 2028-01-01\n      how: spoken\n",
        ),
        (
            &ended,
            "    consent:\n      to: name\n      audience: public\n      from: 2025-01-01\n      until: 2026-01-01\n      how: spoken\n",
        ),
        (
            &near,
            "    consent:\n      to: name\n      audience: circle\n      from: 2026-01-01\n      until: 2028-01-01\n      how: spoken\n",
        ),
    ] {
        let relation_level = if *name == agreed { Public } else { Circle };
        write!(
            more,
            "  - name: {name} Tester\n    relation: {}\n    paid: no\n{consent}    phone: {}\n    email: {}@example.org\n    address: {}\n",
            cage.sentence(relation_level, "a relation"),
            cage.phone(Private, "a phone number of people"),
            cage.word(Private, "an email address of people"),
            cage.sentence(Private, "an address of people"),
        )
        .expect("a string takes all");
    }
    more = more.replacen("    paid: no\n", &format!("    public: my {label}\n    paid: no\n"), 1);
    let hidden = cage.word(Private, "a person on a private row");
    write!(
        more,
        "  - name: {hidden} Tester\n    audience: private\n    relation: {}\n",
        cage.sentence(Private, "a relation on a private row")
    )
    .expect("a string takes all");
    let row = |cage: &mut Cage, person: &str, level: Level| {
        let helps = cage.sentence(level, "what somebody on the map helps with");
        let met = cage.sentence(level, "how somebody on the map was met");
        format!("    - person: {person} Tester\n      ring: friends\n      helps-with: {helps}\n      met: {met}\n")
    };
    let mut map =
        row(cage, &name, Circle) + &row(cage, &agreed, Public) + &row(cage, &ended, Circle) + &row(cage, &near, Circle);
    map += &row(cage, &hidden, Private).replace("      ring", "      audience: private\n      ring");
    let note = cage.unheard(Private, "a note on a row of the map");
    let place = cage.word(Private, "a place on a private row of the map");
    write!(
        map,
        "    - name: {place}\n      kind: place\n      ring: groups\n      audience: private\n      note: {note}\n"
    )
    .expect("a string takes all");
    let tie = cage.sentence(Circle, "a tie of somebody without consent");
    let hidden_tie = cage.sentence(Private, "a tie of somebody hidden");
    let ties = format!(
        "  ties:\n    - from: {name} Tester\n      to: {agreed} Tester\n      what: {tie}\n    - from: {hidden} Tester\n      to: {agreed} Tester\n      what: {hidden_tie}\n"
    );
    folder.write(
        "people.md",
        format!("---\ntitle: My people\naudience: public\npeople:\n{}network:\n  audience: public\n  rings: [closest, friends, groups, paid]\n  people:\n{map}{ties}---\n\n{{{{ network }}}}\n", more),
    );

    let mut lines = String::new();
    for level in [Public, Circle, Private] {
        let what = cage.sentence(level, "what a line of the budget pays for");
        let sum = cage.sum(level, "the sum of a line of the budget");
        write!(lines, "    - what: {what}\n      cost: £{sum} a week\n      audience: {}\n", level.word())
            .expect("a string takes all");
    }
    folder.write("money.md", format!("---\ntitle: My money\naudience: public\nbudget:\n  audience: public\n  amount: £999999.99 a week\n  spending: spent.csv\n  lines:\n{lines}---\n\n{{{{ budget }}}}\n"));
    folder.write(
        "spent.csv",
        format!(
            "date,line,amount,note,more\n2026-04-06,{},{},{},{}\n",
            cage.word(Private, "what a row of the list of what was spent is for"),
            cage.sum(Private, "the sum of a row of the list of what was spent"),
            cage.sentence(Private, "a note in the list of what was spent"),
            cage.sentence(Nobody, "a column of the list of what was spent that is not read"),
        ),
    );

    let mut rows = String::new();
    for level in [Public, Circle, Private] {
        let what = cage.sentence(level, "what happens in the week");
        let with = cage.word(level, "who is there in the week");
        write!(rows, "    - day: Monday\n      from: 8am\n      to: 9am\n      what: {what}\n      with: {with}\n      audience: {}\n", level.word()).expect("a string takes all");
    }
    folder.write(
        "week.md",
        format!(
            "---\ntitle: My week\naudience: public\nweek:\n  audience: public\n  rows:\n{rows}---\n\n{{{{ week }}}}\n"
        ),
    );
}

/// Passages, tables, lists, pictures and links in the text of a page that everyone may read.
fn prose(cage: &mut Cage, folder: &Folder) {
    let mut text = String::from("Hello.\n");
    for level in [Circle, Private] {
        let word = level.word();
        let mut say = |place: &str| cage.sentence(level, &format!("{place} in a passage for {word}"));
        write!(
            text,
            "\n::: {word}\n## {}\n\n{}.\n\n🚌 {}.\n\n- {}\n  - {}\n\nTable: {}\n\n| {} | {} |\n|---|---|\n| {} | {} |\n\n> [!NOTE]\n> {}.\n\n![{}](photos/{word}.svg) {}.\n\n**{}** and [{}](https://example.org/{}).\n\n`{}`\n:::\n",
            say("a heading"), say("a paragraph"), say("a row"), say("a list"), say("a list in a list"), say("a caption"), say("a first head"),
            say("a second head"), say("a first cell"), say("a second cell"), say("a box"), say("an alt text"), say("words beside a picture"),
            say("strong words"), say("words of a link"), say("an address").split(' ').nth(2).expect("the canary"), say("a piece of code"),
        )
        .expect("a string takes all");
        let inside = cage.sentence(level, "a passage inside a list");
        write!(text, "\n- tea\n\n  ::: {word}\n  {inside}.\n  :::\n").expect("a string takes all");
        let named = cage.unheard(level, "the name of a hidden page's file");
        let title = cage.word(level, "the title of a hidden page");
        folder.write(
            &format!("{named}.md"),
            format!(
                "---\ntitle: {title}\naudience: {word}\n---\n\n## {}\n\nHello.\n",
                cage.sentence(level, "a heading of a hidden page")
            ),
        );
        write!(text, "\nThis is a [word]({named}.md) for all.\n").expect("a string takes all");
        folder.write(
            &format!("photos/{word}.svg"),
            drawing(&format!("<!-- {} -->", cage.word(Nobody, "a comment in a drawing"))),
        );
    }
    let nested = cage.sentence(Private, "a private passage inside one for the circle");
    write!(text, "\n:::: circle\n\n::: private\n{nested}.\n:::\n\n::::\n").expect("a string takes all");
    let accents = format!("Cafe\u{301}{}", cage.word(Private, "a word with an accent in two parts"));
    write!(text, "\n::: private\nI go to {accents} on Monday.\n:::\n").expect("a string takes all");
    let comment = cage.word(Nobody, "a comment in the front matter");
    let photo = cage.word(Nobody, "the file name of a photo");
    folder.write(&format!("photos/{photo}.jpg"), photo_with(&cage.word(Nobody, "what the camera wrote into a photo")));
    write!(text, "\n![Me at the pool](photos/{photo}.jpg) I swim.\n").expect("a string takes all");
    let download = cage.word(Nobody, "the file name of a download");
    folder.write(&format!("{download}.txt"), "A list.\n");
    write!(text, "\nGet [the list]({download}.txt).\n").expect("a string takes all");
    folder.write(
        "text.md",
        format!(
            "---\n# {comment}\ntitle: My text\naudience: public\nallow:\n  long-sentence: {}\n---\n\n{text}",
            cage.sentence(Nobody, "the reason for an exception")
        ),
    );
    folder.write("_notes.md", format!("---\ntitle: Notes\n---\n\n{}\n", cage.word(Nobody, "a page of notes")));
    folder.write("unused.txt", cage.word(Nobody, "a file that no page names"));
    folder.write(
        "draft.md",
        format!(
            "---\ntitle: Draft\naudience: public\ndraft: yes\n---\n\n{}\n",
            cage.word(Nobody, "a page that is a draft")
        ),
    );
}

fn drawing(comment: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n{comment}\n<rect width=\"9\" height=\"9\"/>\n</svg>\n"
    )
}

/// A small photo with a comment and an Exif block, as cameras and photo programs write them.
fn photo_with(word: &str) -> Vec<u8> {
    let mut plain = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(16, 16, image::Rgb([10, 80, 100]))
        .write_to(&mut plain, image::ImageFormat::Jpeg)
        .expect("a photo");
    let segment = |mark: u8, bytes: &[u8]| {
        let length = u16::try_from(bytes.len() + 2).expect("a short segment").to_be_bytes();
        [&[0xff, mark], length.as_slice(), bytes].concat()
    };
    let plain = plain.into_inner();
    let exif = [b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0".as_slice(), word.as_bytes()].concat();
    [&plain[..2], &segment(0xfe, word.as_bytes()), &segment(0xe1, &exif), &plain[2..]].concat()
}

/// The whole plan, and every canary in it.
fn plan() -> (Folder, Vec<Canary>) {
    let folder = Folder::new();
    let mut cage = Cage::default();
    // A copy shows the help of its own readers only, so the wider ones are not heard in the narrower copies.
    let help = [(Public, "help for everyone"), (Circle, "help for the circle"), (Private, "help for us")];
    let help = help.map(|(level, place)| format!("Ring {} at the door", cage.unheard(level, place)));
    let [full, held, advocate] = [
        cage.unheard(Private, "the full name"),
        cage.unheard(Circle, "who holds the plan"),
        cage.unheard(Circle, "the advocate"),
    ];
    folder.write(
        "index.md",
        format!(
            "---\nplan:\n  name: Sam\n  full_name: Sam {full}\n  language: en-GB\n  currency: GBP\n  year: weeks52\n  audience: private\n  consent:\n    to: public\n    from: 2026-01-01\n    until: 2028-01-01\n    how: spoken\n  held_by: {held}\n  advocate:\n    name: {advocate}\n    independent: yes\n  help:\n    public: {}\n    circle: {}\n    private: {}\ntitle: My plan\naudience: public\n---\n\nHello.\n",
            help[0], help[1], help[2]
        ),
    );
    folder.write("photos/open.svg", drawing(""));
    for form in forms() {
        for level in [Circle, Private] {
            let text = closed_page(&mut cage, &form, level);
            folder.write(&format!("{}-{}.md", level.word(), form.name), text);
        }
        if form.is_rows {
            let text = open_page(&mut cage, &form);
            folder.write(&format!("open-{}.md", form.name), text);
        }
    }
    modules(&mut cage, &folder);
    prose(&mut cage, &folder);
    (folder, cage.0)
}

/// All that a file says to a person, a machine or a curious reader: its name, its bytes, and a page's decoded words.
fn all_words(path: &str, bytes: &[u8]) -> String {
    let raw = String::from_utf8_lossy(bytes);
    let mut words = format!("{path}\n{raw}\n");
    if path.ends_with(".html") || path.ends_with(".svg") {
        let page = Html::parse_document(&raw);
        for node in page.tree.nodes() {
            match node.value() {
                Node::Text(text) => words.push_str(text),
                Node::Comment(comment) => words.push_str(comment),
                Node::Element(element) => element.attrs().for_each(|(_, value)| {
                    words.push('\n');
                    words.push_str(value);
                }),
                _ => {}
            }
        }
    }
    normal(&words)
}

/// One spelling: composed letters, lower case, numbers without their commas and blanks.
fn normal(text: &str) -> String {
    let joined: String =
        text.chars().filter(|letter| ![',', ' ', '\u{a0}', '\u{202f}', '-'].contains(letter)).collect();
    joined.nfc().collect::<String>().to_lowercase()
}

/// Files that lie inside a page: its pictures and downloads, where the plan is one file.
fn files_inside(path: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let text = String::from_utf8_lossy(bytes);
    let data = text.split("data:").skip(1).filter_map(|rest| rest.split('"').next()?.split_once(";base64,"));
    data.enumerate()
        .map(|(at, (kind, data))| {
            let ending = if kind.contains("svg") { "svg" } else { "bin" };
            (format!("{path}-{at}.{ending}"), BASE64_STANDARD.decode(data).expect("data that browsers can read"))
        })
        .collect()
}

/// Canaries that sing in a site, by their word: the first file that holds each.
fn heard<'a>(site: &BTreeMap<String, Vec<u8>>, canaries: &'a [Canary]) -> BTreeMap<&'a str, String> {
    let mut heard = BTreeMap::new();
    let inside = site.iter().filter(|(path, _)| path.ends_with(".html"));
    let inside: Vec<_> = inside.flat_map(|(path, bytes)| files_inside(path, bytes)).collect();
    for (path, bytes) in site.iter().chain(inside.iter().map(|(path, bytes)| (path, bytes))) {
        let words = all_words(path, bytes);
        for canary in canaries.iter().filter(|canary| words.contains(&normal(&canary.word))) {
            heard.entry(canary.word.as_str()).or_insert_with(|| path.clone());
        }
    }
    heard
}

#[test]
fn no_canary_sings_in_a_narrower_build_and_each_is_heard_in_its_own() {
    let (folder, canaries) = plan();
    assert!(canaries.len() > 500, "only {} canaries", canaries.len());
    let mut broken = Vec::new();
    for (level, audience) in [(Public, "public"), (Circle, "circle"), (Private, "private")] {
        folder.build(audience).expect_code(0, &format!("the plan of canaries for {audience}"));
        let file = ["build", ".", "--single-file", "--for", audience, "--out", "one-file", "--today", TODAY];
        folder.run(&file).expect_code(0, &format!("the plan of canaries as one file for {audience}"));
        for (form, site) in [("site", folder.site(audience)), ("file", files_of(&folder.path().join("one-file")))] {
            let heard = heard(&site, &canaries);
            for canary in &canaries {
                match heard.get(canary.word.as_str()) {
                    Some(path) if canary.level > level => broken
                        .push(format!("LEAK in the {audience} {form}, {path}: {} ({})", canary.word, canary.place)),
                    None if canary.level <= level && canary.is_heard => {
                        broken.push(format!("missing in the {audience} {form}: {} ({})", canary.word, canary.place))
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn a_canary_is_found_however_it_is_written() {
    let canary = |word: &str| vec![Canary { word: word.into(), level: Private, place: String::new(), is_heard: true }];
    let finds = |page: &str, word: &str| {
        heard(&BTreeMap::from([("a.html".to_owned(), page.as_bytes().to_vec())]), &canary(word)).len() == 1
    };
    assert!(finds("<p>A Zqbbbbxqv sings</p>", "Zqbbbbxqv"));
    assert!(finds("<p>ZQBBBBXQV</p>", "Zqbbbbxqv"));
    assert!(finds("<p>&#90;qbb<b>bb</b>xqv</p>", "Zqbbbbxqv"));
    assert!(finds("<img alt='&#x5a;qbbbbxqv'>", "Zqbbbbxqv"));
    assert!(finds("<p>£200,175.31</p>", "200175.31"));
    let inside = BASE64_STANDARD.encode("<svg><desc>Zqbbbbxqv</desc></svg>");
    assert!(finds(&format!("<img src=\"data:image/svg+xml;base64,{inside}\">"), "Zqbbbbxqv"));
    assert!(finds("<p>Caf&eacute;</p>", "Cafe\u{301}"));
    assert!(!finds("<p>Nothing sings.</p>", "Zqbbbbxqv"));
}
