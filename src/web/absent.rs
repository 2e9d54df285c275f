//! No browser: nothing is typed, nothing is listened to, nothing moves.

use yew::{Event, InputEvent};

use super::{Address, Arrival, Happened};
use crate::lang::Lang;

/// What is in the box that an event came from.
pub fn typed(_: &InputEvent) -> Option<String> {
    None
}

/// What is chosen in the list that an event came from.
pub fn selected(_: &Event) -> Option<String> {
    None
}

/// Nothing happens.
pub fn listen(_: impl Fn(Happened) -> bool + 'static) {}

/// Nobody else is there.
pub fn is_changed(_: &str) -> bool {
    false
}

/// There is no window to arrive in.
pub fn arrive(_: &Address, _: &Arrival, _: &str, _: &str) {}

/// Nothing comes alive.
pub fn came_alive() {}

/// Nobody speaks.
pub fn language() -> Option<Lang> {
    None
}

/// Nothing scrolls.
pub fn show(_: &str) {}

/// There is nothing to click.
pub fn click(_: &str) {}

/// There is no history.
pub fn record(_: &Address, _: bool) {}

/// There is no history.
pub fn open(_: &Address) {}

/// There is no history.
pub fn close() {}
