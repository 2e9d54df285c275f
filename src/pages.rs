//! The pages: one file per view or kind of thing. Each is a function from where it stands to `Html`, whole without a
//! script; here the route is dispatched, and every page gets its title.

mod countries;
#[cfg(not(target_arch = "wasm32"))]
pub mod documents;
mod networks;
mod partnership;
mod release;
mod timeline;

use crate::components::element::Element;
use crate::components::frame;
use crate::components::here::Here;
use crate::components::{names, path};
use crate::route::{Page, View};

/// In the browser, one goes to a page that is its document alone as to any other document.
#[cfg(target_arch = "wasm32")]
mod documents {
    use super::*;

    pub fn page(_: &Here) -> Option<Element> {
        None
    }

    pub fn name(_: &Here) -> String {
        String::new()
    }
}

/// The page of the route; nothing for a thing that the dossier does not have.
pub fn page(here: &Here) -> Option<Element> {
    Some(match here.route.page {
        Page::View(View::Partnership) => partnership::page(here),
        Page::View(View::Release) => release::annotated(here),
        Page::View(View::BothLanguages) => release::side_by_side(here),
        Page::View(View::Networks) => networks::page(here),
        Page::View(View::Countries) => countries::page(here),
        Page::View(View::Timeline) => timeline::page(here),
        _ => return documents::page(here),
    })
}

/// What a page is called, alone: «Japon».
pub fn name(here: &Here) -> String {
    let Page::View(view) = here.route.page else { return documents::name(here) };
    let words = frame::words(here, view);
    words.map_or_else(|| here.say(&here.dossier.edition.home.title), |words| here.say(&words.title)).to_owned()
}

/// The title of the document: «Japon – Vis-à-vis».
pub fn title(here: &Here) -> String {
    [&name(here), " – ", here.text().site].concat()
}

/// A view's heading with its own title and lead, and its place on the path.
fn view_heading(here: &Here) -> Element {
    let lead = match here.route.page {
        Page::View(view) => frame::words(here, view).map(|words| &words.lead),
        _ => None,
    };
    names::heading(here, name(here), lead).maybe(path::steps(here))
}
