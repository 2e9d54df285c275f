//! The pages of a built site and how heavy each kind of page may be. Which pages there are is decided in `src/route.rs`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::run::Fault;

/// Kinds of pages that have a bar of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The home page in one language.
    Home,
    /// The page of a single thing: an organization, a country, a source.
    Thing,
    /// A page that shows many things together.
    View,
    /// A view that is one long list.
    List,
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Home, Kind::Thing, Kind::View, Kind::List];

    /// The kind of the page in a folder of the site, such as `fr/pays/mali`. The pages outside the languages' folders
    /// have none: they only lead there.
    pub fn of(folder: &str) -> Option<Kind> {
        let segments: Vec<&str> = folder.split('/').filter(|segment| !segment.is_empty()).collect();
        match segments.as_slice() {
            ["fr" | "en"] => Some(Kind::Home),
            ["fr", "sources" | "lexique" | "index"] | ["en", "sources" | "glossary" | "index"] => Some(Kind::List),
            ["fr", "communique", "deux-langues"] | ["en", "news-release", "both-languages"] => Some(Kind::View),
            ["fr", "partenariat", "depuis-2008"] | ["en", "partnership", "since-2008"] => Some(Kind::View),
            ["fr" | "en", _] => Some(Kind::View),
            ["fr" | "en", _, _] | ["fr" | "en", _, _, "fiche" | "sheet"] => Some(Kind::Thing),
            ["fr" | "en", "demandes" | "requests", _, _] => Some(Kind::Thing),
            _ => None,
        }
    }

    /// The most that a page of this kind may weigh as it is shipped, with style sheet and boot script, in bytes of
    /// brotli 11. 14 kB is what a server sends before it waits for a first answer (RFC 6928: ten segments of 1,460
    /// bytes); a view brings a drawing and its table, for one round trip more; a long list brings the whole list.
    pub fn bar(self) -> usize {
        match self {
            Kind::Home | Kind::Thing => 14_000,
            Kind::View => 26_000,
            Kind::List => 40_000,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Kind::Home => "home page",
            Kind::Thing => "page of a single thing",
            Kind::View => "view",
            Kind::List => "long list",
        }
    }
}

/// All files of a folder and of the folders in it, in alphabetical order.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let unreadable = |error| format!("cannot read the folder {}: {error}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_depth_of_a_page_tells_its_kind() {
        assert_eq!(Kind::of("fr"), Some(Kind::Home));
        assert_eq!(Kind::of("en/"), Some(Kind::Home));
        assert_eq!(Kind::of("fr/pays"), Some(Kind::View));
        assert_eq!(Kind::of("fr/pays/mali"), Some(Kind::Thing));
        assert_eq!(Kind::of("en/sources/release-2008"), Some(Kind::Thing));
    }

    #[test]
    fn long_lists_and_views_inside_views_are_known_by_name() {
        for list in ["fr/sources", "fr/lexique", "fr/index", "en/sources", "en/glossary", "en/index"] {
            assert_eq!(Kind::of(list), Some(Kind::List), "{list}");
        }
        for view in ["fr/communique/deux-langues", "en/news-release/both-languages", "en/partnership/since-2008"] {
            assert_eq!(Kind::of(view), Some(Kind::View), "{view}");
        }
    }

    #[test]
    fn pages_outside_the_languages_have_no_bar() {
        assert_eq!(Kind::of(""), None);
        assert_eq!(Kind::of("404"), None);
        assert_eq!(Kind::of("fr/pays/mali/oembed"), None);
    }
}
