//! The cut: what one kind of reader may see of a plan.
//!
//! In: a whole `Plan`. Out: [`SharedPlan`], which only this room can make, and [`Withheld`], which only `prove` reads; a
//! list of everything with who sees it ([`overview`]).
//! Not here: sums and counts of what is left (`figures`), words on the page (`page`).

mod addresses;
mod amounts;
mod blocks;
mod bundle;
mod cut;
mod network;
mod overview;
mod parts;
mod photos;
mod placed;
mod places;
mod shared;
mod shown_files;
mod spending;
mod withheld;

pub use cut::cut;
pub use overview::{Sight, Thing, ThingKind, overview};
pub use places::{PartPlace, find_page, find_part, find_value_part, part_key};
pub use shared::{
    SharedCommon, SharedEntry, SharedFacts, SharedField, SharedLookup, SharedPage, SharedPart, SharedPlan,
    SharedReference, SharedRow, SharedSheet, SharedSpending, SharedValue, SharedVersion, SharedVoice,
};
pub use shown_files::shown_files;
pub use withheld::{Counts, Secret, SecretKind, Withheld};
