//! Facets: the ways in which a list can be narrowed. Which page has which, and which values each has. What a choice of
//! them leaves of a list is `narrow`'s to say.

use crate::dossier::Dossier;
use crate::dossier::edition::Period;
use crate::dossier::model::{LabelKind, Localized};
use crate::route::{Page, View};

use super::timeline::ORDER;

/// A way in which a list can be narrowed. Their order is that of every page, and of the query string.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Family of organizations.
    Family,
    /// Region of the world.
    Region,
    /// Public label.
    Label,
    /// Sector of organizations.
    Sector,
    /// Program that a presence belongs to.
    Program,
    /// Field of expertise.
    Field,
    /// Area of organizations.
    Area,
    /// Period of presence: it narrows nothing, but says of when the marks are.
    Presence,
    /// Period of the time line.
    Period,
    /// Whom an event is about, one of the lanes of the timeline.
    Actor,
}

impl Facet {
    /// Its key in the query string and in the ids of its control.
    pub const fn key(self) -> &'static str {
        match self {
            Facet::Family => "family",
            Facet::Region => "region",
            Facet::Label => "label",
            Facet::Sector => "sector",
            Facet::Program => "program",
            Facet::Field => "field",
            Facet::Area => "area",
            Facet::Presence | Facet::Period => "period",
            Facet::Actor => "actor",
        }
    }

    /// Whether its values are few and are the parts of the picture, so that all of them are shown.
    pub const fn is_shown_whole(self) -> bool {
        matches!(self, Facet::Actor)
    }

    /// Whether choosing one of its values leaves fewer items.
    pub const fn narrows(self) -> bool {
        !matches!(self, Facet::Presence)
    }

    /// Whether the dossier knows the value.
    pub fn has_value(self, dossier: &Dossier, value: &str) -> bool {
        values(dossier, self).iter().any(|(known, _)| *known == value)
    }
}

/// The facets of a page, in screen order.
pub fn of(page: &Page) -> &'static [Facet] {
    match page {
        Page::View(View::Networks) => &[Facet::Family, Facet::Label, Facet::Sector, Facet::Field, Facet::Area],
        Page::View(View::Countries) => &[Facet::Region, Facet::Label, Facet::Program, Facet::Field, Facet::Presence],
        Page::View(View::Timeline) => &[Facet::Period, Facet::Actor],
        _ => &[],
    }
}

/// Whether a page has a box for words.
pub fn has_search(page: &Page) -> bool {
    matches!(page, Page::View(View::Networks | View::Countries | View::Timeline))
}

/// Every value of a facet in screen order; the names of lanes are the interface's.
pub fn values(dossier: &Dossier, facet: Facet) -> Vec<(&str, Option<&Localized>)> {
    let edition = &dossier.edition;
    let groups = match facet {
        Facet::Region => &edition.regions,
        Facet::Sector => &edition.sectors,
        Facet::Program => &edition.programs,
        Facet::Area => &edition.areas,
        Facet::Family => return edition.families.iter().map(|f| (f.id.as_str(), Some(&f.name))).collect(),
        Facet::Label => return edition.labels.iter().map(|l| (l.id.as_str(), Some(&l.name))).collect(),
        Facet::Presence => return named(&edition.presence_periods),
        Facet::Period => return named(&edition.periods),
        Facet::Field => return dossier.fields.iter().map(|f| (f.id.as_str(), Some(&f.name))).collect(),
        Facet::Actor => {
            return ORDER.map(|about| (about.key(dossier), None)).to_vec();
        }
    };
    groups.iter().map(|group| (group.id.as_str(), Some(&group.name))).collect()
}

fn named(periods: &[Period]) -> Vec<(&str, Option<&Localized>)> {
    periods.iter().map(|period| (period.id.as_str(), Some(&period.name))).collect()
}

/// The labels of one kind of thing, in the order of the edition.
pub fn labels(dossier: &Dossier, kind: LabelKind) -> impl Iterator<Item = &crate::dossier::edition::Label> {
    dossier.edition.labels.iter().filter(move |label| label.kind == kind)
}
