//! Looking for something by the keyboard alone: on a page of the application and on one that is its document alone.

use std::path::Path;

use anyhow::{Result, ensure};
use thirtyfour::Key;

use crate::page::{Page, same};
use crate::server::{Content, Server};

/// The box for words, once the dialog is open.
const BOX: &str = "dialog[open] #search-words:focus";

/// The search is there.
const ALIVE: &str = "html[data-tier='alive']";

pub async fn by_keyboard(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    page.open(&server.at("fr/pays/mali/")).await?;
    page.point().await?;
    ensure!(!server.was_asked_for("app."), "a page that is its document alone has asked for the application");
    page.click("[data-opens='search']").await?;
    page.until_there_is(BOX).await?;
    page.until_there_is(ALIVE).await?;
    page.until_there_is(BOX).await?;
    page.type_into(BOX, "burkna").await?;
    page.until_text("#found-0", "Burkina Faso").await?;
    ensure!(page.text(".search__count").await?.contains("résultat"), "the count is not told");
    page.press(Key::Down).await?;
    page.until_there_is("[aria-activedescendant='found-0']").await?;
    page.until_there_is("#found-0[aria-selected='true']").await?;
    page.press(Key::Up).await?;
    page.until("no option is active", "!document.querySelector('[aria-activedescendant]')", &[]).await?;
    page.press(Key::Down).await?;
    page.until_there_is("#found-0[aria-selected='true']").await?;
    page.press(Key::Enter).await?;
    page.until_text("#content h1", "Burkina Faso").await?;
    same("the address", &page.address(&server.root()).await?, &"fr/pays/burkina-faso/".to_owned())?;
    same("open dialogs", &page.count("dialog[open]").await?, &0)?;
    page.click("#switch-language").await?;
    page.until_there_is("html[lang='en']").await?;
    page.click("[data-opens='search']").await?;
    page.until_text("#search .search__label span", "What are you looking for?").await?;
    page.until_there_is(BOX).await?;
    page.press(Key::Escape).await?;
    page.until("the dialog is closed", "!document.querySelector('dialog[open]')", &[]).await?;
    same("the address", &page.address(&server.root()).await?, &"en/countries/burkina-faso/".to_owned())?;

    page.open(&server.at("en/glossary/")).await?;
    page.driver.action_chain().key_down(Key::Control).send_keys("k").key_up(Key::Control).perform().await?;
    page.until_there_is(BOX).await?;
    page.until_there_is(ALIVE).await?;
    page.type_into("#search-words", "Équit").await?;
    page.until_there_is("#found-0 mark").await?;
    page.press(Key::Enter).await?;
    page.until_there_is("dialog[open] #found-0 mark").await?;
    same(
        "the words looked for",
        &page.ask_text("return document.querySelector('#search-words').value", &[]).await?,
        &"Équit".to_owned(),
    )?;
    same("ways to all results", &page.count("#search-all").await?, &0)?;
    same("the address", &page.address(&server.root()).await?, &"en/index/?q=%C3%89quit#results".to_owned())?;
    page.leaves_no_trace(&server.root()).await
}
