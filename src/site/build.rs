//! The build, top to bottom: data, client, pages, rules, files. A build that would publish a broken page publishes
//! nothing: the output folder is written only once everything holds.

use std::path::PathBuf;

use super::document::Site;
use super::style::Inline;
use super::{Files, bundle, exports, map, publish, rules, scripts};
use crate::lang::Lang;
use crate::route::Route;

/// What a build starts from, and where it ends.
pub struct Build {
    /// The folder of data.
    pub data: PathBuf,
    /// The folder of assets.
    pub assets: PathBuf,
    /// The folder of the compiled client.
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
        publish::publish(&self.out, &files)?;
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
        let mut inline = Inline::read(&self.assets)?;
        // A client for publication brings boot with its names shortened.
        for (file, boot) in
            [("boot.js", &mut inline.boot), ("boot-alone.js", &mut inline.boot_alone), ("copy.js", &mut inline.copy)]
        {
            if let Ok(small) = std::fs::read_to_string(self.client.join(file)) {
                *boot = small.trim_end().to_owned();
            }
        }
        let styles = scripts::styles(&inline.styles);
        let app = scripts::app(&self.client, &styles.name, &inline.alive)?;
        let search = scripts::search(&self.client)?;
        let data = scripts::dossier(&bundle::short(&whole).to_string());
        let host = scripts::host(&inline.host);
        let scripts = [&app, &search, &data, &host].map(|script| script.name.clone());
        let site = Site::new(whole, inline, scripts)?;
        let mut files = pages(&site)?;
        for script in [app, styles, search, data, host] {
            files.insert(script.name, script.text.into_bytes());
        }
        files.insert(map::land_name(), map::LAND.into());
        files.append(&mut exports::files(&site));
        Ok((files, site))
    }
}

/// Every page of the site.
///
/// # Errors
///
/// Two pages have one address: the later one would take the place of the other without a word.
pub fn pages(site: &Site) -> Result<Files, String> {
    let mut files = Files::new();
    let mut add = |path: String, html: String| match files.insert(path.clone(), html.into_bytes()) {
        None => Ok(()),
        Some(_) => Err(format!("{path}: two pages have this address; give one of the two records another id")),
    };
    for lang in Lang::ALL {
        for route in Route::all(&site.dossier, lang) {
            add(route.path() + "index.html", site.document(&route))?;
        }
        for (old, new) in Route::moved(&site.dossier, lang) {
            add(old.path() + "index.html", site.moved(&old, &new))?;
        }
    }
    add("index.html".into(), site.chooser())?;
    add("404.html".into(), site.missing())?;
    Ok(files)
}
