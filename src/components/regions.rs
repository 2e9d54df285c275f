//! The picture of organizations: their families as headed lists, a mark and the labels in words on each name, and what
//! ties the followed one to others as lines behind the lists and as words in a panel. Where it is narrow, the lists stand
//! alone. The lines are drawn in the browser, from the boxes that it measures.

use super::element::*;
use super::here::Here;
use super::{card, diagram, figure, names};
use crate::dossier::edition::{Group, Label};
use crate::dossier::model::{LabelKind, Mark, Organization, Ref};
use crate::explore::exchange::Tied;
use crate::explore::facets::labels;
use crate::explore::state::Action;
use crate::explore::tables::Table;
use crate::explore::ties::{Bond, bonds};
use crate::route::{Page, View};

/// So many in a list are shown unfolded.
const UNFOLDED: usize = 60;

/// The mark of a label of organizations.
fn mark_of(label: &Label) -> Mark {
    match label {
        Label { member: true, .. } => Mark::Solid,
        Label { created: true, .. } => Mark::Hatched,
        _ => Mark::Dotted,
    }
}

/// The mark of an organization: the strongest that its labels have.
fn mark(here: &Here, organization: &Organization) -> Mark {
    let labels = || organization.ties.iter().filter_map(|tie| here.dossier.label(&tie.label));
    let has = |mark: &Mark| labels().any(|label| mark_of(label) == *mark);
    [Mark::Solid, Mark::Hatched].into_iter().find(has).unwrap_or(Mark::Dotted)
}

/// The class that draws a mark.
pub fn mark_class(mark: Mark) -> &'static str {
    match mark {
        Mark::Solid => "mark mark--solid",
        Mark::Hatched => "mark mark--hatched",
        Mark::Dotted => "mark mark--dotted",
    }
}

/// The lists of those that stay under the visitor's choices, with the panel of the followed one.
pub fn regions(here: &Here, shown: &[&Organization]) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let followed = match &here.state.follow {
        Some(Ref::Organization(id)) => dossier.organization(id),
        _ => None,
    };
    let bonds = followed.map(|one| bonds(dossier, one)).unwrap_or_default();
    let tied = |one: &Organization| match followed {
        Some(followed) if followed.id == one.id => Tied::Followed,
        _ if bonds.iter().any(|bond| bond.others.iter().any(|other| other.id == one.id)) => Tied::Yes,
        _ => Tied::No,
    };
    let families = dossier.edition.families.iter().filter_map(|family| {
        let members: Vec<(&Organization, Tied)> =
            shown.iter().filter(|one| one.family == family.id).map(|one| (*one, tied(one))).collect();
        (!members.is_empty()).then(|| region(here, family, &members, &bonds))
    });
    let lines =
        element("svg").id("ties").class("regions__ties").attribute("aria-hidden", "true").child(element("path"));
    let panel = div().id("panel");
    let panel = match followed {
        None => panel.class("panel panel--empty").child(p().text(t.follow_organization)),
        Some(one) => panel.class("panel").child(told(here, one, &bonds)),
    };
    let said = followed.map(|one| {
        let tied = dossier.organizations.iter().filter(|other| tied(other) == Tied::Yes);
        (t.followed_organization)(one.name.shown(here.lang()).0, tied.count())
    });
    let picture = div()
        .class("regions")
        .attribute("data-rove", "")
        .attribute("data-follows", followed.is_some().then_some("true"))
        .child(lines)
        .child(div().class("regions__lists").children(families))
        .child(panel)
        .child(p().id("said").class("unseen").attribute("role", "status").text(&said.unwrap_or_default()));
    figure::figure(here, View::Networks, picture, t.regions_description, legend(here), &[Table::Organizations])
}

fn legend<'a>(here: &'a Here) -> impl Iterator<Item = (&'static str, Element)> {
    let labels = |mark: Mark| {
        let labels = labels(here.dossier, LabelKind::Organization).filter(move |label| mark_of(label) == mark);
        labels.map(|label| here.say(&label.name)).collect::<Vec<_>>().join(", ")
    };
    let marks = [Mark::Solid, Mark::Hatched].map(|mark| (mark, labels(mark)));
    let marks = marks.into_iter().filter(|(_, words)| !words.is_empty());
    let other = (Mark::Dotted, here.text().documented_link.to_owned());
    marks.chain([other]).map(|(mark, words)| (mark_class(mark), span().text(&words)))
}

fn region(here: &Here, family: &Group, members: &[(&Organization, Tied)], bonds: &[Bond]) -> Element {
    let of = members.len();
    let items = members.iter().enumerate().map(|(at, (one, tied))| item(here, one, *tied, (at + 1, of), bonds));
    let list = ul().class("region__list").attribute("data-names", "").children(items);
    let has_followed = members.iter().any(|(_, tied)| *tied != Tied::No);
    let open = (of <= UNFOLDED || has_followed).then_some("");
    labelled(&format!("family-{}", family.id), h2().text(here.say(&family.name))).class("region").child(
        details(&(here.text().count_organizations)(of)).class("region__fold").attribute("open", open).child(list),
    )
}

/// A link that follows an organization, or lets it go; without a script it leads to the page of that organization.
fn item(here: &Here, one: &Organization, tied: Tied, place: (usize, usize), bonds: &[Bond]) -> Element {
    let t = here.text();
    let thing = Ref::Organization(one.id.clone());
    let (name, lang) = one.name.shown(here.lang());
    let anchor = thing.anchor();
    let query = here.state.after(Action::Followed(Some(thing))).query();
    let drawn = match tied {
        Tied::No => None,
        Tied::Yes => Some("tied"),
        Tied::Followed => Some("followed"),
    };
    let mark =
        span().class(mark_class(mark(here, one))).attribute("data-drawn", drawn).attribute("aria-hidden", "true");
    let link = a(&here.to(Page::Organization(one.id.clone())))
        .id(&anchor)
        .attribute("data-alive", &*query)
        .attribute("aria-current", (tied == Tied::Followed).then_some("true"))
        .child(span().lang(here.lang_of(lang)).text(name))
        .child(span().class("unseen").text(&(t.place_of)(place.0, place.1)));
    let panel = (tied == Tied::Followed).then(|| div().class("panel panel--under").child(told(here, one, bonds)));
    li().class(if tied == Tied::Yes { "region__item box--tied" } else { "region__item" })
        .child(mark)
        .child(div().child(link).maybe(diagram::linked(here, tied)).child(card::labels(here, one)))
        .maybe(panel)
}

/// What the panel says of an organization: what it is, and with whom it has what in common.
fn told(here: &Here, one: &Organization, bonds: &[Bond]) -> Element {
    let t = here.text();
    let title = p().class("panel__title").child(names::own_name(here, &one.name)).maybe(names::short(here, &one.name));
    let bonds_told = bonds.iter().map(|bond| {
        let others: Vec<Ref> = bond.others.iter().map(|other| Ref::Organization(other.id.clone())).collect();
        li().child(p().class("panel__kicker").maybe(names::reference(here, &bond.by)))
            .child(names::references(here, &others))
    });
    let bonds_told = match bonds {
        [] => p().text(t.no_ties),
        _ => fragment().child(p().text(t.ties_say)).child(ul().class("bonds").children(bonds_told)),
    };
    let page = a(&here.to(Page::Organization(one.id.clone()))).text(t.whole_page);
    let things: Vec<Ref> = bonds.iter().map(|bond| bond.by.clone()).collect();
    fragment()
        .child(title)
        .child(p().text(here.say(&one.summary)))
        .child(card::labels(here, one))
        .child(bonds_told)
        .maybe(names::cautions(here, &things))
        .child(p().child(page))
}
