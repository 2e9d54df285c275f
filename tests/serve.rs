//! The development server as a program: it keeps its address, ends with whoever started it, shows pages before there is
//! an application, tells faults in the language of the page, and lets pages notice a change.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use visavis::site::style::csp_hash;

/// No answer takes this long, and no program to end.
const LIMIT: Duration = Duration::from_secs(60);

/// A folder of one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    /// A folder with a copy of the invented dossier in `data`.
    fn new(name: &str) -> Folder {
        let folder = Folder(std::env::temp_dir().join(format!("visavis-serve-{name}-{}", std::process::id())));
        fs::create_dir_all(folder.0.join("data")).expect("a folder can be made");
        for entry in fs::read_dir("tests/fixtures/other").expect("the invented dossier").flatten() {
            if entry.path().is_file() {
                fs::copy(entry.path(), folder.0.join("data").join(entry.file_name())).expect("a file can be copied");
            }
        }
        folder
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }

    /// Puts something between `old` and what follows it in a file of the data.
    fn change(&self, file: &str, old: &str, new: &str) {
        let path = Path::new(&self.path("data")).join(file);
        let text = fs::read_to_string(&path).expect("a file of the data");
        assert!(text.contains(old), "{file} has {old:?}");
        fs::write(path, text.replacen(old, new, 1)).expect("a file can be written");
    }

    fn add_client(&self) {
        let client = self.0.join("client");
        fs::create_dir_all(&client).expect("a folder can be made");
        for name in ["visavis.js", "visavis_bg.wasm", "search.js", "search_bg.wasm"] {
            fs::write(client.join(name), "x").expect("a file can be written");
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A server that runs, ended with the test.
struct Server {
    child: Child,
    address: SocketAddr,
}

fn command(folder: &Folder, port: u16) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
    command.args(["serve", "--tied", "--data", &folder.path("data"), "--client", &folder.path("client")]);
    command.args(["--port", &port.to_string()]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

impl Server {
    fn start(folder: &Folder, port: u16) -> Server {
        let mut child = command(folder, port).spawn().expect("the program starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("an output")).read_line(&mut line).expect("its first line");
        let address = line.trim().strip_prefix("http://").and_then(|address| address.strip_suffix('/'));
        let address = address.and_then(|address| address.parse().ok()).expect("its first line is its address");
        Server { child, address }
    }

    fn connect(&self) -> TcpStream {
        let wire = TcpStream::connect(self.address).expect("it listens");
        wire.set_read_timeout(Some(LIMIT)).expect("a limit can be set");
        wire
    }

    /// The status and the whole answer.
    fn get(&self, path: &str) -> (u16, String) {
        let mut wire = self.connect();
        write!(wire, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").expect("it reads");
        let mut answer = String::new();
        wire.read_to_string(&mut answer).expect("an answer in time");
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        (status, answer)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a program says that does not serve.
fn refusal(mut command: Command) -> String {
    let mut child = command.spawn().expect("the program starts");
    let (mut printed, mut said) = (String::new(), String::new());
    // Its input stays open: it ends for another reason.
    let _input = child.stdin.take();
    child.stdout.take().expect("an output").read_to_string(&mut printed).expect("its output");
    child.stderr.take().expect("an output").read_to_string(&mut said).expect("its words");
    assert!(!child.wait().expect("it ends").success() && printed.is_empty(), "{printed}");
    said.trim().to_owned()
}

/// Whether a program ends by itself.
fn ends(child: &mut Child) -> bool {
    let end = Instant::now() + LIMIT;
    while Instant::now() < end {
        if child.try_wait().expect("it can be asked").is_some() {
            return true;
        }
        std::thread::yield_now();
    }
    false
}

/// The state that a page was made in.
fn state(page: &str) -> &str {
    page.split("fetch('/changes?").nth(1).and_then(|rest| rest.get(..16)).expect("the page watches")
}

#[test]
fn it_ends_when_the_program_that_started_it_does() {
    let folder = Folder::new("ends");
    // Whatever ends a program, and be it the signal that cannot be caught, closes its pipes.
    let mut parent = Command::new("sleep").arg("600").stdout(Stdio::piped()).spawn().expect("sleep starts");
    let pipe = parent.stdout.take().expect("a pipe");
    let mut child = command(&folder, 0).stdin(pipe).spawn().expect("the program starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("an output")).read_line(&mut line).expect("its first line");
    assert!(child.try_wait().expect("it can be asked").is_none(), "it runs");
    parent.kill().and_then(|()| parent.wait()).expect("the signal KILL");
    let ended = ends(&mut child);
    let _ = child.kill();
    assert!(ended, "it goes on without the program that started it");
}

#[test]
fn a_port_that_is_taken_is_told_and_left() {
    let folder = Folder::new("taken");
    let first = Server::start(&folder, 0);
    let port = first.address.port();
    let said = refusal(command(&folder, port));
    assert_eq!(said, format!("port {port} is taken by another program; --port takes another"));
}

#[test]
fn started_anew_it_has_the_address_that_it_had_and_pages_notice() {
    let folder = Folder::new("anew");
    let first = Server::start(&folder, 0);
    let address = first.address;
    let page = first.get("/en/").1;
    let known = state(&page).to_owned();
    // A connection that is open when the program ends does not keep the next one from its port.
    let _open = first.connect();
    drop(first);
    let second = Server::start(&folder, address.port());
    assert_eq!(second.address, address);
    let now = second.get(&format!("/changes?{known}")).1;
    assert!(!now.ends_with(&known), "the page loads itself again");
}

#[test]
fn a_folder_of_data_that_is_not_there_is_told_at_once() {
    let folder = Folder::new("nope");
    let mut command = command(&folder, 0);
    command.args(["--data", "nope"]);
    assert_eq!(refusal(command), "--data nope: there is no such folder");
}

#[test]
fn faults_of_the_data_are_told_in_the_language_of_the_page() {
    let folder = Folder::new("faults");
    folder.change("countries.json", "\"code\":", "\"kode\":");
    let server = Server::start(&folder, 0);
    for (path, lang, title, fault) in [
        ("/fr/pays/", "fr", "Les données contiennent des erreurs", "champ inconnu « kode »"),
        ("/donnees/countries.csv", "fr", "Les données contiennent des erreurs", "champ inconnu « kode »"),
        ("/en/countries/", "en", "The data has errors", "unknown member \"kode\""),
        ("/", "en", "The data has errors", "unknown member \"kode\""),
    ] {
        let (status, page) = server.get(path);
        assert_eq!(status, 500, "{path}");
        assert!(page.contains("content-type: text/html; charset=utf-8"), "{path}: {page}");
        assert!(page.contains(&format!("<html lang=\"{lang}\">")) && page.contains(title), "{path}: {page}");
        let folded = page.replace('\u{a0}', " ").replace("&quot;", "\"");
        assert!(folded.contains(fault), "{path}: {page}");
        assert!(page.contains("<li>"), "{path}: a line each");
    }
    // Once it is mended, the page that tells the fault notices.
    let page = server.get("/fr/pays/").1;
    folder.change("countries.json", "\"kode\":", "\"code\":");
    let known = state(&page).to_owned();
    assert!(!server.get(&format!("/changes?{known}")).1.ends_with(&known));
    assert_eq!(server.get("/fr/pays/").0, 200);
}

#[test]
fn a_page_without_application_says_so_in_its_language_and_waits_for_nothing() {
    let folder = Folder::new("bare");
    let server = Server::start(&folder, 0);
    for (path, words) in [("/fr/", "montrée sans l’application"), ("/en/networks/", "shown without the application")]
    {
        let (status, page) = server.get(path);
        assert_eq!(status, 200, "{path}");
        assert!(page.contains(words) && page.contains("data-tier=\"paper\""), "{path}: {page}");
        assert!(!page.contains("data-app="), "{path}: nothing waits for the application");
        assert!(page.contains("<dialog id=") && page.ends_with("</html>\n"), "{path}: the page is whole");
    }
    let known = state(&server.get("/fr/").1).to_owned();
    folder.add_client();
    assert!(!server.get(&format!("/changes?{known}")).1.ends_with(&known), "an open page notices the application");
    let page = server.get("/fr/").1;
    assert!(page.contains("data-app=") && !page.contains("montrée sans l’application"));
}

#[test]
fn every_page_notices_a_change_of_the_data_by_a_script_that_its_policy_admits() {
    let folder = Folder::new("change");
    folder.add_client();
    let server = Server::start(&folder, 0);
    for path in ["/", "/fr/", "/en/networks/", "/en/no-such-page/"] {
        let page = server.get(path).1;
        let (_, script) = page.rsplit_once("<script>").expect("a script");
        let script = page.split("<script>").find(|part| part.contains("/changes?")).unwrap_or(script);
        let script = script.split("</script>").next().expect("its end");
        let policy = page.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
        let policy = policy.expect("a policy");
        assert!(policy.contains(&csp_hash(script)), "{path}: {policy}");
        assert!(policy.contains("connect-src 'self'"), "{path}: {policy}");
    }
    let known = state(&server.get("/en/").1).to_owned();
    folder.change("edition.json", "\"as_of\"", "\"as_of\" ");
    assert!(!server.get(&format!("/changes?{known}")).1.ends_with(&known));
}
