//! Who made the plan, and whose words it is written in: on the first page.
//!
//! In: the plan's facts and counted voices. Out: pieces. Not here: the counting (`figures`).

use super::builder::Builder;
use super::view::{Align, HeadCell, ListItem, Piece, Run, TableRow, TableView, Words};
use crate::figures::{VoiceKind, Voices};
use crate::language::fill;
use crate::value::Audience;

const HEADING: &str = "plan--authors";

impl Builder<'_> {
    /// Who wrote, helped, keeps and speaks up, what may stand between, and whose words there are.
    ///
    /// A copy for everyone says who wrote and helped, and counts no voices.
    pub(super) fn author_pieces(&self) -> Vec<Piece> {
        let facts = &self.plan.facts;
        if facts.is_group || facts.is_withdrawn {
            return Vec::new();
        }
        let site = &self.strings().site;
        let strings = &self.strings().overview;
        let people = |words: &str, names: &[String]| {
            (!names.is_empty()).then(|| self.text(&fill(words, &[("who", &self.language().join(names))])))
        };
        let mut lines: Vec<Words> = Vec::new();
        lines.extend(people(site.written_by, &facts.written_by));
        lines.extend(people(site.helped_by, &facts.helped_by));
        lines.extend(people(site.held_by, &facts.held_by));
        if let Some((name, is_independent)) = &facts.advocate {
            lines.extend(people(site.advocate, std::slice::from_ref(name)));
            let said = is_independent.map(|yes| if yes { strings.is_independent } else { strings.is_not_independent });
            lines.extend(said.map(|words| self.text(&fill(words, &[("who", name)]))));
        }
        if let Some(text) = &facts.conflict_of_interest {
            let mut words =
                vec![Run::Strong(self.text(&format!("{}:", strings.you_should_know))), Run::Text(" ".to_string())];
            words.extend(self.text(text.for_language(self.tag)));
            lines.push(words);
        }
        let item = |words: Words| ListItem { task: None, pieces: vec![Piece::Paragraph(words)] };
        let list = Piece::List { first: None, items: lines.into_iter().map(item).collect() };
        let mut pieces: Vec<Piece> = match &list {
            Piece::List { items, .. } if items.is_empty() => Vec::new(),
            _ => vec![list],
        };
        pieces.extend(self.voices_table().map(Piece::Table));
        if !pieces.is_empty() {
            let words = self.text(&strings.authors_title.say(&self.voice(), &[]));
            pieces.insert(0, Piece::Heading { level: 2, id: HEADING.to_string(), words });
        }
        pieces
    }

    /// How many things are whose words, and where to find them. Nothing where nobody said whose words anything is.
    fn voices_table(&self) -> Option<TableView> {
        if self.plan.audience == Audience::Public {
            return None;
        }
        let voices = Voices::of(self.plan);
        if voices.said.keys().all(|kind| *kind == VoiceKind::Nobody) {
            return None;
        }
        let strings = &self.strings().overview;
        let head = |words: &str, align| HeadCell { words: self.text(words), align };
        let rows = voices.said.iter().map(|(kind, pages)| {
            let mut links = Words::new();
            for page in self.plan.pages.iter().filter(|page| pages.contains_key(&page.source)) {
                if !links.is_empty() {
                    links.push(Run::Break);
                }
                let mut words = self.marked(self.text(&page.title), &page.tag);
                words.push(Run::Text(format!(" ({})", pages[&page.source])));
                links.push(self.link_to(page, std::iter::empty(), words));
            }
            let count = vec![Run::Text(voices.count_of(*kind).to_string())];
            let cells = [self.text(&self.voice_kind(*kind)), count, links];
            TableRow { id: None, cells: cells.map(|words| vec![Piece::Paragraph(words)]).to_vec(), is_total: false }
        });
        Some(TableView {
            caption: self.text(strings.voices_caption),
            head: vec![
                head(strings.whose_words, Align::Start),
                head(strings.how_many, Align::End),
                head(strings.pages, Align::Start),
            ],
            rows: rows.collect(),
        })
    }

    fn voice_kind(&self, kind: VoiceKind) -> String {
        let strings = &self.strings().overview;
        match kind {
            VoiceKind::Person => strings.own_words.say(&self.voice(), &[]),
            VoiceKind::Family => strings.family.to_string(),
            VoiceKind::Friend => strings.friends.to_string(),
            VoiceKind::Staff => strings.staff.to_string(),
            VoiceKind::Professional => strings.professionals.to_string(),
            VoiceKind::Other => strings.other_people.to_string(),
            VoiceKind::Guess => strings.guesses.say(&self.voice(), &[]),
            VoiceKind::Nobody => strings.nobody_said.to_string(),
        }
    }
}
