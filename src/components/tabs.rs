//! The ways in which one list can be shown. Links, because each has an address; without a script they are not shown, and
//! the list stands as it is.

use super::element::*;
use super::frame;
use super::here::Here;
use crate::explore::order::{Display, displays};
use crate::explore::state::Action;
use crate::route::View;

/// The ways that the page has, with what `assets/alive.js` says when the list is shown in another.
pub fn tabs(here: &Here) -> Element {
    let t = here.text();
    let list = displays(&here.route.page);
    let view = frame::section(&here.route.page);
    // Where the picture stands over the list in any case, it is no way to show it, and the list is there without a choice.
    let is_over = matches!(view, View::Partnership | View::Networks | View::Timeline);
    let word =
        |display| (t.display)(view, if is_over && display == Display::Picture { Display::List } else { display });
    let now = if is_over && here.state.display == Display::List { Display::Picture } else { here.state.display };
    let ways = list.iter().filter(|display| !is_over || **display != Display::List).map(|&display| {
        let here_now = (now == display).then_some("true");
        let name = word(display);
        let way = here.choice(Action::Displayed(display), "results");
        li().child(way.attribute("aria-current", here_now).text(name))
    });
    let shown = [t.displays, t.colon, word(here.state.display)].concat();
    let tabs = element("nav").class("tabs").attribute("aria-label", t.displays).attribute("data-heard", &*shown);
    tabs.child(ul().children(ways))
}
