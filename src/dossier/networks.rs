//! The picture of the networks, placed: the ways in which sources tie organizations to the partners as bands, in a drawing of
//! fixed width. How it is laid out only the build knows (`site/networks`); the page and its download draw it.

use super::date::Date;
use super::id::EditionId;
use super::map::Side;
use super::model::{Localized, Ref};
use super::timeline::{Path, Words};

/// The picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Networks {
    /// Its area, as the `viewBox` of an SVG.
    pub area: String,
    /// What is on the bands: the half discs, and from the end of a label to the other partner, whom its sources name as well.
    pub paths: Vec<Path>,
    /// The names of the partners.
    pub words: Vec<Words>,
    /// The area of the small picture.
    pub small: String,
    /// Its half discs, and a bar for each way.
    pub bars: Vec<Path>,
    /// The counts beside the bars.
    pub counts: Vec<Words>,
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
