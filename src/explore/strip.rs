//! The dates strip: dated facts as bars on a linear axis of whole decades. Layout alone, in whole numbers and without the
//! width of any letter, so that it is the same on every machine. Places are ten-thousandths of the axis.

use crate::dossier::date::{Date, Point};
use crate::dossier::model::Confidence;

/// The whole length of an axis.
pub const WHOLE: u32 = 10_000;

/// Days of a year whose months all have 31: enough for a drawing, and in the right order.
const YEAR: u32 = 12 * 31;

/// The most years that are written on an axis.
const WRITTEN: usize = 6;

/// A fact with its date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dated {
    /// The date that it is about.
    pub date: Date,
    /// How sure it is.
    pub confidence: Confidence,
    /// Whether the source bears no date, so that the date is an estimate of ours.
    pub undated: bool,
}

/// How precise a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// A day.
    Day,
    /// Some days, of a month at most.
    Days,
    /// A month.
    Month,
    /// A year.
    Year,
    /// A longer span.
    Span,
}

/// How sure a bar is, the least sure first: the order in which they are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Without a date, about that date, or to be confirmed.
    Open,
    /// Likely.
    Likely,
    /// Established.
    Established,
}

/// A fact on the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Where it begins.
    pub from: u32,
    /// Where it ends, after its beginning or at it.
    pub to: u32,
    /// How precise its date is.
    pub precision: Precision,
    /// How sure it is.
    pub certainty: Certainty,
}

/// An axis of whole years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    /// Its first year, a decade.
    pub first: u16,
    /// The year at which it ends, a later one.
    pub last: u16,
}

impl Certainty {
    /// How sure a dated fact is.
    pub fn of(fact: &Dated) -> Certainty {
        match fact.confidence {
            _ if fact.undated || fact.date.approximate => Certainty::Open,
            Confidence::Unconfirmed => Certainty::Open,
            Confidence::Likely => Certainty::Likely,
            Confidence::Established => Certainty::Established,
        }
    }
}

impl Precision {
    /// How precise a date is.
    pub fn of(date: &Date) -> Precision {
        let (from, to) = ends(date);
        match (date.start, date.end) {
            (Point { day: Some(_), .. }, None) => Precision::Day,
            (Point { month: Some(_), .. }, None) => Precision::Month,
            (_, None) => Precision::Year,
            (Point { day: Some(_), .. }, Some(Point { day: Some(_), .. })) if to - from <= 31 => Precision::Days,
            _ => Precision::Span,
        }
    }
}

/// The days at which a date begins and after which it ends.
fn ends(date: &Date) -> (u32, u32) {
    let day = |point: Point| {
        let [month, day] = [point.month, point.day].map(|part| u32::from(part.unwrap_or(1).saturating_sub(1)));
        u32::from(point.year) * YEAR + month * 31 + day
    };
    let end = date.end.unwrap_or(date.start);
    let length = match end {
        Point { day: Some(_), .. } => 1,
        Point { month: Some(_), .. } => 31,
        _ => YEAR,
    };
    (day(date.start), day(end) + length)
}

impl Axis {
    /// The axis that has room for some dates; none for none.
    pub fn of<'a>(dates: impl Iterator<Item = &'a Date> + Clone) -> Option<Axis> {
        let first = dates.clone().map(Date::year).min()? / 10 * 10;
        let last = dates.map(Date::last_year).max()? / 10 * 10 + 10;
        Some(Axis { first, last })
    }

    /// A day on the axis, or its nearer end.
    fn place(self, day: u32) -> u32 {
        let [first, last] = [self.first, self.last].map(|year| u32::from(year) * YEAR);
        (day.clamp(first, last) - first) * WHOLE / (last - first)
    }

    /// Where a year begins, or the nearer end of the axis.
    pub fn year(self, year: u16) -> u32 {
        self.place(u32::from(year) * YEAR)
    }

    /// A fact on the axis.
    pub fn bar(self, fact: &Dated) -> Bar {
        let (from, to) = ends(&fact.date);
        let (precision, certainty) = (Precision::of(&fact.date), Certainty::of(fact));
        Bar { from: self.place(from), to: self.place(to), precision, certainty }
    }

    /// Where a date begins, if that is on the axis.
    pub fn at(self, date: &Date) -> Option<u32> {
        (self.first..self.last).contains(&date.year()).then(|| self.place(ends(date).0))
    }

    /// The years that are written, with their places: each decade, or as many as there is room for.
    pub fn written(self) -> Vec<(u16, u32)> {
        let decades = usize::from((self.last - self.first) / 10) + 1;
        let years = (self.first..=self.last).step_by(10 * decades.div_ceil(WRITTEN));
        years.map(|year| (year, self.year(year))).collect()
    }
}

/// Bars for one row: those of one certainty that overlap are one, so that no darker place counts sources; the surest last, to
/// be drawn above the others.
pub fn merged(mut bars: Vec<Bar>) -> Vec<Bar> {
    bars.sort_by_key(|bar| (bar.certainty, bar.from, bar.to));
    bars.dedup_by(|bar, before| {
        let overlap = bar.certainty == before.certainty && bar.from < before.to;
        if overlap && bar.to > before.to {
            before.precision = if bar.from == before.from { bar.precision } else { Precision::Span };
            before.to = bar.to;
        }
        overlap
    });
    // Under a surer bar nothing would be seen.
    let all = bars.clone();
    let hides = |one: &Bar, bar: &Bar| one.certainty > bar.certainty && one.from <= bar.from && bar.to <= one.to;
    bars.retain(|bar| !all.iter().any(|one| hides(one, bar)));
    bars
}

/// The years of some dates in the order of time: those that overlap are one span.
pub fn spans(dates: impl Iterator<Item = Date>) -> Vec<Date> {
    let mut dates: Vec<Date> = dates.collect();
    dates.sort_by(Date::chronological);
    dates.dedup_by(|date, before| {
        let overlap = date.shares_a_year(before);
        if overlap && date.last_year() > before.last_year() {
            before.end = Some(date.end.unwrap_or(date.start));
        }
        overlap
    });
    dates
}
