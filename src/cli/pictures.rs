//! `plainplan pictures`: which pictures there are, by words or to look at.
//!
//! In: a word of any language of the program. Out: names on the screen, and a page that shows the pictures themselves.
//! Not here: the pictures and their names (`pictures`).

use super::own_page::{START, write_new};
use super::telling::Voice;
use super::{PROBLEMS, PicturesWords, SOUND};
use crate::pictures::{CREDIT, Suggested, concept_groups, find_pictures, nearest_symbol};
use crate::value::Html;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::path::Path;

/// So many of a search are told; a shorter list helps more.
const MOST: usize = 30;

/// Tells the pictures for a word, or all of them.
pub fn run(words: &PicturesWords, voice: &Voice) -> u8 {
    let word = words.word.join(" ");
    let groups = match word.is_empty() {
        true => concept_groups(),
        false => vec![("", find_pictures(&word))],
    };
    let count: usize = groups.iter().map(|(_, found)| found.len()).sum();
    if count == 0 {
        let near = nearest_symbol(&word).map_or(String::new(), |name| format!(" Did you mean \"{name}\"?"));
        voice.answer(&format!(
            "There is no picture for \"{word}\".{near} You can look at all of them: plainplan pictures --page pictures.html"
        ));
        return PROBLEMS;
    }
    if let Some(file) = &words.page {
        return write_page(file, &word, &groups, voice);
    }
    for (head, found) in &groups {
        if !head.is_empty() {
            voice.answer(&format!("\n{head}"));
        }
        for one in found.iter().take(if word.is_empty() { usize::MAX } else { MOST }) {
            voice.answer(&format!("  {}", line(one)));
        }
        if !word.is_empty() && found.len() > MOST {
            voice.answer(&format!("  And {} more. A longer word finds fewer.", found.len() - MOST));
        }
    }
    let first = groups.iter().flat_map(|(_, found)| found).next();
    let typed = first.map_or(String::new(), how_to_type);
    let key = first.map_or("", |one| one.name.unwrap_or(one.picture.emoji()));
    voice.answer(&format!(
        "\nWrite it before your words: {typed} I like it.\nOr as the picture of a page or a row: picture: {}\n\
         To look at pictures in your browser: plainplan pictures {word}{}--page pictures.html",
        key,
        if word.is_empty() { "" } else { " " }
    ));
    SOUND
}

/// "🏊 swim (swimming, pool)"
fn line(one: &Suggested) -> String {
    let sign = if one.picture.is_drawn_by_us() { "" } else { one.picture.emoji() };
    let others = if one.others.is_empty() { String::new() } else { format!(" ({})", one.others.join(", ")) };
    format!("{sign} {}{others}", one.name.unwrap_or(one.picture.name())).trim_start().to_string()
}

/// What a person types to get this picture.
fn how_to_type(one: &Suggested) -> String {
    match one.name {
        Some(name) => format!("![](symbol:{})", name.replace(' ', "-")),
        None => one.picture.emoji().to_string(),
    }
}

/// A page that shows each picture with what to type, and needs nothing else.
fn write_page(file: &Path, word: &str, groups: &[(&str, Vec<Suggested>)], voice: &Voice) -> u8 {
    let title = if word.is_empty() { "All pictures".to_string() } else { format!("Pictures for \"{word}\"") };
    let mut page = String::from(START) + STYLE;
    page.push_str("<title>");
    Html::escape_into(&mut page, &title);
    page.push_str("</title>\n<h1>");
    Html::escape_into(&mut page, &title);
    page.push_str(
        "</h1>\n<p>Write the words under a picture before your own words. The picture then stands beside them.</p>\n",
    );
    for (head, found) in groups {
        if !head.is_empty() {
            page.push_str(&format!("<h2>{head}</h2>\n"));
        }
        page.push_str("<ul>\n");
        for one in found {
            let svg = STANDARD.encode(one.picture.svg());
            page.push_str(&format!(
                "<li><img src=\"data:image/svg+xml;base64,{svg}\" alt=\"\" width=\"96\" height=\"96\"><b>"
            ));
            Html::escape_into(&mut page, one.name.unwrap_or(one.picture.name()));
            page.push_str("</b><code>");
            Html::escape_into(&mut page, &how_to_type(one));
            page.push_str("</code>");
            Html::escape_into(&mut page, &one.others.join(", "));
            page.push_str("</li>\n");
        }
        page.push_str("</ul>\n");
    }
    page.push_str(&format!(
        "<p>The drawings are called <a href=\"{}\">{}</a>. They were made by {}. {} Anyone may use them under \
         <a href=\"{}\">{}</a>. A few are our own.</p>\n",
        CREDIT.project_link, CREDIT.title, CREDIT.authors, CREDIT.changes, CREDIT.licence_link, CREDIT.licence
    ));
    write_new(file, &page, "The pictures are in", voice)
}

const STYLE: &str = "ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1rem; padding: 0; list-style: none; }\n\
    li { display: flex; flex-direction: column; gap: .4rem; align-items: flex-start; padding: 1rem; border: 2px solid; border-radius: .9rem; }\n\
    img { padding: .4rem; background: #fff; border-radius: .5rem; }\n\
    code { font-size: 1rem; overflow-wrap: anywhere; user-select: all; }\n\
    </style>\n";
