//! The only module that names `web_sys` or `gloo`. Two twins with one face: `browser` for wasm32, `absent` for the site
//! generator, where there is no browser to ask. Called from events and effects only, never while rendering.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
pub use browser::*;

#[cfg(not(target_arch = "wasm32"))]
mod absent;
#[cfg(not(target_arch = "wasm32"))]
pub use absent::*;

/// A link that was followed inside the site, or a step through the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The path from the root of the site: `fr/pays/mali/`.
    pub path: String,
    /// The query string with its `?`, or nothing.
    pub query: String,
    /// The place on the page, without `#`, or nothing.
    pub anchor: String,
}

/// What a visitor did that may change what is shown.
pub enum Happened {
    /// Followed a link inside the site.
    Followed(Address),
    /// Followed a link that is a choice on the page, which has this address.
    Chose(Address),
    /// Followed a link that is a choice on the page: a pair of its query string, without a value where it is taken back.
    Paired(String),
    /// Went through the history to an address, from which another was come to by a control with this mark.
    Returned(Address, String),
    /// Pressed the key that lets go.
    Escaped,
}

/// How the visitor came to what is shown: what becomes of the address, the scroll position and the focus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// The document was opened: address, place and focus are as the browser has them.
    Opened,
    /// A page was entered, at a place of it or at its top: a new address, focus to the place or the heading.
    Entered(String),
    /// The same page in another language: a new address, place and focus kept.
    Translated,
    /// Another choice on the same page: the same entry of the history, place and focus kept.
    Stayed,
    /// A step through the history: the address is there already, the browser restores the place, and the focus goes to the
    /// control with this mark.
    Restored(String),
}
