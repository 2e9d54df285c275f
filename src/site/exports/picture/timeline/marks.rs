//! The marks of events: their form says how precisely the date is known, their colour whom the event is about, which the
//! lane says too. What is about both has two halves.

use super::super::Picture;
use crate::dossier::timeline::{Shape, Spot};
use crate::explore::axis::About;

/// The colours of the drawing.
pub(super) struct Inks {
    pub(super) ink: String,
    pub(super) paper: String,
    pub(super) line: String,
    pub(super) edge: String,
    quiet: String,
    left: String,
    right: String,
    left_soft: String,
    right_soft: String,
}

impl Inks {
    pub(super) fn of(picture: &Picture) -> Inks {
        let colour = |name| picture.colour(name);
        Inks {
            ink: colour("ink"),
            paper: colour("paper"),
            line: colour("line"),
            edge: colour("edge"),
            quiet: colour("quiet"),
            left: colour("left"),
            right: colour("right"),
            left_soft: colour("left-soft"),
            right_soft: colour("right-soft"),
        }
    }

    /// The ground of a lane.
    pub(super) fn ground(&self, about: About) -> &str {
        match about {
            About::First => &self.left_soft,
            About::Second => &self.right_soft,
            About::Both | About::Neither => &self.paper,
        }
    }

    fn of_whom(&self, about: About) -> [&str; 2] {
        match about {
            About::First => [&self.left; 2],
            About::Second => [&self.right; 2],
            About::Both => [&self.left, &self.right],
            About::Neither => [&self.quiet; 2],
        }
    }
}

/// The mark of a spot.
pub(super) fn mark(inks: &Inks, about: About, spot: &Spot) -> String {
    let Spot { x, y, half, .. } = *spot;
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
    let look = |colour: &str| match spot.shape {
        Shape::Day | Shape::Days | Shape::Agreement => format!("fill=\"{colour}\""),
        Shape::Month => format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"3\""),
        Shape::Open => format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\""),
        Shape::About => format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"3 2\""),
    };
    let [left, right] = inks.of_whom(about);
    let ground = match spot.shape {
        Shape::Agreement => {
            format!(
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"{half}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"2\"/>",
                inks.paper, inks.ink
            )
        }
        _ => String::new(),
    };
    let (top, tall) = (y - radius, 2 * radius);
    let arc = |sweep: i32, tall: i32| format!("a{radius} {radius} 0 0 {sweep} 0 {tall}");
    if left == right {
        let look = look(left);
        let (there, back) = (arc(1, tall), arc(1, -tall));
        return format!("<path d=\"M{} {top}h{1}{there}h-{1}{back}z\" {look}/>", x - flat, 2 * flat);
    }
    let side = |start: String, sign: i32, sweep: i32, colour: &str| {
        let (look, arc, flat) = (look(colour), arc(sweep, tall), sign * flat);
        format!("<path d=\"M{start} {top}h{flat}{arc}h{}\" {look}/>", -flat)
    };
    // What is filled shows a gap between its halves.
    let (from, to) = match spot.shape {
        Shape::Day | Shape::Days => (format!("{}.5", x - 1), format!("{x}.5")),
        Shape::Agreement => ((x - 1).to_string(), (x + 1).to_string()),
        Shape::Month | Shape::Open | Shape::About => (x.to_string(), x.to_string()),
    };
    [ground, side(from, -1, 0, left), side(to, 1, 1, right)].concat()
}

/// The sign before the name of a lane: the half of a disc on its side, both halves, or a short bar.
pub(super) fn sign(inks: &Inks, about: About, y: i32) -> String {
    let [left, right] = inks.of_whom(about);
    let top = y - 7;
    let half =
        |x: i32, sweep: i32, colour: &str| format!("<path d=\"M{x} {top}a7 7 0 0 {sweep} 0 14z\" fill=\"{colour}\"/>");
    match about {
        About::First => half(7, 0, left),
        About::Second => half(9, 1, right),
        About::Both => [half(7, 0, left), half(9, 1, right)].concat(),
        About::Neither => format!("<path d=\"M1 {y}h14\" stroke=\"{left}\" stroke-width=\"4\"/>"),
    }
}
