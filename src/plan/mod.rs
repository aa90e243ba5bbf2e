//! Meaning: the plan's facts, its people and their consent, its pages in order, references joined.
//!
//! In: documents and sources. Out: [`Plan`], with everything that everyone wrote.
//! Not here: who may see what (`audience`), sums and counts for one reader (`figures`).

mod facts;
mod lower;
pub mod money;
pub mod network;
mod page;
mod people;
pub mod spending;
mod targets;
mod walk;

pub use facts::{Advocate, Consent, Help, ListBy, Listed, PlanFacts, Theme, Voice};
pub use lower::lower;
pub use page::{Heading, Page, PageKeys, Version};
pub use people::{People, Person, PersonKind, has_word, name_form};
pub use targets::{Target, Targets, part_audience, row_audience};
pub use walk::{each_block, each_inline, each_row, each_text};

use crate::parts::Forms;
use crate::source::Sources;
use spending::Spending;

/// A whole plan, with everything that is in it.
#[derive(Debug)]
pub struct Plan {
    pub facts: PlanFacts,
    pub people: People,
    /// In the order of the menu; the pages of a group follow the group's first page.
    pub pages: Vec<Page>,
    /// Pages that are not built. What they say of people and their photos counts all the same.
    pub drafts: Vec<Page>,
    /// What references can point to.
    pub targets: Targets,
    /// What was spent, by budget.
    pub spending: Vec<Spending>,
    pub forms: Forms,
    pub sources: Sources,
}
