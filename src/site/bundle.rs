//! What the browser gets of the dossier: one short bundle, the same for all pages. What only documents show that the
//! application does not make, it leaves out.

mod short;

use std::path::Path;

use serde_json::Value;

use super::{bands, map, miniature, networks, timeline};
use crate::dossier::{Dossier, check};
use crate::explore::timeline::south;
use crate::lang::Lang;
pub use short::short;

/// The whole dossier of a folder as JSON, with its pictures, and with the address of the site where one is given.
///
/// # Errors
///
/// Every fault of the data, a line each; an address that is none.
pub fn whole(data: &Path, base_url: Option<&str>) -> Result<Value, String> {
    let text = check::bundle(data).map_err(|findings| check::report(&findings, Lang::En))?;
    let mut dossier = with_pictures(&text)?;
    let Some(base_url) = base_url else { return Ok(dossier) };
    if !(base_url.starts_with("https://") || base_url.starts_with("http://")) || !base_url.ends_with('/') {
        return Err(format!(
            "--base-url {base_url:?}: give the whole address of the site, with its closing slash: https://example.org/visavis/"
        ));
    }
    dossier["edition"]["address"] = base_url.into();
    Ok(dossier)
}

/// A dossier that the checker has bundled, with its pictures and what else the build finds in it.
///
/// # Errors
///
/// The text is no JSON.
pub fn with_pictures(text: &str) -> Result<Value, String> {
    let mut dossier: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let read = Dossier::from_json(text).expect("the checker has read it");
    dossier["map"] = map::bundled(&read, &map::map(&read));
    if let Some(bands) = bands::bands(&read) {
        dossier["bands"] = bands;
    }
    for (event, of) in dossier["events"].as_array_mut().into_iter().flatten().zip(&read.events) {
        if south(&read, of) {
            event["south"] = true.into();
        }
    }
    dossier["timeline"] = timeline::bundled(&timeline::timeline(&read));
    dossier["networks"] = networks::bundled(&networks::networks(&read));
    let drawn = Lang::ALL.map(|lang| miniature::miniature(&read, lang));
    dossier["miniature"] = drawn.into_iter().chain(Lang::ALL.map(|lang| miniature::small(&read, lang))).collect();
    Ok(dossier)
}
