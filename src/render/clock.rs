//! A clock face with its hands, for readers who know a time by how a clock looks.
//!
//! In: a time of day. Out: a drawing that says nothing to a screen reader, since the time stands beside it in words.
//! Not here: when it is shown. A reader asks for it in the settings (`data-clock`).

use crate::value::TimeOfDay;
use std::sync::LazyLock;

/// Tenths of a unit, in a field of 40 by 40 units.
const HOUR_HAND: i32 = 90;
const MINUTE_HAND: i32 = 140;
const MIDDLE: i32 = 200;

/// How far a hand of 1,000 stands to the right after 0 to 15 of the 60 marks of a face: the sine of 6 degrees each.
const RIGHT: [i32; 16] = [0, 105, 208, 309, 407, 500, 588, 669, 743, 809, 866, 914, 951, 978, 995, 1000];

/// All but the hands: the same in every clock.
static FACE: LazyLock<String> = LazyLock::new(|| {
    let marks: String = (0..60).step_by(5).map(|mark| format!("M{}L{}", point(mark, 150), point(mark, 170))).collect();
    format!(
        "<svg class=\"plan-clock\" viewBox=\"0 0 40 40\" aria-hidden=\"true\" focusable=\"false\">\
         <circle cx=\"20\" cy=\"20\" r=\"18\"/><path d=\"{marks}\"/><path class=\"plan-clock__hands\" d=\""
    )
});

/// Writes the face of a clock.
pub(super) fn write(out: &mut String, time: TimeOfDay) {
    let (hour, minute) = (i32::from(time.hour()), i32::from(time.minute()));
    out.push_str(&FACE);
    // The hour hand goes on by one mark every 12 minutes.
    for (mark, length) in [(hour % 12 * 5 + minute / 12, HOUR_HAND), (minute, MINUTE_HAND)] {
        out.push_str(&format!("M20 20L{}", point(mark, length)));
    }
    out.push_str("\"/></svg>");
}

/// Where a hand of this length ends that points to one of the 60 marks; 0 is at the top.
fn point(mark: i32, length: i32) -> String {
    let units = |tenths: i32| format!("{}.{}", tenths / 10, tenths % 10);
    let x = MIDDLE + length * right(mark) / 1000;
    let y = MIDDLE - length * right(mark + 15) / 1000;
    format!("{} {}", units(x), units(y))
}

/// To the right, in thousandths; to the left below nought.
fn right(mark: i32) -> i32 {
    let mark = mark % 60;
    let quarter = |mark: i32| RIGHT[usize::try_from(mark).expect("a mark of a quarter")];
    match mark {
        0..=15 => quarter(mark),
        16..=30 => quarter(30 - mark),
        31..=45 => -quarter(mark - 30),
        _ => -quarter(60 - mark),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hands_stand_as_on_a_wall() {
        let drawn = |hour, minute| {
            let mut out = String::new();
            write(&mut out, TimeOfDay::new(hour, minute).expect("a time"));
            out.split("plan-clock__hands\" d=\"").nth(1).unwrap().split('"').next().unwrap().to_string()
        };
        assert_eq!(drawn(9, 0), "M20 20L11.0 20.0M20 20L20.0 6.0");
        assert_eq!(drawn(15, 0), drawn(3, 0), "a wall clock has 12 hours");
        assert_eq!(drawn(6, 30), "M20 20L18.2 28.8M20 20L20.0 34.0");
        assert_eq!(drawn(0, 0), drawn(12, 0));
    }
}
