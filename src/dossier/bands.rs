//! The bands of countries: for each country the spans in which sources show presence, on one linear axis of years. Paths in
//! units of the axis and words, which the build has worked out (`site/bands`); neither colours nor elements.

use crate::lang::Lang;

/// The bands. Lists of texts, because every visitor loads them, and what reads them.
#[derive(Debug, Clone, PartialEq)]
pub struct Bands {
    /// The lines of decades, as the data of an SVG path over a height of 1; the line of the agreement, empty where the
    /// edition says nothing of it, or where it is not on the axis.
    pub lines: Vec<String>,
    /// The written years, each followed by its place as a share of the axis.
    pub years: Vec<String>,
    /// The ground of each period of presence, in the order of the edition, followed by its middle as a share of the axis.
    pub periods: Vec<String>,
    /// What there is of each country, in the order of the dossier: see [`Bars`].
    pub bars: Vec<String>,
}

/// The bars of a country, as the data of SVG paths, and their years in words; each empty where there are none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bars<'a>(&'a [String]);

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

    /// Those of the country at a place in the dossier.
    pub fn bars(&self, at: usize) -> Option<Bars<'_>> {
        self.bars.chunks_exact(Bars::TEXTS).nth(at).map(Bars)
    }
}

impl<'a> Bars<'a> {
    /// How many texts there are of a country.
    pub const TEXTS: usize = 5;

    /// Those without a sure date, outlines; those that are likely, lines; those that are established, lines.
    pub fn paths(self) -> &'a [String] {
        &self.0[..3]
    }

    /// The years.
    pub fn years(self, lang: Lang) -> &'a str {
        &self.0[if lang == Lang::Fr { 3 } else { 4 }]
    }
}
