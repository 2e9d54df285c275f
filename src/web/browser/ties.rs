//! The lines of a picture made of lists: what the browser has laid out is measured, and drawn over.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

use crate::explore::ties::{Measured, lines};

/// Draws the lines from the followed mark to those tied to it, as many as are to be seen.
pub(super) fn draw(document: &Document) {
    let Some(drawing) = document.get_element_by_id("ties") else { return };
    let Some(path) = drawing.first_element_child() else { return };
    let corner = drawing.get_bounding_client_rect();
    let measured = |element: Element| {
        let is = element.get_bounding_client_rect();
        let (left, top) = ((is.left() - corner.left()) as i32, (is.top() - corner.top()) as i32);
        (is.width() > 0.0).then(|| Measured { left, top, width: is.width() as i32, height: is.height() as i32 })
    };
    let from = document.query_selector("[data-drawn=followed]").ok().flatten().and_then(measured);
    let tied = document.query_selector_all("[data-drawn=tied]");
    let tied = tied.map(|all| (0..all.length()).filter_map(|at| measured(all.get(at)?.dyn_into().ok()?)).collect());
    let tied: Vec<Measured> = tied.unwrap_or_default();
    let d = from.map(|from| lines(from, &tied)).unwrap_or_default();
    let _ = path.set_attribute("d", &d);
}
