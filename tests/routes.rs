//! Addresses: every page comes back from its own, whatever the root of the site; no string makes a reader of addresses
//! panic; what is chosen on a page comes back from its query string, and what nobody knows in it is ignored.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::select;
use visavis::dossier::check::check;
use visavis::dossier::model::Ref;
use visavis::dossier::{Dossier, Shared};
use visavis::explore::facets;
use visavis::explore::order;
use visavis::explore::passages::Reading;
use visavis::explore::state::{ALL, Action, State, keys};
use visavis::lang::Lang;
use visavis::route::{Page, Route, View, clashes};

#[path = "support/choices.rs"]
mod choices;
#[path = "support/states.rs"]
mod states;

/// The folder of the real dossier.
const REAL: &str = "data";

thread_local! {
    /// Read once: each test runs in a thread of its own, and a property runs many times in it.
    static DOSSIER: Shared = dossier(REAL);
}

fn dossier(folder: &str) -> Shared {
    Shared::from(check(std::path::Path::new(folder)).expect("the folder holds a dossier without fault"))
}

fn with_dossier<T>(use_it: impl FnOnce(&Dossier) -> T) -> T {
    DOSSIER.with(|dossier| use_it(dossier))
}

fn every_route() -> Vec<Route> {
    with_dossier(|dossier| Lang::ALL.iter().flat_map(|&lang| Route::all(dossier, lang)).collect())
}

fn any_state() -> impl Strategy<Value = (Route, State)> {
    with_dossier(states::any_state)
}

/// A folder on some host, with its slashes.
fn any_root() -> impl Strategy<Value = String> {
    prop::collection::vec("[^/]{1,12}|fr|en|pays|index|data", 0..4)
        .prop_map(|folders| folders.iter().fold("/".to_owned(), |root, folder| [&root, folder, "/"].concat()))
}

/// Strings that look like addresses: true folders and ids, in any order, among others.
fn nearly_an_address() -> impl Strategy<Value = String> {
    let parts: BTreeSet<String> =
        every_route().iter().flat_map(|route| route.path().split('/').map(str::to_owned).collect::<Vec<_>>()).collect();
    let part = prop_oneof![8 => select(Vec::from_iter(parts)), 1 => "[a-z0-9-]{0,50}", 1 => "\\PC{0,6}"];
    let address = prop::collection::vec(part, 0..6).prop_map(|parts| parts.join("/"));
    (address, select(vec!["", "/", "//", "index.html", "/index.html", "?", "#"])).prop_map(|(path, end)| path + end)
}

#[test]
fn every_page_in_both_languages_comes_back_from_its_address() {
    let routes = every_route();
    assert!(routes.len() > 2 * View::ALL.len(), "the dossier has pages of its own");
    for route in &routes {
        let path = route.path();
        assert!(path.ends_with('/') && !path.starts_with('/'), "{path:?}");
        for form in [path.clone(), ["/", &path].concat(), [&path, "index.html"].concat()] {
            assert_eq!(Route::parse(&form).as_ref(), Some(route), "{form:?}");
        }
        assert!(with_dossier(|dossier| route.exists(dossier)), "{path:?}");
        let up = route.to_root();
        assert_eq!(up.matches("../").count(), path.matches('/').count(), "{up:?} leads from {path:?} to the root");
    }
}

#[test]
fn no_two_pages_share_an_address() {
    let mut seen = BTreeMap::new();
    for route in every_route() {
        if let Some(other) = seen.insert(route.path(), route.clone()) {
            panic!("{other:?} and {route:?} are both at {:?}", route.path());
        }
    }
}

#[test]
fn a_record_whose_page_would_take_the_place_of_another_is_found() {
    let (mut ours, id) = (Dossier::clone(&dossier(REAL)), |id: &str| visavis::dossier::id::SourceId::new(id));
    assert_eq!(clashes(&ours), []);
    // The address is that of a view in English alone.
    ours.sources[3].id = id("not-established");
    let found = clashes(&ours);
    let [clash] = &*found else { panic!("{found:?}") };
    assert_eq!(
        (&clash.first, &clash.second),
        (&Page::View(View::NotEstablished), &Page::Source(id("not-established")))
    );
    assert_eq!(clash.path, "en/sources/not-established/");
}

#[test]
fn every_page_of_a_renamed_record_leads_on() {
    let other = dossier("tests/fixtures/other");
    for lang in Lang::ALL {
        let moved = Route::moved(&other, lang);
        let old: BTreeSet<String> = moved.iter().map(|(old, _)| old.path()).collect();
        let own: BTreeSet<String> = Route::all(&other, lang).iter().map(Route::path).collect();
        assert!(old.is_disjoint(&own) && moved.iter().all(|(_, new)| own.contains(&new.path())));
        // As many old addresses as a record of a former id has pages.
        let pages = |name: &str| own.iter().filter(|path| path.split('/').any(|part| part == name)).count();
        let organizations = other.organizations.iter().map(|one| one.formerly.len() * pages(one.id.as_str()));
        let countries = other.countries.iter().map(|one| one.formerly.len() * pages(one.id.as_str()));
        assert_eq!(old.len(), organizations.chain(countries).sum::<usize>(), "{old:?}");
    }
}

/// A pair of a query string for each key that any page has, with a value that the page knows where it can know one.
fn known(dossier: &Dossier, page: &Page) -> Vec<String> {
    let pair = |key: &str, value: &str| [key, "=", value].concat();
    let facets = [View::Networks, View::Countries, View::Timeline].map(|view| facets::of(&Page::View(view)));
    let facets = facets.iter().flat_map(|facets| facets.iter());
    let facets =
        facets.flat_map(|facet| facets::values(dossier, *facet).into_iter().map(|(value, _)| pair(facet.key(), value)));
    let organization = dossier.organizations.first().map(|one| Ref::Organization(one.id.clone()));
    let followed = choices::choices(dossier, page).into_iter().next().or(organization);
    let sorted = order::columns(page).first().map_or("date", |column| column.key());
    let list = choices::lists(page).unwrap_or_else(|| ALL.to_owned());
    let others = [pair("q", "x"), pair("as", "table"), pair("sort", sorted), pair("show", &list)];
    let followed = followed.into_iter().flat_map(|one| ["select", "s"].map(|key| pair(key, &one.anchor())));
    facets.chain(followed).chain(others).collect()
}

#[test]
fn every_key_of_a_page_is_read_and_no_other() {
    with_dossier(|dossier| {
        for route in Lang::ALL.into_iter().flat_map(|lang| View::ALL.map(|view| Route::view(lang, view))) {
            let known = known(dossier, &route.page);
            let is_read = |pair: &&String| !State::from_query(pair, &route, dossier).is_default();
            let read: BTreeSet<&str> =
                known.iter().filter(is_read).filter_map(|pair| Some(pair.split_once('=')?.0)).collect();
            let mut keys: BTreeSet<&str> = keys(&route.page).into_iter().collect();
            // The words on the alphabetical index are read by the search.
            if route.page == Page::View(View::Index) {
                assert!(keys.remove("q"));
            }
            assert_eq!(read, keys, "{}", route.path());
        }
    });
}

#[test]
fn no_two_choices_of_a_page_have_one_place() {
    for folder in [REAL, "tests/fixtures/other"] {
        let dossier = dossier(folder);
        for view in View::ALL {
            let choices: BTreeSet<Ref> = choices::choices(&dossier, &Page::View(view)).into_iter().collect();
            let places: BTreeSet<String> = choices.iter().map(Ref::anchor).collect();
            assert_eq!(places.len(), choices.len(), "{folder}, {view:?}");
        }
        // The places of clauses have no kind before them, and share a page with those of things.
        let clauses: Vec<String> = dossier.clauses().map(|clause| Ref::Clause(clause.id.clone()).anchor()).collect();
        let reading = Reading::new(&dossier, None);
        let mut things = reading.choices().filter(|one| !matches!(one, Ref::Clause(_)));
        assert!(things.all(|one| !clauses.contains(&one.anchor())), "{folder}");
    }
}

#[test]
fn a_hostile_query_is_read_in_the_time_of_a_short_one() {
    let route = Route::view(Lang::Fr, View::Release);
    with_dossier(|dossier| {
        let clause = dossier.clauses().next().expect("a clause").id.clone();
        let known = ["s=", clause.as_str()].concat();
        // Each choice in the release is looked for in all its words: so many pairs are read and no more.
        let (few, many) = (["s=x&".repeat(20), known.clone()].concat(), ["s=x&".repeat(100_000), known].concat());
        assert_eq!(State::from_query(&few, &route, dossier).follow, Some(Ref::Clause(clause)));
        assert!(State::from_query(&many, &route, dossier).is_default());
    });
}

#[test]
fn a_page_that_the_dossier_does_not_have_is_none_of_it() {
    for path in ["fr/pays/atlantide/", "en/networks/nobody/", "fr/partenariat/depuis-1999/", "en/requests/countries/x/"]
    {
        let route = Route::parse(path).expect("the address has the form of one");
        assert!(!with_dossier(|dossier| route.exists(dossier)), "{path}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_page_is_found_under_any_root(root in any_root(), at in any::<prop::sample::Index>()) {
        let routes = every_route();
        let route = &routes[at.index(routes.len())];
        for end in ["", "index.html"] {
            let pathname = [&root, &*route.path(), end].concat();
            prop_assert_eq!(Route::locate(&pathname), Some((&*root, route.clone())), "{}", pathname);
        }
    }

    #[test]
    fn any_string_is_an_address_or_none(text in prop_oneof![any::<String>(), nearly_an_address()]) {
        if let Some(route) = Route::parse(&text) {
            // What is accepted is one page, and its own address is accepted as the same.
            prop_assert_eq!(Route::parse(&route.path()), Some(route));
        }
        if let Some((root, route)) = Route::locate(&text) {
            prop_assert!(text.starts_with(root) && root.ends_with('/'));
            prop_assert_eq!(Route::parse(&text[root.len()..]), Some(route));
        }
    }

    #[test]
    fn any_query_is_a_state_or_a_part_of_one(
        query in prop_oneof![any::<String>(), "\\??([a-z]{1,6}|q|s|as|sort|show)(=[%+&=a-z0-9é]{0,20}){0,5}"],
        at in any::<prop::sample::Index>(),
    ) {
        let routes = every_route();
        let route = &routes[at.index(routes.len())];
        let state = with_dossier(|dossier| State::from_query(&query, route, dossier));
        let again = with_dossier(|dossier| State::from_query(&state.query(), route, dossier));
        prop_assert_eq!(again, state);
    }

    #[test]
    fn what_is_chosen_comes_back_from_its_query((route, state) in any_state()) {
        let query = state.query();
        for query in [query.clone(), ["?", &query].concat()] {
            prop_assert_eq!(&with_dossier(|dossier| State::from_query(&query, &route, dossier)), &state, "{}", query);
        }
        prop_assert_eq!(query.is_empty(), state.is_default());
        prop_assert!(!state.after(Action::Cleared).is_filtered());
    }

    #[test]
    fn unknown_keys_and_values_are_ignored(
        (route, state) in any_state(),
        (key, value) in ("[a-z]{1,9}", "\\PC{0,12}"),
        unknown in "[A-Z]{1,9}",
        last in any::<bool>(),
    ) {
        let own = keys(&route.page);
        prop_assume!(!own.contains(&&*key));
        // Ids are lowercase, so no dossier has the unknown value; any words can be looked for. `embed` and `theme` are the
        // frame's.
        let known = own.iter().filter(|key| **key != "q");
        let mut pairs: Vec<String> = known.map(|key| [key, "=", &unknown].concat()).collect();
        pairs.push([&*key, "=", &value.replace(['&', '+', '%'], "")].concat());
        pairs.extend(["embed=1".to_owned(), "theme=dark".to_owned(), "=".to_owned(), String::new()]);
        let query = state.query();
        let query = if last { [query, pairs.join("&")].join("&") } else { [pairs.join("&"), query].join("&") };
        prop_assert_eq!(&with_dossier(|dossier| State::from_query(&query, &route, dossier)), &state, "{}", query);
    }
}
