//! Names on lines: each beside its mark, on either side, in the first row that has room. Whole numbers alone, so that every
//! machine packs the same; it knows neither events nor words.

use super::shapes::Timeline;
use super::spot::Spot;
use crate::dossier::drawn::Side;

/// A mark with its name.
#[derive(Debug, Clone)]
pub struct Item {
    /// The middle of the mark.
    pub x: i32,
    /// From there to each end of it.
    pub half: i32,
    /// How wide the name is, where there is one.
    pub name: Option<i32>,
}

/// What names must keep clear of.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Where names begin at the earliest; they end at the latest at the edge of the picture.
    pub left: i32,
    /// The strip of the line, which no name enters.
    pub line: (i32, i32),
    /// The most rows that have names. What finds no room in them is a mark alone.
    pub most: usize,
}

/// Where a mark is, and on which side its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The row, from 0.
    pub row: usize,
    /// None where the name has found no room.
    pub side: Option<Side>,
}

/// What stands in a row: each from its start to its end.
pub type Row = Vec<(i32, i32)>;

/// Between what stands in one row.
const GAP: i32 = 8;

/// Between marks without names.
const NEAR: i32 = 4;

/// A mark and a name in one of the places that they can have.
#[derive(Clone, Copy)]
struct Choice {
    item: usize,
    side: Side,
    start: i32,
    end: i32,
}

/// Places each item in rows, the first of which others may have begun, and gives these rows with all that stands in them.
///
/// Each row is filled from the left with what ends first (activity selection: as many names as the row can have, if each had
/// one side alone); then, from the right, names on the left move to the right where that is free. The marks that are left
/// stand where there is room for a mark, and at last on top of each other, in a row below all names.
pub fn pack(items: &[Item], bounds: Bounds, begun: &[Row]) -> (Vec<Place>, Vec<Row>) {
    let mut choices: Vec<Choice> = (0..items.len()).flat_map(|item| choices(item, &items[item], bounds)).collect();
    choices.sort_by_key(|choice| (choice.end, choice.item));
    let mut places: Vec<Option<Place>> = vec![None; items.len()];
    let mut rows = begun.to_vec();
    for at in 0..bounds.most {
        if choices.is_empty() {
            break;
        }
        let others = rows.get(at).cloned().unwrap_or_default();
        let is_clear =
            |choice: &Choice| others.iter().all(|(from, to)| choice.end + GAP <= *from || to + GAP <= choice.start);
        let mut row: Vec<Choice> = Vec::new();
        choices.retain(|choice| {
            let place = &mut places[choice.item];
            let is_free = is_clear(choice) && row.last().is_none_or(|last| last.end + GAP <= choice.start);
            if place.is_none() && is_free {
                *place = Some(Place { row: at, side: Some(choice.side) });
                row.push(*choice);
            }
            place.is_none()
        });
        let mut free = i32::MAX;
        for choice in row.iter_mut().rev() {
            let mut others = self::choices(choice.item, &items[choice.item], bounds);
            let right = others.find(|other| other.side == Side::Right && other.end <= free && is_clear(other));
            if let Some(right) = right {
                places[choice.item] = Some(Place { row: at, side: Some(Side::Right) });
                *choice = right;
            }
            free = choice.start - GAP;
        }
        let row = row.into_iter().map(|choice| (choice.start, choice.end));
        match rows.get_mut(at) {
            Some(begun) => begun.extend(row),
            None => rows.push(row.collect()),
        }
    }
    let places = places.into_iter().zip(items).map(|(place, item)| {
        place.unwrap_or_else(|| Place {
            row: alone(&mut rows, bounds.most, (item.x - item.half, item.x + item.half)),
            side: None,
        })
    });
    let places = places.collect();
    (places, rows)
}

/// The row of a mark alone, which may be a new one.
fn alone(rows: &mut Vec<Row>, most: usize, (start, end): (i32, i32)) -> usize {
    let is_free = |row: &Row| row.iter().all(|(from, to)| end + NEAR <= *from || to + NEAR <= start);
    let row = rows.iter().position(is_free).unwrap_or(rows.len().min(most));
    if row == rows.len() {
        rows.push(Vec::new());
    }
    rows[row].push((start, end));
    row
}

/// The sides on which a name has room beside its mark.
fn choices(item: usize, Item { x, half, name }: &Item, bounds: Bounds) -> impl Iterator<Item = Choice> {
    let (x, half, name) = (*x, *half, *name);
    let sides = [Side::Right, Side::Left].into_iter().zip(std::iter::repeat(name));
    sides.filter_map(move |(side, name)| {
        let reach = half + Spot::GAP + name?;
        let (start, end, from, to) = match side {
            Side::Right => (x - half, x + reach, x + half, x + reach),
            Side::Left => (x - reach, x + half, x - reach, x - half),
        };
        let is_inside = bounds.left <= start && end <= Timeline::WIDTH;
        let is_clear = to <= bounds.line.0 || bounds.line.1 <= from;
        (is_inside && is_clear).then_some(Choice { item, side, start, end })
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BOUNDS: Bounds = Bounds { left: 94, line: (794, 806), most: 12 };

    fn extent(item: &Item, side: Option<Side>) -> (i32, i32) {
        let reach = item.half + item.name.map_or(0, |name| name + Spot::GAP);
        match side {
            None => (item.x - item.half, item.x + item.half),
            Some(Side::Right) => (item.x - item.half, item.x + reach),
            Some(Side::Left) => (item.x - reach, item.x + item.half),
        }
    }

    /// What must hold of every packing, into rows which others have begun.
    fn faults(items: &[Item], others: &[Item]) -> Option<String> {
        let begun = pack(others, BOUNDS, &[]).1;
        let (places, rows) = pack(items, BOUNDS, &begun);
        if places.len() != items.len() || (places.clone(), rows.clone()) != pack(items, BOUNDS, &begun) {
            return Some("not one place for each, or another the second time".to_owned());
        }
        if begun.iter().zip(&rows).any(|(begun, row)| !row.starts_with(begun)) {
            return Some("what was in a row has left it".to_owned());
        }
        let rows = rows.len();
        for (at, place) in places.iter().enumerate() {
            let (start, end) = extent(&items[at], place.side);
            if place.row >= rows || rows > BOUNDS.most + 1 {
                return Some(format!("{place:?} of {rows} rows"));
            }
            let (from, to) = match place.side {
                None => continue,
                Some(Side::Right) => (items[at].x + items[at].half, end),
                Some(Side::Left) => (start, items[at].x - items[at].half),
            };
            if start < BOUNDS.left || end > Timeline::WIDTH || (from < BOUNDS.line.1 && to > BOUNDS.line.0) {
                return Some(format!("{start} to {end} is outside, or on the line"));
            }
            let met = |(from, to): &(i32, i32)| start < to + NEAR && *from < end + NEAR;
            if begun.get(place.row).is_some_and(|row| row.iter().any(met)) {
                return Some(format!("{at} meets what was there"));
            }
            for (other, there) in
                places.iter().enumerate().filter(|(other, there)| *other != at && there.row == place.row)
            {
                if met(&extent(&items[other], there.side)) {
                    return Some(format!("{at} and {other} meet"));
                }
            }
        }
        None
    }

    fn items(most: usize) -> impl Strategy<Value = Vec<Item>> {
        let item = (100..1060_i32, 5..20_i32, prop::option::weighted(0.9, 8..260_i32));
        prop::collection::vec(item.prop_map(|(x, half, name)| Item { x, half, name }), 0..most)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn names_meet_neither_each_other_nor_marks_nor_the_line_nor_the_edge(items in items(60), others in items(20)) {
            prop_assert_eq!(faults(&items, &others), None);
        }

        #[test]
        fn nor_do_they_where_there_are_more_than_have_room(items in items(600), others in items(200)) {
            prop_assert_eq!(faults(&items, &others), None);
        }
    }

    #[test]
    fn a_name_stands_on_the_right_where_it_can_and_on_the_left_before_the_line() {
        let item = |x| Item { x, half: 5, name: Some(100) };
        let (places, rows) = pack(&[item(300), item(760), item(1080)], BOUNDS, &[]);
        let sides: Vec<Option<Side>> = places.iter().map(|place| place.side).collect();
        assert_eq!((sides, rows.len()), (vec![Some(Side::Right), Some(Side::Left), Some(Side::Left)], 1));
    }

    #[test]
    fn a_name_without_room_leaves_its_mark() {
        let (places, rows) = pack(&[Item { x: 500, half: 5, name: Some(600) }], BOUNDS, &[]);
        assert_eq!((places, rows.len()), (vec![Place { row: 0, side: None }], 1));
    }
}
