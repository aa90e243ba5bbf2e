//! Counting: people, paid, unpaid, and who is in each ring.
//!
//! In: [`NetworkInput`]. Out: [`NetworkFacts`] and the inline values `{{ network.… }}`.
//! Not here: how a count is said.

use super::{MemberKind, NetworkInput};
use std::collections::BTreeMap;

/// The counts of one map. All of them count what is shown and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkFacts {
    /// Members of kind person.
    pub people: usize,
    /// People who are paid.
    pub paid: usize,
    /// Groups, places, animals and services, counted apart. Kinds with none are not in here.
    pub others: BTreeMap<MemberKind, usize>,
    /// Inside to outside, as many as the map has rings.
    pub rings: Vec<RingCount>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RingCount {
    pub key: String,
    pub people: usize,
    /// Members that are not people.
    pub others: BTreeMap<MemberKind, usize>,
}

impl NetworkFacts {
    /// Counts the members of `input`.
    pub fn of(input: &NetworkInput) -> NetworkFacts {
        let rings = input
            .rings
            .names()
            .iter()
            .enumerate()
            .map(|(index, ring)| RingCount {
                key: ring.key.clone(),
                people: input.members_of(index).filter(|member| member.kind == MemberKind::Person).count(),
                others: count_others(input.members_of(index).map(|member| member.kind)),
            })
            .collect();
        let people = || input.members.iter().filter(|member| member.kind == MemberKind::Person);
        NetworkFacts {
            people: people().count(),
            paid: people().filter(|member| member.is_paid).count(),
            others: count_others(input.members.iter().map(|member| member.kind)),
            rings,
        }
    }

    pub fn unpaid(&self) -> usize {
        self.people - self.paid
    }

    /// The inline value behind `{{ network.NAME }}`: `people`, `paid`, `unpaid`, `ring.KEY`.
    ///
    /// All of them count people: `ring.closest` is 2 for Mum, Lee and a dog.
    pub fn find_value(&self, name: &str) -> Option<usize> {
        match name {
            "people" => Some(self.people),
            "paid" => Some(self.paid),
            "unpaid" => Some(self.unpaid()),
            _ => {
                let key = name.strip_prefix("ring.")?;
                self.rings.iter().find(|ring| ring.key == key).map(|ring| ring.people)
            }
        }
    }

    /// Every name that [`Self::find_value`] knows, to suggest the nearest one.
    pub fn value_names(&self) -> Vec<String> {
        let fixed = ["people", "paid", "unpaid"].map(str::to_owned);
        fixed.into_iter().chain(self.rings.iter().map(|ring| format!("ring.{}", ring.key))).collect()
    }
}

fn count_others(kinds: impl Iterator<Item = MemberKind>) -> BTreeMap<MemberKind, usize> {
    let mut counts = BTreeMap::new();
    for kind in kinds.filter(|kind| *kind != MemberKind::Person) {
        *counts.entry(kind).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::super::samples::*;
    use super::*;

    #[test]
    fn animals_and_groups_are_counted_apart_from_people() {
        let facts = NetworkFacts::of(&sams_people());
        assert_eq!((facts.people, facts.paid, facts.unpaid()), (8, 3, 5));
        assert_eq!(facts.others, BTreeMap::from([(MemberKind::Group, 2), (MemberKind::Animal, 1)]));
        assert_eq!(facts.rings.iter().map(|ring| ring.people).collect::<Vec<_>>(), [2, 2, 1, 3]);
    }

    #[test]
    fn a_paid_service_is_not_a_paid_person() {
        let facts = NetworkFacts::of(&map(vec![member("Day centre", MemberKind::Service, 3, true)]));
        assert_eq!((facts.people, facts.paid), (0, 0));
    }

    #[test]
    fn every_value_that_is_named_has_a_number() {
        let facts = NetworkFacts::of(&sams_people());
        let values: Vec<_> = facts.value_names().iter().map(|name| facts.find_value(name)).collect();
        assert_eq!(values, [8, 3, 5, 2, 2, 1, 3].map(Some));
        assert_eq!(facts.find_value("ring.family"), None);
        assert_eq!(facts.find_value("friends"), None);
    }

    #[test]
    fn someone_beyond_the_last_ring_is_counted_in_the_last() {
        let facts = NetworkFacts::of(&map(vec![member("Jo", MemberKind::Person, 9, false)]));
        assert_eq!(facts.rings[3].people, 1);
    }
}
