//! The release as it is read: its clauses by number, the things that they state, and its words in both languages. Each
//! can be chosen; what belongs to it lights up, and a panel beside the passage says in words what that is.

use super::element::*;
use super::here::Here;
use super::{copy, facts, names, names_list, says};
use crate::dossier::model::{Clause, Paragraph, ParagraphKind, Ref, Source, Term};
use crate::explore::passages::{Passage, Reading};
use crate::explore::state::Action;
use crate::explore::terms::Pieces;
use crate::lang::Lang;
use crate::route::Page;

/// A link that chooses something, or lets it go; without script it leads to the place that says the same.
fn choosing(here: &Here, reading: &Reading, thing: Ref, place: &str) -> Element {
    let chosen = (reading.chosen == Some(&thing)).then_some("true");
    here.choice(Action::Followed(Some(thing)), place).attribute("aria-current", chosen)
}

/// The number of a clause, by which it is chosen and linked to.
fn number(here: &Here, reading: &Reading, passage: &Passage) -> Element {
    let (id, number) = (&passage.clause.id, passage.number);
    choosing(here, reading, Ref::Clause(id.clone()), id.as_str())
        .class("clause__number")
        .attribute("aria-label", &*(here.text().passage)(number))
        .text(&number.to_string())
}

/// A clause. Its number is drawn after it by the style sheet: the text is that of the document, for whoever searches,
/// copies or hears it.
pub fn clause(here: &Here, reading: &Reading, clause: &Clause) -> Option<Element> {
    let passage = reading.passage(&clause.id)?;
    let class = if reading.is_lit(passage) { "clause clause--lit" } else { "clause" };
    let words = words(here, reading, passage, here.lang());
    let clause = span().id(clause.id.as_str()).class(class).attribute("data-number", &*passage.number.to_string());
    Some(fragment().child(clause.child(words)).text(" "))
}

/// The numbers of the clauses of a paragraph, beside it.
pub fn numbers(here: &Here, reading: &Reading, clauses: &[&Clause]) -> Element {
    let passages = clauses.iter().filter_map(|clause| reading.passage(&clause.id));
    let numbers = passages.map(|passage| li().child(number(here, reading, passage)));
    ul().class("clause__numbers").attribute("aria-label", here.text().passages).children(numbers)
}

/// The words of a clause in a language; those with a counterpart in the other can be chosen.
pub fn words(here: &Here, reading: &Reading, passage: &Passage, lang: Lang) -> Element {
    let pieces: &Pieces = passage.pieces.get(lang);
    fragment().children(pieces.iter().map(|(term, words)| match term {
        None => fragment().text(words),
        Some(term) => {
            let thing = Ref::Term(term.id.clone());
            let place = thing.anchor();
            choosing(here, reading, thing, &place).class("word").text(words)
        }
    }))
}

/// What the clauses of a paragraph state, each thing once in the order of the text, with the way to all its passages.
pub fn things(here: &Here, reading: &Reading, paragraph: &Paragraph) -> Option<Element> {
    let t = here.text();
    let mut things: Vec<&Ref> = Vec::new();
    for thing in paragraph.clauses().flat_map(|clause| &clause.supports) {
        if *thing != Ref::Release && !things.contains(&thing) {
            things.push(thing);
        }
    }
    let items = things.iter().map(|thing| {
        let passages = reading.stating(thing);
        let place = passages.first().map_or("", |passage| passage.clause.id.as_str());
        let count = (t.count_passages)(passages.len());
        let name = here.reference(thing).map_or("", |(_, name, _)| name);
        let label = [name, t.colon, &count].concat();
        let way = choosing(here, reading, (*thing).clone(), place).class("passages").attribute("aria-label", &*label);
        li().maybe(names::reference(here, thing)).text(" ").child(way.text(&count)).maybe(linked(here, reading, thing))
    });
    let summary = names::counted(t.supports, things.len());
    (!things.is_empty()).then(|| details(&summary).child(ul().class("links").children(items)))
}

fn linked(here: &Here, reading: &Reading, thing: &Ref) -> Option<Element> {
    let is_linked = reading.chosen == Some(thing) || reading.stated().contains(thing);
    is_linked.then(|| fragment().text(" ").child(span().class("linked").text(here.text().linked)))
}

/// The chosen clause, beside its paragraph.
pub fn panel(here: &Here, reading: &Reading, paragraph: &Paragraph) -> Option<Element> {
    let Some(Ref::Clause(id)) = reading.chosen else { return None };
    paragraph.clauses().find(|clause| &clause.id == id)?;
    let passage = reading.passage(id)?;
    let quotation = quotation(here, passage).filter(|_| paragraph.kind != ParagraphKind::Contact);
    let title = p().class("panel__title").text(&(here.text().passage)(passage.number));
    Some(div().class("panel").child(title).child(states(here, reading)).maybe(quotation))
}

/// Anything else that is chosen, with its passages: once, at the end of the document, where it stays in the window as long
/// as something of the document is there.
pub fn told(here: &Here, reading: &Reading) -> Option<Element> {
    let panel = div().id("panel").class("panel panel--foot");
    let panel = panel.child(p().class("panel__kicker").child(names_list::close(here)));
    let panel = match reading.chosen? {
        Ref::Clause(_) => return None,
        Ref::Term(id) => panel.child(term(here, here.dossier.term(id)?)),
        thing => panel.child(p().class("panel__title").maybe(names::reference(here, thing))),
    };
    Some(panel.child(places(here, reading)))
}

/// What the chosen clause states.
fn states(here: &Here, reading: &Reading) -> Element {
    let t = here.text();
    match reading.stated() {
        [] => p().text(t.states_nothing),
        things => fragment().child(p().class("panel__kicker").text(t.supports)).child(names::references(here, things)),
    }
}

/// The passages in which what is chosen stands, by their numbers.
fn places(here: &Here, reading: &Reading) -> Element {
    let t = here.text();
    let ways = reading.lit().map(|passage| {
        // A bare place: the browser goes there, and what is chosen stays.
        let way = a(&["#", passage.clause.id.as_str()].concat());
        let label = (t.passage)(passage.number);
        let way = way.attribute("aria-label", &*label).text(&passage.number.to_string());
        fragment().text(" ").child(way)
    });
    p().class("panel__places").text(t.passages).text(t.colon).children(ways)
}

/// A term in both languages, with its definition.
pub fn term(here: &Here, term: &Term) -> Element {
    let other = here.lang().other();
    let pair = p().class("panel__title").maybe(names::reference(here, &Ref::Term(term.id.clone()))).text(" – ");
    let counterpart = span().lang(Some(other.code())).text(term.term.get(other));
    let definition = &term.definition;
    let sources = facts::citations(here, &definition.sources);
    fragment()
        .child(pair.child(counterpart))
        .child(p().child(names::words(here, &definition.text)))
        .child(p().class("fact__evidence").child(sources))
}

/// The words of a clause as one quotes them, with the reference, and a button that copies both.
fn quotation(here: &Here, passage: &Passage) -> Option<Element> {
    let (t, release) = (here.text(), &here.dossier.release);
    let words = here.say(&passage.clause.text).trim_end_matches(',');
    let translated = (release.original != here.lang()).then_some(t.unofficial_translation);
    let (_, author) = source(here)?;
    let quoted = (t.quoted)(words, author, release.date.year());
    let kind = translated.map(|kind| fragment().text(" [").text(kind).text("]"));
    let quotation = div().id("quotation").child(p().text(&quoted).maybe(kind)).child(p().maybe(reference(here)));
    let quotation = quotation.maybe(says::not(here));
    Some(fragment().child(quotation).child(copy::button(here, "quotation", t.copy_quotation)))
}

/// The release among the sources, and who published it.
fn source<'a>(here: &Here<'a>) -> Option<(&'a Source, &'a str)> {
    let source = here.dossier.source(&here.dossier.release.source)?;
    Some((source, source.record.as_ref()?.publisher.as_deref()?))
}

/// The reference of the release in words (Publication Manual of the APA, seventh edition).
pub fn apa(here: &Here) -> Option<String> {
    let t = here.text();
    let (source, author) = source(here)?;
    Some((t.apa)(author, &t.apa_date(&here.dossier.release.date), &source.title.text))
}

/// The same, with the way to the page of the source.
pub fn reference(here: &Here) -> Option<Element> {
    let (source, _) = source(here)?;
    let apa = apa(here)?;
    let (before, after) = apa.split_once(&*source.title.text)?;
    let title = element("cite").child(names::passage(here, &source.title));
    let to = here.to(Page::Source(source.id.clone()));
    Some(fragment().text(before).child(a(&to).child(title)).text(after))
}

/// The sentence that is spoken when something is chosen.
pub fn said(here: &Here, reading: &Reading) -> String {
    let t = here.text();
    let name = |thing: &Ref| here.reference(thing).map_or("", |(_, name, _)| name);
    match reading.chosen {
        None => String::new(),
        Some(Ref::Clause(id)) => {
            let number = reading.passage(id).map_or(0, |passage| passage.number);
            let things: Vec<&str> = reading.stated().iter().map(name).collect();
            let things = if things.is_empty() { t.states_nothing.to_owned() } else { things.join("; ") };
            [&(t.passage)(number), t.colon, &things].concat()
        }
        Some(thing) => [name(thing), t.colon, &(t.count_passages)(reading.lit().count())].concat(),
    }
}
