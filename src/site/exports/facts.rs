//! The long table: every fact about anything, a row each, with its evidence.

use super::Rows;
use super::cells::{address, caution, date, dissents, name, sources};
use super::words::Words;
use crate::components::here::Here;
use crate::dossier::model::{Ref, Statement};
use crate::explore::backlinks::*;

pub(super) fn rows(here: &Here, w: &Words) -> Rows {
    let header =
        vec![w.thing, w.id, w.topic, w.fact, w.date, w.confidence, w.sources, w.note, w.dissent, w.page, w.caution];
    let rows = all(here).into_iter().map(|(thing, id, fact)| {
        vec![
            name(here, &thing),
            id,
            fact.topic.map(here.text().topic).unwrap_or_default().to_owned(),
            here.say(&fact.text).to_owned(),
            date(fact.date.as_ref()),
            (here.text().confidence)(fact.confidence).to_owned(),
            sources(here, &fact.sources),
            fact.note.as_ref().map_or("", |note| here.say(note)).to_owned(),
            dissents(here, &fact.dissent),
            address(here, &thing),
            caution(here, &thing),
        ]
    });
    Rows { header, rows: rows.collect() }
}

/// Every fact with what it is about, in the order of the dossier.
fn all<'a>(here: &Here<'a>) -> Vec<(Ref, String, &'a Statement)> {
    let dossier = here.dossier;
    let mut found: Vec<(Ref, String, &'a Statement)> = Vec::new();
    macro_rules! add {
        ($($list:ident as $kind:ident, $record:ident => $facts:expr;)*) => { $(
            for $record in &dossier.$list {
                let thing = || Ref::$kind($record.id.clone());
                found.extend($facts.map(|fact| (thing(), $record.id.to_string(), fact)));
            }
        )* };
    }
    add! {
        partners as Partner, one => one.facts.iter();
        persons as Person, one => std::iter::once(&one.role);
        organizations as Organization, one => organization_statements(one);
        countries as Country, one => country_statements(one);
        projects as Project, one => project_statements(one);
        events as Event, one => event_statements(one);
        terms as Term, one => term_statements(one);
    }
    found
}
