//! A server for the developer, on this machine only: each asked page is rendered from the data and the assets as they
//! are at that moment, so that a corrected fact or style shows on the next reload.

use std::path::PathBuf;

use super::document::Site;
use super::http::{Answer, Server};
use super::style::Inline;
use super::{bundle, exports, map, scripts};
use crate::explore::tables::folder;
use crate::lang::Lang;
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
/// No port can be had, or no connection any more.
pub fn run(serve: Serve) -> Result<String, String> {
    let port = serve.port;
    let server = Server::start(port, move |address| answer(&serve, address).into());
    let server = server.map_err(|error| format!("no port can be had on 127.0.0.1: {error}"))?;
    println!("http://{}/", server.address());
    server.wait().map(|()| String::new()).map_err(|error| error.to_string())
}

/// A file with its kind, or what stands in its way.
enum Found {
    File(&'static str, String),
    Missing(String),
    Broken(String),
}

fn answer(serve: &Serve, url: &str) -> Found {
    let path = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    match page(serve, path) {
        Ok(answer) => answer,
        Err(reason) => Found::Broken(reason),
    }
}

fn page(serve: &Serve, path: &str) -> Result<Found, String> {
    let whole = bundle::whole(&serve.data, None)?;
    match path {
        "app.js" => {
            return Ok(Found::File(
                "text/javascript",
                scripts::app(&serve.client, &Inline::read(&serve.assets)?.alive)?.text,
            ));
        }
        "search.js" => return Ok(Found::File("text/javascript", scripts::search(&serve.client)?.text)),
        "dossier.js" => {
            return Ok(Found::File("text/javascript", scripts::dossier(&bundle::short(&whole).to_string()).text));
        }
        _ if path == map::land_name() => return Ok(Found::File("image/svg+xml", map::LAND.to_owned())),
        _ => {}
    }
    let scripts = ["app.js", "search.js", "dossier.js"].map(str::to_owned);
    let site = Site::new(whole, Inline::read(&serve.assets)?, scripts)?;
    let html = |html: String| Found::File("text/html", html);
    Ok(match Route::parse(path) {
        _ if path.is_empty() => html(site.chooser()),
        Some(route) if route.exists(&site.dossier) => html(site.document(&route)),
        _ if Lang::ALL.iter().any(|lang| path.starts_with(folder(*lang))) => match exports::files(&site).remove(path) {
            Some(file) => Found::File(kind(path), String::from_utf8_lossy(&file).into_owned()),
            None => Found::Missing(site.missing()),
        },
        _ => Found::Missing(site.missing()),
    })
}

/// What kind of file a download is.
fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.') {
        Some((_, "csv")) => "text/csv",
        Some((_, "bib")) => "application/x-bibtex",
        Some((_, "svg")) => "image/svg+xml",
        _ => "application/json",
    }
}

impl From<Found> for Answer {
    fn from(found: Found) -> Answer {
        let (status, kind, text) = match found {
            Found::File(kind, text) => (200, kind, text),
            Found::Missing(html) => (404, "text/html", html),
            Found::Broken(reason) => (500, "text/plain", reason),
        };
        let kind = [kind, "; charset=utf-8"].concat();
        Answer {
            status,
            headers: vec![("Content-Type", kind), ("Cache-Control", "no-store".into())],
            body: text.into(),
        }
    }
}
