//! The first screen for paper: the same words in the same order, and what came after in a paragraph, because no door opens
//! there.

use super::home::opening;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{doors, names, print};

/// The page.
pub fn page(here: &Here) -> Element {
    fragment()
        .child(opening(here))
        .child(print::button(here))
        .maybe(doors::doors(here))
        .maybe(names::cautions(here, &[&here.dossier.edition.cautions.since]))
}
