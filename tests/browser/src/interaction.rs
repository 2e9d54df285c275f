//! How long an interaction takes in Chromium, with our data, ten times and a hundred times as much: a table for a person,
//! beside the bars, which judges nothing.
//!
//! A time is that of our own work: from the event until Yew has rendered and its effects have run. What the browser does
//! with the result (style, layout, paint) is not in it, not even where our code makes it lay out the page at once.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use visavis::lang::Lang;
use visavis::route::{Route, View};
use visavis::site::bundle;
use visavis::site::document::Site;
use visavis::site::scripts;
use visavis::site::style::Inline;

use crate::engine::{Driver, Engine, Manner};
use crate::many::many;
use crate::page::Page;
use crate::server::{Content, Server};

/// How many times the data.
const FACTORS: [usize; 3] = [1, 10, 100];

/// A time is the median of so many.
const RUNS: usize = 9;

/// The steps of the browser's clock, in milliseconds: less cannot be told from nothing.
const CLOCK: f64 = 0.1;

/// What grows by so much more than the data grows faster; less is what two runs on a busy machine differ by.
const NOISE: f64 = 1.25;

/// No script takes this long, however much data there is.
const LIMIT: Duration = Duration::from_secs(300);

/// What times an interaction inside the page.
const INTERACTION: &str = include_str!("interaction.js");

/// What times the first rendering, until the application is alive: from the first sign of a person, and from when the
/// last script has come, which the browser alone has read until then.
const AWAKENING: &str = "const [answer] = arguments, start = performance.now();\n\
    let come = start;\n\
    document.addEventListener('load', ({ target }) => { if (!target.src.includes('styles')) come = performance.now(); }, true);\n\
    new MutationObserver(() => {\n\
    if (document.documentElement.dataset.tier !== 'alive') return;\n\
    const now = performance.now();\n\
    answer([now - come, now - start]);\n\
    }).observe(document.documentElement, { attributes: true });\n\
    dispatchEvent(new Event('pointermove'))";

/// The memory of the application, which its exports have.
const LINEAR: &str = "const [answer] = arguments;\n\
    visavisStart.program.then((wasm) => answer(wasm.memory.buffer.byteLength))";

/// What happens on a page, one after the other, over and over; the last step leads back to where the first begins.
struct Scene {
    view: View,
    steps: &'static [Step],
}

/// One interaction: its name, what happens to which element with which value, and its bar in milliseconds.
type Step = (&'static str, [&'static str; 3], u32);

/// The bar of an answer to a hand.
const HAND: u32 = 16;

/// The bar of what replaces the page.
const PAGE: u32 = 50;

/// The bar of both with ten times the data.
const TENFOLD: u32 = 100;

/// The letter begins a word in one organization of seven, so most of the list goes and comes back.
const SCENES: [Scene; 8] = [
    Scene {
        view: View::Networks,
        steps: &[
            ("key press: a letter", ["typed", "#q", "g"], HAND),
            ("key press: the letter taken back", ["typed", "#q", ""], HAND),
            ("filter: the first family", ["chosen", "#facet-family", "1"], HAND),
            ("filter: every family again", ["chosen", "#facet-family", "0"], HAND),
        ],
    },
    Scene {
        view: View::Partnership,
        steps: &[
            ("selection: a field is followed", ["clicked", "a[id^='follow-']:not([aria-current])", ""], HAND),
            ("selection: it is let go", ["clicked", "a[id^='follow-'][aria-current]", ""], HAND),
        ],
    },
    Scene {
        view: View::Release,
        steps: &[
            ("selection: a passage of the release", ["clicked", ".clause__number:not([aria-current])", ""], HAND),
            ("selection: it is let go", ["clicked", ".clause__number[aria-current]", ""], HAND),
        ],
    },
    Scene {
        view: View::Networks,
        steps: &[
            ("selection: an organization is followed", ["clicked", ".fan__row .fan__name", ""], HAND),
            ("selection: it is let go", ["clicked", ".fan__name[aria-current]", ""], HAND),
        ],
    },
    Scene {
        view: View::Countries,
        steps: &[
            ("period: the next", ["clicked", ".map__periods li:nth-child(3) a", ""], HAND),
            ("period: the open one again", ["clicked", ".map__periods li:nth-child(2) a", ""], HAND),
        ],
    },
    Scene {
        view: View::Timeline,
        steps: &[
            ("filter: a partner of the timeline", ["clicked", ".filters__links li:nth-child(3) a", ""], HAND),
            ("filter: every partner again", ["clicked", ".filters__links li:nth-child(1) a", ""], HAND),
        ],
    },
    Scene {
        view: View::Partnership,
        steps: &[
            ("page: partnership to networks", ["clicked", "header a[href$='reseaux/']", ""], PAGE),
            ("page: networks to countries", ["clicked", "header a[href$='pays/']", ""], PAGE),
            ("page: countries to partnership", ["clicked", "header a[href$='partenariat/']", ""], PAGE),
        ],
    },
    Scene {
        view: View::Networks,
        steps: &[
            ("language: networks to English", ["clicked", "#switch-language", ""], PAGE),
            ("language: networks to French", ["clicked", "#switch-language", ""], PAGE),
        ],
    },
];

/// What was measured with so many times the data.
struct Column {
    /// The bundled dossier, in bytes.
    data: f64,
    /// Until the application is alive, from when the scripts have come and from the first sign of a person, in
    /// milliseconds.
    alive: [f64; 2],
    /// Of each step our own work and the layout that it waited for, in milliseconds.
    steps: Vec<[f64; 2]>,
    /// Of JavaScript and of wasm, in bytes, once everything has been done.
    memory: [f64; 2],
}

/// Measures everything and draws the table.
///
/// # Errors
///
/// The data or the client cannot be read, the browser does not start, or an interaction does nothing.
pub async fn table(client: &Path, data: &Path) -> Result<String> {
    let driver = Driver::start(Engine::Chromium).await?;
    let mut columns = Vec::new();
    for factor in FACTORS {
        let folder = tempfile::tempdir()?;
        let (many_times, site) = (folder.path().join("data"), folder.path().join("site"));
        many(data, factor, &many_times);
        let size = build(client, &many_times, &site)?;
        let server = Server::start(Content::folder(&site))?;
        let session = driver.session(Manner::Usual).await?;
        session.driver.set_script_timeout(LIMIT).await?;
        let page = Page::new(&session.driver, Engine::Chromium);
        columns.push(column(&page, &server, size).await.with_context(|| format!("with {factor} times the data"))?);
        // A browser that cannot be closed is ended with its driver.
        let _ = session.driver.quit().await;
    }
    Ok(drawn(&columns))
}

/// The address of a view that a scene begins with, below the root of the site.
fn path(view: View) -> String {
    Route::view(Lang::Fr, view).path()
}

/// Writes the pages that the scenes begin with, and the scripts; gives the size of the bundled dossier.
fn build(client: &Path, data: &Path, out: &Path) -> Result<usize> {
    let whole = bundle::whole(data, None).map_err(|faults| anyhow!(faults))?;
    let bundled = bundle::short(&whole).to_string();
    let inline = Inline::read(Path::new("assets")).map_err(|fault| anyhow!(fault))?;
    let styles = scripts::styles(&inline.styles);
    let app = scripts::app(client, &styles.name, &inline.alive).map_err(|fault| anyhow!(fault))?;
    let search = scripts::search(client).map_err(|fault| anyhow!(fault))?;
    let scripts = [app, search, scripts::dossier(&bundled), scripts::host(&inline.host)];
    std::fs::create_dir_all(out)?;
    for script in scripts.iter().chain([&styles]) {
        std::fs::write(out.join(&script.name), &script.text)?;
    }
    let site = Site::new(whole, inline, scripts.map(|script| script.name)).map_err(|fault| anyhow!(fault))?;
    for scene in &SCENES {
        let folder = out.join(path(scene.view));
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("index.html"), site.document(&Route::view(Lang::Fr, scene.view)))?;
    }
    Ok(bundled.len())
}

async fn column(page: &Page<'_>, server: &Server, size: usize) -> Result<Column> {
    let mut awakenings = Vec::new();
    for _ in 0..RUNS {
        awakenings.push(awaken(page, server, View::Networks).await?);
    }
    let mut steps = Vec::new();
    for scene in &SCENES {
        awaken(page, server, scene.view).await?;
        let mut times = vec![Vec::new(); scene.steps.len()];
        for _ in 0..RUNS {
            for ((name, happens, _), times) in scene.steps.iter().zip(&mut times) {
                times.push(interact(page.driver, happens).await.with_context(|| (*name).to_owned())?);
            }
        }
        steps.extend(times.iter().map(|times| medians(times)));
    }
    let alive = medians(&awakenings);
    Ok(Column { data: size as f64, alive, steps, memory: memory(page.driver).await? })
}

/// Opens a view and gives the first sign of a person; gives how long the application takes to be alive, from when the
/// scripts have come and from that sign.
async fn awaken(page: &Page<'_>, server: &Server, view: View) -> Result<[f64; 2]> {
    page.open(&server.at(&path(view))).await?;
    let took = answer(page.driver, AWAKENING, Vec::new()).await?;
    both(&took).context("the page has not come alive")
}

/// Does one thing; gives the milliseconds of our own work and of the layout that it waited for.
async fn interact(driver: &WebDriver, happens: &[&str; 3]) -> Result<[f64; 2]> {
    let took = answer(driver, INTERACTION, happens.iter().map(|word| json!(word)).collect()).await?;
    both(&took).with_context(|| format!("nothing happened: {took}"))
}

fn both(took: &Value) -> Option<[f64; 2]> {
    Some([took[0].as_f64()?, took[1].as_f64()?])
}

async fn answer(driver: &WebDriver, script: &str, arguments: Vec<Value>) -> Result<Value> {
    Ok(driver.execute_async(script, arguments).await?.json().clone())
}

/// The bytes that JavaScript and wasm hold once what nobody needs is gone.
async fn memory(driver: &WebDriver) -> Result<[f64; 2]> {
    let cdp = driver.cdp();
    cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    cdp.send_raw("Performance.enable", json!({})).await?;
    let metrics = cdp.send_raw("Performance.getMetrics", json!({})).await?;
    let heap = metrics["metrics"].as_array().into_iter().flatten().find(|metric| metric["name"] == "JSHeapUsedSize");
    let heap =
        heap.and_then(|metric| metric["value"].as_f64()).context("Chromium does not tell the size of its heap")?;
    let linear = answer(driver, LINEAR, Vec::new()).await?.as_f64().context("the wasm does not tell its memory")?;
    Ok([heap, linear])
}

fn medians(times: &[[f64; 2]]) -> [f64; 2] {
    [0, 1].map(|part| median(times.iter().map(|time| time[part])))
}

fn median(times: impl IntoIterator<Item = f64>) -> f64 {
    let mut times: Vec<f64> = times.into_iter().collect();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// The table: a line for each measure, with its bars and how it grows from one factor to the next.
fn drawn(columns: &[Column]) -> String {
    let steps: Vec<&Step> = SCENES.iter().flat_map(|scene| scene.steps).collect();
    let mut table = Table::default();
    let times = FACTORS.map(|factor| format!("{factor} x"));
    let grows = ["10 / 1", "100 / 10"].map(str::to_owned);
    let bars = ["bar 1 x", "bar 10 x"].map(str::to_owned);
    table.write("Our own work in Chromium, ms", times.into_iter().chain(bars).chain(grows));
    for (at, (name, _, bar)) in steps.iter().enumerate() {
        table.line(name, columns.iter().map(|column| column.steps[at][0]), Some(*bar));
    }
    table.head("Until alive, ms");
    table.line("networks, once the scripts have come", columns.iter().map(|column| column.alive[0]), None);
    table.head("Memory once all this is done, MB");
    for (at, name) in ["JavaScript", "wasm"].into_iter().enumerate() {
        table.line(name, columns.iter().map(|column| column.memory[at] / 1e6), None);
    }
    table.head("For comparison: the bundled dossier, MB; until alive with the scripts read by the browser, and layout that our \
         work waited for, ms");
    let faster = std::mem::take(&mut table.faster);
    table.line("dossier", columns.iter().map(|column| column.data / 1e6), None);
    table.line("networks, from the first sign of a person", columns.iter().map(|column| column.alive[1]), None);
    for (at, (name, ..)) in steps.iter().enumerate().filter(|(at, _)| columns[0].steps[*at][1] > 0.0) {
        table.line(name, columns.iter().map(|column| column.steps[at][1]), None);
    }
    let verdict = match &*faster {
        [] => "Cost and memory grow no faster than the data.".to_owned(),
        faster => format!("Grows faster than the data: {}.", faster.join("; ")),
    };
    [&*table.text, "\n", &verdict, "\n"].concat()
}

/// Lines of text, and what in them grows faster than the data.
#[derive(Default)]
struct Table {
    text: String,
    faster: Vec<&'static str>,
}

impl Table {
    fn head(&mut self, what: &str) {
        self.text.extend(["\n", what, "\n"]);
    }

    fn line(&mut self, name: &'static str, values: impl Iterator<Item = f64>, bar: Option<u32>) {
        let values: Vec<f64> = values.collect();
        let growth: Vec<f64> = values.windows(2).map(|pair| pair[1] / pair[0].max(CLOCK)).collect();
        let faster = |(growth, factors): (&f64, &[usize])| *growth > NOISE * factors[1] as f64 / factors[0] as f64;
        if growth.iter().zip(FACTORS.windows(2)).any(faster) {
            self.faster.push(name);
        }
        let bars = [bar, bar.map(|_| TENFOLD)].map(|bar| bar.map(|bar| bar.to_string()).unwrap_or_default());
        let number = |value: &f64| format!("{value:.1}");
        self.write(name, values.iter().map(number).chain(bars).chain(growth.iter().map(number)));
    }

    fn write(&mut self, name: &str, cells: impl Iterator<Item = String>) {
        let cells: String = cells.map(|cell| format!("{cell:>10}")).collect();
        self.text.extend([&*format!("{name:<42}"), cells.trim_end(), "\n"]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_its_bars_and_what_grows_faster_than_the_data_is_named() {
        let mut table = Table::default();
        table.line("slow", [1.0, 9.0, 120.0].into_iter(), Some(HAND));
        table.line("quick", [0.0, 0.5, 5.0].into_iter(), None);
        let cells: Vec<Vec<&str>> = table.text.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(cells[0], ["slow", "1.0", "9.0", "120.0", "16", "100", "9.0", "13.3"]);
        assert_eq!(cells[1], ["quick", "0.0", "0.5", "5.0", "5.0", "10.0"]);
        assert_eq!(table.faster, ["slow"]);
    }

    #[test]
    fn the_median_is_the_middle_one() {
        assert_eq!(median([9.0, 1.0, 2.0]), 2.0);
    }
}
