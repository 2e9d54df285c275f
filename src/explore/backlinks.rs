//! What rests on a source, and which sources a record rests on.

use super::strip::Dated;
use super::{presence, tied};
use crate::dossier::Dossier;
use crate::dossier::date::Date;
use crate::dossier::id::{PartnerId, SourceId};
use crate::dossier::model::*;

/// A thing that rests on a source, with what the source dates of it.
pub struct Resting<'a> {
    /// The thing.
    pub thing: Ref,
    /// How many facts the source is cited for.
    pub facts: usize,
    /// Those of them that have a date.
    pub dated: Vec<Told<'a>>,
}

/// A dated fact that rests on a source.
pub struct Told<'a> {
    /// When, and how sure.
    pub dated: Dated,
    /// The partners that it is about.
    pub partners: Vec<&'a PartnerId>,
    /// Its place on the page of the thing, where it has one.
    pub place: Option<String>,
}

/// A statement, with what it has from the thing that it belongs to.
struct Said<'a> {
    statement: &'a Statement,
    date: Option<Date>,
    undated: bool,
    partners: Vec<&'a PartnerId>,
    place: Option<String>,
}

impl<'a> From<&'a Statement> for Said<'a> {
    fn from(statement: &'a Statement) -> Self {
        Said { statement, date: None, undated: false, partners: Vec::new(), place: None }
    }
}

impl<'a> Said<'a> {
    fn of(statement: &'a Statement, partners: Vec<&'a PartnerId>) -> Self {
        Said { partners, ..Said::from(statement) }
    }

    fn told(self) -> Option<Told<'a>> {
        let Said { statement, undated, partners, place, .. } = self;
        let date = statement.date.or(self.date)?;
        Some(Told { dated: Dated { date, confidence: statement.confidence, undated }, partners, place })
    }
}

/// Everything that rests on a source, in the order of the dossier, each thing once.
pub fn resting_on<'a>(dossier: &'a Dossier, source: &SourceId) -> Vec<Resting<'a>> {
    let mut found = Vec::new();
    let mut add = |thing: Ref, said: &mut dyn Iterator<Item = Said<'a>>| {
        let said: Vec<Said> = said.filter(|one| cites(one.statement, source)).collect();
        if !said.is_empty() {
            let facts = said.len();
            found.push(Resting { thing, facts, dated: said.into_iter().filter_map(Said::told).collect() });
        }
    };
    if &dossier.release.source == source {
        return vec![Resting { thing: Ref::Release, facts: 0, dated: Vec::new() }];
    }
    for partner in &dossier.partners {
        let mut facts = partner.facts.iter().map(|fact| Said::of(fact, vec![&partner.id]));
        add(Ref::Partner(partner.id.clone()), &mut facts);
    }
    for person in &dossier.persons {
        let role = Said::of(&person.role, vec![&person.partner]);
        add(Ref::Person(person.id.clone()), &mut std::iter::once(role));
    }
    for organization in &dossier.organizations {
        let ties = tied::in_time(organization).into_iter().zip(1..).filter_map(|(tie, at)| {
            let partners = tied::with(dossier, tie);
            let said = Said::of(tie.fact.as_ref()?, partners);
            Some(Said { date: tie.date, undated: tied::is_undated(tie), place: Some(tied::place(at)), ..said })
        });
        let others = organization.fields.iter().map(|tie| &tie.fact).chain(organization.facts.iter()).map(Said::from);
        add(Ref::Organization(organization.id.clone()), &mut ties.chain(others));
    }
    // A country is where sources show the second partner.
    let second: Vec<&PartnerId> = dossier.signatories().skip(1).map(|one| &one.id).take(1).collect();
    for country in &dossier.countries {
        let presences = presence::in_time(country).filter_map(|(place, one)| {
            let said = Said::of(one.fact.as_ref()?, second.clone());
            Some(Said { date: Some(one.period), undated: one.undated, place: Some(place), ..said })
        });
        add(Ref::Country(country.id.clone()), &mut presences.chain(country.facts.iter().map(Said::from)));
    }
    for project in &dossier.projects {
        let main = Said { date: project.period, ..Said::from(&project.fact) };
        let others = project_statements(project).skip(1).map(Said::from);
        add(Ref::Project(project.id.clone()), &mut std::iter::once(main).chain(others));
    }
    for event in &dossier.events {
        let of = |statement| Said::of(statement, event.actors.iter().collect());
        let main = Said { date: Some(event.date), ..of(&event.fact) };
        add(Ref::Event(event.id.clone()), &mut std::iter::once(main).chain(event.facts.iter().map(of)));
    }
    for term in &dossier.terms {
        add(Ref::Term(term.id.clone()), &mut term_statements(term).map(Said::from));
    }
    add(Ref::About, &mut dossier.edition.about.iter().flat_map(|essay| &essay.facts).map(Said::from));
    for figure in &dossier.figures {
        if figure.dissent.iter().flat_map(|dissent| &dissent.sources).any(|citation| &citation.source == source) {
            found.push(Resting { thing: Ref::Figure(figure.id.clone()), facts: 1, dated: Vec::new() });
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
