//! What the forms of marks mean: a list, and the same drawn in the area for what is told of an event, where it has room.

use super::layout::{Layout, int};
use super::outline::{drawn as path, outline, sign};
use super::shapes::{Key, Of, Path, Words, both, words};
use super::spot::{BASE, ROW, Shape, Spot, TEXT};
use crate::components::event::lane;
use crate::dossier::Dossier;
use crate::explore::timeline::{About, SOUTH, south};
use crate::lang::Lang;
use crate::site::widths::width;
use crate::text::text;

/// Half the width of a ring.
const RING: i32 = 5;

/// What the forms mean, of those that are there; then the lozenge, and how wide years are.
pub(super) fn legend(dossier: &Dossier, layout: &Layout) -> Vec<Key> {
    let shapes = [(Shape::Day, 5), (Shape::Days, 8), (Shape::Month, 6), (Shape::Open, 15), (Shape::About, 15)];
    let shapes = shapes.into_iter().enumerate().filter_map(|(at, (shape, half))| {
        let mut like = layout.spots.iter().filter(|spot| spot.shape == shape).peekable();
        let spot = (*like.peek()?).clone();
        let draw = |x, half| outline(&Spot { x, y: 8, half, ..spot.clone() }, About::Neither).pop();
        // Where years are narrow, a year is a ring.
        let ring = if shape == Shape::Open && like.any(|spot| spot.half <= RING) { draw(RING, RING) } else { None };
        let before = ring.as_ref().map_or(0, |_| 3 * RING);
        let mut drawn = draw(before + half, half)?;
        drawn.d.insert_str(0, &ring.map_or(String::new(), |ring| ring.d));
        let means = both(|lang| text(lang).documents.timeline.shapes[at].to_owned());
        Some(Key { of: Of::Form, width: (before + 2 * half).to_string(), path: drawn, text: means })
    });
    let is_south = dossier.events.iter().any(|event| south(dossier, event));
    let south = is_south.then(|| Key {
        of: Of::South,
        width: "0".to_owned(),
        path: path("timeline__bracket", ""),
        text: both(|lang| [SOUTH, text(lang).documents.timeline.south].concat()),
    });
    let is_shared = dossier.events.iter().any(|event| About::of(dossier, event) == About::Both);
    let shared = is_shared.then(|| Key {
        of: Of::Both,
        width: "16".to_owned(),
        path: path(
            "timeline__of timeline__of--context timeline__of--both",
            sign(About::Both, 8).into_iter().map(|half| half.d).collect::<String>(),
        ),
        text: both(|lang| {
            let [first, second] = [About::First, About::Second].map(|about| lane(dossier, lang, about));
            [first, text(lang).and, second].concat()
        }),
    });
    let ((from, to), factor) = (layout.scale.wide, layout.scale.factor);
    let widened = (factor > 1).then(|| Key {
        of: Of::Scale,
        width: "30".to_owned(),
        path: path("timeline__bracket", "M1 4v7h28v-7"),
        text: both(|lang| (text(lang).documents.timeline.widened)(from, to - 1, factor)),
    });
    shared.into_iter().chain(shapes).chain(south).chain(widened).collect()
}

/// From a key to what it means, and around all of them.
const KEY: i32 = 6;

/// The legend in an area of the picture, in two columns; nothing where it has no room there.
pub(super) fn inside([x, y, wide, high]: [i32; 4], legend: &[Key]) -> Option<(Vec<Path>, Vec<Words>)> {
    let drawn = |key: &Key| key.width.parse::<i32>().unwrap_or_default();
    let indent = |key: &Key| drawn(key) + if drawn(key) > 0 { KEY } else { 0 };
    let all = |key: &Key| {
        let means = Lang::ALL.map(|lang| width(key.text.get(lang), TEXT)).into_iter().max().unwrap_or_default();
        indent(key) + means
    };
    // What is no form of a mark has a row of its own.
    let (forms, others): (Vec<&Key>, Vec<&Key>) = legend.iter().partition(|key| matches!(key.of, Of::Both | Of::Form));
    let column = |at: usize| forms.iter().skip(at).step_by(2).map(|key| all(key)).max().unwrap_or_default();
    let second = column(0) + 2 * KEY;
    let inner = others.iter().map(|key| all(key)).max().unwrap_or_default().max(second + column(1));
    let rows = int(forms.len().div_ceil(2) + others.len());
    let (box_wide, box_high) = (inner + 2 * KEY, rows * ROW + 2 * KEY);
    if box_wide > wide || box_high > high {
        return None;
    }
    let (left, top) = (x + (wide - box_wide) / 2, y + (high - box_high) / 2);
    let forms_at = forms.iter().enumerate().map(|(at, key)| (*key, if at % 2 == 0 { 0 } else { second }, int(at / 2)));
    let rest_at = others.iter().zip(int(forms.len().div_ceil(2))..).map(|(key, row)| (*key, 0, row));
    let mut paths =
        vec![path("timeline__lane timeline__keys", format!("M{left} {top}h{box_wide}v{box_high}h-{box_wide}z"))];
    let mut meanings = Vec::new();
    for (key, across, row) in forms_at.chain(rest_at) {
        let (start, middle) = (left + KEY + across, top + KEY + row * ROW + ROW / 2);
        if !key.path.d.is_empty() {
            paths.push(path(&key.path.class, moved(&key.path.d, start, middle - 8)));
        }
        meanings.push(words("timeline__words", start + indent(key), middle + BASE, key.text.clone()));
    }
    Some((paths, meanings))
}

/// The data of a path, moved: of what it has, the beginnings of its parts alone are places.
fn moved(d: &str, right: i32, down: i32) -> String {
    let parts = d.split('M').skip(1).map(|part| {
        let end = part.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(part.len());
        let mut place = part[..end].split(' ').map(|number| number.parse::<i32>().unwrap_or_default());
        let (x, y) = (place.next().unwrap_or_default() + right, place.next().unwrap_or_default() + down);
        format!("M{x} {y}{}", &part[end..])
    });
    parts.collect()
}
