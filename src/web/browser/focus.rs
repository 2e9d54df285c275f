//! The focus and the place of the reader, across a change of what is shown.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlElement, HtmlInputElement, HtmlSelectElement, ScrollToOptions};

use super::page::{document, window};

thread_local! {
    /// Where a place of the page stood in the window before it changed.
    static PLACE: RefCell<Option<(String, f64)>> = const { RefCell::new(None) };
    /// The mark of the control that had the focus before the page changed.
    static FOCUS: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Gives an element the focus, which scrolls nothing.
pub(super) fn focus_on(place: &Element) {
    let Some(place) = place.dyn_ref::<HtmlElement>() else { return };
    let takes_focus = place.dyn_ref::<HtmlInputElement>().is_some()
        || place.dyn_ref::<HtmlSelectElement>().is_some()
        || place.has_attribute("href")
        || place.has_attribute("tabindex");
    if !takes_focus && place.tag_name() != "BUTTON" {
        let _ = place.set_attribute("tabindex", "-1");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = place.focus_with_options(&options);
}

/// What a control is found by again: its id, or where it leads.
fn mark(control: &Element) -> String {
    let id = control.id();
    if id.is_empty() { control.get_attribute("href").unwrap_or_default() } else { id }
}

/// The control with a mark.
pub(super) fn marked(document: &Document, mark: &str) -> Option<Element> {
    if mark.is_empty() {
        return None;
    }
    let by_address = || document.query_selector(&["a[href=\"", mark, "\"]"].concat()).ok().flatten();
    document.get_element_by_id(mark).or_else(by_address)
}

/// Remembers which place of the page is at the top of the window, and what has the focus.
pub(super) fn note_place() {
    let Some(document) = document() else { return };
    note_focus(&document);
    let Ok(places) = document.query_selector_all("#content [id]") else { return };
    let place = (0..places.length())
        .filter_map(|at| places.get(at)?.dyn_into::<Element>().ok())
        .map(|place| (place.id(), place.get_bounding_client_rect()))
        // What a choice leaves out has no box.
        .find(|(_, place)| place.top() >= 0.0 && place.height() > 0.0)
        .map(|(id, place)| (id, place.top()));
    PLACE.replace(place);
}

pub(super) fn note_focus(document: &Document) {
    FOCUS.replace(document.active_element().as_ref().map(mark).unwrap_or_default());
}

/// Brings the remembered place back to where it was, and the focus to the control that had it, where that was made anew.
pub(super) fn put_back(document: &Document) {
    refocus();
    let Some((id, top)) = PLACE.take() else { return };
    let Some(place) = document.get_element_by_id(&id) else { return };
    let Some(window) = window() else { return };
    let by = ScrollToOptions::new();
    by.set_top(place.get_bounding_client_rect().top() - top);
    window.scroll_by_with_scroll_to_options(&by);
}

/// Gives the focus back to the control that had it, where rendering anew took that away.
pub(super) fn refocus() {
    let Some(document) = document() else { return };
    let is_lost = document.active_element().is_none_or(|focused| focused.tag_name() == "BODY");
    let place = FOCUS.with_borrow(|mark| marked(&document, mark)).filter(|_| is_lost);
    let Some(place) = place else { return };
    focus_on(&place);
    if let Some(input) = place.dyn_ref::<HtmlInputElement>() {
        let end = input.value().encode_utf16().count() as u32;
        let _ = input.set_selection_range(end, end);
    }
}

/// The mark of the control that had the focus before the page changed.
pub(super) fn focused() -> String {
    FOCUS.with_borrow(String::clone)
}
