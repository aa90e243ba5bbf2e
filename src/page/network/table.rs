//! The map as a table: one row a member.
//!
//! In: the members. Out: a table without columns that would be empty.
//! Not here: sentences (`list`).

use super::speaker::Speaker;
use super::text;
use crate::page::budget::capital;
use crate::page::{Align, HeadCell, Piece, TableRow, TableView};
use crate::plan::network::{Member, MemberKind, NetworkInput};

/// Rows by ring, inside to outside, in the typed order: the order of the list.
pub(super) fn of(input: &NetworkInput, speaker: &Speaker) -> TableView {
    let words = speaker.words;
    let heads = [
        words.name.to_owned(),
        words.who_they_are.to_owned(),
        words.ring.to_owned(),
        words.paid_column.to_owned(),
        speaker.say(words.helps_with, &[]),
    ];
    let has_paid = input.members.iter().any(|member| member.is_paid);
    let rows: Vec<[String; 5]> = (0..=input.rings.outermost())
        .flat_map(|ring| input.members_of(ring).map(move |member| (ring, member)))
        .map(|(ring, member)| {
            [
                member.label.clone(),
                who_they_are(member, speaker),
                speaker.ring_heading(ring),
                if has_paid { paid(member, input.is_paid_known, speaker) } else { String::new() },
                member.helps_with.as_deref().map(capital).unwrap_or_default(),
            ]
        })
        .collect();
    let is_kept: Vec<bool> =
        (0..heads.len()).map(|column| column == 0 || rows.iter().any(|row| !row[column].is_empty())).collect();
    let keep = |cells: [String; 5]| cells.into_iter().zip(&is_kept).filter(|(_, kept)| **kept).map(|(cell, _)| cell);
    TableView {
        caption: text(words.table_title),
        head: keep(heads).map(|head| HeadCell { words: text(head), align: Align::Start }).collect(),
        rows: rows
            .into_iter()
            .map(|row| TableRow { id: None, cells: keep(row).map(cell).collect(), is_total: false })
            .collect(),
    }
}

fn cell(words: String) -> Vec<Piece> {
    if words.is_empty() { Vec::new() } else { vec![Piece::Paragraph(text(words))] }
}

/// The relation; for an animal, a group and so on at least the kind.
fn who_they_are(member: &Member, speaker: &Speaker) -> String {
    let words = speaker.words;
    match (&member.relation, member.kind) {
        (Some(relation), _) => capital(relation),
        (None, MemberKind::Person) => String::new(),
        (None, MemberKind::Group) => words.kind_group.to_owned(),
        (None, MemberKind::Place) => words.kind_place.to_owned(),
        (None, MemberKind::Animal) => words.kind_animal.to_owned(),
        (None, MemberKind::Service) => words.kind_service.to_owned(),
    }
}

/// "Not paid" is said of people only, a choir is neither; and only where it is known of everyone.
fn paid(member: &Member, is_known: bool, speaker: &Speaker) -> String {
    match (member.is_paid, member.kind) {
        (true, _) => speaker.words.is_paid.to_owned(),
        (false, MemberKind::Person) if is_known => speaker.words.is_not_paid.to_owned(),
        (false, _) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Beside;
    use super::*;
    use crate::language::english::network::EN;
    use crate::page::Run;
    use crate::plan::network::samples::*;

    fn heads(input: &NetworkInput) -> Vec<String> {
        let table = of(input, &Speaker::new(input, &EN, &Beside::NOTHING));
        for row in &table.rows {
            assert_eq!(row.cells.len(), table.head.len(), "as many cells as heads");
        }
        let name = |head: &HeadCell| match head.words.as_slice() {
            [Run::Text(text)] => text.clone(),
            other => panic!("one run of text, not {other:?}"),
        };
        table.head.iter().map(name).collect()
    }

    #[test]
    fn columns_that_would_be_empty_are_left_out() {
        let mut input = map(vec![member("Mum", MemberKind::Person, 0, false)]);
        assert_eq!(heads(&input), ["Name", "Ring"]);
        input.members[0].helps_with = Some("cooking".to_owned());
        assert_eq!(heads(&input), ["Name", "Ring", "Helps me with"]);
        assert_eq!(heads(&sams_people()), ["Name", "Who they are", "Ring", "Paid"]);
    }

    #[test]
    fn of_whom_it_is_not_known_the_table_does_not_say_that_they_are_not_paid() {
        let mut input = sams_people();
        let said = |input: &NetworkInput| {
            let table = of(input, &Speaker::new(input, &EN, &Beside::NOTHING));
            table.rows.iter().filter(|row| row.cells.iter().any(|one| format!("{one:?}").contains("Not paid"))).count()
        };
        assert_eq!(said(&input), 5);
        input.is_paid_known = false;
        assert_eq!(said(&input), 0);
    }

    #[test]
    fn rows_go_from_the_inside_ring_outwards() {
        let input = map(vec![member("Ana", MemberKind::Person, 3, true), member("Mum", MemberKind::Person, 0, false)]);
        let table = of(&input, &Speaker::new(&input, &EN, &Beside::NOTHING));
        assert!(matches!(table.rows[0].cells[0].as_slice(), [Piece::Paragraph(words)] if *words == text("Mum")));
    }
}
