//! The two-minute path on one page, to read in one go or to print: each stop with what it says in brief.

use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{facts, names, path, print};
use crate::dossier::model::{Clause, LabelKind, Ref};
use crate::explore::facets::labels;
use crate::pages::view_heading;

/// The page.
pub fn page(here: &Here) -> Element {
    let stops = [home, exchange, clause, networks, countries, since];
    let stops = stops.iter().enumerate().map(|(at, told)| {
        let (href, name) = path::stop(here, at);
        li().class("brief__stop").child(h2().child(a(&href).text(name))).child(told(here))
    });
    let cautions = &here.dossier.edition.cautions;
    let cautions = [&cautions.networks, &cautions.country, &cautions.countries_today, &cautions.since];
    fragment()
        .child(view_heading(here))
        .child(print::button(here))
        .maybe(names::cautions(here, &cautions, &[]))
        .child(ol().class("brief").children(stops))
}

/// Who brings what.
fn home(here: &Here) -> Element {
    let sides = here.dossier.signatories().map(|partner| {
        let fields: Vec<&str> = here.dossier.fields_of(&partner.id).map(|field| here.say(&field.name)).collect();
        li().child(b().text(here.say(&partner.brings))).text(here.text().colon).text(&fields.join(", "))
    });
    fragment().child(p().text(here.say(&here.dossier.edition.home.lead))).child(ul().children(sides))
}

/// What it is for, and what goes each way.
fn exchange(here: &Here) -> Element {
    let objectives = here.dossier.objectives.iter().map(|objective| li().text(here.say(&objective.text)));
    let flows = here
        .dossier
        .flows
        .iter()
        .map(|flow| li().child(b().text(here.say(&flow.name))).text(here.text().colon).text(here.say(&flow.text)));
    fragment().child(ol().children(objectives)).child(ul().children(flows))
}

/// The sentence of the release that states what the agreement is for.
fn clause(here: &Here) -> Element {
    let release = &here.dossier.release;
    let states = |clause: &Clause| clause.supports.iter().any(|thing| matches!(thing, Ref::Objective(_)));
    let sentence = here.dossier.sentences().find(|sentence| sentence.clauses.iter().any(states));
    let clauses = sentence.map(|sentence| sentence.clauses.iter()).into_iter().flatten();
    let words: Vec<&str> = clauses.map(|clause| here.say(&clause.text)).collect();
    let kind = (release.original != here.lang()).then(|| small().text(here.text().unofficial_translation));
    element("blockquote").class("quote").child(p().text(&words.join(" ")).text(" ").maybe(kind))
}

/// How many organizations, by family.
fn networks(here: &Here) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let families = dossier.edition.families.iter().map(|family| {
        let count = dossier.organizations.iter().filter(|one| one.family == family.id).count();
        [here.say(&family.name), " (", &count.to_string(), ")"].concat()
    });
    p().text(t.organizations).text(t.colon).text(&families.collect::<Vec<_>>().join(", ")).text(".")
}

/// Which countries, by how presence is attested.
fn countries(here: &Here) -> Element {
    let dossier = here.dossier;
    let labels = labels(dossier, LabelKind::Country).filter_map(|label| {
        let countries = dossier.countries.iter().filter(|country| country.label == label.id);
        let countries: Vec<&str> = countries.map(|country| here.say(&country.name)).collect();
        let line = || {
            li().child(b().text(here.say(&label.name))).text(here.text().colon).text(&countries.join(", ")).text(".")
        };
        (!countries.is_empty()).then(line)
    });
    ul().children(labels)
}

/// What came after.
fn since(here: &Here) -> Element {
    let events = here.dossier.joint_events_since().into_iter().map(|event| {
        li().child(facts::date(here, &event.date)).text(here.text().colon).text(here.say(&event.title)).text(".")
    });
    ul().children(events)
}
