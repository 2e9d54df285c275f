//! Organizations with what sources say of their ties: the list with its filters, by family, and a page for each.

use super::view_heading;
use crate::components::card::{self, tie_label};
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::table::table;
use crate::components::tabs::tabs;
use crate::components::{facts, figure, filters, frame, names, path, row};
use crate::dossier::model::{LabelKind, Organization, Ref};
use crate::explore::catalogue;
use crate::explore::facets::{labels, of};
use crate::explore::narrow::choices;
use crate::explore::order::{self, Display};
use crate::explore::tables::Table;
use crate::route::View;

/// The list.
pub fn page(here: &Here) -> Element {
    let dossier = here.dossier;
    let cautions = &dossier.edition.cautions;
    let list = catalogue::organizations(dossier);
    let shown = list.narrow(here.state);
    let choices = choices(dossier, of(&here.route.page), &list.entries, here.state);
    let content = match here.state.display {
        Display::List => families(here, &shown),
        Display::Table => rows(here, shown.clone()),
    };
    fragment()
        .child(view_heading(here))
        .child(names::caution(here, &cautions.networks))
        .child(filters::filters(here, &choices, shown.len(), list.items.len()))
        .child(tabs(here))
        .child(filters::results(here, shown.len(), content))
        .child(figure::foot(here, View::Networks, &[Table::Organizations]))
        .child(p().class("note").text(here.say(&cautions.networks_unverified)))
        .child(names::definitions(here, labels(dossier, LabelKind::Organization), [].into_iter()))
        .maybe(path::steps(here))
}

/// The organizations family by family.
fn families(here: &Here, shown: &[&Organization]) -> Element {
    let families = here.dossier.edition.families.iter().filter_map(|family| {
        let cards: Vec<Element> =
            shown.iter().filter(|one| one.family == family.id).map(|one| card::organization(here, one)).collect();
        let whole = section(&format!("family-{}", family.id), here.say(&family.name)).class("family");
        (!cards.is_empty())
            .then(|| whole.child(p().text(here.say(&family.explanation))).child(ul().class("cards").children(cards)))
    });
    fragment().children(families)
}

/// The organizations row by row.
fn rows(here: &Here, mut shown: Vec<&Organization>) -> Element {
    let (dossier, lang) = (here.dossier, here.lang());
    order::sort(&mut shown, here.state.order, |one, column| order::organization(dossier, lang, one, column));
    let rows = shown.iter().map(|one| row::organization(here, one));
    let table = (!shown.is_empty()).then(|| table(here, here.say(&dossier.edition.views.networks.title), rows));
    fragment().maybe(table)
}

/// The page of an organization.
pub fn organization(here: &Here, organization: &Organization) -> Element {
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
