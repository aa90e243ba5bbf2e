//! Small exact things that every other room leans on.
//!
//! In: letters that a person typed. Out: values that cannot be wrong in shape.
//! Not here: words of a language (`language`), or where a thing stands in a file (`report`).

mod amount;
mod audience;
mod capital;
mod convention;
mod currency;
mod date;
mod exact;
mod html;
mod id;
mod joined;
mod markup;
mod money;
mod path;
mod period;

pub use amount::{Amount, Hours, Quantity, Shape, Unit};
pub use audience::Audience;
pub use capital::capital;
pub use convention::Convention;
pub use currency::Currency;
pub use date::{Date, Days, Duration, LooseDate, TimeOfDay, Weekday};
pub use exact::Exact;
pub use html::Html;
pub use id::{Id, nearest, plain_key};
pub use joined::without_joined;
pub use markup::{Markup, each_markup, has_strange_entity, push_without_entities, without_entities};
pub use money::Money;
pub use path::SitePath;
pub use period::{Period, PeriodUnit};
