//! Pictures of every view for people to look at: both languages, light and dark, three widths, alone and inside a page
//! of another site. They judge nothing.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use serde_json::{Value, json};

use crate::engine::{Driver, Engine, Manner};
use crate::page::Page;
use crate::pages::typical;
use crate::server::{Content, Server};

/// A phone, a tablet, a desk.
const WIDTHS: [u32; 3] = [320, 768, 1280];

/// A picture is no taller than this, in pixels: beyond it a list looks like itself.
const TALLEST: u64 = 4_000;

/// Takes every picture into a folder, in Chromium; gives how many.
///
/// # Errors
///
/// The browser does not start, or a picture cannot be taken or written.
pub async fn take(site: &Path, out: &Path) -> Result<usize> {
    std::fs::create_dir_all(out).with_context(|| format!("{} cannot be made", out.display()))?;
    let driver = Driver::start(Engine::Chromium).await?;
    let session = driver.session(Manner::Usual).await?;
    let page = Page::new(&session.driver, Engine::Chromium);
    let views = typical(site)?;
    let hosts = views.iter().fold(Content::folder(site), |content, view| content.with_page(&host_of(view), host(view)));
    let server = Server::start(hosts)?;
    let mut count = 0;
    for view in &views {
        for (kind, path) in [("alone", view.clone()), ("embedded", host_of(view))] {
            for scheme in ["light", "dark"] {
                for width in WIDTHS {
                    let name = format!("{}-{kind}-{scheme}-{width}.png", view.trim_end_matches('/').replace('/', "-"));
                    let picture = picture(&page, &server.at(&path), scheme, width).await?;
                    std::fs::write(out.join(&name), picture).with_context(|| format!("{name} cannot be written"))?;
                    count += 1;
                }
            }
        }
    }
    // A browser that cannot be closed is ended with its driver.
    let _ = session.driver.quit().await;
    Ok(count)
}

fn host_of(view: &str) -> String {
    format!("host/{view}page.html")
}

/// A page of another site with a view in it, in the colours of its own.
fn host(view: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>Another site</title><link rel=\"icon\" href=\"data:,\">\
         <style>body {{ font: 17px/1.5 sans-serif; margin: 1rem auto; max-width: 50rem; padding: 0 1rem }}\
         iframe {{ border: 0; width: 100% }}</style><h1>A page of another site</h1><p>Its own words come first.</p>\
         <iframe title=\"Vis-à-vis\" height=\"700\" src=\"/{view}?embed=1\"></iframe><p>And its own words go on.</p>\
         <script>addEventListener('message', function (event) {{\
         if (event.data.type === 'resize') document.querySelector('iframe').height = event.data.data.height; }});</script>"
    )
}

/// The whole page at a width and in a scheme, as PNG.
async fn picture(page: &Page<'_>, address: &str, scheme: &str, width: u32) -> Result<Vec<u8>> {
    let cdp = page.driver.cdp();
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    cdp.send_raw("Emulation.setEmulatedMedia", media).await?;
    let screen = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
    cdp.send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
    page.open(address).await?;
    let height = page.ask("return document.documentElement.scrollHeight", &[]).await?;
    let height = height.as_u64().unwrap_or(900).min(TALLEST);
    let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
    let options = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let Value::String(data) = cdp.send_raw("Page.captureScreenshot", options).await?["data"].take() else {
        anyhow::bail!("{address} gives no picture")
    };
    base64::engine::general_purpose::STANDARD.decode(data).context("a picture is no base64")
}
