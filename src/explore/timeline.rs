//! Whom the events of the timeline are about, and the outlines of their marks: their form says how precisely the date is
//! known. Paths alone, for the page and the download; neither colours nor elements.

use crate::dossier::Dossier;
use crate::dossier::model::Event;
use crate::dossier::timeline::{Shape, Spot};

/// Whom an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Neither partner.
    Neither,
    /// The first partner alone.
    First,
    /// The second partner alone.
    Second,
    /// Both partners.
    Both,
}

/// The lanes, from top to bottom: the agreement is between the two that it joins.
pub const ORDER: [About; 4] = [About::First, About::Both, About::Second, About::Neither];

impl About {
    /// What the actors of an event say.
    pub fn of(dossier: &Dossier, event: &Event) -> About {
        match &event.actors[..] {
            [] => About::Neither,
            [one] if dossier.signatories().next().is_some_and(|first| &first.id == one) => About::First,
            [_] => About::Second,
            _ => About::Both,
        }
    }
}

fn path(parts: &[&dyn ToString]) -> String {
    parts.iter().map(|part| part.to_string()).collect()
}

/// The outlines of a mark, each with whose it is: what is about both has two halves.
pub fn outline(spot: &Spot, about: About) -> Vec<(About, String)> {
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
            path(&[&"M", &(x - flat), &" ", &top, &"h", &(2 * flat), &there, &"h", &(-2 * flat), &back, &"z"]),
        )];
    }
    let side =
        |x: i32, sweep: i32, flat: i32| path(&[&"M", &x, &" ", &top, &"h", &flat, &arc(sweep, tall), &"h", &-flat]);
    // What is filled shows a gap between its halves.
    let gap = i32::from(matches!(spot.shape, Shape::Day | Shape::Days | Shape::Agreement));
    vec![(About::First, side(x - gap, 0, -flat)), (About::Second, side(x + gap, 1, flat))]
}

/// The sign before the name of a lane: the half of a disc on its side, both halves, or a short bar.
pub fn sign(about: About, y: i32) -> Vec<(About, String)> {
    let half = |x: i32, sweep: i32| path(&[&"M", &x, &" ", &(y - 7), &"a7 7 0 0 ", &sweep, &" 0 14z"]);
    let (left, right) = ((About::First, half(7, 0)), (About::Second, half(9, 1)));
    match about {
        About::First => vec![left],
        About::Second => vec![right],
        About::Both => vec![left, right],
        About::Neither => vec![(about, path(&[&"M1 ", &(y - 2), &"h14v4h-14z"]))],
    }
}
