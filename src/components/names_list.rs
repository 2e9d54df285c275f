//! What follows a thing in a picture, or lets it go, and the parts of what is told of it.

use super::element::*;
use super::here::Here;
use crate::dossier::model::{Mark, Ref};
use crate::explore::state::Action;

/// The class that draws a mark.
pub fn mark_class(mark: Option<Mark>) -> &'static str {
    match mark {
        None => "sign",
        Some(Mark::Solid) => "sign sign--solid",
        Some(Mark::Hatched) => "sign sign--hatched",
        Some(Mark::Dotted) => "sign sign--dotted",
    }
}

/// The pair of the query string that follows a thing, or lets it go. A link has it beside its address, for where the page
/// is alive; the other choices are not in it, so that they can change without the link.
pub fn choice(thing: &Ref, is_followed: bool) -> String {
    if is_followed { "select=".to_owned() } else { ["select=", &thing.anchor()].concat() }
}

/// What is said aloud when something is followed.
pub fn said(words: &str) -> Element {
    p().id("said").class("unseen").attribute("role", "status").text(words)
}

/// The way to the page of what is followed.
pub fn whole_page(here: &Here, thing: &Ref) -> Option<Element> {
    here.reference(thing).map(|(href, ..)| a(&href).text(here.text().whole_page))
}

/// The ways from what is followed: to more of it, and to those before and after it, if it has a place among those shown.
pub fn steps(here: &Here, more: Option<Element>, at: Option<usize>, thing: &dyn Fn(usize) -> Option<Ref>) -> Element {
    let step = |to: Option<usize>, words| {
        let thing = thing(to?)?;
        let (href, ..) = here.reference(&thing)?;
        Some(li().child(a(&href).attribute("data-alive", &*choice(&thing, false)).text(words)))
    };
    let t = here.text();
    ul().class("panel__links")
        .maybe(more.map(|more| li().child(more)))
        .maybe(step(at.and_then(|at| at.checked_sub(1)), t.before))
        .maybe(step(at.map(|at| at + 1), t.after))
}

/// The way to let go what is followed.
pub fn close(here: &Here) -> Element {
    here.choice(Action::Followed(None), "panel").class("panel__close").text(here.text().close)
}
