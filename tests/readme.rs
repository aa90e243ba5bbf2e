//! The README keeps its word: its commands run, its files are there, its headings skip no step.
//!
//! In: `README.md`. Out: every command of its code blocks that does not do what it says.
//! Not here: commands that build or test the whole project (they are running this test).

mod kit;

use kit::Folder;

fn readme() -> String {
    std::fs::read_to_string(kit::project().join("README.md")).expect("README.md is there")
}

/// The lines of code blocks (fenced or four blanks in) that a person types.
fn commands(text: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut is_fenced = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            is_fenced = !is_fenced;
            continue;
        }
        let typed = if is_fenced { Some(line) } else { line.strip_prefix("    ") };
        // After two blanks stands what the command does.
        let typed = typed.map(|line| line.trim().trim_start_matches("$ ").split("  ").next().unwrap_or_default());
        let starts = ["plainplan ", "cargo ", "tests/"];
        let typed = typed.filter(|line| starts.iter().any(|start| line.starts_with(start)));
        // A list of all commands names some a second time: they are run once.
        if let Some(line) = typed.filter(|line| !commands.iter().any(|one| one == line)) {
            commands.push(line.to_owned());
        }
    }
    commands
}

/// The words that are given to the program, if a command runs it.
fn words_of(command: &str) -> Option<Vec<String>> {
    let words = command.strip_prefix("plainplan ").or_else(|| {
        command.split_once(" -- ").filter(|(start, _)| start.starts_with("cargo run")).map(|(_, words)| words)
    })?;
    Some(words.split_whitespace().map(str::to_owned).collect())
}

#[test]
fn commands_of_the_readme_do_what_they_say() {
    let text = readme();
    let commands = commands(&text);
    assert!(commands.iter().any(|command| command == "tests/run"), "the README does not say how to run the tests");
    let folder = Folder::new();
    let examples = Folder::copy_of(&kit::project().join("example-plans"));
    std::fs::rename(examples.path(), folder.path().join("example-plans")).expect("the examples can be moved");
    let mut ran = 0;
    for command in &commands {
        let Some(words) = words_of(command) else {
            let program = command.split(' ').next().unwrap_or_default();
            assert!(
                program == "cargo" || kit::project().join(program).is_file(),
                "the README names {program}, which is not there"
            );
            continue;
        };
        // A word that stands for another one (`DIR`), and a server that does not end, are for people.
        let stands_for_another =
            |word: &String| word.contains('|') || word.chars().all(|letter| letter.is_ascii_uppercase());
        if words.iter().any(|word| stands_for_another(word) || word == "serve") {
            continue;
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        if words[0] == "new" && !words.contains(&"--starter") && words.get(1) != Some(&"page") {
            // There is nobody here who answers questions, so each has its answer ready: the last one is a yes.
            let answers = folder.path().join("answers.txt");
            std::fs::write(&answers, "Sam\n1\n1\n1\nyes\n").expect("the answers can be written");
            let mut asked = kit::command(folder.path(), &words);
            asked.stdin(std::fs::File::open(&answers).expect("the answers are there"));
            kit::outcome(asked).expect_code(0, command);
            ran += 1;
            continue;
        }
        folder.run(&words).expect_code(0, command);
        ran += 1;
    }
    assert!(ran >= 3, "only {ran} commands were run");
}

#[test]
fn headings_of_the_readme_skip_no_step() {
    let text = readme();
    let mut is_fenced = false;
    let mut last = 0;
    for line in text.lines() {
        is_fenced ^= line.starts_with("```");
        let level = line.chars().take_while(|sign| *sign == '#').count();
        if is_fenced || level == 0 || !line[level..].starts_with(' ') {
            continue;
        }
        assert!(level <= last + 1, "\"{line}\" comes after a heading of level {last}");
        last = level;
    }
    assert!(last > 0, "the README has no headings");
}

#[test]
fn files_that_the_readme_names_are_there() {
    let text = readme();
    for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        let file = target.split('#').next().unwrap_or_default();
        if !file.is_empty() && !file.contains("://") && !file.starts_with("mailto:") {
            assert!(kit::project().join(file).exists(), "the README links to {file}, which is not there");
        }
    }
}

#[test]
fn commands_are_found_in_both_kinds_of_code_blocks() {
    let text = "Type:\n\n    cargo run --release -- build sam   # the job\n\n```\n$ plainplan check sam\nAll is well.\n```\nplainplan is good.\n";
    assert_eq!(commands(text), ["cargo run --release -- build sam", "plainplan check sam"]);
    assert_eq!(words_of("cargo run --release -- build sam").expect("it runs the program"), ["build", "sam"]);
    assert!(words_of("cargo install --path .").is_none());
}

#[cfg(unix)]
#[test]
fn the_test_command_says_how_it_is_used() {
    let command = kit::project().join("tests/run");
    let output = std::process::Command::new(command).arg("--nonsense").output().expect("it starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("tests/run --browser"));
}
