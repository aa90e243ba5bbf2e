//! Who does what across the plan, in circle and private copies: at the foot of the page with the people.
//!
//! In: doers. Out: pieces. Not here: who does what (`figures`).

use super::builder::Builder;
use super::view::{Align, HeadCell, Piece, Run, TableRow, TableView, Words};
use crate::audience::SharedValue;
use crate::figures::{Doer, RowPlace, doings};
use crate::value::Audience;

const HEADING: &str = "plan--doing";

impl Builder<'_> {
    /// A table of everyone who does something, on the first page that has `people`, else on the first with a map.
    pub(super) fn doing_pieces(&self) -> Vec<Piece> {
        if self.plan.audience == Audience::Public || !self.is_page_of_people() {
            return Vec::new();
        }
        let doers = doings(self.plan);
        if doers.is_empty() {
            return Vec::new();
        }
        let strings = &self.strings().overview;
        let title = vec![Run::Text(strings.doing_title.to_string())];
        let heads = [self.strings().site.who, strings.does];
        let table = TableView {
            caption: self.text(strings.doing_caption),
            head: heads.map(|words| HeadCell { words: self.text(words), align: Align::Start }).to_vec(),
            rows: doers.iter().map(|doer| self.doer_row(doer)).collect(),
        };
        vec![Piece::Heading { level: 2, id: HEADING.to_string(), words: title }, Piece::Table(table)]
    }

    fn doer_row(&self, doer: &Doer<'_>) -> TableRow {
        let mut does = Words::new();
        for place in &doer.does {
            let link = self.done_link(place);
            // Several rows of one part that are all called after it lead to one place.
            if does.contains(&link) {
                continue;
            }
            if !does.is_empty() {
                does.push(Run::Break);
            }
            does.push(link);
        }
        let cells = [self.text(doer.name), does];
        TableRow { id: None, cells: cells.map(|words| vec![Piece::Paragraph(words)]).to_vec(), is_total: false }
    }

    /// What is done. A row that is called after people, as in a rota, says nothing; there the part does, with the step
    /// that the row is about: "My advocate: Get the plan agreed".
    fn done_link(&self, place: &RowPlace<'_>) -> Run {
        let first = place.row.fields.first();
        let is_called_after_people =
            first.is_some_and(|first| first.field == 0 && matches!(first.value, SharedValue::Names(_)));
        if !is_called_after_people {
            return self.link_to_place(place, self.place_title(place));
        }
        let mut title = self.label(place.part.form.title_in(self.tag));
        for filled in &place.row.fields {
            let field = &place.fields[filled.field];
            if let SharedValue::Choice(chosen) = &filled.value
                && field.name == "at-step"
            {
                title.push(Run::Text(": ".to_string()));
                title.extend(self.choices(chosen, field));
            }
        }
        self.link_to(place.page, std::iter::once(&place.part.span), title)
    }

    fn is_page_of_people(&self) -> bool {
        let first = |form: &str| {
            self.plan
                .pages
                .iter()
                .find(|page| page.parts.iter().any(|part| part.form.name == form && !part.rows.is_empty()))
        };
        let page = first("people").or_else(|| first("network"));
        page.is_some_and(|page| page.source == self.page.source)
    }
}
