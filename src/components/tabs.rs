//! The ways in which one list can be shown. Links, because each has an address; without a script they are not shown, and
//! the list stands as it is.

use super::element::*;
use super::here::Here;
use crate::explore::order::displays;
use crate::explore::state::Action;

/// The ways that the page has, with what `assets/alive.js` says when the list is shown in another.
pub fn tabs(here: &Here) -> Element {
    let (t, now) = (here.text(), here.state.display);
    let ways = displays(&here.route.page).iter().map(|&display| {
        let way = here.choice(Action::Displayed(display), "results");
        li().child(way.attribute("aria-current", (now == display).then_some("true")).text((t.display)(display)))
    });
    let shown = [t.displays, t.colon, (t.display)(now)].concat();
    let tabs = element("nav").class("tabs").attribute("aria-label", t.displays).attribute("data-heard", &*shown);
    tabs.child(ul().children(ways))
}
