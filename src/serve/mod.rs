//! The preview: a plan in the browser, new as soon as a file is saved.
//!
//! In: a folder. Out: pages for a browser on this machine, until someone stops it.
//! Not here: what a page holds (`pipeline`), or the files of a site on disk (`write`): the preview writes nothing.
//!
//! | file | does |
//! |---|---|
//! | `preview` | builds anew what an edit touches, what someone looks at first |
//! | `place` | the last good pages of one plan, and what was found |
//! | `watch` | learns that something was saved, or looks by itself where a folder does not tell |
//! | `answer` | a request becomes an answer: only files of the site value, only for a browser of this machine |
//! | `listen` | connections, time-outs, limits |

mod answer;
mod listen;
mod place;
mod preview;
mod watch;

pub use answer::{Answer, Request};
pub use listen::{Door, open_door, serve};
pub use preview::Preview;
pub use watch::{Told, watch};
