//! Events in the order of time: the picture, then by period, with honest precision, as one list or as a table.

use super::view_heading;
use crate::components::element::*;
use crate::components::event::{self, steps};
use crate::components::here::Here;
use crate::components::rest::rest;
use crate::components::table::table;
use crate::components::tabs::tabs;
use crate::components::timeline::{self, Shown};
use crate::components::{facts, figure, filters, row, save, says};
use crate::dossier::model::{Event, Ref};
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
    let now = says::shown(here, View::Timeline, shown.len(), list.items.len());
    let says = says::with(here, View::Timeline, &now, &more);
    let chosen = shown.iter().copied().find(|event| here.state.follow == Some(Ref::Event(event.id.clone())));
    let picture = match &dossier.timeline {
        Some(picture) => timeline::figure(here, picture, &Shown { events: &shown, chosen }, says),
        None => fragment().maybe(says),
    };
    let (count, all) = (shown.len(), list.items.len());
    let head = div()
        .class("list-head")
        .child(h2().id("list").text(here.text().events))
        .child(tabs(here))
        .child(figure::foot(here, View::Timeline, &[Table::Events]));
    let line = |event: &Event| {
        let steps = chosen.filter(|chosen| chosen.id == event.id).map(|chosen| steps(here, chosen, &shown));
        event::event(here, event, steps)
    };
    let content = match here.state.display {
        Display::Table => rows(here, shown.clone()),
        _ => fragment().child(periods(here, there, some, &line)).maybe(rest(here, left)),
    };
    let content = filters::results(here, count, content);
    let list =
        element("section").attribute("aria-labelledby", "list").attribute("data-follows", chosen.map(|_| "true"));
    fragment()
        .child(view_heading(here))
        .child(filters::filters(here, &choices, count, all))
        .child(picture)
        .child(list.child(head).child(content))
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

/// The events period by period, each as a line; of those that are there, some are shown. One that a choice leaves out stays in
/// its place, hidden: it comes back without being made anew.
fn periods<'a>(here: &Here, there: &[&'a Event], shown: &[&'a Event], line: &dyn Fn(&Event) -> Element) -> Element {
    let is_shown = |event: &Event| shown.len() == there.len() || shown.iter().any(|one| one.id == event.id);
    let hidden = |is_shown: bool| (!is_shown).then_some("");
    fragment().children(here.dossier.edition.periods.iter().filter_map(|period| {
        let years = period.years.year()..=period.years.last_year();
        let events: Vec<&Event> = there.iter().copied().filter(|event| years.contains(&event.date.year())).collect();
        let lines = events.iter().map(|one| li().attribute("hidden", hidden(is_shown(one))).child(line(one)));
        let is_later = here.dossier.release.date.year() <= *years.start();
        let caution =
            is_later.then(|| p().class("period__caution").text(here.say(&here.dossier.edition.views.timeline.lead)));
        let years = small().child(facts::date(here, &period.years));
        let heading = h2().text(here.say(&period.name)).text(" ").child(years);
        (!events.is_empty()).then(|| {
            labelled(&["period-", period.id.as_str()].concat(), heading)
                .class("period")
                .attribute("hidden", hidden(events.iter().any(|one| is_shown(one))))
                .maybe(caution)
                .child(ol().class("event-lines").children(lines))
        })
    }))
}
