//! The pages: one file per view or kind of thing. Each is a function from where it stands to `Html`, whole without a
//! script; here the route is dispatched, and every page gets its title and its description.

#[cfg(not(target_arch = "wasm32"))]
mod about;
mod countries;
#[cfg(not(target_arch = "wasm32"))]
mod embed;
#[cfg(not(target_arch = "wasm32"))]
mod glossary;
mod home;
mod index;
mod networks;
mod partnership;
mod release;
mod requests;
#[cfg(not(target_arch = "wasm32"))]
mod sources;
mod timeline;

use crate::components::element::Element;
use crate::components::frame;
use crate::components::here::Here;
use crate::components::names;
use crate::route::{Page, View};

/// The page of the route; nothing for a thing that the dossier does not have.
pub fn page(here: &Here) -> Option<Element> {
    Some(match &here.route.page {
        Page::View(View::Home) => home::page(here),
        Page::View(View::Partnership) => partnership::page(here),
        Page::View(View::Requests) => requests::page(here),
        Page::View(View::Release) => release::annotated(here),
        Page::View(View::BothLanguages) => release::side_by_side(here),
        Page::View(View::Networks) => networks::page(here),
        Page::View(View::Countries) => countries::page(here),
        Page::View(View::Timeline) => timeline::page(here),
        Page::View(View::Index) => index::page(here),
        Page::Since(_) => partnership::since(here),
        Page::Organization(id) => networks::organization(here, here.dossier.organization(id)?),
        Page::Country(id) => countries::country(here, here.dossier.country(id)?),
        Page::RequestField(id) => requests::by_field(here, here.dossier.field(id)?),
        Page::RequestCountry(id) => requests::by_country(here, here.dossier.country(id)?),
        _ => return document(here),
    })
}

/// A page that is its document alone.
#[cfg(not(target_arch = "wasm32"))]
fn document(here: &Here) -> Option<Element> {
    Some(match &here.route.page {
        Page::View(View::Sources) => sources::page(here),
        Page::View(View::Glossary) => glossary::page(here),
        Page::View(View::Embed) => embed::page(here),
        Page::View(View::About) => about::page(here),
        Page::Source(id) => sources::source(here, here.dossier.source(id)?)?,
        _ => return None,
    })
}

/// In the browser, one goes to such a page as to any other document.
#[cfg(target_arch = "wasm32")]
fn document(_: &Here) -> Option<Element> {
    None
}

/// What a page is called, alone: «Japon».
pub fn name(here: &Here) -> String {
    let (dossier, t) = (here.dossier, here.text());
    let name = match &here.route.page {
        Page::View(view) => frame::words(here, *view)
            .map_or_else(|| here.say(&dossier.edition.home.title), |words| here.say(&words.title)),
        Page::Since(_) => here.say(&dossier.edition.views.since.title),
        Page::Organization(id) => dossier.organization(id).map_or("", |one| one.name.shown(here.lang()).0),
        Page::Country(id) => dossier.country(id).map_or("", |one| here.say(&one.name)),
        Page::Source(id) => dossier.source(id).map_or("", |one| &one.title.text),
        Page::RequestField(id) => {
            return dossier
                .field(id)
                .map(|one| (t.request)(Some(one.forms.get(here.lang())), None))
                .unwrap_or_default();
        }
        Page::RequestCountry(id) => {
            return dossier
                .country(id)
                .map(|one| (t.request)(None, Some(one.forms.get(here.lang()))))
                .unwrap_or_default();
        }
    };
    name.to_owned()
}

/// The title of the document: «Japon – Vis-à-vis». A source has its publisher with it, since many are called alike.
pub fn title(here: &Here) -> String {
    let publisher = match &here.route.page {
        Page::Source(id) => here.dossier.source(id).and_then(|source| source.record.as_ref()?.publisher.as_deref()),
        _ => None,
    };
    let [before, publisher] = publisher.map_or(["", ""], |publisher| [" – ", publisher]);
    [&name(here), before, publisher, " – ", here.text().site].concat()
}

/// A sentence or two that says what the page holds, for search engines and previews.
pub fn description(here: &Here) -> String {
    let dossier = here.dossier;
    let words = match &here.route.page {
        Page::View(view) => frame::words(here, *view).map_or(&dossier.edition.home.lead, |words| &words.lead),
        Page::Since(_) => &dossier.edition.views.since.lead,
        Page::Organization(id) => match dossier.organization(id) {
            Some(one) => &one.summary,
            None => &dossier.edition.views.networks.lead,
        },
        Page::Country(id) => match dossier.country(id) {
            Some(one) => &one.summary,
            None => &dossier.edition.views.countries.lead,
        },
        Page::Source(_) => &dossier.edition.views.sources.lead,
        Page::RequestField(_) | Page::RequestCountry(_) => &dossier.edition.views.requests.lead,
    };
    here.say(words).to_owned()
}

/// A view's heading with its own title and lead.
fn view_heading(here: &Here) -> Element {
    let lead = match here.route.page {
        Page::View(view) => frame::words(here, view).map(|words| &words.lead),
        _ => None,
    };
    names::heading(here, name(here), lead)
}
