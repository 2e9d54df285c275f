//! A project with all that is documented of it, among what is told of a country: only documents show it.

use super::element::*;
use super::here::Here;
use super::project::framed;
use super::{exchange, facts, names};
use crate::dossier::model::{Project, Ref};
use crate::route::Page;

/// Everything about a project.
pub fn whole_project(here: &Here, project: &Project) -> Element {
    let ties = (project.fields.iter())
        .map(|tie| exchange::tied(here, p().class("fact__label"), &Ref::Field(tie.field.clone()), tie));
    framed(here, project, |item, fact| {
        item.child(fact)
            .maybe(facts::facts(here, &project.facts))
            .maybe((!project.bodies.is_empty()).then(|| bodies(here, project)))
            .children(ties)
            .child(names::open_notes(here, &Ref::Project(project.id.clone())))
    })
}

/// Who carried a project, in a line.
fn bodies(here: &Here, project: &Project) -> Element {
    let bodies = project.bodies.iter().enumerate().map(|(at, body)| {
        let name = names::own_name(here, &body.name);
        let name = match &body.organization {
            Some(id) => a(&here.to(Page::Organization(id.clone()))).child(name),
            None => name,
        };
        fragment().text(if at > 0 { "; " } else { "" }).child(name)
    });
    p().text(here.text().documents.project_bodies).text(here.text().colon).children(bodies)
}
