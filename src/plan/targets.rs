//! What references can point to: rows with a title or an id, anywhere in the plan.
//!
//! In: all pages. Out: [`Targets`].
//! Not here: telling of references that point nowhere (`check`).

use super::page::Page;
use crate::parts::{Field, FieldValue, Lookup, Part, PersonName, Row};
use crate::report::Span;
use crate::value::{Audience, Id, SitePath, nearest, plain_key};

/// A row that a reference can name.
#[derive(Debug, Clone)]
pub struct Target {
    /// The kind of part that it stands in: `outcomes`, `budget`.
    pub kind: String,
    pub page: SitePath,
    pub id: Id,
    pub title: String,
    pub span: Span,
    /// Where the part begins that it stands in.
    pub part: Span,
    /// Who may see it: the narrowest of its page, its part, its own, and its title's.
    pub audience: Audience,
    /// Where the title is the name of people: who. What a reader may call them is another thing.
    pub people: Vec<PersonName>,
}

/// All rows that references can name, in order of the plan.
#[derive(Debug, Clone, Default)]
pub struct Targets {
    pub list: Vec<Target>,
}

impl Targets {
    pub fn of(pages: &[Page]) -> Targets {
        let mut targets = Targets::default();
        for page in pages {
            for part in &page.parts {
                let audience = part_audience(part, page.audience);
                for row in rows_of(part) {
                    targets.add(page, part, row, audience);
                }
            }
        }
        targets
    }

    fn add(&mut self, page: &Page, part: &Part, row: &Row, audience: Audience) {
        let (Some(id), Some(title)) = (row.id(), row.title()) else { return };
        let title_audience = part_fields(part).first().and_then(|field| field.audience);
        let audience = row_audience(row, audience);
        self.list.push(Target {
            kind: part.form.name.clone(),
            page: page.source.clone(),
            id,
            title: title.to_string(),
            span: row.span.clone(),
            part: part.span.clone(),
            audience: title_audience.map_or(audience, |own| own.max(audience)),
            people: names_of(part, row),
        });
    }

    /// The row that `typed` names (its id, or its title as typed) in one of these kinds of part.
    pub fn find(&self, kinds: &[String], typed: &str) -> Option<&Target> {
        self.find_shown(kinds, typed, |_| true)
    }

    /// The same among the rows that a reader may see: what is hidden must not take the place of what is not.
    pub fn find_shown(&self, kinds: &[String], typed: &str, is_shown: impl Fn(&Target) -> bool) -> Option<&Target> {
        let key = plain_key(typed);
        let id = Id::of(typed);
        let wanted = || self.list.iter().filter(|target| kinds.contains(&target.kind) && is_shown(target));
        wanted().find(|target| plain_key(&target.title) == key).or_else(|| wanted().find(|target| target.id == id))
    }

    /// The known title nearest to a misspelt one.
    pub fn nearest(&self, kinds: &[String], typed: &str) -> Option<&str> {
        let titles = self.list.iter().filter(|target| kinds.contains(&target.kind));
        nearest(typed, titles.map(|target| target.title.as_str()))
    }
}

/// The fields of the rows that can be named.
fn part_fields(part: &Part) -> &[Field] {
    match part.form.name.as_str() {
        "budget" => part.form.find_field("lines").map_or(&[], |(_, field)| &field.fields),
        _ => &part.form.fields,
    }
}

/// The people that a row is called after.
fn names_of(part: &Part, row: &Row) -> Vec<PersonName> {
    let Some(filled) = row.fields.first().filter(|filled| filled.field == 0) else { return Vec::new() };
    match &filled.value {
        FieldValue::People(people) => people.clone(),
        FieldValue::Text(text) if part_fields(part).first().is_some_and(|field| field.is_name) => {
            vec![PersonName { typed: text.text.clone(), span: text.span.clone() }]
        }
        _ => Vec::new(),
    }
}

/// The rows of a part that can be named: its own, or the lines of a budget.
pub fn rows_of(part: &Part) -> Vec<&Row> {
    if part.form.name == "budget" {
        return part
            .rows
            .iter()
            .flat_map(|row| Lookup::new(&part.form.fields, row).rows("lines"))
            .map(|line| line.row)
            .collect();
    }
    match part.form.shape {
        crate::parts::Shape::Rows => part.rows.iter().collect(),
        crate::parts::Shape::Mapping => Vec::new(),
    }
}

/// Who may see a part: its own word, else the narrower of its form's default and its page.
pub fn part_audience(part: &Part, page: Audience) -> Audience {
    match &part.common.audience {
        // A word wider than the page is an error; until it is mended the page's own counts.
        Some((own, _)) => (*own).max(page),
        None => part.form.audience.max(page),
    }
}

/// Who may see a row: its own word, else its part.
pub fn row_audience(row: &Row, part: Audience) -> Audience {
    row.common.audience.as_ref().map_or(part, |(own, _)| (*own).max(part))
}
