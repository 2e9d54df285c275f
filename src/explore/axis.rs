//! Events on an axis of time: a place for each year from the first period to the last, and for each event of a year one
//! beside the other. No two marks can meet, and how long the axis is does not depend on the events.

use crate::dossier::Dossier;
use crate::dossier::model::Event;

/// The marks of events, placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis<'a> {
    /// The first year.
    pub first: u16,
    /// How many years there are.
    pub years: usize,
    /// How many marks the fullest year has.
    pub fullest: usize,
    /// Each event with its year, from 0 for the first, and its place among the events of that year, from 0.
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
    let periods = || dossier.edition.periods.iter().map(|period| &period.years);
    let first = periods().map(|years| years.year()).min().unwrap_or_default();
    let last = periods().map(|years| years.last_year()).max().unwrap_or(first);
    let years = usize::from(last - first) + 1;
    let mut filled = vec![0; years];
    let marks = events.iter().map(|event| {
        let year = usize::from(event.date.year().clamp(first, last) - first);
        filled[year] += 1;
        (*event, year, filled[year] - 1)
    });
    let marks = marks.collect();
    Axis { first, years, fullest: filled.into_iter().max().unwrap_or_default(), marks }
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
                let places: BTreeSet<_> = axis.marks.iter().map(|(_, year, place)| (year, place)).collect();
                assert_eq!(places.len(), events.len());
                assert!(axis.marks.iter().all(|(_, year, place)| *year < axis.years && *place < axis.fullest));
            }
        }
    }
}
