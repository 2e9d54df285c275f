//! The start in the browser, of the application and of the search: read the dossier that the page brought, find the root,
//! hydrate what is rendered or render anew, and report what stands in the way. The page stays as it was when this fails.

use crate::app::{App, AppProps};
use crate::components::search::{self, Looking, Search, SearchProps};
use crate::dossier::{Dossier, Shared};
use crate::explore::state::{State, clip, pairs};
use crate::lang::Lang;
use crate::route::{Page, Route, View};
use crate::visit::{self, Visit, read};
use crate::web::{self, Start};

/// The allocator of the standard library (dlmalloc) weighs 1.3 kB more.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The name under which a page leaves the bundled dossier.
const DOSSIER: &str = "visavisDossier";

/// Starts the application, or tells the page why not.
pub fn start() {
    report("app", run);
}

/// Starts the search, or tells the page why not.
pub fn start_search() {
    report("search", run_search);
}

/// Runs a program of the page, by its name there.
fn report(program: &'static str, run: fn(&Start, Shared) -> Result<(), String>) {
    // The published client stops without a message.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(move |info| web::cannot_go_on(program, &info.to_string())));
    if let Err(reason) = arrive().and_then(|(start, dossier)| run(&start, dossier)) {
        web::cannot_go_on(program, &reason);
    }
}

/// Where the page is, and the dossier that it brought.
fn arrive() -> Result<(Start, Shared), String> {
    let start = web::start().ok_or("the address of the document cannot be read")?;
    let text = web::text(DOSSIER).ok_or("the dossier did not arrive")?;
    let dossier = Dossier::from_json(&text).map_err(|_| "the dossier is not one that this application reads")?;
    Ok((start, Shared::from(dossier)))
}

fn run(start: &Start, dossier: Shared) -> Result<(), String> {
    let (visit, fixed_prefix, as_rendered) = place(start, &dossier)?;
    let untouched = web::is_as_rendered(visit::ROOT).ok_or("the document has no place for the application")?;
    let hydrate = untouched && as_rendered && visit.state.is_default();
    web::note_early(":is(#filters, .slider)");
    let props = AppProps { dossier, visit, fixed_prefix, anew };
    if hydrate {
        let root = web::root(visit::ROOT).ok_or("the document has no place for the application")?;
        yew::Renderer::<App>::with_root_and_props(root, props).hydrate();
    } else {
        anew(props);
    }
    Ok(())
}

/// Renders the application into an empty root.
fn anew(props: AppProps) {
    if let Some(root) = web::fresh(visit::ROOT) {
        yew::Renderer::<App>::with_root_and_props(root, props).render();
    }
}

/// The search, in the dialog of the document.
fn run_search(start: &Start, dossier: Shared) -> Result<(), String> {
    let untouched = web::is_as_rendered(search::ROOT).ok_or("the document has no search")?;
    let lang = web::language().ok_or("the document has no language")?;
    let page = start.document.as_ref().map(|route| &route.page);
    // Where the address cannot change, neither does the way from it.
    let fixed = start.document.as_ref().filter(|_| !web::can_change_address()).map(Route::to_root);
    let asked = start.address.as_ref().filter(|_| page == Some(&Page::View(View::Index)));
    let words = asked.and_then(|address| pairs(&address.query).find(|(key, _)| key == "q"));
    let words = words.map(|(_, words)| clip(&words)).unwrap_or_default();
    let (untouched, whole) = (untouched && words.is_empty(), !words.is_empty());
    web::note_early("#search");
    // Elsewhere the application says when it is there.
    let ready = if page.is_some_and(Page::is_document) { web::came_alive } else { web::hand_on };
    let looking = Looking::new(lang, words, &dossier);
    let prefix = fixed.unwrap_or_else(web::site);
    let props = SearchProps { dossier, prefix, looking, whole, ready, anew: search_anew };
    if untouched {
        let root = web::root(search::ROOT).ok_or("the document has no search")?;
        yew::Renderer::<Search>::with_root_and_props(root, props).hydrate();
    } else {
        search_anew(props);
    }
    Ok(())
}

/// Renders the search into an empty place.
fn search_anew(props: SearchProps) {
    if let Some(root) = web::fresh(search::ROOT) {
        yew::Renderer::<Search>::with_root_and_props(root, props).render();
    }
}

/// What to show first, the fixed way to the root if there must be one, and whether the page has it rendered already.
fn place(start: &Start, dossier: &Dossier) -> Result<(Visit, Option<String>, bool), String> {
    let Some(address) = &start.address else {
        // The bare client, at the root of the site, in the language of its document.
        let lang = web::language().unwrap_or(Lang::Fr);
        let visit = Visit::opened(Route::view(lang, View::Partnership), State::default());
        if web::can_change_address() {
            web::record(&visit.address(), false);
            return Ok((visit, None, false));
        }
        return Ok((visit, Some(String::new()), false));
    };
    let (route, state) = read(address, dossier).ok_or("the dossier has no such page")?;
    let document = start.document.clone();
    let as_rendered = document.as_ref() == Some(&route);
    let fixed_prefix = (!web::can_change_address()).then(|| document.map(|route| route.to_root()).unwrap_or_default());
    Ok((Visit::opened(route, state), fixed_prefix, as_rendered))
}
