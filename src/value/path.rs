//! Paths inside a plan or a site.

use std::fmt;

/// A path below the plan's folder or the site's folder: `/` between names, no `.` or `..`, never absolute.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

impl SitePath {
    /// Takes a path that is already clean.
    ///
    /// # Panics
    /// Never in release; a path that climbs out or is absolute is our own mistake and fails in tests.
    pub fn new(path: impl Into<String>) -> SitePath {
        let path = path.into();
        debug_assert!(
            !path.starts_with('/') && !path.split('/').any(|name| matches!(name, "" | "." | "..")),
            "not a clean path: {path}"
        );
        SitePath(path)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder part, without a slash at its end; empty at the top.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last name in the path.
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(self.0.as_str(), |(_, name)| name)
    }

    /// What stands after the last dot of the file name, in lower case.
    pub fn extension(&self) -> String {
        self.file_name().rsplit_once('.').map_or(String::new(), |(_, end)| end.to_lowercase())
    }

    /// Follows a relative address from this file; `None` if it leads out of the folder.
    pub fn find_target(&self, address: &str) -> Option<SitePath> {
        if address.starts_with('/') {
            return None;
        }
        let mut names: Vec<&str> = self.folder().split('/').filter(|name| !name.is_empty()).collect();
        for name in address.split('/') {
            match name {
                "" | "." => {}
                ".." => {
                    names.pop()?;
                }
                other => names.push(other),
            }
        }
        (!names.is_empty()).then(|| SitePath(names.join("/")))
    }

    /// The relative address that leads from this file to `target`.
    pub fn address_of(&self, target: &SitePath) -> String {
        let from: Vec<&str> = self.folder().split('/').filter(|name| !name.is_empty()).collect();
        let to: Vec<&str> = target.0.split('/').collect();
        let shared = from.iter().zip(&to[..to.len() - 1]).take_while(|(a, b)| a == b).count();
        let mut address = "../".repeat(from.len() - shared);
        address.push_str(&to[shared..].join("/"));
        address
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_relative_in_both_directions() {
        let page = SitePath::new("staying-well/crisis.html");
        assert_eq!(page.address_of(&SitePath::new("index.html")), "../index.html");
        assert_eq!(page.address_of(&SitePath::new("staying-well/index.html")), "index.html");
        assert_eq!(page.find_target("../photos/a.jpg"), Some(SitePath::new("photos/a.jpg")));
    }

    #[test]
    fn an_address_that_leads_out_is_not_found() {
        assert_eq!(SitePath::new("index.md").find_target("../other.md"), None);
        assert_eq!(SitePath::new("index.md").find_target("/etc/passwd"), None);
    }
}
