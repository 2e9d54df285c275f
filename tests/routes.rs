//! Addresses: every page comes back from its own, whatever the root of the site; no string makes a reader of addresses
//! panic; what is chosen on a page comes back from its query string, and what nobody knows in it is ignored.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::select;
use visavis::dossier::Dossier;
use visavis::explore::exchange;
use visavis::explore::facets::{self, Facet};
use visavis::explore::order::{self, Display};
use visavis::explore::state::{ALL, Action, State};
use visavis::lang::Lang;
use visavis::route::{Page, Route, View};

#[path = "support/site.rs"]
mod site;

/// The folder of the real dossier.
const REAL: &str = "data";

thread_local! {
    /// Read once: each test runs in a thread of its own, and a property runs many times in it.
    static DOSSIER: visavis::dossier::Shared = site::site(REAL, None).dossier;
}

fn with_dossier<T>(use_it: impl FnOnce(&Dossier) -> T) -> T {
    DOSSIER.with(|dossier| use_it(dossier))
}

fn every_route() -> Vec<Route> {
    with_dossier(|dossier| Lang::ALL.iter().flat_map(|&lang| Route::all(dossier, lang)).collect())
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

/// What a visitor can choose on a page of the real dossier.
fn any_state_of(route: Route) -> impl Strategy<Value = (Route, State)> {
    let page = route.page.clone();
    let (chosen, parts) = with_dossier(|dossier| {
        let chosen: Vec<_> = (facets::of(&page).iter())
            .map(|&facet| prop::option::of(select(values(dossier, facet))).prop_map(move |value| (facet, value)))
            .collect();
        let followed = page == Page::View(View::Partnership);
        let parts: Vec<_> = exchange::parts(dossier).filter(|_| followed).map(Some).collect();
        (chosen, [vec![None], parts].concat())
    });
    let words = if facets::has_search(&page) { "\\PC{0,100}" } else { "" };
    let shown: Vec<Display> = [Display::default()].iter().chain(order::displays(&page)).copied().collect();
    let columns = order::columns(&page);
    // Made of actions, as a visitor makes one.
    let whole = select(vec![false, shown.len() > 1]);
    (words, chosen, select(parts), select(shown), 0..=2 * columns.len(), whole).prop_map(
        move |(q, chosen, follow, shown, by, whole)| {
            let searched = State::default().after(Action::Searched(q)).after(Action::Followed(follow));
            let state =
                chosen.into_iter().fold(searched, |state, (facet, value)| state.after(Action::Chose(facet, value)));
            let state = state.after(Action::Displayed(shown));
            let state = if whole { state.after(Action::Unfolded(ALL.to_owned())) } else { state };
            // Nothing for none of the columns, then each once and each twice.
            let asked = by.checked_sub(1).map(|by| vec![Action::Ordered(columns[by / 2]); by % 2 + 1]);
            (route.clone(), asked.unwrap_or_default().into_iter().fold(state, |state, action| state.after(action)))
        },
    )
}

fn any_state() -> impl Strategy<Value = (Route, State)> {
    let views =
        View::ALL.into_iter().flat_map(|view| Lang::ALL.map(|lang| Route::view(lang, view))).collect::<Vec<_>>();
    select(views).prop_flat_map(any_state_of)
}

/// The ids that the dossier has for a facet.
fn values(dossier: &Dossier, facet: Facet) -> Vec<String> {
    facets::values(dossier, facet).into_iter().map(|(value, _)| value.to_owned()).collect()
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
        query in prop_oneof![any::<String>(), "\\??([a-z]{1,6}|q|follow)(=[%+&=a-z0-9é]{0,20}){0,5}"],
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
        prop_assert!(!state.after(Action::Cleared).has_choice());
    }

    #[test]
    fn unknown_keys_and_values_are_ignored(
        (route, state) in any_state(),
        (key, value) in ("[a-z]{1,9}", "\\PC{0,12}"),
        unknown in "[A-Z]{1,9}",
        last in any::<bool>(),
    ) {
        let own: Vec<&str> = facets::of(&route.page).iter().map(|facet| facet.key()).chain(["follow", "as", "sort"]).collect();
        prop_assume!(key != "q" && !own.contains(&&*key));
        // Ids are lowercase, so no dossier has the unknown value; `embed` and `theme` are the frame's.
        let mut pairs: Vec<String> = own.iter().map(|key| [key, "=", &unknown].concat()).collect();
        pairs.push([&*key, "=", &value.replace(['&', '+', '%'], "")].concat());
        pairs.extend(["embed=1".to_owned(), "theme=dark".to_owned(), "=".to_owned(), String::new()]);
        let query = state.query();
        let query = if last { [query, pairs.join("&")].join("&") } else { [pairs.join("&"), query].join("&") };
        prop_assert_eq!(&with_dossier(|dossier| State::from_query(&query, &route, dossier)), &state, "{}", query);
    }
}
