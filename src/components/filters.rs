//! The controls that narrow a list. They are in the page from the beginning and appear once a script runs; without one,
//! the list is whole. Each value says how many items it would leave.

use yew::{Callback, Html, InputEvent, html};

use super::element::*;
use super::here::Here;
use super::names::counted;
use super::{event, frame};
use crate::dossier::model::Localized;
use crate::explore::narrow::Choice;
use crate::explore::order::Display;
use crate::explore::state::Action;
use crate::explore::timeline::{About, ORDER};
use crate::web;

/// The controls, with the count of what is shown: a facet of few values at once, the others behind one button.
pub fn filters(here: &Here, choices: &[Choice], shown: usize, all: usize) -> Element {
    let view = frame::section(&here.route.page);
    let count = (here.text().shown)(view, shown, all);
    let count = p().id("count").class("filters__count").attribute("data-heard", &*count).text(&count);
    let (few, many): (Vec<&Choice>, Vec<&Choice>) = choices.iter().partition(|choice| choice.facet.is_shown_whole());
    let selects = many.iter().map(|choice| select(here, choice));
    let more = details(&summary(here, &many)).class("filters__more").child(
        div()
            .class("filters__controls")
            .child(search_box(here))
            .children(selects)
            .maybe(here.state.is_filtered().then(|| clear(here))),
    );
    element("section")
        .id("filters")
        .class("filters")
        .attribute("tabindex", "-1")
        .attribute("aria-label", here.text().filters)
        .children(few.into_iter().map(|choice| links(here, choice)))
        .child(more)
        // Under the picture the same things are in a list, whose lines a finger meets.
        .child(a("#list").class("filters__list").text((here.text().display)(Display::List)))
        .child(count)
        // In sight, where the end of the list is far.
        .maybe((shown == 0).then(|| nothing(here)))
}

/// The name of the button, with the choices that are made behind it.
fn summary(here: &Here, choices: &[&Choice]) -> String {
    let chosen = choices.iter().filter_map(|choice| {
        let value = here.state.chosen(choice.facet)?;
        choice.options.iter().find(|(of, ..)| *of == value)?.1.map(|words| here.say(words))
    });
    let q = here.state.q.as_str();
    let made: Vec<&str> = chosen.chain((!q.is_empty()).then_some(q)).collect();
    let colon = if made.is_empty() { "" } else { here.text().colon };
    [here.text().filters, colon, &made.join(", ")].concat()
}

/// The way back to the whole list. It goes with the choices that it takes back, and leaves the focus to the controls.
fn clear(here: &Here) -> Element {
    here.choice(Action::Cleared, "filters").class("button").text(here.text().clear)
}

fn search_box(here: &Here) -> Element {
    let dispatch = here.dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(words) = web::typed(&event) {
            dispatch.emit(Action::Searched(words));
        }
    });
    let value = here.state.q.clone();
    let input = html! { <input id="q" type="search" autocomplete="off" {value} {oninput} /> };
    control(here.text().words, input)
}

fn control(name: &str, control: Html) -> Element {
    element("label").class("filters__control").child(span().text(name)).child(control)
}

fn select(here: &Here, choice: &Choice) -> Element {
    let facet = choice.facet;
    let chosen = here.state.chosen(facet).unwrap_or_default();
    let dispatch = here.dispatch.clone();
    let onchange = Callback::from(move |event: yew::Event| {
        if let Some(value) = web::selected(&event) {
            dispatch.emit(Action::Chose(facet, Some(value).filter(|value| !value.is_empty())));
        }
    });
    let option = |value: &str, words: &str| {
        element("option").property("selected", value == chosen).attribute("value", value).text(words)
    };
    // A choice that leaves nothing is none.
    let options = choice.options.iter().filter(|(value, _, left)| *left > 0 || *value == chosen);
    let options = options.map(|(value, words, left)| option(value, &valued(here, value, *words, *left)));
    let options: Html = fragment().child(option("", here.text().all_values)).children(options).into();
    let id = ["facet-", facet.key()].concat();
    control((here.text().facet)(facet), html! { <select {id} autocomplete="off" {onchange}>{ options }</select> })
}

/// A value in words, with how many items it would leave; one without words of its own is a lane of the timeline.
fn valued(here: &Here, value: &str, words: Option<&Localized>, left: usize) -> String {
    let about = || ORDER.into_iter().find(|about| about.key(here.dossier) == value).unwrap_or(About::Neither);
    counted(words.map_or_else(|| event::lane(here.dossier, here.lang(), about()), |words| here.say(words)), left)
}

/// A facet of few values, all of them to be seen: links, because each choice has an address.
fn links(here: &Here, choice: &Choice) -> Element {
    let (t, facet) = (here.text(), choice.facet);
    let chosen = here.state.chosen(facet);
    let link = |value: Option<&str>, words: &str| {
        let choice = here.choice(Action::Chose(facet, value.map(str::to_owned)), "results");
        let current = (chosen == value).then_some("true");
        li().child(choice.attribute("aria-current", current).text(words))
    };
    let values =
        choice.options.iter().map(|(value, words, left)| link(Some(value), &valued(here, value, *words, *left)));
    let (name, left) = ((t.facet)(facet), choice.options.iter().map(|(.., left)| left).sum());
    ul().class("filters__links")
        .attribute("aria-label", name)
        .child(link(None, &counted(t.all_events, left)))
        .children(values)
}

/// What stands in place of an empty list: why, and the way back.
pub fn nothing(here: &Here) -> Element {
    p().class("nothing").text(here.text().nothing_found).text(" ").child(clear(here))
}

/// The place of the results, with what is shown or what to do when that is nothing.
pub fn results(here: &Here, shown: usize, content: Element) -> Element {
    let nothing = (shown == 0).then(|| nothing(here));
    div().id("results").class("results").child(content).maybe(nothing)
}
