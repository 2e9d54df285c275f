//! Every example of a component, in both languages and every theme: axe-core has no finding, and a narrow window needs no
//! sideways scroll.

use std::path::Path;

use anyhow::{Result, anyhow, ensure};
use visavis::site::bundle;
use visavis::site::document::Site;
use visavis::site::gallery::files;
use visavis::site::style::Inline;

use super::narrow::measure;
use crate::checkers::AXE;
use crate::page::Page;
use crate::server::{Content, Server};

pub async fn holds(page: &Page<'_>) -> Result<()> {
    let whole = bundle::whole(Path::new("data"), None).map_err(|faults| anyhow!("{faults}"))?;
    let inline = Inline::read(Path::new("assets")).map_err(|fault| anyhow!("{fault}"))?;
    let site = Site::new(whole, inline, ["app.js", "search.js", "dossier.js", "host.js"].map(str::to_owned))
        .map_err(|fault| anyhow!("{fault}"))?;
    let examples: Vec<(String, String)> = (files(&site).into_iter())
        .filter(|(path, _)| path.contains('/'))
        .map(|(path, html)| (path, String::from_utf8_lossy(&html).into_owned()))
        .collect();
    ensure!(!examples.is_empty(), "the gallery is empty");
    let content = examples.iter().fold(Content::default(), |all, (path, html)| all.with_page(path, html.clone()));
    let (server, axe) = (Server::start(content)?, AXE.read()?);
    let mut found = Vec::new();
    for (path, _) in &examples {
        page.open(&server.at(path)).await?;
        axe.load(page).await?;
        axe.look(page, path, &mut found).await?;
        // A theme changes colours alone.
        if path.contains("-light/") {
            measure(page, path, "gallery", &mut found).await?;
        }
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
