//! How a country is marked in a period: the pattern of the surest of its bars that touch the period. A map and bands never
//! disagree, because both ask here.

use crate::dossier::Dossier;
use crate::dossier::edition::Period;
use crate::dossier::model::{Country, Mark, Presence};

use super::facets::Facet;
use super::state::State;
use super::strip::{Certainty, Dated};

/// How sure a presence is.
pub fn certainty(presence: &Presence) -> Certainty {
    let Presence { period: date, confidence, undated, .. } = *presence;
    Certainty::of(&Dated { date, confidence, undated })
}

/// The presences of a country in the order of time, each with its place on the page.
pub fn in_time(country: &Country) -> impl Iterator<Item = (String, &Presence)> {
    let mut presences: Vec<&Presence> = country.presences.iter().collect();
    presences.sort_by(|one, other| one.period.chronological(&other.period));
    presences.into_iter().zip(1..).map(|(presence, at)| (format!("presence-{at}"), presence))
}

/// The pattern that says how sure a bar is.
pub fn pattern(certainty: Certainty) -> Mark {
    match certainty {
        Certainty::Established => Mark::Solid,
        Certainty::Likely => Mark::Hatched,
        Certainty::Open => Mark::Dotted,
    }
}

/// The pattern of the surest presence that touches a period.
fn surest(country: &Country, period: &Period) -> Option<Mark> {
    let touching = country.presences.iter().filter(|presence| presence.period.shares_a_year(&period.years));
    touching.map(certainty).max().map(pattern)
}

/// Whether we take presence in a period to be likely because of what sources say of other years: what the label of the
/// country says of the open period, where no presence says as much.
pub fn is_inferred(dossier: &Dossier, country: &Country, period: &Period) -> bool {
    let label = dossier.label(&country.label).filter(|_| period.open);
    label.is_some_and(|label| label.mark == Some(Mark::Hatched))
        && matches!(surest(country, period), None | Some(Mark::Dotted))
}

/// The mark of a country in a period: that of its surest presence there. What we infer makes it likely at most.
pub fn mark(dossier: &Dossier, country: &Country, period: &Period) -> Option<Mark> {
    if is_inferred(dossier, country, period) { Some(Mark::Hatched) } else { surest(country, period) }
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
