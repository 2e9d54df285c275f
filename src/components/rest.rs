//! What of a long list waits until it is asked for, and the way to it: alive a choice with an address, without a script
//! the page on which everything stands.

use super::element::*;
use super::here::Here;
use crate::explore::state::ALL;
use crate::route::View;

/// So many names of one list among several are shown; more are folded behind their number.
pub const UNFOLDED: usize = 60;

/// Whether a list of so many names, by its own name, is folded.
pub fn is_folded(here: &Here, list: &str, count: usize) -> bool {
    count > UNFOLDED && here.state.unfolded.as_deref().is_none_or(|unfolded| unfolded != list && unfolded != ALL)
}

/// The way to all of a list, by its name.
pub fn unfold(here: &Here, list: &str, words: &str) -> Element {
    let link = a(&here.view(View::Index)).class("button").attribute("data-alive", &*["show=", list].concat());
    p().child(link.text(words))
}

/// The way to as many as are not shown of the one list of a page.
pub fn rest(here: &Here, count: usize) -> Option<Element> {
    (count > 0).then(|| unfold(here, ALL, &(here.text().show_rest)(count)))
}
