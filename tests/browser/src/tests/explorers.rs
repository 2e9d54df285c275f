//! The explorers by keyboard and by pointer: names that arrows go through, periods, a mark of the map, a table that is kept.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::page::{Page, same};
use crate::server::{Content, Server};

/// The name that has the focus.
const FOCUSED: &str = "return document.activeElement.id";

pub async fn by_hand(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    networks(page, &server).await.context("networks")?;
    countries(page, &server).await.context("countries")?;
    timeline(page, &server).await.context("timeline")?;
    other_pages(page, &server).await.context("other pages")?;
    page.leaves_no_trace(&server.root()).await
}

async fn networks(page: &Page<'_>, server: &Server) -> Result<()> {
    page.open(&server.at("fr/reseaux/")).await?;
    page.point().await?;
    page.until_alive().await?;
    // Of each list one name is a stop of the Tab key.
    const STOPS: &str = "(() => { const stops = Array.from(document.querySelectorAll('[data-names]')).map((list) =>\n\
                         Array.from(list.querySelectorAll('a')).filter((name) => name.tabIndex === 0).length);\n\
                         return stops.length > 3 && stops.every((count) => count === 1); })()";
    page.until("one stop for each list", STOPS, &[]).await?;
    let name = |list: usize, item: &str| format!(".region:nth-of-type({list}) .names__item:{item} a");
    page.ask(&format!("document.querySelector('{}').focus()", name(1, "first-child")), &[]).await?;
    for (key, list, item) in [
        (Key::Down, 1, "nth-child(2)"),
        (Key::End, 1, "last-child"),
        (Key::Right, 2, "first-child"),
        (Key::Left, 1, "last-child"),
        (Key::Home, 1, "first-child"),
    ] {
        page.press(key).await?;
        let expected = page.attribute(&name(list, item), "id").await?;
        same("the focus", &page.ask_text(FOCUSED, &[]).await?, &expected)?;
    }
    page.driver.action_chain().send_keys("equi").perform().await?;
    same("the focus after letters", &page.ask_text(FOCUSED, &[]).await?, &"organization-equiterre".to_owned())?;
    page.press(Key::Enter).await?;
    page.until_text("#panel .panel__title", "Équiterre").await?;
    let said = page.text("#said").await?;
    ensure!(said.starts_with("Équiterre. Points communs avec "), "what is said: {said:?}");
    same("followed names", &page.count("[data-drawn='followed']").await?, &1)?;
    ensure!(page.count(".names__item.box--tied .linked").await? > 2, "nothing is tied in words");
    page.until_there_is("#ties path[d^='M']").await?;
    same("the address", &page.address(&server.root()).await?, &"fr/reseaux/?s=organization-equiterre".to_owned())?;
    same("the focus", &page.ask_text(FOCUSED, &[]).await?, &"organization-equiterre".to_owned())?;
    page.press(Key::Escape).await?;
    page.until_there_is("#panel.panel--empty").await?;
    page.until_there_is("#ties path[d='']").await?;
    same("the address", &page.address(&server.root()).await?, &"fr/reseaux/".to_owned())?;
    // Said once, after the last of several changes.
    page.type_into("#q", "caisse").await?;
    page.until("the count is said", "document.querySelector('#spoken').textContent !== ''", &[]).await?;
    same("what is heard", &page.text("#spoken").await?, &page.text("#count").await?)?;
    page.leaves_no_trace(&server.root()).await
}

async fn countries(page: &Page<'_>, server: &Server) -> Result<()> {
    page.open(&server.at("fr/pays/")).await?;
    page.point().await?;
    page.until_alive().await?;
    const DATED: &str = "return document.querySelectorAll('[data-names]')[0].children.length";
    let before = page.ask(DATED, &[]).await?;
    page.ask("document.querySelector('#period').focus()", &[]).await?;
    page.press(Key::Right).await?;
    page.until_there_is("#period[aria-valuetext^='2010-2013']").await?;
    same("the address", &page.address(&server.root()).await?, &"fr/pays/?period=2010-2013".to_owned())?;
    let told = page.attribute("#period", "aria-valuetext").await?.replace('\u{a0}', " ");
    same("the period above the map", &page.text(".countries__period").await?, &told)?;
    ensure!(page.ask(DATED, &[]).await? != before, "the list is that of another period");
    page.press(Key::Left).await?;
    page.until_there_is("#period[aria-valuetext^='2007-2009']").await?;
    same("the address", &page.address(&server.root()).await?, &"fr/pays/".to_owned())?;
    // A little beside a mark; no country of the list has the focus.
    const BESIDE: &str = "const mark = document.querySelector(\"a[href$='/mali/'] circle\"), box = mark.getBoundingClientRect();\n\
                          mark.closest('svg').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true,\n\
                          clientX: box.x + box.width / 2 + 6, clientY: box.y - 3 }))";
    page.ask(BESIDE, &[]).await?;
    page.until_there_is("#country-mali[aria-current='true']").await?;
    page.until_there_is(".frame__label--followed[href$='/mali/']").await?;
    page.until_text("#panel .panel__title", "Mali").await?;
    ensure!(page.text("#said").await?.starts_with("Mali. "), "the country is not spoken of");
    page.click("#panel a").await?;
    page.until_text("#content h1", "Mali").await?;
    same("maps of the page", &page.count(".map .frame__label").await?, &1)?;
    page.back().await?;
    page.until_there_is("#country-mali[aria-current='true']").await?;
    page.leaves_no_trace(&server.root()).await
}

async fn timeline(page: &Page<'_>, server: &Server) -> Result<()> {
    page.open(&server.at("en/timeline/")).await?;
    page.point().await?;
    page.until_alive().await?;
    // A little beside the first mark of the axis, of an event that is folded away.
    page.ask(BESIDE_MARK, &[]).await?;
    page.until("the event has the focus", "document.activeElement === document.querySelector('.event')", &[]).await?;
    page.until_there_is("details[open] > .events > .event").await?;
    let all = page.count("#results .event:not([hidden])").await?;
    page.click(".filters__links li:nth-child(3) a").await?;
    page.until_there_is(".filters__links li:nth-child(3) a[aria-current='true']").await?;
    let period = page.count("#results .event:not([hidden])").await?;
    ensure!(0 < period && period < all, "a period leaves {period} of {all} events");
    page.click(".tabs li:nth-child(3) a").await?;
    page.until_there_is("#results table").await?;
    same("rows", &page.count("#results tbody tr").await?, &period)?;
    page.click("#sort-date").await?;
    page.until_there_is("th[aria-sort='ascending']").await?;
    page.click("#sort-date").await?;
    page.until_there_is("th[aria-sort='descending']").await?;
    for (form, check) in [("csv", CSV), ("json", JSON)] {
        page.ask(KEPT, &[]).await?;
        page.click(&format!("[data-keep='{form}']")).await?;
        page.until(&format!("a file of {form}"), "self.kept", &[]).await?;
        let kept = page.ask(check, &[]).await?;
        same(&format!("rows and a caution in each, as {form}"), &kept, &json!([period, true, true]))?;
    }
    page.leaves_no_trace(&server.root()).await
}

/// A page that takes the place of another has its own style, which the first did not carry.
async fn other_pages(page: &Page<'_>, server: &Server) -> Result<()> {
    page.open(&server.at("en/timeline/")).await?;
    page.point().await?;
    page.until_alive().await?;
    for (link, block) in
        [("countries/", ".map__frames"), ("networks/", ".regions"), ("partnership/", ".exchange__grid")]
    {
        page.click(&format!("header a[href$='{link}']")).await?;
        page.until_there_is(block).await?;
        let display =
            page.ask(&format!("return getComputedStyle(document.querySelector('{block}')).display"), &[]).await?;
        same(&format!("the display of {block}"), &display, &json!("grid"))?;
    }
    page.leaves_no_trace(&server.root()).await
}

const BESIDE_MARK: &str = "const axis = document.querySelector('.axis'), id = document.querySelector('.event').id;\n\
                           const path = axis.querySelector('[data-events~=' + id + ']');\n\
                           const place = path.getAttribute('d').match(/\\d+ \\d+/g)[path.dataset.events.split(' ').indexOf(id)];\n\
                           const [x, y] = place.split(' ').map(Number);\n\
                           const at = new DOMPoint(x - 3, y - 2).matrixTransform(axis.getScreenCTM());\n\
                           axis.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: at.x, clientY: at.y }))";

/// Keeps what is handed over as a file, which no test can find on the disk of every browser.
const KEPT: &str = "self.kept = null;\n\
                    URL.createObjectURL = (blob) => { blob.text().then((text) => { self.kept = text; }); return '#'; };\n\
                    HTMLAnchorElement.prototype.click = () => {}";

/// How many rows there are, whether each has its caution, and whether the first is that of the page.
const CSV: &str = "const rows = self.kept.trim().split('\\r\\n').slice(1);\n\
                   const first = document.querySelector('#results tbody th').textContent.trim();\n\
                   return [rows.length, rows.every((row) => row.split('\",\"').length === 4), rows[0].startsWith('\"' + first)]";

const JSON: &str = "const rows = JSON.parse(self.kept);\n\
                    const first = document.querySelector('#results tbody th').textContent.trim();\n\
                    return [rows.length, rows.every((row) => Object.keys(row).length === 4), Object.values(rows[0])[0] === first]";
