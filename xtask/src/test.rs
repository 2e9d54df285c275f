//! `cargo xtask test`: every check, one step after the other; a step that fails does not keep the next from running.
//! What is checked stands in the tests themselves; here is only the order, and the sum.

use std::{
    path::Path,
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

use lexopt::prelude::*;

use crate::{
    build,
    check::DATA,
    client::{self, CLIENT, Profile, WASM},
    pages,
    run::{self, Fault, Outcome},
    setup,
    tally::{Results, Tally},
    weights::Weights,
};

/// What `cargo xtask test --help` prints.
pub const HELP: &str = "\
Run everything that continuous integration runs. The last line says how many tests passed and failed.

Usage: cargo xtask test [OPTIONS]

Options:
  --quick  only what runs natively: formatting, clippy, tests, the dossier; no browser, no wasm, no built site
";

/// Where the site that is tested is built, and the address it is built for: a subfolder, where a wrong link shows.
pub const SITE: &str = "target/site";
pub const BASE_URL: &str = "https://example.org/visavis/";

/// No run of tests takes this long; one that does hangs.
const LIMIT: Duration = Duration::from_secs(45 * 60);

/// Reads the options and does the work.
pub fn main(mut parser: lexopt::Parser) -> Outcome {
    let mut quick = false;
    while let Some(word) = parser.next()? {
        match word {
            Long("quick") => quick = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let mut report = Report::default();
    if !quick {
        report.step("set-up", || setup::for_testing().map(|()| Tally::PASS));
    }
    report.step("formatting", || passes(run::cargo().args(["fmt", "--all", "--check"])));
    report.step("clippy", || {
        let command = &mut run::cargo();
        passes(command.args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    });
    if !quick {
        report.step("clippy, wasm32", || {
            let command = &mut run::cargo();
            command.args(["clippy", "--quiet", "-p", "visavis", "--lib", "--bins", "--target", WASM]);
            passes(command.args(["--", "-D", "warnings"]))
        });
    }
    report.step("tests", || counts(run::cargo().args(["test", "--quiet", "--workspace", "--no-fail-fast"])));
    report.step("dossier", || passes(run::visavis().args(["check", "--data", DATA])));
    if !quick {
        report.step("tests, wasm32 in Chromium", || counts(&mut wasm_tests()));
        if report.step("release build", || release_build().map(|()| Tally::PASS)) {
            report.step("no paths in the client", || {
                let files = client::with_paths()?;
                files.iter().for_each(|file| println!("error: {} names a folder of this machine", file.display()));
                Ok(Tally::of(files.is_empty()))
            });
            report.step("weights", weights);
            report.step("Nu HTML Checker", html_checker);
            report.step("tests in the browsers", || {
                let command = &mut run::cargo();
                command.args(["run", "--quiet", "-p", "visavis-browser", "--", "--site", SITE, "--client", CLIENT]);
                counts(command)
            });
        } else {
            report.skip(
                ["no paths in the client", "weights", "Nu HTML Checker", "tests in the browsers"],
                "there is no site to test",
            );
        }
    }
    Ok(report.close())
}

/// A step that is one test: the command succeeds or not.
fn passes(command: &mut Command) -> Result<Tally, Fault> {
    run::succeeds(command).map(Tally::of)
}

/// A step that prints result lines.
fn counts(command: &mut Command) -> Result<Tally, Fault> {
    let mut results = Results::default();
    let success = run::follow(command, LIMIT, |line| results.hear(line))?;
    if results.is_empty() {
        println!("error: this run ended without a result");
    }
    Ok(results.finish(success))
}

fn wasm_tests() -> Command {
    let mut command = run::cargo();
    command
        .args(["test", "--target", WASM, "--test", "hydrate"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        // A backtrace of the runner's own hides what the tests say.
        .env("RUST_BACKTRACE", "0")
        // A browser that starts for the first time on a busy machine takes longer than the five seconds it is given.
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    if let Some(driver) = run::find("chromedriver") {
        command.env("CHROMEDRIVER", driver);
    }
    command
}

/// Builds the site anew: what an earlier run left must not be tested in its place.
fn release_build() -> Result<(), Fault> {
    client::remove(Path::new(SITE))?;
    client::build(Profile::Release, CLIENT)?;
    build::site(DATA, SITE, Some(BASE_URL))
}

fn weights() -> Result<Tally, Fault> {
    let mut tally = Tally::default();
    for bar in Weights::measure(Path::new(SITE))?.bars() {
        println!("test weight: {} ... {} ({})", bar.name, if bar.kept { "ok" } else { "FAILED" }, bar.detail);
        tally += Tally::of(bar.kept);
    }
    Ok(tally)
}

/// All pages at once: the checker takes longer to start than to read a page.
fn html_checker() -> Result<Tally, Fault> {
    let files = pages::files(Path::new(SITE))?;
    let pages: Vec<_> = files.iter().filter(|file| file.extension().is_some_and(|end| end == "html")).collect();
    if pages.is_empty() {
        return Err(format!("{SITE} holds no page").into());
    }
    println!("{} pages", pages.len());
    let command = &mut run::command("java");
    command.args(["-jar", "node_modules/vnu-jar/build/dist/vnu.jar", "--no-langdetect", "--Werror"]);
    command.args(["--filterpattern", UNKNOWN_TO_THE_CHECKER]).args(pages);
    passes(command)
}

/// What the checker's own reader of CSS does not know yet: container queries (CSS Containment Module Level 3), which every
/// browser that the site supports has had since 2023, the order of fill and stroke, and strokes that do not grow with the
/// picture (Scalable Vector Graphics 2, 13.10 and 8.13).
const UNKNOWN_TO_THE_CHECKER: &str =
    r"CSS: Unrecognized at-rule “@container”.*|CSS: “(container-type|paint-order|vector-effect)”: Property .*";

/// What has been run so far.
#[derive(Default)]
struct Report {
    steps: Vec<Step>,
}

struct Step {
    name: &'static str,
    tally: Tally,
    took: Duration,
}

impl Step {
    fn line(&self) -> String {
        let Tally { passed, failed } = self.tally;
        let mark = if failed == 0 { "ok" } else { "FAILED" };
        let seconds = self.took.as_secs_f64();
        format!("{:<26} {mark:<7} {passed:>5} passed {failed:>4} failed {seconds:>8.1} s", self.name)
    }
}

impl Report {
    /// Runs a step and says whether all in it passed. A step that could not be run is one failure.
    fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<Tally, Fault>) -> bool {
        println!("\n=== {name}");
        let start = Instant::now();
        let tally = work().unwrap_or_else(|fault| {
            println!("error: {fault}");
            Tally::FAIL
        });
        let step = Step { name, tally, took: start.elapsed() };
        println!("--- {}", step.line());
        self.steps.push(step);
        tally.failed == 0
    }

    /// Counts steps that cannot be run as failures.
    fn skip<const N: usize>(&mut self, names: [&'static str; N], reason: &str) {
        for name in names {
            self.step(name, || Err(reason.into()));
        }
    }

    fn sum(&self) -> Tally {
        let mut sum = Tally::default();
        self.steps.iter().for_each(|step| sum += step.tally);
        sum
    }

    /// Prints every step with its duration and, as the last line of all, the sum.
    fn close(&self) -> ExitCode {
        println!();
        self.steps.iter().for_each(|step| println!("{}", step.line()));
        let Tally { passed, failed } = self.sum();
        println!("\n{passed} passed, {failed} failed");
        if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_could_not_be_run_is_a_failure_and_the_next_one_runs() {
        let mut report = Report::default();
        assert!(!report.step("first", || Err("the tool is missing".into())));
        assert!(report.step("second", || Ok(Tally { passed: 3, failed: 0 })));
        report.skip(["third", "fourth"], "nothing to test");
        assert_eq!(report.sum(), Tally { passed: 3, failed: 3 });
    }

    #[test]
    fn a_step_shows_its_numbers_and_its_duration() {
        let step = Step { name: "tests", tally: Tally { passed: 12, failed: 1 }, took: Duration::from_millis(2_345) };
        let words: Vec<_> = step.line().split_whitespace().map(str::to_owned).collect();
        assert_eq!(words, ["tests", "FAILED", "12", "passed", "1", "failed", "2.3", "s"]);
    }
}
