//! A country: how presence there is attested, projects, and what else the sources tell.

use crate::components::element::*;
use crate::components::here::Here;
use crate::components::whole_project::whole_project;
use crate::components::{facts, frame, map, names, row};
use crate::dossier::model::{Country, Ref};
use crate::explore::presence::mark;
use crate::route::{Page, View};

/// The page of a country.
pub fn page(here: &Here, country: &Country) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let cautions = &dossier.edition.cautions;
    let other = here.lang().other();
    let other_name = Some(country.name.get(other)).filter(|name| *name != country.name.get(here.lang()));
    let pairs = dl()
        .class("pairs")
        .child(pair(t.documents.presence_label, dd().maybe(row::label(here, country)).maybe(row::flag(here, country))))
        .child(pair(t.region, dd().text(row::region(here, country))))
        .maybe(other_name.map(|name| pair(t.other_name, dd().lang(Some(other.code())).text(name))))
        .maybe(country.also.get(here.lang()).map(|also| pair(t.documents.also, dd().text(also))));
    let presences = country.presences.iter().map(|presence| {
        li().class("presence")
            .child(p().class("presence__period").child(facts::date(here, &presence.period)))
            .child(div().child(facts::fact(here, &presence.fact)))
    });
    let named = dossier.projects_in(&country.id).map(|one| Ref::Project(one.id.clone()));
    let named = named.collect::<Vec<_>>();
    let projects: Vec<Element> = dossier.projects_in(&country.id).map(|one| whole_project(here, one)).collect();
    let form = country.forms.get(here.lang());
    let projects = (!projects.is_empty()).then(|| {
        section("projects", &(t.documents.projects_in)(form)).child(ul().class("projects").children(projects))
    });
    let organizations: Vec<Ref> = (dossier.organizations.iter())
        .filter(|organization| organization.country == country.code)
        .map(|organization| Ref::Organization(organization.id.clone()))
        .collect();
    let events: Vec<Ref> = (dossier.chronology().into_iter())
        .filter(|event| event.countries.contains(&country.id))
        .map(|event| Ref::Event(event.id.clone()))
        .collect();
    let named = [named, organizations.clone(), events.clone()].concat();
    let open = dossier.edition.presence_periods.iter().find(|period| period.open);
    let mark = open.and_then(|period| mark(dossier, country, period));
    let place = dossier.map.as_ref().and_then(|map| map::place(here, map, country, mark));
    let request = here.to(Page::RequestCountry(country.id.clone()));
    let mut flag = country.flag.iter().filter_map(|id| dossier.flag(id));
    fragment()
        .child(frame::breadcrumb(here, View::Countries))
        .child(names::heading(here, fragment().text(here.say(&country.name)), Some(&country.summary)))
        .maybe(names::cautions(here, &[&cautions.country, &cautions.countries_today], &named))
        .child(pairs)
        .maybe(place)
        .child(names::definitions(here, &mut dossier.label(&country.label).into_iter(), &mut flag))
        .child(section("presence", &(t.documents.presence_in)(form)).child(ol().class("presences").children(presences)))
        .maybe(facts::section(here, &country.forms, &country.facts))
        .maybe(projects)
        .maybe(names::section(here, "organizations", &(t.documents.organizations_in)(form), &organizations))
        .maybe(names::section(here, "events", t.events, &events))
        .maybe(names::questions(here, &Ref::Country(country.id.clone())))
        .child(p().child(a(&request).text(&(t.documents.request_from)(form))))
}
