//! Parts of pictures as the build has drawn them: lists without names, because every visitor loads them, and read where
//! they are drawn, because what made types of those of the timeline weighed 0.8 kB in the browser (brotli). What is not
//! there is empty.

use super::json::Value;
use crate::lang::Lang;

/// A side of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The left one.
    Left,
    /// The right one.
    Right,
}

/// A path.
#[derive(Debug, Clone, Copy)]
pub struct Path<'a> {
    /// Its class.
    pub class: &'a str,
    /// Its data.
    pub d: &'a str,
    /// What it marks, as a list of anchors; empty for nothing.
    pub marks: &'a str,
}

/// Words at a place.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// Their class.
    pub class: &'a str,
    /// Where they begin, end or have their middle, as the class says.
    pub x: &'a str,
    /// Their base line.
    pub y: &'a str,
    /// The words; none in a language that needs fewer lines.
    pub text: Said<'a>,
}

/// Words in both languages.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a>(&'a [Value]);

impl<'a> Said<'a> {
    /// The words in a language.
    pub fn get(self, lang: Lang) -> &'a str {
        text(self.0, usize::from(lang == Lang::En))
    }
}

/// The value at a place.
pub(super) fn at(values: &[Value], place: usize) -> &Value {
    values.get(place).unwrap_or(&Value::Null)
}

pub(super) fn text(values: &[Value], place: usize) -> &str {
    at(values, place).as_str().unwrap_or_default()
}

pub(super) fn list(values: &[Value], place: usize) -> &[Value] {
    at(values, place).items()
}

pub(super) fn said(values: &[Value], place: usize) -> Said<'_> {
    Said(values.get(place..).unwrap_or_default())
}

pub(super) fn paths(values: &[Value]) -> impl Iterator<Item = Path<'_>> {
    values.chunks(3).map(|one| Path { class: text(one, 0), d: text(one, 1), marks: text(one, 2) })
}

pub(super) fn words(values: &[Value]) -> impl Iterator<Item = Words<'_>> {
    values.chunks(5).map(|one| Words { class: text(one, 0), x: text(one, 1), y: text(one, 2), text: said(one, 3) })
}
