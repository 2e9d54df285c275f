//! What is built for nobody but us: one page for every address, the application rendered from nothing.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::page::Page;
use crate::server::{Content, Server};

pub async fn works(page: &Page<'_>, client: &Path) -> Result<()> {
    let server = Server::start(Content::folder(client).with_fallback("index.html"))?;
    page.open(&server.root()).await?;
    page.until_alive().await?;
    page.until_there_is("#content h1").await?;
    let home = page.text("h1").await?;
    let address = page.address(&server.root()).await?;
    ensure!(["fr/partenariat/", "en/partnership/"].contains(&&*address), "the first page is at {address:?}");
    let lang = page.attribute("html", "lang").await?;
    ensure!(address.starts_with(&lang), "the page at {address} says that its language is {lang:?}");
    let title = page.ask_text("return document.title", &[]).await?;
    ensure!(title.len() > "Vis-à-vis".len(), "the title of the first page is {title:?}");
    // The application follows a link by itself, at the root of a host as well.
    page.hand("mark", &[]).await?;
    page.click(".header__views li:nth-child(2) a").await?;
    page.until(
        "another page opens",
        "document.querySelector('h1').textContent !== arguments[0]",
        &[home.clone().into()],
    )
    .await?;
    page.until_seen("isTheSameDocument", &[]).await?;
    let (heading, there) = (page.text("h1").await?, page.address(&server.root()).await?);
    page.driver.refresh().await?;
    page.until_alive().await?;
    page.until_text("h1", &heading).await?;
    ensure!(page.address(&server.root()).await? == there, "a reload leads elsewhere");
    page.back().await?;
    page.until_text("h1", &home).await?;
    page.leaves_no_trace(&server.root()).await
}
