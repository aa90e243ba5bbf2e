//! `plainplan serve`: the preview in the browser, new as soon as a file is saved.
//!
//! In: a folder. Out: an address of this machine, until someone stops the program.
//! Not here: the preview itself (`serve`).

use super::telling::Voice;
use super::today::today;
use super::{COULD_NOT_RUN, SOUND, ServeWords};
use crate::report::{Report, counts};
use crate::serve::{Preview, Told, open_door, serve, watch};
use crate::source::find_problem_with_root;
use std::sync::Arc;

/// Names of this machine that `--host` may give: the preview shows private pages.
const HERE: [&str; 3] = ["127.0.0.1", "localhost", "::1"];

/// Shows a plan, or a group of plans, until it is stopped.
pub fn run(words: &ServeWords, voice: &Voice) -> u8 {
    if let Some(host) = words.host.as_deref().filter(|host| !HERE.contains(host)) {
        voice.sorry(&format!(
            "The preview shows private pages, so only this computer may see it. `{host}` is another place.\n\
             To show a plan to others, build a copy for them: plainplan build {} --for circle",
            words.folder.display()
        ));
        return COULD_NOT_RUN;
    }
    if let Some(problem) = find_problem_with_root(&words.folder) {
        let mut report = Report::default();
        report.push(problem);
        voice.tell(&report);
        return COULD_NOT_RUN;
    }
    // Changes are told under the full name.
    let folder = words.folder.canonicalize().unwrap_or_else(|_| words.folder.clone());
    let door = match open_door(words.port) {
        Ok(door) => door,
        Err(problem) => {
            voice.sorry(&format!(
                "No port is free at {} and the numbers after it: {problem}. Try another one: --port 5050",
                words.port
            ));
            return COULD_NOT_RUN;
        }
    };
    let preview = Arc::new(Preview::of(&folder, || today(None).ok()));
    let address = format!("http://127.0.0.1:{}/", door.port);
    if door.port != words.port && words.port != 0 {
        voice.say(&format!("Port {} is taken, so the preview took port {}.", words.port, door.port));
    }
    voice.answer(&format!(
        "The preview is at {address}\nIt shows private pages, and only this computer can see it. Save a file, and the page is new.\n\
         To end it, press Ctrl and C."
    ));
    if !words.no_open && open::that_detached(&address).is_err() {
        voice.say("No browser could be opened. Please open the address in one.");
    }
    let watched = preview.clone();
    let teller = *voice;
    std::thread::spawn(move || {
        watch(&folder, &mut |told| {
            match told {
                Told::LooksByItself => {
                    teller.say("This folder does not tell when a file is saved. The preview looks every second.");
                }
                // Names and words of the plan stay out of what others may see over a shoulder or in a log.
                Told::Changed(files) => {
                    if let Some(findings) = watched.changed(&files) {
                        teller.say(&format!("The pages are new. {}.", counts(&findings)));
                    }
                }
            }
            true
        });
    });
    match serve(door, &preview) {
        Ok(()) => SOUND,
        Err(problem) => {
            voice.sorry(&format!("The preview had to end: {problem}"));
            COULD_NOT_RUN
        }
    }
}
