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
use std::mem;
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

/// How many tests that failed are tried again: with more of them, the fault is not the machine's.
const AGAIN: usize = 5;

/// A test or a small case.
#[derive(Clone, Copy)]
enum Tried {
    Test(&'static Test),
    Case(&'static Case),
}

impl Tried {
    const fn name(self) -> &'static str {
        match self {
            Tried::Test(test) => test.name,
            Tried::Case(case) => case.name,
        }
    }
}

/// How the tests went so far.
#[derive(Default)]
struct Report {
    passed: usize,
    failed: Vec<(Engine, Tried, String)>,
}

impl Report {
    /// Prints how a test went, and why it failed.
    fn add(&mut self, engine: Engine, tried: Tried, outcome: &Result<()>) {
        println!("test {} {} ... {}", engine.name(), tried.name(), if outcome.is_ok() { "ok" } else { "FAILED" });
        match outcome {
            Ok(()) => self.passed += 1,
            Err(error) => {
                let reason = format!("    {error:#}").replace('\n', "\n    ");
                println!("{reason}");
                self.failed.push((engine, tried, reason));
            }
        }
    }

    /// Prints what failed and why, where a reader of a long record looks first.
    fn close(&self) -> ExitCode {
        let Report { passed, failed } = self;
        for (engine, tried, reason) in failed {
            println!("failed: {} {}\n{reason}", engine.name(), tried.name());
        }
        let word = if failed.is_empty() { "ok" } else { "FAILED" };
        println!("test result: {word}. {passed} passed; {} failed", failed.len());
        if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// Runs all that was asked for and prints how it went. All engines at once: each waits most of the time. What is looked at in
/// one engine alone has a browser of its own, for it takes as long as all else there. The few that failed are tried once more
/// with nothing beside them, since four browsers on two cores can make a page miss its time; both outcomes are printed.
async fn all(options: &Options) -> ExitCode {
    let Options { built, engines, only, .. } = options;
    let report = RefCell::new(Report::default());
    let disk = cases::on_a_disk(&built.site);
    let is_asked = |name: &str| name.contains(only.as_str());
    let tests = |engine: Engine, once: bool| -> Vec<&'static Test> {
        TESTS.iter().filter(|test| test.runs_in(engine) && test.runs_once() == once && is_asked(test.name)).collect()
    };
    let once = join_all(engines.iter().map(|engine| run(*engine, tests(*engine, true), built, &report)));
    let in_engine = async |engine: Engine| {
        run(engine, tests(engine, false), built, &report).await;
        let all = only == "cases";
        let cases = CASES.iter().filter(|case| case.runs_in(engine) && (all || is_asked(case.name)));
        try_out(engine, built, &disk, cases.collect(), &report).await;
    };
    join(once, join_all(engines.iter().map(|engine| in_engine(*engine)))).await;
    let failed =
        if report.borrow().failed.len() > AGAIN { Vec::new() } else { mem::take(&mut report.borrow_mut().failed) };
    for (engine, tried, _) in failed {
        println!("once more, with nothing beside it:");
        match tried {
            Tried::Test(test) => run(engine, vec![test], built, &report).await,
            Tried::Case(case) => try_out(engine, built, &disk, vec![case], &report).await,
        }
    }
    report.into_inner().close()
}

/// Runs tests in an engine, one after the other.
async fn run(engine: Engine, tests: Vec<&'static Test>, built: &Built, report: &RefCell<Report>) {
    if tests.is_empty() {
        return;
    }
    let driver = Driver::start(engine).await;
    for test in tests {
        let outcome = match &driver {
            Ok(driver) => test.run(driver, built).await,
            Err(error) => Err(anyhow!("{error:#}")),
        };
        report.borrow_mut().add(engine, Tried::Test(test), &outcome);
    }
}

/// Tries small cases in an engine; where no browser can be had, none of the rest passes.
async fn try_out(
    engine: Engine,
    built: &Built,
    disk: &Result<TempDir>,
    cases: Vec<&'static Case>,
    report: &RefCell<Report>,
) {
    let mut cases = cases.into_iter().peekable();
    if cases.peek().is_none() {
        return;
    }
    if let Err(error) = in_browsers(engine, built, disk, &mut cases, report).await {
        cases.for_each(|case| report.borrow_mut().add(engine, Tried::Case(case), &Err(anyhow!("{error:#}"))));
    }
}

/// Tries small cases in one browser after the other: one is opened anew when it does not answer any more.
async fn in_browsers(
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
            report.borrow_mut().add(engine, Tried::Case(case), &outcome);
            if !page.answers().await {
                break;
            }
        }
        // A browser that cannot be closed is ended with its driver.
        let _ = session.driver.quit().await;
    }
    Ok(())
}
