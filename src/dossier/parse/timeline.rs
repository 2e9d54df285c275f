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
    let free: Option<Vec<i32>> = free.items().iter().map(Value::as_i32).collect();
    Some(Timeline {
        height: height.as_i32()?,
        free: <[i32; 4]>::try_from(free?).ok(),
        paths: all(path, 3, self::path)?,
        words: all(word, 5, words)?,
        marks: all(mark, 5, self::mark)?,
        legend: all(legend, 4, key)?,
        strip: self::strip(strip)?,
    })
}

/// Things of which each is so many values.
fn all<T>(value: &Value, size: usize, read: fn(&[Value]) -> Option<T>) -> Option<Vec<T>> {
    value.items().chunks(size).map(read).collect()
}

fn text(value: &Value) -> Option<String> {
    Some(value.as_str()?.to_owned())
}

fn path(values: &[Value]) -> Option<Path> {
    let [class, d, events] = values else { return None };
    Some(Path { class: text(class)?, d: text(d)?, events: text(events).filter(|events| !events.is_empty()) })
}

fn words(values: &[Value]) -> Option<Words> {
    let [class, x, y, fr, en] = values else { return None };
    let said = Localized { fr: text(fr)?, en: text(en)? };
    Some(Words { class: text(class)?, x: text(x)?, y: text(y)?, text: said })
}

fn mark(values: &[Value]) -> Option<Mark> {
    let [event, target, dot, paths, name] = values else { return None };
    Some(Mark {
        event: EventId::new(event.as_str()?),
        target: text(target)?,
        dot: text(dot)?,
        paths: all(paths, 3, path)?,
        name: all(name, 5, words)?.pop(),
    })
}

fn key(values: &[Value]) -> Option<Key> {
    let [width, paths, fr, en] = values else { return None };
    let said = Localized { fr: text(fr)?, en: text(en)? };
    Some(Key { width: text(width)?, path: path(paths.items())?, text: said })
}

fn strip(value: &Value) -> Option<Strip> {
    let [area, paths, signs, word] = value.items() else { return None };
    let sign = |values: &[Value]| {
        let [y, paths] = values else { return None };
        Some((text(y)?, all(paths, 3, path)?))
    };
    Some(Strip {
        area: text(area)?,
        paths: all(paths, 3, path)?,
        signs: all(signs, 2, sign)?,
        words: all(word, 5, words)?,
    })
}
