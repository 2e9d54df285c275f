//! No project, no country, no organization and no event after the agreement appears without its caution: by rules over
//! the real dossier, on every page in both languages. No wording is repeated here: it is read from the dossier.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use scraper::ElementRef;
use visavis::dossier::Shared;
use visavis::dossier::id::{EventId, ProjectId};
use visavis::dossier::model::{Localized, Project, Ref};
use visavis::explore::cautions::cautions;
use visavis::lang::Lang;
use visavis::route::{self, Route, View};
use visavis::site::Files;
use visavis::site::build::pages;

#[path = "support/html.rs"]
#[expect(dead_code, reason = "shared by tests of which each uses a part")]
mod html;
#[path = "support/site.rs"]
mod site;

use html::{Page, selector, words};

static FILES: LazyLock<Files> = LazyLock::new(|| pages(&site::site("data", None)).expect("one page at an address"));

fn dossier() -> Shared {
    site::site("data", None).dossier
}

/// Every page of the application with its route.
fn every_route() -> impl Iterator<Item = (Page, Route)> {
    let dossier = dossier();
    html::pages(&FILES).filter_map(move |page| {
        let route = page.route.clone().filter(|route| route.exists(&dossier))?;
        Some((page, route))
    })
}

/// Whether an element shows a text openly: not folded away.
fn shows(element: ElementRef<'_>, text: &str) -> bool {
    element.select(&selector("p")).any(|p| {
        let folded = p.ancestors().filter_map(ElementRef::wrap).any(|e| e.value().name() == "details");
        !folded && words(p).contains(text)
    })
}

#[test]
fn every_page_has_the_cautions_that_belong_to_it() {
    let dossier = dossier();
    let cautions = &dossier.edition.cautions;
    let mut kinds = BTreeSet::new();
    for (page, route) in every_route() {
        let (kind, expected): (&str, Vec<&Localized>) = match &route.page {
            route::Page::View(View::Countries) => ("countries", vec![&cautions.country, &cautions.countries_today]),
            route::Page::Country(_) => ("country", vec![&cautions.country, &cautions.countries_today]),
            route::Page::View(View::Networks) => ("networks", vec![&cautions.networks, &cautions.networks_unverified]),
            route::Page::Organization(_) => ("organization", vec![&cautions.networks]),
            route::Page::Sheet(_) => ("sheet", vec![&cautions.networks]),
            route::Page::Since(_) => ("since", vec![&cautions.since]),
            route::Page::View(View::Requests) => ("requests", vec![&cautions.requests]),
            route::Page::RequestField(_) => ("field", vec![&cautions.requests]),
            route::Page::RequestCountry(_) => {
                ("request", vec![&cautions.requests, &cautions.requests_country, &cautions.country])
            }
            route::Page::RequestBoth(..) => ("both", vec![&cautions.requests, &cautions.country]),
            _ => continue,
        };
        kinds.insert(kind);
        for caution in expected {
            let caution = caution.get(route.lang);
            assert!(shows(page.all("main")[0], caution), "{}: {caution:?}", page.path);
        }
    }
    assert_eq!(kinds.len(), 10, "{kinds:?}");
}

/// The language that an element is in.
fn lang_of(element: ElementRef) -> Lang {
    let mut above = std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
    above.find_map(|one| Lang::from_code(one.attr("lang")?)).expect("a page says its language")
}

#[test]
fn every_project_says_that_it_is_context() {
    let dossier = dossier();
    let caution = &dossier.edition.cautions.project;
    let mut seen = BTreeSet::new();
    for (page, route) in every_route() {
        // A project told in words is an item under its name, of whatever class.
        for heading in page.all("main li h3") {
            let name = words(heading);
            let item = heading.parent().and_then(ElementRef::wrap).expect("a heading has a parent");
            let own = |one: &&Project| name.starts_with(one.name.shown(lang_of(item)).0);
            for project in dossier.projects.iter().filter(own) {
                assert!(shows(item, caution.get(lang_of(item))), "{}: {name:?}", page.path);
                seen.insert((route.lang, project.id.clone()));
            }
        }
        for item in page.all(".project, [id^=project-]") {
            assert!(shows(item, caution.get(route.lang)), "{}: {}", page.path, words(item));
        }
    }
    assert_eq!(seen.len(), 2 * dossier.projects.len(), "every project is told in both languages");
}

#[test]
fn a_period_with_an_event_after_the_agreement_says_that_it_is_no_result() {
    let dossier = dossier();
    let caution = &dossier.edition.cautions.event;
    let later = dossier.events.iter().filter(|event| event.date.chronological(&dossier.release.date).is_gt());
    let later: Vec<_> = later.collect();
    assert!(!later.is_empty());
    for lang in Lang::ALL {
        let of_view = |(_, route): &(Page, Route)| *route == Route::view(lang, View::Timeline);
        let (page, _) = every_route().find(of_view).expect("the view has a page");
        for event in &later {
            let item = page.all(&format!("[id=\"event-{}\"]", event.id))[0];
            let period = item.ancestors().filter_map(ElementRef::wrap).find(|e| e.value().name() == "section");
            assert!(shows(period.expect("an event is in a period"), caution.get(lang)), "{}: {}", page.path, event.id);
        }
    }
}

/// What a link in the text of a page leads to, where that is a thing of the dossier.
fn thing(file: &str, place: &str) -> Option<Ref> {
    let route = Route::parse(file)?;
    let named = |prefix: &str| place.strip_prefix(prefix);
    match route.page {
        route::Page::Country(id) | route::Page::RequestCountry(id) => Some(Ref::Country(id)),
        route::Page::Organization(id) => Some(Ref::Organization(id)),
        route::Page::View(View::Countries) => named("project-").map(|id| Ref::Project(ProjectId::new(id))),
        route::Page::View(View::Timeline) => named("event-").map(|id| Ref::Event(EventId::new(id))),
        _ => None,
    }
}

#[test]
fn nothing_is_linked_to_without_its_caution() {
    let dossier = dossier();
    let own = &dossier.edition.cautions;
    let mut seen = BTreeSet::new();
    for (page, route) in every_route() {
        let main = page.all("main")[0];
        for link in main.select(&selector("a[href]")) {
            let way = link.ancestors().filter_map(ElementRef::wrap).any(|e| e.value().name() == "nav");
            let Some((file, place)) = link.attr("href").and_then(|href| page.target(href)).filter(|_| !way) else {
                continue;
            };
            let Some(thing) = thing(&file, &place) else { continue };
            for caution in cautions(&dossier, &thing) {
                // Its own page says it of the page; the page of what came after, of the two activities.
                let stronger = [(&own.country_named, &own.country), (&own.event, &own.since)];
                let stronger = stronger.into_iter().find(|(weak, _)| *weak == caution).map(|(_, strong)| strong);
                let said = |caution: &Localized| shows(main, caution.get(route.lang));
                assert!(
                    said(caution) || stronger.is_some_and(said),
                    "{} leads to {thing:?} without {caution:?}",
                    page.path
                );
                seen.insert(&caution.fr);
            }
        }
    }
    assert_eq!(seen.len(), 5, "{seen:?}");
}
