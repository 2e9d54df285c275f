//! The map of a dossier: of the world's geography in `assets/map` what its countries need, with the labels of each frame
//! laid out. Projects nothing: the geography is in units of the map already.

mod layout;
mod whole;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Value, json};

use super::scripts;
use super::widths::width;
use crate::dossier::Dossier;
use crate::dossier::edition::Frame;
use crate::dossier::map::{Label, Place, Side, lines};
use crate::dossier::model::Country;
use crate::lang::Lang;
use layout::{Item, Layout};
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

/// The map of a dossier, as `dossier/parse/map.rs` reads it. A country that the world does not have has no place on it.
pub fn map(dossier: &Dossier) -> Value {
    let world = &*WORLD;
    let shapes: BTreeMap<&str, &Shape> = world.countries.iter().map(|shape| (&*shape.code, shape)).collect();
    let shape_of = |country: &Country| shapes.get(&*country.code).copied();
    let placed: Vec<(&Country, &Shape)> =
        dossier.countries.iter().filter_map(|country| Some((country, shape_of(country)?))).collect();
    let places: Vec<Value> = (placed.iter())
        .map(|(country, shape)| {
            let ([x, y], id) = (shape.at, country.id.as_str());
            shape.path.as_ref().map_or_else(|| json!([id, x, y]), |path| json!([id, x, y, path]))
        })
        .collect();
    let frames: Vec<Value> = dossier.edition.frames.iter().filter_map(|one| frame(one, &placed)).collect();
    let (whole, corner) = self::whole(&placed);
    json!([land_name(), world.width, world.height, places, whole, i32::from(corner), frames])
}

/// A frame with the labels of its countries, if it has any.
fn frame(frame: &Frame, placed: &[(&Country, &Shape)]) -> Option<Value> {
    let (indices, items): (Vec<usize>, Vec<Item>) = (placed.iter().enumerate())
        .filter(|(_, (country, _))| frame.regions.contains(&country.region))
        .map(|(index, (country, shape))| (index, item(country, shape)))
        .unzip();
    if items.is_empty() {
        return None;
    }
    let layout = Layout::of(&items);
    let column = |side: Side| {
        let labels = layout.labels.iter().filter(|label| label.side == side);
        labels.flat_map(|label| [json!(indices[label.item]), json!(side.column()), json!(label.y)]).collect::<Vec<_>>()
    };
    let (left, right) = (column(Side::Left), column(Side::Right));
    let Layout { height, fit, .. } = layout;
    Some(json!([frame.id.as_str(), height, fit.scale, fit.dx, fit.dy, left, right]))
}

/// The picture of all countries, and whether its corner is free.
fn whole(placed: &[(&Country, &Shape)]) -> (Value, bool) {
    let spots: Vec<Spot> = placed.iter().map(|(country, shape)| spot(country, shape)).collect();
    let Whole { height, fit, labels, has_corner } = Whole::of(&spots);
    let column = |side: Side| {
        let labels = labels.iter().filter(|label| label.side == side);
        labels.flat_map(|label| [json!(label.item), json!(label.x), json!(label.y)]).collect::<Vec<_>>()
    };
    (json!(["", height, fit.scale, fit.dx, fit.dy, column(Side::Left), column(Side::Right)]), has_corner)
}

fn spot(country: &Country, shape: &Shape) -> Spot {
    let Item { at, bounds, lines } = item(country, shape);
    let widths = Lang::ALL.map(|lang| {
        let widths = self::lines(country, lang).into_iter().map(|line| width(line, Label::TEXT_OF_WHOLE));
        widths.max().unwrap_or_default()
    });
    let outline = Place { country: country.id.clone(), at, path: shape.path.clone() }.outline();
    Spot { at, bounds, outline, width: widths.into_iter().max().unwrap_or_default(), lines }
}

fn item(country: &Country, shape: &Shape) -> Item {
    let [x, y] = shape.at;
    let lines = Lang::ALL.map(|lang| lines(country, lang).len()).into_iter().max().unwrap_or(1);
    Item { at: (x, y), bounds: shape.bounds.unwrap_or([x, y, x, y]), lines: i32::try_from(lines).unwrap_or(1) }
}
