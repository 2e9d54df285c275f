//! Requests: a field, a country, or both, then two columns that are never one path: what the release announced, and what
//! is documented elsewhere, with the year last seen and how sure it is. On paper, an answer stands in both languages.

use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{card, exchange, facts, frame, names, print};
use crate::dossier::id::{CountryId, FieldId};
use crate::dossier::model::{FieldTie, Organization, Project, Ref, Statement};
use crate::explore::backlinks::{organization_statements, project_statements};
use crate::explore::cautions::of_page;
use crate::explore::requests::{Answer, answer, last_seen, newest};
use crate::pages::view_heading;
use crate::route::{Page, Route, View};

/// The view: both lists of ways in.
pub fn page(here: &Here) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let by_field =
        dossier.fields.iter().map(|one| (Page::RequestField(one.id.clone()), here.say(&one.name).to_owned()));
    let by_country =
        dossier.countries.iter().map(|one| (Page::RequestCountry(one.id.clone()), here.say(&one.name).to_owned()));
    let countries: Vec<Ref> = dossier.countries.iter().map(|one| Ref::Country(one.id.clone())).collect();
    let halves = div()
        .class("halves")
        .child(section("by-field", t.documents.request_field).child(ways(here, by_field)))
        .child(section("by-country", t.documents.request_country).child(ways(here, by_country)));
    let cautions = names::cautions(here, &of_page(dossier, &[&dossier.edition.cautions.requests], &countries));
    fragment().child(view_heading(here)).maybe(cautions).child(halves)
}

fn ways(here: &Here, ways: impl Iterator<Item = (Page, String)>) -> Element {
    let links = ways.map(|(page, words)| li().child(a(&here.to(page)).text(&words)));
    ul().class("links links--column").children(links)
}

/// What the page of an answer is asked about.
fn asked(page: &Page) -> (Option<&FieldId>, Option<&CountryId>) {
    match page {
        Page::RequestField(field) => (Some(field), None),
        Page::RequestCountry(country) => (None, Some(country)),
        Page::RequestBoth(field, country) => (Some(field), Some(country)),
        _ => (None, None),
    }
}

/// The request in words.
pub fn name(here: &Here) -> String {
    let (field, country) = asked(&here.route.page);
    let field = field.and_then(|id| here.dossier.field(id)).map(|field| field.forms.get(here.lang()));
    let country = country.and_then(|id| here.dossier.country(id)).map(|country| country.forms.get(here.lang()));
    (here.text().documents.request)(field, country)
}

/// The page of an answer.
pub fn answered(here: &Here) -> Element {
    let (field, country) = asked(&here.route.page);
    let answer = answer(here.dossier, field, country);
    let other = here.route.in_lang(here.lang().other());
    let there = Here { route: &other, ..*here };
    let shown = div().child(names::heading(here, name(here), None)).child(print::button(here)).child(told(
        here,
        &answer,
        Detail::Full,
        section,
    ));
    let printed = div()
        .class("bilingual__other")
        .lang(Some(other.lang.code()))
        .child(p().class("bilingual__title").text(&name(&there)))
        .child(told(&there, &answer, Detail::Brief, |_, heading| div().child(h2().text(heading))));
    fragment()
        .child(frame::breadcrumb(here, View::Requests))
        .child(div().class("bilingual").child(shown).child(printed))
        .child(onward(here, field, country))
}

/// How much of a thing is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    /// Its main points.
    Brief,
    /// Everything.
    Full,
}

/// The answer in the language of `here`; `part` makes a part of it under its heading.
fn told(here: &Here, answer: &Answer, detail: Detail, part: impl Fn(&str, &str) -> Element) -> Element {
    let (t, cautions) = (here.text(), &here.dossier.edition.cautions);
    let announced = match &answer.announced {
        Some(followed) => {
            fragment().child(exchange::serves(here, followed)).child(exchange::clauses(here, &followed.excerpts))
        }
        None => p().text(here.say(&cautions.requests_country)),
    };
    let found = ul()
        .class("answers")
        .children(answer.organizations.iter().map(|(one, tie)| organization(here, one, *tie, detail)))
        .children(answer.projects.iter().map(|one| project(here, one, detail)));
    let named = answer.country.map(|country| Ref::Country(country.id.clone())).into_iter();
    let named = named.chain(answer.projects.iter().map(|one| Ref::Project(one.id.clone())));
    let named = named.chain(answer.organizations.iter().map(|(one, _)| Ref::Organization(one.id.clone())));
    let own = [&cautions.requests].into_iter().chain(answer.country.map(|_| &cautions.country));
    let caution = names::cautions(here, &of_page(here.dossier, &own.collect::<Vec<_>>(), &named.collect::<Vec<_>>()));
    let head = answer.country.map(|country| {
        fragment().child(card::country(here, country)).child(h3().text(t.documents.organizations_and_projects))
    });
    let documented = part("documented", t.documents.documented).maybe(head).child(if answer.count() == 0 {
        p().text(t.documents.nothing_documented)
    } else {
        found
    });
    let columns = div().class("halves halves--answer").child(part("announced", t.documents.announced).child(announced));
    fragment().maybe(caution).child(columns.child(documented))
}

/// An organization: of a request about a field, what ties it to the field; else the newest that is known of it.
fn organization(here: &Here, organization: &Organization, tie: Option<&FieldTie>, detail: Detail) -> Element {
    let statements = || organization_statements(organization);
    let name = named(here, &Ref::Organization(organization.id.clone()), detail);
    let reading = tie.and_then(|tie| names::reading(here, tie.reading));
    let summary = (detail == Detail::Full).then(|| p().text(here.say(&organization.summary)));
    let evidence = tie.map(|tie| &tie.fact).or_else(|| newest(statements()));
    li().class("answer")
        .child(h3().maybe(name).maybe(reading))
        .maybe(summary)
        .maybe(seen_in(here, last_seen(statements())))
        .maybe(evidence.map(|fact| evidenced(here, fact, detail)))
        .maybe(names::website(here, organization.site.as_deref()))
}

fn project(here: &Here, project: &Project, detail: Detail) -> Element {
    let name = named(here, &Ref::Project(project.id.clone()), detail);
    li().class("answer")
        .child(h3().maybe(name).child(names::context(here)))
        .maybe(seen_in(here, last_seen(project_statements(project))))
        .child(evidenced(here, &project.fact, detail))
}

/// The name of a thing, on a screen as a link to it.
fn named(here: &Here, thing: &Ref, detail: Detail) -> Option<Element> {
    let (_, name, lang) = here.reference(thing)?;
    match detail {
        Detail::Full => names::reference(here, thing),
        Detail::Brief => Some(span().lang(here.lang_of(lang)).text(name)),
    }
}

fn seen_in(here: &Here, year: Option<u16>) -> Option<Element> {
    year.map(|year| p().class("seen").text(&(here.text().documents.last_seen)(year)))
}

/// A fact with what it rests on, or only how sure it is.
fn evidenced(here: &Here, fact: &Statement, detail: Detail) -> Element {
    match detail {
        Detail::Full => facts::fact(here, fact),
        Detail::Brief => p().class("fact__evidence").child(facts::confidence(here, fact.confidence)),
    }
}

/// The ways on: to both at once where something is documented there, or from both to one alone.
fn onward(here: &Here, field: Option<&FieldId>, country: Option<&CountryId>) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    match (field, country) {
        (Some(field), None) => {
            let both = dossier.countries.iter().map(|one| (field, &one.id, here.say(&one.name)));
            narrower(here, t.documents.narrow_country, t.documents.other_countries, both)
        }
        (None, Some(country)) => {
            let both = dossier.fields.iter().map(|one| (&one.id, country, here.say(&one.name)));
            narrower(here, t.documents.narrow_field, t.documents.other_fields, both)
        }
        _ => {
            let alone = [field.cloned().map(Page::RequestField), country.cloned().map(Page::RequestCountry)];
            let alone = alone.into_iter().flatten().map(|page| {
                let route = Route::new(here.lang(), page.clone());
                (page, name(&Here { route: &route, ..*here }))
            });
            section("onward", t.documents.request_wider).child(ways(here, alone))
        }
    }
}

/// Requests about both: each about which something is documented, with how much.
fn narrower<'a>(
    here: &Here,
    heading: &str,
    others: &str,
    both: impl Iterator<Item = (&'a FieldId, &'a CountryId, &'a str)>,
) -> Element {
    let d = &here.text().documents;
    let (mut known, mut nothing) = (Vec::new(), false);
    for (field, country, name) in both {
        match answer(here.dossier, Some(field), Some(country)).count() {
            0 => nothing = true,
            count => known.push((Page::RequestBoth(field.clone(), country.clone()), names::counted(name, count))),
        }
    }
    let nothing = nothing.then(|| match &known[..] {
        [] => p().text(d.nothing_documented),
        _ => p().child(b().text(others).text(here.text().colon)).text(d.nothing_there),
    });
    section("onward", heading).maybe((!known.is_empty()).then(|| ways(here, known.into_iter()))).maybe(nothing)
}
