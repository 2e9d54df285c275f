//! The browser: location, history, focus, scroll, links. What comes from outside becomes a value or a default; where a
//! frame or a disk forbids a change of address, the page goes on in memory and the history keeps the place as state.

mod place;

use std::cell::RefCell;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, HtmlAnchorElement, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
    KeyboardEvent, MouseEvent, ScrollToOptions, Window,
};
use yew::{Event, InputEvent};

use super::{Address, Arrival};
use crate::lang::Lang;
use crate::route::Route;

pub use place::{click, focus, show};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// What is in the box that an event came from.
pub fn typed(event: &InputEvent) -> Option<String> {
    Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.value())
}

/// What is chosen in the list that an event came from.
pub fn selected(event: &Event) -> Option<String> {
    Some(event.target()?.dyn_into::<HtmlSelectElement>().ok()?.value())
}

/// Where the site starts.
pub struct Start {
    /// The page that the document is, wherever the visitor has gone in it since.
    pub document: Option<Route>,
    /// The page and its query; nothing at the root itself.
    pub address: Option<Address>,
}

/// Reads the address of the document, or the place that the history kept for it.
pub fn start() -> Option<Start> {
    let window = window()?;
    let location = window.location();
    let (path, query) = (location.pathname().ok()?, location.search().unwrap_or_default());
    let href = location.href().ok()?;
    // `origin` is "null" on a disk and in a sandbox; the text before the path is there everywhere.
    let before = href.get(..href.find(&path)?)?;
    let kept = window.history().ok().and_then(|history| history.state().ok()).and_then(|state| kept(&state));
    let located = Route::locate(&path).map(|(root, route)| (root.to_owned(), route));
    let anchor = location.hash().unwrap_or_default().trim_start_matches('#').to_owned();
    // Where the address cannot change, the history knows better than the location what is shown.
    let (folder, document) = match located {
        Some((root, route)) => (root, Some(route)),
        None => (path.get(..=path.rfind('/')?)?.to_owned(), None),
    };
    let own = document.as_ref().map(|route| Address { path: route.path(), query: query.clone(), anchor });
    let address = kept.filter(|_| !can_change_address()).or(own);
    ROOT.replace([before, &folder].concat());
    let keys = ["embed=", "theme=", "size=", "accent=", "background="];
    let frame = |pair: &&str| keys.iter().any(|key| pair.starts_with(key));
    FRAME.replace(query.trim_start_matches('?').split('&').filter(frame).collect::<Vec<_>>().join("&"));
    Some(Start { document, address })
}

thread_local! {
    /// The root of the site; set once by `start`. It says where the document lies, which no page can change.
    static ROOT: RefCell<String> = const { RefCell::new(String::new()) };
    /// What the address says to the frame around the pages (`embed`, `theme`, `size`, colours): kept from page to page.
    static FRAME: RefCell<String> = const { RefCell::new(String::new()) };
    /// Where a place of the page stood in the window before the language changed.
    static PLACE: RefCell<Option<(String, f64)>> = const { RefCell::new(None) };
    /// What the application listens to.
    static LISTENING: RefCell<Vec<EventListener>> = const { RefCell::new(Vec::new()) };
    /// What is about to be said.
    static SAYING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    /// What was done before the application was there.
    static EARLY: RefCell<Option<Early>> = const { RefCell::new(None) };
}

/// The place that a state of the history keeps: path, query and anchor, apart by line breaks.
fn kept(state: &JsValue) -> Option<Address> {
    let text = state.as_string()?;
    let mut parts = text.split('\n').map(str::to_owned);
    Some(Address { path: parts.next()?, query: parts.next()?, anchor: parts.next()? })
}

/// Whether the address of the document can change: it cannot on a disk and in a sandbox.
pub fn can_change_address() -> bool {
    let Some(window) = window() else { return false };
    let origin = window.location().origin().unwrap_or_default();
    window.origin() != "null" && origin != "null" && !origin.starts_with("file:")
}

fn record(address: &Address, push: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let state = JsValue::from_str(&[&*address.path, &address.query, &address.anchor].join("\n"));
    let mut url = [&ROOT.with_borrow(String::clone), &*address.path, &address.query].concat();
    FRAME.with_borrow(|frame| {
        if !frame.is_empty() {
            url.extend([if address.query.is_empty() { "?" } else { "&" }, frame]);
        }
    });
    if !address.anchor.is_empty() {
        url.extend(["#", &address.anchor]);
    }
    let url = can_change_address().then_some(&*url);
    // A browser refuses a flood of changes; the page then only keeps an older address.
    let _ = if push {
        history.push_state_with_url(&state, "", url)
    } else {
        history.replace_state_with_url(&state, "", url)
    };
}

/// Puts an address in place of the one that the document has.
pub fn replace(address: &Address) {
    record(address, false);
}

/// Tells of links inside the site that the application may follow, of steps through the history, and of the key that
/// lets go, where something is followed and no dialog takes the key.
///
/// `on_link` answers whether it follows the link; one that it does not follow is the browser's.
pub fn listen(
    on_link: impl Fn(Address) -> bool + 'static,
    on_step: impl Fn(Address) + 'static,
    on_escape: impl Fn() + 'static,
) {
    let (Some(window), Some(document)) = (window(), document()) else { return };
    let clicks =
        EventListener::new_with_options(&document, "click", EventListenerOptions::enable_prevent_default(), move |e| {
            let Some(address) = e.dyn_ref::<MouseEvent>().and_then(link) else { return };
            note_place();
            if on_link(address) {
                e.prevent_default();
            }
        });
    let steps = EventListener::new(&window, "popstate", move |_| {
        if let Some(address) = start().and_then(|start| start.address) {
            on_step(address);
        }
    });
    let page = document.clone();
    let keys = EventListener::new(&document, "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let there_is = |css: &str| page.query_selector(css).is_ok_and(|found| found.is_some());
        if event.key() == "Escape" && there_is("[data-follows]") && !there_is("dialog[open], #q:focus") {
            note_place();
            on_escape();
        }
    });
    // Who listens later, listens alone.
    LISTENING.replace(vec![clicks, steps, keys]);
}

/// The address inside the site that a plain click asks for.
fn link(event: &MouseEvent) -> Option<Address> {
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
    // What leads to a page of its own where nothing is alive, and else to another choice on this one: a pair of the query
    // string in place of the one with the same key; a pair without a value takes the choice back.
    if let Some(choice) = link.get_attribute("data-alive") {
        let Address { path, query, .. } = start()?.address?;
        let key = choice.split_inclusive('=').next()?;
        let others = query.trim_start_matches('?').split('&').filter(|pair| !pair.starts_with(key));
        let chosen = Some(&*choice).filter(|choice| *choice != key);
        let query = others.chain(chosen).collect::<Vec<_>>().join("&");
        return Some(Address { path, query: ["?", &query].concat(), anchor: String::new() });
    }
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    let own_window = link.target().is_empty() && !link.has_attribute("download");
    // A bare `#place` is the browser's own to follow.
    if !own_window || link.get_attribute("href")?.starts_with('#') {
        return None;
    }
    let href = link.href();
    let rest = ROOT.with_borrow(|root| href.strip_prefix(&**root).map(str::to_owned))?;
    let (rest, anchor) = rest.split_once('#').unwrap_or((&rest, ""));
    let (path, query) = rest.find('?').map_or((rest, ""), |at| rest.split_at(at));
    Some(Address { path: path.to_owned(), query: query.to_owned(), anchor: anchor.to_owned() })
}

/// After what is shown has changed: the address, the title and the language, then the scroll and the focus.
pub fn arrive(address: &Address, arrival: &Arrival, title: &str, lang: &str) {
    let Some(document) = document() else { return };
    match arrival {
        Arrival::Entered(_) | Arrival::Translated => record(address, true),
        Arrival::Stayed => record(address, false),
        Arrival::Opened | Arrival::Restored => {}
    }
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", lang);
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
        Arrival::Entered(anchor) => enter(&document, anchor),
        Arrival::Translated | Arrival::Stayed => put_back(&document),
        Arrival::Opened | Arrival::Restored => {}
    }
    if *arrival == Arrival::Stayed {
        SAYING.replace(Some(Timeout::new(QUIET, move || say(&document))));
    }
}

/// How long nothing changes before it is said how much is left, in milliseconds.
const QUIET: u32 = 600;

/// Says how much the choices leave: once, after the last of them.
fn say(document: &Document) {
    let [count, heard] = ["count", "heard"].map(|id| document.get_element_by_id(id));
    if let (Some(count), Some(heard)) = (count, heard) {
        heard.set_text_content(count.text_content().as_deref());
    }
}

fn enter(document: &Document, anchor: &str) {
    if let Ok(Some(dialog)) = document.query_selector("dialog[open]")
        && let Ok(dialog) = dialog.dyn_into::<HtmlDialogElement>()
    {
        dialog.close();
    }
    let place = document.get_element_by_id(anchor).filter(|_| !anchor.is_empty());
    let at_top = place.is_none();
    let target = place.or_else(|| document.query_selector("#content h1").ok().flatten());
    if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        if !target.has_attribute("tabindex") {
            let _ = target.set_attribute("tabindex", "-1");
        }
        let _ = target.focus();
        target.scroll_into_view();
    }
    if at_top && let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Remembers which place of the page is at the top of the window.
fn note_place() {
    let place = document().and_then(|document| {
        let places = document.query_selector_all("#content [id]").ok()?;
        (0..places.length())
            .filter_map(|at| places.get(at)?.dyn_into::<Element>().ok())
            .map(|place| (place.id(), place.get_bounding_client_rect()))
            // What a choice leaves out has no box.
            .find(|(_, place)| place.top() >= 0.0 && place.height() > 0.0)
            .map(|(id, place)| (id, place.top()))
    });
    PLACE.replace(place);
}

/// Brings the remembered place back to where it was.
fn put_back(document: &Document) {
    let Some((id, top)) = PLACE.take() else { return };
    let Some(place) = document.get_element_by_id(&id) else { return };
    let Some(window) = window() else { return };
    let by = ScrollToOptions::new();
    by.set_top(place.get_bounding_client_rect().top() - top);
    window.scroll_by_with_scroll_to_options(&by);
}

/// What a person typed or chose before the application was there, and where the focus was, by the controls' ids.
struct Early {
    values: Vec<(String, String)>,
    focus: Option<String>,
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
    let focus = document.active_element().map(|focused| focused.id()).filter(|id| !id.is_empty());
    EARLY.replace(Some(Early { values: values.collect(), focus }));
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
    // Rendering anew took the focused element away.
    let lost = document.active_element().is_none_or(|focused| focused.id().is_empty());
    if let Some(id) = early.focus.filter(|_| lost) {
        focus(&id);
    }
}

/// The text that a script of the page left under a name.
pub fn text(name: &str) -> Option<String> {
    let window = window()?;
    js_sys::Reflect::get(&window, &name.into()).ok()?.as_string()
}

/// The language that the page is in now.
pub fn language() -> Option<Lang> {
    Lang::from_code(&document()?.document_element()?.get_attribute("lang")?)
}

/// The root of the site, as an address.
pub fn site() -> String {
    ROOT.with_borrow(String::clone)
}

/// The element that an application lives in, by its id, and whether the page that the generator rendered is in it untouched: a
/// translator or an extension may have changed it, and what is not as rendered cannot be hydrated.
pub fn root(id: &str) -> Option<(Element, bool)> {
    let root = document()?.get_element_by_id(id)?;
    let elements = root.query_selector_all("*").map(|all| all.length()).unwrap_or_default();
    let untouched = root.get_attribute("data-elements").is_some_and(|count| count == elements.to_string());
    Some((root, untouched))
}

/// Tells the boot script that the application cannot go on, so that it says so and leaves the page as it was.
pub fn cannot_go_on(reason: &str) {
    let Some(window) = window() else { return };
    if let Ok(stop) = js_sys::Reflect::get(&window, &"visavisStop".into())
        && let Some(stop) = stop.dyn_ref::<js_sys::Function>()
    {
        let _ = stop.call1(&JsValue::NULL, &reason.into());
    }
}
