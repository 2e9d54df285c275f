//! The picture of the timeline, laid out for the real dossier, for many times as much, and for random ones: what must hold
//! of every layout, and what is drawn of it.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use futures::executor::block_on;
use proptest::prelude::*;
use serde_json::{Value, json};
use visavis::app::{App, AppProps};
use visavis::dossier::drawn::Side;
use visavis::dossier::{Dossier, Shared, drawn};
use visavis::explore::state::State;
use visavis::lang::Lang;
use visavis::route::{Route, View};
use visavis::site::bundle::whole;
use visavis::site::exports;
use visavis::site::timeline::{self, ROW, Shape, Spot, TEXT, Timeline, bundled, layout, timeline};
use visavis::site::widths::width;
use visavis::visit::Visit;

#[path = "support/site.rs"]
mod site;

static REAL: LazyLock<Value> = LazyLock::new(|| whole(Path::new("data"), None).expect("a dossier without fault"));
static OTHER: LazyLock<Value> =
    LazyLock::new(|| whole(Path::new("tests/fixtures/other"), None).expect("a dossier without fault"));

fn dossier(whole: &Value) -> Dossier {
    Dossier::from_json(&whole.to_string()).expect("a dossier")
}

/// From the left end to the right, from the top to the bottom.
type Area = [i32; 4];

fn meet(a: Area, b: Area) -> bool {
    a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3]
}

fn mark(spot: &Spot) -> Area {
    let high = if spot.shape == Shape::Agreement { spot.half } else { ROW / 2 };
    [spot.x - spot.half, spot.x + spot.half, spot.y - high, spot.y + high]
}

/// The room of a name, in the language in which it is widest.
fn name(dossier: &Dossier, spot: &Spot) -> Option<Area> {
    let (event, from) = (dossier.event(&spot.event).expect("an event"), spot.name()?);
    let short = |lang| timeline::name(dossier, event, lang).expect("what is named has a name");
    let wide = Lang::ALL.map(|lang| width(&short(lang), TEXT)).into_iter().max().unwrap_or_default();
    let start = if spot.side == Some(Side::Left) { from - wide } else { from };
    Some([start, start + wide, spot.y - ROW / 2, spot.y + ROW / 2])
}

/// What is wrong with the layout of a dossier.
fn fault(dossier: &Dossier) -> Option<String> {
    let layout = layout(dossier);
    if layout != timeline::layout(dossier) {
        return Some("another layout the second time".to_owned());
    }
    let order: Vec<_> = dossier.chronology().into_iter().map(|event| &event.id).collect();
    if layout.spots.iter().map(|spot| &spot.event).ne(order) {
        return Some("not one mark for each event, in the order of time".to_owned());
    }
    let inside = |[left, right, top, bottom]: Area| {
        let is_in_a_lane = layout.lanes.iter().any(|lane| lane.top <= top && bottom <= lane.top + lane.height);
        layout.scale.left <= left && right <= Timeline::WIDTH && is_in_a_lane
    };
    let border = layout.lanes[0].top + layout.lanes[0].height;
    if layout.spots.iter().any(|spot| spot.shape == Shape::Agreement && spot.y != border) {
        return Some("the agreement is not at the border of the two".to_owned());
    }
    let names: Vec<Option<Area>> = layout.spots.iter().map(|spot| name(dossier, spot)).collect();
    let strip = [layout.line - 2, layout.line + 2, 0, layout.height];
    for (at, spot) in layout.spots.iter().enumerate() {
        if !inside(mark(spot)) && spot.shape != Shape::Agreement {
            return Some(format!("outside: {spot:?}"));
        }
        let Some(own) = names[at] else { continue };
        if !inside(own) || meet(own, strip) {
            return Some(format!("outside, or on the line: the name of {spot:?}"));
        }
        for (other, there) in layout.spots.iter().enumerate().filter(|(other, _)| *other != at) {
            if meet(own, mark(there)) || names[other].is_some_and(|name| meet(own, name)) {
                return Some(format!("the name of {spot:?} meets {there:?}"));
            }
        }
    }
    let heads: Vec<_> = (layout.years.iter())
        .map(|(year, x)| {
            let half = width(&year.to_string(), TEXT) / 2;
            (x - half, x + half)
        })
        .collect();
    let is_apart = heads.windows(2).all(|pair| pair[0].1 < pair[1].0);
    let is_clear = |(start, end): &(i32, i32)| *end < strip[0] || strip[1] < *start;
    if !is_apart || !heads.iter().all(|head| is_clear(head) && 0 <= head.0 && head.1 <= Timeline::WIDTH) {
        return Some(format!("words above the lanes meet: {heads:?}"));
    }
    let drawn = timeline(dossier);
    let marks: BTreeSet<&str> = (drawn.marks.iter().map(|mark| mark.event.as_str()))
        .chain(drawn.paths.iter().flat_map(|path| path.events.iter().flat_map(|all| all.split(' '))))
        .map(|mark| mark.trim_start_matches("event-"))
        .collect();
    if dossier.events.iter().any(|event| !marks.contains(event.id.as_str())) {
        return Some("an event without a mark".to_owned());
    }
    if drawn.marks.len() > 101 {
        return Some(format!("{} links", drawn.marks.len()));
    }
    // The area for what is told is free.
    if let Some([x, y, wide, high]) = drawn.free {
        let card = [x, x + wide, y, y + high];
        let taken = layout.spots.iter().map(mark).chain(names.iter().flatten().copied()).chain([strip]);
        if taken.into_iter().any(|area| meet(card, area)) || x < layout.scale.left || x + wide > Timeline::WIDTH {
            return Some(format!("something lies in {card:?}"));
        }
    }
    None
}

/// The same event under another id.
fn copy(event: &Value, at: usize) -> Value {
    let mut copy = event.clone();
    copy["id"] = format!("{}-{at}", event["id"].as_str().expect("an id")).into();
    copy
}

/// An event like another, on a date, about partners, with a name of so many letters.
fn event(like: &Value, at: usize, date: &str, actors: &Value, letters: usize) -> Value {
    let mut event = copy(like, at);
    event["date"] = date.into();
    event["actors"] = actors.clone();
    event.as_object_mut().expect("an object").remove("short");
    if letters > 0 {
        event["short"] = json!({ "fr": "n".repeat(letters), "en": "m".repeat(letters / 2 + 1) });
    }
    event
}

/// A date of a form, somewhere in the years of the invented dossier.
fn date() -> impl Strategy<Value = String> {
    (1974..=2020_i32, 1..=12_i32, 1..=28_i32, 0..7).prop_map(|(year, month, day, form)| match form {
        0 => format!("{year}"),
        1 => format!("{year}~"),
        2 => format!("{year}-{month:02}"),
        3 => format!("{year}-{month:02}-{day:02}/{}-{month:02}-{day:02}", (year + 1).min(2020)),
        4 => format!("{year}/{}", (year + 3).min(2020)),
        // Many on one day.
        5 => "2019-05-01".to_owned(),
        _ => format!("{year}-{month:02}-{day:02}"),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_name_meets_another_or_the_line_whatever_the_events_are(
        events in prop::collection::vec((date(), 0..4_usize, 0..40_usize), 1..90),
        announced in date(),
        window in (1974..=2020_u16, 1974..=2020_u16),
    ) {
        let mut whole = OTHER.clone();
        let about = [json!([]), json!(["gull-quay"]), json!(["fjord-choirs"]), json!(["gull-quay", "fjord-choirs"])];
        let like = whole["events"][0].clone();
        let own = whole["events"].as_array_mut().expect("a list");
        own.extend((events.iter().enumerate()).map(|(at, (date, whom, letters))| {
            event(&like, at, date, &about[*whom], *letters)
        }));
        whole["release"]["date"] = announced.into();
        whole["edition"]["window"] = format!("{}/{}", window.0.min(window.1), window.0.max(window.1)).into();
        prop_assert_eq!(fault(&dossier(&whole)), None);
    }
}

#[test]
fn names_stand_apart_however_many_events_there_are() {
    for times in [1, 10, 100] {
        let mut whole = REAL.clone();
        let events = whole["events"].as_array().expect("a list").clone();
        let copies = (1..times).flat_map(|at| events.iter().map(move |one| copy(one, at)));
        whole["events"].as_array_mut().expect("a list").extend(copies);
        assert_eq!(fault(&dossier(&whole)), None, "{times} times");
    }
}

#[test]
fn page_and_download_draw_the_same_shapes_and_the_same_words() {
    let real = site::site("data", None);
    let files = exports::files(&real);
    let pages = visavis::site::build::pages(&real).expect("one page at an address");
    let drawn = timeline(&real.dossier);
    for (lang, page, path) in [
        (Lang::Fr, "fr/chronologie/index.html", "donnees/chronologie.svg"),
        (Lang::En, "en/timeline/index.html", "data/timeline.svg"),
    ] {
        let [page, svg] = [&pages[page], &files[path]].map(|file| str::from_utf8(file).expect("UTF-8"));
        let (figure, _) = page.split_once("<figcaption").expect("a caption");
        assert_eq!(svg.matches("<title>").count() - 1, drawn.marks.len());
        for mark in &drawn.marks {
            let place = format!(" transform=\"translate({})\"", mark.place);
            assert!(figure.contains(&place) && svg.contains(&place), "{mark:?}");
        }
        let paths = drawn.paths.iter().chain(drawn.marks.iter().flat_map(|mark| &mark.paths));
        for path in paths {
            let d = format!(" d=\"{}\"", path.d);
            assert!(figure.contains(&d) && svg.contains(&d), "{path:?}");
        }
        for words in drawn.words.iter().chain(drawn.marks.iter().filter_map(|mark| mark.name.as_ref())) {
            let text = format!(">{}", words.text.get(lang).replace('&', "&amp;"));
            assert!(figure.contains(&text) && svg.contains(&text), "{words:?}");
        }
        for key in &drawn.legend {
            let text = format!(">{}</", key.text.get(lang).replace('&', "&amp;"));
            assert!(figure.contains(&text) && svg.contains(&text), "{key:?}");
        }
        // What is beside the line does not say that what comes after it comes from it.
        let caution = real.dossier.edition.views.timeline.lead.get(lang).split(' ').next().expect("a word");
        assert!(svg.contains(&format!(">{caution}")));
    }
}

#[test]
fn the_bundle_brings_the_picture_that_the_build_lays_out() {
    for whole in [&*REAL, &*OTHER] {
        let dossier = dossier(whole);
        let placed = timeline(&dossier);
        assert_eq!(whole["timeline"], bundled(&placed));
        // And what the page reads of it is what was laid out.
        let read = dossier.timeline.as_ref().expect("a picture");
        let path =
            |path: &timeline::Path| (path.class.clone(), path.d.clone(), path.events.clone().unwrap_or_default());
        let words = |it: &timeline::Words| [&it.class, &it.x, &it.y, &it.text.fr, &it.text.en].map(Clone::clone);
        let read_path = |path: drawn::Path| (path.class.to_owned(), path.d.to_owned(), path.marks.to_owned());
        let read_words =
            |it: drawn::Words| [it.class, it.x, it.y, it.text.get(Lang::Fr), it.text.get(Lang::En)].map(str::to_owned);
        assert!(read.paths().map(read_path).eq(placed.paths.iter().map(path)));
        assert!(read.words().map(read_words).eq(placed.words.iter().map(words)));
        assert_eq!(read.free().is_some(), placed.free.is_some());
        assert_eq!(read.marks().count(), placed.marks.len());
        for (read, mark) in read.marks().zip(&placed.marks) {
            assert_eq!((read.event(), read.target(), read.place()), (mark.event.as_str(), &*mark.target, &*mark.place));
            assert!(read.paths().map(read_path).eq(mark.paths.iter().map(path)));
            assert_eq!(read.name().map(read_words), mark.name.as_ref().map(words));
        }
        assert!(
            read.legend().map(|(width, ..)| width.to_owned()).eq(placed.legend.iter().map(|key| key.width.clone()))
        );
        assert_eq!(read.strip().area(), placed.strip.area);
        assert!(read.strip().words().map(read_words).eq(placed.strip.words.iter().map(words)));
    }
}

#[test]
fn the_page_has_a_mark_for_each_event_in_both_languages() {
    let real = site::site("data", None);
    let pages = visavis::site::build::pages(&real).expect("one page at an address");
    for path in ["fr/chronologie/index.html", "en/timeline/index.html"] {
        let page = str::from_utf8(&pages[path]).expect("UTF-8");
        for event in &real.dossier.events {
            let mark = format!("data-mark=\"event-{}\"", event.id);
            assert_eq!(page.matches(&mark).count(), 1, "{path}: {mark}");
        }
    }
}

#[test]
fn the_counts_of_the_lanes_sum_to_the_whole() {
    let real = site::site("data", None);
    let pages = visavis::site::build::pages(&real).expect("one page at an address");
    for path in ["fr/chronologie/index.html", "en/timeline/index.html"] {
        let page = str::from_utf8(&pages[path]).expect("UTF-8");
        let (_, rest) = page.split_once("class=\"filters__links\"").expect("chips");
        let (chips, _) = rest.split_once("</ul>").expect("a list");
        let counts = chips.split('(').skip(1).filter_map(|rest| rest.split(')').next()?.parse::<usize>().ok());
        let counts: Vec<usize> = counts.collect();
        // First that of all, then each lane's.
        let all = real.dossier.events.len();
        assert_eq!((counts.len(), counts[0], counts[1..].iter().sum::<usize>()), (5, all, all), "{path}");
    }
}

#[test]
fn five_hundred_events_stay_within_the_limits_of_a_view() {
    let mut whole = REAL.clone();
    let events = whole["events"].as_array().expect("a list").clone();
    let copies = (1..9).flat_map(|at| events.iter().map(move |one| copy(one, at)));
    whole["events"].as_array_mut().expect("a list").extend(copies);
    let dossier = Shared::from(dossier(&whole));
    assert!(dossier.events.len() > 500);
    let route = Route::view(Lang::Fr, View::Timeline);
    let visit = Visit::opened(route, State::default());
    let props = AppProps { dossier, visit, fixed_prefix: None, anew: |_| () };
    let html = block_on(yew::LocalServerRenderer::<App>::with_props(props).render());
    let elements = html.match_indices('<').filter(|(at, _)| html[at + 1..].starts_with(char::is_alphabetic)).count();
    assert!(elements < 1_500, "{elements} elements");
}
