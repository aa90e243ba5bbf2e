//! The page that a host shows when a page is not there.
//!
//! In: the plan's language. Out: `404.html`, which works at any depth: no link and no file, one style allowed by its hash.
//! Not here: pages of the plan (`layout`).

use super::one_file::style_hash;
use super::{FindWords, POLICY};
use crate::value::Html;

const STYLE: &str = "body{margin:0;padding:8vh 1.5rem;background:#fff9ec;color:#1b1b1b;\
font:1.25rem/1.6 Verdana,Tahoma,\"Trebuchet MS\",\"DejaVu Sans\",sans-serif}\
main{max-width:34rem;margin:0 auto}h1{font-size:2.1rem;line-height:1.25}\
@media(prefers-color-scheme:dark){body{background:#121212;color:#f2f0ec}}";

/// The whole page. Search engines are told to leave it out.
pub(super) fn page(site_title: &str, language: &str, is_right_to_left: bool, words: FindWords) -> String {
    let escaped = |text: &str| {
        let mut out = String::new();
        Html::escape_into(&mut out, text);
        out
    };
    let say = |key: &str| escaped(&words(language, key));
    let direction = super::layout::direction(is_right_to_left);
    let policy = POLICY.replace("style-src 'self'", &format!("style-src 'sha256-{}'", style_hash(STYLE)));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title} – {}</title>\n<style>{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n<p>{}</p>\n<p>{}</p>\n</main>\n</body>\n</html>\n",
        escaped(language),
        escaped(site_title),
        say("not-found-text"),
        say("not-found-way-back"),
        title = say("not-found-title"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_leans_on_no_other_file() {
        let html = page("Sam’s plan", "en-GB", false, &|_, key| key.to_string());
        assert!(!html.contains("href=") && !html.contains("src="));
        assert!(html.contains("noindex"));
    }
}
