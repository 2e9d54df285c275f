//! The ties of an organization to the partners: with whom, and in which years the sources say so.

use crate::dossier::Dossier;
use crate::dossier::id::PartnerId;
use crate::dossier::model::{Organization, Tie};
use crate::lang::Lang;

/// With which partners a tie is.
pub fn with<'a>(dossier: &'a Dossier, tie: &'a Tie) -> Vec<&'a PartnerId> {
    let first = dossier.signatories().next().filter(|_| tie.with.is_empty());
    tie.with.iter().chain(first.map(|first| &first.id)).collect()
}

/// Whether the source of a tie bears no date, so that the date is an estimate of ours.
pub fn is_undated(tie: &Tie) -> bool {
    Lang::ALL.into_iter().any(|lang| tie.speaker.get(lang).contains(lang.undated()))
}

/// The ties of an organization in the order of time, those without a date last.
pub fn in_time(organization: &Organization) -> Vec<&Tie> {
    let mut ties: Vec<&Tie> = organization.ties.iter().collect();
    ties.sort_by(|one, other| match (&one.date, &other.date) {
        (Some(date), Some(later)) => date.chronological(later),
        (date, other) => date.is_none().cmp(&other.is_none()),
    });
    ties
}

/// The place on its page of the tie with a number in the order of time.
pub fn place(at: usize) -> String {
    format!("tie-{at}")
}
