//! A place of the page by its id: brought into view, or pressed. One that is not there is left alone.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

fn place(id: &str) -> Option<HtmlElement> {
    super::page::document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Scrolls to a place of the page as little as brings all of it into view.
pub fn show(id: &str) {
    if let Some(place) = place(id) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        place.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Follows the link at a place of the page.
pub fn click(id: &str) {
    if let Some(place) = place(id) {
        place.click();
    }
}
