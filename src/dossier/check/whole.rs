//! The checks that need the whole dossier: what nothing uses, states or would show, ids that meet, periods that overlap.
//! A page survives these faults; what it would not survive is the typed reader's to refuse.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::problem::{Found, Problem};
use super::prose::Words;
use super::{addresses, grammar, problem, repeats};
use crate::dossier::date::Date;
use crate::dossier::fault::Collection::{self, *};
use crate::dossier::id::is_well_formed;
use crate::dossier::model::{LabelKind, Role};
use crate::dossier::raw::{Dossier, Period, PresencePeriod};
use crate::lang::Lang;

/// What the dossier says of its own words: forms to avoid, persons whom it may name, words of names that each language
/// has in a form of its own.
pub(super) fn words(raw: &Dossier) -> Words {
    let edition = &raw.edition;
    let groups =
        [&edition.families, &edition.sectors, &edition.areas, &edition.regions, &edition.programs, &edition.flags];
    let groups = groups.into_iter().flatten().map(|group| &group.name);
    let names = raw.countries.iter().map(|country| &country.name).chain(groups);
    let names = names.chain(edition.frames.iter().map(|frame| &frame.name));
    let names = names.flat_map(|name| name.fr.split_whitespace().chain(name.en.split_whitespace()));
    Words {
        usage: edition.usage.clone(),
        persons: raw.persons.iter().map(|person| person.name.clone()).collect(),
        names: names.map(str::to_owned).collect(),
    }
}

/// What nothing uses, what no clause states, what no page would show; only a dossier of whole shape can tell.
pub(super) fn absences(raw: &Dossier, value: &Value) -> Vec<Found> {
    let mut found = orphans(raw, value);
    found.extend(persons(raw));
    found.extend(clauses(raw));
    found.extend(signatories(raw));
    found.extend(dates(raw));
    found.extend(unframed(raw));
    if raw.edition.publisher.contact.is_none() {
        found.push(("edition.publisher".to_owned(), Problem::NoContact));
    }
    found
}

fn orphans(raw: &Dossier, value: &Value) -> Vec<Found> {
    let (mut used, mut stated) = (BTreeSet::new(), BTreeSet::new());
    references(value, &mut used, &mut stated);
    let mut found = Vec::new();
    macro_rules! look {
        ($problem:ident, $references:ident, $($collection:ident: $($list:ident).+;)*) => { $(
            for (index, record) in raw.$($list).+.iter().enumerate() {
                if !$references.contains(&format!("{}/{}", $collection.name(), record.id)) {
                    let path = format!("{}[{index}].id", problem::place_of($collection));
                    found.push((path, Problem::$problem { collection: $collection, id: record.id.clone() }));
                }
            }
        )* };
    }
    look! { Unused, used,
        Sources: sources;
        Families: edition.families;
        Sectors: edition.sectors;
        Areas: edition.areas;
        Regions: edition.regions;
        Programs: edition.programs;
        Flags: edition.flags;
    }
    look! { NoClause, stated,
        Objectives: objectives;
        Fields: fields;
        Flows: flows;
        Figures: figures;
    }
    found
}

/// Notes what a value refers to, as `collection/id`, and apart from it what a clause supports.
fn references(value: &Value, used: &mut BTreeSet<String>, stated: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| references(item, used, stated)),
        Value::Object(members) => {
            for (name, member) in members {
                let collection = match name.as_str() {
                    "source" => Some(Sources),
                    "family" => Some(Families),
                    "sector" => Some(Sectors),
                    "area" => Some(Areas),
                    "region" => Some(Regions),
                    "program" => Some(Programs),
                    "flag" => Some(Flags),
                    _ => None,
                };
                if let (Some(collection), Some(id)) = (collection, member.as_str()) {
                    used.insert(format!("{}/{id}", collection.name()));
                }
                if let ("supports" | "touches", Some(list)) = (name.as_str(), member.as_array()) {
                    let list = || list.iter().filter_map(Value::as_str).map(str::to_owned);
                    used.extend(list());
                    stated.extend(list().filter(|_| name == "supports"));
                }
                references(member, used, stated);
            }
        }
        _ => {}
    }
}

/// Persons who are neither a voice of the release nor one whose appointment an event tells: the list is closed.
fn persons(raw: &Dossier) -> Vec<Found> {
    let paragraphs = raw.release.sections.iter().flat_map(|section| &section.paragraphs);
    let voices = paragraphs.filter_map(|paragraph| paragraph.voice.as_ref());
    let called: BTreeSet<&String> = voices.chain(raw.events.iter().flat_map(|event| &event.persons)).collect();
    let unlisted = raw.persons.iter().enumerate().filter(|(_, person)| !called.contains(&person.id));
    let problem = |name: &String| Problem::UnlistedPerson { name: name.clone() };
    unlisted.map(|(index, person)| (format!("persons[{index}].name"), problem(&person.name))).collect()
}

/// Clauses that support nothing.
fn clauses(raw: &Dossier) -> Vec<Found> {
    let mut found = Vec::new();
    for (s, section) in raw.release.sections.iter().enumerate() {
        for (p, paragraph) in section.paragraphs.iter().enumerate() {
            for (n, sentence) in paragraph.sentences.iter().enumerate() {
                for (c, clause) in sentence.clauses.iter().enumerate().filter(|(_, clause)| clause.supports.is_empty())
                {
                    let path = format!("release.sections[{s}].paragraphs[{p}].sentences[{n}].clauses[{c}].supports");
                    found.push((path, Problem::IdleClause { id: clause.id.clone() }));
                }
            }
        }
    }
    found
}

/// The two sides of the exchange, and the fields that neither would show.
fn signatories(raw: &Dossier) -> Vec<Found> {
    let mut found = Vec::new();
    let signed: BTreeSet<&String> =
        raw.partners.iter().filter(|partner| partner.role == Role::Signatory).map(|partner| &partner.id).collect();
    if signed.len() != 2 {
        found.push(("partners".to_owned(), Problem::Signatories { count: signed.len() }));
    }
    for (index, field) in raw.fields.iter().enumerate() {
        let is_partner = raw.partners.iter().any(|partner| partner.id == field.partner);
        if is_partner && !signed.contains(&field.partner) {
            let problem = Problem::NotSignatory { partner: field.partner.clone() };
            found.push((format!("fields[{index}].partner"), problem));
        }
    }
    found
}

/// Events, presences and open years of no period, ties of no year.
fn dates(raw: &Dossier) -> Vec<Found> {
    let mut found = Vec::new();
    let read =
        |years: Vec<&String>| -> Vec<Date> { years.into_iter().filter_map(|years| Date::parse(years).ok()).collect() };
    let periods = read(years(&raw.edition.periods));
    for (index, event) in raw.events.iter().enumerate() {
        let Ok(date) = Date::parse(&event.date) else { continue };
        if !periods.iter().any(|years| (years.year()..=years.last_year()).contains(&date.year())) {
            found.push((format!("events[{index}].date"), Problem::NoPeriod { text: event.date.clone() }));
        }
    }
    if Date::parse(&raw.edition.window).is_ok_and(|window| !periods.iter().any(|years| years.shares_a_year(&window))) {
        found.push(("edition.window".to_owned(), Problem::NoPeriod { text: raw.edition.window.clone() }));
    }
    let periods = read(presence_years(&raw.edition.presence_periods));
    if raw.edition.presence_periods.is_empty() && !raw.countries.is_empty() {
        found.push(("edition.presence_periods".to_owned(), Problem::NoPresencePeriod));
    }
    for (index, country) in raw.countries.iter().enumerate() {
        for (position, presence) in country.presences.iter().enumerate() {
            let Ok(date) = Date::parse(&presence.period) else { continue };
            if !periods.is_empty() && !periods.iter().any(|years| years.shares_a_year(&date)) {
                let problem = Problem::NoPeriod { text: presence.period.clone() };
                found.push((format!("countries[{index}].presences[{position}].period"), problem));
            }
        }
    }
    for (index, organization) in raw.organizations.iter().enumerate() {
        for (position, tie) in organization.ties.iter().enumerate() {
            if tie.fact.date.is_none() && !tie.speaker.fr.contains(Lang::Fr.undated()) {
                found.push((format!("organizations[{index}].ties[{position}].fact"), Problem::UndatedTie));
            }
        }
    }
    found
}

/// Regions that no frame of the map would show.
fn unframed(raw: &Dossier) -> Vec<Found> {
    let framed: BTreeSet<&String> = raw.edition.frames.iter().flat_map(|frame| &frame.regions).collect();
    let regions = raw.edition.regions.iter().enumerate().filter(|(_, region)| !framed.contains(&region.id));
    let problem = |region: &String| Problem::NoFrame { region: region.clone() };
    regions.map(|(index, region)| (format!("edition.regions[{index}].id"), problem(&region.id))).collect()
}

/// Regions that two frames of the map would show.
fn framed_twice(raw: &Dossier) -> Vec<Found> {
    let mut found = Vec::new();
    let mut owners: BTreeMap<&String, String> = BTreeMap::new();
    for (index, frame) in raw.edition.frames.iter().enumerate() {
        for (position, region) in frame.regions.iter().enumerate() {
            let path = format!("edition.frames[{index}].regions[{position}]");
            match owners.get(region) {
                Some(first) => {
                    found.push((path, Problem::SecondFrame { region: region.clone(), first: first.clone() }));
                }
                None => drop(owners.insert(region, path)),
            }
        }
    }
    found
}

/// What does not go together.
pub(super) fn conflicts(raw: &Dossier) -> Vec<Found> {
    let mut found = Vec::new();
    found.extend(release_ids(raw));
    let essays = raw.edition.about.iter().enumerate();
    found.extend(fresh_ids(
        &mut BTreeSet::new(),
        essays.map(|(i, essay)| (format!("edition.about[{i}].id"), &essay.id)),
    ));
    found.extend(former_ids(Organizations, raw.organizations.iter().map(|record| (&record.id, &record.formerly))));
    found.extend(former_ids(Countries, raw.countries.iter().map(|record| (&record.id, &record.formerly))));
    found.extend(countries(raw));
    found.extend(overlaps("periods", &years(&raw.edition.periods)));
    found.extend(overlaps("presence_periods", &presence_years(&raw.edition.presence_periods)));
    found.extend(framed_twice(raw));
    found.extend(forms(raw));
    found.extend(addresses::reserved(raw));
    found.extend(same_addresses(raw));
    found.extend(repeats::partners(raw));
    for (index, label) in raw.edition.labels.iter().enumerate() {
        if label.member && label.kind == LabelKind::Country {
            let problem = Problem::CountryMember { label: label.id.clone() };
            found.push((format!("edition.labels[{index}].member"), problem));
        }
        if label.mark.is_some() && label.kind == LabelKind::Organization {
            let problem = Problem::OrganizationMark { label: label.id.clone() };
            found.push((format!("edition.labels[{index}].mark"), problem));
        }
    }
    found
}

/// Ids of the release's sections, paragraphs and sentences, which share their page with those of the clauses, and with the
/// places of things.
fn release_ids(raw: &Dossier) -> Vec<Found> {
    let things = addresses::places(raw);
    let (mut seen, mut ids, mut found) = (things.clone(), Vec::new(), Vec::new());
    for (s, section) in raw.release.sections.iter().enumerate() {
        let path = format!("release.sections[{s}]");
        ids.push((format!("{path}.id"), &section.id));
        for (p, paragraph) in section.paragraphs.iter().enumerate() {
            let path = format!("{path}.paragraphs[{p}]");
            ids.push((format!("{path}.id"), &paragraph.id));
            for (n, sentence) in paragraph.sentences.iter().enumerate() {
                let path = format!("{path}.sentences[{n}]");
                ids.push((format!("{path}.id"), &sentence.id));
                for (c, clause) in sentence.clauses.iter().enumerate() {
                    if things.contains(&clause.id) {
                        let problem = Problem::DuplicateId { id: clause.id.clone() };
                        found.push((format!("{path}.clauses[{c}].id"), problem));
                    }
                    seen.insert(clause.id.clone());
                }
            }
        }
    }
    found.extend(fresh_ids(&mut seen, ids.into_iter()));
    found
}

/// Ids that must be well formed and not seen before.
fn fresh_ids<'a>(seen: &mut BTreeSet<String>, ids: impl Iterator<Item = (String, &'a String)>) -> Vec<Found> {
    let mut found = Vec::new();
    for (path, id) in ids {
        if !is_well_formed(id) {
            found.push((path.clone(), Problem::MalformedId { id: id.clone() }));
        }
        if !seen.insert(id.clone()) {
            found.push((path, Problem::DuplicateId { id: id.clone() }));
        }
    }
    found
}

/// Former ids, each of which becomes an address that leads on: it must be one that nothing else has or had.
fn former_ids<'a>(
    collection: Collection,
    records: impl Iterator<Item = (&'a String, &'a Vec<String>)> + Clone,
) -> Vec<Found> {
    let name = collection.name();
    let mut owners: BTreeMap<&String, String> = BTreeMap::new();
    for (index, (id, _)) in records.clone().enumerate() {
        owners.entry(id).or_insert_with(|| format!("{name}[{index}].id"));
    }
    let mut found = Vec::new();
    for (index, (_, formerly)) in records.enumerate() {
        for (position, id) in formerly.iter().enumerate() {
            let path = format!("{name}[{index}].formerly[{position}]");
            if !is_well_formed(id) {
                found.push((path.clone(), Problem::MalformedId { id: id.clone() }));
            }
            if let Some(first) = owners.get(id) {
                found.push((path, Problem::FormerId { id: id.clone(), first: first.clone() }));
            } else {
                owners.insert(id, path);
            }
        }
    }
    found
}

/// Country codes that stand twice, and countries without the form for "in".
fn countries(raw: &Dossier) -> Vec<Found> {
    let mut found = Vec::new();
    let mut owners: BTreeMap<&str, String> = BTreeMap::new();
    for (index, country) in raw.countries.iter().enumerate() {
        let path = format!("countries[{index}].code");
        if let Some(first) = owners.get(country.code.as_str()) {
            let problem = Problem::RepeatedCountryCode { code: country.code.clone(), first: first.clone() };
            found.push((path, problem));
        } else {
            owners.insert(&country.code, path);
        }
        for (lang, form) in [("fr", &country.forms.fr), ("en", &country.forms.en)] {
            if form.place.is_none() {
                found.push((format!("countries[{index}].forms.{lang}"), Problem::NoPlaceForm));
            }
        }
    }
    found
}

/// Forms of a name that do not fit it.
fn forms(raw: &Dossier) -> Vec<Found> {
    let mut found = Vec::new();
    macro_rules! look {
        ($($list:ident),*) => { $(
            for (index, record) in raw.$list.iter().enumerate() {
                let path = |lang: Lang, member| format!("{}[{index}].forms.{}.{member}", stringify!($list), lang.code());
                let problems = grammar::problems(&record.forms).into_iter();
                found.extend(problems.map(|(lang, member, problem)| (path(lang, member), problem)));
            }
        )* };
    }
    look!(partners, fields, organizations, countries);
    found
}

/// Sources at one address: perhaps one document under two ids.
fn same_addresses(raw: &Dossier) -> Vec<Found> {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    let mut found = Vec::new();
    for (index, source) in raw.sources.iter().enumerate() {
        let Some(url) = &source.url else { continue };
        match owners.get(url.as_str()) {
            Some(first) => {
                let problem = Problem::SameAddress { first: (*first).to_owned() };
                found.push((format!("sources[{index}].url"), problem));
            }
            None => drop(owners.insert(url, &source.id)),
        }
    }
    found
}

fn years(periods: &[Period]) -> Vec<&String> {
    periods.iter().map(|period| &period.years).collect()
}

fn presence_years(periods: &[PresencePeriod]) -> Vec<&String> {
    periods.iter().map(|period| &period.years).collect()
}

/// Periods of a list that share a year with an earlier one.
fn overlaps(list: &str, periods: &[&String]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut earlier: Vec<(Date, &String)> = Vec::new();
    for (index, text) in periods.iter().enumerate() {
        let Ok(years) = Date::parse(text) else { continue };
        if let Some((_, first)) = earlier.iter().find(|(other, _)| other.shares_a_year(&years)) {
            let problem = Problem::OverlappingPeriods { years: (*text).clone(), first: (*first).clone() };
            found.push((format!("edition.{list}[{index}].years"), problem));
        }
        earlier.push((years, text));
    }
    found
}
