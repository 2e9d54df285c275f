//! The terms of the field in a text: which words are one, and which have their counterpart in the other language.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use visavis::dossier::Dossier;
use visavis::dossier::check::check;
use visavis::explore::passages::Reading;
use visavis::explore::terms::Terms;
use visavis::lang::Lang;

fn other() -> Dossier {
    check(Path::new("tests/fixtures/other")).expect("the folder holds a dossier without fault")
}

/// The words of a text that are terms, with the ids of the terms.
fn found(lang: Lang, text: &str) -> Vec<(String, String)> {
    let dossier = other();
    let terms = Terms::new(&dossier, lang);
    let pieces = terms.pieces(text);
    assert_eq!(pieces.iter().map(|(_, words)| *words).collect::<String>(), text, "no word is lost");
    let known = pieces.into_iter().filter_map(|(term, words)| Some((words.to_owned(), term?.id.to_string())));
    known.collect()
}

#[test]
fn a_term_is_found_in_any_of_its_forms_singular_or_plural() {
    assert_eq!(
        found(Lang::En, "Two berths, and a mooring place."),
        [("berths".to_owned(), "berth".to_owned()), ("mooring place".to_owned(), "berth".to_owned())]
    );
    assert_eq!(found(Lang::Fr, "Le POSTE D'AMARRAGE"), [("POSTE D'AMARRAGE".to_owned(), "berth".to_owned())]);
    assert_eq!(found(Lang::En, "A berthing; a mooring."), []);
}

#[test]
fn a_term_inside_the_name_of_a_partner_is_none() {
    let mut dossier = other();
    dossier.partners[0].name.own.text = "Museum of the Berth".to_owned();
    let terms = Terms::new(&dossier, Lang::En);
    let is_term = |text: &str| terms.pieces(text).iter().any(|(term, _)| term.is_some());
    assert!(!is_term("The Museum of the Berth opened."));
    assert!(is_term("The museum has a berth."));
}

#[test]
fn a_word_of_the_release_is_marked_only_where_its_counterpart_stands() {
    let dossier = other();
    let reading = Reading::new(&dossier, None);
    let ids = |lang: Lang, id: &str| -> Vec<String> {
        let clause = dossier.clauses().find(|clause| clause.id.as_str() == id).expect("the release has the clause");
        let passage = reading.passage(&clause.id).expect("every clause is read");
        passage.pieces.get(lang).iter().filter_map(|(term, _)| Some(term.as_ref()?.id.to_string())).collect()
    };
    for lang in Lang::ALL {
        assert_eq!(ids(lang, "keel-1g"), ["part-song"]);
    }
    let mut dossier = other();
    let clauses = dossier.release.sections.iter_mut().flat_map(|section| &mut section.paragraphs);
    let clauses = clauses.flat_map(|one| &mut one.sentences).flat_map(|one| &mut one.clauses);
    clauses
        .filter(|clause| clause.id.as_str() == "keel-1g")
        .for_each(|clause| clause.text.en = "for music.".to_owned());
    assert!(Reading::new(&dossier, None).terms().is_empty());
}
