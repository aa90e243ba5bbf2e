//! ER-E5: a link says where it goes.

use super::*;

pub static RULE: Rule = Rule {
    name: "vague-link",
    id: "ER-E5",
    certainty: Certainty::Sure,
    hint_in: &[],
    lists: &["vague-links"],
    in_plain: true,
    look,
};

use super::super::words::plain;
use crate::parse::plain_text;
use crate::plan::each_inline;

fn look(looking: &Looking<'_>, found: &mut Found) {
    let vague = looking.easy().section("vague-links");
    each_inline(looking.text.body, &mut |inline| {
        let Inline::Link { words, span, target } = inline else { return };
        let said = plain(plain_text(words).trim().trim_end_matches(['.', '!', ':']));
        let plain: Vec<&str> = said.split_whitespace().collect();
        let is_vague = vague.at(&plain).is_some_and(|found| found.length == plain.len());
        let is_address = said.starts_with("http")
            || said.starts_with("www.")
            || said == target.to_lowercase() && target.contains('/');
        if is_vague || is_address {
            found.tell(
                Severity::Error,
                span,
                format!("the link \"{}\" does not say where it goes", plain_text(words)),
                "Say it in the link: [how I like to be helped](my-mornings.md).",
            );
        }
    });
}
