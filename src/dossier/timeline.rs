//! The picture of the timeline, as the build has drawn it (`site/timeline`): paths and words with their classes and places,
//! for each event its mark. The same in every language; neither colours nor elements.

use super::drawn::{self, Path, Said, Words, list, text};
use super::json::Value;

/// The picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline(Value);

impl From<Value> for Timeline {
    fn from(drawn: Value) -> Timeline {
        Timeline(drawn)
    }
}

impl Timeline {
    /// Its area, as `viewBox`.
    pub fn area(&self) -> &str {
        text(self.0.items(), 0)
    }

    /// The area in which nothing is drawn, for what is told of an event: its left edge, its upper edge, width and height;
    /// or nothing.
    pub fn free(&self) -> Option<[&str; 4]> {
        let area = list(self.0.items(), 1);
        (!area.is_empty()).then(|| [0, 1, 2, 3].map(|at| text(area, at)))
    }

    /// What lies behind the marks, and the marks of events that have no link of their own.
    pub fn paths(&self) -> impl Iterator<Item = Path<'_>> {
        drawn::paths(list(self.0.items(), 2))
    }

    /// What is written beside the marks.
    pub fn words(&self) -> impl Iterator<Item = Words<'_>> {
        drawn::words(list(self.0.items(), 3))
    }

    /// The marks that are links, in the order of time.
    pub fn marks(&self) -> impl Iterator<Item = Mark<'_>> {
        list(self.0.items(), 4).chunks(5).map(Mark)
    }

    /// What the forms of marks mean: how wide each is, its path, the words.
    pub fn legend(&self) -> impl Iterator<Item = (&str, Path<'_>, Said<'_>)> {
        let key = |one| Some((text(one, 0), drawn::paths(list(one, 1)).next()?, drawn::said(one, 2)));
        list(self.0.items(), 5).chunks(4).filter_map(key)
    }

    /// The same where there is no room for names.
    pub fn strip(&self) -> Strip<'_> {
        Strip(list(self.0.items(), 6))
    }
}

/// The mark of an event.
#[derive(Debug, Clone, Copy)]
pub struct Mark<'a>(&'a [Value]);

impl<'a> Mark<'a> {
    /// Of which event, by its id.
    pub fn event(self) -> &'a str {
        text(self.0, 0)
    }

    /// All that can be pressed, as the data of a path, from its place.
    pub fn target(self) -> &'a str {
        text(self.0, 1)
    }

    /// Where it is: `x y`.
    pub fn place(self) -> &'a str {
        text(self.0, 2)
    }

    /// Its parts, from its place.
    pub fn paths(self) -> impl Iterator<Item = Path<'a>> {
        drawn::paths(list(self.0, 3))
    }

    /// Its name, from its place.
    pub fn name(self) -> Option<Words<'a>> {
        drawn::words(list(self.0, 4)).next()
    }
}

/// The strip: its lanes alone are as wide as there is room, and as high as in the picture they are.
#[derive(Debug, Clone, Copy)]
pub struct Strip<'a>(&'a [Value]);

impl<'a> Strip<'a> {
    /// Which part of the picture it shows, as `viewBox`.
    pub fn area(self) -> &'a str {
        text(self.0, 0)
    }

    /// What lies behind the marks.
    pub fn paths(self) -> impl Iterator<Item = Path<'a>> {
        drawn::paths(list(self.0, 1))
    }

    /// The sign of each lane, with where it is in pixels.
    pub fn signs(self) -> impl Iterator<Item = (&'a str, impl Iterator<Item = Path<'a>>)> {
        list(self.0, 2).chunks(2).map(|one| (text(one, 0), drawn::paths(list(one, 1))))
    }

    /// What is written beside the lanes, at shares of the width and in pixels.
    pub fn words(self) -> impl Iterator<Item = Words<'a>> {
        drawn::words(list(self.0, 3))
    }
}
