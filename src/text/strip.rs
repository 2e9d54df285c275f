//! The words of the dates strip and of what stands around it, in both languages.

use crate::dossier::model::Topic;
use crate::explore::strip::Precision;

/// The words of the dates strip.
#[expect(missing_docs, reason = "the name of each string is its use; the strings themselves are the documentation")]
pub struct Strip {
    pub heading: &'static str,
    pub ties_heading: fn(&[&str]) -> String,
    pub source_heading: &'static str,
    pub source_date: &'static str,
    pub kind: fn(Option<Topic>) -> &'static str,
    pub mark: fn(Precision) -> &'static str,
    pub likely: &'static str,
    pub unconfirmed: &'static str,
    pub open: &'static str,
    pub estimated: &'static str,
    pub tied: fn(&str, usize, Option<&str>) -> String,
    pub no_date: &'static str,
    pub no_tie: &'static str,
}

/// «Au réseau», «aux musées», «à l’association».
fn to(name: &str) -> String {
    match name.split_once(' ') {
        Some(("le", rest)) => ["au ", rest].concat(),
        Some(("les", rest)) => ["aux ", rest].concat(),
        _ => ["à ", name].concat(),
    }
}

/// In French.
pub(super) static FR: Strip = Strip {
    heading: "Ce que disent les sources, par année",
    ties_heading: |names| {
        let names: Vec<String> = names.iter().map(|name| to(name)).collect();
        ["Ce qui la lie ", &names.join(" ou "), ", par année"].concat()
    },
    source_heading: "Les années dont il est question",
    source_date: "date de la source",
    kind: |topic| match topic {
        Some(Topic::Office) => "Bureau",
        Some(Topic::Work) => "Activité",
        _ => "Mention",
    },
    mark: |precision| match precision {
        Precision::Day => "un jour",
        Precision::Days => "quelques jours",
        Precision::Month => "un mois",
        Precision::Year => "une année",
        Precision::Span => "une période",
    },
    likely: "vraisemblable",
    unconfirmed: "à confirmer",
    open: "date estimée, approximative ou à confirmer",
    estimated: "date estimée",
    tied: |name, sources, years| {
        let according = if sources > 1 { " selon des sources, " } else { " selon une source, " };
        ["liée ", &to(name), according, years.unwrap_or(FR.no_date)].concat()
    },
    no_date: "sans date dans les sources",
    no_tie: "Aucun lien indiqué dans les sources lues",
};

/// In English.
pub(super) static EN: Strip = Strip {
    heading: "What the sources say, year by year",
    ties_heading: |names| ["What ties it to ", &names.join(" or to "), ", year by year"].concat(),
    source_heading: "The years it is about",
    source_date: "date of the source",
    kind: |topic| match topic {
        Some(Topic::Office) => "Office",
        Some(Topic::Work) => "Activity",
        _ => "Mention",
    },
    mark: |precision| match precision {
        Precision::Day => "a day",
        Precision::Days => "a few days",
        Precision::Month => "a month",
        Precision::Year => "a year",
        Precision::Span => "a span",
    },
    likely: "likely",
    unconfirmed: "to be confirmed",
    open: "date estimated, approximate or to be confirmed",
    estimated: "estimated date",
    tied: |name, sources, years| {
        let according = if sources > 1 { " by sources, " } else { " by a source, " };
        ["tied to ", name, according, years.unwrap_or(EN.no_date)].concat()
    },
    no_date: "no date in the sources",
    no_tie: "No tie stated in the sources we read",
};
