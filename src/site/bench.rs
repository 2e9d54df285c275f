//! Timings of the native work: reading the dossier, rendering its pages. Printed for a person, never a bar.

use std::path::Path;
use std::time::{Duration, Instant};

use super::build::pages;
use super::bundle;
use super::document::Site;
use super::style::Inline;
use crate::dossier::{Dossier, check};

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
    Ok([
        line("check the data folder", median(5, || drop(check::check(data)))),
        line("read the bundled dossier", median(21, || drop(read()))),
        line(&format!("render {count} pages"), median(5, || drop(pages(&site)))),
    ]
    .join("\n"))
}

fn line(what: &str, time: Duration) -> String {
    format!("{what:<32} {:>9.2} ms", time.as_secs_f64() * 1000.0)
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
