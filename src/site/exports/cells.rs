//! What stands in one cell: lists, dates, sources, and the guard against texts that a spreadsheet would take for formulas.

use std::borrow::Cow;

use crate::components::here::Here;
use crate::dossier::date::Date;
use crate::dossier::model::{Citation, Dissent, Ref, Statement};
use crate::explore::{catalogue, cautions};
use crate::route::View;

/// A text that no spreadsheet takes for a formula: an apostrophe stands before a sign that would begin one (OWASP, CSV
/// Injection), full-width forms and leading spaces included.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    let begins = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']);
    let is_sign = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if begins.starts_with(is_sign) { Cow::Owned(["'", text].concat()) } else { Cow::Borrowed(text) }
}

/// Several values in one cell.
pub(super) fn list(values: impl IntoIterator<Item = String>) -> String {
    values.into_iter().collect::<Vec<_>>().join("; ")
}

/// A date as the data writes it; nothing for none.
pub(super) fn date(date: Option<&Date>) -> String {
    date.map(Date::to_string).unwrap_or_default()
}

/// The name of a thing on the page's language; nothing for a thing that is not there.
pub(super) fn name(here: &Here, thing: &Ref) -> String {
    here.reference(thing).map(|(_, name, _)| name.to_owned()).unwrap_or_default()
}

/// The address of the page or the place where a thing is told.
pub(super) fn address(here: &Here, thing: &Ref) -> String {
    here.reference(thing).map(|(href, ..)| href).unwrap_or_default()
}

/// The cautions that a thing must not appear without.
pub(super) fn caution(here: &Here, thing: &Ref) -> String {
    let cautions: Vec<&str> = cautions::cautions(here.dossier, thing).into_iter().map(|one| here.say(one)).collect();
    cautions.join(" ")
}

/// What the view of a table does not say. In each row, because rows are sorted, narrowed and copied apart from the others,
/// and a line above the head would be a row of another length (RFC 4180, section 2.4).
pub(super) fn says_not<'a>(here: &Here<'a>, view: View) -> &'a str {
    catalogue::said(here.dossier, view).map_or("", |said| here.say(&said.says_not))
}

/// Where a fact is read: the id of each source, its title, the place in it.
pub(super) fn sources(here: &Here, citations: &[Citation]) -> String {
    list(citations.iter().map(|citation| {
        let title = here.dossier.source(&citation.source).map(|source| source.title.text.as_str()).unwrap_or_default();
        let place = citation.place.as_ref().map(|place| [", ", here.say(place)].concat()).unwrap_or_default();
        [citation.source.as_str(), " (", title, &place, ")"].concat()
    }))
}

/// What other sources say, each with those sources.
pub(super) fn dissents(here: &Here, dissents: &[Dissent]) -> String {
    list(dissents.iter().map(|one| [here.say(&one.text), " [", &sources(here, &one.sources), "]"].concat()))
}

/// The ids of the sources of some facts, each once.
pub(super) fn source_ids<'a>(facts: impl Iterator<Item = &'a Statement>) -> String {
    let mut ids: Vec<String> = Vec::new();
    for citation in facts.flat_map(|fact| &fact.sources) {
        let id = citation.source.as_str();
        if !ids.iter().any(|known| known == id) {
            ids.push(id.to_owned());
        }
    }
    list(ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_could_take_for_a_formula_gets_an_apostrophe() {
        for text in ["=1+1", "+33", "-2", "@SUM", "  =1", "\t=1", "＝1", "\u{a0}-2"] {
            assert_eq!(harmless(text), ["'", text].concat(), "{text:?}");
        }
        for text in ["", "2007-2009", "a = b", "« oui »", "Mali"] {
            assert_eq!(harmless(text), text);
        }
    }
}
