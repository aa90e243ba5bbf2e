//! What a network map says: sentence, drawing, list, table and ties, all with the same facts.

use super::{Picture, Words};
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
    /// Rings that hold someone.
    pub rings: Vec<RingView>,
    pub table: super::TableView,
    /// "Mum and Ana talk each week."
    pub ties_title: String,
    pub ties: Vec<Words>,
    /// "I would like Ana to be in this ring: friends."
    pub wishes_title: String,
    pub wishes: Vec<Words>,
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

#[derive(Debug, Clone)]
pub struct DrawingView {
    /// At most 12 words, unless names are longer.
    pub title: String,
    pub description: String,
    /// The one in the middle.
    pub person: String,
    /// Inside to outside.
    pub frames: Vec<FrameView>,
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
    /// Code of a picture of the set.
    pub picture: Option<String>,
}

#[derive(Debug, Clone)]
pub struct RingView {
    /// "Closest to me"
    pub label: String,
    pub members: Vec<MemberView>,
}

#[derive(Debug, Clone)]
pub struct MemberView {
    pub name: String,
    pub picture: Picture,
    /// "My mum. She helps me with money." as finished sentences after the name.
    pub sentences: Vec<Words>,
}
