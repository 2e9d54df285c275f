//! Events in the order of time, by period, with honest precision; the periods that are not open at first are folded.

use super::view_heading;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{facts, filters, frame, names};
use crate::dossier::edition::Period;
use crate::dossier::model::{Event, Person, Ref};
use crate::explore::catalogue;
use crate::explore::facets::of;
use crate::explore::narrow::choices;
use crate::route::{Page, View};

/// The page.
pub fn page(here: &Here) -> Element {
    let dossier = here.dossier;
    let list = catalogue::events(dossier);
    let shown = list.narrow(here.state);
    let choices = choices(dossier, of(&here.route.page), &list.entries, here.state);
    let periods = dossier.edition.periods.iter().filter_map(|one| {
        let years = one.years.year()..=one.years.last_year();
        let events: Vec<&Event> = shown.iter().copied().filter(|event| years.contains(&event.date.year())).collect();
        (!events.is_empty()).then(|| period(here, one, &events))
    });
    let named: Vec<Ref> = shown.iter().flat_map(|event| things(event)).collect();
    let since = here.to(Page::Since(dossier.release.date.year()));
    fragment()
        .child(view_heading(here))
        .child(filters::filters(here, &choices, shown.len(), list.items.len()))
        .child(filters::results(here, shown.len(), fragment().children(periods)))
        .maybe(names::cautions(here, &named))
        .child(frame::embed_link(here, View::Timeline))
        .child(names::next(here, &since, here.say(&dossier.edition.views.since.title)))
}

fn period(here: &Here, period: &Period, events: &[&Event]) -> Element {
    let is_later = events.iter().all(|event| here.dossier.is_later(event));
    let years = small().child(facts::date(here, &period.years));
    let list = ol().class("events").children(events.iter().map(|one| {
        // Among earlier ones, a later event carries the caution itself.
        let own = [Ref::Event(one.id.clone())];
        event(here, one, (!is_later).then(|| names::cautions(here, &own)).flatten())
    }));
    let folded = !period.open && here.state.is_default();
    let list = if folded { details(&(here.text().count_events)(events.len())).class("fold").child(list) } else { list };
    labelled(&format!("period-{}", period.id), h2().text(here.say(&period.name)).text(" ").child(years))
        .class("period")
        .maybe(is_later.then(|| names::caution(here, &here.dossier.edition.cautions.event)))
        .child(list)
}

/// The organizations and countries that an event is about.
fn things(event: &Event) -> Vec<Ref> {
    let organizations = event.organizations.iter().map(|id| Ref::Organization(id.clone()));
    organizations.chain(event.countries.iter().map(|id| Ref::Country(id.clone()))).collect()
}

fn event(here: &Here, event: &Event, caution: Option<Element>) -> Element {
    let things = things(event);
    let told = div()
        .child(h3().text(here.say(&event.title)))
        .child(p().class("event__actors").child(actors(here, event)))
        .child(facts::account(here, event))
        .child(names::open_notes(here, &Ref::Event(event.id.clone())))
        .maybe(caution)
        .children(event.persons.iter().filter_map(|id| here.dossier.person(id)).map(|one| person(here, one)))
        .maybe((!things.is_empty()).then(|| names::references(here, &things)));
    li().id(&format!("event-{}", event.id))
        .class("event")
        .child(p().class("event__date").child(facts::date(here, &event.date)))
        .child(told)
}

/// Whose appointment the event tells, with the role and the year in which a source gives it.
fn person(here: &Here, person: &Person) -> Element {
    let name = element("h4").text(&person.name);
    div().id(&format!("person-{}", person.id)).class("voice").child(name).child(facts::fact(here, &person.role))
}

/// Whom the event is about, in words.
fn actors(here: &Here, event: &Event) -> Element {
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
