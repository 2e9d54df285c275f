//! The parts of the picture: paths and words with their classes and places, for each event its mark. The same in every
//! language; neither colours nor elements.

use crate::dossier::id::EventId;
use crate::dossier::model::Localized;
use crate::lang::Lang;

/// The picture, of the units 0 0 [`Timeline::WIDTH`] `height`.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Its height.
    pub height: i32,
    /// The area in which nothing is drawn, for what is told of an event: its left edge, its upper edge, width and height.
    pub free: Option<[i32; 4]>,
    /// What lies behind the marks, and the marks of events that have no link of their own.
    pub paths: Vec<Path>,
    /// What is written beside the marks.
    pub words: Vec<Words>,
    /// The marks that are links, in the order of time.
    pub marks: Vec<Mark>,
    /// What the forms of marks mean.
    pub legend: Vec<Key>,
    /// The same where there is no room for names.
    pub strip: Strip,
}

/// The strip: its lanes alone are as wide as there is room, and as high as in the picture they are.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// Which part of the picture it shows, as `viewBox`.
    pub area: String,
    /// What lies behind the marks.
    pub paths: Vec<Path>,
    /// The sign of each lane, with where it is in pixels.
    pub signs: Vec<(String, Vec<Path>)>,
    /// What is written beside the lanes, at shares of the width and in pixels.
    pub words: Vec<Words>,
}

/// What a key of the legend is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Marks of events about both partners.
    Both,
    /// A form of marks.
    Form,
    /// Events with an organization in the South.
    South,
    /// Years that are drawn wider.
    Scale,
}

/// What a form means.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// What it is about.
    pub of: Of,
    /// How wide it is.
    pub width: String,
    /// It.
    pub path: Path,
    /// What it means.
    pub text: Localized,
}

/// A path.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Its class.
    pub class: String,
    /// Its data.
    pub d: String,
    /// The events that it marks, as a list of anchors.
    pub events: Option<String>,
}

/// Words at a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// Their class.
    pub class: String,
    /// Where they begin, end or have their middle, as the class says.
    pub x: String,
    /// Their base line.
    pub y: String,
    /// The words; none in a language that needs fewer lines.
    pub text: Localized,
}

/// The mark of an event.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Which event.
    pub event: EventId,
    /// Where it is: `x y`. All else of it is from there.
    pub place: String,
    /// All that can be pressed, as the data of a path.
    pub target: String,
    /// Its parts.
    pub paths: Vec<Path>,
    /// Its name.
    pub name: Option<Words>,
}

impl Timeline {
    /// The width of the picture.
    pub const WIDTH: i32 = 1152;
}

/// Words in each language.
pub(super) fn both(said: impl Fn(Lang) -> String) -> Localized {
    Localized { fr: said(Lang::Fr), en: said(Lang::En) }
}

/// Words of a class at a place.
pub(super) fn words(class: &str, x: impl ToString, y: i32, text: Localized) -> Words {
    Words { class: class.to_owned(), x: x.to_string(), y: y.to_string(), text }
}
