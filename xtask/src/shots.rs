//! `cargo xtask shots`: pictures of every view, for people to look at. What is in them is the browser tests' to know.

use std::{path::Path, process::ExitCode};

use lexopt::prelude::*;

use crate::{
    build,
    check::DATA,
    client::{self, CLIENT, Profile},
    run::{self, Outcome},
    setup, test,
};

/// What `cargo xtask shots --help` prints.
pub const HELP: &str = "\
Take pictures of every view: French and English, light and dark, 320, 768 and 1280 pixels wide, alone and embedded.

Usage: cargo xtask shots [OPTIONS]

Options:
  --no-build  take pictures of the site that the last `cargo xtask test`, `bench` or `shots` has built
  --out DIR   where to put them (default: target/shots)
";

/// Reads the options and does the work.
pub fn main(mut parser: lexopt::Parser) -> Outcome {
    let (mut build, mut out) = (true, "target/shots".to_owned());
    while let Some(word) = parser.next()? {
        match word {
            Long("no-build") => build = false,
            Long("out") => out = parser.value()?.string()?,
            other => return Err(other.unexpected().into()),
        }
    }
    setup::for_testing()?;
    if build {
        client::build(Profile::Release, CLIENT)?;
        build::site(DATA, test::SITE, Some(test::BASE_URL))?;
    }
    if !Path::new(test::SITE).is_dir() {
        return Err(format!("there is no site in {}; without --no-build it is built first", test::SITE).into());
    }
    let mut command = run::cargo();
    command.args(["run", "--quiet", "-p", "visavis-browser", "--", "--site", test::SITE, "--client", CLIENT]);
    run::call(command.args(["--shots", &out]))?;
    Ok(ExitCode::SUCCESS)
}
