//! A term in both languages, with its definition, its sources, and where it is official.

use super::element::*;
use super::here::Here;
use super::{facts, names};
use crate::dossier::model::{Ref, Term};

/// A term of the glossary.
pub fn term(here: &Here, term: &Term) -> Element {
    let (t, lang, other) = (here.text(), here.lang(), here.lang().other());
    let also = term.also.get(lang);
    let official =
        facts::facts(here, &term.official).map(|facts| details(t.documents.official).class("disclosure").child(facts));
    li().id(&format!("term-{}", term.id))
        .class("term")
        .child(h2().child(element("dfn").text(term.term.get(lang))))
        .child(p().class("term__other").lang(Some(other.code())).text(term.term.get(other)))
        .maybe(also.map(|also| p().class("term__also").text(t.documents.also).text(t.colon).text(also)))
        .child(facts::fact(here, &term.definition))
        .maybe(official)
        .child(names::open_notes(here, &Ref::Term(term.id.clone())))
}
