//! Events on an axis of time: a column for each year from the first period to the last, in which the marks of a year's
//! events stand on each other. No two marks can meet, and how many columns there are does not depend on the events.

use crate::dossier::Dossier;
use crate::dossier::model::Event;

/// The marks of events, placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis<'a> {
    /// The year of the first column.
    pub first: u16,
    /// How many columns there are.
    pub columns: usize,
    /// How many marks stand in the fullest column.
    pub rows: usize,
    /// Each event with its column and its row, from 0.
    pub marks: Vec<(&'a Event, usize, usize)>,
}

/// Whom an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Neither partner.
    Neither,
    /// The first partner alone.
    First,
    /// The second partner alone.
    Second,
    /// Both partners.
    Both,
}

impl About {
    /// What the actors of an event say.
    pub fn of(dossier: &Dossier, event: &Event) -> About {
        match &event.actors[..] {
            [] => About::Neither,
            [one] if dossier.signatories().next().is_some_and(|first| &first.id == one) => About::First,
            [_] => About::Second,
            _ => About::Both,
        }
    }
}

/// Whether the year of an event is not sure: the sources give it as approximate, or give several.
pub fn is_unsure(event: &Event) -> bool {
    event.date.approximate || event.date.year() != event.date.last_year()
}

/// Places events, each in the year in which it begins; one outside the periods stands at the nearer end.
pub fn axis<'a>(dossier: &Dossier, events: &[&'a Event]) -> Axis<'a> {
    let years = || dossier.edition.periods.iter().map(|period| &period.years);
    let first = years().map(|years| years.year()).min().unwrap_or_default();
    let last = years().map(|years| years.last_year()).max().unwrap_or(first);
    let columns = usize::from(last - first) + 1;
    let mut filled = vec![0; columns];
    let marks = events.iter().map(|event| {
        let column = usize::from(event.date.year().clamp(first, last) - first);
        filled[column] += 1;
        (*event, column, filled[column] - 1)
    });
    let marks = marks.collect();
    Axis { first, columns, rows: filled.into_iter().max().unwrap_or_default(), marks }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;
    use crate::dossier::check::check;

    #[test]
    fn no_two_marks_meet_and_all_are_inside() {
        for folder in ["data", "tests/fixtures/other"] {
            let dossier = check(Path::new(folder)).expect("the folder holds a dossier without fault");
            let chronology = dossier.chronology();
            // As many as there are, none, and each three times.
            for events in [chronology.clone(), Vec::new(), [&chronology[..]; 3].concat()] {
                let axis = axis(&dossier, &events);
                let places: BTreeSet<_> = axis.marks.iter().map(|(_, column, row)| (column, row)).collect();
                assert_eq!(places.len(), events.len());
                assert!(axis.marks.iter().all(|(_, column, row)| *column < axis.columns && *row < axis.rows));
                assert_eq!(axis, super::axis(&dossier, &events));
            }
        }
    }
}
