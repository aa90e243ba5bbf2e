//! Small exact things that every other room leans on.
//!
//! In: letters that a person typed. Out: values that cannot be wrong in shape.
//! Not here: words of a language (`language`), or where a thing stands in a file (`report`).

mod audience;
mod html;
mod id;
mod path;

pub use audience::Audience;
pub use html::Html;
pub use id::{Id, nearest, plain_key};
pub use path::SitePath;
