//! The map: all countries in one picture, or each frame of the edition in one where it is narrow; and the small maps of the
//! periods. A picture of the bands under it, which say all of it in words: whoever sees it picks a country by its name, its
//! shape or beside its mark, and the keyboard uses the bands.

use super::element::*;
use super::here::Here;
use super::names::counted;
use super::names_list::{self, mark_class};
use super::period;
use super::timeline::words;
use crate::dossier::edition::Period;
use crate::dossier::id::EditionId;
#[cfg(not(target_arch = "wasm32"))]
use crate::dossier::map::corners;
use crate::dossier::map::{Frame, Label, Map, Place};
use crate::dossier::model::{Country, Mark, Ref};
use crate::explore::presence::mark;
use crate::route::Page;

/// A country that is shown, with its mark if it has one.
pub type Marked<'a> = (&'a Country, Option<Mark>);

/// What a mark's class is in the pictures.
fn class(mark: Option<Mark>) -> &'static str {
    match mark {
        None => "land",
        Some(Mark::Solid) => "land land--solid",
        Some(Mark::Hatched) => "land land--hatched",
        Some(Mark::Dotted) => "land land--dotted",
    }
}

/// The picture of all countries, the frames, and what is told of the followed country, or of the period.
pub fn map(here: &Here, map: &Map, shown: &[Marked], card: Element) -> Element {
    let frames = map.frames().enumerate().map(|(at, frame)| {
        let name = here.dossier.frame(&EditionId::new(frame.id())).map_or("", |frame| here.say(&frame.name));
        let count = labelled(frame, shown).filter(|(_, _, mark)| mark.is_some()).count();
        let button = element("input").attribute("type", "radio").attribute("name", "frame").id(frame.id());
        let button = button.attribute("checked", (at == 0).then_some(""));
        let tab = element("label").class("map__tab").child(button).child(span().text(&counted(name, count)));
        fragment().child(tab).child(div().class("frame").child(self::frame(here, map, frame, shown)))
    });
    let whole = shown.iter().filter_map(|(country, mark)| shape(country, map.place(country.id.as_str())?, *mark));
    let whole = picture(here, map, map.whole(), shown, whole.collect()).class("frame__picture map__whole");
    div()
        .class(if map.has_corner() { "map map--corner" } else { "map" })
        .child(hatching())
        .child(whole)
        .child(div().class("map__frames").children(frames))
        .child(card)
}

/// The ways to the periods, each a small map with a point for each of some countries in which presence is found.
pub fn periods(here: &Here, map: &Map, shown: &[&Country]) -> Element {
    period::ways(here, "map__periods", &|period| in_small(here, map, shown, period))
}

/// The small map of a period, under its name.
pub fn in_small(here: &Here, map: &Map, shown: &[&Country], period: &Period) -> Element {
    let points = |is_one: &dyn Fn(Mark) -> bool| {
        let marked = shown.iter().filter(|one| mark(here.dossier, one, period).is_some_and(is_one));
        // A point is a line of no length with round ends.
        marked.filter_map(|one| map.place(one.id.as_str())).map(Place::dot).collect::<String>()
    };
    let path = |class, d: String| element("path").class(class).attribute("d", &*d);
    let small = element("svg").attribute("aria-hidden", "true").attribute("viewBox", map.small());
    let small = small
        .child(land(here, map))
        .child(path("map__points", points(&|_| true)))
        .child(path("map__points map__points--open", points(&|mark| mark != Mark::Solid)));
    fragment().child(span().text(here.say(&period.name))).child(small)
}

/// Where one country is: the map cropped to it and what is around it, and in a corner where that is in the world.
#[cfg(not(target_arch = "wasm32"))]
pub fn place_of(here: &Here, map: &Map, country: &Country, mark: Option<Mark>) -> Option<Element> {
    let place = map.place(country.id.as_str())?;
    let [x, y, _] = *numbers(place.dot()) else { return None };
    let corners = corners(place.path()).into_iter().flatten().chain([(x, y)]);
    let (xs, ys): (Vec<i32>, Vec<i32>) = corners.unzip();
    let span = |all: &[i32]| all.iter().min().copied().zip(all.iter().max().copied());
    let ((left, right), (top, bottom)) = (span(&xs)?, span(&ys)?);
    let around = map.size()[0].parse::<i32>().ok()? / AROUND * 2;
    let wide = (right - left + around).max((bottom - top + around) * 8 / 5);
    let high = wide * 5 / 8;
    let area = [(left + right - wide) / 2, (top + bottom - high) / 2, wide, high];
    let view = area.map(|n| n.to_string()).join(",");
    let dot = element("circle").class(mark_class(mark));
    let dot = dot.attribute("cx", &*x.to_string()).attribute("cy", &*y.to_string());
    let dot = (right - left < wide / 10).then(|| dot.attribute("r", &*(wide / 40).to_string()));
    let picture = element("svg").class("frame__picture").attribute("aria-hidden", "true").attribute("viewBox", &*view);
    let picture =
        picture.child(land(here, map)).maybe(shape(country, place, mark)).maybe(dot).maybe(locator(here, map, area));
    let hatching = (mark == Some(Mark::Hatched)).then(hatching);
    Some(div().class("map map--place").maybe(hatching).child(picture))
}

/// The fiftieth of the width of the world, 800 km on the equator, is seen on each side of a country.
#[cfg(not(target_arch = "wasm32"))]
const AROUND: i32 = 50;

/// The world in the lower left corner of an area, with that area as a rectangle; both as left edge, top, width and height.
#[cfg(not(target_arch = "wasm32"))]
fn locator(here: &Here, map: &Map, [left, top, wide, high]: [i32; 4]) -> Option<Element> {
    let [world_left, world_top, world_wide, world_high] = *numbers(map.small()) else { return None };
    let rectangle = |x: i32, y: i32, wide: i32, high: i32| format!("M{x} {y}h{wide}v{high}h-{wide}z");
    let path = |class, d: String| element("path").class(class).attribute("d", &*d);
    let across = wide * 3 / 8;
    let down = across * world_high / world_wide;
    let locator = element("svg")
        .attribute("viewBox", map.small())
        .attribute("x", &*left.to_string())
        .attribute("y", &*(top + high - down).to_string())
        .attribute("width", &*across.to_string())
        .attribute("height", &*down.to_string());
    let ground = path("map__world", rectangle(world_left, world_top, world_wide, world_high));
    Some(locator.child(ground).child(land(here, map)).child(path("map__here", rectangle(left, top, wide, high))))
}

/// The whole numbers of the data of a path, or of a `viewBox`; none is below 0.
#[cfg(not(target_arch = "wasm32"))]
fn numbers(text: &str) -> Vec<i32> {
    text.split(|letter: char| !letter.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

/// The hatching, in units of the world: patterns are drawn with what they fill.
fn hatching() -> Element {
    let line = element("path").class("land__hatch").attribute("d", "M-6 30L30-6M18 54L54 18");
    let pattern = element("pattern")
        .id("hatch")
        .attribute("width", "48")
        .attribute("height", "48")
        .attribute("patternUnits", "userSpaceOnUse")
        .child(element("path").class("land__ground").attribute("d", "M0 0H48V48H0z"))
        .child(line);
    element("svg").class("map__patterns").attribute("aria-hidden", "true").child(pattern)
}

fn land(here: &Here, map: &Map) -> Element {
    let [width, height] = map.size();
    element("image")
        .attribute("href", &*[here.prefix, map.base()].concat())
        .attribute("width", width)
        .attribute("height", height)
}

/// The outline of a country; none where it is too small.
fn shape(country: &Country, place: Place, mark: Option<Mark>) -> Option<Element> {
    let path = || element("path").id(&["land-", country.id.as_str()].concat()).class(class(mark));
    let outline = place.path();
    (!outline.is_empty()).then(|| path().attribute("d", outline).attribute("vector-effect", "non-scaling-stroke"))
}

/// The labels of a frame whose countries are shown.
fn labelled<'a>(
    frame: Frame<'a>,
    shown: &'a [Marked<'a>],
) -> impl Iterator<Item = (Label<'a>, &'a Country, Option<Mark>)> {
    frame.labels().filter_map(|label| {
        let (country, mark) = shown.iter().find(|(country, _)| country.id.as_str() == label.country())?;
        Some((label, *country, *mark))
    })
}

/// A part of the world, with the shapes that the picture of all countries has.
fn frame(here: &Here, map: &Map, frame: Frame, shown: &[Marked]) -> Element {
    let shapes = labelled(frame, shown).filter_map(|(_, country, _)| {
        let is_seen = map.place(country.id.as_str()).is_some_and(|place| !place.path().is_empty());
        is_seen.then(|| element("use").attribute("href", &*["#land-", country.id.as_str()].concat()))
    });
    picture(here, map, frame, shown, shapes.collect())
}

fn picture(here: &Here, map: &Map, frame: Frame, shown: &[Marked], shapes: Vec<Element>) -> Element {
    let world = element("g").attribute("transform", frame.fit()).child(land(here, map)).children(shapes);
    let marked = labelled(frame, shown).filter(|(_, _, mark)| mark.is_some());
    let labels = marked.map(|(label, country, mark)| self::label(here, label, country, mark));
    element("svg")
        .class("frame__picture")
        .attribute("aria-hidden", "true")
        .attribute("viewBox", frame.area())
        .attribute("data-near", "")
        .child(world)
        .children(labels)
}

fn label(here: &Here, label: Label, country: &Country, mark: Option<Mark>) -> Element {
    let thing = Ref::Country(country.id.clone());
    let [x, y] = label.mark();
    let leader = element("path").class("frame__leader").attribute("d", label.leader());
    let dot = element("circle").class(mark_class(mark)).attribute("cx", x).attribute("cy", y);
    let is_followed = here.state.follow.as_ref() == Some(&thing);
    let choice = names_list::choice(&thing, is_followed);
    a(&here.to(Page::Country(country.id.clone())))
        .class("frame__label")
        .attribute("data-alive", &*choice)
        .attribute("aria-current", is_followed.then_some("true"))
        .attribute("tabindex", "-1")
        .child(leader)
        .child(dot.attribute("r", "4"))
        .child(words(here, label.words()))
}
