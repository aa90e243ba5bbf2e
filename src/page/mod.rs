//! What each page says, in order, as finished words.
//!
//! In: a `SharedPlan`. Out: [`SiteView`]: no markup, no arithmetic and no decision is left to the templates.
//! Not here: how it looks (`render`), who may see it (`audience` has cut already).

mod after;
mod anchors;
mod around;
mod audit;
mod authors;
mod blocks;
mod budget;
mod builder;
mod doing;
mod due;
mod facts;
mod footer;
mod forms;
mod hard_words;
mod isf;
mod labelled;
mod marked;
mod modules;
mod money_view;
pub(crate) mod network;
mod network_view;
mod phones;
mod places;
mod plans;
mod said;
mod sheets;
mod site;
mod star;
mod typed;
mod view;
mod words;
mod worked_out;

pub use anchors::Anchors;
pub use around::set_picture;
pub use budget::capital;
pub use builder::Files;
pub use due::{DueLine, due_lines};
pub use money_view::*;
pub use network_view::*;
pub use plans::{PlanMoney, Plans};
pub use said::said_by_program;
pub use sheets::LongSheet;
pub use site::{Around, Made, is_right_to_left, make};
pub use view::*;
pub use words::{decoded, split_sentences, text_sentences};
