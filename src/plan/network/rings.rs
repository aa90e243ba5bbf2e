//! The rings of a map, inside to outside.
//!
//! In: the words of `rings:`. Out: [`Rings`], which always holds at least one.
//! Not here: the program's own words for the four usual rings (`language`).

/// One ring, by its key and the writer's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RingName {
    /// `closest`, `friends`, `groups` and `paid` have words of the program's own.
    pub key: String,
    /// As typed; shown for every other key.
    pub label: String,
}

/// The rings, inside to outside. Never empty.
///
/// # Source
/// The usual four follow Judith Snow's circles: closest, friends, taking part, paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rings(Vec<RingName>);

impl Rings {
    /// Takes the writer's rings; none at all gives the usual four.
    pub fn new(rings: Vec<RingName>) -> Rings {
        if rings.is_empty() { Rings::default() } else { Rings(rings) }
    }

    pub fn names(&self) -> &[RingName] {
        &self.0
    }

    /// Index of the last ring.
    pub fn outermost(&self) -> usize {
        self.0.len() - 1
    }

    /// The ring at `index`; a larger index gives the outermost.
    pub fn at(&self, index: usize) -> &RingName {
        &self.0[index.min(self.outermost())]
    }

    pub fn find(&self, key: &str) -> Option<usize> {
        self.0.iter().position(|ring| ring.key == key)
    }
}

impl Default for Rings {
    fn default() -> Rings {
        Rings(
            ["closest", "friends", "groups", "paid"]
                .map(|key| RingName { key: key.to_owned(), label: key.to_owned() })
                .into(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_without_rings_gets_the_usual_four() {
        assert_eq!(Rings::new(Vec::new()).names().len(), 4);
        assert_eq!(Rings::new(Vec::new()).find("groups"), Some(2));
    }

    #[test]
    fn a_ring_that_is_not_there_is_the_outermost() {
        assert_eq!(Rings::default().at(99).key, "paid");
    }
}
