//! The main path from a folder on a disk or a USB key, where the address of the document cannot change.

use std::path::Path;

use anyhow::{Context, Result};

use crate::page::{Page, same};
use crate::server::recorded;
use crate::walk::Walk;

pub async fn walk(page: &Page<'_>, site: &Path) -> Result<()> {
    let disk = tempfile::tempdir()?;
    copy(site, disk.path()).context("the site cannot be copied")?;
    let root = format!("file://{}/", disk.path().display());
    let walk = Walk::in_memory(page);
    page.open(&format!("{root}fr/pays/index.html")).await?;
    page.until_there_is("html[data-tier='frame']").await?;
    page.point().await?;
    page.until_alive().await?;
    let region = walk.chooses_region("fr/pays/").await?;
    walk.switches_language("en/countries/", "en").await?;
    walk.shows(&region).await?;
    walk.opens_country("en/countries/").await?;
    walk.goes_back("en/countries/").await?;
    walk.shows(&region).await?;
    page.leaves_no_trace("file://").await?;

    // The history keeps what the address cannot say.
    let title = page.ask_text("return document.title", &[]).await?;
    page.driver.refresh().await?;
    page.until_alive().await?;
    walk.shows(&region).await?;
    page.until_there_is("html[lang='en']").await?;
    same("the title", &page.ask_text("return document.title", &[]).await?, &title)?;
    walk.clears("en/countries/", region.all).await?;
    walk.searches("en/countries/").await?;
    walk.clears("en/countries/", region.all).await?;
    page.click(".header a[href*='en/partnership/']").await?;
    page.until_there_is("#panel").await?;
    walk.follows_and_lets_go("en/partnership/").await?;
    page.leaves_no_trace("file://").await?;

    // Before the application is there, a link names the file of its folder.
    page.open(&format!("{root}fr/a-propos/index.html")).await?;
    page.ask("document.querySelector('#switch-language').click()", &[]).await?;
    page.until_there_is("html[lang='en'] h1").await?;
    page.leaves_no_trace("file://").await
}

/// Copies the files that a browser reads; pages begin with the recorder, as on the server.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            std::fs::create_dir_all(&target)?;
            copy(&path, &target)?;
        } else if path.extension().is_some_and(|end| end == "html") {
            std::fs::write(&target, recorded(&std::fs::read_to_string(&path)?))?;
        } else if path.extension().is_some_and(|end| end != "br" && end != "gz") {
            std::fs::copy(&path, &target)?;
        }
    }
    Ok(())
}
