//! `cargo xtask serve`: the site while one works on it. Pages are rendered on request by the native program and load
//! themselves again, so a change in `data/` or in the style sheets shows at once; a change of code rebuilds program and
//! client. The program comes first: it shows the site while the client is still being compiled.

use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead, BufReader},
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    thread,
    time::{Duration, Instant, SystemTime},
};

use lexopt::prelude::*;

use crate::{
    check::DATA,
    client::{self, Profile},
    run::{self, Fault, Outcome},
    setup,
};

/// What `cargo xtask serve --help` prints.
pub const HELP: &str = "\
Show the site while you work on it, until Ctrl-C. A page that is open loads itself again after each change: at once
after that of a text, a fact or a style, and after some twenty seconds after that of the code, which is compiled first.
The first start compiles for some four minutes; the site is there, without the application, after about two.

Usage: cargo xtask serve [OPTIONS]

Options:
  --open       show the site in the browser of this machine
  --port PORT  the port to serve at, and no other; 0 takes any free one (default: 8080)
  --host IP    where to listen: 0.0.0.0 lets other machines of the network see the site (default: 127.0.0.1)
  --data DIR   the dossier's folder, from the root of the workspace (default: data)
";

/// Where the client for working on the site is put, apart from the one for publication.
const CLIENT: &str = "target/client-dev";

/// What is compiled into the program or the client.
const WATCHED: [&str; 6] = ["src", "Cargo.toml", "Cargo.lock", "assets/guard.js", "assets/reader.js", "assets/map"];

/// How cargo compiles the program: not optimized, it is there in a quarter of the time, and a page takes a second in place
/// of a third of one. A whole site would take minutes more: compression is compiled with it.
const QUICKLY: [&str; 2] = ["--config", "profile.dev.package.visavis.opt-level=0"];

/// How often the modification times are looked at.
const PAUSE: Duration = Duration::from_millis(300);

/// Reads the options and does the work.
pub fn main(mut parser: lexopt::Parser) -> Outcome {
    let (mut host, mut port, mut open) = (IpAddr::from(Ipv4Addr::LOCALHOST), 8080, false);
    let mut data = DATA.to_owned();
    while let Some(word) = parser.next()? {
        match word {
            Long("open") => open = true,
            Long("host") => host = parser.value()?.parse()?,
            Long("port") => port = parser.value()?.parse()?,
            Long("data") => data = parser.value()?.string()?,
            other => return Err(other.unexpected().into()),
        }
    }
    if !Path::new(&data).is_dir() {
        return Err(format!("--data {data}: there is no such folder").into());
    }
    let mut server = Server { address: free((host, port).into())?, data, open, running: None };
    let mut seen = modified(&WATCHED);
    server.report(|server| server.begin(&seen));
    loop {
        thread::sleep(PAUSE);
        server.notice_end();
        if modified(&WATCHED) != seen {
            seen = settled(&WATCHED);
            println!("\nThe code has changed: compiling.");
            server.report(Server::renew);
        }
    }
}

/// The address if one can listen there. It is asked before anything is compiled, and no other is taken in its place: who
/// has learnt an address must not meet another program there.
fn free(address: SocketAddr) -> Result<SocketAddr, Fault> {
    match TcpListener::bind(address) {
        Ok(_) => Ok(address),
        Err(error) => {
            let another = TcpListener::bind((address.ip(), 0)).and_then(|other| other.local_addr());
            let another = another.map_err(|_| format!("cannot listen at {}: {error}", address.ip()))?;
            Err(format!(
                "cannot listen at {address}: {error}. End what runs there (perhaps an earlier `cargo xtask serve`), or take \
                 another port: `cargo xtask serve --port {}`",
                another.port()
            )
            .into())
        }
    }
}

/// The native program that answers the browser.
struct Server {
    address: SocketAddr,
    data: String,
    open: bool,
    running: Option<Running>,
}

/// A child that answers. As long as its standard input is open it goes on: however this program ends, that pipe is closed.
struct Running {
    child: Child,
    _output: BufReader<ChildStdout>,
}

impl Server {
    /// Does a piece of work; if it fails, what is served goes on.
    fn report(&mut self, work: impl FnOnce(&mut Server) -> Result<(), Fault>) {
        if let Err(fault) = work(self) {
            let meanwhile = if self.running.is_some() { " Meanwhile the last good version is shown." } else { "" };
            eprintln!("\n{fault}.\nThe next change is compiled again.{meanwhile}");
        }
    }

    /// Compiles the program and shows the site, then compiles the client and shows the site alive.
    fn begin(&mut self, code: &Times) -> Result<(), Fault> {
        let start = Instant::now();
        let first = !run::target_dir().join("debug/visavis").exists();
        let long = if first { " This takes about two minutes the first time." } else { "" };
        println!("Compiling the program that makes the pages.{long}");
        program()?;
        if !is_newer(CLIENT, code) {
            client::remove(Path::new(CLIENT))?;
        }
        self.start()?;
        println!("\n    {}    Ctrl-C ends it.\n", self.shown());
        if self.open {
            browse(&self.shown());
        }
        if !Path::new(CLIENT).exists() {
            let long = if first { " Another two minutes or so the first time." } else { "" };
            println!("The site is there without the application, which is being compiled.{long}");
        }
        setup::for_serving()?;
        client::build(Profile::Dev, CLIENT)?;
        println!("The site is there with the application ({:.0} s).", start.elapsed().as_secs_f64());
        Ok(())
    }

    /// Compiles program and client, then puts the new ones in the place of the old ones: a page and its application are
    /// always of the same code.
    fn renew(&mut self) -> Result<(), Fault> {
        let start = Instant::now();
        program()?;
        setup::for_serving()?;
        client::build(Profile::Dev, CLIENT)?;
        let first = self.running.is_none();
        self.start()?;
        println!("Compiled in {:.1} s.", start.elapsed().as_secs_f64());
        if first {
            println!("\n    {}    Ctrl-C ends it.\n", self.shown());
        }
        Ok(())
    }

    /// Ends the program that runs and starts the present one, at the same address.
    fn start(&mut self) -> Result<(), Fault> {
        if let Some(mut old) = self.running.take() {
            // It may have ended by itself; then there is nothing to end.
            let _ = old.child.kill();
            old.child.wait()?;
        }
        let mut command = self.command();
        let mut child = command.spawn().map_err(|error| run::cannot_start(&command, &error))?;
        let mut output = BufReader::new(child.stdout.take().ok_or("the server has no output to read")?);
        // It says where it listens as soon as it does.
        let mut line = String::new();
        output.read_line(&mut line)?;
        let address =
            line.trim().strip_prefix("http://").and_then(|address| address.trim_end_matches('/').parse().ok());
        self.address = address.ok_or("the server did not start; what it printed above says why")?;
        self.running = Some(Running { child, _output: output });
        Ok(())
    }

    fn command(&self) -> Command {
        let mut command = run::visavis_with(&QUICKLY);
        command.args(["serve", "--tied", "--client", CLIENT, "--data", &self.data]);
        command.args(["--host", &self.address.ip().to_string(), "--port", &self.address.port().to_string()]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        command
    }

    /// The address to open on this machine.
    fn shown(&self) -> String {
        let mut address = self.address;
        if address.ip().is_unspecified() {
            address.set_ip(Ipv4Addr::LOCALHOST.into());
        }
        format!("http://{address}/")
    }

    /// Says so, once, when the server has ended by itself.
    fn notice_end(&mut self) {
        if let Some(Ok(Some(status))) = self.running.as_mut().map(|running| running.child.try_wait()) {
            self.running = None;
            eprintln!("\nThe server has ended ({status}). It starts again with the next change of the code.");
        }
    }
}

fn program() -> Result<(), Fault> {
    run::call(run::cargo().args(["build", "--quiet", "--bin", "visavis"]).args(QUICKLY))
}

/// Whether a client was made of the code as it is.
fn is_newer(client: &str, code: &Times) -> bool {
    let made = fs::metadata(Path::new(client).join("visavis_bg.wasm")).and_then(|file| file.modified());
    made.is_ok_and(|made| code.values().all(|time| *time < made))
}

/// Shows an address in the browser of this machine.
fn browse(address: &str) {
    let opener = ["xdg-open", "open", "wslview"].into_iter().find(|program| run::find(program).is_some());
    let opened = opener.map(|program| run::succeeds(run::command(program).arg(address)));
    if !matches!(opened, Some(Ok(true))) {
        println!("No browser could be opened from here; type the address.");
    }
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

    fn server() -> Server {
        Server { address: (Ipv4Addr::UNSPECIFIED, 8123).into(), data: "data".into(), open: false, running: None }
    }

    /// The files below a folder, from the root of the workspace.
    fn sources() -> Vec<PathBuf> {
        modified(&["../src"]).into_keys().filter(|path| path.extension().is_some_and(|end| end == "rs")).collect()
    }

    #[test]
    fn files_in_folders_are_watched_and_missing_ones_are_not() {
        let times = modified(&["src", "Cargo.toml", "no/such/file"]);
        assert!(times.contains_key(Path::new("src/serve.rs")));
        assert!(times.contains_key(Path::new("Cargo.toml")));
        assert!(times.keys().all(|path| !path.starts_with("no")));
    }

    #[test]
    fn all_that_is_compiled_in_is_watched_and_nothing_that_is_read_when_a_page_is_asked_for() {
        let mut included = 0;
        for file in sources() {
            let text = fs::read_to_string(&file).expect("a source can be read");
            for name in text.split("include_str!(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let path = file.with_file_name(name).canonicalize().expect("what is included is there");
                let root = Path::new("..").canonicalize().expect("a workspace");
                let path = path.strip_prefix(root).expect("a file of the workspace").to_owned();
                assert!(WATCHED.iter().any(|watched| path.starts_with(watched)), "{} is not watched", path.display());
                included += 1;
            }
        }
        assert!(included > 2, "what is included is found");
        for read in
            ["assets/boot/start.js", "assets/alive.js", "assets/css/base.css", "data/edition.json", "index.html"]
        {
            assert!(Path::new("..").join(read).exists(), "{read}");
            assert!(!WATCHED.iter().any(|watched| Path::new(read).starts_with(watched)), "{read} compiles nothing");
        }
    }

    #[test]
    fn a_port_that_is_taken_is_told_and_not_left_for_another() {
        let taken =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|other| other.local_addr().map(|at| (other, at)));
        let (_other, address) = taken.expect("some port is free");
        let fault = free(address).expect_err("it is taken").to_string();
        assert!(fault.starts_with(&format!("cannot listen at {address}: ")), "{fault}");
        assert!(fault.contains("`cargo xtask serve --port "), "{fault}");
        assert!(free((Ipv4Addr::LOCALHOST, 0).into()).is_ok());
    }

    #[test]
    fn the_child_is_tied_to_this_program_and_starts_again_at_the_same_address() {
        let words: Vec<_> = server().command().get_args().map(|word| word.to_string_lossy().into_owned()).collect();
        let words = words.join(" ");
        assert!(words.contains("serve --tied") && words.ends_with("--host 0.0.0.0 --port 8123"), "{words}");
        assert_eq!(server().shown(), "http://127.0.0.1:8123/");
    }

    #[test]
    fn a_client_is_of_the_code_if_no_file_of_the_code_is_newer() {
        let folder = std::env::temp_dir().join(format!("visavis-client-{}", std::process::id()));
        let name = folder.to_string_lossy();
        let times = |time| Times::from([(PathBuf::from("a"), time)]);
        assert!(!is_newer(&name, &times(SystemTime::UNIX_EPOCH)), "there is no client");
        fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join("visavis_bg.wasm"), "")).expect("a folder");
        assert!(is_newer(&name, &times(SystemTime::UNIX_EPOCH)));
        assert!(!is_newer(&name, &times(SystemTime::now() + Duration::from_secs(60))));
        fs::remove_dir_all(&folder).expect("the folder is there");
    }
}
