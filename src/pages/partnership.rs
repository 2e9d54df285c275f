//! The exchange as a diagram or as a table, with each field in full below it.

use super::view_heading;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::table::table;
use crate::components::tabs::tabs;
use crate::components::{defined, diagram, facts, figure, names, path, row};
use crate::dossier::model::{Partner, Ref};
use crate::explore::exchange::{Followed, Transfer, exchange, follow, transfers};
use crate::explore::order::{self, Display};
use crate::explore::tables::Table;
use crate::explore::terms::Terms;
use crate::route::{Page, View};

/// The page.
pub fn page(here: &Here) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let views = &dossier.edition.views;
    let shown = match here.state.display {
        Display::Table => rows(here),
        _ => picture(here),
    };
    let terms = Terms::new(dossier, here.lang());
    let definitions = dossier.fields.iter().map(|field| here.say(&field.explanation));
    let definitions = defined::dialogs(here, &terms, definitions);
    let fields: Vec<Followed> = dossier.fields.iter().filter_map(|field| follow(dossier, &field.id)).collect();
    let documented = fields.iter().flat_map(|field| &field.organizations);
    let documented: Vec<Ref> = documented.map(|(one, _)| Ref::Organization(one.id.clone())).collect();
    let fields = div()
        .class("fields")
        .children(fields.iter().map(|followed| diagram::field(here, &terms, followed)))
        .maybe(names::cautions(here, &[], &documented));
    let objectives = dossier.objectives.iter().map(|objective| li().text(here.say(&objective.text)));
    let objectives = ol().children(objectives);
    let ways = p()
        .class("ways")
        .child(a(&here.view(View::Countries)).text(t.context_link))
        .text(" ")
        .child(a(&here.view(View::Requests)).text(here.say(&views.requests.nav)))
        .text(" ")
        .child(a(&here.to(Page::Since(dossier.release.date.year()))).text(here.say(&views.since.nav)));
    fragment()
        .child(view_heading(here))
        .child(tabs(here))
        .child(div().id("results").child(shown))
        .child(section("fields", t.fields).child(fields))
        .child(section("objectives-text", t.objectives).child(objectives))
        .children(dossier.signatories().map(|one| partner(here, one)))
        .child(ways)
        .child(definitions)
        .maybe(path::steps(here))
}

/// The exchange as a diagram.
fn picture(here: &Here) -> Element {
    let exchange = exchange(here.dossier, here.state.follow.as_ref());
    let (diagram, legend) = (diagram::diagram(here, &exchange), diagram::legend(here, &exchange));
    figure::figure(here, View::Partnership, diagram, here.text().exchange_description, legend, &[Table::Fields])
}

/// The exchange row by row.
fn rows(here: &Here) -> Element {
    let transfers = transfers(here.dossier);
    let mut transfers: Vec<&Transfer> = transfers.iter().collect();
    let key = |one: &Transfer, column| order::transfer(here.dossier, here.lang(), one, column);
    order::sort(&mut transfers, here.state.order, key);
    let rows = transfers.into_iter().map(|one| row::transfer(here, one)).collect();
    let table = table(here, here.say(&here.dossier.edition.views.partnership.title), rows);
    fragment().child(table).child(figure::foot(here, View::Partnership, &[Table::Fields]))
}

fn partner(here: &Here, partner: &Partner) -> Element {
    let t = here.text();
    let (other, other_lang) = partner.name.shown(here.lang().other());
    let own = partner.name.shown(here.lang()).0;
    let other = (own != other)
        .then(|| p().text(t.other_name).text(t.colon).child(span().lang(here.lang_of(other_lang)).text(other)));
    labelled(&format!("about-{}", partner.id), h2().child(names::own_name(here, &partner.name)))
        .maybe(other)
        .child(p().text(here.say(&partner.summary)))
        .maybe(names::website(here, partner.site.as_deref()))
        .maybe(facts::disclosure(here, &partner.forms, &partner.facts))
        .maybe(names::questions_disclosure(here, &Ref::Partner(partner.id.clone())))
}
