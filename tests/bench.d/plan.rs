//! What a plan of the benchmark holds: sentences in Markdown; rows, people and amounts as values.
//!
//! Not here: what stands in it (`plans`), how a program wants it written (`plainplan`, `hugo`, `mdbook`).

pub struct Plan {
    pub name: &'static str,
    /// Where the person lives, and a sentence for the list of plans.
    pub place: &'static str,
    pub line: &'static str,
    pub pages: [Page; 6],
    pub people: Vec<Person>,
    pub week: Vec<Slot>,
    pub lines: [Line; 6],
}

pub struct Page {
    pub subject: Subject,
    pub file: &'static str,
    pub title: &'static str,
    /// Its picture: the word for it, and the emoji.
    pub picture: [&'static str; 2],
    /// Markdown. `{{ week }}` stands where the typed data of that name belongs.
    pub text: String,
    /// A passage for the private copy only, so that there is something to cut and to prove.
    pub closed: String,
}

/// What a page tells of, so which typed data it holds.
#[derive(Clone, Copy, PartialEq)]
pub enum Subject {
    Welcome,
    Me,
    People,
    Week,
    Money,
    Wishes,
}

pub struct Person {
    pub name: String,
    pub relation: &'static str,
    pub is_paid: bool,
    pub phone: Option<String>,
    /// What a reader sees if the person has not said yes.
    pub public: Option<String>,
    pub has_said_yes: bool,
    pub ring: &'static str,
    pub helps_with: Option<&'static str>,
}

impl Person {
    /// The name that everyone may see.
    pub fn shown(&self) -> &str {
        self.public.as_deref().filter(|_| !self.has_said_yes).unwrap_or(&self.name)
    }
}

/// A row of the week.
pub struct Slot {
    /// The days as a person types them, and one by one.
    pub said: &'static str,
    pub days: &'static [&'static str],
    pub from: &'static str,
    pub to: &'static str,
    pub hours: u32,
    pub what: &'static str,
    pub support: &'static str,
}

/// A line of the budget.
pub struct Line {
    pub what: &'static str,
    /// As a person types it.
    pub cost: String,
    /// The same cost, counted out: pence, how many at a time, how many times a year.
    pub pence: u32,
    pub count: u32,
    pub times: u32,
    pub is_once: bool,
    /// The title of an outcome.
    pub goal: Option<&'static str>,
}

impl Line {
    /// Pence a year.
    pub fn yearly(&self) -> u32 {
        self.pence * self.count * self.times
    }

    /// Pence a week, rounded. What is paid one time is in no week.
    pub fn weekly(&self) -> u32 {
        if self.is_once { 0 } else { (self.yearly() + 26) / 52 }
    }
}

pub struct Outcome {
    pub title: &'static str,
    pub why: &'static str,
    pub measure: &'static str,
    pub by: &'static str,
}

pub struct Action {
    pub what: &'static str,
    pub who: &'static str,
    pub by: &'static str,
    /// The title of an outcome.
    pub goal: &'static str,
}
