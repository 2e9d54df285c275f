//! The picture of the networks, placed: the ways in which sources tie organizations to the partners as bands, in a drawing of
//! fixed width. How it is laid out only the build knows (`site/networks`); the page and its download draw it.

use super::drawn::{self, Path, Said, Side, Words, list, text};
use super::id::{EditionId, EventId, ProjectId};
use super::json::Value;
use super::model::Ref;

/// The picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Networks(Value);

impl From<Value> for Networks {
    fn from(drawn: Value) -> Networks {
        Networks(drawn)
    }
}

/// A way of being tied.
#[derive(Debug, Clone, Copy)]
pub struct Way<'a>(&'a [Value]);

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
        text(self.0.items(), 0)
    }

    /// What is on the bands: the half discs, and from the end of a label to the other partner, whom its sources name as well.
    pub fn paths(&self) -> impl Iterator<Item = Path<'_>> {
        drawn::paths(list(self.0.items(), 1))
    }

    /// The names of the partners.
    pub fn words(&self) -> impl Iterator<Item = Words<'_>> {
        drawn::words(list(self.0.items(), 2))
    }

    /// The area of the small picture.
    pub fn small(&self) -> &str {
        text(self.0.items(), 3)
    }

    /// Its half discs, and a bar for each way.
    pub fn bars(&self) -> impl Iterator<Item = Path<'_>> {
        drawn::paths(list(self.0.items(), 4))
    }

    /// The counts beside the bars.
    pub fn counts(&self) -> impl Iterator<Item = Words<'_>> {
        drawn::words(list(self.0.items(), 5))
    }

    /// The ways, those of the first side before those of the second, each side in the order of time.
    pub fn ways(&self) -> impl Iterator<Item = Way<'_>> {
        list(self.0.items(), 6).chunks(10).map(Way)
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

impl<'a> Way<'a> {
    /// Its id, in addresses.
    pub fn id(self) -> &'a str {
        text(self.0, 0)
    }

    /// What it is a way of.
    pub fn of(self) -> Of {
        let id = text(self.0, 2);
        match text(self.0, 1) {
            "project" => Of::Thing(Ref::Project(ProjectId::new(id))),
            "event" => Of::Thing(Ref::Event(EventId::new(id))),
            _ => Of::Label(EditionId::new(id)),
        }
    }

    /// On whose side it is.
    pub fn side(self) -> Side {
        if text(self.0, 3).is_empty() { Side::Left } else { Side::Right }
    }

    /// Its short words.
    pub fn name(self) -> Said<'a> {
        drawn::said(self.0, 4)
    }

    /// In which years the sources date it, in words; none where no source does, or where its words have them.
    pub fn years(self) -> Said<'a> {
        drawn::said(self.0, 6)
    }

    /// Its band, as the data of an SVG path.
    pub fn band(self) -> &'a str {
        text(self.0, 8)
    }

    /// Its organizations line by line, by their places in the dossier, in the order of the picture; in the last list those
    /// whose names are left out where it is wide.
    pub fn lines(self) -> impl DoubleEndedIterator<Item = impl ExactSizeIterator<Item = usize>> {
        list(self.0, 9)
            .iter()
            .map(|line| line.items().iter().map(|at| at.as_i32().map_or(usize::MAX, |at| at as usize)))
    }

    /// All of them.
    pub fn organizations(self) -> impl Iterator<Item = usize> {
        self.lines().flatten()
    }
}
