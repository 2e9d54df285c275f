//! The names on the picture of all countries: each near its mark, at the end of a straight line, where it covers least. A
//! search from place to place, in whole numbers, so that every machine finds the same; it knows neither countries nor words.

use super::placed::{Fit, Label, Map};
use crate::dossier::drawn::Side;

/// What is to be named, in units of the world; its name in those of the picture.
#[derive(Debug, Clone)]
pub struct Spot {
    /// Its mark: x, y.
    pub at: (i32, i32),
    /// What is to be seen of it: left, top, right, bottom.
    pub bounds: [i32; 4],
    /// The corners of its outline, part by part.
    pub outline: Vec<Vec<(i32, i32)>>,
    /// How wide its name is.
    pub width: i32,
    /// In how many lines.
    pub lines: i32,
}

/// Where everything is, in units of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole {
    /// The height of the picture.
    pub height: i32,
    /// How the world lies in it.
    pub fit: Fit,
    /// The names that have room.
    pub labels: Vec<Placed>,
    /// Whether the corner of the picture is free.
    pub has_corner: bool,
}

/// A name in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// The place of its item in the list.
    pub item: usize,
    /// On which side of its line.
    pub side: Side,
    /// Where it begins, on the right, or ends, on the left.
    pub x: i32,
    /// The base line of its first line.
    pub y: i32,
}

/// As high as the picture may be, and at least is.
const HEIGHT: (i32, i32) = (260, 350);
/// What stays free beside the countries for names, and above and below them.
const SPACE: (i32, i32) = (96, 22);
/// The largest scale, in thousandths.
const LARGEST: i32 = 600;
/// How far from its mark a name may begin.
const AWAY: [i32; 9] = [10, 16, 24, 34, 46, 60, 78, 100, 124];
/// How much higher or lower than its mark.
const OFF: [i32; 17] = [0, 8, -8, 16, -16, 24, -24, 36, -36, 48, -48, 64, -64, 84, -84, 108, -108];
/// How near to another mark a name may come.
const NEAR: i32 = 7;
/// How near a line may come to it.
const PASS: i32 = 4;
/// What stays free at the edges.
const EDGE: i32 = 4;
/// How often all names look for a better place.
const ROUNDS: usize = 12;
/// So many names may each try to move all others.
const FEW: usize = 48;
/// Of a fault that nobody reads.
const BAD: i32 = 10_000;

/// A box: left, top, right, bottom.
type Area = [i32; 4];
type Point = (i32, i32);

/// A name in one of the places that it can have.
#[derive(Debug, Clone, Copy)]
struct Choice {
    side: Side,
    area: Area,
    /// The ends of its line, at the name and at the mark.
    line: (Point, Point),
    /// What it costs by itself.
    cost: i32,
}

impl Whole {
    /// Places names: each where it costs least, then again as long as one finds a better place among the others.
    pub fn of(spots: &[Spot]) -> Whole {
        let (height, fit) = fitted(spots);
        let marks: Vec<Point> = spots.iter().map(|spot| fit.point(spot.at)).collect();
        let corner = corner(height);
        let has_corner = !marks.iter().any(|mark| is_in(*mark, grown(corner, NEAR)));
        let shapes: Vec<Vec<Vec<Point>>> = spots.iter().map(|spot| scaled(spot, fit)).collect();
        let free = (height, has_corner.then_some(corner));
        let choices: Vec<Vec<Choice>> =
            (0..spots.len()).map(|item| choices(item, spots, &marks, &shapes, free)).collect();
        let none = || vec![None; spots.len()];
        let ways = orders(&marks).map(|order| settled(&order, &choices, none()));
        let mut placed = ways.into_iter().min_by_key(|placed| cost(placed)).unwrap_or_default();
        // A name that insists on its best place may leave all others better ones as well; a crowd has no better ones.
        for item in (0..spots.len()).filter(|_| spots.len() <= FEW) {
            let mut other = placed.clone();
            other[item] = choices[item].first().copied();
            let order: Vec<usize> = (0..spots.len()).filter(|other| *other != item).chain([item]).collect();
            let other = settled(&order, &choices, other);
            if cost(&other) < cost(&placed) {
                placed = other;
            }
        }
        // What has found no place of its own is a mark without a name.
        for item in 0..spots.len() {
            let is_covered = |choice: &Choice| total(item, choice, &placed) >= BAD;
            placed[item] = placed[item].filter(|choice| !is_covered(choice));
        }
        let labels = placed.into_iter().enumerate().filter_map(|(item, choice)| {
            let Choice { side, area, .. } = choice?;
            let x = if side == Side::Left { area[2] } else { area[0] };
            Some(Placed { item, side, x, y: area[1] + Label::BASE })
        });
        Whole { height, fit, labels: labels.collect(), has_corner }
    }
}

/// The orders in which names look for their places: from each side of the picture.
fn orders(marks: &[Point]) -> [Vec<usize>; 4] {
    let sorted = |key: &dyn Fn(Point) -> i32| {
        let mut order: Vec<usize> = (0..marks.len()).collect();
        order.sort_by_key(|item| (key(marks[*item]), *item));
        order
    };
    [sorted(&|(x, _)| x), sorted(&|(x, _)| -x), sorted(&|(_, y)| y), sorted(&|(_, y)| -y)]
}

/// Each name where it costs least among the others, as long as one finds a better place.
fn settled(order: &[usize], choices: &[Vec<Choice>], mut placed: Vec<Option<Choice>>) -> Vec<Option<Choice>> {
    for _ in 0..ROUNDS {
        let mut is_settled = true;
        for item in order {
            let found = best(*item, &choices[*item], &placed);
            is_settled &= found.map(|choice| choice.area) == placed[*item].map(|choice| choice.area);
            placed[*item] = found;
        }
        if is_settled {
            break;
        }
    }
    placed
}

/// What all places cost together.
fn cost(placed: &[Option<Choice>]) -> i32 {
    placed.iter().enumerate().filter_map(|(item, choice)| Some(total(item, &(*choice)?, placed))).sum()
}

/// The scale at which all countries have room, with their names beside them.
fn fitted(spots: &[Spot]) -> (i32, Fit) {
    let edge = |at: usize| spots.iter().map(move |spot| spot.bounds[at]);
    let (left, top) = (edge(0).min().unwrap_or_default(), edge(1).min().unwrap_or_default());
    let (right, bottom) = (edge(2).max().unwrap_or_default(), edge(3).max().unwrap_or_default());
    let largest = |room: i32, size: i32| room * 1000 / size.max(1);
    let scale = largest(Map::WIDTH - 2 * SPACE.0, right - left).min(largest(HEIGHT.1 - 2 * SPACE.1, bottom - top));
    let still = Fit { scale: scale.clamp(1, LARGEST), dx: 0, dy: 0 };
    let height = (still.scaled(bottom - top) + 2 * SPACE.1).max(HEIGHT.0);
    let middle = |from: i32, to: i32| (still.scaled(from) + still.scaled(to)).div_euclid(2);
    let (dx, dy) = (Map::WIDTH / 2 - middle(left, right), height / 2 - middle(top, bottom));
    (height, Fit { dx, dy, ..still })
}

fn corner(height: i32) -> Area {
    let (wide, high) = Map::CORNER;
    [Map::WIDTH - wide, height - high, Map::WIDTH, height]
}

fn scaled(spot: &Spot, fit: Fit) -> Vec<Vec<Point>> {
    spot.outline.iter().map(|part| part.iter().map(|point| fit.point(*point)).collect()).collect()
}

/// The places that a name can have inside the picture, the cheapest first.
fn choices(
    item: usize,
    spots: &[Spot],
    marks: &[Point],
    shapes: &[Vec<Vec<Point>>],
    (height, corner): (i32, Option<Area>),
) -> Vec<Choice> {
    let (x, y) = marks[item];
    let high = Label::TARGET + Label::LINE * (spots[item].lines - 1);
    let mut choices = Vec::new();
    for side in [Side::Right, Side::Left] {
        for (away, off) in AWAY.into_iter().flat_map(|away| OFF.map(|off| (away, off))) {
            let top = y + off - Label::TARGET / 2;
            let (left, end) = match side {
                Side::Right => (x + away, x + away - Label::GAP),
                Side::Left => (x - away - spots[item].width, x - away + Label::GAP),
            };
            let area = [left, top, left + spots[item].width, top + high];
            let is_inside = area[0] >= EDGE && area[1] >= 0 && area[2] <= Map::WIDTH - EDGE && area[3] <= height;
            if !is_inside || corner.is_some_and(|corner| meet(area, corner)) {
                continue;
            }
            let line = ((end, y + off), (x, y));
            let others = || (0..marks.len()).filter(|other| *other != item).map(|other| marks[other]);
            let covered = others().filter(|mark| is_in(*mark, grown(area, NEAR))).count();
            let passed = others().filter(|mark| is_near(*mark, line)).count();
            let over = shapes.iter().filter(|shape| lies_over(area, shape)).count();
            let through = shapes.iter().enumerate().filter(|(other, shape)| *other != item && runs_over(line, shape));
            let through = 200 * int(through.count());
            let cost = 2 * (away + off.abs()) + 1000 * int(covered) + 150 * int(passed) + 90 * int(over) + through;
            choices.push(Choice { side, area, line, cost });
        }
    }
    choices.sort_by_key(|choice| choice.cost);
    choices
}

/// The place that costs least where the others are.
fn best(item: usize, choices: &[Choice], placed: &[Option<Choice>]) -> Option<Choice> {
    let mut best: Option<(i32, Choice)> = None;
    for choice in choices {
        if best.is_some_and(|(least, _)| choice.cost >= least) {
            break;
        }
        let cost = total(item, choice, placed);
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, *choice));
        }
    }
    best.map(|(_, choice)| choice)
}

/// What a place costs among the others.
fn total(item: usize, choice: &Choice, placed: &[Option<Choice>]) -> i32 {
    let others = placed.iter().enumerate().filter(|(other, _)| *other != item).filter_map(|(_, other)| *other);
    let costs = others.map(|other| {
        let apart = if meet(choice.area, other.area) { BAD } else { 0 };
        let through = crosses(choice.line, other.area) || crosses(other.line, choice.area);
        let crossed = cross(choice.line, other.line);
        apart + 1500 * i32::from(through) + 400 * i32::from(crossed)
    });
    choice.cost + costs.sum::<i32>()
}

fn int(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

fn grown([left, top, right, bottom]: Area, by: i32) -> Area {
    // A line of text is not as high as what can be pressed.
    [left - by, top + by / 2, right + by, bottom - by / 2]
}

fn meet(one: Area, other: Area) -> bool {
    one[0] < other[2] + EDGE && other[0] < one[2] + EDGE && one[1] < other[3] && other[1] < one[3]
}

fn is_in((x, y): Point, [left, top, right, bottom]: Area) -> bool {
    left <= x && x <= right && top <= y && y <= bottom
}

/// Whether a point is beside a line, as if the line led there.
fn is_near((x, y): Point, ((ax, ay), (bx, by)): (Point, Point)) -> bool {
    let (dx, dy) = (i64::from(bx - ax), i64::from(by - ay));
    let (px, py) = (i64::from(x - ax), i64::from(y - ay));
    let (length, along, beside) = (dx * dx + dy * dy, px * dx + py * dy, px * dy - py * dx);
    (0..length).contains(&along) && beside * beside < i64::from(PASS * PASS) * length
}

fn turn((ax, ay): Point, (bx, by): Point, (cx, cy): Point) -> i64 {
    (i64::from(bx - ax) * i64::from(cy - ay) - i64::from(by - ay) * i64::from(cx - ax)).signum()
}

fn cross((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

/// Whether a line runs through a box.
fn crosses(line: (Point, Point), area: Area) -> bool {
    let [left, top, right, bottom] = grown(area, NEAR / 2);
    let sides = [((left, top), (right, bottom)), ((left, bottom), (right, top))];
    is_in(line.0, area) || is_in(line.1, area) || sides.into_iter().any(|side| cross(line, side))
}

/// Whether a name lies over a country.
fn lies_over(area: Area, shape: &[Vec<Point>]) -> bool {
    let [left, top, right, bottom] = grown(area, 4);
    let rows = [top, (top + bottom) / 2, bottom];
    let tested = rows.into_iter().flat_map(|y| (0..=4).map(move |at| (left + (right - left) * at / 4, y)));
    let mut tested = tested;
    shape.iter().any(|part| part.iter().any(|point| is_in(*point, [left, top, right, bottom])))
        || tested.any(|point| shape.iter().any(|part| is_inside(point, part)))
}

/// Whether a line runs over a country.
fn runs_over(((ax, ay), (bx, by)): (Point, Point), shape: &[Vec<Point>]) -> bool {
    let points = (0..8).map(|at| (ax + (bx - ax) * at / 8, ay + (by - ay) * at / 8));
    points.into_iter().any(|point| shape.iter().any(|part| is_inside(point, part)))
}

/// Whether a point is inside a ring, by how often a ray crosses it.
fn is_inside((x, y): Point, ring: &[Point]) -> bool {
    let mut inside = false;
    for (at, &(bx, by)) in ring.iter().enumerate() {
        let (ax, ay) = ring[(at + ring.len() - 1) % ring.len()];
        if (ay > y) != (by > y) {
            let (rise, run) = (i64::from(by - ay), i64::from(bx - ax));
            let over = i64::from(x - ax) * rise - i64::from(y - ay) * run;
            inside ^= (over < 0) == (rise > 0);
        }
    }
    inside
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn spot((x, y, width): (i32, i32, i32)) -> Spot {
        Spot { at: (x, y), bounds: [x, y, x, y], outline: Vec::new(), width, lines: 1 }
    }

    fn area(spots: &[Spot], label: &Placed) -> Area {
        let width = spots[label.item].width;
        let left = if label.side == Side::Left { label.x - width } else { label.x };
        [left, label.y - Label::BASE, left + width, label.y - Label::BASE + Label::TARGET]
    }

    #[test]
    fn a_crowd_has_names_for_as_many_as_have_room() {
        let spots: Vec<Spot> = (0..100).map(|at| spot((1900 + at % 10, 800 + at / 10, 90))).collect();
        let whole = Whole::of(&spots);
        assert!((4..100).contains(&whole.labels.len()), "{}", whole.labels.len());
    }

    #[test]
    fn a_mark_in_the_corner_leaves_no_room_to_tell_something() {
        assert!(Whole::of(&[spot((0, 0, 50)), spot((1000, 0, 50)), spot((0, 400, 50))]).has_corner);
        assert!(!Whole::of(&[spot((0, 0, 50)), spot((1000, 400, 50))]).has_corner);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_name_lies_over_another_or_leaves_the_picture(
            places in prop::collection::vec((0..3840, 0..1660, 20..140), 1..50),
        ) {
            let spots: Vec<Spot> = places.into_iter().map(spot).collect();
            let whole = Whole::of(&spots);
            prop_assert_eq!(&whole, &Whole::of(&spots));
            let areas: Vec<Area> = whole.labels.iter().map(|label| area(&spots, label)).collect();
            for (at, one) in areas.iter().enumerate() {
                prop_assert!(one[0] >= 0 && one[1] >= 0 && one[2] <= Map::WIDTH && one[3] <= whole.height);
                prop_assert!(!areas[at + 1..].iter().any(|other| meet(*one, *other)));
                prop_assert!(!whole.has_corner || !meet(*one, corner(whole.height)));
            }
        }
    }
}
