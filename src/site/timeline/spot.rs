//! Where an event of the timeline is, and the form of its mark. Numbers alone.

use crate::dossier::drawn::Side;
use crate::dossier::id::EventId;

/// The size of the text.
pub const TEXT: i32 = 13;
/// From the middle of a line of text to its base line.
pub const BASE: i32 = 4;
/// The height of a row of marks, all of it to press.
pub const ROW: i32 = 24;

/// What stays free on each side of the line, and around what is told of an event.
pub const CLEAR: i32 = 6;

/// A lane, over the whole width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lane {
    /// Its upper edge.
    pub top: i32,
    /// Its height.
    pub height: i32,
}

/// The upper and the lower edge of the lanes.
pub fn edges(lanes: &[Lane]) -> (i32, i32) {
    let bottom = lanes.last().map_or(0, |lane| lane.top + lane.height);
    (lanes.first().map_or(0, |lane| lane.top), bottom)
}

/// Where an event is.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Which event.
    pub event: EventId,
    /// The form of its mark.
    pub shape: Shape,
    /// The middle of its mark.
    pub x: i32,
    /// The middle of its mark and of its name.
    pub y: i32,
    /// From the middle of its mark to each end.
    pub half: i32,
    /// On which side of its mark its name stands; none where it has found no place.
    pub side: Option<Side>,
    /// What its name needs beside the mark, in the language in which it is widest; 0 without one.
    pub room: i32,
}

impl Spot {
    /// From the end of a mark to its name.
    pub const GAP: i32 = 5;

    /// Where the name ends, on the left, or begins, on the right.
    pub fn name(&self) -> Option<i32> {
        Some(match self.side? {
            Side::Left => self.x - self.half - Spot::GAP,
            Side::Right => self.x + self.half + Spot::GAP,
        })
    }
}

/// How precisely a date is known, as the form of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A day: a disc.
    Day,
    /// Several days: a bar.
    Days,
    /// A month: a ring.
    Month,
    /// A year, or from one month or year to another: an open bar, as long as the time in which it lies.
    Open,
    /// About: the same, dashed.
    About,
    /// The agreement: the disc on its line.
    Agreement,
}
