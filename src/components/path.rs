//! The two-minute path: six stops, each a page at its own address, chained by links that need no script.

use super::element::*;
use super::here::Here;
use super::names;
use crate::dossier::model::Ref;
use crate::route::{Page, View};

/// How many stops there are.
pub const STOPS: usize = 6;

/// Where a stop is and what it is called, from 0: the first screen, the exchange, its clause in the release, networks,
/// countries, what came after.
pub fn stop<'a>(here: &Here<'a>, at: usize) -> (String, &'a str) {
    let views = &here.dossier.edition.views;
    match at {
        0 => (here.view(View::Home), here.say(&here.dossier.edition.home.title)),
        1 => (here.view(View::Partnership), here.say(&views.partnership.title)),
        2 => {
            let states = |thing: &Ref| matches!(thing, Ref::Objective(_));
            let clause = here.dossier.clauses().find(|clause| clause.supports.iter().any(states));
            let address = clause.map_or_else(|| here.view(View::Release), |clause| here.clause(&clause.id));
            (address, here.text().what_release_says)
        }
        3 => (here.view(View::Networks), here.say(&views.networks.title)),
        4 => (here.view(View::Countries), here.say(&views.countries.title)),
        _ => (here.to(Page::Since(here.dossier.release.date.year())), here.say(&views.since.title)),
    }
}

/// The place of a page on the path.
fn place(page: &Page) -> Option<usize> {
    Some(match page {
        Page::View(View::Home) => 0,
        Page::View(View::Partnership) => 1,
        Page::View(View::Release) => 2,
        Page::View(View::Networks) => 3,
        Page::View(View::Countries) => 4,
        Page::Since(_) => 5,
        _ => return None,
    })
}

/// Where on the path a page is, with the stops before and after it; after the last, the way that leads on.
pub fn steps(here: &Here) -> Option<Element> {
    let t = here.text();
    let at = place(&here.route.page)?;
    let back = at.checked_sub(1).map(|before| {
        let (href, name) = stop(here, before);
        names::step(&href, "prev", t.previous, fragment().text(name))
    });
    let (href, name) = match at + 1 {
        STOPS => (here.view(View::Timeline), here.say(&here.dossier.edition.views.timeline.title)),
        after => stop(here, after),
    };
    let steps = element("nav")
        .class("steps")
        .attribute("aria-label", t.path)
        .child(p().class("steps__place").text(&(t.stop)(at + 1, STOPS)))
        .maybe(back)
        .child(names::step(&href, "next", t.next, fragment().text(name)));
    Some(steps)
}
