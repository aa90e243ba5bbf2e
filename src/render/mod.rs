//! (being built)

pub mod network_drawing;
