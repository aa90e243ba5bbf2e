//! Where links and pictures may lead.
//!
//! In: the address as typed. Out: whether it may stand in a page. Only kinds that are known are let through.
//! Not here: whether the file is there (`plan`).

/// What an address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A file of the plan, or a place on the page.
    Relative,
    /// `https:`, `mailto:`, `tel:`.
    Outside,
    Refused(Reason),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    Empty,
    /// Another kind of address, as `javascript:` or `C:`.
    Kind,
    /// It begins at the top of a disk or site: `/x`, `//host`.
    Absolute,
    Backslash,
    /// A letter that cannot be seen.
    Unseen,
}

/// Says what an address is.
pub fn judge(target: &str) -> Target {
    if target.trim().is_empty() {
        return Target::Refused(Reason::Empty);
    }
    // Browsers drop such letters, so that `java\tscript:` would run.
    if target != target.trim() || target.chars().any(|letter| letter.is_control() || is_unseen(letter)) {
        return Target::Refused(Reason::Unseen);
    }
    let end = target.find(['/', '?', '#']).unwrap_or(target.len());
    if let Some(colon) = target[..end].find(':') {
        return match target[..colon].to_ascii_lowercase().as_str() {
            "http" | "https" => match target[colon + 1..].strip_prefix("//") {
                Some(host) if !host.is_empty() && !host.starts_with('/') => Target::Outside,
                _ => Target::Refused(Reason::Kind),
            },
            "mailto" | "tel" => Target::Outside,
            _ => Target::Refused(Reason::Kind),
        };
    }
    if target.contains('\\') {
        return Target::Refused(Reason::Backslash);
    }
    if target.starts_with('/') {
        return Target::Refused(Reason::Absolute);
    }
    Target::Relative
}

fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Is this alt text only the file's name?
pub fn is_file_name(alt: &str, target: &str) -> bool {
    let plain = |text: &str| -> String {
        text.replace("%20", " ")
            .chars()
            .map(|letter| if matches!(letter, '-' | '_') { ' ' } else { letter })
            .flat_map(char::to_lowercase)
            .collect::<String>()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let path = target.split(['?', '#']).next().unwrap_or(target);
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let alt = plain(alt);
    [target, path, name, stem].iter().any(|name| plain(name) == alt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_kinds_of_address_pass() {
        for target in ["my-money.md#left", "#left", "photos/a b.jpg", "../x.md", "a/b:c", "%2e.md"] {
            assert_eq!(judge(target), Target::Relative, "{target}");
        }
        for target in ["https://x.org/a?b", "HTTP://x.org", "mailto:a@b.org", "tel:+441632960900"] {
            assert_eq!(judge(target), Target::Outside, "{target}");
        }
        for (target, reason) in [
            ("javascript:alert(1)", Reason::Kind),
            ("JavaScript:x", Reason::Kind),
            ("java\tscript:x", Reason::Unseen),
            (" javascript:x", Reason::Unseen),
            ("\u{1}javascript:x", Reason::Unseen),
            ("data:text/html,x", Reason::Kind),
            ("file:///etc/passwd", Reason::Kind),
            ("vbscript:x", Reason::Kind),
            ("C:\\x", Reason::Kind),
            ("https:x", Reason::Kind),
            ("https:///x", Reason::Kind),
            ("//host/x", Reason::Absolute),
            ("/x", Reason::Absolute),
            ("\\\\host\\x", Reason::Backslash),
            ("photos\\a.jpg", Reason::Backslash),
            ("", Reason::Empty),
        ] {
            assert_eq!(judge(target), Target::Refused(reason), "{target:?}");
        }
    }

    #[test]
    fn a_file_name_is_no_alt_text() {
        for alt in ["sam-pool.jpg", "Sam pool", "sam_pool", "photos/sam-pool.jpg"] {
            assert!(is_file_name(alt, "photos/sam-pool.jpg"), "{alt}");
        }
        assert!(is_file_name("sam pool", "sam%20pool.jpg"));
        assert!(!is_file_name("Sam at the pool", "photos/pool.jpg"));
    }
}
