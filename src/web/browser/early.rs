//! What was typed or chosen before a program rendered, and its coming.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use super::page::{document, root, tell_boot};

thread_local! {
    /// What was done before the application was there.
    static EARLY: RefCell<Option<Early>> = const { RefCell::new(None) };
}

/// What a person typed or chose before the application was there, by the controls' ids.
struct Early {
    values: Vec<(String, String)>,
}

/// Remembers what was typed or chosen so far within a place: the first rendering puts every control to what the address
/// says.
pub fn note_early(within: &str) {
    let Some(document) = document() else { return };
    let Ok(controls) = document.query_selector_all(&[within, " :is(input, select)"].concat()) else { return };
    let controls = (0..controls.length()).filter_map(|at| controls.get(at));
    let values = controls.filter_map(|control| match control.dyn_ref::<HtmlInputElement>() {
        Some(input) => (input.value() != input.default_value()).then(|| (input.id(), input.value())),
        None => control.dyn_ref::<HtmlSelectElement>().and_then(|list| {
            let default = list.query_selector("option[selected]").ok().flatten();
            let default = default.and_then(|option| option.get_attribute("value")).unwrap_or_default();
            (list.value() != default).then(|| (list.id(), list.value()))
        }),
    });
    EARLY.replace(Some(Early { values: values.collect() }));
    tell_boot("noteFocus", &[]);
}

/// Marks the document as alive, and hands on what was typed or chosen before.
pub fn came_alive() {
    let Some(document) = document() else { return };
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("data-tier", "alive");
        let _ = root.remove_attribute("data-pending");
    }
    hand_on();
}

/// Hands on what was typed or chosen before.
pub fn hand_on() {
    tell_boot("dropOld", &[]);
    // The focus may have been in what was rendered before; first, because what is handed on may render anew.
    tell_boot("putBack", &[]);
    let Some(document) = document() else { return };
    let Some(early) = EARLY.take() else { return };
    for (id, value) in early.values {
        let Some(control) = document.get_element_by_id(&id) else { continue };
        let kind = match control.dyn_ref::<HtmlInputElement>() {
            Some(input) => {
                input.set_value(&value);
                "input"
            }
            None => {
                if let Some(list) = control.dyn_ref::<HtmlSelectElement>() {
                    list.set_value(&value);
                }
                "change"
            }
        };
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = web_sys::Event::new_with_event_init_dict(kind, &init) {
            let _ = control.dispatch_event(&event);
        }
    }
}

/// An empty element to render anew into, in place of the one with an id, so that nothing holds on to what was in that. The
/// old one stays aside until the new one is there (`dropOld`): where rendering fails, boot brings it back.
pub fn fresh(id: &str) -> Option<Element> {
    let old = root(id)?;
    tell_boot("note", &[]);
    let new = old.clone_node().ok()?.dyn_into::<Element>().ok()?;
    let _ = new.remove_attribute("data-changed");
    let _ = old.remove_attribute("id");
    let _ = old.set_attribute("data-old", id);
    let _ = old.set_attribute("hidden", "");
    old.after_with_node_1(&new).ok()?;
    Some(new)
}
