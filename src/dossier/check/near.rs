//! "Did you mean": the right value that a wrong one is closest to.

use strsim::damerau_levenshtein;

/// The most characters of a word that is compared; an id has 48 at most.
const LONGEST: usize = 100;

/// The candidate that differs least from a word, if it differs by no more than a third of the letters (at least one);
/// of two, the one with the same first letter, then the first in the alphabet. A word longer than any name is near to none,
/// and what is too short or too long to be near is not compared: a comparison costs the product of both lengths.
pub(super) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let letters = word.chars().count();
    if letters > LONGEST {
        return None;
    }
    let lower = word.to_lowercase();
    let limit = (letters / 3).max(1);
    candidates
        .filter(|candidate| candidate.chars().count().abs_diff(letters) <= limit)
        .map(|candidate| {
            let candidate_lower = candidate.to_lowercase();
            let other_initial = lower.chars().next() != candidate_lower.chars().next();
            (damerau_levenshtein(&lower, &candidate_lower), other_initial, candidate)
        })
        .filter(|(distance, ..)| *distance <= limit)
        .min()
        .map(|(.., candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_word_and_a_stranger_none() {
        let regions = ["west-africa", "central-africa", "asia"];
        assert_eq!(nearest("wst-africa", regions.into_iter()).as_deref(), Some("west-africa"));
        assert_eq!(nearest("ASIA", regions.into_iter()).as_deref(), Some("asia"));
        assert_eq!(nearest("oceania", regions.into_iter()), None);
        assert_eq!(nearest("", regions.into_iter()), None);
        let long = "asia".repeat(1_000_000);
        assert_eq!(nearest(&long, [long.as_str()].into_iter()), None);
    }
}
