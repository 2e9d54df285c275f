//! The colours of a host: whatever it asks for, text and graphics keep their contrast, before the application is there
//! and with it, and what reads well already stays as asked.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::checkers::AXE;
use crate::page::Page;
use crate::server::{Content, Server};

/// Backgrounds and accents from good to hopeless.
const ASKED: [(&str, &str); 8] = [
    ("f4efe6", "7a1f5c"),
    ("ffffff", "ffffff"),
    ("000000", "000000"),
    ("808080", "808080"),
    ("ff0000", "00ff00"),
    ("2b2b6b", "ffd400"),
    ("767676", "0000ff"),
    ("fdfd96", "fdfd00"),
];

pub async fn are_readable(page: &Page<'_>, site: &Path) -> Result<()> {
    let (server, axe) = (Server::start(Content::folder(site))?, AXE.read()?);
    let mut found = Vec::new();
    page.open(&server.at("en/partnership/")).await?;
    let field = page.attribute("a[id^='follow-']", "id").await?.replacen("follow-", "select=", 1);
    for (background, accent) in ASKED {
        let colours = format!("background={background}&accent={accent}");
        for path in ["fr/?".to_owned(), format!("en/partnership/?embed=1&{field}&")] {
            page.open(&server.at(&format!("{path}{colours}"))).await?;
            if path.contains(&field) {
                page.until_there_is("html[data-tier='alive'] a[aria-current='true'][id^='follow-']").await?;
            }
            axe.load(page).await?;
            axe.look(page, &format!("{path}{colours}"), &mut found).await?;
        }
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));

    page.open(&server.at("fr/?background=f4efe6&accent=7a1f5c")).await?;
    ensure!(token(page, "paper").await? == "#f4efe6", "a background on which all reads well is changed");
    ensure!(token(page, "link").await? == "#7a1f5c", "an accent that reads well is changed");
    page.open(&server.at("fr/?background=red&accent=%23123")).await?;
    ensure!(page.attribute("html", "style").await?.is_empty(), "what is no colour is taken for one");

    // The choice of the host goes with the visitor.
    page.open(&server.at("fr/?background=2b2b6b")).await?;
    page.point().await?;
    page.until_alive().await?;
    page.click(".header__views a").await?;
    page.until_there_is(".exchange").await?;
    let address = page.address(&server.root()).await?;
    ensure!(address == "fr/partenariat/?background=2b2b6b", "the next page is {address}");
    Ok(())
}

async fn token(page: &Page<'_>, name: &str) -> Result<String> {
    const TOKEN: &str =
        "return getComputedStyle(document.documentElement).getPropertyValue('--color-' + arguments[0]).trim()";
    page.ask_text(TOKEN, &[name.into()]).await.context("a colour cannot be read")
}
