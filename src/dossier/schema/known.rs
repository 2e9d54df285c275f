//! What the schemas say to an editor's program besides the shape: how ids, dates, codes and addresses are written, and which
//! ids there are. Those are in a file of their own, which the check of the data writes anew. A program proposes them, and
//! takes an id that it does not know as long as it is written as one: only the checker knows all of them at any moment.

use serde_json::{Value, json};

use crate::dossier::codes;
use crate::dossier::fault::Collection;
use crate::dossier::raw;

/// The name of the file with the known ids, beside the schemas.
pub const IDS: &str = "ids.schema.json";

const ID: &str = "^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$";
const REFERENCE: &str = "^(release|[a-z]+/[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?)$";
const ID_HINT: &str = "Minuscules sans accent, chiffres, traits d’union; 48 caractères au plus. Lowercase letters without \
    accents, digits, hyphens; 48 characters at most.";
const DATE_HINT: &str = "2007, 2007-05, 2007-05-11, 1984~ (vers), 2009/2012 (de, à). 2007, 2007-05, 2007-05-11, 1984~ (about), \
    2009/2012 (from, to).";
const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

/// A day, a month or a year, then nothing, `~` or the end of a span.
fn date() -> String {
    let point = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";
    format!("^{point}(~|/{point})?$")
}

/// Adds to the members of a file's schema what is known of their texts.
pub(super) fn constrain(schema: &mut Value) {
    members(schema, "");
    for (name, definition) in schema.get_mut("$defs").and_then(Value::as_object_mut).into_iter().flatten() {
        members(definition, name);
    }
}

fn members(schema: &mut Value, owner: &str) {
    for (member, schema) in schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
        let text = if schema["type"] == "array" { &mut schema["items"] } else { schema };
        if text["type"] == "string" && text.get("enum").is_none() {
            let known = known(owner, member);
            let pairs = known.as_object().into_iter().flatten();
            for (keyword, value) in pairs {
                // What a member says of itself is more to the point.
                if keyword != "description" || text.get(keyword).is_none() {
                    text[keyword] = value.clone();
                }
            }
        }
    }
}

/// What is known of the text of a member, as keywords of its schema.
fn known(owner: &str, member: &str) -> Value {
    let of = |name: &str| json!({ "$ref": format!("{IDS}#/$defs/{name}") });
    let matching = |pattern: &str| json!({ "pattern": pattern });
    match (owner, member) {
        (_, "id" | "formerly") => json!({ "pattern": ID, "description": ID_HINT }),
        (_, "date" | "period" | "as_of" | "years" | "window") => {
            json!({ "pattern": date(), "description": DATE_HINT })
        }
        ("Usage", "lang") | (_, "original") => json!({ "enum": ["fr", "en"] }),
        (_, "lang") => matching(LANGUAGE),
        (_, "url" | "site") => matching("^https?://"),
        (_, "address") => matching("^https?://.*/$"),
        (_, "contact") => matching("^(https://|mailto:)"),
        (_, "code" | "country") => json!({ "enum": codes::countries().collect::<Vec<_>>() }),
        ("Tie", "label") => of("organization-labels"),
        (_, "label") => of("country-labels"),
        (_, "source") => of(Collection::Sources.name()),
        (_, "family") => of(Collection::Families.name()),
        (_, "sector") => of(Collection::Sectors.name()),
        (_, "area") => of(Collection::Areas.name()),
        (_, "region" | "regions") => of(Collection::Regions.name()),
        (_, "program") => of(Collection::Programs.name()),
        (_, "flag") => of(Collection::Flags.name()),
        (_, "field") => of(Collection::Fields.name()),
        (_, "objective") => of(Collection::Objectives.name()),
        (_, "partner" | "actors" | "from" | "to" | "with") => of(Collection::Partners.name()),
        (_, "persons" | "voice") => of(Collection::Persons.name()),
        (_, "organization" | "organizations") => of(Collection::Organizations.name()),
        (_, "countries") => of(Collection::Countries.name()),
        (_, "supports" | "touches") => of("references"),
        _ => Value::Null,
    }
}

/// The file with the ids of a dossier, each with the name of its record.
pub fn ids(dossier: &raw::Dossier) -> String {
    let dossier = serde_json::to_value(dossier).expect("the mirror of JSON is JSON");
    let list = |place: &Value| -> Vec<Value> { place.as_array().cloned().unwrap_or_default() };
    let mut definitions = serde_json::Map::new();
    for collection in Collection::ALL.into_iter().filter(|one| !matches!(one, Collection::Clauses | Collection::Labels))
    {
        let name = collection.name();
        let records = if collection.is_in_edition() { &dossier["edition"][name] } else { &dossier[name] };
        definitions.insert(name.to_owned(), proposed(list(records).iter().map(|one| (id(one), named(one))), ID));
    }
    let labels = list(&dossier["edition"]["labels"]);
    for kind in ["organization", "country"] {
        let of_kind = labels.iter().filter(|label| label["kind"] == kind).map(|one| (id(one), named(one)));
        definitions.insert(format!("{kind}-labels"), proposed(of_kind, ID));
    }
    let with_references = Collection::ALL.into_iter().filter(|one| Collection::from_name(one.name()).is_some());
    let references = with_references.flat_map(|collection| {
        let name = collection.name();
        let records = list(&dossier[name]).into_iter();
        records.map(move |one| (format!("{name}/{}", id(&one)), named(&one)))
    });
    let release = [("release".to_owned(), "Le communiqué / The release".to_owned())];
    definitions.insert("references".to_owned(), proposed(release.into_iter().chain(references), REFERENCE));
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Identifiants connus / Known ids",
        "$defs": definitions,
    });
    schema.sort_all_objects();
    serde_json::to_string_pretty(&schema).expect("a schema is plain JSON") + "\n"
}

/// Some texts to choose from, each with what it stands for, or another of the same form.
fn proposed(ids: impl Iterator<Item = (String, String)>, pattern: &str) -> Value {
    let known = ids.map(|(id, name)| json!({ "const": id, "description": name }));
    json!({ "anyOf": known.chain([json!({ "pattern": pattern, "type": "string" })]).collect::<Vec<_>>() })
}

fn id(record: &Value) -> String {
    record["id"].as_str().unwrap_or_default().to_owned()
}

/// The name of a record: in its own language, or in both.
fn named(record: &Value) -> String {
    let name = ["name", "title", "term", "text"].iter().map(|member| &record[*member]).find(|name| !name.is_null());
    let name = name.unwrap_or(&Value::Null);
    let text = |name: &Value| name.as_str().map(str::to_owned);
    let both = || Some([name["fr"].as_str()?, " / ", name["en"].as_str()?].concat());
    text(name).or_else(|| text(&name["text"])).or_else(both).unwrap_or_default()
}
