//! The terms of the field in both languages, with a definition and its source.

use super::view_heading;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{facts, filters, names};
use crate::dossier::model::{Ref, Term};
use crate::explore::catalogue;

/// The page.
pub fn page(here: &Here) -> Element {
    let terms = catalogue::terms(here.dossier, here.lang());
    let shown = terms.narrow(here.state);
    let list = ul().class("terms").children(shown.iter().map(|one| term(here, one)));
    fragment()
        .child(view_heading(here))
        .child(filters::filters(here, &[], shown.len(), terms.items.len()))
        .child(filters::results(here, shown.len(), list))
}

fn term(here: &Here, term: &Term) -> Element {
    let (t, lang, other) = (here.text(), here.lang(), here.lang().other());
    let also = term.also.get(lang);
    let official = facts::facts(here, &term.official).map(|facts| details(t.official).class("disclosure").child(facts));
    li().id(&format!("term-{}", term.id))
        .class("term")
        .child(h2().child(element("dfn").text(term.term.get(lang))))
        .child(p().class("term__other").lang(Some(other.code())).text(term.term.get(other)))
        .maybe(also.map(|also| p().class("term__also").text(t.also).text(t.colon).text(also)))
        .maybe(term.definition.as_ref().map(|definition| facts::fact(here, definition)))
        .maybe(official)
        .child(names::open_notes(here, &Ref::Term(term.id.clone())))
}
