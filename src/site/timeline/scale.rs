//! The axis of time: years side by side, those of a span wider than the others. Whole numbers alone, so that every machine
//! draws the same.

use super::shapes::Timeline;
use crate::dossier::date::Point;

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
        let scale = Scale { left: 146, first: 1990, end: 2010, wide: (1995, 2005), factor: 4 };
        let width = |year| scale.x(Day::of_year(year + 1)) - scale.x(Day::of_year(year));
        assert_eq!([1990, 1994, 1995, 2004, 2005, 2009].map(width), [20, 20, 80, 80, 20, 20]);
        assert_eq!((scale.x(Day(0)), scale.x(Day::of_year(3000))), (146, Scale::RIGHT));
    }
}
