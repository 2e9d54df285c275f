//! The document as programs find it: the window, the places they render into, and the boot script's functions.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Window};

use crate::lang::Lang;

pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The text that a script of the page left under a name.
pub fn text(name: &str) -> Option<String> {
    let window = window()?;
    js_sys::Reflect::get(&window, &name.into()).ok()?.as_string()
}

/// The language that we show the page in: a translator says its own in `lang`.
pub fn language() -> Option<Lang> {
    let root = document()?.document_element()?;
    Lang::from_code(&root.get_attribute("data-lang").or_else(|| root.get_attribute("lang"))?)
}

/// The element of an id, for a program to live in.
pub fn root(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Whether the page that the generator rendered is in an element untouched: a translator or an extension may have changed
/// it, and what is not as rendered cannot be hydrated.
pub fn is_as_rendered(id: &str) -> Option<bool> {
    let root = root(id)?;
    let elements = root.query_selector_all("*").map(|all| all.length()).unwrap_or_default();
    Some(root.get_attribute("data-elements").is_some_and(|count| count == elements.to_string()))
}

/// Whether others have changed what a program rendered into an element (`assets/guard.js`).
pub fn is_changed(id: &str) -> bool {
    root(id).is_some_and(|root| root.has_attribute("data-changed"))
}

/// Tells the boot script that a program cannot go on, so that it says so and leaves the page as it was.
pub fn cannot_go_on(program: &str, reason: &str) {
    tell_boot("stop", &[program, reason]);
}

/// Calls what scripts have for the programs of a page (`assets/boot/`, `assets/reader.js`), where they have it, and gives what
/// that answers.
pub(super) fn tell_boot(name: &str, words: &[&str]) -> Option<JsValue> {
    let get = |from: &JsValue, name: &str| js_sys::Reflect::get(from, &name.into()).ok();
    let boot = get(&window()?.into(), "visavis")?;
    let words: js_sys::Array = words.iter().map(|word| JsValue::from_str(word)).collect();
    get(&boot, name)?.dyn_ref::<js_sys::Function>()?.apply(&boot, &words).ok()
}
