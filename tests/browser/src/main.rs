//! What a person does and sees, in three browser engines: `cargo run -p visavis-browser -- --site DIR --client DIR`.
//! A plain program, not `cargo test`: it needs a built site, browsers, and one browser at a time.

mod checkers;
mod engine;
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

use engine::{Driver, Engine};
use tests::{Built, Test};

const HELP: &str = "\
Run the browser tests against a built site. The last line says how many passed and failed.

Usage: visavis-browser --site DIR --client DIR [--engine NAME]... [--only NAME]
       visavis-browser --site DIR --client DIR --shots DIR
       visavis-browser --site DIR --client DIR --bench DIR

Options:
  --site DIR     the built site
  --client DIR   the folder that trunk filled
  --engine NAME  chromium, firefox or webkit; all three without this option
  --only NAME    the tests whose name contains this
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

/// Runs every test in every engine, one after the other, and prints how they went.
async fn all(options: &Options) -> ExitCode {
    let (mut passed, mut failed) = (0, 0);
    for &engine in &options.engines {
        let tests = Test::ALL.into_iter().filter(|test| test.runs_in(engine) && test.name().contains(&options.only));
        let tests: Vec<Test> = tests.collect();
        if tests.is_empty() {
            continue;
        }
        let driver = Driver::start(engine).await;
        for test in tests {
            let outcome = match &driver {
                Ok(driver) => test.run(driver, engine, &options.built).await,
                Err(error) => Err(anyhow::anyhow!("{error:#}")),
            };
            match outcome {
                Ok(()) => passed += 1,
                Err(_) => failed += 1,
            }
            println!("test {} {} ... {}", engine.name(), test.name(), if outcome.is_ok() { "ok" } else { "FAILED" });
            if let Err(error) = outcome {
                format!("{error:#}").lines().for_each(|line| println!("    {line}"));
            }
        }
    }
    println!("test result: {}. {passed} passed; {failed} failed", if failed == 0 { "ok" } else { "FAILED" });
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
