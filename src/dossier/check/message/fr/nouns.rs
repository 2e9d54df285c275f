//! The words for what collections hold, in French.

use crate::dossier::fault::Collection;

#[derive(PartialEq)]
/// The gender of a noun.
pub(super) enum Gender {
    Feminine,
    Masculine,
}

/// The word for what a collection holds.
pub(super) struct Noun {
    pub(super) one: &'static str,
    pub(super) the_one: &'static str,
    pub(super) the_many: &'static str,
    pub(super) gender: Gender,
}

/// The word for what a collection holds.
pub(super) fn noun(collection: Collection) -> Noun {
    use Gender::{Feminine as F, Masculine as M};
    let (one, the_one, the_many, gender) = match collection {
        Collection::Partners => ("partenaire", "le partenaire", "les partenaires", M),
        Collection::Objectives => ("objectif", "l’objectif", "les objectifs", M),
        Collection::Fields => ("domaine", "le domaine", "les domaines", M),
        Collection::Flows => ("courant", "le courant", "les courants", M),
        Collection::Figures => ("chiffre", "le chiffre", "les chiffres", M),
        Collection::Organizations => ("organisation", "l’organisation", "les organisations", F),
        Collection::Countries => ("pays", "le pays", "les pays", M),
        Collection::Projects => ("projet", "le projet", "les projets", M),
        Collection::Events => ("événement", "l’événement", "les événements", M),
        Collection::Persons => ("personne", "la personne", "les personnes", F),
        Collection::Terms => ("terme", "le terme", "les termes", M),
        Collection::Sources => ("source", "la source", "les sources", F),
        Collection::Questions => ("question", "la question", "les questions", F),
        Collection::Clauses => ("passage", "le passage", "les passages", M),
        Collection::Labels => ("étiquette", "l’étiquette", "les étiquettes", F),
        Collection::Families => ("famille", "la famille", "les familles", F),
        Collection::Sectors => ("secteur", "le secteur", "les secteurs", M),
        Collection::Areas => ("région", "la région", "les régions des organisations", F),
        Collection::Regions => ("région", "la région", "les régions", F),
        Collection::Programs => ("programme", "le programme", "les programmes", M),
        Collection::Frames => ("cadre", "le cadre", "les cadres", M),
        Collection::Flags => ("mention", "la mention", "les mentions", F),
        Collection::Periods => ("période", "la période", "les périodes", F),
        Collection::PresencePeriods => ("période de présence", "la période de présence", "les périodes de présence", F),
    };
    Noun { one, the_one, the_many, gender }
}
