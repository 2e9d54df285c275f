//! One page of each kind of a dossier, by the name of its kind.

use visavis::dossier::Dossier;
use visavis::route::{Page, View};

/// The names of the kinds, views first.
pub const NAMES: [&str; 24] = [
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
    "two-minutes",
    "not-established",
    "since",
    "organization",
    "sheet",
    "country",
    "event",
    "source",
    "request-field",
    "request-country",
    "request-both",
];

/// A page of each kind.
pub fn kinds(dossier: &Dossier) -> Vec<(&'static str, Page)> {
    let both = dossier.requests();
    let (field, country) = both.first().copied().expect("something documented about a field in a country");
    let things = [
        Page::Since(dossier.release.date.year()),
        Page::Organization(dossier.organizations.last().expect("an organization").id.clone()),
        Page::Sheet(dossier.organizations.last().expect("an organization").id.clone()),
        Page::Country(dossier.countries.first().expect("a country").id.clone()),
        Page::Event(dossier.events.last().expect("an event").id.clone()),
        Page::Source(dossier.sources.get(2).expect("three sources").id.clone()),
        Page::RequestField(dossier.fields.first().expect("a field").id.clone()),
        Page::RequestCountry(dossier.countries.last().expect("a country").id.clone()),
        Page::RequestBoth(field.clone(), country.clone()),
    ];
    let pages = View::ALL.into_iter().map(Page::View).chain(things);
    NAMES.into_iter().zip(pages).collect()
}
