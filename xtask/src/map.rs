//! `cargo xtask map`: draws the map of the world from Natural Earth and writes `assets/map/`. What it writes is kept in
//! the repository and made nowhere else, because sines may differ from machine to machine in their last digit.

mod codes;
mod projection;
mod shape;
mod topology;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::Path,
    process::ExitCode,
};

use crate::run::{Fault, Outcome};
use projection::{HEIGHT, WIDTH};
use shape::{Point, Polygon};
use topology::{Arcs, Topology};

/// What `cargo xtask map --help` prints.
pub const HELP: &str = "\
Draw the map of the world anew: assets/map/land.svg, all land as one picture, and assets/map/countries.json, the
outline of each country and the place of its mark. Reads world-atlas, which `cargo xtask setup` installs.

Usage: cargo xtask map
";

/// The folder that is written.
const FOLDER: &str = "assets/map";

/// Where npm puts the geography.
const ATLAS: &str = "node_modules/world-atlas";

/// A grey that is seen on white and on black: a picture does not know the theme of the page around it.
const LAND_COLOUR: &str = "#8883";

/// A country whose largest part is smaller than this, in units, has no outline: nobody would see its shape.
const SMALLEST: i32 = 4;

/// No page is about it, and it would take a fifth of the height.
const ANTARCTICA: &str = "AQ";

/// Draws the map and writes it.
pub fn main(mut parser: lexopt::Parser) -> Outcome {
    if let Some(word) = parser.next()? {
        return Err(word.unexpected().into());
    }
    for (name, text) in files(Path::new("."))? {
        let path = Path::new(FOLDER).join(name);
        fs::write(&path, &text).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
        println!("{}: {} bytes", path.display(), text.len());
    }
    Ok(ExitCode::SUCCESS)
}

/// The files of the folder with their names, made from what npm has installed in a workspace.
fn files(workspace: &Path) -> Result<[(&'static str, String); 2], Fault> {
    let atlas = workspace.join(ATLAS);
    let [coarse, fine] = [topology(&atlas, "countries-110m.json")?, topology(&atlas, "countries-50m.json")?];
    let package: serde_json::Value = serde_json::from_str(&read(&atlas, "package.json")?)?;
    let version = package["version"].as_str().ok_or("world-atlas does not say its version")?;
    let world = World::draw(&coarse, &fine);
    Ok([("land.svg", world.land_svg()), ("countries.json", world.countries_json(version))])
}

fn topology(atlas: &Path, name: &str) -> Result<Topology, Fault> {
    Topology::read(&read(atlas, name)?).ok_or_else(|| format!("{name} of world-atlas is not TopoJSON any more").into())
}

fn read(atlas: &Path, name: &str) -> Result<String, Fault> {
    let path = atlas.join(name);
    fs::read_to_string(&path).map_err(|error| {
        format!("cannot read {}: {error}; run `cargo xtask setup`, which installs world-atlas", path.display()).into()
    })
}

/// A country on the map.
struct Country {
    /// A point well inside its largest part.
    at: Point,
    /// Its parts; none where it is shown as a mark alone.
    parts: Vec<Polygon>,
}

/// The map, in its units.
struct World {
    land: Vec<Polygon>,
    /// By ISO 3166-1 alpha-2 code.
    countries: BTreeMap<&'static str, Country>,
}

impl World {
    /// Draws the coarse geography, and marks from the fine one for the countries that are not seen there.
    fn draw(coarse: &Topology, fine: &Topology) -> World {
        let lines: Vec<Vec<Point>> = coarse.arcs.iter().map(|arc| shape::simplify(arc)).collect();
        let mut countries = BTreeMap::new();
        let mut antarctic = BTreeSet::new();
        for (id, polygons) in &coarse.countries {
            match codes::alpha_2(*id) {
                Some(ANTARCTICA) => antarctic.extend(polygons.iter().flatten().flatten().map(|arc| arc.index)),
                Some(code) => countries.extend(Country::drawn(polygons, &lines).map(|country| (code, country))),
                None => {}
            }
        }
        let whole: Vec<Vec<Point>> = fine.arcs.iter().map(|arc| shape::round(arc)).collect();
        for (id, polygons) in &fine.countries {
            if let Some(code) = codes::alpha_2(*id).filter(|code| *code != ANTARCTICA) {
                countries.entry(code).or_insert_with(|| Country::marked(polygons, &whole));
            }
        }
        let is_land = |polygon: &&Vec<Arcs>| !polygon.iter().flatten().any(|arc| antarctic.contains(&arc.index));
        let land = coarse.land.iter().filter(is_land).filter_map(|polygon| shape::polygon(polygon, &lines)).collect();
        World { land, countries }
    }

    fn land_svg(&self) -> String {
        let path = shape::path(&self.land);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\">\
             <path fill=\"{LAND_COLOUR}\" d=\"{path}\"/></svg>\n"
        )
    }

    /// One country a line, so that a difference shows which.
    fn countries_json(&self, version: &str) -> String {
        let mut text = format!(
            "{{\n  \"provenance\": \"Natural Earth, public domain; world-atlas {version}\",\n  \"width\": {WIDTH},\n  \
             \"height\": {HEIGHT},\n  \"countries\": ["
        );
        for (index, (code, Country { at: [x, y], parts })) in self.countries.iter().enumerate() {
            let comma = if index == 0 { "" } else { "," };
            let _ = write!(text, "{comma}\n    {{ \"code\": \"{code}\", \"at\": [{x}, {y}]");
            if let Some([left, top, right, bottom]) = shape::bounds(parts) {
                let path = shape::path(parts);
                let _ = write!(text, ", \"box\": [{left}, {top}, {right}, {bottom}], \"path\": \"{path}\"");
            }
            text.push_str(" }");
        }
        text + "\n  ]\n}\n"
    }
}

impl Country {
    /// A country with its outline, if that is large enough.
    fn drawn(polygons: &[Vec<Arcs>], lines: &[Vec<Point>]) -> Option<Country> {
        let parts: Vec<Polygon> = polygons.iter().filter_map(|polygon| shape::polygon(polygon, lines)).collect();
        let is_seen = |part: &Polygon| {
            let [left, top, right, bottom] = shape::bounds(std::slice::from_ref(part)).unwrap_or_default();
            (right - left).max(bottom - top) >= SMALLEST
        };
        parts.iter().any(is_seen).then(|| Country { at: shape::inside(&parts), parts })
    }

    /// A country as a mark alone.
    fn marked(polygons: &[Vec<Arcs>], lines: &[Vec<Point>]) -> Country {
        let parts: Vec<Polygon> = polygons.iter().map(|polygon| shape::joined(polygon, lines)).collect();
        Country { at: shape::inside(&parts), parts: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_what_would_be_drawn_today() {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let files = files(&workspace).unwrap_or_else(|fault| panic!("{fault}"));
        for (name, text) in files {
            let kept = fs::read_to_string(workspace.join(FOLDER).join(name)).unwrap_or_default();
            assert!(
                kept == text,
                "{FOLDER}/{name} is not what `cargo xtask map` draws: run it and commit the difference"
            );
        }
    }
}
