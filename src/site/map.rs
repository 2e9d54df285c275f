//! The map of a dossier: of the world's geography in `assets/map` what its countries need, with the labels of each frame
//! laid out. Projects nothing: the geography is in units of the map already.

mod layout;
pub mod placed;
mod whole;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Value, json};

use super::scripts;
use super::widths::width;
use crate::dossier::Dossier;
use crate::dossier::drawn::Side;
use crate::dossier::edition;
use crate::dossier::id::EditionId;
use crate::dossier::model::Country;
use crate::lang::Lang;
use layout::{Item, Layout};
use placed::{Fit, Frame, Label, Map, Place, column, lines};
use whole::{Spot, Whole};

/// The picture of all land.
pub const LAND: &str = include_str!("../../assets/map/land.svg");

/// The name of the file of that picture: `map.0123456789abcdef.svg`.
pub fn land_name() -> String {
    scripts::name("map", LAND, "svg")
}

/// `assets/map/countries.json`.
#[derive(Deserialize)]
struct World {
    width: i32,
    height: i32,
    countries: Vec<Shape>,
}

/// A country of the world, in units of the map.
#[derive(Deserialize)]
struct Shape {
    code: String,
    at: [i32; 2],
    /// The box around its outline: left, top, right, bottom.
    #[serde(rename = "box")]
    bounds: Option<[i32; 4]>,
    path: Option<String>,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let json = include_str!("../../assets/map/countries.json");
    serde_json::from_str(json).expect("`cargo xtask map` writes it so")
});

/// The map of a dossier. A country that the world does not have has no place on it.
pub fn map(dossier: &Dossier) -> Map {
    let world = &*WORLD;
    let shapes: BTreeMap<&str, &Shape> = world.countries.iter().map(|shape| (&*shape.code, shape)).collect();
    let placed: Vec<(&Country, &Shape)> =
        dossier.countries.iter().filter_map(|country| Some((country, *shapes.get(&*country.code)?))).collect();
    let (whole, has_corner) = whole(&placed);
    Map {
        width: world.width,
        height: world.height,
        places: placed.iter().map(|(country, shape)| place(country, shape)).collect(),
        whole,
        has_corner,
        frames: dossier.edition.frames.iter().filter_map(|one| frame(one, &placed)).collect(),
    }
}

fn place(country: &Country, shape: &Shape) -> Place {
    Place { country: country.id.clone(), at: shape.at.into(), path: shape.path.clone() }
}

/// A frame with the labels of its countries, if it has any.
fn frame(frame: &edition::Frame, placed: &[(&Country, &Shape)]) -> Option<Frame> {
    let placed: Vec<_> = placed.iter().filter(|(country, _)| frame.regions.contains(&country.region)).collect();
    if placed.is_empty() {
        return None;
    }
    let items: Vec<Item> = placed.iter().map(|(country, shape)| item(country, shape)).collect();
    let Layout { height, fit, labels } = Layout::of(&items);
    let labels = labels.into_iter().map(|label| {
        let (country, shape) = placed[label.item];
        let (side, mark) = (label.side, fit.point(shape.at.into()));
        Label { country: country.id.clone(), side, x: column(side), y: label.y, mark }
    });
    Some(Frame { id: frame.id.clone(), width: Frame::WIDTH, height, fit, labels: labels.collect() })
}

/// The picture of all countries, and whether its corner is free.
fn whole(placed: &[(&Country, &Shape)]) -> (Frame, bool) {
    let spots: Vec<Spot> = placed.iter().map(|(country, shape)| spot(country, shape)).collect();
    let Whole { height, fit, labels, has_corner } = Whole::of(&spots);
    let labels = labels.into_iter().map(|label| {
        let (country, shape) = placed[label.item];
        let mark = fit.point(shape.at.into());
        Label { country: country.id.clone(), side: label.side, x: label.x, y: label.y, mark }
    });
    let labels = labels.collect();
    (Frame { id: EditionId::new(""), width: Map::WIDTH, height, fit, labels }, has_corner)
}

/// The map as the browser is given it: lists without names.
pub fn bundled(dossier: &Dossier, map: &Map) -> Value {
    let places = map.places.iter().flat_map(|place| {
        let dot = format!("M{} {}h0", place.at.0, place.at.1);
        [json!(place.country.as_str()), json!(dot), json!(place.path.as_deref().unwrap_or_default())]
    });
    let places: Vec<Value> = places.collect();
    let frames: Vec<Value> = map.frames.iter().map(|frame| drawn(dossier, frame)).collect();
    let (world, whole) = ([map.width, map.height].map(|length| length.to_string()), drawn(dossier, &map.whole));
    let corner = if map.has_corner { "free" } else { "" };
    json!([land_name(), world[0], world[1], small(&map.whole), corner, whole, frames, places])
}

/// The part of the world that the small maps show: without names there is room to spare on both sides.
fn small(Frame { width, height, fit, .. }: &Frame) -> String {
    let unit = |length: i32| length * 1000 / fit.scale;
    [width / 8 - fit.dx, -fit.dy, width * 3 / 4, *height].map(|length| unit(length).to_string()).join(",")
}

/// A frame in the words of SVG.
fn drawn(dossier: &Dossier, frame: &Frame) -> Value {
    let Fit { scale, dx, dy } = frame.fit;
    let labels = frame.labels.iter().flat_map(|label| {
        let ((x, y), (end_x, end_y)) = (label.mark, label.end());
        let words: Vec<String> = dossier.country(&label.country).map(|one| words(one, label)).unwrap_or_default();
        let leader = format!("M{x} {y}L{end_x} {end_y}");
        [json!(label.country.as_str()), json!(x.to_string()), json!(y.to_string()), json!(leader), json!(words)]
    });
    json!([
        frame.id.as_str(),
        format!("0 0 {} {}", frame.width, frame.height),
        format!("translate({dx} {dy}) scale({})", f64::from(scale) / 1000.0),
        labels.collect::<Vec<_>>()
    ])
}

/// The lines of a label, each with its class, its place, and its words in both languages.
fn words(country: &Country, label: &Label) -> Vec<String> {
    let class = if label.side == Side::Left { "frame__end" } else { "" };
    let [fr, en] = Lang::ALL.map(|lang| lines(country, lang));
    let lines = (0..fr.len().max(en.len())).zip((label.y..).step_by(Label::LINE as usize)).flat_map(|(at, y)| {
        let [fr, en] = [&fr, &en].map(|lines| lines.get(at).copied().unwrap_or_default().to_owned());
        [class.to_owned(), label.x.to_string(), y.to_string(), fr, en]
    });
    lines.collect()
}

fn spot(country: &Country, shape: &Shape) -> Spot {
    let Item { at, bounds, lines } = item(country, shape);
    let widths = Lang::ALL.map(|lang| {
        let widths = self::lines(country, lang).into_iter().map(|line| width(line, Label::TEXT_OF_WHOLE));
        widths.max().unwrap_or_default()
    });
    let outline = place(country, shape).outline();
    Spot { at, bounds, outline, width: widths.into_iter().max().unwrap_or_default(), lines }
}

fn item(country: &Country, shape: &Shape) -> Item {
    let [x, y] = shape.at;
    let lines = Lang::ALL.map(|lang| lines(country, lang).len()).into_iter().max().unwrap_or(1);
    Item { at: (x, y), bounds: shape.bounds.unwrap_or([x, y, x, y]), lines: i32::try_from(lines).unwrap_or(1) }
}
