//! "Did you mean": the right value that a wrong one is closest to.

use strsim::damerau_levenshtein;

/// The candidate that differs least from a word, if it differs by no more than a third of the letters (at least one);
/// of two, the one with the same first letter, then the first in the alphabet.
pub(super) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let lower = word.to_lowercase();
    let limit = (word.chars().count() / 3).max(1);
    candidates
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
    }
}
