//! The checker of a data folder: finds every fault in one run and says each with its file, line, column, path and a way
//! out. It reads the files, walks each along its schema, and goes on with what has the right shape. It mends nothing on
//! disk, and it knows no dossier in particular.

mod codes;
mod finding;
mod leaves;
mod message;
mod near;
mod problem;
mod run;
mod shape;
mod sheet;
mod typography;
mod whole;

use std::path::Path;

use super::{Dossier, raw, schema};
pub use finding::{Finding, report};
pub use problem::CODES;
use problem::Problem;
use run::Run;

/// Reads a data folder.
///
/// # Errors
///
/// Every fault found, in the order of the files and of their lines; never an empty list.
pub fn check(folder: &Path) -> Result<Dossier, Vec<Finding>> {
    read(folder).map(|(dossier, _)| dossier)
}

/// Reads a data folder into one compact JSON text, as the site carries it; the same folder gives the same text.
///
/// # Errors
///
/// Every fault found, as `check` names them.
pub fn bundle(folder: &Path) -> Result<String, Vec<Finding>> {
    read(folder).map(|(_, raw)| serde_json::to_string(&raw).expect("the mirror of JSON is JSON"))
}

fn read(folder: &Path) -> Result<(Dossier, raw::Dossier), Vec<Finding>> {
    let schema = schema::dossier();
    let names = schema::names(&schema);
    let texts: Vec<_> = names.iter().map(|name| sheet::read(&folder.join(format!("{name}.json")))).collect();
    let mut run = Run::new(folder);
    if !folder.is_dir() {
        run.folder_problem(String::new(), Problem::MissingFolder);
        return Err(run.findings());
    }
    run.strangers(&names);
    for (name, text) in names.iter().zip(&texts) {
        run.open(name, text);
    }
    let value = run.shapes(&schema);
    run.leaves();
    let raw: raw::Dossier =
        serde_json::from_value(value.clone()).expect("the walk makes a value of the shape that the types have");
    let dossier = run.whole(&value, &raw);
    let findings = run.findings();
    match dossier {
        Some(dossier) if findings.is_empty() => Ok((dossier, raw)),
        _ => Err(findings),
    }
}
