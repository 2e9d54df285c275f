//! Boundary labelling: a map in the middle, its labels in a column on each side, a straight line from each label to its
//! mark. Whole numbers alone, so that every machine lays out the same; it knows neither countries nor words.

use super::placed::{Fit, Frame, Label, edge};
use crate::dossier::drawn::Side;

/// What is to be labelled, in units of the world.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its mark: x, y.
    pub at: (i32, i32),
    /// What is to be seen of it: left, top, right, bottom.
    pub bounds: [i32; 4],
    /// How many lines its label has.
    pub lines: i32,
}

/// Where everything is: in units of the frame, see [`Frame`].
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The height of the frame.
    pub height: i32,
    /// How the world lies in it.
    pub fit: Fit,
    /// Those on the left from top to bottom, then those on the right.
    pub labels: Vec<Placed>,
}

/// A label in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The place of its item in the list.
    pub item: usize,
    /// Its column.
    pub side: Side,
    /// The base line of its first line.
    pub y: i32,
}

/// What stays free above and below, and beside the map.
const SPACE: i32 = 8;

/// The height that a map may take even where its labels need less.
const HEIGHT: i32 = 260;

/// The largest scale, in thousandths: larger, the outlines would show that they have few points.
const LARGEST: i32 = 600;

/// From the upper edge of a label to where its line ends.
const PORT: i32 = Label::TARGET / 2;

/// How near a line may come to the mark of another label.
const NEAR: i32 = 4;

impl Layout {
    /// Lays out items, of which there is at least one. What is further to the left has its label on the left; where the two
    /// sides part, is what costs least: the higher column, the lines on their mean, and one label more for each line that
    /// passes by the mark of another.
    pub fn of(items: &[Item]) -> Layout {
        let mut order: Vec<usize> = (0..items.len()).collect();
        order.sort_by_key(|item| (items[*item].at, *item));
        let layouts = (0..=items.len()).map(|cut| {
            let (left, right) = order.split_at(cut);
            let layout = Layout::with(items, [(Side::Left, left), (Side::Right, right)]);
            let higher = total(items, left).max(total(items, right));
            let cost = higher + layout.mean_length(items) + Label::TARGET * layout.near_misses(items);
            (cost, layout)
        });
        layouts.min_by_key(|(cost, _)| *cost).expect("there is a cut of every list").1
    }

    /// The layout with these items on each side.
    fn with(items: &[Item], sides: [(Side, &[usize]); 2]) -> Layout {
        let need = sides.iter().map(|(_, members)| total(items, members)).max().unwrap_or_default() + 2 * SPACE;
        let mut layout = fitted(items, need);
        for (side, members) in sides {
            let marks = members.iter().map(|item| {
                let (x, y) = layout.fit.point(items[*item].at);
                Mark { item: *item, away: (x - edge(side)).abs(), y, height: height(&items[*item]) }
            });
            for (item, top) in column(marks.collect(), layout.height) {
                layout.height = layout.height.max(top + height(&items[item]) + SPACE);
                layout.labels.push(Placed { item, side, y: top + Label::BASE });
            }
        }
        layout
    }

    /// The two ends of a label's line: at the label, at the mark.
    fn line(&self, items: &[Item], label: &Placed) -> [(i32, i32); 2] {
        [(edge(label.side), label.y - Label::BASE + PORT), self.fit.point(items[label.item].at)]
    }

    /// How long the lines are on their mean, each as the sum of both directions.
    fn mean_length(&self, items: &[Item]) -> i32 {
        let lines = self.labels.iter().map(|label| self.line(items, label));
        let lengths = lines.map(|[(ax, ay), (bx, by)]| (bx - ax).abs() + (by - ay).abs());
        lengths.sum::<i32>() / i32::try_from(self.labels.len()).unwrap_or(i32::MAX)
    }

    /// How often a line passes by the mark of another label as if it led there.
    fn near_misses(&self, items: &[Item]) -> i32 {
        let mut count = 0;
        for label in &self.labels {
            let [(ax, ay), (bx, by)] = self.line(items, label);
            let (dx, dy) = (i64::from(bx - ax), i64::from(by - ay));
            let length = dx * dx + dy * dy;
            for other in self.labels.iter().filter(|other| other.item != label.item) {
                let (x, y) = self.fit.point(items[other.item].at);
                let (px, py) = (i64::from(x - ax), i64::from(y - ay));
                let (along, beside) = (px * dx + py * dy, px * dy - py * dx);
                let passes = (0..length).contains(&along);
                count += i32::from(passes && beside * beside < i64::from(NEAR * NEAR) * length);
            }
        }
        count
    }
}

/// The height of a label.
fn height(item: &Item) -> i32 {
    Label::TARGET + Label::LINE * (item.lines - 1)
}

/// The height of the labels of some items.
fn total(items: &[Item], members: &[usize]) -> i32 {
    members.iter().map(|item| height(&items[*item])).sum()
}

/// The map in the middle of a frame that is at least so high.
fn fitted(items: &[Item], need: i32) -> Layout {
    let edges = |start: fn(&Item) -> i32| items.iter().map(start).collect::<Vec<_>>();
    let least = |values: Vec<i32>| values.into_iter().min().unwrap_or_default();
    let most = |values: Vec<i32>| values.into_iter().max().unwrap_or_default();
    let left = least(edges(|item| item.bounds[0].min(item.at.0)));
    let top = least(edges(|item| item.bounds[1].min(item.at.1)));
    let right = most(edges(|item| item.bounds[2].max(item.at.0)));
    let bottom = most(edges(|item| item.bounds[3].max(item.at.1)));
    let room = edge(Side::Right) - edge(Side::Left) - 2 * SPACE;
    let largest = |room: i32, size: i32| room * 1000 / size.max(1);
    let scale = largest(room, right - left).min(largest(need.max(HEIGHT) - 2 * SPACE, bottom - top)).clamp(1, LARGEST);
    let still = Fit { scale, dx: 0, dy: 0 };
    let height = need.max(still.scaled(bottom - top) + 2 * SPACE);
    let middle = |from: i32, to: i32| (still.scaled(from) + still.scaled(to)).div_euclid(2);
    let (dx, dy) = (Frame::WIDTH / 2 - middle(left, right), height / 2 - middle(top, bottom));
    Layout { height, fit: Fit { scale, dx, dy }, labels: Vec::new() }
}

/// A mark as its column sees it, in units of the frame.
#[derive(Debug, Clone)]
struct Mark {
    item: usize,
    /// How far it is from where lines end.
    away: i32,
    y: i32,
    /// That of its label.
    height: i32,
}

/// The labels of one side from top to bottom, each with its upper edge: as near to their marks as there is room, in an
/// order in which no lines cross.
fn column(mut marks: Vec<Mark>, height: i32) -> Vec<(usize, i32)> {
    marks.sort_by_key(|mark| (mark.y, mark.away, mark.item));
    let mut placed = Vec::new();
    // Labels of other heights in another order leave other places. The order settles at once, or nearly; where it does
    // not, the last one has no crossing either.
    for _ in 0..ROUNDS {
        let before: Vec<usize> = marks.iter().map(|mark| mark.item).collect();
        placed = uncrossed(&mut marks, height);
        if placed.iter().map(|(item, _)| item).eq(&before) {
            break;
        }
    }
    placed
}

const ROUNDS: usize = 8;

/// Goes down the places and gives each to the mark that a hand, turning from straight up about the end of the line there,
/// meets first. All other marks are then below that line, as are all further places, so nothing can cross it. Leaves the
/// marks in their new order.
fn uncrossed(marks: &mut [Mark], height: i32) -> Vec<(usize, i32)> {
    let tops = spread(marks, height);
    let mut free = i32::MIN;
    let mut placed = Vec::new();
    for (place, top) in tops.into_iter().enumerate() {
        let top = top.max(free);
        let first = (place..marks.len()).min_by(|a, b| {
            let (a, b) = (&marks[*a], &marks[*b]);
            let rise = |mark: &Mark, other: &Mark| i64::from(mark.y - top - PORT) * i64::from(other.away);
            // Of two in one direction the nearer, so that no line runs through a mark to another.
            rise(a, b).cmp(&rise(b, a)).then((a.away, a.item).cmp(&(b.away, b.item)))
        });
        // The others keep their order.
        marks[place..=first.unwrap_or(place)].rotate_right(1);
        free = top + marks[place].height;
        placed.push((marks[place].item, top));
    }
    placed
}

/// The upper edges of labels in their order, from the top to the bottom of the frame: each line level if it can be, and
/// else with the least sum of squared differences. That is isotonic regression, here by pooling adjacent violators
/// (M. Ayer et al., “An empirical distribution function for sampling with incomplete information”, Annals of
/// Mathematical Statistics 26, 1955), once the heights of the labels above are taken from the wishes.
fn spread(marks: &[Mark], height: i32) -> Vec<i32> {
    let mut above = 0;
    let mut offsets = Vec::new();
    // The sum of the wishes of labels that touch, and their number.
    let mut pools: Vec<(i32, i32)> = Vec::new();
    for mark in marks {
        let mut pool = (mark.y - PORT - above, 1);
        while let Some((sum, count)) = pools.pop_if(|(sum, count)| *sum * pool.1 > pool.0 * *count) {
            pool = (pool.0 + sum, pool.1 + count);
        }
        pools.push(pool);
        offsets.push(above);
        above += mark.height;
    }
    let lowest = (height - SPACE - above).max(SPACE);
    let wishes = pools.into_iter().flat_map(|(sum, count)| (0..count).map(move |_| sum.div_euclid(count)));
    wishes.zip(offsets).map(|(wish, above)| wish.clamp(SPACE, lowest) + above).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn item(x: i32, y: i32, lines: i32) -> Item {
        Item { at: (x, y), bounds: [x, y, x, y], lines }
    }

    /// The upper and lower edge of a label.
    fn span(items: &[Item], label: &Placed) -> (i32, i32) {
        let top = label.y - Label::BASE;
        (top, top + height(&items[label.item]))
    }

    /// Whether two lines cross in a point that is an end of neither.
    fn cross([a, b]: [(i32, i32); 2], [c, d]: [(i32, i32); 2]) -> bool {
        let turn = |p: (i32, i32), q: (i32, i32), r: (i32, i32)| {
            ((q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0)).signum()
        };
        turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
    }

    /// What must hold of every layout.
    fn faults(items: &[Item]) -> Option<String> {
        let layout = Layout::of(items);
        let mut seen: Vec<usize> = layout.labels.iter().map(|label| label.item).collect();
        seen.sort_unstable();
        if seen != (0..items.len()).collect::<Vec<_>>() {
            return Some(format!("not one label for each: {seen:?}"));
        }
        if layout != Layout::of(items) {
            return Some("another layout the second time".to_owned());
        }
        for (index, label) in layout.labels.iter().enumerate() {
            let (top, bottom) = span(items, label);
            let line = layout.line(items, label);
            let (x, y) = line[1];
            let in_the_middle = (edge(Side::Left) < x && x < edge(Side::Right)) && (0..=layout.height).contains(&y);
            if top < 0 || bottom > layout.height || !in_the_middle {
                return Some(format!("outside of {}: {label:?}, mark {x} {y}", layout.height));
            }
            for other in layout.labels[..index].iter().filter(|other| other.side == label.side) {
                let (above, below) = span(items, other);
                if above < bottom && top < below {
                    return Some(format!("{label:?} and {other:?} overlap"));
                }
                if cross(line, layout.line(items, other)) {
                    return Some(format!("the lines of {label:?} and {other:?} cross"));
                }
            }
        }
        None
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn marks_anywhere_have_labels_that_neither_overlap_nor_leave_the_frame_on_lines_that_do_not_cross(
            marks in prop::collection::vec((0..3840_i32, 0..1660_i32, 1..4_i32), 1..60),
        ) {
            let items: Vec<Item> = marks.into_iter().map(|(x, y, lines)| item(x, y, lines)).collect();
            prop_assert_eq!(faults(&items), None);
        }

        #[test]
        fn so_have_marks_that_are_close_together(
            marks in prop::collection::vec((700..760_i32, 300..330_i32, 1..4_i32), 1..60),
        ) {
            let items: Vec<Item> = marks.into_iter().map(|(x, y, lines)| item(x, y, lines)).collect();
            prop_assert_eq!(faults(&items), None);
        }
    }

    #[test]
    fn a_label_is_level_with_its_mark_where_there_is_room() {
        let items = [item(0, 0, 1), item(1000, 0, 2), item(0, 800, 1), item(1000, 800, 1)];
        let layout = Layout::of(&items);
        for label in &layout.labels {
            let [end, mark] = layout.line(&items, label);
            assert!((end.1 - mark.1).abs() <= Label::TARGET / 2, "{label:?} {mark:?}");
        }
        let sides: Vec<(usize, Side)> = layout.labels.iter().map(|label| (label.item, label.side)).collect();
        assert_eq!(sides, [(0, Side::Left), (2, Side::Left), (1, Side::Right), (3, Side::Right)]);
    }

    #[test]
    fn a_line_by_the_mark_of_another_is_a_near_miss() {
        for (y, misses) in [(51, 1), (60, 0)] {
            let items = [item(200, 50, 1), item(150, y, 1)];
            let label = |item, port: i32| Placed { item, side: Side::Left, y: port - PORT + Label::BASE };
            let fit = Fit { scale: 1000, dx: 0, dy: 0 };
            let layout = Layout { height: 100, fit, labels: vec![label(0, 50), label(1, 80)] };
            assert_eq!(layout.near_misses(&items), misses);
        }
    }

    #[test]
    fn one_mark_alone_has_a_frame() {
        assert_eq!(faults(&[item(5, 5, 1)]), None);
    }
}
