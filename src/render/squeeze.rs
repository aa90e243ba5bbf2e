//! One style sheet of many, without what is for people who write themes.
//!
//! In: the files of a theme. Out: their style sheets as one. `build.rs` uses this too, so that the style of `plain` lies
//! ready in the program.

use std::collections::BTreeMap;

/// Every style sheet of a theme by its name, joined: ground first, then components, then print and whatever an own theme
/// adds.
pub fn joined_css(files: &BTreeMap<&str, &str>) -> String {
    let mut names: Vec<&str> = files.keys().copied().filter(|name| name.ends_with(".css")).collect();
    names.sort_by_key(|name| {
        let is_late = name.starts_with("css/") && *name >= "css/4";
        let is_component = name.starts_with("components/");
        (is_late, is_component, *name)
    });
    names.iter().map(|name| bare_css(files[name])).collect()
}

/// A style sheet without its comments and without blanks that mean nothing: they are for people who write themes, not for
/// readers' telephones.
fn bare_css(css: &str) -> String {
    let mut bare = String::with_capacity(css.len());
    let mut is_comment = false;
    for line in css.lines() {
        let start = bare.len();
        let mut rest = line;
        while let Some((text, after)) = rest.split_once(if is_comment { "*/" } else { "/*" }) {
            bare.push_str(if is_comment { "" } else { text });
            is_comment = !is_comment;
            rest = after;
        }
        bare.push_str(if is_comment { "" } else { rest });
        let mut kept = bare[start..].trim().to_string();
        bare.truncate(start);
        // What stands between quotes is said to people, so it stays as it is.
        if !kept.contains('\'') {
            let pieces = kept.split('"').enumerate().map(|(at, piece)| match at % 2 {
                0 => squeezed(piece),
                _ => piece.to_string(),
            });
            kept = pieces.collect::<Vec<_>>().join("\"");
        }
        bare.push_str(&kept);
        if !kept.is_empty() && !kept.ends_with(['{', '}', ';', ',']) {
            bare.push('\n');
        }
    }
    bare
}

fn squeezed(piece: &str) -> String {
    let mut squeezed = piece.to_string();
    for (from, to) in [(" { ", "{"), (" {", "{"), ("; }", "}"), ("; ", ";"), (": ", ":"), (", ", ",")] {
        squeezed = squeezed.replace(from, to);
    }
    squeezed
}
