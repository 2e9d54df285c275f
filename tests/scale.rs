//! A dossier many times as large as ours: it has no fault, and its long lists are shown in part until the rest is asked for.
//! The large one is ours, many times over; how long it takes to check is in the table of `cargo xtask bench`.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use futures::executor::block_on;
use visavis::app::{App, AppProps};
use visavis::dossier::Shared;
use visavis::dossier::check::check;
use visavis::dossier::model::Ref;
use visavis::explore::narrow::MANY;
use visavis::explore::order::Display;
use visavis::explore::state::{ALL, Action, State};
use visavis::explore::ties::bonds;
use visavis::lang::Lang;
use visavis::route::{Route, View};
use visavis::visit::Visit;

#[path = "support/many.rs"]
mod many;

#[test]
fn a_long_list_shows_its_rest_on_demand() {
    let large = Path::new(env!("CARGO_TARGET_TMPDIR")).join("long");
    many::many(Path::new("data"), 10, &large);
    let dossier = Shared::from(check(&large).expect("a dossier without fault"));
    let all = dossier.organizations.len();
    assert!(all > 2 * MANY, "{all}");
    let render = |state| {
        let visit = Visit::opened(Route::view(Lang::En, View::Networks), state);
        let props = AppProps { dossier: dossier.clone(), visit, fixed_prefix: None, anew: |_| () };
        block_on(yew::LocalServerRenderer::<App>::with_props(props).render())
    };
    // How many there are, of a kind that only this display has, and whether a link leads to the rest.
    let shown = |display, whole: bool, kind: &str| {
        let state = State::default().after(Action::Displayed(display));
        let state = if whole { state.after(Action::Unfolded(ALL.to_owned())) } else { state };
        let html = render(state);
        (html.matches(kind).count(), html.contains("show=all"))
    };
    // A family of many shows its number, and of its organizations those that what is followed is tied to.
    let (family, name) = ("<ul class=\"names\"", "<li class=\"names__item");
    assert!(shown(Display::Picture, false, name).0 < all / 10);
    assert_eq!(shown(Display::Picture, true, name).0, all);
    assert!(shown(Display::Picture, false, family).0 < dossier.edition.families.len());
    let followed = dossier.organizations.iter().find(|one| bonds(&dossier, one).len() > 2).expect("an organization");
    let html = render(State::default().after(Action::Followed(Some(Ref::Organization(followed.id.clone())))));
    assert!(html.matches("names__item--tied").count() > 2 && !html.contains("<li hidden"));
    for (display, kind) in [(Display::List, "<li class=\"card\""), (Display::Table, "<th scope=\"row\"")] {
        assert_eq!(shown(display, false, kind), (MANY, true));
        assert_eq!(shown(display, true, kind).0, all);
    }
}
