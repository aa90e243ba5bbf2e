//! What a network map says: sentence, drawing, list, table and ties, all with the same facts.

use super::{Picture, PictureSource, Words};
use crate::plan::network::MemberKind;

/// A network map for one audience. Every count and name here comes from the same list of people.
#[derive(Debug, Clone)]
pub struct NetworkView {
    pub level: u8,
    /// "4 people are closest to me." "3 of 11 people are paid to be with me."
    pub sentences: Vec<(Picture, Words)>,
    /// "How to read this map": title and three sentences.
    pub how_to_read_title: String,
    pub how_to_read: Vec<String>,
    /// What the drawings show; `render::network_drawing::draw` makes them.
    pub drawings: DrawingsView,
    pub list_title: String,
    /// The one in the middle.
    pub person: String,
    /// Rings that hold someone.
    pub rings: Vec<RingView>,
    pub table: super::TableView,
    /// "Save this table for a spreadsheet", and the sign between two cells of that file.
    pub save_table: String,
    pub separator: u8,
    /// Further maps of the same people: parts of life, ties, wishes.
    pub maps: Vec<MapView>,
    pub questions_title: String,
    /// Things to talk about; none in a public copy.
    pub questions: Vec<Words>,
}

/// One more map of the same people, with what it says in words.
#[derive(Debug, Clone)]
pub struct MapView {
    pub title: String,
    pub how_to_read: Vec<String>,
    pub drawings: MapDrawings,
    pub entries: Vec<MapEntry>,
}

/// One line of a further map, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapEntry {
    /// "Mum and Ana talk each week."
    pub words: Words,
    /// "The next step: Ask Ana to tea", with a link.
    pub steps: Vec<Words>,
}

impl MapEntry {
    pub fn new(words: Words) -> MapEntry {
        MapEntry { words, steps: Vec::new() }
    }
}

/// What a further map draws.
#[derive(Debug, Clone)]
pub enum MapDrawings {
    Segments(Box<DrawingsView>),
    Ties(Vec<TiesView>),
    Moves(Vec<MovesView>),
}

/// The map as pictures: all in one, or one a ring. Nobody on the map: none at all.
#[derive(Debug, Clone, Default)]
pub struct DrawingsView {
    /// At most 12 members in one drawing; `None` when there are more.
    pub together: Option<DrawingView>,
    /// How many are in each ring. This and `by_ring` are taken when there is no `together`, or its names do not fit.
    pub overview: Option<DrawingView>,
    /// One frame each, at most 12 members in it.
    pub by_ring: Vec<DrawingView>,
}

/// What a drawing says of itself.
#[derive(Debug, Clone)]
pub struct DrawingWords {
    /// At most 12 words, unless names are longer.
    pub title: String,
    pub description: String,
    /// "Save this drawing as a file: A map of my people"
    pub save: String,
}

#[derive(Debug, Clone)]
pub struct DrawingView {
    pub words: DrawingWords,
    /// The one in the middle.
    pub person: String,
    pub arrangement: Arrangement,
    /// Inside to outside, or box by box.
    pub frames: Vec<FrameView>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrangement {
    /// Rings in one another.
    Nested,
    /// Boxes around the middle: two above, two below, a fifth under all.
    Boxes,
}

#[derive(Debug, Clone)]
pub struct FrameView {
    /// "closest to me"
    pub label: String,
    /// Place among all rings of the map, from the inside: the frame's colour.
    pub ring: usize,
    /// "5 people and 1 animal", on the overview.
    pub count: Option<String>,
    pub members: Vec<FrameMember>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameMember {
    pub name: String,
    pub kind: MemberKind,
    pub is_paid: bool,
    pub picture: Option<PictureSource>,
    /// Stands elsewhere on the other side of a drawing of wishes.
    pub is_moving: bool,
}

/// Lines between two, one under the other: at most 12.
#[derive(Debug, Clone)]
pub struct TiesView {
    pub words: DrawingWords,
    /// The one from whom all lines go; `None` where each line has a start of its own.
    pub person: Option<String>,
    pub ties: Vec<TieView>,
}

#[derive(Debug, Clone)]
pub struct TieView {
    /// `None`: the person of the drawing.
    pub from: Option<FrameMember>,
    pub to: FrameMember,
    /// "we help each other": over the line. May be empty.
    pub above: String,
    /// "strong tie": under the line. May be empty.
    pub below: String,
    pub line: LineKind,
    /// Does help go to the start of the line, to its end?
    pub is_arrow_at: [bool; 2],
}

/// How a line looks; its words say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    Thick,
    Plain,
    Thin,
    Dotted,
    Zigzag,
}

/// Two columns of the same rings: now, and as wished for.
#[derive(Debug, Clone)]
pub struct MovesView {
    pub words: DrawingWords,
    /// "Now", "As I wish".
    pub heads: [String; 2],
    /// Inside to outside.
    pub bands: Vec<BandView>,
}

#[derive(Debug, Clone)]
pub struct BandView {
    pub label: String,
    pub ring: usize,
    pub sides: [Vec<FrameMember>; 2],
}

/// Boxes of words around the person: a picture of a form with the layout `star`.
#[derive(Debug, Clone)]
pub struct StarView {
    pub words: DrawingWords,
    pub person: String,
    /// At most five.
    pub points: Vec<StarPoint>,
}

#[derive(Debug, Clone)]
pub struct StarPoint {
    pub label: String,
    pub items: Vec<String>,
    /// For each item, what is said in its place if it and those after it find no room: "3 more".
    pub more: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct RingView {
    /// "Closest to me"
    pub label: String,
    /// "5 people and 1 animal", as the overview says it.
    pub count: String,
    pub members: Vec<MemberView>,
}

#[derive(Debug, Clone)]
pub struct MemberView {
    pub name: String,
    pub picture: Picture,
    /// "My mum. She helps me with money." as finished sentences after the name.
    pub sentences: Vec<Words>,
}
