//! Choices that come with the address are shown at once, without a sign of a person; what is hostile is ignored.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::page::{Page, same};
use crate::server::{Content, Server};

pub async fn shown_at_once(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    let root = server.root();
    language(page, &server).await?;
    family(page, &server).await?;
    page.leaves_no_trace(&root).await?;
    follow(page, &server).await?;
    page.leaves_no_trace(&root).await?;
    for query in hostile() {
        let shown: String = query.chars().take(80).collect();
        for path in ["fr/pays/", "en/networks/", "fr/partenariat/"] {
            let context = || format!("{path}?{shown}");
            page.open(&server.at(&format!("{path}?{query}"))).await?;
            // A key that the page does not have is nobody's choice: it waits for a sign. One that it has renders anew, and
            // what a hand would move to may just be going.
            page.ask("dispatchEvent(new Event('pointermove'))", &[]).await?;
            page.until_alive().await.with_context(context)?;
            ensure!(page.text("h1").await?.len() > 3, "{}: no heading is left", context());
            same("scripts in the page from the address", &page.count("main script, main img").await?, &0)?;
            page.leaves_no_trace(&root).await.with_context(context)?;
        }
    }
    Ok(())
}

/// The language at the root, whose page leads on by itself.
async fn language(page: &Page<'_>, server: &Server) -> Result<()> {
    for lang in ["en", "fr"] {
        page.open(&server.at(&format!("?lang={lang}"))).await?;
        page.until_there_is(&format!("html[lang='{lang}'] .hero")).await?;
        ensure!(
            page.address(&server.root()).await?.starts_with(&format!("{lang}/")),
            "the root does not lead to {lang}/"
        );
        page.leaves_no_trace(&server.root()).await?;
    }
    Ok(())
}

/// A family chosen in the list of organizations.
async fn family(page: &Page<'_>, server: &Server) -> Result<()> {
    page.open(&server.at("en/networks/")).await?;
    let all = page.count("#results .lines li").await?;
    let family = page.attribute("#facet-family option:nth-of-type(2)", "value").await?;
    page.open(&server.at(&format!("en/networks/?family={family}"))).await?;
    page.until_alive().await?;
    let shown = page.count("#results .lines li").await?;
    ensure!(0 < shown && shown < all, "a family leaves {shown} of {all} organizations");
    same("families", &page.count("#results .family").await?, &1)?;
    let chosen = page.ask_text("return document.querySelector('#facet-family').value", &[]).await?;
    same("the chosen family", &chosen, &family)?;
    ensure!(page.shows("#results").await?, "the results are held back");
    same("the address", &page.address(&server.root()).await?, &format!("en/networks/?family={family}"))
}

/// A field followed through the exchange.
async fn follow(page: &Page<'_>, server: &Server) -> Result<()> {
    page.open(&server.at("fr/partenariat/")).await?;
    let id = page.attribute("li:last-child > a[id^='follow-field-']", "id").await?;
    let field = id.trim_start_matches("follow-");
    page.open(&server.at(&format!("fr/partenariat/?select={field}"))).await?;
    page.until_alive().await?;
    same("fields that are followed", &page.count(&format!("#{id}[aria-current='true']")).await?, &1)?;
    let name = page.text(&format!("#{id}")).await?;
    page.until_text("#panel .panel__title", &name).await?;
    ensure!(page.shows("#panel").await?, "the panel is held back");
    same("the address", &page.address(&server.root()).await?, &format!("fr/partenariat/?select={field}"))
}

/// Queries that nobody types.
fn hostile() -> [String; 5] {
    [
        format!("q={}", "a".repeat(7_000)),
        "q=%00%0A%FF%C3%28&region=%00&family=%00&s=%00".to_owned(),
        "q=%3Cscript%3Ealert(1)%3C/script%3E%3Cimg%20src=x%20onerror=alert(1)%3E".to_owned(),
        "region=nowhere&family=nobody&select=nothing&label=none&q".to_owned(),
        "%=%&==&&q=%&__proto__=1&constructor=2&s=../../".to_owned(),
    ]
}
