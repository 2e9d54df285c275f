//! The checker on a dossier of our size and on one a hundred times as large: its cost grows no faster than the data.
//! The large one is ours, each record that may be repeated under ids of its own.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::Value;
use visavis::dossier::check::{examine, report};
use visavis::lang::Lang;

/// How often a record is repeated, so that the whole is a hundred times as large although the release is not.
const TIMES: usize = 130;

/// Collections whose records may be repeated: what names a record of another kind names the first of its copies.
const REPEATED: [&str; 5] = ["organizations", "projects", "events", "terms", "questions"];

/// Lists within the records of another file that may be repeated.
const INNER: [(&str, &[&str]); 2] = [("countries", &["facts", "presences"]), ("partners", &["facts"])];

/// The files of our dossier, by name.
fn files() -> BTreeMap<String, Value> {
    let files = fs::read_dir("data").unwrap().map(|entry| entry.unwrap().path());
    let json = files.filter(|path| path.extension().is_some_and(|end| end == "json"));
    json.map(|path| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (name, serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap())
    })
    .collect()
}

/// Our dossier, many times over.
fn many(times: usize) -> PathBuf {
    let mut files = files();
    let mut cited = BTreeSet::new();
    for name in REPEATED {
        let list = files.get_mut(name).unwrap()[name].as_array_mut().unwrap();
        list.iter().for_each(|record| citations(record, &mut cited));
        let copies = (1..times).flat_map(|copy| list.iter().map(move |record| again(record, copy)).collect::<Vec<_>>());
        let copies: Vec<Value> = copies.collect();
        list.extend(copies);
    }
    for (name, lists) in INNER {
        for record in files.get_mut(name).unwrap()[name].as_array_mut().unwrap() {
            for list in lists {
                let Some(list) = record.get_mut(*list).and_then(Value::as_array_mut) else { continue };
                list.iter().for_each(|fact| citations(fact, &mut cited));
                let copies =
                    (1..times).flat_map(|copy| list.iter().map(move |fact| resting(fact, copy)).collect::<Vec<_>>());
                let copies: Vec<Value> = copies.collect();
                list.extend(copies);
            }
        }
    }
    let sources = files.get_mut("sources").unwrap()["sources"].as_array_mut().unwrap();
    let repeated: Vec<Value> =
        sources.iter().filter(|one| cited.contains(one["id"].as_str().unwrap())).cloned().collect();
    sources.extend((1..times).flat_map(|copy| repeated.iter().map(move |source| again(source, copy))));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("many");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (name, file) in files {
        fs::write(folder.join(format!("{name}.json")), serde_json::to_string_pretty(&file).unwrap()).unwrap();
    }
    folder
}

/// Notes the sources that a value cites.
fn citations(value: &Value, cited: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| citations(item, cited)),
        Value::Object(members) => {
            cited.extend(members.get("source").and_then(Value::as_str).map(str::to_owned));
            members.values().for_each(|member| citations(member, cited));
        }
        _ => {}
    }
}

/// A record under another id, resting on copies of its sources.
fn again(record: &Value, copy: usize) -> Value {
    let mut record = record.clone();
    record["id"] = format!("{}-{copy}", record["id"].as_str().unwrap()).into();
    record.as_object_mut().unwrap().remove("formerly");
    // One document cannot be at two addresses that are the same.
    if let Some(url) = record["url"].as_str() {
        record["url"] = format!("{url}?{copy}").into();
    }
    resting(&record, copy)
}

/// A value that rests on copies of its sources.
fn resting(value: &Value, copy: usize) -> Value {
    let mut value = value.clone();
    cite(&mut value, copy);
    value
}

fn cite(value: &mut Value, copy: usize) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| cite(item, copy)),
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(id) if name == "source" => id.push_str(&format!("-{copy}")),
                    member => cite(member, copy),
                }
            }
        }
        _ => {}
    }
}

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
fn our_dossier_takes_less_than_two_seconds_and_one_a_hundred_times_as_large_less_than_fifteen() {
    let ours = Path::new("data");
    let large = many(TIMES);
    assert!(size(&large) > 100 * size(ours), "{} is not a hundred times {}", size(&large), size(ours));
    let (one, many) = (time(ours), time(&large));
    println!("{one:?} for {} bytes, {many:?} for {}", size(ours), size(&large));
    assert!(one < Duration::from_secs(2), "{one:?}");
    assert!(many < Duration::from_secs(15), "{many:?}");
}
