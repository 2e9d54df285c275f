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
    page.until_seen("everyNameIsAStop", &[]).await?;
    let name = |row: usize, item: &str| format!(".fan__side:not(.fan__side--right) li:nth-child({row}) a:{item}");
    page.hand("focus", &[json!(name(1, "first-child"))]).await?;
    for (key, row, item) in [
        (Key::Right, 1, "nth-child(2)"),
        (Key::End, 1, "last-child"),
        (Key::Down, 2, "first-child"),
        (Key::Up, 1, "first-child"),
        (Key::Home, 1, "first-child"),
        (Key::Right, 1, "nth-child(2)"),
    ] {
        page.press(key).await?;
        page.until_seen("focused", &[json!(name(row, item))]).await?;
    }
    let choice = page.attribute(&name(1, "nth-child(2)"), "data-alive").await?;
    page.press(Key::Enter).await?;
    page.until_there_is("#panel .panel__title").await?;
    let said = page.text("#said").await?;
    ensure!(said.starts_with(&format!("{}. ", page.text("#panel .panel__title").await?)), "what is said: {said:?}");
    // The name is followed wherever it stands; the stroke to the other side never changes.
    let marked = ".fan__side [data-alive='select='][aria-current='true']";
    ensure!(page.count(marked).await? > 1, "a name tied in several ways is lit in one");
    same("the address", &page.address(&server.root()).await?, &format!("fr/reseaux/?{choice}"))?;
    page.press(Key::Escape).await?;
    page.until_there_is("#panel.panel--empty").await?;
    same("the address", &page.address(&server.root()).await?, &"fr/reseaux/".to_owned())?;
    // A band marks its names.
    page.click("#way-fiess-2011").await?;
    page.until_there_is(".fan__row--open #way-fiess-2011[aria-current='true']").await?;
    same("the address", &page.address(&server.root()).await?, &"fr/reseaux/?select=way-fiess-2011".to_owned())?;
    page.press(Key::Escape).await?;
    page.until_there_is("#panel.panel--empty").await?;
    let letters = "organisation";
    // Said once, after the last of several changes.
    page.type_into("#q", letters).await?;
    page.until("the count is said", "document.querySelector('#spoken').textContent !== ''", &[]).await?;
    same("what is heard", &page.text("#spoken").await?, &page.text("#count").await?)?;
    page.leaves_no_trace(&server.root()).await
}

async fn countries(page: &Page<'_>, server: &Server) -> Result<()> {
    page.open(&server.at("fr/pays/")).await?;
    page.point().await?;
    page.until_alive().await?;
    // The period on which the page opens, the next one, and back.
    let before = page.told("marks", ".map__whole").await?;
    page.click(".map__periods li:nth-child(3) a").await?;
    page.until_seen("at", &[json!(server.root()), json!("fr/pays/\\?period=.+")]).await?;
    page.until_there_is(".bands__ways li:nth-child(3) [aria-current]").await?;
    let period = page.text(".bands__ways [aria-current] > span").await?;
    ensure!(page.text("#says").await?.contains(&period), "the map says another period");
    same("the head of the words", &page.text(".bands thead th:last-child").await?, &period)?;
    ensure!(page.told("marks", ".map__whole").await? != before, "the map is that of another period");
    page.click(".map__periods li:nth-child(2) a").await?;
    page.until_told("marks", ".map__whole", &before).await?;
    same("the address", &page.address(&server.root()).await?, &"fr/pays/".to_owned())?;
    // A little beside a mark; no country of the list has the focus.
    let mark = page.hand("pressBesideAMark", &[]).await?;
    let (id, name) = (mark[0].as_str().unwrap_or_default(), mark[1].as_str().unwrap_or_default());
    page.until_there_is(&format!("#{id}[aria-current='true']")).await?;
    page.until_there_is(".frame__label[aria-current][data-alive='select=']").await?;
    page.until_text("#panel .panel__title", name).await?;
    ensure!(page.text("#said").await?.starts_with(name), "the country is not spoken of");
    page.click("#panel a:not(.panel__close)").await?;
    page.until_text("#content h1", name).await?;
    same("maps of the page", &page.count(".map").await?, &1)?;
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
    for (link, block, display) in [
        ("countries/", ".map__periods", "grid"),
        ("networks/", ".fan__families", "flex"),
        ("partnership/", ".lanes", "grid"),
    ] {
        page.click(&format!("header a[href$='{link}']")).await?;
        page.until_there_is(block).await?;
        page.until_told("display", block, &json!(display)).await?;
    }
    page.leaves_no_trace(&server.root()).await
}
