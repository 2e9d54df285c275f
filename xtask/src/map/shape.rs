//! Shapes in units of the map: made of fewer points, closed, written as SVG, and the point furthest inside them.

use super::projection::project;
use super::topology::{Arcs, Degrees};

/// A place in units of the map.
pub type Point = [i32; 2];

/// A closed way; its last point is not the first again.
pub type Ring = Vec<Point>;

/// An outer ring, then holes.
pub type Polygon = Vec<Ring>;

/// The parts of the world that are also shown larger, as west, south, east and north in degrees. The countries of a
/// frame stand in its middle; what is around them is only there to say where that is.
const CLOSE: [[f64; 4]; 3] = [[-20.0, -36.0, 52.0, 24.0], [-94.0, -24.0, -55.0, 24.0], [34.0, 4.0, 130.0, 53.0]];

/// How much a point must matter to stay, as the area of a triangle in square units: where the map is also shown
/// larger, and elsewhere.
const DETAIL: [f64; 2] = [4.0, 40.0];

/// The smallest island that is drawn, in square units: where the map is also shown larger, and elsewhere.
const ISLAND: [f64; 2] = [20.0, 200.0];

/// One of two values, by whether a place is also shown larger.
fn by_place([close, far]: [f64; 2], [longitude, latitude]: Degrees) -> f64 {
    let shown = |[west, south, east, north]: &[f64; 4]| {
        (*west..=*east).contains(&longitude) && (*south..=*north).contains(&latitude)
    };
    if CLOSE.iter().any(shown) { close } else { far }
}

fn rounded([x, y]: [f64; 2]) -> Point {
    [x.round() as i32, y.round() as i32]
}

/// A line with all its points.
pub fn round(line: &[Degrees]) -> Vec<Point> {
    line.iter().map(|degrees| rounded(project(*degrees))).collect()
}

/// A line with fewer points, as M. Visvalingam and J. D. Whyatt take them away (“Line generalisation by repeated
/// elimination of points”, The Cartographic Journal 30, 1993): always the one whose triangle with its neighbours is the
/// smallest. Its ends stay, since other lines begin there; an island that is too small becomes nothing.
pub fn simplify(line: &[Degrees]) -> Vec<Point> {
    let mut points: Vec<([f64; 2], f64)> =
        line.iter().map(|degrees| (project(*degrees), by_place(DETAIL, *degrees))).collect();
    let is_closed = line.first() == line.last();
    if is_closed {
        let ring: Vec<[f64; 2]> = points.iter().map(|(point, _)| *point).collect();
        if area(&ring).abs() < line.first().map_or(0.0, |degrees| by_place(ISLAND, *degrees)) {
            return Vec::new();
        }
    }
    // A ring needs three corners.
    let least = if is_closed { 4 } else { 2 };
    while points.len() > least {
        let weights = points.windows(3).map(|three| {
            let [a, b, c] = [three[0].0, three[1].0, three[2].0];
            area(&[a, b, c]).abs() / three[1].1
        });
        let Some((place, weight)) = weights.enumerate().min_by(|(_, a), (_, b)| a.total_cmp(b)) else { break };
        if weight >= 1.0 {
            break;
        }
        points.remove(place + 1);
    }
    points.into_iter().map(|(point, _)| rounded(point)).collect()
}

/// The area of a ring in square units.
fn area(ring: &[[f64; 2]]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|([ax, ay], [bx, by])| ax * by - bx * ay).sum::<f64>() / 2.0
}

fn area_of(ring: &Ring) -> f64 {
    let points: Vec<[f64; 2]> = ring.iter().map(|[x, y]| [f64::from(*x), f64::from(*y)]).collect();
    area(&points).abs()
}

/// A polygon of lines.
pub fn joined(polygon: &[Arcs], lines: &[Vec<Point>]) -> Polygon {
    let ring = |arcs: &Arcs| {
        let mut ring: Ring = Vec::new();
        for arc in arcs {
            let line = &lines[arc.index];
            if arc.backwards { ring.extend(line.iter().rev()) } else { ring.extend(line) }
        }
        ring.dedup();
        if ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        ring
    };
    polygon.iter().map(ring).collect()
}

/// A polygon of lines that have been made simpler, if anything is left of it.
pub fn polygon(polygon: &[Arcs], lines: &[Vec<Point>]) -> Option<Polygon> {
    let mut rings = joined(polygon, lines);
    let is_drawn = |ring: &Ring| ring.len() > 2 && area_of(ring) > 0.0;
    if !rings.first().is_some_and(is_drawn) {
        return None;
    }
    rings.retain(is_drawn);
    Some(rings)
}

/// The smallest box around polygons: left, top, right, bottom. None around none.
pub fn bounds(polygons: &[Polygon]) -> Option<[i32; 4]> {
    let points = || polygons.iter().flatten().flatten();
    let [xs, ys] = [0, 1].map(|axis| points().map(move |point| point[axis]));
    let (left, right) = (xs.clone().min()?, xs.max()?);
    Some([left, ys.clone().min()?, right, ys.max()?])
}

/// Polygons as the data of an SVG path: relative steps in whole units, with no more between them than what keeps two
/// numbers apart.
pub fn path(polygons: &[Polygon]) -> String {
    let mut text = String::new();
    let mut from = [0, 0];
    for ring in polygons.iter().flatten() {
        let mut at = from;
        text.push('m');
        for (place, point) in ring.iter().enumerate() {
            for axis in [0, 1] {
                let step = point[axis] - at[axis];
                if step >= 0 && (place > 0 || axis > 0) {
                    text.push(' ');
                }
                text.push_str(&step.to_string());
            }
            at = *point;
        }
        text.push('z');
        from = ring[0];
    }
    text
}

/// The point of the largest polygon that is furthest from its edge, to a unit or so: the best of a grid, then of a finer
/// grid around it, and so on.
pub fn inside(polygons: &[Polygon]) -> Point {
    let largest = polygons.iter().max_by(|a, b| area_of(&a[0]).total_cmp(&area_of(&b[0])));
    let Some([left, top, right, bottom]) = largest.and_then(|one| bounds(std::slice::from_ref(one))) else {
        return [0, 0];
    };
    let rings = largest.map_or(&[][..], Vec::as_slice);
    let mut step = f64::from((right - left).max(bottom - top)) / GRID;
    let mut best = [f64::from(left + right) / 2.0, f64::from(top + bottom) / 2.0];
    let mut deepest = depth(best, rings);
    while step > 0.25 {
        let middle = best;
        let half = GRID as i32 / 2 + 1;
        for row in -half..=half {
            for column in -half..=half {
                let point = [middle[0] + f64::from(column) * step, middle[1] + f64::from(row) * step];
                let depth = depth(point, rings);
                if depth > deepest {
                    (best, deepest) = (point, depth);
                }
            }
        }
        step /= 8.0;
    }
    rounded(best)
}

/// How many points the grid has on its longer side.
const GRID: f64 = 32.0;

/// How far a point is from the edge of a polygon; less than nothing outside of it.
fn depth([x, y]: [f64; 2], rings: &[Ring]) -> f64 {
    let (mut is_inside, mut nearest) = (false, f64::INFINITY);
    for ring in rings {
        for (place, a) in ring.iter().enumerate() {
            let b = ring[(place + 1) % ring.len()];
            let [[ax, ay], [bx, by]] = [*a, b].map(|point| point.map(f64::from));
            if (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
                is_inside = !is_inside;
            }
            let [dx, dy] = [bx - ax, by - ay];
            let length = dx * dx + dy * dy;
            let along = if length > 0.0 { (((x - ax) * dx + (y - ay) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
            nearest = nearest.min((ax + along * dx - x).hypot(ay + along * dy - y));
        }
    }
    if is_inside { nearest } else { -nearest }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::topology::Arc;

    /// A square with a hole.
    fn frame() -> Polygon {
        vec![vec![[10, 10], [50, 10], [50, 50], [10, 50]], vec![[15, 12], [15, 48], [45, 48], [45, 12]]]
    }

    #[test]
    fn a_path_has_no_more_between_two_numbers_than_they_need() {
        assert_eq!(path(&[vec![vec![[10, 20], [13, 15], [13, 30]]]]), "m10 20 3-5 0 15z");
        let two = [vec![vec![[1, 2], [3, 4], [0, 9]]], vec![vec![[0, 0], [5, 5], [5, 0]]]];
        assert_eq!(path(&two), "m1 2 2 2-3 5zm-1-2 5 5 0-5z");
    }

    #[test]
    fn a_mark_is_inside_the_land_and_not_in_a_hole() {
        let small = vec![vec![[0, 0], [4, 0], [4, 4], [0, 4]]];
        let [x, y] = inside(&[small, frame()]);
        assert!((46..50).contains(&x) || (11..15).contains(&x), "{x} {y}");
        assert_eq!(bounds(&[frame()]), Some([10, 10, 50, 50]));
        assert_eq!(bounds(&[]), None);
    }

    #[test]
    fn neighbours_share_the_line_between_them() {
        let lines = [vec![[0, 0], [5, 5]], vec![[5, 5], [9, 0], [0, 0]]];
        let [forth, back] = [(0, false), (0, true)].map(|(index, backwards)| Arc { index, backwards });
        let way = Arc { index: 1, backwards: false };
        assert_eq!(polygon(&[vec![forth, way]], &lines), Some(vec![vec![[0, 0], [5, 5], [9, 0]]]));
        assert_eq!(polygon(&[vec![forth, back]], &lines), None);
    }

    #[test]
    fn the_ends_of_a_line_stay_and_a_small_island_goes() {
        let straight = [[0.0, 0.0], [0.1, 0.0], [0.2, 0.001], [9.0, 0.0]];
        assert_eq!(simplify(&straight), round(&[straight[0], straight[3]]));
        assert!(simplify(&[[0.0, 0.0], [0.1, 0.1], [0.1, 0.0], [0.0, 0.0]]).is_empty());
    }
}
