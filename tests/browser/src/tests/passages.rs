//! Reading the release by the keyboard: a passage by its number, a thing by its passages, a word in both languages; and a
//! term that opens its definition.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::page::{Page, same};
use crate::server::{Content, Server};

/// A passage that states something, by the link that is its number.
const NUMBER: &str = ".document__paragraph:has(details .passages) .clause__number";

/// Puts the focus on the first such link.
const FOCUS: &str = "document.querySelector(arguments[0]).focus()";

pub async fn by_keyboard(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    page.open(&server.at("fr/communique/")).await?;
    page.ask(FOCUS, &[json!(NUMBER)]).await?;
    page.until_alive().await?;
    let lit = || page.count(".clause--lit");

    // A passage by its number.
    page.ask(FOCUS, &[json!(NUMBER)]).await?;
    page.press(Key::Enter).await?;
    page.until_there_is(&format!("{NUMBER}[aria-current='true']:focus")).await?;
    same("lit passages", &lit().await?, &1)?;
    let number = page.text(NUMBER).await?;
    page.until_text(".panel .panel__title", &format!("Passage {number}")).await?;
    ensure!(page.text("#said").await?.starts_with(&format!("Passage {number}")), "the passage is not spoken of");
    ensure!(page.count(".panel .links a").await? > 0, "the panel does not say what the passage states");
    ensure!(page.count(".linked").await? > 0, "nothing is said to be linked");
    ensure!(page.text("#quotation").await?.contains("(2008, "), "the quotation has no reference");
    let id = page.attribute(".clause--lit", "id").await?;
    same("the address", &page.address(&server.root()).await?, &format!("fr/communique/?select={id}"))?;
    page.press(Key::Escape).await?;
    page.until("the passage is let go", "!document.querySelector('.clause--lit')", &[]).await?;
    ensure!(page.count(&format!("{NUMBER}:focus")).await? == 1, "the focus has left the number");

    // A thing by its passages: the fold is opened first, as a person would.
    page.ask("document.querySelector('details:has(.passages)').open = true", &[]).await?;
    page.ask(FOCUS, &[json!("details[open] .passages")]).await?;
    page.press(Key::Enter).await?;
    page.until_there_is("details[open] .passages[aria-current='true']:focus").await?;
    let passages = page.text("details[open] .passages").await?;
    ensure!(passages.starts_with(&lit().await?.to_string()), "{passages} are told, and others lit");
    page.press(Key::Enter).await?;
    page.until("the thing is let go", "!document.querySelector('.clause--lit')", &[]).await?;

    // A word in both languages, at an address of its own.
    page.open(&server.at("en/news-release/both-languages/")).await?;
    page.ask(FOCUS, &[json!(".word")]).await?;
    page.until_alive().await?;
    page.ask(FOCUS, &[json!(".word")]).await?;
    page.press(Key::Enter).await?;
    page.until_there_is(".word[aria-current='true']:focus").await?;
    let words = "[...new Set([...document.querySelectorAll('.word[aria-current]')].map((one) => one.closest('[role=cell]').lang))].length";
    page.until("the word is marked in both columns", &format!("{words} === 2"), &[]).await?;
    ensure!(page.count(".panel .fact__evidence a").await? > 0, "the word is not defined");
    let address = page.address(&server.root()).await?;
    page.open(&server.at(&address)).await?;
    page.until_there_is(".word[aria-current='true']").await?;

    // A term in running text: its definition, and the place is kept.
    page.open(&server.at("en/partnership/")).await?;
    page.ask(FOCUS, &[json!(".word[data-opens]")]).await?;
    page.press(Key::Enter).await?;
    page.until_there_is("dialog[open] .panel__title").await?;
    page.press(Key::Escape).await?;
    page.until("the definition is closed", "!document.querySelector('dialog[open]')", &[]).await?;
    ensure!(page.count(".word[data-opens]:focus").await? == 1, "the focus has not come back to the term");
    page.leaves_no_trace(&server.root()).await
}
