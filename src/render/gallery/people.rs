//! The page of the sample site with the map of people. Not here: the other pages (`gallery`).

use super::*;

pub(super) fn people() -> Vec<Piece> {
    let member = |name: &str, code: &str, words: &str| MemberView {
        name: name.into(),
        picture: set(code),
        sentences: vec![text(words)],
    };
    let person = |name: &str, is_paid| FrameMember {
        name: name.into(),
        kind: MemberKind::Person,
        is_paid,
        picture: None,
        is_moving: false,
    };
    let words = |title: &str| DrawingWords {
        title: title.into(),
        description: "The list below has the same people.".into(),
        save: format!("Save this drawing as a file: {title}"),
    };
    let frame = |label: &str, ring, members| FrameView { label: label.into(), ring, count: None, members };
    let together = DrawingView {
        words: words("The people in my life"),
        person: "Sam".into(),
        arrangement: Arrangement::Nested,
        frames: vec![
            frame("Closest to me", 0, vec![person("Mum", false), person("Bess", false)]),
            frame("Friends", 1, vec![person("Ana", true)]),
        ],
    };
    let tie = TieView {
        from: Some(person("Mum", false)),
        to: person("Ana", true),
        above: "talk each week".into(),
        below: String::new(),
        line: LineKind::Plain,
        is_arrow_at: [false, false],
    };
    let ties = TiesView { words: words("Who knows who"), person: None, ties: vec![tie] };
    vec![part(
        "network",
        "The people in my life",
        PartBody::Network(Box::new(NetworkView {
            level: 3,
            sentences: vec![
                (set("1f917"), text("2 people and my dog are closest to me.")),
                (set("1f91d"), text("1 of 4 people is paid to be with me.")),
            ],
            how_to_read_title: "How to read this map".into(),
            how_to_read: vec!["I am in the middle.".into(), "A broken line means that someone is paid.".into()],
            drawings: DrawingsView { together: Some(together), ..DrawingsView::default() },
            list_title: "The same people as a list".into(),
            person: "Sam".into(),
            rings: vec![
                RingView {
                    label: "Closest to me".into(),
                    count: "1 person and 1 animal".into(),
                    members: vec![
                        member("Mum", "1f469", "My mum. Not paid. She helps me in the mornings."),
                        member("Bess", "1f415", "My dog."),
                    ],
                },
                RingView {
                    label: "Friends".into(),
                    count: "1 person".into(),
                    members: vec![member("Ana", "1f91d", "My helper. Paid. I see her each day.")],
                },
            ],
            table: match table(4) {
                Piece::Table(table) => table,
                _ => unreachable!("a table"),
            },
            save_table: "Save this table for a spreadsheet".into(),
            separator: b',',
            maps: vec![MapView {
                title: "Who knows who".into(),
                how_to_read: vec!["The words at each line say what it means.".into()],
                drawings: MapDrawings::Ties(vec![ties]),
                entries: vec![MapEntry::new(text("Mum and Ana talk each week."))],
            }],
            questions_title: "Questions to talk about".into(),
            questions: vec![text("1 of 4 people is paid to be with me. Is that how I want it?")],
        })),
    )]
}
