//! A project, as the list of all projects has it.

use super::element::*;
use super::here::Here;
use super::{facts, names};
use crate::dossier::model::{Project, Ref};

/// The main points of a project, where links to it lead.
pub fn project(here: &Here, project: &Project) -> Element {
    let countries: Vec<Ref> = project.countries.iter().map(|id| Ref::Country(id.clone())).collect();
    framed(here, project, |item, fact| {
        item.id(&["project-", project.id.as_str()].concat()).child(names::references(here, &countries)).child(fact)
    })
}

/// A project under its head, which says that it is context; `fill` puts the fact and more there.
pub fn framed(here: &Here, project: &Project, fill: impl FnOnce(Element, Element) -> Element) -> Element {
    let period =
        project.period.as_ref().map_or_else(|| fragment().text(here.text().undated), |one| facts::date(here, one));
    let head = h3()
        .child(names::own_name(here, &project.name))
        .text(" ")
        .child(small().child(period))
        .child(names::context(here));
    fill(li().class("project").child(head), facts::fact(here, &project.fact))
}
