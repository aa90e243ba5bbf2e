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

/// Files that a repository may hold beside the site: nobody's plan is in them. `README.md` and `LICENSE-MIT` too.
const FILES: [&str; 6] = [".gitattributes", ".gitignore", ".ds_store", "cname", "license", "readme"];

/// What a build that was stopped leaves beside the site; the next one clears it.
const LEFT: [&str; 3] = [".plainplan-lock-docs", ".plainplan-new-docs", ".plainplan-old-docs"];

/// Builds the site for everyone into the folder of a public repository.
pub fn run(words: &PublishWords, voice: &Voice) -> u8 {
    if let Err(sentence) = may_hold_a_site(&words.to, &words.folder) {
        voice.sorry(&sentence);
        return COULD_NOT_RUN;
    }
    let site = words.to.join(SHOWN);
    let code = build::run(
        &BuildWords {
            folder: words.folder.clone(),
            audience: Some("public".to_string()),
            bundle: None,
            single_file: false,
            out: Some(site.clone()),
            strict: words.strict,
            keep_going: words.keep_going,
            today: words.today.clone(),
        },
        voice,
    );
    if code == SOUND {
        voice.say(&format!(
            "plainplan put this site into {}, and nothing else. The words that you typed, and what is private, stay in {}.\n\
             Now send it to your host, with the program that you use for it: commit, then push.\n\
             The first time, tell the host to show the folder `{SHOWN}`. How: docs/hosting.md of plainplan.",
            site.display(),
            words.folder.display()
        ));
    } else if site.join("index.html").exists() {
        voice.say(&format!(
            "The site that was published before is still in {0}, and on the web.\n\
             If nobody should see it any more, delete the folder {0}, then commit and push.",
            site.display()
        ));
    }
    code
}

/// May everyone see all that lies in this folder?
fn may_hold_a_site(to: &Path, plan: &Path) -> Result<(), String> {
    let shown = to.display();
    let (Ok(whole_to), true) = (to.canonicalize(), to.is_dir()) else {
        let what = if to.exists() { "is not a folder" } else { "is not there" };
        return Err(format!(
            "{shown} {what}. Everyone will see what lies there, so plainplan does not make it by itself.\n\
             Make your public repository first, and name its folder: plainplan publish {} --to MY-REPOSITORY",
            plan.display()
        ));
    };
    if let Ok(plan) = plan.canonicalize()
        && (whole_to.starts_with(&plan) || plan.starts_with(&whole_to))
    {
        return Err(format!(
            "{shown} and the plan lie one in the other. Everyone would see the pages that are private.\n\
             Take a folder beside the plan, that holds nothing but the public site."
        ));
    }
    // A repository is sent as a whole, whichever of its folders is shown.
    if let Some(repository) = whole_to.ancestors().skip(1).find(|above| above.join(".git").exists()) {
        return Err(format!(
            "{shown} lies inside another repository: {}. All that lies there is sent to the host with it.\n\
             Make a repository that holds nothing but the public site, beside that one, and name its folder.",
            repository.display()
        ));
    }
    if whole_to.join(".git").exists() && !is_own_repository(&whole_to.join(".git")) {
        return Err(format!(
            "{shown} belongs to a repository that lies in another place, and all of that is sent to the host.\n\
             Make a repository that holds nothing but the public site, and name its folder."
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

/// Does this `.git` hold all of the repository, and no files of another folder?
fn is_own_repository(git: &Path) -> bool {
    let is_folder = fs::symlink_metadata(git).is_ok_and(|found| found.is_dir());
    let settings = fs::read_to_string(git.join("config")).unwrap_or_default().to_lowercase();
    is_folder && !settings.contains("worktree")
}

/// Whatever lies in the folder and may not be there, by name. A folder that cannot be read holds nothing that we know.
fn others_in(to: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(to).into_iter().flatten().flatten();
    let others = entries.filter(|entry| {
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        let name = entry.file_name();
        !name.to_str().is_some_and(|name| (is_folder && may_be_folder(name)) || (is_file && may_be_file(name)))
    });
    let mut others: Vec<PathBuf> = others.map(|entry| PathBuf::from(entry.file_name())).collect();
    others.sort();
    others
}

fn may_be_folder(name: &str) -> bool {
    // What is in `docs` is looked at by the build, which goes where nothing but a site lies.
    [SHOWN, ".git", ".github"].contains(&name) || LEFT.contains(&name)
}

fn may_be_file(name: &str) -> bool {
    let small = name.to_lowercase();
    let stem = small.split_once(['.', '-']).map_or(small.as_str(), |(stem, _)| stem);
    LEFT.contains(&name) || FILES.contains(&small.as_str()) || matches!(stem, "readme" | "license")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_tells_nothing_of_a_person_may_lie_beside_the_site() {
        for allowed in ["README", "README.md", "LICENSE-MIT", "CNAME", ".gitignore", ".plainplan-lock-docs"] {
            assert!(may_be_file(allowed), "{allowed}");
        }
        for other in ["index.md", ".env", "notes.txt", "readmes", "docs", ".git"] {
            assert!(!may_be_file(other), "{other}");
        }
        for allowed in ["docs", ".git", ".github", ".plainplan-new-docs"] {
            assert!(may_be_folder(allowed), "{allowed}");
        }
        for other in ["Docs", "README", "photos", "site-private", "license-x"] {
            assert!(!may_be_folder(other), "{other}");
        }
    }
}
