//! A dossier many times as large as ours: it has no fault, and its long lists are shown in part until the rest is asked for.
//! The large one is ours, many times over; how long it takes to check is in the table of `cargo xtask bench`.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use futures::executor::block_on;
use visavis::app::{App, AppProps};
use visavis::dossier::id::EditionId;
use visavis::dossier::model::Ref;
use visavis::dossier::{Dossier, Shared};
use visavis::explore::narrow::MANY;
use visavis::explore::order::Display;
use visavis::explore::state::{ALL, Action, State};
use visavis::lang::Lang;
use visavis::route::{Route, View};
use visavis::site::bundle::whole;
use visavis::visit::Visit;

#[path = "support/many.rs"]
mod many;

#[test]
fn a_long_list_shows_its_rest_on_demand() {
    let large = Path::new(env!("CARGO_TARGET_TMPDIR")).join("long");
    many::many(Path::new("data"), 10, &large);
    let whole = whole(&large, None).expect("a dossier without fault").to_string();
    let dossier = Shared::from(Dossier::from_json(&whole).expect("a dossier"));
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
    // The picture counts all, and names those that its lines hold; the list is in part.
    let (name, way) = ("data-alive=\"select=organization-", "data-alive=\"select=way-");
    let ways: Vec<_> = dossier.networks.as_ref().expect("a picture").ways().collect();
    assert!(shown(Display::List, false, name).0 < all);
    assert!(shown(Display::List, false, way).0 >= ways.len());
    let (followed, of) =
        ways.iter().map(|way| (way.id(), way.organizations().count())).max_by_key(|way| way.1).expect("a way");
    let html = render(State::default().after(Action::Followed(Some(Ref::Way(EditionId::new(followed))))));
    assert!(html.contains(&format!("<b>({of})</b>")));
    for (display, kind) in [(Display::List, "<li id=\"organization-"), (Display::Table, "<th scope=\"row\"")] {
        assert_eq!(shown(display, false, kind), (MANY, true));
        assert_eq!(shown(display, true, kind).0, all);
    }
}
