//! What `{{ budget.left }}` prints for one reader.

use super::{Figures, FundOfPart, PointsOfPart, SpendingOfPart};
use crate::audience::{SharedPage, SharedPart, SharedPlan, find_value_part};
use crate::plan::money::VALUE_NAMES;
use crate::value::Period;

impl Figures {
    /// The printed value of `budget.left.year`, `network.ring.closest` and their like.
    ///
    /// `None` when this reader sees no such value; on the whole plan that is an unknown name.
    pub fn find_value(&self, plan: &SharedPlan, page: &SharedPage, name: &str) -> Option<String> {
        let (part, rest) = find_value_part(plan, page, name)?;
        let language = plan.facts.language;
        if let Some(value) = self.find_spending(part).and_then(|spending| spending.find_value(&rest, language)) {
            return Some(value);
        }
        if let Some(budget) = self.find_budget(part) {
            let (name, period) = self.name_and_period(plan, &rest);
            return budget.figures.as_ref()?.value(&name, period).ok().map(|value| value.write(language));
        }
        if let Some(fund) = self.find_fund(part) {
            let (name, period) = self.name_and_period(plan, &rest);
            return fund.value(language, &name, period);
        }
        if let Some(points) = self.find_points(part) {
            let (name, period) = self.name_and_period(plan, &rest);
            return points.value(language, &name, period);
        }
        if let Some(network) = self.find_network(part) {
            let count = network.facts.find_value(&rest.join("."))?;
            return Some(language.write_whole(count as u64));
        }
        None
    }

    /// `["left", "year"]` is the left of the year; `["lines", "swimming"]` has no period.
    fn name_and_period(&self, plan: &SharedPlan, rest: &[String]) -> (String, Option<Period>) {
        if let [name @ .., last] = rest
            && !name.is_empty()
            && !(name.len() == 1 && name[0] == "lines")
            && let Some(period) = plan.facts.language.read_period(&last.replace('-', " "))
        {
            return (name.join("."), Some(period));
        }
        (rest.join("."), None)
    }

    /// Names that a writer could have meant on this page.
    pub fn value_names(&self, plan: &SharedPlan, page: &SharedPage) -> Vec<String> {
        let mut names = Vec::new();
        let others = plan.pages.iter().filter(|other| other.source != page.source);
        for part in std::iter::once(page).chain(others).flat_map(|page| &page.parts) {
            names.extend(self.names_of(part));
        }
        names.dedup();
        names
    }

    fn names_of(&self, part: &SharedPart) -> Vec<String> {
        if let Some(budget) = self.find_budget(part) {
            let lines = budget.input.lines.iter().map(|line| format!("{}.lines.{}", part.name, line.id));
            let known = VALUE_NAMES.iter().filter(|name| **name != "lines").map(|name| format!("{}.{name}", part.name));
            let spent = self.find_spending(part).into_iter().flat_map(SpendingOfPart::value_names);
            let spent = spent.map(|name| format!("{}.{name}", part.name));
            return known.chain(lines).chain(spent).collect();
        }
        let fund = self.find_fund(part).map(FundOfPart::value_names);
        if let Some(names) = fund.or_else(|| self.find_points(part).map(PointsOfPart::value_names)) {
            return names.iter().map(|name| format!("{}.{name}", part.name)).collect();
        }
        if let Some(network) = self.find_network(part) {
            return network.facts.value_names().iter().map(|name| format!("{}.{name}", part.name)).collect();
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::Forms;

    #[test]
    fn every_sum_of_a_budget_is_explained_and_no_other() {
        let form = Forms::default().find("budget").expect("it is a form");
        let explained: Vec<&str> = form.values.iter().map(|value| value.name.as_str()).collect();
        for name in VALUE_NAMES.iter().map(|name| if *name == "lines" { "lines.ID" } else { *name }) {
            assert!(explained.contains(&name), "`explain budget` does not say what {name} is");
        }
        // What was spent has three more.
        assert_eq!(explained.len(), VALUE_NAMES.len() + 3, "{explained:?}");
    }
}
