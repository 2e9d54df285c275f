//! How the map is read: as lists without names, because every visitor loads it. The build writes it so (`site/map`).

use super::Reader;
use crate::dossier::fault::{Collection, FaultKind};
use crate::dossier::id::{CountryId, EditionId};
use crate::dossier::json::{Members, Value};
use crate::dossier::map::{Fit, Frame, Label, Map, Place, Side};

impl Reader {
    /// Reads the map, which a dossier that no site has worked on lacks.
    pub(super) fn map(&mut self, key: &'static str, members: &mut Members) -> Option<Map> {
        let value = members.take(key)?;
        let map = map(&value);
        match &map {
            None => self.fault_at(key, FaultKind::WrongShape),
            Some(map) => {
                map.places.iter().for_each(|place| self.known(Collection::Countries, place.country.as_str()));
                map.frames.iter().for_each(|frame| self.known(Collection::Frames, frame.id.as_str()));
            }
        }
        map
    }
}

/// The file of the land; width and height; places; the picture of all countries; whether it has its corner; frames.
fn map(value: &Value) -> Option<Map> {
    let [base, width, height, places, whole, corner, frames] = value.items() else { return None };
    let mut read = Vec::new();
    for value in places.items() {
        read.push(place(value)?);
    }
    let mut map = Map {
        base: base.as_str()?.to_owned(),
        width: width.as_i32()?,
        height: height.as_i32()?,
        whole: frame(whole, Map::WIDTH, &read)?,
        has_corner: corner.as_i32()? > 0,
        frames: Vec::new(),
        places: read,
    };
    for value in frames.items() {
        map.frames.push(frame(value, Frame::WIDTH, &map.places)?);
    }
    Some(map)
}

/// The country; x and y; an outline if there is one.
fn place(value: &Value) -> Option<Place> {
    let [country, x, y, path @ ..] = value.items() else { return None };
    Some(Place {
        country: CountryId::new(country.as_str()?),
        at: (x.as_i32()?, y.as_i32()?),
        path: path.first().and_then(Value::as_str).map(str::to_owned),
    })
}

/// The id; height, scale, dx and dy; the labels on the left, those on the right.
fn frame(value: &Value, width: i32, places: &[Place]) -> Option<Frame> {
    let [id, height, scale, dx, dy, left, right] = value.items() else { return None };
    let mut frame = Frame {
        id: EditionId::new(id.as_str()?),
        width,
        height: height.as_i32()?,
        fit: Fit { scale: scale.as_i32()?, dx: dx.as_i32()?, dy: dy.as_i32()? },
        labels: Vec::new(),
    };
    for (side, labels) in [(Side::Left, left), (Side::Right, right)] {
        // The number of the country's place, x, y, and so on.
        for label in labels.items().chunks(3) {
            let [place, x, y] = label else { return None };
            let place = places.get(usize::try_from(place.as_i32()?).ok()?)?;
            let (mark, country) = (frame.fit.point(place.at), place.country.clone());
            frame.labels.push(Label { country, side, x: x.as_i32()?, y: y.as_i32()?, mark });
        }
    }
    Some(frame)
}
