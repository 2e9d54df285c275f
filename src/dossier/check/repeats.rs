//! What stands twice in a list of ids.

use super::problem::{Found, Problem};
use crate::dossier::raw::Dossier;

/// Partners that a tie names twice.
pub(super) fn partners(raw: &Dossier) -> Vec<Found> {
    let mut found = Vec::new();
    for (index, organization) in raw.organizations.iter().enumerate() {
        for (position, tie) in organization.ties.iter().enumerate() {
            for (place, id) in tie.with.iter().enumerate().filter(|(place, id)| tie.with[..*place].contains(id)) {
                let path = format!("organizations[{index}].ties[{position}].with[{place}]");
                found.push((path, Problem::RepeatedId { id: id.clone() }));
            }
        }
    }
    found
}
