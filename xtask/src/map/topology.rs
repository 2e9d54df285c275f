//! TopoJSON: lines that neighbours share, as whole steps on a grid, and shapes made of these lines. Only what world-atlas
//! has of it.

use serde_json::Value;

/// Longitude and latitude, in degrees.
pub type Degrees = [f64; 2];

/// A line on the way around a shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arc {
    /// Which line.
    pub index: usize,
    /// Whether it is walked from its end.
    pub backwards: bool,
}

/// The way around a shape, or around a hole in it.
pub type Arcs = Vec<Arc>;

/// What world-atlas has in one file. A polygon is its outer ring, then its holes.
pub struct Topology {
    pub arcs: Vec<Vec<Degrees>>,
    /// The polygons of each country that has an ISO 3166-1 number.
    pub countries: Vec<(u16, Vec<Vec<Arcs>>)>,
    pub land: Vec<Vec<Arcs>>,
}

impl Topology {
    /// Reads a file; nothing where it is not as described.
    pub fn read(text: &str) -> Option<Topology> {
        let json: Value = serde_json::from_str(text).ok()?;
        let [scale, translate] = [pair(&json["transform"]["scale"])?, pair(&json["transform"]["translate"])?];
        let arcs = json["arcs"].as_array()?.iter().map(|arc| points(arc, scale, translate)).collect::<Option<_>>()?;
        let geometries = |name: &str| json["objects"][name]["geometries"].as_array();
        let numbered = geometries("countries")?.iter().filter_map(|one| Some((one["id"].as_str()?.parse().ok()?, one)));
        let countries = numbered.map(|(id, one)| Some((id, polygons(one)?))).collect::<Option<_>>()?;
        let land = geometries("land")?.iter().map(polygons).collect::<Option<Vec<_>>>()?.concat();
        Some(Topology { arcs, countries, land })
    }
}

fn pair(value: &Value) -> Option<[f64; 2]> {
    Some([value[0].as_f64()?, value[1].as_f64()?])
}

/// The points of a line: each is a step from the one before it.
fn points(arc: &Value, scale: [f64; 2], translate: [f64; 2]) -> Option<Vec<Degrees>> {
    let mut at = [0.0, 0.0];
    let steps = arc.as_array()?.iter().map(pair);
    let place = |step: Option<[f64; 2]>| {
        let [x, y] = step?;
        at = [at[0] + x, at[1] + y];
        Some([at[0] * scale[0] + translate[0], at[1] * scale[1] + translate[1]])
    };
    steps.map(place).collect()
}

fn polygons(geometry: &Value) -> Option<Vec<Vec<Arcs>>> {
    let polygon = |rings: &Value| rings.as_array()?.iter().map(ring).collect::<Option<Vec<_>>>();
    match geometry["type"].as_str()? {
        "Polygon" => Some(vec![polygon(&geometry["arcs"])?]),
        "MultiPolygon" => geometry["arcs"].as_array()?.iter().map(polygon).collect(),
        _ => None,
    }
}

/// A number is the place of a line; that of a line walked backwards has all its bits turned.
fn ring(numbers: &Value) -> Option<Arcs> {
    let arc = |number: &Value| {
        let number = number.as_i64()?;
        let backwards = number < 0;
        Some(Arc { index: usize::try_from(if backwards { !number } else { number }).ok()?, backwards })
    };
    numbers.as_array()?.iter().map(arc).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_become_degrees_and_turned_numbers_lines_walked_backwards() {
        let text = r#"{
            "transform": { "scale": [0.5, 2], "translate": [-10, 1] },
            "arcs": [[[4, 1], [2, -1]]],
            "objects": {
                "countries": { "geometries": [
                    { "type": "Polygon", "arcs": [[0, -1]], "id": "004" },
                    { "type": "Polygon", "arcs": [[0]] }
                ] },
                "land": { "geometries": [{ "type": "MultiPolygon", "arcs": [[[0]], [[-1]]] }] }
            }
        }"#;
        let topology = Topology::read(text).expect("it is TopoJSON");
        assert_eq!(topology.arcs, [[[-8.0, 3.0], [-7.0, 1.0]]]);
        let [forth, back] = [false, true].map(|backwards| Arc { index: 0, backwards });
        assert_eq!(topology.countries, [(4, vec![vec![vec![forth, back]]])]);
        assert_eq!(topology.land, [[[forth]], [[back]]]);
        assert!(Topology::read("{}").is_none());
    }
}
