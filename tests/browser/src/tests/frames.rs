//! The main path inside another site, which is of another origin and sends no CORS header: in a plain frame, and in one
//! that may do nothing but run scripts, whose origin is opaque.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::json;

use crate::page::Page;
use crate::server::{Content, Server};
use crate::walk::Walk;

/// A page of another site, with a view in a frame; it keeps what the frame says.
fn host(sandbox: &str, address: &str) -> Content {
    let html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Another site</title>\
         <link rel=\"icon\" href=\"data:,\">\
         <script>var heard = []; addEventListener('message', function (event) {{ heard.push(event.data); }});</script>\
         <p>A page of another site.</p><iframe title=\"Vis-à-vis\" {sandbox} width=\"900\" height=\"700\" src=\"{address}\"></iframe>"
    );
    Content::page("", html)
}

pub async fn of_another_site(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    let walk = Walk::with_addresses(page, server.root());
    in_a_frame(page, &server, "", &walk).await
}

pub async fn in_a_sandbox(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    let walk = Walk::in_memory(page);
    in_a_frame(page, &server, "sandbox=\"allow-scripts\"", &walk).await
}

async fn in_a_frame(page: &Page<'_>, server: &Server, sandbox: &str, walk: &Walk<'_>) -> Result<()> {
    let root = server.root();
    // As an embed: the view, its caption, and a height for the host.
    let other = Server::start(host(sandbox, &server.at("fr/pays/?embed=1")))?;
    page.open(&other.root()).await?;
    page.enter_frame().await?;
    page.until_there_is("html[data-tier='frame'][data-embed]").await?;
    page.until("the page is whole", "document.readyState === 'complete'", &[]).await?;
    embedded(page).await?;
    ensure!(!server.was_asked_for("app.") && !server.was_asked_for("dossier."), "scripts are loaded for a mere glance");
    page.point().await?;
    ensure!(!server.was_asked_for("app."), "scripts are loaded for a pointer that passes");
    page.click("h1").await?;
    page.until_alive().await?;
    let region = walk.chooses_region("fr/pays/").await?;
    walk.opens_country("fr/pays/").await?;
    embedded(page).await?;
    walk.goes_back(&["fr/pays/", &region.query()].concat()).await?;
    walk.shows(&region).await?;
    embedded(page).await?;
    page.leaves_no_trace(&root).await?;
    page.leave_frame().await?;
    const TOLD: &str =
        "heard.some((one) => one.source === 'visavis' && one.type === 'resize' && one.data.height > 300)";
    page.until("the host is told the height", TOLD, &[]).await?;

    // As a whole site in a frame: also the header, and with it the other language.
    let other = Server::start(host(sandbox, &server.at("fr/pays/")))?;
    page.open(&other.root()).await?;
    page.enter_frame().await?;
    page.until_there_is("html[data-tier='frame']:not([data-embed])").await?;
    // A click is a sign too, and gives the frame the focus that the keyboard needs.
    page.click("h1").await?;
    page.until_alive().await?;
    let region = walk.chooses_region("fr/pays/").await?;
    walk.switches_language(&["en/countries/", &region.query()].concat(), "en").await?;
    walk.shows(&region).await?;
    walk.opens_country("en/countries/").await?;
    walk.goes_back(&["en/countries/", &region.query()].concat()).await?;
    walk.shows(&region).await?;
    page.leaves_no_trace(&root).await?;
    page.leave_frame().await
}

/// The view with its caption and without the header; the address still says that it is an embed.
async fn embedded(page: &Page<'_>) -> Result<()> {
    ensure!(!page.shows(".header").await?, "the header shows in an embed");
    ensure!(!page.shows(".footer").await?, "the footer shows in an embed");
    ensure!(page.shows(".embedded").await?, "the caption of an embed is hidden");
    ensure!(page.text(".embedded").await?.len() > 60, "the caption of an embed says nothing");
    let embed = page.ask("return new URLSearchParams(location.search).get('embed')", &[]).await?;
    ensure!(embed == json!("1"), "the address of the frame has lost embed=1");
    Ok(())
}
