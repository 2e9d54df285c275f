//! A button that prints the page. The boot script does it, so that it needs no application.

use super::element::*;
use super::here::Here;

/// The button.
pub fn button(here: &Here) -> Element {
    let button = element("button").class("button print").attribute("type", "button").attribute("data-print", "");
    p().class("ways").child(button.text(here.text().documents.print))
}
