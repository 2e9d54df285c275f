//! The axis of time above the list of events: a mark for each event of the list, by whom it is about, a ring where its
//! year is not sure. A picture of the list, which says all of it in words.

use super::element::*;
use super::here::Here;
use super::{figure, names};
use crate::dossier::edition::Period;
use crate::dossier::model::Event;
use crate::explore::axis::{About, axis, is_unsure};
use crate::explore::facets::Facet;
use crate::explore::tables::Table;
use crate::route::View;

/// The width of a column and the height of a row, in units of the drawing.
const STEP: usize = 14;

/// The height of the years below the columns.
const FOOT: usize = 24;

/// Every so many years one is written.
const WRITTEN: u16 = 10;

/// The classes of marks, by whom an event is about.
const MARKS: [(About, &str); 4] = [
    (About::Neither, "axis__mark axis__mark--context"),
    (About::First, "axis__mark axis__mark--left"),
    (About::Second, "axis__mark axis__mark--right"),
    (About::Both, "axis__mark"),
];

/// The axis of the events that stay under the visitor's choices.
pub fn figure(here: &Here, shown: &[&Event]) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let axis = axis(dossier, shown);
    let (width, height) = (axis.columns * STEP, axis.rows.max(3) * STEP);
    let number = |n: usize| n.to_string();
    let x = |year: u16| usize::from(year.saturating_sub(axis.first)) * STEP;
    let chosen = here.state.chosen(Facet::Period);
    let open = |period: &Period| chosen.map_or(period.open, |chosen| chosen == period.id.as_str());
    let bands = dossier.edition.periods.iter().filter(|period| open(period));
    let bands = bands.map(|period| {
        let (from, to) = (x(period.years.year()), x(period.years.last_year()) + STEP);
        element("rect")
            .class("axis__band")
            .attribute("x", &*number(from))
            .attribute("y", "0")
            .attribute("width", &*number(to - from))
            .attribute("height", &*number(height))
    });
    // A dot is a line of no length with round ends: all dots of a kind are one path. A ring is a dot with one on it.
    let dots = |is_one: &dyn Fn(&Event) -> bool| {
        let mut path = String::new();
        for (_, column, row) in axis.marks.iter().filter(|(event, ..)| is_one(event)) {
            let (x, y) = (column * STEP + STEP / 2, height - row * STEP - STEP / 2);
            path.extend(["M", &number(x), " ", &number(y), "h0"]);
        }
        path
    };
    let marks = MARKS.map(|(about, class)| {
        element("path").class(class).attribute("d", &*dots(&|event| About::of(dossier, event) == about))
    });
    let rings = element("path").class("axis__ring").attribute("d", &*dots(&is_unsure));
    let written = (axis.first..=axis.first + axis.columns as u16 - 1).filter(|year| year % WRITTEN == 0);
    let written = written.map(|year| {
        element("text")
            .class("axis__year")
            .attribute("x", &*number(x(year) + STEP / 2))
            .attribute("y", &*number(height + FOOT - 6))
            .attribute("text-anchor", "middle")
            // The space is for whoever copies the text.
            .text(&[&year.to_string(), " "].concat())
    });
    let line = ["M0 ", &number(height), "H", &number(width)].concat();
    let picture = element("svg")
        .class("axis")
        .attribute("aria-hidden", "true")
        .attribute("viewBox", &*["0 0 ", &number(width), " ", &number(height + FOOT)].concat())
        .children(bands)
        .child(element("path").class("axis__line").attribute("d", &*line))
        .children(marks)
        .child(rings)
        .children(written);
    figure::figure(here, View::Timeline, picture, t.axis_description, legend(here), &[Table::Events])
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
