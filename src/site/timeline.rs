//! The picture of the timeline of a dossier, laid out: how wide the years are, how high the lanes, where each mark and its
//! name are. One picture for all languages: a name has the room that it needs in any.

mod packing;

use serde_json::{Value, json};

use super::widths::{bold_width, lines, width};
use crate::dossier::Dossier;
use crate::dossier::date::Date;
use crate::dossier::id::EditionId;
use crate::dossier::map::Side;
use crate::dossier::model::Event;
use crate::dossier::timeline::{Day, Lane, Scale, Shape, Spot, Timeline, sides};
use crate::explore::timeline::{About, ORDER};
use crate::lang::Lang;
use crate::text::text;
use packing::{Bounds, Item, Place, pack};

/// How many times as wide years may be.
const FACTORS: std::ops::RangeInclusive<i32> = 1..=6;

/// From the left edge to the axis: as narrow and as wide as the names of lanes may make it.
const GUTTER: (i32, i32) = (96, 220);
const SIGN: i32 = Timeline::SIGN;
/// From line to line.
pub const LINE: i32 = 16;
/// Above and below the rows of a lane.
const PAD: i32 = 6;
/// What stays free on each side of the line.
const CLEAR: i32 = 6;
/// From the line to the words beside it.
pub const BESIDE: i32 = 10;
/// The half of the disc of the agreement.
const DISC: i32 = 12;
const FLAG: i32 = Timeline::FLAG;
/// What is above the lanes beside the words of the caution: the names of periods, and the years.
const HEAD: i32 = 44;
/// What is below the lanes: how wide the years are, in words.
const FOOT: i32 = 26;

/// Lays it out. The years of the edition's window are drawn wider, and as many years after them as names need: these have
/// only the room between the line and the edge. Of all ways, the one that leaves the fewest names without room, then the one
/// that needs the fewest rows, then the one that widens least.
pub fn timeline(dossier: &Dossier) -> Timeline {
    let events = dossier.chronology();
    let scale = scale(dossier);
    let ways = FACTORS.flat_map(|factor| {
        (scale.wide.1..=scale.end).map(move |to| Scale { wide: (scale.wide.0, to), factor, ..scale })
    });
    let ways = ways.map(|scale| Packed::of(dossier, &events, scale));
    let best = ways.min_by_key(|packed| (packed.nameless(), packed.rows.iter().sum::<usize>()));
    best.expect("there are ways").placed(dossier, &events)
}

/// The names of the lanes.
fn names(dossier: &Dossier, lang: Lang) -> [&str; 4] {
    let mut sides = dossier.signatories().map(|one| &one.name);
    let mut side = || sides.next().map_or("", |name| name.short.as_deref().unwrap_or(name.shown(lang).0));
    let (first, second, t) = (side(), side(), text(lang));
    [first, t.both_actors, second, t.no_actor]
}

/// The name of a lane, in the lines that it needs before the axis.
pub fn name_lines(dossier: &Dossier, lang: Lang, lane: usize, left: i32) -> Vec<String> {
    lines(names(dossier, lang)[lane], left - SIGN - CLEAR, |words| bold_width(words, Timeline::TEXT))
}

/// The words of the caution, in the lines that have room on its side of the line.
pub fn caution(dossier: &Dossier, lang: Lang, line: i32) -> Vec<String> {
    let room = match sides(line).1 {
        Side::Left => line - BESIDE,
        Side::Right => Timeline::WIDTH - line - BESIDE,
    };
    lines(dossier.edition.cautions.event.get(lang), room, |words| width(words, Timeline::TEXT))
}

/// The events in their rows, before the rows have a height.
struct Packed {
    scale: Scale,
    line: i32,
    /// Each, by its place in the order of time, with its lane, its mark, and its place in the lane.
    events: Vec<(usize, usize, Mark, Place)>,
    /// How many rows each lane has.
    rows: [usize; 4],
}

/// A mark on the axis.
#[derive(Clone, Copy)]
struct Mark {
    shape: Shape,
    x: i32,
    half: i32,
}

impl Packed {
    fn of(dossier: &Dossier, events: &[&Event], scale: Scale) -> Packed {
        let agreed = span(&dossier.release.date);
        let line = middle(&scale, agreed);
        let about: Vec<About> = events.iter().map(|event| About::of(dossier, event)).collect();
        let agreement =
            (0..events.len()).find(|at| about[*at] == About::Both && events[*at].date == dossier.release.date);
        let mut packed = Packed { scale, line, events: Vec::new(), rows: [0; 4] };
        for (lane, whom) in ORDER.into_iter().enumerate() {
            let has_disc = whom == About::Both && agreement.is_some();
            let clear = CLEAR + if has_disc { DISC } else { 0 };
            let strip = (line - clear, line + clear);
            let own = (0..events.len()).filter(|at| about[*at] == whom && Some(*at) != agreement);
            let marks: Vec<(usize, Mark)> = own.map(|at| (at, mark(&scale, &events[at].date, agreed, strip))).collect();
            let item = |(at, mark): &(usize, Mark)| Item { x: mark.x, half: mark.half, name: name_width(events[*at]) };
            let items: Vec<Item> = marks.iter().map(item).collect();
            let (places, rows) = pack(&items, Bounds { left: scale.left, line: strip });
            packed.rows[lane] = rows;
            packed.events.extend(marks.into_iter().zip(places).map(|((at, mark), place)| (at, lane, mark, place)));
            if let (true, Some(at)) = (has_disc, agreement) {
                let disc = Mark { shape: Shape::Agreement, x: line, half: DISC };
                packed.events.push((at, lane, disc, Place { row: 0, side: None }));
            }
        }
        packed.events.sort_by_key(|(at, ..)| *at);
        packed
    }

    /// How many names have found no room.
    fn nameless(&self) -> usize {
        self.events.iter().filter(|(_, _, mark, place)| place.side.is_none() && mark.shape != Shape::Agreement).count()
    }

    fn placed(self, dossier: &Dossier, events: &[&Event]) -> Timeline {
        let Packed { scale, line, events: placed, rows } = self;
        let most = |count: &dyn Fn(Lang) -> usize| int(Lang::ALL.map(count).into_iter().max().unwrap_or_default());
        let told = most(&|lang| caution(dossier, lang, line).len());
        let (flag, beside) = sides(line);
        let above = if flag == beside { FLAG + CLEAR + told * LINE } else { FLAG.max(told * LINE) };
        let mut bottom = above + CLEAR + HEAD;
        let mut lanes = Vec::new();
        for (lane, rows) in rows.into_iter().enumerate() {
            let named = most(&|lang| name_lines(dossier, lang, lane, scale.left).len());
            let height = (int(rows) * Timeline::ROW).max(named * LINE).max(2 * DISC) + 2 * PAD;
            lanes.push(Lane { top: bottom, height });
            bottom += height;
        }
        let spots = placed.into_iter().map(|(at, lane, Mark { shape, x, half }, place)| {
            let Lane { top, height } = lanes[lane];
            let y = match shape {
                Shape::Agreement => top + height / 2,
                _ => top + PAD + int(place.row) * Timeline::ROW + Timeline::ROW / 2,
            };
            let name = place.side.and_then(|_| name_width(events[at]));
            let room = name.map_or(0, |wide| Spot::GAP + wide);
            Spot { event: events[at].id.clone(), shape, x, y, half, side: place.side, room }
        });
        let spots = spots.collect();
        let (years, periods) = (years(&scale, line), periods(dossier, &scale, line));
        let top = lanes.first().map_or(0, |lane| lane.top);
        let ticks = ticks(&scale, &years, top, bottom);
        let (bracket, middle) = bracket(&scale, top, bottom);
        Timeline { height: bottom + FOOT, scale, line, lanes, ticks, bracket, middle, years, periods, spots }
    }
}

fn int(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// The axis, from the first period to the last, before years are widened.
fn scale(dossier: &Dossier) -> Scale {
    let edition = &dossier.edition;
    let first = edition.periods.iter().map(|period| period.years.year()).min().unwrap_or_default();
    let end = edition.periods.iter().map(|period| period.years.last_year() + 1).max().unwrap_or(first + 1);
    let wide = (edition.window.year().clamp(first, end), (edition.window.last_year() + 1).clamp(first, end));
    let words = Lang::ALL.map(|lang| {
        let words = names(dossier, lang).into_iter().flat_map(|name| name.split(' '));
        words.map(|word| bold_width(word, Timeline::TEXT)).max().unwrap_or_default()
    });
    let left = (SIGN + words.into_iter().max().unwrap_or_default() + CLEAR).clamp(GUTTER.0, GUTTER.1);
    Scale { left, first, end, wide, factor: 1 }
}

/// How wide the short name of an event is in the language in which it is widest.
fn name_width(event: &Event) -> Option<i32> {
    let name = event.short.as_ref()?;
    Lang::ALL.map(|lang| width(name.get(lang), Timeline::TEXT)).into_iter().max()
}

fn shape(date: &Date) -> Shape {
    let is_day = date.start.day.is_some();
    match date.end {
        _ if date.approximate => Shape::About,
        Some(end) if is_day && end.day.is_some() => Shape::Days,
        Some(_) => Shape::Open,
        None if is_day => Shape::Day,
        None if date.start.month.is_some() => Shape::Month,
        None => Shape::Open,
    }
}

/// The time in which a date lies: its first day, and the one after its last. About a year is half a year more on each side.
fn span(date: &Date) -> (Day, Day) {
    let (Day(from), _) = Day::span(date.start);
    let (_, Day(to)) = Day::span(date.end.unwrap_or(date.start));
    let loose = if date.approximate { (to - from) / 2 } else { 0 };
    (Day(from - loose), Day(to + loose))
}

fn middle(scale: &Scale, (from, to): (Day, Day)) -> i32 {
    (scale.x(from) + scale.x(to)) / 2
}

/// The mark of an event. One that would touch the line without its time being that of the line stands beside it, on its own
/// side.
fn mark(scale: &Scale, date: &Date, agreed: (Day, Day), strip: (i32, i32)) -> Mark {
    let shape = shape(date);
    let time = span(date);
    let long = (scale.x(time.1) - scale.x(time.0)) / 2;
    let half = match shape {
        Shape::Day => 5,
        Shape::Month => 6,
        Shape::Days => long.max(8),
        _ => long.max(5),
    };
    let x = middle(scale, time);
    let x = match () {
        () if time.1 <= agreed.0 => x.min(strip.0 - half),
        () if agreed.1 <= time.0 => x.max(strip.1 + half),
        () => x,
    };
    Mark { shape, x: x.min(Timeline::WIDTH - half).max(scale.left + half), half }
}

/// How far from the middle of its number a written year needs room.
const YEAR: i32 = 17;

/// The years that are written: between the ticks where years are wide, and else at the tick, as often as numbers have room.
fn years(scale: &Scale, line: i32) -> Vec<(u16, i32)> {
    let x = |year| scale.x(Day::of_year(year));
    let zones = match scale.factor {
        1 => vec![(scale.first, scale.end)],
        _ => vec![(scale.first, scale.wide.0), scale.wide, (scale.wide.1, scale.end)],
    };
    let mut written = Vec::new();
    for (from, to) in zones {
        let is_wide = scale.factor > 1 && (from, to) == scale.wide;
        let is_enough = |step: &u16| (x(to) - x(from)) * i32::from(*step) >= (2 * YEAR + CLEAR) * i32::from(to - from);
        let least = if is_wide || to - from < 10 { 1 } else { 5 };
        let step = STEPS.into_iter().filter(|step| *step >= least).find(is_enough).unwrap_or(u16::MAX);
        let at = |year: u16| if is_wide { (x(year) + x(year + 1)) / 2 } else { x(year) };
        let first = if from == scale.first { 0 } else { x(from) + CLEAR };
        let last = if to == scale.end { Timeline::WIDTH } else { x(to) - CLEAR };
        let has_room = |year: &u16| {
            let at = at(*year);
            (at - line).abs() > YEAR + CLEAR && first <= at - YEAR && at + YEAR <= last
        };
        let every = |phase| -> Vec<u16> { (from..to).filter(|year| year % step == phase).filter(has_room).collect() };
        // Round numbers; where years are wide, those of which the line meets the fewest.
        let phases = if is_wide { 0..step } else { 0..1 };
        let years = phases.rev().map(every).max_by_key(Vec::len).unwrap_or_default();
        written.extend(years.into_iter().map(|year| (year, at(year))));
    }
    written
}

/// How often a year may be written.
const STEPS: [u16; 9] = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/// The names of periods, each at its beginning or as near to it as there is room; none is on the line.
fn periods(dossier: &Dossier, scale: &Scale, line: i32) -> Vec<(EditionId, i32)> {
    let mut free = 0;
    let mut placed = Vec::new();
    for period in &dossier.edition.periods {
        let widths = Lang::ALL.map(|lang| bold_width(period.name.get(lang), Timeline::TEXT));
        let wide = widths.into_iter().max().unwrap_or_default();
        let x = scale.x(Day::of_year(period.years.year())).max(free);
        let x = match () {
            () if line < x => x.min(Timeline::WIDTH - wide).max(line + BESIDE),
            () if line < x + wide + CLEAR => line - CLEAR - wide,
            () => x,
        };
        if x >= free && x + wide <= Timeline::WIDTH {
            placed.push((period.id.clone(), x));
            free = x + wide + 2 * CLEAR;
        }
    }
    placed
}

/// The written years where they are as wide as most, and each where they are wider.
fn ticks(scale: &Scale, years: &[(u16, i32)], top: i32, bottom: i32) -> String {
    let is_wide = |year: &u16| scale.factor > 1 && (scale.wide.0..scale.wide.1).contains(year);
    let plain = years.iter().map(|(year, _)| *year).filter(|year| !is_wide(year));
    let ticks = plain.chain((scale.wide.0..=scale.wide.1).filter(|_| scale.factor > 1));
    ticks.map(|year| format!("M{} {top}V{bottom}", scale.x(Day::of_year(year)))).collect()
}

/// A break of the axis where the years change their width, and a bracket below those that are wider, with its middle.
fn bracket(scale: &Scale, top: i32, bottom: i32) -> (String, i32) {
    if scale.factor < 2 {
        return (String::new(), 0);
    }
    let [from, to] = [scale.wide.0, scale.wide.1].map(|year| scale.x(Day::of_year(year)));
    let interior = |at: &i32| *at > scale.left && *at < Scale::RIGHT;
    let breaks = [from, to].into_iter().filter(interior);
    let breaks: String = breaks.map(|at| format!("M{at} {}l-4 4 8 5-8 5 4 4", top - 22)).collect();
    let (start, low) = (bottom + 5, bottom + 12);
    (format!("{breaks}M{from} {start}V{low}H{to}V{start}"), (from + to) / 2)
}

/// The picture as `dossier/parse/timeline.rs` reads it: lists without names.
pub fn bundled(timeline: &Timeline) -> Value {
    let Timeline { height, scale, line, lanes, ticks, bracket, middle, years, periods, spots } = timeline;
    let lanes: Vec<i32> = lanes.iter().flat_map(|lane| [lane.top, lane.height]).collect();
    let years: Vec<i32> = years.iter().flat_map(|(year, x)| [i32::from(*year), *x]).collect();
    let periods: Vec<Value> = periods.iter().flat_map(|(id, x)| [json!(id.as_str()), json!(x)]).collect();
    let side = |side| match side {
        None => 0,
        Some(Side::Left) => 1,
        Some(Side::Right) => 2,
    };
    let spots = spots.iter().flat_map(|spot| {
        let numbers = [spot.shape as i32, spot.x, spot.y, spot.half, side(spot.side), spot.room];
        [json!(spot.event.as_str())].into_iter().chain(numbers.map(|number| json!(number)))
    });
    let spots: Vec<Value> = spots.collect();
    let scale =
        [scale.left, scale.first.into(), scale.end.into(), scale.wide.0.into(), scale.wide.1.into(), scale.factor];
    json!([height, line, middle, ticks, bracket, scale, lanes, years, periods, spots])
}
