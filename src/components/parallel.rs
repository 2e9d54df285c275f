//! A passage in both languages, clause beside clause; stacked where it is narrow.

use super::element::*;
use super::here::Here;
use crate::dossier::model::Clause;
use crate::lang::Lang;

/// A clause in the columns of both languages.
pub fn row(here: &Here, clause: &Clause, columns: [Lang; 2]) -> Element {
    let cells = columns.map(|lang| with_role("cell").lang(here.lang_of(lang.code())).text(clause.text.get(lang)));
    with_role("row").class("parallel__row").id(clause.id.as_str()).children(cells)
}

/// A box that is part of a table by its role.
pub fn with_role(role: &str) -> Element {
    div().attribute("role", role)
}
