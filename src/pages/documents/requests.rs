//! Requests: a field, a country, or both, then two columns that are never one path: what the release announced, and what
//! is documented elsewhere, with the year last seen and how sure it is. On paper, an answer stands in both languages.

use crate::components::element::*;
use crate::components::here::Here;
use crate::components::project::Detail;
use crate::components::{card, diagram, facts, frame, names};
use crate::dossier::id::{CountryId, FieldId};
use crate::dossier::model::{FieldTie, Organization, Project, Ref, Statement};
use crate::explore::backlinks::{organization_statements, project_statements};
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
    let halves = div().class("halves").child(section("by-field", t.request_field).child(ways(here, by_field))).child(
        section("by-country", t.request_country).child(ways(here, by_country)).maybe(names::cautions(here, &countries)),
    );
    fragment().child(view_heading(here)).child(names::caution(here, &dossier.edition.cautions.requests)).child(halves)
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
    (here.text().request)(field, country)
}

/// The page of an answer.
pub fn answered(here: &Here) -> Element {
    let (field, country) = asked(&here.route.page);
    let answer = answer(here.dossier, field, country);
    let other = here.route.in_lang(here.lang().other());
    let there = Here { route: &other, ..*here };
    let shown = div().child(names::heading(here, name(here), None)).child(told(here, &answer, Detail::Full, section));
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

/// The answer in the language of `here`; `part` makes a part of it under its heading.
fn told(here: &Here, answer: &Answer, detail: Detail, part: impl Fn(&str, &str) -> Element) -> Element {
    let (t, cautions) = (here.text(), &here.dossier.edition.cautions);
    let announced = match &answer.announced {
        Some(followed) => {
            fragment().child(diagram::serves(here, followed)).child(diagram::clauses(here, &followed.excerpts))
        }
        None => p().text(here.say(&cautions.requests_country)),
    };
    let found = ul()
        .class("answers")
        .children(answer.organizations.iter().map(|(one, tie)| organization(here, one, *tie, detail)))
        .children(answer.projects.iter().map(|one| project(here, one, detail)));
    let organizations: Vec<Ref> =
        answer.organizations.iter().map(|(one, _)| Ref::Organization(one.id.clone())).collect();
    let projects: Vec<Ref> = answer.projects.iter().map(|one| Ref::Project(one.id.clone())).collect();
    let head = answer
        .country
        .map(|country| fragment().child(card::country(here, country)).child(h3().text(t.organizations_and_projects)));
    let documented = part("documented", t.documented)
        .maybe(head)
        .child(if answer.count() == 0 { p().text(t.nothing_documented) } else { found })
        .maybe(names::cautions(here, &organizations))
        .maybe(names::cautions(here, &projects));
    let columns = div().class("halves halves--answer").child(part("announced", t.announced).child(announced));
    fragment().child(names::caution(here, &cautions.requests)).child(columns.child(documented))
}

/// An organization: of a request about a field, what ties it to the field; else the newest that is known of it.
fn organization(here: &Here, organization: &Organization, tie: Option<&FieldTie>, detail: Detail) -> Element {
    let statements = || organization_statements(organization);
    let name = names::reference(here, &Ref::Organization(organization.id.clone()));
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
    let name = names::reference(here, &Ref::Project(project.id.clone()));
    li().class("answer")
        .child(h3().maybe(name))
        .maybe(seen_in(here, last_seen(project_statements(project))))
        .child(evidenced(here, &project.fact, detail))
}

fn seen_in(here: &Here, year: Option<u16>) -> Option<Element> {
    year.map(|year| p().class("seen").text(&(here.text().last_seen)(year)))
}

/// A fact, or how sure it is and where it is read.
fn evidenced(here: &Here, fact: &Statement, detail: Detail) -> Element {
    match detail {
        Detail::Full => facts::fact(here, fact),
        Detail::Brief => p()
            .class("fact__evidence")
            .child(facts::confidence(here, fact.confidence))
            .text(" ")
            .child(facts::citations(here, &fact.sources)),
    }
}

/// The ways on: to both at once, or from both to one alone; each with how much is documented there.
fn onward(here: &Here, field: Option<&FieldId>, country: Option<&CountryId>) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let counted = |page: Page, name: &str| {
        let (field, country) = asked(&page);
        let count = answer(dossier, field, country).count();
        (page, names::counted(name, count))
    };
    let alone = |page: Page| {
        let route = Route::new(here.lang(), page.clone());
        (page, name(&Here { route: &route, ..*here }))
    };
    match (field, country) {
        (Some(field), None) => {
            let countries = dossier.countries.iter();
            let pages = countries.map(|one| (Page::RequestBoth(field.clone(), one.id.clone()), here.say(&one.name)));
            let pages = pages.map(|(page, name)| counted(page, name));
            section("narrow", t.narrow_country).child(ways(here, pages).class("links"))
        }
        (None, Some(country)) => {
            let fields = dossier.fields.iter();
            let pages = fields.map(|one| (Page::RequestBoth(one.id.clone(), country.clone()), here.say(&one.name)));
            section("narrow", t.narrow_field).child(ways(here, pages.map(|(page, name)| counted(page, name))))
        }
        _ => {
            let field = field.map(|id| alone(Page::RequestField(id.clone())));
            let country = country.map(|id| alone(Page::RequestCountry(id.clone())));
            section("narrow", t.request_wider).child(ways(here, field.into_iter().chain(country)))
        }
    }
}
