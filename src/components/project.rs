//! A project with its caution, in a list of projects or among what is told of a country.

use super::element::*;
use super::here::Here;
use super::{diagram, facts, names};
use crate::dossier::model::{Project, Ref};
use crate::route::Page;

/// How much of a thing is told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Its main points.
    Brief,
    /// Everything.
    Full,
}

/// A project, always with its caution.
pub fn project(here: &Here, project: &Project, detail: Detail) -> Element {
    let period =
        project.period.as_ref().map_or_else(|| fragment().text(here.text().undated), |one| facts::date(here, one));
    let head = h3().child(names::own_name(here, &project.name)).text(" ").child(small().child(period));
    let fact = facts::fact(here, &project.fact);
    let whole = li().class("project").child(head);
    let whole = match detail {
        // The list of all projects is where links to a project lead.
        Detail::Brief => {
            let countries: Vec<Ref> = project.countries.iter().map(|id| Ref::Country(id.clone())).collect();
            whole.id(&format!("project-{}", project.id)).child(names::references(here, &countries)).child(fact)
        }
        Detail::Full => {
            let ties = project
                .fields
                .iter()
                .map(|tie| diagram::tied(here, p().class("fact__label"), &Ref::Field(tie.field.clone()), tie));
            whole
                .child(fact)
                .maybe(facts::facts(here, &project.facts))
                .maybe((!project.bodies.is_empty()).then(|| bodies(here, project)))
                .children(ties)
                .child(names::open_notes(here, &Ref::Project(project.id.clone())))
        }
    };
    whole.child(names::caution(here, &here.dossier.edition.cautions.project))
}

/// Who carried a project, in a line.
fn bodies(here: &Here, project: &Project) -> Element {
    let bodies = project.bodies.iter().enumerate().map(|(at, body)| {
        let name = names::passage(here, &body.name);
        let name = match &body.organization {
            Some(id) => a(&here.to(Page::Organization(id.clone()))).child(name),
            None => name,
        };
        fragment().text(if at > 0 { "; " } else { "" }).child(name)
    });
    p().text(here.text().project_bodies).text(here.text().colon).children(bodies)
}
