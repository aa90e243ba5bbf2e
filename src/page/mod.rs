//! What each page says, in order, as finished words.
//!
//! In: a `SharedPlan`. Out: [`SiteView`]: no markup, no arithmetic and no decision is left to the templates.
//! Not here: how it looks (`render`), who may see it (`audience` has cut already).

mod budget_view;
pub mod network;
mod network_view;
mod view;

pub use budget_view::*;
pub use network_view::*;
pub use view::*;
