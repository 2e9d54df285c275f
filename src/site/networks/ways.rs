//! The ways in which sources tie organizations to the partners. A way is a label, on the side of the partners with whom its
//! ties are. A label under which ties to several partners stand says little of what ties: its ties go to the project or to
//! the event about both partners that names the organization, where it names two or more.

use std::collections::{BTreeMap, BTreeSet};

use crate::dossier::Dossier;
use crate::dossier::date::{Date, Point};
use crate::dossier::id::{EditionId, PartnerId};
use crate::dossier::model::{LabelKind, Localized, Organization, Ref, Tie};
use crate::dossier::networks::Of;
use crate::explore::facets::labels;
use crate::explore::fold::fold;
use crate::explore::tied::with;
use crate::lang::Lang;
use crate::text::text;

/// A way before it has a place.
pub struct Found {
    /// What it is of.
    pub of: Of,
    /// On which side: the place of the partner among the signatories.
    pub side: usize,
    /// Whether another partner is named as well.
    pub is_both: bool,
    /// Its organizations by their places in the dossier, each with the dates of its ties.
    pub marks: BTreeMap<usize, Vec<Option<Date>>>,
}

/// Every way, side after side, each side in the order of time: by the middle year of the marks, then by the last; without a
/// date last.
pub fn ways(dossier: &Dossier) -> Vec<Found> {
    let partners: Vec<&PartnerId> = dossier.signatories().map(|one| &one.id).collect();
    let mut of_labels: BTreeMap<&EditionId, BTreeSet<Vec<&PartnerId>>> = BTreeMap::new();
    for tie in dossier.organizations.iter().flat_map(|one| &one.ties) {
        of_labels.entry(&tie.label).or_default().insert(with(dossier, tie));
    }
    let says_little = |tie: &Tie| of_labels.get(&tie.label).is_some_and(|sets| sets.len() > 1);
    let mut named: BTreeMap<Of, BTreeSet<usize>> = BTreeMap::new();
    for (at, one) in dossier.organizations.iter().enumerate() {
        for tie in one.ties.iter().filter(|tie| says_little(tie)) {
            named.entry(naming(dossier, one, tie)).or_default().insert(at);
        }
    }
    let mut found: Vec<Found> = Vec::new();
    for (at, one) in dossier.organizations.iter().enumerate() {
        for tie in &one.ties {
            let of = naming(dossier, one, tie);
            let is_named = says_little(tie) && named.get(&of).is_some_and(|all| all.len() > 1);
            let of = if is_named { of } else { Of::Label(tie.label.clone()) };
            let with = with(dossier, tie);
            let side = partners.iter().position(|partner| with.contains(partner)).unwrap_or_default();
            let is_both = matches!(of, Of::Thing(Ref::Event(_))) || with.len() > 1;
            let side = if is_both { 0 } else { side };
            let place = found.iter().position(|way| way.of == of && way.side == side && way.is_both == is_both);
            let place = place.unwrap_or_else(|| {
                found.push(Found { of, side, is_both, marks: BTreeMap::new() });
                found.len() - 1
            });
            found[place].marks.entry(at).or_default().push(tie.date);
        }
    }
    let order: Vec<&EditionId> = labels(dossier, LabelKind::Organization).map(|label| &label.id).collect();
    found.sort_by_cached_key(|way| {
        let label = match &way.of {
            Of::Label(id) => order.iter().position(|label| *label == id),
            Of::Thing(_) => None,
        };
        let last = way.years().map(|date| date.last_year());
        (way.side, way.middle().is_none(), way.middle(), last, label, way.of.clone())
    });
    found
}

/// What names an organization in a tie: a project of the dates of the tie, an event about both partners of its year, or the label alone.
fn naming(dossier: &Dossier, one: &Organization, tie: &Tie) -> Of {
    let Some(date) = &tie.date else { return Of::Label(tie.label.clone()) };
    let project = dossier.projects.iter().find(|project| {
        project.period.as_ref() == Some(date)
            && project.bodies.iter().any(|body| body.organization.as_ref() == Some(&one.id))
    });
    let event = dossier.events.iter().find(|event| {
        event.actors.len() > 1 && event.organizations.contains(&one.id) && event.date.year() == date.year()
    });
    match (project, event) {
        (Some(project), _) => Of::Thing(Ref::Project(project.id.clone())),
        (None, Some(event)) => Of::Thing(Ref::Event(event.id.clone())),
        (None, None) => Of::Label(tie.label.clone()),
    }
}

impl Found {
    fn dates(&self) -> impl Iterator<Item = &Date> {
        self.marks.values().flatten().flatten()
    }

    /// From its first year to its last.
    pub fn years(&self) -> Option<Date> {
        let first = self.dates().map(|date| date.year()).min()?;
        let last = self.dates().map(|date| date.last_year()).max()?;
        let year = |year| Point { year, month: None, day: None };
        let approximate = first == last && self.dates().any(|date| date.approximate);
        Some(Date { start: year(first), end: (last > first).then(|| year(last)), approximate })
    }

    /// The middle of the years of its marks, the earlier of two; the middle of a mark is that of its own years.
    fn middle(&self) -> Option<u16> {
        let mut middles: Vec<u16> = (self.marks.values())
            .filter_map(|dates| {
                let first = dates.iter().flatten().map(|date| date.year()).min()?;
                let last = dates.iter().flatten().map(|date| date.last_year()).max()?;
                Some((first + last) / 2)
            })
            .collect();
        middles.sort_unstable();
        middles.get(middles.len().checked_sub(1)? / 2).copied()
    }

    /// The id of what it is of.
    pub fn of_id(&self) -> &str {
        match &self.of {
            Of::Label(id) => id.as_str(),
            Of::Thing(Ref::Project(id)) => id.as_str(),
            Of::Thing(Ref::Event(id)) => id.as_str(),
            Of::Thing(_) => "",
        }
    }

    /// Its id: that of what it is of, behind it the partner where that is not the first.
    pub fn id(&self, dossier: &Dossier) -> EditionId {
        let of = self.of_id();
        let partner = dossier.signatories().nth(self.side).filter(|_| self.side > 0);
        let label = matches!(self.of, Of::Label(_));
        match partner {
            Some(partner) if label => EditionId::new(&[of, "-", partner.id.as_str()].concat()),
            _ if label && self.is_both => EditionId::new(&[of, "-all"].concat()),
            _ => EditionId::new(of),
        }
    }

    /// Its short words; behind a way of both partners, the name of the other.
    pub fn name(&self, dossier: &Dossier) -> Localized {
        let in_lang = |lang: Lang| {
            let words = match &self.of {
                Of::Label(id) => {
                    let label = dossier.label(id);
                    label.map(|label| label.short.as_ref().unwrap_or(&label.name).get(lang))
                }
                Of::Thing(Ref::Project(id)) => dossier.project(id).map(|project| {
                    let mark = project.mark.as_ref().map(|mark| mark.get(lang));
                    mark.or(project.name.short.as_deref()).unwrap_or(project.name.shown(lang).0)
                }),
                Of::Thing(Ref::Event(id)) => {
                    dossier.event(id).map(|event| event.short.as_ref().unwrap_or(&event.title).get(lang))
                }
                Of::Thing(_) => None,
            };
            let other = dossier.signatories().nth(1).filter(|_| self.is_both);
            let other = other.map(|one| {
                (text(lang).documents.named_too)(one.name.short.as_deref().unwrap_or(one.name.shown(lang).0))
            });
            [words.unwrap_or_default(), &other.map(|other| [" · ", &other].concat()).unwrap_or_default()].concat()
        };
        Localized { fr: in_lang(Lang::Fr), en: in_lang(Lang::En) }
    }
}

/// The places of the organizations of a way in the order of the picture: by family, those tied in most ways first, then by
/// name.
pub fn in_order(dossier: &Dossier, way: &Found, ways_of: &[usize]) -> Vec<usize> {
    let mut places: Vec<usize> = way.marks.keys().copied().collect();
    places.sort_by_cached_key(|at| {
        let one = &dossier.organizations[*at];
        let family = dossier.edition.families.iter().position(|family| family.id == one.family);
        (family, usize::MAX - ways_of[*at], fold(one.in_picture(Lang::Fr).0))
    });
    places
}
