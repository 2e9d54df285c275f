//! Requests: a field or a country, then two columns that are never one path: what the release announced, and what is
//! documented elsewhere with the year last seen. Both filters at once are for the living page.

use super::{name, view_heading};
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{card, diagram, facts, filters, frame, names};
use crate::dossier::id::{CountryId, FieldId};
use crate::dossier::model::{Country, Field, Localized, Organization, Project, Ref};
use crate::explore::backlinks::{organization_statements, project_statements};
use crate::explore::facets::Facet;
use crate::explore::requests::{Answer, answer, last_seen};
use crate::route::{Page, View};

/// The view: both lists of ways in, and, with a choice, the answer.
pub fn page(here: &Here) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let field = here.state.chosen(Facet::Field).map(FieldId::new);
    let country = here.state.chosen(Facet::Country).map(CountryId::new);
    let asked = field.is_some() || country.is_some();
    let mut by_field = dossier.fields.iter().map(|one| (Page::RequestField(one.id.clone()), &one.name));
    let mut by_country = dossier.countries.iter().map(|one| (Page::RequestCountry(one.id.clone()), &one.name));
    let ways = |ways: &mut dyn Iterator<Item = (Page, &Localized)>| {
        let links = ways.map(|(page, name)| li().child(a(&here.to(page)).text(here.say(name))));
        ul().class("links links--column").children(links)
    };
    let countries: Vec<Ref> = dossier.countries.iter().map(|one| Ref::Country(one.id.clone())).collect();
    let halves = div().class("halves").child(section("by-field", t.request_field).child(ways(&mut by_field))).child(
        section("by-country", t.request_country).child(ways(&mut by_country)).maybe(names::cautions(here, &countries)),
    );
    fragment()
        .child(view_heading(here))
        .child(names::caution(here, &dossier.edition.cautions.requests))
        .child(filters::chooser(here, &choices(here)))
        .maybe(asked.then(|| asked_for(here, &answer(dossier, field.as_ref(), country.as_ref()))))
        .child(halves)
}

/// The two lists of choices, without counts: a request may well have no answer, and the page says so.
fn choices<'a>(here: &Here<'a>) -> [(Facet, Vec<(&'a str, &'a Localized)>); 2] {
    let fields = here.dossier.fields.iter().map(|one| (one.id.as_str(), &one.name));
    let countries = here.dossier.countries.iter().map(|one| (one.id.as_str(), &one.name));
    [(Facet::Field, fields.collect()), (Facet::Country, countries.collect())]
}

/// A request about a field.
pub fn by_field(here: &Here, field: &Field) -> Element {
    single(here, &answer(here.dossier, Some(&field.id), None))
}

/// A request about a country.
pub fn by_country(here: &Here, country: &Country) -> Element {
    single(here, &answer(here.dossier, None, Some(&country.id)))
}

fn single(here: &Here, answer: &Answer) -> Element {
    fragment()
        .child(frame::breadcrumb(here, View::Requests))
        .child(names::heading(here, name(here), None))
        .child(names::caution(here, &here.dossier.edition.cautions.requests))
        .child(columns(here, answer))
}

/// What was chosen, in words, and the answer.
fn asked_for(here: &Here, answer: &Answer) -> Element {
    let field = answer.announced.as_ref().map(|followed| followed.field.forms.get(here.lang()));
    let country = answer.country.map(|country| country.forms.get(here.lang()));
    fragment().child(p().class("lead").text(&(here.text().request)(field, country))).child(columns(here, answer))
}

fn columns(here: &Here, answer: &Answer) -> Element {
    let t = here.text();
    let announced = match &answer.announced {
        Some(followed) => {
            fragment().child(diagram::serves(here, followed)).child(diagram::clauses(here, &followed.excerpts))
        }
        None => p().text(here.say(&here.dossier.edition.cautions.requests_country)),
    };
    let answers = ul()
        .class("answers")
        .children(answer.organizations.iter().map(|(one, _)| organization(here, one)))
        .children(answer.projects.iter().map(|one| project(here, one)));
    let organizations: Vec<Ref> =
        answer.organizations.iter().map(|(one, _)| Ref::Organization(one.id.clone())).collect();
    let documented = section("documented", t.documented)
        .maybe(answer.country.map(|country| card::country(here, country)))
        .maybe(answer.is_empty().then(|| p().text(t.nothing_documented)))
        .child(answers)
        .maybe(names::cautions(here, &organizations));
    div()
        .class("halves halves--answer")
        .id("answer")
        .child(section("announced", t.announced).child(announced))
        .child(documented)
}

fn organization(here: &Here, organization: &Organization) -> Element {
    let seen = last_seen(organization_statements(organization));
    li().class("answer")
        .child(h3().maybe(names::reference(here, &Ref::Organization(organization.id.clone()))))
        .child(p().text(here.say(&organization.summary)))
        .maybe(seen_in(here, seen))
        .maybe(names::website(here, organization.site.as_deref()))
}

fn project(here: &Here, project: &Project) -> Element {
    let seen = last_seen(project_statements(project));
    li().class("answer")
        .child(h3().maybe(names::reference(here, &Ref::Project(project.id.clone()))))
        .child(p().text(here.say(&project.fact.text)))
        .maybe(seen_in(here, seen))
        .child(p().child(facts::citations(here, &project.fact.sources)))
        .child(names::caution(here, &here.dossier.edition.cautions.project))
}

fn seen_in(here: &Here, year: Option<u16>) -> Option<Element> {
    year.map(|year| p().class("seen").text(&(here.text().last_seen)(year)))
}
