//! What is made to be printed on one sheet of paper fits on both its sides, in both formats: every organization, every
//! request, and the path in two minutes.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use thirtyfour::common::print::PrintParameters;

use crate::page::Page;
use crate::server::{Content, Server};

/// Width and height in centimetres: letter and A4.
const PAPER: [(&str, f64, f64); 2] = [("letter", 21.59, 27.94), ("A4", 21.0, 29.7)];

pub async fn fit_on_one(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    let mut found = Vec::new();
    let mut sheets = vec!["fr/en-deux-minutes/".to_owned(), "en/in-two-minutes/".to_owned()];
    for folder in ["fr/demandes", "en/requests", "fr/demandes/pays", "en/requests/countries"] {
        sheets.extend(below(site, folder)?);
    }
    for (folder, name) in [("fr/reseaux", "fiche/"), ("en/networks", "sheet/")] {
        sheets.extend(below(site, folder)?.into_iter().map(|path| path + name));
    }
    for path in &sheets {
        page.open(&server.at(path)).await?;
        for (name, width, height) in PAPER {
            let mut paper = PrintParameters::default();
            (paper.page.width, paper.page.height) = (width, height);
            let pdf = page.driver.print_page(paper).await.with_context(|| format!("/{path} cannot be printed"))?;
            match pages(&pdf) {
                1 | 2 => {}
                count => found.push(format!("/{path}: {count} pages of {name}")),
            }
        }
    }
    ensure!(sheets.len() > 100, "only {} sheets", sheets.len());
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// The pages right below a folder.
fn below(site: &Path, folder: &str) -> Result<Vec<String>> {
    let entries = std::fs::read_dir(site.join(folder)).with_context(|| format!("the site has no {folder}"))?;
    let pages = entries.flatten().filter(|entry| entry.path().join("index.html").exists());
    Ok(pages.map(|page| format!("{folder}/{}/", page.file_name().to_string_lossy())).collect())
}

/// How many pages a document has: each is an object of the type Page (ISO 32000-1, 7.7.3.3), and Chromium writes these
/// uncompressed.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.match_indices("/Type /Page").filter(|(at, found)| !text[at + found.len()..].starts_with('s')).count()
}
