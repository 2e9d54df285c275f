//! What the facets of the explorers leave of a list: that which bears the value, and nothing else.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files has failed")]

use std::path::Path;

use visavis::dossier::Dossier;
use visavis::dossier::check::check;
use visavis::explore::catalogue;
use visavis::explore::facets::{self, Facet, values};
use visavis::explore::narrow::List;
use visavis::explore::state::{Action, State};
use visavis::route::{Page, View};

fn dossiers() -> Vec<Dossier> {
    ["data", "tests/fixtures/other"].map(|folder| check(Path::new(folder)).unwrap()).into()
}

/// Checks that each value of a facet leaves the items that bear it, in their order.
fn expect<T>(dossier: &Dossier, list: &List<T>, facet: Facet, bears: impl Fn(&T, &str) -> bool) {
    for (value, _) in values(dossier, facet) {
        let chosen = State::default().after(Action::Chose(facet, Some(value.to_owned())));
        let left = list.narrow(dossier, &[], &chosen).shown;
        let expected: Vec<_> =
            list.items.iter().filter(|one| bears(one, value)).map(|one| std::ptr::from_ref(*one)).collect();
        let left: Vec<_> = left.into_iter().map(std::ptr::from_ref).collect();
        assert_eq!(left, expected, "{}={value}", facet.key());
    }
}

#[test]
fn a_sector_and_an_area_leave_their_organizations() {
    for dossier in dossiers() {
        let list = catalogue::organizations(&dossier);
        expect(&dossier, &list, Facet::Sector, |one, value| one.sector.as_ref().is_some_and(|id| id.as_str() == value));
        expect(&dossier, &list, Facet::Area, |one, value| one.area.as_ref().is_some_and(|id| id.as_str() == value));
    }
}

#[test]
fn a_program_leaves_the_countries_where_a_presence_belongs_to_it() {
    for dossier in dossiers() {
        expect(&dossier, &catalogue::countries(&dossier), Facet::Program, |one, value| {
            one.presences.iter().any(|presence| presence.program.as_ref().is_some_and(|id| id.as_str() == value))
        });
    }
}

#[test]
fn a_field_leaves_the_countries_of_the_requests_about_it() {
    for dossier in dossiers() {
        let requests = dossier.requests();
        expect(&dossier, &catalogue::countries(&dossier), Facet::Field, |one, value| {
            requests.iter().any(|(field, country)| field.as_str() == value && **country == one.id)
        });
    }
}

#[test]
fn a_facet_of_which_nothing_has_a_value_is_not_offered() {
    let mut dossier = dossiers().remove(0);
    let page = Page::View(View::Networks);
    let offered = |dossier: &Dossier| -> Vec<Facet> {
        let list = catalogue::organizations(dossier);
        let choices = list.narrow(dossier, facets::of(&page), &State::default()).choices;
        choices.iter().map(|choice| choice.facet).collect()
    };
    assert_eq!(offered(&dossier), facets::of(&page));
    dossier.organizations.iter_mut().for_each(|one| one.sector = None);
    assert!(!offered(&dossier).contains(&Facet::Sector));
}
