//! The axis of time beside the list of events: a mark for each event of the list, by whom it is about, a ring where its
//! year is not sure. A picture of the list, which says all of it in words; where a script runs, a mark leads to its event.

use super::element::*;
use super::here::Here;
use super::{figure, names};
use crate::dossier::date::Date;
use crate::dossier::model::Event;
use crate::explore::axis::{About, axis, is_unsure};
use crate::explore::facets::Facet;
use crate::explore::tables::Table;
use crate::route::View;

/// The height of a year and the distance of two marks, in units of the drawing.
const STEP: usize = 14;

/// What the written years have beside the marks.
const MARGIN: usize = 56;

/// Every so many years one is written.
const WRITTEN: u16 = 10;

/// The classes of marks, by whom an event is about.
const MARKS: [(About, &str); 4] = [
    (About::Neither, "axis__mark axis__mark--context"),
    (About::First, "axis__mark axis__mark--left"),
    (About::Second, "axis__mark axis__mark--right"),
    (About::Both, "axis__mark"),
];

fn number(n: usize) -> String {
    n.to_string()
}

/// The years on which the list opens, or to which a visitor has narrowed it; another choice opens all of it.
fn window<'a>(here: &Here<'a>) -> Option<&'a Date> {
    let edition = &here.dossier.edition;
    let chosen = here.state.chosen(Facet::Period);
    let chosen = edition.periods.iter().find(|period| chosen == Some(period.id.as_str()));
    chosen.map(|period| &period.years).or((!here.state.is_filtered()).then_some(&edition.window))
}

/// The axis of the events that stay under the visitor's choices, with what it says and what its marks mean.
pub fn figure(here: &Here, shown: &[&Event], says: Option<Element>) -> Element {
    let dossier = here.dossier;
    let axis = axis(dossier, shown);
    let (width, height) = (MARGIN + axis.fullest.max(3) * STEP + STEP, axis.years * STEP);
    let y = |year: u16| usize::from(year.saturating_sub(axis.first)) * STEP;
    let band = window(here).map(|years| {
        element("rect")
            .class("axis__band")
            .attribute("x", &*number(MARGIN))
            .attribute("y", &*number(y(years.year())))
            .attribute("width", &*number(width - MARGIN))
            .attribute("height", &*number(y(years.last_year()) + STEP - y(years.year())))
    });
    // A dot is a line of no length with round ends: all dots of a kind are one path. A ring is a dot with one on it.
    let dots = |class, is_one: &dyn Fn(&Event) -> bool| {
        let (mut path, mut events) = (String::new(), String::new());
        for (event, year, place) in axis.marks.iter().filter(|(event, ..)| is_one(event)) {
            let (x, y) = (MARGIN + STEP + place * STEP, year * STEP + STEP / 2);
            path.extend(["M", &number(x), " ", &number(y), "h0"]);
            events.extend(["event-", event.id.as_str(), " "]);
        }
        (element("path").class(class).attribute("d", &*path), events)
    };
    let marks = MARKS.map(|(about, class)| {
        let (marks, events) = dots(class, &|event| About::of(dossier, event) == about);
        marks.attribute("data-events", &*events)
    });
    let (rings, _) = dots("axis__ring", &is_unsure);
    let written = (axis.first..).take(axis.years).filter(|year| year % WRITTEN == 0);
    let written = written.map(|year| {
        element("text")
            .class("axis__year")
            .attribute("y", &*number(y(year) + STEP))
            // The space is for whoever copies the text.
            .text(&[&year.to_string(), " "].concat())
    });
    let line = ["M", &number(MARGIN), " 0V", &number(height)].concat();
    let picture = element("svg")
        .class("axis")
        .attribute("aria-hidden", "true")
        .attribute("viewBox", &*["0 0 ", &number(width), " ", &number(height)].concat())
        .maybe(band)
        .child(element("path").class("axis__line").attribute("d", &*line))
        .children(marks)
        .child(rings)
        .children(written);
    figure::figure(here, View::Timeline, picture, says, legend(here), &[Table::Events])
}

fn legend(here: &Here) -> Vec<figure::Mark> {
    let t = here.text();
    let sides = ["swatch swatch--dot swatch--left", "swatch swatch--dot swatch--right"];
    let sides = here.dossier.signatories().zip(sides).map(|(one, class)| {
        let name =
            one.name.short.as_deref().map_or_else(|| names::own_name(here, &one.name), |short| span().text(short));
        (class, name)
    });
    let others = [
        ("swatch swatch--dot swatch--both", t.both_actors),
        ("swatch swatch--dot swatch--context", t.no_actor),
        ("swatch swatch--dot swatch--unsure", t.unsure_year),
    ];
    sides.chain(others.map(|(class, words)| (class, span().text(words)))).collect()
}
