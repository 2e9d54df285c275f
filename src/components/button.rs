//! A button that acts on what is shown. It is there where the application is, or hidden until then; what has an address is
//! a link instead.

use yew::{Callback, Html, MouseEvent, html};

use super::here::Here;
use crate::explore::state::Action;
use crate::web;

/// The button, by what it does.
pub fn button(here: &Here, id: Option<String>, class: &'static str, words: &str, action: Action) -> Html {
    let dispatch = here.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        // This button goes with the choices that it takes back: the focus moves to the controls before it is lost.
        if action == Action::Cleared {
            web::focus("filters");
        }
        dispatch.emit(action.clone());
    });
    html! { <button type="button" {id} {class} {onclick}>{ words }</button> }
}
