//! What a phrase can not mean, and what to write in its place.

use super::super::words::Examples;
use super::{Phrase, Problem, Token, Unit};
use crate::value::{Currency, nearest};

impl Phrase<'_> {
    pub(super) fn examples(&self) -> &'static Examples {
        &self.language.words.examples
    }

    pub(super) fn refuse_range(&self) -> Result<(), Problem> {
        let words = self.language.words;
        let is_money_or_number = |ahead: usize| match self.tokens.get(self.at + ahead) {
            Some(Token::Number(_)) => true,
            Some(Token::Sign(typed)) => !Currency::of_sign(typed).is_empty(),
            Some(Token::Word(_)) | None => false,
        };
        let is_range =
            self.is_in(0, words.range) || (self.at > 0 && self.is_in(0, words.range_between) && is_money_or_number(1));
        if is_range { Err(self.range()) } else { Ok(()) }
    }

    /// A sum for all that was counted, or for one of it?
    pub(super) fn refuse_sum_for_all(&self) -> Result<(), Problem> {
        let Some(quantity) = self.pieces.quantity.as_ref().filter(|_| self.is_in(0, self.language.words.for_all))
        else {
            return Ok(());
        };
        let after = &self.tokens[(self.at + 1).min(self.tokens.len())..];
        let length = match (self.language.find_money(after, self.currency)?, after) {
            (Some(found), _) => found.length,
            (None, [Token::Number(_)]) => 1,
            (None, _) => return Ok(()),
        };
        // "am £16.40 yr awr": it says that it is for one.
        let is_for_one = self.is_in(length + 1, self.language.words.per)
            && match &quantity.unit {
                _ if self.is_end(length + 2) => true,
                Unit::Hour => self.is_hour(length + 2) || self.is_minute(length + 2),
                Unit::Named(noun) => self.language.is_same_noun(self.word(length + 2), noun),
            };
        if is_for_one {
            return Ok(());
        }
        Err(Problem::new(
            "unclear-amount",
            format!("`{}` can be read in two ways", self.typed),
            "The money may be for one, or for all of them.",
            self.examples().nights,
        ))
    }

    pub(super) fn refuse_range_after(&self, length: usize) -> Result<(), Problem> {
        let is_range = self.is_in(length, self.language.words.range_between)
            && !self.is_end(length + 1)
            && self.whole_period(length + 1).is_none();
        if is_range { Err(self.range()) } else { Ok(()) }
    }

    /// A dash between two sums is a range, not a minus.
    pub(super) fn dash_as_range(&self, minus: Problem) -> Result<(), Problem> {
        let is_after_number = self.at > 0 && matches!(self.tokens[self.at - 1], Token::Number(_));
        if is_after_number && self.whole_period(1).is_some() {
            return Ok(());
        }
        Err(if is_after_number { self.range() } else { minus })
    }

    pub(super) fn range(&self) -> Problem {
        Problem::new(
            "amount-range",
            format!("`{}` is a range, from one sum to another", self.typed),
            "A sum can only be worked out from one figure.",
            format!("write the figure that you plan with: {}", self.examples().about),
        )
    }

    /// "£1.2k"
    pub(super) fn refuse_short_thousands(&self, length: usize) -> Result<(), Problem> {
        if !self.is_in(length, self.language.words.short_thousands) {
            return Ok(());
        }
        Err(Problem::new(
            "unclear-amount",
            format!("`{}` is a short form that not everyone can read", self.typed),
            "Whole figures are easier to read.",
            format!("write all figures: {}", self.examples().whole),
        ))
    }

    pub(super) fn two_quantities(&self) -> Problem {
        Problem::new(
            "unclear-amount",
            format!("`{}` counts two things", self.typed),
            "We can not tell how they belong together.",
            format!("make two lines, or write: {}", self.examples().minutes),
        )
    }

    pub(super) fn two_periods(&self) -> Problem {
        Problem::new(
            "unclear-amount",
            format!("`{}` says twice how often", self.typed),
            "We can not tell which one counts.",
            self.examples().amount,
        )
    }

    pub(super) fn unknown_period(&self, ahead: usize) -> Problem {
        let word = self.tokens.get(self.at + ahead).map_or("", |token| token.typed());
        let known = self.language.words.period_units.iter().map(|(word, _)| *word);
        let near = nearest(word, known).unwrap_or(self.examples().per);
        Problem::new(
            "unreadable-amount",
            format!("`{}` does not say how often in a word that we know", self.typed),
            &format!("We know {}.", self.examples().periods),
            if word.is_empty() { format!("{} {near}", self.typed) } else { self.typed.replacen(word, near, 1) },
        )
    }

    pub(super) fn not_understood(&self) -> Problem {
        let word = self.tokens.get(self.at).map_or("", |token| token.typed());
        Problem::new(
            "unreadable-amount",
            if word.is_empty() {
                format!("`{}` is not an amount that we can read", self.typed)
            } else {
                format!("we do not know what `{word}` means in `{}`", self.typed)
            },
            "We can not work out the sum.",
            format!("{}, or {}, or {}", self.examples().amount, self.examples().hourly, self.examples().once),
        )
    }

    pub(super) fn warn_of_nearly_known(&mut self, noun: &str) {
        let words = self.language.words;
        let known = || words.units.iter().flat_map(|noun| noun.spellings).chain(words.hour).copied();
        let plain = noun.to_lowercase();
        if known().any(|word| word.to_lowercase() == plain) {
            return;
        }
        // Real nouns stand near others too ("tours" and "hours"); slips keep their first letter.
        let first = plain.chars().next();
        let near = known().filter(|word| word.chars().count() > 1).find(|word| {
            let word = word.to_lowercase();
            word.chars().next() == first && strsim::osa_distance(&word, &plain) == 1
        });
        if let Some(near) = near {
            self.warnings.push(Problem::new(
                "nearly-known-unit",
                format!("`{noun}` looks like `{near}` with a slip"),
                "It is counted as a thing of its own, not as time.",
                self.typed.replacen(noun, near, 1),
            ));
        }
    }
}
