//! The map: all countries in one picture, or each frame of the edition in one where it is narrow; and the small maps of the
//! periods. A picture of the bands under it, which say all of it in words: whoever sees it picks a country by its name, its
//! shape or beside its mark, and the keyboard uses the bands.

use super::element::*;
use super::here::Here;
use super::names::counted;
use super::names_list::{self, mark_class};
use super::period;
use crate::dossier::map::{self, Frame, Label, Map, Place, Side};
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

fn number(n: i32) -> String {
    n.to_string()
}

/// The picture of all countries, the frames, and what is told of the followed country, or of the period.
pub fn map(here: &Here, map: &Map, shown: &[Marked], card: Element) -> Element {
    let frames = map.frames.iter().enumerate().map(|(at, frame)| {
        let name = here.dossier.frame(&frame.id).map_or("", |frame| here.say(&frame.name));
        let count = labelled(frame, shown).filter(|(_, _, mark)| mark.is_some()).count();
        let button = element("input").attribute("type", "radio").attribute("name", "frame").id(frame.id.as_str());
        let button = button.attribute("checked", (at == 0).then_some(""));
        let tab = element("label").class("map__tab").child(button).child(span().text(&counted(name, count)));
        fragment().child(tab).child(div().class("frame").child(self::frame(here, map, frame, shown)))
    });
    let whole = shown.iter().filter_map(|(country, mark)| shape(place(map, country)?, *mark));
    let whole = picture(here, map, &map.whole, shown, whole.collect()).class("frame__picture map__whole");
    div()
        .class(if map.has_corner { "map map--corner" } else { "map" })
        .child(hatching())
        .child(whole)
        .child(div().class("map__frames").children(frames))
        .child(card)
}

/// The ways to the periods, each a small map with a point for each of some countries in which presence is found.
pub fn periods(here: &Here, map: &Map, shown: &[&Country]) -> Element {
    let Frame { width, height, fit, .. } = map.whole;
    let unit = |length: i32| length.saturating_mul(1000) / fit.scale.max(1);
    // Without names there is room to spare on both sides.
    let view = [width / 8 - fit.dx, -fit.dy, width * 3 / 4, height].map(|length| number(unit(length))).join(",");
    period::ways(here, "map__periods", &|period| {
        let points = |is_one: &dyn Fn(Mark) -> bool| {
            let marked = shown.iter().filter(|one| mark(here.dossier, one, period).is_some_and(is_one));
            // A point is a line of no length with round ends.
            let point = |place: &Place| ["M", &number(place.at.0), " ", &number(place.at.1), "h0"].concat();
            marked.filter_map(|one| place(map, one)).map(point).collect::<String>()
        };
        let path = |class, d: String| element("path").class(class).attribute("d", &*d);
        let small = element("svg").attribute("aria-hidden", "true").attribute("viewBox", &*view);
        let small = small
            .child(land(here, map))
            .child(path("map__points", points(&|_| true)))
            .child(path("map__points map__points--open", points(&|mark| mark != Mark::Solid)));
        fragment().child(span().text(here.say(&period.name))).child(small)
    })
}

/// Where one country is: the map cropped to it and what is around it.
#[cfg(not(target_arch = "wasm32"))]
pub fn place_of(here: &Here, map: &Map, country: &Country, mark: Option<Mark>) -> Option<Element> {
    let place = place(map, country)?;
    let [left, top, right, bottom] = place.bounds();
    let wide = ((right - left) * 3).max((bottom - top) * 4).max(LEAST);
    let high = wide * 5 / 8;
    let view = [(left + right - wide) / 2, (top + bottom - high) / 2, wide, high].map(number).join(",");
    let dot = element("circle").class(mark_class(mark));
    let dot = dot.attribute("cx", &*number(place.at.0)).attribute("cy", &*number(place.at.1));
    let dot = (right - left < wide / 10).then(|| dot.attribute("r", &*number(wide / 40)));
    let picture = element("svg").class("frame__picture").attribute("aria-hidden", "true").attribute("viewBox", &*view);
    let picture = picture.child(land(here, map)).maybe(shape(place, mark)).maybe(dot);
    let hatching = (mark == Some(Mark::Hatched)).then(hatching);
    Some(div().class("map map--place").maybe(hatching).child(picture))
}

/// How much of the world is seen around a small country.
#[cfg(not(target_arch = "wasm32"))]
const LEAST: i32 = 480;

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
    element("image")
        .attribute("href", &*[here.prefix, &map.base].concat())
        .attribute("width", &*number(map.width))
        .attribute("height", &*number(map.height))
}

fn place<'a>(map: &'a Map, country: &Country) -> Option<&'a Place> {
    map.places.iter().find(|place| place.country == country.id)
}

/// The outline of a country; none where it is too small.
fn shape(place: &Place, mark: Option<Mark>) -> Option<Element> {
    let path = element("path").id(&["land-", place.country.as_str()].concat()).class(class(mark));
    Some(path.attribute("d", place.path.as_deref()?).attribute("vector-effect", "non-scaling-stroke"))
}

/// The labels of a frame whose countries are shown.
fn labelled<'a>(
    frame: &'a Frame,
    shown: &'a [Marked<'a>],
) -> impl Iterator<Item = (&'a Label, &'a Country, Option<Mark>)> {
    frame.labels.iter().filter_map(|label| {
        let (country, mark) = shown.iter().find(|(country, _)| country.id == label.country)?;
        Some((label, *country, *mark))
    })
}

/// A part of the world, with the shapes that the picture of all countries has.
fn frame(here: &Here, map: &Map, frame: &Frame, shown: &[Marked]) -> Element {
    let shapes = labelled(frame, shown).filter_map(|(_, country, _)| {
        place(map, country)?.path.as_ref()?;
        Some(element("use").attribute("href", &*["#land-", country.id.as_str()].concat()))
    });
    picture(here, map, frame, shown, shapes.collect())
}

fn picture(here: &Here, map: &Map, frame: &Frame, shown: &[Marked], shapes: Vec<Element>) -> Element {
    let fit = frame.fit;
    let move_to =
        ["translate(", &number(fit.dx), " ", &number(fit.dy), ") scale(", &thousandths(fit.scale), ")"].concat();
    let world = element("g").attribute("transform", &*move_to).child(land(here, map)).children(shapes);
    let marked = labelled(frame, shown).filter(|(_, _, mark)| mark.is_some());
    let labels = marked.map(|(label, country, mark)| self::label(here, label, country, mark));
    let view = ["0 0 ", &number(frame.width), " ", &number(frame.height)].concat();
    element("svg")
        .class("frame__picture")
        .attribute("aria-hidden", "true")
        .attribute("viewBox", &*view)
        .attribute("data-near", "")
        .child(world)
        .children(labels)
}

/// Thousandths as a decimal number.
fn thousandths(n: i32) -> String {
    let rest = (n % 1000 + 1000).to_string();
    [&number(n / 1000), ".", &rest[1..]].concat()
}

fn label(here: &Here, label: &Label, country: &Country, mark: Option<Mark>) -> Element {
    let thing = Ref::Country(country.id.clone());
    let ((x, y), (end_x, end_y)) = (label.mark, label.end());
    let leader = ["M", &number(x), " ", &number(y), "L", &number(end_x), " ", &number(end_y)].concat();
    let leader = element("path").class("frame__leader").attribute("d", &*leader);
    let dot = element("circle").class(mark_class(mark)).attribute("cx", &*number(x)).attribute("cy", &*number(y));
    let text_x = number(label.x);
    let lines = map::lines(country, here.lang()).into_iter().enumerate().map(|(at, line)| {
        let y = label.y + at as i32 * Label::LINE;
        // The space is for whoever copies the text.
        element("tspan").attribute("x", &*text_x).attribute("y", &*number(y)).text(line).text(" ")
    });
    // The halo under the name.
    let text = element("text").attribute("paint-order", "stroke");
    let text = text.attribute("text-anchor", (label.side == Side::Left).then_some("end")).children(lines);
    let is_followed = here.state.follow.as_ref() == Some(&thing);
    let choice = names_list::choice(&thing, is_followed);
    a(&here.to(Page::Country(country.id.clone())))
        .class("frame__label")
        .attribute("data-alive", &*choice)
        .attribute("aria-current", is_followed.then_some("true"))
        .attribute("tabindex", "-1")
        .child(leader)
        .child(dot.attribute("r", "4"))
        .child(text)
}
