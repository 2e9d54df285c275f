//! `cargo xtask build`: the client by trunk, then the site by the site generator. What the site consists of is the
//! generator's business (`src/site.rs`); how trunk works stands in `Cargo.toml` and `index.html`.

use std::{
    env,
    path::Path,
    process::{Command, ExitCode},
};

use lexopt::prelude::*;

use crate::{
    check::DATA,
    run::{self, Fault, Outcome},
    setup, slim,
};

/// What `cargo xtask build --help` prints.
pub const HELP: &str = "\
Build the site for publication: a folder that can be copied to any static host.

Usage: cargo xtask build [OPTIONS]

Options:
  --base-url URL  the address at which the site will stand, for what needs a whole address
                  (canonical links, hreflang, og:url, the code to embed a view)
  --out DIR       where to write the site (default: dist)
  --data DIR      the dossier's folder (default: data)

Folders are taken from the root of the workspace.
";

/// Where the client is put for publication and for tests.
pub const CLIENT: &str = "target/client";

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
    client(Profile::Release, CLIENT)?;
    site(&data, &out, base_url.as_deref())?;
    Ok(ExitCode::SUCCESS)
}

/// How the client is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quickly, with debug assertions and without `wasm-opt`.
    Dev,
    /// As small as it gets.
    Release,
}

/// Compiles the client and lets trunk put it into the folder `to`.
pub fn client(profile: Profile, to: &str) -> Result<(), Fault> {
    let mut trunk = run::command("trunk");
    trunk.args(["build", "--offline", "--dist", to]);
    if profile == Profile::Release {
        small(trunk.arg("--release"));
    }
    // A backtrace of trunk's own hides what it says about our code.
    trunk.env("RUST_BACKTRACE", "0");
    // trunk refuses `NO_COLOR=1`: it reads the variable as an option that is either `true` or `false`.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    run::call(&mut trunk)?;
    if profile == Profile::Release {
        slim::folder(Path::new(to))?;
    }
    Ok(())
}

/// Has cargo compile the standard library for size, with panics that stop at once: 161.8 kB of wasm become 145.4
/// (brotli). The features are not stable, so this is for the published client alone, never for the native code; a panic
/// then leaves no message, which nobody would read there.
pub fn small(command: &mut Command) -> &mut Command {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort")
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
