//! Parts made from forms: fields and rows as finished pieces, whatever the layout.

use super::builder::Builder;
use super::labelled::address_lines;
use super::phones::{linked, phone_link};
use super::view::{
    FieldView, FormView, HeadCell, Layout, ListItem, PartBody, PartView, Picture, Piece, RowView, Run, TableRow,
    TableView, Words,
};
use crate::audience::{SharedCommon, SharedField, SharedPart, SharedRow, SharedValue};
use crate::parse::Align;
use crate::parts::{self, Field, Label, Lead, LocalText, Shape};

impl Builder<'_> {
    pub(super) fn part_here(&self, part: &SharedPart, heading: Option<u8>, level: u8) -> Option<PartView> {
        let body = match part.form.name.as_str() {
            "budget" | "isf" | "worked-out" => PartBody::Money(Box::new(self.money_part(part, level)?)),
            "network" => PartBody::Network(Box::new(self.network(part, level)?)),
            "week" => PartBody::Week(self.week(part, level)),
            "audit" => PartBody::Form(self.audit(part, level)?),
            _ => PartBody::Form(self.form(part, level)?),
        };
        let title = self.part_title(part);
        Some(PartView {
            kind: part.form.name.clone(),
            id: self.anchors.find(self.path, &part.span).unwrap_or("part").to_string(),
            heading: heading.map(|level| (level, title)),
            picture: heading.and_then(|_| self.part_picture(part)),
            before: self.other_speaker(part),
            after: self.after_part(part),
            facts: self.part_facts(part),
            body,
        })
    }

    pub(super) fn part_title(&self, part: &SharedPart) -> Words {
        let of_list = (part.form.name == "audit").then(|| self.audit_title(part)).flatten();
        of_list.unwrap_or_else(|| self.label(part.form.title_in(self.tag)))
    }

    /// A word of a form; one that is not there in the page's language says which language it is in.
    pub(super) fn label(&self, label: Label<'_>) -> Words {
        let words = self.text(label.text);
        match label.foreign {
            Some(tag) => vec![Run::Lang { tag: tag.to_string(), words }],
            None => words,
        }
    }

    fn part_picture(&self, part: &SharedPart) -> Option<Picture> {
        let own = part.common.picture.as_ref().map(|(name, _)| name.as_str());
        own.or(part.form.picture.as_deref()).and_then(|name| self.named_picture(name))
    }

    fn form(&self, part: &SharedPart, level: u8) -> Option<FormView> {
        let form = &part.form;
        let is_rows = form.shape == Shape::Rows;
        let rows: Vec<RowView> = part
            .rows
            .iter()
            .map(|row| match form.name.as_str() {
                "keys" => self.key_row(row, &form.fields),
                _ => self.row(row, &form.fields, is_rows),
            })
            .filter(|row| row.title.is_some() || !row.fields.is_empty())
            .collect();
        if rows.is_empty() {
            return None;
        }
        let layout = form.layout;
        let table = (layout == Layout::Table).then(|| self.form_table(form, &rows));
        let star = if layout == Layout::Star { self.star(part) } else { None };
        Some(FormView { layout, level: (level + 1).min(4), facts: Vec::new(), rows, table, star })
    }

    /// A row: its first field is its title, the others follow in the order of the form.
    pub(super) fn row(&self, row: &SharedRow, fields: &[Field], has_title: bool) -> RowView {
        let mut picture = row.common.picture.as_ref().and_then(|(name, _)| self.named_picture(name));
        let mut title = None;
        let mut views = Vec::new();
        // What may not go on is said before all else.
        views.extend(self.expired(row, fields).filter(|_| has_title).map(|words| self.expired_field(words)));
        for filled in &row.fields {
            let field = &fields[filled.field];
            match &filled.value {
                SharedValue::Text(text) if has_title && filled.field == 0 => {
                    let (own, words) = self.local_text(text);
                    picture = picture.or(own);
                    title = Some(words);
                }
                SharedValue::Names(names) if has_title && filled.field == 0 => {
                    title = Some(self.text(&self.language().join(names)));
                }
                SharedValue::Choice(chosen) if has_title && filled.field == 0 => {
                    title = Some(self.choices(chosen, field));
                }
                SharedValue::Image(name) if filled.field == 0 || field.name == "photo" => {
                    let alt = row_alt(row, fields);
                    picture = self.image(name, alt.as_deref()).or(picture);
                }
                SharedValue::Text(_) if field.name == "alt" => {}
                _ => views.extend(self.field(filled, field)),
            }
        }
        let id = has_title.then(|| self.anchors.find(self.path, &row.span)).flatten().map(str::to_string);
        RowView { id, title, picture, fields: views, facts: if has_title { self.row_facts(row) } else { Vec::new() } }
    }

    /// Whose words, dates, and where else in the plan the row is used.
    fn row_facts(&self, row: &SharedRow) -> Vec<Words> {
        let mut facts = self.common_facts(&row.common);
        facts.extend(self.used_in(row));
        facts
    }

    fn expired_field(&self, words: Words) -> FieldView {
        let label = self.text(self.strings().site.important);
        FieldView { name: "expired".to_string(), label, picture: None, pieces: vec![Piece::Paragraph(words)] }
    }

    /// An image field: a file (with the row's alt text), an emoji or a concept.
    fn image(&self, name: &str, alt: Option<&str>) -> Option<Picture> {
        let mut picture = self.named_picture(name)?;
        if let Some(alt) = alt {
            picture.alt = alt.to_string();
        }
        Some(picture)
    }

    /// A field that holds something; one that holds nothing prints no heading.
    pub(super) fn field(&self, filled: &SharedField, field: &Field) -> Option<FieldView> {
        let pieces = self.value(&filled.value, field);
        (!pieces.is_empty()).then(|| FieldView {
            name: field.name.clone(),
            label: self.label(field.label_in(self.tag)),
            picture: None,
            pieces,
        })
    }

    fn value(&self, value: &SharedValue, field: &Field) -> Vec<Piece> {
        if let SharedValue::Choice(chosen) = value {
            return vec![Piece::Paragraph(self.choices(chosen, field))];
        }
        if let Some(text) = self.written(value, field) {
            return vec![Piece::Paragraph(vec![match value {
                SharedValue::Time(time) => Run::Time { time: *time, text },
                _ => Run::Text(text),
            }])];
        }
        match value {
            SharedValue::Text(text) => self.local_pieces(text),
            SharedValue::Prose(prose) => {
                let mut pieces = self.prose(prose.for_language(self.tag));
                if field.lines {
                    pieces.iter_mut().for_each(address_lines);
                }
                self.marked_pieces(pieces, self.language_of_prose(prose))
            }
            SharedValue::List(items) => {
                let items: Vec<ListItem> =
                    items.iter().map(|item| ListItem { task: None, pieces: self.local_pieces(item) }).collect();
                match items.is_empty() {
                    true => Vec::new(),
                    false => vec![Piece::List { first: None, items }],
                }
            }
            SharedValue::Names(names) => vec![Piece::Paragraph(self.text(&self.language().join(names)))],
            SharedValue::Image(name) => match self.image(name, None) {
                Some(picture) => vec![Piece::Row { picture, words: Vec::new() }],
                None => Vec::new(),
            },
            SharedValue::Phone(number) => vec![Piece::Paragraph(vec![phone_link(number)])],
            SharedValue::References(references) => {
                let mut words = Words::new();
                for (index, reference) in references.iter().enumerate() {
                    if index > 0 {
                        words.push(Run::Break);
                    }
                    words.push(self.reference(reference));
                }
                vec![Piece::Paragraph(words)]
            }
            SharedValue::Rows(rows) => rows.iter().flat_map(|row| self.nested_row(row, &field.fields)).collect(),
            SharedValue::Date(_)
            | SharedValue::Days(_)
            | SharedValue::Time(_)
            | SharedValue::Duration(_)
            | SharedValue::Money(_)
            | SharedValue::Amount(_)
            | SharedValue::Choice(_)
            | SharedValue::YesNo(_)
            | SharedValue::Language(_) => Vec::new(), // written above
        }
    }

    pub(super) fn choices(&self, chosen: &[usize], field: &Field) -> Words {
        let site = &self.strings().site;
        // "Good help and Being part of my town" would be a riddle.
        let is_long = chosen.iter().any(|at| field.choices[*at].label_in(self.tag).text.contains(' '));
        let mut words = Words::new();
        for (index, at) in chosen.iter().enumerate() {
            match index {
                0 => {}
                _ if is_long => words.push(Run::Break),
                last if last + 1 == chosen.len() => {
                    let next = field.choices[*at].label_in(self.tag).text;
                    words.push(Run::Text(self.language().and(next).to_string()));
                }
                _ => words.push(Run::Text(site.comma.to_string())),
            }
            words.extend(self.label(field.choices[*at].label_in(self.tag)));
        }
        words
    }

    /// The program's own words for a value; `None` for one that a person typed as text.
    pub(super) fn written(&self, value: &SharedValue, field: &Field) -> Option<String> {
        let language = self.language();
        Some(match value {
            SharedValue::Date(date) => language.write_loose_date(*date),
            SharedValue::Days(days) => language.write_days(*days),
            SharedValue::Time(time) => language.write_time(*time),
            SharedValue::Duration(duration) => language.write_duration(*duration),
            SharedValue::Money(money) => language.write_money(*money, crate::language::Pence::WhenNeeded),
            SharedValue::Amount(amount) => language.write_amount(amount),
            SharedValue::Choice(chosen) => {
                let labels: Vec<&str> = chosen.iter().map(|at| field.choices[*at].label_in(self.tag).text).collect();
                match labels.iter().any(|label| label.contains(' ')) {
                    true => labels.join("; "),
                    false => language.join(&labels),
                }
            }
            SharedValue::YesNo(answer) => language.write_yes_no(*answer).to_string(),
            SharedValue::Language(tags) => language.join(tags),
            SharedValue::Text(_)
            | SharedValue::Prose(_)
            | SharedValue::List(_)
            | SharedValue::Names(_)
            | SharedValue::Image(_)
            | SharedValue::Phone(_)
            | SharedValue::References(_)
            | SharedValue::Rows(_) => return None,
        })
    }

    /// A link to the row that a reference names.
    pub(super) fn reference(&self, reference: &crate::audience::SharedReference) -> Run {
        let title = vec![Run::Text(reference.title.clone())];
        let target = self.plan.pages.iter().find(|page| page.source == reference.page);
        let href = target.and_then(|page| {
            let id = self.anchors.find(&page.path, &reference.span)?;
            Some(match page.path == *self.path {
                true => format!("#{id}"),
                false => format!("{}#{id}", self.path.address_of(&page.path)),
            })
        });
        match href {
            Some(href) => Run::Link { href, words: title },
            None => Run::Text(reference.title.clone()),
        }
    }

    /// A row inside a field: its title, then each field with its label.
    fn nested_row(&self, row: &SharedRow, fields: &[Field]) -> Vec<Piece> {
        let view = self.row(row, fields, true);
        let mut pieces = Vec::new();
        let is_lead = |name: &str| fields.iter().any(|field| field.name == name && field.lead == Some(Lead::Value));
        let mut items = Vec::new();
        for field in view.fields.into_iter().filter(|field| !is_lead(&field.name)) {
            let mut inner = field.pieces;
            let mut label = field.label;
            label.push(Run::Text(": ".to_string()));
            let label = Run::Strong(label);
            match inner.first_mut() {
                Some(Piece::Paragraph(words)) => words.insert(0, label),
                _ => inner.insert(0, Piece::Paragraph(vec![label])),
            }
            items.push(ListItem { task: None, pieces: inner });
        }
        if let Some(title) = view.title {
            pieces.push(Piece::Paragraph(linked(titled(self.lead(row, fields), title, !items.is_empty()))));
        }
        if !items.is_empty() {
            pieces.push(Piece::List { first: None, items });
        }
        pieces
    }

    /// What stands before the words of a nested row: "Allergies: ", "If: "; mostly nothing.
    fn lead(&self, row: &SharedRow, fields: &[Field]) -> Words {
        let mut lead = Words::new();
        for filled in &row.fields {
            let field = &fields[filled.field];
            lead.extend(match field.lead {
                Some(Lead::Value) => self.text(&self.written(&filled.value, field).unwrap_or_default()),
                Some(Lead::Label) => self.label(field.label_in(self.tag)),
                None => Vec::new(),
            });
        }
        if !lead.is_empty() {
            lead.push(Run::Text(": ".to_string()));
        }
        lead
    }

    fn local_pieces(&self, text: &LocalText) -> Vec<Piece> {
        let pieces = self.text_pieces(text.for_language(self.tag));
        self.marked_pieces(pieces, self.language_of(text))
    }

    /// A text as an easy-read row if it begins with an emoji, else as a paragraph.
    fn text_pieces(&self, text: &str) -> Vec<Piece> {
        let (picture, words) = self.pictured_text(text);
        match (picture, linked(words)) {
            (Some(picture), words) => vec![Piece::Row { picture, words }],
            (None, words) if words.is_empty() => Vec::new(),
            (None, words) => vec![Piece::Paragraph(words)],
        }
    }

    /// A table with the columns in which at least one row says something.
    fn form_table(&self, form: &parts::Form, rows: &[RowView]) -> TableView {
        let has_title = rows.iter().any(|row| row.title.is_some());
        let shown: Vec<&Field> = form
            .fields
            .iter()
            .skip(usize::from(has_title))
            .filter(|field| rows.iter().any(|row| row.fields.iter().any(|view| view.name == field.name)))
            .collect();
        let head = |field: &Field| HeadCell { words: self.label(field.label_in(self.tag)), align: Align::Start };
        let first = has_title.then(|| head(&form.fields[0]));
        TableView {
            caption: self.label(form.title_in(self.tag)),
            head: first.into_iter().chain(shown.iter().map(|field| head(field))).collect(),
            rows: rows
                .iter()
                .map(|row| {
                    let title = has_title.then(|| {
                        let words = row.title.clone().unwrap_or_default();
                        let words = match &row.picture {
                            Some(picture) => Piece::Row { picture: picture.clone(), words },
                            None => Piece::Paragraph(words),
                        };
                        let facts = (!row.facts.is_empty()).then(|| Piece::Facts(row.facts.clone()));
                        std::iter::once(words).chain(facts).collect()
                    });
                    let cells = shown.iter().map(|field| {
                        let view = row.fields.iter().find(|view| view.name == field.name);
                        view.map_or(Vec::new(), |view| view.pieces.clone())
                    });
                    TableRow { id: row.id.clone(), cells: title.into_iter().chain(cells).collect(), is_total: false }
                })
                .collect(),
        }
    }

    /// Whose words, when changed, the note: finished lines under a part or row.
    pub(super) fn common_facts(&self, common: &SharedCommon) -> Vec<Words> {
        let SharedCommon { said_by, updated, review, picture: _, note } = common;
        let mut facts = Vec::new();
        if let Some(note) = note {
            let words = self.lines(note.for_language(self.tag));
            facts.push(self.marked(words, self.language_of(note)));
        }
        let dated = self.dated_facts(said_by.as_ref(), *updated, *review);
        facts.extend(dated.into_iter().map(|fact| vec![Run::Text(fact)]));
        facts
    }
}

/// The words of a nested row: strong where more follows under them; alone, only what leads to them is.
fn titled(mut lead: Words, title: Words, has_more: bool) -> Words {
    match (has_more, lead.is_empty()) {
        (true, _) => {
            lead.extend(title);
            vec![Run::Strong(lead)]
        }
        (false, true) => title,
        (false, false) => std::iter::once(Run::Strong(lead)).chain(title).collect(),
    }
}

/// The alt text that stands in the row of a photo.
fn row_alt(row: &SharedRow, fields: &[Field]) -> Option<String> {
    let (index, _) = parts::find_field(fields, "alt")?;
    match &row.fields.iter().find(|field| field.field == index)?.value {
        SharedValue::Text(text) => Some(text.text.clone()),
        _ => None,
    }
}
