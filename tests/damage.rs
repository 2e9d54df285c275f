//! The reader of a bundled dossier, as the browser has it, over a hundred thousand damaged ones: whatever arrives, it is a
//! dossier or an error, never a panic. The dossier that is damaged is the invented one, cut down to one thing of each kind.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use visavis::dossier::check::bundle;
use visavis::dossier::{Dossier, DossierError};

/// How many damaged dossiers of each of the two kinds are read.
const CASES: u32 = 50_000;

static SMALL: LazyLock<Value> = LazyLock::new(|| {
    let text = bundle(Path::new("tests/fixtures/other")).expect("the invented dossier has no fault");
    let mut value = serde_json::from_str(&text).expect("a bundle is JSON");
    shorten(&mut value);
    let (country, frame) = (&value["countries"][0]["id"], &value["edition"]["frames"][0]["id"]);
    let label = json!([country, "1", "2", "M1 2L3 4", ["", "3", "4", "A", "A"]]);
    value["map"] = json!([
        "a.svg",
        "10",
        "10",
        "0 0 10 10",
        "free",
        ["", "0 0 10 10", "scale(1)", label],
        [[frame, "0 0 10 10", "scale(1)", label]],
        [country, "M1 1h0", "m1 1z"]
    ]);
    value["bands"] = json!(["M1 0v1", "", ["1970", "0%"], ["M1 0H2V1H1z", "5%"], [["", "", "M1 9h2", "1970", "1970"]]]);
    value
});

/// The same as text.
static WHOLE: LazyLock<String> = LazyLock::new(|| SMALL.to_string());

/// Leaves one item in every list.
fn shorten(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.truncate(1);
            items.iter_mut().for_each(shorten);
        }
        Value::Object(members) => members.values_mut().for_each(shorten),
        _ => {}
    }
}

/// What happens to some bytes of a text.
#[derive(Debug, Clone)]
enum Accident {
    /// They are lost.
    Lost,
    /// They come twice.
    Twice,
    /// Others come in their place.
    Replaced(Vec<u8>),
    /// Nothing comes after them.
    Cut,
}

fn any_accident() -> impl Strategy<Value = Accident> {
    prop_oneof![
        Just(Accident::Lost),
        Just(Accident::Twice),
        Just(Accident::Cut),
        prop::collection::vec(any::<u8>(), 1..8).prop_map(Accident::Replaced),
        "[\\[\\]{}:,\"0-9a-z\\\\]{1,8}".prop_map(|text| Accident::Replaced(text.into_bytes())),
    ]
}

fn befall(text: &str, place: &Index, length: usize, accident: &Accident) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let start = place.index(bytes.len());
    let end = (start + length).min(bytes.len());
    match accident {
        Accident::Lost => drop(bytes.splice(start..end, [])),
        Accident::Twice => {
            let again = bytes[start..end].to_vec();
            bytes.splice(end..end, again);
        }
        Accident::Replaced(others) => drop(bytes.splice(start..end, others.iter().copied())),
        Accident::Cut => bytes.truncate(end),
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!([{}])),
        Just(json!("2008-02-31")),
        Just(json!("2012/2001")),
        Just(json!("organizations/none")),
        (1_usize..2_000).prop_map(nested),
    ]
}

/// Lists in lists.
fn nested(depth: usize) -> Value {
    (0..depth).fold(Value::Null, |inner, _| Value::Array(vec![inner]))
}

/// Puts a value in the place of one in the tree.
fn replace(value: &mut Value, steps: &[Index], new: Value) {
    let next = match (steps.first(), &mut *value) {
        (Some(step), Value::Array(items)) if !items.is_empty() => {
            let at = step.index(items.len());
            items.get_mut(at)
        }
        (Some(step), Value::Object(members)) if !members.is_empty() => {
            let at = step.index(members.len());
            members.values_mut().nth(at)
        }
        _ => None,
    };
    match next {
        Some(next) => replace(next, &steps[1..], new),
        None => *value = new,
    }
}

/// Whether the reader says that there is something wrong, in one way or the other.
fn read(text: &str) -> bool {
    match Dossier::from_json(text) {
        Ok(_) | Err(DossierError::Syntax) => true,
        Err(DossierError::Faults(faults)) => !faults.is_empty(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_damage_on_the_way_makes_the_reader_panic(
        place in any::<Index>(),
        length in 0_usize..64,
        accident in any_accident(),
    ) {
        let text = befall(&WHOLE, &place, length, &accident);
        prop_assert!(read(&text));
    }

    #[test]
    fn no_value_in_a_wrong_place_makes_the_reader_panic(
        steps in prop::collection::vec(any::<Index>(), 0..9),
        new in any_value(),
    ) {
        let mut value = SMALL.clone();
        replace(&mut value, &steps, new);
        prop_assert!(read(&value.to_string()));
    }
}
