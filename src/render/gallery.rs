//! A sample site that shows everything the theme can lay out; for tests and for the eye.
//!
//! With `PLAINPLAN_GALLERY` set to a folder, the test at the foot writes the site there; `PLAINPLAN_PICTURES` names a
//! folder of SVG pictures by code.

mod people;

use super::{Assets, FinishedPicture, Form, Site, Widths, look_words, render};
use crate::page::*;
use crate::plan::network::MemberKind;
use crate::report::Report;
use crate::value::SitePath;
use people::people;

pub(super) fn english(_: &str, key: &str) -> String {
    look_words("en-GB", key)
}

pub(super) fn text(text: &str) -> Words {
    vec![Run::Text(text.into())]
}

pub(super) fn set(code: &str) -> Picture {
    Picture { source: PictureSource::Set(code.into()), alt: String::new() }
}

fn paragraph(words: &str) -> Piece {
    Piece::Paragraph(text(words))
}

fn row(code: &str, words: &str) -> Piece {
    Piece::Row { picture: set(code), words: text(words) }
}

fn heading(level: u8, words: &str) -> Piece {
    Piece::Heading { level, id: crate::value::Id::of(words).to_string(), words: text(words) }
}

fn list(lines: &[&str]) -> Piece {
    Piece::List {
        first: None,
        items: lines.iter().map(|line| ListItem { task: None, pieces: vec![paragraph(line)] }).collect(),
    }
}

const PAGES: &[(&str, &str, &str, &str)] = &[
    ("index.html", "My plan", "1f3e0", ""),
    ("about-me.html", "About me", "1f44b", "What people like about me"),
    ("my-people.html", "My people", "1f465", "Who is in my life"),
    ("my-week.html", "My week", "1f5d3", "What I do each day"),
    ("my-money.html", "My money", "1f4b7", "What it pays for"),
    ("staying-well/index.html", "Staying well", "1f6df", "What to do first"),
    ("staying-well/hospital.html", "If I go to hospital", "1f3e5", "What nurses need to know"),
    ("forms.html", "All the layouts", "1f9e9", "Every way of showing a part of a plan"),
    ("arabic.html", "عن نفسي", "1f30d", "صفحة بالعربية"),
];

pub(super) fn page(path: &str, pieces: Vec<Piece>) -> PageView {
    let at = PAGES.iter().position(|(known, ..)| *known == path).expect("a known page");
    let (_, title, code, summary) = PAGES[at];
    let path = SitePath::new(path);
    let href = |to: &str| path.address_of(&SitePath::new(to));
    let link = |at: usize| {
        PAGES.get(at).map(|(to, title, ..)| Link { label: (*title).into(), language: None, href: href(to) })
    };
    let is_home = at == 0;
    let is_arabic = path.as_str() == "arabic.html";
    PageView {
        language: if is_arabic { "ar" } else { "en-GB" }.into(),
        is_right_to_left: is_arabic,
        interface: None,
        head_title: format!("{title} – Sam’s plan"),
        title: title.into(),
        picture: Some(set(code)),
        position: format!("Page {} of {}", at + 1, PAGES.len()),
        trail: match path.folder().is_empty() {
            true => vec![],
            false => vec![link(0).expect("home"), link(5).expect("group")],
        },
        menu: PAGES[..6]
            .iter()
            .enumerate()
            .map(|(item, (to, title, code, _))| MenuItem {
                language: None,
                label: if item == 0 { "Home" } else { title }.to_string(),
                href: href(to),
                picture: Some(set(code)),
                is_current: item == at,
                holds_current: item == 5 && at == 6,
            })
            .collect(),
        spoken: Vec::new(),
        foot: vec![],
        summary: (!summary.is_empty()).then(|| text(summary)),
        copy_notice: (at % 2 == 1).then(|| "This copy is for my circle. Please do not show it to other people.".into()),
        facts: vec!["Sam said this.".into(), "Last changed on 6 April 2026.".into()],
        versions: vec![],
        pieces,
        cards: match is_home {
            false => vec![],
            true => PAGES[1..]
                .iter()
                .map(|(to, title, code, summary)| PageCard {
                    under: None,
                    language: None,
                    label: (*title).into(),
                    href: href(to),
                    summary: Some((*summary).into()),
                    picture: Some(set(code)),
                })
                .collect(),
        },
        back: at.checked_sub(1).and_then(link),
        next: link(at + 1),
        footer: Footer {
            help: vec![vec![
                Run::Text("Ring Mum on ".into()),
                Run::Link { href: "tel:01632960123".into(), words: text("01632 960 123") },
                Run::Text(".".into()),
            ]],
            version: vec!["Version 2026-1. 6 April 2026 to 4 April 2027. Ask Sam for a newer one.".into()],
            take_down: None,
            links: [("all-pages.html", "All pages"), ("credits.html", "Who made the pictures")]
                .iter()
                .map(|(to, label)| Link { label: (*label).into(), language: None, href: href(to) })
                .collect(),
        },
        path,
    }
}

fn home() -> Vec<Piece> {
    vec![row("1f44b", "Hello. I am Sam."), row("1f4cb", "This is my plan. It says how I live, and what helps me.")]
}

fn about() -> Vec<Piece> {
    vec![
        row("1f602", "I make people laugh."),
        Piece::Row {
            picture: Picture {
                source: PictureSource::File(SitePath::new("photos/pool.jpg")),
                alt: "Sam in the water at the pool".into(),
            },
            words: text("I swim on Mondays. It makes me calm."),
        },
        heading(2, "How to help me"),
        paragraph(
            "Give me time. Count to 10 before you ask again. I hear you the first time, but my answer takes a while to come out.",
        ),
        list(&["Speak slowly.", "Show me pictures.", "Ask one thing at a time."]),
        Piece::List {
            first: Some(3),
            items: [true, false]
                .map(|done| ListItem { task: Some(done), pieces: vec![paragraph("Ask the pool for a quiet hour.")] })
                .into(),
        },
        Piece::Box {
            kind: BoxKind::Important,
            title: "Important".into(),
            pieces: vec![paragraph("Never stand behind my chair.")],
        },
        Piece::Box {
            kind: BoxKind::Tip,
            title: "Tip".into(),
            pieces: vec![paragraph("Music helps. So does the smell of coffee.")],
        },
        Piece::Quote(vec![paragraph("Sam lights up a room.")]),
        heading(3, "Lebensversicherungsgesellschaftsangestelltenversammlung"),
        Piece::Paragraph(vec![
            Run::Text("Read more at ".into()),
            Run::Link { href: "https://example.org/a-page".into(), words: text("the pool’s own pages") },
            Run::Text(". In Welsh: ".into()),
            Run::Lang { tag: "cy".into(), words: text("Bore da") },
            Run::Text(" ".into()),
            Run::Picture(set("1f30d")),
            Run::Text(".".into()),
        ]),
        Piece::Rule,
        table(5),
    ]
}

pub(super) fn table(columns: usize) -> Piece {
    let heads = ["What", "Where", "When", "With", "How long"];
    Piece::Table(TableView {
        caption: text(&format!("What I do, in {columns} columns")),
        head: heads[..columns].iter().map(|head| HeadCell { words: text(head), align: Align::Start }).collect(),
        rows: (0..3)
            .map(|at| TableRow {
                id: None,
                cells: ["Swimming", "The pool in the middle of town", "Monday", "Ana and Priya", "2 hours"][..columns]
                    .iter()
                    .map(|cell| vec![paragraph(cell)])
                    .collect(),
                is_total: at == 2,
            })
            .collect(),
    })
}

fn part(kind: &str, title: &str, body: PartBody) -> Piece {
    Piece::Part(Box::new(PartView {
        kind: kind.into(),
        id: kind.into(),
        heading: Some((2, text(title))),
        picture: None,
        before: vec![],
        after: vec![],
        facts: vec![text("Mum helped Sam to write this.")],
        body,
    }))
}

fn money_row(kind: MoneyRowKind, name: &str, how: &str, week: &str, year: &str) -> MoneyRow {
    MoneyRow {
        id: None,
        kind,
        name: text(name),
        details: if how.is_empty() { vec![] } else { vec![text(how)] },
        cells: vec![week.into(), year.into()],
    }
}

fn money() -> Vec<Piece> {
    use MoneyRowKind::*;
    let bar = |label: &str, amount: &str, permille, is_rest| Bar {
        label: label.into(),
        amount: amount.into(),
        permille,
        is_rest,
    };
    vec![part(
        "budget",
        "What my money pays for",
        PartBody::Money(Box::new(MoneyView {
            level: 3,
            sections: vec![MoneySection {
                title: None,
                sentences: vec![
                    (set("1f3db"), text("Northtown Council pays £290.50 each week. I pay £21.50 of it.")),
                    (set("1f9fe"), text("My support costs £290.42 each week. There is £21.58 left.")),
                ],
                tables: vec![MoneyTable {
                    id: "running".into(),
                    caption: "My support, each week and each year".into(),
                    head: ["What", "Each week", "Each year"].map(String::from).into(),
                    rows: vec![
                        money_row(Line, "Help to get ready", "10 hours each week at £16.40", "£164.00", "£8,528.00"),
                        money_row(Group, "Things I do", "", "", ""),
                        money_row(Line, "Swimming", "£6.20 each week for 40 weeks", "£4.77", "£248.00"),
                        money_row(Line, "Going out at weekends", "£107.80 each week", "£107.80", "£5,605.60"),
                        money_row(Subtotal, "Things I do, together", "", "£112.57", "£5,853.60"),
                        money_row(Line, "Short breaks", "6 nights each year at £120", "£13.85", "£720.00"),
                        money_row(Total, "All together", "", "£290.42", "£15,101.60"),
                        money_row(After, "Left", "", "£21.58", "£1,122.40"),
                    ],
                    save: "Save this table for a spreadsheet: My support, each week and each year".into(),
                    separator: b',',
                    more: "More about it".into(),
                    working_title: "How we worked out the figures: My support, each week and each year".into(),
                    working: vec![WorkingStep {
                        label: "Help to get ready".into(),
                        lines: vec![
                            "Each week: 10 × £16.40 = £164.00".into(),
                            "Each year: 10 × £16.40 × 52 = £8,528.00".into(),
                        ],
                    }],
                }],
                notes: vec![text("A year is counted as 52 weeks. Every figure is rounded to the nearest penny.")],
                bars: Some(BarsView {
                    title: "Where each week’s money goes".into(),
                    bars: vec![
                        bar("Help to get ready", "£164.00", 1000, false),
                        bar("Going out at weekends", "£107.80", 657, false),
                        bar("Short breaks", "£13.85", 84, false),
                        bar("Swimming", "£4.77", 29, false),
                        bar("Left", "£21.58", 131, true),
                    ],
                }),
                items: vec![MoneyItem {
                    id: Some("mums-help".to_string()),
                    words: text("Mum’s help at night: 20 hours each week. Nobody pays for it."),
                }],
                ..MoneySection::default()
            }],
        })),
    )]
}

fn week() -> Vec<Piece> {
    let entry = |time: &str, what: &str, code: Option<&str>, details: &str| WeekEntry {
        time: time.into(),
        begins: None,
        what: text(what),
        picture: code.map(set),
        details: vec![text(details)],
    };
    let days = ["Monday to Friday", "Every 2 weeks on Saturday"].map(|label| DayView {
        label: label.into(),
        entries: vec![
            entry("8am to 10am", "Get ready", Some("1faa5"), "With Ana. Paid help. 2 hours."),
            entry("After lunch", "Football", Some("26bd"), "With Dad. Not paid. 3 hours."),
            entry("6pm", "Cook together", None, "With my house mates."),
        ],
    });
    vec![part(
        "week",
        "What I do each day",
        PartBody::Week(WeekView {
            level: 3,
            sentences: vec![text("I have 12 hours of paid help in a week.")],
            days: days.into(),
        }),
    )]
}

pub(super) fn form(layout: Layout) -> FormView {
    let field =
        |label: &str, pieces| FieldView { name: label.to_lowercase(), label: text(label), picture: None, pieces };
    let row = |title: &str, code: &str| RowView {
        id: None,
        title: Some(text(title)),
        picture: Some(set(code)),
        fields: vec![
            field("Why", vec![paragraph("I feel calm in the water.")]),
            field("What helps", vec![list(&["A quiet hour", "Warm water"])]),
        ],
        facts: vec![text("Said by Sam. By 31 March 2027.")],
    };
    FormView {
        star: None,
        layout,
        level: 3,
        facts: vec![field("Where", vec![paragraph("At home and in town.")])],
        rows: vec![row("Swim every week", "1f3ca"), row("Cook my own tea", "1f373"), row("See my friends", "1f46d")],
        table: (layout == Layout::Table).then(|| match table(3) {
            Piece::Table(table) => table,
            _ => unreachable!("a table"),
        }),
    }
}

fn forms() -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (name, layout) in [
        ("Cards", Layout::Cards),
        ("List", Layout::List),
        ("Columns", Layout::Columns),
        ("Steps", Layout::Steps),
        ("Grid", Layout::Grid),
        ("Table", Layout::Table),
    ] {
        pieces.push(part(&format!("rows-{}", name.to_lowercase()), name, PartBody::Form(form(layout))));
        let mut mapping = form(layout);
        if layout != Layout::Table {
            mapping.rows.truncate(1);
            mapping.rows[0].title = None;
            mapping.rows[0].picture = None;
            pieces.push(part(
                &format!("one-{}", name.to_lowercase()),
                &format!("{name}, from one mapping"),
                PartBody::Form(mapping),
            ));
        }
    }
    pieces
}

pub(super) fn sample() -> SiteView {
    let arabic = vec![
        row("1f44b", "مرحبا. أنا سام."),
        heading(2, "ما يساعدني"),
        paragraph("تكلم ببطء. أرني الصور. اسأل عن شيء واحد في كل مرة."),
        list(&["تكلم ببطء.", "أرني الصور."]),
    ];
    SiteView {
        language: "en-GB".into(),
        title: "Sam’s plan".into(),
        theme: ThemeChoice::default(),
        pages: vec![
            page("index.html", home()),
            page("about-me.html", about()),
            page("my-people.html", people()),
            page("my-week.html", week()),
            page("my-money.html", money()),
            page("staying-well/index.html", vec![paragraph("These pages help when things go wrong.")]),
            page("staying-well/hospital.html", vec![row("1f3e5", "Bring my headphones.")]),
            page("forms.html", forms()),
            page("arabic.html", arabic),
        ],
        is_hidden_from_search: true,
        downloads: vec![],
        own_credits: vec![text("Mum took the photo of the pool.")],
        version: Some("Version 2026-1".into()),
        made_on: "Made on 6 April 2026. Ask for a newer one.".into(),
        has_whole: true,
    }
}

fn set_picture(code: &str) -> Option<Vec<u8>> {
    if let Ok(folder) = std::env::var("PLAINPLAN_PICTURES") {
        return std::fs::read(format!("{folder}/{code}.svg")).ok();
    }
    let circle =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 36 36\"><circle cx=\"18\" cy=\"18\" r=\"16\"/></svg>";
    Some(circle.as_bytes().to_vec())
}

fn own_picture(_: &SitePath) -> Widths {
    let file = image::RgbImage::from_fn(640, 420, |x, y| image::Rgb([(x / 4) as u8, 140, (y / 2) as u8]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    file.write_to(&mut bytes, image::ImageFormat::Png).expect("a picture can be written");
    [FinishedPicture { name: "3f9c2a7700aa11bb.png".into(), bytes: bytes.into_inner(), width: 640, height: 420 }].into()
}

pub(super) fn rendered(site: &SiteView) -> (Site, Report) {
    let mut report = Report::default();
    let assets = Assets { set_picture: &set_picture, own_picture: &own_picture, download: &|_| None, theme: &[] };
    let site = render(site, &assets, &english, Form::Folder, &mut report);
    (site, report)
}

#[test]
fn the_gallery_is_laid_out_whole() {
    let (site, report) = rendered(&sample());
    assert!(report.is_empty(), "{report:?}");
    if let Ok(folder) = std::env::var("PLAINPLAN_GALLERY") {
        for (path, bytes) in &site.files {
            let file = std::path::Path::new(&folder).join(path.as_str());
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
            std::fs::write(file, bytes).expect("written");
        }
    }
    assert_eq!(site, rendered(&sample()).0, "twice the same bytes");
}
