//! A passage in both languages, clause beside clause; stacked where it is narrow.

use super::element::*;
use super::here::Here;
use super::passages;
use crate::dossier::model::Clause;
use crate::explore::passages::Reading;
use crate::lang::Lang;

/// A clause in the columns of both languages.
pub fn row(here: &Here, reading: &Reading, clause: &Clause, columns: [Lang; 2]) -> Element {
    let passage = reading.passage(&clause.id);
    let is_lit = passage.is_some_and(|passage| reading.is_lit(passage));
    let cells = columns.map(|lang| {
        let words = passage.map(|passage| passages::words(here, reading, passage, lang));
        with_role("cell").lang(here.lang_of(lang.code())).maybe(words)
    });
    let class = if is_lit { "parallel__row clause--lit" } else { "parallel__row" };
    with_role("row").class(class).id(clause.id.as_str()).children(cells)
}

/// A box that is part of a table by its role.
pub fn with_role(role: &str) -> Element {
    div().attribute("role", role)
}
