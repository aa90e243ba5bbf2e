//! Who looks after the money: who holds, decides, employs and keeps the accounts in each way, with the same sums.

use super::super::builder::Builder;
use super::super::view::{HeadCell, Piece, Run, TableRow, TableView, Words};
use super::super::{MoneyRowKind, MoneySection, MoneyTable};
use super::capital;
use crate::audience::SharedLookup;
use crate::language::{Pence, RouteStrings, Voice, fill};
use crate::parse::Align;
use crate::plan::money::{BudgetFigures, Route};

/// Which of the questions asks who decides.
const DECIDES: usize = 1;

impl Builder<'_> {
    pub(super) fn routes_section(
        &self,
        figures: &BudgetFigures,
        lookup: SharedLookup<'_>,
        id: &str,
    ) -> Option<MoneySection> {
        let strings = &self.strings().budget;
        // Of a mix each way stands for itself.
        let mut routes: Vec<Route> = match figures.input.route {
            Some(Route::Mixed) | None => figures.routes.iter().filter_map(|one| one.route).collect(),
            Some(route) => vec![route],
        };
        for other in lookup.choices("compare-routes").into_iter().filter_map(crate::figures::route) {
            if !routes.contains(&other) && other != Route::Mixed {
                routes.push(other);
            }
        }
        let compares = routes.len() > 1;
        let word_tables: Vec<_> = compares.then(|| self.routes_table(figures, &routes)).into_iter().collect();
        let tables: Vec<_> = self.split_table(figures, id).into_iter().collect();
        if word_tables.is_empty() && tables.is_empty() {
            return None;
        }
        let has_sum = figures.columns.first().is_some_and(|column| column.total.is_some());
        let mut notes: Vec<Words> = Vec::new();
        if compares && has_sum {
            notes.push(self.lines(strings.routes_same));
        }
        if !figures.routes.is_empty() {
            notes.extend(self.convention_note(figures));
        }
        Some(MoneySection {
            title: Some(strings.title_routes.to_string()),
            tables,
            notes,
            word_tables,
            ..MoneySection::default()
        })
    }

    fn route_strings(&self, route: Route) -> &'static RouteStrings {
        let strings = &self.strings().budget;
        match route {
            Route::DirectPayment => &strings.direct_payment,
            Route::Isf => &strings.isf,
            Route::ThirdParty => &strings.third_party,
            Route::Council => &strings.council,
            Route::Agency => &strings.agency,
            Route::PlanManaged => &strings.plan_managed,
            Route::Mixed => &strings.mixed,
        }
    }

    /// "Who decides what it is spent on? Me": for a whole budget, or for a line that goes another way.
    pub(super) fn who_decides(&self, route: Route) -> String {
        let voice = self.voice();
        let name = match &voice {
            Voice::I => "",
            Voice::Name(name) => name,
        };
        let answer = fill(self.route_strings(route).answers.of(&voice)[DECIDES], &[("name", name)]);
        format!("{} {}.", self.strings().budget.route_questions[DECIDES], capital(&answer).trim_end_matches('.'))
    }

    /// A question a row, a way a column; the sum is the same in each.
    fn routes_table(&self, figures: &BudgetFigures, routes: &[Route]) -> TableView {
        let strings = &self.strings().budget;
        let voice = self.voice();
        let name = match &voice {
            Voice::I => "",
            Voice::Name(name) => name,
        };
        let row = |cells: Vec<String>, is_total| {
            let cells = cells.into_iter().map(|cell| vec![Piece::Paragraph(self.text(&cell))]);
            TableRow { id: None, cells: cells.collect(), is_total }
        };
        let mut rows = Vec::new();
        for (at, question) in strings.route_questions.iter().enumerate() {
            let answer =
                |route: &Route| capital(&fill(self.route_strings(*route).answers.of(&voice)[at], &[("name", name)]));
            rows.push(row(std::iter::once(question.to_string()).chain(routes.iter().map(answer)).collect(), false));
        }
        if let Some((column, total)) = figures.columns.first().and_then(|column| Some((column, column.total?))) {
            let period = self.language().write_period(column.period);
            let words = format!("{}, {period}", self.strings().money.all_together);
            let total = self.money(total, Pence::Always);
            rows.push(row(std::iter::once(words).chain(routes.iter().map(|_| total.clone())).collect(), true));
        }
        let head = std::iter::once(strings.question).chain(routes.iter().map(|route| self.route_strings(*route).name));
        let head = head.map(|words| HeadCell { words: vec![Run::Text(words.to_string())], align: Align::Start });
        TableView { caption: self.text(strings.routes_caption), head: head.collect(), rows }
    }

    /// How much goes which way, where lines differ.
    fn split_table(&self, figures: &BudgetFigures, id: &str) -> Option<MoneyTable> {
        if figures.routes.is_empty() {
            return None;
        }
        let period = self.language().write_period(figures.frame());
        let rows = figures.routes.iter().map(|one| {
            let cell = vec![self.money(one.used, Pence::Always)];
            let name = one.route.map_or(self.strings().budget.route_not_said, |route| self.route_strings(route).name);
            self.money_row(MoneyRowKind::Line, name, cell)
        });
        let all = figures.column_for(figures.frame()).and_then(|column| column.total);
        let all = all.map(|all| {
            let cell = vec![self.money(all, Pence::Always)];
            self.money_row(MoneyRowKind::Total, self.strings().money.all_together, cell)
        });
        let caption = fill(self.strings().budget.route_split, &[("period", &period)]);
        let head = vec![self.strings().money.what.to_string(), capital(&period)];
        Some(self.money_table(format!("{id}-ways"), caption, head, rows.chain(all).collect()))
    }
}
