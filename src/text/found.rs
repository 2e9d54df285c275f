//! The words of what is found of countries in a period, in both languages.

use crate::dossier::model::Mark;

/// The words of what is found.
pub struct Found {
    pub marked: fn(Mark) -> &'static str,
    pub found_as: fn(Option<Mark>) -> &'static str,
    pub count_marked: fn(Mark, usize) -> String,
}

/// In French.
pub(super) static FR: Found = Found {
    marked: |mark| match mark {
        Mark::Solid => "Présence à une date connue",
        Mark::Hatched => "Présence vraisemblable",
        Mark::Dotted => "Présence à une date estimée",
    },
    found_as: |mark| match mark {
        Some(Mark::Solid) => "date connue",
        Some(Mark::Hatched) => "vraisemblable",
        Some(Mark::Dotted) => "date estimée",
        None => "aucune mention trouvée",
    },
    count_marked: |mark, n| match mark {
        Mark::Solid if n == 0 => "aucune présence à une date connue".to_owned(),
        Mark::Solid => format!("présence à une date connue dans {n} pays"),
        Mark::Hatched => format!("vraisemblable dans {n} pays"),
        Mark::Dotted => format!("à une date estimée dans {n} pays"),
    },
};

/// In English.
pub(super) static EN: Found = Found {
    marked: |mark| match mark {
        Mark::Solid => "Presence at a known date",
        Mark::Hatched => "Likely presence",
        Mark::Dotted => "Presence at an estimated date",
    },
    found_as: |mark| match mark {
        Some(Mark::Solid) => "known date",
        Some(Mark::Hatched) => "likely",
        Some(Mark::Dotted) => "estimated date",
        None => "no mention found",
    },
    count_marked: |mark, n| {
        let countries = if n == 1 { "country" } else { "countries" };
        match mark {
            Mark::Solid if n == 0 => "no presence at a known date".to_owned(),
            Mark::Solid => format!("presence at a known date in {n} {countries}"),
            Mark::Hatched => format!("likely in {n} {countries}"),
            Mark::Dotted => format!("at an estimated date in {n} {countries}"),
        }
    },
};
