//! Every sentence that the interface makes around a name or a number of the real dossier, in both languages, written
//! into one file for a person to read (`target/sentences.txt`), and held to the grammar that no list of forms may break.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write;
use std::path::Path;

use visavis::components::table::sorted;
use visavis::dossier::Dossier;
use visavis::dossier::check::check;
use visavis::dossier::model::{Form, Mark, PublisherKind, Role};
use visavis::explore::order::{Column, Direction, Order};
use visavis::lang::Lang;
use visavis::route::View;
use visavis::text::{Text, text};

/// Where the sentences are written.
const FILE: &str = "target/sentences.txt";

/// Functions of the interface that give a fixed word for a value, or a part of a date that `text.rs` tests whole.
const WORDS: [&str; 11] = [
    "display",
    "confidence",
    "topic",
    "facet",
    "source_kind",
    "source_copy",
    "lang_name",
    "index_kind",
    "day",
    "day_span",
    "from_to",
];

/// Sentences by the member of the interface that makes them.
type Sentences = Vec<(&'static str, String)>;

/// A function that says a number.
type Count = fn(usize) -> String;

fn dossier() -> Dossier {
    check(Path::new("data")).expect("the folder holds a dossier without fault")
}

fn sentences(dossier: &Dossier, lang: Lang) -> Sentences {
    let t = text(lang);
    let mut found: Sentences = Vec::new();
    about_names(dossier, lang, t, &mut found);
    let partners: Vec<&str> = dossier.signatories().map(|partner| &*partner.forms.get(lang).the).collect();
    for kind in [PublisherKind::Independent, PublisherKind::Organization, PublisherKind::Agreed] {
        found.extend(partners.iter().map(|name| ("publisher", (t.publisher)(kind, Some(name), &partners))));
    }
    found.push(("data_as_of", (t.data_as_of)(&t.date_in_words(&dossier.edition.as_of))));
    let counts: [(&str, Count); 11] = [
        ("count_results", t.count_results),
        ("count_organizations", t.count_organizations),
        ("count_countries", t.documents.count_countries),
        ("count_events", t.count_events),
        ("show_rest", t.show_rest),
        ("count_sources", t.documents.count_sources),
        ("count_terms", t.documents.count_terms),
        ("count_clauses", t.documents.count_clauses),
        ("count_passages", t.count_passages),
        ("objective_number", t.objective_number),
        ("serves_number", t.serves_number),
    ];
    for (name, count) in counts {
        found.extend([0, 1, 2, 12_345].map(|n| (name, count(n))));
    }
    for (at, objective) in dossier.objectives.iter().enumerate() {
        let place = (t.objective_of)(at + 1, dossier.objectives.len());
        let name = objective.name.get(lang);
        found.extend([0, 1, 4].map(|n| ("followed_objective", (t.followed_objective)(&place, name, n))));
        found.push(("objective_of", place));
    }
    found.push(("stop", (t.stop)(2, 6)));
    found.push(("passage", (t.passage)(12)));
    let date = t.apa_date(&dossier.release.date);
    found.push(("apa_day", date.clone()));
    found.push(("apa", (t.apa)("X", &date, "Y")));
    found.push(("sheet_from", (t.documents.sheet_from)("https://example.org/")));
    let quoted = dossier.clauses().map(|clause| clause.text.get(lang).trim_end_matches(','));
    found.extend(quoted.map(|words| ("quoted", (t.quoted)(words, "X", dossier.release.date.year()))));
    found.push(("shown", (t.shown)(View::Networks, 1, 12_345)));
    for direction in [Direction::Ascending, Direction::Descending] {
        found.push(("sorted", sorted(t, Some(Order { column: Column::Date, direction }))));
    }
    found.push(("marked", (t.marked)(None).to_owned()));
    found.extend([0, 1, 24].map(|n| ("followed_organization", (t.followed_organization)("X", n))));
    for mark in [Mark::Solid, Mark::Hatched, Mark::Dotted] {
        found.push(("marked", (t.marked)(Some(mark)).to_owned()));
        found.extend([0, 1, 12].map(|n| ("count_marked", (t.count_marked)(mark, n))));
    }
    found.push(("last_seen", (t.documents.last_seen)(2013)));
    found
}

/// What is said around a field, a country, an organization and a partner.
fn about_names(dossier: &Dossier, lang: Lang, t: &Text, found: &mut Sentences) {
    let fields: Vec<&Form> = dossier.fields.iter().map(|field| field.forms.get(lang)).collect();
    for partner in &dossier.partners {
        let form = partner.forms.get(lang);
        found.push(("facts_about", (t.facts_about)(form)));
        if partner.role == Role::Signatory {
            let of = dossier.fields_of(&partner.id).count();
            let owner = partner.owner(lang);
            found.extend(
                dossier
                    .fields_of(&partner.id)
                    .map(|field| ("followed_field", (t.followed_field)(field.name.get(lang), (1, of), owner, 1))),
            );
            found.push(("field_number", (t.field_number)(1, of, owner)));
        }
    }
    found.extend(fields.iter().map(|form| ("request", (t.documents.request)(Some(form), None))));
    for country in &dossier.countries {
        let form = country.forms.get(lang);
        found.extend([
            ("facts_about", (t.facts_about)(form)),
            ("presence_in", (t.documents.presence_in)(form)),
            ("projects_in", (t.documents.projects_in)(form)),
            ("organizations_in", (t.documents.organizations_in)(form)),
            ("request", (t.documents.request)(None, Some(form))),
        ]);
        found.extend(fields.iter().map(|field| ("request", (t.documents.request)(Some(field), Some(form)))));
    }
    for organization in &dossier.organizations {
        let form = organization.forms.get(lang);
        found.push(("facts_about", (t.facts_about)(form)));
        found.push(("projects_naming", (t.documents.projects_naming)(form)));
    }
}

#[test]
fn every_generated_sentence_can_be_read_in_one_file_and_is_grammatical() {
    let dossier = dossier();
    let mut file = String::new();
    for lang in Lang::ALL {
        for (member, sentence) in sentences(&dossier, lang) {
            assert_eq!(fault(&sentence, lang), None, "{member}: {sentence}");
            writeln!(file, "{}  {member:<20} {sentence}", lang.code()).expect("a string takes all");
        }
    }
    std::fs::write(FILE, file).expect("the file can be written");
}

/// What is wrong with the grammar of a sentence that was put together.
fn fault(sentence: &str, lang: Lang) -> Option<&'static str> {
    let is_in = |parts: &[&'static str]| parts.iter().find(|part| sentence.contains(*part)).copied();
    if sentence.contains("  ") || sentence.trim() != sentence {
        return Some("a space too many");
    }
    match lang {
        // What must be contracted, or elided.
        Lang::Fr => is_in(&[" de le ", " de les ", " à le ", " à les ", " en le ", " du l’", " de du ", " de des "]),
        Lang::En => is_in(&[" the the ", " of of ", " in in ", " about of ", " a a "]),
    }
}

#[test]
fn a_form_that_is_not_contracted_is_found() {
    assert_eq!(fault("Présences attestées à le Mali", Lang::Fr), Some(" à le "));
    assert_eq!(fault("What the sources say about of Mali", Lang::En), Some(" about of "));
}

#[test]
fn every_function_of_the_interface_is_read() {
    let source = std::fs::read_to_string("src/text.rs").expect("the interface can be read");
    let functions = source.lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(": fn("));
    let read = sentences(&dossier(), Lang::Fr);
    let mut count = 0;
    for (name, _) in functions {
        count += 1;
        let known = WORDS.contains(&name) || read.iter().any(|(member, _)| *member == name);
        assert!(known, "{name} is in no list of this test");
    }
    assert!(count > WORDS.len(), "{count}");
}
