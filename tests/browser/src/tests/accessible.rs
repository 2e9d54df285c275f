//! axe-core has no finding: every view and one page of each kind, in both languages, light and dark, before the
//! application is there and with it.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::page::Page;
use crate::pages::{STATES, typical};
use crate::server::{Content, Server};

/// Where npm puts it.
const AXE: &str = "node_modules/axe-core/axe.min.js";

/// Runs every rule that needs no human judgement, with the two that axe leaves to be asked for, contrast of 7:1 and targets
/// of 24 pixels, and names each finding with where it is.
const RUN: &str = "const done = arguments[arguments.length - 1];\n\
                   axe.run(document, { resultTypes: ['violations'], rules: {\n\
                   'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } }).then((found) => done(found.violations.map((rule) =>\n\
                   rule.id + ' (' + rule.help + '): ' + rule.nodes.map((node) => node.target.join(' ')).slice(0, 5).join(', ')\n\
                   + (rule.nodes.length > 5 ? ' and ' + (rule.nodes.length - 5) + ' more' : ''))),\n\
                   (error) => done(['axe failed: ' + error]))";

pub async fn no_finding(page: &Page<'_>, site: &Path) -> Result<()> {
    let axe = axe()?;
    let server = Server::start(Content::folder(site))?;
    let mut found = Vec::new();
    for path in typical(site)?.into_iter().chain(STATES.map(str::to_owned)) {
        let mark = if path.contains('?') { '&' } else { '?' };
        for theme in ["light", "dark"] {
            page.open(&server.at(&format!("{path}{mark}theme={theme}"))).await?;
            page.driver.execute(&*axe, vec![]).await?;
            look(page, &format!("/{path} ({theme}, frame)"), &mut found).await?;
            page.point().await?;
            page.until_alive().await?;
            look(page, &format!("/{path} ({theme}, alive)"), &mut found).await?;
        }
    }
    page.open(&server.at("404.html")).await?;
    page.driver.execute(&*axe, vec![]).await?;
    look(page, "/404.html", &mut found).await?;
    page.leaves_no_trace(&server.root()).await?;
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// The rules as a script.
pub fn axe() -> Result<String> {
    std::fs::read_to_string(AXE).with_context(|| format!("{AXE}: run `cargo xtask setup`"))
}

/// Runs the rules over the page as it is.
pub async fn look(page: &Page<'_>, place: &str, found: &mut Vec<String>) -> Result<()> {
    // An embed lets the canvas through, which axe takes for white in the dark as well.
    const CANVAS: &str = "const embed = document.querySelector('html[data-embed]:not([data-background])');\n\
                          if (embed) embed.style.backgroundColor = 'Canvas'";
    page.ask(CANVAS, &[]).await?;
    let findings =
        page.driver.execute_async(RUN, vec![]).await.with_context(|| format!("axe does not run on {place}"))?;
    if let Value::Array(findings) = findings.json() {
        found.extend(findings.iter().map(|finding| format!("{place}: {}", finding.as_str().unwrap_or_default())));
    }
    Ok(())
}
