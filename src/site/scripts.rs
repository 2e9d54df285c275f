//! The classic scripts that bring a page alive: the application and the search, each with its wasm as text, the dossier, the
//! styles of other pages, and what a page does in a frame. Classic, because modules and `fetch` fail in a sandbox and on a disk; named by their content,
//! so that caches never lie.

use sha2::{Digest, Sha256};
use std::path::Path;

use serde_json::{Value, json};

use super::lean::lean;
use crate::lang::Lang;
use crate::text::text as text_of;

/// A script file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// Its name: `app.0123456789abcdef.js`.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl Script {
    fn named(stem: &str, text: String) -> Script {
        Script { name: name(stem, &text, "js"), text }
    }
}

/// The name of a file that has its content in it: `map.0123456789abcdef.svg`.
pub(super) fn name(stem: &str, content: &str, ending: &str) -> String {
    let digest = Sha256::digest(content.as_bytes());
    let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}.{hash}.{ending}")
}

/// The application from the folder of the compiled client, then what a page does by itself once it is there, with the name
/// of the script of the other styles.
///
/// # Errors
///
/// A file that is missing, and how to make it.
pub fn app(client: &Path, styles: &str, alive: &str) -> Result<Script, String> {
    let besides = [&*text("visavisStyleFile", styles), alive].concat();
    program(client, "visavis", ("app", "app"), "visavisStart", &besides).map(|text| Script::named("app", text))
}

/// The styles of the other pages of the application: any of them can take the place of the first.
pub fn styles(css: &str) -> Script {
    Script::named("styles", text("visavisStyle", css))
}

/// The search from that folder.
///
/// # Errors
///
/// A file that is missing, and how to make it.
pub fn search(client: &Path) -> Result<Script, String> {
    program(client, "search", ("search", "search-root"), "visavisSearch", "").map(|text| Script::named("search", text))
}

/// What stands between a program and the page: a function of the program's name for boot and of the id that it renders in.
const GUARD: &str = include_str!("../../assets/guard.js");

/// What programs ask of the page.
const READER: &str = include_str!("../../assets/reader.js");

/// A program: its glue, kept apart from that of the other and under its guard, then a function that starts it from the
/// wasm's bytes; each call of that starts a new one.
fn program(
    client: &Path,
    stem: &str,
    (name, root): (&str, &str),
    start: &str,
    besides: &str,
) -> Result<String, String> {
    let path = |ending: &str| client.join([stem, ending].concat());
    let missing = |ending: &str, error: std::io::Error| {
        format!("{}: {error}; the client is built with `cargo xtask build`", path(ending).display())
    };
    let glue = std::fs::read_to_string(path(".js")).map_err(|error| missing(".js", error))?;
    let wasm = std::fs::read(path("_bg.wasm")).map_err(|error| missing("_bg.wasm", error))?;
    let mut text = format!(
        "(function () {{\nvar guard = {};\nself.{start} = function () {{\nvar WebAssembly = guard('{name}', '{root}');\n{glue}\nvar text = \"",
        lean(GUARD).trim_end()
    );
    quote(wasm.iter().map(|&byte| char::from(byte)), '"', &mut text);
    // What the program hands out is kept for whoever measures it.
    text.push_str(&format!(
        "\", bytes = new Uint8Array(text.length);\n\
         for (var at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);\n\
         return self.{start}.program = wasm_bindgen({{ module_or_path: bytes }});\n}};\n}})();\n",
    ));
    text.extend([&*lean(READER), "\n", besides]);
    Ok(text)
}

/// The bundled dossier as a script that leaves its JSON for the application to take.
pub fn dossier(json: &str) -> Script {
    Script::named("dossier", text("visavisDossier", json))
}

/// What a page does in a frame, with its words in each language.
pub fn host(code: &str) -> Script {
    let words = Lang::ALL.map(|lang| {
        let (t, documents) = (text_of(lang), &text_of(lang).documents);
        let words = json!({
            "leave": documents.leave, "address": documents.address, "copy": documents.copy_address,
            "noFile": documents.no_file, "copied": t.copied, "selected": t.selected, "close": t.close,
        });
        (lang.code().to_owned(), words)
    });
    let words = Value::Object(words.into_iter().collect());
    Script::named("host", format!("self.visavisWords = {words};\n{code}\n"))
}

/// A statement that leaves a text under a name.
pub(super) fn text(name: &str, words: &str) -> String {
    let mut text = String::with_capacity(words.len() + 64);
    // JSON and style sheets are full of double quotes, so the string of the script has single ones.
    text.extend(["self.", name, " = '"]);
    quote(words.chars(), '\'', &mut text);
    text.push_str("';\n");
    text
}

/// Writes characters inside a string literal of JavaScript (ECMA-262, 12.9.4: all but the quote, the backslash and line
/// ends may stand as they are).
fn quote(characters: impl Iterator<Item = char>, mark: char, out: &mut String) {
    for character in characters {
        match character {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            _ if character == mark => out.extend(['\\', mark]),
            _ => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dossier_with_quotes_and_backslashes_stays_one_string() {
        let script = dossier("{\"a\":\"l'eau \\\\ \\n\"}");
        assert_eq!(script.text, "self.visavisDossier = '{\"a\":\"l\\'eau \\\\\\\\ \\\\n\"}';\n");
    }
}
