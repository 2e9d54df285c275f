//! The style sheet and the boot script: joined from their files, freed of comments and indentation, inlined with the
//! hash that the content security policy names.

use base64::Engine as _;
use sha2::{Digest, Sha256};
use std::path::Path;

/// The files of the style sheet, in the order of their cascade layers. The last four are not for every page: pages with a
/// map, pages with something to choose, documents alone, and of these the sheets to print.
pub const SHEETS: [&str; 11] =
    ["reset", "tokens", "base", "layout", "components", "utilities", "print", "map", "explorers", "documents", "sheet"];

/// What every page carries inline, and what comes with the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inline {
    /// The style sheet.
    pub css: String,
    /// What a page with something to choose has besides; the map too, since another page can take its place.
    pub explorers: String,
    /// What a document alone has besides.
    pub document: String,
    /// What a document with a map has besides.
    pub mapped: String,
    /// What a sheet to print has besides.
    pub sheet: String,
    /// The boot script.
    pub boot: String,
    /// What the application's script has besides.
    pub alive: String,
    /// The icon, as an address that holds it.
    pub icon: String,
}

impl Inline {
    /// Reads the style sheet and the boot script from the folder of assets.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, by name.
    pub fn read(assets: &Path) -> Result<Inline, String> {
        let read = |path: &Path| std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
        // Between a property and its value a space says nothing either; in a text it would.
        let tight = |line: &str| if line.contains('"') { line.to_owned() } else { line.replacen(": ", ":", 1) };
        let css = |name: &&str| {
            let sheet = read(&assets.join("css").join(name).with_extension("css"))?;
            Ok::<_, String>(lean(&sheet.lines().map(tight).collect::<Vec<_>>().join("\n")))
        };
        let [every @ .., map, explorers, document, sheet] = &SHEETS;
        let (map, document) = (css(map)?, css(document)?);
        let explorers = [&*map, &css(explorers)?].concat();
        let sheet = [&*document, &css(sheet)?].concat();
        let mapped = [&*document, &*map].concat();
        let css = every.iter().map(css).collect::<Result<String, _>>()?;
        let script = |name: &str| Ok::<_, String>(lean(&read(&assets.join(name))?));
        let icon = data_address(read(&assets.join("icon.svg"))?.trim());
        Ok(Inline {
            css,
            explorers,
            document,
            mapped,
            sheet,
            boot: script("boot.js")?,
            alive: script("alive.js")?,
            icon,
        })
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

/// The source in one line, without comment lines and indentation: a page is read by people through its files, and the Nu
/// HTML Checker compares hashes line by line. Nothing else is touched: no string of ours holds a comment's marks at the
/// beginning of a line, and every statement of the script ends with its semicolon.
fn lean(source: &str) -> String {
    let mut lean = String::with_capacity(source.len());
    let mut in_comment = false;
    for mut line in source.lines().map(str::trim) {
        while in_comment || line.starts_with("/*") {
            let end = line.find("*/");
            in_comment = end.is_none();
            line = end.map_or("", |end| line[end + 2..].trim_start());
            if in_comment {
                break;
            }
        }
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        // Beside these a space says nothing.
        if !lean.ends_with(['{', '}', ';', ',']) && !lean.is_empty() {
            lean.push(' ');
        }
        match line.strip_suffix(" {") {
            Some(head) => lean.extend([head, "{"]),
            None => lean.push_str(line),
        }
    }
    lean
}

/// The source expression of a content security policy that admits exactly this inline content (CSP Level 3, 2.3.1).
pub fn csp_hash(content: &str) -> String {
    format!("'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(content.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_line_ends_go_and_nothing_else() {
        assert_eq!(lean("/* a */ /* b */ .c {}\n/*\n*/ .d {}"), ".c {}.d {}");
        assert_eq!(lean("/* a\n b */\n.a {\n  color: red; /* why */\n}\n"), ".a{color: red; /* why */ }");
        assert_eq!(lean("  // no\n  var a = 'http://x';\n"), "var a = 'http://x';");
    }

    #[test]
    fn the_hash_is_the_one_that_browsers_compute() {
        // The example of the specification: alert('Hello, world.');
        assert_eq!(csp_hash("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }
}
