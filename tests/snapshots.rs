//! Outlines of one page of each kind and of every example of a component, of the invented dossier, in both languages: landmarks, headings, texts, links and
//! controls as a reader meets them, in lines that a review can follow. Not HTML, so that a wrapper more or less breaks
//! nothing. `INSTA_UPDATE=always cargo test --test snapshots` writes them anew; read the difference before keeping it.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};
use visavis::components::examples::EXAMPLES;
use visavis::lang::Lang;
use visavis::route::{Route, View};
use visavis::site::gallery;

#[path = "support/kinds.rs"]
mod kinds;
#[path = "support/outline.rs"]
mod outline;
#[path = "support/site.rs"]
mod site;

/// The outline of a part of a document.
fn part(html: &str, selector: &str) -> String {
    let document = Html::parse_document(html);
    let selector = Selector::parse(selector).expect("a selector of the test");
    let parts: Vec<ElementRef> = document.select(&selector).collect();
    assert!(!parts.is_empty(), "the document has the part");
    parts.into_iter().map(|part| outline::of(&document, part)).collect::<Vec<_>>().join("")
}

/// Every outline with its name.
fn outlines() -> Vec<(String, String)> {
    let site = site::site("tests/fixtures/other", None);
    let mut all = Vec::new();
    for lang in Lang::ALL {
        let code = lang.code();
        for (kind, page) in kinds::kinds(&site.dossier) {
            let route = Route::new(lang, page);
            assert!(route.exists(&site.dossier), "{kind}: the invented dossier has the page");
            let html = site.document(&route);
            all.push((format!("{code}-{kind}"), part(&html, "title, meta[name=description], main")));
            if route == Route::view(lang, View::Countries) {
                all.push((format!("{code}-frame"), part(&html, "body > #app > :not(main)")));
            }
        }
    }
    for lang in Lang::ALL {
        for example in EXAMPLES {
            let (component, name) = (example.component, example.name);
            let html = gallery::markup(&site, example, lang);
            let html = html.unwrap_or_else(|| panic!("the invented dossier has nothing for {component}, {name}"));
            let name = format!("example {} {component} {name}", lang.code())
                .replace(|c: char| !c.is_ascii_alphanumeric(), "-");
            all.push((name, part(&format!("<main>{html}</main>"), "main")));
        }
    }
    all.push(("chooser".into(), part(&site.chooser(), "title, main")));
    all.push(("missing".into(), part(&site.missing(), "title, main")));
    all
}

#[test]
fn pages_read_as_they_did() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (name, outline) in outlines() {
            insta::assert_snapshot!(name, outline);
        }
    });
}

#[test]
fn every_snapshot_is_of_a_page() {
    let kept: BTreeSet<String> = (std::fs::read_dir("tests/snapshots").expect("the folder of snapshots"))
        .map(|entry| entry.expect("a snapshot").file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".snap"))
        .collect();
    let made = outlines().into_iter().map(|(name, _)| name + ".snap").collect();
    assert_eq!(kept, made);
}
