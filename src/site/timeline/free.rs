//! The area of the lanes in which nothing is drawn: what is told of a chosen event stands there, and the
//! key until something is.

use super::shapes::Timeline;
use super::spot::{CLEAR, Lane, ROW, Spot, edges};
use crate::dossier::drawn::Side;

/// The least and the most width and height of the area that is kept free.
const FREE: [(i32, i32); 2] = [(360, 440), (186, 200)];

/// The largest area of the lanes, from the left edge of the axis on, that no mark, name or line is in, if it is large enough:
/// x, y, width, height.
pub(super) fn free(lanes: &[Lane], spots: &[Spot], left: i32, line: i32) -> Option<[i32; 4]> {
    let (top, bottom) = edges(lanes);
    let taken = spots.iter().map(|Spot { x, y, half, room, side, .. }| {
        let (left, right) = if *side == Some(Side::Left) { (*room, 0) } else { (0, *room) };
        [x - half - left, x + half + right, y - ROW / 2, y + ROW / 2]
    });
    let mut taken: Vec<[i32; 4]> = taken.chain([[line - CLEAR, line + CLEAR, top, bottom]]).collect();
    taken.sort_unstable();
    let mut edges: Vec<i32> = taken.iter().flat_map(|area| [area[2], area[3]]).chain([top, bottom]).collect();
    edges.sort_unstable();
    edges.dedup();
    let [(narrow, wide), (low, high)] = FREE;
    let mut best = None;
    for (at, from) in edges.iter().enumerate() {
        for to in edges[at..].iter().filter(|to| **to - from >= low) {
            let mut left = left + CLEAR;
            let between = taken.iter().filter(|area| area[2] < *to && *from < area[3]);
            for [start, end] in between.map(|area| [area[0], area[1]]).chain([[Timeline::WIDTH, Timeline::WIDTH]]) {
                let area = [left, *from, (start - left - CLEAR).min(wide), (to - from).min(high)];
                let size = area[2] * area[3];
                if area[2] >= narrow && best.is_none_or(|(other, _)| other < size) {
                    best = Some((size, area));
                }
                left = left.max(end + CLEAR);
            }
        }
    }
    best.map(|(_, [x, y, wide, high])| [x, y + 3, wide, high - 6])
}
