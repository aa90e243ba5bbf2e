//! Five plain questions about a new plan, one at a time.
//!
//! In: lines that someone types, or that come through a pipe. Out: [`Answers`].
//! Not here: what is made of them (`new`).

use super::Starter;
use crate::parse::has_passage_marks;
use clap::ValueEnum;
use std::io::{BufRead, Write};

/// The name that stands in a plan until its owner writes another.
const NAME: &str = "Sam";

/// Longer names would break the lines of a page.
const LONGEST_NAME: usize = 80;

/// A country with its language and money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    pub name: &'static str,
    /// BCP 47.
    pub language: &'static str,
    /// ISO 4217.
    pub currency: &'static str,
}

/// Countries where people speak the language of the starters. The first is taken when nobody says.
pub const COUNTRIES: [Country; 6] = [
    Country { name: "United Kingdom", language: "en-GB", currency: "GBP" },
    Country { name: "Ireland", language: "en-IE", currency: "EUR" },
    Country { name: "United States", language: "en-US", currency: "USD" },
    Country { name: "Canada", language: "en-CA", currency: "CAD" },
    Country { name: "Australia", language: "en-AU", currency: "AUD" },
    Country { name: "New Zealand", language: "en-NZ", currency: "NZD" },
];

/// What a new plan needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    pub name: String,
    /// Does the plan speak of the person by name? Else the person says "I".
    pub is_named: bool,
    pub country: Country,
    pub starter: Starter,
    /// The person's own yes or no to showing the first page to everyone; `None` when nobody was asked.
    pub may_everyone_see: Option<bool>,
}

impl Answers {
    /// What stands in a plan when nobody was asked.
    pub fn unasked(starter: Starter) -> Answers {
        let name = NAME.to_string();
        Answers { name, is_named: false, country: COUNTRIES[0], starter, may_everyone_see: None }
    }
}

/// Asks all five questions.
///
/// # Errors
/// A sentence: nobody answers, or an answer through a pipe is none of those that were offered.
pub fn ask(answers: impl BufRead, out: &mut impl Write, is_terminal: bool) -> Result<Answers, String> {
    let mut asker = Asker { answers, out, is_terminal, number: 0 };
    let name = asker.name()?;
    let speakers =
        ["I. The plan says: 4 people are closest to me", "My name. The plan says: 4 people are closest to …"];
    let is_named = asker.choose("Who speaks in the plan?", &speakers, &["i", "name"])? == 1;
    let countries = COUNTRIES.map(|country| country.name);
    let tags = COUNTRIES.map(|country| country.language);
    let country =
        COUNTRIES[asker.choose("Where do you live? It sets the language and the money.", &countries, &tags)?];
    let all = Starter::value_variants();
    let about: Vec<String> = all.iter().map(|starter| starter.about()).collect();
    let names: Vec<String> = all.iter().map(|starter| starter.name()).collect();
    let (about, mut names) = (borrowed(&about), borrowed(&names));
    // The short word was the only one for a long time.
    names[0] = "just-the-basics|basics";
    let starter = all[asker.choose("How do you want to start?", &about, &names)?];
    let question = format!("May everyone read the first page? Only {name} can say yes.");
    let may = asker.choose(&question, &["Not now", "Yes"], &["no", "yes"])? == 1;
    Ok(Answers { name, is_named, country, starter, may_everyone_see: Some(may) })
}

fn borrowed(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

struct Asker<'a, R, W> {
    answers: R,
    out: &'a mut W,
    is_terminal: bool,
    /// How many questions were asked.
    number: usize,
}

impl<R: BufRead, W: Write> Asker<'_, R, W> {
    fn name(&mut self) -> Result<String, String> {
        self.put(&format!("What name may everyone see? (Enter: {NAME})"))?;
        let name: String = self.line()?.split(char::is_control).collect::<Vec<_>>().join(" ");
        let name = name.trim();
        if name.chars().count() > LONGEST_NAME {
            return Err(format!("This name is too long. {LONGEST_NAME} letters is the most. Nothing was written."));
        }
        if has_passage_marks(name) {
            return Err(
                "Three colons, :::, mark words for some readers. A name cannot hold them. Nothing was written."
                    .to_string(),
            );
        }
        Ok(if name.is_empty() { NAME.to_string() } else { name.to_string() })
    }

    /// Offers numbered answers, the first of them for Enter. `words` may be typed as well; `|` stands between two for one answer.
    fn choose(&mut self, question: &str, offered: &[&str], words: &[&str]) -> Result<usize, String> {
        let mut text = format!("{question} (Enter: 1)");
        for (index, answer) in offered.iter().enumerate() {
            text.push_str(&format!("\n  {}  {answer}", index + 1));
        }
        self.put(&text)?;
        loop {
            let typed = self.line()?.trim().to_lowercase();
            let by_number = typed.parse::<usize>().ok().filter(|number| (1..=offered.len()).contains(number));
            let found = match by_number {
                _ if typed.is_empty() => Some(0),
                Some(number) => Some(number - 1),
                None => words.iter().position(|word| word.split('|').any(|one| one.to_lowercase() == typed)),
            };
            if let Some(index) = found {
                return Ok(index);
            }
            let please = format!("Please type a number from 1 to {}.", offered.len());
            if !self.is_terminal {
                return Err(format!("`{typed}` is no answer to: {question} {please} Nothing was written."));
            }
            self.say(&format!("{please}\n> "))?;
        }
    }

    fn put(&mut self, question: &str) -> Result<(), String> {
        self.number += 1;
        let number = self.number;
        self.say(&format!("Question {number} of 5: {question}\n> "))
    }

    /// The next line. Through a pipe, what is not said is as if Enter was pressed, once anything was said.
    fn line(&mut self) -> Result<String, String> {
        let mut line = Vec::new();
        self.answers.read_until(b'\n', &mut line).map_err(|problem| format!("No answer came: {problem}."))?;
        if line.is_empty() && (self.is_terminal || self.number == 1) {
            let hint = "Try: plainplan new my-plan --starter just-the-basics";
            return Err(format!("No answer came, so nothing was written. {hint}"));
        }
        let line = String::from_utf8_lossy(&line).trim().to_string();
        // On a terminal the person sees what was typed; elsewhere we say it.
        let echo = if self.is_terminal { "\n".to_string() } else { format!("{line}\n\n") };
        self.say(&echo)?;
        Ok(line)
    }

    fn say(&mut self, words: &str) -> Result<(), String> {
        let told = self.out.write_all(words.as_bytes()).and_then(|()| self.out.flush());
        told.map_err(|problem| format!("The question cannot be shown: {problem}. Nothing was written."))
    }
}
