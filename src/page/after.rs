//! What the program adds under a part from the rest of the plan: an advocate at each step, keys with nothing behind them.
//!
//! In: a part for one reader. Out: pieces. Not here: the part itself (`forms`).

use super::builder::Builder;
use super::view::{Align, FieldView, HeadCell, ListItem, Piece, RowView, Run, TableRow, TableView, Words};
use crate::audience::{SharedLookup, SharedPage, SharedPart, SharedReference, SharedRow};
use crate::language::fill;
use crate::parts::{Field, find_field};
use crate::value::Audience;

impl Builder<'_> {
    pub(super) fn after_part(&self, part: &SharedPart) -> Vec<Piece> {
        match part.form.name.as_str() {
            "advocacy" => self.advocate_steps(part).into_iter().collect(),
            "keys" => self.key_gaps(part),
            "review-meeting" => self.since_review(part),
            _ => Vec::new(),
        }
    }

    /// Each step with its independent advocate, or with the words that there is none.
    ///
    /// Only the private copy holds everything, so only there a step without an advocate is told.
    fn advocate_steps(&self, part: &SharedPart) -> Option<Piece> {
        let strings = &self.strings().overview;
        let parts =
            self.plan.pages.iter().flat_map(|page| &page.parts).filter(|other| other.form.name == part.form.name);
        let rows: Vec<SharedLookup<'_>> = parts
            .flat_map(|part| part.rows.iter().map(|row| SharedLookup::new(&part.form.fields, row)))
            .filter(|row| !row.names("advocate").is_empty())
            .collect();
        let is_whole = self.plan.audience == Audience::Private;
        let steps = find_field(&part.form.fields, "at-step").map_or(&[][..], |(_, field)| &field.choices);
        let row = |step: &crate::parts::Choice| {
            let here = || rows.iter().filter(|row| row.choice("at-step") == Some(&step.is));
            let names = |is_independent: bool| -> Vec<&str> {
                let rows = here().filter(|row| (row.yes("independent") == Some(true)) == is_independent);
                rows.flat_map(|row| row.names("advocate")).map(String::as_str).collect()
            };
            let mut lines = Vec::new();
            match names(true) {
                independent if independent.is_empty() && is_whole => lines.push(strings.no_advocate.to_string()),
                independent => lines.push(self.language().join(&independent)),
            }
            lines.retain(|line| !line.is_empty());
            let others = names(false);
            if !others.is_empty() {
                lines.push(fill(strings.not_independent_yet, &[("who", &self.language().join(&others))]));
            }
            let who: Vec<Piece> = lines.iter().map(|line| Piece::Paragraph(self.text(line))).collect();
            let title = self.label(step.label_in(self.tag));
            let row = TableRow { id: None, cells: vec![vec![Piece::Paragraph(title)], who], is_total: false };
            (!row.cells[1].is_empty()).then_some(row)
        };
        let rows: Vec<TableRow> = steps.iter().filter_map(row).collect();
        let head = |words: &str| HeadCell { words: self.text(words), align: Align::Start };
        (!rows.is_empty()).then(|| {
            Piece::Table(TableView {
                caption: self.text(strings.steps_title),
                head: vec![head(strings.step), head(strings.advocate)],
                rows,
            })
        })
    }

    /// What changed in the plan since a review, what did not, and what is overdue. Only pages with a day of their own are
    /// told, and only in copies for the circle and the person.
    fn since_review(&self, part: &SharedPart) -> Vec<Piece> {
        let strings = &self.strings().overview;
        let review = part.rows.first().map(|row| SharedLookup::new(&part.form.fields, row));
        let Some(date) = review.and_then(|row| row.date("date")).filter(|_| self.plan.audience != Audience::Public)
        else {
            return Vec::new();
        };
        let is_going_on = |page: &&SharedPage| page.status.as_deref() != Some("ended");
        let pages = || self.plan.pages.iter().filter(|page| page.source != self.page.source).filter(is_going_on);
        let day = self.language().write_date(date);
        let titled = |words: &str| fill(words, &[("date", &day)]);
        let lists = [
            (titled(strings.changed_since), pages().filter(|page| page.updated.is_some_and(|on| on > date)).collect()),
            (
                titled(strings.unchanged_since),
                pages().filter(|page| page.updated.is_some_and(|on| on <= date)).collect(),
            ),
            (
                strings.overdue_pages.to_string(),
                pages().filter(|page| page.review.is_some_and(|on| on < self.plan.today)).collect::<Vec<_>>(),
            ),
        ];
        let lists = lists.into_iter().filter(|(_, pages)| !pages.is_empty());
        lists
            .flat_map(|(title, pages)| {
                let item = |page: &&SharedPage| {
                    let link = self.link_to(page, std::iter::empty(), self.marked(self.text(&page.title), &page.tag));
                    ListItem { task: None, pieces: vec![Piece::Paragraph(vec![link])] }
                };
                let items = pages.iter().map(item).collect();
                [Piece::Paragraph(vec![Run::Strong(self.text(&title))]), Piece::List { first: None, items }]
            })
            .collect()
    }

    /// Keys of which nothing is written, and keys that no wish belongs to: gaps, never mistakes.
    fn key_gaps(&self, part: &SharedPart) -> Vec<Piece> {
        let Some((_, field)) = find_field(&part.form.fields, "key") else { return Vec::new() };
        let strings = &self.strings().overview;
        let mut parts = self.plan.pages.iter().flat_map(|page| &page.parts);
        let all: Vec<&SharedPart> = parts.by_ref().filter(|other| other.form.name == part.form.name).collect();
        // Several lists of keys are one to their reader: the first one tells. A narrower copy may not hold everything.
        if self.plan.audience != Audience::Private || !all.first().is_some_and(|first| std::ptr::eq(*first, part)) {
            return Vec::new();
        }
        let written: Vec<&str> = (all.iter().flat_map(|part| &part.rows))
            .filter(|row| row.fields.len() > 1)
            .filter_map(|row| SharedLookup::new(&part.form.fields, row).choice("key"))
            .collect();
        let gap = |is_empty: &dyn Fn(&str) -> bool, words| {
            let labels: Vec<&str> = (field.choices.iter().filter(|choice| is_empty(&choice.is)))
                .map(|choice| choice.label_in(self.tag).text)
                .collect();
            let separator = self.strings().site.comma;
            (!labels.is_empty()).then(|| {
                let said = self.language().count(labels.len() as u64, words, &[("keys", &labels.join(separator))]);
                Piece::Paragraph(self.text(&said))
            })
        };
        let empty = gap(&|key| !written.contains(&key), &strings.empty_keys);
        let wishless = gap(&|key| self.wishes_for(key).is_empty(), &strings.keys_without_wish);
        empty.into_iter().chain(wishless.filter(|_| self.has_wishes())).collect()
    }

    /// A key, with the wishes that belong to it.
    pub(super) fn key_row(&self, row: &SharedRow, fields: &[Field]) -> RowView {
        let mut view = self.row(row, fields, true);
        let wishes = SharedLookup::new(fields, row).choice("key").map_or(Vec::new(), |key| self.wishes_for(key));
        let mut words = Words::new();
        for wish in &wishes {
            if !words.is_empty() {
                words.push(Run::Break);
            }
            words.push(self.reference(wish));
        }
        if !words.is_empty() {
            view.fields.push(FieldView {
                name: "wishes".to_string(),
                label: self.text(self.strings().overview.wishes_for_key),
                picture: None,
                pieces: vec![Piece::Paragraph(words)],
            });
        }
        view
    }

    /// The wishes that belong to a key.
    pub(super) fn wishes_for(&self, key: &str) -> Vec<SharedReference> {
        let mut wishes = Vec::new();
        for page in &self.plan.pages {
            for part in page.parts.iter().filter(|part| part.form.name == "outcomes") {
                for row in &part.rows {
                    let wish = SharedLookup::new(&part.form.fields, row);
                    if wish.choices("keys").contains(&key)
                        && let (Some(title), Some(id)) = (wish.words("title"), &row.id)
                    {
                        wishes.push(SharedReference {
                            kind: part.form.name.clone(),
                            page: page.source.clone(),
                            id: id.clone(),
                            title: title.to_string(),
                            span: row.span.clone(),
                        });
                    }
                }
            }
        }
        wishes
    }

    fn has_wishes(&self) -> bool {
        self.plan.pages.iter().flat_map(|page| &page.parts).any(|part| part.form.name == "outcomes")
    }
}
