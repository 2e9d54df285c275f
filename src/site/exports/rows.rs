//! The tables of things, a row for each record. A table names its columns once, each with what stands in it.

use super::Rows;
use super::cells::{address, caution, date, list, name, says_not, source_ids, sources};
use super::words::Words;
use crate::components::card;
use crate::components::here::Here;
use crate::dossier::model::*;
use crate::explore::backlinks::*;
use crate::explore::cautions::of_page;
use crate::lang::Lang;
use crate::route::{Page, View};

/// Makes a table of records: for each column its head, and the value of a record.
macro_rules! table {
    ($records:expr, $record:ident => { $($head:expr => $value:expr),* $(,)? }) => {
        Rows {
            header: vec![$($head),*],
            rows: $records.iter().map(|$record| vec![$($value.to_string()),*]).collect(),
        }
    };
}

/// A text that may be absent.
fn or_none(text: Option<&str>) -> &str {
    text.unwrap_or_default()
}

fn languages(here: &Here) -> [Lang; 2] {
    [here.lang(), here.lang().other()]
}

pub(super) fn organizations(here: &Here, w: &Words) -> Rows {
    let [own, other] = languages(here);
    table!(here.dossier.organizations, one => {
        w.id => one.id,
        w.name => one.name.shown(own).0,
        w.name_language => one.name.shown(own).1,
        w.other_name => one.name.shown(other).0,
        w.acronym => or_none(one.name.short.as_deref()),
        w.family => here.dossier.family(&one.family).map_or("", |family| here.say(&family.name)),
        w.country => one.country,
        w.sector => one.sector.as_ref().and_then(|id| here.dossier.sector(id)).map_or("", |one| here.say(&one.name)),
        w.region => one.area.as_ref().and_then(|id| here.dossier.area(id)).map_or("", |one| here.say(&one.name)),
        w.website => or_none(one.site.as_deref()),
        w.labels => list(one.ties.iter().map(|tie| card::tie_words(here, tie))),
        w.fields => list(one.fields.iter().map(|tie| field(here, tie))),
        w.summary => here.say(&one.summary),
        w.sources => source_ids(organization_statements(one)),
        w.page => address(here, &Ref::Organization(one.id.clone())),
        w.caution => says_not(here, View::Networks),
    })
}

/// A field, and whose reading the tie is where it is ours.
fn field(here: &Here, tie: &FieldTie) -> String {
    let reading = match tie.reading {
        Reading::Source => String::new(),
        Reading::Editorial => [" (", here.text().our_reading, ")"].concat(),
    };
    name(here, &Ref::Field(tie.field.clone())) + &reading
}

pub(super) fn countries(here: &Here, w: &Words) -> Rows {
    let [own, other] = languages(here);
    let dossier = here.dossier;
    table!(dossier.countries, one => {
        w.id => one.id,
        w.code => one.code,
        w.name => one.name.get(own),
        w.other_name => one.name.get(other),
        w.other_forms => or_none(one.also.get(own)),
        w.region => dossier.region(&one.region).map_or("", |region| here.say(&region.name)),
        w.label => dossier.label(&one.label).map_or("", |label| here.say(&label.name)),
        w.flag => one.flag.as_ref().and_then(|id| dossier.flag(id)).map_or("", |flag| here.say(&flag.name)),
        w.summary => here.say(&one.summary),
        w.presence => list(one.presences.iter().map(|presence| date(Some(&presence.period)))),
        w.sources => source_ids(country_statements(one)),
        w.page => address(here, &Ref::Country(one.id.clone())),
        w.caution => says_not(here, View::Countries),
    })
}

pub(super) fn projects(here: &Here, w: &Words) -> Rows {
    let [own, other] = languages(here);
    table!(here.dossier.projects, one => {
        w.id => one.id,
        w.title => one.name.shown(own).0,
        w.name_language => one.name.shown(own).1,
        w.other_name => one.name.shown(other).0,
        w.countries => list(one.countries.iter().map(|id| name(here, &Ref::Country(id.clone())))),
        w.period => date(one.period.as_ref()),
        w.fact => here.say(&one.fact.text),
        w.bodies => list(one.bodies.iter().map(|body| body.name.shown(own).0.to_owned())),
        w.fields => list(one.fields.iter().map(|tie| field(here, tie))),
        w.sources => source_ids(project_statements(one)),
        w.page => address(here, &Ref::Project(one.id.clone())),
        w.caution => caution(here, &Ref::Project(one.id.clone())),
    })
}

pub(super) fn events(here: &Here, w: &Words) -> Rows {
    let [own, other] = languages(here);
    table!(here.dossier.chronology(), one => {
        w.id => one.id,
        w.date => one.date,
        w.title => one.title.get(own),
        w.other_name => one.title.get(other),
        w.fact => here.say(&one.fact.text),
        w.confidence => (here.text().confidence)(one.fact.confidence),
        w.partners => list(one.actors.iter().map(|id| name(here, &Ref::Partner(id.clone())))),
        w.persons => list(one.persons.iter().map(|id| name(here, &Ref::Person(id.clone())))),
        w.organizations => list(one.organizations.iter().map(|id| name(here, &Ref::Organization(id.clone())))),
        w.countries => list(one.countries.iter().map(|id| name(here, &Ref::Country(id.clone())))),
        w.sources => source_ids(event_statements(one)),
        w.page => address(here, &Ref::Event(one.id.clone())),
        w.caution => says_not(here, View::Timeline),
    })
}

pub(super) fn persons(here: &Here, w: &Words) -> Rows {
    table!(here.dossier.persons, one => {
        w.id => one.id,
        w.name => one.name,
        w.partner => name(here, &Ref::Partner(one.partner.clone())),
        w.date => date(one.role.date.as_ref()),
        w.fact => here.say(&one.role.text),
        w.sources => sources(here, &one.role.sources),
        w.note => one.note.as_ref().map_or("", |note| here.say(note)),
        w.page => address(here, &Ref::Person(one.id.clone())),
    })
}

pub(super) fn fields(here: &Here, w: &Words) -> Rows {
    let [own, other] = languages(here);
    table!(here.dossier.fields, one => {
        w.id => one.id,
        w.name => one.name.get(own),
        w.other_name => one.name.get(other),
        w.partner => name(here, &Ref::Partner(one.partner.clone())),
        w.objective => name(here, &Ref::Objective(one.objective.clone())),
        w.summary => here.say(&one.explanation),
        w.page => address(here, &Ref::Field(one.id.clone())),
        w.caution => says_not(here, View::Partnership),
    })
}

pub(super) fn release(here: &Here, w: &Words) -> Rows {
    let release = &here.dossier.release;
    let sections = release.sections.iter().flat_map(|section| {
        let sentences = section.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences);
        sentences.flat_map(|sentence| &sentence.clauses).map(move |clause| (section, clause))
    });
    let clauses: Vec<(&Section, &Clause)> = sections.collect();
    table!(clauses, one => {
        w.id => one.1.id,
        w.section => here.say(&one.0.heading),
        w.original => one.1.text.get(release.original),
        w.translation => one.1.text.get(release.original.other()),
        w.supports => list(one.1.supports.iter().map(|thing| name(here, thing))),
        w.note => one.1.note.as_ref().map_or("", |note| here.say(note)),
        w.page => here.clause(&one.1.id),
        w.caution => says_not(here, View::Release),
    })
}

pub(super) fn terms(here: &Here, w: &Words) -> Rows {
    let [own, other] = languages(here);
    table!(here.dossier.terms, one => {
        w.id => one.id,
        w.term => one.term.get(own),
        w.other_name => one.term.get(other),
        w.other_forms => or_none(one.also.get(own)),
        w.definition => here.say(&one.definition.text),
        w.official => list(one.official.iter().map(|fact| here.say(&fact.text).to_owned())),
        w.sources => source_ids(term_statements(one)),
        w.page => address(here, &Ref::Term(one.id.clone())),
    })
}

pub(super) fn sources_table(here: &Here, w: &Words) -> Rows {
    let t = here.text();
    table!(here.dossier.sources, one => {
        w.id => one.id,
        w.title => one.title.text,
        w.language => one.title.lang,
        w.publisher => one.record.as_ref().and_then(|record| record.publisher.as_deref()).unwrap_or_default(),
        w.date => date(one.date.as_ref()),
        w.kind => one.record.as_ref().map_or("", |record| (t.documents.source_kind)(record.kind)),
        w.copy => one.record.as_ref().map_or("", |record| (t.documents.source_copy)(record.copy)),
        w.address => one.record.as_ref().and_then(|record| record.url.as_deref()).unwrap_or_default(),
        w.note => one.record.as_ref().and_then(|record| record.note.as_ref()).map_or("", |note| here.say(note)),
        w.page => here.to(Page::Source(one.id.clone())),
    })
}

pub(super) fn questions(here: &Here, w: &Words) -> Rows {
    table!(here.dossier.questions, one => {
        w.id => one.id,
        w.fact => here.say(&one.text),
        w.touches => list(one.touches.iter().map(|thing| name(here, thing))),
        w.caution => cautions(here, &one.touches),
    })
}

/// The cautions of several things, each once.
fn cautions(here: &Here, things: &[Ref]) -> String {
    let cautions = of_page(here.dossier, &[], things);
    cautions.into_iter().map(|one| here.say(one)).collect::<Vec<_>>().join(" ")
}
