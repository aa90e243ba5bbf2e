//! `plainplan explain`: the page of a rule, a part or a topic; with no word, the list.
//!
//! In: the word that was typed. Out: text for a terminal.
//! Not here: what the pages say (`check` has the rules, `parts` the forms, `topics` the rest).

use crate::check::rules::{find_rule, rule_names};
use crate::parts::{Facts, Forms, List, explain_facts, explain_form, explain_list, list_forms};
use crate::value::{nearest, plain_key};
use include_dir::{Dir, include_dir};

static TOPICS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/topics");

/// The facts that are explained like parts: their name, and the key that they stand under.
const FACTS: [(&str, Facts, Option<&str>); 3] = [
    ("plan", Facts::Plan, Some("plan")),
    ("page", Facts::Page, None),
    ("collection", Facts::Collection, Some("collection")),
];

/// Everyday words for what people look for.
const OTHER_WORDS: [(&str, &str); 12] = [
    ("audiences", "audience"),
    ("private", "audience"),
    ("circle", "audience"),
    ("public", "audience"),
    ("privacy", "audience"),
    ("form", "forms"),
    ("amount", "money"),
    ("year", "money"),
    ("spending", "money"),
    ("spent", "money"),
    ("group", "collection"),
    ("map", "network"),
];

/// What a word means. Without a word: the list of parts (all of them with `all`), and what else can be asked.
///
/// # Errors
/// A sentence with the nearest known words, when nobody knows this one.
pub fn explain(word: Option<&str>, all: bool, forms: &Forms) -> Result<String, String> {
    let Some(word) = word else { return Ok(list(all, forms)) };
    let key = plain_key(word);
    let key = OTHER_WORDS.iter().find(|(other, _)| *other == key).map_or(key.as_str(), |(_, meant)| meant);
    match key {
        "rules" => return Ok(list_rules()),
        "lists" => return Ok(list_lists()),
        _ => {}
    }
    if let Some((_, facts, under)) = FACTS.iter().find(|(name, ..)| *name == key) {
        return Ok(explain_facts(&facts.form(), *under));
    }
    // `budget.final` is a budget.
    let part = key.split('.').next().unwrap_or(key);
    if let Some(form) = forms.find(part) {
        return Ok(explain_form(&form));
    }
    if let Some(list) = List::find(key) {
        return Ok(explain_list(&list));
    }
    if let Some(page) = find_topic(key).or_else(|| find_rule(key)) {
        return Ok(told(page));
    }
    Err(unknown(word, key, forms))
}

fn find_topic(key: &str) -> Option<&'static str> {
    TOPICS.get_file(format!("{key}.md")).map(|file| file.contents_utf8().expect("our topics are UTF-8"))
}

fn topic_names() -> Vec<&'static str> {
    TOPICS.files().filter_map(|file| file.path().file_stem()?.to_str()).collect()
}

fn list(all: bool, forms: &Forms) -> String {
    let mut out = list_forms(forms, all);
    out.push_str("\nAsk about one of them: plainplan explain good-day\n");
    out.push_str("Facts about a plan, a page or a group: plainplan explain plan, page or collection\n");
    out.push_str(&format!("Other things: plainplan explain {}\n", topic_names().join(", or ")));
    out.push_str("Lists of good support, to look at a plan with: plainplan explain lists\n");
    out.push_str("All rules that the check knows: plainplan explain rules\n");
    out
}

fn list_lists() -> String {
    let mut out = String::from("Lists of good support. Look at a plan with one of them: audit: {standard: reach}\n\n");
    for list in List::names().into_iter().filter_map(List::find) {
        out.push_str(&format!("  {}\n      {}\n", list.name, list.title));
    }
    out.push_str("\nSee what stands in one of them: plainplan explain reach\n");
    out
}

fn list_rules() -> String {
    let mut out = String::from("Rules. Ask about one of them: plainplan explain unknown-key\n\n");
    for name in rule_names() {
        let first = find_rule(name).and_then(|page| page.lines().nth(4)).unwrap_or_default();
        out.push_str(&format!("  {name}\n      {first}\n"));
    }
    out
}

fn unknown(typed: &str, key: &str, forms: &Forms) -> String {
    let rules = rule_names();
    let topics = topic_names();
    let facts = FACTS.map(|(name, ..)| name);
    let lists = List::names();
    let kinds: [&[&str]; 5] = [&forms.names(), &facts, &topics, &lists, &rules];
    let near: Vec<String> = kinds
        .into_iter()
        .filter_map(|names| nearest(key, names.iter().copied()))
        .map(|name| format!("plainplan explain {name}"))
        .collect();
    match near.as_slice() {
        [] => format!("Nobody here knows the word `{typed}`. See what there is: plainplan explain --all"),
        near => format!("Nobody here knows the word `{typed}`. Did you mean: {}?", near.join(", or ")),
    }
}

/// A page of Markdown as plain lines: no signs of headings and fences, examples four blanks in.
fn told(page: &str) -> String {
    let mut out = String::new();
    let mut fence = None;
    for line in page.lines() {
        match fence {
            Some(signs) if line == signs => fence = None,
            Some(_) if line.is_empty() => out.push('\n'),
            Some(_) => out.push_str(&format!("    {line}\n")),
            None if line.starts_with("```") => {
                let (signs, kind) = line.split_at(line.len() - line.trim_start_matches('`').len());
                fence = Some(signs);
                let words = if kind.ends_with("bad") { "Not like this:" } else { "Like this:" };
                out.push_str(&format!("{words}\n\n"));
            }
            None => out.push_str(&format!(
                "{}\n",
                line.trim_start_matches(['#']).strip_prefix(' ').filter(|_| line.starts_with('#')).unwrap_or(line)
            )),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(word: &str) -> String {
        explain(Some(word), false, &Forms::default()).unwrap()
    }

    #[test]
    fn parts_facts_topics_and_rules_are_all_explained() {
        let forms = Forms::default();
        for name in forms.names() {
            assert!(ask(name).contains(&forms.find(name).unwrap().about.split('.').next().unwrap()[..10]), "{name}");
        }
        for name in rule_names() {
            assert!(ask(name).contains("\nWhy\n\n"), "{name}");
        }
        assert!(ask("plan").contains("  full-name\n") && ask("page").contains("  title\n"));
        assert!(ask("privacy").starts_with("Who can see what\n") && ask("Forms").contains("\n    name: garden\n"));
        assert!(ask("budget.final").starts_with("My money\n"));
    }

    #[test]
    fn a_rules_example_is_shown_without_signs() {
        let told = ask("tab indent");
        assert!(told.starts_with("tab-indent\n\nWhat it says\n\n") && !told.contains("```"), "{told}");
        let told = ask("unclear-date");
        assert!(told.contains("\nNot like this:\n\n    ---\n    title: My week\n"), "{told}");
        assert!(told.contains("\nLike this:\n\n"));
    }

    #[test]
    fn no_name_stands_for_two_things() {
        let forms = Forms::default();
        for name in rule_names() {
            assert!(forms.find(name).is_none() && find_topic(name).is_none(), "{name}");
        }
        for (word, meant) in OTHER_WORDS {
            assert!(forms.find(word).is_none() && find_rule(word).is_none() && find_topic(word).is_none(), "{word}");
            assert!(explain(Some(meant), false, &forms).is_ok(), "{meant}");
        }
    }

    #[test]
    fn a_misspelt_word_finds_its_neighbours() {
        let told = explain(Some("buget"), false, &Forms::default()).unwrap_err();
        assert_eq!(told, "Nobody here knows the word `buget`. Did you mean: plainplan explain budget?");
        assert!(explain(Some("zebra"), false, &Forms::default()).unwrap_err().contains("--all"));
    }

    #[test]
    fn the_list_names_the_way_to_everything() {
        let forms = Forms::default();
        let list = explain(None, false, &forms).unwrap();
        assert!(list.contains("profile") && list.contains("explain rules") && !list.contains("hopes-and-fears"));
        assert!(explain(None, true, &forms).unwrap().contains("hopes-and-fears"));
        assert!(ask("rules").contains("  unclear-time\n      A time can be read in 2 ways.\n"));
    }
}
