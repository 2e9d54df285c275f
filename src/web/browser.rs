//! The browser: what a visitor does there, and what it shows once the application has answered. What comes from outside
//! becomes a value or a default. Address, what came early, places and the document have a
//! file each; where the reader is, a script knows (`assets/reader.js`).

mod address;
mod early;
mod page;
mod place;

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent};
use yew::{Event, InputEvent};

use super::{Address, Arrival, Happened};
pub use address::{Start, can_change_address, close, open, record, site, start};
use address::{kept, locate, note, noted, stepped};
pub use early::{came_alive, fresh, hand_on, note_early};
pub use page::{cannot_go_on, is_as_rendered, is_changed, language, root, text};
use page::{document, tell_boot, window};
pub use place::{click, show};

/// What is in the box that an event came from.
pub fn typed(event: &InputEvent) -> Option<String> {
    Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.value())
}

/// What is chosen in the list that an event came from.
pub fn selected(event: &Event) -> Option<String> {
    Some(event.target()?.dyn_into::<HtmlSelectElement>().ok()?.value())
}

thread_local! {
    /// What the application listens to.
    static LISTENING: RefCell<Vec<EventListener>> = const { RefCell::new(Vec::new()) };
}

/// Tells of what may change what is shown; the answer says whether that is followed. What is not is the browser's.
pub fn listen(on: impl Fn(Happened) -> bool + 'static) {
    let (Some(window), Some(document)) = (window(), document()) else { return };
    let on = Rc::new(on);
    let tell = on.clone();
    let clicks =
        EventListener::new_with_options(&document, "click", EventListenerOptions::enable_prevent_default(), move |e| {
            let Some(happened) = e.dyn_ref::<MouseEvent>().and_then(link) else { return };
            tell_boot("note", &[]);
            if tell(happened) {
                e.prevent_default();
            }
        });
    let tell = on.clone();
    let steps = EventListener::new(&window, "popstate", move |_| {
        if stepped() {
            return;
        }
        let kept = kept();
        let mark = kept.as_ref().map(|(_, mark)| mark.clone()).unwrap_or_default();
        if can_change_address() {
            if let Some((_, _, Some(address))) = locate() {
                tell(Happened::Returned(address, mark));
            }
        } else if let Some((address, _)) = kept {
            note(address.clone());
            tell(Happened::Returned(address, mark));
        } else if let Some(here) = noted() {
            // A place of the page was gone to: its entry keeps the page.
            record(&here, false);
        }
    });
    let page = document.clone();
    let keys = EventListener::new(&document, "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let there_is = |css: &str| page.query_selector(css).is_ok_and(|found| found.is_some());
        // In a box for words the key empties the box.
        let in_box = event.target().is_some_and(|target| target.dyn_ref::<HtmlInputElement>().is_some());
        if event.key() == "Escape" && !in_box && there_is("[data-follows]") && !there_is("dialog[open]") {
            tell_boot("letGo", &[]);
            on(Happened::Escaped);
        }
    });
    // In place of what listened before.
    LISTENING.replace(vec![clicks, steps, keys]);
}

/// What a plain click on a link of the site asks for.
fn link(event: &MouseEvent) -> Option<Happened> {
    if event.default_prevented()
        || event.button() != 0
        || event.meta_key()
        || event.ctrl_key()
        || event.shift_key()
        || event.alt_key()
    {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    // What leads to a page or a place of its own where nothing is alive, and else is a choice on this one.
    let choice = link.get_attribute("data-alive");
    if let Some(pair) = choice.as_ref().filter(|pair| !pair.is_empty()) {
        return Some(Happened::Paired(pair.clone()));
    }
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    let own_window = link.target().is_empty() && !link.has_attribute("download");
    // A bare `#place` is the browser's own to follow.
    if !own_window || link.get_attribute("href")?.starts_with('#') {
        return None;
    }
    let href = link.href();
    let rest = href.strip_prefix(&*site())?;
    let (rest, anchor) = rest.split_once('#').unwrap_or((rest, ""));
    let (path, query) = rest.find('?').map_or((rest, ""), |at| rest.split_at(at));
    let address = Address { path: path.to_owned(), query: query.to_owned(), anchor: anchor.to_owned() };
    Some(if choice.is_some() { Happened::Chose(address) } else { Happened::Followed(address) })
}

/// After what is shown has changed: the address, the title and the language, then the scroll and the focus.
pub fn arrive(address: &Address, arrival: &Arrival, title: &str, lang: &str) {
    let Some(document) = document() else { return };
    tell_boot("dropOld", &[]);
    match arrival {
        Arrival::Stayed => record(address, false),
        Arrival::Opened | Arrival::Restored(_) => note(address.clone()),
        // What was gone to has its address already.
        Arrival::Entered(_) | Arrival::Translated => {}
    }
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", lang);
        let _ = root.set_attribute("data-lang", lang);
        // What the style sheet moves: the other language comes from its side, a list that is narrowed settles anew.
        let step = match arrival {
            Arrival::Translated => lang,
            Arrival::Stayed if root.get_attribute("data-step").as_deref() == Some("0") => "1",
            Arrival::Stayed => "0",
            _ => "",
        };
        let _ = root.set_attribute("data-step", step);
    }
    match arrival {
        Arrival::Entered(anchor) => tell_boot("enter", &[anchor]),
        Arrival::Translated | Arrival::Stayed => tell_boot("putBack", &[]),
        Arrival::Restored(mark) => tell_boot("restore", &[mark]),
        Arrival::Opened => None,
    };
}
