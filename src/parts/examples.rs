//! Examples: what a part looks like when someone has typed it, and a page to start from.
//!
//! In: a form with the example values of its fields. Out: YAML in the long form, one field a line, and Markdown.
//! Not here: the words around an example (`explain`).

use super::form::{Field, Form, Kind, Shape, find_field};
use crate::value::Date;
use serde_yaml::Value;

/// Endings of files that a plan may hold; an example that names one would be a broken link in a new page.
const FILES: [&str; 7] = [".csv", ".jpg", ".mp3", ".mp4", ".pdf", ".png", ".svg"];

/// What an example is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    /// To read: it holds every field that people usually need.
    Reading,
    /// To build: it names nothing that a plan may not have, and each field says what it is for.
    Building,
}

/// A key with its value, and the lines of a note above it.
struct Entry {
    notes: Vec<String>,
    key: String,
    value: Value,
}

/// A whole example of a part, as it is typed between the two lines of `---`. Ends with a line end.
pub fn example(form: &Form) -> String {
    part(form, Use::Reading)
}

/// A page with this part, its examples filled in: it builds as it is.
///
/// Fields that point to other things of a plan (a picture, another part's row) are left out, since a new plan may not
/// have them.
pub fn scaffold(form: &Form, today: Date) -> String {
    let mut page = format!("---\ntitle: {}\n", quote(&form.title));
    if let Some(picture) = &form.picture {
        page.push_str(&format!("picture: {}\n", quote(picture)));
    }
    let review = today.saturating_add(jiff::Span::new().months(6));
    page.push_str(&format!("updated: {today}\nreview: {review}\n"));
    page.push_str("# Write over the examples. Take away what you do not need.\n");
    page.push_str("# A line that starts with # is a note to you. Readers never see it.\n");
    page.push_str(&part(form, Use::Building));
    page.push_str("---\n\n");
    if let Some(picture) = &form.picture {
        // An address in Markdown holds no blank; in a symbol's name `-` is the same.
        page.push_str(&format!("![](symbol:{}) ", picture.replace(' ', "-")));
    }
    page.push_str(&one_sentence_a_line(&form.about));
    page.push_str(&format!("\n\n{{{{ {} }}}}\n", form.name));
    page
}

/// A text as a value in front matter: between quotes where YAML would otherwise read it as something else.
///
/// The text is one line: line ends and other unseen signs become blanks.
pub fn quote(text: &str) -> String {
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let text = text.trim();
    let is_plain = text.starts_with(|first: char| first.is_alphanumeric() || "£€$(".contains(first))
        && !text.contains(": ")
        && !text.ends_with(':')
        && !text.contains(" #");
    if is_plain { text.to_string() } else { format!("'{}'", text.replace('\'', "''")) }
}

fn part(form: &Form, purpose: Use) -> String {
    let mut out = format!("{}:\n", quote(&form.name));
    let mut entries = entries(&form.fields, purpose);
    if entries.is_empty() {
        // A form of which nothing can be shown still gets a line to write over.
        entries.extend(form.fields.first().map(|field| entry(field, Value::from("…"), purpose)));
    }
    match form.shape {
        Shape::Mapping => write_entries(&mut out, &entries, 2, false),
        Shape::Rows => write_entries(&mut out, &entries, 4, true),
    }
    out
}

/// The fields that an example shows, each with its value.
fn entries(fields: &[Field], purpose: Use) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut lacks_picture = false;
    for field in fields.iter().filter(|field| !field.rare && !field.example.is_null()) {
        // Words for a picture go with their picture.
        if lacks_picture && field.name == "alt" {
            continue;
        }
        let value = match purpose {
            Use::Reading => Some(field.example.clone()),
            Use::Building => safe_value(field, &field.example),
        };
        lacks_picture |= value.is_none() && field.kind == Kind::Image;
        entries.extend(value.map(|value| entry(field, value, purpose)));
    }
    entries
}

fn entry(field: &Field, value: Value, purpose: Use) -> Entry {
    let notes = match purpose {
        Use::Reading => Vec::new(),
        Use::Building => [&field.label, &field.hint].into_iter().filter(|line| !line.is_empty()).cloned().collect(),
    };
    Entry { notes, key: field.name.clone(), value }
}

/// The value without what it names elsewhere in a plan; `None` when nothing is left.
fn safe_value(field: &Field, value: &Value) -> Option<Value> {
    match value {
        Value::Mapping(pairs) => {
            let pairs: serde_yaml::Mapping = pairs
                .iter()
                .filter_map(|(key, value)| match find_field(&field.fields, key.as_str()?) {
                    Some((_, inner)) => Some((key.clone(), safe_value(inner, value)?)),
                    // The writer's own keys, as under `allow:`.
                    None => Some((key.clone(), value.clone())),
                })
                .collect();
            (!pairs.is_empty()).then_some(Value::Mapping(pairs))
        }
        Value::Sequence(items) => {
            let items: Vec<Value> = items.iter().filter_map(|item| safe_value(field, item)).collect();
            (!items.is_empty()).then_some(Value::Sequence(items))
        }
        _ if field.kind == Kind::Reference => None,
        // A picture's name works in every plan.
        _ if field.kind == Kind::Image => field.required.then(|| Value::from("photo")),
        Value::String(text) if names_a_file(text) => None,
        _ => Some(value.clone()),
    }
}

fn names_a_file(text: &str) -> bool {
    text.split(|letter: char| letter.is_whitespace() || "()[]".contains(letter))
        .any(|word| FILES.iter().any(|ending| word.ends_with(ending)))
}

/// Writes entries `indent` blanks in; as one row of a list, the first of them stands behind a dash.
fn write_entries(out: &mut String, entries: &[Entry], indent: usize, is_row: bool) {
    for (index, entry) in entries.iter().enumerate() {
        let dash = if is_row && index == 0 { 2 } else { 0 };
        let lead = " ".repeat(indent - dash);
        for note in &entry.notes {
            out.push_str(&format!("{lead}# {note}\n"));
        }
        let sign = if dash > 0 { "- " } else { "" };
        out.push_str(&format!("{lead}{sign}{}:", quote(&entry.key)));
        write_value(out, &entry.value, indent);
    }
}

/// Writes what stands after a key that is `indent` blanks in.
fn write_value(out: &mut String, value: &Value, indent: usize) {
    match value {
        Value::Mapping(pairs) => {
            out.push('\n');
            write_entries(out, &inner_entries(pairs), indent + 2, false);
        }
        Value::Sequence(items) => {
            out.push('\n');
            for item in items {
                match item {
                    Value::Mapping(pairs) => write_entries(out, &inner_entries(pairs), indent + 4, true),
                    other => out.push_str(&format!("{}- {}\n", " ".repeat(indent + 2), quote(&letters(other)))),
                }
            }
        }
        other => out.push_str(&format!(" {}\n", quote(&letters(other)))),
    }
}

fn inner_entries(pairs: &serde_yaml::Mapping) -> Vec<Entry> {
    let entry = |(key, value): (&Value, &Value)| Entry { notes: Vec::new(), key: letters(key), value: value.clone() };
    pairs.iter().map(entry).collect()
}

/// A single value as it is typed.
fn letters(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(true) => "yes".to_string(),
        Value::Bool(false) => "no".to_string(),
        Value::Null | Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => String::new(),
    }
}

fn one_sentence_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(". ", ".\n")
}

#[cfg(test)]
mod tests {
    use super::super::Forms;
    use super::*;
    use crate::language::Language;
    use crate::parse;
    use crate::parts::Reader;
    use crate::report::{Report, TextFile, plain};
    use crate::value::plain_key;

    fn today() -> Date {
        Date::constant(2026, 10, 5)
    }

    /// Reads a page with the real readers, and gives what they found wrong.
    fn findings(name: &str, page: &str) -> String {
        let mut report = Report::default();
        let document = parse::read(&TextFile::new(format!("{name}.md"), page), &mut report);
        assert!(document.is_whole, "{page}");
        let forms = Forms::default();
        for entry in &document.front {
            if let Some(form) = forms.find(&entry.key) {
                let (tags, language) = (["en-GB".to_string()], Language::english());
                let mut reader = Reader { language, tags: &tags, currency: None, report: &mut report };
                let part = reader.read_part(entry, &form, None);
                assert!(!part.rows.is_empty() && part.rows.iter().all(|row| !row.fields.is_empty()), "{page}");
            }
        }
        plain::tell(&report)
    }

    #[test]
    fn every_example_and_every_new_page_is_read_without_a_finding() {
        let forms = Forms::default();
        for name in forms.names() {
            let form = forms.find(name).unwrap();
            let page = scaffold(&form, today());
            assert_eq!(findings(name, &page), "", "{page}");
            assert!(page.contains(&format!("\n{name}:\n")), "{page}");
            let page = format!("---\n{}---\n", example(&form));
            assert_eq!(findings(name, &page), "", "{page}");
        }
    }

    #[test]
    fn every_example_is_read_alike_by_other_programs() {
        let forms = Forms::default();
        for name in forms.names() {
            let form = forms.find(name).unwrap();
            let text = example(&form);
            let value: Value = serde_yaml::from_str(&text).unwrap_or_else(|problem| panic!("{problem}\n{text}"));
            let fields = match (&value[name], form.shape) {
                (Value::Mapping(fields), Shape::Mapping) => fields,
                (Value::Sequence(rows), Shape::Rows) => rows[0].as_mapping().unwrap(),
                other => panic!("{other:?}"),
            };
            for field in form.fields.iter().filter(|field| !field.rare) {
                assert_eq!(fields.get(field.name.as_str()), Some(&field.example), "{text}");
            }
        }
    }

    #[test]
    fn a_new_page_names_nothing_that_a_plan_may_lack() {
        let forms = Forms::default();
        let page = |name: &str| scaffold(&forms.find(name).unwrap(), today());
        assert!(!page("budget").contains("\n      for:"), "{}", page("budget"));
        assert!(!page("actions").contains("for: Swim"));
        assert!(!page("profile").contains("photos/") && !page("profile").contains("alt:"));
        assert!(page("photos").contains("- file: photo\n") && page("photos").contains("alt: Sam at the pool"));
        assert!(!page("communication").contains("films/"));
    }

    #[test]
    fn any_text_comes_back_as_it_was() {
        for text in [
            "Sam",
            "Sam: the 2nd",
            "*Sam*",
            "- Sam",
            "'Sam",
            "Sam's",
            "#1",
            "Sam #1",
            "{Sam}",
            "[Sam",
            "@home",
            "%",
            "|",
            "> Sam",
            "Zoë",
            "سام",
            "\"Sam\"",
            "? Sam",
            "a: b: c",
            "x:",
            "`a`",
            "£5",
            "...",
            "---",
            "&a",
            "!b",
            "12: 30",
        ] {
            let line = format!("name: {}\n", quote(text));
            let read: Value = serde_yaml::from_str(&line).unwrap_or_else(|problem| panic!("{problem}: {line}"));
            assert_eq!(read["name"].as_str(), Some(text), "{line}");
        }
        assert_eq!(quote("Sam\nplan: \u{7}x"), "'Sam plan:  x'");
    }

    #[test]
    fn a_required_field_is_in_every_new_page() {
        let forms = Forms::default();
        for name in forms.names() {
            let form = forms.find(name).unwrap();
            let page = scaffold(&form, today());
            for field in form.fields.iter().filter(|field| field.required) {
                let is_there = page.lines().any(|line| {
                    let line = line.trim_start().trim_start_matches("- ");
                    line.split_once(':').is_some_and(|(key, _)| plain_key(key) == field.name)
                });
                assert!(is_there, "{name}.{}: {page}", field.name);
            }
        }
    }
}
