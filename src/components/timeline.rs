//! The picture of the timeline: a lane for each of whom events can be about, a mark and a short name for each event. Draws
//! what the build has placed (`site/timeline`). Where it is narrow, the same marks without names, and ways to the periods.

use super::element::*;
use super::here::Here;
use super::says::SAYS;
use crate::dossier::map::Side;
use crate::dossier::model::{Event, Ref};
use crate::dossier::timeline::{Shape, Spot, Timeline};
use crate::explore::order::Display;
use crate::explore::timeline::{About, ORDER, outline, sign};
use crate::route::View;

/// From the middle of a line of text to its base line.
const BASE: i32 = 4;

/// How much smaller the small picture is: across, and down.
const SMALL: (i32, i32) = (3, 4);

fn join(parts: &[&str], numbers: &[i32]) -> String {
    let numbers = numbers.iter().map(i32::to_string).chain([String::new()]);
    parts.iter().zip(numbers).flat_map(|(part, number)| [(*part).to_owned(), number]).collect()
}

fn path(class: &'static str, d: &str) -> Element {
    element("path").class(class).attribute("d", d)
}

fn svg(class: &'static str, width: i32, height: i32) -> Element {
    element("svg").class(class).attribute("viewBox", &*join(&["0 0 ", " "], &[width, height]))
}

fn text((x, y): (i32, i32), words: &str) -> Element {
    // The space is for whoever copies the text.
    element("text").attribute("x", &*x.to_string()).attribute("y", &*(y + BASE).to_string()).text(words).text(" ")
}

/// Words that break into lines by themselves.
fn words(class: &'static str, [x, y, width, height]: [i32; 4], words: &str) -> Element {
    element("foreignObject")
        .attribute("x", &*x.to_string())
        .attribute("y", &*y.to_string())
        .attribute("width", &*width.to_string())
        .attribute("height", &*height.to_string())
        .child(div().class(class).child(span().text(words)))
}

fn outlines(parts: Vec<(About, String)>) -> impl Iterator<Item = Element> {
    let whose = |about| match about {
        About::First => "timeline__of timeline__of--left",
        About::Second => "timeline__of timeline__of--right",
        About::Both => "timeline__of",
        About::Neither => "timeline__of timeline__of--context",
    };
    parts.into_iter().map(move |(about, d)| path(whose(about), &d))
}

fn mark(spot: &Spot, about: About) -> Element {
    let shape = match spot.shape {
        Shape::Month => Some("month"),
        Shape::Open => Some("open"),
        Shape::About => Some("about"),
        Shape::Day | Shape::Days | Shape::Agreement => None,
    };
    let disc = (spot.shape == Shape::Agreement).then(|| dot("timeline__disc", spot, spot.half));
    let parts = outlines(outline(spot, about)).map(|part| part.attribute("data-shape", shape));
    fragment().maybe(disc).children(parts)
}

fn dot(class: &'static str, spot: &Spot, radius: i32) -> Element {
    element("circle")
        .class(class)
        .attribute("cx", &*spot.x.to_string())
        .attribute("cy", &*spot.y.to_string())
        .attribute("r", &*radius.to_string())
}

/// The picture in both sizes, with what its marks mean and what it says; of all events, some are shown.
pub fn figure(here: &Here, timeline: &Timeline, shown: &[&Event], says: Option<Element>) -> Element {
    let t = here.text();
    let name = (t.display)(View::Timeline, Display::Picture);
    let shapes = [(Shape::Day, 5), (Shape::Days, 8), (Shape::Month, 6), (Shape::Open, 15), (Shape::About, 15)];
    let legend = shapes.into_iter().filter(|(shape, _)| timeline.spots.iter().any(|spot| spot.shape == *shape));
    let legend = legend.map(|(shape, half)| {
        let spot = Spot { shape, x: half, y: 8, half, ..timeline.spots[0].clone() };
        let key = svg("timeline__key", 2 * half, 16).attribute("width", &*(2 * half).to_string());
        li().child(key.child(mark(&spot, About::Neither))).child(span().text((t.shape)(shape)))
    });
    element("figure")
        .class("figure timeline")
        .attribute("data-picture", "timeline")
        .attribute("aria-label", name)
        .attribute("aria-describedby", says.as_ref().map(|_| SAYS))
        .child(wide(here, timeline, shown).attribute("role", "group").attribute("aria-label", name))
        .child(ul().class("legend timeline__legend").attribute("aria-hidden", "true").children(legend))
        .child(small_one(here, timeline, shown).attribute("role", "img").attribute("aria-label", name))
        .child(p().class("timeline__widened").text(&widened(here, timeline)))
        .child(periods(here, shown))
        .child(element("figcaption").maybe(says))
}

/// From when to when years are drawn wider, in words.
fn widened(here: &Here, timeline: &Timeline) -> String {
    let ((from, to), factor) = (timeline.scale.wide, timeline.scale.factor);
    if factor > 1 { (here.text().widened)(from, to - 1, factor) } else { String::new() }
}

/// The grounds of the lanes.
fn grounds(timeline: &Timeline) -> impl Iterator<Item = Element> {
    ORDER.into_iter().zip(&timeline.lanes).map(|(about, lane)| {
        let d = join(&["M0 ", "H", "v", "H0z"], &[lane.top, Timeline::WIDTH, lane.height]);
        let class = match about {
            About::First => "timeline__lane timeline__lane--left",
            About::Second => "timeline__lane timeline__lane--right",
            About::Both | About::Neither => "timeline__lane",
        };
        path(class, &d).attribute("vector-effect", "non-scaling-stroke")
    })
}

fn agreed(timeline: &Timeline, top: i32) -> Element {
    let bottom = timeline.lanes.last().map_or(0, |lane| lane.top + lane.height);
    path("timeline__agreed", &join(&["M", " ", "V", ""], &[timeline.line, top, bottom]))
        .attribute("vector-effect", "non-scaling-stroke")
}

/// The picture with all names.
fn wide(here: &Here, timeline: &Timeline, shown: &[&Event]) -> Element {
    let (t, line, dossier) = (here.text(), timeline.line, here.dossier);
    let mut sides = dossier.signatories().map(|one| here_short(here, one));
    let mut side = || sides.next().unwrap_or_default();
    let names = [side(), t.both_actors, side(), t.no_actor];
    let names = ORDER.into_iter().zip(&timeline.lanes).zip(names).map(|((about, lane), name)| {
        let area = [Timeline::SIGN, lane.top, timeline.scale.left - Timeline::SIGN, lane.height];
        let sign = outlines(sign(about, lane.top + lane.height / 2));
        fragment().children(sign).child(words("timeline__name", area, name))
    });
    let top = timeline.lanes.first().map_or(0, |lane| lane.top);
    let years = timeline.years.iter().map(|(year, x)| text((*x, top - 13), &year.to_string()).class("timeline__year"));
    let names_of_periods = timeline.periods.iter().filter_map(|(id, x)| {
        let period = dossier.edition.periods.iter().find(|period| period.id == *id)?;
        Some(text((*x, top - 32), here.say(&period.name)).class("timeline__period"))
    });
    let (flag, beside) = timeline.sides();
    let area = |side: Side, y: i32, height: i32| match side {
        Side::Left => [0, y, line, height],
        Side::Right => [line, y, Timeline::WIDTH - line, height],
    };
    let class = |side, [left, right]: [&'static str; 2]| if side == Side::Left { left } else { right };
    let flag_words = [&t.date_in_words(&dossier.release.date), " · ", t.announced].concat();
    let under = if flag == beside { Timeline::FLAG } else { 0 };
    let flag_class = class(flag, ["timeline__flag timeline__flag--left", "timeline__flag"]);
    let beside_class = class(beside, ["timeline__caution timeline__caution--left", "timeline__caution"]);
    let caution = here.say(&dossier.edition.cautions.event);
    let events = timeline.spots.iter().filter_map(|spot| Some(event(here, spot, dossier.event(&spot.event)?, shown)));
    svg("timeline__wide", Timeline::WIDTH, timeline.height)
        .children(grounds(timeline))
        .child(path("timeline__ticks", &timeline.ticks))
        .child(path("timeline__bracket", &timeline.bracket))
        .child(text((timeline.middle, timeline.height - 14), &widened(here, timeline)).class("timeline__year"))
        .children(names)
        .children(names_of_periods)
        .children(years)
        .child(agreed(timeline, 0))
        .child(words(flag_class, area(flag, 0, Timeline::FLAG), &flag_words))
        .child(words(beside_class, area(beside, under, top - 40 - under), caution))
        .children(events)
}

fn here_short<'a>(here: &Here<'a>, partner: &'a crate::dossier::model::Partner) -> &'a str {
    partner.name.short.as_deref().unwrap_or(partner.name.shown(here.lang()).0)
}

fn is_shown(event: &Event, shown: &[&Event]) -> bool {
    shown.iter().any(|one| one.id == event.id)
}

/// An event: its mark and its name, a link to it in the list; one that a choice leaves out is a dot.
fn event(here: &Here, spot: &Spot, event: &Event, shown: &[&Event]) -> Element {
    if !is_shown(event, shown) {
        return dot("timeline__dot", spot, 2);
    }
    let (t, about) = (here.text(), About::of(here.dossier, event));
    let anchor = Ref::Event(event.id.clone()).anchor();
    let said = [&t.date_in_words(&event.date), ". ", here.say(&event.title)].concat();
    let name = spot.name().zip(event.short.as_ref()).map(|(x, name)| {
        let end = (spot.side == Some(Side::Left)).then_some("end");
        text((x, spot.y), here.say(name)).attribute("text-anchor", end)
    });
    let (half, room) = (spot.half, spot.room);
    let start = spot.x - half - if spot.side == Some(Side::Left) { room } else { 0 };
    let (wide, high) = (2 * half + room, Timeline::ROW);
    let target = join(&["M", " ", "h", "v", "h", "z"], &[start, spot.y - high / 2, wide, high, -wide]);
    a(&["#", &anchor].concat())
        .attribute("data-mark", &*anchor)
        .attribute("aria-label", &*said)
        .child(path("timeline__target", &target))
        .child(mark(spot, about))
        .maybe(name)
}

/// The picture without names, for where there is no room for them.
fn small_one(here: &Here, timeline: &Timeline, shown: &[&Event]) -> Element {
    let top = timeline.lanes.first().map_or(0, |lane| lane.top);
    let (across, down) = SMALL;
    let dots = |class, is_one: &dyn Fn(&Event) -> bool| {
        let of = |spot: &&Spot| here.dossier.event(&spot.event).is_some_and(is_one);
        let spots = timeline.spots.iter().filter(of);
        // A dot is a line of no length with round ends.
        let d: String = spots.map(|spot| join(&["M", " ", "h0"], &[spot.x / across, (spot.y - top) / down])).collect();
        path(class, &d)
    };
    let about = |event: &Event| About::of(here.dossier, event);
    let marks = [
        ("timeline__dots timeline__of--context", About::Neither),
        ("timeline__dots timeline__of--left", About::First),
        ("timeline__dots timeline__of--right", About::Second),
        ("timeline__dots", About::Both),
    ];
    let marks = marks.map(|(class, whom)| dots(class, &|event| about(event) == whom && is_shown(event, shown)));
    let moved = join(&["scale(.3333 .25) translate(0 ", ")"], &[-top]);
    let ground = element("g").attribute("transform", &*moved).children(grounds(timeline)).child(agreed(timeline, top));
    svg("timeline__small", Timeline::WIDTH / across, (timeline.height - top) / down - 4)
        .child(ground)
        .child(dots("timeline__dots timeline__dots--out", &|event| !is_shown(event, shown)))
        .children(marks)
}

/// The ways to the periods of the list, each with how many of its events are shown.
fn periods(here: &Here, shown: &[&Event]) -> Element {
    let links = here.dossier.edition.periods.iter().filter_map(|period| {
        let years = period.years.year()..=period.years.last_year();
        let count = shown.iter().filter(|event| years.contains(&event.date.year())).count();
        let link = a(&["#period-", period.id.as_str()].concat()).text(&here.text().years(&period.years)).text(" ");
        (count > 0).then(|| li().child(link.child(small().text(&count.to_string()))))
    });
    ul().class("timeline__periods").children(links)
}
