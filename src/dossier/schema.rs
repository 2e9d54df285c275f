//! The JSON Schemas of the data files, made from the types of `raw` and their comments. An editor's program completes
//! with them, the checker walks along them. They say what shape the data has, not whether it holds together. For the
//! program also which ids there are (`known`), and each member's own title and hint where it shows only one.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use schemars::{Schema, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::raw;

mod known;

pub use known::{IDS, ids};

/// The name of each schema file and its text, in the order of the dossier.
pub fn files() -> Vec<(String, String)> {
    let dossier = dossier();
    (names(&dossier).into_iter())
        .map(|name| {
            // As a `Schema` it is written with its title first and its definitions last.
            let mut schema = of_file(&dossier, &name);
            own_hints(&mut schema);
            known::constrain(&mut schema);
            // Whether serde_json sorts members by itself hangs on what else of the workspace is built.
            schema.sort_all_objects();
            let schema = Schema::try_from(schema).expect("an object is a schema");
            let text = serde_json::to_string_pretty(&schema).expect("a schema is plain JSON");
            (format!("{name}.schema.json"), text + "\n")
        })
        .collect()
}

/// Writes the schema files into a folder, which it makes if need be.
///
/// # Errors
///
/// What the file system refuses.
pub fn write(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    files().into_iter().try_for_each(|(name, text)| std::fs::write(folder.join(name), text))
}

/// The schema of the whole dossier as one file, as text.
pub fn whole() -> String {
    let mut schema = dossier();
    schema["title"] = "Dossier / Dossier".into();
    schema["properties"]["$schema"] = json!({ "title": "Schéma / Schema", "type": "string" });
    schema.sort_all_objects();
    serde_json::to_string_pretty(&schema).expect("a schema is plain JSON") + "\n"
}

/// The schema of the whole dossier, with its definitions.
pub(super) fn dossier() -> Value {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<raw::Dossier>();
    let mut schema = schema.to_value();
    tidy(&mut schema);
    schema
}

/// The names of the data files, in the order of the dossier.
pub(super) fn names(dossier: &Value) -> Vec<String> {
    let required = dossier["required"].as_array().into_iter().flatten();
    required.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The schema of one data file: an object that holds its list, or the record itself where there is only one.
pub(super) fn of_file(dossier: &Value, name: &str) -> Value {
    let member = &dossier["properties"][name];
    let mut schema = match member["$ref"].as_str() {
        Some(reference) => definition(dossier, reference).clone(),
        None => json!({
            "type": "object",
            "properties": { name: member },
            "required": [name],
            "additionalProperties": false,
        }),
    };
    schema["$schema"] = dossier["$schema"].clone();
    schema["title"] = member["title"].clone();
    schema["properties"]["$schema"] = json!({ "title": "Schéma / Schema", "type": "string" });
    let mut used = BTreeSet::new();
    collect(dossier, &schema, &mut used);
    let definitions: Map<String, Value> =
        used.into_iter().map(|name| (name.clone(), dossier["$defs"][&name].clone())).collect();
    schema["$defs"] = Value::Object(definitions);
    schema
}

/// What a reference such as `#/$defs/Country` stands for.
pub(super) fn definition<'a>(root: &'a Value, reference: &str) -> &'a Value {
    &root["$defs"][reference.trim_start_matches("#/$defs/")]
}

/// The title of the member that a path such as `countries[3].summary.fr` leads to, in both languages: «En bref, Français»
/// and “In brief, French”. An item of a list has the title of its kind. Nothing for a path that leads nowhere.
pub(super) fn title(dossier: &Value, path: &str) -> Option<[String; 2]> {
    let mut schema = dossier;
    let mut titles: Vec<[&str; 2]> = Vec::new();
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        let next = if step.ends_with(']') { &schema["items"] } else { &schema["properties"][step] };
        let resolved = next["$ref"].as_str().map_or(next, |reference| definition(dossier, reference));
        // A member's own title says more than that of its kind.
        let title = next["title"].as_str().or(resolved["title"].as_str());
        titles.extend(title.and_then(|title| title.split_once(" / ")).map(|(fr, en)| [fr, en]));
        schema = resolved;
    }
    // A language says nothing without what is in it.
    let is_language = ["fr", "en"].iter().any(|lang| path.ends_with(&format!(".{lang}")));
    let last = &titles[titles.len().saturating_sub(if is_language { 2 } else { 1 })..];
    let join = |at: usize| last.iter().map(|title| title[at]).collect::<Vec<_>>().join(", ");
    (!last.is_empty()).then(|| [join(0), join(1)])
}

/// Puts the title and the hint of what is referred to beside each reference that has none, and takes them off the
/// definitions: VS Code shows those of the definition in place of the member's own, which say more.
fn own_hints(schema: &mut Value) {
    let definitions = schema["$defs"].clone();
    spread(schema, &definitions);
    for definition in schema["$defs"].as_object_mut().into_iter().flat_map(|all| all.values_mut()) {
        if let Some(members) = definition.as_object_mut() {
            members.retain(|name, _| !matches!(name.as_str(), "title" | "description"));
        }
    }
}

fn spread(schema: &mut Value, definitions: &Value) {
    match schema {
        Value::Object(members) => {
            if let Some(name) = members.get("$ref").and_then(Value::as_str) {
                let target = definitions[name.trim_start_matches("#/$defs/")].clone();
                for hint in ["title", "description"] {
                    if let Some(text) = target.get(hint) {
                        members.entry(hint).or_insert_with(|| text.clone());
                    }
                }
            }
            members.values_mut().for_each(|member| spread(member, definitions));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| spread(item, definitions)),
        _ => {}
    }
}

/// Notes the definitions that a schema uses, directly or not.
fn collect(dossier: &Value, schema: &Value, used: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            if let Some(reference) = members.get("$ref").and_then(Value::as_str)
                && used.insert(reference.trim_start_matches("#/$defs/").to_owned())
            {
                collect(dossier, definition(dossier, reference), used);
            }
            members.values().for_each(|member| collect(dossier, member, used));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(dossier, item, used)),
        _ => {}
    }
}

/// What may be absent is left out, never `null`; a comment's line breaks are not the reader's.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::Array(types)) = members.get("type")
                && let Some(only) = types.iter().find(|kind| *kind != "null").cloned()
            {
                members.insert("type".to_owned(), only);
            }
            if let Some(Value::Array(mut options)) = members.remove("anyOf") {
                options.retain(|option| option["type"] != "null");
                let only = options.pop().filter(|_| options.is_empty());
                members.extend(only.and_then(|only| only.as_object().cloned()).unwrap_or_default());
            }
            if let Some(Value::String(text)) = members.get_mut("description") {
                *text = text.replace('\n', " ");
            }
            members.remove("default");
            members.values_mut().for_each(tidy);
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        _ => {}
    }
}
