//! The components in their states, by name: what the gallery shows, and what the tests of their outlines and of their
//! accessibility run over. They take what they show from the dossier they are given; natively only.

use super::element::*;
use super::here::Here;
use super::strip::Side;
use super::timeline::Shown;
use super::{
    bands, card, copy, doors, event, exchange, facts, fan, filters, frame, map, names, parallel, passages, path,
    project, row, save, says, search, strip, table, tabs, term, timeline, whole_project,
};
use crate::dossier::date::Date;
use crate::dossier::id::EditionId;
use crate::dossier::model::{Clause, Confidence, Country, LabelKind, Mark, Ref, Statement};
use crate::explore::catalogue;
use crate::explore::cautions::of_page;
use crate::explore::exchange::{exchange, follow};
use crate::explore::facets::{Facet, labels, of};
use crate::explore::narrow::Narrowed;
use crate::explore::order::{self, Column, Display};
use crate::explore::passages::Reading;
use crate::explore::presence;
use crate::explore::search::Index;
use crate::explore::state::{Action, State};
use crate::explore::strip::{Axis, Dated};
use crate::lang::Lang;
use crate::route::{Page, Route, View};

/// A component in one of its states.
pub struct Example {
    /// The component.
    pub component: &'static str,
    /// The state.
    pub name: &'static str,
    /// Where it stands in a page.
    pub place: Place,
    /// Draws it; nothing where the dossier has nothing to draw it of.
    pub draw: fn(&Here) -> Option<Element>,
}

/// Where a component stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the content of a page.
    Content,
    /// Around the content.
    Frame,
    /// Around the content, inside another site.
    Embed,
}

const fn example(component: &'static str, name: &'static str, draw: fn(&Here) -> Option<Element>) -> Example {
    Example { component, name, place: Place::Content, draw }
}

const fn around(component: &'static str, name: &'static str, draw: fn(&Here) -> Option<Element>) -> Example {
    Example { component, name, place: Place::Frame, draw }
}

/// Every example, in the order of the gallery.
pub const EXAMPLES: &[Example] = &[
    around("header", "in a view", |here| Some(at(here, View::Countries, &[], frame::header))),
    around("header", "on the first screen", |here| Some(frame::header(here))),
    around("footer", "with who publishes", |here| Some(frame::footer(here))),
    Example {
        component: "caption",
        name: "under a view in another site",
        place: Place::Embed,
        draw: |here| Some(at(here, View::Countries, &[], frame::embed_caption)),
    },
    example("breadcrumb", "below a view", |here| Some(frame::breadcrumb(here, View::Networks))),
    example("button", "the first and another", |here| {
        let (t, href) = (here.text(), here.view(View::Partnership));
        let first = a(&href).class("button button--first").text(here.say(&here.dossier.edition.views.partnership.nav));
        Some(p().class("ways").child(first).text(" ").child(a(&href).class("button").text(t.documents.print)))
    }),
    example("doors", "of the path", doors::doors),
    example("steps", "between two stops", |here| {
        Some(at(here, View::Networks, &[], |here| fragment().maybe(path::steps(here))))
    }),
    example("next", "to a view", |here| {
        let name = here.say(&here.dossier.edition.views.networks.title);
        Some(names::next(here, &here.view(View::Networks), name))
    }),
    example("search", "found, the second chosen", |here| {
        let index = Index::new(here.dossier);
        let words: String = here.say(&here.dossier.countries.first()?.name).chars().take(1).collect();
        Some(div().class("search").child(search::list(here, &index.find(&words), &words, Some(1), search::SHOWN)))
    }),
    example("filters", "as they come", |here| Some(at(here, View::Networks, &[], organizations_filtered))),
    example("filters", "with a choice to take back", |here| {
        let family = here.dossier.organizations.first()?.family.to_string();
        Some(at(here, View::Networks, &[Action::Chose(Facet::Family, Some(family))], organizations_filtered))
    }),
    example("filters", "with no result", |here| {
        let nothing = |here: &Here| filters::results(here, 0, fragment());
        Some(at(here, View::Networks, &[Action::Searched("zzzz".into())], nothing))
    }),
    example("tabs", "the list shown", |here| Some(at(here, View::Networks, &[], tabs::tabs))),
    example("tabs", "the table shown", |here| {
        Some(at(here, View::Networks, &[Action::Displayed(Display::Table)], tabs::tabs))
    }),
    example("table", "as it comes", |here| Some(at(here, View::Networks, &[], rows))),
    example("table", "in the order of a column", |here| {
        Some(at(here, View::Networks, &[Action::Ordered(Column::Organization)], rows))
    }),
    example("table", "with the ways to keep it", |here| {
        Some(at(here, View::Networks, &[], |here| fragment().child(rows(here)).child(save::ways(here))))
    }),
    example("fan", "none followed", |here| Some(at(here, View::Networks, &[], organizations))),
    example("fan", "an organization followed", |here| {
        let one = here.dossier.organizations.iter().find(|one| !one.ties.is_empty())?.id.clone();
        Some(at(here, View::Networks, &[Action::Followed(Some(Ref::Organization(one)))], organizations))
    }),
    example("fan", "a way followed", |here| {
        let way = EditionId::new(here.dossier.networks.as_ref()?.ways().next()?.id());
        Some(at(here, View::Networks, &[Action::Followed(Some(Ref::Way(way)))], organizations))
    }),
    example("says", "of the release", |here| {
        Some(at(here, View::Release, &[], |here| fragment().maybe(says::says(here))))
    }),
    example("says", "of a list, narrowed", |here| {
        Some(at(here, View::Networks, &[], |here| {
            let now = says::shown(here, View::Networks, 1, here.dossier.organizations.len());
            fragment().maybe(says::with(here, View::Networks, &now, &[&here.dossier.edition.cautions.event]))
        }))
    }),
    example("map", "of each mark, with the ways to the periods", |here| {
        Some(at(here, View::Countries, &[], |here| fragment().maybe(mapped(here))))
    }),
    example("bands", "none followed", |here| {
        Some(at(here, View::Countries, &[], |here| fragment().maybe(banded(here))))
    }),
    example("bands", "a country followed", |here| {
        let one = Ref::Country(here.dossier.countries.first()?.id.clone());
        Some(at(here, View::Countries, &[Action::Followed(Some(one))], |here| fragment().maybe(banded(here))))
    }),
    example("timeline", "of every event", |here| timeline_figure(here, &[])),
    example("timeline", "an event chosen", |here| {
        timeline_figure(here, &[Action::Followed(Some(Ref::Event(here.dossier.events.first()?.id.clone())))])
    }),
    example("strip", "of each precision and certainty, about each side", |here| {
        let dates = ["1974/2018", "1984~", "1991", "2007-05", "2007-05-11", "2006-11-16/2006-11-17", "2019-11"];
        let dates = dates.into_iter().filter_map(|date| Date::parse(date).ok()).collect::<Vec<_>>();
        let axis = Axis::of(dates.iter())?;
        let sides = [Side::Left, Side::Right, Side::Both, Side::Neither].into_iter().cycle();
        let sure = [Confidence::Established, Confidence::Likely, Confidence::Unconfirmed].into_iter().cycle();
        let rows = dates.iter().zip(sides).zip(sure).map(|((date, side), confidence)| {
            let fact = Dated { date: *date, confidence, undated: false };
            strip::row(here, axis, "strip".into(), &fact, &[here.text().events], side)
        });
        let said = (here.text().documents.strip.source_date)(0);
        let mark = strip::Mark { date: &here.dossier.release.date, words: &said };
        Some(strip::strip(here, here.text().documents.strip.heading, axis, (rows.collect(), Vec::new()), Some(&mark)))
    }),
    example("card", "of organizations in a family", |here| {
        let all = here.dossier.organizations.iter().take(3);
        let cards = ul().class("cards").children(all.map(|one| card::organization(here, one)));
        let family = here.dossier.edition.families.first()?;
        Some(section("family", here.say(&family.name)).class("family").child(cards))
    }),
    example("card", "of a country", |here| Some(card::country(here, here.dossier.countries.first()?))),
    example("card", "of sources", |here| {
        let all = here.dossier.sources.iter().take(3);
        Some(ul().class("source-list").children(all.map(|one| card::source(here, one))))
    }),
    example("project", "in a list", |here| {
        let one = here.dossier.projects.first()?;
        Some(ul().class("projects").child(project::project(here, one)))
    }),
    example("project", "in full", |here| {
        let one = here.dossier.projects.iter().max_by_key(|one| one.bodies.len() + one.fields.len())?;
        Some(ul().class("projects").child(whole_project::whole_project(here, one)))
    }),
    example("event", "after the agreement", |here| {
        let one = here.dossier.chronology().into_iter().find(|one| here.dossier.is_later(one))?;
        Some(ol().class("event-lines").child(li().child(event::event(here, one, None))))
    }),
    example("event", "with a person", |here| {
        let one = here.dossier.events.iter().find(|one| !one.persons.is_empty())?;
        Some(ol().class("event-lines").child(li().child(event::event(here, one, None))))
    }),
    example("label", "of each kind, with what they mean", |here| {
        let all = || labels(here.dossier, LabelKind::Organization);
        let list = ul().class("labels").children(all().map(|one| li().child(names::label(here, one))));
        let meanings = names::definitions(here, &mut all(), &mut here.dossier.edition.flags.iter());
        Some(fragment().child(list).child(meanings))
    }),
    example("fact", "of each confidence", |here| {
        let all = [Confidence::Established, Confidence::Likely, Confidence::Unconfirmed];
        let all = all.map(|one| statements(here).find(|statement| statement.confidence == one));
        let facts = all.into_iter().flatten().map(|one| li().class("fact").child(facts::fact(here, one)));
        Some(ul().class("facts").children(facts))
    }),
    example("fact", "that another source contradicts", |here| {
        let one = statements(here).find(|one| !one.dissent.is_empty())?;
        Some(ul().class("facts").child(li().class("fact").child(facts::fact(here, one))))
    }),
    example("caution", "of one kind", |here| names::cautions(here, &[&here.dossier.edition.cautions.country])),
    example("caution", "of several kinds", |here| {
        let country = Ref::Country(here.dossier.countries.first()?.id.clone());
        names::cautions(
            here,
            &of_page(here.dossier, &[], &[Ref::Project(here.dossier.projects.first()?.id.clone()), country]),
        )
    }),
    example("quotation", "original and translation", |here| {
        Some(exchange::clauses(here, &follow(here.dossier, &here.dossier.fields.first()?.id)?.excerpts))
    }),
    example("passage", "side by side", |here| {
        let sentence = here.dossier.sentences().max_by_key(|sentence| sentence.clauses.len())?;
        let reading = Reading::new(here.dossier, None);
        let rows = sentence.clauses.iter().map(|clause| parallel::row(here, &reading, clause, Lang::ALL));
        let table = parallel::with_role("table").class("parallel").attribute("aria-label", here.text().side_by_side);
        Some(table.child(parallel::with_role("rowgroup").class("parallel__paragraph").children(rows)))
    }),
    example("passage", "with what it states, to quote", |here| {
        let clause = here.dossier.clauses().max_by_key(|clause| clause.supports.len())?;
        chosen(here, Ref::Clause(clause.id.clone()))
    }),
    example("passage", "of a thing that others state as well", |here| {
        let things = here.dossier.clauses().flat_map(|clause| &clause.supports);
        chosen(here, things.max_by_key(|thing| Reading::new(here.dossier, None).stating(thing).len())?.clone())
    }),
    example("passage", "the topics of a paragraph, one chosen", |here| {
        let thing = here.dossier.clauses().flat_map(|clause| &clause.supports).find(|thing| **thing != Ref::Release)?;
        let reading = Reading::new(here.dossier, Some(thing));
        here.dossier.release.paragraphs().find_map(|paragraph| {
            let states = paragraph.clauses().any(|clause| clause.supports.contains(thing));
            states.then(|| passages::things(here, &reading, paragraph)).flatten()
        })
    }),
    example("passage", "of a word in both languages", |here| {
        chosen(here, Ref::Term(Reading::new(here.dossier, None).terms().first()?.id.clone()))
    }),
    example("term", "with its definition", |here| {
        let one = here.dossier.terms.iter().max_by_key(|one| one.official.len())?;
        Some(ul().class("terms").child(term::term(here, one)))
    }),
    example("lanes", "nothing followed", |here| Some(at(here, View::Partnership, &[], exchange_figure))),
    example("lanes", "a field followed", |here| {
        let field = here.dossier.fields.first()?.id.clone();
        Some(at(here, View::Partnership, &[Action::Followed(Some(Ref::Field(field)))], exchange_figure))
    }),
    example("lanes", "a flow followed", |here| {
        let flow = here.dossier.flows.first()?.id.clone();
        Some(at(here, View::Partnership, &[Action::Followed(Some(Ref::Flow(flow)))], exchange_figure))
    }),
    example("citation", "to copy", |here| {
        let button = copy::button(here, "citation", here.text().copy_reference);
        Some(fragment().child(p().id("citation").child(passages::reference(here)?)).child(button))
    }),
    around("quiet failure", "an application that does not start", |here| {
        Some(p().class("quiet").attribute("role", "status").text(here.text().documents.cannot_start))
    }),
];

/// The first paragraph of the release in which something that is chosen is lit, with what is told of it.
fn chosen(here: &Here, thing: Ref) -> Option<Element> {
    let reading = Reading::new(here.dossier, Some(&thing));
    here.dossier.release.paragraphs().find_map(|paragraph| {
        let is_lit = |clause: &Clause| reading.passage(&clause.id).is_some_and(|passage| reading.is_lit(passage));
        paragraph.clauses().find(|clause| is_lit(clause))?;
        let panel = passages::panel(here, &reading, paragraph).or_else(|| passages::told(here, &reading))?;
        let words = paragraph.clauses().filter_map(|clause| passages::clause(here, &reading, clause));
        Some(fragment().child(p().class("document__text").children(words)).child(panel))
    })
}

/// What a function draws in a view after some actions.
fn at(here: &Here, view: View, actions: &[Action], draw: fn(&Here) -> Element) -> Element {
    let route = Route::new(here.lang(), Page::View(view));
    let state = actions.iter().fold(State::default(), |state, action| state.after(action.clone()));
    draw(&Here { route: &route, state: &state, ..*here })
}

fn statements<'a>(here: &Here<'a>) -> impl Iterator<Item = &'a Statement> {
    let dossier = here.dossier;
    let organizations = dossier.organizations.iter().flat_map(|one| one.facts.iter());
    let events = dossier.events.iter().map(|one| &one.fact);
    let presences = dossier.countries.iter().flat_map(|one| &one.presences).filter_map(|one| one.fact.as_ref());
    organizations.chain(events).chain(presences)
}

fn organizations_filtered(here: &Here) -> Element {
    let list = catalogue::organizations(here.dossier);
    let Narrowed { shown, choices } = list.narrow(here.dossier, of(&here.route.page), here.state);
    filters::filters(here, &choices, shown.len(), list.items.len())
}

fn organizations(here: &Here) -> Element {
    let list = catalogue::organizations(here.dossier);
    let narrowed = list.narrow(here.dossier, of(&here.route.page), here.state);
    let says = |now: &str| says::with(here, View::Networks, now, &[]);
    fragment().children(here.dossier.networks.as_ref().map(|networks| fan::figure(here, networks, &narrowed, &says)))
}

fn mapped(here: &Here) -> Option<Element> {
    let map = here.dossier.map.as_ref()?;
    let marks = [Some(Mark::Solid), Some(Mark::Hatched), Some(Mark::Dotted)];
    let countries: Vec<&Country> = here.dossier.countries.iter().collect();
    let marked: Vec<map::Marked> = countries.iter().copied().zip(marks.into_iter().cycle()).collect();
    let periods = map::periods(here, map, &countries);
    Some(fragment().child(periods).child(map::map(here, map, &marked, div())))
}

fn banded(here: &Here) -> Option<Element> {
    let period = presence::chosen(here.dossier, here.state)?;
    let countries: Vec<&Country> = here.dossier.countries.iter().collect();
    let followed = countries.iter().find(|one| here.state.follow == Some(Ref::Country(one.id.clone())));
    Some(bands::bands(here, here.dossier.bands.as_ref()?, period, &countries, followed.copied()))
}

fn rows(here: &Here) -> Element {
    let mut shown: Vec<_> = here.dossier.organizations.iter().take(5).collect();
    order::sort(&mut shown, here.state.order, |one, column| {
        order::organization(here.dossier, here.lang(), one, column)
    });
    let rows = shown.into_iter().map(|one| row::organization(here, one)).collect();
    table::table(here, here.say(&here.dossier.edition.views.networks.title), rows)
}

fn exchange_figure(here: &Here) -> Element {
    exchange::picture(here, &exchange(here.dossier, here.state.follow.as_ref()))
}

fn timeline_figure(here: &Here, choices: &[Action]) -> Option<Element> {
    Some(at(here, View::Timeline, choices, |here| {
        let events = here.dossier.chronology();
        let chosen = events.iter().copied().find(|event| here.state.follow == Some(Ref::Event(event.id.clone())));
        let shown = Shown { events: &events, chosen };
        let picture = here.dossier.timeline.as_ref();
        fragment().maybe(picture.map(|picture| timeline::figure(here, picture, &shown, says::says(here))))
    }))
}
