//! `cargo xtask bench`: tables of what the site weighs, how long the native code takes and how long an interaction takes
//! in Chromium. It judges nothing; `cargo xtask test` holds the bars of the weights.

use std::{collections::BTreeMap, path::Path, process::ExitCode};

use lexopt::prelude::*;

use crate::{
    build,
    check::DATA,
    client::{self, CLIENT, Profile},
    pages::Kind,
    run::{self, Outcome},
    setup, test,
    weights::{ALIVE_BAR, Page, Weights, grouped},
};

/// What `cargo xtask bench --help` prints.
pub const HELP: &str = "\
Weigh the built site, in bytes after brotli 11; time the native code; and time interactions in Chromium, with the data
and with ten and a hundred times as much. Such a time is that of our own work, from the event until Yew has rendered and
its effects have run: the browser's style, layout and paint are not in it.

Usage: cargo xtask bench [OPTIONS]

Options:
  --no-build    measure the site that the last `cargo xtask bench` or `cargo xtask test` has built
  --no-browser  leave the interactions out, which take some minutes
";

/// Reads the options and does the work.
pub fn main(mut parser: lexopt::Parser) -> Outcome {
    let (mut build, mut browser) = (true, true);
    while let Some(word) = parser.next()? {
        match word {
            Long("no-build") => build = false,
            Long("no-browser") => browser = false,
            other => return Err(other.unexpected().into()),
        }
    }
    if browser {
        setup::for_testing()?;
    } else if build {
        setup::for_building()?;
    }
    if build {
        client::build(Profile::Release, CLIENT)?;
        build::site(DATA, test::SITE, Some(test::BASE_URL))?;
    }
    if !Path::new(test::SITE).is_dir() {
        return Err(format!("there is no site in {}; without --no-build it is built first", test::SITE).into());
    }
    print!("{}", table(&Weights::measure(Path::new(test::SITE))?));
    println!("\nNative code:");
    let mut timings = run::cargo();
    timings.args(["run", "--quiet", "--profile", "bench", "--bin", "visavis", "--", "bench", "--data", DATA]);
    run::call(&mut timings)?;
    if browser {
        println!();
        let mut command = run::cargo();
        command.args(["run", "--quiet", "-p", "visavis-browser", "--", "--site", test::SITE, "--client", CLIENT]);
        run::call(command.args(["--bench", DATA]))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The weights as a table: what is weighed, its bytes, its bar.
fn table(weights: &Weights) -> String {
    let mut table = line("Brotli 11, bytes", "weight", "bar");
    let mut row = |name: &str, bytes: usize, bar: Option<usize>| {
        table.push_str(&line(name, &grouped(bytes), &bar.map(grouped).unwrap_or_default()));
    };
    for kind in [Kind::Home, Kind::View, Kind::List] {
        for page in weights.of_kind(kind) {
            row(&format!("{}/", page.folder), page.bytes, Some(kind.bar()));
        }
    }
    for (folder, pages) in things(weights) {
        let count = pages.len();
        let median = pages.get(count / 2).map_or(0, |page| page.bytes);
        row(&format!("{folder}/…, median of {count}"), median, Some(Kind::Thing.bar()));
        if let Some(heaviest) = pages.last() {
            row(&format!("{}/, the heaviest", heaviest.folder), heaviest.bytes, Some(Kind::Thing.bar()));
        }
    }
    row("in each page: style sheet", weights.css, None);
    row("in each page: boot script", weights.boot, None);
    row("glue alone", weights.glue, None);
    row("code alone", weights.code, None);
    row("app (glue and code, as shipped)", weights.app, None);
    row("search (glue and code, as shipped)", weights.search, None);
    row("data (as shipped)", weights.data, None);
    row("map", weights.map, None);
    row("styles of the other pages (as shipped)", weights.styles, None);
    row("alive: heaviest view, app, data", weights.alive(), Some(ALIVE_BAR));
    table
}

fn line(name: &str, weight: &str, bar: &str) -> String {
    format!("{name:<60}{weight:>10}{bar:>10}\n")
}

/// The pages of single things by the view that they belong to and by how deep they lie, each group from light to heavy.
fn things(weights: &Weights) -> BTreeMap<String, Vec<&Page>> {
    let mut groups: BTreeMap<String, Vec<&Page>> = BTreeMap::new();
    for page in weights.of_kind(Kind::Thing) {
        let parts: Vec<&str> = page.folder.split('/').collect();
        let view = parts.iter().take(2).copied().collect::<Vec<_>>().join("/");
        groups.entry(view + &"/…".repeat(parts.len().saturating_sub(3))).or_default().push(page);
    }
    groups.values_mut().for_each(|pages| pages.sort_by_key(|page| page.bytes));
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(folder: &str, kind: Kind, bytes: usize) -> Page {
        Page { folder: folder.to_owned(), kind, bytes }
    }

    #[test]
    fn single_things_are_summed_up_by_median_and_heaviest() {
        let weights = Weights {
            pages: vec![
                page("fr/pays", Kind::View, 9_876),
                page("fr/pays/mali", Kind::Thing, 3_000),
                page("fr/pays/haiti", Kind::Thing, 1_000),
                page("fr/pays/perou", Kind::Thing, 2_000),
            ],
            ..Weights::default()
        };
        let table = table(&weights);
        let cells = |start: &str| {
            let line = table.lines().find(|line| line.starts_with(start)).expect("a line of the table");
            line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).skip(1).collect::<Vec<_>>()
        };
        assert_eq!(cells("fr/pays/ "), ["9 876", "26 000"]);
        assert_eq!(cells("fr/pays/…, median of 3"), ["2 000", "14 000"]);
        assert_eq!(cells("fr/pays/mali/, the heaviest"), ["3 000", "14 000"]);
        assert_eq!(cells("alive"), ["9 876", "242 000"]);
    }
}
