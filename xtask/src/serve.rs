//! `cargo xtask serve`: the site while one works on it. Pages are rendered on request by the native program, so a
//! change in `data/` or in the style sheets shows on reload; a change of code rebuilds program and client.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant, SystemTime},
};

use lexopt::prelude::*;

use crate::{
    build::{self, Profile},
    check::DATA,
    run::{self, Fault, Outcome},
    setup,
};

/// What `cargo xtask serve --help` prints.
pub const HELP: &str = "\
Show the site while you work on it. A change of a text, a fact or a style shows when the page is loaded again;
a change of the code is compiled first, which takes some twenty seconds. Ctrl-C ends it.

Usage: cargo xtask serve [OPTIONS]

Options:
  --port PORT  the port to serve at; if it is taken, a free one is used (default: 8080)
  --data DIR   the dossier's folder, from the root of the workspace (default: data)
";

/// Where the client for working on the site is put, apart from the one for publication.
const CLIENT: &str = "target/client-dev";

/// What is compiled into the program or the client.
const WATCHED: [&str; 4] = ["src", "Cargo.toml", "index.html", "assets/boot.js"];

/// How often the modification times are looked at.
const PAUSE: Duration = Duration::from_millis(300);

/// Reads the options and does the work.
pub fn main(mut parser: lexopt::Parser) -> Outcome {
    let mut port: u16 = 8080;
    let mut data = DATA.to_owned();
    while let Some(word) = parser.next()? {
        match word {
            Long("port") => port = parser.value()?.parse()?,
            Long("data") => data = parser.value()?.string()?,
            other => return Err(other.unexpected().into()),
        }
    }
    setup::for_building()?;

    let mut server = Server { port: port.to_string(), data, child: None };
    let mut seen = modified(&WATCHED);
    server.renew();
    loop {
        thread::sleep(PAUSE);
        server.notice_end();
        if modified(&WATCHED) != seen {
            seen = settled(&WATCHED);
            println!("\nThe code has changed: compiling.");
            server.renew();
        }
    }
}

/// The native program that answers the browser.
struct Server {
    port: String,
    data: String,
    child: Option<Child>,
}

impl Server {
    /// Compiles program and client, then puts the new program in the place of the old one.
    /// If the code does not compile, the old one goes on.
    fn renew(&mut self) {
        let start = Instant::now();
        if let Err(fault) = compile().and_then(|()| self.restart(start)) {
            let meanwhile = if self.child.is_some() { " Meanwhile the last good version is shown." } else { "" };
            eprintln!("\n{fault}.\nThe next change is compiled again.{meanwhile}");
        }
    }

    fn restart(&mut self, start: Instant) -> Result<(), Fault> {
        if let Some(mut old) = self.child.take() {
            // It may have ended by itself; then there is nothing to end.
            let _ = old.kill();
            old.wait()?;
        }
        println!("Compiled in {:.1} s.", start.elapsed().as_secs_f64());
        let mut command = run::visavis();
        command.args(["serve", "--client", CLIENT, "--port", &self.port, "--data", &self.data]);
        let child = command.stdin(Stdio::null()).spawn().map_err(|error| run::cannot_start(&command, &error))?;
        self.child = Some(child);
        Ok(())
    }

    /// Says so, once, when the server has ended by itself.
    fn notice_end(&mut self) {
        if let Some(Ok(Some(status))) = self.child.as_mut().map(Child::try_wait) {
            self.child = None;
            eprintln!("\nThe server has ended ({status}). It starts again with the next change of the code.");
        }
    }
}

fn compile() -> Result<(), Fault> {
    run::call(run::cargo().args(["build", "--quiet", "--bin", "visavis"]))?;
    build::client(Profile::Dev, CLIENT)
}

/// Modification times by file.
type Times = BTreeMap<PathBuf, SystemTime>;

fn modified(roots: &[&str]) -> Times {
    let mut times = Times::new();
    roots.iter().for_each(|root| collect(Path::new(root), &mut times));
    times
}

/// A file that vanishes while it is looked at, as editors let files vanish, is a file that is not there.
fn collect(path: &Path, times: &mut Times) {
    if let Ok(entries) = fs::read_dir(path) {
        entries.flatten().for_each(|entry| collect(&entry.path(), times));
    } else if let Ok(time) = fs::metadata(path).and_then(|file| file.modified()) {
        times.insert(path.to_owned(), time);
    }
}

/// The modification times once they no longer change: whoever saves several files at a time has done so.
fn settled(roots: &[&str]) -> Times {
    let mut seen = modified(roots);
    loop {
        thread::sleep(PAUSE);
        let now = modified(roots);
        if now == seen {
            return now;
        }
        seen = now;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_in_folders_are_watched_and_missing_ones_are_not() {
        let times = modified(&["src", "Cargo.toml", "no/such/file"]);
        assert!(times.contains_key(Path::new("src/serve.rs")));
        assert!(times.contains_key(Path::new("Cargo.toml")));
        assert!(times.keys().all(|path| !path.starts_with("no")));
    }
}
