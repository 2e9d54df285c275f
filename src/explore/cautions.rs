//! What a thing must not appear without, wherever it appears: on a page, in a table, in a file to download.

use std::ptr;

use crate::dossier::Dossier;
use crate::dossier::model::{Localized, Ref};
use crate::route::View;

/// The cautions that go with a thing, the most important first; none for most things.
pub fn cautions<'a>(dossier: &'a Dossier, thing: &Ref) -> Vec<&'a Localized> {
    let cautions = &dossier.edition.cautions;
    match thing {
        Ref::Project(_) => vec![&cautions.project],
        Ref::Country(_) => vec![&cautions.country_named, &cautions.countries_today],
        Ref::Organization(_) => vec![&cautions.networks],
        Ref::Event(id) if dossier.event(id).is_some_and(|event| dossier.is_later(event)) => vec![&cautions.event],
        _ => Vec::new(),
    }
}

/// The cautions that what a view does not say carries (`data/edition.json`, `pictures`): its page and its tables need no
/// other words for them.
pub fn carried(dossier: &Dossier, view: View) -> Vec<&Localized> {
    let cautions = &dossier.edition.cautions;
    match view {
        View::Networks => vec![&cautions.networks],
        View::Countries => vec![&cautions.country, &cautions.country_named, &cautions.countries_today],
        View::Timeline => vec![&cautions.event, &cautions.networks, &cautions.country_named],
        _ => Vec::new(),
    }
}

/// The cautions of a page, each once: its own, then those of the things that it shows.
pub fn of_page<'a>(dossier: &'a Dossier, own: &[&'a Localized], things: &[Ref]) -> Vec<&'a Localized> {
    let all = &dossier.edition.cautions;
    // What a page says of its subject is more than what goes with a thing that it only names.
    let more = [(&all.country_named, &all.country), (&all.event, &all.since)];
    let mut found = own.to_vec();
    for caution in things.iter().flat_map(|thing| cautions(dossier, thing)) {
        let said = |one: &Localized| found.iter().any(|known| ptr::eq(*known, one));
        if !said(caution) && !more.iter().any(|(less, more)| ptr::eq(*less, caution) && said(more)) {
            found.push(caution);
        }
    }
    found
}
