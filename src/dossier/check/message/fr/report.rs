//! The lines of a report that are about several findings, in French.

use super::nouns::{Gender, Noun, noun};
use crate::dossier::fault::Collection;

/// The line about an id that is not there and that many places name.
pub(in crate::dossier::check) fn often(collection: Collection, id: &str, times: usize) -> String {
    let Noun { the_one, gender, .. } = noun(collection);
    let it = if gender == Gender::Feminine { "la" } else { "le" };
    format!(
        "{the_one} « {id} » manque à {times} endroits; ajoutez-{it} ou changez l’identifiant, et tous seront corrigés"
    )
}

/// The sentence that ends a report.
pub(in crate::dossier::check) fn count(errors: usize, warnings: usize, files: usize) -> String {
    let warnings = match warnings {
        0 => String::new(),
        1 => " 1 avertissement, qui n’empêche pas la publication.".to_owned(),
        _ => format!(" {warnings} avertissements, qui n’empêchent pas la publication."),
    };
    let errors = match errors {
        0 => "Aucune erreur.".to_owned(),
        _ => format!("{errors} erreur{} dans {files} fichier{}.", plural(errors), plural(files)),
    };
    errors + &warnings
}

/// The ending of a noun.
pub(super) fn plural(count: usize) -> &'static str {
    if count < 2 { "" } else { "s" }
}
