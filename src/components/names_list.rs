//! A headed list of names of which each follows what it names, or lets it go: the list of a picture, and what steers it.
//! Arrows go from name to name (`assets/alive.js`); without a script a name leads to the page of what it names.

use super::element::*;
use super::here::Here;
use crate::dossier::model::{Mark, Ref};
use crate::explore::state::Action;

/// A name in a list.
pub struct Item<'a> {
    /// What it names, which has a page.
    pub thing: &'a Ref,
    /// How the picture marks it.
    pub mark: Option<Mark>,
    /// Whether it is followed.
    pub is_followed: bool,
}

/// The class that draws a mark.
pub fn mark_class(mark: Option<Mark>) -> &'static str {
    match mark {
        None => "sign",
        Some(Mark::Solid) => "sign sign--solid",
        Some(Mark::Hatched) => "sign sign--hatched",
        Some(Mark::Dotted) => "sign sign--dotted",
    }
}

/// The list, behind the words that say what is in it.
pub fn list(words: &str, open: bool, items: Vec<Element>) -> Element {
    let list = ul().class("names").attribute("data-names", "").children(items);
    details(words).class("fold fold--names").attribute("open", open.then_some("")).child(list)
}

/// The pair of the query string that follows a thing, or lets it go. A link has it beside its address, for where the page
/// is alive; the other choices are not in it, so that they can change without the link.
pub fn choice(thing: &Ref, is_followed: bool) -> String {
    if is_followed { "select=".to_owned() } else { ["select=", &thing.anchor()].concat() }
}

/// A name, with what is said beside it, and where it is narrow what the panel says of the followed one under it.
pub fn item(here: &Here, item: &Item, beside: Option<Element>, told: Option<Element>) -> Element {
    let (href, name, lang) = here.reference(item.thing).unwrap_or_default();
    let mark = span().class(mark_class(item.mark)).attribute("aria-hidden", "true");
    let choice = choice(item.thing, item.is_followed);
    let link = a(&href)
        .id(&item.thing.anchor())
        .attribute("data-alive", &*choice)
        .attribute("aria-current", item.is_followed.then_some("true"))
        .child(span().lang(here.lang_of(lang)).text(name));
    let panel = told.map(|told| div().class("panel panel--under").child(told));
    li().class("names__item").child(mark).child(div().child(link).maybe(beside)).maybe(panel)
}

/// The panel: what is told of the followed one, or how to follow one.
pub fn panel(told: Option<Element>, hint: &str) -> Element {
    let panel = div().id("panel");
    match told {
        None => panel.class("panel panel--empty").child(p().text(hint)),
        Some(told) => panel.class("panel").child(told),
    }
}

/// What is said aloud when something is followed.
pub fn said(words: &str) -> Element {
    p().id("said").class("unseen").attribute("role", "status").text(words)
}

/// The way to the page of what is followed.
pub fn whole_page(here: &Here, thing: &Ref) -> Option<Element> {
    let (href, ..) = here.reference(thing)?;
    Some(p().child(a(&href).text(here.text().whole_page)))
}

/// The ways from what is followed, by its place among the things that are shown: to its page, to the one before, to the one
/// after.
pub fn steps(here: &Here, at: usize, count: usize, thing: &dyn Fn(usize) -> Ref) -> Element {
    let t = here.text();
    let way = |to: usize, words| {
        let thing = thing(to);
        let (href, name, _) = here.reference(&thing)?;
        let way = a(&href).text(words);
        let way =
            if to == at { way } else { way.attribute("data-alive", &*choice(&thing, false)).attribute("title", name) };
        Some(li().child(way))
    };
    let before = at.checked_sub(1).and_then(|to| way(to, t.before));
    let after = if at + 1 < count { way(at + 1, t.after) } else { None };
    ul().class("panel__links").maybe(way(at, t.whole_page)).maybe(before).maybe(after)
}

/// The way to let go what is followed.
pub fn close(here: &Here) -> Element {
    here.choice(Action::Followed(None), "panel").class("panel__close").text(here.text().close)
}

/// The name of what is followed, over what the panel tells, with the way to let it go.
pub fn title(here: &Here, thing: &Ref) -> Option<Element> {
    let (_, name, lang) = here.reference(thing)?;
    let name = p().class("panel__title").child(span().lang(here.lang_of(lang)).text(name));
    Some(fragment().child(close(here)).child(name))
}
