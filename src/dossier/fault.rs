//! What can be wrong with the data: where, and what. In words only natively (`message`), so that the browser,
//! which reads a dossier that the build has already accepted, does not carry the sentences.

/// A fault at a place in the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where, from the root of the dossier: `organizations[3].ties[0].label`.
    pub path: Path,
    /// What.
    pub kind: FaultKind,
}

/// A place in the data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Path(pub Vec<Step>);

/// A step towards a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A member of an object.
    Key(&'static str),
    /// An item of an array, from 0.
    Index(usize),
}

impl std::fmt::Display for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if position == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// The collections that ids belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Collection {
    /// `partners.json`
    Partners,
    /// `objectives.json`
    Objectives,
    /// `fields.json`
    Fields,
    /// `flows.json`
    Flows,
    /// `figures.json`
    Figures,
    /// `organizations.json`
    Organizations,
    /// `countries.json`
    Countries,
    /// `projects.json`
    Projects,
    /// `events.json`
    Events,
    /// `persons.json`
    Persons,
    /// `terms.json`
    Terms,
    /// `sources.json`
    Sources,
    /// `questions.json`
    Questions,
    /// The clauses of `release.json`
    Clauses,
    /// The labels of `edition.json`
    Labels,
    /// The families of `edition.json`
    Families,
    /// The sectors of `edition.json`
    Sectors,
    /// The areas of `edition.json`
    Areas,
    /// The regions of `edition.json`
    Regions,
    /// The programs of `edition.json`
    Programs,
    /// The frames of `edition.json`
    Frames,
    /// The flags of `edition.json`
    Flags,
    /// The periods of `edition.json`
    Periods,
    /// The periods of presence of `edition.json`
    PresencePeriods,
}

impl Collection {
    /// Every collection.
    pub const ALL: [Collection; 24] = {
        use Collection::*;
        [
            Labels,
            Families,
            Sectors,
            Areas,
            Regions,
            Programs,
            Frames,
            Flags,
            Periods,
            PresencePeriods,
            Partners,
            Objectives,
            Fields,
            Flows,
            Figures,
            Organizations,
            Countries,
            Projects,
            Events,
            Persons,
            Terms,
            Sources,
            Questions,
            Clauses,
        ]
    };

    /// Whether it is part of the edition.
    pub const fn is_in_edition(self) -> bool {
        use Collection::*;
        matches!(
            self,
            Labels | Families | Sectors | Areas | Regions | Programs | Frames | Flags | Periods | PresencePeriods
        )
    }

    /// The collection that a reference such as `fields/public-policy` names by its first part.
    pub fn from_name(name: &str) -> Option<Collection> {
        use Collection::*;
        [Partners, Objectives, Fields, Flows, Figures, Organizations, Countries, Projects, Events, Persons, Terms]
            .into_iter()
            .find(|collection| collection.name() == name)
    }

    /// Its name in the data.
    pub const fn name(self) -> &'static str {
        match self {
            Collection::Partners => "partners",
            Collection::Objectives => "objectives",
            Collection::Fields => "fields",
            Collection::Flows => "flows",
            Collection::Figures => "figures",
            Collection::Organizations => "organizations",
            Collection::Countries => "countries",
            Collection::Projects => "projects",
            Collection::Events => "events",
            Collection::Persons => "persons",
            Collection::Terms => "terms",
            Collection::Sources => "sources",
            Collection::Questions => "questions",
            Collection::Clauses => "clauses",
            Collection::Labels => "labels",
            Collection::Families => "families",
            Collection::Sectors => "sectors",
            Collection::Areas => "areas",
            Collection::Regions => "regions",
            Collection::Programs => "programs",
            Collection::Frames => "frames",
            Collection::Flags => "flags",
            Collection::Periods => "periods",
            Collection::PresencePeriods => "presence_periods",
        }
    }
}

/// What can be wrong. Values are as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// Not of the shape that the schema has: a member of another type, or none.
    WrongShape,
    /// A text is empty or only white space.
    EmptyText,
    /// A list that must hold something is empty.
    EmptyList,
    /// An id does not have the form of ids.
    MalformedId(String),
    /// An id is used twice in its collection.
    DuplicateId(String),
    /// An id that its collection does not have.
    UnknownId {
        /// Where it should be.
        collection: Collection,
        /// What was written.
        id: String,
    },
    /// A reference without the form `collection/id`.
    MalformedRef(String),
    /// A date without an accepted form.
    MalformedDate(String),
    /// A date that no calendar has.
    ImpossibleDate(String),
    /// A span that ends before it begins.
    ReversedDate(String),
    /// A language that the interface does not speak, where it must.
    UnknownLanguage(String),
    /// A publisher that is not independent and has no name.
    NamelessPublisher,
    /// A fact without a source.
    NoSource,
    /// A label of countries on an organization, or the other way round.
    LabelOfAnotherKind(String),
}
