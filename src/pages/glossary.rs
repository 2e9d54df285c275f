//! The terms of the field in both languages, with a definition and its source.

use super::view_heading;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{filters, term};
use crate::explore::catalogue;

/// The page.
pub fn page(here: &Here) -> Element {
    let terms = catalogue::terms(here.dossier, here.lang());
    let shown = terms.narrow(here.state);
    let list = ul().class("terms").children(shown.iter().map(|one| term::term(here, one)));
    fragment()
        .child(view_heading(here))
        .child(filters::filters(here, &[], shown.len(), terms.items.len()))
        .child(filters::results(here, shown.len(), list))
}
