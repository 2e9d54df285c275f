//! A dossier many times over, for what must stay quick when there is more of it: each record that may be repeated stands
//! there under ids and names of its own, resting on sources of its own, and the checker finds no fault in the whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

/// Collections whose records may be repeated: what names a record of another kind names the first of its copies.
const REPEATED: [&str; 5] = ["organizations", "projects", "events", "terms", "questions"];

/// Lists within the records of another file that may be repeated.
const INNER: [(&str, &[&str]); 2] = [("countries", &["facts", "presences"]), ("partners", &["facts"])];

/// Writes the dossier of a folder into another folder, which it empties, with each record that may be repeated so many
/// times. Countries, fields and the release itself stay as they are: there are no more of them in the world.
pub fn many(from: &Path, times: usize, to: &Path) {
    let mut files = files(from);
    let mut cited = BTreeSet::new();
    for name in REPEATED {
        let records = collection(&mut files, name);
        records.iter().for_each(|record| citations(record, &mut cited));
        records.extend(copies(&*records, times, again));
    }
    for (name, lists) in INNER {
        for record in collection(&mut files, name) {
            for list in lists {
                let Some(facts) = record.get_mut(*list).and_then(Value::as_array_mut) else { continue };
                facts.iter().for_each(|fact| citations(fact, &mut cited));
                facts.extend(copies(&*facts, times, resting));
            }
        }
    }
    let sources = collection(&mut files, "sources");
    let is_cited = |source: &Value| source["id"].as_str().is_some_and(|id| cited.contains(id));
    sources.extend(copies(sources.iter().filter(|source| is_cited(source)), times, again));
    let _ = fs::remove_dir_all(to);
    fs::create_dir_all(to).expect("the folder can be made");
    for (name, file) in files {
        let text = serde_json::to_string_pretty(&file).expect("JSON that was read can be written");
        fs::write(to.join(format!("{name}.json")), text).expect("the file can be written");
    }
}

/// The files of a dossier, by name.
fn files(folder: &Path) -> BTreeMap<String, Value> {
    let files = fs::read_dir(folder).expect("the folder can be read").map(|entry| entry.expect("an entry").path());
    let json = files.filter(|path| path.extension().is_some_and(|end| end == "json"));
    json.map(|path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("the file can be read");
        (name, serde_json::from_str(&text).expect("the file is JSON"))
    })
    .collect()
}

/// The records of a file.
fn collection<'a>(files: &'a mut BTreeMap<String, Value>, name: &str) -> &'a mut Vec<Value> {
    let file = files.get_mut(name).expect("a dossier has the file");
    file[name].as_array_mut().expect("the file is a list of records")
}

/// The copies that records want beside them to be there so many times.
fn copies<'a>(
    records: impl IntoIterator<Item = &'a Value>,
    times: usize,
    copy: fn(&Value, usize) -> Value,
) -> Vec<Value> {
    let records: Vec<&Value> = records.into_iter().collect();
    (1..times).flat_map(|number| records.iter().map(move |one| copy(one, number))).collect()
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

/// A record under another id and names with a number, resting on copies of its sources.
fn again(record: &Value, copy: usize) -> Value {
    let mut record = resting(record, copy);
    if let Some(members) = record.as_object_mut() {
        members.remove("formerly");
        for (name, member) in members {
            match &**name {
                "id" => append(member, &format!("-{copy}")),
                "name" | "title" | "term" => append(member, &format!(" ({copy})")),
                // One document cannot be at two addresses that are the same.
                "url" => append(member, &format!("?{copy}")),
                _ => {}
            }
        }
    }
    record
}

/// Adds an ending to a text, or to every text of a name but the code of its language.
fn append(value: &mut Value, ending: &str) {
    match value {
        Value::String(text) => text.push_str(ending),
        Value::Object(forms) => {
            forms.iter_mut().filter(|(name, _)| *name != "lang").for_each(|(_, form)| append(form, ending));
        }
        _ => {}
    }
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
