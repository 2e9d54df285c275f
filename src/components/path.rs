//! The two-minute path: six stops, each a page at its own address, chained by links that need no script.

use super::element::*;
use super::frame;
use super::here::Here;
use crate::route::{Page, View};

/// The stops in order: what is exchanged, the text, who, where, when, and what came after.
pub fn stops(here: &Here) -> [Page; 6] {
    let [exchange, text, who, r#where, when] =
        [View::Partnership, View::Release, View::Networks, View::Countries, View::Timeline].map(Page::View);
    [exchange, text, who, r#where, when, Page::Since(here.dossier.release.date.year())]
}

/// What a stop is called in the navigation.
pub fn name<'a>(here: &Here<'a>, stop: &Page) -> &'a str {
    let views = &here.dossier.edition.views;
    let words = match stop {
        Page::View(view) => frame::words(here, *view),
        _ => Some(&views.since),
    };
    words.map_or(here.text().site, |words| here.say(&words.nav))
}

/// Where on the path a page is, with the next stop; after the last, the sources.
pub fn steps(here: &Here) -> Option<Element> {
    let (t, stops) = (here.text(), stops(here));
    let at = stops.iter().position(|stop| *stop == here.route.page)?;
    let (head, next) = match stops.get(at + 1) {
        Some(stop) => (t.next, stop.clone()),
        None => (t.further, Page::View(View::Sources)),
    };
    let words = [head, t.colon, name(here, &next)].concat();
    let line = p().text(&(t.stop)(at + 1, stops.len())).text(" · ");
    let line = line.child(a(&here.to(next)).attribute("rel", "next").text(&words));
    Some(element("nav").class("steps").attribute("aria-label", t.path).child(line))
}
