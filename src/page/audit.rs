//! A plan looked at with a list: what it holds for each thing, what is still a question, what the writers say.
//!
//! In: an `audit` part. Out: a [`FormView`] of cards. No marks and no counts: a list is no test.
//! Not here: what answers an item (`figures`), the lists (`parts`).

use super::builder::Builder;
use super::view::{FieldView, FormView, Layout, Piece, RowView, Run, Words};
use crate::audience::{SharedLookup, SharedPart, SharedRow, SharedValue};
use crate::figures::{Found, PlanFact, evidence};
use crate::language::fill;
use crate::parts::{Certainty, Item, List};
use crate::value::Audience;

impl Builder<'_> {
    pub(super) fn audit(&self, part: &SharedPart, level: u8) -> Option<FormView> {
        let audit = SharedLookup::new(&part.form.fields, part.rows.first()?);
        let list = list_of(part)?;
        let answers = audit.rows("rows");
        let answer = |item: &Item| {
            answers.iter().find(|row| {
                let typed = row.words("item");
                typed.and_then(|typed| list.find_item(typed)).is_some_and(|found| found.name == item.name)
            })
        };
        Some(FormView {
            layout: Layout::Cards,
            level: (level + 1).min(4),
            facts: self.about_list(&list),
            rows: list.items.iter().map(|item| self.audit_row(&list, item, answer(item))).collect(),
            table: None,
            star: None,
        })
    }

    /// The title of the list in the page's language.
    pub(super) fn audit_title(&self, part: &SharedPart) -> Option<Words> {
        Some(self.label(list_of(part)?.in_language(self.tag).title))
    }

    /// The title of the item that a row of an audit answers; `None` for rows of other parts.
    pub(super) fn audit_item(&self, part: &SharedPart, row: &SharedRow) -> Option<Words> {
        let list = list_of(part)?;
        let Some(SharedValue::Text(typed)) = row.fields.first().map(|filled| &filled.value) else { return None };
        Some(self.label(list.item_in_language(list.find_item(&typed.text)?, self.tag).title))
    }

    fn about_list(&self, list: &List) -> Vec<FieldView> {
        let strings = &self.strings().audit;
        let words = list.in_language(self.tag);
        let source = fill(strings.version, &[("source", &list.source), ("version", &list.version)]);
        let mut facts =
            vec![field(strings.about, self.label_lines(words.about)), field(strings.source, self.text(&source))];
        facts.extend(list.country.as_ref().map(|country| field(strings.country, self.text(country))));
        facts.extend(words.note.map(|note| field(strings.note, self.label_lines(note))));
        facts
    }

    fn audit_row(&self, list: &List, item: &Item, answer: Option<&SharedLookup<'_>>) -> RowView {
        let strings = &self.strings().audit;
        let words = list.item_in_language(item, self.tag);
        let mut fields = Vec::new();
        fields.extend(words.not.map(|not| field(strings.is_not, self.label_lines(not))));
        fields.push(field(strings.means, self.label_lines(words.means)));
        if item.certainty == Certainty::Rebuilt {
            fields.push(field(strings.wording, self.text(strings.unconfirmed)));
        }
        let found = self.found(list, item);
        let has_answer = answer.is_some_and(|row| row.find("answer").is_some() || row.find("evidence").is_some());
        // In a narrower copy the answer may stand where this reader does not see it.
        let is_gap = found.is_empty() && !has_answer && self.plan.audience == Audience::Private;
        if !found.is_empty() {
            fields.push(field(strings.in_my_plan.say(&self.voice(), &[]).as_str(), joined(found)));
        }
        if is_gap {
            fields.push(field(strings.question, self.label_lines(words.question)));
        }
        if let Some(row) = answer {
            let own = ["lean", "answer", "evidence", "action"].into_iter().filter_map(|name| {
                let filled = row.find(name)?;
                self.field(filled, &row.fields[filled.field])
            });
            fields.extend(own);
        }
        let facts = answer.map_or(Vec::new(), |row| self.common_facts(&row.row.common));
        RowView { id: None, title: Some(self.label(words.title)), picture: None, fields, facts }
    }

    /// Links to what the plan holds for an item.
    fn found(&self, list: &List, item: &Item) -> Vec<Words> {
        let link = |found: &Found<'_>| match found {
            Found::Row(place) => vec![self.link_to_place(place, self.place_title(place))],
            Found::Part(page, part) => {
                let mut title = self.label(part.form.title_in(self.tag));
                // The same words must not lead to two places.
                let parts = self.plan.pages.iter().flat_map(|page| &page.parts);
                if parts.filter(|other| other.form.name == part.form.name).count() > 1 {
                    title.extend(self.text(&format!(" ({})", page.title)));
                }
                vec![self.link_to(page, std::iter::once(&part.span), title)]
            }
            Found::Fact(fact) => self.text(&self.fact_words(*fact)),
        };
        evidence(self.plan, list, item).iter().map(link).collect()
    }

    fn fact_words(&self, fact: PlanFact) -> String {
        let facts = &self.plan.facts;
        let site = &self.strings().site;
        let language = self.language();
        let who = |words: &str, names: &[String]| fill(words, &[("who", &language.join(names))]);
        let day = |date: Option<crate::value::Date>| date.map_or(String::new(), |date| language.write_date(date));
        match fact {
            PlanFact::Advocate => {
                let names: Vec<String> = facts.advocate.iter().map(|(name, _)| name.clone()).collect();
                who(site.advocate, &names)
            }
            PlanFact::WrittenBy => who(site.written_by, &facts.written_by),
            PlanFact::HelpedBy => who(site.helped_by, &facts.helped_by),
            PlanFact::HeldBy => who(site.held_by, &facts.held_by),
            PlanFact::Review => fill(site.look_again, &[("date", &day(facts.review))]),
            PlanFact::Starts if facts.ends.is_none() => day(facts.starts),
            PlanFact::Starts => fill(site.plan_dates, &[("from", &day(facts.starts)), ("to", &day(facts.ends))]),
        }
    }

    /// A label whose sentences stand each on a line.
    fn label_lines(&self, label: crate::parts::Label<'_>) -> Words {
        let words = self.lines(label.text);
        match label.foreign {
            Some(tag) => vec![Run::Lang { tag: tag.to_string(), words }],
            None => words,
        }
    }
}

/// The list that a part looks at the plan with.
pub(super) fn list_of(part: &SharedPart) -> Option<List> {
    List::find(SharedLookup::new(&part.form.fields, part.rows.first()?).choice("standard")?)
}

fn field(label: &str, words: Words) -> FieldView {
    FieldView {
        name: String::new(),
        label: vec![Run::Text(label.to_string())],
        picture: None,
        pieces: vec![Piece::Paragraph(words)],
    }
}

/// One on each line.
fn joined(lines: Vec<Words>) -> Words {
    let mut words = Words::new();
    for line in lines {
        if !words.is_empty() {
            words.push(Run::Break);
        }
        words.extend(line);
    }
    words
}
