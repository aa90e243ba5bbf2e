//! Pages that a command writes for whoever asked, to look at in a browser: one file that needs nothing else.
//!
//! In: HTML. Out: a new file. Not here: pages of a site (`render`).

use super::telling::Voice;
use super::{COULD_NOT_RUN, SOUND};
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::Path;

/// How every such page begins; more style may follow, then `</style>`.
pub const START: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
    <style>\n\
    :root { color-scheme: light dark; }\n\
    body { max-width: 70rem; margin: 1rem auto; padding: 0 1rem; font: 1.125rem/1.5 Verdana, Tahoma, sans-serif; }\n";

/// Writes the page and says `done`. Someone's own file of that name is never written over.
pub fn write_new(file: &Path, page: &str, done: &str, voice: &Voice) -> u8 {
    match File::create_new(file).and_then(|mut out| out.write_all(page.as_bytes())) {
        Ok(()) => {
            voice.answer(&format!("{done} {}. Open it in a browser.", file.display()));
            SOUND
        }
        Err(problem) if problem.kind() == ErrorKind::AlreadyExists => {
            voice.sorry(&format!("{} is there already. Please give the page another name.", file.display()));
            COULD_NOT_RUN
        }
        Err(problem) => {
            voice.sorry(&format!("{} could not be written: {problem}", file.display()));
            COULD_NOT_RUN
        }
    }
}
