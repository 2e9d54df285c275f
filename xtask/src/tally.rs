//! How many tests passed and failed, read from the result lines that test programs print.

use std::ops::AddAssign;

/// A number of passed and of failed tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl Tally {
    pub const PASS: Tally = Tally { passed: 1, failed: 0 };
    pub const FAIL: Tally = Tally { passed: 0, failed: 1 };

    /// One test that passed or failed.
    pub fn of(passed: bool) -> Tally {
        if passed { Tally::PASS } else { Tally::FAIL }
    }

    /// The numbers in a line such as `test result: ok. 12 passed; 0 failed; 0 ignored; …`; in any other line, none.
    fn read(line: &str) -> Option<Tally> {
        let (_, result) = line.split_once("test result: ")?;
        let words: Vec<&str> = result.split([' ', ';', '.', '\r']).filter(|word| !word.is_empty()).collect();
        let before = |what| {
            let at = words.iter().position(|word| *word == what)?;
            words.get(at.checked_sub(1)?)?.parse().ok()
        };
        Some(Tally { passed: before("passed")?, failed: before("failed")? })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Adds up the result lines of one run.
#[derive(Default)]
pub struct Results {
    sum: Tally,
    lines: usize,
}

impl Results {
    /// Takes in one line of what the run prints.
    pub fn hear(&mut self, line: &str) {
        if let Some(tally) = Tally::read(line) {
            self.sum += tally;
            self.lines += 1;
        }
    }

    /// Whether no result line was printed so far.
    pub fn is_empty(&self) -> bool {
        self.lines == 0
    }

    /// The sum. A run that printed no result, or that failed without a failed test (it died, or did not compile),
    /// counts as one failure more.
    pub fn finish(self, success: bool) -> Tally {
        let mut sum = self.sum;
        if self.is_empty() || (!success && sum.failed == 0) {
            sum += Tally::FAIL;
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results(lines: &[&str]) -> Results {
        let mut results = Results::default();
        lines.iter().for_each(|line| results.hear(line));
        results
    }

    #[test]
    fn the_results_of_all_test_programs_are_added_up() {
        let run = results(&[
            "running 12 tests",
            "test a_test_named_test_result ... ok",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.30s",
        ]);
        assert_eq!(run.finish(false), Tally { passed: 15, failed: 2 });
    }

    #[test]
    fn the_short_form_of_the_browser_tests_is_read_too() {
        assert_eq!(Tally::read("test result: ok. 7 passed; 0 failed"), Some(Tally { passed: 7, failed: 0 }));
        assert_eq!(Tally::read("  test result: FAILED. 7 passed; 1 failed\r"), Some(Tally { passed: 7, failed: 1 }));
        assert_eq!(Tally::read("test result: lost"), None);
    }

    #[test]
    fn a_run_without_a_result_is_a_failure_whatever_its_exit_code() {
        assert_eq!(results(&[]).finish(false), Tally::FAIL);
        assert_eq!(results(&["nothing to do"]).finish(true), Tally::FAIL);
    }

    #[test]
    fn a_run_that_dies_after_some_results_is_a_failure_more() {
        let run = results(&["test result: ok. 4 passed; 0 failed; 0 ignored"]);
        assert_eq!(run.finish(false), Tally { passed: 4, failed: 1 });
    }
}
