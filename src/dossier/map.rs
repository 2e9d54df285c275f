//! The map, as the build has drawn it (`site/map`): where the countries are, and where their labels stand in each frame, a
//! part of the world that is shown larger. It knows neither colours nor elements.

use super::drawn::{self, Words, list, text};
use super::json::Value;

/// The map.
#[derive(Debug, Clone, PartialEq)]
pub struct Map(Value);

impl From<Value> for Map {
    fn from(drawn: Value) -> Map {
        Map(drawn)
    }
}

impl Map {
    /// The file of the picture of all land, from the root of the site.
    pub fn base(&self) -> &str {
        text(self.0.items(), 0)
    }

    /// The width and the height of the world.
    pub fn size(&self) -> [&str; 2] {
        [1, 2].map(|place| text(self.0.items(), place))
    }

    /// The part of the world that the small maps show, as `viewBox`.
    pub fn small(&self) -> &str {
        text(self.0.items(), 3)
    }

    /// Whether nothing is in the lower right corner of the picture of all countries, so that something can be told there.
    pub fn has_corner(&self) -> bool {
        !text(self.0.items(), 4).is_empty()
    }

    /// The part of the world in which the countries are, in one picture.
    pub fn whole(&self) -> Frame<'_> {
        Frame(list(self.0.items(), 5))
    }

    /// The frames that have countries to show, in the order of the edition.
    pub fn frames(&self) -> impl Iterator<Item = Frame<'_>> {
        list(self.0.items(), 6).iter().map(|one| Frame(one.items()))
    }

    /// The place of a country by its id, if it can be shown.
    pub fn place(&self, country: &str) -> Option<Place<'_>> {
        list(self.0.items(), 7).chunks(3).map(Place).find(|place| place.country() == country)
    }
}

/// Where a country is, in units of the world.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a>(&'a [Value]);

impl<'a> Place<'a> {
    fn country(self) -> &'a str {
        text(self.0, 0)
    }

    /// A point well inside it, as the data of a path of no length.
    pub fn dot(self) -> &'a str {
        text(self.0, 1)
    }

    /// Its outline, as the data of a path of relative lines; empty where it is too small to be seen.
    pub fn path(self) -> &'a str {
        text(self.0, 2)
    }
}

/// A part of the world in a picture of its own.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a>(&'a [Value]);

impl<'a> Frame<'a> {
    /// Its id in the edition; empty for the one of all countries.
    pub fn id(self) -> &'a str {
        text(self.0, 0)
    }

    /// Its area, as `viewBox`.
    pub fn area(self) -> &'a str {
        text(self.0, 1)
    }

    /// How the world lies in it, as `transform`.
    pub fn fit(self) -> &'a str {
        text(self.0, 2)
    }

    /// A label for each of its countries, or for as many as have room.
    pub fn labels(self) -> impl Iterator<Item = Label<'a>> {
        list(self.0, 3).chunks(5).map(Label)
    }
}

/// The name of a country beside the map, with the line that leads to it; in units of the frame.
#[derive(Debug, Clone, Copy)]
pub struct Label<'a>(&'a [Value]);

impl<'a> Label<'a> {
    /// Of which country, by its id.
    pub fn country(self) -> &'a str {
        text(self.0, 0)
    }

    /// Where the country is: x, y.
    pub fn mark(self) -> [&'a str; 2] {
        [1, 2].map(|place| text(self.0, place))
    }

    /// The line, as the data of a path.
    pub fn leader(self) -> &'a str {
        text(self.0, 3)
    }

    /// Its lines of text.
    pub fn words(self) -> impl Iterator<Item = Words<'a>> {
        drawn::words(list(self.0, 4))
    }
}

/// The corners of an outline, part by part: its data has relative lines alone.
#[cfg(not(target_arch = "wasm32"))]
pub fn corners(path: &str) -> Vec<Vec<(i32, i32)>> {
    let (mut at, mut parts) = ((0, 0), Vec::new());
    for part in path.split('m').skip(1) {
        let part = part.trim_end_matches('z').replace('-', " -");
        let numbers: Vec<i32> = part.split_whitespace().filter_map(|number| number.parse().ok()).collect();
        let mut points = Vec::new();
        for step in numbers.chunks_exact(2) {
            at = (at.0 + step[0], at.1 + step[1]);
            points.push(at);
        }
        // What closes a part leads back to its beginning.
        at = points.first().copied().unwrap_or(at);
        parts.push(points);
    }
    parts
}
