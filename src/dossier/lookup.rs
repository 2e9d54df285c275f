//! Where records stand in their lists, in the order of their ids, so that one is found by halving: with a hundred times
//! the data, a list of sources under each of as many facts is otherwise looked through from its beginning each time.

use std::cmp::Ordering;

use super::Dossier;

/// The places of the records that other records name most.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Lookup {
    pub organizations: Vec<usize>,
    pub countries: Vec<usize>,
    pub events: Vec<usize>,
    pub sources: Vec<usize>,
}

impl Lookup {
    pub fn of(dossier: &Dossier) -> Lookup {
        Lookup {
            organizations: sorted(dossier.organizations.iter().map(|one| one.id.as_str()).collect()),
            countries: sorted(dossier.countries.iter().map(|one| one.id.as_str()).collect()),
            events: sorted(dossier.events.iter().map(|one| one.id.as_str()).collect()),
            sources: sorted(dossier.sources.iter().map(|one| one.id.as_str()).collect()),
        }
    }
}

fn sorted(ids: Vec<&str>) -> Vec<usize> {
    places(ids.len(), &|one, other| ids[one].cmp(ids[other]))
}

/// The places of so many things in an order; of two alike the first stays first. One function for all, because what sorts is
/// there for each type.
pub fn places(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| order(*one, *other));
    places
}

/// The place of the record with an id, if there is one.
pub(super) fn find<'a>(places: &[usize], id: &str, id_at: &dyn Fn(usize) -> &'a str) -> Option<usize> {
    let found = places.binary_search_by(|&at| id_at(at).cmp(id)).ok()?;
    places.get(found).copied()
}
