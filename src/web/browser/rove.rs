//! Lists in which arrows go from name to name (ARIA Authoring Practices, roving tabindex): each list is one stop of the
//! Tab key. Up and Down go on inside it, Left and Right to the list beside it, Home and End to its ends, letters to the
//! next name that begins with them. In the page as written every link is a stop, because there nothing else goes on.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, KeyboardEvent, NodeList};

use crate::explore::fold::fold;

/// Where arrows work.
const BOARD: &str = "[data-rove]";

/// A list of names there that is not folded.
const LIST: &str = "details[open] ul[data-names]";

/// A name in a list.
const NAME: &str = "a[data-alive]";

/// What is typed within this time belongs together, in milliseconds.
const TOGETHER: f64 = 700.0;

thread_local! {
    /// The letters typed last, and when.
    static TYPED: RefCell<(String, f64)> = const { RefCell::new((String::new(), 0.0)) };
}

fn elements(found: Result<NodeList, wasm_bindgen::JsValue>) -> Vec<HtmlElement> {
    let Ok(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// Makes each list one stop: its name that has the focus, else the one that was its stop, else its first.
pub(super) fn settle(document: &Document) {
    let focused = document.active_element();
    for list in elements(document.query_selector_all("[data-rove] ul[data-names]")) {
        let names = elements(list.query_selector_all(NAME));
        let has_focus = |name: &&HtmlElement| focused.as_ref() == Some(name.unchecked_ref::<Element>());
        let was_stop = |name: &&HtmlElement| name.get_attribute("tabindex").as_deref() == Some("0");
        let stop = names.iter().find(has_focus).or_else(|| names.iter().find(was_stop)).or(names.first());
        for name in &names {
            name.set_tab_index(if Some(name) == stop { 0 } else { -1 });
        }
    }
}

/// Goes where a key on a name leads.
pub(super) fn step(event: &KeyboardEvent, document: &Document) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let Some(target) = target else { return };
    let Some(board) = target.closest(BOARD).ok().flatten() else { return };
    let lists = elements(board.query_selector_all(LIST));
    let Some(at) = lists.iter().position(|list| list.contains(Some(&target))) else { return };
    let names = elements(lists[at].query_selector_all(NAME));
    let Some(place) = names.iter().position(|name| *name == target) else { return };
    let stop_of = |list: &HtmlElement| {
        let names = elements(list.query_selector_all(NAME));
        names.iter().find(|name| name.tab_index() == 0).or(names.first()).cloned()
    };
    let next = match &*event.key() {
        "ArrowDown" => names.get(place + 1).cloned(),
        "ArrowUp" => place.checked_sub(1).and_then(|before| names.get(before)).cloned(),
        "Home" => names.first().cloned(),
        "End" => names.last().cloned(),
        "ArrowRight" => lists.get(at + 1).and_then(stop_of),
        "ArrowLeft" => at.checked_sub(1).and_then(|before| lists.get(before)).and_then(stop_of),
        key if key.chars().count() == 1 && key != " " => {
            let all: Vec<HtmlElement> = lists.iter().flat_map(|list| elements(list.query_selector_all(NAME))).collect();
            typed(key, event.time_stamp(), &all, &target)
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = next {
        let _ = next.focus();
        settle(document);
    }
}

/// The next name, after the one that has the focus and then from the beginning, that begins with what was typed.
fn typed(key: &str, now: f64, names: &[HtmlElement], from: &HtmlElement) -> Option<HtmlElement> {
    let letters = TYPED.with_borrow_mut(|(letters, last)| {
        if now - *last > TOGETHER {
            letters.clear();
        }
        *last = now;
        letters.push_str(key);
        fold(letters)
    });
    // One more letter of the same name stays at it.
    let skip = usize::from(letters.chars().count() == 1);
    let start = names.iter().position(|name| name == from)? + skip;
    let around = names.iter().cycle().skip(start).take(names.len());
    around.filter(|name| fold(&name.text_content().unwrap_or_default()).starts_with(&letters)).next().cloned()
}
