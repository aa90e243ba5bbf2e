//! Looks at the next tokens of a phrase without taking them.

use super::{Phrase, Problem, Token};
use crate::value::{Exact, Period, PeriodUnit};

impl Phrase<'_> {
    pub(super) fn word(&self, ahead: usize) -> &str {
        self.plain.get(self.at + ahead).map_or("", |plain| plain)
    }

    /// A noun with the letters that were typed: German ones keep their capital.
    pub(super) fn typed_word(&self, ahead: usize) -> String {
        self.tokens.get(self.at + ahead).map_or(String::new(), |token| token.typed().to_string())
    }

    pub(super) fn is_in(&self, ahead: usize, words: &[&str]) -> bool {
        words.contains(&self.word(ahead))
    }

    pub(super) fn is_end(&self, ahead: usize) -> bool {
        self.at + ahead >= self.tokens.len()
    }

    /// Digits, or a number as a word.
    pub(super) fn number(&self, ahead: usize) -> Result<Option<Exact>, Problem> {
        match self.tokens.get(self.at + ahead) {
            Some(Token::Number(digits)) => {
                let number = self.language.read_number_with(digits, 2)?;
                Exact::of(number).map(Some).ok_or_else(|| self.not_understood())
            }
            Some(Token::Word(_)) => {
                let plain = self.word(ahead);
                let known = self.language.words.numbers.iter().find(|(word, _)| *word == plain);
                Ok(known.map(|(_, number)| Exact::whole(i64::from(*number))))
            }
            Some(Token::Sign(_)) | None => Ok(None),
        }
    }

    pub(super) fn count(&self, number: Exact) -> Result<u16, Problem> {
        let count = number.as_whole().and_then(|whole| u16::try_from(whole).ok()).filter(|count| *count > 0);
        count.ok_or_else(|| {
            Problem::new(
                "unreadable-amount",
                format!("`{}` counts something in parts, or too often", self.typed),
                "We can only count whole weeks and whole times here.",
                self.examples().lasting,
            )
        })
    }

    pub(super) fn period_unit(&self, ahead: usize) -> Option<PeriodUnit> {
        self.language.find_period_unit(self.word(ahead))
    }

    pub(super) fn whole_period(&self, ahead: usize) -> Option<Period> {
        let plain = self.word(ahead);
        self.language.words.periods.iter().find(|(word, _)| *word == plain).map(|(_, period)| *period)
    }

    pub(super) fn is_hour(&self, ahead: usize) -> bool {
        self.is_in(ahead, self.language.words.hour)
    }

    pub(super) fn is_minute(&self, ahead: usize) -> bool {
        self.is_in(ahead, self.language.words.minute)
    }

    /// How many tokens "half an hour", "half hour" or "eine halbe Stunde" takes; `None` for anything else.
    pub(super) fn half_an_hour(&self) -> Result<Option<usize>, Problem> {
        let words = self.language.words;
        let half_at = usize::from(self.is_in(1, words.half) && self.number(0)? == Some(Exact::ONE));
        if !self.is_in(half_at, words.half) {
            return Ok(None);
        }
        let hour_at = half_at + 1 + usize::from(self.is_in(half_at + 1, words.per));
        Ok(self.is_hour(hour_at).then_some(hour_at + 1))
    }

    pub(super) fn is_noun(&self, ahead: usize) -> bool {
        let words = self.language.words;
        let has_meaning = [words.per, words.at, words.lasting, words.filler, words.times, words.about]
            .into_iter()
            .chain([words.range_between, words.once, words.other])
            .any(|table| self.is_in(ahead, table));
        let is_word = matches!(self.tokens.get(self.at + ahead), Some(Token::Word(typed)) if typed.chars().count() > 1);
        is_word && !has_meaning && self.whole_period(ahead).is_none()
    }
}
