//! What rests on a source, and which sources a record rests on.

use super::strip::Dated;
use super::tied::is_undated;
use crate::dossier::Dossier;
use crate::dossier::date::Date;
use crate::dossier::id::SourceId;
use crate::dossier::model::*;

/// A thing that rests on a source, with the dates of what the source says of it.
pub struct Resting {
    /// The thing.
    pub thing: Ref,
    /// The facts that the source is cited for and that have a date.
    pub dated: Vec<Dated>,
}

/// A statement, the date of what it belongs to, and whether its source bears none.
type Told<'a> = (&'a Statement, Option<Date>, bool);

/// Everything that rests on a source, in the order of the dossier, each thing once.
pub fn resting_on(dossier: &Dossier, source: &SourceId) -> Vec<Resting> {
    let mut found = Vec::new();
    let mut add = |thing: Ref, told: &mut dyn Iterator<Item = Told>| {
        let told: Vec<Told> = told.filter(|(statement, ..)| cites(statement, source)).collect();
        let dated = told.iter().filter_map(|(statement, date, undated)| {
            let date = statement.date.or(*date)?;
            Some(Dated { date, confidence: statement.confidence, undated: *undated })
        });
        if !told.is_empty() {
            found.push(Resting { thing, dated: dated.collect() });
        }
    };
    if &dossier.release.source == source {
        return vec![Resting { thing: Ref::Release, dated: Vec::new() }];
    }
    let plain = |statement| (statement, None, false);
    for partner in &dossier.partners {
        add(Ref::Partner(partner.id.clone()), &mut partner.facts.iter().map(plain));
    }
    for person in &dossier.persons {
        add(Ref::Person(person.id.clone()), &mut std::iter::once(&person.role).map(plain));
    }
    for organization in &dossier.organizations {
        let ties = organization.ties.iter().filter_map(|tie| Some((tie.fact.as_ref()?, tie.date, is_undated(tie))));
        let others = organization.fields.iter().map(|tie| &tie.fact).chain(organization.facts.iter()).map(plain);
        add(Ref::Organization(organization.id.clone()), &mut ties.chain(others));
    }
    for country in &dossier.countries {
        let presences = country.presences.iter();
        let presences = presences.filter_map(|one| Some((one.fact.as_ref()?, Some(one.period), one.undated)));
        add(Ref::Country(country.id.clone()), &mut presences.chain(country.facts.iter().map(plain)));
    }
    for project in &dossier.projects {
        let main = std::iter::once((&project.fact, project.period, false));
        add(Ref::Project(project.id.clone()), &mut main.chain(project_statements(project).skip(1).map(plain)));
    }
    for event in &dossier.events {
        let main = std::iter::once((&event.fact, Some(event.date), false));
        add(Ref::Event(event.id.clone()), &mut main.chain(event.facts.iter().map(plain)));
    }
    for term in &dossier.terms {
        add(Ref::Term(term.id.clone()), &mut term_statements(term).map(plain));
    }
    add(Ref::About, &mut dossier.edition.about.iter().flat_map(|essay| &essay.facts).map(plain));
    for figure in &dossier.figures {
        if figure.dissent.iter().flat_map(|dissent| &dissent.sources).any(|citation| &citation.source == source) {
            found.push(Resting { thing: Ref::Figure(figure.id.clone()), dated: Vec::new() });
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
