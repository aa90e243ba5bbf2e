//! How a budget was worked out, from its part: points and price in, what they come to out.

use super::isf::{counting, hides, span_of};
use crate::audience::{SharedLookup, SharedPart, SharedPlan};
use crate::language::Language;
use crate::parts::LocalText;
use crate::plan::money::{PointsFigures, PointsInput, PointsPlace, Value, work_out_points};
use crate::report::Report;
use crate::value::Period;
use rust_decimal::Decimal;

/// The fields that sums are worked out from.
const SUMS: [&str; 4] = ["questions", "points", "price", "sum"];

/// Points that were worked out, and what each row of `questions` gives.
#[derive(Debug)]
pub struct PointsOfPart {
    pub figures: PointsFigures,
    /// One for each row; `None` where it says no points.
    pub rows: Vec<Option<Decimal>>,
    /// This reader may see who made the rule, and nobody wrote it down.
    pub lacks_source: bool,
}

/// Works points out. Findings get their places and go into `report`.
pub(super) fn points_of(plan: &SharedPlan, part: &SharedPart, report: &mut Report) -> PointsOfPart {
    let fields = &part.form.fields;
    let mut input = PointsInput { counting: counting(plan), ..PointsInput::default() };
    input.is_cut = part.is_cut || hides(plan, fields, &SUMS);
    let mut lacks_source = !hides(plan, fields, &["rule-source"]);
    if let Some(row) = part.rows.first() {
        let part = SharedLookup::new(fields, row);
        let mut read = |text: Option<&LocalText>| text.and_then(|text| number(plan, text, report));
        input.rows = part.rows("questions").iter().map(|row| read(row.text("points"))).collect();
        input.total = read(part.text("points"));
        input.price = part.amount("price").cloned();
        input.sum = part.amount("sum").cloned();
        lacks_source &= part.find("rule-source").is_none();
    }
    let (figures, findings) = work_out_points(&input);
    for finding in findings {
        let span = match finding.place {
            PointsPlace::Total => span_of(part, "points"),
            PointsPlace::Price => span_of(part, "price"),
            PointsPlace::Sum => span_of(part, "sum"),
        };
        report.push(match finding.is_warning {
            true => finding.problem.warning_at(&span),
            false => finding.problem.error_at(&span),
        });
    }
    PointsOfPart { figures, rows: input.rows, lacks_source }
}

fn number(plan: &SharedPlan, typed: &LocalText, report: &mut Report) -> Option<Decimal> {
    let read = plan.facts.language.read_number(&typed.text);
    read.map_err(|problem| report.push(problem.error_at(&typed.span))).ok()
}

impl PointsOfPart {
    /// What `{{ worked-out.points }}` prints; `None` for what is not there, or not for this reader.
    pub(super) fn value(&self, language: &Language, name: &str, period: Option<Period>) -> Option<String> {
        match (name, period) {
            ("points", None) => self.figures.points.map(|points| language.write_decimal(points, 0)),
            ("sum", _) => self.figures.sum_in(period).map(|figure| Value::Money(figure).write(language)),
            _ => None,
        }
    }

    /// The values that there are.
    pub(super) fn value_names(&self) -> Vec<&'static str> {
        let points = self.figures.points.map(|_| "points");
        points.into_iter().chain(self.figures.sum.map(|_| "sum")).collect()
    }
}
