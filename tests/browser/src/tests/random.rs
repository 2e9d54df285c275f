//! Three thousand addresses in a real page, made at random from the keys and values of the pages and from what nobody types:
//! each shows one whole page, without an error. The same ones at every run.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::page::Page;
use crate::server::{Content, Server};

/// Loads and looks.
const LOOK: &str = include_str!("../random.js");

/// How many documents are loaded at an address.
const DOCUMENTS: usize = 50;

/// How many addresses are tried in each: its own, then the others as links.
const IN_EACH: usize = 60;

/// How many documents one script loads.
const AT_ONCE: usize = 4;

/// The pages on which something can be chosen.
const PATHS: [&str; 12] = [
    "fr/partenariat/",
    "fr/communique/",
    "fr/communique/deux-langues/",
    "fr/reseaux/",
    "fr/pays/",
    "fr/chronologie/",
    "en/partnership/",
    "en/news-release/",
    "en/news-release/both-languages/",
    "en/networks/",
    "en/countries/",
    "en/timeline/",
];

/// Keys of pages and of the frame, and keys that nobody has.
const KEYS: [&str; 27] = [
    "q",
    "select",
    "s",
    "as",
    "sort",
    "show",
    "family",
    "region",
    "label",
    "sector",
    "program",
    "field",
    "area",
    "period",
    "actor",
    "embed",
    "theme",
    "accent",
    "background",
    "lang",
    "fbclid",
    "utm_source",
    "Q",
    "%3F",
    "__proto__",
    "",
    "%",
];

/// Values that are of no page, or of any.
const VALUES: [&str; 30] = [
    "",
    "(",
    "[",
    "*",
    "\\",
    "a",
    "%",
    "%%",
    "%00",
    "%FF%C3",
    "%0A",
    "-label",
    "--label",
    "null",
    "0",
    "-1",
    "1e99",
    "table",
    "list",
    "all",
    "dark",
    "1",
    "name",
    "-name",
    "date",
    "-date",
    "%3Cscript%3E",
    "../..",
    "caf%C3%A9",
    "%F0%9F%8C%8D",
];

/// What stands behind a `#`.
const PLACES: [&str; 8] = ["", "", "", "#results", "#content", "#?secret=x", "#%", "#nowhere"];

pub async fn show_a_whole_page(page: &Page<'_>, site: &Path) -> Result<()> {
    let host = "<!doctype html><html lang=\"en\"><head><title>Addresses</title></head><body></body></html>".to_owned();
    let server = Server::start(Content::folder(site).with_page("host", host))?;
    page.driver.set_script_timeout(Duration::from_secs(120)).await?;
    page.open(&server.at("host")).await?;
    let values = values(site)?;
    ensure!(values.len() > 100, "the pages have {} values only", values.len());
    let mut dice = Dice(0x5eed);
    let documents: Vec<Vec<String>> =
        (0..DOCUMENTS).map(|_| (0..IN_EACH).map(|_| server.at(&dice.address(&values))).collect()).collect();
    let (mut tried, mut found) = (0, Vec::new());
    for some in documents.chunks(AT_ONCE) {
        let seen = page.driver.execute_async(LOOK, vec![json!(some)]).await.context("the addresses do not end")?;
        tried += seen.json()[0].as_u64().unwrap_or_default();
        let faults = seen.json()[1].as_array().cloned().unwrap_or_default();
        found.extend(faults.iter().filter_map(Value::as_str).map(str::to_owned));
    }
    ensure!(found.is_empty(), "{} of {tried}: {}", found.len(), found.join("\n"));
    ensure!(tried == (DOCUMENTS * IN_EACH) as u64, "only {tried} addresses were tried");
    Ok(())
}

/// The values of lists of choices and the places of the pages, as they are in the built site.
fn values(site: &Path) -> Result<Vec<String>> {
    let mut values = Vec::new();
    for path in PATHS {
        let html = std::fs::read_to_string(site.join(path).join("index.html")).with_context(|| path.to_owned())?;
        for start in ["<option value=\"", " id=\"", "data-alive=\"select="] {
            values.extend(html.split(start).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        }
    }
    values.sort();
    values.dedup();
    Ok(values)
}

/// Numbers that look random (Marsaglia, xorshift64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap_or_default()
    }

    fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    fn address(&mut self, values: &[String]) -> String {
        let mut address = [self.one_of(&PATHS), "?"].concat();
        for at in 0..=self.below(4) {
            let value =
                if self.below(3) == 0 { self.one_of(&VALUES) } else { values[self.below(values.len())].as_str() };
            let pair = [if at > 0 { "&" } else { "" }, self.one_of(&KEYS), "=", value];
            address.push_str(&pair.concat());
        }
        address + self.one_of(&PLACES)
    }
}
