//! What `{{ name }}` means on a page: a part of this page, or of another.

use super::shared::{SharedPage, SharedPart, SharedPlan};
use crate::value::plain_key;

/// The part that a name means.
pub enum PartPlace<'a> {
    Found(&'a SharedPage, &'a SharedPart),
    /// No page that this reader sees has it.
    Missing,
}

/// Finds the part that `{{ name }}` means on `page`: `budget`, `budget.final`, `my-money/budget`.
pub fn find_part<'a>(plan: &'a SharedPlan, page: &'a SharedPage, name: &str) -> PartPlace<'a> {
    let (owner, part) = match name.rsplit_once('/') {
        Some((other, part)) => (find_page(plan, other), part),
        None => (Some(page), name),
    };
    let found = owner.and_then(|owner| {
        let wanted = part_key(part);
        owner.parts.iter().find(|part| part_key(&part.name) == wanted).map(|part| (owner, part))
    });
    found.map_or(PartPlace::Missing, |(owner, part)| PartPlace::Found(owner, part))
}

/// The page that `my-money` or `staying-well/crisis` names.
pub fn find_page<'a>(plan: &'a SharedPlan, name: &str) -> Option<&'a SharedPage> {
    let name = name.trim().trim_end_matches(".md");
    plan.pages.iter().find(|page| {
        let stem = page.source.as_str().trim_end_matches(".md");
        stem == name || stem.strip_suffix("/index") == Some(name)
    })
}

/// `Budget.Final` and `budget.final` are one.
pub fn part_key(name: &str) -> String {
    name.trim().split('.').map(plain_key).collect::<Vec<_>>().join(".")
}

/// The part that a value's name begins with, and the rest of the name: `budget.final.left.year` gives the part
/// `budget.final` and `["left", "year"]`.
///
/// Looks on `page` first, then in the whole plan, where only one part of that name may be meant.
pub fn find_value_part<'a>(
    plan: &'a SharedPlan,
    page: &'a SharedPage,
    name: &str,
) -> Option<(&'a SharedPart, Vec<String>)> {
    let (pages, name): (Vec<&SharedPage>, &str) = match name.rsplit_once('/') {
        Some((other, name)) => (vec![find_page(plan, other)?], name),
        None => {
            (std::iter::once(page).chain(plan.pages.iter().filter(|other| other.source != page.source)).collect(), name)
        }
    };
    let words: Vec<String> = name.trim().split('.').map(plain_key).collect();
    // The longest part's name wins: `budget.final` before `budget`.
    for length in (1..words.len()).rev() {
        let wanted = words[..length].join(".");
        for page in &pages {
            if let Some(part) = page.parts.iter().find(|part| part_key(&part.name) == wanted) {
                return Some((part, words[length..].to_vec()));
            }
        }
    }
    None
}
