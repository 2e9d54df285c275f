//! The terms of the field in both languages, with a definition and its source.

use super::view_heading;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::term;
use crate::explore::catalogue;

/// The page.
pub fn page(here: &Here) -> Element {
    let terms = catalogue::terms(here.dossier, here.lang());
    fragment()
        .child(view_heading(here))
        .child(ul().class("terms").children(terms.iter().map(|one| term::term(here, one))))
}
