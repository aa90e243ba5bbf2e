//! `plainplan publish`: the site for everyone goes to the folder that a host shows, and nothing else goes there.
//!
//! In: a plan or a group, and the folder of a public repository. Out: its folder `docs`, which holds the site.
//! Not here: building it (`build`), sending it to a host, which people do with the tool that they know.

use super::telling::Voice;
use super::{BuildWords, COULD_NOT_RUN, PublishWords, SOUND, build};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of a repository that hosts can show as a site, beside what else lies in it.
const SHOWN: &str = "docs";

/// What a repository may hold beside the site: nobody's plan is in it.
const ALLOWED: [&str; 9] =
    [SHOWN, ".git", ".github", ".gitattributes", ".gitignore", ".ds_store", "cname", "license", "readme"];

/// Builds the site for everyone into the folder of a public repository.
pub fn run(words: &PublishWords, voice: &Voice) -> u8 {
    if let Err(sentence) = may_hold_a_site(&words.to, &words.folder) {
        voice.sorry(&sentence);
        return COULD_NOT_RUN;
    }
    let code = build::run(
        &BuildWords {
            folder: words.folder.clone(),
            audience: Some("public".to_string()),
            bundle: None,
            single_file: false,
            out: Some(words.to.join(SHOWN)),
            strict: words.strict,
            keep_going: words.keep_going,
            today: words.today.clone(),
        },
        voice,
    );
    if code == SOUND {
        voice.say(&format!(
            "Only this site is in {}. The words that you typed, and what is private, stay in {}.\n\
             Now send it to your host, with the program that you use for it: commit, then push.\n\
             The first time, tell the host to show the folder `{SHOWN}`. How: docs/web.md of plainplan.",
            words.to.display(),
            words.folder.display()
        ));
    }
    code
}

/// May everyone see all that lies in this folder?
fn may_hold_a_site(to: &Path, plan: &Path) -> Result<(), String> {
    let shown = to.display();
    if !to.is_dir() {
        let what = if to.exists() { "is not a folder" } else { "is not there" };
        return Err(format!(
            "{shown} {what}. Everyone will see what lies there, so plainplan does not make it by itself.\n\
             Make your public repository first, and name its folder: plainplan publish {} --to MY-REPOSITORY",
            plan.display()
        ));
    }
    let places = (to.canonicalize(), plan.canonicalize());
    if let (Ok(to), Ok(plan)) = &places
        && (to.starts_with(plan) || plan.starts_with(to))
    {
        return Err(format!(
            "{shown} and the plan lie one in the other. Everyone would see the pages that are private.\n\
             Take a folder beside the plan, that holds nothing but the public site."
        ));
    }
    let others = others_in(to);
    if others.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = others.iter().take(3).map(|path| path.display().to_string()).collect();
    Err(format!(
        "{shown} holds more than a site: {}{}. Everyone sees all that lies in a public repository.\n\
         Take these out of it, or take another folder. Beside the site only a README, a LICENSE and CNAME may be there.",
        names.join(", "),
        if others.len() > names.len() { ", and more" } else { "" }
    ))
}

/// Whatever lies in the folder and may not be there, by name. A folder that cannot be read holds nothing that we know.
fn others_in(to: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(to).into_iter().flatten().flatten();
    let names = entries.map(|entry| PathBuf::from(entry.file_name()));
    let mut others: Vec<PathBuf> = names.filter(|name| !is_allowed(name)).collect();
    others.sort();
    others
}

/// `README.md` and `LICENSE-MIT` too.
fn is_allowed(name: &Path) -> bool {
    let Some(name) = name.to_str().map(str::to_lowercase) else { return false };
    let is_named = |known: &str| ALLOWED.contains(&known);
    is_named(&name) || name.split_once(['.', '-']).is_some_and(|(stem, _)| matches!(stem, "readme" | "license"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_tells_nothing_of_a_person_may_lie_beside_the_site() {
        for allowed in ["docs", ".git", "README", "README.md", "LICENSE-MIT", "CNAME", ".gitignore"] {
            assert!(is_allowed(Path::new(allowed)), "{allowed}");
        }
        for other in ["index.md", "photos", ".env", "notes.txt", "site-private", "readmes"] {
            assert!(!is_allowed(Path::new(other)), "{other}");
        }
    }
}
