//! What a person who types this expects to find first: a table of queries, over the real dossier, in both languages.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use visavis::dossier::Dossier;
use visavis::dossier::check::check;
use visavis::dossier::model::Ref;
use visavis::explore::search::{Index, Target};
use visavis::explore::state::MAX_QUERY_CHARS;
use visavis::lang::{Lang, PerLang};
use visavis::route::{Page, Route};

/// Language of the page, query, kind and id of what comes first (`none` and `-` for nothing), apart by tabs.
const TABLE: &str = include_str!("fixtures/queries.tsv");

/// What the table calls a target: its kind and its id; a view by the folder of its address.
fn called(target: &Target, lang: Lang) -> (&'static str, String) {
    match target {
        Target::Page(Page::Source(id)) => ("source", id.to_string()),
        Target::Page(page) => ("view", Route::new(lang, page.clone()).path()),
        Target::Thing(thing) => match thing {
            Ref::Partner(id) => ("partner", id.to_string()),
            Ref::Field(id) => ("field", id.to_string()),
            Ref::Country(id) => ("country", id.to_string()),
            Ref::Organization(id) => ("organization", id.to_string()),
            Ref::Term(id) => ("term", id.to_string()),
            Ref::Project(id) => ("project", id.to_string()),
            Ref::Event(id) => ("event", id.to_string()),
            Ref::Person(id) => ("person", id.to_string()),
            other => panic!("{other:?} is nothing to search for"),
        },
    }
}

/// Whether what a line expects first is still there.
fn names_something(dossier: &Dossier, kind: &str, id: &str) -> bool {
    let is = |known: &str| known == id;
    match kind {
        "partner" => dossier.partners.iter().any(|one| is(one.id.as_str())),
        "field" => dossier.fields.iter().any(|one| is(one.id.as_str())),
        "country" => dossier.countries.iter().any(|one| is(one.id.as_str())),
        "organization" => dossier.organizations.iter().any(|one| is(one.id.as_str())),
        "term" => dossier.terms.iter().any(|one| is(one.id.as_str())),
        "project" => dossier.projects.iter().any(|one| is(one.id.as_str())),
        "event" => dossier.events.iter().any(|one| is(one.id.as_str())),
        "person" => dossier.persons.iter().any(|one| is(one.id.as_str())),
        "source" => dossier.sources.iter().any(|one| is(one.id.as_str())),
        _ => true,
    }
}

#[test]
fn what_is_typed_finds_first_what_is_meant() {
    let dossier = check(Path::new("data")).expect("the folder holds a dossier without fault");
    let index = Index::new(&dossier);
    let lines = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let (mut wrong, mut tried) = (Vec::new(), PerLang { fr: 0, en: 0 });
    for line in lines {
        let [lang, query, kind, id] =
            line.split('\t').collect::<Vec<_>>().try_into().unwrap_or_else(|_| panic!("{line:?} has not four cells"));
        let lang = Lang::from_code(lang).unwrap_or_else(|| panic!("{line:?} is in no language of ours"));
        // A record that is gone is no fault of the search.
        if !names_something(&dossier, kind, id) {
            continue;
        }
        match lang {
            Lang::Fr => tried.fr += 1,
            Lang::En => tried.en += 1,
        }
        let groups = index.find(query);
        let first = groups.first().and_then(|group| group.targets.first()).map(|target| called(target, lang));
        let first = first.unwrap_or(("none", "-".to_owned()));
        if first != (kind, id.to_owned()) {
            wrong.push(format!("{lang:?} {query:?}: {kind} {id} expected, found {} {}", first.0, first.1));
        }
    }
    assert!(tried.fr >= 30 && tried.en >= 30, "{tried:?} queries");
    // Names are the editors' to correct: one in fifty may be found no longer by what people typed before.
    println!("{}", wrong.join("\n"));
    assert!(wrong.len() * 50 <= tried.fr + tried.en, "{} of {tried:?}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_longer_than_any_name_is_cut_before_it_is_compared() {
    let dossier = check(Path::new("data")).expect("the folder holds a dossier without fault");
    let index = Index::new(&dossier);
    let name = dossier.countries[0].name.fr.as_str();
    let expected = index.find(name);
    assert!(!expected.is_empty());
    // What stands after it is not looked at; it would have been compared with every word of every name.
    let far = [name, &" ".repeat(MAX_QUERY_CHARS), &"é".repeat(50_000)].concat();
    assert_eq!(index.find(&far), expected);
    // A word that is a name's beginning and goes on for ever is none, and no slip of one.
    assert_eq!(index.find(&[name, &"x".repeat(50_000)].concat()), []);
}
