//! A whole plan as one file to send: no other file, no script, and nothing that asks anyone for anything.
//!
//! In: a site with one page. Out: that page, with every file that it names inside it.
//! Not here: what stands on the page (`whole`, `layout`).

use super::Site;
use crate::report::{Diagnostic, Span};
use crate::value::{Html, Markup, SitePath, each_markup, without_entities};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

/// What mail programs take with a letter, at the most (many: 25 MB, of which a third is lost by the way that they send files).
const MOST: usize = 18_000_000;

/// Puts every file of `site` that its one page names into that page.
///
/// # Errors
/// The page would be larger than mail programs take.
pub fn packed(site: &Site) -> Result<Site, Box<Diagnostic>> {
    let mut packed = Site::default();
    for (path, bytes) in site.files.iter().filter(|(path, _)| path.extension() == "html") {
        let page = Site::text(bytes);
        let html = with_files(&page, path, site);
        if html.len() > MOST {
            return Err(Box::new(too_large(html.len(), site)));
        }
        packed.files.insert(path.clone(), html.into_bytes());
    }
    Ok(packed)
}

fn with_files(page: &str, path: &SitePath, site: &Site) -> String {
    let mut out = String::with_capacity(page.len() * 2);
    let mut copied = 0;
    let mut element = "";
    each_markup(page, |at, found| {
        match found {
            Markup::Tag { name, .. } => element = name,
            Markup::Attribute { name: "href" | "src", value } => {
                let target = path.find_target(&without_entities(value));
                let Some((target, bytes)) = target.and_then(|target| site.files.get_key_value(&target)) else {
                    return;
                };
                out.push_str(&page[copied..at]);
                copied = at + value.len();
                out.push_str(&format!("data:{};base64,", kind_of(target)));
                BASE64_STANDARD.encode_string(bytes, &mut out);
                // Browsers follow no link into a page of data; they save it.
                if element == "a" {
                    out.push_str("\" download=\"");
                    Html::escape_into(&mut out, target.file_name());
                }
            }
            Markup::Attribute { .. } | Markup::Text(_) | Markup::Comment(_) | Markup::Bare(_) | Markup::Strange(_) => {}
        }
    });
    out.push_str(&page[copied..]);
    out
}

/// Pictures are shown, all else is saved.
fn kind_of(path: &SitePath) -> &'static str {
    match path.extension().as_str() {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        _ => "application/octet-stream",
    }
}

/// What a page with this one style, and with its pictures inside it, says to the browser before all else.
pub(super) fn policy(style: &str) -> String {
    format!(
        "default-src 'none'; style-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'",
        style_hash(style)
    )
}

/// The name by which a policy allows exactly this style: SHA-256 in base 64.
pub(super) fn style_hash(style: &str) -> String {
    BASE64_STANDARD.encode(Sha256::digest(style.as_bytes()))
}

fn too_large(size: usize, site: &Site) -> Diagnostic {
    let megabytes = |bytes: usize| bytes.div_ceil(1_000_000);
    let largest = site.files.values().map(Vec::len).max().unwrap_or_default();
    Diagnostic::error(
        "single-file-too-large",
        &Span::of_file("index.md"),
        format!("the plan as one file has {} MB, and {} MB is the most", megabytes(size), megabytes(MOST)),
    )
    .because(format!(
        "Mail programs refuse larger files. The largest photo, recording or download in it has {} MB.",
        megabytes(largest)
    ))
    .try_this(
        "Take out long films and recordings, or send the whole folder that plainplan build makes, as one zip file.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &[u8])]) -> Site {
        Site { files: files.iter().map(|(path, bytes)| (SitePath::new(*path), bytes.to_vec())).collect() }
    }

    #[test]
    fn files_that_the_page_names_are_inside_it_and_links_to_them_save_them() {
        let page = "<img src=\"_plan/a.svg\"><a href=\"_plan/b.csv\">Save</a><a href=\"#x\">X</a><a href=\"https://a.org/\">A</a>";
        let packed = packed(&site(&[("a.html", page.as_bytes()), ("_plan/a.svg", b"<svg/>"), ("_plan/b.csv", b"1,2")]))
            .expect("it is small");
        let html = Site::text(&packed.files[&SitePath::new("a.html")]).into_owned();
        assert_eq!(packed.files.len(), 1);
        assert_eq!(
            html,
            "<img src=\"data:image/svg+xml;base64,PHN2Zy8+\">\
             <a href=\"data:application/octet-stream;base64,MSwy\" download=\"b.csv\">Save</a>\
             <a href=\"#x\">X</a><a href=\"https://a.org/\">A</a>"
        );
    }

    #[test]
    fn a_file_that_no_letter_can_carry_is_refused() {
        let film = vec![0; MOST];
        let page = b"<a href=\"_plan/film.mp4\">Film</a>";
        let problem = packed(&site(&[("a.html", page), ("_plan/film.mp4", &film)])).expect_err("it is too large");
        assert_eq!(problem.rule, "single-file-too-large");
    }

    #[test]
    fn the_hash_is_what_browsers_compute() {
        // The well-known SHA-256 of no letters at all.
        assert_eq!(style_hash(""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
