//! One page of each kind of a dossier, by the name of its kind.

use visavis::dossier::Dossier;
use visavis::route::{Page, View};

/// The names of the kinds, views first.
pub const NAMES: [&str; 19] = [
    "home",
    "partnership",
    "requests",
    "release",
    "both-languages",
    "networks",
    "countries",
    "timeline",
    "sources",
    "glossary",
    "index",
    "embed",
    "about",
    "since",
    "organization",
    "country",
    "source",
    "request-field",
    "request-country",
];

/// A page of each kind.
pub fn kinds(dossier: &Dossier) -> Vec<(&'static str, Page)> {
    let things = [
        Page::Since(dossier.release.date.year()),
        Page::Organization(dossier.organizations.last().expect("an organization").id.clone()),
        Page::Country(dossier.countries.first().expect("a country").id.clone()),
        Page::Source(dossier.sources.get(2).expect("three sources").id.clone()),
        Page::RequestField(dossier.fields.first().expect("a field").id.clone()),
        Page::RequestCountry(dossier.countries.last().expect("a country").id.clone()),
    ];
    let pages = View::ALL.into_iter().map(Page::View).chain(things);
    NAMES.into_iter().zip(pages).collect()
}
