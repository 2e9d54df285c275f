//! Two other partners: the whole site is built from the invented dossier, and nothing of it says a word of the real one:
//! partners, labels, families, countries, titles, dates. The real words are read from `data/`. What cannot be built
//! here, the application, is searched where it is made: in `src/` and `assets/`, and as wasm where a client is there.
#![cfg(not(target_arch = "wasm32"))]

use std::path::{Path, PathBuf};

use visavis::site::build::Build;

#[path = "support/source.rs"]
mod source;
#[path = "support/words.rs"]
mod words;

use source::{files, without_tests};
use words::{find, words};

const REAL: &str = "data";
const OTHER: &str = "tests/fixtures/other";

/// The real words: those of the other dossier's own, if any, taken out.
fn forbidden() -> Vec<String> {
    let other: String = files(OTHER).into_iter().map(|(_, text)| text).collect();
    let real = words(REAL);
    for (kind, words) in &real {
        assert!(words.len() > 1, "{kind}: {words:?}");
    }
    let real: Vec<String> = real.into_values().flatten().collect();
    let shared: Vec<&String> = real.iter().filter(|word| find(&other, word).is_some()).collect();
    assert!(shared.is_empty(), "the invented dossier is to share no word with the real one: {shared:?}");
    real
}

/// Fails with every place where a word of the real dossier stands.
fn expect_no_word<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) {
    let mut found = Vec::new();
    let forbidden = forbidden();
    for (path, text) in files {
        for word in &forbidden {
            found.extend(find(text, word).map(|place| format!("{path}: {word:?} in {place:?}")));
        }
    }
    assert!(found.is_empty(), "{} in all:\n{}", found.len(), found.join("\n"));
}

/// The folder of a compiled client: the one that `VISAVIS_CLIENT` names, or the usual one if it is there.
fn client() -> Option<PathBuf> {
    match std::env::var_os("VISAVIS_CLIENT") {
        Some(folder) => Some(folder.into()),
        None => Some(PathBuf::from("target/client")).filter(|folder| folder.join("visavis_bg.wasm").exists()),
    }
}

/// The programs of the client.
const PROGRAMS: [&str; 2] = ["visavis", "search"];

#[test]
fn the_whole_site_of_two_other_partners_says_no_word_of_ours() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let out = scratch.join("other-site");
    let _ = std::fs::remove_dir_all(&out);
    let client = client().unwrap_or_else(|| {
        // An empty application in its place; the code of the true one is searched below.
        let folder = scratch.join("no-client");
        std::fs::create_dir_all(&folder).expect("a folder for the test");
        for program in PROGRAMS {
            std::fs::write(folder.join([program, ".js"].concat()), "var wasm_bindgen;").expect("a file for the test");
            let wasm = b"\0asm\x01\0\0\0";
            std::fs::write(folder.join([program, "_bg.wasm"].concat()), wasm).expect("a file for the test");
        }
        folder
    });
    let wasm = PROGRAMS.map(|program| {
        let name = [program, "_bg.wasm"].concat();
        let wasm = std::fs::read(client.join(&name)).expect("the client has its wasm");
        (name, String::from_utf8_lossy(&wasm).into_owned())
    });
    let build = Build {
        data: OTHER.into(),
        assets: "assets".into(),
        client,
        out: out.clone(),
        base_url: Some("https://example.org/quay/".into()),
    };
    build.run().expect("the invented dossier builds without fault");
    let site = files(&out.to_string_lossy());
    let published: Vec<(&str, &str)> = (site.iter())
        .filter(|(path, _)| !path.ends_with(".br") && !path.ends_with(".gz"))
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    // What is searched is the site: its own words are found in pages and script.
    for (kind, words) in words(OTHER) {
        let (pages, script) = ([".html"], ["/dossier."]);
        for of in [&pages[..], &script[..]] {
            let mut there = published.iter().filter(|(path, _)| of.iter().any(|part| path.contains(part)));
            let said = |text: &str| words.iter().any(|word| find(text, word).is_some());
            assert!(there.any(|(_, text)| said(text)), "{kind} in {of:?}");
        }
    }
    // In the script the wasm is text, in which accents are written otherwise: its bytes are searched as they are.
    expect_no_word(published.into_iter().chain(wasm.iter().map(|(name, wasm)| (&**name, &**wasm))));
}

#[test]
fn the_engine_itself_says_no_word_of_ours() {
    let (code, assets) = (files("src"), files("assets"));
    let code = code.iter().map(|(path, text)| (path.as_str(), without_tests(text)));
    // The numbers of the world's geography are no dates.
    let assets = assets.iter().filter(|(path, _)| !path.starts_with("assets/map/"));
    let assets = assets.map(|(path, text)| (path.as_str(), text.as_str()));
    let shell = std::fs::read_to_string("index.html").expect("the shell");
    expect_no_word(code.chain(assets).chain([("index.html", &*shell)]));
}

#[test]
fn a_word_is_found_where_it_stands_and_not_inside_another() {
    assert_eq!(find("au Niger, le", "Niger"), Some("au Niger, le".to_owned()));
    assert_eq!(find("le Nigeria, nigérien, éNiger", "Niger"), None);
    assert!(find("Nigeria puis Niger", "Niger").is_some());
}
