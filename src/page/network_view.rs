//! What a network map says: sentence, drawing, list, table and ties, all with the same facts.

use super::{Picture, Words};
use crate::value::Html;

/// A network map for one audience. Every count and name here comes from the same list of people.
#[derive(Debug, Clone)]
pub struct NetworkView {
    pub level: u8,
    /// "4 people are closest to me." "3 of 11 people are paid to be with me."
    pub sentences: Vec<(Picture, Words)>,
    /// "How to read this map": title and three sentences.
    pub how_to_read_title: String,
    pub how_to_read: Vec<String>,
    /// Inline SVG drawings (one, or one a ring when there are more than 12), each with its title and description inside.
    pub drawings: Vec<Drawing>,
    pub list_title: String,
    pub rings: Vec<RingView>,
    pub table: super::TableView,
    /// "Mum and Ana talk each week."
    pub ties_title: String,
    pub ties: Vec<Words>,
}

#[derive(Debug, Clone)]
pub struct Drawing {
    pub svg: Html,
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
    /// "My mum. Not paid. She helps me with money." as finished sentences after the name.
    pub sentences: Vec<Words>,
}
