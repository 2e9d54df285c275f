//! The outlines of marks: their form says how precisely the date is known, their class whom the event is about. What is about
//! both has two halves.

use super::shapes::Path;
use super::spot::{Shape, Spot};
use crate::explore::timeline::About;

/// A path of a class.
pub(super) fn drawn(class: impl Into<String>, d: impl Into<String>) -> Path {
    Path { class: class.into(), d: d.into(), events: None }
}

/// The class of a part of a mark.
fn class(whose: About, shape: Option<Shape>) -> String {
    let whose = match whose {
        About::First => " timeline__of--left",
        About::Second => " timeline__of--right",
        About::Both => "",
        About::Neither => " timeline__of--context",
    };
    let shape = match shape {
        Some(Shape::Month) => " timeline__of--month",
        Some(Shape::Open) => " timeline__of--open",
        Some(Shape::About) => " timeline__of--about",
        _ => "",
    };
    ["timeline__of", whose, shape].concat()
}

fn path(parts: &[&dyn ToString]) -> String {
    parts.iter().map(|part| part.to_string()).collect()
}

/// The parts of a mark.
pub(super) fn outline(spot: &Spot, about: About) -> Vec<Path> {
    let part = |(whose, d)| drawn(class(whose, Some(spot.shape)), d);
    let (x, y, half) = (spot.x, spot.y, spot.half);
    let disc = (spot.shape == Shape::Agreement).then(|| {
        drawn(
            "timeline__disc",
            format!("M{} {y}a{half} {half} 0 0 1 {1} 0 {half} {half} 0 0 1 -{1} 0z", x - half, 2 * half),
        )
    });
    disc.into_iter().chain(halves(spot, about).into_iter().map(part)).collect()
}

fn halves(spot: &Spot, about: About) -> Vec<(About, String)> {
    let (x, y, half) = (spot.x, spot.y, spot.half);
    let radius = match spot.shape {
        Shape::Agreement => half - 2,
        Shape::Month | Shape::Open | Shape::About => 4,
        Shape::Day | Shape::Days => 5,
    };
    let flat = match spot.shape {
        Shape::Day | Shape::Month | Shape::Agreement => 0,
        Shape::Days => half - radius,
        // Half of the stroke is outside.
        Shape::Open | Shape::About => half - radius - 1,
    };
    let (top, tall) = (y - radius, 2 * radius);
    let arc = |sweep: i32, tall: i32| path(&[&"a", &radius, &" ", &radius, &" 0 0 ", &sweep, &" 0 ", &tall]);
    if about != About::Both {
        let (there, back) = (arc(1, tall), arc(1, -tall));
        return vec![(
            about,
            if flat == 0 {
                path(&[&"M", &x, &" ", &top, &there, &back, &"z"])
            } else {
                path(&[&"M", &(x - flat), &" ", &top, &"h", &(2 * flat), &there, &"h", &(-2 * flat), &back, &"z"])
            },
        )];
    }
    let side =
        |x: i32, sweep: i32, flat: i32| path(&[&"M", &x, &" ", &top, &"h", &flat, &arc(sweep, tall), &"h", &-flat]);
    // What is filled shows a gap between its halves.
    let gap = i32::from(matches!(spot.shape, Shape::Day | Shape::Days | Shape::Agreement));
    vec![(About::First, side(x - gap, 0, -flat)), (About::Second, side(x + gap, 1, flat))]
}

/// The sign before the name of a lane: the half of a disc on its side, both halves, or a short bar.
pub(super) fn sign(about: About, y: i32) -> Vec<Path> {
    let half = |x: i32, sweep: i32| path(&[&"M", &x, &" ", &(y - 7), &"a7 7 0 0 ", &sweep, &" 0 14z"]);
    let [left, right] = [(About::First, half(7, 0)), (About::Second, half(9, 1))];
    let parts = match about {
        About::First => vec![left],
        About::Second => vec![right],
        About::Both => vec![left, right],
        About::Neither => vec![(about, path(&[&"M1 ", &(y - 2), &"h14v4h-14z"]))],
    };
    parts.into_iter().map(|(whose, d)| drawn(class(whose, None), d)).collect()
}
