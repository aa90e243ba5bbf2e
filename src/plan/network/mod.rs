//! The network map's facts: who is on it, in which ring, and how many are paid to be there.
//!
//! In: [`NetworkInput`], already cut for one audience. Out: [`NetworkFacts`], the counts and the inline values.
//! Not here: sentences (`page::network`), the drawing (`render::network_drawing`), what may be seen (`audience`).
//!
//! There is no mark for "someone was left out": what does not know of a gap cannot hint at one.

mod facts;
mod rings;

pub use facts::{NetworkFacts, RingCount};
pub use rings::{RingName, Rings};

/// Who speaks in made sentences: "closest to me", or "closest to Sam".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    I,
    Name,
}

/// One network map, cut for one audience: everything in it may be shown.
#[derive(Debug, Clone)]
pub struct NetworkInput {
    /// The plan's `name`.
    pub person_name: String,
    pub voice: Voice,
    pub rings: Rings,
    /// In the order in which the writer typed them.
    pub members: Vec<Member>,
    /// A tie with an end that is not in `members` is never told.
    pub ties: Vec<Tie>,
    /// Is it known of everyone whether they are paid? Else no sentence may say how many are.
    pub is_paid_known: bool,
}

#[derive(Debug, Clone)]
pub struct Member {
    pub id: String,
    /// What this audience may call them: a name, a public label or a role.
    pub label: String,
    pub kind: MemberKind,
    /// Index into `rings`; a larger one means the outermost.
    pub ring: usize,
    pub is_paid: bool,
    /// "my mum", as typed.
    pub relation: Option<String>,
    pub helps_with: Option<String>,
    /// "Through Lee", as typed.
    pub met: Option<String>,
    pub flow: Option<Flow>,
    /// The ring where the person would like them to be.
    pub wish: Option<usize>,
    /// "week", "2 weeks", "every Sunday", as typed.
    pub contact_every: Option<String>,
    /// Code of a picture of the set that the writer chose.
    pub picture: Option<String>,
    pub strength: Option<Strength>,
    pub status: Status,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MemberKind {
    Person,
    Group,
    Place,
    Animal,
    Service,
}

/// Which way help goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    TheyHelpMe,
    IHelpThem,
    Both,
    Neither,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    Strong,
    Ordinary,
    Weak,
    Uncertain,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Now,
    LostTouch,
    Died,
}

/// Two members who know each other.
#[derive(Debug, Clone)]
pub struct Tie {
    /// A member's id.
    pub from: String,
    /// A member's id.
    pub to: String,
    /// "talk each week", as typed: it goes on after the two names.
    pub what: String,
}

impl NetworkInput {
    /// The members of one ring, in the typed order.
    pub fn members_of(&self, ring: usize) -> impl Iterator<Item = &Member> {
        let outermost = self.rings.outermost();
        self.members.iter().filter(move |member| member.ring.min(outermost) == ring)
    }
}

#[cfg(test)]
pub(crate) mod samples {
    //! Maps that the tests of several rooms share.
    use super::*;

    pub(crate) fn member(label: &str, kind: MemberKind, ring: usize, is_paid: bool) -> Member {
        Member {
            id: label.to_lowercase().replace(' ', "-"),
            label: label.to_owned(),
            kind,
            ring,
            is_paid,
            relation: None,
            helps_with: None,
            met: None,
            flow: None,
            wish: None,
            contact_every: None,
            picture: None,
            strength: None,
            status: Status::Now,
        }
    }

    pub(crate) fn map(members: Vec<Member>) -> NetworkInput {
        NetworkInput {
            person_name: "Sam".to_owned(),
            voice: Voice::I,
            rings: Rings::default(),
            members,
            ties: Vec::new(),
            is_paid_known: true,
        }
    }

    /// The map of the sketch: 8 people (3 paid), 1 animal and 2 groups.
    pub(crate) fn sams_people() -> NetworkInput {
        use MemberKind::{Animal, Group, Person};
        map(vec![
            member("Mum", Person, 0, false),
            member("Lee", Person, 0, false),
            member("Bess", Animal, 0, false),
            member("Dad", Person, 1, false),
            member("Priya", Person, 1, false),
            member("The choir", Group, 2, false),
            member("Swim club", Group, 2, false),
            member("Mr Okoro", Person, 2, false),
            member("Ana", Person, 3, true),
            member("Nurse Jo", Person, 3, true),
            member("Bettina", Person, 3, true),
        ])
    }
}
