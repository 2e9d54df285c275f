//! The bands of countries, as the build has drawn them (`site/bands`): for each country the spans in which sources show
//! presence, on one linear axis of years. Paths in units of the axis and words; neither colours nor elements.

use super::drawn::{at, list, text};
use super::json::Value;
use crate::lang::Lang;

/// The bands.
#[derive(Debug, Clone, PartialEq)]
pub struct Bands(Value);

impl From<Value> for Bands {
    fn from(drawn: Value) -> Bands {
        Bands(drawn)
    }
}

/// What there is of a country.
#[derive(Debug, Clone, Copy)]
pub struct Bars<'a>(&'a [Value]);

impl Bands {
    /// The length of the axis.
    pub const WIDTH: i32 = 1000;
    /// The height of a row.
    pub const ROW: i32 = 20;
    /// Where its bars are.
    pub const MIDDLE: i32 = 9;
    /// How high they are.
    pub const BAR: i32 = 10;
    /// How much lower outlines are: seen under a bar, and never over it.
    pub const LOWER: i32 = 3;

    /// The lines of decades, as the data of an SVG path over a height of 1.
    pub fn decades(&self) -> &str {
        text(self.0.items(), 0)
    }

    /// The line of the agreement; empty where the edition says nothing of it, or where it is not on the axis.
    pub fn agreed(&self) -> &str {
        text(self.0.items(), 1)
    }

    /// The written years, each with its place as a share of the axis.
    pub fn years(&self) -> impl Iterator<Item = (&str, &str)> {
        list(self.0.items(), 2).chunks(2).map(|one| (text(one, 0), text(one, 1)))
    }

    /// The ground of a period of presence, by its place in the edition, and its middle as a share of the axis.
    pub fn ground(&self, period: usize) -> [&str; 2] {
        let grounds = list(self.0.items(), 3);
        [2 * period, 2 * period + 1].map(|place| text(grounds, place))
    }

    /// Those of a country, by its place in the dossier.
    pub fn bars(&self, country: usize) -> Bars<'_> {
        Bars(at(list(self.0.items(), 4), country).items())
    }
}

impl<'a> Bars<'a> {
    /// Those without a sure date, outlines; those that are likely, lines; those that are established, lines: each the data
    /// of a path, empty where there are none.
    pub fn paths(self) -> [&'a str; 3] {
        [0, 1, 2].map(|place| text(self.0, place))
    }

    /// Their years, in words.
    pub fn years(self, lang: Lang) -> &'a str {
        text(self.0, if lang == Lang::Fr { 3 } else { 4 })
    }
}
