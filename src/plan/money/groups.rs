//! Lines that belong together: the writer's own groups, and what an employer pays on top of wages.

use super::input::{BudgetInput, LineKind};

/// Running lines that belong together, as places in the lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub name: GroupName,
    pub lines: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupName {
    /// Lines that stand alone, without a subtotal.
    None,
    Named(String),
    /// On-costs, insurance, payroll.
    Employer,
}

/// The running lines by group, in the order of the first line of each; lines without a group come as they stand.
pub(super) fn groups(input: &BudgetInput) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, line) in input.lines.iter().enumerate().filter(|(_, line)| line.is_paid() && !line.is_once()) {
        let name = match (&line.kind, &line.group) {
            (LineKind::OnCost(_) | LineKind::Employer(_), _) => GroupName::Employer,
            (LineKind::Typed, Some(name)) => GroupName::Named(name.clone()),
            (LineKind::Typed, None) => GroupName::None,
        };
        let known = match name {
            GroupName::None => groups.last_mut().filter(|group| group.name == GroupName::None),
            GroupName::Named(_) | GroupName::Employer => groups.iter_mut().find(|group| group.name == name),
        };
        match known {
            Some(group) => group.lines.push(at),
            None => groups.push(Group { name, lines: vec![at] }),
        }
    }
    groups
}
