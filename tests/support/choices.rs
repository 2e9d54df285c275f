//! What the address of a page can choose by name.

use visavis::dossier::Dossier;
use visavis::dossier::model::Ref;
use visavis::explore::exchange;
use visavis::explore::order;
use visavis::explore::passages::Reading;
use visavis::explore::state::ALL;
use visavis::route::{Page, View};

/// What can be followed or chosen on a page by its place.
pub fn choices(dossier: &Dossier, page: &Page) -> Vec<Ref> {
    match page {
        Page::View(View::Partnership) => exchange::parts(dossier).collect(),
        Page::View(View::Release | View::BothLanguages) => Reading::new(dossier, None).choices().collect(),
        Page::View(View::Networks) => {
            let organizations = dossier.organizations.iter().map(|one| Ref::Organization(one.id.clone()));
            let ways = dossier.networks.iter().flat_map(visavis::dossier::networks::Networks::ways);
            organizations.chain(ways.map(|way| Ref::Way(visavis::dossier::id::EditionId::new(way.id())))).collect()
        }
        Page::View(View::Countries) => dossier.countries.iter().map(|one| Ref::Country(one.id.clone())).collect(),
        Page::View(View::Timeline) => dossier.events.iter().map(|one| Ref::Event(one.id.clone())).collect(),
        _ => Vec::new(),
    }
}

/// The name of the list of a page, where it can be long.
pub fn lists(page: &Page) -> Option<String> {
    (!order::displays(page).is_empty()).then(|| ALL.to_owned())
}
