//! Dates as precise as the sources make them, in a subset of the Extended Date/Time Format (ISO 8601-2, level 1):
//! `2007`, `2007-05`, `2007-05-11`, `1984~` for "about", `2009/2012` for a span. Not a calendar library.

use std::cmp::Ordering;
use std::fmt;

/// A year, a month or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Year of the common era, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month, 1 to 31; only with a month.
    pub day: Option<u8>,
}

/// A moment or a span, possibly approximate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// The moment, or the beginning of the span.
    pub start: Point,
    /// The end of the span, never before its beginning.
    pub end: Option<Point>,
    /// "About": the source gives the date loosely.
    pub approximate: bool,
}

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateError {
    /// Not one of the accepted forms.
    Form,
    /// The form is right but no calendar has that day or month.
    Calendar,
    /// The span ends before it begins.
    Reversed,
}

impl Point {
    fn parse(text: &str) -> Result<Point, DateError> {
        let mut parts = text.split('-');
        let number = |part: &str, width: usize| {
            let digits = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| part.parse::<u16>().ok()).flatten().ok_or(DateError::Form)
        };
        let year = number(parts.next().unwrap_or_default(), 4)?;
        let month = parts.next().map(|part| number(part, 2)).transpose()?;
        let day = parts.next().map(|part| number(part, 2)).transpose()?;
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        let in_calendar = year >= 1
            && month.is_none_or(|m| (1..=12).contains(&m))
            && day.is_none_or(|d| d >= 1 && d <= days_in_month(year, month.unwrap_or(1)));
        if !in_calendar {
            return Err(DateError::Calendar);
        }
        let small = |n: u16| u8::try_from(n).unwrap_or(u8::MAX);
        Ok(Point { year, month: month.map(small), day: day.map(small) })
    }

    /// First day the point can mean, as (year, month, day).
    fn first(self) -> (u16, u8, u8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// Last day the point can mean, as (year, month, day); months count 31 days, which keeps the order.
    fn last(self) -> (u16, u8, u8) {
        (self.year, self.month.unwrap_or(12), self.day.unwrap_or(31))
    }
}

/// Days in a month of the Gregorian calendar.
fn days_in_month(year: u16, month: u16) -> u16 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        [self.month, self.day].into_iter().flatten().try_for_each(|part| write!(f, "-{part:02}"))
    }
}

impl fmt::Display for Date {
    /// As the data writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.start)?;
        match self.end {
            Some(end) => write!(f, "/{end}"),
            None => f.write_str(if self.approximate { "~" } else { "" }),
        }
    }
}

impl Date {
    /// Reads a date as written in the data.
    pub fn parse(text: &str) -> Result<Date, DateError> {
        if let Some((start, end)) = text.split_once('/') {
            let (start, end) = (Point::parse(start)?, Point::parse(end)?);
            if end.last() < start.first() {
                return Err(DateError::Reversed);
            }
            return Ok(Date { start, end: Some(end), approximate: false });
        }
        let (point, approximate) = match text.strip_suffix('~') {
            Some(point) => (point, true),
            None => (text, false),
        };
        Ok(Date { start: Point::parse(point)?, end: None, approximate })
    }

    /// The year in which it begins.
    pub fn year(&self) -> u16 {
        self.start.year
    }

    /// The last year it touches.
    pub fn last_year(&self) -> u16 {
        self.end.unwrap_or(self.start).year
    }

    /// Whether it touches a year that another date touches.
    pub fn shares_a_year(&self, other: &Date) -> bool {
        self.year() <= other.last_year() && other.year() <= self.last_year()
    }

    /// Whether it begins after everything that another date can mean.
    pub fn begins_after(&self, other: &Date) -> bool {
        self.start.first() > other.end.unwrap_or(other.start).last()
    }

    /// Order on a time line: by beginning, and the more precise first.
    pub fn chronological(&self, other: &Date) -> Ordering {
        let key = |date: &Date| (date.start.first(), date.start.last(), date.end.map(Point::last));
        key(self).cmp(&key(other))
    }

    /// The date in the form of the `datetime` attribute, where it is exact enough for one.
    pub fn iso(&self) -> Option<String> {
        if self.end.is_some() || self.approximate {
            return None;
        }
        let Point { year, month, day } = self.start;
        Some(match (month, day) {
            (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            (Some(month), None) => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_a_month_a_year_a_span_and_about_are_read() {
        for text in ["2007", "2007-05", "2007-05-11", "2004-02-29", "1984~", "2009/2012", "2006-11-16/2006-11-17"] {
            assert!(Date::parse(text).is_ok(), "{text}");
        }
        assert_eq!(Date::parse("2006-11-16/2006-11-17").map(|d| d.last_year()), Ok(2006));
    }

    #[test]
    fn what_no_calendar_has_is_told_from_what_has_no_form() {
        assert_eq!(Date::parse("2007-02-30"), Err(DateError::Calendar));
        assert_eq!(Date::parse("2007-13"), Err(DateError::Calendar));
        assert_eq!(Date::parse("May 2007"), Err(DateError::Form));
        assert_eq!(Date::parse("2007-5"), Err(DateError::Form));
        assert_eq!(Date::parse(""), Err(DateError::Form));
        assert_eq!(Date::parse("2012/2009"), Err(DateError::Reversed));
    }
}
