//! plainplan: a folder of Markdown becomes a safe, easy-read site.

pub mod audience;
pub mod check;
pub mod cli;
pub mod figures;
pub mod group;
pub mod language;
pub mod page;
pub mod parse;
pub mod parts;
pub mod pictures;
pub mod pipeline;
pub mod plan;
pub mod prove;
pub mod render;
pub mod report;
pub mod site_files;
pub mod source;
pub mod value;
pub mod write;
