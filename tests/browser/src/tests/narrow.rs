//! In the narrowest windows and frames nothing needs a sideways scroll and nothing is cut off, before the application is
//! there and with it.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::json;

use crate::page::Page;
use crate::pages::{states, typical};
use crate::server::{Content, Server};

/// A narrow frame, and the width at which 1,280 pixels are at 400 % zoom.
const WIDTHS: [u32; 2] = [280, 320];

pub async fn no_sideways_scroll(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    let mut found = Vec::new();
    for path in typical(site)?.into_iter().chain(states(site)?) {
        page.open(&server.at(&path)).await?;
        measure(page, &path, "frame", &mut found).await?;
        page.point().await?;
        page.until_alive().await?;
        measure(page, &path, "alive", &mut found).await?;
        page.leaves_no_trace(&server.root()).await?;
    }
    page.open(&server.at("404.html")).await?;
    measure(page, "404.html", "alone", &mut found).await?;
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// Looks for what sticks out of narrow windows.
pub async fn measure(page: &Page<'_>, path: &str, tier: &str, found: &mut Vec<String>) -> Result<()> {
    for width in WIDTHS {
        let screen = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        page.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
        if let Some(out) = overflow(page).await? {
            found.push(format!("/{path} ({tier}) does not fit at {width}: {out}"));
        }
    }
    page.driver.cdp().send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await?;
    // The page is laid out anew before anybody points at it.
    page.until("the window is wide again", "innerWidth > arguments[0]", &[json!(2 * WIDTHS[1])]).await
}

/// What makes the page scroll sideways, or is cut off where only what is near is laid out, if anything is.
pub async fn overflow(page: &Page<'_>) -> Result<Option<String>> {
    let (fits, out) = page.eye("nothingSticksOut", &[]).await?;
    Ok((!fits).then_some(out))
}
