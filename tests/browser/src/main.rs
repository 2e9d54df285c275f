//! What a person does and sees, in three browser engines: `cargo run -p visavis-browser -- --site DIR --client DIR`.
//! A plain program, not `cargo test`: it needs a built site and browsers.

mod cases;
mod checkers;
mod engine;
mod halting;
mod hosts;
mod interaction;
#[path = "../../support/many.rs"]
mod many;
mod page;
mod pages;
mod server;
mod shots;
mod tests;
mod walk;

use std::cell::RefCell;
use std::iter::Peekable;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, anyhow, bail};
use futures::future::{join, join_all};
use lexopt::prelude::*;
use tempfile::TempDir;

use cases::{CASES, Case, Places, Stage};
use engine::{Driver, Engine, Manner};
use page::Page;
use tests::{Built, TESTS, Test};

const HELP: &str = "\
Run the browser tests against a built site. The last line says how many passed and failed.

Usage: visavis-browser --site DIR --client DIR [--engine NAME]... [--only NAME]
       visavis-browser --site DIR --client DIR --shots DIR
       visavis-browser --site DIR --client DIR --bench DIR

Options:
  --site DIR     the built site
  --client DIR   the folder of the compiled client
  --engine NAME  chromium, firefox or webkit; all three without this option
  --only NAME    the tests whose name contains this; `cases` for all small cases
  --shots DIR    no test: pictures of every view, into this folder
  --bench DIR    no test: times of interactions with the data of this folder, and with ten and a hundred times as much
";

/// What the command line asks for.
struct Options {
    built: Built,
    engines: Vec<Engine>,
    only: String,
    shots: Option<PathBuf>,
    bench: Option<PathBuf>,
}

impl Options {
    /// Reads the command line; nothing when only help is asked for.
    fn read() -> Result<Option<Options>> {
        let (mut site, mut client, mut engines, mut only) = (None, None, Vec::new(), String::new());
        let (mut shots, mut bench) = (None, None);
        let mut parser = lexopt::Parser::from_env();
        while let Some(word) = parser.next()? {
            match word {
                Long("site") => site = Some(PathBuf::from(parser.value()?)),
                Long("client") => client = Some(PathBuf::from(parser.value()?)),
                Long("engine") => {
                    let name = parser.value()?.string()?;
                    match Engine::ALL.into_iter().find(|engine| engine.name() == name) {
                        Some(engine) => engines.push(engine),
                        None => bail!("there is no engine {name:?}; there are chromium, firefox and webkit"),
                    }
                }
                Long("only") => only = parser.value()?.string()?,
                Long("shots") => shots = Some(PathBuf::from(parser.value()?)),
                Long("bench") => bench = Some(PathBuf::from(parser.value()?)),
                Short('h') | Long("help") => return Ok(None),
                other => return Err(other.unexpected().into()),
            }
        }
        let (Some(site), Some(client)) = (site, client) else { bail!("--site and --client are needed; see --help") };
        for (folder, file) in [(&site, "fr/index.html"), (&client, "index.html")] {
            if !folder.join(file).is_file() {
                bail!("{} has no {file}; `cargo xtask build` makes both folders", folder.display());
            }
        }
        if engines.is_empty() {
            engines = Engine::ALL.to_vec();
        }
        Ok(Some(Options { built: Built { site, client }, engines, only, shots, bench }))
    }
}

fn main() -> ExitCode {
    match start() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn start() -> Result<ExitCode> {
    let Some(options) = Options::read()? else {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        tokio::select! {
            code = asked(&options) => code,
            // Dropping what runs ends the drivers and their browsers.
            _ = tokio::signal::ctrl_c() => bail!("interrupted"),
        }
    })
}

/// Does what was asked for: times, pictures, or the tests.
async fn asked(options: &Options) -> Result<ExitCode> {
    if let Some(data) = &options.bench {
        print!("{}", interaction::table(&options.built.client, data).await?);
        return Ok(ExitCode::SUCCESS);
    }
    let Some(out) = &options.shots else { return Ok(all(options).await) };
    let count = shots::take(&options.built.site, out).await?;
    println!("{count} pictures in {}", out.display());
    Ok(ExitCode::SUCCESS)
}

/// How the tests went so far.
#[derive(Default)]
struct Report {
    passed: usize,
    failed: usize,
}

impl Report {
    /// Prints how a test went, and why it failed.
    fn add(&mut self, engine: Engine, name: &str, outcome: &Result<()>) {
        println!("test {} {name} ... {}", engine.name(), if outcome.is_ok() { "ok" } else { "FAILED" });
        match outcome {
            Ok(()) => self.passed += 1,
            Err(error) => {
                self.failed += 1;
                format!("{error:#}").lines().for_each(|line| println!("    {line}"));
            }
        }
    }
}

/// Runs all that was asked for and prints how it went. All engines at once: each waits most of the time. What is looked at in
/// one engine alone has a browser of its own, for it takes as long as all else there.
async fn all(options: &Options) -> ExitCode {
    let report = RefCell::new(Report::default());
    let disk = cases::on_a_disk(&options.built.site);
    let asked = |name: &str| name.contains(&options.only);
    let tests = |engine: Engine, once: bool| -> Vec<&Test> {
        TESTS.iter().filter(|test| test.runs_in(engine) && test.runs_once() == once && asked(test.name)).collect()
    };
    let once =
        join_all(options.engines.iter().map(|engine| run(*engine, tests(*engine, true), &options.built, &report)));
    let in_engine = async |engine: Engine| {
        run(engine, tests(engine, false), &options.built, &report).await;
        let all = options.only == "cases";
        let cases: Vec<&Case> = CASES.iter().filter(|case| case.runs_in(engine) && (all || asked(case.name))).collect();
        let mut cases = cases.into_iter().peekable();
        if cases.peek().is_none() {
            return;
        }
        if let Err(error) = try_out(engine, &options.built, &disk, &mut cases, &report).await {
            cases.for_each(|case| report.borrow_mut().add(engine, case.name, &Err(anyhow!("{error:#}"))));
        }
    };
    join(once, join_all(options.engines.iter().map(|engine| in_engine(*engine)))).await;
    let Report { passed, failed } = report.into_inner();
    println!("test result: {}. {passed} passed; {failed} failed", if failed == 0 { "ok" } else { "FAILED" });
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs tests in an engine, one after the other.
async fn run(engine: Engine, tests: Vec<&Test>, built: &Built, report: &RefCell<Report>) {
    if tests.is_empty() {
        return;
    }
    let driver = Driver::start(engine).await;
    for test in tests {
        let outcome = match &driver {
            Ok(driver) => test.run(driver, built).await,
            Err(error) => Err(anyhow!("{error:#}")),
        };
        report.borrow_mut().add(engine, test.name, &outcome);
    }
}

/// Tries small cases in one browser after the other: one is opened anew when it does not answer any more.
async fn try_out(
    engine: Engine,
    built: &Built,
    disk: &Result<TempDir>,
    cases: &mut Peekable<impl Iterator<Item = &'static Case>>,
    report: &RefCell<Report>,
) -> Result<()> {
    let disk = disk.as_ref().map_err(|error| anyhow!("{error:#}"))?;
    let (places, driver) = (Places::new(&built.site, disk.path())?, Driver::start(engine).await?);
    while cases.peek().is_some() {
        let session = driver.session(Manner::Usual).await?;
        let page = Page::new(&session.driver, engine);
        let mut stage = Stage::new(&page, &places);
        for case in cases.by_ref() {
            let outcome = stage.try_out(case).await;
            report.borrow_mut().add(engine, case.name, &outcome);
            if !page.answers().await {
                break;
            }
        }
        // A browser that cannot be closed is ended with its driver.
        let _ = session.driver.quit().await;
    }
    Ok(())
}
