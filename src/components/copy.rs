//! A button that copies what stands at a place of the page. The boot script does it, so that it needs no application.

use super::element::*;
use super::here::Here;

/// The button for the place of an id.
pub fn button(here: &Here, place: &str, words: &str) -> Element {
    let t = here.text();
    element("button")
        .class("button copy")
        .attribute("type", "button")
        .attribute("data-copy", place)
        .attribute("data-copied", t.copied)
        .attribute("data-selected", t.selected)
        .text(words)
}
