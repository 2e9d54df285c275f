//! The picture of organizations: their families as headed lists, a mark and the labels in words on each name, and what
//! ties the followed one to others as lines behind the lists and as words in a panel. Where it is narrow, the lists stand
//! alone. The lines are drawn in the browser, from the boxes that it measures.

use super::element::*;
use super::here::Here;
use super::names_list::{self, Item, mark_class};
use super::rest::{UNFOLDED, is_folded, unfold};
use super::{card, figure, names, says};
use crate::dossier::edition::{Group, Label};
use crate::dossier::model::{LabelKind, Mark, Organization, Ref};
use crate::explore::exchange::Tied;
use crate::explore::facets::labels;
use crate::explore::tables::Table;
use crate::explore::ties::{Bond, bonds};
use crate::route::View;

/// The mark of a label of organizations.
fn mark_of(label: &Label) -> Mark {
    match label {
        Label { member: true, .. } => Mark::Solid,
        Label { created: true, .. } => Mark::Hatched,
        _ => Mark::Dotted,
    }
}

/// The mark of an organization: the strongest that its labels have.
pub fn mark(here: &Here, organization: &Organization) -> Mark {
    let has = |mark: &Mark| {
        let mut labels = organization.ties.iter().filter_map(|tie| here.dossier.label(&tie.label));
        labels.any(|label| mark_of(label) == *mark)
    };
    [Mark::Solid, Mark::Hatched].into_iter().find(has).unwrap_or(Mark::Dotted)
}

/// The organization that is followed.
fn followed<'a>(here: &Here<'a>) -> Option<&'a Organization> {
    match &here.state.follow {
        Some(Ref::Organization(id)) => here.dossier.organization(id),
        _ => None,
    }
}

/// Whether one of some bonds is an event after the agreement.
fn names_later(here: &Here, bonds: &[Bond]) -> bool {
    bonds.iter().any(|bond| match &bond.by {
        Ref::Event(id) => here.dossier.event(id).is_some_and(|event| here.dossier.is_later(event)),
        _ => false,
    })
}

/// The lists of those that stay under the visitor's choices, with the panel of the followed one.
///
/// What a choice leaves out of a family that is not folded stays in its list, hidden: it comes back without being made
/// anew.
pub fn regions<'a>(here: &Here, all: &[&'a Organization], shown: &[&'a Organization]) -> Element {
    let (t, dossier, followed) = (here.text(), here.dossier, followed(here));
    let bonds = followed.map(|one| bonds(dossier, one)).unwrap_or_default();
    let tied = |one: &Organization| match followed {
        Some(followed) if followed.id == one.id => Tied::Followed,
        _ if bonds.iter().any(|bond| bond.others.iter().any(|other| other.id == one.id)) => Tied::Yes,
        _ => Tied::No,
    };
    let families = dossier.edition.families.iter().filter_map(|family| {
        let of_family = |from: &[&'a Organization]| -> Vec<&'a Organization> {
            from.iter().copied().filter(|one| one.family == family.id).collect()
        };
        let (members, shown) = (of_family(all), of_family(shown));
        let members = if members.len() <= UNFOLDED { members } else { shown.clone() };
        let members: Vec<(&Organization, Tied)> = members.into_iter().map(|one| (one, tied(one))).collect();
        (!members.is_empty()).then(|| region(here, family, &members, &shown, &bonds))
    });
    let lines =
        element("svg").id("ties").class("regions__ties").attribute("aria-hidden", "true").child(element("path"));
    let said = followed.map(|one| {
        let tied = dossier.organizations.iter().filter(|other| tied(other) == Tied::Yes);
        (t.followed_organization)(one.name.shown(here.lang()).0, tied.count())
    });
    let said = said.unwrap_or_default();
    let now = [&says::shown(here, View::Networks, (shown.len(), all.len()), ""), " ", &said].concat();
    let more = [&dossier.edition.cautions.event];
    let says = says::with(here, View::Networks, &now, &more[..usize::from(names_later(here, &bonds))]);
    let picture = div()
        .class("regions")
        .attribute("data-rove", "")
        .attribute("data-follows", followed.is_some().then_some("true"))
        .child(lines)
        .child(div().class("regions__lists").children(families))
        .child(names_list::panel(followed.map(|one| told(here, one, &bonds)), t.follow_organization))
        .child(names_list::said(&said));
    let legend = marks(here).into_iter().map(|(mark, words)| (mark_class(Some(mark)), span().text(&words))).collect();
    figure::figure(here, View::Networks, picture, says, legend, &[Table::Organizations])
}

/// Each mark with the labels that it stands for.
pub fn marks(here: &Here) -> Vec<(Mark, String)> {
    let marks = [Mark::Solid, Mark::Hatched].map(|mark| {
        let labels = labels(here.dossier, LabelKind::Organization).filter(|label| mark_of(label) == mark);
        (mark, labels.map(|label| here.say(&label.name)).collect::<Vec<_>>().join(", "))
    });
    let marks = marks.into_iter().filter(|(_, words)| !words.is_empty());
    let other = (Mark::Dotted, here.text().documented_link.to_owned());
    marks.chain([other]).collect()
}

fn region(
    here: &Here,
    family: &Group,
    members: &[(&Organization, Tied)],
    shown: &[&Organization],
    bonds: &[Bond],
) -> Element {
    let of = shown.len();
    let is_folded = is_folded(here, family.id.as_str(), of);
    // Of a folded family, only those stand there that what is followed is tied to.
    let items = members.iter().filter(|(_, tied)| !is_folded || *tied != Tied::No).map(|(one, tied)| {
        let thing = Ref::Organization(one.id.clone());
        let is_shown = shown.iter().any(|other| other.id == one.id);
        let item = Item { thing: &thing, mark: Some(mark(here, one)), is_shown, tied: *tied };
        let told = (*tied == Tied::Followed).then(|| told(here, one, bonds));
        names_list::item(here, &item, card::labels(here, one), told)
    });
    let items: Vec<Element> = items.collect();
    let count = here.text().count_organizations;
    labelled(&["family-", family.id.as_str()].concat(), h2().text(here.say(&family.name)))
        .class("region")
        .attribute("hidden", (of == 0).then_some(""))
        .maybe(
            (!items.is_empty())
                .then(|| names_list::list(&count(if is_folded { items.len() } else { of }), true, items)),
        )
        .maybe(is_folded.then(|| unfold(here, family.id.as_str(), &count(of))))
}

/// What the panel says of an organization: what it is, and with whom it has what in common.
fn told(here: &Here, one: &Organization, bonds: &[Bond]) -> Element {
    let t = here.text();
    let thing = Ref::Organization(one.id.clone());
    let shared = bonds.iter().map(|bond| {
        let others: Vec<Ref> = bond.others.iter().map(|other| Ref::Organization(other.id.clone())).collect();
        let by = p().class("panel__kicker").maybe(names::reference(here, &bond.by));
        li().child(by).child(names::references(here, &others))
    });
    let shared = match bonds {
        [] => p().text(t.no_ties),
        _ => fragment().child(p().text(t.ties_say)).child(ul().class("bonds").children(shared)),
    };
    fragment()
        .maybe(names_list::title(here, &thing))
        .child(p().text(here.say(&one.summary)))
        .maybe(card::labels(here, one))
        .child(shared)
        .maybe(names_list::whole_page(here, &thing))
}
