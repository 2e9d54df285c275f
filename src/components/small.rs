//! The small forms of the pictures: at most 260 px high where they are 280 px wide, with few words. Pictures of what their
//! place says in words, so that nothing of them is heard.

use super::element::*;
use super::here::Here;
use super::{fan, map, timeline};
use crate::dossier::model::{Country, Event};
use crate::explore::exchange::{Arrow, Exchange, Stated, exchange};
use crate::explore::presence::chosen;
use crate::route::View;

/// The small form of a view's picture; none where the dossier has nothing to draw, or the view no picture.
pub fn small(here: &Here, view: View) -> Option<Element> {
    let dossier = here.dossier;
    let drawn = match view {
        View::Partnership => exchanged(here),
        View::Release => fragment().written(dossier.miniature.as_ref()?.small(here.lang())),
        View::Networks => fan::in_small(here, dossier.networks.as_ref()?),
        View::Countries => {
            let countries: Vec<&Country> = dossier.countries.iter().collect();
            let map = map::in_small(here, dossier.map.as_ref()?, &countries, chosen(dossier, here.state)?);
            map.child(span().class("small__key").text(here.text().documents.dots))
        }
        View::Timeline => {
            let events: Vec<&Event> = dossier.events.iter().collect();
            timeline::strip(here, dossier.timeline.as_ref()?, &timeline::Shown { events: &events, chosen: None })
        }
        _ => return None,
    };
    Some(div().class("small").attribute("aria-hidden", "true").child(drawn))
}

/// The width of the exchange, the height of a lane with what is under it, how high its half discs are, and how wide what goes
/// between them and those below.
const WIDTH: usize = 280;
const LANE: usize = 13;
const DISC: usize = 52;
const FOOT: usize = 20;

/// The exchange: half discs face to face, a lane for each field and each common aim, and what goes between them and those
/// below.
fn exchanged(here: &Here) -> Element {
    let Exchange { sides, common, counterparts, .. } = exchange(here.dossier, None);
    let count = common.len() + sides.iter().map(|side| side.fields.len()).sum::<usize>();
    let (top, tall) = (20, (count * LANE).max(2 * DISC));
    let (middle, bottom) = (top + tall / 2, top + tall);
    let common = common.iter().map(|_| ("small__both", [true, true]));
    let brought = sides.iter().zip([("small__left", [false, true]), ("small__right", [true, false])]);
    let lanes = common.chain(brought.flat_map(|(side, lane)| side.fields.iter().map(move |_| lane)));
    let lanes =
        (middle - count * LANE / 2..).step_by(LANE).zip(lanes).map(|(y, (class, ends))| path(class, lane(y, ends)));
    let ends = sides.iter().enumerate().map(|(at, side)| {
        let name = side.partner.name.short.as_deref().unwrap_or(side.partner.name.shown(here.lang()).0);
        let [disc, words] = CLASSES[at.min(1)];
        let (x, edge) = if at == 0 { (DISC, 0) } else { (WIDTH - DISC, WIDTH) };
        let half = format!("M{x} {}a{DISC} {DISC} 0 0 {} 0 {}z", middle - DISC, at.min(1), 2 * DISC);
        let first = if at == 0 { 6 } else { WIDTH + 6 - side.arrows.len() * (FOOT + 12) };
        let feet = (first..).step_by(FOOT + 12).zip(&side.arrows).map(|(x, (arrow, _))| match arrow {
            Arrow::Aim(_) => path(disc, foot(x, bottom + 5, false)),
            Arrow::Flow(_, Stated::Voice) => path("small__both small__both--voice", foot(x, bottom + 5, true)),
            Arrow::Flow(_, Stated::Release) => path("small__both", foot(x, bottom + 5, true)),
        });
        fragment().child(path(disc, half)).child(text(words, (edge, 13), name)).children(feet)
    });
    let below = (bottom + 31..).step_by(30).zip(&counterparts).map(|(y, (partner, _))| {
        let (right, y_end) = (WIDTH - 12, y + 24);
        let lozenge = format!("M1 {0}L12 {y}H{right}L{1} {0}L{right} {y_end}H12z", y + 12, WIDTH - 1);
        let name = partner.name.shown(here.lang()).0;
        fragment().child(path("small__both", lozenge)).child(text(
            "small__words small__words--middle",
            (WIDTH / 2, y + 17),
            name,
        ))
    });
    let area = format!("0 0 {WIDTH} {}", bottom + 26 + 30 * counterparts.len());
    element("svg").class("small__exchange").attribute("viewBox", &*area).children(lanes).children(ends).children(below)
}

/// The classes of a side: what is its own, its name.
const CLASSES: [[&str; 2]; 2] = [["small__left", "small__words"], ["small__right", "small__words small__words--end"]];

fn path(class: &'static str, d: String) -> Element {
    element("path").class(class).attribute("d", &*d)
}

fn text(class: &'static str, (x, y): (usize, usize), words: &str) -> Element {
    let text = element("text").class(class).attribute("x", &*x.to_string()).attribute("y", &*y.to_string());
    text.text(words).text(" ")
}

/// An arrow between the half discs, with a head at its left or at its right end, or at both.
fn lane(y: usize, [left, right]: [bool; 2]) -> String {
    let (from, to) = (DISC + 8, WIDTH - DISC - 8);
    let start = if left { format!("M{from} {}L{} {y}", y + 5, from + 8) } else { format!("M{from} {y}") };
    let end = if right { format!("H{}L{to} {}L{0} {}", to - 8, y + 5, y + 10) } else { format!("H{to}V{}", y + 10) };
    format!("{start}{end}H{}z", if left { from + 8 } else { from })
}

/// An arrow upwards or downwards.
fn foot(x: usize, y: usize, is_up: bool) -> String {
    let (half, end) = (FOOT / 2, if is_up { -6 } else { 6 });
    let y = if is_up { y + 6 } else { y };
    format!("M{x} {y}l{half} {end}l{half} {}v14l-{half} {end}l-{half} {}z", -end, -end)
}
