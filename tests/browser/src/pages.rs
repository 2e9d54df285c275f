//! The pages that stand for all: every view and, of each kind of page about one thing, the one with most on it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Every view, below the root of the site, in both languages.
const VIEWS: [[&str; 15]; 2] = [
    [
        "fr/",
        "fr/partenariat/",
        "fr/demandes/",
        "fr/communique/",
        "fr/communique/deux-langues/",
        "fr/reseaux/",
        "fr/pays/",
        "fr/chronologie/",
        "fr/sources/",
        "fr/lexique/",
        "fr/index/",
        "fr/integrer/",
        "fr/a-propos/",
        "fr/en-deux-minutes/",
        "fr/sources/non-etabli/",
    ],
    [
        "en/",
        "en/partnership/",
        "en/requests/",
        "en/news-release/",
        "en/news-release/both-languages/",
        "en/networks/",
        "en/countries/",
        "en/timeline/",
        "en/sources/",
        "en/glossary/",
        "en/index/",
        "en/embed/",
        "en/about/",
        "en/in-two-minutes/",
        "en/sources/not-established/",
    ],
];

/// The folders of pages about one thing, and the start of a page's name where other pages lie there too.
const KINDS: [[(&str, &str); 6]; 2] = [
    [
        ("fr/partenariat/", "depuis-"),
        ("fr/reseaux/", ""),
        ("fr/pays/", ""),
        ("fr/sources/", ""),
        ("fr/demandes/", ""),
        ("fr/demandes/pays/", ""),
    ],
    [
        ("en/partnership/", "since-"),
        ("en/networks/", ""),
        ("en/countries/", ""),
        ("en/sources/", ""),
        ("en/requests/", ""),
        ("en/requests/countries/", ""),
    ],
];

/// States of views that their default does not show: an embed, a list without a result, the other ways to show a list, and a
/// filter with something followed under it. The family, the organization and the period are the site's own.
const STATES: [&str; 9] = [
    "fr/pays/?embed=1",
    "en/partnership/?embed=1",
    "en/networks/?q=zzzz",
    "fr/partenariat/?as=table",
    "en/networks/?as=list",
    "fr/reseaux/?family={family}&s={organization}",
    "en/countries/?as=list",
    "fr/pays/?period={period}&as=table",
    "fr/chronologie/?actor=context&as=table",
];

/// The pages of the application that stand for all.
///
/// # Errors
///
/// The site has no page of a kind.
pub fn typical(site: &Path) -> Result<Vec<String>> {
    let mut pages = Vec::new();
    for (views, kinds) in VIEWS.iter().zip(KINDS) {
        pages.extend(views.iter().map(|view| (*view).to_owned()));
        for (folder, start) in kinds {
            pages.push(fullest(site, folder, start)?);
        }
        let organization = fullest(site, kinds[1].0, "")?;
        pages.push(fullest(site, &organization, "")?);
    }
    Ok(pages)
}

/// States of views that their default does not show.
///
/// # Errors
///
/// The site has no organization, or no map of another period than the one on which it opens.
pub fn states(site: &Path) -> Result<Vec<String>> {
    let page = fullest(site, "fr/reseaux/", "")?;
    let organization = page.trim_start_matches("fr/reseaux/").trim_end_matches('/');
    let html = std::fs::read_to_string(site.join("fr/reseaux/index.html"))?;
    let place = html.find(&format!("id=\"organization-{organization}\"")).context("the organization is not listed")?;
    let (_, family) = html[..place].rsplit_once("id=\"family-").context("the organization is in no family")?;
    let family = family.split('"').next().unwrap_or_default();
    let opens = std::fs::read_to_string(site.join("fr/pays/index.html"))?;
    let maps = std::fs::read_dir(site.join("donnees"))?.flatten().map(|entry| entry.file_name());
    let maps = maps.filter_map(|name| name.to_str()?.strip_prefix("pays-")?.strip_suffix(".svg").map(str::to_owned));
    let period = maps.filter(|period| !opens.contains(&format!("pays-{period}.svg"))).min();
    let period = period.context("there is no map of another period")?;
    let fill = |state: &str| {
        let state = state.replace("{family}", family).replace("{period}", &period);
        state.replace("{organization}", &format!("organization-{organization}"))
    };
    Ok(STATES.map(fill).to_vec())
}

/// The longest page of a folder.
fn fullest(site: &Path, folder: &str, start: &str) -> Result<String> {
    let length = |page: &PathBuf| std::fs::metadata(page.join("index.html")).map(|data| data.len()).unwrap_or_default();
    let entries = std::fs::read_dir(site.join(folder)).with_context(|| format!("the site has no {folder}"))?;
    let named =
        |page: &PathBuf| page.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(start));
    let pages = entries.flatten().map(|entry| entry.path()).filter(|page| named(page) && length(page) > 0);
    let page = pages.max_by_key(length).with_context(|| format!("the site has no page in {folder}"))?;
    let name = page.file_name().unwrap_or_default().to_string_lossy();
    Ok(format!("{folder}{name}/"))
}
