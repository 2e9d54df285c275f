//! An event: when it was, whom it is about, everything that sources say of it, and the events before and after.

use crate::components::element::*;
use crate::components::event::{actors, person};
use crate::components::here::Here;
use crate::components::{facts, frame, names};
use crate::dossier::model::{Event, Ref};
use crate::explore::cautions::of_page;
use crate::explore::facets::Facet;
use crate::route::{Page, View};

/// The page of an event.
pub fn page(here: &Here, event: &Event) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let organizations: Vec<Ref> = event.organizations.iter().map(|id| Ref::Organization(id.clone())).collect();
    let countries: Vec<Ref> = event.countries.iter().map(|id| Ref::Country(id.clone())).collect();
    let named = [vec![Ref::Event(event.id.clone())], organizations.clone(), countries.clone()].concat();
    // Context is no partner to which something could be tied.
    let context = event.actors.is_empty();
    let date = dd().child(facts::date(here, &event.date)).maybe(context.then(|| names::context(here)));
    let tied = (!context).then(|| pair((t.facet)(Facet::Actor), dd().child(actors(here, event))));
    let pairs = dl().class("pairs").child(pair(t.date, date)).maybe(tied);
    let persons = event.persons.iter().filter_map(|id| dossier.person(id)).map(|one| person(here, one, "h3"));
    let told = section("facts", t.facts).child(account(here, event));
    fragment()
        .child(frame::breadcrumb(here, View::Timeline))
        .child(names::heading(here, fragment().text(here.say(&event.title)), None))
        .maybe(names::cautions(here, &of_page(here.dossier, &[], &named)))
        .child(pairs)
        .child(told.children(persons))
        .maybe(names::section(here, "organizations", t.organizations, &organizations))
        .maybe(names::section(here, "countries", t.countries, &countries))
        .maybe(names::questions(here, &Ref::Event(event.id.clone())))
        .child(steps(here, event))
}

/// Everything that sources say of an event.
pub fn account(here: &Here, event: &Event) -> Element {
    fragment().child(facts::fact(here, &event.fact)).maybe(facts::facts(here, &event.facts))
}

/// The ways to the events before and after.
fn steps(here: &Here, event: &Event) -> Element {
    let (t, events) = (here.text(), here.dossier.chronology());
    let at = events.iter().position(|one| one.id == event.id);
    let step = |to: Option<&&Event>, relation, word| {
        let event = to?;
        let address = here.to(Page::Event(event.id.clone()));
        Some(names::step(&address, relation, word, fragment().text(here.say(&event.title))))
    };
    let before = at.and_then(|at| step(events.get(at.checked_sub(1)?), "prev", t.documents.previous));
    let after = at.and_then(|at| step(events.get(at + 1), "next", t.next));
    element("nav").class("steps").attribute("aria-label", t.events).maybe(before).maybe(after)
}
