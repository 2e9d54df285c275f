//! Hydration in a browser: every page of the application, in both languages, is rendered, put into the document and
//! brought alive there; afterwards it holds what it held before. A page with choices, drawn anew, is what would have
//! been rendered; and what is rendered here reads as the snapshots that native code wrote of the invented dossier.
#![cfg(target_arch = "wasm32")]

use js_sys::Promise;
use serde_json::Value;
use visavis::app::{App, AppProps};
use visavis::dossier::model::Ref;
use visavis::dossier::{Dossier, Shared};
use visavis::explore::facets::Facet;
use visavis::explore::passages::Reading;
use visavis::explore::state::{Action, State};
use visavis::lang::Lang;
use visavis::route::{Route, View};
use visavis::visit::Visit;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::{LocalServerRenderer, Renderer};

#[path = "support/kinds.rs"]
mod kinds;
#[path = "support/outline.rs"]
mod outline;
#[path = "../src/site/bundle/short.rs"]
mod short;

wasm_bindgen_test_configure!(run_in_browser);

/// The data files of a folder by name: in a browser there is no folder to read.
macro_rules! data {
    ($folder:literal) => { data! { $folder: "release" "partners" "objectives" "fields" "flows" "figures" "organizations"
        "countries" "projects" "events" "persons" "terms" "sources" "questions" "edition" } };
    ($folder:literal: $($name:literal)*) => { [$(($name, include_str!(concat!("../", $folder, "/", $name, ".json")))),*] };
}

/// The outlines that native code wrote, French and English, by kind.
macro_rules! outlines {
    ($($name:literal)*) => { [$(($name, [
        include_str!(concat!("snapshots/fr-", $name, ".snap")),
        include_str!(concat!("snapshots/en-", $name, ".snap")),
    ])),*] };
}

const REAL: [(&str, &str); 15] = data!("data");
const OTHER: [(&str, &str); 15] = data!("tests/fixtures/other");
const OUTLINES: [(&str, [&str; 2]); 24] = outlines! {
    "home" "partnership" "requests" "release" "both-languages" "networks" "countries" "timeline" "sources" "glossary"
    "index" "embed" "about" "two-minutes" "not-established" "since" "organization" "sheet" "country" "event"
    "source" "request-field" "request-country" "request-both"
};

/// How many frames of the browser a page may take to come alive.
const PATIENCE: u32 = 600;

/// The dossier of the data files, as the browser has it. That a page made from it is the page made from the whole is for
/// the native tests to say.
fn dossier_of(data: [(&str, &str); 15]) -> Shared {
    let mut dossier = Value::default();
    for (name, text) in data {
        let mut file: Value = serde_json::from_str(text).expect("a file of data is JSON");
        // A file is a list under its own name, or an object.
        dossier[name] = match file.get_mut(name) {
            Some(list) => list.take(),
            None => file,
        };
    }
    // What the build works out of the invented data; pages of the real one have no map here, and no picture of the timeline.
    if data == OTHER {
        dossier["map"] = serde_json::from_str(include_str!("fixtures/other-map.json")).expect("a map is JSON");
        let timeline = include_str!("fixtures/other-timeline.json");
        dossier["timeline"] = serde_json::from_str(timeline).expect("a picture is JSON");
        dossier["bands"] = serde_json::from_str(include_str!("fixtures/other-bands.json")).expect("bands are JSON");
        let networks = include_str!("fixtures/other-networks.json");
        dossier["networks"] = serde_json::from_str(networks).expect("a picture is JSON");
        let miniature = include_str!("fixtures/other-miniature.json");
        dossier["miniature"] = serde_json::from_str(miniature).expect("a picture is JSON");
        let south: Vec<Value> =
            serde_json::from_str(include_str!("fixtures/other-south.json")).expect("a list of ids is JSON");
        for event in dossier["events"].as_array_mut().into_iter().flatten().filter(|event| south.contains(&event["id"]))
        {
            event["south"] = true.into();
        }
    }
    let dossier = short::short(&dossier);
    Shared::from(Dossier::from_json(&dossier.to_string()).expect("the data has no fault"))
}

fn props(dossier: &Shared, route: &Route, state: &State) -> AppProps {
    let visit = Visit::opened(route.clone(), state.clone());
    AppProps { dossier: dossier.clone(), visit, fixed_prefix: None, anew: |_| () }
}

async fn rendered(props: AppProps) -> String {
    LocalServerRenderer::<App>::with_props(props).render().await
}

/// What an element holds, as the browser writes it, without the marks that rendering leaves for hydration.
fn inside(element: &Element) -> String {
    let html = element.inner_html();
    let mut rest = html.as_str();
    let mut content = String::new();
    while let Some((before, after)) = rest.split_once("<!--") {
        content.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    content + rest
}

/// Writes what boxes and lists hold as attributes: rendered, a value is an attribute; alive, it is the element's own.
fn show_values(root: &Element) {
    let all = root.query_selector_all("input, select, option[selected]").expect("a selector of the test");
    for node in (0..all.length()).filter_map(|at| all.get(at)) {
        let value = match (node.dyn_ref::<HtmlInputElement>(), node.dyn_ref::<HtmlSelectElement>()) {
            (Some(input), _) => Some(input.value()),
            // A list of choices holds what is chosen as a property, for which HTML has no word.
            (_, Some(_)) => Some(String::new()),
            _ => None,
        };
        let element: Element = node.unchecked_into();
        for name in
            ["value", "selected"].into_iter().filter(|name| element.tag_name() != "OPTION" || *name == "selected")
        {
            element.remove_attribute(name).expect("an attribute can be removed");
        }
        if let Some(value) = value {
            element.set_attribute("data-holds", &value).expect("an attribute can be set");
        }
    }
}

/// An element of the document of which nothing is alive yet.
fn root() -> (Element, Element) {
    let document = web_sys::window().and_then(|window| window.document()).expect("a browser has a document");
    let html = document.document_element().expect("a document has a root");
    html.remove_attribute("data-tier").expect("an attribute can be removed");
    let root = document.create_element("div").expect("an element can be made");
    html.append_child(&root).expect("an element can be put in");
    (html, root)
}

/// Waits for the page to say that it is alive.
async fn alive(html: &Element, path: &str) {
    let window = web_sys::window().expect("a browser has a window");
    for _ in 0..PATIENCE {
        if html.get_attribute("data-tier").as_deref() == Some("alive") {
            return;
        }
        let mut frame = |resolve, _| drop(window.request_animation_frame(&resolve));
        JsFuture::from(Promise::new(&mut frame)).await.expect("a frame comes");
    }
    panic!("{path} did not come alive");
}

/// The first place where two texts differ, for a message that can be read.
fn difference<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    let at = one
        .char_indices()
        .zip(other.chars())
        .find(|((_, a), b)| a != b)
        .map_or(one.len().min(other.len()), |((at, _), _)| at);
    let around = |text: &'a str| {
        let start = (0..=at.saturating_sub(60)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        let end = (at + 120..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
        &text[start..end]
    };
    (around(one), around(other))
}

#[wasm_bindgen_test]
async fn every_page_of_the_application_is_the_same_before_and_after_it_comes_alive() {
    let dossier = dossier_of(REAL);
    let mut seen = 0;
    for (_, page) in kinds::kinds(&dossier).into_iter().filter(|(_, page)| !page.is_document()) {
        for lang in Lang::ALL {
            let route = Route::new(lang, page.clone());
            assert!(route.exists(&dossier), "{}", route.path());
            let props = props(&dossier, &route, &State::default());
            let (html, root) = root();
            root.set_inner_html(&rendered(props.clone()).await);
            let before = inside(&root);
            assert!(before.contains("<h1"), "{}: {before:?}", route.path());
            let app = Renderer::<App>::with_root_and_props(root.clone(), props).hydrate();
            alive(&html, &route.path()).await;
            let after = inside(&root);
            assert!(after == before, "{}: {:?}", route.path(), difference(&before, &after));
            app.destroy();
            root.remove();
            seen += 1;
        }
    }
    assert!(seen >= 2 * 5, "{seen} pages");
}

#[wasm_bindgen_test]
async fn a_page_with_choices_drawn_anew_is_what_would_have_been_rendered() {
    let dossier = dossier_of(REAL);
    let searched = State::default().after(Action::Searched("afrique".into()));
    let nothing = State::default().after(Action::Searched("zzzz".into()));
    let followed = State::default().after(Action::Followed(Some(Ref::Field(dossier.fields[0].id.clone()))));
    let reading = Reading::new(&dossier, None);
    let term = reading.terms()[0].id.clone();
    let word = State::default().after(Action::Followed(Some(Ref::Term(term))));
    let voice = dossier.clauses().find(|clause| !clause.supports.is_empty()).expect("a clause states something");
    let passage = State::default().after(Action::Followed(Some(Ref::Clause(voice.id.clone()))));
    let region = dossier.countries[0].region.to_string();
    let chosen = State::default().after(Action::Chose(Facet::Region, Some(region)));
    let asked: Vec<(View, State)> = [View::Networks, View::Countries, View::Timeline]
        .into_iter()
        .flat_map(|view| [(view, searched.clone()), (view, nothing.clone())])
        .chain([(View::Partnership, followed.clone()), (View::Countries, chosen), (View::Release, followed)])
        .chain([(View::Release, passage), (View::BothLanguages, word)])
        .collect();
    for (view, state) in asked {
        for lang in Lang::ALL {
            let route = Route::view(lang, view);
            let props = props(&dossier, &route, &state);
            let (html, root) = root();
            root.set_inner_html(&rendered(props.clone()).await);
            show_values(&root);
            let expected = inside(&root);
            root.set_inner_html("");
            let app = Renderer::<App>::with_root_and_props(root.clone(), props).render();
            alive(&html, &route.path()).await;
            for (facet, value) in &state.chosen {
                let list = root.query_selector(&format!("#facet-{}", facet.key())).expect("a selector of the test");
                let list = list.and_then(|list| list.dyn_into::<HtmlSelectElement>().ok()).expect("a list of choices");
                assert_eq!(&list.value(), value, "{}", route.path());
            }
            show_values(&root);
            let drawn = inside(&root);
            assert!(drawn == expected, "{}?{}: {:?}", route.path(), state.query(), difference(&expected, &drawn));
            app.destroy();
            root.remove();
        }
    }
}

#[wasm_bindgen_test]
async fn what_the_browser_renders_reads_as_what_native_code_rendered() {
    let dossier = dossier_of(OTHER);
    let kinds = kinds::kinds(&dossier);
    assert_eq!(OUTLINES.map(|(name, _)| name), kinds::NAMES);
    let known = kinds.into_iter().zip(OUTLINES).filter(|((_, page), _)| !page.is_document());
    for ((name, page), (_, native)) in known {
        for (lang, native) in Lang::ALL.into_iter().zip(native) {
            let route = Route::new(lang, page.clone());
            let html = scraper::Html::parse_document(&rendered(props(&dossier, &route, &State::default())).await);
            let main = html.select(&scraper::Selector::parse("main").expect("a selector")).next().expect("a main part");
            let outline = outline::of(&html, main);
            // Before it the snapshot has the head of the document, which only native code writes.
            let at = native.find("\nmain\n").expect("the outline has a main part") + 1;
            let (native, outline) = (native[at..].trim_end(), outline.trim_end());
            assert!(native == outline, "{}-{name}: {:?}", lang.code(), difference(native, outline));
        }
    }
}
