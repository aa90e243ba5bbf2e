//! An individual service fund from its part: typed sums in, every figure out.

use super::percent::share_of;
use crate::audience::{SharedLookup, SharedPart, SharedPlan, SharedRow};
use crate::language::{Language, Pence, fill};
use crate::parts::Field;
use crate::plan::money::{Counting, Figure, FundFigures, FundInput, FundPlace, Reaches, Share, Value, work_out_fund};
use crate::report::Report;
use crate::value::{Convention, Money, Period};

/// The fields that sums are worked out from.
const SUMS: [&str; 4] = ["gross", "contribution", "management", "elsewhere"];

/// Names of values: `{{ isf.net }}`.
const VALUES: [&str; 6] = ["gross", "contribution", "net", "management", "support", "elsewhere"];

/// A fund's figures, if it holds any sums that work out.
#[derive(Debug)]
pub struct FundOfPart {
    pub figures: Option<FundFigures>,
    /// Typed as so many in a hundred: the page says of what.
    pub is_management_percent: bool,
    pub is_elsewhere_percent: bool,
    /// Something was left out because this reader may not see it.
    pub is_cut: bool,
    /// It holds a sum that works out, or words. A part in a hundred of nothing is nothing.
    pub has_something: bool,
}

/// Works out a fund. Findings get their places and go into `report`.
pub(super) fn fund_of(plan: &SharedPlan, part: &SharedPart, report: &mut Report) -> FundOfPart {
    let is_cut = part.is_cut || hides(plan, &part.form.fields, &SUMS);
    let mut input = FundInput { counting: counting(plan), is_cut, ..FundInput::default() };
    if let Some(row) = part.rows.first() {
        let fund = SharedLookup::new(&part.form.fields, row);
        input.gross = fund.amount("gross").cloned();
        input.contribution = fund.amount("contribution").cloned();
        input.management = fund.text("management").and_then(|text| share_of(plan, text, report));
        input.elsewhere = fund.text("elsewhere").and_then(|text| share_of(plan, text, report));
    }
    let figures = work_out_fund(&input).unwrap_or_else(|finding| {
        report.push(finding.problem.error_at(&place(part, finding.place)));
        None
    });
    let says = |row: &SharedRow| row.fields.iter().any(|filled| !is_sum(&part.form.fields[filled.field]));
    let has_something = figures.is_some() || part.rows.iter().any(says);
    let is_percent = |share: &Option<Share>| matches!(share, Some(Share::Percent(_)));
    FundOfPart {
        figures,
        is_management_percent: is_percent(&input.management),
        is_elsewhere_percent: is_percent(&input.elsewhere),
        is_cut,
        has_something,
    }
}

fn is_sum(field: &Field) -> bool {
    SUMS.contains(&field.name.as_str())
}

fn place(part: &SharedPart, place: FundPlace) -> crate::report::Span {
    let name = match place {
        FundPlace::Gross => "gross",
        FundPlace::Contribution => "contribution",
        FundPlace::Management => "management",
        FundPlace::Elsewhere => "elsewhere",
    };
    span_of(part, name)
}

/// The place of a field of a one-mapping part; of the part itself where the field is not there.
pub(super) fn span_of(part: &SharedPart, name: &str) -> crate::report::Span {
    let row = part.rows.first().map(|row| SharedLookup::new(&part.form.fields, row));
    row.and_then(|row| row.find(name)).map_or(part.span.clone(), |field| field.span.clone())
}

/// What the plan says about its year.
pub(super) fn counting(plan: &SharedPlan) -> Counting {
    let facts = &plan.facts;
    Counting {
        convention: facts.year.as_deref().and_then(Convention::find),
        starts: facts.starts,
        ends: facts.ends,
        terms: facts.terms.as_ref().and_then(|terms| terms.text.trim().parse().ok()),
    }
}

/// Does the form keep one of these fields, or something in it, from this reader? Then nobody can tell whether it was
/// typed, so that no sum may be made without it.
pub(super) fn hides(plan: &SharedPlan, fields: &[Field], names: &[&str]) -> bool {
    let is_hidden = |field: &Field| field.audience.is_some_and(|own| !own.is_shown_to(plan.audience));
    let fields = fields.iter().filter(|field| names.contains(&field.name.as_str()));
    fields.into_iter().any(|field| is_hidden(field) || field.fields.iter().any(is_hidden))
}

impl FundOfPart {
    /// What `{{ isf.net }}` prints; `None` for what is not there, or not for this reader.
    pub(super) fn value(&self, language: &Language, name: &str, period: Option<Period>) -> Option<String> {
        let figures = self.figures.as_ref()?;
        if name == "reaches" && period.is_none() {
            return figures.reaches.map(|reaches| write_part(language, reaches));
        }
        figures.value(name, period).map(|figure| Value::Money(figure).write(language))
    }

    /// The values that there are.
    pub(super) fn value_names(&self) -> Vec<&'static str> {
        let Some(figures) = &self.figures else { return Vec::new() };
        let names = VALUES.into_iter().filter(|name| figures.value(name, None).is_some());
        names.chain(figures.reaches.map(|_| "reaches")).collect()
    }
}

/// "90p" of £1; "€0.90" where a language has no short word for the smallest coin.
pub fn write_part(language: &Language, reaches: Reaches) -> String {
    let Figure { money, is_about } = reaches.part;
    let written = match small_coins(language, money).filter(|_| money != reaches.of) {
        Some(coins) => coins,
        None if money == reaches.of => language.write_money(money, Pence::WhenNeeded),
        None => language.write_money(money, Pence::Always),
    };
    match is_about {
        true => fill(language.strings.money.about_amount, &[("amount", &written)]),
        false => written,
    }
}

fn small_coins(language: &Language, money: Money) -> Option<String> {
    let code = money.currency().code();
    let (_, template) = language.strings.isf.small_coins.iter().find(|(known, _)| *known == code)?;
    let coins = money.amount().checked_mul(100.into())?.normalize();
    Some(fill(template, &[("n", &language.write_decimal(coins, 0))]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Currency;

    fn written(code: &str, of: &str, part: &str) -> String {
        let currency = Currency::find(code).unwrap();
        let money = |text: &str| Money::new(text.parse().unwrap(), currency).unwrap();
        let part = Figure { money: money(part), is_about: false };
        write_part(Language::english(), Reaches { of: money(of), part })
    }

    #[test]
    fn less_than_one_is_said_in_the_smallest_coin_where_people_say_so() {
        assert_eq!(written("GBP", "1", "0.90"), "90p");
        assert_eq!(written("EUR", "1", "0.09"), "9c");
        assert_eq!(written("CHF", "1", "0.90"), "CHF\u{a0}0.90");
        assert_eq!(written("JPY", "100", "90"), "¥90");
        assert_eq!(written("GBP", "1", "1.00"), "£1");
    }
}
