//! The program's own words over a whole plan: what is due, who made it, voices, lists, sheets.
//!
//! In: the builder of a page. Out: those words among all that the program says. Not here: titles and names that a
//! person typed.

use super::Said;
use crate::audience::SharedPart;
use crate::figures::{AHEAD, Voices, due_dates};
use crate::language::fill;
use crate::page::builder::Builder;
use crate::page::view::Piece;
use crate::parts::Field;

impl Said {
    /// Words that do not depend on one page: they are said once for each language.
    pub(super) fn overview(&mut self, builder: &Builder<'_>) {
        let strings = &builder.strings().overview;
        let voice = builder.voice();
        for text in strings.all() {
            self.line(text);
        }
        for text in [
            strings.authors_title.say(&voice, &[]),
            strings.own_words.say(&voice, &[]),
            strings.guesses.say(&voice, &[]),
        ] {
            self.line(&text);
        }
        for text in builder.strings().audit.all() {
            self.line(text);
        }
        let language = builder.language();
        let today = language.write_date(builder.plan.today);
        self.line(&fill(strings.today, &[("date", &today)]));
        self.line(&fill(strings.soon, &[("n", &AHEAD.to_string())]));
        for due in due_dates(builder.plan) {
            self.line(&language.write_date(due.date));
            self.line(&language.join(&due.who()));
        }
        let voices = Voices::of(builder.plan);
        for (kind, pages) in &voices.said {
            self.line(&voices.count_of(*kind).to_string());
            pages.values().for_each(|count| self.line(&format!("({count})")));
        }
        self.authors(builder);
    }

    fn authors(&mut self, builder: &Builder<'_>) {
        let facts = &builder.plan.facts;
        let site = &builder.strings().site;
        let strings = &builder.strings().overview;
        let lists =
            [(site.written_by, &facts.written_by), (site.helped_by, &facts.helped_by), (site.held_by, &facts.held_by)];
        for (words, names) in lists {
            self.line(&fill(words, &[("who", &builder.language().join(names))]));
        }
        if let Some((name, _)) = &facts.advocate {
            for words in [site.advocate, strings.is_independent, strings.is_not_independent] {
                self.line(&fill(words, &[("who", name)]));
            }
        }
    }

    /// What is added to a part, and every word that one of its choices could have been.
    pub(super) fn around_part(&mut self, builder: &Builder<'_>, part: &SharedPart) {
        self.choices(builder, &part.form.fields);
        for row in &part.rows {
            if let Some(words) = builder.expired(row, &part.form.fields) {
                self.words(&words);
            }
        }
        for piece in builder.after_part(part) {
            match piece {
                Piece::Paragraph(words) => self.words(&words),
                Piece::Table(table) => self.table(&[], &table),
                _ => {}
            }
        }
    }

    fn choices(&mut self, builder: &Builder<'_>, fields: &[Field]) {
        for field in fields {
            field.choices.iter().for_each(|choice| self.line(choice.label_in(builder.tag).text));
            self.choices(builder, &field.fields);
        }
    }

    /// The titles of a bundle and its sheets, and the labels of what is printed with room to write.
    pub(super) fn sheets(&mut self, builder: &Builder<'_>) {
        if builder.page.sheets.is_empty() {
            return;
        }
        self.line(&builder.page.title);
        builder.page.sheets.iter().for_each(|sheet| self.line(&sheet.title));
        for part in &builder.page.parts {
            self.line(part.form.title_in(builder.tag).text);
            part.form.fields.iter().for_each(|field| self.line(field.label_in(builder.tag).text));
        }
    }

    /// The words of a list, which are the program's own.
    pub(super) fn list(&mut self, builder: &Builder<'_>, part: &SharedPart) {
        let Some(list) = crate::page::audit::list_of(part) else { return };
        let words = list.in_language(builder.tag);
        for label in [Some(words.title), Some(words.about), words.note].into_iter().flatten() {
            self.line(label.text);
        }
        for text in [&list.source, &list.version].into_iter().chain(&list.country) {
            self.line(text);
        }
        for item in &list.items {
            let words = list.item_in_language(item, builder.tag);
            for label in [Some(words.title), words.not, Some(words.means), Some(words.question)].into_iter().flatten() {
                self.line(label.text);
            }
        }
    }
}
