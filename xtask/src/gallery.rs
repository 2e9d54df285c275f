//! `cargo xtask gallery`: every component in every state, to look at while one works on it. It is not published.

use std::process::ExitCode;

use lexopt::prelude::*;

use crate::{
    check::DATA,
    run::{self, Outcome},
};

/// What `cargo xtask gallery --help` prints.
pub const HELP: &str = "\
Write the gallery: every component in every state, in both languages, every theme and three widths.

Usage: cargo xtask gallery [OPTIONS]

Options:
  --data DIR  the dossier's folder, from the root of the workspace (default: data)
  --out DIR   where to put it (default: target/gallery)
";

/// Reads the options and does the work.
pub fn main(mut parser: lexopt::Parser) -> Outcome {
    let (mut data, mut out) = (DATA.to_owned(), "target/gallery".to_owned());
    while let Some(word) = parser.next()? {
        match word {
            Long("data") => data = parser.value()?.string()?,
            Long("out") => out = parser.value()?.string()?,
            other => return Err(other.unexpected().into()),
        }
    }
    run::call(run::visavis().args(["gallery", "--data", &data, "--out", &out]))?;
    Ok(ExitCode::SUCCESS)
}
