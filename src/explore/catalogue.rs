//! The lists of the explorers: each thing with the values and words by which it is found.

use crate::dossier::Dossier;
use crate::dossier::model::*;
use crate::lang::Lang;

use super::facets::{Facet, NO_ACTOR};
use super::fold::{fold, matches};
use super::narrow::{Entry, List};

/// Organizations, in the order of the file.
pub fn organizations(dossier: &Dossier) -> List<'_, Organization> {
    List::new(dossier.organizations.iter().collect(), |organization| {
        let mut values = vec![(Facet::Family, organization.family.as_str())];
        values.extend(organization.ties.iter().map(|tie| (Facet::Label, tie.label.as_str())));
        values.extend(organization.fields.iter().map(|tie| (Facet::Field, tie.field.as_str())));
        let mut words = names(&organization.name);
        words.extend([&*organization.summary.fr, &*organization.summary.en]);
        Entry::new(values, &words)
    })
}

/// Countries, in the order of the file.
pub fn countries(dossier: &Dossier) -> List<'_, Country> {
    List::new(dossier.countries.iter().collect(), |country| {
        let values = vec![(Facet::Region, country.region.as_str()), (Facet::Label, country.label.as_str())];
        let mut words = forms(&country.name, &country.also);
        words.push(&country.code);
        Entry::new(values, &words)
    })
}

/// Events, in the order of time.
pub fn events(dossier: &Dossier) -> List<'_, Event> {
    let period_of = |event: &Event| {
        (dossier.edition.periods.iter())
            .find(|period| (period.years.year()..=period.years.last_year()).contains(&event.date.year()))
    };
    List::new(dossier.chronology(), |event| {
        let mut values: Vec<_> = event.actors.iter().map(|actor| (Facet::Actor, actor.as_str())).collect();
        if values.is_empty() {
            values.push((Facet::Actor, NO_ACTOR));
        }
        values.extend(period_of(event).map(|period| (Facet::Period, period.id.as_str())));
        Entry::new(values, &[&event.title.fr, &event.title.en, &event.fact.text.fr, &event.fact.text.en])
    })
}

/// Terms, in the alphabetical order of a language.
pub fn terms(dossier: &Dossier, lang: Lang) -> List<'_, Term> {
    let mut terms: Vec<&Term> = dossier.terms.iter().collect();
    terms.sort_by_cached_key(|term| fold(term.term.get(lang)));
    List::new(terms, |term| Entry::new(Vec::new(), &forms(&term.term, &term.also)))
}

/// Sources, in the alphabetical order of their titles.
pub fn sources(dossier: &Dossier) -> List<'_, Source> {
    let mut sources: Vec<&Source> = dossier.sources.iter().collect();
    sources.sort_by_cached_key(|source| fold(&source.title.text));
    List::new(sources, |source| {
        let publisher = source.record.as_ref().and_then(|record| record.publisher.as_deref());
        Entry::new(Vec::new(), &[&source.title.text, publisher.unwrap_or_default()])
    })
}

/// What the alphabetical index lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A view of the site.
    View,
    /// A partner.
    Partner,
    /// A field of expertise.
    Field,
    /// An organization.
    Organization,
    /// A country.
    Country,
    /// A project.
    Project,
    /// An event.
    Event,
    /// A person.
    Person,
    /// A term.
    Term,
}

/// A line of the alphabetical index.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it leads to.
    pub thing: Ref,
    /// What kind of thing that is.
    pub kind: Kind,
    /// The name that it stands under.
    name: String,
    /// What it is found by, folded.
    words: String,
}

impl Line {
    /// Whether the line answers a folded query.
    pub fn matches(&self, query: &str) -> bool {
        matches(&self.words, query)
    }

    /// The letter it stands under: the first of its folded name, `0` for a digit.
    pub fn letter(&self) -> char {
        let first = fold(&self.name).chars().next().unwrap_or('0');
        if first.is_ascii_digit() { '0' } else { first.to_ascii_uppercase() }
    }
}

/// Everything in the dossier under its name in a language, in alphabetical order. Both languages find it.
pub fn index(dossier: &Dossier, lang: Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut add = |thing: Ref, kind: Kind, name: &str, words: &[&str]| {
        lines.push(Line { thing, kind, name: name.to_owned(), words: fold(&words.join(" ")) });
    };
    for partner in &dossier.partners {
        let name = &partner.name;
        add(Ref::Partner(partner.id.clone()), Kind::Partner, name.shown(lang).0, &names(name));
    }
    for field in &dossier.fields {
        add(Ref::Field(field.id.clone()), Kind::Field, field.name.get(lang), &both(&field.name));
    }
    for organization in &dossier.organizations {
        let name = &organization.name;
        add(Ref::Organization(organization.id.clone()), Kind::Organization, name.shown(lang).0, &names(name));
    }
    for country in &dossier.countries {
        add(
            Ref::Country(country.id.clone()),
            Kind::Country,
            country.name.get(lang),
            &forms(&country.name, &country.also),
        );
    }
    for project in &dossier.projects {
        let name = &project.name;
        add(Ref::Project(project.id.clone()), Kind::Project, name.shown(lang).0, &names(name));
    }
    for event in &dossier.events {
        add(Ref::Event(event.id.clone()), Kind::Event, event.title.get(lang), &both(&event.title));
    }
    for person in &dossier.persons {
        add(Ref::Person(person.id.clone()), Kind::Person, &person.name, &[&person.name]);
    }
    for term in &dossier.terms {
        add(Ref::Term(term.id.clone()), Kind::Term, term.term.get(lang), &forms(&term.term, &term.also));
    }
    // Of two under one name, the first added comes first.
    lines.sort_by_cached_key(|line| fold(&line.name));
    lines
}

/// A text in both languages.
fn both(text: &Localized) -> [&str; 2] {
    [&text.fr, &text.en]
}

/// Every form of a name.
fn names(name: &OwnName) -> Vec<&str> {
    let other = [&name.official.fr, &name.official.en, &name.short];
    std::iter::once(&name.own.text).chain(other.into_iter().flatten()).map(String::as_str).collect()
}

/// A text in both languages, with what else it is called.
fn forms<'a>(text: &'a Localized, also: &'a PerLanguage) -> Vec<&'a str> {
    let also = [&also.fr, &also.en].into_iter().flatten().map(String::as_str);
    both(text).into_iter().chain(also).collect()
}
