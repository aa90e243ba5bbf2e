//! Rows of the plan as other pages name them: their titles, and links to where they stand.
//!
//! In: a [`RowPlace`]. Out: [`Words`] and links. Not here: the rows themselves (`forms`).

use super::builder::Builder;
use super::view::{Run, Words};
use crate::audience::{SharedPage, SharedRow, SharedValue};
use crate::figures::{RowPlace, expired_on};
use crate::language::fill;
use crate::parts::Field;
use crate::report::Span;

impl Builder<'_> {
    /// What a row is called: its title, else that of the row that it stands in, else that of its part.
    pub(super) fn place_title(&self, place: &RowPlace<'_>) -> Words {
        let of_row = self.audit_item(place.part, place.row).or_else(|| self.row_title(place.row, place.fields));
        of_row.unwrap_or_else(|| self.outer_title(place))
    }

    /// What stands around a nested row is called; for a row of a part itself, the part.
    pub(super) fn outer_title(&self, place: &RowPlace<'_>) -> Words {
        let above = place.above.and_then(|(row, fields)| self.row_title(row, fields));
        above.unwrap_or_else(|| self.label(place.part.form.title_in(self.tag)))
    }

    /// The words of a row's first field, where those can be a title.
    fn row_title(&self, row: &SharedRow, fields: &[Field]) -> Option<Words> {
        let filled = row.fields.first().filter(|filled| filled.field == 0)?;
        let words = match &filled.value {
            SharedValue::Text(text) => self.local_text(text).1,
            SharedValue::Names(names) => self.text(&self.language().join(names)),
            SharedValue::Choice(chosen) => self.choices(chosen, &fields[0]),
            SharedValue::References(references) => {
                self.text(&references.first().map_or(String::new(), |reference| reference.title.clone()))
            }
            _ => return None,
        };
        (!words.is_empty()).then_some(words)
    }

    /// "This is also here: Swimming, Monday": the rows that refer to this one.
    pub(super) fn used_in(&self, row: &SharedRow) -> Option<Words> {
        let places = self.uses.of_row(&row.span);
        if places.is_empty() {
            return None;
        }
        let mut words = vec![Run::Text(format!("{}: ", self.strings().overview.used_in))];
        for (at, place) in places.iter().enumerate() {
            if at > 0 {
                words.push(Run::Text(self.strings().site.comma.to_string()));
            }
            words.push(self.link_to_place(place, self.place_title(place)));
        }
        Some(words)
    }

    /// What a row says that has ended by itself, and that nobody closed: a clear word not to go on.
    pub(super) fn expired(&self, row: &SharedRow, fields: &[Field]) -> Option<Words> {
        let date = expired_on(row, fields, self.plan.today)?;
        let date = self.language().write_date(date);
        let words = fill(self.strings().overview.expired, &[("date", &date)]);
        Some(vec![Run::Strong(self.lines(&words))])
    }

    /// A link to a row, under these words.
    pub(super) fn link_to_place(&self, place: &RowPlace<'_>, words: Words) -> Run {
        let above = place.above.map(|(row, _)| &row.span);
        let spans = [Some(&place.row.span), above, Some(&place.part.span)];
        self.link_to(place.page, spans.into_iter().flatten(), words)
    }

    /// A link to the first of these places that has an id on its page, else to the page.
    pub(super) fn link_to<'s>(
        &self,
        page: &SharedPage,
        mut spans: impl Iterator<Item = &'s Span>,
        words: Words,
    ) -> Run {
        let id = spans.find_map(|span| self.anchors.find(&page.path, span));
        let address = self.path.address_of(&page.path);
        let href = match id {
            Some(id) if page.path == *self.path => format!("#{id}"),
            Some(id) => format!("{address}#{id}"),
            None => address,
        };
        Run::Link { href, words }
    }
}
