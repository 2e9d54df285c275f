//! Countries in which sources show presence: a map of the chosen period, chosen by the small maps of all periods; the bands
//! of the countries, which are list and table in one; and projects as context.

use super::view_heading;
use crate::components::bands::{bands, told};
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::names_list::{self, mark_class};
use crate::components::project::project;
use crate::components::{figure, filters, map, names, period, rest, row, save, says};
use crate::dossier::edition::Period;
use crate::dossier::model::{Country, LabelKind, Mark, Project, Ref};
use crate::explore::catalogue;
use crate::explore::facets::{labels, of};
use crate::explore::narrow::{MANY, MANY_TOLD, Narrowed, first};
use crate::explore::presence::{chosen, mark};
use crate::explore::tables::Table;
use crate::route::View;

/// The page.
pub fn page(here: &Here) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let list = catalogue::countries(dossier);
    let Narrowed { shown, choices } = list.narrow(dossier, of(&here.route.page), here.state);
    let (count, all) = (shown.len(), list.items.len());
    let followed = match &here.state.follow {
        Some(Ref::Country(id)) => shown.iter().copied().find(|one| &one.id == id),
        _ => None,
    };
    let now = says::shown(here, View::Countries, count, all);
    let period = chosen(dossier, here.state);
    let picture = period.map(|period| picture(here, period, &shown, followed, &now));
    let (some, left) = first(here.state, &shown, MANY);
    let table = period.zip(dossier.bands.as_ref());
    let table = table.map(|(period, placed)| bands(here, placed, period, some, followed));
    let head = div().class("list-head").child(h2().id("list").text(t.countries)).child(figure::foot(
        here,
        View::Countries,
        &[Table::Countries, Table::Projects],
    ));
    let content = fragment().maybe(table).maybe(rest::rest(here, left)).child(save::ways(here));
    fragment()
        .child(view_heading(here))
        .child(filters::filters(here, &choices, count, all))
        .maybe(picture)
        .child(
            element("section")
                .attribute("aria-labelledby", "list")
                .child(head)
                .child(filters::results(here, count, content)),
        )
        .child(names::definitions(here, &mut labels(dossier, LabelKind::Country), &mut dossier.edition.flags.iter()))
        .maybe(projects(here, &shown, all))
}

/// The projects in the countries that are shown.
fn projects(here: &Here, shown: &[&Country], all: usize) -> Option<Element> {
    let projects = here.dossier.projects.iter().filter(|project| {
        shown.len() == all || project.countries.iter().any(|id| shown.iter().any(|country| &country.id == id))
    });
    let projects: Vec<&Project> = projects.collect();
    let (some, left) = first(here.state, &projects, MANY_TOLD);
    let name = here.text().projects;
    let fold = details(&names::counted(name, projects.len()))
        .class("disclosure")
        .child(ul().class("projects").children(some.iter().map(|one| project(here, one))))
        .maybe(rest::rest(here, left));
    let caution = names::cautions(here, &[&here.dossier.edition.cautions.project]);
    (!projects.is_empty()).then(|| section("projects", name).maybe(caution).child(fold))
}

/// The small maps and the map of a period; `now` says how much is shown.
fn picture(here: &Here, period: &Period, shown: &[&Country], followed: Option<&Country>, now: &str) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let marked: Vec<map::Marked> = shown.iter().map(|one| (*one, mark(dossier, one, period))).collect();
    let counted = period::counted(here, period, shown);
    let said = followed.map(|one| {
        let found = row::found(here, one, period);
        [here.say(&one.name), t.colon, found, " (", here.say(&period.name), ")."].concat()
    });
    let said = said.unwrap_or_default();
    let card = match followed {
        None => div().id("panel"),
        Some(one) => div().id("panel").class("panel").child(told(here, one, period, shown)),
    };
    let legend = [Mark::Solid, Mark::Hatched, Mark::Dotted].into_iter().map(|mark| {
        li().child(span().class(mark_class(Some(mark)))).child(span().text((t.presence_found.marked)(mark)))
    });
    let legend = ul().class("legend").attribute("aria-hidden", "true").children(legend);
    let now = [now, &counted, " ", &said].concat();
    let says = says::with(here, View::Countries, &now, &[]);
    let name = (t.picture)(View::Countries);
    element("figure")
        .class("figure countries")
        .attribute("data-picture", "countries")
        .attribute("aria-label", name)
        .attribute("aria-describedby", says.as_ref().map(|_| says::SAYS))
        .attribute("data-heard", &*counted)
        .attribute("data-follows", followed.is_some().then_some("true"))
        .maybe(dossier.map.as_ref().map(|map| map::periods(here, map, shown)))
        .maybe(dossier.map.as_ref().map(|map| map::map(here, map, &marked, card)))
        .child(names_list::said(&said))
        .child(legend)
        .child(element("figcaption").maybe(says))
}
