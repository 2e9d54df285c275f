//! The main path on a server, under the site's own policy: open, filter, reload, switch language, search, clear, open a
//! country, go back, follow a field.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::page::Page;
use crate::server::{Content, Server};
use crate::walk::Walk;

pub async fn on_a_server(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    let root = server.root();
    let walk = Walk::with_addresses(page, root.clone());
    page.open(&server.at("fr/pays/")).await?;
    page.until_there_is("html[data-tier='frame']").await?;
    let policy = page.attribute("meta[http-equiv='Content-Security-Policy']", "content").await?;
    ensure!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "the policy of the page is {policy:?}");
    ensure!(!server.was_asked_for("app.") && !server.was_asked_for("dossier."), "scripts are loaded for a mere glance");
    page.point().await?;
    page.until_alive().await?;
    let region = walk.chooses_region("fr/pays/").await?;
    page.leaves_no_trace(&root).await?;

    page.driver.refresh().await?;
    page.until_alive().await?;
    walk.shows(&region).await?;
    walk.switches_language(&["en/countries/", &region.query()].concat(), "en").await?;
    walk.shows(&region).await?;
    walk.clears("en/countries/", region.all).await?;
    walk.searches("en/countries/").await?;
    walk.clears("en/countries/", region.all).await?;
    let region = walk.chooses_region("en/countries/").await?;
    walk.opens_country("en/countries/").await?;
    walk.goes_back(&["en/countries/", &region.query()].concat()).await?;
    walk.shows(&region).await?;
    page.leaves_no_trace(&root).await?;

    walk.opens_country("en/countries/").await?;
    let country = page.text("h1").await?;
    page.driver.refresh().await?;
    page.until_text("h1", &country).await?;
    page.click(".header a[href$='en/partnership/']").await?;
    page.until_there_is("#panel").await?;
    page.point().await?;
    page.until_alive().await?;
    walk.is_at("en/partnership/").await?;
    walk.follows_and_lets_go("en/partnership/").await?;
    page.leaves_no_trace(&root).await
}
