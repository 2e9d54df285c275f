//! The checker of a data folder: finds every error in one run and says each with its file, line, column, path and a way
//! out. It reads the files, walks each along its schema, and goes on with what has the right shape. It mends nothing on
//! disk, and it knows no dossier in particular.

mod addresses;
mod amounts;
mod clues;
mod dates;
mod doubts;
mod finding;
mod grammar;
mod leaves;
mod markup;
mod message;
mod near;
mod numerals;
mod offer;
mod problem;
mod prose;
mod repeats;
mod run;
mod shape;
mod sheet;
mod slips;
mod typography;
mod whole;

use std::path::Path;

use super::{Dossier, raw, schema};
pub use finding::{Finding, report, report_github, report_json};
use problem::Problem;
pub use problem::{CODES, Severity};
pub use run::MOST_TOLD;
use run::Run;

/// What a folder of data holds, and everything that there is to say about it.
pub struct Checked {
    /// The dossier; nothing where there is an error.
    pub dossier: Option<Dossier>,
    /// Errors and warnings, in the order of the files and of their lines.
    pub findings: Vec<Finding>,
    /// The folder as one value of the shape that the schema asks for, with blanks where there was nothing.
    raw: Option<raw::Dossier>,
}

impl Checked {
    /// The file in which an editor's program finds the ids of this dossier; nothing where there is an error.
    pub fn ids(&self) -> Option<String> {
        self.dossier.as_ref().and(self.raw.as_ref()).map(schema::ids)
    }

    /// The errors alone.
    fn errors(self) -> Vec<Finding> {
        self.findings.into_iter().filter(|finding| finding.severity == Severity::Error).collect()
    }
}

/// Reads a data folder.
///
/// # Errors
///
/// Every error found, in the order of the files and of their lines; never an empty list. A warning is no error.
pub fn check(folder: &Path) -> Result<Dossier, Vec<Finding>> {
    let mut checked = examine(folder);
    checked.dossier.take().ok_or_else(|| checked.errors())
}

/// Reads a data folder into one compact JSON text, as the site carries it; the same folder gives the same text.
///
/// # Errors
///
/// Every error found, as `check` names them.
pub fn bundle(folder: &Path) -> Result<String, Vec<Finding>> {
    let checked = examine(folder);
    match (&checked.dossier, &checked.raw) {
        (Some(_), Some(raw)) => Ok(serde_json::to_string(raw).expect("the mirror of JSON is JSON")),
        _ => Err(checked.errors()),
    }
}

/// Looks at everything in a data folder.
pub fn examine(folder: &Path) -> Checked {
    let schema = schema::dossier();
    let names = schema::names(&schema);
    let texts: Vec<_> = names.iter().map(|name| sheet::read(&folder.join(format!("{name}.json")))).collect();
    let mut run = Run::new(folder, &schema);
    if !folder.is_dir() {
        run.folder_problem(String::new(), Problem::MissingFolder);
        return Checked { dossier: None, findings: run.findings(&serde_json::Value::Null), raw: None };
    }
    run.strangers(&names);
    for (name, text) in names.iter().zip(&texts) {
        run.open(name, text);
    }
    let value = run.shapes();
    let raw: raw::Dossier =
        serde_json::from_value(value.clone()).expect("the walk makes a value of the shape that the types have");
    run.leaves(&raw);
    let dossier = run.whole(&value, &raw);
    let findings = run.findings(&value);
    let is_whole = findings.iter().all(|finding| finding.severity == Severity::Warning);
    Checked { dossier: dossier.filter(|_| is_whole), findings, raw: Some(raw) }
}
