//! A script that does not arrive, breaks off or is damaged, and an application that stops: the page stays as it was,
//! with one quiet sentence, and its links still lead on.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::page::{Page, same};
use crate::server::{Content, Fault, Server};

/// What can go wrong on the way.
const FAULTS: [(&str, Fault); 9] = [
    ("app.", Fault::Missing),
    ("app.", Fault::Halved),
    ("app.", Fault::Broken),
    ("app.", Fault::Garbled),
    ("dossier.", Fault::Missing),
    ("dossier.", Fault::Halved),
    ("dossier.", Fault::Broken),
    ("dossier.", Fault::Garbled),
    ("dossier.", Fault::Emptied),
];

pub async fn leaves_the_page(page: &Page<'_>, site: &Path) -> Result<()> {
    for (file, fault) in FAULTS {
        on_the_way(page, site, file, fault).await.with_context(|| format!("{file}*.js is {fault:?}"))?;
    }
    with_choices(page, site).await.context("with choices in the address")?;
    stopped(page, site).await.context("the application stops")
}

async fn on_the_way(page: &Page<'_>, site: &Path, file: &'static str, fault: Fault) -> Result<()> {
    let server = Server::start(Content::folder(site).with_fault(file, fault))?;
    page.open(&server.at("fr/pays/")).await?;
    let before = Seen::of(page).await?;
    page.point().await?;
    quietly_stopped(page).await?;
    before.is_still_there(page).await?;
    // The way on is the browser's.
    page.press_on(".bands th a").await?;
    page.until("the country's page opens", "!document.querySelector('#results') && document.querySelector('h1')", &[])
        .await
}

/// What the address asks for is held back only until it is clear that it cannot be shown.
async fn with_choices(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site).with_fault("dossier.", Fault::Missing))?;
    page.open(&server.at("fr/pays/")).await?;
    let before = Seen::of(page).await?;
    let region = page.attribute("#facet-region option:last-child", "value").await?;
    page.open(&server.at(&format!("fr/pays/?region={region}"))).await?;
    quietly_stopped(page).await?;
    before.is_still_there(page).await?;
    ensure!(page.shows("#results").await?, "the results stay hidden");
    Ok(())
}

/// Another script breaks what the application stands on: it falls, and where it cannot be started anew, the page stays. What
/// has only taken something away does not stop it.
async fn stopped(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    page.open(&server.at("fr/communique/")).await?;
    page.point().await?;
    page.until_alive().await?;
    // The next page has this paragraph as well, with other words; it is nowhere any more.
    page.ask("document.querySelector('.embedded > p').remove()", &[]).await?;
    page.click(".header a[href$='fr/pays/']").await?;
    page.until_there_is("html[data-tier='alive'] #results").await?;
    const BREAK: &str = "self.whole = Node.prototype.insertBefore;\n\
                         Node.prototype.insertBefore = function () { throw new Error('broken'); }";
    page.ask(BREAK, &[]).await?;
    page.click(".header a[href$='fr/reseaux/']").await?;
    quietly_stopped(page).await?;
    ensure!(page.text("h1").await?.len() > 3, "the heading is gone");
    same("applications in the page", &page.count("#app").await?, &1)?;
    ensure!(page.shows("#app").await?, "the page is hidden");
    // Once it is whole again, a press starts it where it stands.
    page.ask("Node.prototype.insertBefore = self.whole", &[]).await?;
    page.click("h1").await?;
    page.until_there_is("html[data-tier='alive']").await?;
    same("what is left of the sentence", &page.text("#quiet").await?, &String::new())?;
    same("headings", &page.count("h1").await?, &1)
}

/// The page says that it will not come alive, once and quietly.
async fn quietly_stopped(page: &Page<'_>) -> Result<()> {
    page.until_there_is("html[data-tier='paper']:not([data-pending])").await?;
    const SENTENCE: &str = "const { fr, en } = { fr: quiet.dataset.frApp, en: quiet.dataset.enApp };\n\
                            return document.documentElement.lang === 'fr' ? fr : en";
    let sentence = page.ask_text(SENTENCE, &[]).await?;
    ensure!(sentence.len() > 20, "there is no sentence for this");
    page.until("the sentence is there", "quiet.textContent.startsWith(arguments[0])", &[sentence.into()]).await?;
    same("ways to the same address", &page.count("#quiet a[href]").await?, &1)?;
    ensure!(page.shows("#quiet").await?, "the sentence is hidden");
    let reason = page.attribute("#quiet", "data-reason").await?;
    ensure!(!reason.is_empty(), "the page keeps no reason for whoever looks for it");
    same("things that spin", &page.count("[aria-busy='true'], progress").await?, &0)?;
    let promises = page.recorded().await?;
    ensure!(!promises.iter().any(|note| note.starts_with("unhandled")), "a promise was left alone: {promises:?}");
    Ok(())
}

/// What a person can read on a page, apart from controls that only the application serves.
struct Seen {
    text: String,
    title: String,
}

impl Seen {
    async fn of(page: &Page<'_>) -> Result<Seen> {
        const TEXT: &str = "const copy = document.querySelector('#app').cloneNode(true);\n\
                            copy.querySelectorAll('.filters').forEach((controls) => controls.remove());\n\
                            return copy.textContent";
        let text = page.ask_text(TEXT, &[]).await?;
        ensure!(text.len() > 1_000, "there is little to read on the page");
        Ok(Seen { text, title: page.ask_text("return document.title", &[]).await? })
    }

    async fn is_still_there(&self, page: &Page<'_>) -> Result<()> {
        let now = Seen::of(page).await?;
        same("the title", &now.title, &self.title)?;
        ensure!(now.text == self.text, "the text of the page has changed");
        Ok(())
    }
}
