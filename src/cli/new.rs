//! `plainplan new`: a plan that builds at once, or a page from a form.
//!
//! In: a folder's name, and answers to five questions. Out: files, never in the place of others, and what to do next.
//! Not here: the questions (`questions`), what a page from a form looks like (`parts`).

mod like;
mod questions;

use crate::group::find_group;
use crate::parts::{Forms, List, quote, scaffold};
use crate::pipeline;
use crate::source::{self, FolderKind};
use crate::value::{Date, plain_key};
use clap::ValueEnum;
use include_dir::{Dir, include_dir};
use questions::{Answers, Country, ask};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};

static STARTERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starters");

/// Keeps copies that are not for everyone, and the program's own files, out of version control.
const IGNORED: &str = "\
# Copies that are not for everyone. They stay on this computer.
site-*/
# What the program keeps for itself while it works.
.plainplan-*
";

/// What a new plan begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Starter {
    /// 1 page: how I like my help.
    #[value(alias = "basics")]
    JustTheBasics,
    /// 7 pages: about me, my people, my week, my money, what I want, and when things go wrong.
    Full,
    /// 1 page: what people like about me, what matters to me, and how to support me well.
    OnePageProfile,
    /// 3 pages: home visits, the same worker, how I like my help, and what to do when nobody comes.
    CareAtHome,
    /// 5 pages: I pay for my own help. What I want, my team, my money, and who said yes.
    DirectPayment,
    /// 4 pages: someone looks after my money and I decide. What I want, my people and my fund.
    IndividualServiceFund,
    /// 5 pages: leaving school. What I am good at, what I want, my week and my people.
    SchoolLeaver,
    /// 5 pages: my way out of hospital. Home, team, money, who does what, and staying well.
    LeavingHospital,
    /// 4 pages: starting again. What matters to me, who I can call, my next steps and my papers.
    StartingAgain,
    /// 4 pages: for someone who cares for another. My own life, what I do, and what happens if I cannot come.
    Carer,
}

impl Starter {
    /// As typed, which is also the name of its folder: `just-the-basics`.
    pub fn name(self) -> String {
        self.to_possible_value().expect("no starter is hidden").get_name().to_string()
    }

    /// What is in it: one line.
    pub fn about(self) -> String {
        let value = self.to_possible_value().expect("no starter is hidden");
        value.get_help().map(|help| help.to_string()).unwrap_or_default()
    }
}

/// Makes a new plan in `folder`. Without a starter it asks five questions first.
///
/// Nothing is written when a file is in the way, or when the questions are not answered.
///
/// # Errors
/// A sentence that says what is in the way, and what to try.
pub fn new_plan(
    folder: &Path,
    starter: Option<Starter>,
    answers: impl BufRead,
    out: &mut impl Write,
    today: Date,
    is_terminal: bool,
) -> Result<(), String> {
    if folder.exists() && !folder.is_dir() {
        return Err(format!("{} is a file, not a folder. Try another name for your plan.", folder.display()));
    }
    let answers = match starter {
        Some(starter) => Answers::unasked(starter),
        None => ask(answers, out, is_terminal)?,
    };
    let files: BTreeMap<PathBuf, String> =
        plan_files(&answers, today).into_iter().map(|(name, text)| (folder.join(name), text)).collect();
    write_new(&files)?;
    say(out, &next_steps(folder, &answers, starter.is_some()))
}

/// Makes a new plan in `folder` with the tools of the plan in `other`, and with nothing that stands in it.
///
/// # Errors
/// A sentence that says what is in the way, and what to try.
pub fn new_plan_like(folder: &Path, other: &Path, out: &mut impl Write, today: Date) -> Result<(), String> {
    if source::kind_of(other) != FolderKind::Plan {
        return Err(format!("There is no plan in {}. Name the folder of one plan.", other.display()));
    }
    let read = pipeline::read(other, today, find_group(other, today).as_ref());
    let Some(plan) = read.plan.filter(|_| !read.report.has_errors()) else {
        return Err(format!(
            "The plan in {} has mistakes. Please mend them first: plainplan check {}",
            other.display(),
            typed_path(other)
        ));
    };
    let answers = Answers::unasked(Starter::JustTheBasics);
    let mut files = plan_files(&answers, today);
    // The first page of the starter has its own parts; a further page of one of them would say it twice.
    for (name, text) in like::pages_like(&plan, today) {
        if !files.values().any(|page| page.contains(&format!("\n{}:", name.trim_end_matches(".md")))) {
            files.insert(name, text);
        }
    }
    let files: BTreeMap<PathBuf, String> = files.into_iter().map(|(name, text)| (folder.join(name), text)).collect();
    write_new(&files)?;
    say(out, "The new plan has the same tools as the other one, and none of its words.\n")?;
    say(out, &next_steps(folder, &answers, true))
}

/// Makes a page from a form, `FOLDER/good-day.md`, with examples to write over.
///
/// # Errors
/// A sentence that says what is wrong, and what to try.
pub fn new_page(name: &str, folder: &Path, forms: &Forms, today: Date, out: &mut impl Write) -> Result<(), String> {
    let Some(form) = forms.find(name) else {
        if let Some(list) = List::find(&plain_key(name)) {
            return Err(format!(
                "`{0}` is a list to look at a plan with. Try: plainplan new page audit, and write in it: standard: {0}",
                list.name
            ));
        }
        let near = match forms.nearest(name) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "See all names: plainplan explain --all".to_string(),
        };
        return Err(format!("There is no part called `{name}`. {near}"));
    };
    if !folder.is_dir() {
        return Err(format!(
            "There is no folder {} here. Look at the spelling. For a new plan: plainplan new {}",
            folder.display(),
            typed_path(folder)
        ));
    }
    if source::kind_of(folder) == FolderKind::Neither {
        return Err(format!(
            "There is no plan in {}. Name the folder of your plan: plainplan new page {} my-plan",
            folder.display(),
            form.name
        ));
    }
    let path = folder.join(format!("{}.md", plain_key(&form.name)));
    if form.again
        && let Some(last) = newest(folder, &form.name)
    {
        return again(&last, &folder.join(format!("{}-{today}.md", form.name)), today, out);
    }
    write_new(&BTreeMap::from([(path.clone(), scaffold(&form, today))]))?;
    say(
        out,
        &format!(
            "Your new page is {}.\nOpen it in a text editor and write over the examples.\n\
             Say in it who may see it, such as: audience: circle\n",
            path.display()
        ),
    )
}

/// The newest page of a tool that is used again and again: `review-meeting.md`, or one with a day after its name.
fn newest(folder: &Path, form: &str) -> Option<PathBuf> {
    let names = fs::read_dir(folder).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let is_one = |name: &String| {
        let stem = name.strip_suffix(".md").and_then(|stem| stem.strip_prefix(form));
        stem.is_some_and(|rest| {
            rest.is_empty() || rest.strip_prefix('-').is_some_and(|day| day.parse::<Date>().is_ok())
        })
    };
    names.filter(is_one).max().map(|name| folder.join(name))
}

/// A further page of such a tool, with the words of the last one and the new day.
fn again(last: &Path, path: &Path, today: Date, out: &mut impl Write) -> Result<(), String> {
    let text = fs::read_to_string(last).map_err(|problem| format!("{} cannot be read: {problem}", last.display()))?;
    let review = today.saturating_add(jiff::Span::new().months(6));
    let lines = text.lines().map(|line| match line.split_once(": ") {
        Some(("updated", _)) => format!("updated: {today}"),
        Some(("review", _)) => format!("review: {review}"),
        Some(("  date", _)) => format!("  date: {today}"),
        _ => line.to_string(),
    });
    let text: String = lines.map(|line| line + "\n").collect();
    write_new(&BTreeMap::from([(path.to_path_buf(), text)]))?;
    say(
        out,
        &format!(
            "Your new page is {}.\nIt begins with the words of the last one, {}.\n\
             Write over what has changed. The last one stays as it is.\n",
            path.display(),
            last.display()
        ),
    )
}

/// The files of a new plan by their names in its folder.
fn plan_files(answers: &Answers, today: Date) -> BTreeMap<String, String> {
    let folder = STARTERS.get_dir(answers.starter.name()).expect("every starter is part of the program");
    let mut files = BTreeMap::from([(".gitignore".to_string(), IGNORED.to_string())]);
    for file in folder.files() {
        let name = file.path().file_name().and_then(|name| name.to_str()).expect("our file names are UTF-8");
        let text = file.contents_utf8().expect("our starters are UTF-8");
        let text = &without_namesake(text, &answers.name);
        let text = match name {
            "index.md" => with_voice_and_consent(&filled(text, answers, today), answers, today),
            // A list of sums has no front matter.
            name if name.ends_with(".csv") => text.replace("{{DATE}}", &today.to_string()),
            _ => filled(text, answers, today),
        };
        files.insert(name.to_string(), text);
    }
    files
}

/// The people of a starter, made up, of whom one could be called like the person.
const MADE_UP: [&str; 6] = ["Alex", "Jo", "Kim", "Lee", "Mo", "Robin"];

/// Who is called like the person gets another name: two people of one name would count as one.
fn without_namesake(text: &str, name: &str) -> String {
    let Some(namesake) = MADE_UP.into_iter().find(|made_up| plain_key(made_up) == plain_key(name)) else {
        return text.to_string();
    };
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(namesake) {
        let after = &rest[at + namesake.len()..];
        let is_word = !rest[..at].ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        out.push_str(&rest[..at]);
        out.push_str(if is_word { "Charlie" } else { namesake });
        rest = after;
    }
    out + rest
}

/// Sets the answers into a starter's page. In the facts a name is quoted, in the text its signs are.
fn filled(text: &str, answers: &Answers, today: Date) -> String {
    let (front, body) = match text.rsplit_once("\n---\n") {
        Some((front, body)) => (front, body),
        None => (text, ""),
    };
    let Country { language, currency, .. } = answers.country;
    // Steps that are not taken yet: 3 months give everyone time to look at them.
    let later = today.saturating_add(jiff::Span::new().months(3));
    let facts = front
        .replace("{{DATE}}", &today.to_string())
        .replace("{{LATER}}", &later.to_string())
        .replace("{{LANGUAGE}}", language)
        .replace("{{CURRENCY}}", currency)
        .replace("{{NAME}}", &quote(&answers.name));
    format!("{facts}\n---\n{}", body.replace("{{NAME}}", &escaped(&answers.name)))
}

/// The first page as the person wants it: who speaks, and who may read it.
fn with_voice_and_consent(text: &str, answers: &Answers, today: Date) -> String {
    let mut page = String::with_capacity(text.len() + 100);
    for line in text.lines() {
        match line {
            "  voice: I" if answers.is_named => page.push_str("  voice: name\n"),
            "audience: public" if answers.may_everyone_see != Some(true) => page.push_str("audience: circle\n"),
            line if line.starts_with("# public: ") && answers.may_everyone_see != Some(true) => {
                page.push_str("# circle: people who have your copy may read this page. Public: everyone may read it.\n")
            }
            line if line.starts_with("  written_by: ") && answers.may_everyone_see == Some(true) => {
                page.push_str("  consent:\n    to: public\n");
                page.push_str(&format!("    from: {today}\n    how: spoken\n{line}\n"));
            }
            line => page.push_str(&format!("{line}\n")),
        }
    }
    page
}

/// A name in Markdown: every sign that could mean something stands behind a backslash.
fn escaped(name: &str) -> String {
    let mut escaped = String::with_capacity(name.len());
    for letter in name.chars() {
        if "\\`*_{}[]<>#|!~&:".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(if letter.is_control() { ' ' } else { letter });
    }
    escaped.trim().to_string()
}

/// Writes files where none are. When one is in the way, or cannot be written, none of them stays.
fn write_new(files: &BTreeMap<PathBuf, String>) -> Result<(), String> {
    if let Some(path) = files.keys().find(|path| fs::symlink_metadata(path).is_ok()) {
        return Err(in_the_way(path));
    }
    let mut written: Vec<&Path> = Vec::new();
    for (path, text) in files {
        let folder = path.parent().unwrap_or(Path::new("."));
        let made = fs::create_dir_all(folder)
            .and_then(|()| fs::File::create_new(path))
            .inspect(|_| written.push(path))
            .and_then(|mut file| file.write_all(text.as_bytes()));
        if let Err(problem) = made {
            for path in written {
                // What cannot be taken away again is named by the next run.
                let _ = fs::remove_file(path);
            }
            return Err(match problem.kind() {
                std::io::ErrorKind::AlreadyExists => in_the_way(path),
                _ => format!("{} cannot be written: {problem}. Try another folder.", path.display()),
            });
        }
    }
    Ok(())
}

fn in_the_way(path: &Path) -> String {
    format!(
        "There is a file {} already, and it stays as it is. Nothing was written. Try another name, or move that file away.",
        path.display()
    )
}

/// The three next commands.
fn next_steps(folder: &Path, answers: &Answers, is_unasked: bool) -> String {
    let (shown, typed) = (folder.display(), typed_path(folder));
    let mut steps = format!("Your new plan is in the folder {shown}.\n");
    if is_unasked {
        steps.push_str("It says Sam. Write your own name in its place.\n");
    }
    let (build, copy) = match answers.may_everyone_see {
        Some(false) | None => (format!("plainplan build {typed} --for circle"), "makes a copy for people you trust"),
        Some(true) => (format!("plainplan build {typed}"), "makes the copy that everyone may read"),
    };
    steps.push_str("Open the files in a text editor and write over the examples.\n\nThen type one of these:\n\n");
    for (command, what) in [
        (format!("plainplan check {typed}"), "looks for mistakes"),
        (build, copy),
        (format!("plainplan build {typed} --for private"), "makes your own copy, with everything in it"),
    ] {
        steps.push_str(&format!("  {command}\n      {what}\n"));
    }
    steps
}

/// A path as it is typed in a command: between quotes where it holds a blank or a sign.
fn typed_path(path: &Path) -> String {
    let path = path.display().to_string();
    let is_plain = path.chars().all(|letter| letter.is_alphanumeric() || "/\\._-:".contains(letter));
    if is_plain { path } else { format!("\"{path}\"") }
}

fn say(out: &mut impl Write, words: &str) -> Result<(), String> {
    // A closed screen is no reason to fail: the files are written.
    let _ = out.write_all(words.as_bytes());
    Ok(())
}

#[cfg(test)]
mod tests;
