//! The checker as a program: it speaks the language of the person, tells GitHub what is where, and goes on when asked to.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

#[path = "support/edits.rs"]
mod edits;

use edits::{Edit, How, apply, copy};

fn check(folder: &Path, language: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_visavis"));
    command.arg("check").arg("--data").arg(folder).args(arguments);
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.env("LANG", language).stdin(Stdio::null());
    command
}

/// The last line that a check prints.
fn last(folder: &Path, language: &str, arguments: &[&str]) -> String {
    let output = check(folder, language, arguments).output().expect("the program runs");
    let text = [output.stdout, output.stderr].concat();
    String::from_utf8_lossy(&text).trim_end().lines().last().unwrap_or_default().to_owned()
}

fn break_region(folder: &Path) {
    let how = How::Replace("\"mild-water\"".to_owned(), "\"mild-watr\"".to_owned());
    apply(folder, &Edit { file: "countries.json".to_owned(), how });
}

#[test]
fn the_check_speaks_the_language_of_the_person_unless_it_is_told_another() {
    let folder = copy("command-language");
    assert_eq!(last(&folder, "fr_CA.UTF-8", &[]), "Aucune erreur.");
    assert_eq!(last(&folder, "en_CA.UTF-8", &[]), "No errors found.");
    assert_eq!(last(&folder, "fr_CA.UTF-8", &["--lang", "en"]), "No errors found.");
    assert_eq!(last(&folder, "de_DE.UTF-8", &["--lang", "fr"]), "Aucune erreur.");
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let folder = copy("command-pipe");
    for arguments in [&[][..], &["--watch"]] {
        let mut program = check(&folder, "en", arguments).stdout(Stdio::piped()).spawn().expect("the program runs");
        drop(program.stdout.take());
        assert!(program.wait().expect("the program ends").success(), "{arguments:?}");
    }
}

#[test]
fn github_is_told_the_place_and_both_languages() {
    let folder = copy("command-github");
    break_region(&folder);
    let line = last(&folder, "en", &["--format", "github"]);
    let begin = format!("::error file={}/countries.json,line=23,col=17,title=unknown-id::", folder.display());
    assert!(line.starts_with(&begin), "{line}");
    assert!(
        line.contains("portugal, Région – région inconnue") && line.contains("%0Aportugal, Region – unknown region")
    );
    assert_eq!(last(&copy("command-github"), "en", &["--format", "github"]), "");
}

#[test]
fn the_known_ids_are_written_anew_where_the_folder_has_them() {
    let folder = copy("command-ids");
    last(&folder, "en", &[]);
    assert!(!folder.join("schema").exists());
    let ids = folder.join("schema/ids.schema.json");
    fs::create_dir(folder.join("schema")).expect("a folder can be made");
    fs::write(&ids, "{}").expect("a file can be written");
    last(&folder, "en", &[]);
    let written = fs::read_to_string(&ids).expect("the file is there");
    assert!(written.contains("\"organizations/caulkers\"") && written.contains("\"Gens de bois / People of timber\""));
    break_region(&folder);
    let how = How::Replace("\"id\": \"caulkers\"".to_owned(), "\"id\": \"other\"".to_owned());
    apply(&folder, &Edit { file: "organizations.json".to_owned(), how });
    last(&folder, "en", &[]);
    // What has an error may lack half of its ids.
    assert_eq!(fs::read_to_string(&ids).expect("the file is there"), written);
}

#[test]
fn a_check_that_watches_checks_again_after_a_change() {
    let folder = copy("command-watch");
    let mut child = check(&folder, "en", &["--watch"]).stdout(Stdio::piped()).spawn().expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut count = || lines.find_map(|line| line.ok().filter(|line| line.contains("error"))).unwrap_or_default();
    assert_eq!(count(), "No errors found.");
    break_region(&folder);
    let told = count();
    let ended = child.kill().and_then(|()| child.wait());
    assert!(told.contains("unknown region \"mild-watr\"") || told == "1 error in 1 file.", "{told}");
    assert!(ended.is_ok());
}
