//! The map in numbers: where the countries are, and where their labels stand in each frame.

use crate::dossier::drawn::Side;
use crate::dossier::id::{CountryId, EditionId};
use crate::dossier::map::corners;
use crate::dossier::model::Country;
use crate::lang::Lang;

/// The map.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// The width of the world, in its units.
    pub width: i32,
    /// The height of the world, in its units.
    pub height: i32,
    /// The countries that can be shown, in the order of the dossier.
    pub places: Vec<Place>,
    /// The part of the world in which the countries are, in one picture.
    pub whole: Frame,
    /// Whether nothing is in its lower right corner, [`Map::CORNER`], so that something can be told there.
    pub has_corner: bool,
    /// The frames that have countries to show, in the order of the edition.
    pub frames: Vec<Frame>,
}

/// Where a country is, in units of the world.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Which country.
    pub country: CountryId,
    /// A point well inside it: x, y.
    pub at: (i32, i32),
    /// Its outline as the data of an SVG path; none where it is too small to be seen.
    pub path: Option<String>,
}

/// A part of the world in a picture of its own, of the units 0 0 `width` `height`.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// Its id in the edition; empty for the one of all countries.
    pub id: EditionId,
    /// The width of the picture: [`Frame::WIDTH`], or [`Map::WIDTH`].
    pub width: i32,
    /// The height of the picture.
    pub height: i32,
    /// How the world lies in it.
    pub fit: Fit,
    /// A label for each of its countries, or for as many as have room.
    pub labels: Vec<Label>,
}

/// How the world lies in a frame: scaled, then moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// Thousandths of a unit of the frame in a unit of the world.
    pub scale: i32,
    /// What is added to x.
    pub dx: i32,
    /// What is added to y.
    pub dy: i32,
}

/// The name of a country beside the map, with the line that leads to it; in units of the frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Which country.
    pub country: CountryId,
    /// On which side of its line it stands: on the left it ends at its x, on the right it begins there.
    pub side: Side,
    /// That x.
    pub x: i32,
    /// The base line of its first line of text; each further line is [`Label::LINE`] lower.
    pub y: i32,
    /// Where the country is: the one end of the line.
    pub mark: (i32, i32),
}

impl Map {
    /// The width of the picture of all countries.
    pub const WIDTH: i32 = 1072;
    /// The width and the height of its corner.
    pub const CORNER: (i32, i32) = (352, 152);
}

impl Frame {
    /// The width of the picture of a part of the world: that of a telephone's page, so that letters have their size there.
    pub const WIDTH: i32 = 326;
}

impl Place {
    /// The corners of its outline, part by part.
    pub fn outline(&self) -> Vec<Vec<(i32, i32)>> {
        corners(self.path.as_deref().unwrap_or_default())
    }
}

impl Fit {
    /// Where a point of the world is in the frame.
    pub fn point(self, (x, y): (i32, i32)) -> (i32, i32) {
        (self.scaled(x) + self.dx, self.scaled(y) + self.dy)
    }

    /// A length of the world in units of the frame.
    pub fn scaled(self, length: i32) -> i32 {
        (length * self.scale).div_euclid(1000)
    }
}

impl Label {
    /// The size of the text.
    pub const TEXT: i32 = 14;
    /// The same in the picture of all countries, which is drawn smaller where it has less room.
    pub const TEXT_OF_WHOLE: i32 = 15;
    /// From line to line.
    pub const LINE: i32 = 17;
    /// The height of a label of one line, with the space around it that can be pressed.
    pub const TARGET: i32 = 24;
    /// From the upper edge of that space to the base line of the first line.
    pub const BASE: i32 = 17;
    /// From the middle of the first line to its base line.
    pub const MIDDLE: i32 = 5;
    /// From the text to its line.
    pub const GAP: i32 = 3;

    /// Where the line from the mark ends: beside the middle of the first line of text.
    pub fn end(&self) -> (i32, i32) {
        let x = match self.side {
            Side::Left => self.x + Label::GAP,
            Side::Right => self.x - Label::GAP,
        };
        (x, self.y - Label::MIDDLE)
    }
}

/// The x of the texts of a column in a part of the world: about 13 letters are between it and the side of the frame.
pub const fn column(side: Side) -> i32 {
    match side {
        Side::Left => 92,
        Side::Right => Frame::WIDTH - 92,
    }
}

/// The x of the ends of its lines.
pub const fn edge(side: Side) -> i32 {
    match side {
        Side::Left => column(side) + Label::GAP,
        Side::Right => column(side) - Label::GAP,
    }
}

/// The lines of a country's label: its name, broken at spaces where it has more than 13 letters.
pub fn lines(country: &Country, lang: Lang) -> Vec<&str> {
    broken(country.short.as_ref().unwrap_or(&country.name).get(lang))
}

fn broken(name: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut end = 0;
    for (space, _) in name.match_indices(' ').chain([(name.len(), "")]) {
        if end > start && name[start..space].chars().count() > MAX_LETTERS {
            lines.push(&name[start..end]);
            start = end + 1;
        }
        end = space;
    }
    lines.push(&name[start..end]);
    lines
}

/// The most letters of a line, but for a word that is longer.
const MAX_LETTERS: usize = 13;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_breaks_at_spaces_and_only_where_it_must() {
        assert_eq!(broken("Low Meadows"), ["Low Meadows"]);
        assert_eq!(broken("Low Meadows by Sea"), ["Low Meadows", "by Sea"]);
        assert_eq!(broken("Republic of Low Meadows by the Sea"), ["Republic of", "Low Meadows", "by the Sea"]);
        assert_eq!(broken("Meadowlandishness by Sea"), ["Meadowlandishness", "by Sea"]);
        assert_eq!(
            broken("Meadow\u{a0}by\u{a0}Sea\u{a0}and\u{a0}Hill"),
            ["Meadow\u{a0}by\u{a0}Sea\u{a0}and\u{a0}Hill"]
        );
        assert_eq!(broken(""), [""]);
    }

    #[test]
    fn a_point_of_the_world_is_in_the_frame_where_its_numbers_say() {
        assert_eq!(Fit { scale: 250, dx: -400, dy: 10 }.point((2002, 40)), (100, 20));
    }
}
