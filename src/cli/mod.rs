//! The commands, as a person types them.
//!
//! In: the words of the command line. Out: sentences on the screen, files on disk, an exit code.
//! Not here: what any of it means (every other room).

mod build;
mod check;
mod telling;
mod today;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
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
    /// Make the site: FOLDER/site/ for everyone, site-circle/ or site-private/ with --for.
    Build(BuildWords),
    /// Look for every problem at once. Writes nothing, but with --fix.
    Check(CheckWords),
}

#[derive(clap::Args)]
struct BuildWords {
    /// The folder of the plan, or of a group of plans.
    folder: PathBuf,
    /// Who this copy is for: public, circle or private.
    #[arg(long = "for", value_name = "WHO")]
    audience: Option<String>,
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

#[derive(clap::Args)]
struct CheckWords {
    /// The folder of the plan, or of a group of plans.
    folder: PathBuf,
    /// How to tell: text, or json for other programs.
    #[arg(long, default_value = "text", value_parser = ["text", "json"])]
    format: String,
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
        Command::Build(words) => build::run(&words, &voice),
        Command::Check(words) => check::run(&words, &voice),
    };
    ExitCode::from(code)
}
