//! The steps of the main path, one function each, with what a person sees after it. Where the address of the document
//! cannot change, in a sandbox and on a disk, the page shows the same and the address stays.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::{Page, same};

/// The rows of the list of countries.
const ROWS: &str = ".bands tr:has(> th[scope=row])";

/// The name in a row; what is beside it is said only.
const NAME: &str = ".bands th a";

/// A walk through the site.
pub struct Walk<'a> {
    page: &'a Page<'a>,
    /// The root of the site where addresses follow the page; nothing where they cannot.
    root: Option<String>,
}

/// A filter of the list of countries, as the list of choices shows it.
pub struct Region {
    /// What the address says.
    pub value: String,
    /// How many countries it leaves.
    pub left: u64,
    /// How many there are.
    pub all: u64,
}

impl Region {
    /// The query of an address.
    pub fn query(&self) -> String {
        format!("?region={}", self.value)
    }
}

impl<'a> Walk<'a> {
    /// Where addresses follow the page.
    pub fn with_addresses(page: &'a Page, root: String) -> Walk<'a> {
        Walk { page, root: Some(root) }
    }

    /// Where the address of the document cannot change.
    pub fn in_memory(page: &'a Page) -> Walk<'a> {
        Walk { page, root: None }
    }

    /// The address is this, below the root and before what is said to the frame.
    pub async fn is_at(&self, expected: &str) -> Result<()> {
        let Some(root) = &self.root else { return Ok(()) };
        let address = self.page.address(root).await?;
        let address = address.replace("?embed=1", "").replace("&embed=1", "");
        same("the address", &address.as_str(), &expected)
    }

    /// Chooses a region in the list of countries: rows go, the count says so, and so does the address.
    pub async fn chooses_region(&self, path: &str) -> Result<Region> {
        let page = self.page;
        let all = page.count(ROWS).await?;
        // The choice that leaves most, so that later steps have rows to work with; never all of them.
        const MOST: &str = "const options = Array.from(document.querySelectorAll('#facet-region option[value]'));\n\
                            const left = (option) => Number((/\\((\\d+)\\)/.exec(option.textContent) || [0, 0])[1]);\n\
                            const most = options.sort((one, other) => left(other) - left(one))[0];\n\
                            return [most.value, left(most)]";
        let most = page.ask(MOST, &[]).await?;
        let value = most[0].as_str().context("no region can be chosen")?.to_owned();
        let left = most[1].as_u64().context("the choice does not say what it leaves")?;
        ensure!(0 < left && left < all, "a region leaves {left} of {all} rows");
        page.choose("#facet-region", &value).await?;
        let region = Region { value, left, all };
        self.shows(&region).await?;
        self.is_at(&[path, &region.query()].concat()).await?;
        Ok(region)
    }

    /// The list shows a region.
    pub async fn shows(&self, region: &Region) -> Result<()> {
        self.has_rows(region.left).await?;
        self.counts(region.left, region.all).await?;
        let chosen = self.page.ask_text("return document.querySelector('#facet-region').value", &[]).await?;
        same("the chosen region", &chosen, &region.value)
    }

    /// The list has so many rows.
    pub async fn has_rows(&self, rows: u64) -> Result<()> {
        const ROWS_ARE: &str = "document.querySelectorAll(arguments[0]).length === arguments[1]";
        self.page.until(&format!("{rows} rows"), ROWS_ARE, &[json!(ROWS), json!(rows)]).await
    }

    /// The count says N of M.
    async fn counts(&self, left: u64, all: u64) -> Result<()> {
        let count = self.page.text("#count").await?;
        let numbers: Vec<u64> =
            count.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect();
        same(&format!("the numbers of the count {count:?}"), &numbers, &vec![left, all])?;
        ensure!(self.page.shows("#count").await?, "the count is hidden");
        Ok(())
    }

    /// Takes every choice back.
    pub async fn clears(&self, path: &str, all: u64) -> Result<()> {
        // WebKit's driver does not always hit what has just moved.
        self.page.unfold(".filters .button").await?;
        self.page.hand("focus", &[json!(".filters .button")]).await?;
        self.page.press(Key::Enter).await?;
        self.has_rows(all).await?;
        let left = self
            .page
            .ask("return [document.querySelector('#q').value, document.querySelector('#facet-region').value]", &[]);
        same("what the controls still say", &left.await?, &json!(["", ""]))?;
        same("buttons to clear", &self.page.count(".filters .button").await?, &0)?;
        let focused = self.page.ask("return document.activeElement !== document.body", &[]).await?;
        ensure!(focused == Value::Bool(true), "the focus is lost with the button that cleared the choices");
        self.is_at(path).await
    }

    /// Searches for the name of the last country of the list, typed as a person would.
    pub async fn searches(&self, path: &str) -> Result<()> {
        let page = self.page;
        let last = format!(".bands tbody:last-child {}:last-child a", ROWS.trim_start_matches(".bands "));
        let (all, name) = (page.count(ROWS).await?, page.text(&last).await?);
        page.type_into("#q", &name).await?;
        const FOUND: &str = "document.querySelectorAll(arguments[0]).length < arguments[1] &&\n\
                             document.querySelector(arguments[3]).textContent.trim() === arguments[2]";
        page.until(&format!("{name} is found"), FOUND, &[json!(ROWS), json!(all), json!(name), json!(NAME)]).await?;
        let typed = page.ask_text("return document.querySelector('#q').value", &[]).await?;
        same("the box", &typed, &name)?;
        if self.root.is_some() {
            let words = page.ask_text("return new URLSearchParams(location.search).get('q')", &[]).await?;
            same("the words in the address", &words, &name)?;
            let own = page.ask("return location.pathname.endsWith('/' + arguments[0])", &[json!(path)]).await?;
            ensure!(own == Value::Bool(true), "the address is not {path} any more");
        }
        Ok(())
    }

    /// Switches the language by the keyboard, further down the page: language and address change; filter, place and
    /// focus stay.
    pub async fn switches_language(&self, expected: &str, lang: &str) -> Result<()> {
        let page = self.page;
        // A place that has a name, further down.
        const GO_DOWN: &str = "document.querySelector('#switch-language').focus({ preventScroll: true });\n\
                               const places = Array.from(document.querySelectorAll('#content [id]'));\n\
                               const place = places.find((one) => one.getBoundingClientRect().top > 600);\n\
                               place.scrollIntoView();\n\
                               return [place.id, place.getBoundingClientRect().top, scrollY]";
        let place = page.ask(GO_DOWN, &[]).await?;
        ensure!(place[2].as_f64() > Some(100.0), "the page is not long enough to scroll");
        let title = page.ask_text("return document.title", &[]).await?;
        page.press(Key::Enter).await?;
        page.until_there_is(&format!("html[lang='{lang}']")).await?;
        page.until("the title changes", "document.title !== arguments[0]", &[json!(title)]).await?;
        self.is_at(expected).await?;
        ensure!(page.count("#switch-language:focus").await? == 1, "the focus has left the switch");
        const MOVED: &str = "return document.getElementById(arguments[0]).getBoundingClientRect().top - arguments[1]";
        let moved = page.ask(MOVED, &[place[0].clone(), place[1].clone()]).await?.as_f64().unwrap_or(f64::MAX);
        ensure!(moved.abs() < 4.0, "the place has moved by {moved} pixels");
        page.ask("scrollTo(0, 0)", &[]).await?;
        Ok(())
    }

    /// Opens the first country of the list from the panel that tells of it, a document of its own: heading, title and
    /// address are its own.
    pub async fn opens_country(&self, path: &str) -> Result<()> {
        let page = self.page;
        let link = format!("{ROWS} a");
        let (name, href) = (page.text(NAME).await?, page.attribute(&link, "href").await?);
        if page.count(&format!("{link}[aria-current]")).await? == 0 {
            // WebKit's driver does not hit what a frame has below its edge; hands are for the test of the explorers.
            page.ask("document.querySelector(arguments[0]).click()", &[json!(link)]).await?;
        }
        page.until_there_is(&format!("{link}[aria-current]")).await?;
        page.until_text("#panel .panel__title", &name).await?;
        let panel = if page.shows("#panel").await? {
            "#panel a:not(.panel__close)"
        } else {
            ".panel--under a:not(.panel__close)"
        };
        page.ask("document.querySelector(arguments[0]).click()", &[json!(panel)]).await?;
        page.until_text("#content h1", &name).await?;
        let title = page.ask_text("return document.title", &[]).await?;
        ensure!(title.starts_with(&name), "the title of {name} is {title:?}");
        ensure!(page.count("script[data-alone]").await? == 1, "the page of a country needs the application");
        let id = href.trim_end_matches("index.html").trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        self.is_at(&format!("{path}{id}/")).await
    }

    /// Goes back to the list. What was followed there is in the address that the document was left with, which WebKit does
    /// not keep for a frame; the explorers' own test holds it where there is none.
    pub async fn goes_back(&self, expected: &str) -> Result<()> {
        self.page.back().await?;
        self.page.until_there_is(ROWS).await?;
        self.page.until_alive().await?;
        let Some(root) = &self.root else { return Ok(()) };
        let address = self.page.address(root).await?.replace("?embed=1", "").replace("&embed=1", "");
        let left =
            address.split_once("select=country-").map_or(&*address, |(before, _)| before.trim_end_matches(['?', '&']));
        same("the address", &left, &expected)
    }

    /// Follows the first field of the exchange, and lets it go again.
    pub async fn follows_and_lets_go(&self, path: &str) -> Result<()> {
        let page = self.page;
        const FIRST: &str = "a[id^='follow-field-']";
        let id = page.attribute(FIRST, "id").await?;
        let (field, name) = (id.trim_start_matches("follow-"), page.text(FIRST).await?);
        page.click(FIRST).await?;
        page.until_there_is(&format!("#{id}[aria-current='true']")).await?;
        page.until_text("#panel .panel__title", &name).await?;
        ensure!(page.count("#panel blockquote").await? > 0, "the panel quotes no clause");
        ensure!(page.text("#said").await?.starts_with(&name), "the followed field is not spoken of");
        self.is_at(&format!("{path}?select={field}")).await?;
        page.press(Key::Escape).await?;
        page.until_there_is("#panel.panel--empty").await?;
        ensure!(page.count(&format!("#{id}:focus")).await? == 1, "the focus has left the field");
        page.click(FIRST).await?;
        page.until_there_is(&format!("#{id}[aria-current='true']")).await?;
        page.click(FIRST).await?;
        page.until_there_is("#panel.panel--empty").await?;
        same("followed fields", &page.count("a[aria-current][id^='follow-']").await?, &0)?;
        self.is_at(path).await
    }
}
