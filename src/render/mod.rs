//! (being built)

pub mod drawings;
pub mod photos;
