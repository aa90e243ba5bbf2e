//! The views of a site and its pages: what the theme lays out.

use super::{MoneyView, NetworkView, StarView};
use crate::value::{Date, SitePath, TimeOfDay};
use serde::Serialize;

/// A run of finished inline pieces.
pub type Words = Vec<Run>;

/// One finished inline piece. Addresses are already relative to the page that shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    Text(String),
    Strong(Words),
    Emphasis(Words),
    Code(String),
    Link {
        href: String,
        words: Words,
    },
    /// A small picture inside a sentence.
    Picture(Picture),
    /// A time of day, as words; a reader may ask for its clock.
    Time {
        time: TimeOfDay,
        text: String,
    },
    /// Words in another language than the page's.
    Lang {
        tag: String,
        words: Words,
    },
    Break,
}

/// The letters of some words, a blank for the end of a line, nothing for a picture.
pub fn plain_text(words: &[Run]) -> String {
    let mut out = String::new();
    push_plain(&mut out, words);
    out
}

fn push_plain(out: &mut String, words: &[Run]) {
    for run in words {
        match run {
            Run::Text(text) | Run::Code(text) | Run::Time { text, .. } => out.push_str(text),
            Run::Strong(words) | Run::Emphasis(words) | Run::Link { words, .. } | Run::Lang { words, .. } => {
                push_plain(out, words)
            }
            Run::Picture(_) => {}
            Run::Break => out.push(' '),
        }
    }
}

/// A picture of the site. `render` knows the file behind the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub source: PictureSource,
    /// Empty for a picture that only repeats its words.
    pub alt: String,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureSource {
    /// One of the program's set, by its code (`1f68c`).
    Set(String),
    /// A file of the plan; written anew under a neutral name.
    File(SitePath),
}

/// A whole site, ready to be laid out.
#[derive(Debug, Clone)]
pub struct SiteView {
    /// BCP 47 tag of the plan.
    pub language: String,
    /// "Sam's plan".
    pub title: String,
    pub theme: ThemeChoice,
    pub pages: Vec<PageView>,
    /// `noindex` on every page?
    pub is_hidden_from_search: bool,
    /// Downloads and other files that pages link to: where it lies in the plan, where in the site.
    pub downloads: Vec<(SitePath, SitePath)>,
    /// Credits of the plan's own photos and drawings, finished sentences.
    pub own_credits: Vec<Words>,
    /// "Version 2026-1"
    pub version: Option<String>,
    /// "Made on 6 April 2026. Ask for a newer one."
    pub made_on: String,
    /// Does the site have a page that holds all others, to print?
    pub has_whole: bool,
}

#[derive(Debug, Clone, Default)]
pub struct ThemeChoice {
    /// Left out: `plain`.
    pub name: Option<String>,
    /// `#0b4f6c`, checked for contrast by `render`.
    pub accent: Option<String>,
    pub logo: Option<SitePath>,
}

/// One page. All addresses are relative to it.
#[derive(Debug, Clone)]
pub struct PageView {
    pub path: SitePath,
    pub language: String,
    pub is_right_to_left: bool,
    /// BCP 47 tag of the program's own words, where it does not speak the page's language.
    pub interface: Option<String>,
    /// For `<title>`: "My money – Sam's plan". Unique in the site.
    pub head_title: String,
    /// The page's only `h1`.
    pub title: String,
    pub picture: Option<Picture>,
    /// "Page 3 of 7"; empty on pages that are not counted.
    pub position: String,
    /// The way from home to here, for pages in a group: label and address; without the page itself.
    pub trail: Vec<Link>,
    pub menu: Vec<MenuItem>,
    pub summary: Option<Words>,
    /// Who can see this copy, when it is not public: "This copy is for my circle. …"
    pub copy_notice: Option<String>,
    /// Whose words, last changed, look again on, who checked it: short finished lines.
    pub facts: Vec<String>,
    /// The same page in easy read, in full, or in another language.
    pub versions: Vec<VersionLink>,
    pub pieces: Vec<Piece>,
    /// How words of the page sound, for reading aloud: as typed, and as spoken.
    pub spoken: Vec<(String, String)>,
    /// Cards to other pages: on the first page of a plan or group.
    pub cards: Vec<PageCard>,
    /// What the program adds below the cards of the first page: what is due, who made the plan.
    pub foot: Vec<Piece>,
    pub back: Option<Link>,
    pub next: Option<Link>,
    pub footer: Footer,
}

#[derive(Debug, Clone, Serialize)]
pub struct Link {
    pub label: String,
    /// BCP 47 tag of the label, if it differs from the page's.
    pub language: Option<String>,
    pub href: String,
}

#[derive(Debug, Clone)]
pub struct MenuItem {
    pub label: String,
    /// BCP 47 tag of the label, if it differs from the page's.
    pub language: Option<String>,
    pub href: String,
    pub picture: Option<Picture>,
    /// This very page.
    pub is_current: bool,
    /// The page lies in this group.
    pub holds_current: bool,
}

#[derive(Debug, Clone)]
pub struct VersionLink {
    pub label: String,
    pub href: String,
    /// BCP 47 tag of the other version, if it differs.
    pub language: Option<String>,
}

#[derive(Debug, Clone)]
pub struct PageCard {
    /// The heading that it stands under; cards with the same one stand together.
    pub under: Option<String>,
    /// BCP 47 tag of its words, if it differs from the page's.
    pub language: Option<String>,
    pub label: String,
    pub href: String,
    pub summary: Option<String>,
    pub picture: Option<Picture>,
}

#[derive(Debug, Clone, Default)]
pub struct Footer {
    /// "If you need help": the plan's (and the group's) words.
    pub help: Vec<Words>,
    /// "Version 2026-1. 6 April 2026 to 4 April 2027. Ask Sam for a newer one."
    pub version: Vec<String>,
    /// How to have a page taken down (collections).
    pub take_down: Option<Words>,
    /// All pages, who made the pictures.
    pub links: Vec<Link>,
}

/// One block of a page's main part, in reading order.
#[derive(Debug, Clone)]
pub enum Piece {
    Heading {
        level: u8,
        id: String,
        words: Words,
    },
    Paragraph(Words),
    /// An easy-read row: picture beside words.
    Row {
        picture: Picture,
        words: Words,
    },
    List {
        first: Option<u64>,
        items: Vec<ListItem>,
    },
    Quote(Vec<Piece>),
    Box {
        kind: BoxKind,
        title: String,
        pieces: Vec<Piece>,
    },
    Table(TableView),
    Code(String),
    Rule,
    Part(Box<PartView>),
    /// What a hard word means, where the page uses it first.
    HardWord(HardWord),
    /// Small lines under a thing: its note, whose words, dates.
    Facts(Vec<Words>),
    /// Empty lines to write on.
    Blank {
        lines: usize,
    },
    /// A link to a calendar file with these days.
    Calendar {
        label: String,
        entries: Vec<CalendarEntry>,
    },
}

/// A word of the plan's own list, with what it means.
#[derive(Debug, Clone)]
pub struct HardWord {
    /// "Hard word"
    pub label: String,
    pub word: Words,
    /// Where it stands in the list.
    pub href: String,
    pub picture: Option<Picture>,
    pub means: Vec<Piece>,
}

/// A whole day in a calendar.
#[derive(Debug, Clone)]
pub struct CalendarEntry {
    pub date: Date,
    pub title: String,
    /// Who does it; may be empty.
    pub who: String,
}

#[derive(Debug, Clone)]
pub struct ListItem {
    pub task: Option<bool>,
    pub pieces: Vec<Piece>,
}

pub use crate::parse::{Align, BoxKind};

/// A table. The first cell of each row is its heading.
#[derive(Debug, Clone)]
pub struct TableView {
    /// Words for `<caption>`; a table without one gets the nearest heading's words.
    pub caption: Words,
    pub head: Vec<HeadCell>,
    pub rows: Vec<TableRow>,
}

#[derive(Debug, Clone)]
pub struct HeadCell {
    pub words: Words,
    pub align: Align,
}

#[derive(Debug, Clone)]
pub struct TableRow {
    pub id: Option<String>,
    /// As many as the head has. Each cell holds pieces (mostly one paragraph).
    pub cells: Vec<Vec<Piece>>,
    /// The last row, when it is a total.
    pub is_total: bool,
}

/// A part of the plan, with its heading.
#[derive(Debug, Clone)]
pub struct PartView {
    /// The form's name, for class names: `good-day`.
    pub kind: String,
    pub id: String,
    /// Level and words; `None` where the page's own heading already says it.
    pub heading: Option<(u8, Words)>,
    pub picture: Option<Picture>,
    /// Whose words the part is, where that is not who speaks on the page.
    pub before: Vec<Words>,
    pub body: PartBody,
    /// What the program adds to the part from the rest of the plan.
    pub after: Vec<Piece>,
    /// `note`, whose words, dates: finished lines under the part.
    pub facts: Vec<Words>,
}

#[derive(Debug, Clone)]
pub enum PartBody {
    Form(FormView),
    Money(Box<MoneyView>),
    Network(Box<NetworkView>),
    Week(WeekView),
}

pub use crate::parts::Layout;

/// A part made from a form: a mapping is one row without a title.
#[derive(Debug, Clone)]
pub struct FormView {
    pub layout: Layout,
    /// The heading level for titles of cards, columns and steps.
    pub level: u8,
    /// Facts that stand beside the rows, above them.
    pub facts: Vec<FieldView>,
    pub rows: Vec<RowView>,
    /// For `Layout::Table`: the same content as a finished table.
    pub table: Option<TableView>,
    /// For `Layout::Star`: the same content as a picture.
    pub star: Option<StarView>,
}

#[derive(Debug, Clone)]
pub struct RowView {
    pub id: Option<String>,
    /// The first field of a rows form.
    pub title: Option<Words>,
    pub picture: Option<Picture>,
    /// Fields that hold something, in the form's order, without the title.
    pub fields: Vec<FieldView>,
    /// Whose words, dates, note.
    pub facts: Vec<Words>,
}

#[derive(Debug, Clone)]
pub struct FieldView {
    pub name: String,
    pub label: Words,
    pub picture: Option<Picture>,
    /// A single short value is one paragraph; a list is one `Piece::List` or rows.
    pub pieces: Vec<Piece>,
}

/// The week, day by day.
#[derive(Debug, Clone)]
pub struct WeekView {
    pub level: u8,
    /// "I have 12 hours of paid help in a week." and its like.
    pub sentences: Vec<Words>,
    pub days: Vec<DayView>,
}

#[derive(Debug, Clone)]
pub struct DayView {
    /// "Monday", "Every 2 weeks on Saturday".
    pub label: String,
    pub entries: Vec<WeekEntry>,
}

#[derive(Debug, Clone)]
pub struct WeekEntry {
    /// "8am to 10am", "After lunch".
    pub time: String,
    /// When it begins, for a clock that a reader may ask for.
    pub begins: Option<TimeOfDay>,
    pub what: Words,
    pub picture: Option<Picture>,
    /// "With Ana. Paid help. 2 hours." as finished lines.
    pub details: Vec<Words>,
}
