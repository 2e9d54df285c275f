//! The style sheet and the boot script: joined from their files, freed of comments and indentation, inlined with the
//! hash that the content security policy names. A page carries the parts that it needs.

use base64::Engine as _;
use sha2::{Digest, Sha256};
use std::path::Path;

use super::lean::lean;
use crate::route::Page;

/// The files of the style sheet that every page has, in the order of their cascade layers.
pub const EVERY_PAGE: [&str; 7] = ["reset", "tokens", "base", "layout", "components", "utilities", "print"];

/// The files that some pages have besides, in the order in which they follow each other.
pub const SOME_PAGES: [&str; 12] = [
    "explorers",
    "lanes",
    "exchange",
    "release",
    "marks",
    "networks",
    "map",
    "countries",
    "timeline",
    "documents",
    "strip",
    "sheet",
];

/// The parts of the boot script, in the order in which they run.
const BOOT: [&str; 5] = ["boot/tier.js", "boot/start.js", APPLICATION, "boot/links.js", COPY];

/// The part that pages which are their document alone do not have.
const APPLICATION: &str = "boot/app.js";

/// The part that of those only pages with a button have, and what a page does in a frame.
const COPY: &str = "boot/copy.js";

/// Those that do not come after the application: its pages have the first, documents alone the others.
const NOT_BROUGHT: [&str; 4] = ["explorers", "documents", "strip", "sheet"];

/// Those that a page of the application never has.
const OF_DOCUMENTS: [&str; 3] = ["documents", "strip", "sheet"];

/// The files of the style sheet that pages of the application have, in their order.
pub fn of_the_application() -> impl Iterator<Item = &'static str> {
    EVERY_PAGE.into_iter().chain(SOME_PAGES).filter(|name| !OF_DOCUMENTS.contains(name))
}

/// What every page carries inline, and what comes with the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inline {
    /// The part of the style sheet that every page has.
    pub css: String,
    /// The other parts, by name.
    sheets: Vec<(&'static str, String)>,
    /// The boot script of a page of the application.
    pub boot: String,
    /// The boot script of a page that is its document alone.
    pub boot_alone: String,
    /// What that has besides where there is something to copy or to print.
    pub copy: String,
    /// What the application's script has besides.
    pub alive: String,
    /// The parts of the style sheet that pages of the application have, besides those that each of them has.
    pub styles: String,
    /// What a page does in a frame.
    pub host: String,
    /// The icon, as an address that holds it.
    pub icon: String,
}

impl Inline {
    /// Reads the style sheet and the scripts from the folder of assets.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, by name.
    pub fn read(assets: &Path) -> Result<Inline, String> {
        let read = |path: &Path| std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
        // Between a property and its value, in lists and beside a combinator a space says nothing either, in a text it
        // would; nor does the last semicolon, nor a zero before the point.
        let tight = |line: &str| {
            if line.contains('"') {
                return line.replacen(": \"", ":\"", 1);
            }
            let line = line.replace(": ", ":").replace(" > ", ">").replace(", ", ",");
            line.replace(":0.", ":.").replace(" 0.", " .")
        };
        let css = |name: &str| {
            let sheet = read(&assets.join("css").join(name).with_extension("css"))?;
            Ok::<_, String>(lean(&sheet.lines().map(tight).collect::<Vec<_>>().join("\n")).replace(";}", "}"))
        };
        let every = EVERY_PAGE.into_iter().map(css).collect::<Result<String, _>>()?;
        let sheets = SOME_PAGES.into_iter().map(|name| Ok((name, css(name)?))).collect::<Result<Vec<_>, String>>()?;
        let script = |name: &str| Ok::<_, String>(lean(&read(&assets.join(name))?));
        let brought = sheets.iter().filter(|(name, _)| !NOT_BROUGHT.contains(name));
        let styles = brought.map(|(_, css)| &**css).collect();
        let alive = script("alive.js")?;
        let icon = data_address(read(&assets.join("icon.svg"))?.trim());
        let boot = BOOT.into_iter().map(script).collect::<Result<String, _>>()?;
        let alone = BOOT.into_iter().filter(|part| ![APPLICATION, COPY].contains(part));
        let boot_alone = alone.map(script).collect::<Result<String, _>>()?;
        let copy = script(COPY)?;
        let host = [script("host.js")?, copy.clone()].concat();
        Ok(Inline { css: every, sheets, boot, boot_alone, copy, alive, styles, host, icon })
    }

    /// The style sheet of any page of the application.
    pub fn of_the_application(&self) -> String {
        self.with(&of_the_application().collect::<Vec<_>>())
    }

    /// The boot script of a page with this content.
    pub fn boot_of(&self, page: &Page, body: &str) -> String {
        let has_button = ["data-copy", "data-print"].iter().any(|mark| body.contains(mark));
        match (page.is_document(), has_button) {
            (false, _) => self.boot.clone(),
            (true, false) => self.boot_alone.clone(),
            (true, true) => [&*self.boot_alone, &self.copy].concat(),
        }
    }

    /// The style sheet of a page that has some parts besides what every page has.
    pub fn with(&self, names: &[&str]) -> String {
        let own = self.sheets.iter().filter(|(name, _)| names.contains(name)).map(|(_, css)| &**css);
        [&*self.css].into_iter().chain(own).collect()
    }
}

/// A picture as an address that holds it, so that no request is made for it (RFC 2397; what is no part of an address is
/// escaped, RFC 3986).
fn data_address(svg: &str) -> String {
    let escaped = svg.chars().map(|c| match c {
        '"' => "'".to_owned(),
        '<' => "%3C".to_owned(),
        '>' => "%3E".to_owned(),
        '#' => "%23".to_owned(),
        '{' => "%7B".to_owned(),
        '}' => "%7D".to_owned(),
        ' ' => "%20".to_owned(),
        c => c.to_string(),
    });
    ["data:image/svg+xml,".to_owned()].into_iter().chain(escaped).collect()
}

/// The source expression of a content security policy that admits exactly this inline content (CSP Level 3, 2.3.1).
pub fn csp_hash(content: &str) -> String {
    format!("'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(content.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_one_that_browsers_compute() {
        // The example of the specification: alert('Hello, world.');
        assert_eq!(csp_hash("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }
}
