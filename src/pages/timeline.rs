//! Events in the order of time, by period, with honest precision: as a list beside an axis, as a list alone, or as a
//! table. What lies outside the years on which the edition opens is folded.

use super::view_heading;
use crate::components::axis::{self, window};
use crate::components::element::*;
use crate::components::event::{event, things};
use crate::components::here::Here;
use crate::components::table::table;
use crate::components::tabs::tabs;
use crate::components::{facts, figure, filters, names, row, save};
use crate::dossier::date::Date;
use crate::dossier::edition::Period;
use crate::dossier::model::{Event, Ref};
use crate::explore::catalogue;
use crate::explore::facets::of;
use crate::explore::narrow::choices;
use crate::explore::order::{self, Display};
use crate::explore::tables::Table;
use crate::route::{Page, View};

/// The page.
pub fn page(here: &Here) -> Element {
    let dossier = here.dossier;
    let list = catalogue::events(dossier);
    let shown = list.narrow(here.state);
    let choices = choices(dossier, of(&here.route.page), &list.entries, here.state);
    let content = match here.state.display {
        _ if shown.is_empty() => fragment(),
        Display::Picture => div()
            .class("timeline")
            .child(axis::figure(here, &shown))
            .child(div().class("timeline__events").child(periods(here, &shown))),
        Display::List => fragment().child(periods(here, &shown)).child(foot(here)),
        Display::Table => rows(here, shown.clone()).child(foot(here)),
    };
    let named: Vec<Ref> = shown.iter().flat_map(|event| things(event)).collect();
    let since = here.to(Page::Since(dossier.release.date.year()));
    fragment()
        .child(view_heading(here))
        .child(filters::filters(here, &choices, shown.len(), list.items.len()))
        .child(tabs(here))
        .child(filters::results(here, shown.len(), content))
        .maybe(names::cautions(here, &named))
        .child(names::next(here, &since, here.say(&dossier.edition.views.since.title)))
}

fn foot(here: &Here) -> Element {
    figure::foot(here, View::Timeline, &[Table::Events])
}

/// The events row by row.
fn rows(here: &Here, mut shown: Vec<&Event>) -> Element {
    order::sort(&mut shown, here.state.order, |one, column| order::event(here.dossier, here.lang(), one, column));
    let later: Vec<Ref> =
        shown.iter().filter(|one| here.dossier.is_later(one)).map(|one| Ref::Event(one.id.clone())).collect();
    let rows = shown.iter().map(|one| row::event(here, one)).collect();
    fragment()
        .child(table(here, here.say(&here.dossier.edition.views.timeline.title), rows))
        .maybe(names::cautions(here, &later))
        .child(save::ways(here))
}

/// The events period by period.
fn periods(here: &Here, shown: &[&Event]) -> Element {
    fragment().children(here.dossier.edition.periods.iter().filter_map(|one| {
        let years = one.years.year()..=one.years.last_year();
        let events: Vec<&Event> = shown.iter().copied().filter(|event| years.contains(&event.date.year())).collect();
        (!events.is_empty()).then(|| period(here, one, &events))
    }))
}

fn period(here: &Here, period: &Period, events: &[&Event]) -> Element {
    let is_later = events.iter().all(|event| here.dossier.is_later(event));
    let years = small().child(facts::date(here, &period.years));
    let list = |events: &[&Event]| {
        ol().class("events").children(events.iter().map(|one| {
            // Among earlier ones, a later event carries the caution itself.
            let own = [Ref::Event(one.id.clone())];
            event(here, one, (!is_later).then(|| names::cautions(here, &own)).flatten())
        }))
    };
    let folded = |events: &[&Event]| {
        let years = Date { end: events.last()?.date.end.or(Some(events.last()?.date.start)), ..events.first()?.date };
        let words = [&(here.text().count_events)(events.len()), ", ", &here.text().years(&years)].concat();
        Some(details(&words).class("fold").child(list(events)))
    };
    let open = window(here).map_or(0..=u16::MAX, |years| years.year()..=years.last_year());
    let (before, rest) = events.split_at(events.partition_point(|event| event.date.year() < *open.start()));
    let (within, after) = rest.split_at(rest.partition_point(|event| event.date.year() <= *open.end()));
    labelled(&format!("period-{}", period.id), h2().text(here.say(&period.name)).text(" ").child(years))
        .class("period")
        .maybe(is_later.then(|| names::caution(here, &here.dossier.edition.cautions.event)))
        .maybe(folded(before))
        .maybe((!within.is_empty()).then(|| list(within)))
        .maybe(folded(after))
}
