//! The explorers by keyboard and by pointer: names that arrows go through, periods, a mark of the map, a table that is kept.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::page::{Page, same};
use crate::server::{Content, Server};

pub async fn by_hand(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    networks(page, &server).await.context("networks")?;
    countries(page, &server).await.context("countries")?;
    timeline(page, &server).await.context("timeline")?;
    other_pages(page, &server).await.context("other pages")?;
    page.leaves_no_trace(&server.root()).await
}

async fn networks(page: &Page<'_>, server: &Server) -> Result<()> {
    page.open(&server.at("fr/reseaux/")).await?;
    page.point().await?;
    page.until_alive().await?;
    page.until_seen("eachListIsOneStop", &[]).await?;
    let name = |list: usize, item: &str| format!(".region:nth-of-type({list}) .names__item:{item} a");
    page.hand("focus", &[json!(name(1, "first-child"))]).await?;
    for (key, list, item) in [
        (Key::Down, 1, "nth-child(2)"),
        (Key::End, 1, "last-child"),
        (Key::Right, 2, "first-child"),
        (Key::Left, 1, "last-child"),
        (Key::Home, 1, "first-child"),
    ] {
        page.press(key).await?;
        page.until_seen("focused", &[json!(name(list, item))]).await?;
    }
    let typed = page.told("nameByLetters", ".names__item a").await?;
    let part = |key: &str| typed[key].as_str().unwrap_or_default().to_owned();
    let (id, letters, name) = (part("id"), part("letters"), part("name"));
    ensure!(letters.len() > 2, "no name is known by its first letters");
    page.driver.action_chain().send_keys(&letters).perform().await?;
    let focused = [json!(format!("#{id}"))];
    page.until_seen("focused", &focused).await.with_context(|| format!("after the letters {letters}"))?;
    page.press(Key::Enter).await?;
    page.until_text("#panel .panel__title", &name).await?;
    let said = page.text("#said").await?;
    ensure!(said.starts_with(&format!("{name}. ")), "what is said: {said:?}");
    same("followed names", &page.count("[data-drawn='followed']").await?, &1)?;
    ensure!(page.count(".names__item--tied .linked").await? > 0, "nothing is tied in words");
    page.until_there_is("#ties path[d^='M']").await?;
    same("the address", &page.address(&server.root()).await?, &format!("fr/reseaux/?select={id}"))?;
    page.until_seen("focused", &focused).await?;
    page.press(Key::Escape).await?;
    page.until_there_is("#panel.panel--empty").await?;
    page.until_there_is("#ties path[d='']").await?;
    same("the address", &page.address(&server.root()).await?, &"fr/reseaux/".to_owned())?;
    // Said once, after the last of several changes.
    page.type_into("#q", &letters).await?;
    page.until("the count is said", "document.querySelector('#spoken').textContent !== ''", &[]).await?;
    same("what is heard", &page.text("#spoken").await?, &page.text("#count").await?)?;
    page.leaves_no_trace(&server.root()).await
}

async fn countries(page: &Page<'_>, server: &Server) -> Result<()> {
    page.open(&server.at("fr/pays/")).await?;
    page.point().await?;
    page.until_alive().await?;
    // The period on which the page opens, the next one, and back.
    let first = page.attribute("#period", "aria-valuetext").await?;
    let before = page.told("names", "[data-names]").await?;
    page.hand("focus", &[json!("#period")]).await?;
    page.press(Key::Right).await?;
    const OTHER: &str = "document.querySelector('#period').getAttribute('aria-valuetext') !== arguments[0]";
    page.until("another period is told", OTHER, &[json!(first)]).await?;
    page.until_seen("at", &[json!(server.root()), json!("fr/pays/\\?period=.+")]).await?;
    let told = page.attribute("#period", "aria-valuetext").await?.replace('\u{a0}', " ");
    ensure!(page.text("#says").await?.contains(&told), "what the map says is not what the slider tells");
    ensure!(told.starts_with(&page.text(".countries__period").await?), "the map is headed with another period");
    ensure!(page.told("names", "[data-names]").await? != before, "the list is that of another period");
    page.press(Key::Left).await?;
    page.until_told("names", "[data-names]", &before).await?;
    same("the address", &page.address(&server.root()).await?, &"fr/pays/".to_owned())?;
    // A little beside a mark; no country of the list has the focus.
    let mark = page.hand("pressBesideAMark", &[]).await?;
    let (id, name) = (mark[0].as_str().unwrap_or_default(), mark[1].as_str().unwrap_or_default());
    page.until_there_is(&format!("#{id}[aria-current='true']")).await?;
    page.until_there_is(".frame__label--followed[data-alive='select=']").await?;
    page.until_text("#panel .panel__title", name).await?;
    ensure!(page.text("#said").await?.starts_with(&format!("{name}. ")), "the country is not spoken of");
    page.click("#panel a:not(.panel__close)").await?;
    page.until_text("#content h1", name).await?;
    same("maps of the page", &page.count(".map .frame__label").await?, &1)?;
    page.back().await?;
    page.until_there_is(&format!("#{id}[aria-current='true']")).await?;
    page.leaves_no_trace(&server.root()).await
}

async fn timeline(page: &Page<'_>, server: &Server) -> Result<()> {
    page.open(&server.at("en/timeline/")).await?;
    page.point().await?;
    page.until_alive().await?;
    page.hand("pressAnEvent", &[]).await?;
    page.until_there_is(".timeline__card .panel__title").await?;
    page.until_seen("at", &[json!(server.root()), json!("en/timeline/\\?select=event-.+")]).await?;
    page.press_on(".timeline__card .panel__links li:last-child a").await?;
    page.until_there_is(".event-line[open] > summary[aria-current='true']").await?;
    page.press(Key::Escape).await?;
    page.until_seen("nothingIsFollowed", &[]).await?;
    let all = page.count("#results li:not([hidden]) > .event-line").await?;
    page.click(".filters__links li:nth-child(3) a").await?;
    page.until_there_is(".filters__links li:nth-child(3) a[aria-current='true']").await?;
    let period = page.count("#results li:not([hidden]) > .event-line").await?;
    ensure!(0 < period && period < all, "a lane leaves {period} of {all} events");
    page.click(".tabs li:nth-child(2) a").await?;
    page.until_there_is("#results table").await?;
    same("rows", &page.count("#results tbody tr").await?, &period)?;
    page.press_on("#sort-date").await?;
    page.until_there_is("th[aria-sort='ascending']").await?;
    page.press_on("#sort-date").await?;
    page.until_there_is("th[aria-sort='descending']").await?;
    for form in ["csv", "json"] {
        page.hand("keepFiles", &[]).await?;
        page.press_on(&format!("[data-keep='{form}']")).await?;
        page.until(&format!("a file of {form}"), "self.kept", &[]).await?;
        page.until_seen("fileIsWhole", &[json!(form), json!(period)]).await?;
    }
    page.leaves_no_trace(&server.root()).await
}

/// A page that takes the place of another has its own style, which the first did not carry.
async fn other_pages(page: &Page<'_>, server: &Server) -> Result<()> {
    page.open(&server.at("en/timeline/")).await?;
    page.point().await?;
    page.until_alive().await?;
    for (link, block) in [("countries/", ".map__frames"), ("networks/", ".regions"), ("partnership/", ".lanes")] {
        page.click(&format!("header a[href$='{link}']")).await?;
        page.until_there_is(block).await?;
        page.until_told("display", block, &json!("grid")).await?;
    }
    page.leaves_no_trace(&server.root()).await
}
