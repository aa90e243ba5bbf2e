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

use crate::value::Date;

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
    /// The kinds of map that the writer asked for; empty: every kind that there is something for.
    pub kinds: Vec<MapKind>,
    /// The day from which "when did we last meet" is counted; `None` where no questions are asked: in a public copy.
    pub questions_on: Option<Date>,
}

/// The kinds of map that are drawn from one list of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapKind {
    /// Who is near.
    Rings,
    /// The parts of a life: family, friends, school and work, paid.
    Segments,
    /// Who helps whom, who knows whom.
    Ties,
    /// Now, and as the person would like it.
    Wishes,
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
    /// The same in days, where it can be read.
    pub contact_days: Option<u32>,
    /// When they last met or talked.
    pub last_met: Option<Date>,
    /// The picture that the writer chose, as typed: an emoji, a symbol or a file.
    pub picture: Option<String>,
    pub segment: Option<Segment>,
    pub strength: Option<Strength>,
    /// Private always: the cut takes it out of every other copy.
    pub stress: Option<Stress>,
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

/// The part of a life that someone comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    Family,
    Friends,
    SchoolWorkDay,
    Paid,
}

impl Segment {
    pub const ALL: [Segment; 4] = [Segment::Family, Segment::Friends, Segment::SchoolWorkDay, Segment::Paid];
}

/// How hard it is with someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stress {
    Sometimes,
    Often,
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

impl Member {
    /// The part of a life that someone stands in: as typed, else `Paid` for those who are paid.
    pub fn segment(&self) -> Option<Segment> {
        self.segment.or(self.is_paid.then_some(Segment::Paid))
    }
}

impl NetworkInput {
    /// Is a kind of map wanted: asked for, or, where nothing was asked for, is there enough to show?
    pub fn wants(&self, kind: MapKind, has_enough: bool) -> bool {
        if self.kinds.is_empty() { has_enough } else { self.kinds.contains(&kind) }
    }

    /// Members who should move, with the ring that is wished for, in the order of the rings.
    pub fn moves(&self) -> impl Iterator<Item = (&Member, usize)> {
        let outermost = self.rings.outermost();
        self.by_ring().filter_map(move |member| {
            let wish = member.wish?.min(outermost);
            (wish != member.ring.min(outermost)).then_some((member, wish))
        })
    }

    /// All members in the order of the list: inside to outside, in each ring as typed.
    pub fn by_ring(&self) -> impl Iterator<Item = &Member> {
        (0..=self.rings.outermost()).flat_map(|ring| self.members_of(ring))
    }

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
            contact_days: None,
            last_met: None,
            picture: None,
            segment: None,
            strength: None,
            stress: None,
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
            kinds: Vec::new(),
            questions_on: None,
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
