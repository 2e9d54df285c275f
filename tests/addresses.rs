//! Addresses that were published go on answering: each page, each place on it, each choice and each download of
//! `fixtures/addresses.txt`, which says how it is written. A record that changed its id answers by a page that leads on.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use visavis::dossier::Dossier;
use visavis::explore::state::{State, keys};
use visavis::lang::Lang;
use visavis::route::{Page, Route, View};
use visavis::site::document::Site;
use visavis::site::exports;

#[path = "support/site.rs"]
mod support;

/// A line of the fixture.
struct Line {
    /// The number of the line, from 1.
    number: usize,
    /// The addresses of a page, or of a file.
    paths: Vec<&'static str>,
    /// Places on the page.
    places: Vec<&'static str>,
    /// A key of the query string, and values of it.
    choices: Option<(&'static str, Vec<&'static str>)>,
}

static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| {
    let lines = (1..).zip(include_str!("fixtures/addresses.txt").lines());
    let lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|(number, line)| {
            let is_path = |word: &&str| !word.starts_with(['#', '?']);
            let paths = line.split(' ').take_while(is_path).collect();
            let mut rest = line.split(' ').skip_while(is_path).peekable();
            let key = rest.peek().and_then(|word| word.strip_prefix('?')?.strip_suffix('='));
            let choices = key.map(|key| (key, rest.by_ref().skip(1).collect()));
            let places = rest.map(|word| word.strip_prefix('#').expect("a place begins with #")).collect();
            Line { number, paths, places, choices }
        })
        .collect()
});

fn site() -> Site {
    support::site("data", None)
}

/// The pages that answer at an address of old: itself, or the one to which a former address leads.
struct Pages(BTreeMap<String, Route>);

impl Pages {
    fn of(dossier: &Dossier) -> Pages {
        let own = Lang::ALL.into_iter().flat_map(|lang| Route::all(dossier, lang));
        let moved = Lang::ALL.into_iter().flat_map(|lang| Route::moved(dossier, lang));
        Pages(own.map(|route| (route.path(), route)).chain(moved.map(|(old, new)| (old.path(), new))).collect())
    }
}

fn is_page(path: &str) -> bool {
    path.ends_with('/')
}

#[test]
fn every_page_is_there_or_leads_on() {
    let site = site();
    let pages = Pages::of(&site.dossier);
    let paths = LINES.iter().flat_map(|line| line.paths.iter().map(move |path| (line.number, path)));
    let gone: Vec<_> = paths.filter(|(_, path)| is_page(path) && !pages.0.contains_key(**path)).collect();
    assert!(gone.is_empty(), "{gone:?}");
    let known: BTreeSet<&str> = LINES.iter().flat_map(|line| line.paths.iter().copied()).collect();
    assert!(known.iter().filter(|path| is_page(path)).count() > 1000, "the fixture has the pages of the whole site");
}

#[test]
fn every_place_is_on_its_page() {
    let site = site();
    let pages = Pages::of(&site.dossier);
    let mut gone = Vec::new();
    let mut seen = 0;
    for line in LINES.iter().filter(|line| !line.places.is_empty()) {
        for route in line.paths.iter().filter_map(|path| pages.0.get(*path)) {
            let document = site.document(route);
            let is_there = |place: &&&str| document.contains(&[" id=\"", place, "\""].concat());
            seen += line.places.len();
            let missing = line.places.iter().chain(&["content"]).filter(|place| !is_there(place));
            gone.extend(missing.map(|place| format!("line {}: {}#{place}", line.number, route.path())));
        }
    }
    assert!(gone.is_empty(), "{gone:#?}");
    assert!(seen > 3000, "{seen} places");
}

#[test]
fn every_choice_is_read_as_one_of_its_own() {
    let site = site();
    let pages = Pages::of(&site.dossier);
    let mut gone = Vec::new();
    for line in LINES.iter() {
        let Some((key, values)) = &line.choices else { continue };
        for route in line.paths.iter().filter_map(|path| pages.0.get(*path)) {
            // The search reads the words of the alphabetical index, and no state of the page does.
            if route.page == Page::View(View::Index) {
                assert!(keys(&route.page).contains(key), "line {}", line.number);
                continue;
            }
            let mut said = BTreeSet::new();
            for value in values {
                // Without a choice a page has its list; countries have their bands, which are list and table in one.
                if *key == "as" && (*value == "list" || route.page == Page::View(View::Countries)) {
                    continue;
                }
                let state = State::from_query(&[key, "=", value].concat(), route, &site.dossier);
                // Two values that are read alike, or one that is not read, are lost.
                if state.is_default() || !said.insert(state.query()) {
                    gone.push(format!("line {}: {}?{key}={value}", line.number, route.path()));
                }
            }
        }
    }
    assert!(gone.is_empty(), "{gone:#?}");
}

#[test]
fn every_download_is_there() {
    let site = site();
    let files = exports::files(&site);
    let paths = LINES.iter().flat_map(|line| &line.paths).filter(|path| !is_page(path));
    let gone: Vec<_> = paths.clone().filter(|path| !files.contains_key(**path)).collect();
    assert!(gone.is_empty() && paths.count() > 40, "{gone:?}");
}
