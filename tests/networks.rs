//! The picture of the networks, laid out for the real dossier and for random ones: what must hold of every layout, and what is
//! drawn of it.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use visavis::dossier::Dossier;
use visavis::dossier::drawn::Side;
use visavis::dossier::model::Ref;
use visavis::dossier::networks::{Networks, Of};
use visavis::lang::Lang;
use visavis::site::bundle::whole;
use visavis::site::exports;
use visavis::site::networks::{APART, AROUND, Placed, SPACE, Way, bundled, high, networks};
use visavis::site::widths::{bold_width, width};

#[path = "support/site.rs"]
mod site;

static REAL: LazyLock<Value> = LazyLock::new(|| whole(Path::new("data"), None).expect("a dossier without fault"));
static OTHER: LazyLock<Value> =
    LazyLock::new(|| whole(Path::new("tests/fixtures/other"), None).expect("a dossier without fault"));

fn dossier(whole: &Value) -> Dossier {
    Dossier::from_json(&whole.to_string()).expect("a dossier")
}

/// The numbers of the data of a path.
fn numbers(d: &str) -> Vec<i32> {
    let pieces = d.split(|letter: char| !letter.is_ascii_digit() && letter != '-');
    pieces.filter_map(|piece| piece.parse().ok()).collect()
}

/// The height of the picture.
fn height(layout: &Placed) -> i32 {
    numbers(&layout.area)[3]
}

/// From the top to the bottom of each way of a side.
fn rows(layout: &Placed, side: Side) -> Vec<(&Way, i32, i32)> {
    let mut top = 0;
    let mut rows = Vec::new();
    for way in layout.ways.iter().filter(|way| way.side == side) {
        let tall = high(&way.lines, side);
        rows.push((way, top, top + tall));
        top += tall + APART;
    }
    rows
}

/// What is wrong with the layout of a dossier.
fn fault(dossier: &Dossier) -> Option<String> {
    let layout = networks(dossier);
    if layout != networks(dossier) {
        return Some("another layout the second time".to_owned());
    }
    // Every tie has its mark, and every organization a mark or none of both.
    let marked: BTreeSet<usize> = layout.ways.iter().flat_map(|way| way.organizations.iter().copied()).collect();
    let tied = dossier.organizations.iter().enumerate().filter(|(_, one)| !one.ties.is_empty());
    if !tied.map(|(at, _)| at).eq(marked) {
        return Some("not every tied organization, and no other, has a mark".to_owned());
    }
    let ids: BTreeSet<&str> = layout.ways.iter().map(|way| way.id.as_str()).collect();
    if ids.len() != layout.ways.len() {
        return Some("two ways have one id".to_owned());
    }
    let mut count = vec![0; dossier.organizations.len()];
    layout.ways.iter().flat_map(|way| &way.organizations).for_each(|at| count[*at] += 1);
    for side in [Side::Left, Side::Right] {
        let column = if side == Side::Left { Networks::NAMES } else { Networks::WIDTH - Networks::RIGHT };
        for (way, top, bottom) in rows(&layout, side) {
            if bottom > height(&layout) || way.lines.iter().sum::<usize>() > way.organizations.len() {
                return Some(format!("outside, or more names than there are: {way:?}"));
            }
            let all: BTreeSet<usize> = way.organizations.iter().copied().collect();
            if all.len() != way.organizations.len() || all.is_empty() || way.lines.is_empty() {
                return Some(format!("a name twice, or none: {way:?}"));
            }
            let mut places = way.organizations.iter();
            for (at, names) in way.lines.iter().enumerate() {
                let wide = |at: &usize| {
                    let measure = if count[*at] > 1 { bold_width } else { width };
                    let widths =
                        Lang::ALL.map(|lang| measure(dossier.organizations[*at].in_picture(lang).0, Networks::TEXT));
                    AROUND + widths.into_iter().max().unwrap_or_default()
                };
                let widths: Vec<i32> = places.by_ref().take(*names).map(wide).collect();
                let more = if at + 1 == way.lines.len() && places.len() > 0 {
                    SPACE + bold_width(&format!("+\u{a0}{}", places.len()), Networks::TEXT)
                } else {
                    0
                };
                let used = widths.iter().sum::<i32>() + SPACE * (widths.len() as i32 - 1) + more;
                // A name that is wider than a line is alone in it, and cut.
                if used > column && widths.len() > 1 {
                    return Some(format!("a line of {used} in a column of {column}: {way:?}"));
                }
            }
            let band = numbers(&way.band);
            let (low, high) = (band.iter().min().copied(), band.iter().max().copied());
            let is_inside = low >= Some(0) && high <= Some(Networks::WIDTH.max(height(&layout)));
            let is_beside = band[1] >= top && band[1] <= bottom;
            if !is_inside || !is_beside {
                return Some(format!("a band outside, or not beside its names: {way:?}"));
            }
        }
    }
    None
}

/// An organization like another, with ties, each a label, a year and the partners it is with.
fn organization(like: &Value, at: usize, letters: usize, ties: &[(String, Option<i32>, Value)]) -> Value {
    let mut one = like.clone();
    one["id"] = format!("one-{at}").into();
    one["mark"] = json!({ "fr": "n".repeat(letters), "en": "m".repeat(letters) });
    let tie = &like["ties"][0];
    let ties = ties.iter().map(|(label, year, with)| {
        let mut tie = tie.clone();
        tie["label"] = label.as_str().into();
        tie["with"] = with.clone();
        match year {
            Some(year) => tie["fact"]["date"] = year.to_string().into(),
            None => drop(tie["fact"].as_object_mut().expect("a fact").remove("date")),
        }
        tie
    });
    one["ties"] = ties.collect();
    one
}

/// A tie: its way, its year and with whom it is.
type Drawn = (usize, Option<i32>, usize);

/// The invented dossier with so many ways and these organizations: the letters of each name, and its ties.
fn with(ways: usize, ones: &[(usize, Vec<Drawn>)]) -> Dossier {
    let mut other = OTHER.clone();
    for record in ["networks", "timeline", "map"] {
        other.as_object_mut().expect("a dossier").remove(record);
    }
    let like = other["organizations"].as_array().expect("a list").iter();
    let like = like.clone().find(|one| one["ties"][0].is_object()).expect("one with a tie").clone();
    let labels = other["edition"]["labels"].as_array().expect("a list");
    let label = labels.iter().find(|label| label["kind"] == "organization").expect("a label").clone();
    for at in 0..ways {
        let mut label = label.clone();
        label["id"] = format!("way-{at}").into();
        other["edition"]["labels"].as_array_mut().expect("a list").push(label);
    }
    let partners = other["partners"].as_array().expect("a list");
    let ids: Vec<&Value> = partners.iter().filter(|one| one["role"] == "signatory").map(|one| &one["id"]).collect();
    let sets = [json!([]), json!([ids[1]]), json!([ids[0], ids[1]])];
    let ones = ones.iter().enumerate().map(|(at, (letters, ties))| {
        let ties: Vec<_> = (ties.iter())
            .map(|(way, year, set)| (format!("way-{}", way % ways), *year, sets[set % sets.len()].clone()))
            .collect();
        organization(&like, at, *letters, &ties)
    });
    let ones: Vec<Value> = ones.collect();
    let mut all = other["organizations"].as_array().expect("a list").clone();
    all.extend(ones);
    other["organizations"] = all.into();
    dossier(&other)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_or_outside_whatever_the_ties_are(
        ways in 1..=40_usize,
        ones in prop::collection::vec(
            (3..=90_usize, prop::collection::vec((0..40_usize, prop::option::of(1950..2026_i32), 0..3_usize), 0..5)),
            0..90,
        ),
    ) {
        prop_assert_eq!(fault(&with(ways, &ones)), None);
    }
}

#[test]
fn a_dossier_of_any_size_has_its_picture() {
    for (count, ways) in [(0, 1), (1, 1), (80, 18), (800, 18), (800, 40)] {
        let ones: Vec<_> =
            (0..count).map(|at| (3 + at % 88, vec![(at % ways, Some(1990 + at as i32 % 30), at % 3)])).collect();
        assert_eq!(fault(&with(ways, &ones)), None, "{count} in {ways}");
    }
    for whole in [&REAL, &OTHER] {
        assert_eq!(fault(&dossier(whole)), None);
    }
}

#[test]
fn the_real_picture_has_room_in_a_window() {
    let layout = networks(&dossier(&REAL));
    assert!(height(&layout) <= 490, "{}", height(&layout));
    assert!(layout.ways.iter().all(|way| way.lines.iter().sum::<usize>() >= 1));
}

#[test]
fn the_ways_of_a_side_are_in_the_order_of_time() {
    let dossier = dossier(&REAL);
    let layout = networks(&dossier);
    let ids: Vec<&str> = layout.ways.iter().map(|way| way.id.as_str()).collect();
    assert_eq!(ids.first(), Some(&"emergence"));
    let sides: Vec<bool> = layout.ways.iter().map(|way| way.side == Side::Right).collect();
    assert!(sides.is_sorted());
    // What names several organizations of one label under which ties to both partners are is a way of its own.
    let of = |id: &str| layout.ways.iter().find(|way| way.id.as_str() == id).map(|way| way.of.clone());
    assert!(matches!(of("fiess-2011"), Some(Of::Thing(Ref::Event(_)))));
    assert!(matches!(of("karite-cooperatives"), Some(Of::Thing(Ref::Project(_)))));
    assert_eq!(layout.paths.iter().filter(|path| path.class == "fan__stroke").count(), 1);
}

#[test]
fn the_bundle_brings_the_picture_that_the_build_lays_out() {
    for whole in [&*REAL, &*OTHER] {
        let dossier = dossier(whole);
        assert_eq!(whole["networks"], bundled(&networks(&dossier)));
    }
}

#[test]
fn the_page_has_every_mark_in_both_languages() {
    let real = site::site("data", None);
    let layout = networks(&real.dossier);
    let marks: usize = layout.ways.iter().map(|way| way.organizations.len()).sum();
    let untied = real.dossier.organizations.iter().filter(|one| one.ties.is_empty()).count();
    let pages = visavis::site::build::pages(&real).expect("one page at an address");
    for path in ["fr/reseaux/index.html", "en/networks/index.html"] {
        let page = str::from_utf8(&pages[path]).expect("UTF-8");
        let figure = page.split("<figure").nth(1).and_then(|rest| rest.split("</figure>").next()).expect("a picture");
        assert_eq!(figure.matches("data-alive=\"select=organization-").count(), marks + untied, "{path}");
        assert_eq!(figure.matches(" id=\"way-").count(), layout.ways.len(), "{path}");
        for one in &real.dossier.organizations {
            assert!(figure.contains(&format!("\"select=organization-{}\"", one.id)), "{path}: {}", one.id);
        }
    }
}

#[test]
fn the_download_shows_the_names_that_lines_hold_and_those_without_a_tie() {
    let real = site::site("data", None);
    let layout = networks(&real.dossier);
    let files = exports::files(&real);
    for (lang, path) in [(Lang::Fr, "donnees/reseaux.svg"), (Lang::En, "data/networks.svg")] {
        let svg = str::from_utf8(&files[path]).expect("UTF-8");
        let drawn = layout.ways.iter().flat_map(|way| &way.organizations[..way.lines.iter().sum()]).copied();
        let untied = (0..real.dossier.organizations.len()).filter(|at| real.dossier.organizations[*at].ties.is_empty());
        for at in drawn.chain(untied) {
            let name = real.dossier.organizations[at].in_picture(lang).0;
            assert!(svg.contains(&format!(">{name}</text>")), "{path}: {name}");
        }
    }
}
