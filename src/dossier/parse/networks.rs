//! How the picture of the networks is read: as lists without names, because every visitor loads it. The build writes it so
//! (`site/networks`).

use super::Reader;
use crate::dossier::date::Date;
use crate::dossier::drawn::{at, list, text};
use crate::dossier::id::{EditionId, EventId, ProjectId};
use crate::dossier::json::{Members, Value};
use crate::dossier::map::Side;
use crate::dossier::model::{Localized, Ref};
use crate::dossier::networks::{Networks, Of, Way};

impl Reader {
    /// Reads the picture, which a dossier that no site has worked on lacks.
    pub(super) fn networks(&mut self, key: &'static str, members: &mut Members) -> Option<Networks> {
        let drawn = members.take(key)?;
        let ways = list(drawn.items(), 6).chunks(10).map(way).collect();
        Some(Networks { drawn, ways })
    }
}

/// Its id, the kind and the id of what it is of, its side; both names and the years; its band, its organizations and its lines.
fn way(one: &[Value]) -> Way {
    let of = text(one, 2);
    let is = |place, number| at(one, place).as_i32() == Some(number);
    Way {
        id: EditionId::new(text(one, 0)),
        of: match () {
            () if is(1, 0) => Of::Label(EditionId::new(of)),
            () if is(1, 1) => Of::Thing(Ref::Project(ProjectId::new(of))),
            () => Of::Thing(Ref::Event(EventId::new(of))),
        },
        side: if is(3, 0) { Side::Left } else { Side::Right },
        name: Localized { fr: text(one, 4).to_owned(), en: text(one, 5).to_owned() },
        years: Date::parse(text(one, 6)).ok(),
        band: text(one, 7).to_owned(),
        organizations: places(one, 8),
        lines: places(one, 9),
    }
}

fn places(one: &[Value], place: usize) -> Vec<usize> {
    list(one, place).iter().filter_map(|value| usize::try_from(value.as_i32()?).ok()).collect()
}
