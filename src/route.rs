//! Pages and their addresses in each language, and the only maker of links. An address is relative to the root of the
//! site, wherever that is: `fr/pays/mali/`. Whether the thing it names exists is the dossier's to say.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::dossier::Dossier;
use crate::dossier::id::{CountryId, EventId, FieldId, OrganizationId, SourceId};
use crate::lang::Lang;

/// A view: a page of which each language has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// The first screen.
    Home,
    /// The exchange.
    Partnership,
    /// A request about a field or a country.
    Requests,
    /// The annotated document.
    Release,
    /// The document side by side.
    BothLanguages,
    /// Networks and organizations.
    Networks,
    /// Countries.
    Countries,
    /// Events.
    Timeline,
    /// Sources.
    Sources,
    /// Terms.
    Glossary,
    /// Everything, alphabetically.
    Index,
    /// The snippet.
    Embed,
    /// Who publishes, and how.
    About,
    /// The two-minute path on one page.
    TwoMinutes,
    /// What is not established.
    NotEstablished,
}

impl View {
    /// Every view, in the order of a visit.
    pub const ALL: [View; 15] = [
        View::Home,
        View::Partnership,
        View::Requests,
        View::Release,
        View::BothLanguages,
        View::Networks,
        View::Countries,
        View::Timeline,
        View::Sources,
        View::Glossary,
        View::Index,
        View::Embed,
        View::About,
        View::TwoMinutes,
        View::NotEstablished,
    ];

    /// The views that the navigation shows.
    pub const NAVIGATION: [View; 7] = [
        View::Partnership,
        View::Release,
        View::Networks,
        View::Countries,
        View::Timeline,
        View::Sources,
        View::Glossary,
    ];

    /// Its address under the language's folder; empty for the first screen.
    const fn slug(self, lang: Lang) -> &'static str {
        let (fr, en) = match self {
            View::Home => ("", ""),
            View::Partnership => ("partenariat", "partnership"),
            View::Requests => ("demandes", "requests"),
            View::Release => ("communique", "news-release"),
            View::BothLanguages => ("communique/deux-langues", "news-release/both-languages"),
            View::Networks => ("reseaux", "networks"),
            View::Countries => ("pays", "countries"),
            View::Timeline => ("chronologie", "timeline"),
            View::Sources => ("sources", "sources"),
            View::Glossary => ("lexique", "glossary"),
            View::Index => ("index", "index"),
            View::Embed => ("integrer", "embed"),
            View::About => ("a-propos", "about"),
            View::TwoMinutes => ("en-deux-minutes", "in-two-minutes"),
            View::NotEstablished => ("sources/non-etabli", "sources/not-established"),
        };
        match lang {
            Lang::Fr => fr,
            Lang::En => en,
        }
    }
}

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// A view.
    View(View),
    /// What came after the agreement, which bears this year.
    Since(u16),
    /// An organization.
    Organization(OrganizationId),
    /// An organization on one sheet, in both languages.
    Sheet(OrganizationId),
    /// A country.
    Country(CountryId),
    /// An event.
    Event(EventId),
    /// A source.
    Source(SourceId),
    /// A request about a field.
    RequestField(FieldId),
    /// A request about a country.
    RequestCountry(CountryId),
    /// A request about a field in a country.
    RequestBoth(FieldId, CountryId),
}

impl Page {
    /// Whether the page is its document alone: it has nothing to choose, so that the application neither shows it nor
    /// has to carry what it is made of. One goes there as to any other document, and it costs its visitor no application.
    pub const fn is_document(&self) -> bool {
        match self {
            Page::View(view) => match view {
                View::Partnership | View::Release | View::BothLanguages => false,
                View::Networks | View::Countries | View::Timeline => false,
                View::Home | View::Requests | View::Sources | View::Glossary | View::Embed => true,
                View::About | View::Index | View::TwoMinutes | View::NotEstablished => true,
            },
            _ => true,
        }
    }
}

/// A page in a language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route {
    /// The language.
    pub lang: Lang,
    /// The page.
    pub page: Page,
}

impl Route {
    /// A view in a language.
    pub const fn view(lang: Lang, view: View) -> Route {
        Route { lang, page: Page::View(view) }
    }

    /// A page in a language.
    pub const fn new(lang: Lang, page: Page) -> Route {
        Route { lang, page }
    }

    /// The same page in another language.
    pub fn in_lang(&self, lang: Lang) -> Route {
        Route { lang, page: self.page.clone() }
    }

    /// The address from the root of the site, with a closing slash and no opening one.
    pub fn path(&self) -> String {
        let year;
        let (view, folder, name) = match &self.page {
            Page::View(view) => (*view, "", ""),
            Page::Since(after) => {
                year = after.to_string();
                (View::Partnership, since(self.lang), year.as_str())
            }
            Page::Organization(id) => (View::Networks, "", id.as_str()),
            Page::Sheet(id) => (View::Networks, id.as_str(), sheet(self.lang)),
            Page::Country(id) => (View::Countries, "", id.as_str()),
            Page::Event(id) => (View::Timeline, "", id.as_str()),
            Page::Source(id) => (View::Sources, "", id.as_str()),
            Page::RequestField(id) => (View::Requests, "", id.as_str()),
            Page::RequestCountry(id) => (View::Requests, country_folder(self.lang), id.as_str()),
            Page::RequestBoth(field, country) => (View::Requests, field.as_str(), country.as_str()),
        };
        let mut path = String::new();
        for part in [self.lang.code(), view.slug(self.lang), folder, name].into_iter().filter(|part| !part.is_empty()) {
            path.push_str(part);
            // The word and the year are one folder.
            path.push_str(if part.ends_with('-') { "" } else { "/" });
        }
        path
    }

    /// The page at an address from the root of the site, if the address has the form of one.
    pub fn parse(path: &str) -> Option<Route> {
        let path = path.strip_prefix('/').unwrap_or(path);
        let path = path.strip_suffix("index.html").filter(|path| path.ends_with('/')).unwrap_or(path);
        let path = path.strip_suffix('/').unwrap_or(path);
        let (code, rest) = path.split_once('/').unwrap_or((path, ""));
        let lang = Lang::from_code(code)?;
        if let Some(view) = View::ALL.into_iter().find(|view| view.slug(lang) == rest) {
            return Some(Route::view(lang, view));
        }
        let (folder, id) = rest.rsplit_once('/')?;
        if !crate::dossier::id::is_well_formed(id) {
            return None;
        }
        let slug = |view: View| view.slug(lang);
        let by_country = [slug(View::Requests), "/", country_folder(lang)].concat();
        let page = match folder {
            _ if folder == slug(View::Partnership) => {
                let year = id.strip_prefix(since(lang)).filter(|year| year.len() == 4)?;
                Page::Since(year.parse().ok().filter(|&year| year >= 1000)?)
            }
            _ if folder == slug(View::Networks) => Page::Organization(OrganizationId::new(id)),
            _ if folder == slug(View::Countries) => Page::Country(CountryId::new(id)),
            _ if folder == slug(View::Timeline) => Page::Event(EventId::new(id)),
            _ if folder == slug(View::Sources) => Page::Source(SourceId::new(id)),
            _ if folder == slug(View::Requests) => Page::RequestField(FieldId::new(id)),
            _ if folder == by_country => Page::RequestCountry(CountryId::new(id)),
            _ => {
                let (above, of) = folder.rsplit_once('/').filter(|(_, of)| crate::dossier::id::is_well_formed(of))?;
                match above {
                    _ if above == slug(View::Requests) => Page::RequestBoth(FieldId::new(of), CountryId::new(id)),
                    _ if above == slug(View::Networks) && id == sheet(lang) => Page::Sheet(OrganizationId::new(of)),
                    _ => return None,
                }
            }
        };
        Some(Route { lang, page })
    }

    /// The root of the site and the page, for the path of a document somewhere on a host: the longest root for which
    /// the rest is an address of ours.
    pub fn locate(pathname: &str) -> Option<(&str, Route)> {
        pathname
            .match_indices('/')
            .map(|(at, _)| pathname.split_at(at + 1))
            .rev()
            .find_map(|(root, rest)| Some((root, Route::parse(rest)?)))
    }

    /// Whether the dossier has what the page shows.
    pub fn exists(&self, dossier: &Dossier) -> bool {
        match &self.page {
            Page::View(_) => true,
            Page::Since(year) => *year == dossier.release.date.year(),
            Page::Organization(id) | Page::Sheet(id) => dossier.organization(id).is_some(),
            Page::Country(id) | Page::RequestCountry(id) => dossier.country(id).is_some(),
            Page::Event(id) => dossier.event(id).is_some(),
            Page::Source(id) => dossier.source(id).is_some(),
            Page::RequestField(id) => dossier.field(id).is_some(),
            Page::RequestBoth(field, country) => dossier.requests().contains(&(field, country)),
        }
    }

    /// The way from the page back to the root of the site: `../` for each folder.
    pub fn to_root(&self) -> String {
        "../".repeat(self.path().matches('/').count())
    }

    /// Every page of a dossier in a language.
    pub fn all(dossier: &Dossier, lang: Lang) -> Vec<Route> {
        let views = View::ALL.into_iter().map(Page::View).chain([Page::Since(dossier.release.date.year())]);
        let organizations = dossier.organizations.iter().map(|record| Page::Organization(record.id.clone()));
        let sheets = dossier.organizations.iter().map(|record| Page::Sheet(record.id.clone()));
        let countries = dossier.countries.iter().map(|record| Page::Country(record.id.clone()));
        let events = dossier.events.iter().map(|record| Page::Event(record.id.clone()));
        let sources = dossier.sources.iter().map(|record| Page::Source(record.id.clone()));
        let fields = dossier.fields.iter().map(|record| Page::RequestField(record.id.clone()));
        let requests = dossier.countries.iter().map(|record| Page::RequestCountry(record.id.clone()));
        let both = dossier.requests().into_iter();
        let both = both.map(|(field, country)| Page::RequestBoth(field.clone(), country.clone()));
        (views
            .chain(organizations)
            .chain(sheets)
            .chain(countries)
            .chain(events)
            .chain(sources)
            .chain(fields)
            .chain(requests)
            .chain(both))
        .map(|page| Route { lang, page })
        .collect()
    }

    /// The former addresses of records that changed their id, in a language, each with the page that is there now.
    pub fn moved(dossier: &Dossier, lang: Lang) -> Vec<(Route, Route)> {
        let mut moved = Vec::new();
        let mut add = |old: Page, new: Page| moved.push((Route::new(lang, old), Route::new(lang, new)));
        for one in &dossier.organizations {
            for old in &one.formerly {
                add(Page::Organization(old.clone()), Page::Organization(one.id.clone()));
                add(Page::Sheet(old.clone()), Page::Sheet(one.id.clone()));
            }
        }
        let both = dossier.requests();
        for one in &dossier.countries {
            for old in &one.formerly {
                add(Page::Country(old.clone()), Page::Country(one.id.clone()));
                add(Page::RequestCountry(old.clone()), Page::RequestCountry(one.id.clone()));
                for (field, _) in both.iter().filter(|(_, country)| **country == one.id) {
                    let page = |country: &CountryId| Page::RequestBoth((*field).clone(), country.clone());
                    add(page(old), page(&one.id));
                }
            }
        }
        moved
    }
}

/// Two pages of a dossier at one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The address.
    pub path: String,
    /// The page that stands there.
    pub first: Page,
    /// The page that would take its place.
    pub second: Page,
}

/// The pages at one address, in the first language in which they are: of those that a dossier has, and of the former
/// addresses that lead to one. One page named twice is no clash; that an id stands twice is told where ids are.
pub fn clashes(dossier: &Dossier) -> Vec<Clash> {
    let mut clashes: Vec<Clash> = Vec::new();
    for lang in Lang::ALL {
        let mut owners: BTreeMap<String, Page> = BTreeMap::new();
        let former = Route::moved(dossier, lang).into_iter().map(|(old, _)| old);
        for route in Route::all(dossier, lang).into_iter().chain(former) {
            match owners.entry(route.path()) {
                Entry::Vacant(place) => drop(place.insert(route.page)),
                Entry::Occupied(place) => {
                    let (path, first, second) = (place.key().clone(), place.get().clone(), route.page);
                    let is_known = |clash: &Clash| clash.first == first && clash.second == second;
                    if first != second && !clashes.iter().any(is_known) {
                        clashes.push(Clash { path, first, second });
                    }
                }
            }
        }
    }
    clashes
}

/// The folder that keeps requests about countries apart from requests about fields.
const fn country_folder(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "pays",
        Lang::En => "countries",
    }
}

/// What a sheet is called in the folder of its organization.
const fn sheet(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "fiche",
        Lang::En => "sheet",
    }
}

/// What the year of the agreement is appended to.
const fn since(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "depuis-",
        Lang::En => "since-",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_comes_back_from_its_address() {
        for lang in Lang::ALL {
            for view in View::ALL {
                let route = Route::view(lang, view);
                assert_eq!(Route::parse(&route.path()), Some(route.clone()), "{}", route.path());
            }
        }
    }

    #[test]
    fn a_document_is_found_under_any_root() {
        let mali = Route::new(Lang::Fr, Page::Country(CountryId::new("mali")));
        assert_eq!(Route::locate("/fr/pays/mali/"), Some(("/", mali.clone())));
        assert_eq!(Route::locate("/a/b/fr/pays/mali/index.html"), Some(("/a/b/", mali.clone())));
        assert_eq!(Route::locate("/fr/fr/pays/mali"), Some(("/fr/", mali)));
        assert_eq!(Route::locate("/nothing/here/"), None);
    }
}
