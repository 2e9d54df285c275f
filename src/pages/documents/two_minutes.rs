//! The first screen for paper: the same words in the same order, with what the doors of the text and of the years since
//! would open on.

use super::home::opening;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{doors, facts, names, print};
use crate::dossier::model::{Clause, Ref};
use crate::route::{Page, View};

/// The page.
pub fn page(here: &Here) -> Element {
    let cautions = &here.dossier.edition.cautions;
    fragment()
        .child(opening(here))
        .child(print::button(here))
        .child(doors::doors(here, more))
        .maybe(names::cautions(here, &[&cautions.since]))
}

fn more(here: &Here, stop: &Page) -> Option<Element> {
    match stop {
        Page::View(View::Release) => Some(sentence(here)),
        Page::Since(_) => Some(since(here)),
        _ => None,
    }
}

/// The sentence of the release that states what the agreement is for.
fn sentence(here: &Here) -> Element {
    let release = &here.dossier.release;
    let states = |clause: &Clause| clause.supports.iter().any(|thing| matches!(thing, Ref::Objective(_)));
    let sentence = here.dossier.sentences().find(|sentence| sentence.clauses.iter().any(states));
    let clauses = sentence.map(|sentence| sentence.clauses.iter()).into_iter().flatten();
    let words: Vec<&str> = clauses.map(|clause| here.say(&clause.text)).collect();
    let kind = (release.original != here.lang()).then(|| small().text(here.text().unofficial_translation));
    element("blockquote").class("quote").child(p().text(&words.join(" ")).text(" ").maybe(kind))
}

/// What came after.
fn since(here: &Here) -> Element {
    let events = here.dossier.joint_events_since().into_iter().map(|event| {
        li().child(facts::date(here, &event.date)).text(here.text().colon).text(here.say(&event.title)).text(".")
    });
    ul().children(events)
}
