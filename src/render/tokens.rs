//! Tokens: the colours of a look, one set for each way a person may see it.
//!
//! In: style sheets. Out: every set of colours, and the pairs in them that are too near to each other.
//! Not here: what contrast is (`colour`), what to do about a weak pair (`theme`).

use super::colour::Colour;
use std::collections::BTreeMap;

/// Letters and what they stand on: 7 to 1.
const TEXT_PAIRS: &[(&str, &[&str])] = &[
    ("--ink", &["--paper", "--surface", "--wash", "--warn-wash"]),
    ("--soft", &["--paper", "--surface"]),
    ("--link", &["--paper", "--surface", "--warn-wash"]),
    ("--visited", &["--paper", "--surface", "--warn-wash"]),
    ("--on-bar", &["--bar"]),
];

/// Lines, bars and the mark of focus: 3 to 1.
const LINE_PAIRS: &[(&str, &[&str])] = &[
    ("--line", &["--paper", "--surface"]),
    ("--hair", &["--paper", "--surface"]),
    ("--accent", &["--paper", "--surface"]),
    ("--warn-line", &["--paper", "--warn-wash"]),
    ("--focus", &["--paper", "--surface", "--wash", "--warn-wash"]),
];

/// One set of colours: what it is for, and every token with its value.
#[derive(Debug, Clone)]
pub(super) struct Scheme {
    pub name: String,
    tokens: BTreeMap<String, String>,
}

/// Two colours that a person may not be able to tell apart.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct WeakPair {
    pub scheme: String,
    pub front: String,
    pub back: String,
    pub front_colour: Option<Colour>,
    pub back_colour: Option<Colour>,
    /// 1.0 where a colour is missing.
    pub ratio: f64,
    pub needed: f64,
}

impl Scheme {
    /// The colour of a token, through one `var()` or several.
    pub fn colour(&self, token: &str) -> Option<Colour> {
        let mut value = self.tokens.get(token)?;
        // A token that names itself in a ring must not hold us up.
        for _ in 0..8 {
            match value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
                Some(other) => value = self.tokens.get(other.trim())?,
                None => return Colour::find(value),
            }
        }
        None
    }

    pub fn weak_pairs(&self) -> Vec<WeakPair> {
        let text = TEXT_PAIRS.iter().map(|pair| (pair, 7.0));
        let lines = LINE_PAIRS.iter().map(|pair| (pair, 3.0));
        let mut weak = Vec::new();
        for ((front, backs), needed) in text.chain(lines) {
            for back in *backs {
                let (one, two) = (self.colour(front), self.colour(back));
                let ratio = match (one, two) {
                    (Some(one), Some(two)) => one.contrast_with(two),
                    _ => 1.0,
                };
                if ratio < needed {
                    weak.push(WeakPair {
                        scheme: self.name.clone(),
                        front: (*front).to_string(),
                        back: (*back).to_string(),
                        front_colour: one,
                        back_colour: two,
                        ratio,
                        needed,
                    });
                }
            }
        }
        weak
    }
}

/// Every set of colours in a style sheet: the first `:root` is the ground on which the others stand.
pub(super) fn schemes(css: &str) -> Vec<Scheme> {
    let mut schemes: Vec<Scheme> = Vec::new();
    let mut around: Vec<String> = Vec::new();
    let mut letters = String::new();
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for letter in without_comments(css).chars() {
        match letter {
            '{' => around.push(std::mem::take(&mut letters).trim().to_string()),
            ';' | '}' => {
                if let Some((name, value)) = letters.split_once(':')
                    && name.trim().starts_with("--")
                {
                    found.insert(name.trim().to_string(), value.trim().to_string());
                }
                letters.clear();
                if letter == '}' {
                    if !found.is_empty() && around.last().is_some_and(|last| last.contains(":root")) {
                        let name = around.join(" ");
                        add(&mut schemes, name, std::mem::take(&mut found));
                    }
                    found.clear();
                    around.pop();
                }
            }
            other => letters.push(other),
        }
    }
    schemes
}

/// A second plain `:root` changes the ground, and with it every set that does not say otherwise.
fn add(schemes: &mut Vec<Scheme>, name: String, found: BTreeMap<String, String>) {
    if name == ":root" && !schemes.is_empty() {
        for scheme in schemes.iter_mut() {
            for (token, value) in &found {
                if scheme.name == ":root" || token.starts_with("--plan-") {
                    scheme.tokens.insert(token.clone(), value.clone());
                }
            }
        }
        return;
    }
    let mut tokens = schemes.first().map_or_else(BTreeMap::new, |ground| ground.tokens.clone());
    tokens.extend(found);
    schemes.push(Scheme { name, tokens });
}

fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_stands_on_the_ground_of_the_first() {
        let css = ":root { --paper: #fff; --ink: #000 } /* :root{--ink:#fff} */\n\
                   @media (x) { :root:not([a]) { --paper: var(--ink); } }";
        let schemes = schemes(css);
        assert_eq!(schemes.len(), 2);
        assert_eq!(schemes[0].colour("--paper"), Colour::find("#fff"));
        assert_eq!(schemes[1].colour("--paper"), Colour::find("#000"));
    }

    #[test]
    fn a_missing_or_faint_colour_is_a_weak_pair() {
        let schemes = schemes(":root { --paper: #fff; --ink: #777 }");
        let weak = schemes[0].weak_pairs();
        assert!(weak.iter().any(|pair| pair.front == "--ink" && pair.back == "--paper" && pair.ratio > 4.0));
        assert!(weak.iter().any(|pair| pair.front == "--soft" && pair.front_colour.is_none()));
    }
}
