//! Running text in which the terms of the field open their definition: a dialog of the page, which boot opens; without
//! script, a link to the glossary.

use super::element::*;
use super::here::Here;
use super::passages;
use crate::dossier::model::{Ref, Term};
use crate::explore::terms::{Terms, distinct};

fn dialog_id(term: &Term) -> String {
    ["define-", term.id.as_str()].concat()
}

/// A text in the language of the page, in which each term is a link where it first stands.
pub fn text(here: &Here, terms: &Terms, text: &str) -> Element {
    let mut known: Vec<&Term> = Vec::new();
    fragment().children(terms.pieces(text).into_iter().map(|(term, words)| {
        let first = term.filter(|term| known.iter().all(|other| other.id != term.id));
        known.extend(first);
        let place = first.and_then(|term| here.reference(&Ref::Term(term.id.clone())));
        match (first, place) {
            (Some(term), Some((href, ..))) => {
                let opener = a(&href).class("word").attribute("data-opens", &*dialog_id(term));
                opener.attribute("aria-haspopup", "dialog").text(words)
            }
            _ => fragment().text(words),
        }
    }))
}

/// The definitions of the terms that stand in the texts of a page, closed.
pub fn dialogs<'a>(here: &Here, terms: &Terms, texts: impl IntoIterator<Item = &'a str>) -> Element {
    let found = distinct(texts.into_iter().flat_map(|text| terms.pieces(text)));
    fragment().children(found.into_iter().map(|term| dialog(here, term)))
}

/// The focus goes to the definition, which boot knows by its `tabindex`: what a term means is heard before the ways on.
fn dialog(here: &Here, term: &Term) -> Element {
    let id = dialog_id(term);
    let told = [&id, "-told"].concat();
    let close = element("button").class("button").attribute("type", "button").attribute("data-closes", &*id);
    element("dialog")
        .id(&id)
        .attribute("aria-label", here.say(&term.term))
        .attribute("aria-describedby", &*told)
        .child(div().id(&told).attribute("tabindex", "-1").child(passages::term(here, term)))
        .child(close.text(here.text().close))
}
