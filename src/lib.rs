//! plainplan: a folder of Markdown becomes a safe, easy-read site.
//!
//! People with disabilities, older people and their families write a plan of their life and support as plain text. This
//! crate builds from it a site that everyone can read, and in which each reader finds what they may see and no more.
//!
//! # Promises that shape everything
//!
//! 1. **A leak is the worst bug.** Closed unless opened: an unknown key, an unknown reader, a missing mark stop the build.
//! 2. **A wrong sum is the second worst.** Decimals and whole fractions from the typed letters to the printed cell.
//! 3. **The words say what the pictures and tables say**, because all of them are made from one view.
//! 4. **Every mistake is told, all at once, with its line, its reason and a way out.**
//! 5. **Same input, same bytes**; the last good site survives anything.
//! 6. **A new tool of a plan is one data file** (`src/parts/forms/`). A new rule has its page (`src/check/rules/`).
//!
//! # One way through
//!
//! ```text
//! folder ─source→ Sources ─parse→ Documents ─parts→ Parts ─plan→ Plan ─audience→ SharedPlan ─figures→ Figures
//!        ─page→ SiteView ─render→ Site ─prove→ Site ─write→ folder
//! ```
//!
//! | room | in → out | may touch |
//! |---|---|---|
//! | [`value`] | small exact things: money, periods, dates, ids, paths | nothing |
//! | [`report`] | findings with their places; told plainly, drawn, or for programs | nothing |
//! | [`language`] | one folder a language: strings, numbers, dates, amount phrases | nothing |
//! | [`pictures`] | the picture set, packed into the program | nothing |
//! | [`source`] | folder → what is in it | disk, read |
//! | [`parse`] | text → front matter with places, blocks of Markdown | nothing |
//! | [`parts`] | front matter → typed values, by forms that are data | nothing |
//! | [`plan`] | → a whole plan: facts, people and consent, pages in order, references | lists of what was spent, through `source` |
//! | [`audience`] | plan → what one reader may see, and what was kept back. Only this room makes a `SharedPlan` | nothing |
//! | [`figures`] | shared plan → sums, counts, hours | nothing |
//! | [`page`] | → what each page says, as finished words | nothing |
//! | [`check`] | whole plan → findings; each rule a function with its page | nothing |
//! | [`render`] | views → files: templates, style, drawings, clean photos | nothing |
//! | [`prove`] | site and what was kept back → findings; links, outline, and no secret in any byte | nothing |
//! | [`write`] | site → folder: staged, compared, swapped in one step | disk, write |
//! | [`serve`] | a folder → its pages in a browser of this machine | disk, read; network, this machine only |
//! | [`cli`] | the commands | everything |
//!
//! [`pipeline`] is the whole flow, [`group`] the same for many plans side by side, [`site_files`] hands photos and
//! downloads to `render`. A room imports only from rooms above it; a test reads the `use` lines. "Today" is an argument.
//! No stage keeps state.
//!
//! # Decisions
//!
//! - **The cut is a change of type**, done by taking every struct apart field by field, so that a new field cannot be
//!   forgotten. Figures, maps and lists are made after it.
//! - **The site is a value before it is files.** It is proved, compared and written by short functions.
//! - **One build, always whole, for each plan.** No cache, so no stale page.
//! - **Odd sentences stay sentences.** Front matter is YAML, but a plain line that YAML would refuse or cut is text.
//! - **Checks look at the whole plan**, the cut for the person themself, whatever copy is being built.

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
pub mod serve;
pub mod site_files;
pub mod source;
pub mod value;
pub mod write;
