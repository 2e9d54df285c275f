//! The bundle without what only documents show: a function of JSON alone, so that tests in a browser have it too.

use serde_json::Value;

/// The views that the application does not render.
const OF_DOCUMENTS: [&str; 9] =
    ["about", "embed", "glossary", "index", "not_established", "requests", "since", "sources", "two_minutes"];

/// The bundle, without what the domain types call withheld: of organizations, countries and projects what the explorers
/// show; of a statement all but its date; of a presence when it was and how sure it is, of a tie also who says so; of an
/// event the main fact, and whether there are more; of a term the pair and what it means; of sectors, areas, regions and
/// programs the names; of a source its title and date, but the release's own stays whole, because its page cites it; of the
/// first screen what names it; of what is not established what touches the rest.
pub fn short(whole: &Value) -> Value {
    let mut dossier = whole.clone();
    let own = dossier["release"]["source"].clone();
    let mut leave_out = |collection: &str, members: &[&str]| {
        for record in dossier.pointer_mut(collection).and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(record) =
                record.as_object_mut().filter(|record| collection != "/sources" || record["id"] != own)
            {
                record.retain(|name, _| !members.contains(&name.as_str()));
            }
        }
    };
    leave_out("/sources", &["publisher", "url", "kind", "copy", "note"]);
    leave_out("/terms", &["official"]);
    leave_out("/organizations", &["facts", "site"]);
    leave_out("/countries", &["facts"]);
    leave_out("/projects", &["facts", "bodies", "mark"]);
    leave_out("/events", &["short"]);
    leave_out("/edition/labels", &["short"]);
    for groups in ["sectors", "areas", "regions", "programs"] {
        leave_out(&["/edition/", groups].concat(), &["explanation"]);
    }
    for event in dossier["events"].as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        if event.remove("facts").is_some_and(|facts| facts.as_array().is_some_and(|facts| !facts.is_empty())) {
            event.insert("more".to_owned(), true.into());
        }
    }
    let countries = dossier["countries"].as_array_mut().into_iter().flatten();
    for presence in countries.filter_map(|one| one.get_mut("presences")?.as_array_mut()).flatten() {
        let Some(presence) = presence.as_object_mut() else { continue };
        let fact = presence.remove("fact");
        let confidence = fact.as_ref().and_then(|fact| fact.get("confidence"));
        if let Some(confidence) = confidence.filter(|one| *one != "established") {
            presence.insert("confidence".to_owned(), confidence.clone());
        }
    }
    let organizations = dossier["organizations"].as_array_mut().into_iter().flatten();
    for tie in
        organizations.filter_map(|one| one.get_mut("ties")?.as_array_mut()).flatten().filter_map(Value::as_object_mut)
    {
        tie.remove("with");
        let fact = tie.remove("fact");
        if let Some(date) = fact.as_ref().and_then(|fact| fact.get("date")) {
            tie.insert("date".to_owned(), date.clone());
        }
    }
    undate(&mut dossier);
    let alone = ["release", "about", "organizations/", "countries/", "projects/", "terms/"];
    let is_alone = |touched: &Value| touched.as_str().is_some_and(|it| alone.iter().any(|one| it.starts_with(one)));
    if let Some(questions) = dossier["questions"].as_array_mut() {
        questions.retain(|question| !question["touches"].as_array().is_some_and(|all| all.iter().all(is_alone)));
    }
    if let Some(edition) = dossier["edition"].as_object_mut() {
        // Other pages only name those: a name stands where the sentence would.
        for view in OF_DOCUMENTS {
            let name = edition["views"][view]["nav"].clone();
            edition["views"][view]["lead"] = name;
        }
        edition.retain(|name, _| !["about", "usage"].contains(&name.as_str()));
        edition.get_mut("home").and_then(Value::as_object_mut).map(|home| home.remove("doors"));
    }
    // The picture of the release in both languages, without its small form.
    if let Some(drawn) = dossier.get_mut("miniature").and_then(Value::as_array_mut) {
        drawn.truncate(2);
    }
    dossier
}

/// Takes the dates from statements. The thing that a statement is of has a date of its own where that is shown.
fn undate(value: &mut Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(undate),
        Value::Object(members) => {
            if members.contains_key("confidence") {
                members.remove("date");
            }
            members.values_mut().for_each(undate);
        }
        _ => {}
    }
}
