//! A server for the developer: each asked page is rendered from the data and the assets as they are at that moment, and
//! loads itself again when one of them changes. Faults of the data are told in the language of the page.

pub(super) mod changes;

use std::io::{ErrorKind, Read};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use super::document::{Site, escape};
use super::http::{Answer, Server};
use super::style::{Inline, csp_hash};
use super::{bundle, exports, map, scripts};
use crate::dossier::check;
use crate::explore::tables::folder;
use crate::lang::Lang;
use crate::route::Route;
use crate::text::text;
use changes::Changes;

/// What to serve.
pub struct Serve {
    /// The folder of data.
    pub data: PathBuf,
    /// The folder of assets.
    pub assets: PathBuf,
    /// The folder of the compiled client. As long as it holds none, pages are shown without the application.
    pub client: PathBuf,
    /// Where to listen.
    pub address: SocketAddr,
    /// Whether to end when the standard input does: it is a pipe that whoever started this program holds open.
    pub tied: bool,
}

/// Serves until it is stopped. The address is the first line that it prints.
///
/// # Errors
///
/// There is no such folder of data, the address cannot be had, or no connection any more.
pub fn run(serve: Serve) -> Result<String, String> {
    if !serve.data.is_dir() {
        return Err(format!("--data {}: there is no such folder", serve.data.display()));
    }
    if serve.tied {
        std::thread::spawn(|| {
            // However the other end goes, the pipe is then closed.
            let _ = std::io::stdin().read_to_end(&mut Vec::new());
            std::process::exit(0);
        });
    }
    let (asked, changes) = (serve.address, Changes::of(&[&serve.data, &serve.assets, &serve.client]));
    let shared = Arc::new((serve, changes));
    let server = Server::start_at(asked, move |address| answer(&shared.0, &shared.1, address));
    let server = server.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => format!("port {} is taken by another program; --port takes another", asked.port()),
        _ => format!("cannot listen at {asked}: {error}"),
    })?;
    println!("http://{}/", server.address());
    server.wait().map(|()| String::new()).map_err(|error| error.to_string())
}

/// A file with its kind, or what stands in its way.
enum Found {
    File(&'static str, String),
    Page(String),
    Missing(String),
    Broken(Fault),
}

/// Why a page cannot be shown.
enum Fault {
    /// Faults of the data, a line each.
    Data(String),
    /// Something else.
    Other(String),
}

impl From<String> for Fault {
    fn from(reason: String) -> Fault {
        Fault::Other(reason)
    }
}

fn answer(serve: &Serve, changes: &Changes, url: &str) -> Answer {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let path = path.trim_start_matches('/');
    if path == changes::ADDRESS {
        return plain(200, "text/plain", changes.after(query));
    }
    // What changes while a page is made is newer than the state that the page knows.
    let state = changes.state();
    match page(serve, path).unwrap_or_else(Found::Broken) {
        Found::File(kind, text) => plain(200, kind, text),
        Found::Page(html) => plain(200, "text/html", changes::watching(&html, &state)),
        Found::Missing(html) => plain(404, "text/html", changes::watching(&html, &state)),
        Found::Broken(fault) => {
            plain(500, "text/html", changes::watching(&explanation(language(path), &fault), &state))
        }
    }
}

fn plain(status: u16, kind: &str, text: String) -> Answer {
    let kind = [kind, "; charset=utf-8"].concat();
    Answer { status, headers: vec![("Content-Type", kind), ("Cache-Control", "no-store".into())], body: text.into() }
}

fn page(serve: &Serve, path: &str) -> Result<Found, Fault> {
    let text = check::bundle(&serve.data).map_err(|found| Fault::Data(check::report(&found, language(path))))?;
    let whole = bundle::with_pictures(&text)?;
    let script = |text| Ok(Found::File("text/javascript", text));
    match path {
        "app.js" => return script(scripts::app(&serve.client, "styles.js", &Inline::read(&serve.assets)?.alive)?.text),
        "styles.js" => return script(scripts::styles(&Inline::read(&serve.assets)?.styles).text),
        "search.js" => return script(scripts::search(&serve.client)?.text),
        "dossier.js" => return script(scripts::dossier(&bundle::short(&whole).to_string()).text),
        "host.js" => return script(scripts::host(&Inline::read(&serve.assets)?.host).text),
        _ if path == map::land_name() => return Ok(Found::File("image/svg+xml", map::LAND.to_owned())),
        _ => {}
    }
    let scripts = ["app.js", "search.js", "dossier.js", "host.js"].map(str::to_owned);
    let site = Site::new(whole, Inline::read(&serve.assets)?, scripts)?;
    Ok(match Route::parse(path) {
        _ if path.is_empty() => Found::Page(site.chooser()),
        Some(route) if route.exists(&site.dossier) => {
            let html = site.document(&route);
            // The client is put there whole, in one step.
            Found::Page(if serve.client.exists() { html } else { without_application(&html, route.lang) })
        }
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

/// The language of what stands at an address; English is that of the other tools.
fn language(path: &str) -> Lang {
    let of = |lang: &Lang| path.split('/').next() == Some(lang.code()) || path.starts_with(folder(*lang));
    Lang::ALL.into_iter().find(of).unwrap_or(Lang::En)
}

/// A page that stays on paper, and says why: without its boot script nothing on it waits for the application.
fn without_application(html: &str, lang: Lang) -> String {
    const BOOT: &str = "<script data-app=";
    const QUIET: &str = "<p id=\"quiet\"";
    let Some((before, boot)) = html.split_once(BOOT) else { return html.to_owned() };
    let after = boot.split_once("</script>").map_or("", |(_, after)| after);
    let Some((page, quiet)) = after.split_once(QUIET) else { return [before, after].concat() };
    let (attributes, after) = quiet.split_once('>').unwrap_or((quiet, ""));
    [before, page, QUIET, attributes, ">", &escape(text(lang).documents.being_compiled), after].concat()
}

/// The page that says what stands in the way.
fn explanation(lang: Lang, fault: &Fault) -> String {
    const STYLE: &str = "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}\
                         li{margin:0.75rem 0;overflow-wrap:anywhere}:root{color-scheme:light dark}";
    let words = &text(lang).documents;
    let (title, reason) = match fault {
        Fault::Data(report) => (words.faulty_data, report),
        Fault::Other(reason) => (words.faulty_page, reason),
    };
    let (title, code) = (escape(title), lang.code());
    let lines: String = reason.lines().map(|line| format!("<li>{}</li>", escape(line))).collect();
    format!(
        "<!doctype html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src ; style-src {}\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
         <style>{STYLE}</style></head><body><main><h1>{title}</h1><p>{}</p><ul>{lines}</ul></main></body></html>\n",
        csp_hash(STYLE),
        escape(words.shown_again)
    )
}
