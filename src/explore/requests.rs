//! A request about a field, a country, or both: what the release announced beside what is documented elsewhere.
//! Two columns, never one path: nothing here joins a country to the agreement.

use std::cmp::Reverse;

use crate::dossier::Dossier;
use crate::dossier::id::{CountryId, FieldId};
use crate::dossier::model::*;

use super::exchange::{Followed, follow};

/// The answer to a request.
pub struct Answer<'a> {
    /// What the release announced about the field, if one was asked about.
    pub announced: Option<Followed<'a>>,
    /// The country asked about.
    pub country: Option<&'a Country>,
    /// Organizations documented elsewhere: with a tie to the field, or in the country.
    pub organizations: Vec<(&'a Organization, Option<&'a FieldTie>)>,
    /// Projects documented elsewhere: with a tie to the field, and in the country.
    pub projects: Vec<&'a Project>,
}

impl Answer<'_> {
    /// How many organizations and projects are documented elsewhere.
    pub fn count(&self) -> usize {
        self.organizations.len() + self.projects.len()
    }
}

/// Answers a request about a field, a country, or both.
pub fn answer<'a>(dossier: &'a Dossier, field: Option<&FieldId>, country: Option<&CountryId>) -> Answer<'a> {
    let country = country.and_then(|id| dossier.country(id));
    let in_country = |organization: &Organization| country.is_none_or(|c| c.code == organization.country);
    let organizations = dossier.organizations.iter().filter(|organization| in_country(organization));
    let organizations = organizations.filter_map(|organization| match field {
        None => Some((organization, None)),
        Some(field) => {
            let tie = organization.fields.iter().find(|tie| &tie.field == field)?;
            Some((organization, Some(tie)))
        }
    });
    let of_field = |project: &&Project| field.is_none_or(|id| project.fields.iter().any(|tie| &tie.field == id));
    let there = |project: &&Project| country.is_none_or(|country| project.countries.contains(&country.id));
    Answer {
        announced: field.and_then(|id| follow(dossier, id)),
        country,
        organizations: organizations.collect(),
        projects: dossier.projects.iter().filter(of_field).filter(there).collect(),
    }
}

/// The statement about the latest years; where none has a date, the first.
pub fn newest<'a>(facts: impl IntoIterator<Item = &'a Statement>) -> Option<&'a Statement> {
    // Of several, `max_by_key` takes the last.
    facts
        .into_iter()
        .enumerate()
        .max_by_key(|(at, fact)| (fact.date.map(|date| date.last_year()), Reverse(*at)))
        .map(|(_, fact)| fact)
}

/// The year in which a project or an organization was last seen in the sources.
pub fn last_seen<'a>(facts: impl IntoIterator<Item = &'a Statement>) -> Option<u16> {
    facts.into_iter().filter_map(|fact| *fact.date).map(|date| date.last_year()).max()
}
