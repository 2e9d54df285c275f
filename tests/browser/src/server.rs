//! A static server on this machine, as plain as a host can be: files with their kind, no CORS header, no rewriting.
//! For the tests it adds the recorder to pages and makes chosen files fail.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use anyhow::{Context, Result};
use base64::Engine as _;
use sha2::{Digest, Sha256};
use visavis::site::http::{self, Answer};

/// The script that pages under test begin with.
const RECORDER: &str = include_str!("recorder.js");

/// What becomes of a file on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is not there.
    Missing,
    /// Half of it, as if that were all.
    Halved,
    /// The connection breaks in the middle.
    Broken,
    /// As many bytes of something else.
    Garbled,
    /// A whole script that leaves something else than a dossier.
    Emptied,
    /// It waits until it is released, or all is served whole.
    Held,
}

/// How the name of a script ends.
const SCRIPT: &str = ".js";

/// How it ends in a newer build.
const RENEWED: &str = ".newer.js";

/// What to serve.
#[derive(Debug, Default)]
pub struct Content {
    /// The folder of files.
    folder: Option<PathBuf>,
    /// Pages by path, before any file.
    pages: HashMap<String, String>,
    /// What is served for a path that has no file, as a single-page application is.
    fallback: Option<&'static str>,
    /// Files that fail from the beginning, by the start of their name.
    faults: Vec<(&'static str, Fault)>,
}

impl Content {
    /// The files of a folder.
    pub fn folder(folder: &Path) -> Content {
        Content { folder: Some(folder.to_owned()), ..Content::default() }
    }

    /// A page of another site.
    pub fn page(path: &str, html: String) -> Content {
        Content { pages: [(path.to_owned(), html)].into(), ..Content::default() }
    }

    /// One more page among the files.
    pub fn with_page(mut self, path: &str, html: String) -> Content {
        self.pages.insert(path.to_owned(), html);
        self
    }

    /// With a file for every path that has none.
    pub fn with_fallback(self, file: &'static str) -> Content {
        Content { fallback: Some(file), ..self }
    }

    /// With a fault in the files whose name starts like this.
    pub fn with_fault(mut self, start: &'static str, fault: Fault) -> Content {
        self.faults.push((start, fault));
        self
    }
}

/// A server, for as long as the value lives.
pub struct Server {
    http: http::Server,
    desk: Arc<Desk>,
}

/// What the threads of a server share.
struct Desk {
    content: Content,
    faults: Mutex<Vec<(&'static str, Fault)>>,
    /// Told when there are fewer faults.
    mended: Condvar,
    asked: Mutex<Vec<String>>,
    /// Whether a newer build has taken the place of the one that was served at first.
    renewed: Mutex<bool>,
}

impl Server {
    /// Starts to serve on a free port.
    ///
    /// # Errors
    ///
    /// No port can be had.
    pub fn start(mut content: Content) -> Result<Server> {
        let faults = Mutex::new(std::mem::take(&mut content.faults));
        let (mended, asked, renewed) = (Condvar::new(), Mutex::default(), Mutex::default());
        let desk = Arc::new(Desk { content, faults, mended, asked, renewed });
        let inside = desk.clone();
        let http = http::Server::start(move |address| inside.answer(address)).context("no port can be had")?;
        Ok(Server { http, desk })
    }

    /// Its address, with a closing slash.
    pub fn root(&self) -> String {
        format!("http://{}/", self.http.address())
    }

    /// The address of a path.
    pub fn at(&self, path: &str) -> String {
        self.root() + path
    }

    /// Whether a file whose name starts like this was asked for.
    pub fn was_asked_for(&self, start: &str) -> bool {
        locked(&self.desk.asked).iter().any(|name| name.starts_with(start))
    }

    /// Forgets what was asked for, and serves every file of the first build whole.
    pub fn begin_anew(&self) {
        locked(&self.desk.asked).clear();
        *locked(&self.desk.renewed) = false;
        self.mend();
    }

    /// From now on the files whose name starts like this fail.
    pub fn fail(&self, start: &'static str, fault: Fault) {
        locked(&self.desk.faults).push((start, fault));
    }

    /// From now on every file is served whole.
    pub fn mend(&self) {
        locked(&self.desk.faults).clear();
        self.desk.mended.notify_all();
    }

    /// Lets the files go that are held.
    pub fn release(&self) {
        locked(&self.desk.faults).retain(|(_, fault)| *fault != Fault::Held);
        self.desk.mended.notify_all();
    }

    /// A newer build takes the place of this one: its scripts have other names, and those of before are gone.
    pub fn publish(&self) {
        *locked(&self.desk.renewed) = true;
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.release();
    }
}

/// No thread of the server leaves a half-made value behind.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    fn answer(&self, address: &str) -> Answer {
        let path = address.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/').to_owned();
        let name = path.rsplit('/').next().unwrap_or_default();
        locked(&self.asked).push(name.to_owned());
        let fault = locked(&self.faults).iter().find(|(start, _)| name.starts_with(start)).map(|(_, fault)| *fault);
        let answer = |status, header, body: Vec<u8>| Answer { status, headers: vec![header], body };
        let Some((kind, mut body)) = self.read(&path).filter(|_| fault != Some(Fault::Missing)) else {
            return answer(404, ("Content-Type", "text/plain".to_owned()), b"not found".to_vec());
        };
        match fault {
            Some(Fault::Halved) => body.truncate(body.len() / 2),
            Some(Fault::Garbled) => body.iter_mut().for_each(|byte| *byte = byte.rotate_left(3) | 1),
            Some(Fault::Emptied) => body = b"self.visavisDossier = '{}';".to_vec(),
            Some(Fault::Broken) => {
                return match break_off(kind, body) {
                    Ok(elsewhere) => answer(302, ("Location", elsewhere), Vec::new()),
                    Err(error) => {
                        answer(500, ("Content-Type", "text/plain".to_owned()), error.to_string().into_bytes())
                    }
                };
            }
            Some(Fault::Held) => {
                let is_held = |(start, fault): &(&str, Fault)| *fault == Fault::Held && name.starts_with(start);
                drop(self.mended.wait_while(locked(&self.faults), |faults| faults.iter().any(is_held)));
            }
            Some(Fault::Missing) | None => {}
        }
        answer(200, ("Content-Type", kind.to_owned()), body)
    }

    /// A page or a file, with its kind.
    fn read(&self, path: &str) -> Option<(&'static str, Vec<u8>)> {
        if let Some(html) = self.content.pages.get(path) {
            return Some((HTML, html.clone().into_bytes()));
        }
        let folder = self.content.folder.as_ref()?;
        let renewed = *locked(&self.renewed);
        let path = match path.strip_suffix(RENEWED) {
            Some(path) if renewed => &[path, SCRIPT].concat(),
            None if renewed && path.ends_with(SCRIPT) => return None,
            _ => path,
        };
        let found = file(folder, path).or_else(|| file(folder, self.content.fallback?))?;
        let body = std::fs::read(&found).ok()?;
        let kind = kind(&found);
        if kind != HTML {
            return Some((kind, body));
        }
        let html = recorded(&String::from_utf8_lossy(&body));
        // Only the attributes of boot name scripts.
        let html = if renewed { html.replace(&format!("{SCRIPT}\""), &format!("{RENEWED}\"")) } else { html };
        Some((kind, html.into_bytes()))
    }
}

/// Where a body breaks off in the middle: a connection that is closed too early, which a sound server never does.
fn break_off(kind: &'static str, body: Vec<u8>) -> std::io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}/", listener.local_addr()?);
    thread::spawn(move || -> std::io::Result<()> {
        let (mut wire, _) = listener.accept()?;
        // The head of the request, which must be read for the connection to be closed in order.
        let mut head = BufReader::new(wire.try_clone()?).lines();
        while head.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        write!(wire, "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n", body.len())?;
        wire.write_all(&body[..body.len() / 2])
    });
    Ok(address)
}

/// The file at a path below a folder; a folder means its `index.html`.
pub fn file(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = Path::new(path);
    if path.components().any(|part| !matches!(part, Component::Normal(_))) {
        return None;
    }
    let found = folder.join(path);
    let found = if found.is_dir() { found.join("index.html") } else { found };
    found.is_file().then_some(found)
}

/// The kind of a page.
pub const HTML: &str = "text/html; charset=utf-8";

/// The kind of a file, by its name.
pub fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()) {
        Some("html") => HTML,
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("csv") => "text/csv; charset=utf-8",
        Some("bib") => "application/x-bibtex; charset=utf-8",
        Some("xml") => "application/xml",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A page with the recorder as its first script, which its policy then lets pass, and nothing else.
pub fn recorded(html: &str) -> String {
    let script = format!("<script>{RECORDER}</script>");
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(RECORDER.as_bytes()));
    let with_policy = html.replacen("script-src ", &format!("script-src 'sha256-{hash}' "), 1);
    // The policy stands first in the head: after it the recorder is under it, like every other script.
    let policy = with_policy.find("http-equiv=\"Content-Security-Policy\"").or_else(|| with_policy.find("<head"));
    let at = policy.and_then(|start| Some(start + with_policy[start..].find('>')? + 1)).unwrap_or_default();
    [&with_policy[..at], &script, &with_policy[at..]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_recorder_comes_first_and_is_all_that_the_policy_lets_pass_in_addition() {
        let meta = |scripts: &str| {
            format!(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {scripts}'sha256-A'; img-src 'self'\">"
            )
        };
        let page = |scripts: &str, script: &str| {
            format!(
                "<!doctype html><html><head><meta charset=\"utf-8\">{}{script}<script>boot</script></head>",
                meta(scripts)
            )
        };
        let found = recorded(&page("", ""));
        let (_, hash) = found.split_once("script-src ").expect("the policy stays");
        let (hash, _) = hash.split_once(' ').expect("a hash is added");
        assert_eq!(found, page(&format!("{hash} "), &format!("<script>{RECORDER}</script>")));
    }

    #[test]
    fn a_page_without_a_policy_begins_with_the_recorder_too() {
        let found = recorded("<html><head><title>x</title></head></html>");
        assert!(found.starts_with(&format!("<html><head><script>{RECORDER}</script><title>")));
    }

    #[test]
    fn only_files_below_the_folder_are_served() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(file(folder, "src/recorder.js").is_some());
        assert!(file(&folder.join("src"), "../Cargo.toml").is_none());
        assert!(file(folder, "/etc/hostname").is_none());
    }
}
