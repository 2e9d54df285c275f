//! Ids that would not do in an address: pages that would stand at one, each as a fault of the record whose page would
//! take the place of another, and ids that stand for a language there.

use std::collections::BTreeSet;

use super::problem::{Found, Problem};
use crate::dossier::id::*;
use crate::dossier::model::Ref;
use crate::dossier::{Dossier, raw};
use crate::lang::Lang;
use crate::route::{self, Page};

/// The second of every two pages at one address; a record of which several are has one fault.
pub(super) fn clashes(dossier: &Dossier) -> Vec<Found> {
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for clash in route::clashes(dossier) {
        let (first, second) = (place(&clash.first, dossier), place(&clash.second, dossier));
        if let Some(second) = second.filter(|second| seen.insert(second.clone())) {
            found.push((second, Problem::SamePage { path: clash.path, first }));
        }
    }
    found
}

/// The path of the id from which a page has its address; nothing for a view.
fn place(page: &Page, dossier: &Dossier) -> Option<String> {
    macro_rules! own {
        ($list:ident, $id:expr) => {
            dossier.$list.iter().position(|one| &one.id == $id).map(|at| format!("{}[{at}].id", stringify!($list)))
        };
    }
    macro_rules! own_or_former {
        ($list:ident, $id:expr) => {
            own!($list, $id).or_else(|| {
                let mut former = dossier.$list.iter().enumerate();
                former.find_map(|(at, one)| {
                    let place = one.formerly.iter().position(|id| id == $id)?;
                    Some(format!("{}[{at}].formerly[{place}]", stringify!($list)))
                })
            })
        };
    }
    match page {
        Page::View(_) | Page::Since(_) => None,
        Page::Organization(id) | Page::Sheet(id) => own_or_former!(organizations, id),
        Page::Country(id) | Page::RequestCountry(id) => own_or_former!(countries, id),
        Page::Event(id) => own!(events, id),
        Page::Source(id) => own!(sources, id),
        Page::RequestField(id) | Page::RequestBoth(id, _) => own!(fields, id),
    }
}

/// Ids that would stand in an address where a language does.
pub(super) fn reserved(raw: &raw::Dossier) -> Vec<Found> {
    let mut found = Vec::new();
    macro_rules! look {
        ($($list:ident),*) => { $(
            for (index, record) in raw.$list.iter().enumerate().filter(|(_, one)| Lang::from_code(&one.id).is_some()) {
                let path = format!("{}[{index}].id", stringify!($list));
                found.push((path, Problem::ReservedId { id: record.id.clone() }));
            }
        )* };
    }
    look!(fields, organizations, countries, sources);
    found
}

/// The places of things on pages, as their references name them: `field-an-id`.
pub(super) fn places(raw: &raw::Dossier) -> BTreeSet<String> {
    let mut places = BTreeSet::new();
    macro_rules! add {
        ($($list:ident: $kind:ident($id:ident);)*) => { $(
            places.extend(raw.$list.iter().map(|one| Ref::$kind($id::new(&one.id)).anchor()));
        )* };
    }
    add! {
        partners: Partner(PartnerId);
        objectives: Objective(ObjectiveId);
        fields: Field(FieldId);
        flows: Flow(FlowId);
        figures: Figure(FigureId);
        organizations: Organization(OrganizationId);
        countries: Country(CountryId);
        projects: Project(ProjectId);
        events: Event(EventId);
        persons: Person(PersonId);
        terms: Term(TermId);
    }
    places
}
