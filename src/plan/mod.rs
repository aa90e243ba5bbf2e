//! (being built)

pub mod network;
