//! Things as they stand in lists: an organization, a country, a source. A project and an event have files of their own.

use super::element::*;
use super::here::Here;
use super::names;
use crate::dossier::model::{Country, Organization, Ref, Source, Tie};
use crate::route::Page;

/// An organization: name, what it is, its labels with who says so and when.
pub fn organization(here: &Here, organization: &Organization) -> Element {
    let name = names::reference(here, &Ref::Organization(organization.id.clone()));
    li().class("card")
        .id(&format!("organization-{}", organization.id))
        .child(h3().maybe(name).maybe(names::short(here, &organization.name)))
        .child(p().text(here.say(&organization.summary)))
        .maybe(labels(here, organization))
}

/// The labels of an organization, a line each; nothing where it has none.
pub fn labels(here: &Here, organization: &Organization) -> Option<Element> {
    let labels = organization.ties.iter().map(|tie| li().child(tie_label(here, tie)));
    (!organization.ties.is_empty()).then(|| ul().class("labels").children(labels))
}

/// A label, always with its year and its speaker.
pub fn tie_label(here: &Here, tie: &Tie) -> Element {
    let label = here.dossier.label(&tie.label).map(|label| names::label(here, label));
    fragment().maybe(label).text(" ").child(small().text(&speaker(here, tie)))
}

/// Who says of a tie that it is, and when: a date that the words for the speaker have in them is not said twice.
pub fn speaker(here: &Here, tie: &Tie) -> String {
    let speaker = here.say(&tie.speaker);
    let plain = |text: &str| text.replace('\u{a0}', " ");
    match tie.date.map(|date| here.text().date_in_words(&date)) {
        Some(date) if !plain(speaker).contains(&plain(&date)) => [speaker, ", ", &date].concat(),
        _ => speaker.to_owned(),
    }
}

/// A country, always with its cautions.
pub fn country(here: &Here, country: &Country) -> Element {
    let cautions = &here.dossier.edition.cautions;
    div()
        .class("answer")
        .child(h3().maybe(names::reference(here, &Ref::Country(country.id.clone()))))
        .child(p().text(here.say(&country.summary)))
        .child(names::caution(here, &cautions.country))
        .child(names::caution(here, &cautions.countries_today))
}

/// A source: title, publisher, date.
pub fn source(here: &Here, source: &Source) -> Element {
    let t = here.text();
    let publisher = source
        .record
        .as_ref()
        .and_then(|record| record.publisher.as_ref())
        .map(|publisher| fragment().text(publisher).text(", "));
    let date = source.date.as_ref().map_or_else(|| t.undated.to_owned(), |date| t.date_in_words(date));
    let title = &source.title;
    li().id(&format!("source-{}", source.id))
        .child(a(&here.to(Page::Source(source.id.clone()))).lang(here.lang_of(&title.lang)).text(&title.text))
        .text(" ")
        .child(small().maybe(publisher).text(&date))
}
