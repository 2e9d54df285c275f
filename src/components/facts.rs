//! Facts with their evidence: source, place in it, confidence, remark, and who says otherwise.

use super::element::{self, *};
use super::here::Here;
use super::names;
use super::rest::rest;
use crate::dossier::date::Date;
use crate::dossier::model::{Citation, Confidence, Dissent, Forms, Statement};
use crate::explore::narrow::{MANY_TOLD, first};
use crate::route::Page;

/// A list of facts; nothing for an empty one.
pub fn facts(here: &Here, statements: &[Statement]) -> Option<Element> {
    let items = statements.iter().map(|statement| li().class("fact").child(fact(here, statement)));
    (!statements.is_empty()).then(|| ul().class("facts").children(items))
}

/// A part of a page with the facts about its subject, under its name in a sentence; nothing for no facts.
pub fn section(here: &Here, subject: &Forms, statements: &[Statement]) -> Option<Element> {
    let heading = (here.text().facts_about)(subject.get(here.lang()));
    Some(element::section("facts", &heading).child(facts(here, statements)?))
}

/// A list of facts behind its name, for what stands beside the subject of a page; nothing for an empty one.
pub fn disclosure(here: &Here, subject: &Forms, statements: &[Statement]) -> Option<Element> {
    let (some, left) = first(here.state, statements, MANY_TOLD);
    let facts = facts(here, some)?;
    let heading = (here.text().facts_about)(subject.get(here.lang()));
    let words = names::counted(&heading, statements.len());
    Some(details(&words).class("disclosure").child(facts).maybe(rest(here, left)))
}

/// A fact: its sentence, then its evidence.
pub fn fact(here: &Here, statement: &Statement) -> Element {
    let text = here.text();
    let topic = statement.topic.map(|topic| {
        fragment().child(b().class("fact__topic").text((text.topic)(topic)).text(text.colon.trim_end())).text(" ")
    });
    let sentence = p().class("fact__text").maybe(topic).child(names::words(here, &statement.text));
    fragment().child(sentence).child(evidence(here, statement))
}

/// What a fact rests on, without its sentence.
pub fn evidence(here: &Here, statement: &Statement) -> Element {
    let text = here.text();
    let note = statement.note.as_ref();
    let note =
        note.map(|note| p().class("fact__note").text(text.note).text(text.colon).child(names::words(here, note)));
    let evidence = p()
        .class("fact__evidence")
        .child(confidence(here, statement.confidence))
        .text(" ")
        .child(citations(here, &statement.sources));
    let dissents = statement.dissent.iter().map(|other| dissent(here, other));
    fragment().child(evidence).maybe(note).children(dissents)
}

/// How sure a fact is, in words.
pub fn confidence(here: &Here, confidence: Confidence) -> Element {
    let class = match confidence {
        Confidence::Established => "confidence confidence--established",
        Confidence::Likely => "confidence confidence--likely",
        Confidence::Unconfirmed => "confidence confidence--unconfirmed",
    };
    span().class(class).text((here.text().confidence)(confidence))
}

/// What another source says.
pub fn dissent(here: &Here, dissent: &Dissent) -> Element {
    let text = here.text();
    p().class("fact__dissent")
        .child(b().text(text.other_version).text(text.colon))
        .child(names::words(here, &dissent.text))
        .text(" ")
        .child(citations(here, &dissent.sources))
}

/// Links to the sources of a fact, with the place in each.
pub fn citations(here: &Here, citations: &[Citation]) -> Element {
    let citations = citations.iter().filter_map(|one| citation(here, one)).enumerate();
    fragment().children(citations.map(|(at, one)| fragment().text(if at > 0 { "; " } else { "" }).child(one)))
}

fn citation(here: &Here, citation: &Citation) -> Option<Element> {
    let source = here.dossier.source(&citation.source)?;
    let title = &source.title;
    let link = a(&here.to(Page::Source(source.id.clone()))).lang(here.lang_of(&title.lang)).text(&title.text);
    let date = source.date.map(|date| fragment().text(" (").text(&here.text().years(&date)).text(")"));
    let place = citation.place.as_ref().map(|place| fragment().text(", ").child(names::words(here, place)));
    Some(fragment().child(link).maybe(date).maybe(place))
}

/// A date in words, as `<time>` where it is exact.
pub fn date(here: &Here, date: &Date) -> Element {
    let words = here.text().date_in_words(date);
    match date.iso() {
        Some(exact) => element("time").attribute("datetime", exact.as_str()).text(&words),
        None => fragment().text(&words),
    }
}
