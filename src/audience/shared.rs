//! A plan after the cut: nothing in here is hidden from its reader.
//!
//! Names of people are already what this reader may call them; references point to rows that this reader sees.

use crate::language::Language;
use crate::parse::Block;
use crate::parts::{Field, Form, LocalProse, LocalText, SheetShape, find_field, plain_name};
use crate::plan::{Theme, Voice};
use crate::report::Span;
use crate::value::{Amount, Audience, Currency, Date, Days, Duration, Id, LooseDate, Money, SitePath, TimeOfDay};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What one kind of reader may see of a plan.
#[derive(Debug)]
pub struct SharedPlan {
    pub audience: Audience,
    pub today: Date,
    pub facts: SharedFacts,
    /// In the order of the menu.
    pub pages: Vec<SharedPage>,
    /// Photos of people who did not agree to theirs: no page of this copy shows them.
    pub hidden_files: BTreeSet<SitePath>,
    /// Keeps every other room from making one.
    pub made_by: Cut,
}

/// The mark of this room: only the cut can make one.
#[derive(Debug)]
pub struct Cut(pub(super) ());

#[derive(Debug)]
pub struct SharedFacts {
    /// These are a group's own pages.
    pub is_group: bool,
    /// The plan was taken back: of all its pages only one is left, which says so.
    pub is_withdrawn: bool,
    pub name: String,
    pub voice: Voice,
    pub tag: String,
    pub language: &'static Language,
    pub currency: Option<Currency>,
    pub year: Option<String>,
    pub terms: Option<LocalText>,
    pub starts: Option<Date>,
    pub ends: Option<Date>,
    pub review: Option<Date>,
    /// Private: the last day of the person's own yes to showing the plan.
    pub consent_until: Option<Date>,
    pub version: Option<String>,
    pub search_engines: bool,
    pub written_by: Vec<String>,
    pub helped_by: Vec<String>,
    /// Circle and private: what ties those who helped to those who pay or are paid.
    pub conflict_of_interest: Option<LocalText>,
    /// Circle and private.
    pub held_by: Vec<String>,
    /// Circle and private: the name, and whether they are independent.
    pub advocate: Option<(String, Option<bool>)>,
    pub help: Option<LocalText>,
    pub theme: Theme,
}

#[derive(Debug)]
pub struct SharedPage {
    pub source: SitePath,
    pub path: SitePath,
    /// The page's own language.
    pub tag: String,
    pub title: String,
    pub picture: Option<(String, Span)>,
    pub summary: Option<LocalText>,
    pub said_by: Option<SharedVoice>,
    pub updated: Option<Date>,
    pub review: Option<Date>,
    pub status: Option<String>,
    pub checked_by: Vec<String>,
    pub checked_on: Option<Date>,
    pub body: Vec<Block>,
    pub parts: Vec<SharedPart>,
    pub versions: Vec<SharedVersion>,
    /// Of a bundle: the sheets that its parts stand on, in order. Empty for every page of a plan.
    pub sheets: Vec<SharedSheet>,
}

/// One sheet of paper of a bundle.
#[derive(Debug, Clone)]
pub struct SharedSheet {
    pub title: String,
    pub shape: SheetShape,
    /// What it says of every plan: the symbol beside a sentence, and the sentence.
    pub words: Vec<(String, String)>,
    /// How many of the page's parts stand on it.
    pub parts: usize,
}

/// The same page in easy read or in another language.
#[derive(Debug)]
pub struct SharedVersion {
    pub source: SitePath,
    pub path: SitePath,
    pub tag: String,
    pub is_easy: bool,
    pub title: String,
    pub picture: Option<(String, Span)>,
    pub summary: Option<LocalText>,
    pub said_by: Option<SharedVoice>,
    pub updated: Option<Date>,
    pub checked_by: Vec<String>,
    pub checked_on: Option<Date>,
    pub body: Vec<Block>,
}

/// Whose words something is.
#[derive(Debug, Clone)]
pub struct SharedVoice {
    pub is_guess: bool,
    pub who: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct SharedPart {
    pub form: Arc<Form>,
    /// `budget.final`
    pub name: String,
    pub id: Id,
    pub span: Span,
    pub common: SharedCommon,
    pub rows: Vec<SharedRow>,
    /// Were rows or nested rows left out?
    pub is_cut: bool,
    /// What was spent of a budget: in the private copy only.
    pub spending: Option<SharedSpending>,
}

/// A budget's list of what was spent.
#[derive(Debug, Clone)]
pub struct SharedSpending {
    /// Where the budget names its file.
    pub span: Span,
    pub entries: Vec<SharedEntry>,
}

/// One sum that went out, or came back.
#[derive(Debug, Clone)]
pub struct SharedEntry {
    /// The row in the file.
    pub span: Span,
    pub date: Date,
    /// The line of the budget, as typed; may be empty.
    pub line: String,
    /// Never below nought.
    pub money: Money,
    pub is_back: bool,
    /// May be empty.
    pub note: String,
}

#[derive(Debug, Clone, Default)]
pub struct SharedCommon {
    pub said_by: Option<SharedVoice>,
    pub updated: Option<Date>,
    pub review: Option<Date>,
    pub picture: Option<(String, Span)>,
    pub note: Option<LocalText>,
}

#[derive(Debug, Clone)]
pub struct SharedRow {
    pub id: Option<Id>,
    pub span: Span,
    pub common: SharedCommon,
    /// In the order of the form.
    pub fields: Vec<SharedField>,
    /// Fields with rows of which some (or all) were left out, by their place in the form.
    pub cut_fields: Vec<usize>,
}

#[derive(Debug, Clone)]
pub struct SharedField {
    pub field: usize,
    pub span: Span,
    pub value: SharedValue,
}

#[derive(Debug, Clone)]
pub enum SharedValue {
    Text(LocalText),
    Prose(LocalProse),
    List(Vec<LocalText>),
    Date(LooseDate),
    Days(Days),
    Time(TimeOfDay),
    Duration(Duration),
    Money(Money),
    Amount(Box<Amount>),
    /// What this reader may call them.
    Names(Vec<String>),
    Choice(Vec<usize>),
    YesNo(bool),
    Language(Vec<String>),
    Image(String),
    Phone(String),
    References(Vec<SharedReference>),
    Rows(Vec<SharedRow>),
}

/// A reference to a row that this reader may see.
#[derive(Debug, Clone)]
pub struct SharedReference {
    /// The kind of part it stands in.
    pub kind: String,
    pub page: SitePath,
    pub id: Id,
    pub title: String,
    /// Where the row stands: its id on its page is found by it.
    pub span: Span,
}

/// Reads a shared row's fields by name.
#[derive(Clone, Copy)]
pub struct SharedLookup<'a> {
    pub fields: &'a [Field],
    pub row: &'a SharedRow,
}

impl<'a> SharedLookup<'a> {
    pub fn new(fields: &'a [Field], row: &'a SharedRow) -> SharedLookup<'a> {
        SharedLookup { fields, row }
    }

    /// Is the field at this place in the form the one of this name?
    pub fn is_field(&self, place: usize, name: &str) -> bool {
        find_field(self.fields, name).is_some_and(|(at, _)| at == place)
    }

    pub fn find(&self, name: &str) -> Option<&'a SharedField> {
        // A row fills few of the fields that its form has. What is filled was found by its name too, so that a name
        // which two fields share finds the same one here.
        let key = plain_name(name);
        self.row.fields.iter().find(|filled| self.fields[filled.field].is_called(&key))
    }

    fn value(&self, name: &str) -> Option<&'a SharedValue> {
        self.find(name).map(|field| &field.value)
    }

    pub fn text(&self, name: &str) -> Option<&'a LocalText> {
        match self.value(name)? {
            SharedValue::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn words(&self, name: &str) -> Option<&'a str> {
        self.text(name).map(|text| text.text.as_str())
    }

    /// A list, or a text taken as a list of one.
    pub fn list(&self, name: &str) -> Vec<&'a LocalText> {
        match self.value(name) {
            Some(SharedValue::List(items)) => items.iter().collect(),
            Some(SharedValue::Text(text)) => vec![text],
            _ => Vec::new(),
        }
    }

    pub fn names(&self, name: &str) -> &'a [String] {
        match self.value(name) {
            Some(SharedValue::Names(names)) => names,
            _ => &[],
        }
    }

    pub fn yes(&self, name: &str) -> Option<bool> {
        match self.value(name)? {
            SharedValue::YesNo(answer) => Some(*answer),
            _ => None,
        }
    }

    pub fn date(&self, name: &str) -> Option<Date> {
        match self.value(name)? {
            SharedValue::Date(LooseDate::Day(date)) => Some(*date),
            _ => None,
        }
    }

    pub fn amount(&self, name: &str) -> Option<&'a Amount> {
        match self.value(name)? {
            SharedValue::Amount(amount) => Some(amount),
            _ => None,
        }
    }

    pub fn money(&self, name: &str) -> Option<Money> {
        match self.value(name)? {
            SharedValue::Money(money) => Some(*money),
            _ => None,
        }
    }

    pub fn duration(&self, name: &str) -> Option<Duration> {
        match self.value(name)? {
            SharedValue::Duration(duration) => Some(*duration),
            _ => None,
        }
    }

    pub fn days(&self, name: &str) -> Option<Days> {
        match self.value(name)? {
            SharedValue::Days(days) => Some(*days),
            _ => None,
        }
    }

    pub fn time(&self, name: &str) -> Option<TimeOfDay> {
        match self.value(name)? {
            SharedValue::Time(time) => Some(*time),
            _ => None,
        }
    }

    pub fn references(&self, name: &str) -> &'a [SharedReference] {
        match self.value(name) {
            Some(SharedValue::References(references)) => references,
            _ => &[],
        }
    }

    /// The chosen words, as the form writes them.
    pub fn choice(&self, name: &str) -> Option<&'a str> {
        let filled = self.find(name)?;
        let field = &self.fields[filled.field];
        match &filled.value {
            SharedValue::Choice(chosen) => chosen.first().map(|at| field.choices[*at].is.as_str()),
            _ => None,
        }
    }

    /// All chosen words, as the form writes them.
    pub fn choices(&self, name: &str) -> Vec<&'a str> {
        let Some((_, field)) = find_field(self.fields, name) else { return Vec::new() };
        match self.value(name) {
            Some(SharedValue::Choice(chosen)) => chosen.iter().map(|at| field.choices[*at].is.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    /// Nested rows.
    pub fn rows(&self, name: &str) -> Vec<SharedLookup<'a>> {
        let Some((_, field)) = find_field(self.fields, name) else { return Vec::new() };
        match self.value(name) {
            Some(SharedValue::Rows(rows)) => rows.iter().map(|row| SharedLookup::new(&field.fields, row)).collect(),
            _ => Vec::new(),
        }
    }
}
