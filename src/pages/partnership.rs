//! The exchange: the picture with what is told of its parts, then its fields as a list in full or as a table, its
//! objectives, and the parties.

use super::view_heading;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::table::table;
use crate::components::tabs::tabs;
use crate::components::{defined, exchange, facts, figure, names, row, says};
use crate::dossier::model::{Partner, Ref, Role};
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
        _ => fields(here),
    };
    let head = div().class("list-head").child(h2().id("fields").text(t.fields)).child(tabs(here)).child(figure::foot(
        here,
        View::Partnership,
        &[Table::Fields],
    ));
    let objectives = dossier.objectives.iter().map(|objective| {
        let part = Ref::Objective(objective.id.clone());
        li().id(&part.anchor()).text(here.say(&objective.text))
    });
    let flows = dossier.flows.iter().map(|flow| {
        let part = Ref::Flow(flow.id.clone());
        li().id(&part.anchor()).child(b().text(here.say(&flow.name))).text(t.colon).text(here.say(&flow.text))
    });
    let objectives = fragment().child(ol().children(objectives)).child(ul().children(flows));
    let ways = p()
        .class("ways")
        .child(a(&here.view(View::Countries)).text(t.context_link))
        .text(" ")
        .child(a(&here.view(View::Requests)).text(here.say(&views.requests.nav)))
        .text(" ")
        .child(a(&here.to(Page::Since(dossier.release.date.year()))).text(here.say(&views.since.nav)));
    let drawn = exchange(dossier, here.state.follow.as_ref());
    let says = says::with(here, View::Partnership, &exchange::said(here, &drawn), &[]);
    let picture = element("figure")
        .class("figure")
        .attribute("data-picture", "partnership")
        .attribute("aria-label", t.exchange)
        .attribute("aria-describedby", says::SAYS)
        .child(exchange::picture(here, &drawn))
        .child(element("figcaption").maybe(says));
    let list = element("section").attribute("aria-labelledby", "fields").child(head);
    fragment()
        .child(view_heading(here))
        .child(picture)
        .child(list.child(div().id("results").child(shown)))
        .child(section("objectives-text", t.objectives).id("objectives").child(objectives))
        .children(dossier.signatories().map(|one| partner(here, one)))
        .children(dossier.partners.iter().filter(|one| one.role == Role::Counterpart).map(|one| partner(here, one)))
        .child(ways)
}

/// The fields in full.
fn fields(here: &Here) -> Element {
    let dossier = here.dossier;
    let terms = Terms::new(dossier, here.lang());
    let definitions = dossier.fields.iter().map(|field| here.say(&field.explanation));
    let definitions = defined::dialogs(here, &terms, definitions);
    let fields: Vec<Followed> = dossier.fields.iter().filter_map(|field| follow(dossier, &field.id)).collect();
    let is_documented = fields.iter().any(|field| !field.organizations.is_empty());
    let cautions = [&dossier.edition.cautions.networks];
    let fields = div()
        .class("fields")
        .children(fields.iter().map(|followed| exchange::field(here, &terms, followed)))
        .maybe(names::cautions(here, &cautions[..usize::from(is_documented)]));
    fragment().child(fields).child(definitions)
}

/// The exchange row by row.
fn rows(here: &Here) -> Element {
    let transfers = transfers(here.dossier);
    let mut transfers: Vec<&Transfer> = transfers.iter().collect();
    let key = |one: &Transfer, column| order::transfer(here.dossier, here.lang(), one, column);
    order::sort(&mut transfers, here.state.order, key);
    let rows = transfers.into_iter().map(|one| row::transfer(here, one)).collect();
    table(here, here.say(&here.dossier.edition.views.partnership.title), rows)
}

fn partner(here: &Here, partner: &Partner) -> Element {
    let t = here.text();
    let part = Ref::Partner(partner.id.clone());
    let (other, other_lang) = partner.name.shown(here.lang().other());
    let own = partner.name.shown(here.lang()).0;
    let other = (own != other)
        .then(|| p().text(t.other_name).text(t.colon).child(span().lang(here.lang_of(other_lang)).text(other)));
    labelled(
        &["about-", partner.id.as_str()].concat(),
        h2().child(names::own_name(here, &partner.name)).maybe(names::short(here, &partner.name)),
    )
    .id(&part.anchor())
    .maybe(other.filter(|_| partner.role == Role::Signatory))
    .child(p().text(here.say(&partner.summary)))
    .maybe(names::website(here, partner.site.as_deref()))
    .maybe(facts::disclosure(here, &partner.forms, &partner.facts))
    .maybe(names::questions_disclosure(here, &part))
}
