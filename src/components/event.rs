//! An event: when, what, whom it is about, and what it is told by.

use super::element::*;
use super::here::Here;
use super::{facts, names};
use crate::dossier::model::{Event, Person, Ref};
use crate::route::Page;

/// The organizations and countries that an event is about.
pub fn things(event: &Event) -> Vec<Ref> {
    let organizations = event.organizations.iter().map(|id| Ref::Organization(id.clone()));
    organizations.chain(event.countries.iter().map(|id| Ref::Country(id.clone()))).collect()
}

/// An event.
pub fn event(here: &Here, event: &Event) -> Element {
    let things = things(event);
    let told = div()
        .child(h3().text(here.say(&event.title)))
        .child(p().class("event__actors").child(actors(here, event)))
        .child(facts::fact(here, &event.fact))
        .maybe(event.more.then(|| more(here, event)))
        .child(names::open_notes(here, &Ref::Event(event.id.clone())))
        .children(event.persons.iter().filter_map(|id| here.dossier.person(id)).map(|one| person(here, one, "h4")))
        .maybe((!things.is_empty()).then(|| names::references(here, &things)));
    let agreement = event.date == here.dossier.release.date;
    li().id(&format!("event-{}", event.id))
        .class(if agreement { "event event--agreement" } else { "event" })
        .child(p().class("event__date").child(facts::date(here, &event.date)))
        .child(told)
}

/// The way to the page of an event that has more facts.
fn more(here: &Here, event: &Event) -> Element {
    p().class("event__more").child(a(&here.to(Page::Event(event.id.clone()))).text(here.text().more_facts))
}

/// Whose appointment the event tells, under a heading of a level, with the role and the year in which a source gives it.
pub fn person(here: &Here, person: &Person, heading: &'static str) -> Element {
    let name = element(heading).text(&person.name);
    div().id(&format!("person-{}", person.id)).class("voice").child(name).child(facts::fact(here, &person.role))
}

/// Whom the event is about, in words.
pub fn actors(here: &Here, event: &Event) -> Element {
    if event.actors.is_empty() {
        return span().class("actor actor--context").text(here.text().no_actor);
    }
    let partners = event.actors.iter().filter_map(|id| here.dossier.partner(id));
    fragment().children(partners.map(|partner| {
        let name = match &partner.name.short {
            Some(short) => fragment().text(short),
            None => names::own_name(here, &partner.name),
        };
        fragment().child(span().class("actor").child(name)).text(" ")
    }))
}
