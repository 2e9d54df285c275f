//! What rests on a source, and which sources a record rests on.

use crate::dossier::Dossier;
use crate::dossier::id::SourceId;
use crate::dossier::model::*;

/// Everything that rests on a source, in the order of the dossier, each thing once.
pub fn resting_on(dossier: &Dossier, source: &SourceId) -> Vec<Ref> {
    let mut found = Vec::new();
    let mut add = |thing: Ref, mut statements: &mut dyn Iterator<Item = &Statement>| {
        if Iterator::any(&mut statements, |statement| cites(statement, source)) {
            found.push(thing);
        }
    };
    if &dossier.release.source == source {
        found.push(Ref::Release);
        return found;
    }
    for partner in &dossier.partners {
        add(Ref::Partner(partner.id.clone()), &mut partner.facts.iter());
    }
    for person in &dossier.persons {
        add(Ref::Person(person.id.clone()), &mut std::iter::once(&person.role));
    }
    for organization in &dossier.organizations {
        add(Ref::Organization(organization.id.clone()), &mut organization_statements(organization));
    }
    for country in &dossier.countries {
        add(Ref::Country(country.id.clone()), &mut country_statements(country));
    }
    for project in &dossier.projects {
        add(Ref::Project(project.id.clone()), &mut project_statements(project));
    }
    for event in &dossier.events {
        add(Ref::Event(event.id.clone()), &mut event_statements(event));
    }
    for term in &dossier.terms {
        add(Ref::Term(term.id.clone()), &mut term_statements(term));
    }
    add(Ref::About, &mut dossier.edition.about.iter().flat_map(|essay| &essay.facts));
    for figure in &dossier.figures {
        if figure.dissent.iter().flat_map(|dissent| &dissent.sources).any(|citation| &citation.source == source) {
            found.push(Ref::Figure(figure.id.clone()));
        }
    }
    found
}

/// Every statement of an organization.
pub fn organization_statements(organization: &Organization) -> impl Iterator<Item = &Statement> {
    let ties = organization.ties.iter().filter_map(|tie| tie.fact.as_ref());
    ties.chain(organization.fields.iter().map(|tie| &tie.fact)).chain(organization.facts.iter())
}

/// Every statement of a country.
pub fn country_statements(country: &Country) -> impl Iterator<Item = &Statement> {
    country.presences.iter().filter_map(|presence| presence.fact.as_ref()).chain(country.facts.iter())
}

/// Every statement of a project.
pub fn project_statements(project: &Project) -> impl Iterator<Item = &Statement> {
    std::iter::once(&project.fact).chain(project.fields.iter().map(|tie| &tie.fact)).chain(project.facts.iter())
}

/// Every statement of an event.
pub fn event_statements(event: &Event) -> impl Iterator<Item = &Statement> {
    std::iter::once(&event.fact).chain(event.facts.iter())
}

/// Every statement of a term.
pub fn term_statements(term: &Term) -> impl Iterator<Item = &Statement> {
    std::iter::once(&term.definition).chain(term.official.iter())
}

fn cites(statement: &Statement, source: &SourceId) -> bool {
    let dissent = statement.dissent.iter().flat_map(|dissent| &dissent.sources);
    statement.sources.iter().chain(dissent).any(|citation| &citation.source == source)
}
