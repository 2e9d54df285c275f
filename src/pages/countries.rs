//! Countries in which sources show presence: as a map with the list that steers it, as a list, or as a table; and projects
//! as context.

use super::view_heading;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::map;
use crate::components::names_list::{self, Item, mark_class};
use crate::components::project::project;
use crate::components::table::table;
use crate::components::tabs::tabs;
use crate::components::{figure, filters, names, period, rest, row, save, says};
use crate::dossier::model::{Country, LabelKind, Mark, Project, Ref};
use crate::explore::catalogue;
use crate::explore::facets::{labels, of};
use crate::explore::narrow::{MANY, MANY_TOLD, Narrowed, first};
use crate::explore::order::{self, Display};
use crate::explore::presence::{chosen, mark};
use crate::explore::state::ALL;
use crate::explore::tables::Table;
use crate::route::View;

/// The page.
pub fn page(here: &Here) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let list = catalogue::countries(dossier);
    let Narrowed { shown, choices } = list.narrow(dossier, of(&here.route.page), here.state);
    let projects = dossier.projects.iter().filter(|project| {
        shown.len() == list.items.len()
            || project.countries.iter().any(|id| shown.iter().any(|country| &country.id == id))
    });
    let projects: Vec<&Project> = projects.collect();
    let (some, left) = first(here.state, &projects, MANY_TOLD);
    let projects = section("projects", t.projects)
        .maybe(names::cautions(here, &[&dossier.edition.cautions.project]))
        .child(ul().class("projects").children(some.iter().map(|one| project(here, one))))
        .maybe(rest::rest(here, left));
    let now = says::shown(here, View::Countries, (shown.len(), list.items.len()), "");
    let says = || fragment().maybe(says::with(here, View::Countries, &now, &[]));
    let content = match here.state.display {
        _ if shown.is_empty() => says(),
        Display::Picture => picture(here, &shown, &now),
        Display::List => says().child(regions(here, &shown)).child(foot(here)),
        Display::Table => says().child(rows(here, shown.clone())).child(foot(here)),
    };
    fragment()
        .child(view_heading(here))
        .child(filters::filters(here, &choices, shown.len(), list.items.len()))
        .child(tabs(here))
        .child(filters::results(here, shown.len(), content))
        .child(names::definitions(here, &mut labels(dossier, LabelKind::Country), &mut dossier.edition.flags.iter()))
        .child(projects)
}

const TABLES: [Table; 2] = [Table::Countries, Table::Projects];

fn foot(here: &Here) -> Element {
    figure::foot(here, View::Countries, &TABLES)
}

/// The countries row by row.
fn rows(here: &Here, mut shown: Vec<&Country>) -> Element {
    let dossier = here.dossier;
    order::sort(&mut shown, here.state.order, |one, column| order::country(dossier, here.lang(), one, column));
    let (shown, left) = first(here.state, &shown, MANY);
    let rows = shown.iter().map(|one| row::country(here, one)).collect();
    fragment()
        .child(table(here, here.say(&dossier.edition.views.countries.title), rows))
        .maybe(rest::rest(here, left))
        .child(save::ways(here))
}

/// The countries region by region.
fn regions(here: &Here, shown: &[&Country]) -> Element {
    let (shown, left) = first(here.state, shown, MANY);
    let regions = here.dossier.edition.regions.iter().filter_map(|region| {
        let cards: Vec<Element> =
            shown.iter().filter(|one| one.region == region.id).map(|one| card(here, one)).collect();
        let whole = section(&["region-", region.id.as_str()].concat(), here.say(&region.name)).class("family");
        (!cards.is_empty()).then(|| whole.child(ul().class("cards").children(cards)))
    });
    fragment().children(regions).maybe(rest::rest(here, left))
}

fn card(here: &Here, country: &Country) -> Element {
    let name = names::reference(here, &Ref::Country(country.id.clone()));
    li().class("card")
        .child(h3().maybe(name))
        .child(p().text(here.say(&country.summary)))
        .child(p().maybe(row::label(here, country)).maybe(row::flag(here, country)))
        .child(p().child(row::periods(here, country)))
}

/// The map of a period, and the list that steers it; `now` says how much is shown.
fn picture(here: &Here, shown: &[&Country], now: &str) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let Some(period) = chosen(dossier, here.state) else { return regions(here, shown) };
    let marked: Vec<(&Country, Option<Mark>)> = shown.iter().map(|one| (*one, mark(dossier, one, period))).collect();
    let on_map: Vec<map::Marked> = marked.iter().filter(|(_, mark)| mark.is_some()).copied().collect();
    let followed = match &here.state.follow {
        Some(Ref::Country(id)) => shown.iter().copied().find(|one| &one.id == id),
        _ => None,
    };
    let groups = [Some(Mark::Solid), Some(Mark::Hatched), Some(Mark::Dotted), None].map(|group| {
        let countries: Vec<&Country> = marked.iter().filter(|(_, mark)| *mark == group).map(|(one, _)| *one).collect();
        let words = (t.marked)(group);
        let is_folded = rest::is_folded(here, ALL, countries.len());
        let is_followed = |one: &Country| followed.is_some_and(|followed| followed.id == one.id);
        let items = countries.iter().filter(|one| !is_folded || is_followed(one)).map(|one| {
            let (thing, is_followed) = (Ref::Country(one.id.clone()), is_followed(one));
            let item = Item { thing: &thing, mark: group, is_followed };
            names_list::item(here, &item, row::flag(here, one), is_followed.then(|| told(here, one)))
        });
        let items: Vec<Element> = items.collect();
        let open = group.is_some() || countries.iter().any(|one| is_followed(one));
        let words = names::counted(words, countries.len());
        fragment()
            .maybe(is_folded.then(|| rest::unfold(here, ALL, &words)))
            .maybe((!items.is_empty()).then(|| names_list::list(&words, open, items)))
    });
    let said = followed.map(|one| {
        let words = dossier.label(&one.label).map_or("", |label| here.say(&label.name));
        [here.say(&one.name), ". ", words, "."].concat()
    });
    let said = said.unwrap_or_default();
    let now = [now, " ", &period::counted(here, period, shown), " ", &said].concat();
    let list = div().class("countries__list").attribute("data-rove", "").children(groups);
    let picture = div()
        .class("countries")
        .attribute("data-follows", followed.is_some().then_some("true"))
        .child(p().class("countries__period").text(here.say(&period.name)))
        .child(list)
        .maybe(dossier.map.as_ref().map(|map| map::map(here, map, &on_map)))
        .child(names_list::panel(followed.map(|one| told(here, one)), t.follow_country))
        .child(names_list::said(&said));
    let legend = [Mark::Solid, Mark::Hatched, Mark::Dotted].into_iter();
    let legend = legend.filter(|one| on_map.iter().any(|(_, mark)| *mark == Some(*one)));
    let legend = legend.map(|mark| (mark_class(Some(mark)), span().text((t.marked)(Some(mark))))).collect();
    let says = says::with(here, View::Countries, &now, &[]);
    let figure = figure::figure(here, View::Countries, picture, says, legend, &TABLES);
    fragment().maybe(period::slider(here, shown)).child(figure)
}

/// What the panel says of a country.
fn told(here: &Here, country: &Country) -> Element {
    let thing = Ref::Country(country.id.clone());
    fragment()
        .maybe(names_list::title(here, &thing))
        .child(p().maybe(row::label(here, country)).maybe(row::flag(here, country)))
        .child(p().text(here.say(&country.summary)))
        .child(p().class("panel__kicker").text(here.text().presence))
        .child(p().child(row::periods(here, country)))
        .maybe(names_list::whole_page(here, &thing))
}
