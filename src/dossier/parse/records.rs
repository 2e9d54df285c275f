//! How each record is read, member by member, as one table. The few that need more stand below it.

use super::{Parse, Reader};
use crate::dossier::Dossier;
use crate::dossier::edition::*;
use crate::dossier::fault::FaultKind::{EmptyList, NoSource};
use crate::dossier::fault::{Collection, FaultKind};
use crate::dossier::id::*;
use crate::dossier::json::Members;
use crate::dossier::model::*;
use crate::dossier::withheld::Withheld;

/// One way to read a member: as the record's own id, as an id of a collection, not yet, or by a method of the reader;
/// what the browser does not get, by a method too.
macro_rules! read {
    ($reader:ident, $members:ident, $key:ident, own($id:ident)) => {
        $id::shared($reader.own(stringify!($key), $members))
    };
    ($reader:ident, $members:ident, $key:ident, own_list($id:ident)) => {
        $reader.strings(stringify!($key), $members).into_iter().map($id::shared).collect()
    };
    ($reader:ident, $members:ident, $key:ident, default) => {
        $reader.option(stringify!($key), $members).unwrap_or_default()
    };
    ($reader:ident, $members:ident, $key:ident, some($empty:ident)) => {
        $reader.some(stringify!($key), $members, $empty)
    };
    ($reader:ident, $members:ident, $key:ident, id($collection:ident, $id:ident)) => {
        $id::shared($reader.id(stringify!($key), $members, Collection::$collection))
    };
    ($reader:ident, $members:ident, $key:ident, optional_id($collection:ident, $id:ident)) => {
        $members
            .contains_key(stringify!($key))
            .then(|| $id::shared($reader.id(stringify!($key), $members, Collection::$collection)))
    };
    ($reader:ident, $members:ident, $key:ident, ids($collection:ident, $id:ident)) => {
        $reader.ids(stringify!($key), $members, Collection::$collection).into_iter().map($id::shared).collect()
    };
    ($reader:ident, $members:ident, $key:ident, withheld_ids($collection:ident, $id:ident)) => {
        Withheld::read(|| read!($reader, $members, $key, ids($collection, $id)))
    };
    ($reader:ident, $members:ident, $key:ident, withheld($method:ident)) => {
        Withheld::read(|| $reader.$method(stringify!($key), $members))
    };
    ($reader:ident, $members:ident, $key:ident, later) => {
        Default::default()
    };
    ($reader:ident, $members:ident, $key:ident, $method:ident) => {
        $reader.$method(stringify!($key), $members)
    };
}

macro_rules! records {
    ($($name:ident { $($key:ident: $how:ident $(($($argument:ident),*))?),* $(,)? })*) => { $(
        impl Parse for $name {
            fn parse(members: &mut Members, reader: &mut Reader) -> Self {
                $name { $($key: read!(reader, members, $key, $how $(($($argument),*))?)),* }
            }
        }
    )* };
}

records! {
    Dossier {
        edition: get, release: get, partners: list, objectives: list, fields: list, flows: list, figures: list,
        organizations: list, countries: list, projects: list, events: list, persons: list, terms: list,
        sources: list, questions: list, map: drawn, bands: drawn, timeline: drawn, networks: drawn, miniature: drawn,
        lookup: later,
    }

    Localized { fr: text, en: text }
    PerLanguage { fr: optional_text, en: optional_text }
    Passage { text: text, lang: text }
    Forms { fr: get, en: get }
    Citation { source: id(Sources, SourceId), place: option }
    Dissent { text: get, sources: some(NoSource) }
    Statement {
        topic: optional_closed, text: get, date: withheld(optional_date), sources: some(NoSource), confidence: closed, note: option,
        dissent: list,
    }

    Partner {
        id: own(PartnerId), role: closed, name: get, forms: get, summary: get, brings: get, brings_of: option,
        caption: option, site: optional_text, facts: list,
    }
    Objective { id: own(ObjectiveId), name: get, text: get, short: option, actors: ids(Partners, PartnerId) }
    Field {
        id: own(FieldId), name: get, forms: get, partner: id(Partners, PartnerId),
        objective: id(Objectives, ObjectiveId), explanation: get,
    }
    Flow {
        id: own(FlowId), name: get, text: get, short: option, from: id(Partners, PartnerId), to: ids(Partners, PartnerId),
    }
    Figure { id: own(FigureId), value: get, text: get, note: option, dissent: list }

    Release { date: date, original: lang, source: id(Sources, SourceId), note: get, sections: some(EmptyList) }
    Section { id: keep, heading: get, paragraphs: some(EmptyList) }
    Paragraph { id: keep, kind: closed, voice: optional_id(Persons, PersonId), sentences: some(EmptyList) }
    Sentence { id: keep, clauses: some(EmptyList) }
    Clause { id: own(ClauseId), text: get, supports: refs, note: option, slip: option }
    Person { id: own(PersonId), name: text, role: get, partner: id(Partners, PartnerId), note: option }

    Organization {
        id: own(OrganizationId), formerly: own_list(OrganizationId), name: get, mark: option, forms: get,
        summary: get, family: id(Families, EditionId), country: text, sector: optional_id(Sectors, EditionId),
        area: optional_id(Areas, EditionId), site: withheld(optional_text), ties: list, fields: list, facts: withheld(list),
    }
    Project {
        id: own(ProjectId), name: get, mark: withheld(option), countries: ids(Countries, CountryId), period: optional_date, fact: get,
        bodies: withheld(list), fields: list, facts: withheld(list),
    }
    Term { id: own(TermId), term: get, also: default, definition: get, official: withheld(list) }
    Record { publisher: optional_text, url: optional_text, kind: closed, copy: closed, note: option }
    Question { id: own(QuestionId), text: get, touches: refs }

    Edition {
        address: optional_text, as_of: date, publisher: get, home: get, views: get, exchange: get, pictures: get,
        cautions: get, agreement: option, labels: list, families: some(EmptyList), sectors: list, areas: list, regions: some(EmptyList),
        programs: list, frames: list, flags: list, periods: some(EmptyList),
        window: date, presence_periods: list, about: withheld(list),
    }
    Home { kicker: get, title: get, lead: get, doors: withheld(option) }
    Doors { partnership: get, release: get, networks: get, countries: get, timeline: get, since: get }
    Exchange { unknown: get, steps: list }
    View { nav: get, title: get, lead: get }
    Views {
        partnership: get, since: get, requests: get, release: get, both_languages: get, networks: get,
        countries: get, timeline: get, sources: get, glossary: get, index: get, embed: get, about: get,
        two_minutes: get, not_established: get,
    }
    Said { says: get, says_not: get }
    Pictures { partnership: get, release: get, networks: get, countries: get, timeline: get }
    Cautions {
        project: get, country: get, country_named: get, countries_today: get, networks: get, networks_unverified: get, since: get,
        requests: get, requests_country: get, event: get, labels: option,
    }
    Label {
        id: own(EditionId), kind: closed, name: get, short: withheld(option), definition: get, member: flag, created: flag, mark: optional_closed,
        organization: optional_id(Organizations, OrganizationId),
    }
    Group { id: own(EditionId), name: get, short: option, explanation: option }
    QuietGroup { id: own(EditionId), name: get, short: withheld(option), explanation: withheld(option) }
    Frame { id: own(EditionId), name: get, regions: ids(Regions, EditionId) }
    Period { id: own(EditionId), name: get, years: date, open: flag }
    Essay { id: keep, heading: get, paragraphs: some(EmptyList), facts: list }
}

impl Parse for Source {
    fn parse(members: &mut Members, reader: &mut Reader) -> Self {
        Source {
            id: read!(reader, members, id, own(SourceId)),
            title: reader.get("title", members),
            date: reader.optional_date("date", members),
            record: members.contains_key("kind").then(|| Record::parse(members, reader)),
        }
    }
}

impl Parse for Body {
    fn parse(members: &mut Members, reader: &mut Reader) -> Self {
        Body {
            name: OwnName::parse(members, reader),
            organization: read!(reader, members, organization, optional_id(Organizations, OrganizationId)),
        }
    }
}

impl Parse for OwnName {
    fn parse(members: &mut Members, reader: &mut Reader) -> Self {
        OwnName {
            own: Passage::parse(members, reader),
            official: reader.option("official", members).unwrap_or_default(),
            short: reader.optional_text("short", members),
        }
    }
}

impl Parse for Form {
    fn parse(members: &mut Members, reader: &mut Reader) -> Self {
        Form {
            the: reader.text("the", members),
            of: reader.text("of", members),
            place: reader.optional_text("in", members),
        }
    }
}

impl Parse for Publisher {
    fn parse(members: &mut Members, reader: &mut Reader) -> Self {
        let kind = reader.closed("kind", members);
        let name = reader.option("name", members);
        if name.is_none() && kind != PublisherKind::Independent {
            reader.fault(FaultKind::NamelessPublisher);
        }
        Publisher { kind, name, contact: reader.optional_text("contact", members) }
    }
}

impl Parse for Tie {
    fn parse(members: &mut Members, reader: &mut Reader) -> Self {
        let fact: Withheld<Option<Statement>> = read!(reader, members, fact, withheld(option));
        Tie {
            label: EditionId::shared(reader.label(members, LabelKind::Organization)),
            with: read!(reader, members, with, withheld_ids(Partners, PartnerId)),
            speaker: reader.get("speaker", members),
            // The bundle has it in the place of the fact.
            date: reader
                .optional_date("date", members)
                .or_else(|| fact.and_then(|fact| fact.date.and_then(|date| Some(*date)))),
            fact,
        }
    }
}

impl Parse for Event {
    fn parse(members: &mut Members, reader: &mut Reader) -> Self {
        let facts: Withheld<Vec<Statement>> = read!(reader, members, facts, withheld(list));
        Event {
            id: read!(reader, members, id, own(EventId)),
            date: reader.date("date", members),
            title: reader.get("title", members),
            short: read!(reader, members, short, withheld(option)),
            fact: reader.get("fact", members),
            actors: read!(reader, members, actors, ids(Partners, PartnerId)),
            persons: read!(reader, members, persons, ids(Persons, PersonId)),
            organizations: read!(reader, members, organizations, ids(Organizations, OrganizationId)),
            countries: read!(reader, members, countries, ids(Countries, CountryId)),
            south: reader.flag("south", members),
            // The bundle says so in the place of the facts.
            more: reader.flag("more", members) || facts.holds_some(),
            facts,
        }
    }
}

impl Parse for FieldTie {
    fn parse(members: &mut Members, reader: &mut Reader) -> Self {
        FieldTie {
            field: FieldId::shared(reader.id("field", members, Collection::Fields)),
            reading: if reader.flag("editorial", members) { Reading::Editorial } else { Reading::Source },
            fact: reader.get("fact", members),
        }
    }
}

impl Parse for Presence {
    fn parse(members: &mut Members, reader: &mut Reader) -> Self {
        let fact: Withheld<Option<Statement>> = read!(reader, members, fact, withheld(option));
        // A bundle for the browser has this beside the period, where it is not the usual one.
        let confidence = reader.optional_closed("confidence", members);
        let told = || fact.and_then(|fact| Some(fact.confidence));
        Presence {
            period: reader.date("period", members),
            undated: reader.flag("undated", members),
            confidence: confidence.or_else(told).unwrap_or(Confidence::Established),
            program: read!(reader, members, program, optional_id(Programs, EditionId)),
            fact,
        }
    }
}

impl Parse for Country {
    fn parse(members: &mut Members, reader: &mut Reader) -> Self {
        Country {
            id: read!(reader, members, id, own(CountryId)),
            formerly: read!(reader, members, formerly, own_list(CountryId)),
            code: reader.text("code", members),
            name: reader.get("name", members),
            short: reader.option("short", members),
            also: read!(reader, members, also, default),
            forms: reader.get("forms", members),
            region: read!(reader, members, region, id(Regions, EditionId)),
            label: EditionId::shared(reader.label(members, LabelKind::Country)),
            flag: read!(reader, members, flag, optional_id(Flags, EditionId)),
            summary: reader.get("summary", members),
            presences: reader.some("presences", members, EmptyList),
            facts: read!(reader, members, facts, withheld(list)),
        }
    }
}
