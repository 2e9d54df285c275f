//! Looking for something by the keyboard alone: on a page of the application and on one that is its document alone.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::page::{Page, same};
use crate::server::{Content, Server};

/// The box for words, once the dialog is open.
const BOX: &str = "dialog[open] #search-words:focus";

/// The search is there.
const ALIVE: &str = "html[data-tier='alive']";

pub async fn by_keyboard(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    page.open(&server.at("fr/pays/")).await?;
    let typed = page.told("nameByLetters", ".bands th a").await?;
    let part = |key: &str| typed[key].as_str().unwrap_or_default().to_owned();
    let (id, name) = (part("id").replacen("country-", "", 1), part("name"));
    // With a slip of the keyboard: the fifth letter is not there.
    let slipped: String =
        name.to_lowercase().chars().enumerate().filter(|(at, _)| *at != 4).map(|(_, letter)| letter).take(6).collect();
    page.open(&server.at("fr/lexique/")).await?;
    page.point().await?;
    ensure!(!server.was_asked_for("app."), "a page that is its document alone has asked for the application");
    page.click("[data-opens='search']").await?;
    page.until_there_is(BOX).await?;
    page.until_there_is(ALIVE).await?;
    page.until_there_is(BOX).await?;
    page.type_into(BOX, &slipped).await?;
    page.until_text("#found-0", &name).await?;
    ensure!(page.text(".search__count").await?.contains("résultat"), "the count is not told");
    page.press(Key::Down).await?;
    page.until_there_is("[aria-activedescendant='found-0']").await?;
    page.until_there_is("#found-0[aria-selected='true']").await?;
    page.press(Key::Up).await?;
    page.until("no option is active", "!document.querySelector('[aria-activedescendant]')", &[]).await?;
    page.press(Key::Down).await?;
    page.until_there_is("#found-0[aria-selected='true']").await?;
    page.press(Key::Enter).await?;
    page.until_text("#content h1", &name).await?;
    same("the address", &page.address(&server.root()).await?, &format!("fr/pays/{id}/"))?;
    same("open dialogs", &page.count("dialog[open]").await?, &0)?;
    page.click("#switch-language").await?;
    page.until_there_is("html[lang='en']").await?;
    page.click("[data-opens='search']").await?;
    page.until_text("#search .search__label span", "What are you looking for?").await?;
    page.until_there_is(BOX).await?;
    page.press(Key::Escape).await?;
    page.until("the dialog is closed", "!document.querySelector('dialog[open]')", &[]).await?;
    same("the address", &page.address(&server.root()).await?, &format!("en/countries/{id}/"))?;

    page.open(&server.at("en/glossary/")).await?;
    page.driver.action_chain().key_down(Key::Control).send_keys("k").key_up(Key::Control).perform().await?;
    page.until_there_is(BOX).await?;
    page.until_there_is(ALIVE).await?;
    page.type_into("#search-words", "coopér").await?;
    page.until_there_is("#found-0 mark").await?;
    page.press(Key::Enter).await?;
    page.until_there_is("dialog[open] #found-0 mark").await?;
    page.until_seen("value", &[json!("#search-words"), json!("^coopér$")]).await?;
    same("ways to all results", &page.count("#search-all").await?, &0)?;
    page.until_seen("at", &[json!(server.root()), json!("en/index/\\?q=coop%C3%A9r(#.*)?")]).await?;
    page.leaves_no_trace(&server.root()).await
}
