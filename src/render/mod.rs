//! (being built)

pub mod drawings;
pub mod network_drawing;
pub mod photos;
