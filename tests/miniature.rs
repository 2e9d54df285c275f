//! The picture of the release, laid out for the real dossier, the invented one, and for random documents: what must hold of
//! every layout, and what is drawn of it.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use visavis::dossier::Dossier;
use visavis::dossier::drawn::Side;
use visavis::dossier::model::Ref;
use visavis::lang::Lang;
use visavis::site::bundle::whole;
use visavis::site::miniature::{self, BESIDE, Bar, Form, ROW, SHEET, layout, miniature, spread};
use visavis::site::timeline::TEXT;
use visavis::site::widths::width;

#[path = "support/site.rs"]
mod site;

static REAL: LazyLock<Value> = LazyLock::new(|| whole(Path::new("data"), None).expect("a dossier without fault"));
static OTHER: LazyLock<Value> =
    LazyLock::new(|| whole(Path::new("tests/fixtures/other"), None).expect("a dossier without fault"));

fn dossier(whole: &Value) -> Dossier {
    Dossier::from_json(&whole.to_string()).expect("a dossier")
}

/// What is wrong with the layout of a dossier in a language.
fn fault(dossier: &Dossier, lang: Lang) -> Option<String> {
    let layout = layout(dossier, lang);
    if layout != miniature::layout(dossier, lang) || miniature(dossier, lang) != miniature(dossier, lang) {
        return Some("another the second time".to_owned());
    }
    let clauses: Vec<_> = dossier.clauses().collect();
    let has_bar = |at: usize| layout.bars.iter().any(|bar| bar.clause == at);
    if let Some(at) = (0..clauses.len()).find(|at| !has_bar(*at)) {
        return Some(format!("nothing is drawn of {:?}", clauses[at].id));
    }
    let meets = |pair: &[Bar]| pair[0].y > pair[1].y || pair[0].y == pair[1].y && pair[0].to > pair[1].from;
    if let Some(pair) = layout.bars.windows(2).find(|pair| meets(pair)) {
        return Some(format!("two bars meet, or are out of order: {pair:?}"));
    }
    let is_outside = |bar: &&Bar| {
        bar.from < SHEET.0 || bar.to > SHEET.1 || bar.from >= bar.to || bar.y < 0 || bar.y + bar.thick > layout.height
    };
    if let Some(bar) = layout.bars.iter().find(is_outside) {
        return Some(format!("outside the sheet: {bar:?}"));
    }
    // Each passage that says what someone would bring, aims at or asks for is named once, with the way to it.
    for clause in &clauses {
        let says = |thing: &Ref| matches!(thing, Ref::Field(_) | Ref::Objective(_) | Ref::Flow(_));
        let is_told = clause.supports.iter().any(says);
        let named = layout.labels.iter().filter(|one| one.mark.anchor == clause.id.as_str());
        if named.count() != usize::from(is_told) {
            return Some(format!("{:?} is not named once where it says something, and else not", clause.id));
        }
    }
    let voices = dossier.release.paragraphs().filter(|one| one.voice.is_some()).count();
    if voices != layout.labels.iter().filter(|one| one.mark.form == Form::Voice).count() {
        return Some("not each voice is named".to_owned());
    }
    for side in [Side::Left, Side::Right] {
        let own: Vec<_> = layout.labels.iter().filter(|one| one.mark.side() == side).collect();
        // In order, with room for each; so no line from a name crosses another.
        let is_ordered = |pair: &[&miniature::Label]| pair[0].y + ROW <= pair[1].y && pair[0].line <= pair[1].line;
        if !own.windows(2).all(is_ordered) {
            return Some(format!("names meet, or their lines: {own:?}"));
        }
        let room = SHEET.0 - BESIDE;
        let fits = |one: &&miniature::Label| {
            one.y >= ROW / 2
                && one.y + ROW / 2 <= layout.height
                && width(&one.text, TEXT) <= room
                && !one.text.is_empty()
        };
        if !own.iter().all(fits) {
            return Some(format!("a name outside: {own:?}"));
        }
    }
    None
}

/// A clause of so many words of so many letters, which states a thing of the invented dossier or none.
fn clause(at: usize, (words, letters, thing): (usize, usize, usize)) -> Value {
    let things = [
        "release",
        "partners/gull-quay",
        "partners/fjord-choirs",
        "fields/wooden-hulls",
        "fields/part-singing",
        "objectives/berth-for-choirs",
        "objectives/song-on-quays",
        "flows/letters",
        "flows/echoes",
    ];
    let text = vec!["n".repeat(letters); words].join(" ");
    json!({ "id": format!("c{at}"), "text": { "fr": text, "en": text }, "supports": [things[thing]] })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_meets_or_is_outside_whatever_the_document_is(
        paragraphs in prop::collection::vec(
            (0..5_usize, 0..3_usize, prop::bool::ANY, prop::collection::vec((1..60_usize, 1..90_usize, 0..9_usize), 1..8)),
            1..60,
        ),
    ) {
        let mut whole = OTHER.clone();
        let kinds = ["masthead", "title", "body", "end", "contact"];
        let mut count = 0;
        let mut sections: Vec<Value> = Vec::new();
        for (at, (kind, voice, is_new, clauses)) in paragraphs.iter().enumerate() {
            let clauses: Vec<Value> = clauses.iter().map(|one| { count += 1; clause(count, *one) }).collect();
            let mut paragraph = json!({
                "id": format!("p{at}"), "kind": kinds[*kind], "sentences": [{ "id": format!("s{at}"), "clauses": clauses }],
            });
            if let Some(voice) = ["boavista-lume", "hrafntinnudottir"].get(*voice) {
                paragraph["voice"] = (*voice).into();
            }
            if *is_new || sections.is_empty() {
                let heading = format!("Partie {at}");
                sections.push(json!({ "id": format!("part{at}"), "heading": { "fr": heading, "en": heading }, "paragraphs": [] }));
            }
            let last = sections.last_mut().expect("a section")["paragraphs"].as_array_mut().expect("a list");
            last.push(paragraph);
        }
        whole["release"]["sections"] = sections.into();
        let dossier = dossier(&whole);
        for lang in Lang::ALL {
            prop_assert_eq!(fault(&dossier, lang), None);
        }
    }

    #[test]
    fn names_stand_where_they_would_if_all_have_room(
        mut best in prop::collection::vec(0..900_i32, 1..30),
    ) {
        best.sort_unstable();
        let height = 1000;
        let placed = spread(&best, height);
        prop_assert!(placed.windows(2).all(|pair| pair[0] + ROW <= pair[1]), "{:?}", placed);
        prop_assert!(placed.iter().all(|y| (ROW / 2..=height - ROW / 2).contains(y)), "{:?}", placed);
        let have_room = best.windows(2).all(|pair| pair[0] + ROW <= pair[1]) && best[0] >= ROW / 2;
        prop_assert!(!have_room || placed == best);
    }
}

#[test]
fn the_real_document_and_the_invented_one_are_drawn_whole() {
    for whole in [&*REAL, &*OTHER] {
        let dossier = dossier(whole);
        for lang in Lang::ALL {
            assert_eq!(fault(&dossier, lang), None);
            // The page has what was drawn.
            assert_eq!(whole["miniature"][lang.code()], miniature(&dossier, lang));
        }
    }
}

#[test]
fn the_page_has_a_way_to_each_passage_and_each_part() {
    let real = site::site("data", None);
    let pages = visavis::site::build::pages(&real).expect("one page at an address");
    for (lang, path) in [(Lang::Fr, "fr/communique/index.html"), (Lang::En, "en/news-release/index.html")] {
        let page = str::from_utf8(&pages[path]).expect("UTF-8");
        let (_, figure) = page.split_once("data-picture=\"release\"").expect("a picture");
        let (figure, _) = figure.split_once("</figure>").expect("its end");
        for label in &layout(&real.dossier, lang).labels {
            let way = format!("<a href=\"#{}\"", label.mark.anchor);
            let times = if label.mark.form == Form::Part { 2 } else { 1 };
            assert_eq!(figure.matches(&way).count(), times, "{path}: {way}");
            assert!(page.contains(&format!(" id=\"{}\"", label.mark.anchor)), "{path}: {way}");
        }
        for section in &real.dossier.release.sections {
            assert!(figure.contains(&format!("<li><a href=\"#{}\">", section.id)), "{path}: {}", section.id);
        }
        assert!(!figure.contains("style="), "{path}");
    }
}
