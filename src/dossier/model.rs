//! The domain types: what the rest of the program may rely on. Every value here is whole: texts are there in both
//! languages, ids resolve, dates are real, and what the browser does not get is [`Withheld`]. Only `parse` makes them; none
//! is `Deserialize`.

use super::date::Date;
use super::id::*;
use super::withheld::Withheld;
use crate::lang::Lang;

pub use super::closed::{
    Confidence, LabelKind, Mark, ParagraphKind, PublisherKind, Role, SourceCopy, SourceKind, Topic,
};

/// A text that exists in every interface language.
#[derive(Debug, Clone, PartialEq)]
pub struct Localized {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Localized {
    /// The text in a language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

/// A form per language, where a source has one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PerLanguage {
    /// In French.
    pub fr: Option<String>,
    /// In English.
    pub en: Option<String>,
}

impl PerLanguage {
    /// The form in a language, if there is one.
    pub fn get(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Fr => self.fr.as_deref(),
            Lang::En => self.en.as_deref(),
        }
    }
}

/// A text kept in its own language.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// The text.
    pub text: String,
    /// Its BCP 47 code.
    pub lang: String,
}

/// A proper name in its own language, with its official forms elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnName {
    /// The name in its own language.
    pub own: Passage,
    /// Official forms in interface languages.
    pub official: PerLanguage,
    /// The acronym in use.
    pub short: Option<String>,
}

impl OwnName {
    /// The name to print on a page in `lang`, and the language that it is in.
    pub fn shown(&self, lang: Lang) -> (&str, &str) {
        match self.official.get(lang) {
            Some(official) if self.own.lang != lang.code() => (official, lang.code()),
            _ => (&self.own.text, &self.own.lang),
        }
    }
}

/// Forms of a name in a sentence of one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// With its article.
    pub the: String,
    /// With the preposition of belonging.
    pub of: String,
    /// With the preposition of place, for what is a place.
    pub place: Option<String>,
}

impl Form {
    /// With the preposition of place; of what is no place, with that of belonging.
    pub fn place(&self) -> &str {
        self.place.as_deref().unwrap_or(&self.of)
    }
}

/// Forms of a name in every interface language.
#[derive(Debug, Clone, PartialEq)]
pub struct Forms {
    /// In French.
    pub fr: Form,
    /// In English.
    pub en: Form,
}

impl Forms {
    /// The forms in a language.
    pub fn get(&self, lang: Lang) -> &Form {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

/// Where a fact is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Citation {
    /// The source.
    pub source: SourceId,
    /// The place in it, where known.
    pub place: Option<Localized>,
}

/// What another source says.
#[derive(Debug, Clone, PartialEq)]
pub struct Dissent {
    /// The other version.
    pub text: Localized,
    /// Who gives it; never empty.
    pub sources: Vec<Citation>,
}

/// A sourced fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// What kind of thing it is about.
    pub topic: Option<Topic>,
    /// The fact, a full sentence.
    pub text: Localized,
    /// The date it is about.
    pub date: Withheld<Option<Date>>,
    /// Where it is read; never empty.
    pub sources: Vec<Citation>,
    /// How sure it is.
    pub confidence: Confidence,
    /// A remark.
    pub note: Option<Localized>,
    /// Other versions.
    pub dissent: Vec<Dissent>,
}

/// A party to the agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct Partner {
    /// Its id.
    pub id: PartnerId,
    /// Signatory or counterpart.
    pub role: Role,
    /// Its name.
    pub name: OwnName,
    /// Its name in sentences.
    pub forms: Forms,
    /// What it is.
    pub summary: Localized,
    /// Heading of the list of what it brings.
    pub brings: Localized,
    /// The same with the preposition of belonging, where it is not the name.
    pub brings_of: Option<Localized>,
    /// In the picture: of a signatory, over what it brings; of others, under their name.
    pub caption: Option<Localized>,
    /// Its website.
    pub site: Option<String>,
    /// Facts about it.
    pub facts: Vec<Statement>,
}

impl Partner {
    /// Whose fields they are, in a sentence: «du réseau et de ses membres».
    pub fn owner(&self, lang: Lang) -> &str {
        self.brings_of.as_ref().map_or_else(|| &*self.forms.get(lang).of, |of| of.get(lang))
    }
}

/// An objective of the agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// Short name.
    pub name: Localized,
    /// One sentence.
    pub text: Localized,
    /// In the picture, after the word for an aim.
    pub short: Option<Localized>,
    /// Whom it enables.
    pub actors: Vec<PartnerId>,
}

impl Objective {
    /// Whether it is an aim of both sides, not of one alone.
    pub fn is_common(&self) -> bool {
        self.actors.len() != 1
    }
}

/// A field of expertise.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its id.
    pub id: FieldId,
    /// Its name.
    pub name: Localized,
    /// Its name in sentences.
    pub forms: Forms,
    /// Who brings it.
    pub partner: PartnerId,
    /// Which objective it serves.
    pub objective: ObjectiveId,
    /// What it means.
    pub explanation: Localized,
}

/// A flow of the exchange.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    /// Its id.
    pub id: FlowId,
    /// Its name.
    pub name: Localized,
    /// One sentence.
    pub text: Localized,
    /// In the picture.
    pub short: Option<Localized>,
    /// Where it starts.
    pub from: PartnerId,
    /// Where it goes.
    pub to: Vec<PartnerId>,
}

/// A figure or a date that the release gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its id.
    pub id: FigureId,
    /// The value in words.
    pub value: Localized,
    /// What the release says.
    pub text: Localized,
    /// A remark.
    pub note: Option<Localized>,
    /// Other versions.
    pub dissent: Vec<Dissent>,
}

/// A thing that a clause states or a question touches.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ref {
    /// The release as a whole.
    Release,
    /// A partner.
    Partner(PartnerId),
    /// An objective.
    Objective(ObjectiveId),
    /// A field.
    Field(FieldId),
    /// A flow.
    Flow(FlowId),
    /// A figure.
    Figure(FigureId),
    /// An organization.
    Organization(OrganizationId),
    /// A country.
    Country(CountryId),
    /// A project.
    Project(ProjectId),
    /// An event.
    Event(EventId),
    /// A person.
    Person(PersonId),
    /// A term.
    Term(TermId),
    /// The text about the site.
    About,
    /// A clause of the release: nothing states it, but it can be chosen.
    Clause(ClauseId),
    /// A way of being tied, in the picture of the networks: it can be chosen there.
    Way(EditionId),
}

impl Ref {
    /// The id of the place that shows it, where it has no page: `field-solidarity-finance`.
    pub fn anchor(&self) -> String {
        let (kind, id) = match self {
            Ref::Release => ("release", ""),
            Ref::About => ("about", ""),
            Ref::Partner(id) => ("partner-", id.as_str()),
            Ref::Objective(id) => ("objective-", id.as_str()),
            Ref::Field(id) => ("field-", id.as_str()),
            Ref::Flow(id) => ("flow-", id.as_str()),
            Ref::Figure(id) => ("figure-", id.as_str()),
            Ref::Organization(id) => ("organization-", id.as_str()),
            Ref::Country(id) => ("country-", id.as_str()),
            Ref::Project(id) => ("project-", id.as_str()),
            Ref::Event(id) => ("event-", id.as_str()),
            Ref::Person(id) => ("person-", id.as_str()),
            Ref::Term(id) => ("term-", id.as_str()),
            Ref::Clause(id) => ("", id.as_str()),
            Ref::Way(id) => ("way-", id.as_str()),
        };
        [kind, id].concat()
    }
}

/// The news release.
#[derive(Debug, Clone, PartialEq)]
pub struct Release {
    /// The date it bears.
    pub date: Date,
    /// The language of the original.
    pub original: Lang,
    /// Its record among the sources.
    pub source: SourceId,
    /// The note above the text.
    pub note: Localized,
    /// Its sections.
    pub sections: Vec<Section>,
}

impl Release {
    /// Its paragraphs, in reading order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.sections.iter().flat_map(|section| &section.paragraphs)
    }
}

/// A section of the release.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its id.
    pub id: String,
    /// Our heading.
    pub heading: Localized,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of the release.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: ParagraphKind,
    /// The person it quotes.
    pub voice: Option<PersonId>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

impl Paragraph {
    /// Its clauses, in reading order.
    pub fn clauses(&self) -> impl Iterator<Item = &Clause> {
        self.sentences.iter().flat_map(|sentence| &sentence.clauses)
    }
}

/// A sentence of the release.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// Its id.
    pub id: String,
    /// Its clauses, at least one.
    pub clauses: Vec<Clause>,
}

/// A clause of the release, in its original and in translation.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// Its id.
    pub id: ClauseId,
    /// The text.
    pub text: Localized,
    /// What it states.
    pub supports: Vec<Ref>,
    /// A margin note.
    pub note: Option<Localized>,
    /// A remark on how it is written alone.
    pub slip: Option<Localized>,
}

/// A person: a voice of the release, or one whose appointment an event tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// The name; of a voice, as the release spells it.
    pub name: String,
    /// The role and the year seen.
    pub role: Statement,
    /// For which partner they speak.
    pub partner: PartnerId,
    /// A remark.
    pub note: Option<Localized>,
}

/// What a source says of the tie between an organization and a partner.
#[derive(Debug, Clone, PartialEq)]
pub struct Tie {
    /// Under which label.
    pub label: EditionId,
    /// With which partners; with none, the first signatory.
    pub with: Withheld<Vec<PartnerId>>,
    /// Who says so.
    pub speaker: Localized,
    /// When it was so.
    pub date: Option<Date>,
    /// The fact; none in a bundle for the browser.
    pub fact: Withheld<Option<Statement>>,
}

/// A tie to a field of expertise.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldTie {
    /// The field.
    pub field: FieldId,
    /// Whose reading the tie is.
    pub reading: Reading,
    /// The fact it rests on.
    pub fact: Statement,
}

/// Whose reading a tie is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// The source's own words.
    Source,
    /// Ours.
    Editorial,
}

/// An organization.
#[derive(Debug, Clone, PartialEq)]
pub struct Organization {
    /// Its id.
    pub id: OrganizationId,
    /// Ids it had before.
    pub formerly: Vec<OrganizationId>,
    /// Its name.
    pub name: OwnName,
    /// A name that is short enough for the picture, where its own is not.
    pub mark: Option<Localized>,
    /// Its name in sentences.
    pub forms: Forms,
    /// What it is.
    pub summary: Localized,
    /// Its family.
    pub family: EditionId,
    /// ISO 3166-1 alpha-2 code of its country.
    pub country: String,
    /// Its sector, where it is known.
    pub sector: Option<EditionId>,
    /// Its area, where it is regional.
    pub area: Option<EditionId>,
    /// Its website.
    pub site: Withheld<Option<String>>,
    /// Its ties, strongest evidence first as the file has them.
    pub ties: Vec<Tie>,
    /// Its fields.
    pub fields: Vec<FieldTie>,
    /// Facts about it.
    pub facts: Withheld<Vec<Statement>>,
}

impl Organization {
    /// Its name in the picture, with the language of that name.
    pub fn in_picture(&self, lang: Lang) -> (&str, &str) {
        match (&self.mark, &self.name.short) {
            (Some(mark), _) if *mark.get(lang) != self.name.own.text => (mark.get(lang), lang.code()),
            (Some(_), _) => (&self.name.own.text, &self.name.own.lang),
            (None, Some(short)) => (short, lang.code()),
            (None, None) => self.name.shown(lang),
        }
    }
}

/// An attested presence in a country.
#[derive(Debug, Clone, PartialEq)]
pub struct Presence {
    /// When.
    pub period: Date,
    /// Whether the source bears no date, so that the period is an estimate of ours.
    pub undated: bool,
    /// How sure it is.
    pub confidence: Confidence,
    /// The program it belongs to, where one is named.
    pub program: Option<EditionId>,
    /// What is attested; none in a bundle for the browser.
    pub fact: Withheld<Option<Statement>>,
}

/// A country.
#[derive(Debug, Clone, PartialEq)]
pub struct Country {
    /// Its id.
    pub id: CountryId,
    /// Ids it had before.
    pub formerly: Vec<CountryId>,
    /// ISO 3166-1 alpha-2 code.
    pub code: String,
    /// Its name.
    pub name: Localized,
    /// A name that is short enough for the map, where its own is not.
    pub short: Option<Localized>,
    /// Other current forms of the name.
    pub also: PerLanguage,
    /// Its name in sentences.
    pub forms: Forms,
    /// Its region.
    pub region: EditionId,
    /// How well presence is attested.
    pub label: EditionId,
    /// A flag on the kind of presence.
    pub flag: Option<EditionId>,
    /// In brief.
    pub summary: Localized,
    /// Presences, in the order of the file.
    pub presences: Vec<Presence>,
    /// Facts about the presence.
    pub facts: Withheld<Vec<Statement>>,
}

/// A body that a source of a project names.
#[derive(Debug, Clone, PartialEq)]
pub struct Body {
    /// Its name as the source writes it.
    pub name: OwnName,
    /// Its record, where it has one.
    pub organization: Option<OrganizationId>,
}

/// A project: context, never a result of the agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct Project {
    /// Its id.
    pub id: ProjectId,
    /// Its title.
    pub name: OwnName,
    /// A title that is short enough for the picture, where its own is not.
    pub mark: Withheld<Option<Localized>>,
    /// Where.
    pub countries: Vec<CountryId>,
    /// When, where a source says so.
    pub period: Option<Date>,
    /// What it was.
    pub fact: Statement,
    /// Bodies that the sources name.
    pub bodies: Withheld<Vec<Body>>,
    /// Its fields.
    pub fields: Vec<FieldTie>,
    /// Other facts.
    pub facts: Withheld<Vec<Statement>>,
}

/// An event of the time line.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// When.
    pub date: Date,
    /// Its title.
    pub title: Localized,
    /// A title that is short enough for the picture.
    pub short: Withheld<Option<Localized>>,
    /// The partners it is about.
    pub actors: Vec<PartnerId>,
    /// Persons whose appointment it tells.
    pub persons: Vec<PersonId>,
    /// Organizations it is about.
    pub organizations: Vec<OrganizationId>,
    /// Countries it is about.
    pub countries: Vec<CountryId>,
    /// What happened.
    pub fact: Statement,
    /// Whether it names an organization in the South, as the build has found.
    pub south: bool,
    /// Whether there are other facts.
    pub more: bool,
    /// Other facts; none in a bundle for the browser.
    pub facts: Withheld<Vec<Statement>>,
}

/// A term of the field.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// The pair of terms.
    pub term: Localized,
    /// Other forms.
    pub also: PerLanguage,
    /// What it means.
    pub definition: Statement,
    /// Where it is official.
    pub official: Withheld<Vec<Statement>>,
}

/// A source.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its title.
    pub title: Passage,
    /// Its date.
    pub date: Option<Date>,
    /// The rest of its record, which every source has; the browser has that of the release alone, whose page cites it.
    pub record: Option<Record>,
}

/// What only the pages about sources show of a source.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its publisher.
    pub publisher: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// What kind of document.
    pub kind: SourceKind,
    /// Which copy was read.
    pub copy: SourceCopy,
    /// A remark.
    pub note: Option<Localized>,
}

/// Something that is not established.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// What is not known.
    pub text: Localized,
    /// What it concerns.
    pub touches: Vec<Ref>,
}
