//! How a country is marked in a period: what a map or a list of presence shows by a pattern, as a value.

use crate::dossier::Dossier;
use crate::dossier::edition::Period;
use crate::dossier::model::{Country, Mark};

use super::facets::Facet;
use super::state::State;

/// The mark of a country in a period: in the open one that of its label, in another what its presences say. Presence is
/// dated where a presence lies within the period, or one with a dated source meets it.
pub fn mark(dossier: &Dossier, country: &Country, period: &Period) -> Option<Mark> {
    if period.open {
        return dossier.label(&country.label)?.mark;
    }
    let mut found = None;
    for presence in country.presences.iter().filter(|presence| presence.period.shares_a_year(&period.years)) {
        if !presence.undated || presence.period.is_within_the_years_of(&period.years) {
            return Some(Mark::Solid);
        }
        found = Some(Mark::Dotted);
    }
    found
}

/// How many of some countries have each mark in a period.
pub fn counts(dossier: &Dossier, period: &Period, countries: &[&Country]) -> [(Mark, usize); 3] {
    [Mark::Solid, Mark::Hatched, Mark::Dotted].map(|one| {
        let marked = countries.iter().filter(|country| mark(dossier, country, period) == Some(one));
        (one, marked.count())
    })
}

/// The period that a visitor has chosen, else the open one, else the first; nothing where a dossier has none.
pub fn chosen<'a>(dossier: &'a Dossier, state: &State) -> Option<&'a Period> {
    let periods = &dossier.edition.presence_periods;
    let chosen = state.chosen(Facet::Presence).and_then(|id| periods.iter().find(|period| period.id.as_str() == id));
    chosen.or_else(|| periods.iter().find(|period| period.open)).or(periods.first())
}
