//! An event: when, what, whom it is about, and what it is told by.

use super::element::*;
use super::here::Here;
use super::{facts, names, names_list};
use crate::dossier::Dossier;
#[cfg(not(target_arch = "wasm32"))]
use crate::dossier::model::Person;
use crate::dossier::model::{Event, Ref};
use crate::explore::timeline::{About, SOUTH};
use crate::lang::Lang;
use crate::route::Page;
use crate::text::text;

/// An event in the list: a line that opens to what is told of it; with what steps from it lead to, if it is chosen.
pub fn event(here: &Here, event: &Event, steps: Option<Element>) -> Element {
    let is_chosen = steps.is_some();
    let sentence = p().class("fact__text").child(names::words(here, &event.fact.text));
    let (first, last) = match steps {
        Some(steps) => (div().class("panel").child(names_list::close(here)).child(sentence).child(steps), fragment()),
        None => (sentence, ul().class("panel__links").child(li().child(whole(here, event)))),
    };
    let about = About::of(here.dossier, event);
    let sign = match about {
        About::First => "event-line__sign event-line__sign--left",
        About::Second => "event-line__sign event-line__sign--right",
        About::Both => "event-line__sign event-line__sign--both",
        About::Neither => "event-line__sign",
    };
    let sign = span().class(sign).attribute("role", "img").attribute("aria-label", name(here, about));
    // Who goes from heading to heading hears when it was and whom it is about.
    let heading = h3()
        .child(span().class("event-line__date").child(facts::date(here, &event.date)))
        .child(sign)
        .text(&[" ", if event.south { SOUTH } else { "" }, here.say(&event.title)].concat());
    let line = element("summary").attribute("aria-current", is_chosen.then_some("true")).child(heading);
    let persons = event.persons.iter().filter_map(|id| here.dossier.person(id));
    let persons = persons.map(|one| p().id(&Ref::Person(one.id.clone()).anchor()).text(&one.name));
    let told = div()
        .class("event-line__told")
        .child(first)
        .child(facts::evidence(here, &event.fact))
        .children(persons)
        .child(last);
    let class = if event.date == here.dossier.release.date { "event-line event-line--agreement" } else { "event-line" };
    element("details")
        .id(&Ref::Event(event.id.clone()).anchor())
        .class(class)
        .attribute("open", is_chosen.then_some(""))
        .child(line)
        .child(told)
}

/// The way to the page of an event.
pub fn whole(here: &Here, event: &Event) -> Element {
    a(&here.to(Page::Event(event.id.clone()))).text(here.text().whole_page)
}

/// What is told of the chosen event in the picture.
pub fn told(here: &Here, event: &Event, steps: Element) -> Element {
    let t = here.text();
    fragment()
        .child(names_list::close(here))
        .child(p().class("panel__kicker").child(actors(here, event)).text(" · ").text(&t.date_in_words(&event.date)))
        .child(p().class("panel__title").text(here.say(&event.title)))
        .child(p().child(names::words(here, &event.fact.text)))
        .child(steps)
}

/// The ways from the chosen event: to its page, and to those before and after among the events that are shown.
pub fn steps(here: &Here, event: &Event, shown: &[&Event]) -> Element {
    let at = shown.iter().position(|one| one.id == event.id);
    names_list::steps(here, Some(whole(here, event)), at, &|at| Some(Ref::Event(shown.get(at)?.id.clone())))
}

/// Whose appointment the event tells, under a heading of a level, with the role and the year in which a source gives it.
#[cfg(not(target_arch = "wasm32"))]
pub fn person(here: &Here, person: &Person, heading: &'static str) -> Element {
    let name = element(heading).text(&person.name);
    div().id(&format!("person-{}", person.id)).class("voice").child(name).child(facts::fact(here, &person.role))
}

fn name<'a>(here: &Here<'a>, about: About) -> &'a str {
    lane(here.dossier, here.lang(), about)
}

/// The name of a lane of the timeline.
pub fn lane(dossier: &Dossier, lang: Lang, about: About) -> &str {
    let partner = |at| {
        let name = dossier.signatories().nth(at).map(|partner| &partner.name);
        name.map_or("", |name| name.short.as_deref().unwrap_or(name.shown(lang).0))
    };
    match about {
        About::First => partner(0),
        About::Second => partner(1),
        About::Both => text(lang).both_actors,
        About::Neither => text(lang).no_actor,
    }
}

/// Whom the event is about, in words.
pub fn actors(here: &Here, event: &Event) -> Element {
    if event.actors.is_empty() {
        return span().class("actor actor--context").text(here.text().no_actor);
    }
    let partners = event.actors.iter().filter_map(|id| here.dossier.partner(id));
    fragment().children(partners.enumerate().map(|(at, partner)| {
        let name = match &partner.name.short {
            Some(short) => fragment().text(short),
            None => names::own_name(here, &partner.name),
        };
        fragment().text(if at > 0 { here.text().and } else { "" }).child(span().class("actor").child(name))
    }))
}
