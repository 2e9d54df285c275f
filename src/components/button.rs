//! A button that acts on what is shown. It is there where the application is, or hidden until then; what has an address is
//! a link instead.

use yew::{Callback, Html, MouseEvent, html};

use super::here::Here;
use crate::explore::state::Action;

/// The button, by what it does.
pub fn button(here: &Here, id: String, class: &'static str, words: &str, action: Action) -> Html {
    let dispatch = here.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| dispatch.emit(action.clone()));
    html! { <button type="button" {id} {class} {onclick}>{ words }</button> }
}
