//! (being built)

pub mod money;
