//! The commands, as a person types them.
//!
//! In: the words of the command line. Out: sentences on the screen, files on disk, an exit code.
//! Not here: what any of it means (every other room).

mod build;
mod check;
mod due;
pub mod explain;
mod format;
mod group;
pub mod new;
mod own_page;
mod pictures;
mod progress;
mod publish;
mod serve;
mod telling;
mod today;
mod who_sees;

use crate::parts::{self, Forms};
use crate::render::Form;
use clap::{Parser, Subcommand};
use format::Format;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Sound.
const SOUND: u8 = 0;
/// Problems were found: nothing was written, and the last good site still stands.
const PROBLEMS: u8 = 1;
/// The command could not run.
const COULD_NOT_RUN: u8 = 2;

/// plainplan: your plan as plain text becomes a site that people can read.
#[derive(Parser)]
#[command(name = "plainplan", version, arg_required_else_help = true, max_term_width = 100)]
struct Words {
    #[command(subcommand)]
    command: Command,
    /// Say everything in plain sentences, without drawings.
    #[arg(long, global = true)]
    plain: bool,
    /// Say problems only.
    #[arg(long, short, global = true)]
    quiet: bool,
    /// Say more about what is done.
    #[arg(long, short, global = true)]
    verbose: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Begin a plan, or add a page: `new my-plan`, `new page good-day`.
    New(NewWords),
    /// Make the site: FOLDER/site/ for everyone, site-circle/ or site-private/ with --for.
    Build(BuildWords),
    /// Look for every problem at once. Writes nothing, but with --fix.
    Check(CheckWords),
    /// What is due in the next 60 days, and which days have gone by. For one plan, or for a group of plans.
    Due(DueWords),
    /// What a rule, a part or a word means, and how to mend things. With no word: the list.
    Explain(ExplainWords),
    /// Find a picture: `pictures swim`. With no word: all of them. With --page you can look at them.
    Pictures(PicturesWords),
    /// Look at a plan in the browser while you write. Each saved file is shown at once. For this computer only.
    Serve(ServeWords),
    /// Every page, part, row, passage, photo and person of a plan: who sees it, and why. For one plan, or for a group.
    WhoSees(WhoSeesWords),
    /// Put the site for everyone, and nothing else, where a host shows it from: `publish my-plan --to my-repository`.
    Publish(PublishWords),
    /// Print the JSON Schema of the front matter, for editors.
    Schema(SchemaWords),
}

#[derive(clap::Args)]
struct NewWords {
    /// The folder of the new plan; or the word `page`, a part's name, and the plan's folder if it is not this one.
    #[arg(required = true, num_args = 1..=3, value_names = ["FOLDER", "PART", "DIR"])]
    words: Vec<PathBuf>,
    /// Begin with these pages, and ask nothing.
    #[arg(long)]
    starter: Option<new::Starter>,
    /// Begin with the same tools as the plan in this folder, and with none of its words.
    #[arg(long, value_name = "DIR", conflicts_with = "starter")]
    like: Option<PathBuf>,
    /// Take this day as today, as 2026-04-06.
    #[arg(long, value_name = "DATE")]
    today: Option<String>,
}

#[derive(clap::Args)]
struct ExplainWords {
    /// A rule, a part, or a word, as `budget` or `broken-link`.
    word: Option<String>,
    /// The folder of a plan with forms of its own, if it is not this one.
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// List every part.
    #[arg(long)]
    all: bool,
}

#[derive(clap::Args)]
struct PicturesWords {
    /// What the picture should show, in English, German, Welsh or Arabic.
    #[arg(value_name = "WORD")]
    word: Vec<String>,
    /// Write a page with the pictures, to look at in a browser.
    #[arg(long, value_name = "FILE")]
    page: Option<PathBuf>,
}

#[derive(clap::Args)]
struct ServeWords {
    /// The folder of the plan, or of a group of plans.
    folder: PathBuf,
    /// The port, a number that stands in the address. If it is taken, the next free one.
    #[arg(long, default_value_t = 4040, value_name = "NUMBER")]
    port: u16,
    /// Do not open the browser.
    #[arg(long)]
    no_open: bool,
    /// A name of this computer. Other computers may not see private pages.
    #[arg(long, value_name = "NAME")]
    host: Option<String>,
}

#[derive(clap::Args)]
struct WhoSeesWords {
    /// The folder of the plan, or of a group of plans.
    folder: PathBuf,
    /// Write the list as a page, to look at in a browser. It tells what is private.
    #[arg(long, value_name = "FILE")]
    page: Option<PathBuf>,
    /// Take this day as today, as 2026-04-06.
    #[arg(long, value_name = "DATE")]
    today: Option<String>,
}

#[derive(clap::Args)]
struct PublishWords {
    /// The folder of the plan, or of a group of plans.
    folder: PathBuf,
    /// The folder of your public repository. The site goes into its folder `docs`.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// Stop at warnings too.
    #[arg(long)]
    strict: bool,
    /// In a group: leave out a plan with problems, and publish the others.
    #[arg(long)]
    keep_going: bool,
    /// Take this day as today, as 2026-04-06.
    #[arg(long, value_name = "DATE")]
    today: Option<String>,
}

#[derive(clap::Args)]
struct SchemaWords {
    /// The folder of a plan with forms of its own, if it is not this one.
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

#[derive(clap::Args)]
struct BuildWords {
    /// The folder of the plan, or of a group of plans.
    folder: PathBuf,
    /// Who this copy is for: public, circle or private.
    #[arg(long = "for", value_name = "WHO")]
    audience: Option<String>,
    /// Only the few things for one purpose, on paper: first-shift, hospital, before-the-meeting, door-sheet, pocket-card.
    #[arg(long, value_name = "NAME")]
    bundle: Option<String>,
    /// One file that holds all pages and pictures, to send or to keep: FOLDER/site-one-file/.
    #[arg(long, conflicts_with = "bundle")]
    single_file: bool,
    /// Where to write the site instead of the plan's own folder.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Stop at warnings too.
    #[arg(long)]
    strict: bool,
    /// In a group: leave out a plan with problems, and build the others.
    #[arg(long)]
    keep_going: bool,
    /// Take this day as today, as 2026-04-06.
    #[arg(long, value_name = "DATE")]
    today: Option<String>,
}

impl BuildWords {
    fn form(&self) -> Form {
        if self.single_file { Form::OneFile } else { Form::Folder }
    }
}

#[derive(clap::Args)]
struct DueWords {
    /// The folder of the plan, or of a group of plans.
    folder: PathBuf,
    /// Take this day as today, as 2026-04-06.
    #[arg(long, value_name = "DATE")]
    today: Option<String>,
}

#[derive(clap::Args)]
struct CheckWords {
    /// The folder of the plan, or of a group of plans.
    folder: PathBuf,
    /// How to tell: in sentences, or for another program.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Put in the quotes that other programs need.
    #[arg(long)]
    fix: bool,
    /// Count warnings as problems.
    #[arg(long)]
    strict: bool,
    /// Take this day as today, as 2026-04-06.
    #[arg(long, value_name = "DATE")]
    today: Option<String>,
}

/// Runs the command that was typed.
pub fn run() -> ExitCode {
    let words = Words::parse();
    let voice = telling::Voice::new(words.plain, words.quiet, words.verbose);
    let code = match words.command {
        Command::New(words) => begin(&words, &voice),
        Command::Explain(words) => {
            let told = forms_for(words.folder.as_deref())
                .and_then(|forms| explain::explain(words.word.as_deref(), words.all, &forms));
            match told {
                Ok(page) => {
                    voice.answer(&page);
                    SOUND
                }
                Err(sentence) => could_not(&voice, &sentence),
            }
        }
        Command::Schema(words) => match forms_for(words.folder.as_deref()) {
            Ok(forms) => {
                voice.answer(&format!("{:#}", parts::schema(&forms)));
                SOUND
            }
            Err(sentence) => could_not(&voice, &sentence),
        },
        Command::Build(words) => build::run(&words, &voice),
        Command::Check(words) => check::run(&words, &voice),
        Command::Due(words) => due::run(&words, &voice),
        Command::Publish(words) => publish::run(&words, &voice),
        Command::Serve(words) => serve::run(&words, &voice),
        Command::WhoSees(words) => who_sees::run(&words, &voice),
        Command::Pictures(words) => pictures::run(&words, &voice),
    };
    ExitCode::from(code)
}

/// `new my-plan`, or `new page good-day [DIR]`.
fn begin(words: &NewWords, voice: &telling::Voice) -> u8 {
    let today = match today::today(words.today.as_deref()) {
        Ok(today) => today,
        Err(sentence) => return could_not(voice, &sentence),
    };
    let mut out = std::io::stdout().lock();
    let done = match words.words.as_slice() {
        [page, part, rest @ ..] if page.as_os_str() == "page" => {
            let folder = rest.first().cloned().unwrap_or_else(|| PathBuf::from("."));
            new::new_page(&part.to_string_lossy(), &folder, &crate::group::forms_for(&folder, today), today, &mut out)
        }
        [page] if page.as_os_str() == "page" => {
            Err("Which page? For example: plainplan new page good-day my-plan. All names: plainplan explain --all"
                .to_string())
        }
        [folder] => match &words.like {
            Some(other) => new::new_plan_like(folder, other, &mut out, today),
            None => {
                let is_terminal = std::io::stdin().is_terminal();
                new::new_plan(folder, words.starter, std::io::stdin().lock(), &mut out, today, is_terminal)
            }
        },
        _ => Err("That is one word too many. Try: plainplan new my-plan, or plainplan new page good-day".to_string()),
    };
    match done {
        Ok(()) => SOUND,
        Err(sentence) => could_not(voice, &sentence),
    }
}

/// The forms of the plan in this folder; of the program alone where none stands there.
fn forms_for(folder: Option<&Path>) -> Result<Forms, String> {
    let today = today::today(None)?;
    Ok(crate::group::forms_for(folder.unwrap_or(Path::new(".")), today))
}

fn could_not(voice: &telling::Voice, sentence: &str) -> u8 {
    voice.sorry(sentence);
    COULD_NOT_RUN
}
