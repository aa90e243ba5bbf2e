//! What an employer pays on top of wages: dated files with their sources, each value of which a plan may change.
//!
//! In: the name of a file in `rates/`. Out: [`Rates`]. Not here: what it comes to for a worker (`on_costs`).

use crate::language::{Language, Problem};
use crate::value::{Amount, Currency, Date, Exact, Money, nearest};
use include_dir::{Dir, include_dir};
use serde::Deserialize;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/plan/money/rates");

/// The rates that one budget is worked out with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rates {
    /// `uk-2026`
    pub name: String,
    /// "United Kingdom, 6 April 2026 to 5 April 2027"
    pub title: String,
    /// First and last day for which they hold.
    pub from: Date,
    pub to: Date,
    pub sources: Vec<String>,
    /// What is not sure about them.
    pub certainty: Option<String>,
    pub currency: Currency,
    pub holiday: Holiday,
    /// The employer's share for social insurance: so much of the pay above a threshold, for each worker.
    pub insurance: Exact,
    pub insurance_above: Amount,
    /// The most that is taken off all insurance in a year, where the employer may claim it.
    pub allowance: Money,
    pub pension: Exact,
    pub pension_base: PensionBase,
    /// A worker with less in a year gets a pension only if they ask.
    pub pension_trigger: Money,
    /// For one hour.
    pub lowest_wage: Money,
    /// Values that the plan says itself, by the name of their field.
    pub own: Vec<&'static str>,
}

/// How holiday is paid for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holiday {
    /// So much of each sum that is paid for work.
    Share(Exact),
    /// So many weeks of holiday in a year of 52 weeks: 5.6 weeks for 46.4 weeks of work.
    Weeks(Exact),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PensionBase {
    /// All pay.
    All,
    /// The pay of a year between two sums.
    Band { from: Money, to: Money },
}

impl Holiday {
    /// The share that comes on top of what is paid for work.
    pub fn share(&self) -> Option<Exact> {
        match self {
            Holiday::Share(share) => Some(*share),
            Holiday::Weeks(weeks) => weeks.divided_by(Exact::whole(52).minus(*weeks)?),
        }
    }
}

/// A file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RatesFile {
    name: String,
    title: String,
    currency: String,
    from: String,
    to: String,
    holiday: String,
    insurance: String,
    insurance_above: String,
    allowance: String,
    pension: String,
    pension_base: String,
    pension_from: String,
    pension_to: String,
    pension_trigger: String,
    lowest_wage: String,
    sources: Vec<String>,
    #[serde(default)]
    certainty: Option<String>,
}

impl Rates {
    /// The rates of a name, whatever signs and case it was typed with.
    ///
    /// # Errors
    /// There are no rates of this name; the hint has the nearest, else all names.
    pub fn find(typed: &str) -> Result<Rates, Problem> {
        let key = crate::value::plain_key(typed);
        let file = FILES.get_file(format!("{key}.yaml"));
        let text = file.and_then(|file| file.contents_utf8());
        text.map(|text| Rates::read(text).expect("our rates can be read: a test reads each")).ok_or_else(|| {
            let names = Rates::names();
            let near = nearest(&key, names.iter().copied()).map(|name| format!("rates: {name}"));
            Problem::new(
                "unknown-rates",
                format!("there are no rates called `{}`", typed.trim()),
                "What an employer pays on top of wages can not be worked out.",
                near.unwrap_or_else(|| format!("rates: {}", names.join(", or rates: "))),
            )
        })
    }

    /// Every name, in order of the alphabet.
    pub fn names() -> Vec<&'static str> {
        let mut names: Vec<&str> = FILES.files().filter_map(|file| file.path().file_stem()?.to_str()).collect();
        names.sort_unstable();
        names
    }

    /// `None` for a file with a mistake in it.
    fn read(text: &str) -> Option<Rates> {
        let file: RatesFile = serde_yaml::from_str(text).ok()?;
        let english = Language::english();
        let currency = Currency::find(&file.currency)?;
        let money = |typed: &str| english.read_money(typed, Some(currency)).ok();
        Some(Rates {
            from: file.from.parse().ok()?,
            to: file.to.parse().ok()?,
            currency,
            holiday: Holiday::Share(english.read_percent(&file.holiday).ok()?),
            insurance: english.read_percent(&file.insurance).ok()?,
            insurance_above: english.read_amount(&file.insurance_above, Some(currency)).ok()?.value,
            allowance: money(&file.allowance)?,
            pension: english.read_percent(&file.pension).ok()?,
            pension_base: match file.pension_base.as_str() {
                "all" => PensionBase::All,
                "band" => PensionBase::Band { from: money(&file.pension_from)?, to: money(&file.pension_to)? },
                _ => return None,
            },
            pension_trigger: money(&file.pension_trigger)?,
            lowest_wage: money(&file.lowest_wage)?,
            sources: file.sources,
            certainty: file.certainty,
            name: file.name,
            title: file.title,
            own: Vec::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_read_and_has_its_name_its_days_and_its_sources() {
        assert!(Rates::names().len() >= 4);
        for name in Rates::names() {
            let rates = Rates::find(name).expect("listed");
            assert_eq!(rates.name, name);
            assert!(rates.from < rates.to && !rates.sources.is_empty(), "{name}");
        }
    }

    #[test]
    fn a_misspelt_name_is_told_with_its_neighbour() {
        assert_eq!(Rates::find("UK 2026").map(|rates| rates.name), Ok("uk-2026".to_string()));
        assert_eq!(Rates::find("uk-2062").map_err(|problem| problem.hint), Err("rates: uk-2026".to_string()));
        assert!(Rates::find("mars").is_err_and(|problem| problem.hint.contains("uk-2025, or rates: uk-2026")));
    }

    #[test]
    fn weeks_of_holiday_are_a_share_of_the_weeks_of_work() {
        let exact = Holiday::Weeks(Exact::fraction(56, 10).expect("small"));
        assert_eq!(exact.share(), Exact::fraction(56, 464));
    }
}
