//! Organizations with what sources say of their ties: the picture, then one list by family, or a table.

use super::view_heading;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::rest::rest;
use crate::components::table::table;
use crate::components::tabs::tabs;
use crate::components::{defined, fan, figure, filters, names, row, save, says};
use crate::dossier::date::Date;
use crate::dossier::model::{LabelKind, Organization, Ref};
use crate::explore::catalogue;
use crate::explore::facets::{labels, of};
use crate::explore::narrow::{MANY, Narrowed, first};
use crate::explore::order::{self, Display};
use crate::explore::tables::Table;
use crate::explore::terms::Terms;
use crate::route::View;

/// The page.
pub fn page(here: &Here) -> Element {
    let dossier = here.dossier;
    let list = catalogue::organizations(dossier);
    let narrowed = list.narrow(dossier, of(&here.route.page), here.state);
    let now = says::shown(here, View::Networks, narrowed.shown.len(), list.items.len());
    let says = |said: &str| says::with(here, View::Networks, &[&now, said].concat(), &[]);
    let picture = match &dossier.networks {
        Some(networks) => fan::figure(here, networks, &narrowed, &says),
        None => fragment().maybe(says("")),
    };
    let Narrowed { shown, choices } = narrowed;
    let count = shown.len();
    let content = match here.state.display {
        Display::Table => rows(here, shown),
        _ => families(here, &shown),
    };
    let head = div()
        .class("list-head")
        .child(h2().id("list").text(here.text().organizations))
        .child(tabs(here))
        .child(figure::foot(here, View::Networks, &[Table::Organizations]));
    let content = filters::results(here, count, content);
    fragment()
        .child(view_heading(here))
        .child(filters::filters(here, &choices, count, list.items.len()))
        .child(picture)
        .child(element("section").attribute("aria-labelledby", "list").child(head).child(content))
        .child(p().class("note").text(here.say(&dossier.edition.cautions.networks_unverified)))
        .child(names::definitions(here, &mut labels(dossier, LabelKind::Organization), &mut [].into_iter()))
}

/// The organizations family by family, a line each.
fn families(here: &Here, shown: &[&Organization]) -> Element {
    let (shown, left) = first(here.state, shown, MANY);
    let terms = Terms::new(here.dossier, here.lang());
    let families = here.dossier.edition.families.iter().filter_map(|family| {
        let lines: Vec<Element> =
            shown.iter().filter(|one| one.family == family.id).map(|one| line(here, one)).collect();
        let id = ["family-", family.id.as_str()].concat();
        let whole = labelled(&id, h3().text(here.say(&family.name))).class("family");
        (!lines.is_empty()).then(|| {
            whole
                .maybe(family.explanation.as_ref().map(|it| p().child(defined::text(here, &terms, here.say(it)))))
                .child(ul().class("lines").children(lines))
        })
    });
    let explanations = here.dossier.edition.families.iter().filter_map(|family| family.explanation.as_ref());
    let explanations = explanations.map(|it| here.say(it));
    fragment().children(families).maybe(rest(here, left)).child(defined::dialogs(here, &terms, explanations))
}

/// An organization in a line: its name, and the years in which sources date its ties.
fn line(here: &Here, one: &Organization) -> Element {
    let thing = Ref::Organization(one.id.clone());
    let dates = || one.ties.iter().filter_map(|tie| tie.date);
    let first = dates().min_by_key(|date| date.year());
    let last = dates().map(|date| date.end.unwrap_or(date.start)).max_by_key(|end| end.year);
    let years = first.map(|first| here.text().years(&Date { end: last, ..first }));
    li().id(&thing.anchor())
        .maybe(names::reference(here, &thing))
        .maybe(names::short(here, &one.name))
        .text(" ")
        .maybe(years.map(|years| small().text(&years)))
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
