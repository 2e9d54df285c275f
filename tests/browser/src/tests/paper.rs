//! Without a script the page is whole: all text, no control that would do nothing, links that lead on.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::By;

use crate::engine::Engine;
use crate::page::Page;
use crate::server::{Content, Server};

pub async fn is_whole(page: &Page<'_>, site: &Path) -> Result<()> {
    match page.engine {
        Engine::Chromium | Engine::Firefox => switched_off(page, site).await,
        // It has no switch for a session; a frame without scripts stands in for it.
        Engine::Webkit => in_a_frame_without_scripts(page, site).await,
    }
}

/// The visitor has switched scripts off. Eyes have to be WebDriver's own here.
async fn switched_off(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    page.open(&server.at("fr/pays/")).await?;
    let rows = page.driver.find_all(By::Css(".bands tr:has(> th[scope=row])")).await?;
    ensure!(rows.len() > 5, "the list has {} rows", rows.len());
    for row in [rows.first(), rows.last()].into_iter().flatten() {
        ensure!(row.is_displayed().await? && !row.text().await?.is_empty(), "a row of the list does not show");
    }
    let filters = page.driver.find(By::Css("#filters")).await?;
    ensure!(!filters.is_displayed().await?, "controls show that nothing serves");
    ensure!(
        page.driver.find(By::Css("html")).await?.attr("data-tier").await?.as_deref() == Some("paper"),
        "a script has run"
    );
    page.driver.find(By::Css("#switch-language")).await?.click().await?;
    let there = page.driver.current_url().await?;
    ensure!(there.path() == "/en/countries/", "the language link leads to {there}");
    ensure!(
        page.driver.find(By::Css("html")).await?.attr("lang").await?.as_deref() == Some("en"),
        "the page is not English"
    );
    ensure!(page.driver.find(By::Css("h1")).await?.is_displayed().await?, "the heading does not show");
    ensure!(!server.was_asked_for("app.") && !server.was_asked_for("dossier."), "scripts are loaded that cannot run");
    Ok(())
}

/// A frame in which no script may run, looked at from the page around it, which is of the same origin.
async fn in_a_frame_without_scripts(page: &Page<'_>, site: &Path) -> Result<()> {
    const HOST: &str = "<!doctype html><html lang=\"en\"><head><title>Without script</title></head><body>\
                        <iframe sandbox=\"allow-same-origin\" width=\"900\" height=\"700\" src=\"/fr/pays/\"></iframe></body></html>";
    let server = Server::start(Content::folder(site).with_page("host", HOST.to_owned()))?;
    page.open(&server.at("host")).await?;
    const WHOLE: &str = "const inside = document.querySelector('iframe').contentDocument;\n\
                         const filters = inside.querySelector('#filters');\n\
                         return { tier: inside.documentElement.dataset.tier,\n\
                         rows: Array.from(inside.querySelectorAll('#results .bands th a')).filter((row) => row.getClientRects().length).length,\n\
                         filters: filters.getClientRects().length }";
    let seen = page.ask(WHOLE, &[]).await?;
    ensure!(seen["tier"] == json!("paper"), "a script has run: {seen}");
    ensure!(seen["rows"].as_u64() > Some(5) && seen["filters"] == json!(0), "the page is not whole: {seen}");
    page.ask("document.querySelector('iframe').contentDocument.querySelector('#switch-language').click()", &[]).await?;
    const ENGLISH: &str = "(document.querySelector('iframe').contentDocument || document).location.pathname === '/en/countries/' &&\n\
                           document.querySelector('iframe').contentDocument.querySelector('html[lang=en] h1')";
    page.until("the language link leads to the English page", ENGLISH, &[]).await?;
    ensure!(!server.was_asked_for("app.") && !server.was_asked_for("dossier."), "scripts are loaded that cannot run");
    Ok(())
}
