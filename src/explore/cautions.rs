//! What a thing must not appear without, wherever it appears: on a page, in a table, in a file to download.

use std::mem::discriminant;

use crate::dossier::Dossier;
use crate::dossier::model::{Localized, Ref};

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

/// The cautions that go with several things: one of each kind of thing that needs some, with what it needs.
pub fn of_all<'a, 'b>(dossier: &'a Dossier, things: &'b [Ref]) -> Vec<(&'b Ref, Vec<&'a Localized>)> {
    let mut found: Vec<(&Ref, Vec<&Localized>)> = Vec::new();
    for thing in things {
        let needed = cautions(dossier, thing);
        // Things of one kind need the same, or nothing.
        if !needed.is_empty() && found.iter().all(|(other, _)| discriminant(*other) != discriminant(thing)) {
            found.push((thing, needed));
        }
    }
    found
}
