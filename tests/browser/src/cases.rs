//! Small cases: a sentence, an address, how it is met, a few steps and what must then be seen. This is their vocabulary
//! and what each word of it does; the table is in `cases/table.rs`, and what scripts see and do is in `eyes.js`.

mod table;

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::Key;

use crate::engine::{Engine, Window};
use crate::hosts::{self, Host};
use crate::page::Page;
use crate::server::{Content, Fault, Server};
use crate::tests::disk;

pub use table::CASES;

/// How long what a case expects may take: less than elsewhere, because each is about one thing; enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(15);

/// No page takes so long, whatever is asked of it; a driver waits for one that does nothing but compute.
const LONGEST: Duration = Duration::from_secs(30);

/// After this time what is said once after several changes has been said, and what would go wrong has gone wrong.
const REST: Duration = Duration::from_millis(1_200);

/// A small case.
pub struct Case {
    /// What must hold, as a sentence.
    pub name: &'static str,
    /// The address below the root; `{website}` is a page that leads to another site, `{folded}` an event that is
    /// folded away, `{term}` a page with a term behind an elided article, `{long}` a word of 33,000 letters.
    at: &'static str,
    met: Met,
    tier: Tier,
    steps: &'static [Step],
    seen: Seen,
}

/// How the page is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Met {
    /// In a window of the usual size.
    Top,
    /// In a window 600 pixels high.
    Short,
    /// In a window 460 pixels wide.
    Narrow,
    /// In a window of 320 by 256 pixels: a large one at 400 %. Only Chromium has it.
    Zoomed,
    /// On a telephone 360 pixels wide; only Chromium can be told so.
    Phone,
    /// Where the system chooses the colours, and chooses dark ones; only Chromium can be told so.
    Forced,
    /// In a frame of another site.
    In(Host),
    /// In such a frame, on a device that prefers the dark; only Chromium can be told so.
    InTheDark,
    /// From a folder on a disk.
    Disk,
}

/// When.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tier {
    /// Before the application is there.
    Early,
    /// With it.
    Alive,
}

/// What is done. A text is a CSS selector where nothing else is said.
#[derive(Debug, Clone)]
enum Step {
    /// Presses something with the pointer.
    Press(&'static str),
    /// Presses just inside the corner of something.
    Corner(&'static str),
    /// Presses in the corner of the window.
    Outside,
    /// Presses at the beginning of a text and lets go in the corner of the window.
    Drag(&'static str),
    /// Chooses in a list by place, from 1.
    Choose(&'static str, u32),
    /// Types words into a box.
    Type(&'static str, &'static str),
    /// Moves the focus.
    Focus(&'static str),
    /// Presses a key where the focus is, so many times.
    Keys(Key, u32),
    /// Types a letter or a space where the focus is.
    Letter(&'static str),
    /// One step back in the history.
    Back,
    /// One step forward.
    Forward,
    /// Loads the page again, to the tier in which it was.
    Reload,
    /// Waits until there is something.
    Await(&'static str),
    /// Waits until what is told once after several changes has been told.
    Rest,
    /// Does what is in `hands` under this name.
    Do(&'static str),
    /// The link leads to a page of another site of this machine.
    LeadOut(&'static str),
    /// The host forgets what it heard.
    Forget,
    /// From now on files whose name starts like this do not arrive.
    Lose(&'static str),
    /// From now on what is asked for whose name starts like this gets no answer.
    Hold(&'static str),
    /// From now on they do, and what was held comes.
    Mend,
    /// So many seconds go by, at an address that ends with `#at-leisure`.
    Later(u32),
    /// A newer build takes the place of the site: its scripts have other names, and those of before are gone.
    Publish,
    /// A page translator changes the page as this kind of them does, and goes on as long as the page lives.
    Translate(&'static str),
}

/// What must then be seen.
#[derive(Debug, Clone, Copy)]
enum Seen {
    /// It is in view, and nothing lies over it.
    InView(&'static str),
    /// It has the focus.
    Focused(&'static str),
    /// The address below the root is this, as a pattern.
    At(&'static str),
    /// Its text matches a pattern.
    Says(&'static str, &'static str),
    /// Its name for assistive technology matches a pattern.
    Named(&'static str, &'static str),
    /// So many of these show.
    Count(&'static str, u32),
    /// So many of these are there, shown or not.
    There(&'static str, u32),
    /// The value of a control matches a pattern.
    Value(&'static str, &'static str),
    /// A status says something that matches a pattern.
    Hears(&'static str),
    /// No status says something that matches a pattern.
    Silent(&'static str),
    /// The host has heard a message of this kind.
    Heard(&'static str),
    /// Seen from the host, what is in `eyes` under this name.
    HostIs(&'static str),
    /// What is copied of a place has nothing that matches a pattern.
    CopiesNo(&'static str, &'static str),
    /// A link leads to what matches a pattern.
    Leads(&'static str, &'static str),
    /// What is told of it is told at another address as well: what, of what, where.
    AsAt(&'static str, &'static str, &'static str),
    /// No file whose name starts like this was asked for.
    NotAskedFor(&'static str),
    /// Another window has opened, and the page is where it was.
    NewWindow,
    /// It lies in the part of the frame that the window shows.
    InStrip(&'static str),
    /// The focus is never wholly under something else on so many stops backwards.
    UncoveredBackwards(u32),
    /// What is in `eyes` under this name.
    Is(&'static str),
}

impl Case {
    /// Whether an engine can be brought to meet the page so.
    pub fn runs_in(&self, engine: Engine) -> bool {
        engine == Engine::Chromium || !matches!(self.met, Met::Zoomed | Met::Phone | Met::Forced | Met::InTheDark)
    }
}

/// Where cases are met: the site, the hosts, and a copy on the disk.
pub struct Places {
    site: Server,
    hosts: Server,
    /// The address of the copy.
    disk: String,
    website: String,
    folded: String,
    term: String,
}

impl Places {
    /// Starts the servers; what fails in them fails in one browser, so each has its own.
    ///
    /// # Errors
    ///
    /// No port can be had, or the site lacks what the cases need.
    pub fn new(site: &Path, disk: &Path) -> Result<Places> {
        let disk = format!("file://{}/", disk.display());
        let website = first(site, "en/networks", |html| html.contains("rel=\"external"))
            .context("no page leads to another site")?;
        let term = first(site, "fr/reseaux", has_an_elided_term).context("no term stands behind an elided article")?;
        let folded = folded_away(site).context("no event is folded away")?;
        let (site, hosts) = (Server::start(Content::folder(site))?, Server::start(hosts::pages())?);
        Ok(Places { site, hosts, disk, website, folded, term })
    }
}

/// Copies the site to a folder on the disk, for as long as the value lives.
///
/// # Errors
///
/// It cannot be read or written.
pub fn on_a_disk(site: &Path) -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    disk::copy(site, folder.path()).context("the site cannot be copied")?;
    Ok(folder)
}

/// Whether a term stands behind an article that is elided before it.
fn has_an_elided_term(html: &str) -> bool {
    let links = html.split("’<a ").skip(1).filter_map(|rest| rest.split('>').next());
    links.into_iter().any(|link| link.contains("class=\"word\""))
}

/// The first page below a folder whose HTML has something.
fn first(site: &Path, folder: &str, has: fn(&str) -> bool) -> Option<String> {
    let mut folders: Vec<_> = std::fs::read_dir(site.join(folder)).ok()?.flatten().collect();
    folders.sort_by_key(std::fs::DirEntry::file_name);
    let is_it = |html: String| has(&html);
    let found = folders.iter().find(|one| std::fs::read_to_string(one.path().join("index.html")).is_ok_and(is_it))?;
    Some(format!("{folder}/{}/", found.file_name().to_string_lossy()))
}

/// The place of the first event that is folded away.
fn folded_away(site: &Path) -> Option<String> {
    let html = std::fs::read_to_string(site.join("en/timeline/index.html")).ok()?;
    let (_, event) = html.split_once("id=\"event-")?;
    Some(["event-", event.split('"').next()?].concat())
}

/// A page on which cases are tried one after the other.
pub struct Stage<'a> {
    page: &'a Page<'a>,
    places: &'a Places,
    /// What size it has, once that is known.
    window: Option<Window>,
}

impl<'a> Stage<'a> {
    /// A stage in an open browser.
    pub fn new(page: &'a Page<'a>, places: &'a Places) -> Stage<'a> {
        page.be_patient_for(PATIENCE);
        Stage { page, places, window: None }
    }

    /// Tries a case.
    ///
    /// # Errors
    ///
    /// What is not as it should be, with the address.
    pub async fn try_out(&mut self, case: &Case) -> Result<()> {
        let page = self.page;
        self.places.site.begin_anew();
        let address = self.address(case);
        let start = Instant::now();
        let outcome = self.play(case, &address).await.and_then(|()| {
            let time = start.elapsed();
            ensure!(time < LONGEST, "the page took {} seconds", time.as_secs());
            Ok(())
        });
        let place = if address.len() > 200 { &address[..200] } else { &address };
        let outcome = match outcome {
            Ok(()) => Ok(()),
            Err(error) => {
                let state = page.describe().await.unwrap_or_default();
                Err(error.context(format!("{place} ({:?}, {:?}); {state}", case.met, case.tier)))
            }
        };
        self.tidy(case).await?;
        outcome
    }

    /// Where a case begins.
    fn address(&self, case: &Case) -> String {
        let below = case.at.replace("{website}", &self.places.website).replace("{folded}", &self.places.folded);
        let below = below.replace("{term}", &self.places.term).replace("{long}", &"coopérative".repeat(3_000));
        let own = self.places.site.at(&below);
        match case.met {
            Met::In(host) => self.places.hosts.at(&host.with(&own)),
            Met::InTheDark => self.places.hosts.at(&Host::Plain.with(&own)),
            Met::Disk => format!("{}{}", self.root(case), below.replacen("/?", "/index.html?", 1)),
            Met::Top | Met::Short | Met::Narrow | Met::Zoomed | Met::Phone | Met::Forced => own,
        }
    }

    /// What the address of the page begins with.
    fn root(&self, case: &Case) -> String {
        match case.met {
            Met::Disk => self.places.disk.clone(),
            _ => self.places.site.root(),
        }
    }

    async fn play(&mut self, case: &Case, address: &str) -> Result<()> {
        let page = self.page;
        let window = match case.met {
            Met::Short => Window::SHORT,
            Met::Narrow => Window::NARROW,
            _ => Window::USUAL,
        };
        if self.window != Some(window) {
            page.resize(window).await?;
            self.window = Some(window);
        }
        self.emulate(case.met, true).await?;
        let noted = match case.seen {
            Seen::AsAt(what, css, at) => {
                page.open(&self.places.site.at(at)).await?;
                page.told(what, css).await?
            }
            _ => Value::Null,
        };
        if address.contains('#') {
            // To a place of the page that is open a browser goes without loading it.
            page.open("about:blank").await?;
        }
        page.open(address).await?;
        if matches!(case.met, Met::In(_) | Met::InTheDark) {
            page.enter_frame().await?;
        }
        page.until("the page is there", "document.body && self.visavisSeen", &[]).await?;
        self.reach(case.tier).await?;
        for step in case.steps {
            self.take(case, step).await.with_context(|| format!("{step:?}"))?;
        }
        page.settle().await?;
        self.expect(case, &noted).await?;
        let seen: Vec<String> = page.recorded().await.unwrap_or_default();
        let lost = case.steps.iter().any(|step| matches!(step, Step::Lose(_) | Step::Publish));
        let errors: Vec<String> = seen.into_iter().filter(|note| !(lost && note.starts_with("not loaded"))).collect();
        ensure!(errors.is_empty(), "the recorder noted: {}", errors.join("; "));
        Ok(())
    }

    /// Gives the page a sign of a person and waits for the application, where the case has it.
    async fn reach(&self, tier: Tier) -> Result<()> {
        if tier == Tier::Alive {
            if self.page.count("html[data-tier='alive']").await? == 0 {
                self.page.press_on("h1").await?;
            }
            self.page.until_alive().await?;
        }
        Ok(())
    }

    async fn take(&self, case: &Case, step: &Step) -> Result<()> {
        let page = self.page;
        match *step {
            Step::Press(css) => page.press_on(css).await,
            Step::Corner(css) => page.press_at(page.spot("corner", css).await?).await,
            Step::Outside => page.press_at((4, 4)).await,
            Step::Drag(css) => page.drag(page.spot("start", css).await?, (4, 4)).await,
            Step::Choose(css, at) => page.press_on(&format!("{css} option:nth-of-type({at})")).await,
            Step::Type(css, words) => page.type_into(css, words).await,
            Step::Focus(css) => page.hand("focus", &[json!(css)]).await.map(drop),
            Step::Keys(ref key, times) => page.press_often(key, times).await,
            Step::Letter(letter) => page.driver.action_chain().send_keys(letter).perform().await.map_err(Into::into),
            // What was done before is in the address when the page has come to rest.
            Step::Back => {
                page.settle().await?;
                page.back().await
            }
            Step::Forward => {
                page.settle().await?;
                page.ask("history.forward()", &[]).await.map(drop)
            }
            Step::Reload => {
                page.settle().await?;
                page.driver.refresh().await?;
                self.reach(case.tier).await
            }
            Step::Await(css) => page.until_there_is(css).await,
            Step::Rest => {
                tokio::time::sleep(REST).await;
                Ok(())
            }
            Step::Do(name) => page.hand(name, &[]).await.map(drop),
            Step::LeadOut(css) => {
                page.hand("leadTo", &[json!(css), json!(self.places.hosts.at("elsewhere"))]).await.map(drop)
            }
            Step::Forget => {
                page.leave_frame().await?;
                page.hand("forgetHeard", &[]).await?;
                page.enter_frame().await
            }
            Step::Lose(start) => {
                self.places.site.fail(start, Fault::Missing);
                Ok(())
            }
            Step::Hold(start) => {
                self.places.site.fail(start, Fault::Held);
                Ok(())
            }
            Step::Mend => {
                self.places.site.mend();
                Ok(())
            }
            Step::Later(seconds) => page.hand("goBy", &[json!(1_000 * seconds)]).await.map(drop),
            Step::Publish => {
                self.places.site.publish();
                Ok(())
            }
            Step::Translate(kind) => page.translate(kind).await,
        }
    }

    async fn expect(&self, case: &Case, noted: &Value) -> Result<()> {
        let (page, root) = (self.page, self.root(case));
        let text = |css: &str, pattern: &str| vec![json!(css), json!(pattern)];
        let number = |css: &str, number: u32| vec![json!(css), json!(number)];
        let (name, arguments) = match case.seen {
            Seen::InView(css) => ("inView", vec![json!(css)]),
            Seen::Focused(css) => ("focused", vec![json!(css)]),
            Seen::At(pattern) => ("at", text(&root, pattern)),
            Seen::Says(css, pattern) => ("says", text(css, pattern)),
            Seen::Named(css, pattern) => ("named", text(css, pattern)),
            Seen::Count(css, count) => ("count", number(css, count)),
            Seen::There(css, count) => ("there", number(css, count)),
            Seen::Value(css, pattern) => ("value", text(css, pattern)),
            Seen::Hears(pattern) => ("hears", vec![json!(pattern)]),
            Seen::Silent(pattern) => ("silent", vec![json!(pattern)]),
            Seen::CopiesNo(css, pattern) => ("copiesNo", text(css, pattern)),
            Seen::Leads(css, pattern) => ("href", text(css, pattern)),
            Seen::Is(name) => (name, Vec::new()),
            Seen::Heard(_) | Seen::HostIs(_) => {
                let name = if let Seen::HostIs(name) = case.seen { name } else { "heard" };
                let kind = if let Seen::Heard(kind) = case.seen { vec![json!(kind)] } else { Vec::new() };
                page.leave_frame().await?;
                let outcome = page.until_seen(name, &kind).await;
                page.enter_frame().await?;
                return outcome;
            }
            Seen::AsAt(what, css, _) => return page.until_told(what, css, noted).await,
            Seen::NotAskedFor(start) => {
                tokio::time::sleep(Duration::from_millis(250)).await;
                ensure!(!self.places.site.was_asked_for(start), "{start}*.js was asked for");
                ensure!(page.count("html[data-pending]").await? == 0, "something is held back");
                return Ok(());
            }
            Seen::NewWindow => return self.new_window(case).await,
            Seen::InStrip(css) => return self.in_strip(css).await,
            Seen::UncoveredBackwards(stops) => return self.uncovered_backwards(stops).await,
        };
        page.until_seen(name, &arguments).await
    }

    /// Another window has opened, and the page is still one of ours.
    async fn new_window(&self, case: &Case) -> Result<()> {
        let start = Instant::now();
        loop {
            let windows = self.page.driver.windows().await?.len();
            if windows == 2 {
                break;
            }
            let seen = || format!("{windows} windows");
            ensure!(start.elapsed() < PATIENCE, "{}", seen());
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        self.page.until_seen("at", &[json!(self.root(case)), json!(".*")]).await
    }

    /// Seen from the host, it lies in the window.
    async fn in_strip(&self, css: &str) -> Result<()> {
        let page = self.page;
        page.until_there_is(css).await?;
        page.settle().await?;
        let inside = page.told("place", css).await?;
        page.leave_frame().await?;
        let frame = page.told("place", "iframe").await?;
        let height = page.ask("return innerHeight", &[]).await?.as_i64().unwrap_or_default();
        page.enter_frame().await?;
        let edge = |place: &Value, at: usize| place[at].as_i64().unwrap_or_default();
        let (top, bottom) = (edge(&frame, 1) + edge(&inside, 1), edge(&frame, 1) + edge(&inside, 3));
        ensure!(bottom > top, "{css} takes no room");
        let (is_begun, is_whole) = (top >= -1 && top < height - 40, bottom <= height + 1 || bottom - top > height);
        ensure!(is_begun && is_whole, "{css} is at {top} to {bottom} in a window of {height}");
        Ok(())
    }

    async fn uncovered_backwards(&self, stops: u32) -> Result<()> {
        for at in 1..=stops {
            let hand = self.page.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab + "");
            hand.key_up(Key::Shift).perform().await?;
            let (is_so, seen) = self.page.eye("focusIsNotCovered", &[]).await?;
            ensure!(is_so, "stop {at}: {seen}");
        }
        Ok(())
    }

    /// Settings that Chromium can be told to have.
    async fn emulate(&self, met: Met, on: bool) -> Result<()> {
        let cdp = || self.page.driver.cdp();
        let media = |scheme: &str, forced: &str| {
            let features = [("prefers-color-scheme", scheme), ("forced-colors", forced)];
            json!({ "features": features.map(|(name, value)| json!({ "name": name, "value": value })) })
        };
        let (dark, forced) = if on { ("dark", "active") } else { ("", "") };
        match met {
            Met::Zoomed | Met::Phone if on => {
                let (width, height) = if met == Met::Phone { (360, 640) } else { (320, 256) };
                let touch = json!({ "enabled": met == Met::Phone, "maxTouchPoints": 1 });
                let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 3, "mobile": false });
                cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
                cdp().send_raw("Emulation.setTouchEmulationEnabled", touch).await?;
            }
            Met::Zoomed | Met::Phone => {
                let touch = json!({ "enabled": false });
                cdp().send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await?;
                cdp().send_raw("Emulation.setTouchEmulationEnabled", touch).await?;
            }
            Met::Forced => drop(cdp().send_raw("Emulation.setEmulatedMedia", media(dark, forced)).await?),
            Met::InTheDark => drop(cdp().send_raw("Emulation.setEmulatedMedia", media(dark, "")).await?),
            Met::Top | Met::Short | Met::Narrow | Met::In(_) | Met::Disk => {}
        }
        Ok(())
    }

    /// Leaves nothing of a case to the next.
    async fn tidy(&self, case: &Case) -> Result<()> {
        self.emulate(case.met, false).await?;
        let driver = self.page.driver;
        let windows = driver.windows().await?;
        let Some((first, others)) = windows.split_first() else { bail!("the browser has no window left") };
        for other in others {
            driver.switch_to_window(other.clone()).await?;
            driver.close_window().await?;
        }
        if !others.is_empty() {
            driver.switch_to_window(first.clone()).await?;
        }
        self.page.leave_frame().await
    }
}
