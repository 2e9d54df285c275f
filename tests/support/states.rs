//! What a visitor can choose on a page of a dossier, for properties over many choices.

use proptest::prelude::*;
use proptest::sample::select;
use visavis::dossier::Dossier;
use visavis::dossier::model::Ref;
use visavis::explore::facets;
use visavis::explore::order::{self, Display};
use visavis::explore::state::{Action, State};
use visavis::lang::Lang;
use visavis::route::{Page, Route, View};

use super::choices::{choices, lists};

/// What a visitor can choose on a page, made of actions as a visitor makes it.
fn any_state_of(dossier: &Dossier, route: Route) -> impl Strategy<Value = (Route, State)> + use<> {
    let page = route.page.clone();
    let facets: Vec<_> = (facets::of(&page).iter())
        .map(|&facet| {
            let values: Vec<String> =
                facets::values(dossier, facet).into_iter().map(|(value, _)| value.to_owned()).collect();
            prop::option::of(select(values)).prop_map(move |value| (facet, value))
        })
        .collect();
    let followed: Vec<Option<Ref>> = [None].into_iter().chain(choices(dossier, &page).into_iter().map(Some)).collect();
    let unfolded: Vec<Option<String>> = [None].into_iter().chain(lists(&page).map(Some)).collect();
    let words = if facets::has_search(&page) { "\\PC{0,100}" } else { "" };
    let shown: Vec<Display> = [Display::default()].iter().chain(order::displays(&page)).copied().collect();
    let columns = order::columns(&page);
    (words, facets, select(followed), select(shown), 0..=2 * columns.len(), select(unfolded)).prop_map(
        move |(q, chosen, follow, shown, by, unfolded)| {
            let searched = State::default().after(Action::Searched(q)).after(Action::Followed(follow));
            let chose = chosen.into_iter().map(|(facet, value)| Action::Chose(facet, value));
            // Nothing for none of the columns, then each once and each twice.
            let ordered = by.checked_sub(1).map(|by| vec![Action::Ordered(columns[by / 2]); by % 2 + 1]);
            let actions = (chose.chain([Action::Displayed(shown)]))
                .chain(unfolded.map(Action::Unfolded))
                .chain(ordered.into_iter().flatten());
            (route.clone(), actions.fold(searched, |state, action| state.after(action)))
        },
    )
}

/// What a visitor can choose on any view, in any language; mostly on those that have something to choose.
pub fn any_state(dossier: &Dossier) -> impl Strategy<Value = (Route, State)> + use<> {
    let of = |view: View| Lang::ALL.map(|lang| any_state_of(dossier, Route::view(lang, view)).boxed());
    let (quiet, others): (Vec<View>, Vec<View>) =
        View::ALL.into_iter().partition(|view| Page::View(*view).is_document());
    let each = |views: Vec<View>| prop::strategy::Union::new(views.into_iter().flat_map(of));
    prop_oneof![8 => each(others), 1 => each(quiet)]
}
