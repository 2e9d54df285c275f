//! No checker has a finding: every view and one page of each kind, in both languages, before the application is there and with
//! it. In the dark only colours differ, so there one of them looks.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::checkers::{AXE, CODE_SNIFFER, IBM};
use crate::page::Page;
use crate::pages::{states, typical};
use crate::server::{Content, Server};

/// What opens or lights up when something is chosen: the page, and what is clicked there.
const OPENED: [(&str, &str); 9] = [
    ("fr/lexique/", "[data-opens='search']"),
    ("en/partnership/", "[data-opens^='define-']"),
    ("fr/partenariat/", "a[id^='follow-']"),
    ("fr/reseaux/", ".fan__row .fan__name"),
    ("en/networks/", ".fan__way"),
    ("en/countries/", ".bands th a"),
    ("en/news-release/", ".clause__number"),
    ("fr/communique/", ".word"),
    ("en/news-release/both-languages/", ".word"),
];

pub async fn no_finding(page: &Page<'_>, site: &Path) -> Result<()> {
    let checkers = [AXE.read()?, IBM.read()?, CODE_SNIFFER.read()?];
    let in_theme = |theme| if theme == "dark" { &checkers[..1] } else { &checkers[..] };
    let server = Server::start(Content::folder(site))?;
    let mut found = Vec::new();
    for path in typical(site)?.into_iter().chain(states(site)?) {
        let mark = if path.contains('?') { '&' } else { '?' };
        for theme in ["light", "dark"] {
            page.open(&server.at(&format!("{path}{mark}theme={theme}"))).await?;
            let checkers = in_theme(theme);
            for checker in checkers {
                checker.load(page).await?;
                checker.look(page, &format!("/{path} ({theme}, frame)"), &mut found).await?;
            }
            if page.count("script[data-alone]").await? > 0 {
                continue;
            }
            page.point().await?;
            page.until_alive().await?;
            for checker in checkers {
                checker.look(page, &format!("/{path} ({theme}, alive)"), &mut found).await?;
            }
        }
    }
    for (path, opener) in OPENED {
        for theme in ["light", "dark"] {
            page.open(&server.at(&format!("{path}?theme={theme}"))).await?;
            page.point().await?;
            page.until_alive().await?;
            page.click(opener).await?;
            page.until_there_is("dialog[open], [data-follows]").await?;
            // What moves is paler than what has come to rest.
            const AT_REST: &str = "document.getAnimations().every((one) => one.playState !== 'running')";
            page.until("nothing moves", AT_REST, &[]).await?;
            for checker in in_theme(theme) {
                checker.load(page).await?;
                checker.look(page, &format!("/{path} ({theme}, {opener} chosen)"), &mut found).await?;
            }
        }
    }
    page.open(&server.at("404.html")).await?;
    for checker in &checkers {
        checker.load(page).await?;
        checker.look(page, "/404.html", &mut found).await?;
    }
    page.leaves_no_trace(&server.root()).await?;
    ensure!(found.is_empty(), "{}", found.join("\n"));
    // A checker that sees nothing would find nothing.
    page.ask("document.body.append(document.createElement('img'))", &[]).await?;
    for checker in &checkers {
        let mut found = Vec::new();
        checker.look(page, "/404.html", &mut found).await?;
        ensure!(!found.is_empty(), "for {}, a picture without a text is no finding", checker.checker.name);
    }
    Ok(())
}
