//! Explains parts in plain words, for a terminal.
//!
//! In: a form. Out: text in lines of at most 78 letters, the last one ended.
//! Not here: the pages of rules (`check`), or which word asks for what (`cli`).

use super::examples::example;
use super::form::{Field, Form, Kind, Precise, Shape};
use super::forms::Forms;
use super::lists::{Certainty, List};
use crate::value::{Audience, plain_key};
use std::collections::BTreeMap;
use std::sync::Arc;
use unicode_width::UnicodeWidthStr;

/// The parts that most plans use, in the order in which people meet them.
const FIRST: [&str; 8] = ["profile", "people", "network", "good-day", "outcomes", "week", "budget", "communication"];

const WIDTH: usize = 78;

/// What a part is for, who sees it, what it holds, and how it is typed.
pub fn explain_form(form: &Form) -> String {
    let mut out = heading(form);
    paragraph(&mut out, 0, &format!("Who sees it: {}.", readers(form.audience)));
    paragraph(&mut out, 0, "To open or close it, write one of these lines in it:");
    for audience in Audience::ALL {
        out.push_str(&format!("  audience: {:8}  {}\n", audience.name(), reader_words(audience)));
    }
    if !form.source.is_empty() {
        out.push('\n');
        paragraph(&mut out, 0, &format!("Where it comes from: {}.", form.source));
    }
    let opening = match form.shape {
        Shape::Mapping => "It holds these lines. Leave out what you do not need.",
        Shape::Rows => "It is a list. Each entry begins with a dash and holds these lines:",
    };
    out.push('\n');
    paragraph(&mut out, 0, opening);
    fields(&mut out, &form.fields, 2);
    out.push('\n');
    paragraph(
        &mut out,
        0,
        "Every part and every entry can also hold: id, audience, said_by, updated, review, picture, note.",
    );
    out.push('\n');
    values(&mut out, form);
    whole_example(&mut out, form, "");
    out
}

/// What stands in a list of good support, whose it is, and how a plan is looked at with it.
pub fn explain_list(list: &List) -> String {
    let mut out = format!("{}\n\n", list.title);
    paragraph(&mut out, 0, &list.about);
    if let Some(note) = &list.note {
        paragraph(&mut out, 0, note);
    }
    paragraph(&mut out, 0, &format!("Where it comes from: {}. Version: {}.", list.source, list.version));
    if let Some(country) = &list.country {
        paragraph(&mut out, 0, &format!("It is for this country: {country}."));
    }
    out.push('\n');
    for item in &list.items {
        out.push_str(&format!("  {}\n", item.name));
        let not = item.not.as_ref().map_or(String::new(), |not| format!(" It is not: {not}."));
        let unsure = match item.certainty {
            Certainty::Sourced => "",
            Certainty::Rebuilt => " The wording is not confirmed.",
        };
        paragraph(&mut out, 6, &format!("{}. {}{not}{unsure}", item.title, item.means));
    }
    out.push('\n');
    paragraph(&mut out, 0, "A page with this shows what your plan says about each of them:");
    out.push_str(&format!("\n    audit:\n      standard: {}\n", list.name));
    out
}

/// Sums and counts for sentences, so that text and table always say the same.
fn values(out: &mut String, form: &Form) {
    if form.values.is_empty() {
        return;
    }
    paragraph(out, 0, "In a sentence you can write one of these. Then the sentence always says what the part says.");
    out.push('\n');
    for value in &form.values {
        out.push_str(&format!("  {{{{ {}.{} }}}}\n", form.name, value.name));
        paragraph(out, 6, &value.means);
    }
    out.push('\n');
    if let Some(timed) = form.values.iter().find(|value| value.timed) {
        let example = format!("{{{{ {}.{}.year }}}}", form.name, timed.name);
        let times = "day, week, 4-weeks, month, quarter, term, year, plan";
        paragraph(
            out,
            0,
            &format!("Many of them can be for another time too, as in {example}. The times are: {times}."),
        );
        out.push('\n');
    }
}

/// The facts about a plan, a page or a group of plans: what they hold, and how they are typed.
///
/// `under`: the key that they stand under, if any.
pub fn explain_facts(form: &Form, under: Option<&str>) -> String {
    let mut out = heading(form);
    let place = match under {
        Some(key) => format!("Write these lines under \"{key}:\" at the top of the first page, index.md."),
        None => "Write these lines at the top of a page, between two lines of ---.".to_string(),
    };
    paragraph(&mut out, 0, &place);
    fields(&mut out, &form.fields, 2);
    out.push('\n');
    whole_example(&mut out, form, if under.is_none() { "page" } else { "" });
    out
}

/// The list of parts: the first eight, or all of them by section.
pub fn list_forms(forms: &Forms, all: bool) -> String {
    let mut out = String::new();
    if !all {
        out.push_str("Parts that many plans use:\n\n");
        entries(&mut out, FIRST.iter().filter_map(|name| forms.find(name)).collect());
        out.push_str("\nAll parts: plainplan explain --all\n");
        return out;
    }
    let mut sections: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for form in forms.names().into_iter().filter_map(|name| forms.find(name)) {
        let section = if form.section.is_empty() { "More" } else { &form.section };
        sections.entry(section.to_string()).or_default().push(form);
    }
    for (section, forms) in sections {
        out.push_str(&format!("{section}\n\n"));
        entries(&mut out, forms);
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// One line a form; the titles stand in a column of their own.
fn entries(out: &mut String, forms: Vec<Arc<Form>>) {
    let widest = forms.iter().map(|form| form.name.len()).max().unwrap_or(0);
    for form in forms {
        out.push_str(&format!("  {:widest$}  {}\n", form.name, form.title));
    }
}

fn heading(form: &Form) -> String {
    let mut out = format!("{}\n", form.title);
    if plain_key(&form.title) != form.name {
        out.push_str(&format!("Its name in a page: {}\n", form.name));
    }
    out.push('\n');
    paragraph(&mut out, 0, &form.about);
    out.push('\n');
    out
}

/// The example, four blanks in. `flat`: the name of facts that stand at the top level, and so without their own line.
fn whole_example(out: &mut String, form: &Form, flat: &str) {
    out.push_str("An example:\n\n");
    let example = example(form);
    let lines = example.lines().skip(usize::from(form.name == flat));
    let outdent = if form.name == flat { 2 } else { 0 };
    for line in lines {
        out.push_str(&format!("    {}\n", &line[outdent..]));
    }
}

/// "People in your circle, unless you say otherwise"
fn readers(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "everyone, if its page is open to everyone, unless you say otherwise",
        Audience::Circle => "people who have your copy, unless you say otherwise",
        Audience::Private => "only you and those who hold your plan, unless you say otherwise",
    }
}

fn reader_words(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "everyone",
        Audience::Circle => "people who have your copy",
        Audience::Private => "only you and those who hold your plan",
    }
}

fn fields(out: &mut String, fields: &[Field], indent: usize) {
    for field in fields {
        out.push('\n');
        let must = if field.required { "  (needed)" } else { "" };
        out.push_str(&format!("{}{}{must}\n", " ".repeat(indent), field.name));
        let inner = indent + 4;
        paragraph(out, inner, &ended(&field.label));
        paragraph(out, inner, &field.hint);
        paragraph(out, inner, &holds(field));
        if let Some(audience) = field.audience {
            paragraph(out, inner, &format!("Who sees it: {}.", reader_words(audience)));
        }
        if !field.also.is_empty() {
            paragraph(out, inner, &format!("You can also write: {}.", field.also.join(", ")));
        }
        choices(out, field, inner);
        if !field.fields.is_empty() {
            self::fields(out, &field.fields, inner);
        }
    }
}

fn choices(out: &mut String, field: &Field, indent: usize) {
    for choice in &field.choices {
        let also = if choice.also.is_empty() { String::new() } else { format!(" Or: {}.", choice.also.join(", ")) };
        paragraph(out, indent + 2, &format!("{}: {}{also}", choice.is, ended(&choice.label)));
    }
}

/// What a field may hold, as a sentence.
fn holds(field: &Field) -> String {
    let mut words = match field.kind {
        Kind::Text => "Type a line of text.",
        Kind::Prose => "Type text, as long as you like.",
        Kind::List => "Type a list: each thing on its own line, after a dash.",
        Kind::Date => "Type a date, such as 6 April 2026 or 2026-04-06.",
        Kind::Day => "Type a day, such as Monday, or Monday to Friday.",
        Kind::Time => "Type a time, such as 8am, 8:30am or 20:00.",
        Kind::Duration => "Type how long, such as 45 minutes or 3 hours.",
        Kind::Money if field.phrase => "Type a sum and how often, such as £312 a week, or 10 hours a week at £16.40.",
        Kind::Money => "Type a sum, such as £420.",
        Kind::Person => "Type a name, or several in a list. \"me\" is you.",
        Kind::Choice => "Type one of these words:",
        Kind::YesNo => "Type yes or no.",
        Kind::Language => "Type a language, such as en-GB or cy.",
        Kind::Image => "Type a picture's name, an emoji, or a file, such as photos/pool.jpg.",
        Kind::Phone => "Type a phone number: digits, blanks and +.",
        Kind::Reference => "",
        Kind::Rows if field.map => "Type lines of your own: a name, a colon and the words.",
        Kind::Rows => "Type a list. Each entry begins with a dash and holds these lines:",
    }
    .to_string();
    if field.kind == Kind::Reference {
        words = format!("Type its title, as it stands in {}.", field.to.join(" or "));
    }
    if field.many && matches!(field.kind, Kind::Choice) {
        words = "Type one of these words, or several in a list:".to_string();
    } else if field.many && !matches!(field.kind, Kind::Person | Kind::Day) {
        words.push_str(" Several go in a list.");
    }
    if field.precise.contains(&Precise::Month) || field.precise.contains(&Precise::Year) {
        words.push_str(" The month or the year alone is fine.");
    }
    if field.or.is_some() {
        words = format!("Plain words are fine here. Or: {}{}", words[..1].to_lowercase(), &words[1..]);
    }
    words
}

/// The words with a full stop, if they end without a sign.
fn ended(words: &str) -> String {
    let stop = if words.ends_with(['.', '?', '!', ':']) { "" } else { "." };
    format!("{words}{stop}")
}

/// Writes words in lines, `indent` blanks in. No words, no line.
fn paragraph(out: &mut String, indent: usize, words: &str) {
    let mut line = String::new();
    for word in words.split_whitespace() {
        if !line.is_empty() && indent + line.width() + 1 + word.width() > WIDTH {
            out.push_str(&format!("{}{line}\n", " ".repeat(indent)));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        out.push_str(&format!("{}{line}\n", " ".repeat(indent)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::Facts;
    use super::*;

    fn told(name: &str) -> String {
        explain_form(&Forms::default().find(name).expect("a form of the program"))
    }

    #[test]
    fn every_field_and_every_choice_is_explained() {
        fn look(told: &str, fields: &[Field]) {
            for field in fields {
                assert!(told.contains(&format!(" {}\n", field.name)) || told.contains(&format!(" {}  (", field.name)));
                for choice in &field.choices {
                    assert!(told.contains(&format!(" {}: ", choice.is)), "{}: {told}", choice.is);
                }
                look(told, &field.fields);
            }
        }
        let forms = Forms::default();
        for name in forms.names() {
            look(&told(name), &forms.find(name).unwrap().fields);
        }
        for facts in [Facts::Plan, Facts::Page, Facts::Collection] {
            look(&explain_facts(&facts.form(), Some("plan")), &facts.form().fields);
        }
    }

    #[test]
    fn a_part_is_told_in_plain_lines_with_its_example() {
        let told = told("good-day");
        assert!(
            told.starts_with("Good day and bad day\nIts name in a page: good-day\n\nWhat makes a day good"),
            "{told}"
        );
        assert!(told.contains("Who sees it: people who have your copy, unless you say otherwise."));
        assert!(told.contains("\n    good-day:\n      good:\n        - I swim first thing.\n"), "{told}");
    }

    #[test]
    fn a_list_is_told_with_its_source_and_its_doubts() {
        let told = explain_list(&List::find("seven-elements").unwrap());
        assert!(told.contains("Simon Duffy") && told.contains("  citizenship\n"), "{told}");
        assert_eq!(
            told.split_whitespace().collect::<Vec<_>>().join(" ").matches("wording is not confirmed").count(),
            4
        );
        assert!(told.lines().all(|line| line.width() <= WIDTH), "{told}");
    }

    #[test]
    fn no_line_is_too_long_for_a_terminal() {
        let forms = Forms::default();
        for name in forms.names() {
            let told = told(name);
            let words = told.split("An example:").next().unwrap();
            assert!(!words.contains("\n\n\n"), "{words}");
            for line in words.lines() {
                assert!(line.width() <= WIDTH && line.trim_end() == line, "{line:?}");
            }
        }
    }

    #[test]
    fn what_must_be_there_and_what_may_be_words_is_said() {
        assert!(told("outcomes").contains("  title  (needed)\n"));
        assert!(told("week").contains("Plain words are fine here. Or: type a time"), "{}", told("week"));
        assert!(told("actions").contains("Type its title, as it stands in outcomes. Several go in a list."));
    }

    #[test]
    fn facts_of_a_page_stand_at_the_edge_of_the_example() {
        let told = explain_facts(&Facts::Page.form(), None);
        assert!(told.contains("\n    title: My money\n    picture: coins\n"), "{told}");
        assert!(explain_facts(&Facts::Plan.form(), Some("plan")).contains("\n    plan:\n      name: Sam\n"));
    }

    #[test]
    fn the_short_list_has_eight_parts_and_the_long_one_all() {
        let forms = Forms::default();
        let short = list_forms(&forms, false);
        assert_eq!(short.lines().filter(|line| line.starts_with("  ")).count(), 8);
        assert!(short.contains("  good-day       Good day and bad day\n"));
        let long = list_forms(&forms, true);
        for name in forms.names() {
            assert!(long.contains(&format!("\n  {name} ")), "{name}: {long}");
        }
        assert!(long.contains("\nMy money\n\n  budget "), "{long}");
    }
}
