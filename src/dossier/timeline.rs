//! The picture of the timeline: a lane for each of whom events can be about, a mark for each event at its date, its name
//! beside it. Numbers alone, in units of the picture, which the build has worked out (`site/timeline`); neither colours nor
//! elements.

use super::date::Point;
use super::id::{EditionId, EventId};
use super::map::Side;

/// The picture, of the units 0 0 [`Timeline::WIDTH`] `height`; the same in every language.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Its height.
    pub height: i32,
    /// The axis of time.
    pub scale: Scale,
    /// Where the agreement was announced.
    pub line: i32,
    /// The lanes, from top to bottom: the first partner, both, the second, neither.
    pub lanes: Vec<Lane>,
    /// The lines of years through the lanes, as the data of an SVG path.
    pub ticks: String,
    /// Where the years change their width, and which are drawn wider, as the data of an SVG path.
    pub bracket: String,
    /// The middle of what says how wide these are.
    pub middle: i32,
    /// The written years, each with the middle of its number.
    pub years: Vec<(u16, i32)>,
    /// The periods whose names have room, each with the beginning of its name.
    pub periods: Vec<(EditionId, i32)>,
    /// A spot for each event, in the order of time.
    pub spots: Vec<Spot>,
}

/// A lane, over the whole width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lane {
    /// Its upper edge.
    pub top: i32,
    /// Its height.
    pub height: i32,
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

/// An axis on which the years of a span are drawn wider than the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Where it begins, to the right of the names of the lanes.
    pub left: i32,
    /// The first year.
    pub first: u16,
    /// The year after the last.
    pub end: u16,
    /// The first of the years that are drawn wider, and the one after their last.
    pub wide: (u16, u16),
    /// How many times as wide they are drawn.
    pub factor: i32,
}

impl Timeline {
    /// The width of the picture.
    pub const WIDTH: i32 = 1072;
    /// The size of its text.
    pub const TEXT: i32 = 13;
    /// The height of a row of marks, all of it to press.
    pub const ROW: i32 = 24;
    /// Beside the name of a lane: its sign, and some space.
    pub const SIGN: i32 = 22;
    /// The height of what says when the agreement was announced.
    pub const FLAG: i32 = 26;

    /// On which side of the line it says what it is, and on which its caution stands: after the line, or under what it says.
    pub fn sides(&self) -> (Side, Side) {
        sides(self.line)
    }
}

/// The sides of a line at a place.
pub fn sides(line: i32) -> (Side, Side) {
    match line * 5 / Timeline::WIDTH {
        0 | 1 => (Side::Right, Side::Right),
        2 | 3 => (Side::Left, Side::Right),
        _ => (Side::Left, Side::Left),
    }
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

impl Scale {
    /// Where it ends.
    pub const RIGHT: i32 = Timeline::WIDTH - 6;

    /// Where a day is, or what is nearest to it on the axis.
    pub fn x(&self, day: Day) -> i32 {
        let whole = self.stretched(Day::of_year(self.end)).max(1);
        let at = self.stretched(day).clamp(0, whole);
        let room = i64::from(Scale::RIGHT - self.left);
        self.left + i32::try_from((2 * at * room + whole) / (2 * whole)).unwrap_or_default()
    }

    /// The time since the beginning, in days of the other years.
    fn stretched(&self, Day(day): Day) -> i64 {
        let [first, from, to] = [self.first, self.wide.0, self.wide.1].map(|year| Day::of_year(year).0);
        let wide = (day - from).clamp(0, (to - from).max(0));
        i64::from(day - first) + i64::from(self.factor - 1) * i64::from(wide)
    }
}

/// A day, counted in years of twelve months of 31 days: at most a twentieth of a month beside its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i32);

impl Day {
    /// The days of a month.
    pub const MONTH: i32 = 31;
    /// The days of a year.
    pub const YEAR: i32 = 12 * Day::MONTH;

    /// The first day of a year.
    pub fn of_year(year: u16) -> Day {
        Day(i32::from(year) * Day::YEAR)
    }

    /// The first day that a point of time can mean, and the one after the last.
    pub fn span(Point { year, month, day }: Point) -> (Day, Day) {
        let Day(january) = Day::of_year(year);
        let Some(month) = month else { return (Day(january), Day(january + Day::YEAR)) };
        let first = january + (i32::from(month) - 1) * Day::MONTH;
        match day.map(i32::from) {
            Some(day) => (Day(first + day - 1), Day(first + day)),
            None => (Day(first), Day(first + Day::MONTH)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_the_wide_span_is_so_many_times_as_wide() {
        let scale = Scale { left: 66, first: 1990, end: 2010, wide: (1995, 2005), factor: 4 };
        let width = |year| scale.x(Day::of_year(year + 1)) - scale.x(Day::of_year(year));
        assert_eq!([1990, 1994, 1995, 2004, 2005, 2009].map(width), [20, 20, 80, 80, 20, 20]);
        assert_eq!((scale.x(Day(0)), scale.x(Day::of_year(3000))), (66, Scale::RIGHT));
    }
}
