//! Organizations with what sources say of their ties: the list with its filters, by family.

use super::view_heading;
use crate::components::card;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::rest::rest;
use crate::components::table::table;
use crate::components::tabs::tabs;
use crate::components::{defined, figure, filters, names, regions, row, save, says};
use crate::dossier::model::{LabelKind, Organization};
use crate::explore::catalogue;
use crate::explore::facets::{labels, of};
use crate::explore::narrow::{MANY, Narrowed, first};
use crate::explore::order::{self, Display};
use crate::explore::tables::Table;
use crate::explore::terms::Terms;
use crate::route::View;

/// The list.
pub fn page(here: &Here) -> Element {
    let dossier = here.dossier;
    let list = catalogue::organizations(dossier);
    let Narrowed { shown, choices } = list.narrow(dossier, of(&here.route.page), here.state);
    let now = says::shown(here, View::Networks, (shown.len(), list.items.len()), "");
    let says = || fragment().maybe(says::with(here, View::Networks, &now, &[]));
    let content = match here.state.display {
        _ if shown.is_empty() => says(),
        Display::Picture => regions::regions(here, &list.items, &shown),
        Display::List => says().child(families(here, &shown)).child(foot(here)),
        Display::Table => says().child(rows(here, shown.clone())).child(foot(here)),
    };
    fragment()
        .child(view_heading(here))
        .child(filters::filters(here, &choices, shown.len(), list.items.len()))
        .child(tabs(here))
        .child(filters::results(here, shown.len(), content))
        .child(p().class("note").text(here.say(&dossier.edition.cautions.networks_unverified)))
        .child(names::definitions(here, &mut labels(dossier, LabelKind::Organization), &mut [].into_iter()))
}

fn foot(here: &Here) -> Element {
    figure::foot(here, View::Networks, &[Table::Organizations])
}

/// The organizations family by family.
fn families(here: &Here, shown: &[&Organization]) -> Element {
    let (shown, left) = first(here.state, shown, MANY);
    let terms = Terms::new(here.dossier, here.lang());
    let families = here.dossier.edition.families.iter().filter_map(|family| {
        let cards: Vec<Element> =
            shown.iter().filter(|one| one.family == family.id).map(|one| card::organization(here, one)).collect();
        let whole = section(&["family-", family.id.as_str()].concat(), here.say(&family.name)).class("family");
        (!cards.is_empty()).then(|| {
            whole
                .maybe(family.explanation.as_ref().map(|it| p().child(defined::text(here, &terms, here.say(it)))))
                .child(ul().class("cards").children(cards))
        })
    });
    let explanations = here.dossier.edition.families.iter().filter_map(|family| family.explanation.as_ref());
    let explanations = explanations.map(|it| here.say(it));
    fragment().children(families).maybe(rest(here, left)).child(defined::dialogs(here, &terms, explanations))
}

/// The organizations row by row.
fn rows(here: &Here, mut shown: Vec<&Organization>) -> Element {
    let (dossier, lang) = (here.dossier, here.lang());
    order::sort(&mut shown, here.state.order, |one, column| order::organization(dossier, lang, one, column));
    let (shown, left) = first(here.state, &shown, MANY);
    let rows = shown.iter().map(|one| row::organization(here, one)).collect();
    fragment()
        .child(table(here, here.say(&dossier.edition.views.networks.title), rows))
        .maybe(rest(here, left))
        .child(save::ways(here))
}
