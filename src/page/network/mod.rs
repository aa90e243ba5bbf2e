//! The words of a network map: summary, how to read it, list, table, ties, wishes, questions.
//!
//! In: a cut [`NetworkInput`]. Out: [`NetworkView`], where drawing, list, table and sentences hold the same members.
//! Not here: the counting (`plan::network`), the drawing itself (`render::network_drawing`).

mod drawings;
mod list;
mod questions;
mod segments;
mod speaker;
mod summary;
mod table;
mod ties;
mod wishes;

use super::{DrawingsView, NetworkView, Picture, Run, Words};
use crate::language::network::NetworkWords;
use crate::plan::network::{MapKind, NetworkFacts, NetworkInput};
use crate::value::Date;
use speaker::Speaker;

/// What a map takes from the page and the plan around it.
pub struct Beside<'a> {
    /// The picture behind a typed name, if this reader may see it.
    pub picture: &'a dyn Fn(&str) -> Option<Picture>,
    /// Links to the actions that a member's wish leads to, by the member's id.
    pub steps: &'a dyn Fn(&str) -> Vec<Run>,
    pub date: &'a dyn Fn(Date) -> String,
    /// "Mum, Ana and Lee"
    pub join: &'a dyn Fn(Vec<String>) -> String,
    /// "Save this table for a spreadsheet", and the sign between two cells of that file.
    pub save_table: &'a str,
    pub separator: u8,
}

impl Beside<'_> {
    fn join(&self, names: impl Iterator<Item = String>) -> String {
        (self.join)(names.collect())
    }
}

/// What a map says, for a part whose titles stand at heading `level`.
pub fn view(input: &NetworkInput, level: u8, words: &NetworkWords, beside: &Beside<'_>) -> NetworkView {
    let facts = NetworkFacts::of(input);
    let speaker = Speaker::new(input, words, beside);
    let has_rings = input.wants(MapKind::Rings, true);
    let maps = [
        segments::view(input, &speaker),
        ties::help(input, &speaker),
        ties::pairs(input, &speaker),
        wishes::view(input, &speaker),
    ];
    NetworkView {
        level,
        sentences: summary::sentences(&facts, input.is_paid_known, &speaker),
        how_to_read_title: words.how_to_read.to_owned(),
        how_to_read: if has_rings { summary::how_to_read(input, &speaker) } else { Vec::new() },
        drawings: if has_rings { drawings::of(input, &facts, &speaker) } else { DrawingsView::default() },
        list_title: words.list_title.to_owned(),
        person: input.person_name.clone(),
        rings: list::rings(input, &facts, &speaker),
        table: table::of(input, &speaker),
        save_table: beside.save_table.to_owned(),
        separator: beside.separator,
        maps: maps.into_iter().flatten().collect(),
        questions_title: words.questions_title.to_owned(),
        questions: questions::of(input, &facts, &speaker),
    }
}

fn text(text: impl Into<String>) -> Words {
    vec![Run::Text(text.into())]
}

#[cfg(test)]
impl Beside<'_> {
    /// No pictures, no steps, English lists.
    pub(crate) const NOTHING: Beside<'static> = Beside {
        picture: &|_| None,
        steps: &|_| Vec::new(),
        date: &|date| date.to_string(),
        join: &|names| crate::language::Language::english().write_list(names),
        save_table: "Save this table",
        separator: b',',
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::english::network::EN;
    use crate::page::{DrawingView, Piece};
    use crate::plan::network::samples::*;
    use crate::plan::network::{Member, MemberKind};
    use proptest::prelude::*;

    fn plain(words: &Words) -> String {
        words.iter().map(|run| if let Run::Text(text) = run { text.as_str() } else { "" }).collect()
    }

    fn drawn(drawings: &[DrawingView]) -> Vec<String> {
        let members = drawings.iter().flat_map(|drawing| &drawing.frames).flat_map(|frame| &frame.members);
        members.map(|member| member.name.clone()).collect()
    }

    fn any_member() -> impl Strategy<Value = Member> {
        let kinds = [MemberKind::Person, MemberKind::Group, MemberKind::Animal, MemberKind::Place];
        ("[A-Z][a-z]{1,9}", prop::sample::select(kinds.to_vec()), 0..6usize, any::<bool>())
            .prop_map(|(name, kind, ring, is_paid)| member(&name, kind, ring, is_paid))
    }

    proptest! {
        #[test]
        fn drawing_list_table_and_counts_hold_the_same_members(
            members in prop::collection::vec(any_member(), 0..40)
        ) {
            let input = map(members);
            let view = view(&input, 2, &EN, &Beside::NOTHING);
            let listed: Vec<String> =
                view.rings.iter().flat_map(|ring| &ring.members).map(|member| member.name.clone()).collect();
            let tabled: Vec<String> = view.table.rows.iter().map(|row| {
                let [Piece::Paragraph(words)] = row.cells[0].as_slice() else { panic!("a name is one paragraph") };
                plain(words)
            }).collect();
            prop_assert_eq!(&listed, &tabled);
            prop_assert_eq!(&listed, &drawn(&view.drawings.by_ring));
            prop_assert_eq!(view.drawings.together.is_some(), (1..=12).contains(&listed.len()));
            if let Some(together) = &view.drawings.together {
                prop_assert_eq!(&listed, &drawn(std::slice::from_ref(together)));
            }
            let facts = NetworkFacts::of(&input);
            prop_assert_eq!(facts.people + facts.others.values().sum::<usize>(), listed.len());
        }

        #[test]
        fn no_input_makes_a_long_or_unfinished_summary(members in prop::collection::vec(any_member(), 0..40)) {
            let view = view(&map(members), 2, &EN, &Beside::NOTHING);
            for (_, words) in &view.sentences {
                let sentence = plain(words);
                prop_assert!(sentence.ends_with('.') && !sentence.contains('{'), "{}", sentence);
                prop_assert!(sentence.split_whitespace().count() <= 12, "{}", sentence);
            }
            prop_assert_eq!(view.how_to_read.len(), 3);
        }
    }
}
