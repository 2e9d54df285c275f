//! What a person who types this expects to find first: a table of queries, over the real dossier, in both languages.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use std::time::Instant;

use visavis::dossier::check::check;
use visavis::dossier::model::Ref;
use visavis::explore::search::{Index, Target};
use visavis::lang::Lang;
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

#[test]
fn what_is_typed_finds_first_what_is_meant() {
    let dossier = check(Path::new("data")).expect("the folder holds a dossier without fault");
    let index = Index::new(&dossier);
    let lines = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let (mut wrong, mut tried) = (Vec::new(), [0, 0]);
    for line in lines {
        let [lang, query, kind, id] =
            line.split('\t').collect::<Vec<_>>().try_into().unwrap_or_else(|_| panic!("{line:?} has not four cells"));
        let lang = Lang::from_code(lang).unwrap_or_else(|| panic!("{line:?} is in no language of ours"));
        tried[lang as usize] += 1;
        let groups = index.find(query);
        let first = groups.first().and_then(|group| group.targets.first()).map(|target| called(target, lang));
        let first = first.unwrap_or(("none", "-".to_owned()));
        if first != (kind, id.to_owned()) {
            wrong.push(format!("{lang:?} {query:?}: {kind} {id} expected, found {} {}", first.0, first.1));
        }
    }
    assert!(tried.iter().all(|&tried| tried >= 30), "{tried:?} queries");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_index_is_ready_and_answers_at_once() {
    let dossier = check(Path::new("data")).expect("the folder holds a dossier without fault");
    let start = Instant::now();
    let index = Index::new(&dossier);
    let ready = start.elapsed();
    // No beginning of a word, so that every name is held against it for a slip.
    let start = Instant::now();
    index.find("xqzvwkkj économie");
    let answered = start.elapsed();
    println!("index {ready:?}, hardest query {answered:?}");
    // Native and unoptimised; the browser’s times are in the table of `cargo xtask bench`.
    assert!(ready.as_millis() < 50 && answered.as_millis() < 50, "index {ready:?}, query {answered:?}");
}
