//! No project, no country, no organization and no event after the agreement appears without its caution: by rules over
//! the real dossier, on every page in both languages. No wording is repeated here: it is read from the dossier.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use scraper::{ElementRef, Html};
use visavis::dossier::edition::{Cautions, Said};
use visavis::dossier::id::{EventId, ProjectId};
use visavis::dossier::model::{Localized, Project, Ref};
use visavis::dossier::{Dossier, Shared};
use visavis::explore::catalogue::said;
use visavis::explore::cautions::{carried, cautions};
use visavis::lang::Lang;
use visavis::route::{self, Route, View};
use visavis::site::Files;
use visavis::site::build::pages;
use visavis::text::text;

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
fn shows(element: ElementRef<'_>, caution: &str) -> bool {
    element.select(&selector("p")).any(|p| {
        let folded = p.ancestors().filter_map(ElementRef::wrap).any(|e| e.value().name() == "details");
        !folded && words(p).contains(caution)
    })
}

#[test]
fn every_page_has_the_cautions_that_belong_to_it() {
    let dossier = dossier();
    let (cautions, pictures) = (&dossier.edition.cautions, &dossier.edition.pictures);
    let mut kinds = BTreeSet::new();
    for (page, route) in every_route() {
        let (kind, expected): (&str, Vec<&Localized>) = match &route.page {
            route::Page::View(View::Partnership) => ("partnership", vec![&pictures.partnership.says_not]),
            route::Page::View(View::Release) => ("release", vec![&pictures.release.says_not]),
            route::Page::View(View::Countries) => ("countries", vec![&pictures.countries.says_not, &cautions.project]),
            route::Page::Country(_) => ("country", vec![&cautions.country, &cautions.countries_today]),
            route::Page::View(View::Networks) => {
                ("networks", vec![&pictures.networks.says_not, &cautions.networks_unverified])
            }
            route::Page::View(View::Timeline) => {
                ("timeline", vec![&pictures.timeline.says_not, &cautions.countries_today])
            }
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
    assert_eq!(kinds.len(), 13, "{kinds:?}");
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
        let says = |item: ElementRef| {
            let (lang, name) = (lang_of(item), words(item));
            let word = text(lang).context;
            assert!(item.select(&selector(".actor--context")).any(|one| words(one) == word), "{}: {name}", page.path);
            assert!(shows(page.all("main")[0], caution.get(lang)), "{}: {name}", page.path);
        };
        // A project told in words is an item under its name, of whatever class.
        for heading in page.all("main li h3") {
            let name = words(heading);
            let own = |one: &&Project| name.starts_with(one.name.shown(lang_of(heading)).0);
            for project in dossier.projects.iter().filter(own) {
                says(heading.parent().and_then(ElementRef::wrap).expect("a heading has a parent"));
                seen.insert((route.lang, project.id.clone()));
            }
        }
        page.all(".project, [id^=project-]").into_iter().for_each(says);
    }
    assert_eq!(seen.len(), 2 * dossier.projects.len(), "every project is told in both languages");
}

#[test]
fn a_page_with_an_event_after_the_agreement_says_that_it_is_no_result() {
    let dossier = dossier();
    let caution = &dossier.edition.pictures.timeline.says_not;
    assert!(carried(&dossier, View::Timeline).contains(&&dossier.edition.cautions.event));
    let later = dossier.events.iter().filter(|event| event.date.chronological(&dossier.release.date).is_gt());
    let later: Vec<_> = later.collect();
    assert!(!later.is_empty());
    for lang in Lang::ALL {
        let of_view = |(_, route): &(Page, Route)| *route == Route::view(lang, View::Timeline);
        let (page, _) = every_route().find(of_view).expect("the view has a page");
        for event in &later {
            assert_eq!(page.all(&format!("[id=\"event-{}\"]", event.id)).len(), 1);
        }
        assert!(shows(page.all("main")[0], caution.get(lang)), "{}", page.path);
    }
}

/// What a view says and does not say, with the view.
fn pictures(dossier: &Dossier) -> Vec<(View, &Said)> {
    View::ALL.into_iter().filter_map(|view| Some((view, said(dossier, view)?))).collect()
}

/// Every caution of the edition, and every sentence of its pictures.
fn all_cautions(dossier: &Dossier) -> Vec<&Localized> {
    let cautions = &dossier.edition.cautions;
    let said = pictures(dossier).into_iter().flat_map(|(_, said)| [&said.says, &said.says_not]);
    let Cautions { project, country, country_named, countries_today, networks, .. } = cautions;
    let Cautions { networks_unverified, since, requests, requests_country, event, labels, .. } = cautions;
    let named = [project, country, country_named, countries_today, networks, networks_unverified];
    named.into_iter().chain([since, requests, requests_country, event]).chain(labels).chain(said).collect()
}

/// How often a text is on a page, in the main part and around it.
fn times(page: &Page, text: &str) -> usize {
    page.all("body").into_iter().map(|body| words(body).matches(text).count()).sum()
}

#[test]
fn no_caution_is_on_a_page_twice() {
    let dossier = dossier();
    let mut seen = 0;
    for (page, _) in every_route() {
        for caution in all_cautions(&dossier) {
            // One that begins as another does is not counted with it.
            let longer = all_cautions(&dossier);
            let longer = longer.into_iter().filter(|other| *other != caution);
            for lang in Lang::ALL {
                let within = longer.clone().filter(|other| other.get(lang).contains(caution.get(lang)));
                let within: usize = within.map(|other| times(&page, other.get(lang))).sum();
                let times = times(&page, caution.get(lang)) - within;
                assert!(times < 2, "{}: {times} times {:?}", page.path, caution.get(lang));
                seen += times;
            }
        }
        for lang in Lang::ALL {
            let boxes = page.all("main .caution").into_iter().filter(|one| lang_of(*one) == lang).count();
            assert!(boxes < 2, "{}: {boxes} boxes of cautions in {}", page.path, lang.code());
        }
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn a_view_says_what_it_says_and_does_not_say_at_one_place_and_no_caution_in_other_words() {
    let dossier = dossier();
    for lang in Lang::ALL {
        for (view, said) in pictures(&dossier) {
            let of_view = |(_, route): &(Page, Route)| *route == Route::view(lang, view);
            let (page, _) = every_route().find(of_view).expect("the view has a page");
            let sentences: Vec<String> = page.all(".says dd p").into_iter().map(words).collect();
            let expected = [&said.says, &said.says_not].map(|one| one.get(lang));
            assert_eq!(sentences.len(), 2, "{}", page.path);
            for (sentence, expected) in sentences.iter().zip(expected) {
                assert!(sentence.starts_with(&words_of(expected)), "{}: {sentence}", page.path);
                assert!((8..=35).contains(&expected.split_whitespace().count()), "{expected}");
            }
            assert_eq!(page.all("main > .caution").len(), 0, "{}: a box at the head", page.path);
            for caution in carried(&dossier, view) {
                assert_eq!(times(&page, caution.get(lang)), 0, "{}: {caution:?}", page.path);
            }
            for figure in page.all("figure[data-picture]") {
                assert_eq!(figure.attr("aria-describedby"), page.all(".says dl")[0].attr("id"), "{}", page.path);
                assert_eq!(figure.select(&selector("figcaption .says")).count(), 1, "{}", page.path);
            }
            assert_eq!(page.all("figure[data-picture]").len(), 1, "{}", page.path);
        }
    }
}

/// A text of the data as it is read on a page.
fn words_of(text: &str) -> String {
    words(Html::parse_fragment(&format!("<p>{text}</p>")).root_element())
}

#[test]
fn a_caution_that_is_repeated_is_counted() {
    let html = "<body><main><p>Contexte.</p><p class=\"note\">Contexte.</p></main></body>";
    let page = Page { path: String::new(), route: None, html: Html::parse_document(html) };
    assert_eq!(times(&page, "Contexte."), 2);
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
                let view = match route.page {
                    route::Page::View(view) => Some(view),
                    _ => None,
                };
                let carrier = view.filter(|view| carried(&dossier, *view).contains(&caution));
                let carrier = carrier.and_then(|view| Some(&said(&dossier, view)?.says_not));
                let said = |caution: &Localized| shows(main, carrier.unwrap_or(caution).get(route.lang));
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
