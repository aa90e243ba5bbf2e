//! The JSON Schema of front matter, for editors that help while someone types.
//!
//! In: the forms and the facts. Out: a schema (2020-12) as JSON. It takes what the program takes, as far as a schema
//! can say it: ordinary sentences that YAML cannot hold without quotes are beyond it.
//! Not here: reading what was typed (`read`).

use super::form::{Choice, Field, Form, Kind, Shape};
use super::forms::{Facts, Forms};
use crate::language::Language;
use crate::value::capital;
use serde_json::{Map, Value, json};

/// Where a part of the schema stands in the whole, so that other places can point to it.
struct Place(String);

impl Place {
    fn inside(&self, step: &str) -> Place {
        Place(format!("{}/{step}", self.0))
    }

    fn reference(&self) -> Value {
        json!({"$ref": self.0})
    }
}

/// The schema of a page's front matter.
pub fn schema(forms: &Forms) -> Value {
    let mut definitions = kinds();
    let mut properties = Map::new();
    let mut patterns = Map::new();
    for name in forms.names() {
        let Some(form) = forms.find(name) else { continue };
        let own = format!("part-{}", form.name);
        definitions.insert(own.clone(), part(&form, &Place(format!("#/$defs/{own}"))));
        properties.insert(form.name.clone(), json!({"$ref": format!("#/$defs/{own}")}));
        // Two of a kind have their own names after a dot.
        patterns.insert(format!("^{}(\\.[^.]+)?$", spellings(name)), json!({"$ref": format!("#/$defs/{own}")}));
    }
    for facts in [Facts::Plan, Facts::Collection] {
        let form = facts.form();
        let mut facts = object(&form.fields, &Place(format!("#/$defs/{}", form.name)));
        describe(&mut facts, &form.title, &form.about);
        definitions.insert(form.name.clone(), facts);
        properties.insert(form.name.clone(), json!({"$ref": format!("#/$defs/{}", form.name)}));
        patterns.insert(format!("^{}$", spellings(&form.name)), json!({"$ref": format!("#/$defs/{}", form.name)}));
    }
    let page = Facts::Page.form();
    let mut schema = object(&page.fields, &Place("#".to_string()));
    merge(&mut schema, "properties", properties);
    merge(&mut schema, "patternProperties", patterns);
    describe(&mut schema, "The facts at the top of a page", &page.about);
    let mut whole = Map::new();
    whole.insert("$schema".to_string(), json!("https://json-schema.org/draft/2020-12/schema"));
    if let Value::Object(keys) = schema {
        whole.extend(keys);
    }
    whole.insert("$defs".to_string(), Value::Object(definitions));
    Value::Object(whole)
}

/// What each kind of value looks like, by the name under which fields point to it.
fn kinds() -> Map<String, Value> {
    // Front matter keeps the letters that were typed, so a number is a text too; nothing is an empty field.
    let line = json!({"type": ["string", "number", "boolean", "null"]});
    let text = json!({"anyOf": [
        line,
        {
            "type": "object",
            "description": "The text in each language, such as {en: A short break, cy: Egwyl fer}",
            "patternProperties": {"^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$": {"type": ["string", "number", "boolean", "null"]}},
            "additionalProperties": false,
            "minProperties": 1
        }
    ]});
    let several = |one: &str| json!({"anyOf": [{"$ref": format!("#/$defs/{one}")}, {"type": "array", "items": {"$ref": format!("#/$defs/{one}")}}]});
    let long_amount = json!({
        "type": "object",
        "description": "An amount in parts, such as {quantity: 10, unit: hour, per: week, rate: £16.40, weeks: 40}",
        "properties": {"quantity": line, "unit": line, "per": line, "rate": line, "weeks": line},
        "additionalProperties": false
    });
    let kinds = json!({
        "line": line,
        "text": text,
        "texts": several("text"),
        "lines": several("line"),
        "amount": {"anyOf": [line, long_amount]},
        "yes-no": {"anyOf": [{"enum": ["yes", "no"]}, {"enum": yes_and_no()}]},
        "audience": audience(),
        "speaker": {"anyOf": [
            line,
            {
                "type": "object",
                "description": "A guess about what someone means, such as we think: Mum",
                "patternProperties": {"^[Ww]e[-_ ]think$": {"$ref": "#/$defs/lines"}},
                "additionalProperties": false
            }
        ]},
        "said-by": several("speaker")
    });
    match kinds {
        Value::Object(kinds) => kinds,
        _ => unreachable!("written as an object above"),
    }
}

/// What else is understood as yes or no, in every language.
fn yes_and_no() -> Vec<Value> {
    let mut words = vec![json!(true), json!(false), Value::Null];
    for word in Language::words_for_yes_and_no() {
        words.extend([json!(word), json!(capital(word))].into_iter().filter(|typed| *typed != "yes" && *typed != "no"));
    }
    let mut once: Vec<Value> = Vec::new();
    words.into_iter().for_each(|word| {
        if !once.contains(&word) {
            once.push(word)
        }
    });
    once
}

fn audience() -> Value {
    let page = Facts::Page.form();
    match page.find_field("audience") {
        Some((_, field)) => choice(&field.choices),
        None => json!({"$ref": "#/$defs/line"}),
    }
}

/// A part: its one mapping, or its rows.
fn part(form: &Form, place: &Place) -> Value {
    let mut schema = match form.shape {
        Shape::Mapping => {
            let row = row(&form.fields, place, 0);
            json!({"anyOf": row})
        }
        Shape::Rows => {
            let items = place.inside("anyOf/0/items");
            let with_facts = {
                let mut facts = object(&[], &place.inside("anyOf/1"));
                let rows = json!({"rows": {"anyOf": [place.inside("anyOf/0").reference(), items.reference()]}});
                if let Value::Object(rows) = rows {
                    merge(&mut facts, "properties", rows);
                }
                facts["required"] = json!(["rows"]);
                facts
            };
            let rows = row(&form.fields, &items, 0);
            json!({"anyOf": [{"type": "array", "items": {"anyOf": rows}}, with_facts, items.reference()]})
        }
    };
    describe(&mut schema, &form.title, &form.about);
    schema
}

/// A row: a mapping of its fields, or one plain sentence, which is its first field.
fn row(fields: &[Field], place: &Place, first: usize) -> Vec<Value> {
    let mut ways = vec![object(fields, &place.inside(&format!("anyOf/{first}")))];
    if fields.first().is_some_and(|field| !matches!(field.kind, Kind::Rows)) {
        ways.push(json!({"$ref": "#/$defs/line"}));
    }
    ways
}

/// A mapping with these fields and the keys that every part and row may have. Any other key is refused.
fn object(fields: &[Field], place: &Place) -> Value {
    let mut properties = common();
    let mut patterns = Map::new();
    let mut needed = Vec::new();
    for field in fields {
        if !properties.contains_key(&field.name) {
            let inner = place.inside("properties").inside(&field.name);
            properties.insert(field.name.clone(), described_field(field, &inner));
        }
        if field.required {
            needed.push(has_key(field));
        }
    }
    for name in properties.keys() {
        patterns.insert(format!("^{}$", spellings(name)), place.inside("properties").inside(name).reference());
    }
    for field in fields {
        for other in &field.also {
            let inner = place.inside("properties").inside(&field.name).reference();
            patterns.insert(format!("^{}$", spellings(other)), inner);
        }
    }
    patterns.insert("^[Ww]ho[-_ ]can[-_ ]see$".to_string(), json!({"$ref": "#/$defs/audience"}));
    let mut schema = json!({
        "type": ["object", "null"],
        "properties": properties,
        "patternProperties": patterns,
        "additionalProperties": false
    });
    if !needed.is_empty() {
        schema["allOf"] = Value::Array(needed);
    }
    schema
}

/// The keys of every part and row.
fn common() -> Map<String, Value> {
    let key = |kind: &str, title: &str, description: &str| json!({"$ref": format!("#/$defs/{kind}"), "title": title, "description": description});
    Map::from_iter([
        ("id".to_string(), key("line", "Its own name", "Other parts can point to it by this name.")),
        ("audience".to_string(), key("audience", "Who can see it", "public, circle or private")),
        ("said-by".to_string(), key("said-by", "Whose words", "A person, a list, or \"we think\" and a name.")),
        ("updated".to_string(), key("line", "Written or changed on", "The day of the last real change.")),
        ("review".to_string(), key("line", "When we look at it again", "A date.")),
        ("picture".to_string(), key("line", "Picture", "The name of a picture, an emoji, or a file in this plan.")),
        ("note".to_string(), key("text", "A word more", "It is shown beside it.")),
    ])
}

/// "The field is there", whichever way its name was typed.
fn has_key(field: &Field) -> Value {
    let mut names = vec![field.name.clone()];
    for name in std::iter::once(&field.name).chain(&field.also) {
        for sign in ["-", "_", " "] {
            let typed = name.replace('-', sign);
            let capital = capital(&typed);
            names.extend([typed, capital]);
        }
    }
    let mut ways: Vec<Value> = Vec::new();
    for name in names {
        let way = json!({"required": [name]});
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    json!({"anyOf": ways, "description": format!("`{}` is needed here.", field.name)})
}

fn described_field(field: &Field, place: &Place) -> Value {
    let mut schema = match field.kind {
        Kind::Rows => rows_field(field, place),
        Kind::Choice => choice_field(field),
        Kind::Text if field.many => json!({"$ref": "#/$defs/texts"}),
        kind => json!({"$ref": format!("#/$defs/{}", kind_name(kind, field.phrase))}),
    };
    describe(&mut schema, &field.label, &field.hint);
    if let Ok(example @ (Value::String(_) | Value::Array(_) | Value::Object(_))) = serde_json::to_value(&field.example)
    {
        schema["examples"] = json!([example]);
    }
    schema
}

/// The name of a kind under `$defs`.
fn kind_name(kind: Kind, is_phrase: bool) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Prose | Kind::List | Kind::Person | Kind::Reference => "texts",
        Kind::Day | Kind::Language => "lines",
        Kind::Money if is_phrase => "amount",
        Kind::YesNo => "yes-no",
        Kind::Date | Kind::Time | Kind::Duration | Kind::Money | Kind::Image | Kind::Phone => "line",
        Kind::Choice | Kind::Rows => "line",
    }
}

/// Nested rows: a list of them, one of them, or what else the form takes there.
fn rows_field(field: &Field, place: &Place) -> Value {
    if field.map {
        return json!({"type": ["object", "null"], "additionalProperties": {"$ref": "#/$defs/text"}});
    }
    let items = place.inside("anyOf/0/items");
    let mut ways = vec![json!({"type": "array", "items": {"anyOf": row(&field.fields, &items, 0)}}), items.reference()];
    if field.or.is_some() {
        ways.push(json!({"$ref": "#/$defs/text"}));
    }
    json!({"anyOf": ways})
}

fn choice_field(field: &Field) -> Value {
    let one = choice(&field.choices);
    let mut ways = vec![one.clone(), json!({"type": "array", "items": one})];
    if field.or.is_some() {
        ways.push(json!({"$ref": "#/$defs/text"}));
    }
    json!({"anyOf": ways})
}

/// The words of a choice: the ones that editors offer, then all that are understood.
fn choice(choices: &[Choice]) -> Value {
    let offered: Vec<&str> = choices.iter().map(|choice| choice.is.as_str()).collect();
    let own = |choice: &'_ Choice| [choice.is.clone(), choice.label.clone()];
    let more = |choice: &'_ Choice| choice.also.iter().chain(choice.labels.words()).cloned().collect::<Vec<_>>();
    let all = choices.iter().flat_map(|choice| own(choice).into_iter().chain(more(choice)));
    let mut understood: Vec<String> = all.map(|word| spellings(&word)).collect();
    understood.sort();
    understood.dedup();
    json!({"anyOf": [
        {"enum": offered},
        {"type": "string", "pattern": format!("^({})$", understood.join("|"))},
        {"type": "null"}
    ]})
}

/// A pattern for a word as people type it: any sign between its words, the first letter large or small.
fn spellings(word: &str) -> String {
    let mut pattern = String::new();
    for (index, letter) in word.chars().enumerate() {
        let (small, large) = (letter.to_lowercase().to_string(), letter.to_uppercase().to_string());
        match letter {
            '-' | '_' | ' ' => pattern.push_str("[-_ ]"),
            _ if index == 0 && small != large => pattern.push_str(&format!("[{large}{small}]")),
            '.' | '?' | '(' | ')' | '+' | '*' | '[' | ']' | '\\' | '^' | '$' | '|' | '{' | '}' => {
                pattern.push('\\');
                pattern.push(letter);
            }
            _ => pattern.push(letter),
        }
    }
    pattern
}

fn describe(schema: &mut Value, title: &str, description: &str) {
    schema["title"] = json!(title);
    if !description.is_empty() {
        schema["description"] = json!(description);
    }
}

fn merge(schema: &mut Value, key: &str, more: Map<String, Value>) {
    if let Some(Value::Object(there)) = schema.get_mut(key) {
        there.extend(more);
    }
}

#[cfg(test)]
mod tests;
