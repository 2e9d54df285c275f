//! The terms of the field in both languages, with a definition and its source.

use crate::components::element::*;
use crate::components::here::Here;
use crate::components::term;
use crate::explore::catalogue;
use crate::pages::view_heading;

/// The page.
pub fn page(here: &Here) -> Element {
    let terms = catalogue::terms(here.dossier, here.lang());
    fragment()
        .child(view_heading(here))
        .child(ul().class("terms").children(terms.iter().map(|one| term::term(here, one))))
}
