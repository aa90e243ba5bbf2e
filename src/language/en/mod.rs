//! English.

pub mod network;
