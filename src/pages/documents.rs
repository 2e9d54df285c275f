//! The pages that are their documents alone: nothing on them is chosen, so the application neither shows them nor carries
//! what they are made of.

mod about;
mod country;
mod embed;
mod event;
mod glossary;
mod home;
mod index;
mod not_established;
mod organization;
mod requests;
mod since;
mod sources;
mod two_minutes;

use crate::components::element::Element;
use crate::components::frame;
use crate::components::here::Here;
use crate::route::{Page, View};

/// The page of the route; nothing for a thing that the dossier does not have.
pub fn page(here: &Here) -> Option<Element> {
    let dossier = here.dossier;
    Some(match &here.route.page {
        Page::View(View::Home) => home::page(here),
        Page::View(View::Index) => index::page(here),
        Page::View(View::Requests) => requests::page(here),
        Page::View(View::Sources) => sources::page(here),
        Page::View(View::Glossary) => glossary::page(here),
        Page::View(View::Embed) => embed::page(here),
        Page::View(View::About) => about::page(here),
        Page::View(View::TwoMinutes) => two_minutes::page(here),
        Page::View(View::NotEstablished) => not_established::page(here),
        Page::View(_) => return None,
        Page::Since(_) => since::page(here),
        Page::Organization(id) => organization::page(here, dossier.organization(id)?),
        Page::Sheet(id) => organization::sheet(here, dossier.organization(id)?),
        Page::Country(id) => country::page(here, dossier.country(id)?),
        Page::Event(id) => event::page(here, dossier.event(id)?),
        Page::Source(id) => sources::source(here, dossier.source(id)?)?,
        Page::RequestField(_) | Page::RequestCountry(_) | Page::RequestBoth(..) => requests::answered(here),
    })
}

/// What a page about one thing is called. A source has its publisher with it, since many are called alike.
pub fn name(here: &Here) -> String {
    let dossier = here.dossier;
    let name = match &here.route.page {
        Page::View(_) => "",
        Page::Since(_) => here.say(&dossier.edition.views.since.title),
        Page::Organization(id) => dossier.organization(id).map_or("", |one| one.name.shown(here.lang()).0),
        Page::Sheet(id) => {
            let name = dossier.organization(id).map_or("", |one| one.name.shown(here.lang()).0);
            return [name, ", ", here.text().documents.sheet].concat();
        }
        Page::Country(id) => dossier.country(id).map_or("", |one| here.say(&one.name)),
        Page::Event(id) => dossier.event(id).map_or("", |one| here.say(&one.title)),
        Page::Source(id) => {
            let Some(source) = dossier.source(id) else { return String::new() };
            let publisher = source.record.as_ref().and_then(|record| record.publisher.as_deref());
            return [Some(&*source.title.text), publisher].into_iter().flatten().collect::<Vec<_>>().join(" – ");
        }
        Page::RequestField(_) | Page::RequestCountry(_) | Page::RequestBoth(..) => return requests::name(here),
    };
    name.to_owned()
}

/// A sentence or two that says what a page holds, for search engines and previews.
pub fn description(here: &Here) -> String {
    let (dossier, views) = (here.dossier, &here.dossier.edition.views);
    let words = match &here.route.page {
        Page::View(view) => frame::words(here, *view).map_or(&dossier.edition.home.lead, |words| &words.lead),
        Page::Since(_) => &views.since.lead,
        Page::Organization(id) | Page::Sheet(id) => {
            dossier.organization(id).map_or(&views.networks.lead, |one| &one.summary)
        }
        Page::Country(id) => dossier.country(id).map_or(&views.countries.lead, |one| &one.summary),
        Page::Event(id) => dossier.event(id).map_or(&views.timeline.lead, |one| &one.fact.text),
        Page::Source(_) => &views.sources.lead,
        Page::RequestField(_) | Page::RequestCountry(_) | Page::RequestBoth(..) => &views.requests.lead,
    };
    here.say(words).to_owned()
}
