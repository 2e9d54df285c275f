//! A page whose HTML halts while both scripts are in the cache: a person shows up or the address has a choice, and then the
//! rest comes. The page is never there twice, and it lives in the end.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::engine::Engine;
use crate::halting::Halting;
use crate::page::Page;

/// Where a page halts: before this text. All of them are in every page of the application.
const BEFORE: [&str; 7] = [
    "<body>",
    "<header ",
    "<h1",
    "id=\"results\"",
    "<footer class=\"footer\"",
    "<p id=\"quiet\"",
    "<dialog id=\"search\"",
];

/// How long a condition may take, of which each of many places has several.
const PATIENCE: Duration = Duration::from_secs(10);

/// In how many other places it halts, evenly through the body.
const EVENLY: usize = 13;

/// The pages: without a choice, where the first key of a person starts the application, and with one, which starts it by
/// itself.
const PAGES: [&str; 2] = ["fr/pays/", "en/networks/?as=table"];

pub async fn is_never_doubled(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Halting::start(site)?;
    page.be_patient_for(PATIENCE);
    // Both scripts go into the cache.
    page.open(&server.at(PAGES[1])).await?;
    page.until_alive().await?;
    let mut found = Vec::new();
    let mut count = 0;
    for (at, path) in PAGES.into_iter().enumerate() {
        let html = server.page(path.split('?').next().unwrap_or_default())?;
        let places = places(&html)?;
        // Chromium halts at every place on one page or the other; elsewhere fewer must do.
        let places = places.into_iter().enumerate().filter(|(place, _)| match page.engine {
            Engine::Chromium => place % 2 == at % 2 || place % 5 == 0,
            Engine::Firefox | Engine::Webkit => place % 8 == 3 * at,
        });
        for (place, bytes) in places {
            count += 1;
            let outcome = halted(page, &server, path, bytes).await;
            // Whatever happened, nothing is left waiting.
            server.release();
            if let Err(error) = outcome {
                found.push(format!("{path} at place {place}, {bytes} of {} bytes: {error:#}", html.len()));
            }
        }
    }
    ensure!(count >= if page.engine == Engine::Chromium { 20 } else { 5 }, "the page halted at {count} places only");
    ensure!(found.is_empty(), "{} of {count}: {}", found.len(), found.join("\n"));
    Ok(())
}

/// After how many bytes a page halts.
fn places(html: &str) -> Result<Vec<usize>> {
    let body = html.find("<body").context("the page has no body")?;
    let named = BEFORE.into_iter().map(|text| html.find(text).with_context(|| format!("the page has no {text}")));
    let mut places = named.collect::<Result<Vec<_>>>()?;
    let evenly = (1..=EVENLY).map(|at| body + (html.len() - body) * at / (EVENLY + 1));
    places.extend(evenly.map(|at| (at..).find(|at| html.is_char_boundary(*at)).unwrap_or(at)));
    places.sort_unstable();
    Ok(places)
}

async fn halted(page: &Page<'_>, server: &Halting, path: &str, bytes: usize) -> Result<()> {
    server.halt_after(bytes);
    let address = server.at(path);
    page.hand("mark", &[]).await?;
    page.open(&address).await?;
    const BEGUN: &str = "location.href === arguments[0] && self.visavisSeen && !self.visavisMarked";
    page.until("the beginning of the page is there", BEGUN, &[json!(address)]).await?;
    if !path.contains('?') {
        // What has no body yet takes no key of a driver.
        if page.count("body").await? > 0 {
            page.press(Key::Shift).await?;
        } else {
            page.ask("dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }))", &[]).await?;
        }
    }
    // What would go wrong while the rest is missing has gone wrong by now.
    const BOTH: &str = "const done = arguments[arguments.length - 1];\n\
                        const until = performance.now() + 400;\n\
                        const look = () => self.visavisStart || performance.now() > until ? setTimeout(done, 120) : setTimeout(look, 20);\n\
                        look()";
    page.driver.execute_async(BOTH, vec![]).await.context("the page does not answer while it halts")?;
    server.release();
    page.until("the document is whole", "document.readyState === 'complete'", &[]).await?;
    page.until_alive().await?;
    page.settle().await?;
    page.until_seen("pageIsWhole", &[]).await?;
    let seen = page.recorded().await?;
    ensure!(seen.is_empty(), "the recorder noted: {}", seen.join("; "));
    let shown = page.ask("return document.querySelectorAll('#results').length", &[]).await?;
    ensure!(shown.as_u64() == Some(1), "{shown} places of results");
    Ok(())
}
