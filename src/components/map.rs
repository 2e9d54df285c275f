//! The map: each frame of the edition in a picture of its own, and the world beside them where there is room. A picture of
//! the list of countries, which says all of it in words: whoever sees it picks a country by its label or beside its mark,
//! and the keyboard uses the list.

use super::element::*;
use super::here::Here;
use super::names_list::{self, mark_class};
use crate::dossier::map::{self, Frame, Label, Map, Side};
use crate::dossier::model::{Country, Mark, Ref};
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

/// All frames, then the world.
pub fn map(here: &Here, map: &Map, shown: &[Marked]) -> Element {
    let frames = map.frames.iter().map(|frame| self::frame(here, map, frame, shown));
    div()
        .class("map")
        .child(hatching())
        .child(div().class("map__frames").children(frames))
        .child(world(here, map, shown))
}

/// The frame in which one country is, with that country alone.
#[cfg(not(target_arch = "wasm32"))]
pub fn place(here: &Here, map: &Map, country: &Country, mark: Option<Mark>) -> Option<Element> {
    let frame = map.frames.iter().find(|frame| frame.labels.iter().any(|label| label.country == country.id))?;
    let hatching = (mark == Some(Mark::Hatched)).then(hatching);
    Some(div().class("map map--place").maybe(hatching).child(self::frame(here, map, frame, &[(country, mark)])))
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

fn picture(class: &'static str, width: i32, height: i32) -> Element {
    let view = ["0 0 ", &number(width), " ", &number(height)].concat();
    element("svg").class(class).attribute("aria-hidden", "true").attribute("viewBox", &*view)
}

fn land(here: &Here, map: &Map) -> Element {
    element("image")
        .attribute("href", &*[here.prefix, &map.base].concat())
        .attribute("width", &*number(map.width))
        .attribute("height", &*number(map.height))
}

fn is_followed(here: &Here, country: &Country) -> bool {
    matches!(&here.state.follow, Some(Ref::Country(id)) if id == &country.id)
}

fn frame(here: &Here, map: &Map, frame: &Frame, shown: &[Marked]) -> Element {
    let fit = frame.fit;
    let move_to =
        ["translate(", &number(fit.dx), " ", &number(fit.dy), ") scale(", &thousandths(fit.scale), ")"].concat();
    let labelled = || {
        frame.labels.iter().filter_map(|label| {
            let (country, mark) = shown.iter().find(|(country, _)| country.id == label.country)?;
            Some((label, *country, *mark))
        })
    };
    let shapes = labelled().filter_map(|(_, country, mark)| {
        let path = map.places.iter().find(|place| place.country == country.id)?.path.as_ref()?;
        let shape = element("path").id(&["land-", country.id.as_str()].concat()).class(class(mark));
        Some(shape.attribute("d", &**path).attribute("vector-effect", "non-scaling-stroke"))
    });
    let world = element("g").attribute("transform", &*move_to).child(land(here, map)).children(shapes);
    let labels = labelled().map(|(label, country, mark)| self::label(here, label, country, mark));
    let name = here.dossier.frame(&frame.id).map_or("", |frame| here.say(&frame.name));
    let picture = picture("frame__picture", Frame::WIDTH, frame.height).attribute("data-near", "");
    div()
        .class("frame")
        .child(p().class("frame__name").attribute("aria-hidden", "true").text(name))
        .child(picture.child(world).children(labels))
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
    let text_x = number(label.x());
    let lines = map::lines(country, here.lang()).into_iter().enumerate().map(|(at, line)| {
        let y = label.y + at as i32 * Label::LINE;
        // The space is for whoever copies the text.
        element("tspan").attribute("x", &*text_x).attribute("y", &*number(y)).text(line).text(" ")
    });
    // The halo under the name.
    let text = element("text").attribute("paint-order", "stroke");
    let text = text.attribute("text-anchor", (label.side == Side::Left).then_some("end")).children(lines);
    let is_followed = is_followed(here, country);
    let choice = names_list::choice(&thing, is_followed);
    a(&here.to(Page::Country(country.id.clone())))
        .class(if is_followed { "frame__label frame__label--followed" } else { "frame__label" })
        .attribute("data-alive", &*choice)
        .attribute("tabindex", "-1")
        .child(leader)
        .child(dot.attribute("r", "4"))
        .child(text)
}

/// The whole world, with the shapes that the frames have; a country too small for one is a point.
fn world(here: &Here, map: &Map, shown: &[Marked]) -> Element {
    let shapes = shown.iter().filter_map(|(country, mark)| {
        let place = map.places.iter().find(|place| place.country == country.id)?;
        Some(match place.path {
            Some(_) => element("use").attribute("href", &*["#land-", country.id.as_str()].concat()),
            None => element("circle")
                .class(class(*mark))
                .attribute("cx", &*number(place.at.0))
                .attribute("cy", &*number(place.at.1))
                .attribute("r", "12"),
        })
    });
    picture("map__world", map.width, map.height).child(land(here, map)).children(shapes)
}
