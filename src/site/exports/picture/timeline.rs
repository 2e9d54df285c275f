//! The timeline: the placed shapes of `site/timeline`, with the names of lanes and periods, the agreement on its line, and what
//! the shapes mean.

mod marks;

use super::{GAP, Picture, WIDTH};
use crate::components::here::Here;
use crate::dossier::map::Side;
use crate::dossier::timeline::{Lane, Shape, Spot, Timeline};
use crate::explore::timeline::{About, ORDER};
use crate::site::document::escape;
use crate::site::timeline::{BESIDE, LINE, caution, name_lines, timeline};
use crate::site::widths::{bold_width, width};
use marks::{Inks, mark, sign};

/// From the middle of a line of text to its base line.
const BASE: i32 = 4;
/// The attribute of a text that ends where it is placed.
const ANCHOR_END: &str = " text-anchor=\"end\"";

/// Draws it.
pub(super) fn draw(here: &Here, picture: &mut Picture) {
    let timeline = timeline(here.dossier);
    let inks = Inks::of(picture);
    let mut drawing = Drawing { here, timeline: &timeline, inks: &inks, body: String::new() };
    drawing.lanes();
    drawing.axis();
    drawing.line();
    drawing.periods();
    drawing.events();
    let height = timeline.height + drawing.legend();
    let body = drawing.body;
    let (y, wide) = (picture.y, WIDTH - 2 * GAP);
    let tall = wide * usize::try_from(height).unwrap_or_default() / Timeline::WIDTH as usize;
    picture.body.push_str(&format!(
        "<svg x=\"{GAP}\" y=\"{y}\" width=\"{wide}\" height=\"{tall}\" viewBox=\"0 0 {} {height}\" font-size=\"{}\">{body}</svg>",
        Timeline::WIDTH,
        Timeline::TEXT
    ));
    picture.y += tall + GAP / 2;
}

/// What is drawn so far, and with what.
struct Drawing<'a> {
    here: &'a Here<'a>,
    timeline: &'a Timeline,
    inks: &'a Inks,
    body: String,
}

impl Drawing<'_> {
    fn text(&mut self, (x, y): (i32, i32), attributes: &str, words: &str) {
        let (y, ink, words) = (y + BASE, &self.inks.ink, escape(words));
        self.body.push_str(&format!("<text x=\"{x}\" y=\"{y}\" fill=\"{ink}\"{attributes}>{words}</text>"));
    }

    /// Where the lanes end.
    fn bottom(&self) -> i32 {
        self.timeline.lanes.last().map_or(0, |lane| lane.top + lane.height)
    }

    /// The grounds and the names of the lanes.
    fn lanes(&mut self) {
        for (at, (about, Lane { top, height })) in ORDER.into_iter().zip(&self.timeline.lanes).enumerate() {
            let (ground, edge) = (self.inks.ground(about), &self.inks.line);
            self.body.push_str(&format!(
                "<path d=\"M0 {top}H{0}V{1}H0z\" fill=\"{ground}\"/><path d=\"M0 {top}H{0}M0 {1}H{0}\" stroke=\"{edge}\"/>",
                Timeline::WIDTH,
                top + height
            ));
            let lines = name_lines(self.here.dossier, self.here.lang(), at, self.timeline.scale.left);
            let middle = top + height / 2;
            self.body.push_str(&sign(self.inks, about, middle));
            let first = middle - (lines.len() as i32 - 1) * LINE / 2;
            for (y, line) in (first..).step_by(LINE as usize).zip(lines) {
                self.text((Timeline::SIGN, y), " font-weight=\"700\"", &line);
            }
        }
    }

    /// The years, and how wide they are.
    fn axis(&mut self) {
        let Timeline { ticks, bracket, years, scale, middle, .. } = self.timeline;
        let (top, low) = (self.timeline.lanes.first().map_or(0, |lane| lane.top), self.bottom() + 12);
        let Inks { line, edge, paper, .. } = self.inks;
        self.body.push_str(&format!(
            "<path d=\"{ticks}\" stroke=\"{line}\" stroke-dasharray=\"1 4\"/>\
             <path d=\"{bracket}\" fill=\"none\" stroke=\"{edge}\"/>"
        ));
        for (year, at) in years {
            self.text((*at, top - 13), " text-anchor=\"middle\"", &year.to_string());
        }
        if scale.factor > 1 {
            let words = (self.here.text().widened)(scale.wide.0, scale.wide.1 - 1, scale.factor);
            let half = width(&words, Timeline::TEXT) / 2 + 8;
            let (start, wide) = (middle - half, 2 * half);
            self.body.push_str(&format!("<path d=\"M{start} {low}h{wide}\" stroke=\"{paper}\" stroke-width=\"4\"/>"));
            self.text((*middle, low), " text-anchor=\"middle\"", &words);
        }
    }

    /// The line of the agreement, with what it is, and what does not follow from it.
    fn line(&mut self) {
        let (here, x) = (self.here, self.timeline.line);
        let announced = here.text().announced;
        let flag = [&here.text().date_in_words(&here.dossier.release.date), " · ", announced].concat();
        let wide = bold_width(&flag, Timeline::TEXT) + 24;
        let (side, beside) = self.timeline.sides();
        let start = if side == Side::Left { x - wide } else { x };
        let Inks { ink, paper, .. } = self.inks;
        self.body.push_str(&format!(
            "<path d=\"M{x} 0V{}\" stroke=\"{ink}\" stroke-width=\"3\"/>\
             <path d=\"M{start} 0h{}v{}H{start}z\" fill=\"{ink}\"/>\
             <text x=\"{}\" y=\"{}\" fill=\"{paper}\" font-weight=\"700\" text-anchor=\"middle\">{}</text>",
            self.bottom(),
            wide,
            Timeline::FLAG,
            start + wide / 2,
            Timeline::FLAG / 2 + BASE,
            escape(&flag)
        ));
        let first = LINE / 2 + if side == beside { Timeline::FLAG + BESIDE / 2 } else { 0 };
        let (at, anchor) = if beside == Side::Left { (x - BESIDE, ANCHOR_END) } else { (x + BESIDE, "") };
        let lines = caution(here.dossier, here.lang(), x);
        for (y, line) in (first..).step_by(LINE as usize).zip(lines) {
            self.text((at, y), anchor, &line);
        }
    }

    /// The names of the periods.
    fn periods(&mut self) {
        let y = self.timeline.lanes.first().map_or(0, |lane| lane.top) - 32;
        for (id, x) in &self.timeline.periods {
            let period = self.here.dossier.edition.periods.iter().find(|period| period.id == *id);
            let name = period.map_or("", |period| self.here.say(&period.name));
            self.text((*x, y), " font-weight=\"700\"", name);
        }
    }

    /// Each event: its mark, its name, and as a tip its date and title.
    fn events(&mut self) {
        for spot in &self.timeline.spots {
            let Some(event) = self.here.dossier.event(&spot.event) else { continue };
            let (t, about) = (self.here.text(), About::of(self.here.dossier, event));
            let tip = escape(&[&t.date_in_words(&event.date), t.colon, self.here.say(&event.title)].concat());
            self.body.push_str(&format!("<g><title>{tip}</title>{}", mark(self.inks, about, spot)));
            if let (Some(x), Some(name)) = (spot.name(), event.short.as_ref()) {
                let anchor = if spot.side == Some(Side::Left) { ANCHOR_END } else { "" };
                self.text((x, spot.y), anchor, self.here.say(name));
            }
            self.body.push_str("</g>");
        }
    }

    /// What the shapes mean, of those that are there; says how high it is.
    fn legend(&mut self) -> i32 {
        let t = self.here.text();
        let (mut x, mut y) = (0, self.timeline.height + LINE);
        self.text((x, y), " font-weight=\"700\"", &[t.date, t.colon].concat());
        x += bold_width(&[t.date, t.colon].concat(), Timeline::TEXT) + 12;
        let shapes = [(Shape::Day, 5), (Shape::Days, 8), (Shape::Month, 6), (Shape::Open, 15), (Shape::About, 15)];
        for (shape, half) in shapes {
            let Some(like) = self.timeline.spots.iter().find(|spot| spot.shape == shape) else { continue };
            let meaning = (t.shape)(shape);
            let wide = 2 * half + Spot::GAP + width(meaning, Timeline::TEXT);
            if x + wide > Timeline::WIDTH {
                (x, y) = (0, y + Timeline::ROW);
            }
            self.body.push_str(&mark(self.inks, About::Neither, &Spot { x: x + half, y, half, ..like.clone() }));
            self.text((x + 2 * half + Spot::GAP, y), "", meaning);
            x += wide + 18;
        }
        y + LINE - self.timeline.height
    }
}
