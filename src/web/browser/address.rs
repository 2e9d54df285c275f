//! Where the site lies, what is shown, and the history of both. Where a frame or a disk forbids a change of address, the
//! entries of the history keep the place as their state.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsValue;

use super::page::{tell_boot, window};
use crate::route::Route;
use crate::web::Address;

/// Where the site starts.
pub struct Start {
    /// The page that the document is, wherever the visitor has gone in it since.
    pub document: Option<Route>,
    /// The page and its query; nothing at the root itself.
    pub address: Option<Address>,
}

/// Reads the address of the document, or the place that the history kept for it, and remembers where the site lies.
pub fn start() -> Option<Start> {
    let (root, document, own) = locate()?;
    // Where the address cannot change, the history knows better than the location what is shown.
    let kept = kept().map(|(address, _)| address).filter(|_| !can_change_address());
    ROOT.replace(root);
    let query = window()?.location().search().unwrap_or_default();
    let frame = |pair: &&str| FRAME_KEYS.iter().any(|key| pair.starts_with(key));
    FRAME.replace(query.trim_start_matches('?').split('&').filter(frame).collect::<Vec<_>>().join("&"));
    Some(Start { document, address: kept.or(own) })
}

/// The root of the site, and the page that the location names below it.
pub(super) fn locate() -> Option<(String, Option<Route>, Option<Address>)> {
    let location = window()?.location();
    let (path, query) = (location.pathname().ok()?, location.search().unwrap_or_default());
    let hash = location.hash().unwrap_or_default();
    let href = location.href().ok()?;
    // `origin` is "null" on a disk and in a sandbox; the text before the path is there everywhere. A `?` or a `#` with
    // nothing after it stands in the whole address alone.
    let bare = href.strip_suffix(&*hash).unwrap_or(&href).trim_end_matches('#');
    let bare = bare.strip_suffix(&*query).unwrap_or(bare).trim_end_matches('?');
    let before = bare.strip_suffix(&*path)?;
    let (folder, document) = match Route::locate(&path) {
        Some((root, route)) => (root, Some(route)),
        None => (path.get(..=path.rfind('/')?)?, None),
    };
    let anchor = hash.trim_start_matches('#').to_owned();
    let own = document.as_ref().map(|route| Address { path: route.path(), query, anchor });
    Some(([before, folder].concat(), document, own))
}

/// What of the query string is said to the frame around the pages.
const FRAME_KEYS: [&str; 5] = ["embed=", "theme=", "size=", "accent=", "background="];

/// What an entry of the history is for.
#[derive(Clone, Copy, PartialEq)]
enum Entry {
    /// A page, with whatever is chosen on it.
    Page,
    /// What is chosen, so that one step back closes it.
    Choice,
    /// What was chosen: it is being gone back from.
    Left,
}

thread_local! {
    /// The root of the site; set once by `start`. It says where the document lies, which no page can change.
    static ROOT: RefCell<String> = const { RefCell::new(String::new()) };
    /// What the address says to the frame around the pages (`embed`, `theme`, `size`, colours): kept from page to page.
    static FRAME: RefCell<String> = const { RefCell::new(String::new()) };
    /// What the present entry of the history is for.
    static ENTRY: Cell<Entry> = const { Cell::new(Entry::Page) };
    /// The address of what is shown, whatever the browser lets the location say.
    static HERE: RefCell<Option<Address>> = const { RefCell::new(None) };
}

/// What the present entry of the history keeps: an address, and the mark of the control from which it was left.
pub(super) fn kept() -> Option<(Address, String)> {
    let text = window()?.history().ok()?.state().ok()?.as_string()?;
    let mut parts = text.split('\n').map(str::to_owned);
    let address = Address { path: parts.next()?, query: parts.next()?, anchor: parts.next()? };
    Some((address, parts.next().unwrap_or_default()))
}

/// Whether the address of the document can change: it cannot on a disk and in a sandbox.
pub fn can_change_address() -> bool {
    let Some(window) = window() else { return false };
    let origin = window.location().origin().unwrap_or_default();
    window.origin() != "null" && origin != "null" && !origin.starts_with("file:")
}

/// What an entry of the history keeps.
fn state(address: &Address, mark: &str) -> JsValue {
    JsValue::from_str(&[&*address.path, &address.query, &address.anchor, mark].join("\n"))
}

/// Puts an address in place of the one that the document has, or after it.
pub fn record(address: &Address, push: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let left = HERE.replace(Some(address.clone()));
    let mut url = [&*site(), &address.path, &address.query].concat();
    FRAME.with_borrow(|frame| {
        if !frame.is_empty() {
            url.extend([if address.query.is_empty() { "?" } else { "&" }, frame]);
        }
    });
    if !address.anchor.is_empty() {
        url.extend(["#", &address.anchor]);
    }
    let url = can_change_address().then_some(&*url);
    let new = state(address, "");
    if push {
        ENTRY.set(Entry::Page);
    }
    // A browser refuses a flood of changes; the page then only keeps an older address.
    let _ = if push {
        // Who comes back finds the control from which the page was left.
        if let Some(left) = left {
            let _ = history.replace_state_with_url(
                &state(&left, &tell_boot("focused", &[]).and_then(|mark| mark.as_string()).unwrap_or_default()),
                "",
                None,
            );
        }
        history.push_state_with_url(&new, "", url)
    } else {
        history.replace_state_with_url(&new, "", url)
    };
}

/// Records that something is chosen where nothing was: a step of its own, so that Back closes it. The history of a host is
/// left alone.
pub fn open(address: &Address) {
    let is_framed = window().is_some_and(|own| own.parent().ok().flatten().is_some_and(|parent| parent != own));
    record(address, !is_framed);
    if !is_framed {
        ENTRY.set(Entry::Choice);
    }
}

/// Goes back to the entry from which what is no longer chosen was. An entry that is not for a choice stays.
pub fn close() {
    if ENTRY.get() == Entry::Choice {
        ENTRY.set(Entry::Left);
        let _ = window().and_then(|window| window.history().ok()).map(|history| history.back());
    }
}

/// Takes note of a step through the history: whether it was that from a choice, so that the page stays as it is.
pub(super) fn stepped() -> bool {
    let is_ours = ENTRY.replace(Entry::Page) == Entry::Left;
    if let Some(here) = noted().filter(|_| is_ours) {
        record(&here, false);
    }
    is_ours
}

/// The root of the site, as an address.
pub fn site() -> String {
    ROOT.with_borrow(String::clone)
}

/// Takes note of an address as what is shown.
pub(super) fn note(address: Address) {
    HERE.replace(Some(address));
}

/// The address of what is shown.
pub(super) fn noted() -> Option<Address> {
    HERE.with_borrow(Option::clone)
}
