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
        .id(&["organization-", organization.id.as_str()].concat())
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
    let speaker = small().text(here.text().according_to).child(names::words(here, &tie.speaker));
    dated_label(here, tie).text(". ").child(speaker)
}

/// A label with its year.
pub fn dated_label(here: &Here, tie: &Tie) -> Element {
    let label = here.dossier.label(&tie.label).map(|label| names::label(here, label));
    fragment().maybe(label).maybe(when(here, tie).map(|date| fragment().text(", ").text(&date)))
}

/// The same in words alone: «Création du réseau, 1997 (le réseau, rapport de 2007)».
pub fn tie_words(here: &Here, tie: &Tie) -> String {
    let label = here.dossier.label(&tie.label).map_or("", |label| here.say(&label.name));
    let date = when(here, tie).map(|date| [", ", &date].concat()).unwrap_or_default();
    [label, &date, " (", here.say(&tie.speaker), ")"].concat()
}

/// Of when a tie is, where its label or the words for its speaker do not have those years in them. To what bears no date,
/// none is appended.
fn when(here: &Here, tie: &Tie) -> Option<String> {
    let (t, speaker, date) = (here.text(), here.say(&tie.speaker), tie.date?);
    let label = here.dossier.label(&tie.label).map_or("", |label| here.say(&label.name));
    let says = |year: u16| [label, speaker].iter().any(|words| words.contains(&year.to_string()));
    let is_said = says(date.year()) && says(date.last_year());
    (!is_said && !speaker.contains(here.lang().undated())).then(|| t.date_in_words(&date))
}

/// A country.
pub fn country(here: &Here, country: &Country) -> Element {
    div()
        .class("answer")
        .child(h3().maybe(names::reference(here, &Ref::Country(country.id.clone()))))
        .child(p().text(here.say(&country.summary)))
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
    li().id(&["source-", source.id.as_str()].concat())
        .child(a(&here.to(Page::Source(source.id.clone()))).lang(here.lang_of(&title.lang)).text(&title.text))
        .text(" ")
        .child(small().maybe(publisher).text(&date))
}
