//! What the schema takes, and what it refuses.

use super::super::{Forms, example};
use super::schema;
use regex_lite::Regex;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

/// Whether `value` fits the schema: the keywords that we write, and a panic for any other.
fn fits(whole: &Value, schema: &Value, value: &Value) -> bool {
    let Value::Object(keywords) = schema else { panic!("not a schema: {schema}") };
    let members = value.as_object();
    keywords.iter().all(|(keyword, rule)| match keyword.as_str() {
        "$schema" | "$defs" | "title" | "description" | "examples" => true,
        "$ref" => {
            let pointer = rule.as_str().unwrap().trim_start_matches('#');
            fits(whole, whole.pointer(pointer).unwrap_or_else(|| panic!("no {pointer}")), value)
        }
        "anyOf" => rule.as_array().unwrap().iter().any(|way| fits(whole, way, value)),
        "allOf" => rule.as_array().unwrap().iter().all(|part| fits(whole, part, value)),
        "enum" => rule.as_array().unwrap().contains(value),
        "type" => match rule {
            Value::Array(kinds) => kinds.iter().any(|kind| kind == kind_of(value)),
            kind => kind == kind_of(value),
        },
        "pattern" => value.as_str().is_none_or(|text| matches(rule.as_str().unwrap(), text)),
        "items" => value.as_array().is_none_or(|items| items.iter().all(|item| fits(whole, rule, item))),
        "minProperties" => members.is_none_or(|members| members.len() as u64 >= rule.as_u64().unwrap()),
        "required" => members.is_none_or(|members| {
            rule.as_array().unwrap().iter().all(|name| members.contains_key(name.as_str().unwrap()))
        }),
        "properties" => members.is_none_or(|members| {
            members.iter().all(|(key, inner)| rule.get(key).is_none_or(|rule| fits(whole, rule, inner)))
        }),
        "patternProperties" => members.is_none_or(|members| {
            let rules = rule.as_object().unwrap();
            members.iter().all(|(key, inner)| {
                rules.iter().filter(|(pattern, _)| matches(pattern, key)).all(|(_, rule)| fits(whole, rule, inner))
            })
        }),
        "additionalProperties" => members.is_none_or(|members| {
            let known = |key: &String| {
                schema["properties"].get(key).is_some()
                    || schema["patternProperties"]
                        .as_object()
                        .is_some_and(|patterns| patterns.keys().any(|pattern| matches(pattern, key)))
            };
            members.iter().filter(|(key, _)| !known(key)).all(|(_, inner)| match rule {
                Value::Bool(is_allowed) => *is_allowed,
                rule => fits(whole, rule, inner),
            })
        }),
        other => panic!("`{other}` is new: teach it to this test"),
    })
}

fn matches(pattern: &str, text: &str) -> bool {
    static READ: LazyLock<Mutex<HashMap<String, Regex>>> = LazyLock::new(Mutex::default);
    let mut read = READ.lock().unwrap();
    let made = || Regex::new(pattern).unwrap_or_else(|problem| panic!("{pattern}: {problem}"));
    read.entry(pattern.to_string()).or_insert_with(made).is_match(text)
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn accepts(front: &str) -> bool {
    let value: Value = serde_yaml::from_str(front).unwrap_or_else(|problem| panic!("{problem}: {front}"));
    static SCHEMA: LazyLock<Value> = LazyLock::new(|| schema(&Forms::default()));
    fits(&SCHEMA, &SCHEMA, &value)
}

#[test]
fn the_example_plans_fit() {
    fn look(folder: &Path, seen: &mut usize) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() && !name.starts_with("site") {
                look(&path, seen);
            } else if name.ends_with(".md") {
                let text = std::fs::read_to_string(&path).unwrap();
                let front = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).unwrap().0;
                assert!(accepts(front), "{}", path.display());
                *seen += 1;
            }
        }
    }
    let mut seen = 0;
    look(&Path::new(env!("CARGO_MANIFEST_DIR")).join("example-plans"), &mut seen);
    assert!(seen > 12, "{seen} pages");
}

#[test]
fn every_example_of_a_form_fits() {
    let forms = Forms::default();
    for name in forms.names() {
        let text = example(&forms.find(name).unwrap());
        assert!(accepts(&text), "{text}");
    }
}

#[test]
fn names_that_nobody_knows_are_refused_at_every_depth() {
    assert!(accepts("title: x\ngood-day:\n  good: [a]\n"));
    assert!(!accepts("titel: x\n"));
    assert!(!accepts("good-day:\n  god: [a]\n"));
    assert!(!accepts("plan:\n  name: Sam\n  language: en\n  colour: red\n"));
    assert!(!accepts("outcomes:\n  - title: x\n    wy: y\n"));
    assert!(!accepts("budget:\n  lines:\n    - what: x\n      price: £5 a week\n"));
    assert!(!accepts("budget:\n  lines:\n    - what: x\n      cost: {quantity: 10, unit: hour, by: week, rate: 5}\n"));
}

#[test]
fn names_are_taken_with_any_sign_and_two_of_a_kind_with_a_dot() {
    assert!(accepts("good_day:\n  good: [a]\nGood day.school:\n  more_good: b\nsaid_by: Sam\nWho can see: everyone\n"));
    assert!(!accepts("good-day.a.b:\n  good: [a]\n"));
}

#[test]
fn what_a_part_may_look_like_is_taken_and_nothing_else() {
    for front in [
        "outcomes: [Swim every week]\n",
        "outcomes:\n  title: Swim\n",
        "outcomes:\n  audience: public\n  rows:\n    - title: Swim\n",
        "outcomes:\n",
        "said_by: {we think: Mum}\n",
        "communication:\n  - i_do: a\n    when: b\n    we think it means: c\n    you-should: d\n",
        "words:\n  - word: a\n    means: {en: b, cy: c}\n",
        "plan:\n  name: Sam\n  language: en-GB\n  help: Ring Mum\n  terms: 3\n",
        "actions:\n  - what: a\n    who: [me, Ana]\n    by: 2027\n",
    ] {
        assert!(accepts(front), "{front}");
    }
    for front in [
        "outcomes:\n  - why: no title\n",
        "plan:\n  name: Sam\n",
        "good-day: [a, b]\n",
        "audience: my friends\n",
        "outcomes:\n  - title: x\n    status: nearly\n",
    ] {
        assert!(!accepts(front), "{front}");
    }
}

#[test]
fn editors_are_told_what_a_line_is_for() {
    let schema = schema(&Forms::default());
    let good = schema.pointer("/$defs/part-good-day/anyOf/0/properties/good").expect("the field is there");
    assert_eq!(good["title"], json!("What makes a day good"));
    assert_eq!(good["description"], json!("Think of the whole day, from waking up to bedtime. Small things count."));
    assert_eq!(good["examples"][0][0], json!("I swim first thing."));
    assert_eq!(schema.pointer("/$defs/audience/anyOf/0/enum"), Some(&json!(["public", "circle", "private"])));
}
