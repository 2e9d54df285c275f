//! Countries in which sources show presence: the table with its filters, and projects as context.

use super::view_heading;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::project::{Detail, project};
use crate::components::table::table;
use crate::components::{figure, filters, names, path, row};
use crate::dossier::model::LabelKind;
use crate::explore::catalogue;
use crate::explore::facets::{labels, of};
use crate::explore::narrow::choices;
use crate::explore::order;
use crate::explore::tables::Table;
use crate::route::View;

/// The list.
pub fn page(here: &Here) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let cautions = &dossier.edition.cautions;
    let list = catalogue::countries(dossier);
    let mut shown = list.narrow(here.state);
    order::sort(&mut shown, here.state.order, |one, column| order::country(dossier, here.lang(), one, column));
    let choices = choices(dossier, of(&here.route.page), &list.entries, here.state);
    let projects = dossier.projects.iter().filter(|project| {
        shown.len() == list.items.len()
            || project.countries.iter().any(|id| shown.iter().any(|country| &country.id == id))
    });
    let projects = section("projects", t.projects)
        .child(names::caution(here, &cautions.project))
        .child(ul().class("projects").children(projects.map(|one| project(here, one, Detail::Brief))));
    let rows = shown.iter().map(|one| row::country(here, one));
    let table = (!shown.is_empty()).then(|| table(here, here.say(&dossier.edition.views.countries.title), rows));
    fragment()
        .child(view_heading(here))
        .child(names::caution(here, &cautions.country))
        .child(p().class("note").text(here.say(&cautions.countries_today)))
        .child(filters::filters(here, &choices, shown.len(), list.items.len()))
        .child(filters::results(here, shown.len(), fragment().maybe(table)))
        .child(figure::foot(here, View::Countries, &[Table::Countries, Table::Projects]))
        .child(names::definitions(here, labels(dossier, LabelKind::Country), dossier.edition.flags.iter()))
        .child(projects)
        .maybe(path::steps(here))
}
