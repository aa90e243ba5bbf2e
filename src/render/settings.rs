//! The reader's settings: which choices there are. What each does is said by the style sheets (`data-…` on `<html>`).
//!
//! In: words. Out: the groups of buttons for `components/settings`.
//! Not here: keeping a choice on the device (`reader.js`).

use super::FindWords;
use super::values::{list, map, text};
use crate::language::Language;
use crate::page::PageView;
use memchr::memmem;
use std::collections::BTreeMap;
use tera::Value;

/// Name of the attribute, then its values; the first, without a value, is how the plan looks by itself.
const GROUPS: &[(&str, &[&str])] = &[
    ("size", &["", "125", "150"]),
    ("colours", &["", "cream", "white", "blue", "yellow", "dark", "contrast"]),
    ("pictures", &["", "off"]),
    ("space", &["", "more"]),
    ("letters", &["", "device"]),
    ("clock", &["", "on"]),
    ("focus", &["", "line"]),
    ("speed", &["", "slow", "fast"]),
];

/// The settings as a page shows them, made once for each language of a site.
#[derive(Default)]
pub(super) struct Settings {
    by_language: BTreeMap<String, Value>,
}

impl Settings {
    pub fn value(&mut self, language: &str, find_words: FindWords) -> Value {
        if let Some(known) = self.by_language.get(language) {
            return known.clone();
        }
        let value = value(&|key| find_words(language, key));
        self.by_language.insert(language.to_string(), value.clone());
        value
    }
}

fn value(say: &dyn Fn(&str) -> String) -> Value {
    let groups = list(GROUPS.iter().map(|(name, choices)| {
        let choices = list(choices.iter().map(|choice| {
            let key = match *choice {
                "" => format!("settings-{name}-usual"),
                other => format!("settings-{name}-{other}"),
            };
            map([("value", text(choice)), ("label", text(&say(&key)))])
        }));
        map([("name", text(name)), ("label", text(&say(&format!("settings-{name}")))), ("choices", choices)])
    }));
    map([
        ("title", text(&say("settings"))),
        ("where", text(&say("settings-where"))),
        ("groups", groups),
        ("again", text(&say("settings-again"))),
        ("again_done", text(&say("settings-again-done"))),
        ("close", text(&say("settings-close"))),
    ])
}

/// Words of the bar that reads a page aloud, and how words and signs of what the page says sound.
pub(super) fn listen(say: &dyn Fn(&str) -> String, page: &PageView, said: &[&str]) -> Value {
    let word = |key: &str| text(&say(key));
    map([
        ("title", word("listen")),
        ("all", word("listen-all")),
        ("stop", word("listen-stop")),
        ("one", word("listen-one")),
        ("reading", word("listen-reading")),
        ("stopped", word("listen-stopped")),
        ("words", list(page.spoken.iter().map(|(word, sound)| map([("word", text(word)), ("sound", text(sound))])))),
        (
            "signs",
            list(
                Language::find(&page.language)
                    .into_iter()
                    .flat_map(|language| language.strings.spoken)
                    .filter(|(needs, ..)| {
                        said.iter().any(|said| memmem::find(said.as_bytes(), needs.as_bytes()).is_some())
                    })
                    .map(|(_, sign, sound)| map([("sign", text(sign)), ("sound", text(sound))])),
            ),
        ),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn each_choice_has_words() {
        value(&|key| {
            assert!(Language::english().strings.look.iter().any(|(known, _)| *known == key), "{key}");
            String::new()
        });
        let page = crate::render::gallery::page("index.html", Vec::new());
        listen(
            &|key| {
                assert!(Language::english().strings.look.iter().any(|(known, _)| *known == key), "{key}");
                String::new()
            },
            &page,
            &[],
        );
    }
}
