//! Facets: the ways in which a list can be narrowed. Which page has which, and which values each has. What a choice of
//! them leaves of a list is `narrow`'s to say.

use crate::dossier::Dossier;
use crate::dossier::id::{EditionId, FieldId, PartnerId};
use crate::dossier::model::{LabelKind, Localized, Role};
use crate::route::{Page, View};

/// A way in which a list can be narrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Family of organizations.
    Family,
    /// Public label.
    Label,
    /// Field of expertise.
    Field,
    /// Region of the world.
    Region,
    /// Period of the time line.
    Period,
    /// Partner whom an event is about, or [`NO_ACTOR`].
    Actor,
}

/// The value of [`Facet::Actor`] for events that are about neither partner.
pub const NO_ACTOR: &str = "context";

impl Facet {
    /// Its key in the query string and in the ids of its control.
    pub const fn key(self) -> &'static str {
        match self {
            Facet::Family => "family",
            Facet::Label => "label",
            Facet::Field => "field",
            Facet::Region => "region",
            Facet::Period => "period",
            Facet::Actor => "actor",
        }
    }

    /// Whether its values are few, so that all of them are shown.
    pub const fn is_shown_whole(self) -> bool {
        matches!(self, Facet::Period | Facet::Actor)
    }

    /// Whether the dossier knows the value.
    pub fn has_value(self, dossier: &Dossier, value: &str) -> bool {
        let id = || EditionId::new(value);
        match self {
            Facet::Family => dossier.family(&id()).is_some(),
            Facet::Label => dossier.label(&id()).is_some(),
            Facet::Field => dossier.field(&FieldId::new(value)).is_some(),
            Facet::Region => dossier.region(&id()).is_some(),
            Facet::Period => dossier.edition.periods.iter().any(|period| period.id == id()),
            Facet::Actor => {
                value == NO_ACTOR
                    || dossier.partner(&PartnerId::new(value)).is_some_and(|partner| partner.role == Role::Signatory)
            }
        }
    }
}

/// The facets of a page, in screen order.
pub fn of(page: &Page) -> &'static [Facet] {
    match page {
        Page::View(View::Networks) => &[Facet::Family, Facet::Label, Facet::Field],
        Page::View(View::Countries) => &[Facet::Region, Facet::Label],
        Page::View(View::Timeline) => &[Facet::Period, Facet::Actor],
        _ => &[],
    }
}

/// Whether a page has a box for words.
pub fn has_search(page: &Page) -> bool {
    matches!(page, Page::View(View::Networks | View::Countries | View::Timeline))
}

/// Every value of a facet in screen order; the words of [`NO_ACTOR`] are the interface's.
pub fn values(dossier: &Dossier, facet: Facet) -> Vec<(&str, Option<&Localized>)> {
    let edition = &dossier.edition;
    match facet {
        Facet::Family => edition.families.iter().map(|g| (g.id.as_str(), Some(&g.name))).collect(),
        Facet::Region => edition.regions.iter().map(|g| (g.id.as_str(), Some(&g.name))).collect(),
        Facet::Label => edition.labels.iter().map(|l| (l.id.as_str(), Some(&l.name))).collect(),
        Facet::Period => edition.periods.iter().map(|p| (p.id.as_str(), Some(&p.name))).collect(),
        Facet::Field => dossier.fields.iter().map(|f| (f.id.as_str(), Some(&f.name))).collect(),
        Facet::Actor => {
            let partners = dossier.signatories().map(|p| (p.id.as_str(), Some(&p.brings)));
            partners.chain([(NO_ACTOR, None)]).collect()
        }
    }
}

/// The labels of one kind of thing, in the order of the edition.
pub fn labels(dossier: &Dossier, kind: LabelKind) -> impl Iterator<Item = &crate::dossier::edition::Label> {
    dossier.edition.labels.iter().filter(move |label| label.kind == kind)
}
