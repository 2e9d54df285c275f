//! The words of what is found of countries in a period, in both languages.

use crate::dossier::model::Mark;

/// The words of what is found.
pub struct Found {
    pub marked: fn(Mark) -> &'static str,
    pub found_as: fn(Option<Mark>) -> &'static str,
    pub inferred: &'static str,
    pub count_marked: fn(Mark, usize) -> String,
}

/// In French.
pub(super) static FR: Found = Found {
    marked: |mark| match mark {
        Mark::Solid => "Présence datée",
        Mark::Hatched => "Présence vraisemblable ou très probable",
        Mark::Dotted => "Dans un rapport non daté seulement",
    },
    found_as: |mark| match mark {
        Some(Mark::Solid) => "source datée",
        Some(Mark::Hatched) => "vraisemblable",
        Some(Mark::Dotted) => "rapport non daté",
        None => "rien de trouvé",
    },
    inferred: "très probable",
    count_marked: |mark, n| match mark {
        Mark::Solid if n == 0 => "aucune source n’y date de présence".to_owned(),
        Mark::Solid => format!("une source date la présence dans {n} pays"),
        Mark::Hatched => format!("vraisemblable ou très probable dans {n}"),
        Mark::Dotted => format!("un rapport non daté pour {n}"),
    },
};

/// In English.
pub(super) static EN: Found = Found {
    marked: |mark| match mark {
        Mark::Solid => "Dated presence",
        Mark::Hatched => "Presence likely or very likely",
        Mark::Dotted => "Only in an undated report",
    },
    found_as: |mark| match mark {
        Some(Mark::Solid) => "dated source",
        Some(Mark::Hatched) => "likely",
        Some(Mark::Dotted) => "undated report",
        None => "nothing found",
    },
    inferred: "very likely",
    count_marked: |mark, n| match mark {
        Mark::Solid if n == 0 => "no source dates a presence".to_owned(),
        Mark::Solid if n == 1 => "a source dates the presence in 1 country".to_owned(),
        Mark::Solid => format!("a source dates the presence in {n} countries"),
        Mark::Hatched => format!("likely or very likely in {n}"),
        Mark::Dotted => format!("an undated report for {n}"),
    },
};
