//! Joins what was counted with how often: "45 minutes 5 times a week", "£25 twice a week".

use super::{Phrase, Problem, RateUnit};
use crate::value::{Exact, Quantity, Unit};

impl Phrase<'_> {
    /// Times belong to the quantity; without one they are what is counted ("£25, 3 times a week").
    pub(super) fn put_times(&mut self) -> Result<(), Problem> {
        let Some(times) = self.times else { return Ok(()) };
        match &mut self.pieces.quantity {
            Some(quantity) => quantity.times = times,
            None => {
                let noun = self.language.words.times.first().copied().unwrap_or("");
                let each = Exact::whole(i64::from(times));
                self.pieces.quantity = Some(Quantity { each, unit: Unit::Named(noun.to_string()), times: 1 });
                // "£25 twice a week" has one reading only.
                self.pieces.rate_unit.get_or_insert(RateUnit::Named(noun.to_string()));
            }
        }
        Ok(())
    }

    /// The minutes of "2 hours and 30 minutes"; nought if none follow.
    pub(super) fn minutes_after_hours(&mut self) -> Result<Option<Exact>, Problem> {
        let gap = usize::from(self.is_in(0, self.language.words.filler));
        let is_minutes = self.is_minute(gap + 1) || self.is_in(gap + 1, self.language.words.minute_after_hours);
        let Some(minutes) = (if is_minutes { self.number(gap)? } else { None }) else { return Ok(Some(Exact::ZERO)) };
        self.at += gap + 2;
        Ok(minutes.divided_by(Exact::whole(60)))
    }
}
