//! The bundle, which the browser has of the dossier: whatever is chosen, a page made from it is the page made from the whole.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use futures::executor::block_on;
use proptest::prelude::*;
use visavis::app::{App, AppProps};
use visavis::dossier::{Dossier, Shared};
use visavis::explore::state::State;
use visavis::route::Route;
use visavis::site::bundle::{short, whole};
use visavis::visit::Visit;

#[path = "support/choices.rs"]
mod choices;
#[path = "support/states.rs"]
mod states;

/// A dossier as it is, and as the browser has it.
fn both(folder: &str) -> [Shared; 2] {
    let whole = whole(Path::new(folder), None).expect("the folder holds a dossier without fault");
    let read = |json: String| Shared::from(Dossier::from_json(&json).expect("a bundle is a dossier"));
    [read(whole.to_string()), read(short(&whole).to_string())]
}

thread_local! {
    static REAL: [Shared; 2] = both("data");
    static OTHER: [Shared; 2] = both("tests/fixtures/other");
}

fn rendered(dossier: &Shared, route: &Route, state: &State) -> String {
    let visit = Visit::opened(route.clone(), state.clone());
    let props = AppProps { dossier: dossier.clone(), visit, fixed_prefix: None, anew: |_| () };
    block_on(yew::LocalServerRenderer::<App>::with_props(props).render())
}

/// Fails where the two differ, with the first words that do.
fn same([whole, short]: &[Shared; 2], route: &Route, state: &State) -> Result<(), TestCaseError> {
    let (expected, made) = (rendered(whole, route, state), rendered(short, route, state));
    let at = expected.bytes().zip(made.bytes()).take_while(|(one, other)| one == other).count();
    let near = |text: &str| {
        text.chars().skip(text[..text.floor_char_boundary(at)].chars().count()).take(120).collect::<String>()
    };
    prop_assert!(
        expected == made,
        "{}?{}: what is shown here does not travel to the browser (`site/bundle/short.rs`)\nwhole: {}\nbundle: {}",
        route.path(),
        state.query(),
        near(&expected),
        near(&made)
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_page_of_our_dossier_is_the_same_from_the_bundle(
        (route, state) in REAL.with(|[whole, _]| states::any_state(whole))
    ) {
        prop_assume!(!route.page.is_document());
        REAL.with(|dossiers| same(dossiers, &route, &state))?;
    }

    #[test]
    fn a_page_of_the_invented_dossier_is_the_same_from_the_bundle(
        (route, state) in OTHER.with(|[whole, _]| states::any_state(whole))
    ) {
        prop_assume!(!route.page.is_document());
        OTHER.with(|dossiers| same(dossiers, &route, &state))?;
    }
}
