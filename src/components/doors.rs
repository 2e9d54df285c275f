//! The stops of the two-minute path as numbered doors: where each leads, the small form of its picture, and what it says.

use super::element::*;
use super::here::Here;
use super::path;
use super::small::small;
use crate::route::Page;

/// Every door; a bundle has none.
pub fn doors(here: &Here) -> Option<Element> {
    let said = here.dossier.edition.home.doors.as_ref()?;
    let said = [&said.partnership, &said.release, &said.networks, &said.countries, &said.timeline, &said.since];
    let doors = path::stops(here).into_iter().zip(said).map(|(stop, said)| {
        let name = path::name(here, &stop);
        let picture = match stop {
            Page::View(view) => small(here, view),
            _ => None,
        };
        let link = h3().child(a(&here.to(stop)).text(name));
        li().class("door").child(link).child(p().text(here.say(said))).maybe(picture)
    });
    Some(section("path", here.text().path).class("path").child(ol().id("doors").class("doors").children(doors)))
}
