//! Small shapes for the kinds of members, drawn by us in a square of 24 units.
//!
//! In: a kind. Out: path data. Not here: pictures that a writer chose (they come from the picture set).

use crate::plan::network::MemberKind;

/// The shape of a kind; a person has none: the name says it.
pub(super) fn of(kind: MemberKind) -> Option<&'static str> {
    match kind {
        MemberKind::Person => None,
        MemberKind::Group => Some(GROUP),
        MemberKind::Place => Some(PLACE),
        MemberKind::Animal => Some(ANIMAL),
        MemberKind::Service => Some(SERVICE),
    }
}

/// Three heads with shoulders.
const GROUP: &str = "M5 8a3 3 0 1 0 .01 0zM19 8a3 3 0 1 0 .01 0zM12 3a4 4 0 1 0 .01 0z\
    M0 21v-2a4.5 4.5 0 0 1 4.5-4.5h1a5 5 0 0 1 1.5 .3A7 7 0 0 0 5 19.5V21z\
    M24 21v-2a4.5 4.5 0 0 0-4.5-4.5h-1a5 5 0 0 0-1.5 .3A7 7 0 0 1 19 19.5V21z\
    M6.5 21v-2.5a5.5 5.5 0 0 1 11 0V21z";

/// A paw.
const ANIMAL: &str = "M4 9a2.5 3 0 1 0 .01 0zM9 3a2.5 3.5 0 1 0 .01 0zM15 3a2.5 3.5 0 1 0 .01 0z\
    M20 9a2.5 3 0 1 0 .01 0zM12 11.5c3 0 6.5 4 6.5 7a3 3 0 0 1-3.2 3c-1.3 0-2-.8-3.3-.8s-2 .8-3.3 .8\
    a3 3 0 0 1-3.2-3c0-3 3.5-7 6.5-7z";

/// A pin as on maps.
const PLACE: &str = "M12 1.5a7.5 7.5 0 0 0-7.5 7.5c0 5.5 7.5 13.5 7.5 13.5s7.5-8 7.5-13.5\
    a7.5 7.5 0 0 0-7.5-7.5zM12 6a3 3 0 1 1-.01 0z";

/// A building with a door and windows.
const SERVICE: &str = "M4 2h16v20h-6v-5h-4v5H4zM8 5.5v2.5h2.5v-2.5zM13.5 5.5v2.5h2.5v-2.5z\
    M8 11v2.5h2.5V11zM13.5 11v2.5h2.5V11z";
