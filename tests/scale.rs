//! The checker on a dossier of our size and on one a hundred times as large: its cost grows no faster than the data.
//! The large one is ours, many times over.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files has failed")]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use visavis::dossier::check::{examine, report};
use visavis::lang::Lang;

#[path = "support/many.rs"]
mod many;

/// How often a record is repeated, so that the whole is a hundred times as large although the release is not.
const TIMES: usize = 130;

/// How far the large one may be from its share: it fits in no cache, and its reports of time are of one run.
const SLACK: u32 = 3;

/// How long the checker takes, with nothing to find.
fn time(folder: &Path) -> Duration {
    let start = Instant::now();
    let checked = examine(folder);
    let took = start.elapsed();
    let errors =
        checked.dossier.is_none().then(|| report(&checked.findings[..checked.findings.len().min(5)], Lang::En));
    assert_eq!(errors, None);
    took
}

fn size(folder: &Path) -> u64 {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    files
        .filter(|file| file.path().extension().is_some_and(|end| end == "json"))
        .map(|file| file.metadata().unwrap().len())
        .sum()
}

#[test]
fn our_dossier_takes_less_than_two_seconds_and_the_cost_grows_with_the_data() {
    let ours = Path::new("data");
    let large = Path::new(env!("CARGO_TARGET_TMPDIR")).join("many");
    many::many(ours, TIMES, &large);
    assert!(size(&large) > 100 * size(ours), "{} is not a hundred times {}", size(&large), size(ours));
    // The first time reads from the disk, and a machine is never quiet: the best of three.
    let one = (0..3).map(|_| time(ours)).min().unwrap();
    let many = time(&large);
    println!("{one:?} for {} bytes, {many:?} for {}", size(ours), size(&large));
    assert!(one < Duration::from_secs(2), "{one:?}");
    // A cost that grew with the square of the data would be a hundred times too high.
    let share = one * u32::try_from(size(&large) / size(ours)).unwrap();
    assert!(many < SLACK * share, "{many:?}; the share of its size is {share:?}");
}
