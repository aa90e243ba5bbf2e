//! What can be found in a plan: the words of each page, below the headings that they stand under.
//!
//! In: the main part of each page, as it was laid out. Out: `_plan/search.js`, which holds all of it, and what looks
//! through it: a page that lies on a memory stick may read no other file.
//! Not here: how words are found (`themes/plain/search.js`).

use super::theme::SEARCH;
use crate::page::{PageView, SiteView, plain_text};
use crate::value::{Markup, each_markup, push_without_entities};
use serde_json::json;

/// Pages of a site, as the script takes them.
#[derive(Default)]
pub(super) struct Entries(Vec<serde_json::Value>);

/// What stands below one heading.
#[derive(Default)]
struct Section {
    /// The nearest place that an address can lead to; empty for the top of the page.
    id: String,
    heading: String,
    text: String,
}

impl Entries {
    /// Adds a page, whose main part is `content`.
    pub fn add(&mut self, site: &SiteView, page: &PageView, content: &str) {
        let mut sections = sections(content);
        if let (Some(first), Some(summary)) = (sections.first_mut(), &page.summary) {
            first.text = format!("{}\n{}", plain_text(summary), first.text);
        }
        let language = if page.language == site.language { "" } else { page.language.as_str() };
        let is_said =
            |section: &&Section| section.id.is_empty() || !(section.text.is_empty() && section.heading.is_empty());
        let sections: Vec<_> = (sections.iter().filter(is_said))
            .map(|section| json!([section.id, one_line(&section.heading), one_line(&section.text)]))
            .collect();
        self.0.push(json!([page.path.as_str(), language, page.title, sections]));
    }

    /// The file: each page on a line of its own.
    pub fn file(&self) -> String {
        let pages: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        format!("var plainplanPages = [\n{}\n];\n{SEARCH}", pages.join(",\n"))
    }
}

/// What a page says, cut at its headings; the first section stands above them all.
fn sections(content: &str) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    // The place that was named last, for the heading that comes next.
    let mut place = String::new();
    let mut is_heading = false;
    // A table stands there twice, the second time for narrow screens.
    let mut inside_twin = 0;
    let mut element = "";
    each_markup(content, |_, found| {
        let last = sections.last_mut().expect("there is a first one");
        match found {
            Markup::Tag { name, is_end } => {
                element = name;
                if inside_twin > 0 && name == "div" {
                    inside_twin += if is_end { -1 } else { 1 };
                }
                if is_section_heading(name) && inside_twin == 0 {
                    is_heading = !is_end;
                    if is_heading {
                        sections.push(Section { id: std::mem::take(&mut place), ..Section::default() });
                        return;
                    }
                }
                let text = if is_heading { &mut last.heading } else { &mut last.text };
                match name {
                    "b" | "strong" | "em" | "code" | "time" => {}
                    // A link or a span can stand on a line of its own.
                    "a" | "span" if text.ends_with(char::is_alphanumeric) => text.push(' '),
                    "a" | "span" => {}
                    _ => text.push('\n'),
                }
            }
            Markup::Attribute { name: "id", value } if is_heading && last.heading.is_empty() => {
                last.id = value.to_string()
            }
            Markup::Attribute { name: "id", value } => place = value.to_string(),
            Markup::Attribute { name: "class", value: "plan-rows" } if element == "div" => inside_twin = 1,
            Markup::Text(text) if inside_twin == 0 => {
                push_without_entities(if is_heading { &mut last.heading } else { &mut last.text }, text);
            }
            Markup::Attribute { .. } | Markup::Text(_) | Markup::Comment(_) | Markup::Bare(_) | Markup::Strange(_) => {}
        }
    });
    let mut before = String::new();
    for section in sections.iter_mut().skip(1) {
        // A heading without a place of its own is found at that of the one before.
        match section.id.is_empty() {
            true => section.id.clone_from(&before),
            false => before.clone_from(&section.id),
        }
    }
    sections
}

fn is_section_heading(tag: &str) -> bool {
    matches!(tag, "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Lines as one; a dot stands between two that no other sign parts.
fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        for (at, word) in line.split_whitespace().enumerate() {
            let is_parted = at > 0 || !out.ends_with(char::is_alphanumeric);
            match (out.is_empty(), is_parted) {
                (true, _) => {}
                (false, true) => out.push(' '),
                (false, false) => out.push_str(" · "),
            }
            out.push_str(word);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(content: &str) -> Vec<(String, String, String)> {
        let sections = sections(content);
        sections.iter().map(|one| (one.id.clone(), one_line(&one.heading), one_line(&one.text))).collect()
    }

    #[test]
    fn words_stand_under_the_nearest_heading_and_its_place() {
        let page = "<p>I am Sam &amp; I <strong>swim</strong>.</p><h2 id=\"what\">What I want</h2><p>Tea</p>\
                    <section class=\"x\" id=\"week\"><h2>My week</h2><ul><li id=\"mon\"><h3>Monday</h3><p>Pool</p></li></ul></section>";
        let expected = [
            ("", "", "I am Sam & I swim."),
            ("what", "What I want", "Tea"),
            ("week", "My week", ""),
            ("mon", "Monday", "Pool"),
        ];
        let expected = expected.map(|(id, heading, text)| (id.to_string(), heading.to_string(), text.to_string()));
        assert_eq!(told(page), expected);
    }

    #[test]
    fn what_stands_there_twice_for_narrow_screens_is_told_once() {
        let page = "<table><tr><th>Pool</th><td>£5</td></tr></table><div class=\"plan-rows\"><div>Pool</div><p>£5</p></div><p>End</p>";
        assert_eq!(told(page)[0].2, "Pool · £5 · End");
    }
}
