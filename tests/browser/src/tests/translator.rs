//! A page translator on every view, before it comes alive and after, going on as long as the page lives: what is chosen then
//! is shown, in the right language and once, or the same address is offered anew; nothing is loaded by itself.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::Page;
use crate::server::{Content, Server};

/// A translator, and a visit under it.
const VISIT: &str = concat!(include_str!("../translator.js"), include_str!("../visit.js"));

/// What it does to each text.
const KINDS: [&str; 3] = ["wraps", "replaces", "removes"];

/// The views, what is chosen there, and the page that is gone to afterwards.
const VIEWS: [(&str, &[&str], &str); 10] = [
    ("fr/pays/", &["#facet-region 3"], "header a[href$='en/networks/']"),
    ("fr/pays/", &[".map__periods li:last-child a", ".bands th a"], "header a[href$='en/timeline/']"),
    ("fr/reseaux/", &["#facet-family 2", ".fan__row .fan__name"], "header a[href$='en/countries/']"),
    ("fr/reseaux/?as=list", &["#facet-family 3"], "header a[href$='en/partnership/']"),
    ("fr/reseaux/?as=table", &["thead th :is(a, button)", "#facet-family 2"], "header a[href$='en/countries/']"),
    ("fr/chronologie/", &[".filters__links li:nth-child(2) a"], "header a[href$='en/networks/']"),
    ("fr/chronologie/?as=table", &["thead th :is(a, button)"], "header a[href$='en/countries/']"),
    ("fr/partenariat/", &["a[id^=follow-]"], "header a[href$='en/news-release/']"),
    ("fr/communique/", &[".clause__number"], "header a[href$='en/countries/']"),
    ("fr/communique/deux-langues/", &[".word"], "header a[href$='en/partnership/']"),
];

pub async fn leaves_every_view(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    let mut found = Vec::new();
    for (at, (path, steps, next)) in VIEWS.into_iter().enumerate() {
        let visit = async |kind: &str, when: &str| -> Result<Value> {
            page.open(&server.at(path)).await?;
            let arguments = vec![json!(kind), json!(when), json!(steps), json!(next)];
            let seen = page.driver.execute_async(VISIT, arguments).await;
            Ok(seen.with_context(|| format!("{path}, {kind} {when}: the document was left"))?.json().clone())
        };
        let plain = visit("none", "before").await?;
        ensure!(plain["failed"].is_null(), "/{path} without a translator: {}", plain["failed"]);
        for (number, kind) in KINDS.into_iter().enumerate() {
            for when in ["before", "after"] {
                // Every combination in one engine; in the others each view once and each kind three times.
                if page.engine != Engine::Chromium && (at % 3 != number || (when == "before") != (at % 2 == 0)) {
                    continue;
                }
                let outcome = match visit(kind, when).await {
                    Ok(seen) => faults(&plain, &seen, kind),
                    Err(error) => vec![format!("{error:#}")],
                };
                found.extend(outcome.into_iter().map(|fault| format!("/{path}, {kind} {when} alive: {fault}")));
            }
        }
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// What a visit under a translator lacks, held against the same visit without one.
fn faults(plain: &Value, seen: &Value, kind: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if let Some(failed) = seen["failed"].as_str() {
        faults.push(failed.to_owned());
    }
    let recorded = seen["recorded"].as_array().map(Vec::as_slice).unwrap_or_default();
    faults.extend(recorded.iter().take(2).map(|note| format!("the recorder noted {note}")));
    let states = |visit: &Value| visit["states"].as_array().cloned().unwrap_or_default();
    for (at, (expected, state)) in states(plain).iter().zip(states(seen)).enumerate() {
        let step = ["after the steps", "in the other language", "on another page"][at.min(2)];
        if let Some(offered) = state["offered"].as_str() {
            if Some(offered) != expected["address"].as_str() {
                faults.push(format!("{step}: {offered} is offered anew instead of {}", expected["address"]));
            }
            continue;
        }
        // What was removed stays away where nothing of it was to change.
        let parts: &[&str] = match (kind, at) {
            ("removes", 0) => &["address"],
            ("removes", _) => &["address", "heading", "count"],
            _ => &["address", "heading", "count", "whole"],
        };
        for part in parts {
            if state[part] != expected[part] {
                let (wanted, is) = differ(&expected[part], &state[part]);
                faults.push(format!("{step}, {part}: {is:?} instead of {wanted:?}"));
                break;
            }
        }
        if state["tier"] != "alive" {
            faults.push(format!("{step}: the page is {}", state["tier"]));
        }
    }
    faults
}

/// Where two texts begin to differ.
fn differ(one: &Value, other: &Value) -> (String, String) {
    let [one, other] = [one, other].map(|text| text.as_str().unwrap_or_default());
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let piece = |text: &str| text.chars().skip(same.saturating_sub(20)).take(80).collect();
    (piece(one), piece(other))
}
