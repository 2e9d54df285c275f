//! What people who keep the facts have written, or might: each line of the table is a change to the invented dossier, and
//! what the checker finds. What is wrong does not pass without a word, and what is right is left alone.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;

use serde::Deserialize;
use visavis::dossier::check::{examine, report};
use visavis::lang::Lang;

#[path = "support/edits.rs"]
mod edits;

use edits::{Edit, apply, copy};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    /// In words; what begins with “right” is none.
    mistake: String,
    edits: Vec<Edit>,
    /// The kinds of findings.
    codes: BTreeSet<String>,
}

#[test]
fn what_is_wrong_is_found_and_what_is_right_is_left_alone() {
    let table = fs::read_to_string("tests/fixtures/mistakes.json").expect("the table can be read");
    let table: Vec<Mistake> = serde_json::from_str(&table).expect("the table is as its type says");
    let (mut passed, mut refused, mut other) = (Vec::new(), Vec::new(), Vec::new());
    for Mistake { mistake, edits, codes } in &table {
        let folder = copy("mistake");
        edits.iter().for_each(|edit| apply(&folder, edit));
        let findings = examine(&folder).findings;
        let found: BTreeSet<String> = findings.iter().map(|finding| finding.code.to_owned()).collect();
        let is_right = mistake.starts_with("right: ");
        assert_eq!(is_right, codes.is_empty(), "{mistake}");
        if found != *codes {
            let list = match (is_right, found.is_empty()) {
                (true, _) => &mut refused,
                (false, true) => &mut passed,
                (false, false) => &mut other,
            };
            list.push(format!("{mistake}:\n{}", report(&findings, Lang::En)));
        }
    }
    let told = |list: &[String]| list.join("\n\n");
    assert!(passed.is_empty(), "{} that are wrong pass:\n{}", passed.len(), told(&passed));
    assert!(refused.is_empty(), "{} that are right are refused:\n{}", refused.len(), told(&refused));
    assert!(other.is_empty(), "{} are found as something else:\n{}", other.len(), told(&other));
    assert!(table.len() >= 105);
}
