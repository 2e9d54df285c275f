//! The data folder and its checker: the schemas are those of the types, our data has no error, and each error has a
//! fixture with its exact message in both languages. A fixture is a list of cases; a case edits the invented dossier in
//! `tests/fixtures/other/` and says what the checker then finds. `UPDATE=1 cargo test --test data` writes schemas and
//! messages anew; read the difference before keeping it.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use visavis::dossier::check::{CODES, Finding, MOST_TOLD, Severity, bundle, check, examine, report, report_json};
use visavis::dossier::{Dossier, schema};
use visavis::lang::Lang;

#[path = "support/edits.rs"]
mod edits;

use edits::{Edit, How, VALID, apply, copy};

const FAULTS: &str = "tests/fixtures/faults";
const RENEW: &str = "run `UPDATE=1 cargo test --test data`, read the difference and commit it";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// The mistake, in words.
    mistake: String,
    edits: Vec<Edit>,
    en: Vec<String>,
    fr: Vec<String>,
}

fn updating() -> bool {
    std::env::var_os("UPDATE").is_some()
}

/// What the checker says of a folder, as if the folder were `data`.
fn messages(findings: &[Finding], folder: &Path, lang: Lang) -> Vec<String> {
    let folder = folder.display().to_string();
    findings.iter().map(|finding| finding.message(lang).replace(&folder, "data")).collect()
}

#[test]
fn the_schemas_are_those_of_the_types() {
    let folder = Path::new("data/schema");
    if updating() {
        schema::write(folder).unwrap();
        fs::write(folder.join(schema::IDS), examine(Path::new("data")).ids().unwrap()).unwrap();
    }
    for (name, text) in schema::files() {
        let kept = fs::read_to_string(folder.join(&name)).unwrap_or_default();
        assert!(kept == text, "data/schema/{name} is not the schema of today's types: {RENEW}");
    }
}

/// The ids that an editor's program proposes, as they are kept. They may lag behind the data, which a test must not mind.
fn known_ids() -> serde_json::Value {
    serde_json::from_str(&fs::read_to_string(Path::new("data/schema").join(schema::IDS)).unwrap()).unwrap()
}

/// A schema with the known ids in place of the references to them.
fn with_ids(schema: &mut serde_json::Value, ids: &serde_json::Value) {
    match schema {
        serde_json::Value::Object(members) => {
            let known = members.get("$ref").and_then(|reference| reference.as_str()?.strip_prefix("ids.schema.json#"));
            if let Some(place) = known.map(str::to_owned) {
                members.remove("$ref");
                members.extend(ids.pointer(&place).unwrap().as_object().unwrap().clone());
            }
            members.values_mut().for_each(|member| with_ids(member, ids));
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| with_ids(item, ids)),
        _ => {}
    }
}

#[test]
fn the_known_ids_are_of_every_kind_and_an_unknown_one_is_not_refused() {
    let ids = known_ids();
    let ours: serde_json::Value = serde_json::from_str(&examine(Path::new("data")).ids().unwrap()).unwrap();
    let kinds = |ids: &serde_json::Value| ids["$defs"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(kinds(&ids), kinds(&ours), "{RENEW}");
    for (kind, choice) in ours["$defs"].as_object().unwrap() {
        let choice = choice["anyOf"].as_array().unwrap();
        let (other, known) = choice.split_last().unwrap();
        assert!(other["pattern"].is_string() && !known.is_empty(), "{kind}");
        assert!(known.iter().all(|one| one["const"].is_string() && one["description"] != ""), "{kind}");
    }
}

#[test]
fn the_schemas_accept_a_valid_dossier_and_refuse_a_stray_member() {
    let ids = known_ids();
    for (name, text) in schema::files() {
        let mut schema = serde_json::from_str(&text).unwrap();
        with_ids(&mut schema, &ids);
        let file = name.replace(".schema", "");
        for folder in [VALID, "data"] {
            let mut data = serde_json::from_str(&fs::read_to_string(Path::new(folder).join(&file)).unwrap()).unwrap();
            if let Err(error) = jsonschema::validate(&schema, &data) {
                panic!("{folder}/{file}: {error}");
            }
            data["stray"] = true.into();
            assert!(!jsonschema::is_valid(&schema, &data), "{folder}/{file}");
        }
    }
}

#[test]
fn the_schemas_refuse_what_is_written_wrongly() {
    let ids = known_ids();
    for (file, pointer, wrong) in [
        ("organizations", "/organizations/0/id", "Les Calfats"),
        ("organizations", "/organizations/0/country", "XX"),
        ("organizations", "/organizations/0/family", "Gens de bois"),
        ("organizations", "/organizations/0/site", "example.org"),
        ("events", "/events/0/date", "2008-31-10"),
        ("events", "/events/0/date", "1997-5"),
        ("events", "/events/0/actors/0", "le musée"),
        ("sources", "/sources/0/title/lang", "français"),
        ("questions", "/questions/0/touches/0", "le communiqué"),
        ("release", "/original", "en-CA"),
        ("edition", "/window", "2019-2020"),
    ] {
        let text = schema::files().into_iter().find(|(name, _)| name.starts_with(file)).unwrap().1;
        let mut schema = serde_json::from_str(&text).unwrap();
        with_ids(&mut schema, &ids);
        let text = fs::read_to_string(Path::new(VALID).join(format!("{file}.json"))).unwrap();
        let mut data: serde_json::Value = serde_json::from_str(&text).unwrap();
        *data.pointer_mut(pointer).unwrap() = wrong.into();
        assert!(!jsonschema::is_valid(&schema, &data), "{file}{pointer}: {wrong:?}");
    }
}

#[test]
fn every_member_of_a_schema_shows_its_own_title() {
    fn walk(value: &serde_json::Value, place: &str) {
        let properties = value["properties"].as_object().into_iter().flatten();
        for (name, member) in properties {
            assert!(member["title"].is_string(), "{place}.{name}");
        }
        for (name, definition) in value["$defs"].as_object().into_iter().flatten() {
            assert!(definition.get("title").is_none() && definition.get("description").is_none(), "{place}#{name}");
            walk(definition, &format!("{place}#{name}"));
        }
    }
    for (name, text) in schema::files() {
        walk(&serde_json::from_str(&text).unwrap(), &name);
    }
}

#[test]
fn every_title_of_a_schema_is_there_in_both_languages() {
    fn titles(value: &serde_json::Value, found: &mut Vec<String>) {
        match value {
            serde_json::Value::Object(members) => {
                found.extend(members.get("title").and_then(|title| title.as_str()).map(str::to_owned));
                assert!(!members.contains_key("anyOf") && !members.contains_key("oneOf"), "a choice of shapes");
                members.values().for_each(|value| titles(value, found));
            }
            serde_json::Value::Array(items) => items.iter().for_each(|value| titles(value, found)),
            _ => {}
        }
    }
    for (name, text) in schema::files() {
        let mut found = Vec::new();
        titles(&serde_json::from_str(&text).unwrap(), &mut found);
        assert!(!found.is_empty());
        for title in found {
            assert!(title.contains(" / ") && !title.contains('#'), "{name}: {title}");
        }
    }
}

#[test]
fn our_data_and_the_invented_dossier_have_no_fault() {
    for folder in ["data", VALID] {
        if let Err(findings) = check(Path::new(folder)) {
            panic!("\n{}", report(&findings, Lang::En));
        }
    }
}

#[test]
fn the_bundle_is_the_dossier_and_the_same_each_time() {
    let text = bundle(Path::new(VALID)).unwrap();
    assert_eq!(bundle(Path::new(VALID)).unwrap(), text);
    assert_eq!(Dossier::from_json(&text).unwrap(), check(Path::new(VALID)).unwrap());
    assert!(!text.contains("$schema") && !text.contains('\n'));
}

#[test]
fn each_error_is_found_and_said_in_both_languages() {
    let mut wrong = Vec::new();
    let mut fixtures: Vec<PathBuf> = fs::read_dir(FAULTS).unwrap().map(|entry| entry.unwrap().path()).collect();
    fixtures.sort();
    for path in fixtures {
        let code = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let mut cases: Vec<Case> = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        for case in &mut cases {
            let folder = copy("fault");
            case.edits.iter().for_each(|edit| apply(&folder, edit));
            let findings = examine(&folder).findings;
            assert!(findings.iter().any(|finding| finding.code == code), "{code}: {}", case.mistake);
            let found = [Lang::En, Lang::Fr].map(|lang| messages(&findings, &folder, lang));
            let [en, fr] = &found;
            if (&case.en, &case.fr) != (en, fr) {
                wrong.push(format!("{code}, {}:\n{}\n{}", case.mistake, en.join("\n"), fr.join("\n")));
                [case.en, case.fr] = found;
            }
        }
        if updating() {
            fs::write(&path, serde_json::to_string_pretty(&cases).unwrap() + "\n").unwrap();
        }
    }
    assert!(wrong.is_empty() || updating(), "other messages than the fixtures have; {RENEW}\n{}", wrong.join("\n\n"));
}

/// Codes whose messages follow a hundred others: a test below has them.
const WITHOUT_FIXTURE: [&str; 2] = ["more-errors", "more-warnings"];

#[test]
fn every_code_has_a_fixture_and_every_fixture_a_code() {
    let fixtures: BTreeSet<String> = (fs::read_dir(FAULTS).unwrap())
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    let codes = CODES.iter().filter(|code| !WITHOUT_FIXTURE.contains(code));
    assert_eq!(fixtures, codes.map(|code| (*code).to_owned()).collect::<BTreeSet<_>>());
}

/// Sources that nothing uses, all at one address: so many errors of one file, and as many warnings but one.
fn unused_sources(folder: &Path, count: usize) {
    let source = |number: usize| {
        format!(
            "{{ \"id\": \"unused-{number}\", \"title\": {{ \"text\": \"Cais {number}\", \"lang\": \"pt\" }}, \
             \"url\": \"https://example.org/unused\", \"kind\": \"report\", \"copy\": \"stored\" }},\n"
        )
    };
    let sources: String = (1..=count).map(source).collect();
    let how = How::Replace("\"sources\": [".to_owned(), format!("\"sources\": [\n{sources}"));
    apply(folder, &Edit { file: "sources.json".to_owned(), how });
}

#[test]
fn of_many_errors_in_one_file_a_hundred_are_told_and_the_others_counted() {
    let folder = copy("more");
    unused_sources(&folder, MOST_TOLD + 1250);
    let how = How::Replace("\"mild-water\"".to_owned(), "\"mild-watr\"".to_owned());
    apply(&folder, &Edit { file: "countries.json".to_owned(), how });
    let findings = examine(&folder).findings;
    let of = |code| findings.iter().filter(|finding| finding.code == code).count();
    assert_eq!([of("unused"), of("same-address")], [MOST_TOLD; 2], "{}", report(&findings[..9], Lang::En));
    let said = |code, lang| {
        let [one] = &*findings.iter().filter(|finding| finding.code == code).collect::<Vec<_>>() else { return None };
        Some(messages(&[(*one).clone()], &folder, lang)[0].split_once(": ")?.1.to_owned())
    };
    let expected = [
        (
            "more-errors",
            Lang::En,
            "sources (Sources): 1250 more errors in this file, not shown; correct the others first [more-errors]",
        ),
        (
            "more-errors",
            Lang::Fr,
            "sources (Sources): encore 1250 erreurs non montrées dans ce fichier; corrigez d’abord les autres [more-errors]",
        ),
        (
            "more-warnings",
            Lang::En,
            "sources (Sources): warning: 1249 more warnings in this file, not shown [more-warnings]",
        ),
        (
            "more-warnings",
            Lang::Fr,
            "sources (Sources): avertissement\u{a0}: encore 1249 avertissements non montrés dans ce fichier [more-warnings]",
        ),
    ];
    for (code, lang, words) in expected {
        assert_eq!(said(code, lang).as_deref(), Some(words));
    }
    // The files after and before it are told as ever.
    assert!(of("unknown-id") > 0);
    let all = 1350
        + findings.iter().filter(|one| one.severity == Severity::Error && !one.file.ends_with("sources.json")).count();
    assert!(report(&findings, Lang::En).contains(&format!("\n{all} errors in ")), "{}", report(&findings, Lang::En));
}

#[test]
fn what_cannot_be_seen_in_a_value_is_shown_as_an_escape() {
    let folder = copy("hidden");
    let how = How::Replace("\"mild-water\"".to_owned(), "\"mild\\u001b[2Jwater\u{202e}\"".to_owned());
    apply(&folder, &Edit { file: "countries.json".to_owned(), how });
    let findings = examine(&folder).findings;
    for lang in Lang::ALL {
        for text in [report(&findings, lang), report_json(&findings, lang)] {
            assert!(
                text.contains("mild\\u001b[2Jwater\\u202e") || text.contains("mild\\\\u001b[2Jwater\\\\u202e"),
                "{text}"
            );
            let hidden = |letter: char| letter == '\u{202e}' || (letter.is_control() && letter != '\n');
            assert!(!text.contains(hidden), "{text:?}");
        }
    }
}

#[test]
fn the_errors_of_one_file_do_not_hide_those_of_another() {
    let folder = copy("several");
    fs::write(folder.join("terms.json"), "{").unwrap();
    fs::remove_file(folder.join("events.json")).unwrap();
    for (file, old, new) in [
        ("countries.json", "\"mild-water\"", "\"mild-watr\""),
        ("countries.json", "\"facts\": [", "\"facts\": true, \"x\": ["),
        ("sources.json", "\"2019-05-01\"", "\"2019-02-30\""),
        ("edition.json", "\"id\": \"night-ferry\"", "\"id\": 7"),
    ] {
        apply(&folder, &Edit { file: file.to_owned(), how: How::Replace(old.to_owned(), new.to_owned()) });
    }
    let findings = check(&folder).unwrap_err();
    let codes: Vec<(&str, &str)> = findings.iter().map(|finding| (finding.path.as_str(), finding.code)).collect();
    // The flag that nobody can read is not also reported where the countries use it, nor the events that are missing.
    assert_eq!(
        codes,
        [
            ("edition.flags[0].id", "wrong-type"),
            ("countries[0].region", "unknown-id"),
            ("countries[0].facts", "wrong-type"),
            ("countries[0].x", "unknown-member"),
            ("events", "missing-file"),
            ("terms", "not-json"),
            ("sources[0].date", "impossible-date"),
        ]
    );
}

#[test]
fn a_warning_is_told_and_stops_nothing() {
    let folder = copy("advice");
    let address = |url: &str| format!("\"url\": \"https://example.org/{url}\"");
    let how = How::Replace(address("holzboote.pdf"), address("gaivotas/diario"));
    apply(&folder, &Edit { file: "sources.json".to_owned(), how });
    let checked = examine(&folder);
    let [warning] = &*checked.findings else { panic!("{}", report(&checked.findings, Lang::En)) };
    assert_eq!((warning.code, warning.severity), ("same-address", Severity::Warning));
    assert!(checked.dossier.is_some() && check(&folder).is_ok() && bundle(&folder).is_ok());
    assert!(
        report(&checked.findings, Lang::Fr)
            .ends_with("Aucune erreur. 1 avertissement, qui n’empêche pas la publication.")
    );
}

#[test]
fn what_many_places_name_and_is_not_there_has_a_line_of_its_own() {
    let folder = copy("often");
    let how = How::Replace("\"id\": \"hull-study\"".to_owned(), "\"id\": \"hull-book\"".to_owned());
    apply(&folder, &Edit { file: "sources.json".to_owned(), how });
    let findings = examine(&folder).findings;
    let places = findings.iter().filter(|finding| finding.code == "unknown-id").count();
    assert!(places > 5);
    for (lang, words) in [
        (Lang::En, format!("the source \"hull-study\" is missing in {places} places; ")),
        (Lang::Fr, format!("la source «\u{a0}hull-study\u{a0}» manque à {places} endroits; ")),
    ] {
        let text = report(&findings, lang);
        assert_eq!(text.lines().filter(|line| line.starts_with(&words)).count(), 1, "{text}");
    }
}

#[test]
fn words_quoted_in_the_other_language_keep_its_marks() {
    let folder = copy("quoted");
    let [french, english] = ["Le pourcentage est arrondi.", "The percentage is rounded."];
    let with = |fr: &str, en: &str| {
        for (old, words) in [(french, fr), (english, en)] {
            let how = How::Replace(format!("\"{old}\""), format!("\"{old} {words}\""));
            apply(&folder, &Edit { file: "countries.json".to_owned(), how });
        }
        let codes = examine(&folder).findings.into_iter().map(|finding| finding.code).collect::<Vec<_>>();
        fs::copy(Path::new(VALID).join("countries.json"), folder.join("countries.json")).unwrap();
        codes
    };
    assert_eq!(with("On lit «\u{a0}Quai des Mouettes\u{a0}».", "It reads «\u{a0}Quai des Mouettes\u{a0}»."), [""; 0]);
    assert_eq!(with("On lit “Gull Quay”.", "It reads “Gull Quay.”"), [""; 0]);
    assert_eq!(with("On lit «\u{a0}autre chose\u{a0}».", "It reads «\u{a0}Quai\u{a0}»."), ["quotation-marks"]);
    assert_eq!(with("On lit “Gull Quay”.", "It reads “Gull.”"), ["quotation-marks"]);
}

#[test]
fn a_program_can_read_the_findings() {
    let folder = copy("json");
    let how = How::Replace("\"mild-water\"".to_owned(), "\"mild-watr\"".to_owned());
    apply(&folder, &Edit { file: "countries.json".to_owned(), how });
    let list: serde_json::Value = serde_json::from_str(&report_json(&examine(&folder).findings, Lang::En)).unwrap();
    let finding = &list[0];
    assert_eq!(finding["path"], "countries[0].region");
    assert_eq!((&finding["record"], &finding["field"]), (&"portugal".into(), &"Region".into()));
    assert_eq!((&finding["code"], &finding["severity"]), (&"unknown-id".into(), &"error".into()));
    assert_eq!((finding["line"].as_u64(), finding["column"].as_u64()), (Some(23), Some(17)));
    assert!(finding["message"].as_str().unwrap().starts_with("unknown region \"mild-watr\"; did you mean"));
    assert_eq!(report_json(&[], Lang::Fr), "[]");
}

#[test]
fn a_report_ends_with_a_count_in_the_number_of_its_language() {
    let folder = copy("count");
    fs::remove_file(folder.join("terms.json")).unwrap();
    let one =
        check(&folder).unwrap_err().into_iter().filter(|finding| finding.code == "missing-file").collect::<Vec<_>>();
    let two = [one.clone(), one.clone()].concat();
    let last = |findings: &[Finding], lang| report(findings, lang).lines().last().unwrap_or_default().to_owned();
    assert_eq!(last(&[], Lang::En), "No errors found.");
    assert_eq!(last(&one, Lang::En), "1 error in 1 file.");
    assert_eq!(last(&two, Lang::En), "2 errors in 1 file.");
    assert_eq!(last(&[], Lang::Fr), "Aucune erreur.");
    assert_eq!(last(&one, Lang::Fr), "1 erreur dans 1 fichier.");
    assert_eq!(last(&two, Lang::Fr), "2 erreurs dans 1 fichier.");
    assert_eq!(report(&two, Lang::Fr).lines().count(), 3);
}

/// The name of a data file.
fn any_file() -> impl Strategy<Value = String> {
    let names: Vec<String> = schema::files().into_iter().map(|(name, _)| name.replace(".schema", "")).collect();
    prop::sample::select(names)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_in_place_of_a_file_make_the_checker_panic(
        file in any_file(),
        bytes in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..200),
            "[\\[\\]{}:,\"a-z0-9 é\\\\]{0,80}".prop_map(String::into_bytes),
        ],
    ) {
        let folder = copy("bytes");
        fs::write(folder.join(file), bytes).unwrap();
        let findings = check(&folder).expect_err("no such file is part of a whole dossier");
        report(&findings, Lang::En);
    }

    #[test]
    fn no_slip_of_the_hand_makes_the_checker_panic(
        file in any_file(),
        place in any::<prop::sample::Index>(),
        cut in 0_usize..40,
        typed in "[\\[\\]{}:,\"a-z0-9 é\\\\]{0,6}",
    ) {
        let folder = copy("slip");
        let path = folder.join(file);
        let mut text: Vec<char> = fs::read_to_string(&path).unwrap().chars().collect();
        let start = place.index(text.len());
        let end = (start + cut).min(text.len());
        text.splice(start..end, typed.chars());
        fs::write(&path, text.into_iter().collect::<String>()).unwrap();
        if let Err(findings) = check(&folder) {
            prop_assert!(!findings.is_empty());
            report(&findings, Lang::Fr);
        }
    }
}
