//! Timings of the native work: checking and reading the dossier, rendering its pages, searching it. Printed for a person,
//! never a bar: a machine is never quiet.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::build::pages;
use super::bundle;
use super::document::Site;
use super::style::Inline;
use crate::dossier::{Dossier, check};
use crate::explore::search::Index;

/// Times each piece of work and tells the medians.
///
/// # Errors
///
/// The data or the assets cannot be read.
pub fn run(data: &Path) -> Result<String, String> {
    let whole = bundle::whole(data, None)?;
    let json = whole.to_string();
    let read = || Dossier::from_json(&json).map_err(|error| format!("{error:?}"));
    let site = Site::new(whole, Inline::read(Path::new("assets"))?, Default::default())?;
    let count = pages(&site)?.len();
    let index = Index::new(&site.dossier);
    let long = "x".repeat(50_000);
    let mut lines = vec![
        line("check the data folder", median(5, || drop(check::check(data)))),
        line("read the bundled dossier", median(21, || drop(read()))),
        line(&format!("render {count} pages"), median(5, || drop(pages(&site)))),
        line("make the index of names", median(21, || drop(Index::new(&site.dossier)))),
        // No beginning of a word, so that every name is held against it for a slip.
        line("find what is in no name", median(21, || drop(index.find("xqzvwkkj économie")))),
        line("find a word of 50000 letters", median(21, || drop(index.find(&long)))),
    ];
    // Each ten times the one before: the cost grows with what there is to read, and not with its square.
    for unused in [100, 1_000, 10_000] {
        let folder = with_unused_sources(data, unused)?;
        lines.push(line(
            &format!("check {unused} sources that nothing uses"),
            median(3, || drop(check::check(&folder))),
        ));
    }
    Ok(lines.join("\n"))
}

/// A copy of a data folder, with so many sources more, each of them a fault.
fn with_unused_sources(data: &Path, count: usize) -> Result<PathBuf, String> {
    let folder = std::env::temp_dir().join(format!("visavis-bench-{}", std::process::id()));
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    std::fs::create_dir_all(&folder).map_err(failed)?;
    for entry in std::fs::read_dir(data).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let Some(name) = path.file_name().filter(|_| path.is_file()) else { continue };
        let mut text = std::fs::read_to_string(&path).map_err(failed)?;
        if name == "sources.json" {
            let source = |number| {
                format!(
                    "{{ \"id\": \"unused-{number}\", \"title\": {{ \"text\": \"Titre {number}\", \"lang\": \"fr\" }}, \
                     \"kind\": \"report\", \"copy\": \"stored\" }},\n"
                )
            };
            let sources: String = (0..count).map(source).collect();
            text = text.replacen("\"sources\": [", &["\"sources\": [\n", &sources].concat(), 1);
        }
        std::fs::write(folder.join(name), text).map_err(failed)?;
    }
    Ok(folder)
}

fn line(what: &str, time: Duration) -> String {
    format!("{what:<40} {:>9.2} ms", time.as_secs_f64() * 1000.0)
}

/// The median time of some runs.
fn median(runs: usize, mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    times.get(runs / 2).copied().unwrap_or_default()
}
