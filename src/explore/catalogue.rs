//! The lists of the explorers: each thing with the values and words by which it is found.

use crate::dossier::Dossier;
use crate::dossier::edition::{Said, View as Words};
use crate::dossier::model::*;
use crate::lang::Lang;
use crate::route::View;

use super::facets::Facet;
use super::fold::fold;
use super::narrow::{Entry, List};
use super::timeline::About;

/// Organizations, in the order of the file.
pub fn organizations(dossier: &Dossier) -> List<'_, Organization> {
    List::new(dossier.organizations.iter().collect(), |organization| {
        let mut values = vec![(Facet::Family, organization.family.as_str())];
        values.extend(organization.ties.iter().map(|tie| (Facet::Label, tie.label.as_str())));
        values.extend(organization.fields.iter().map(|tie| (Facet::Field, tie.field.as_str())));
        values.extend(organization.sector.iter().map(|id| (Facet::Sector, id.as_str())));
        values.extend(organization.area.iter().map(|id| (Facet::Area, id.as_str())));
        let mut words = names(&organization.name, Lang::Fr);
        words.extend([&*organization.summary.fr, &*organization.summary.en]);
        Entry::new(values, words)
    })
}

/// Countries, in the order of the file.
pub fn countries(dossier: &Dossier) -> List<'_, Country> {
    let requests = dossier.requests();
    List::new(dossier.countries.iter().collect(), |country| {
        let mut values = vec![(Facet::Region, country.region.as_str()), (Facet::Label, country.label.as_str())];
        let programs = country.presences.iter().filter_map(|presence| presence.program.as_ref());
        values.extend(programs.map(|id| (Facet::Program, id.as_str())));
        let fields = dossier.fields.iter().filter(|field| requests.contains(&(&field.id, &country.id)));
        values.extend(fields.map(|field| (Facet::Field, field.id.as_str())));
        let mut words = forms(&country.name, &country.also, Lang::Fr);
        words.push(&country.code);
        Entry::new(values, words)
    })
}

/// Events, in the order of time.
pub fn events(dossier: &Dossier) -> List<'_, Event> {
    let period_of = |event: &Event| {
        (dossier.edition.periods.iter())
            .find(|period| (period.years.year()..=period.years.last_year()).contains(&event.date.year()))
    };
    List::new(dossier.chronology(), |event| {
        let mut values = vec![(Facet::Actor, About::of(dossier, event).key(dossier))];
        values.extend(period_of(event).map(|period| (Facet::Period, period.id.as_str())));
        Entry::new(values, vec![&event.title.fr, &event.title.en, &event.fact.text.fr, &event.fact.text.en])
    })
}

/// Terms, in the alphabetical order of a language.
pub fn terms(dossier: &Dossier, lang: Lang) -> Vec<&Term> {
    let mut terms: Vec<&Term> = dossier.terms.iter().collect();
    terms.sort_by_cached_key(|term| fold(term.term.get(lang)));
    terms
}

/// Sources, in the alphabetical order of their titles.
pub fn sources(dossier: &Dossier) -> Vec<&Source> {
    let mut sources: Vec<&Source> = dossier.sources.iter().collect();
    sources.sort_by_cached_key(|source| fold(&source.title.text));
    sources
}

/// The words of a view; the first screen has none of this form.
pub fn words(dossier: &Dossier, view: View) -> Option<&Words> {
    let views = &dossier.edition.views;
    Some(match view {
        View::Home => return None,
        View::Partnership => &views.partnership,
        View::Requests => &views.requests,
        View::Release => &views.release,
        View::BothLanguages => &views.both_languages,
        View::Networks => &views.networks,
        View::Countries => &views.countries,
        View::Timeline => &views.timeline,
        View::Sources => &views.sources,
        View::Glossary => &views.glossary,
        View::Index => &views.index,
        View::Embed => &views.embed,
        View::About => &views.about,
        View::TwoMinutes => &views.two_minutes,
        View::NotEstablished => &views.not_established,
    })
}

/// What a view says and does not say; nothing for one that is neither a picture nor the release.
pub fn said(dossier: &Dossier, view: View) -> Option<&Said> {
    let pictures = &dossier.edition.pictures;
    Some(match view {
        View::Partnership => &pictures.partnership,
        View::Release => &pictures.release,
        View::Networks => &pictures.networks,
        View::Countries => &pictures.countries,
        View::Timeline => &pictures.timeline,
        _ => return None,
    })
}

/// What a thing is, as search and the alphabetical index say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A view of the site.
    View,
    /// A partner.
    Partner,
    /// A field of expertise.
    Field,
    /// A country.
    Country,
    /// An organization.
    Organization,
    /// A person.
    Person,
    /// A term.
    Term,
    /// A project.
    Project,
    /// An event.
    Event,
    /// A source.
    Source,
}

/// A line of the alphabetical index.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it leads to.
    pub thing: Ref,
    /// What kind of thing that is.
    pub kind: Kind,
    /// The name that it stands under, folded.
    name: String,
}

impl Line {
    /// The letter it stands under: the first of its folded name, `0` for a digit.
    pub fn letter(&self) -> char {
        let first = self.name.chars().next().unwrap_or('0');
        if first.is_ascii_digit() { '0' } else { first.to_ascii_uppercase() }
    }
}

/// Everything in the dossier under its name in a language, in alphabetical order.
pub fn index(dossier: &Dossier, lang: Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    // Of the names in the two languages, the first is the one of the page.
    each(dossier, lang, &mut |thing, kind, names| {
        lines.push(Line { thing, kind, name: fold(names.first().copied().unwrap_or_default()) });
    });
    // Of two under one name, the first added comes first.
    lines.sort_by(|one, other| one.name.cmp(&other.name));
    lines
}

/// Tells everything in the dossier with every name it has, that of a language first.
pub fn each<'a>(dossier: &'a Dossier, lang: Lang, tell: &mut dyn FnMut(Ref, Kind, &[&'a str])) {
    for partner in &dossier.partners {
        tell(Ref::Partner(partner.id.clone()), Kind::Partner, &names(&partner.name, lang));
    }
    for field in &dossier.fields {
        tell(Ref::Field(field.id.clone()), Kind::Field, &both(&field.name, lang));
    }
    for country in &dossier.countries {
        tell(Ref::Country(country.id.clone()), Kind::Country, &forms(&country.name, &country.also, lang));
    }
    for organization in &dossier.organizations {
        tell(Ref::Organization(organization.id.clone()), Kind::Organization, &names(&organization.name, lang));
    }
    for term in &dossier.terms {
        tell(Ref::Term(term.id.clone()), Kind::Term, &forms(&term.term, &term.also, lang));
    }
    for project in &dossier.projects {
        tell(Ref::Project(project.id.clone()), Kind::Project, &names(&project.name, lang));
    }
    for event in &dossier.events {
        tell(Ref::Event(event.id.clone()), Kind::Event, &both(&event.title, lang));
    }
    for person in &dossier.persons {
        tell(Ref::Person(person.id.clone()), Kind::Person, &[&person.name]);
    }
}

/// A text in both languages, that of one first.
fn both(text: &Localized, lang: Lang) -> [&str; 2] {
    [lang, lang.other()].map(|lang| text.get(lang))
}

/// Every form of a name, the one printed in a language first.
fn names(name: &OwnName, lang: Lang) -> Vec<&str> {
    let other = [&name.official.fr, &name.official.en, &name.short].into_iter().flatten().map(String::as_str);
    let own = name.own.text.as_str();
    std::iter::once(name.shown(lang).0).chain(std::iter::once(own)).chain(other).collect()
}

/// A text in both languages, that of one first, with what else it is called.
fn forms<'a>(text: &'a Localized, also: &'a PerLanguage, lang: Lang) -> Vec<&'a str> {
    // Several of them stand in one text, apart by semicolons.
    let also = [&also.fr, &also.en].into_iter().flatten().flat_map(|also| also.split("; "));
    both(text, lang).into_iter().chain(also).collect()
}
