//! The lines of a report that are about several findings, in English.

use super::nouns::nouns;
use crate::dossier::fault::Collection;

/// The line about an id that is not there and that many places name.
pub(in crate::dossier::check) fn often(collection: Collection, id: &str, times: usize) -> String {
    format!(
        "the {} \"{id}\" is missing in {times} places; adding it, or using another id, will correct them all",
        nouns(collection).0
    )
}

/// The sentence that ends a report.
pub(in crate::dossier::check) fn count(errors: usize, warnings: usize, files: usize) -> String {
    let warnings = match warnings {
        0 => String::new(),
        1 => " 1 warning, which does not stop publication.".to_owned(),
        _ => format!(" {warnings} warnings, which do not stop publication."),
    };
    let errors = match errors {
        0 => "No errors found.".to_owned(),
        _ => format!("{errors} error{} in {files} file{}.", plural(errors), plural(files)),
    };
    errors + &warnings
}

/// The ending of a noun.
pub(super) fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}
