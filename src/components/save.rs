//! Ways to keep the table of a page as it stands there: in its order, under the visitor's choices, with its cautions. They
//! appear once a script runs; the whole data lies beside the page as files.

use yew::{Callback, Html, MouseEvent, html};

use super::element::*;
use super::here::Here;
use crate::explore::kept::Format;
use crate::web;

/// A button for each form.
pub fn ways(here: &Here) -> Element {
    let path = here.route.path();
    let name = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
    let way = |format: Format| -> Html {
        let (name, caution) = ([&name, format.ending()].concat(), here.text().caution);
        let onclick = Callback::from(move |_: MouseEvent| web::keep(&name, format, caution));
        html! { <button type="button" class="button" {onclick}>{ format.name() }</button> }
    };
    let words = span().text(here.text().keep_table).text(here.text().colon.trim_end());
    p().class("ways ways--alive").child(words).children([Format::Csv, Format::Json].map(way))
}
