//! A fault as it is told: where, which, and in words. And the report of a whole run.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::message;
use super::problem::{Problem, Severity};
use crate::lang::Lang;

/// A fault in a data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file, below the folder as it was given.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The path from the root of the dossier: `countries[3].region`. Empty where it is about the folder.
    pub path: String,
    /// The record in which it is, by its id, where it is in one.
    pub record: Option<String>,
    /// The title that the schema gives the member, in French and in English; nothing where it is about the folder.
    pub title: Option<[String; 2]>,
    /// The stable name of this kind of fault, one of `CODES`.
    pub code: &'static str,
    /// Whether it stops the build.
    pub severity: Severity,
    pub(super) problem: Problem,
}

impl Finding {
    /// The fault on one line: place, record and member in plain words, what is wrong, the way out, the code.
    pub fn message(&self, lang: Lang) -> String {
        let Finding { file, line, column, path, code, .. } = self;
        let warning = match (self.severity, lang) {
            (Severity::Error, _) => "",
            (Severity::Warning, Lang::Fr) => message::fr::WARNING,
            (Severity::Warning, Lang::En) => message::en::WARNING,
        };
        let place: Vec<&str> = self.record.as_deref().into_iter().chain(self.member(lang)).collect();
        let place = if place.is_empty() { String::new() } else { format!(" ({})", place.join(", ")) };
        let path = if path.is_empty() { String::new() } else { format!("{path}{place}: ") };
        printable(&format!("{file}:{line}:{column}: {path}{warning}{} [{code}]", self.sentence(lang)))
    }

    /// What is wrong, and the way out.
    fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::Fr => message::fr::sentence(&self.problem),
            Lang::En => message::en::sentence(&self.problem),
        }
    }

    /// The title of the member in a language; nothing where it has none.
    fn member(&self, lang: Lang) -> Option<&str> {
        let [fr, en] = self.title.as_ref()?;
        Some(if lang == Lang::Fr { fr } else { en })
    }

    /// The fault for a program: the same values, each under its name.
    fn json(&self, lang: Lang) -> Value {
        json!({
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "path": self.path,
            "record": self.record,
            "field": self.member(lang),
            "code": self.code,
            "severity": if self.severity == Severity::Error { "error" } else { "warning" },
            "message": printable(&self.sentence(lang)),
        })
    }
}

/// Every finding on a line of its own, then a sentence that counts them.
pub fn report(findings: &[Finding], lang: Lang) -> String {
    let (errors, warnings): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().partition(|finding| finding.severity == Severity::Error);
    let files = errors.iter().map(|finding| &finding.file).collect::<BTreeSet<_>>().len();
    let all = |findings: &[&Finding]| findings.iter().map(|finding| finding.problem.count()).sum();
    let count = match lang {
        Lang::Fr => message::fr::count(all(&errors), all(&warnings), files),
        Lang::En => message::en::count(all(&errors), all(&warnings), files),
    };
    let lines = findings.iter().map(|finding| finding.message(lang)).chain(often(findings, lang)).chain([count]);
    lines.collect::<Vec<_>>().join("\n")
}

/// From how many places on an id that is not there gets a line of its own.
const OFTEN: usize = 3;

/// The ids that are not there and that many places name, each once: one record mends them all.
fn often(findings: &[Finding], lang: Lang) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let unknown = findings.iter().filter_map(|finding| match &finding.problem {
        Problem::UnknownId { collection, id, times, .. } if *times >= OFTEN => Some((*collection, id.as_str(), *times)),
        _ => None,
    });
    let once = unknown.filter(|(collection, id, _)| seen.insert((*collection, *id)));
    let line = |(collection, id, times)| match lang {
        Lang::Fr => message::fr::often(collection, id, times),
        Lang::En => message::en::often(collection, id, times),
    };
    once.map(|one| printable(&line(one))).collect()
}

/// Every finding as a command that GitHub shows beside the line it is about, in both languages: those who propose a change
/// there read one of them.
pub fn report_github(findings: &[Finding]) -> String {
    let lines = findings.iter().map(|finding| {
        let Finding { file, line, column, severity, code, .. } = finding;
        let kind = if *severity == Severity::Error { "error" } else { "warning" };
        let escaped = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
        let property = |text: &str| escaped(text).replace(':', "%3A").replace(',', "%2C");
        let [fr, en] = [Lang::Fr, Lang::En].map(|lang| {
            let about: Vec<&str> = finding.record.as_deref().into_iter().chain(finding.member(lang)).collect();
            let about = if about.is_empty() { String::new() } else { [&about.join(", "), " – "].concat() };
            escaped(&printable(&[about, finding.sentence(lang)].concat()))
        });
        let file = property(&printable(file));
        format!("::{kind} file={file},line={line},col={column},title={code}::{fr}%0A{en}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Every finding as an item of a JSON list, for programs.
pub fn report_json(findings: &[Finding], lang: Lang) -> String {
    let list: Vec<Value> = findings.iter().map(|finding| finding.json(lang)).collect();
    let text = serde_json::to_string_pretty(&list).expect("findings are plain JSON");
    text.lines().map(printable).collect::<Vec<_>>().join("\n")
}

/// A text with what cannot be seen, or changes how its neighbours are seen, as JSON escapes it: a quoted value must not
/// move the cursor of a terminal, nor turn a line round.
fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_hidden(character) {
            let units =
                character.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect::<String>();
            shown.push_str(&units);
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Whether a character controls a device, or the direction or the joining of others (Unicode, general categories Cc, Cf,
/// Zl and Zp, as far as texts have them).
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn what_cannot_be_seen_is_shown_as_an_escape() {
        assert_eq!(printable("a\u{1b}[31m\u{202e}b\n\u{e0041}"), "a\\u001b[31m\\u202eb\\u000a\\udb40\\udc41");
        assert_eq!(printable("« été\u{a0}: œuvre’s »"), "« été\u{a0}: œuvre’s »");
    }
}
