//! The picture of the networks, placed: the ways in which sources tie organizations to the partners as bands, in a drawing of
//! fixed width. How it is laid out only the build knows (`site/networks`); the page and its download draw it.

use super::date::Date;
use super::drawn::{self, Path, Words, list, text};
use super::id::EditionId;
use super::json::Value;
use super::map::Side;
use super::model::{Localized, Ref};

/// The picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Networks {
    /// What is drawn, as the build has written it.
    pub(super) drawn: Value,
    /// The ways, those of the first side before those of the second, each side in the order of time.
    pub ways: Vec<Way>,
}

/// A way of being tied.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// Its id, in addresses.
    pub id: EditionId,
    /// What it is a way of.
    pub of: Of,
    /// On whose side it is.
    pub side: Side,
    /// Its short words.
    pub name: Localized,
    /// In which years the sources date it; none where no source does, or where its words have them.
    pub years: Option<Date>,
    /// Its band, as the data of an SVG path.
    pub band: String,
    /// Its organizations, by their places in the dossier, in the order of the picture.
    pub organizations: Vec<usize>,
    /// How many of them each line holds; the other names are left out where it is wide.
    pub lines: Vec<usize>,
}

/// What a way is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// A label.
    Label(EditionId),
    /// A project or an event, which names its organizations.
    Thing(Ref),
}

impl Networks {
    /// Its area, as the `viewBox` of an SVG.
    pub fn area(&self) -> &str {
        text(self.drawn.items(), 0)
    }

    /// What is on the bands: the half discs, and from the end of a label to the other partner, whom its sources name as well.
    pub fn paths(&self) -> impl Iterator<Item = Path<'_>> {
        drawn::paths(list(self.drawn.items(), 1))
    }

    /// The names of the partners.
    pub fn words(&self) -> impl Iterator<Item = Words<'_>> {
        drawn::words(list(self.drawn.items(), 2))
    }

    /// The area of the small picture.
    pub fn small(&self) -> &str {
        text(self.drawn.items(), 3)
    }

    /// Its half discs, and a bar for each way.
    pub fn bars(&self) -> impl Iterator<Item = Path<'_>> {
        drawn::paths(list(self.drawn.items(), 4))
    }

    /// The counts beside the bars.
    pub fn counts(&self) -> impl Iterator<Item = Words<'_>> {
        drawn::words(list(self.drawn.items(), 5))
    }

    /// The width of the picture.
    pub const WIDTH: i32 = 1072;
    /// The size of its text.
    pub const TEXT: i32 = 13;
    /// The height of a line.
    pub const LINE: i32 = 24;
    /// The width of the names of the first side.
    pub const NAMES: i32 = 310;
    /// The width of its labels.
    pub const LABEL: i32 = 288;
    /// The radius of the half discs.
    pub const DISC: i32 = 62;
    /// Between them.
    pub const GAP: i32 = 8;
    /// The middle between the half discs.
    pub const CENTRE: i32 = 722;
    /// Where the second side begins.
    pub const RIGHT: i32 = 818;
    /// The width of the small picture.
    pub const SMALL: i32 = 328;
    /// The height of a bar in it.
    pub const BAR: i32 = 20;
}
