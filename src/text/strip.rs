//! The words of the dates strip and of what stands around it, in both languages.

use crate::dossier::model::Topic;
use crate::explore::strip::Precision;

/// The words of the dates strip.
#[expect(missing_docs, reason = "the name of each string is its use; the strings themselves are the documentation")]
pub struct Strip {
    pub heading: &'static str,
    pub ties_heading: fn(&[&str]) -> String,
    pub source_heading: &'static str,
    pub source_date: fn(u16) -> String,
    pub resting: fn(usize, usize, &str) -> String,
    pub kind: fn(Option<Topic>) -> &'static str,
    pub mark: fn(Precision) -> &'static str,
    pub month_or_year: &'static str,
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
        ["Ce qui lie l’organisation ", &names.join(" ou "), ", par année"].concat()
    },
    source_heading: "Les années dont il est question",
    source_date: |later| match later {
        0 => "date de la source".to_owned(),
        1 => "date de la source, un an après le plus récent de ces faits".to_owned(),
        _ => format!("date de la source, {later} ans après le plus récent de ces faits"),
    },
    resting: |facts, dated, years| match (facts, dated) {
        (1, 0) => "Un fait sans date s’appuie sur cette source.".to_owned(),
        (_, 0) => format!("{facts} faits sans date s’appuient sur cette source."),
        (1, _) => format!("Un fait s’appuie sur cette source; sa date\u{a0}: {years}."),
        (_, 1) => format!("{facts} faits s’appuient sur cette source; un seul est daté\u{a0}: {years}."),
        _ if facts == dated => format!("{facts} faits datés s’appuient sur cette source\u{a0}: {years}."),
        _ => format!("{facts} faits s’appuient sur cette source, dont {dated} sont datés\u{a0}: {years}."),
    },
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
    month_or_year: "un mois ou une année",
    likely: "vraisemblable",
    unconfirmed: "à confirmer",
    open: "date estimée, approximative ou à confirmer",
    estimated: "date estimée",
    tied: |name, sources, years| {
        let according = if sources > 1 { " selon des sources, " } else { " selon une source, " };
        ["Lien avec ", name, according, years.unwrap_or(FR.no_date)].concat()
    },
    no_date: "sans date dans les sources",
    no_tie: "Aucun lien indiqué dans les sources lues",
};

/// In English.
pub(super) static EN: Strip = Strip {
    heading: "What the sources say, year by year",
    ties_heading: |names| ["What ties the organization to ", &names.join(" or to "), ", year by year"].concat(),
    source_heading: "The years it is about",
    source_date: |later| match later {
        0 => "date of the source".to_owned(),
        1 => "date of the source, one year after the latest of these facts".to_owned(),
        _ => format!("date of the source, {later} years after the latest of these facts"),
    },
    resting: |facts, dated, years| match (facts, dated) {
        (1, 0) => "One fact without a date is based on this source.".to_owned(),
        (_, 0) => format!("{facts} facts without a date are based on this source."),
        (1, _) => format!("One fact is based on this source; its date: {years}."),
        (_, 1) => format!("{facts} facts are based on this source; one of them has a date: {years}."),
        _ if facts == dated => format!("{facts} dated facts are based on this source: {years}."),
        _ => format!("{facts} facts are based on this source, {dated} of them dated: {years}."),
    },
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
    month_or_year: "a month or a year",
    likely: "likely",
    unconfirmed: "to be confirmed",
    open: "date estimated, approximate or to be confirmed",
    estimated: "estimated date",
    tied: |name, sources, years| {
        let according = if sources > 1 { " by sources, " } else { " by a source, " };
        ["Tied to ", name, according, years.unwrap_or(EN.no_date)].concat()
    },
    no_date: "no date in the sources",
    no_tie: "No tie stated in the sources we read",
};
