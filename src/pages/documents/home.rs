//! The first screen: who, when, what; the exchange; and the doors of the two-minute path.

use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{doors, frame, lanes};
use crate::route::View;

/// The page.
pub fn page(here: &Here) -> Element {
    let ways = p()
        .class("ways")
        .child(frame::view_link(here, View::Sources))
        .text(" ")
        .child(frame::view_link(here, View::Glossary))
        .text(" ")
        .child(a(&here.view(View::TwoMinutes)).text(here.text().documents.printed));
    fragment().child(opening(here)).maybe(doors::doors(here)).child(ways)
}

/// The agreement in a title, a sentence and a picture.
pub fn opening(here: &Here) -> Element {
    let home = &here.dossier.edition.home;
    element("section")
        .class("hero")
        .attribute("aria-labelledby", "title")
        .child(p().class("hero__kicker").text(here.say(&home.kicker)))
        .child(element("h1").id("title").class("hero__title").attribute("tabindex", "-1").text(here.say(&home.title)))
        .child(p().class("hero__lead").text(here.say(&home.lead)))
        .child(lanes::hero(here))
}
