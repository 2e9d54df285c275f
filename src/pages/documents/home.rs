//! The first screen: who, when, what, and two ways on; below it the doors to everything, each with a true number.

use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{frame, path, stops};
use crate::dossier::model::Partner;
use crate::route::View;

/// The page.
pub fn page(here: &Here) -> Element {
    let (t, home) = (&here.text().documents, &here.dossier.edition.home);
    let lists = here.dossier.signatories().enumerate().map(|(at, partner)| {
        let mutual = (at > 0).then(|| p().class("mutual").child(arrow()).child(span().text(t.mutual)));
        fragment().maybe(mutual).child(brings(here, partner))
    });
    let title = element("h1").id("title").class("hero__title").attribute("tabindex", "-1").text(here.say(&home.title));
    let ways = p()
        .class("hero__ways")
        .child(a(&here.view(View::Partnership)).class("button button--first").text(t.explore_exchange))
        .text(" ")
        .child(a(&here.view(View::Release)).class("button").text(t.read_release));
    let hero = element("section")
        .class("hero")
        .attribute("aria-labelledby", "title")
        .child(p().class("hero__kicker").text(here.say(&home.kicker)))
        .child(title)
        .child(p().class("hero__lead").text(here.say(&home.lead)))
        .child(div().class("hero__lists").children(lists))
        .child(ways);
    fragment()
        .child(hero)
        .child(stops::stops(here))
        .child(section("doors", t.doors).class("doors").child(ul().class("doors__list").children(doors(here))))
        .maybe(path::steps(here))
}

/// One way from the first list to the second, and one back.
fn arrow() -> Element {
    let way = |class: &'static str, d: &'static str| element("path").class(class).attribute("d", d);
    element("svg")
        .class("mutual__arrow")
        .attribute("viewBox", "0 0 96 40")
        .attribute("aria-hidden", "true")
        .child(way("mutual__there", "M2 11H92M82 3L92 11L82 19"))
        .child(way("mutual__back", "M94 29H4M14 21L4 29L14 37"))
}

fn brings(here: &Here, partner: &Partner) -> Element {
    let head = h2().class("brings__who").text(here.say(&partner.brings));
    let fields = here.dossier.fields_of(&partner.id).map(|field| li().text(here.say(&field.name)));
    labelled(&format!("brings-{}", partner.id), head).class("brings").child(ul().children(fields))
}

fn doors(here: &Here) -> [Element; 6] {
    let (t, dossier) = (&here.text().documents, here.dossier);
    let doors = [
        (View::Release, (t.count_clauses)(dossier.clauses().count())),
        (View::Networks, (here.text().count_organizations)(dossier.organizations.len())),
        (View::Countries, (t.count_countries)(dossier.countries.len())),
        (View::Timeline, (here.text().count_events)(dossier.events.len())),
        (View::Sources, (t.count_sources)(dossier.sources.len())),
        (View::Glossary, (t.count_terms)(dossier.terms.len())),
    ];
    doors.map(|(view, count)| {
        let lead = frame::words(here, view).map_or("", |words| here.say(&words.lead));
        li().class("door")
            .child(h3().child(frame::view_link(here, view)))
            .child(p().class("door__count").text(&count))
            .child(p().text(lead))
    })
}
