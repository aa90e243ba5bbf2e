//! The sums of tables that people write by hand.
//!
//! In: the cells of a column and its total. Out: [`SumMismatch`] where they disagree.
//! Not here: finding tables and their last row (`check`).

use super::token::Token;
use super::{Language, Pence};
use crate::value::{Currency, Money};

/// A written total that is not the sum of its column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SumMismatch {
    /// As typed.
    pub written: String,
    /// The true sum, in the style of the written total.
    pub sum: String,
}

impl Language {
    /// Compares the written total of a column with the sum of its cells.
    ///
    /// - Cells without money ("free", empty) count nothing; so the answer is `None` if the total holds no money, or if
    ///   no cell does.
    /// - `None` also where a cell can not be read with certainty or currencies differ: then nothing can be said.
    pub fn check_table_sum(&self, cells: &[&str], total: &str, currency: Option<Currency>) -> Option<SumMismatch> {
        let written = self.money_in_cell(total, currency)?;
        let mut sum: Option<Money> = None;
        for cell in cells {
            let Some(money) = self.money_in_cell(cell, Some(written.currency())) else {
                if self.western(cell).contains(|letter: char| letter.is_ascii_digit()) {
                    return None;
                }
                continue;
            };
            sum = Some(match sum {
                None => money,
                Some(sum) => sum.plus(money)?,
            });
        }
        let sum = sum?;
        let difference = sum.minus(written)?;
        let pence = if self.western(total).contains(self.signs.decimal) { Pence::Always } else { Pence::WhenNeeded };
        (!difference.is_zero())
            .then(|| SumMismatch { written: total.trim().to_string(), sum: self.write_money(sum, pence) })
    }

    /// The only sum in a cell: "£12.10", "£12.10 a week", "about £5".
    fn money_in_cell(&self, cell: &str, currency: Option<Currency>) -> Option<Money> {
        let western = self.western(cell);
        let tokens = self.tokens(&western);
        self.refuse_minus(&tokens).ok()?;
        let mut found = None;
        let mut at = 0;
        while at < tokens.len() {
            match self.find_money(&tokens[at..], currency).ok()? {
                Some(money) => {
                    if found.replace(money.money).is_some() {
                        return None;
                    }
                    at += money.length;
                }
                // "10 hours at £5": the number before the sum says that this cell is no plain sum.
                None if matches!(tokens[at], Token::Number(_)) && tokens.len() > 1 => return None,
                None => {
                    if let Token::Number(digits) = tokens[at] {
                        found = self.bare_money(digits, currency).ok();
                    }
                    at += 1;
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cells: &[&str], total: &str) -> Option<String> {
        Language::english().check_table_sum(cells, total, Currency::find("GBP")).map(|mismatch| mismatch.sum)
    }

    #[test]
    fn a_wrong_total_is_told_with_the_right_one() {
        assert_eq!(check(&["£12.10", "£1,000", "about £5 a week"], "£1,017.11"), Some("£1,017.10".to_string()));
        assert_eq!(check(&["£12", "£8"], "£21"), Some("£20".to_string()));
    }

    #[test]
    fn right_totals_and_columns_without_money_are_quiet() {
        assert_eq!(check(&["£12.10", "free", ""], "£12.10"), None);
        assert_eq!(check(&["12.10", "0.90"], "13"), None);
        assert_eq!(check(&["Monday", "Tuesday"], "All days"), None);
        assert_eq!(check(&["€5", "£5"], "£10"), None);
        assert_eq!(check(&["10 hours at £5", "£5"], "£55"), None);
    }
}
