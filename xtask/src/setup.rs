//! `cargo xtask setup`: installs the tools that are missing, says which, and leaves alone what is there.
//! It installs nothing that a browser's visitor would need: that is in `Cargo.toml`.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, ExitCode},
};

use lexopt::prelude::*;

use crate::client::WASM;
use crate::run::{self, Fault, Outcome};

/// What `cargo xtask setup --help` prints.
pub const HELP: &str = "\
Install what building needs: the wasm32 target, the source of Rust's standard library and, from npm,
wasm-opt, UglifyJS and the geography that the map is drawn from.
What is already there is left alone.

Usage: cargo xtask setup [OPTIONS]

Options:
  --browsers  install as well what `cargo xtask test` needs: Chromium, Firefox and WebKit with their drivers,
              a virtual screen and a Java runtime (Debian packages, as root or through sudo), geckodriver, the
              test runner of wasm-bindgen, and the checkers pinned in package-lock.json
";

/// The geckodriver that is installed where there is none. Its protocol is stable: any other that is there will do.
const GECKODRIVER: &str = "0.37.1";

/// Programs that come from Debian, with the packages that hold them.
const NODE: [(&str, &str); 2] = [("node", "nodejs"), ("npm", "npm")];
const BROWSERS: [(&str, &str); 6] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
    ("java", "default-jre-headless"),
];

/// Reads the options and does the work.
pub fn main(mut parser: lexopt::Parser) -> Outcome {
    let mut browsers = false;
    while let Some(word) = parser.next()? {
        match word {
            Long("browsers") => browsers = true,
            other => return Err(other.unexpected().into()),
        }
    }
    if browsers {
        for_testing()?
    } else {
        for_building()?
    }
    println!("Everything is there.");
    Ok(ExitCode::SUCCESS)
}

/// Installs what `serve` needs: only that.
pub fn for_serving() -> Result<(), Fault> {
    let folder = format!("lib/rustlib/{WASM}/lib");
    part_of_rust(&folder, "target", WASM, "the standard library for wasm32-unknown-unknown")
}

/// Installs what `build` needs.
pub fn for_building() -> Result<(), Fault> {
    for_serving()?;
    part_of_rust("lib/rustlib/src/rust", "component", "rust-src", "the source of the standard library")?;
    npm_packages(Needed::ToBuild)
}

/// Installs what `test` needs: what building needs, browsers, drivers, checkers and a Java runtime.
pub fn for_testing() -> Result<(), Fault> {
    for_building()?;
    npm_packages(Needed::ToTest)?;
    debian_packages(&BROWSERS)?;
    let lock = read("Cargo.lock")?;
    let wasm_bindgen = locked_version(&lock, "wasm-bindgen")
        .ok_or("Cargo.lock has no package wasm-bindgen; `cargo metadata` writes the file anew")?;
    cargo_tool("wasm-bindgen-test-runner", "wasm-bindgen-cli", Wanted::Exactly(wasm_bindgen), "some three minutes")?;
    cargo_tool("geckodriver", "geckodriver", Wanted::AnyOr(GECKODRIVER), "some two minutes")
}

/// Adds to the toolchain what is not in the folder where it would be.
fn part_of_rust(folder: &str, kind: &str, name: &str, what: &str) -> Result<(), Fault> {
    if run::sysroot()?.join(folder).is_dir() {
        return Ok(());
    }
    announce(what, "a moment");
    if run::find("rustup").is_none() {
        return Err(format!("there is no rustup; install {what} the way Rust was").into());
    }
    run::call(run::command("rustup").args([kind, "add", name]))
}

/// Which version of a tool will do.
#[derive(Clone, Copy)]
enum Wanted<'a> {
    /// This one only.
    Exactly(&'a str),
    /// The one that is there; this one where there is none.
    AnyOr(&'a str),
}

/// Installs a program from its source with cargo, without optimizing it and without debug symbols: that takes half the
/// time and a quarter of the space.
fn cargo_tool(program: &str, package: &str, wanted: Wanted, duration: &str) -> Result<(), Fault> {
    let found = run::output(run::command(program).arg("--version"));
    let found = found.as_deref().and_then(printed_version);
    let version = match (wanted, found) {
        (Wanted::Exactly(version), Some(found)) if version == found => return Ok(()),
        (Wanted::AnyOr(_), Some(_)) => return Ok(()),
        (Wanted::Exactly(version) | Wanted::AnyOr(version), _) => version,
    };
    announce(&format!("{package} {version}"), duration);
    let install = |lock: &[&str]| {
        run::call(
            run::cargo()
                .args(["install", "--quiet", "--debug", "--force", package, "--version", version, "--bin", program])
                .args(lock)
                .arg("--target-dir")
                .arg(run::target_dir().join("tools"))
                .env("CARGO_PROFILE_DEV_DEBUG", "false"),
        )
    };
    // A registry may lack a version that the tool was released with; a newer or older one does as well.
    install(&["--locked"]).or_else(|_| {
        println!("Not every crate that {package} {version} was released with can be had; trying with others.");
        install(&[])
    })
}

/// The version in what `PROGRAM --version` prints: `trunk 0.21.14`.
fn printed_version(output: &str) -> Option<&str> {
    output.lines().next()?.split_whitespace().nth(1)
}

/// The version that `Cargo.lock` has of a package.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

/// Which packages of npm are needed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needed {
    /// Those without which no site is built.
    ToBuild,
    /// All.
    ToTest,
}

fn npm_packages(needed: Needed) -> Result<(), Fault> {
    let pinned = npm_versions(&read("package-lock.json")?, needed)
        .ok_or("package-lock.json cannot be read; `git checkout package-lock.json` brings it back")?;
    // npm keeps a lock file of what it has installed beside it.
    let installed = fs::read_to_string("node_modules/.package-lock.json").ok();
    let installed = installed.and_then(|lock| npm_versions(&lock, Needed::ToTest)).unwrap_or_default();
    let is_there = |folder: &String| installed.get(folder) == pinned.get(folder) && Path::new(folder).is_dir();
    let missing: Vec<&String> = pinned.keys().filter(|folder| !is_there(folder)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    debian_packages(&NODE)?;
    let names: Vec<_> = missing.iter().map(|folder| format!("{} {}", npm_name(folder), pinned[*folder])).collect();
    announce(&format!("{} from npm", names.join(", ")), "a moment");
    let mut npm = run::command("npm");
    npm.args(["ci", "--ignore-scripts", "--loglevel", "error"]);
    // Packages for the tests that are already there are not taken away again.
    let tested = installed.len() > pinned.len();
    run::call(if needed == Needed::ToBuild && !tested { npm.arg("--omit=dev") } else { &mut npm })
}

/// The folder and the version of each package in a lock file of npm that is needed.
fn npm_versions(lock: &str, needed: Needed) -> Option<BTreeMap<String, String>> {
    let lock: serde_json::Value = serde_json::from_str(lock).ok()?;
    let packages = lock.get("packages")?.as_object()?.iter().filter(|(folder, _)| !folder.is_empty());
    packages
        .filter(|(_, package)| needed == Needed::ToTest || package.get("dev").is_none())
        .map(|(folder, package)| Some((folder.clone(), package.get("version")?.as_str()?.to_owned())))
        .collect()
}

fn npm_name(folder: &str) -> &str {
    folder.rsplit_once("node_modules/").map_or(folder, |(_, name)| name)
}

/// Installs the packages of those programs that are not there.
fn debian_packages(programs: &[(&str, &str)]) -> Result<(), Fault> {
    let missing: Vec<&str> =
        programs.iter().filter(|(program, _)| run::find(program).is_none()).map(|(_, package)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let by_hand = format!("apt-get update && apt-get install --yes --no-install-recommends {list}");
    if run::find("apt-get").is_none() {
        return Err(format!(
            "there is no apt-get; install these Debian packages, or what your system has instead: {list}"
        )
        .into());
    }
    let is_root = run::output(run::command("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if !is_root && run::find("sudo").is_none() {
        return Err(format!("Debian packages are missing; as root, run `{by_hand}`").into());
    }
    announce(&format!("the Debian packages {list}"), "a minute or two");
    let apt = |words: &[&str]| {
        let mut command = if is_root { run::command("env") } else { sudo_env() };
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet=2"]).args(words);
        run::call(&mut command)
    };
    apt(&["update"])?;
    apt(&[["install", "--yes", "--no-install-recommends"].as_slice(), &missing].concat())
}

/// `sudo env`: sudo takes the variables out of the environment.
fn sudo_env() -> Command {
    let mut command = run::command("sudo");
    command.arg("env");
    command
}

fn announce(what: &str, duration: &str) {
    println!("Installing {what} (this takes {duration}).");
}

fn read(path: &str) -> Result<String, Fault> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {path}: {error}").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARGO_LOCK: &str = "\
[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
source = \"registry\"

[[package]]
name = \"wasm-bindgen-futures\"
version = \"0.4.80\"
";

    #[test]
    fn the_version_of_wasm_bindgen_is_that_of_the_lock_file() {
        assert_eq!(locked_version(CARGO_LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(CARGO_LOCK, "wasm-bindgen-futures"), Some("0.4.80"));
        assert_eq!(locked_version(CARGO_LOCK, "bindgen"), None);
    }

    #[test]
    fn the_glue_is_written_for_the_version_of_the_client() {
        let version = |package| locked_version(include_str!("../../Cargo.lock"), package);
        assert!(version("wasm-bindgen").is_some());
        assert_eq!(version("wasm-bindgen-cli-support"), version("wasm-bindgen"));
    }

    #[test]
    fn the_version_that_a_tool_prints_is_its_second_word() {
        assert_eq!(printed_version("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(printed_version("geckodriver 0.37.1 (abc 2026-01-01)\n\nThe source code"), Some("0.37.1"));
        assert_eq!(printed_version(""), None);
    }

    #[test]
    fn every_pinned_npm_package_has_a_version_and_the_project_itself_is_left_out() {
        let names = |needed| {
            let pinned = npm_versions(include_str!("../../package-lock.json"), needed).expect("the lock file is whole");
            pinned.keys().map(|folder| npm_name(folder).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(
            names(Needed::ToTest),
            [
                "accessibility-checker-engine",
                "axe-core",
                "binaryen",
                "html_codesniffer",
                "uglify-js",
                "vnu-jar",
                "world-atlas"
            ]
        );
        assert_eq!(names(Needed::ToBuild), ["binaryen", "uglify-js", "world-atlas"]);
    }

    #[test]
    fn the_npm_lock_file_names_no_place_to_download_from() {
        assert!(!include_str!("../../package-lock.json").contains("://"));
    }
}
