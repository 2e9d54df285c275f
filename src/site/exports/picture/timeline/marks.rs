//! The marks of events: their form says how precisely the date is known, their colour whom the event is about, which the
//! lane says too. What is about both has two halves.

use super::super::Picture;
use crate::dossier::timeline::{Shape, Spot};
use crate::explore::timeline::{About, outline, sign as signs};

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

    fn of_whom(&self, about: About) -> &str {
        match about {
            About::First => &self.left,
            About::Second => &self.right,
            About::Both => &self.ink,
            About::Neither => &self.quiet,
        }
    }
}

/// The mark of a spot.
pub(super) fn mark(inks: &Inks, about: About, spot: &Spot) -> String {
    let look = |colour: &str| match spot.shape {
        Shape::Day | Shape::Days | Shape::Agreement => format!("fill=\"{colour}\""),
        Shape::Month => format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"3\""),
        Shape::Open => format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\""),
        Shape::About => format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"3 2\""),
    };
    let ground = match spot.shape {
        Shape::Agreement => format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"2\"/>",
            spot.x, spot.y, spot.half, inks.paper, inks.ink
        ),
        _ => String::new(),
    };
    let parts = outline(spot, about).into_iter();
    parts.fold(ground, |drawn, (whom, d)| drawn + &format!("<path d=\"{d}\" {}/>", look(inks.of_whom(whom))))
}

/// The sign before the name of a lane.
pub(super) fn sign(inks: &Inks, about: About, y: i32) -> String {
    let parts = signs(about, y).into_iter();
    parts.map(|(whom, d)| format!("<path d=\"{d}\" fill=\"{}\"/>", inks.of_whom(whom))).collect()
}
