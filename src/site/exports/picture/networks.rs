//! The networks: the placed shapes of `site/networks`, with the names of ways and organizations, those without a stated tie,
//! and what the signs mean.

use super::Picture;
use crate::components::here::Here;
use crate::dossier::drawn::Side;
use crate::dossier::id::EditionId;
use crate::dossier::networks::Networks;
use crate::site::document::escape;
use crate::site::networks::{APART, AROUND, Placed, SPACE, Way, high, networks};
use crate::site::widths::{bold_width, lines, width};

/// From the middle of a line of text to its base line.
const BASE: i32 = 4;
/// The size of a sign, and from its beginning to the name.
const SIGN: i32 = 11;
const BESIDE: i32 = 16;
/// The signs of families, in the order of the edition: corners in a square of 100.
const SIGNS: [&str; 6] = [
    "M25 5H75L100 50 75 95H25L0 50z",
    "M8 8H92V92H8z",
    "M50 5L100 95H0z",
    "M50 0L62 29 93 25 75 50 93 75 62 71 50 100 38 71 7 75 25 50 7 25 38 29z",
    "M33 0H67V33H100V67H67V100H33V67H0V33H33z",
    "M50 0L100 50 50 100 0 50zM50 22L22 50 50 78 78 50z",
];

/// Draws it.
pub(super) fn draw(here: &Here, picture: &mut Picture) {
    let placed = networks(here.dossier);
    let mut ways = vec![0; here.dossier.organizations.len()];
    placed.ways.iter().flat_map(|way| &way.organizations).for_each(|at| ways[*at] += 1);
    let inks = ["ink", "left", "right", "left-deep", "right-deep", "on-deep"].map(|name| picture.colour(name));
    let mut drawing = Drawing { here, ways, inks, body: String::new() };
    drawing.bands(&placed);
    let bottoms = [Side::Left, Side::Right].map(|side| {
        let of_side = placed.ways.iter().filter(|way| way.side == side);
        of_side.fold(0, |y, way| drawing.way(way, y))
    });
    let bottom = bottoms.into_iter().max().unwrap_or_default();
    let y = drawing.untied(bottom + Networks::LINE);
    let height = drawing.families(y + Networks::LINE) + Networks::LINE;
    let body = drawing.body;
    picture.place(&body, (Networks::WIDTH, height), Networks::TEXT);
}

/// What is drawn so far, and with what.
struct Drawing<'a> {
    here: &'a Here<'a>,
    /// How many ways each organization is in.
    ways: Vec<usize>,
    inks: [String; 6],
    body: String,
}

impl Drawing<'_> {
    fn text(&mut self, (x, y): (i32, i32), attributes: &str, words: &str) {
        let (y, ink, words) = (y + BASE, &self.inks[0], escape(words));
        self.body.push_str(&format!("<text x=\"{x}\" y=\"{y}\" fill=\"{ink}\"{attributes}>{words}</text>"));
    }

    fn sign(&mut self, family: &EditionId, (x, y): (i32, i32)) {
        let place = self.here.dossier.edition.families.iter().position(|one| one.id == *family).unwrap_or_default();
        let (d, ink, y) = (SIGNS[place % SIGNS.len()], &self.inks[0], y - SIGN / 2);
        self.body.push_str(&format!(
            "<path transform=\"translate({x} {y}) scale(.{SIGN})\" d=\"{d}\" fill=\"{ink}\" fill-rule=\"evenodd\"/>"
        ));
    }

    fn bands(&mut self, placed: &Placed) {
        let [_, left, right, left_deep, right_deep, on_deep] = self.inks.clone();
        for way in &placed.ways {
            let fill = if way.side == Side::Left { &left } else { &right };
            self.body.push_str(&format!("<path d=\"{}\" fill=\"{fill}\" fill-opacity=\".17\"/>", way.band));
        }
        for path in &placed.paths {
            let ink = match &*path.class {
                "fan__disc" => format!("fill=\"{left_deep}\""),
                "fan__stroke" => format!("fill=\"none\" stroke=\"{right}\" stroke-opacity=\".45\" stroke-width=\"5\""),
                _ => format!("fill=\"{right_deep}\""),
            };
            self.body.push_str(&format!("<path d=\"{}\" {ink}/>", path.d));
        }
        for name in &placed.words {
            let (x, y, words) = (&name.x, &name.y, escape(name.text.get(self.here.lang())));
            self.body.push_str(&format!(
                "<text x=\"{x}\" y=\"{y}\" fill=\"{on_deep}\" text-anchor=\"middle\">{words}</text>"
            ));
        }
    }

    /// A way from its top on: its words, its names; the top of the next.
    fn way(&mut self, way: &Way, top: i32) -> i32 {
        let (here, t) = (self.here, self.here.text());
        let (x, room, y) = match way.side {
            Side::Left => (Networks::NAMES + 8, Networks::LABEL - 8, top + high(&way.lines, way.side) / 2),
            Side::Right => (Networks::RIGHT, Networks::WIDTH - Networks::RIGHT, top + Networks::LINE / 2),
        };
        let count = way.organizations.len().to_string();
        let years = way.years.map(|date| t.years(&date));
        let words = [here.say(&way.name), " ", &years.unwrap_or_default()].concat();
        let beside = bold_width(&count, Networks::TEXT) + 6;
        self.text((x, y), " font-weight=\"700\"", &count);
        // In two lines, where the band is as high.
        let (words, room) = (words.trim_end(), room - beside);
        let broken = match way.side {
            Side::Left if way.lines.len() > 1 => lines(words, room, |words| width(words, Networks::TEXT)),
            _ => vec![words.to_owned()],
        };
        let first = y - (broken.len() as i32 - 1) * 8;
        for (at, words) in broken.iter().enumerate() {
            self.text((x + beside, first + 16 * at as i32), "", &cut(words, room, width));
        }
        let mut places = way.organizations.iter().copied();
        let mut line_at = if way.side == Side::Left { top } else { top + Networks::LINE };
        for (at, count) in way.lines.iter().enumerate() {
            let names: Vec<usize> = places.by_ref().take(*count).collect();
            let left = places.len();
            let more = (left > 0 && at + 1 == way.lines.len()).then(|| ["+\u{a0}", &left.to_string()].concat());
            self.line(way.side, line_at + Networks::LINE / 2, &names, more);
            line_at += Networks::LINE;
        }
        top + high(&way.lines, way.side) + APART
    }

    /// A line of names; those of the first side end where its labels begin.
    fn line(&mut self, side: Side, y: i32, names: &[usize], more: Option<String>) {
        let (start, room) = match side {
            Side::Left => (0, Networks::NAMES),
            Side::Right => (Networks::RIGHT, Networks::WIDTH - Networks::RIGHT),
        };
        let wide = |at: &usize| {
            (self.measure(*at)(self.here.dossier.organizations[*at].in_picture(self.here.lang()).0, Networks::TEXT)
                + AROUND)
                .min(room)
        };
        let all: i32 = names.iter().map(|at| wide(at) + SPACE).sum();
        let all = all + more.as_ref().map_or(-SPACE, |more| bold_width(more, Networks::TEXT));
        let mut x = if side == Side::Left { (start + room - all).max(start) } else { start };
        let widths: Vec<i32> = names.iter().map(wide).collect();
        for (at, wide) in names.iter().zip(widths) {
            self.name(*at, (x, y), wide);
            x += wide + SPACE;
        }
        if let Some(more) = more {
            self.text((x, y), " font-weight=\"700\"", &more);
        }
    }

    fn measure(&self, at: usize) -> fn(&str, i32) -> i32 {
        if self.ways[at] > 1 { bold_width } else { width }
    }

    /// A name with its sign, in the room it has.
    fn name(&mut self, at: usize, (x, y): (i32, i32), room: i32) {
        let one = &self.here.dossier.organizations[at];
        let measure = self.measure(at);
        let name = cut(one.in_picture(self.here.lang()).0, room - AROUND, measure);
        self.sign(&one.family, (x + 5, y));
        let weight = if self.ways[at] > 1 { " font-weight=\"700\"" } else { "" };
        self.text((x + 5 + BESIDE, y), weight, &name);
    }

    /// Those without a stated tie, from a line on; the last line.
    fn untied(&mut self, mut y: i32) -> i32 {
        let alone: Vec<usize> = (0..self.ways.len()).filter(|at| self.ways[*at] == 0).collect();
        if alone.is_empty() {
            return y;
        }
        let words = [self.here.text().no_ties, self.here.text().colon].concat();
        self.text((0, y), " font-weight=\"700\"", &words);
        let mut x = bold_width(&words, Networks::TEXT) + SPACE;
        for at in alone {
            let name = self.here.dossier.organizations[at].in_picture(self.here.lang()).0;
            let wide = (width(name, Networks::TEXT) + AROUND).min(Networks::WIDTH);
            if x + wide > Networks::WIDTH {
                (x, y) = (0, y + Networks::LINE);
            }
            self.name(at, (x, y), wide);
            x += wide + SPACE;
        }
        y
    }

    /// The families with their signs; the last line.
    fn families(&mut self, mut y: i32) -> i32 {
        let mut x = 0;
        for family in &self.here.dossier.edition.families {
            let wide = BESIDE + width(self.here.say(&family.name), Networks::TEXT) + 3 * SPACE;
            if x + wide > Networks::WIDTH {
                (x, y) = (0, y + Networks::LINE);
            }
            self.sign(&family.id, (x, y));
            self.text((x + BESIDE, y), "", self.here.say(&family.name));
            x += wide;
        }
        y
    }
}

/// Words, cut where they are wider than the room they have.
fn cut(words: &str, room: i32, measure: fn(&str, i32) -> i32) -> String {
    let mut cut = words.to_owned();
    while measure(&cut, Networks::TEXT) > room && cut.chars().count() > 1 {
        let keep = cut.trim_end_matches('…').chars().count() - 1;
        cut = cut.chars().take(keep).chain(['…']).collect();
    }
    cut
}
