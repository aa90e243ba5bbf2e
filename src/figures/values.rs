//! What `{{ budget.left }}` prints for one reader.

use super::Figures;
use crate::audience::{SharedPage, SharedPlan, find_value_part};

impl Figures {
    /// The printed value of `budget.left.year`, `network.ring.closest` and their like.
    ///
    /// `None` when this reader sees no such value; on the whole plan that is an unknown name.
    pub fn find_value(&self, plan: &SharedPlan, page: &SharedPage, name: &str) -> Option<String> {
        let (part, rest) = find_value_part(plan, page, name)?;
        let words: Vec<&str> = rest.iter().map(String::as_str).collect();
        if let Some(network) = self.find_network(part) {
            let count = network.facts.find_value(&words.join("."))?;
            return Some(plan.facts.language.write_whole(count as u64));
        }
        None
    }
}
