//! (being built)

pub mod en;
