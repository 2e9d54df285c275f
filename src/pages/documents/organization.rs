//! An organization: what it is, what sources say of its ties, and what else they tell.

use crate::components::card::tie_label;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{facts, frame, names, row};
use crate::dossier::model::{LabelKind, Organization, Ref};
use crate::explore::facets::labels;
use crate::route::View;

/// The page of an organization.
pub fn page(here: &Here, organization: &Organization) -> Element {
    let (dossier, t) = (here.dossier, here.text());
    let country = dossier.countries.iter().find(|country| country.code == organization.country);
    let country_link = country.map(|country| names::reference(here, &Ref::Country(country.id.clone())));
    let (other, other_lang) = organization.name.shown(here.lang().other());
    let own = organization.name.shown(here.lang()).0;
    let pairs = dl()
        .class("pairs")
        .child(pair(t.family, dd().text(row::family(here, organization))))
        .maybe(organization.name.short.as_ref().map(|short| pair(t.also, dd().text(short))))
        .maybe((own != other).then(|| pair(t.other_name, dd().lang(here.lang_of(other_lang)).text(other))))
        .maybe(country_link.map(|country| pair(t.country, dd().maybe(country))))
        .maybe(organization.region.as_ref().map(|region| pair(t.region, dd().text(here.say(region)))));
    let ties = organization.ties.iter().map(|tie| {
        let label = p().class("fact__label").child(tie_label(here, tie));
        li().class("fact").child(label).child(facts::fact(here, &tie.fact))
    });
    let used = labels(dossier, LabelKind::Organization);
    let used = used.filter(|label| organization.ties.iter().any(|tie| tie.label == label.id));
    let ties = section("ties", t.status).child(ul().class("facts").children(ties)).child(names::definitions(
        here,
        used,
        [].into_iter(),
    ));
    let fields = organization.fields.iter().map(|tie| {
        let field = names::reference(here, &Ref::Field(tie.field.clone()));
        let label = p().class("fact__label").maybe(field).maybe(names::reading(here, tie.reading));
        li().class("fact").child(label).child(facts::fact(here, &tie.fact))
    });
    let fields = section("fields", t.fields).child(ul().class("facts").children(fields));
    let projects: Vec<Ref> = (dossier.projects.iter())
        .filter(|project| project.bodies.iter().any(|body| body.organization.as_ref() == Some(&organization.id)))
        .map(|project| Ref::Project(project.id.clone()))
        .collect();
    let events: Vec<Ref> = (dossier.chronology().into_iter())
        .filter(|event| event.organizations.contains(&organization.id))
        .map(|event| Ref::Event(event.id.clone()))
        .collect();
    let own = Ref::Organization(organization.id.clone());
    let named: Vec<Ref> = [own].into_iter().chain(country.map(|country| Ref::Country(country.id.clone()))).collect();
    let naming = (t.projects_naming)(organization.forms.get(here.lang()));
    fragment()
        .child(frame::breadcrumb(here, View::Networks))
        .child(names::heading(here, names::own_name(here, &organization.name), Some(&organization.summary)))
        .child(pairs)
        .maybe(names::website(here, organization.site.as_deref()))
        .maybe(names::cautions(here, &named))
        .maybe((!organization.ties.is_empty()).then_some(ties))
        .maybe((!organization.fields.is_empty()).then_some(fields))
        .maybe(facts::section(here, &organization.forms, &organization.facts))
        .maybe(names::section(here, "projects", &naming, &projects))
        .maybe(names::cautions(here, &projects))
        .maybe(names::section(here, "events", t.events, &events))
        .maybe(names::cautions(here, &events))
        .maybe(names::questions(here, &Ref::Organization(organization.id.clone())))
}
