//! How the picture of the timeline is read: as lists without names, because every visitor loads it. The build writes it so
//! (`site/timeline`).

use super::Reader;
use crate::dossier::fault::{Collection, FaultKind};
use crate::dossier::id::EventId;
use crate::dossier::json::{Members, Value};
use crate::dossier::model::Localized;
use crate::dossier::timeline::{Key, Mark, Path, Strip, Timeline, Words};

impl Reader {
    /// Reads the picture, which a dossier that no site has worked on lacks.
    pub(super) fn timeline(&mut self, key: &'static str, members: &mut Members) -> Option<Timeline> {
        let value = members.take(key)?;
        let timeline = timeline(&value);
        match &timeline {
            None => self.fault_at(key, FaultKind::WrongShape),
            Some(timeline) => {
                timeline.marks.iter().for_each(|mark| self.known(Collection::Events, mark.event.as_str()));
            }
        }
        timeline
    }
}

/// The height and the free area; paths, words, marks and their legend; the strip.
fn timeline(value: &Value) -> Option<Timeline> {
    let [height, free, path, word, mark, legend, strip] = value.items() else { return None };
    let [area, behind, signs, beside] = strip.items() else { return None };
    let free: Vec<i32> = free.items().iter().filter_map(Value::as_i32).collect();
    let sign = |one: &[Value]| (text(one, 0), paths(one.get(1)));
    Some(Timeline {
        height: height.as_i32()?,
        free: <[i32; 4]>::try_from(free).ok(),
        paths: paths(Some(path)),
        words: words(Some(word)),
        marks: mark.items().chunks(5).map(self::mark).collect(),
        legend: legend.items().chunks(4).filter_map(key).collect(),
        strip: Strip {
            area: area.as_str()?.to_owned(),
            paths: paths(Some(behind)),
            signs: signs.items().chunks(2).map(sign).collect(),
            words: words(Some(beside)),
        },
    })
}

pub(super) fn text(values: &[Value], at: usize) -> String {
    values.get(at).and_then(Value::as_str).unwrap_or_default().to_owned()
}

pub(super) fn said(values: &[Value], at: usize) -> Localized {
    Localized { fr: text(values, at), en: text(values, at + 1) }
}

pub(super) fn paths(value: Option<&Value>) -> Vec<Path> {
    let path = |one: &[Value]| {
        let events = Some(text(one, 2)).filter(|events| !events.is_empty());
        Path { class: text(one, 0), d: text(one, 1), events }
    };
    value.map_or(&[][..], Value::items).chunks(3).map(path).collect()
}

pub(super) fn words(value: Option<&Value>) -> Vec<Words> {
    let words = |one: &[Value]| Words { class: text(one, 0), x: text(one, 1), y: text(one, 2), text: said(one, 3) };
    value.map_or(&[][..], Value::items).chunks(5).map(words).collect()
}

fn mark(one: &[Value]) -> Mark {
    Mark {
        event: EventId::new(one.first().and_then(Value::as_str).unwrap_or_default()),
        target: text(one, 1),
        dot: text(one, 2),
        paths: paths(one.get(3)),
        name: words(one.get(4)).pop(),
    }
}

fn key(one: &[Value]) -> Option<Key> {
    Some(Key { width: text(one, 0), path: paths(one.get(1)).pop()?, text: said(one, 2) })
}
