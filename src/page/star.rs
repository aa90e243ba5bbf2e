//! The picture of a form with the layout `star`: each field is a box of words around the person.
//!
//! In: a [`SharedPart`]. Out: [`StarView`]. Not here: the grid below it, which holds every word (`forms`).

use super::builder::Builder;
use super::view::plain_text;
use super::{DrawingWords, StarPoint, StarView};
use crate::audience::{SharedPart, SharedValue};
use crate::language::fill;

/// As many boxes as stand around one person.
const MOST_POINTS: usize = 5;

impl Builder<'_> {
    /// Boxes in the order of the form, those with nothing in them too. `None` for a form with more than five fields.
    pub(super) fn star(&self, part: &SharedPart) -> Option<StarView> {
        let fields = &part.form.fields;
        let row = part.rows.first().filter(|_| fields.len() <= MOST_POINTS)?;
        let words = self.strings().network;
        let point = |at: usize| {
            let filled = row.fields.iter().find(|filled| filled.field == at);
            let items = filled.map_or(Vec::new(), |filled| self.plain_items(&filled.value));
            let more = (0..items.len()).map(|at| {
                let left = items.len() - at;
                fill(words.pattern(words.others, left), &[("count", &left.to_string())])
            });
            StarPoint { label: fields[at].label_in(self.tag).text.to_string(), more: more.collect(), items }
        };
        let title = part.form.title_in(self.tag).text.to_string();
        let person = self.plan.facts.name.clone();
        let middle = match self.voice() {
            crate::language::Voice::I => words.in_the_middle.i,
            crate::language::Voice::Name(_) => words.in_the_middle.name,
        };
        let description = format!("{} {}", fill(middle, &[("person", &person)]), words.list_says_the_same);
        let save = fill(words.save_drawing, &[("drawing", &title)]);
        Some(StarView {
            words: DrawingWords { title, description, save },
            person,
            points: (0..fields.len()).map(point).collect(),
        })
    }

    /// What a field holds, thing by thing, without the pictures at their start.
    fn plain_items(&self, value: &SharedValue) -> Vec<String> {
        let plain = |text: &str| plain_text(&self.pictured_text(text).1);
        match value {
            SharedValue::List(items) => items.iter().map(|item| plain(item.for_language(self.tag))).collect(),
            SharedValue::Text(text) => vec![plain(text.for_language(self.tag))],
            _ => Vec::new(),
        }
    }
}
