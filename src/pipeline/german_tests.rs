//! A German plan as a whole: what it says, that its sums are right, and that no English word of ours is left in it.

use super::*;
use crate::report::plain;
use crate::value::SitePath;
use std::fs;

const INDEX: &str = "---
plan:
  name: Lena
  language: de
  currency: EUR
  year: 52 Wochen
  starts: 6. April 2026
  ends: 4. April 2027
  version: 2026-1
  written_by: [Lena, Mama]
  helped_by: Ana
  held_by: Lena
  advocate: Herr Okoro
  help: Rufen Sie Mama an.
---
# Hallo

Ich bin Lena. Am 6. April fängt mein Plan an.
";

const MONEY: &str = "---
title: Mein Geld
updated: 6. April 2026
review: 5. Oktober 2026
status: vereinbart
said_by: Lena
budget:
  kind: bewilligt
  funder: Stadt Nordheim
  amount: 312 € pro Woche
  contribution: 21,50 € die Woche
  managed: direkte Zahlung
  contingency: 500 €
  show: [Woche, year]
  lines:
    - what: Hilfe am Morgen
      cost: 10 Stunden pro Woche zu 16,40 €
      who: Ana
      for: Jede Woche schwimmen
      agreed: 3. April 2026
      agreed_by: Frau Hart
    - what: Schwimmen
      cost: 6,20 € pro Woche für 40 Wochen
      group: Was ich mache
    - what: Kino
      cost: {quantity: 1, unit: Termin, per: 2 weeks, rate: 25 €}
      group: Was ich mache
    - what: Tablet
      cost: 250 € einmalig
    - what: Hilfe in der Nacht
      unpaid: 20 Stunden pro Woche
---
Es bleiben {{ budget.left }} jede Woche.

> [!WARNING]
> Die Karte ist bei Mama.
";

const LIFE: &str = "---
title: Mein Leben
people:
  - name: Mama
    relation: meine Mutter
    phone: 01632 960 124
  - name: Ana
    relation: meine Assistentin
    paid: ja
network:
  people:
    - person: Mama
      ring: closest
      helps_with: Kochen
      flow: beide
      contact_every: jeden Tag
    - person: Ana
      ring: paid
      paid: ja
      helps_with: Schwimmen
      status: jetzt
    - name: Bess
      kind: Hund
      ring: closest
    - name: Der Chor
      kind: Chor
      ring: groups
      wish: friends
  ties:
    - from: Mama
      to: Ana
      what: reden jede Woche
week:
  - day: Montag bis Freitag
    from: 8 Uhr
    to: 10 Uhr
    what: Fertig machen
    with: Ana
    support: Assistenz
    line: Hilfe am Morgen
  - day: Samstag
    every: 2 Wochen
    lasts: 3 Stunden
    what: Spiel ansehen
    with: Mama und Ana
    support: Familie
outcomes:
  - title: Jede Woche schwimmen
    why: Im Wasser bin ich ruhig.
    kind: ändern
    measure: Ich war 40 Mal dort.
    by: März 2027
    keys: [Teilhabe, Liebe]
    status: läuft
actions:
  - what: Im Bad nach einer ruhigen Stunde fragen
    who: Ana
    by: 1. Mai 2026
    for: Jede Woche schwimmen
profile:
  like_admire: [Ich lache gern.]
  important_to: [Musik]
  support: [Bitte klopfen.]
important:
  important_to: Musik
  important_for: Tabletten
good-day:
  good: [Musik am Morgen]
  bad: [Lärm]
communication:
  - i_do: Ich summe.
    when: Am Abend
    we_think_it_means: Ich bin müde.
    you_should: Das Licht ausmachen.
words:
  - word: Budget
    means: Das Geld für meine Unterstützung.
---
";

fn plan(voice: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let index = INDEX.replace("  language: de\n", &format!("  voice: {voice}\n  language: de\n"));
    for (name, text) in [("index.md", index.as_str()), ("geld.md", MONEY), ("leben.md", LIFE)] {
        fs::write(folder.path().join(name), text).expect("written");
    }
    folder
}

#[track_caller]
fn built(voice: &str) -> Built {
    let folder = plan(voice);
    let today = Date::constant(2026, 10, 10);
    let read = read(folder.path(), today, None);
    assert!(!read.report.has_errors(), "{}", plain::tell(&read.report));
    assert!(read.report.sorted().iter().all(|finding| finding.rule != "language-words"));
    let built = build(&read.plan.expect("a plan"), Audience::Private, today, &Around::default());
    assert!(!built.report.has_errors(), "{}", plain::tell(&built.report));
    built
}

fn page(built: &Built, name: &str) -> String {
    let bytes = &built.site.files[&SitePath::new(name)];
    String::from_utf8_lossy(bytes).replace('\u{a0}', " ")
}

/// All texts of a page, and the words that are read aloud from its attributes.
fn texts(html: &str) -> BTreeSet<String> {
    let document = scraper::Html::parse_document(html);
    let mut texts: BTreeSet<String> =
        document.tree.nodes().filter_map(|node| node.value().as_text().map(|text| text.trim().to_string())).collect();
    let elements = document.tree.nodes().filter_map(|node| node.value().as_element());
    for element in elements {
        texts.extend(["aria-label", "alt", "title"].iter().filter_map(|name| element.attr(name)).map(str::to_string));
    }
    texts.retain(|text| !text.is_empty());
    texts
}

/// Every English word of ours as the source has it: strings between quotes in the tables of English.
fn english_words() -> BTreeSet<String> {
    let tables = [
        include_str!("../language/english/strings.rs"),
        include_str!("../language/english/network.rs"),
        include_str!("../language/english/look.rs"),
    ];
    let in_code = tables.iter().flat_map(|text| text.split('"').skip(1).step_by(2)).map(str::to_string);
    let mut words: BTreeSet<String> = in_code.collect();
    let forms = Forms::default();
    let mut fields: Vec<crate::parts::Field> = Vec::new();
    for name in forms.names() {
        let form = forms.find(name).expect("named");
        words.insert(form.title.clone());
        fields.extend(form.fields.clone());
    }
    while let Some(field) = fields.pop() {
        words.insert(field.label.clone());
        words.extend(field.choices.iter().map(|choice| choice.label.clone()));
        fields.extend(field.fields);
    }
    words
}

/// English templates with places, as the parts between the places that are long enough to tell them.
fn english_pieces(words: &BTreeSet<String>) -> Vec<String> {
    let pieces = words.iter().filter(|word| word.contains('{')).flat_map(|word| {
        word.split('{').flat_map(|part| part.split_once('}').map_or(Some(part), |(_, after)| Some(after)))
    });
    pieces.map(str::trim).filter(|piece| piece.split_whitespace().count() >= 2).map(str::to_string).collect()
}

#[test]
fn no_english_word_of_ours_is_left_on_a_german_page() {
    let words = english_words();
    assert!(words.contains("Left over") && words.contains("Who does it"));
    let pieces = english_pieces(&words);
    // Words that both languages write in the same way.
    let same = ["Name", "Ring", "Start", "Creative Commons Attribution 4.0"];
    for voice in ["I", "name"] {
        let built = built(voice);
        for (path, bytes) in built.site.files.iter().filter(|(path, _)| path.extension() == "html") {
            let html = String::from_utf8_lossy(bytes);
            assert!(html.contains("<html lang=\"de\""), "{}", path.as_str());
            for text in texts(&html) {
                // "Agreed by: Jo" is one text of a label and its value.
                let bare = text.split(':').next().unwrap_or("").trim_end_matches('.');
                let is_english = words.contains(&text) || words.contains(bare);
                assert!(!is_english || same.contains(&bare), "{}: {text}", path.as_str());
                let piece = pieces.iter().find(|piece| text.contains(piece.as_str()));
                assert!(piece.is_none(), "{}: {text}: {piece:?}", path.as_str());
            }
        }
    }
}

#[test]
fn the_sums_of_a_german_budget_are_right() {
    let page = page(&built("I"), "geld.html");
    // 164.00 + 4.77 + 12.50 a week; times 52, and 250 and 500 once, a year.
    for words in [
        "Plan von Lena",
        "Mein Budget ist jede Woche 312 €.",
        "Stadt Nordheim zahlt jede Woche 290,50 €.",
        "Davon zahle ich 21,50 €.",
        "Meine Unterstützung kostet jede Woche 181,27 €.",
        "10 Stunden jede Woche zu 16,40 €",
        "6,20 € jede Woche für 40 Wochen",
        "1 Termin alle 2 Wochen zu 25 €",
        "248,00 €",
        "10.176,00 €",
        "Zuletzt geändert: 6. April 2026",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
}

#[test]
fn a_german_plan_speaks_of_its_person_by_name() {
    let built = built("name");
    let money = page(&built, "geld.html");
    assert!(money.contains("Das Budget von Lena ist jede Woche 312 €."), "{money}");
    let life = page(&built, "leben.html");
    for words in ["1 Mensch ist Lena am nächsten.", "1 von 2 Menschen bekommt Geld für die Zeit mit Lena."] {
        assert!(life.contains(words), "{words}\n{life}");
    }
}

#[test]
fn a_date_stays_in_its_sentence() {
    assert!(page(&built("I"), "index.html").contains("Am 6. April fängt mein Plan an."));
}

#[test]
fn a_label_that_a_language_lacks_is_marked_as_english() {
    let folder = plan("I");
    let index = fs::read_to_string(folder.path().join("index.md")).expect("read");
    let index = index.replacen("  language: de\n", "  language: de\n  also_in: [fr]\n", 1);
    assert!(index.contains("also_in"), "{index}");
    fs::write(folder.path().join("index.md"), index).expect("written");
    let text = "---\ntitle: Noch etwas\ndecisions:\n  - decision: Wo ich wohne\n    how_i_must_be_involved: Fragen Sie mich.\n---\n";
    fs::write(folder.path().join("noch.md"), text).expect("written");
    fs::write(folder.path().join("noch.fr.md"), "# Encore\n\n{{ decisions }}\n").expect("written");
    let today = Date::constant(2026, 10, 10);
    let plan = self::read(folder.path(), today, None).plan.expect("a plan");
    let built = build(&plan, Audience::Private, today, &Around::default());
    assert!(page(&built, "noch.html").contains("Wie ich mitbestimme"));
    let french = page(&built, "noch.fr.html");
    assert!(french.contains("<span lang=\"en\">How I take part</span>"), "{french}");
}
