//! A server for the developer, on this machine only: each asked page is rendered from the data and the assets as they
//! are at that moment, so that a corrected fact or style shows on the next reload.

use std::path::{Path, PathBuf};

use tiny_http::{Header, Request, Response, Server};

use super::bundle;
use super::document::Site;
use super::scripts;
use super::style::Inline;
use crate::route::Route;

/// What to serve.
pub struct Serve {
    /// The folder of data.
    pub data: PathBuf,
    /// The folder of assets.
    pub assets: PathBuf,
    /// The folder that trunk filled.
    pub client: PathBuf,
    /// The port to try first; another free one is taken when it is in use.
    pub port: u16,
}

/// Serves until it is stopped.
///
/// # Errors
///
/// No port can be had.
pub fn run(serve: &Serve) -> Result<String, String> {
    let server = Server::http(("127.0.0.1", serve.port))
        .or_else(|_| Server::http("127.0.0.1:0"))
        .map_err(|error| format!("no port can be had on 127.0.0.1: {error}"))?;
    let address = server.server_addr();
    println!("http://{address}/");
    for request in server.incoming_requests() {
        let answer = answer(serve, request.url());
        // A visitor who went away is no fault of ours.
        let _ = send(request, answer);
    }
    Ok(String::new())
}

/// A file with its kind, or what stands in its way.
enum Answer {
    File(&'static str, String),
    Missing(String),
    Broken(String),
}

fn answer(serve: &Serve, url: &str) -> Answer {
    let path = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    match page(serve, path) {
        Ok(answer) => answer,
        Err(reason) => Answer::Broken(reason),
    }
}

fn page(serve: &Serve, path: &str) -> Result<Answer, String> {
    if let Some(name) = path.strip_prefix("data/") {
        return Ok(data_file(&serve.data, name));
    }
    let whole = bundle::whole(&serve.data, None)?;
    match path {
        "app.js" => return Ok(Answer::File("text/javascript", scripts::app(&serve.client)?.text)),
        "dossier.js" => {
            return Ok(Answer::File("text/javascript", scripts::dossier(&bundle::short(&whole).to_string()).text));
        }
        _ => {}
    }
    let scripts = ["app.js".to_owned(), "dossier.js".to_owned()];
    let site = Site::new(whole, Inline::read(&serve.assets)?, scripts)?;
    let html = |html: String| Answer::File("text/html", html);
    Ok(match Route::parse(path) {
        _ if path.is_empty() => html(site.chooser()),
        Some(route) if route.exists(&site.dossier) => html(site.document(&route)),
        _ => Answer::Missing(site.missing()),
    })
}

/// A data file by its name, and nothing else of the disk.
fn data_file(data: &Path, name: &str) -> Answer {
    let known = name.strip_suffix(".json").is_some_and(|stem| crate::dossier::FILES.contains(&stem));
    match std::fs::read_to_string(data.join(name)) {
        Ok(text) if known => Answer::File("application/json", text),
        _ => Answer::Missing(String::new()),
    }
}

fn send(request: Request, answer: Answer) -> std::io::Result<()> {
    let (status, kind, text) = match answer {
        Answer::File(kind, text) => (200, kind, text),
        Answer::Missing(html) => (404, "text/html", html),
        Answer::Broken(reason) => (500, "text/plain", reason),
    };
    let mut response = Response::from_string(text).with_status_code(status);
    for (name, value) in [("Content-Type", [kind, "; charset=utf-8"].concat()), ("Cache-Control", "no-store".into())] {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}
