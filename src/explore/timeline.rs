//! Whom the events of the timeline are about: the lanes of its picture.

use crate::dossier::Dossier;
use crate::dossier::id::EditionId;
use crate::dossier::model::Event;

/// Whom an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Neither partner.
    Neither,
    /// The first partner alone.
    First,
    /// The second partner alone.
    Second,
    /// Both partners.
    Both,
}

/// The lanes, from top to bottom: the agreement is between the two that it joins.
pub const ORDER: [About; 4] = [About::First, About::Both, About::Second, About::Neither];

/// What stands before the name of an organization in the South, and of an event with one.
pub const SOUTH: &str = "◇\u{a0}";

/// Whether a family is that of organizations in countries that the dossier tells of.
pub fn is_south(dossier: &Dossier, family: &EditionId) -> bool {
    let is_there = |code: &str| dossier.countries.iter().any(|country| country.code == code);
    dossier.organizations.iter().any(|one| &one.family == family && is_there(&one.country))
}

/// Whether an event names an organization in the South.
pub fn south(dossier: &Dossier, event: &Event) -> bool {
    let mut organizations = event.organizations.iter().filter_map(|id| dossier.organization(id));
    organizations.any(|one| is_south(dossier, &one.family))
}

impl About {
    /// What the actors of an event say.
    pub fn of(dossier: &Dossier, event: &Event) -> About {
        match event.actors.len() {
            0 | 1 => About::first(dossier, event),
            _ => About::Both,
        }
    }

    /// The one whom an event is about, or the first of both.
    pub fn first(dossier: &Dossier, event: &Event) -> About {
        match event.actors.first() {
            None => About::Neither,
            Some(one) if dossier.signatories().next().is_some_and(|first| &first.id == one) => About::First,
            Some(_) => About::Second,
        }
    }

    /// What the query string calls it: the partner whom alone an event is about, else one of two words.
    pub fn key(self, dossier: &Dossier) -> &str {
        let partner = |at| dossier.signatories().nth(at).map_or("", |partner| partner.id.as_str());
        match self {
            About::First => partner(0),
            About::Second => partner(1),
            About::Both => "both",
            About::Neither => "context",
        }
    }
}
