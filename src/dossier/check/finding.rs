//! A fault as it is told: where, which, and in words. And the report of a whole run.

use std::collections::BTreeSet;

use super::message;
use super::problem::Problem;
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
    /// The stable name of this kind of fault, one of `CODES`.
    pub code: &'static str,
    pub(super) problem: Problem,
}

impl Finding {
    /// The fault on one line: place, what is wrong, the way out, the code.
    pub fn message(&self, lang: Lang) -> String {
        let Finding { file, line, column, path, code, problem } = self;
        let sentence = match lang {
            Lang::Fr => message::fr::sentence(problem),
            Lang::En => message::en::sentence(problem),
        };
        let path = if path.is_empty() { String::new() } else { format!("{path}: ") };
        format!("{file}:{line}:{column}: {path}{sentence} [{code}]")
    }
}

/// Every finding on a line of its own, then a sentence that counts them.
pub fn report(findings: &[Finding], lang: Lang) -> String {
    let files = findings.iter().map(|finding| &finding.file).collect::<BTreeSet<_>>().len();
    let count = match lang {
        Lang::Fr => message::fr::count(findings.len(), files),
        Lang::En => message::en::count(findings.len(), files),
    };
    let lines = findings.iter().map(|finding| finding.message(lang)).chain([count]);
    lines.collect::<Vec<_>>().join("\n")
}
