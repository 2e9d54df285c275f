//! The stops of the two-minute path as numbered doors: where each leads and what it says, in words.

use super::element::*;
use super::here::Here;
use super::path;
use crate::route::Page;

/// Every door; behind some there is `more` to read on paper, where no door opens.
pub fn doors(here: &Here, more: fn(&Here, &Page) -> Option<Element>) -> Element {
    let said = &here.dossier.edition.home.doors;
    let said = [&said.partnership, &said.release, &said.networks, &said.countries, &said.timeline, &said.since];
    let doors = path::stops(here).into_iter().zip(said).map(|(stop, said)| {
        let more = more(here, &stop);
        let name = path::name(here, &stop);
        let link = h3().child(a(&here.to(stop)).text(name));
        li().class("door").child(link).child(p().text(here.say(said))).maybe(more)
    });
    section("path", here.text().path).class("path").child(ol().class("doors").children(doors))
}
