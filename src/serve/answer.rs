//! A request becomes an answer. The preview shows private pages, so it answers a browser of this machine and nobody else.
//!
//! In: the method, the path and three headers. Out: a status, headers and bytes.
//! Not here: connections (`listen`), what the pages hold (`preview`).
//!
//! - Only GET and HEAD. Only the name of this machine as host, so that a foreign page cannot borrow a name for it. Only
//!   requests that come from the preview itself.
//! - Only files of the site value, by whole name: no folder is listed and no path is put together.

use super::place::Found;
use super::preview::{News, Preview};
use crate::page::decoded;
use crate::render::Site;
use crate::report::{Severity, plain};
use crate::value::{Audience, SitePath};
use serde_json::json;

/// What `answer` looks at of a request.
#[derive(Debug, Clone, Copy, Default)]
pub struct Request<'a> {
    pub method: &'a str,
    /// With what stands after `?`.
    pub path: &'a str,
    pub host: Option<&'a str>,
    pub origin: Option<&'a str>,
    /// The header `sec-fetch-site`, which browsers set themselves.
    pub comes_from: Option<&'a str>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub kind: &'static str,
    pub body: Vec<u8>,
    /// Another address to go to.
    pub location: Option<String>,
    /// For a file of a copy: the version in which this copy last changed.
    pub since: Option<u64>,
}

const FRAME: &str = include_str!("shell/frame.html");
const SCRIPT: &str = include_str!("shell/preview.js");
const STYLE: &str = include_str!("shell/preview.css");

/// The place of everything that is no page of a plan. A plan's own files never begin so.
const OWN: &str = "/_preview/";

/// Copies by their place in an address.
fn copy_of(word: &str) -> Option<Audience> {
    Audience::ALL.into_iter().find(|audience| audience.name() == word)
}

impl Request<'_> {
    /// May this be answered by the preview at `port`? Else why not.
    pub fn refusal(&self, port: u16) -> Option<Answer> {
        let is_here = |host: &str| {
            ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| host.eq_ignore_ascii_case(&format!("{name}:{port}")))
        };
        if !matches!(self.method, "GET" | "HEAD") {
            return Some(said(405, "Only GET and HEAD are answered."));
        }
        if !self.host.is_some_and(is_here) {
            return Some(said(403, "The preview is for this computer only."));
        }
        let is_own = |origin: &str| origin.strip_prefix("http://").is_some_and(is_here);
        let is_foreign = matches!(self.comes_from, Some("cross-site" | "same-site"));
        if is_foreign || self.origin.is_some_and(|origin| !is_own(origin)) {
            return Some(said(403, "The preview answers no other site."));
        }
        None
    }

    /// The number after `?after=`: the client knows this version.
    pub fn known_version(&self) -> Option<u64> {
        let (path, query) = self.path.split_once('?')?;
        (path == "/_preview/state").then_some(())?;
        query.split('&').find_map(|pair| pair.strip_prefix("after="))?.parse().ok()
    }

    /// The answer to a request that may be answered.
    pub fn answer(&self, preview: &Preview) -> Answer {
        let path = self.path.split(['?', '#']).next().unwrap_or_default();
        if let Some(own) = path.strip_prefix(OWN) {
            return match own {
                "preview.js" => file("text/javascript; charset=utf-8", SCRIPT.as_bytes()),
                "preview.css" => file("text/css; charset=utf-8", STYLE.as_bytes()),
                "state" => self.state(preview),
                _ => not_there(),
            };
        }
        if path == "/favicon.ico" {
            return said(204, "");
        }
        if path == "/" {
            return file("text/html; charset=utf-8", FRAME.as_bytes());
        }
        let Some((audience, rest)) = path[1..].split_once('/').and_then(|(word, rest)| Some((copy_of(word)?, rest)))
        else {
            return not_there();
        };
        let wanted = decoded(rest);
        match preview.file(audience, &wanted) {
            Ok(Some(found)) => page(&found),
            Ok(None) => match wanted.is_empty() || wanted.ends_with('/') {
                true => Answer { location: Some(format!("/{}/{wanted}index.html", audience.name())), ..said(302, "") },
                false => missing(preview, audience, &wanted),
            },
            Err(why) => said(404, &why),
        }
    }

    /// The version, what was found in the plan of the page that is shown, and that page as it is now.
    fn state(&self, preview: &Preview) -> Answer {
        let query = self.path.split_once('?').map_or("", |(_, query)| query);
        let wanted = query.split('&').find_map(|pair| pair.strip_prefix("page=")).map(decoded).unwrap_or_default();
        let (copy, below) = wanted.split_once('/').unwrap_or_default();
        let Some(audience) = copy_of(copy) else { return not_there() };
        let News { version, findings, page } = preview.news(audience, below);
        let mut told = plain::each(&findings);
        // What has to be mended first stands first.
        told.sort_by_key(|(severity, _)| match severity {
            Severity::Error => 0,
            Severity::Warning => 1,
            Severity::Note => 2,
        });
        let list: Vec<_> = told
            .into_iter()
            .map(|(severity, told)| {
                let (first, rest) = told.split_once('\n').unwrap_or((told.as_str(), ""));
                json!({"severity": word_of(severity), "says": first, "more": rest.trim_end()})
            })
            .collect();
        let style = page.as_ref().and_then(|(_, files, _)| files.get(&SitePath::new("_plan/style.css")));
        let state = json!({
            "version": version,
            "since": page.as_ref().map(|(since, _, _)| since),
            "isBroken": findings.has_errors(),
            "counts": crate::report::counts(&findings),
            "findings": list,
            // A page keeps its style sheet until it is loaded whole.
            "style": style.map(|style| format!("{:x}", xxhash_rust::xxh3::xxh3_64(style))),
            "html": page.as_ref().map(|(_, files, path)| Site::text(&files[path])),
        });
        file("application/json; charset=utf-8", state.to_string().as_bytes())
    }
}

fn word_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "problem",
        Severity::Warning => "warning",
        Severity::Note => "question",
    }
}

fn page((since, files, path): &Found) -> Answer {
    let kind = match path.as_str().rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "jpg" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "pdf" => "application/pdf",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
    Answer { since: Some(*since), ..file(kind, &files[path]) }
}

/// The site's own page for what is not there, where it has one.
fn missing(preview: &Preview, audience: Audience, wanted: &str) -> Answer {
    let folder = wanted.split_once('/').map_or("", |(folder, _)| folder);
    let names = [format!("{folder}/404.html"), "404.html".to_string()];
    let found = names.iter().find_map(|name| preview.file(audience, name).ok().flatten());
    match found {
        // It is not the page that was asked for, so it says nothing of when that one last changed.
        Some(found) => Answer { status: 404, since: None, ..page(&found) },
        None => not_there(),
    }
}

fn not_there() -> Answer {
    said(404, "This page is not here.")
}

fn file(kind: &'static str, bytes: &[u8]) -> Answer {
    Answer { status: 200, kind, body: bytes.to_vec(), location: None, since: None }
}

fn said(status: u16, sentence: &str) -> Answer {
    Answer {
        status,
        kind: "text/plain; charset=utf-8",
        body: sentence.as_bytes().to_vec(),
        location: None,
        since: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(method: &'static str, host: &'static str) -> Request<'static> {
        Request { method, path: "/", host: Some(host), ..Request::default() }
    }

    #[test]
    fn only_a_browser_of_this_machine_is_answered() {
        for host in ["127.0.0.1:4040", "localhost:4040", "LOCALHOST:4040", "[::1]:4040"] {
            assert_eq!(asked("GET", host).refusal(4040), None, "{host}");
        }
        for host in
            ["127.0.0.1", "127.0.0.1:80", "plans.example.org", "localhost.evil.org:4040", "127.0.0.1:4040.evil.org", ""]
        {
            assert_eq!(asked("GET", host).refusal(4040).map(|answer| answer.status), Some(403), "{host}");
        }
        assert_eq!(Request { host: None, ..asked("GET", "") }.refusal(4040).map(|answer| answer.status), Some(403));
        for method in ["POST", "PUT", "OPTIONS", "get", "TRACE"] {
            assert_eq!(
                asked(method, "localhost:4040").refusal(4040).map(|answer| answer.status),
                Some(405),
                "{method}"
            );
        }
        let from = |origin, comes_from| Request { origin, comes_from, ..asked("GET", "localhost:4040") }.refusal(4040);
        assert_eq!(from(Some("http://localhost:4040"), Some("same-origin")), None);
        for (origin, comes_from) in [
            (Some("http://evil.org"), None),
            (Some("https://localhost:4040"), None),
            (Some("null"), None),
            (None, Some("cross-site")),
            (None, Some("same-site")),
        ] {
            assert!(from(origin, comes_from).is_some(), "{origin:?} {comes_from:?}");
        }
    }
}
