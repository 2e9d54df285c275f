//! `cargo xtask build`: the client, then the site by the site generator. What the site consists of is the generator's
//! business (`src/site.rs`); how the client is made stands in `client.rs`.

use std::process::ExitCode;

use lexopt::prelude::*;

use crate::{
    check::DATA,
    client::{self, CLIENT, Profile},
    run::{self, Fault, Outcome},
    setup,
};

/// What `cargo xtask build --help` prints.
pub const HELP: &str = "\
Build the site for publication: a folder that can be copied to any static host. The first build takes some five
minutes, most of it to compile the client. A site that an earlier build has written there is replaced in one step, and
its scripts stay for one build more, for pages that are still open; any other folder that is not empty is refused.

Usage: cargo xtask build [OPTIONS]

Options:
  --base-url URL  the address at which the site will stand, for what needs a whole address
                  (canonical links, hreflang, og:url, the code to embed a view)
  --out DIR       where to write the site (default: dist)
  --data DIR      the dossier's folder (default: data)

Folders are taken from the root of the workspace.
";

/// Reads the options and does the work.
pub fn main(mut parser: lexopt::Parser) -> Outcome {
    let mut base_url = None;
    let mut out = "dist".to_owned();
    let mut data = DATA.to_owned();
    while let Some(word) = parser.next()? {
        match word {
            Long("base-url") => base_url = Some(parser.value()?.string()?),
            Long("out") => out = parser.value()?.string()?,
            Long("data") => data = parser.value()?.string()?,
            other => return Err(other.unexpected().into()),
        }
    }
    setup::for_building()?;
    client::build(Profile::Release, CLIENT)?;
    site(&data, &out, base_url.as_deref())?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the site around the client in [`CLIENT`].
pub fn site(data: &str, out: &str, base_url: Option<&str>) -> Result<(), Fault> {
    let mut command = run::visavis();
    command.args(["build", "--client", CLIENT, "--data", data, "--out", out]);
    if let Some(url) = base_url {
        command.args(["--base-url", url]);
    }
    run::call(&mut command)
}
