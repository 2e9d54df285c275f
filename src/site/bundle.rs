//! What the browser gets of the dossier: one short bundle, the same for all pages. What only documents show that the
//! application does not make, it leaves out.

use std::path::Path;

use serde_json::Value;

use super::map;
use crate::dossier::{Dossier, check};
use crate::lang::Lang;

/// The whole dossier of a folder as JSON, with the map of its countries, and with the address of the site where one is
/// given.
///
/// # Errors
///
/// Every fault of the data, a line each; an address that is none.
pub fn whole(data: &Path, base_url: Option<&str>) -> Result<Value, String> {
    let text = check::bundle(data).map_err(|findings| check::report(&findings, Lang::En))?;
    let mut dossier = with_map(&text)?;
    let Some(base_url) = base_url else { return Ok(dossier) };
    if !(base_url.starts_with("https://") || base_url.starts_with("http://")) || !base_url.ends_with('/') {
        return Err(format!(
            "--base-url {base_url:?}: give the whole address of the site, with its closing slash: https://example.org/visavis/"
        ));
    }
    dossier["edition"]["address"] = base_url.into();
    Ok(dossier)
}

/// A dossier that the checker has bundled, with the map of its countries.
///
/// # Errors
///
/// The text is no JSON.
pub fn with_map(text: &str) -> Result<Value, String> {
    let mut dossier: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let read = Dossier::from_json(text).expect("the checker has read it");
    dossier["map"] = map::map(&read);
    Ok(dossier)
}

/// The bundle, without what the domain types call withheld: of organizations, countries and projects what the explorers
/// show, of a term the pair and what it means, of sectors, areas, regions and programs the names; of a source its title and
/// date, but the release's own stays whole, because its page cites it; of what is not established what touches the rest.
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
    leave_out("/organizations", &["facts", "site", "mark"]);
    leave_out("/countries", &["facts"]);
    leave_out("/projects", &["facts", "bodies"]);
    leave_out("/events", &["short"]);
    leave_out("/edition/labels", &["short"]);
    for groups in ["sectors", "areas", "regions", "programs"] {
        leave_out(&["/edition/", groups].concat(), &["explanation"]);
    }
    let organizations = dossier["organizations"].as_array_mut().into_iter().flatten();
    for tie in
        organizations.filter_map(|one| one.get_mut("ties")?.as_array_mut()).flatten().filter_map(Value::as_object_mut)
    {
        tie.remove("with");
    }
    let alone = ["release", "about", "organizations/", "countries/", "projects/", "terms/"];
    let is_alone = |touched: &Value| touched.as_str().is_some_and(|it| alone.iter().any(|one| it.starts_with(one)));
    if let Some(questions) = dossier["questions"].as_array_mut() {
        questions.retain(|question| !question["touches"].as_array().is_some_and(|all| all.iter().all(is_alone)));
    }
    if let Some(edition) = dossier["edition"].as_object_mut() {
        edition.retain(|name, _| !["about", "usage"].contains(&name.as_str()));
    }
    dossier
}
