//! How the picture of the networks is read: as lists without names, because every visitor loads it. The build writes it so
//! (`site/networks`).

use super::Reader;
use super::timeline::{paths, said, text, words};
use crate::dossier::date::Date;
use crate::dossier::fault::FaultKind;
use crate::dossier::id::{EditionId, EventId, ProjectId};
use crate::dossier::json::{Members, Value};
use crate::dossier::map::Side;
use crate::dossier::model::Ref;
use crate::dossier::networks::{Networks, Of, Way};

impl Reader {
    /// Reads the picture, which a dossier that no site has worked on lacks.
    pub(super) fn networks(&mut self, key: &'static str, members: &mut Members) -> Option<Networks> {
        let networks = networks(&members.take(key)?);
        if networks.is_none() {
            self.fault_at(key, FaultKind::WrongShape);
        }
        networks
    }
}

/// The area, paths and words; the same of the small picture; the ways.
fn networks(value: &Value) -> Option<Networks> {
    let [_, path, word, _, bars, counts, ways] = value.items() else { return None };
    Some(Networks {
        area: text(value.items(), 0),
        paths: paths(Some(path)),
        words: words(Some(word)),
        small: text(value.items(), 3),
        bars: paths(Some(bars)),
        counts: words(Some(counts)),
        ways: ways.items().chunks(10).map(way).collect::<Option<_>>()?,
    })
}

/// Its id, the kind and the id of what it is of, its side; both names and the years; its band, its organizations and its lines.
fn way(values: &[Value]) -> Option<Way> {
    let [_, kind, _, side, .., organizations, lines] = values else { return None };
    let places = |value: &Value| -> Vec<usize> {
        value.items().iter().filter_map(|place| usize::try_from(place.as_i32()?).ok()).collect()
    };
    let of = text(values, 2);
    Some(Way {
        id: EditionId::new(&text(values, 0)),
        of: match kind.as_i32()? {
            0 => Of::Label(EditionId::new(&of)),
            1 => Of::Thing(Ref::Project(ProjectId::new(&of))),
            _ => Of::Thing(Ref::Event(EventId::new(&of))),
        },
        side: if side.as_i32()? == 0 { Side::Left } else { Side::Right },
        name: said(values, 4),
        years: Date::parse(&text(values, 6)).ok(),
        band: text(values, 7),
        organizations: places(organizations),
        lines: places(lines),
    })
}
