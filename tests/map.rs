//! The map as a dossier carries it: that a country of the world has a place and a label, that an outline fits on the land,
//! that a dossier without a map is whole, and what of the map is no part of the data.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use serde_json::json;
use visavis::dossier::Dossier;
use visavis::dossier::drawn::Side;
use visavis::lang::Lang;
use visavis::site::bundle::{short, whole};
use visavis::site::map::placed::{Frame, Label, Map, lines};
use visavis::site::map::{self, LAND, land_name};
use visavis::site::widths::width;

const OTHER: &str = "tests/fixtures/other";

/// A dossier as its pages have it, from what the browser loads.
fn dossier(data: &str) -> Dossier {
    let whole = whole(Path::new(data), None).expect("the folder holds a dossier without fault");
    Dossier::from_json(&short(&whole).to_string()).expect("a bundle is a dossier")
}

fn map(dossier: &Dossier) -> Map {
    map::map(dossier)
}

#[test]
fn every_country_that_the_world_has_is_placed_and_labelled_in_the_frame_of_its_region() {
    for data in ["data", OTHER] {
        let dossier = dossier(data);
        let map = map(&dossier);
        let drawn = dossier.map.as_ref().expect("the bundle has the map");
        assert!(!map.places.is_empty() && drawn.base() == land_name(), "{data}");
        for place in &map.places {
            let country = dossier.country(&place.country).expect("the places are those of countries");
            let frames: Vec<&Frame> =
                map.frames.iter().filter(|frame| frame.labels.iter().any(|one| one.country == country.id)).collect();
            let [frame] = *frames else { panic!("{:?} is in {} frames", country.id, frames.len()) };
            let regions = &dossier.frame(&frame.id).expect("the frames are those of the edition").regions;
            assert!(regions.contains(&country.region), "{:?}", country.id);
            assert!(drawn.place(country.id.as_str()).is_some());
            assert!((0..=map.width).contains(&place.at.0) && (0..=map.height).contains(&place.at.1));
            assert!(place.path.as_ref().is_none_or(|path| path.starts_with('m') && path.ends_with('z')));
        }
        let labels: usize = map.frames.iter().map(|frame| frame.labels.len()).sum();
        assert_eq!(labels, map.places.len());
    }
}

#[test]
fn labels_stand_apart_and_inside_their_frame() {
    for data in ["data", OTHER] {
        let dossier = dossier(data);
        for frame in &map(&dossier).frames {
            for side in [Side::Left, Side::Right] {
                let mut free = 0;
                for label in frame.labels.iter().filter(|label| label.side == side) {
                    let country = dossier.country(&label.country).expect("the labels are those of countries");
                    let count = Lang::ALL.map(|lang| lines(country, lang).len()).into_iter().max().unwrap_or_default();
                    let top = label.y - Label::BASE;
                    assert!(top >= free, "{:?}", label.country);
                    free = top + Label::TARGET + Label::LINE * (i32::try_from(count).expect("a few") - 1);
                    assert!((0..=Frame::WIDTH).contains(&label.x) && label.end().1 > top);
                }
                assert!(free <= frame.height);
            }
        }
    }
}

#[test]
fn a_country_that_is_too_small_for_an_outline_has_a_place() {
    let dossier = dossier(OTHER);
    let outlines: Vec<bool> = map(&dossier).places.iter().map(|place| place.path.is_some()).collect();
    // Portugal and Iceland have one; of Cabo Verde only a mark would be seen.
    assert_eq!(outlines, [true, true, false]);
}

#[test]
fn the_land_is_one_path_in_the_units_of_the_map() {
    let dossier = dossier(OTHER);
    let map = map(&dossier);
    assert!(LAND.contains(&format!("viewBox=\"0 0 {} {}\"", map.width, map.height)));
    assert_eq!(LAND.matches("<path").count(), 1);
    // A picture in another document has no style but its own.
    assert!(!LAND.contains("style") && !LAND.contains("class"));
}

#[test]
fn a_dossier_without_a_map_is_whole_and_of_half_a_map_there_is_what_there_is() {
    let mut json = whole(Path::new(OTHER), None).expect("the folder holds a dossier without fault");
    let half = json!(["a.svg", 10, 10, "", "", ["", "0 0 1 1", "", ["nowhere", "1"]], [[]], ["portugal", 1]]);
    for broken in [json!("map"), json!([]), half] {
        json["map"] = broken;
        let dossier = Dossier::from_json(&json.to_string()).expect("what is drawn is no part of the data");
        let drawn = dossier.map.expect("it is there");
        assert_eq!(drawn.whole().labels().flat_map(|label| label.words()).count(), 0);
        assert!(drawn.place("portugal").is_none_or(|place| place.dot().is_empty() && place.path().is_empty()));
    }
    json.as_object_mut().expect("a dossier is an object").remove("map");
    assert_eq!(Dossier::from_json(&json.to_string()).expect("it is whole").map, None);
}

/// The box around a name on the picture of all countries.
fn area(dossier: &Dossier, label: &Label) -> [i32; 4] {
    let country = dossier.country(&label.country).expect("the labels are those of countries");
    let lines = Lang::ALL.map(|lang| lines(country, lang));
    let high = lines.iter().map(Vec::len).max().unwrap_or_default();
    let wide = lines.iter().flatten().map(|line| width(line, Label::TEXT_OF_WHOLE)).max().unwrap_or_default();
    let (top, left) = (label.y - Label::BASE, if label.side == Side::Left { label.x - wide } else { label.x });
    [left, top, left + wide, top + Label::TARGET + Label::LINE * (i32::try_from(high).expect("a few") - 1)]
}

#[test]
fn names_on_the_picture_of_all_countries_stand_apart_and_leave_its_corner_free() {
    for data in ["data", OTHER] {
        let dossier = dossier(data);
        let map = map(&dossier);
        let areas: Vec<[i32; 4]> = map.whole.labels.iter().map(|label| area(&dossier, label)).collect();
        assert_eq!(map.whole.labels.len(), map.places.len(), "{data}: each mark has its name");
        let corner = [Map::WIDTH - Map::CORNER.0, map.whole.height - Map::CORNER.1, Map::WIDTH, map.whole.height];
        for (at, one) in areas.iter().enumerate() {
            assert!(one[0] >= 0 && one[1] >= 0 && one[2] <= Map::WIDTH && one[3] <= map.whole.height, "{one:?}");
            let meets =
                |other: &[i32; 4]| one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
            assert!(!areas[at + 1..].iter().any(meets), "{:?}", map.whole.labels[at].country);
            assert!(!map.has_corner || !meets(&corner), "{:?}", map.whole.labels[at].country);
        }
        let marks = map.places.iter().map(|place| map.whole.fit.point(place.at));
        assert!(marks.into_iter().all(|(x, y)| (0..Map::WIDTH).contains(&x) && (0..map.whole.height).contains(&y)));
    }
}

/// The hydration test renders the invented dossier in a browser, where nothing is laid out.
#[test]
fn the_pictures_of_the_invented_dossier_are_those_that_the_browser_is_given() {
    let mut dossier = whole(Path::new(OTHER), None).expect("the folder holds a dossier without fault");
    let events = dossier["events"].as_array().into_iter().flatten();
    dossier["south"] = events.filter(|event| event["south"] == true).map(|event| event["id"].clone()).collect();
    for name in ["map", "bands", "timeline", "networks", "miniature", "south"] {
        let path = format!("tests/fixtures/other-{name}.json");
        let picture = dossier[name].to_string() + "\n";
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &picture).expect("the fixture can be written");
        }
        let kept = std::fs::read_to_string(path).unwrap_or_default();
        let way = "run `UPDATE=1 cargo test --test map`, look at the pictures and commit them";
        assert!(kept == picture, "the layout has changed: {way}");
    }
}
