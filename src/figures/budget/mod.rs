//! A budget from its part: typed amounts in, every figure out.
//!
//! In: a part of a shared plan. Out: [`BudgetOfPart`]. Not here: lines (`lines`), what an employer pays (`employer`).

mod employer;
mod lines;

use crate::audience::{SharedLookup, SharedPart, SharedPlan};
use crate::plan::money::{
    BudgetFigures, BudgetInput, BudgetKind, FunderInput, IncomeInput, MoneyFinding, MoneyPlace, PotInput, PotRule,
    ReleaseInput, Route, work_out,
};
use crate::report::{Diagnostic, Report, Severity, Span};
use crate::value::{Convention, Currency, Id, Period};

/// A budget's input, its figures (if it holds any sums that work out), and where each line stands in the part.
#[derive(Debug)]
pub struct BudgetOfPart {
    pub input: BudgetInput,
    pub figures: Option<BudgetFigures>,
    /// For each line of the input: the row of `lines` that it came from.
    pub rows: Vec<usize>,
}

/// Works out a budget. Findings get their places and go into `report`.
pub fn budget_of(plan: &SharedPlan, part: &SharedPart, report: &mut Report) -> BudgetOfPart {
    let mut input = BudgetInput { kind: BudgetKind::Final, ..BudgetInput::default() };
    let mut rows = Vec::new();
    let Some(row) = part.rows.first() else { return BudgetOfPart { input, figures: None, rows } };
    let budget = SharedLookup::new(&part.form.fields, row);
    facts(&mut input, plan, budget, report);
    input.is_cut = part.is_cut;
    input.is_amount_cut =
        ["funder", "income"].iter().any(|name| row.cut_fields.iter().any(|cut| budget.is_field(*cut, name)));
    input.is_employer_said = budget.find("employer").is_some();
    input.employer = employer::employer_of(plan, budget, report);
    let bands = lines::Bands::of(plan, budget, input.currency, report);
    for (at, line) in budget.rows("lines").iter().enumerate() {
        if let Some(line) = bands.line(plan, &input, line, report) {
            input.lines.push(line);
            rows.push(at);
        }
    }
    let (figures, findings) = work_out(&input);
    for finding in findings {
        report.push(placed(&finding, part, budget, &rows));
    }
    BudgetOfPart { input, figures, rows }
}

fn facts(input: &mut BudgetInput, plan: &SharedPlan, budget: SharedLookup<'_>, report: &mut Report) {
    let facts = &plan.facts;
    input.kind = match budget.choice("kind") {
        Some("indicative") => BudgetKind::Indicative,
        Some("self-funded") => BudgetKind::SelfFunded,
        Some("household") => BudgetKind::Household,
        _ => BudgetKind::Final,
    };
    input.amount = budget.amount("amount").cloned();
    input.pays = budget.amount("pays").cloned();
    input.contribution = budget.amount("contribution").cloned();
    input.funders = budget
        .rows("funder")
        .iter()
        .filter_map(|row| {
            Some(FunderInput { who: row.words("who")?.to_string(), amount: row.amount("amount")?.clone() })
        })
        .collect();
    input.income = budget
        .rows("income")
        .iter()
        .filter_map(|row| {
            Some(IncomeInput { what: row.words("what")?.to_string(), amount: row.amount("amount")?.clone() })
        })
        .collect();
    input.contingency = budget.money("contingency");
    input.balance = budget.money("balance");
    input.owed = budget.money("owed");
    input.convention = budget
        .choice("year")
        .map(str::to_string)
        .or_else(|| facts.year.clone())
        .and_then(|word| Convention::find(&word));
    input.starts = budget.date("starts").or(facts.starts);
    input.ends = budget.date("ends").or(facts.ends);
    unknown_facts(budget, report);
    input.terms = terms(budget).or_else(|| facts.terms.as_ref().and_then(|terms| terms.text.trim().parse().ok()));
    input.currency = budget.words("currency").and_then(Currency::find).or(facts.currency);
    input.keep_at_most = period_field(plan, budget, "keep-at-most", report);
    input.show = budget
        .list("show")
        .iter()
        .filter_map(|text| {
            let period = facts.language.read_period(&text.text);
            if period.is_none() {
                report.push(unknown_period(&text.text, &text.span));
            }
            period
        })
        .collect();
    input.as_of = budget.date("as-of");
    input.route = budget.choice("managed").and_then(route);
    input.unpaid_worth = budget.money("unpaid-worth");
    input.hours_needed = budget.text("hours-needed").and_then(|text| match facts.language.read_hours(&text.text) {
        Ok(read) => Some(read.value),
        Err(problem) => {
            report.push(problem.error_at(&text.span));
            None
        }
    });
    let pot = |row: &SharedLookup<'_>| {
        let name = row.words("name")?.to_string();
        let id = row.row.id.clone().unwrap_or_else(|| Id::of(&name));
        let rule = row.choice("rule").map(|rule| match rule {
            "inside" => PotRule::Inside,
            "fixed" => PotRule::Fixed,
            "automatic" => PotRule::Automatic,
            _ => PotRule::Flexible,
        });
        Some(PotInput { id, name, amount: row.amount("amount")?.clone(), rule })
    };
    input.pots = budget.rows("pots").iter().filter_map(pot).collect();
    let release = |row: &SharedLookup<'_>| Some(ReleaseInput { on: row.date("from")?, money: row.money("amount")? });
    input.releases = budget.rows("releases").iter().filter_map(release).collect();
}

/// The way of looking after money that a choice names.
pub fn route(choice: &str) -> Option<Route> {
    Some(match choice {
        "direct-payment" => Route::DirectPayment,
        "isf" => Route::Isf,
        "third-party" => Route::ThirdParty,
        "council" => Route::Council,
        "agency" => Route::Agency,
        "plan-managed" => Route::PlanManaged,
        "mixed" => Route::Mixed,
        _ => return None,
    })
}

/// A currency or a count that can not be read would fall back to the plan's in silence.
fn unknown_facts(budget: SharedLookup<'_>, report: &mut Report) {
    if let Some(code) = budget.text("currency").filter(|code| Currency::find(&code.text).is_none()) {
        let message = format!("`{}` is not the short name of a kind of money", code.text);
        report.push(
            Diagnostic::error("currency", &code.span, message)
                .because("Amounts could not be read.")
                .try_this("currency: GBP for pounds, EUR for euros, USD for US dollars"),
        );
    }
    if let Some(count) = budget.text("terms").filter(|_| terms(budget).is_none()) {
        report.push(
            Diagnostic::error("unreadable-number", &count.span, format!("`{}` is not a number", count.text))
                .because("We can not work out the sum for a year.")
                .try_this("terms: 3"),
        );
    }
}

fn terms(budget: SharedLookup<'_>) -> Option<u16> {
    budget.words("terms").and_then(|terms| terms.trim().parse().ok())
}

fn period_field(plan: &SharedPlan, budget: SharedLookup<'_>, name: &str, report: &mut Report) -> Option<Period> {
    let text = budget.text(name)?;
    let period = plan.facts.language.read_period(&text.text);
    if period.is_none() {
        report.push(unknown_period(&text.text, &text.span));
    }
    period
}

fn unknown_period(typed: &str, span: &Span) -> Diagnostic {
    Diagnostic::error("period", span, format!("`{typed}` is not a length of time that money is counted in"))
        .because("The table would miss a column, or count wrongly.")
        .try_this("week, 4 weeks, month, quarter, year or plan")
}

/// A finding of the arithmetic, at the line that the person typed.
fn placed(finding: &MoneyFinding, part: &SharedPart, budget: SharedLookup<'_>, rows: &[usize]) -> Diagnostic {
    let field = |name: &str| budget.find(name).map(|field| field.span.clone());
    let nested = |name: &str, at: usize, field: &str| {
        let rows = budget.rows(name);
        let row = rows.get(at)?;
        Some(row.find(field).map_or(row.row.span.clone(), |field| field.span.clone()))
    };
    let line = |at: usize, name: &str| {
        let row = *rows.get(at)?;
        // A line with bands has its cost there.
        let has_cost = budget.rows("lines").get(row).is_some_and(|line| line.find(name).is_some());
        nested("lines", row, if has_cost { name } else { "bands" })
    };
    let span = match finding.place {
        MoneyPlace::Budget => None,
        MoneyPlace::Field(name) => field(name),
        MoneyPlace::Item(name, at) => budget.list(name).get(at).map(|text| text.span.clone()),
        MoneyPlace::Row(name, at, inner) => nested(name, at, inner),
        MoneyPlace::Line(at, name) => line(at, name),
        MoneyPlace::Employer(name) => nested("employer", 0, name),
    };
    let span = span.unwrap_or_else(|| part.span.clone());
    let problem = finding.problem.clone();
    match finding.severity {
        Severity::Error => problem.error_at(&span),
        Severity::Warning => problem.warning_at(&span),
        Severity::Note => problem.note_at(&span),
    }
}
