//! What an unknown id may stand for: one spelt almost alike, a record by its name, a record under its new id, something of
//! another kind. It looks through the whole dossier, and so only for what is told.

use serde_json::{Map, Value};

use super::near::nearest;
use super::problem::{Clue, Problem, place_of};
use crate::dossier::fault::Collection;

/// A problem of a path with what the dossier knows of its id or reference. `times` says how often an id is asked for.
pub(super) fn with_clue(
    mut problem: Problem,
    path: &str,
    dossier: &Value,
    times: impl Fn(Collection, &str) -> usize,
) -> Problem {
    match &mut problem {
        Problem::UnknownId { collection, id, clue, times: count, .. } => {
            *clue = of(*collection, id, path, dossier);
            *count = times(*collection, id);
        }
        Problem::MalformedReference { text, near } => *near = reference(text, dossier),
        _ => {}
    }
    problem
}

fn of(collection: Collection, id: &str, path: &str, dossier: &Value) -> Clue {
    let renamed = records(dossier, collection).find(|record| {
        let former = record["formerly"].as_array().into_iter().flatten();
        former.filter_map(Value::as_str).any(|former| former == id)
    });
    if let Some(now) = renamed.and_then(id_of) {
        return Clue::Renamed(now.to_owned());
    }
    let mut others = Collection::ALL.into_iter().filter(|other| *other != collection);
    let elsewhere = others.find(|other| ids(dossier, *other).any(|known| known == id));
    // What is listed under the wrong member of an event is known by its id, whatever else is spelt almost alike.
    if let Some((other, member)) = elsewhere.and_then(|other| Some((other, beside(path, other)?))) {
        return Clue::Elsewhere(other, Some(member));
    }
    let named = records(dossier, collection).find(|record| is_named(record, id)).and_then(id_of);
    if let Some(near) = named.map(str::to_owned).or_else(|| nearest(id, ids(dossier, collection))) {
        return Clue::Near(near);
    }
    elsewhere.map_or(Clue::None, |other| Clue::Elsewhere(other, None))
}

/// The member of an event that is for things of a kind.
fn beside(path: &str, collection: Collection) -> Option<&'static str> {
    let is_list_of_an_event = path.starts_with("events[") && path.ends_with(']');
    let is_there = matches!(
        collection,
        Collection::Partners | Collection::Organizations | Collection::Countries | Collection::Persons
    );
    let member = if collection == Collection::Partners { "actors" } else { collection.name() };
    (is_list_of_an_event && is_there).then_some(member)
}

/// Whether a record has such a name, in either language, in full or in short.
fn is_named(record: &Value, name: &str) -> bool {
    fn holds(value: &Value, name: &str) -> bool {
        match value {
            Value::String(text) => text.to_lowercase() == name,
            Value::Object(members) => members.iter().any(|(member, value)| member != "lang" && holds(value, name)),
            _ => false,
        }
    }
    let name = name.to_lowercase();
    ["name", "title", "term", "short"].iter().any(|member| holds(&record[*member], &name))
}

/// The reference that a malformed one may stand for.
fn reference(text: &str, dossier: &Value) -> Option<String> {
    let names = dossier.as_object().into_iter().flat_map(Map::keys);
    let collections: Vec<Collection> = names.filter_map(|name| Collection::from_name(name)).collect();
    let all = |collection: Collection| {
        ids(dossier, collection).map(move |id| format!("{}/{id}", collection.name())).collect::<Vec<_>>()
    };
    // The id alone, without what it is the id of.
    let whole = collections.iter().find(|one| ids(dossier, **one).any(|id| id == text));
    let references: Vec<String> = collections.iter().flat_map(|one| all(*one)).collect();
    let near = || nearest(text, references.iter().map(String::as_str).chain(["release"]));
    whole.map(|collection| format!("{}/{text}", collection.name())).or_else(near)
}

fn records(dossier: &Value, collection: Collection) -> impl Iterator<Item = &Value> {
    let list = dossier.pointer(&format!("/{}", place_of(collection).replace('.', "/")));
    list.and_then(Value::as_array).into_iter().flatten()
}

fn ids(dossier: &Value, collection: Collection) -> impl Iterator<Item = &str> {
    records(dossier, collection).filter_map(id_of)
}

fn id_of(record: &Value) -> Option<&str> {
    record["id"].as_str()
}
