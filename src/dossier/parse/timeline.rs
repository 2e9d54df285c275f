//! How the picture of the timeline is read: as lists without names, because every visitor loads it. The build writes it so
//! (`site/timeline`).

use super::Reader;
use crate::dossier::fault::{Collection, FaultKind};
use crate::dossier::id::{EditionId, EventId};
use crate::dossier::json::{Members, Value};
use crate::dossier::map::Side;
use crate::dossier::timeline::{Lane, Scale, Shape, Spot, Timeline};

impl Reader {
    /// Reads the picture, which a dossier that no site has worked on lacks.
    pub(super) fn timeline(&mut self, key: &'static str, members: &mut Members) -> Option<Timeline> {
        let value = members.take(key)?;
        let timeline = timeline(&value);
        match &timeline {
            None => self.fault_at(key, FaultKind::WrongShape),
            Some(timeline) => {
                timeline.spots.iter().for_each(|spot| self.known(Collection::Events, spot.event.as_str()));
            }
        }
        timeline
    }
}

/// The height, the line, the middle of the bracket; two paths; the scale; lanes, years, periods and spots.
fn timeline(value: &Value) -> Option<Timeline> {
    let [height, line, middle, ticks, bracket, scale, lanes, years, periods, spots] = value.items() else {
        return None;
    };
    let numbers: Option<Vec<i32>> = scale.items().iter().map(Value::as_i32).collect();
    let [left, first, end, from, to, factor] = numbers?[..] else { return None };
    let year = |number: i32| u16::try_from(number).ok();
    let mut timeline = Timeline {
        height: height.as_i32()?,
        line: line.as_i32()?,
        middle: middle.as_i32()?,
        ticks: ticks.as_str()?.to_owned(),
        bracket: bracket.as_str()?.to_owned(),
        scale: Scale { left, first: year(first)?, end: year(end)?, wide: (year(from)?, year(to)?), factor },
        lanes: Vec::new(),
        years: Vec::new(),
        periods: Vec::new(),
        spots: Vec::new(),
    };
    for pair in lanes.items().chunks(2) {
        let [top, height] = pair else { return None };
        timeline.lanes.push(Lane { top: top.as_i32()?, height: height.as_i32()? });
    }
    for pair in years.items().chunks(2) {
        let [written, x] = pair else { return None };
        timeline.years.push((year(written.as_i32()?)?, x.as_i32()?));
    }
    for pair in periods.items().chunks(2) {
        let [id, x] = pair else { return None };
        timeline.periods.push((EditionId::new(id.as_str()?), x.as_i32()?));
    }
    for spot in spots.items().chunks(7) {
        let [event, shape, x, y, half, side, room] = spot else { return None };
        timeline.spots.push(Spot {
            event: EventId::new(event.as_str()?),
            shape: *SHAPES.get(usize::try_from(shape.as_i32()?).ok()?)?,
            x: x.as_i32()?,
            y: y.as_i32()?,
            half: half.as_i32()?,
            side: *SIDES.get(usize::try_from(side.as_i32()?).ok()?)?,
            room: room.as_i32()?,
        });
    }
    Some(timeline)
}

/// The shapes by their numbers.
const SHAPES: [Shape; 6] = [Shape::Day, Shape::Days, Shape::Month, Shape::Open, Shape::About, Shape::Agreement];

/// The sides by their numbers.
const SIDES: [Option<Side>; 3] = [None, Some(Side::Left), Some(Side::Right)];
