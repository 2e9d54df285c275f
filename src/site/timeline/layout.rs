//! The layout of the timeline of a dossier: how wide the years are, how high the lanes, where each mark and its name are.
//! One for all languages: a name has the room that it needs in any. What is drawn of it is `drawing`’s to say.

use super::free::free;
use super::packing::{Bounds, Item, Place, Row, pack};
use super::scale::{Day, Scale};
use super::shapes::Timeline;
use super::spot::{CLEAR, Lane, ROW, Shape, Spot, TEXT};
use crate::components::event::lane;
use crate::dossier::Dossier;
use crate::dossier::date::Date;
use crate::dossier::drawn::Side;
use crate::dossier::model::Event;
use crate::explore::timeline::{About, SOUTH, south};
use crate::lang::Lang;
use crate::site::widths::{bold_width, lines, width};

/// Whose events a lane has, from top to bottom: those about it alone, and those about both that name it first.
pub const LANES: [About; 3] = [About::First, About::Second, About::Neither];

/// The layout, of the units 0 0 [`Timeline::WIDTH`] `height`.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Its height.
    pub height: i32,
    /// The axis of time.
    pub scale: Scale,
    /// Where the agreement was announced.
    pub line: i32,
    /// The lanes, in the order of [`LANES`].
    pub lanes: Vec<Lane>,
    /// The written years, each with the middle of its number.
    pub years: Vec<(u16, i32)>,
    /// A spot for each event, in the order of time.
    pub spots: Vec<Spot>,
    /// The area for what is told of an event, if one is large enough.
    pub free: Option<[i32; 4]>,
}

/// Beside the name of a lane: its sign, and some space.
pub(super) const SIGN: i32 = 22;
/// The height of what says when the agreement was announced.
pub(super) const FLAG: i32 = 26;

/// How many times as wide years may be.
const FACTORS: std::ops::RangeInclusive<i32> = 1..=8;

/// From the left edge to the axis: as narrow and as wide as the names of lanes may make it.
const GUTTER: (i32, i32) = (96, 220);
/// From line to line.
pub(super) const LINE: i32 = 16;
/// Above and below the rows of a lane.
const PAD: i32 = 3;
/// From the line to the words beside it.
pub(super) const BESIDE: i32 = 10;
/// The half of the disc of the agreement.
const DISC: i32 = 12;
/// What is above the lanes beside the words of the caution: the years.
const HEAD: i32 = 20;
/// What is below the lanes: which years are wider.
const FOOT: i32 = 12;
/// So many events have a name and a link, at most: a view has a limit of elements.
pub(super) const NAMES: usize = 100;
/// The most rows that the first lane may have besides.
const SPARE: usize = 4;
/// The most rows of a lane that have names.
const ROWS: usize = 12;

/// Lays it out. The years of the edition's window are drawn wider, and as many years after them as names need: these have
/// only the room between the line and the edge. Of all ways, the one that leaves the fewest names without room, then the
/// lowest that has an area for what is told of an event, for which the first lane may have spare rows, then the one that
/// widens least. Where there are more names than a page can hold, lanes have fewer rows of them.
pub fn layout(dossier: &Dossier) -> Layout {
    let entry = |event| Entry { event, lane: About::first(dossier, event), name: name_width(dossier, event) };
    let events: Vec<Entry> = dossier.chronology().into_iter().map(entry).collect();
    let scale = scale(dossier);
    let best = |most: usize| {
        let ways = FACTORS.flat_map(|factor| {
            (scale.wide.1..=scale.end).map(move |to| Scale { wide: (scale.wide.0, to), factor, ..scale })
        });
        let ways = ways.map(|scale| Packed::of(dossier, &events, scale, most));
        let mut ways: Vec<Packed> = ways.collect();
        ways.sort_by_key(|packed| (packed.nameless(), packed.height()));
        ways
    };
    let mut most = ROWS;
    let mut ways = best(most);
    while most > 1 && ways[0].events.len() - ways[0].nameless() > NAMES {
        most /= 2;
        ways = best(most);
    }
    let (nameless, height) = (ways[0].nameless(), ways[0].height());
    ways.retain(|packed| packed.nameless() == nameless);
    let with_area = |height: usize| {
        let so_high = ways.iter().take_while(|packed| packed.height() <= height);
        let mut so_high = so_high.map(|packed| packed.placed(dossier, &events, height - packed.height()));
        so_high.find(|layout| layout.free.is_some())
    };
    let layout = (height..=height + SPARE).find_map(with_area);
    layout.unwrap_or_else(|| ways[0].placed(dossier, &events, 0))
}

/// The sides of the line at a place: on which it says what it is, and on which its caution stands, after the line or under
/// what it says.
pub(super) fn sides(line: i32) -> (Side, Side) {
    match line * 5 / Timeline::WIDTH {
        0 | 1 => (Side::Right, Side::Right),
        2 | 3 => (Side::Left, Side::Right),
        _ => (Side::Left, Side::Left),
    }
}

/// The name of a lane, in the lines that it needs before the axis.
pub(super) fn name_lines(dossier: &Dossier, lang: Lang, about: About, left: i32) -> Vec<String> {
    lines(lane(dossier, lang, about), left - SIGN - CLEAR, |words| bold_width(words, TEXT))
}

/// The words of the caution, in the lines that have room on its side of the line.
pub(super) fn caution(dossier: &Dossier, lang: Lang, line: i32) -> Vec<String> {
    let room = match sides(line).1 {
        Side::Left => line - BESIDE,
        Side::Right => Timeline::WIDTH - line - BESIDE,
    };
    lines(dossier.edition.views.timeline.lead.get(lang), room, |words| width(words, TEXT))
}

/// An event, in whose lane it stands, and how wide its name is.
struct Entry<'a> {
    event: &'a Event,
    lane: About,
    name: Option<i32>,
}

/// The events in their rows, before the rows have a height.
struct Packed {
    scale: Scale,
    line: i32,
    /// Each, by its place in the order of time, with its lane, its mark, and its place in the lane.
    events: Vec<(usize, usize, Mark, Place)>,
    /// How many rows each lane has.
    rows: [usize; LANES.len()],
}

/// How many names have found no room.
fn nameless(places: &[Place]) -> usize {
    places.iter().filter(|place| place.side.is_none()).count()
}

/// Fills the rows of a lane from its outer edge to its border, so that what stands first stands away from it and leaves an
/// area there: the places, with rows counted from the border, and how many rows there are. If that takes names their room, the
/// other way round.
fn from_outside(border: &[Row], fill: impl Fn(&[Row]) -> (Vec<Place>, Vec<Row>)) -> (Vec<Place>, usize) {
    let (places, rows) = fill(border);
    let own = rows.len() - border.len();
    for count in [own, own + 1] {
        let begun: Vec<Row> = std::iter::repeat_n(Row::new(), count).chain(border.iter().rev().cloned()).collect();
        let (mut outside, rows) = fill(&begun);
        if nameless(&outside) <= nameless(&places) && rows.len() == begun.len() {
            outside.iter_mut().for_each(|place| place.row = begun.len() - 1 - place.row);
            return (outside, rows.len());
        }
    }
    (places, rows.len())
}

/// A mark on the axis.
#[derive(Clone, Copy)]
struct Mark {
    shape: Shape,
    x: i32,
    half: i32,
}

impl Packed {
    fn of(dossier: &Dossier, events: &[Entry<'_>], scale: Scale, most: usize) -> Packed {
        let agreed = span(&dossier.release.date);
        let line = middle(&scale, agreed);
        let agreement = events
            .iter()
            .position(|one| About::of(dossier, one.event) == About::Both && one.event.date == dossier.release.date);
        let strip = (line - CLEAR, line + CLEAR);
        let bounds = Bounds { left: scale.left, line: strip, most };
        let marks = |whom: About| -> Vec<(usize, Mark)> {
            let own = (0..events.len()).filter(|at| events[*at].lane == whom && Some(*at) != agreement);
            own.map(|at| (at, mark(&scale, &events[at].event.date, agreed, strip))).collect()
        };
        let fill = |marks: &[(usize, Mark)], begun: &[Row]| {
            let item = |(at, mark): &(usize, Mark)| Item { x: mark.x, half: mark.half, name: events[*at].name };
            pack(&marks.iter().map(item).collect::<Vec<_>>(), bounds, begun)
        };
        let mut packed = Packed { scale, line, events: Vec::new(), rows: [0; LANES.len()] };
        for (lane, whom) in LANES.into_iter().enumerate() {
            let own = marks(whom);
            // The agreement has its disc at the border of the two.
            let has_disc = agreement.filter(|_| whom != About::Neither);
            let border = has_disc.map(|_| vec![(line - CLEAR - DISC, line + CLEAR + DISC)]);
            let (places, rows) = from_outside(border.as_slice(), |begun| fill(&own, begun));
            packed.rows[lane] = rows;
            packed.events.extend(own.into_iter().zip(places).map(|((at, mark), place)| (at, lane, mark, place)));
        }
        if let Some(at) = agreement {
            let disc = Mark { shape: Shape::Agreement, x: line, half: DISC };
            packed.events.push((at, 1, disc, Place { row: 0, side: None }));
        }
        packed.events.sort_by_key(|(at, ..)| *at);
        packed
    }

    /// How many rows there are.
    fn height(&self) -> usize {
        self.rows.iter().sum()
    }

    /// How many names have found no room.
    fn nameless(&self) -> usize {
        self.events.iter().filter(|(_, _, mark, place)| place.side.is_none() && mark.shape != Shape::Agreement).count()
    }

    /// The layout, with so many spare rows in the first lane.
    fn placed(&self, dossier: &Dossier, events: &[Entry<'_>], spare: usize) -> Layout {
        let (scale, line) = (self.scale, self.line);
        let most = |count: &dyn Fn(Lang) -> usize| int(Lang::ALL.map(count).into_iter().max().unwrap_or_default());
        let told = most(&|lang| caution(dossier, lang, line).len());
        let (flag, beside) = sides(line);
        let above = if flag == beside { FLAG + CLEAR + told * LINE } else { FLAG.max(told * LINE) };
        let mut bottom = above + CLEAR + HEAD;
        let mut lanes = Vec::new();
        let mut rows = self.rows;
        rows[0] += spare;
        for (about, rows) in LANES.into_iter().zip(rows) {
            let named = most(&|lang| name_lines(dossier, lang, about, scale.left).len());
            let height = (int(rows) * ROW).max(named * LINE) + 2 * PAD;
            lanes.push(Lane { top: bottom, height });
            bottom += height;
        }
        let spots = self.events.iter().map(|&(at, lane, Mark { shape, x, half }, place)| {
            let Lane { top, height } = lanes[lane];
            let inside = PAD + int(place.row) * ROW + ROW / 2;
            let y = match (shape, lane) {
                (Shape::Agreement, _) => top,
                // The first row of the upper side is that at the border.
                (_, 0) => top + height - inside,
                _ => top + inside,
            };
            let name = place.side.and(events[at].name);
            let room = name.map_or(0, |wide| Spot::GAP + wide);
            Spot { event: events[at].event.id.clone(), shape, x, y, half, side: place.side, room }
        });
        let spots: Vec<Spot> = spots.collect();
        let free = free(&lanes, &spots, scale.left, line);
        Layout { height: bottom + FOOT, scale, line, lanes, years: years(&scale, line), spots, free }
    }
}

pub(super) fn int(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// The axis, from the first period to the last, before years are widened.
fn scale(dossier: &Dossier) -> Scale {
    let edition = &dossier.edition;
    let first = edition.periods.iter().map(|period| period.years.year()).min().unwrap_or_default();
    let end = edition.periods.iter().map(|period| period.years.last_year() + 1).max().unwrap_or(first + 1);
    let wide = (edition.window.year().clamp(first, end), (edition.window.last_year() + 1).clamp(first, end));
    let words = Lang::ALL.map(|lang| {
        let words = LANES.into_iter().flat_map(|about| lane(dossier, lang, about).split(' '));
        words.map(|word| bold_width(word, TEXT)).max().unwrap_or_default()
    });
    let left = (SIGN + words.into_iter().max().unwrap_or_default() + CLEAR).clamp(GUTTER.0, GUTTER.1);
    Scale { left, first, end, wide, factor: 1 }
}

/// The short name of an event in a language, after the lozenge if all organizations that it is about are in the South.
pub fn name(dossier: &Dossier, event: &Event, lang: Lang) -> Option<String> {
    let lozenge = if south(dossier, event) { SOUTH } else { "" };
    Some([lozenge, event.short.as_ref()?.get(lang)].concat())
}

/// How wide the name of an event is in the language in which it is widest.
fn name_width(dossier: &Dossier, event: &Event) -> Option<i32> {
    let widths = Lang::ALL.map(|lang| Some(width(&name(dossier, event, lang)?, TEXT)));
    widths.into_iter().flatten().max()
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
