//! The picture of the networks of a dossier, laid out: how high each band is, which names its lines hold, how its curve goes
//! to the half disc of its partner. One picture for all languages: a name has the room that it needs in any.

mod ways;

use std::cmp::Reverse;

use serde_json::{Value, json};

use super::timeline::{Path, Words};
use super::widths::{bold_width, width};
use crate::dossier::Dossier;
use crate::dossier::date::Date;
use crate::dossier::drawn::Side;
use crate::dossier::id::EditionId;
use crate::dossier::model::{Localized, Ref};
use crate::dossier::networks::{Networks, Of};
use crate::lang::Lang;
use crate::text::text;
use ways::{Found, in_order, ways};

const LINE: i32 = Networks::LINE;
/// Between two bands of a side.
pub const APART: i32 = 3;
/// The height that the bands may have, so that the picture is in the first screen, and what of it stays free under those of
/// the second side for what is said of a choice.
const HEIGHT: i32 = 490;
const ANSWER: i32 = 180;
/// The most lines of names that a band has.
const LINES: usize = 26;
/// What a name has beside its words: its sign, and what is around both.
pub const AROUND: i32 = 26;
/// Between two names.
pub const SPACE: i32 = 5;
/// What tells how many names are left out.
const MORE: i32 = 52;
/// What is before, between and behind the words of a label.
const BETWEEN: i32 = 22;
/// How much of a half disc bands leave free above and below.
const RIM: i32 = 6;
/// The width of the small picture, the height of its rows, where the bars of its columns begin, and the longest of them.
const SMALL: i32 = 328;
const BAR: i32 = 20;
const COLUMNS: [i32; 3] = [2, 80, 240];
const LONGEST: i32 = 56;
/// From the middle of a line of text to its base line.
const BASE: i32 = 4;

/// The picture, placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Its area, as the `viewBox` of an SVG.
    pub area: String,
    /// What is on the bands.
    pub paths: Vec<Path>,
    /// The names of the partners.
    pub words: Vec<Words>,
    /// The area of the small picture.
    pub small: String,
    /// Its half discs, and a bar for each way.
    pub bars: Vec<Path>,
    /// The counts beside the bars.
    pub counts: Vec<Words>,
    /// The ways, those of the first side before those of the second, each side in the order of time.
    pub ways: Vec<Way>,
}

/// A way of being tied, placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// Its id, in addresses.
    pub id: EditionId,
    /// What it is a way of.
    pub of: Of,
    /// On whose side it is.
    pub side: Side,
    /// Its short words.
    pub name: Localized,
    /// In which years the sources date it; none where no source does, or where its words have them.
    pub years: Option<Date>,
    /// Its band, as the data of an SVG path.
    pub band: String,
    /// Its organizations, by their places in the dossier, in the order of the picture.
    pub organizations: Vec<usize>,
    /// How many of them each line holds; the other names are left out where it is wide.
    pub lines: Vec<usize>,
}

/// Lays it out.
pub fn networks(dossier: &Dossier) -> Placed {
    let found = ways(dossier);
    let mut ways_of = vec![0; dossier.organizations.len()];
    for at in found.iter().flat_map(|way| way.marks.keys()) {
        ways_of[*at] += 1;
    }
    let mut ways: Vec<Way> = found.iter().map(|way| unplaced(dossier, way, &ways_of)).collect();
    let rooms: Vec<Vec<i32>> = ways.iter().map(|way| rooms(dossier, way, &ways_of)).collect();
    let [left, right] = [Side::Left, Side::Right].map(|side| {
        let own = ways.iter().zip(&rooms).filter(|(way, _)| way.side == side);
        let room = if side == Side::Left { HEIGHT } else { HEIGHT - ANSWER };
        spread(&own.collect::<Vec<_>>(), side, room)
    });
    let talls = (tall(&left, Side::Left), tall(&right, Side::Right));
    let height = talls.0.max(talls.1 + ANSWER).max(2 * Networks::DISC);
    // Beside the middle of the first side, where that is over what is said of a choice.
    let middle = (talls.0 / 2).min(talls.1 - Networks::DISC).max(Networks::DISC);
    left.into_iter().chain(right).zip(&mut ways).for_each(|(lines, way)| way.lines = lines);
    place(&mut ways, &found, middle);
    let (tall, bars, counts) = bars(dossier, &ways);
    let mut paths = strokes(&ways, &found, middle);
    paths.extend(discs(Networks::CENTRE, middle, Networks::DISC, Networks::GAP / 2));
    let area = |wide: i32, high: i32| format!("0 0 {wide} {high}");
    Placed {
        area: area(Networks::WIDTH, height),
        paths,
        words: names(dossier, middle),
        small: area(SMALL, tall),
        bars,
        counts,
        ways,
    }
}

/// The names of the partners on their half discs.
fn names(dossier: &Dossier, middle: i32) -> Vec<Words> {
    let names = dossier.signatories().zip([-1, 1]).map(|(partner, side)| {
        let name = |lang| partner.name.short.as_deref().unwrap_or(partner.name.shown(lang).0).to_owned();
        let x = Networks::CENTRE + side * (Networks::GAP + Networks::DISC) / 2;
        let text = Localized { fr: name(Lang::Fr), en: name(Lang::En) };
        words("fan__partner", x, middle + BASE, text)
    });
    names.collect()
}

fn words(class: &str, x: i32, y: i32, text: Localized) -> Words {
    Words { class: class.to_owned(), x: x.to_string(), y: y.to_string(), text }
}

fn path(class: &str, d: String) -> Path {
    Path { class: class.to_owned(), d, events: None }
}

fn discs(x: i32, y: i32, radius: i32, gap: i32) -> [Path; 2] {
    let half =
        |class, x, sweep| path(class, format!("M{x} {}a{radius} {radius} 0 0 {sweep} 0 {}z", y - radius, 2 * radius));
    [half("fan__disc", x - gap, 0), half("fan__disc fan__disc--right", x + gap, 1)]
}

fn unplaced(dossier: &Dossier, way: &Found, ways_of: &[usize]) -> Way {
    Way {
        id: way.id(dossier),
        of: way.of.clone(),
        side: if way.side == 0 { Side::Left } else { Side::Right },
        name: way.name(dossier),
        years: way.years().filter(|date| !Lang::ALL.iter().all(|lang| has_years(dossier, way, date, *lang))),
        band: String::new(),
        organizations: in_order(dossier, way, ways_of),
        lines: Vec::new(),
    }
}

/// Whether the short words of a way have its years in them.
fn has_years(dossier: &Dossier, way: &Found, years: &Date, lang: Lang) -> bool {
    way.name(dossier).get(lang).contains(&text(lang).years(years))
}

/// The width of the names of a side.
fn column(side: Side) -> i32 {
    if side == Side::Left { Networks::NAMES } else { Networks::WIDTH - Networks::RIGHT }
}

/// What each name of a way needs, in the language in which it is widest: in bold, where it is tied in several ways.
fn rooms(dossier: &Dossier, way: &Way, ways_of: &[usize]) -> Vec<i32> {
    let room = |at: &usize| {
        let measure = if ways_of[*at] > 1 { bold_width } else { width };
        let widths = Lang::ALL.map(|lang| measure(dossier.organizations[*at].in_picture(lang).0, Networks::TEXT));
        AROUND + widths.into_iter().max().unwrap_or_default()
    };
    way.organizations.iter().map(room).collect()
}

/// The lines of the ways of a side: as few as can be; then one more where the most names a line are left out, while there is
/// room.
fn spread(ways: &[(&Way, &Vec<i32>)], side: Side, room: i32) -> Vec<Vec<usize>> {
    let column = column(side);
    let mut all: Vec<Vec<usize>> = ways.iter().map(|(way, rooms)| least(way, rooms, column)).collect();
    while tall(&all, side) + LINE <= room {
        let left = |at: usize| (ways[at].1.len() - all[at].iter().sum::<usize>()) * LINES / all[at].len().max(1);
        let most = (0..all.len()).filter(|at| all[*at].len() < LINES).max_by_key(|at| (left(*at), Reverse(*at)));
        let Some(at) = most.filter(|at| left(*at) > 0) else { break };
        all[at] = lines(ways[at].1, column, all[at].len() + 1);
    }
    all
}

/// The fewest lines of a way: one, or on the first side two, where its words are wider than their room and it has two names.
fn least(way: &Way, rooms: &[i32], column: i32) -> Vec<usize> {
    let wide = |lang| {
        let years = way.years.map(|date| text(lang).years(&date)).unwrap_or_default();
        let count = bold_width(&format!("({})", way.organizations.len()), Networks::TEXT);
        count + width(way.name.get(lang), Networks::TEXT) + width(&years, Networks::TEXT) + BETWEEN
    };
    let is_broken = way.side == Side::Left && Lang::ALL.map(wide).into_iter().max() > Some(Networks::LABEL);
    match (is_broken && rooms.len() > 1, lines(rooms, column, 1 + usize::from(is_broken))) {
        (true, lines) if lines.len() == 1 => vec![rooms.len() - 1, 1],
        (_, lines) => lines,
    }
}

/// How many names each of at most so many lines holds; where not all have room, the last has room for saying so. What is wider
/// than a line has a line, in which it is cut.
fn lines(rooms: &[i32], column: i32, most: usize) -> Vec<usize> {
    let pack = |last: i32| {
        let mut lines: Vec<(usize, i32)> = Vec::new();
        for room in rooms {
            let is_last = lines.len() == most;
            let column = if is_last { last } else { column };
            match lines.last_mut() {
                Some((count, used)) if *used + SPACE + room <= column => {
                    *count += 1;
                    *used += SPACE + room;
                }
                _ if is_last => return (lines, false),
                _ => lines.push((1, *room)),
            }
        }
        (lines, true)
    };
    let (all, is_whole) = pack(column);
    let lines = if is_whole { all } else { pack(column - MORE).0 };
    lines.into_iter().map(|(count, _)| count).collect()
}

/// How high a way is.
pub fn high(lines: &[usize], side: Side) -> i32 {
    let names = int(lines.len()).max(1) * LINE;
    if side == Side::Left { names } else { LINE + names }
}

/// How high the ways of a side are.
fn tall(ways: &[Vec<usize>], side: Side) -> i32 {
    ways.iter().map(|lines| high(lines, side) + APART).sum::<i32>() - if ways.is_empty() { 0 } else { APART }
}

fn int(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// The bands: at the half disc as high as their share of all that it holds.
fn place(ways: &mut [Way], found: &[Found], middle: i32) {
    for side in [Side::Left, Side::Right] {
        let counts =
            || found.iter().zip(ways.iter()).filter(|(_, way)| way.side == side).map(|(one, _)| one.marks.len());
        let all = int(counts().sum()).max(1);
        let counts: Vec<i32> = counts().map(int).collect();
        let at_disc = |sum: i32| middle - Networks::DISC + RIM + 2 * (Networks::DISC - RIM) * sum / all;
        let (mut top, mut sum) = (0, 0);
        for (way, count) in ways.iter_mut().filter(|way| way.side == side).zip(counts) {
            let tall = high(&way.lines, side);
            let ends = (at_disc(sum), at_disc(sum + count));
            way.band = match side {
                Side::Left => band(
                    (Networks::NAMES + Networks::LABEL, Networks::CENTRE - Networks::GAP / 2),
                    (top, top + tall),
                    ends,
                    Networks::NAMES,
                ),
                Side::Right => {
                    let from = Networks::RIGHT - 6;
                    band((from, Networks::CENTRE + Networks::GAP / 2), (top + 2, top + LINE - 2), ends, from)
                }
            };
            top += tall + APART;
            sum += count;
        }
    }
}

/// From the labels of both partners to the half disc of the second.
fn strokes(ways: &[Way], found: &[Found], middle: i32) -> Vec<Path> {
    let mut top = 0;
    let mut strokes = Vec::new();
    for (way, one) in ways.iter().zip(found).filter(|(way, _)| way.side == Side::Left) {
        let tall = high(&way.lines, Side::Left);
        if one.is_both {
            strokes.push(path("fan__stroke", stroke(top + tall / 2, middle)));
        }
        top += tall + APART;
    }
    strokes
}

/// A band: flat from its outer edge, then a curve to the half disc.
fn band((from, to): (i32, i32), (top, bottom): (i32, i32), (first, last): (i32, i32), edge: i32) -> String {
    let half = (from + to) / 2;
    format!(
        "M{edge} {top}H{from}C{half} {top} {half} {first} {to} {first}V{last}C{half} {last} {half} {bottom} {from} {bottom}H{edge}z"
    )
}

/// From the end of a label to the half disc of the other side, from below or from above.
fn stroke(y: i32, middle: i32) -> String {
    let from = Networks::NAMES + Networks::LABEL;
    let x = Networks::CENTRE + Networks::GAP / 2 + 6;
    let end = if y > middle { middle + Networks::DISC - 6 } else { middle - Networks::DISC + 6 };
    let turn = 24.min((y - end).abs());
    let before = if y > end { y - turn } else { y + turn };
    format!("M{from} {y}H{}Q{x} {y} {x} {before}V{end}", x - 24)
}

/// The small picture: its height, its shapes, its counts and what they count. The bars of the first side are in two columns,
/// those of the second in one.
fn bars(dossier: &Dossier, ways: &[Way]) -> (i32, Vec<Path>, Vec<Words>) {
    let most = int(ways.iter().map(|way| way.organizations.len()).max().unwrap_or(1));
    let of_left = ways.iter().filter(|way| way.side == Side::Left).count();
    let rows = of_left.div_ceil(2).max(ways.len() - of_left).max(3);
    let mut bars = [String::new(), String::new()];
    let mut counts = Vec::new();
    // Of each side the longest bar has its count, and under all of them its name.
    let longest = [Side::Left, Side::Right].map(|side| {
        let own = (0..ways.len()).filter(|at| ways[*at].side == side);
        own.max_by_key(|at| (ways[*at].organizations.len(), Reverse(*at)))
    });
    for (at, way) in ways.iter().enumerate() {
        let (column, row) = if at < of_left { (at / rows, at % rows) } else { (2, at - of_left) };
        let (x, y, count) = (COLUMNS[column], int(row) * BAR, way.organizations.len());
        let long = (LONGEST * int(count) / most).max(3);
        bars[way.side as usize].push_str(&format!("M{x} {}h{long}v10h-{long}z", y + 5));
        if longest.contains(&Some(at)) {
            let text = Localized { fr: count.to_string(), en: count.to_string() };
            counts.push(words("fan__count", x + long + 4, y + 15, text));
        }
    }
    let tall = int(rows) * BAR;
    let [fr, en] = Lang::ALL.map(|lang| text(lang).ties_by_kind.to_owned());
    counts.push(words("fan__caption", 0, tall + 15, Localized { fr, en }));
    let named = dossier.signatories().zip(longest).filter_map(|(partner, at)| Some((partner, &ways[at?])));
    let mut end = tall;
    for (partner, way) in named {
        end += BAR;
        let [fr, en] = Lang::ALL.map(|lang| {
            let whose = partner.name.short.as_deref().unwrap_or(partner.name.shown(lang).0);
            format!("{}, {whose}{}{}", way.name.get(lang), text(lang).colon, way.organizations.len())
        });
        counts.push(words("fan__caption", 0, end + 15, Localized { fr, en }));
    }
    let [left, right] = bars;
    let mut shapes = vec![path("fan__disc", left), path("fan__disc fan__disc--right", right)];
    shapes.extend(discs(SMALL * 3 / 5, tall / 2, 28, 3));
    (end + BAR, shapes, counts)
}

/// The picture as the browser is given it: lists without names.
pub fn bundled(networks: &Placed) -> Value {
    let paths = |all: &[Path]| -> Vec<Value> {
        all.iter().flat_map(|path| [json!(path.class), json!(path.d), json!("")]).collect()
    };
    let words = |all: &[Words]| -> Vec<Value> {
        let all = all.iter();
        all.flat_map(|one| [&one.class, &one.x, &one.y, &one.text.fr, &one.text.en].map(|it| json!(it))).collect()
    };
    let ways = networks.ways.iter().flat_map(|way| {
        let (kind, of) = match &way.of {
            Of::Label(id) => ("", id.as_str()),
            Of::Thing(Ref::Project(id)) => ("project", id.as_str()),
            Of::Thing(Ref::Event(id)) => ("event", id.as_str()),
            Of::Thing(_) => unreachable!("a way is of nothing else"),
        };
        let years = Lang::ALL.map(|lang| way.years.map(|date| text(lang).years(&date)).unwrap_or_default());
        let side = if way.side == Side::Left { "" } else { "right" };
        let mut places = way.organizations.iter();
        let mut lines: Vec<Vec<&usize>> =
            way.lines.iter().map(|count| places.by_ref().take(*count).collect()).collect();
        lines.push(places.collect());
        let words = [way.id.as_str(), kind, of, side, &way.name.fr, &way.name.en, &years[0], &years[1], &way.band];
        words.map(|word| json!(word)).into_iter().chain([json!(lines)])
    });
    let Placed { area, small, bars, counts, .. } = networks;
    json!([
        area,
        paths(&networks.paths),
        words(&networks.words),
        small,
        paths(bars),
        words(counts),
        ways.collect::<Vec<_>>()
    ])
}
