//! The build, top to bottom: data, client, pages, rules, files. A build that would publish a broken page publishes
//! nothing: the output folder is written only once everything holds.

use std::path::{Path, PathBuf};

use super::compress::{brotli, gzip};
use super::document::Site;
use super::style::Inline;
use super::{Files, bundle, exports, map, rules, scripts};
use crate::lang::Lang;
use crate::route::Route;

/// What a build starts from, and where it ends.
pub struct Build {
    /// The folder of data.
    pub data: PathBuf,
    /// The folder of assets.
    pub assets: PathBuf,
    /// The folder that trunk filled.
    pub client: PathBuf,
    /// The folder to write.
    pub out: PathBuf,
    /// The address at which the site will live, with its closing slash.
    pub base_url: Option<String>,
}

impl Build {
    /// Builds the site and writes it.
    ///
    /// # Errors
    ///
    /// Every fault of the data or of the pages, a line each, or the file that could not be read or written.
    pub fn run(&self) -> Result<String, String> {
        let (files, site) = self.files()?;
        let faults = rules::faults(&files);
        if !faults.is_empty() {
            return Err(faults.join("\n"));
        }
        let pages = files.keys().filter(|path| path.ends_with(".html")).count();
        write(&self.out, &files)?;
        let mut report = format!("{pages} pages in {}", self.out.display());
        if site.dossier.edition.address.is_none() {
            report.push_str(
                "\nwithout --base-url, canonical addresses, hreflang and og:url are left out: they need an absolute address",
            );
        }
        Ok(report)
    }

    /// Every file of the site, and what the documents share.
    fn files(&self) -> Result<(Files, Site), String> {
        let whole = bundle::whole(&self.data, self.base_url.as_deref())?;
        let inline = Inline::read(&self.assets)?;
        let app = scripts::app(&self.client, &inline.alive)?;
        let search = scripts::search(&self.client)?;
        let data = scripts::dossier(&bundle::short(&whole).to_string());
        let scripts = [&app, &search, &data].map(|script| script.name.clone());
        let site = Site::new(whole, inline, scripts)?;
        let mut files = pages(&site);
        for script in [app, search, data] {
            files.insert(script.name, script.text.into_bytes());
        }
        files.insert(map::land_name(), map::LAND.into());
        files.append(&mut exports::files(&site));
        Ok((files, site))
    }
}

/// Every page of the site.
pub fn pages(site: &Site) -> Files {
    let mut files = Files::new();
    for lang in Lang::ALL {
        for route in Route::all(&site.dossier, lang) {
            files.insert(route.path() + "index.html", site.document(&route).into_bytes());
        }
        for (old, new) in Route::moved(&site.dossier, lang) {
            files.insert(old.path() + "index.html", site.moved(&old, &new).into_bytes());
        }
    }
    files.insert("index.html".into(), site.chooser().into_bytes());
    files.insert("404.html".into(), site.missing().into_bytes());
    files
}

/// Writes a site in place of what the folder held, with compressed copies of what compresses.
fn write(out: &Path, files: &Files) -> Result<(), String> {
    let failed = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    if out.exists() {
        // Only a folder that a build has written is thrown away.
        let empty = std::fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_none());
        if !empty && !out.join("404.html").exists() {
            return Err(format!("{}: not empty, and not a site of ours; choose another folder", out.display()));
        }
        std::fs::remove_dir_all(out).map_err(|error| failed(out, error))?;
    }
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let entries: Vec<(&String, &Vec<u8>)> = files.iter().collect();
    let one = |path: &str, bytes: &[u8]| {
        let path = out.join(path);
        let save = |ending: &str, bytes: &[u8]| {
            let mut path = path.clone().into_os_string();
            path.push(ending);
            std::fs::write(&path, bytes).map_err(|error| failed(Path::new(&path), error))
        };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
        }
        save("", bytes)?;
        save(".br", &brotli(bytes))?;
        save(".gz", &gzip(bytes))
    };
    std::thread::scope(|scope| {
        let parts = entries.chunks(entries.len().div_ceil(threads).max(1));
        let handles: Vec<_> =
            parts.map(|part| scope.spawn(move || part.iter().try_for_each(|(path, bytes)| one(path, bytes)))).collect();
        handles.into_iter().try_for_each(|handle| handle.join().unwrap_or(Err("a writer stopped".into())))
    })
}
