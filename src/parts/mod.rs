//! Parts: what a plan's front matter may hold, told by forms.
//!
//! In: the entries of a page's front matter. Out: [`Part`]s with typed values; what is wrong goes into the report.
//! Not here: what values mean together (`plan`, `figures`), who may see them (`audience`).

mod bundles;
mod common;
mod examples;
mod explain;
mod form;
mod forms;
mod in_languages;
mod lists;
mod lookup;
mod part;
mod read;
mod schema;
mod texts;
mod values;

pub use bundles::{Bundle, Chosen, SheetShape};
pub use examples::{example, quote, scaffold};
pub use explain::{explain_facts, explain_form, explain_list, list_forms};
pub use form::{Choice, Due, Field, Form, Kind, Layout, Lead, Precise, Shape, find_field, plain_name};
pub use forms::{Facts, Forms};
pub use in_languages::Label;
pub use lists::{Certainty, Item, List};
pub use lookup::Lookup;
pub use part::{Common, FieldValue, Filled, LocalProse, LocalText, Part, PersonName, Row, SaidBy};
pub use read::Reader;
pub use schema::schema;
