//! The door to the data: JSON in, a whole `Dossier` out, or every fault that stands in the way. Handed down as a property,
//! never by a global; in the browser it lives as long as its page. Natively also the reading of `data/`, the checker and
//! the schemas.

pub mod bands;
pub mod closed;
#[cfg(not(target_arch = "wasm32"))]
mod codes;
pub mod date;
pub mod drawn;
pub mod edition;
pub mod fault;
pub mod id;
mod json;
pub mod lookup;
pub mod map;
pub mod miniature;
pub mod model;
pub mod networks;
mod parse;
#[cfg(not(target_arch = "wasm32"))]
mod raw;
mod shared;
pub mod timeline;
pub mod withheld;

#[cfg(not(target_arch = "wasm32"))]
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;

use bands::Bands;
use edition::{Edition, Frame, Group, Label, QuietGroup};
use fault::Fault;
use id::*;
use json::Value;
use lookup::Lookup;
use map::Map;
use miniature::Miniature;
use model::*;
use networks::Networks;
use timeline::Timeline;

pub use shared::Shared;

/// Everything that the site shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Dossier {
    /// What is particular to this agreement.
    pub edition: Edition,
    /// The news release.
    pub release: Release,
    /// The parties: the signatories and their counterparts.
    pub partners: Vec<Partner>,
    /// The objectives.
    pub objectives: Vec<Objective>,
    /// The fields of expertise.
    pub fields: Vec<Field>,
    /// The flows of the exchange.
    pub flows: Vec<Flow>,
    /// Figures and dates of the release.
    pub figures: Vec<Figure>,
    /// Organizations.
    pub organizations: Vec<Organization>,
    /// Countries.
    pub countries: Vec<Country>,
    /// Projects.
    pub projects: Vec<Project>,
    /// Events.
    pub events: Vec<Event>,
    /// Persons.
    pub persons: Vec<Person>,
    /// Terms.
    pub terms: Vec<Term>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Open questions; the browser has those that touch something it shows.
    pub questions: Vec<Question>,
    /// The map, once a site is made of the dossier.
    pub map: Option<Map>,
    /// The bands of countries, where the build has laid them out.
    pub bands: Option<Bands>,
    /// The picture of the timeline, where the build has laid it out.
    pub timeline: Option<Timeline>,
    /// The picture of the networks, where the build has laid it out.
    pub networks: Option<Networks>,
    /// The picture of the release, where the build has drawn it.
    pub miniature: Option<Miniature>,
    /// Where records are found.
    lookup: Lookup,
}

/// Why a text is not a dossier.
#[derive(Debug)]
pub enum DossierError {
    /// Not JSON.
    Syntax,
    /// JSON with these faults.
    Faults(Vec<Fault>),
}

/// Looks a record up by its id.
macro_rules! lookups {
    ($($(#[$meta:meta])* $name:ident: $($list:ident).+[$id:ident] -> $record:ident;)*) => { $(
        $(#[$meta])*
        pub fn $name(&self, id: &$id) -> Option<&$record> {
            self.$($list).+.iter().find(|record| &record.id == id)
        }
    )* };
}

/// The same in a list whose places are known by id.
macro_rules! ordered_lookups {
    ($($(#[$meta:meta])* $name:ident: $list:ident[$id:ident] -> $record:ident;)*) => { $(
        $(#[$meta])*
        pub fn $name(&self, id: &$id) -> Option<&$record> {
            let at = lookup::find(&self.lookup.$list, id.as_str(), &|at| self.$list[at].id.as_str())?;
            self.$list.get(at)
        }
    )* };
}

impl Dossier {
    /// Reads a bundled dossier.
    ///
    /// # Errors
    ///
    /// A text that is not JSON, or all faults in it.
    pub fn from_json(text: &str) -> Result<Dossier, DossierError> {
        let json = Value::read(text).ok_or(DossierError::Syntax)?;
        parse::parse(json).map_err(DossierError::Faults)
    }

    ordered_lookups! {
        /// An organization.
        organization: organizations[OrganizationId] -> Organization;
        /// A country.
        country: countries[CountryId] -> Country;
        /// An event.
        event: events[EventId] -> Event;
        /// A source.
        source: sources[SourceId] -> Source;
    }

    lookups! {
        /// A partner.
        partner: partners[PartnerId] -> Partner;
        /// An objective.
        objective: objectives[ObjectiveId] -> Objective;
        /// A field.
        field: fields[FieldId] -> Field;
        /// A flow.
        flow: flows[FlowId] -> Flow;
        /// A figure.
        figure: figures[FigureId] -> Figure;
        /// A project.
        project: projects[ProjectId] -> Project;
        /// A person.
        person: persons[PersonId] -> Person;
        /// A term.
        term: terms[TermId] -> Term;
        /// A label of organizations or countries.
        label: edition.labels[EditionId] -> Label;
        /// A family of organizations.
        family: edition.families[EditionId] -> Group;
        /// A sector of organizations.
        sector: edition.sectors[EditionId] -> QuietGroup;
        /// An area of organizations.
        area: edition.areas[EditionId] -> QuietGroup;
        /// A region of the world.
        region: edition.regions[EditionId] -> QuietGroup;
        /// A flag on a presence.
        flag: edition.flags[EditionId] -> Group;
        /// A part of the world that the map shows larger.
        frame: edition.frames[EditionId] -> Frame;
    }

    /// The parties that signed, in screen order.
    pub fn signatories(&self) -> impl Iterator<Item = &Partner> {
        self.partners.iter().filter(|partner| partner.role == Role::Signatory)
    }

    /// The fields that a partner brings, in the order of the file.
    pub fn fields_of(&self, partner: &PartnerId) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(move |field| &field.partner == partner)
    }

    /// Every sentence of the release, in reading order.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.release.paragraphs().flat_map(|paragraph| &paragraph.sentences)
    }

    /// Every clause of the release, in reading order.
    pub fn clauses(&self) -> impl Iterator<Item = &Clause> {
        self.sentences().flat_map(|sentence| &sentence.clauses)
    }

    /// The place of an objective among all, from 1.
    pub fn objective_place(&self, id: &ObjectiveId) -> Option<usize> {
        Some(self.objectives.iter().position(|objective| &objective.id == id)? + 1)
    }

    /// The country of an organization, where it is one in which sources show presence.
    pub fn country_of(&self, organization: &Organization) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == organization.country)
    }

    /// The projects that a country is part of.
    pub fn projects_in(&self, country: &CountryId) -> impl Iterator<Item = &Project> {
        self.projects.iter().filter(move |project| project.countries.contains(country))
    }

    /// The fields and countries about which both at once something is documented, each pair once.
    pub fn requests(&self) -> Vec<(&FieldId, &CountryId)> {
        let mut pairs = Vec::new();
        let organizations = self.organizations.iter().filter(|one| !one.fields.is_empty());
        let organizations = organizations.filter_map(|one| Some((&one.fields, &self.country_of(one)?.id)));
        let projects = self.projects.iter();
        let projects = projects.flat_map(|one| one.countries.iter().map(move |country| (&one.fields, country)));
        for (ties, country) in organizations.chain(projects) {
            for tie in ties {
                if !pairs.contains(&(&tie.field, country)) {
                    pairs.push((&tie.field, country));
                }
            }
        }
        pairs
    }

    /// The events in the order of time; of two on one date, the order of the file.
    pub fn chronology(&self) -> Vec<&Event> {
        let events = &self.events;
        let places = lookup::places(events.len(), &|one, other| events[one].date.chronological(&events[other].date));
        places.into_iter().map(|at| &events[at]).collect()
    }

    /// Whether an event comes after the agreement was announced.
    pub fn is_later(&self, event: &Event) -> bool {
        event.date.chronological(&self.release.date).is_gt()
    }

    /// The events after the agreement that are about every signatory.
    pub fn joint_events_since(&self) -> Vec<&Event> {
        let mut events = self.chronology();
        events.retain(|event| {
            self.is_later(event) && self.signatories().all(|partner| event.actors.contains(&partner.id))
        });
        events
    }

    /// Whether the release quotes a person.
    pub fn is_voice(&self, person: &PersonId) -> bool {
        self.release.paragraphs().any(|paragraph| paragraph.voice.as_ref() == Some(person))
    }
}
