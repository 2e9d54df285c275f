//! What is drawn of a layout: paths and words with their classes, for the page and for the picture to keep alike.

use serde_json::{Value, json};

use super::layout::*;
use super::legend::{inside, legend};
use super::outline::{drawn as path, outline, sign};
use super::scale::{Day, Scale};
use super::shapes::{Key, Mark, Of, Path, Strip, Timeline, Words, both, words};
use super::spot::{BASE, CLEAR, Lane, ROW, Shape, Spot, TEXT, edges};
use crate::components::event::lane;
use crate::dossier::Dossier;
use crate::dossier::drawn::Side;
use crate::dossier::model::{Event, Localized, Ref};
use crate::explore::timeline::About;
use crate::lang::Lang;
use crate::site::widths::bold_width;
use crate::text::text;

/// Of the strip, in pixels: what is above its lanes, their height, and from there to the base line of its years.
const STRIP: [i32; 3] = [20, 128, 16];

/// The picture of a dossier.
pub fn timeline(dossier: &Dossier) -> Timeline {
    let layout = layout(dossier);
    let events = layout.spots.iter().filter_map(|spot| Some((spot, dossier.event(&spot.event)?)));
    let is_linked = |spot: &Spot| spot.side.is_some() || spot.shape == Shape::Agreement || layout.spots.len() <= NAMES;
    let (own, crowd): (Vec<_>, Vec<_>) = events.partition(|(spot, _)| is_linked(spot));
    let signs = LANES.into_iter().zip(&layout.lanes).flat_map(|(about, lane)| sign(about, lane.top + lane.height / 2));
    let crowd = crowd.into_iter().flat_map(|(spot, event)| {
        let anchor = Ref::Event(event.id.clone()).anchor();
        outline(spot, About::of(dossier, event))
            .into_iter()
            .map(move |path| Path { events: Some(anchor.clone()), ..path })
    });
    let (behind, flag) = behind(dossier, &layout);
    let mut legend = legend(dossier, &layout);
    let (keys, meanings) = layout.free.and_then(|area| inside(area, &legend)).unwrap_or_default();
    if !keys.is_empty() {
        // Below the picture is what the strip needs: it does not show how precise a date is.
        legend.retain(|key| matches!(key.of, Of::Both | Of::South | Of::Scale));
    }
    Timeline {
        height: layout.height,
        free: layout.free,
        paths: grounds(&layout, 0).into_iter().chain(behind).chain(signs).chain(keys).chain(joined(crowd)).collect(),
        words: written(dossier, &layout).into_iter().chain([flag]).chain(meanings).collect(),
        marks: own.into_iter().map(|(spot, event)| mark(dossier, spot, event)).collect(),
        legend,
        strip: strip(dossier, &layout),
    }
}

/// Paths of one class as one.
fn joined(paths: impl Iterator<Item = Path>) -> Vec<Path> {
    let mut all: Vec<Path> = Vec::new();
    for path in paths {
        let Some(same) = all.iter_mut().find(|one| one.class == path.class) else {
            all.push(path);
            continue;
        };
        same.d.push_str(&path.d);
        if let (Some(events), Some(event)) = (&mut same.events, path.events) {
            events.extend([" ", &event]);
        }
    }
    all
}

fn grounds(layout: &Layout, left: i32) -> Vec<Path> {
    let grounds = LANES.into_iter().zip(&layout.lanes).map(|(about, Lane { top, height })| {
        let class = match about {
            About::First => "timeline__lane timeline__lane--left",
            About::Second => "timeline__lane timeline__lane--right",
            _ => "timeline__lane",
        };
        path(class, format!("M{left} {top}H{}v{height}H{left}z", Timeline::WIDTH))
    });
    grounds.collect()
}

/// The years, which of them are wider, and the agreement.
fn behind(dossier: &Dossier, layout: &Layout) -> (Vec<Path>, Words) {
    let (scale, line, (top, bottom)) = (&layout.scale, layout.line, edges(&layout.lanes));
    let is_wide = |year: &u16| scale.factor > 1 && (scale.wide.0..scale.wide.1).contains(year);
    let plain = layout.years.iter().map(|(year, _)| *year).filter(|year| !is_wide(year));
    let ticks = plain.chain((scale.wide.0..=scale.wide.1).filter(|_| scale.factor > 1));
    let ticks: String = ticks.map(|year| format!("M{} {top}V{bottom}", scale.x(Day::of_year(year)))).collect();
    let mut behind = vec![path("timeline__ticks", ticks)];
    if scale.factor > 1 {
        let [from, to] = [scale.wide.0, scale.wide.1].map(|year| scale.x(Day::of_year(year)));
        let breaks = [from, to].into_iter().filter(|at| *at > scale.left && *at < Scale::RIGHT);
        let breaks: String = breaks.map(|at| format!("M{at} {}l-4 3 8 4-8 4 4 3", top - 16)).collect();
        behind.push(path("timeline__bracket", format!("{breaks}M{from} {}v6H{to}v-6", bottom + 4)));
    }
    behind.push(path("timeline__agreed", format!("M{line} 0V{bottom}")));
    let (x, class) = match sides(line).0 {
        Side::Left => (line - BESIDE, "timeline__words timeline__words--flag timeline__words--end"),
        Side::Right => (line + BESIDE, "timeline__words timeline__words--flag"),
    };
    (behind, words(class, x, LINE - BASE, both(|lang| announced(dossier, lang))))
}

/// When the agreement was announced, in words.
fn announced(dossier: &Dossier, lang: Lang) -> String {
    let t = text(lang);
    [&t.date_in_words(&dossier.release.date), " · ", t.documents.timeline.announced].concat()
}

/// Lines of words under each other, as many as a language needs at most.
fn column(class: &str, x: i32, first: i32, [fr, en]: [Vec<String>; 2]) -> Vec<Words> {
    let line = |lines: &[String], at: usize| lines.get(at).cloned().unwrap_or_default();
    let lines = (0..fr.len().max(en.len())).zip((first..).step_by(LINE as usize));
    lines.map(|(at, y)| words(class, x, y, Localized { fr: line(&fr, at), en: line(&en, at) })).collect()
}

/// The names of the lanes, the years, and what does not follow from the agreement.
fn written(dossier: &Dossier, layout: &Layout) -> Vec<Words> {
    let lanes = LANES.into_iter().zip(&layout.lanes).flat_map(|(about, Lane { top, height })| {
        let lines = Lang::ALL.map(|lang| name_lines(dossier, lang, about, layout.scale.left));
        let count = int(lines.iter().map(Vec::len).max().unwrap_or_default());
        let first = top + height / 2 - (count - 1) * LINE / 2 + BASE;
        column("timeline__words timeline__words--lane", SIGN, first, lines)
    });
    let (line, (top, _)) = (layout.line, edges(&layout.lanes));
    let years = layout
        .years
        .iter()
        .map(|(year, x)| words("timeline__words timeline__words--year", x, top - 5, both(|_| year.to_string())));
    let (flag, beside) = sides(line);
    let first = LINE - BASE + if flag == beside { FLAG } else { 0 };
    let (x, class) = match beside {
        Side::Left => (line - BESIDE, "timeline__words timeline__words--end"),
        Side::Right => (line + BESIDE, "timeline__words"),
    };
    let caution = column(class, x, first, Lang::ALL.map(|lang| caution(dossier, lang, line)));
    lanes.chain(years).chain(caution).collect()
}

fn mark(dossier: &Dossier, spot: &Spot, event: &Event) -> Mark {
    let place = format!("{} {}", spot.x, spot.y);
    let spot = &Spot { x: 0, y: 0, ..spot.clone() };
    let Spot { half, room, .. } = spot;
    let start = -half - if spot.side == Some(Side::Left) { *room } else { 0 };
    let (wide, high) = (2 * half + room, ROW);
    let class = if spot.side == Some(Side::Left) { "timeline__words timeline__words--end" } else { "timeline__words" };
    let said = spot.name().map(|x| words(class, x, BASE, both(|lang| name(dossier, event, lang).unwrap_or_default())));
    Mark {
        event: event.id.clone(),
        place,
        target: format!("M{start} -{}h{wide}v{high}h-{wide}z", high / 2),
        paths: outline(spot, About::of(dossier, event)),
        name: said,
    }
}

/// Where an edge of the lanes is in the strip.
fn in_strip(layout: &Layout, y: i32) -> i32 {
    let (top, bottom) = edges(&layout.lanes);
    STRIP[0] + (y - top) * STRIP[1] / (bottom - top).max(1)
}

/// Where the name of a lane stands in the strip, and where the marks beside it begin: as far from the left as can be, then as
/// near the middle of the lane.
fn beside_marks(layout: &Layout, lane: &Lane) -> (i32, i32) {
    let (top, bottom) = (in_strip(layout, lane.top), in_strip(layout, lane.top + lane.height));
    let first = |y: i32| {
        let near = layout.spots.iter().filter(|spot| (in_strip(layout, spot.y) - y).abs() < LINE / 2 + 3);
        near.map(|spot| spot.x).min().unwrap_or(Timeline::WIDTH)
    };
    let places = top + LINE / 2..=(bottom - LINE / 2).max(top + LINE / 2);
    let places = places.map(|y| (y, first(y)));
    places.max_by_key(|(y, first)| (*first, -(2 * y - top - bottom).abs())).unwrap_or((top, 0))
}

/// How narrow the strip can be, in pixels.
const NARROWEST: i32 = 288;

/// What the strip needs before the lanes, in their units, so that no mark lies on the name of a lane where it is narrowest.
fn room(dossier: &Dossier, layout: &Layout) -> i32 {
    let rooms = LANES.into_iter().zip(&layout.lanes).map(|(about, of)| {
        let wide = Lang::ALL.map(|lang| bold_width(lane(dossier, lang, about), TEXT + 1));
        let needed = (SIGN + wide.into_iter().max().unwrap_or_default() + CLEAR).min(NARROWEST / 2);
        (needed * Timeline::WIDTH - beside_marks(layout, of).1 * NARROWEST) / (NARROWEST - needed)
    });
    rooms.max().unwrap_or_default().max(0)
}

/// A place on the axis as a share of the width, with the room before it.
fn share(x: i32, room: i32) -> String {
    let thousandths = (x + room) * 1000 / (Timeline::WIDTH + room);
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

fn strip(dossier: &Dossier, layout: &Layout) -> Strip {
    let ((top, bottom), scale, line) = (edges(&layout.lanes), &layout.scale, layout.line);
    let agreed = path("timeline__agreed", format!("M{line} {top}V{bottom}"));
    let room = room(dossier, layout);
    let lanes = || LANES.into_iter().zip(layout.lanes.iter().map(|lane| beside_marks(layout, lane).0));
    let signs = lanes().map(|(about, y)| ((y - 8).to_string(), sign(about, 8)));
    let names = lanes().map(|(about, y)| {
        let name = both(|lang| lane(dossier, lang, about).to_owned());
        words("timeline__words timeline__words--lane", SIGN, y + BASE, name)
    });
    // From the left: where the axis begins, where years are wider, the agreement, where they are not any more.
    let last = STRIP[0] + STRIP[1] + STRIP[2];
    let agreement = dossier.release.date.year();
    let mut years = vec![(agreement, line)];
    for (year, x) in
        [(scale.wide.0, scale.x(Day::of_year(scale.wide.0))), (scale.first, scale.left), (scale.end - 1, Scale::RIGHT)]
    {
        let is_clear = |(_, other): &(u16, i32)| (x - other).abs() * 328 / Timeline::WIDTH > 42;
        if years.iter().all(is_clear) {
            years.push((year, x));
        }
    }
    let years = years.into_iter().map(|(year, x)| {
        let class = if x == Scale::RIGHT {
            "timeline__words timeline__words--end"
        } else {
            "timeline__words timeline__words--year"
        };
        words(class, share(x, room), last, both(|_| year.to_string()))
    });
    let said = both(|lang| text(lang).documents.timeline.agreement.to_owned());
    let said = words("timeline__words timeline__words--line", share(line, room), STRIP[0] - BASE - 1, said);
    Strip {
        area: format!("-{room} {top} {} {}", Timeline::WIDTH + room, bottom - top),
        paths: grounds(layout, -room).into_iter().chain([agreed]).collect(),
        signs: signs.collect(),
        words: years.chain([said]).chain(names).collect(),
    }
}

/// The picture as `dossier/timeline.rs` reads it: lists without names.
pub fn bundled(timeline: &Timeline) -> Value {
    let path = |Path { class, d, events }: &Path| [class.clone(), d.clone(), events.clone().unwrap_or_default()];
    let paths = |all: &[Path]| -> Value { all.iter().flat_map(path).collect() };
    let word = |Words { class, x, y, text }: &Words| [class, x, y, &text.fr, &text.en].map(Clone::clone);
    let words = |all: &[Words]| -> Value { all.iter().flat_map(word).collect() };
    let marks = timeline.marks.iter().flat_map(|Mark { event, target, place, paths: own, name }| {
        [json!(event.as_str()), json!(target), json!(place), paths(own), words(name.as_slice())]
    });
    let legend = timeline.legend.iter().flat_map(|Key { width, path: drawn, text, .. }| {
        [json!(width), paths(std::slice::from_ref(drawn)), json!(text.fr), json!(text.en)]
    });
    let Strip { area, paths: behind, signs, words: beside } = &timeline.strip;
    let signs = signs.iter().flat_map(|(y, sign)| [json!(y), paths(sign)]);
    let strip = json!([area, paths(behind), signs.collect::<Value>(), words(beside)]);
    let free = timeline.free.map_or(json!([]), |area| json!(area.map(|side| side.to_string())));
    json!([
        format!("0 0 {} {}", Timeline::WIDTH, timeline.height),
        free,
        paths(&timeline.paths),
        words(&timeline.words),
        marks.collect::<Value>(),
        legend.collect::<Value>(),
        strip
    ])
}
