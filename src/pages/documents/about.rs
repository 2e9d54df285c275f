//! Who publishes, and how: the edition's own text, each section at an address.

use crate::components::element::*;
use crate::components::frame::publisher_line;
use crate::components::here::Here;
use crate::components::{facts, names};
use crate::pages::view_heading;

/// The page.
pub fn page(here: &Here) -> Element {
    let essays = here.dossier.edition.about.iter().map(|essay| {
        let paragraphs = essay.paragraphs.iter().map(|paragraph| p().child(names::words(here, paragraph)));
        section(&essay.id, here.say(&essay.heading)).children(paragraphs).maybe(facts::facts(here, &essay.facts))
    });
    fragment().child(view_heading(here)).child(p().class("note").text(&publisher_line(here))).children(essays)
}
