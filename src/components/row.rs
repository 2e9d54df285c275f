//! Things as rows of a table, cell by cell in the order of its columns.

use super::element::*;
use super::here::Here;
use super::table::Row;
use super::{card, facts, names};
use crate::dossier::edition::Period;
use crate::dossier::model::{Country, Event, Organization, Ref};
use crate::explore::exchange::Transfer;
use crate::explore::presence::mark;

/// An organization: name, family, labels.
pub fn organization(here: &Here, organization: &Organization) -> Row {
    let name = names::reference(here, &Ref::Organization(organization.id.clone()));
    vec![
        fragment().maybe(name).maybe(names::short(here, &organization.name)),
        span().text(family(here, organization)),
        fragment().maybe(card::labels(here, organization)),
    ]
}

/// The family of an organization, in words.
pub fn family<'a>(here: &Here<'a>, organization: &Organization) -> &'a str {
    here.dossier.family(&organization.family).map_or("", |family| here.say(&family.name))
}

/// An event: its title, when, whom it is about.
pub fn event(here: &Here, event: &Event) -> Row {
    let title = names::reference(here, &Ref::Event(event.id.clone()));
    vec![fragment().maybe(title), facts::date(here, &event.date), super::event::actors(here, event)]
}

/// The region of a country, in words.
pub fn region<'a>(here: &Here<'a>, country: &Country) -> &'a str {
    here.dossier.region(&country.region).map_or("", |region| here.say(&region.name))
}

/// The public label of a country.
pub fn label(here: &Here, country: &Country) -> Option<Element> {
    here.dossier.label(&country.label).map(|label| names::label(here, label))
}

/// The flag on a country's presence, where it has one.
pub fn flag(here: &Here, country: &Country) -> Option<Element> {
    let flag = here.dossier.flag(country.flag.as_ref()?)?;
    Some(fragment().text(" ").child(names::flag(here, flag)))
}

/// What is brought or asked: its name, by whom, for what or for whom.
pub fn transfer(here: &Here, transfer: &Transfer) -> Row {
    let (t, dossier) = (here.text(), here.dossier);
    let (thing, from, to) = match transfer {
        Transfer::Field(field) => {
            let number = dossier.objective_place(&field.objective).unwrap_or_default();
            let objective = names::reference(here, &Ref::Objective(field.objective.clone()));
            let to = span().text(&(t.objective_number)(number)).text(t.colon).maybe(objective);
            let from = dossier.partner(&field.partner).map(|partner| span().text(here.say(&partner.brings)));
            (Ref::Field(field.id.clone()), fragment().maybe(from), to)
        }
        Transfer::Flow(flow) => {
            let from = dossier.partner(&flow.from).map(|partner| names::own_name(here, &partner.name));
            let to = fragment().text(&names::parties(here, &flow.to));
            (Ref::Flow(flow.id.clone()), fragment().maybe(from), to)
        }
    };
    vec![fragment().maybe(names::reference(here, &thing)), from, to]
}

/// What is found of a country in a period, in a word or two.
pub fn found(here: &Here, country: &Country, period: &Period) -> &'static str {
    let (t, dossier) = (here.text(), here.dossier);
    (t.presence_found.found_as)(mark(dossier, country, period))
}
