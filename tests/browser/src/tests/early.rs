//! What a person types or chooses while the application is still on its way is applied when it is there.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::page::{Page, same};
use crate::server::{Content, Fault, Server};
use crate::walk::Walk;

pub async fn is_not_lost(page: &Page<'_>, site: &Path) -> Result<()> {
    typed(page, site).await?;
    chosen(page, site).await
}

async fn typed(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = slow(site)?;
    page.open(&server.at("fr/pays/")).await?;
    let all = page.count(".bands th a").await?;
    let name = page.text(".bands tbody:last-child tr:last-child th a").await?;
    page.type_into("#q", &name).await?;
    same("the box before", &page.ask_text("return document.querySelector('#q').value", &[]).await?, &name)?;
    ensure!(page.count("html[data-tier='frame']").await? == 1, "the page is alive already");
    server.release();
    page.until_alive().await?;
    page.until_text(".bands th a", &name).await?;
    let rows = page.count(".bands th a").await?;
    ensure!(rows < all, "what was typed filters nothing");
    same("the box after", &page.ask_text("return document.querySelector('#q').value", &[]).await?, &name)?;
    ensure!(page.count("#q:focus").await? == 1, "the box has lost the focus");
    page.leaves_no_trace(&server.root()).await
}

async fn chosen(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = slow(site)?;
    let walk = Walk::with_addresses(page, server.root());
    page.open(&server.at("fr/pays/")).await?;
    let value = page.attribute("#facet-region option:last-child", "value").await?;
    // WebKit's driver chooses in a list without any of the signs that a person gives.
    page.point().await?;
    page.choose("#facet-region", &value).await?;
    ensure!(page.count("html[data-tier='frame']").await? == 1, "the page is alive already");
    server.release();
    page.until_alive().await?;
    page.until_there_is(".filters .button").await?;
    let chosen = page.ask_text("return document.querySelector('#facet-region').value", &[]).await?;
    same("the chosen region", &chosen, &value)?;
    walk.is_at(&format!("fr/pays/?region={value}")).await?;
    page.leaves_no_trace(&server.root()).await
}

/// A server that holds the application back.
fn slow(site: &Path) -> Result<Server> {
    Server::start(Content::folder(site).with_fault("app.", Fault::Held))
}
