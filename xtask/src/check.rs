//! `cargo xtask check`: hands the dossier to the checker of the site generator, which prints what it finds.

use std::process::ExitCode;

use lexopt::prelude::*;

use crate::run::{self, Outcome};

/// What `cargo xtask check --help` prints.
pub const HELP: &str = "\
Check the dossier: every error in one run, each with its file, its line and a way out.

Usage: cargo xtask check [OPTIONS]

Options:
  --data DIR   the dossier's folder, from the root of the workspace (default: data)
  --lang LANG  the language of the messages: en or fr (default: yours, from LC_ALL or LANG)
  --format FORMAT  text for a person, json for a program, github for a workflow there (default: text)
  --watch      check again after each change, until Ctrl-C
";

/// The dossier that is checked, served and built unless another is named.
pub const DATA: &str = "data";

/// Reads the options and does the work.
pub fn main(mut parser: lexopt::Parser) -> Outcome {
    let mut data = DATA.to_owned();
    let mut options = Vec::new();
    while let Some(word) = parser.next()? {
        match word {
            Long("data") => data = parser.value()?.string()?,
            Long(name @ ("lang" | "format")) => {
                let name = format!("--{name}");
                options.extend([name, parser.value()?.string()?]);
            }
            Long("watch") => options.push("--watch".to_owned()),
            other => return Err(other.unexpected().into()),
        }
    }
    let mut command = run::visavis();
    command.args(["check", "--data", &data]).args(options);
    Ok(if run::succeeds(&mut command)? { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
