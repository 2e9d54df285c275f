//! A dossier many times as large as ours: the cost of checking it grows no faster than the data, and its long lists are
//! shown in part until the rest is asked for. The large one is ours, many times over.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files has failed")]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use futures::executor::block_on;
use visavis::app::{App, AppProps};
use visavis::dossier::Shared;
use visavis::dossier::check::{check, examine, report};
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

/// How often a record is repeated, so that the whole is a hundred times as large although the release is not.
const TIMES: usize = 130;

/// How far the large one may be from its share: it fits in no cache, and its reports of time are of one run.
const SLACK: u32 = 3;

/// How long the checker takes, with nothing to find.
fn time(folder: &Path) -> Duration {
    let start = Instant::now();
    let checked = examine(folder);
    let took = start.elapsed();
    let errors =
        checked.dossier.is_none().then(|| report(&checked.findings[..checked.findings.len().min(5)], Lang::En));
    assert_eq!(errors, None);
    took
}

fn size(folder: &Path) -> u64 {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    files
        .filter(|file| file.path().extension().is_some_and(|end| end == "json"))
        .map(|file| file.metadata().unwrap().len())
        .sum()
}

#[test]
fn our_dossier_takes_less_than_two_seconds_and_the_cost_grows_with_the_data() {
    let ours = Path::new("data");
    let large = Path::new(env!("CARGO_TARGET_TMPDIR")).join("many");
    many::many(ours, TIMES, &large);
    assert!(size(&large) > 100 * size(ours), "{} is not a hundred times {}", size(&large), size(ours));
    // The first time reads from the disk, and a machine is never quiet: the best of three.
    let one = (0..3).map(|_| time(ours)).min().unwrap();
    let many = time(&large);
    println!("{one:?} for {} bytes, {many:?} for {}", size(ours), size(&large));
    assert!(one < Duration::from_secs(2), "{one:?}");
    // A cost that grew with the square of the data would be a hundred times too high.
    let share = one * u32::try_from(size(&large) / size(ours)).unwrap();
    assert!(many < SLACK * share, "{many:?}; the share of its size is {share:?}");
}

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
    assert!(html.matches("names__item box--tied").count() > 2 && !html.contains("<li hidden"));
    for (display, kind) in [(Display::List, "<li class=\"card\""), (Display::Table, "<th scope=\"row\"")] {
        assert_eq!(shown(display, false, kind), (MANY, true));
        assert_eq!(shown(display, true, kind).0, all);
    }
}
