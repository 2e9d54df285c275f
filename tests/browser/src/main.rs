//! What a person does and sees, in three browser engines: `cargo run -p visavis-browser -- --site DIR --client DIR`.
//! A plain program, not `cargo test`: it needs a built site, browsers, and one browser at a time.

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

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

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
  --client DIR   the folder that trunk filled
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
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
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

/// Runs every test in every engine, one after the other, and prints how they went.
async fn all(options: &Options) -> ExitCode {
    let mut report = Report::default();
    let places = Places::new(&options.built.site);
    for &engine in &options.engines {
        let asked = |name: &str| name.contains(&options.only);
        let tests: Vec<&Test> = TESTS.iter().filter(|test| test.runs_in(engine) && asked(test.name)).collect();
        let cases: Vec<&Case> =
            CASES.iter().filter(|case| case.runs_in(engine) && (options.only == "cases" || asked(case.name))).collect();
        if tests.is_empty() && cases.is_empty() {
            continue;
        }
        let driver = Driver::start(engine).await;
        for test in tests {
            let outcome = match &driver {
                Ok(driver) => test.run(driver, &options.built).await,
                Err(error) => Err(anyhow::anyhow!("{error:#}")),
            };
            report.add(engine, test.name, &outcome);
        }
        match (&driver, &places) {
            (Ok(driver), Ok(places)) => try_out(driver, places, cases, &mut report).await,
            (Err(error), _) | (_, Err(error)) => {
                let why = || anyhow::anyhow!("{error:#}");
                cases.iter().for_each(|case| report.add(engine, case.name, &Err(why())));
            }
        }
    }
    let Report { passed, failed } = report;
    println!("test result: {}. {passed} passed; {failed} failed", if failed == 0 { "ok" } else { "FAILED" });
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Tries small cases in one browser after the other: one is opened anew when it does not answer any more.
async fn try_out(driver: &Driver, places: &Places, cases: Vec<&Case>, report: &mut Report) {
    let mut cases = cases.into_iter().peekable();
    while cases.peek().is_some() {
        let session = match driver.session(Manner::Usual).await {
            Ok(session) => session,
            Err(error) => {
                let why = format!("{error:#}");
                return cases.for_each(|case| report.add(driver.engine, case.name, &Err(anyhow::anyhow!("{why}"))));
            }
        };
        let page = Page::new(&session.driver, driver.engine);
        let mut stage = Stage::new(&page, places);
        for case in cases.by_ref() {
            let outcome = stage.try_out(case).await;
            report.add(driver.engine, case.name, &outcome);
            if !page.answers().await {
                break;
            }
        }
        // A browser that cannot be closed is ended with its driver.
        let _ = session.driver.quit().await;
    }
}
