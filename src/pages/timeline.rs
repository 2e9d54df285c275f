//! Events in the order of time: the picture, then by period, with honest precision, as one list or as a table. What lies
//! outside the years on which the edition opens is folded.

use super::view_heading;
use crate::components::element::*;
use crate::components::event::event;
use crate::components::here::Here;
use crate::components::rest::rest;
use crate::components::table::table;
use crate::components::tabs::tabs;
use crate::components::{facts, figure, filters, row, save, says, timeline};
use crate::dossier::date::Date;
use crate::dossier::edition::Period;
use crate::dossier::model::Event;
use crate::explore::catalogue;
use crate::explore::facets::of;
use crate::explore::narrow::{MANY, MANY_TOLD, Narrowed, first};
use crate::explore::order::{self, Display};
use crate::explore::tables::Table;
use crate::route::View;

/// The page.
pub fn page(here: &Here) -> Element {
    let dossier = here.dossier;
    let list = catalogue::events(dossier);
    let Narrowed { shown, choices } = list.narrow(dossier, of(&here.route.page), here.state);
    let (some, left) = first(here.state, &shown, MANY_TOLD);
    let there = if list.items.len() > MANY_TOLD { some } else { &list.items };
    // Events are about countries as well; of the other cautions, what the view does not say carries the meaning.
    let more = [&dossier.edition.cautions.countries_today];
    let now = says::shown(here, View::Timeline, (shown.len(), list.items.len()), &years_of(here, &shown));
    let says = says::with(here, View::Timeline, &now, &more);
    let picture = match &dossier.timeline {
        Some(picture) => timeline::figure(here, picture, &shown, says),
        None => fragment().maybe(says),
    };
    let count = shown.len();
    let content = match here.state.display {
        Display::Table => rows(here, shown),
        _ => fragment().child(periods(here, there, some)).maybe(rest(here, left)),
    };
    let head = div()
        .class("list-head")
        .child(h2().id("list").text(here.text().events))
        .child(tabs(here))
        .child(figure::foot(here, View::Timeline, &[Table::Events]));
    let content = filters::results(here, count, content);
    fragment()
        .child(view_heading(here))
        .child(filters::filters(here, &choices, count, list.items.len()))
        .child(picture)
        .child(element("section").attribute("aria-labelledby", "list").child(head).child(content))
}

/// From when to when some events are, behind their count; nothing for none.
fn years_of(here: &Here, events: &[&Event]) -> String {
    events.first().zip(events.last()).map_or(String::new(), |(first, last)| {
        let years = Date { end: last.date.end.or(Some(last.date.start)), ..first.date };
        [", ", &here.text().years(&years)].concat()
    })
}

/// The events row by row.
fn rows(here: &Here, mut shown: Vec<&Event>) -> Element {
    order::sort(&mut shown, here.state.order, |one, column| order::event(here.dossier, here.lang(), one, column));
    let (shown, left) = first(here.state, &shown, MANY);
    let rows = shown.iter().map(|one| row::event(here, one)).collect();
    fragment()
        .child(table(here, here.say(&here.dossier.edition.views.timeline.title), rows))
        .maybe(rest(here, left))
        .child(save::ways(here))
}

/// The events period by period; of those that are there, some are shown. One that a choice leaves out stays in its place,
/// hidden: it comes back without being made anew.
fn periods<'a>(here: &Here, there: &[&'a Event], shown: &[&'a Event]) -> Element {
    fragment().children(here.dossier.edition.periods.iter().filter_map(|one| {
        let years = one.years.year()..=one.years.last_year();
        let within = |events: &[&'a Event]| -> Vec<&'a Event> {
            events.iter().copied().filter(|event| years.contains(&event.date.year())).collect()
        };
        let events = within(there);
        (!events.is_empty()).then(|| period(here, one, &events, &within(shown)))
    }))
}

fn period(here: &Here, period: &Period, events: &[&Event], shown: &[&Event]) -> Element {
    let is_shown = |event: &Event| shown.len() == events.len() || shown.iter().any(|one| one.id == event.id);
    let years = small().child(facts::date(here, &period.years));
    let list = |events: &[&Event]| {
        ol().class("events")
            .children(events.iter().map(|one| event(here, one).attribute("hidden", (!is_shown(one)).then_some(""))))
    };
    // Outside the years on which the edition opens.
    let folded = |events: &[&Event]| {
        let shown: Vec<&Event> = events.iter().copied().filter(|event| is_shown(event)).collect();
        let words = [&(here.text().count_events)(shown.len()), &*years_of(here, &shown)].concat();
        (!events.is_empty()).then(|| {
            details(&words)
                .class("fold")
                .attribute("hidden", shown.is_empty().then_some(""))
                .attribute("open", here.state.is_filtered().then_some(""))
                .child(list(events))
        })
    };
    let window = &here.dossier.edition.window;
    let (before, others) = events.split_at(events.partition_point(|event| event.date.year() < window.year()));
    let (within, after) = others.split_at(others.partition_point(|event| event.date.year() <= window.last_year()));
    labelled(&format!("period-{}", period.id), h2().text(here.say(&period.name)).text(" ").child(years))
        .class("period")
        .attribute("hidden", shown.is_empty().then_some(""))
        .maybe(folded(before))
        .maybe((!within.is_empty()).then(|| list(within)))
        .maybe(folded(after))
}
