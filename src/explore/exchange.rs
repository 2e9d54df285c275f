//! The two-way exchange: who brings which field, which objective it serves, and what lights up when a field is
//! followed. Only ties that the release states; countries and projects have no place here.

use crate::dossier::Dossier;
use crate::dossier::id::{FieldId, ObjectiveId, PartnerId};
use crate::dossier::model::*;

use super::state::State;

/// The diagram, with what a followed field is tied to.
pub struct Exchange<'a> {
    /// One side per signatory, in screen order.
    pub sides: Vec<Side<'a>>,
    /// The objectives, with whether the followed field serves them.
    pub objectives: Vec<(&'a Objective, Tied)>,
    /// The counterparts, whose requests the objectives answer.
    pub counterparts: Vec<&'a Partner>,
    /// The flows other than the fields.
    pub flows: Vec<&'a Flow>,
    /// The followed field.
    pub followed: Option<Followed<'a>>,
}

/// A signatory and what it brings.
pub struct Side<'a> {
    /// The signatory.
    pub partner: &'a Partner,
    /// Whether the followed field is its own.
    pub tied: Tied,
    /// Its fields, with which one is followed.
    pub fields: Vec<(&'a Field, Tied)>,
}

/// Whether a thing is tied to the followed field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tied {
    /// It is, or it is the field itself.
    Yes,
    /// It is not, or nothing is followed.
    No,
}

impl From<bool> for Tied {
    fn from(tied: bool) -> Tied {
        if tied { Tied::Yes } else { Tied::No }
    }
}

/// Everything that the panel says of a field.
pub struct Followed<'a> {
    /// The field.
    pub field: &'a Field,
    /// Who brings it.
    pub partner: &'a Partner,
    /// Its place among the partner's fields, from 1, and how many these are.
    pub place: (usize, usize),
    /// The objective it serves.
    pub objective: &'a Objective,
    /// The place of the objective, from 1.
    pub objective_place: usize,
    /// The passages that state it.
    pub excerpts: Vec<Excerpt<'a>>,
    /// Organizations with a sourced tie to it.
    pub organizations: Vec<(&'a Organization, &'a FieldTie)>,
}

/// A clause with what leads to it: `les finances solidaires,` alone says nothing.
pub struct Excerpt<'a> {
    /// The clause of the same sentence that states the objective, and whether something stands between the two.
    pub lead: Option<(&'a Clause, Gap)>,
    /// The clause.
    pub clause: &'a Clause,
}

/// What stands between two clauses of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nothing.
    None,
    /// Other clauses, which the excerpt leaves out.
    Cut,
}

/// The diagram for a state.
pub fn exchange<'a>(dossier: &'a Dossier, state: &State) -> Exchange<'a> {
    let followed = state.follow.as_ref().and_then(|id| follow(dossier, id));
    let is_followed = |field: &FieldId| followed.as_ref().is_some_and(|f| &f.field.id == field);
    let brings = |partner: &PartnerId| followed.as_ref().is_some_and(|f| &f.partner.id == partner);
    let serves = |objective: &ObjectiveId| followed.as_ref().is_some_and(|f| &f.objective.id == objective);
    Exchange {
        sides: (dossier.signatories())
            .map(|partner| Side {
                partner,
                tied: brings(&partner.id).into(),
                fields: dossier.fields_of(&partner.id).map(|field| (field, is_followed(&field.id).into())).collect(),
            })
            .collect(),
        objectives: dossier.objectives.iter().map(|o| (o, serves(&o.id).into())).collect(),
        counterparts: dossier.partners.iter().filter(|partner| partner.role == Role::Counterpart).collect(),
        flows: dossier.flows.iter().collect(),
        followed,
    }
}

/// What the release and the sources tie to a field.
pub fn follow<'a>(dossier: &'a Dossier, id: &FieldId) -> Option<Followed<'a>> {
    let field = dossier.field(id)?;
    let partner = dossier.partner(&field.partner)?;
    let objective = dossier.objective(&field.objective)?;
    let siblings: Vec<_> = dossier.fields_of(&partner.id).collect();
    let place = siblings.iter().position(|sibling| sibling.id == field.id)? + 1;
    let objective_place = dossier.objectives.iter().position(|other| other.id == objective.id)? + 1;
    Some(Followed {
        field,
        partner,
        place: (place, siblings.len()),
        objective,
        objective_place,
        excerpts: excerpts(dossier, &Ref::Field(id.clone()), &Ref::Objective(objective.id.clone())),
        organizations: organizations(dossier, id),
    })
}

/// The clauses that state a thing, each with the clause of its sentence that states what it belongs to.
fn excerpts<'a>(dossier: &'a Dossier, thing: &Ref, whole: &Ref) -> Vec<Excerpt<'a>> {
    let mut excerpts = Vec::new();
    for sentence in dossier.sentences() {
        for (at, clause) in sentence.clauses.iter().enumerate().filter(|(_, clause)| clause.supports.contains(thing)) {
            let lead = sentence.clauses[..at].iter().rposition(|lead| lead.supports.contains(whole)).map(|lead| {
                let gap = if lead + 1 == at { Gap::None } else { Gap::Cut };
                (&sentence.clauses[lead], gap)
            });
            excerpts.push(Excerpt { lead, clause });
        }
    }
    excerpts
}

/// Organizations with a sourced tie to a field.
fn organizations<'a>(dossier: &'a Dossier, id: &FieldId) -> Vec<(&'a Organization, &'a FieldTie)> {
    let ties = |organization: &'a Organization| organization.fields.iter().map(move |tie| (organization, tie));
    dossier.organizations.iter().flat_map(ties).filter(|(_, tie)| &tie.field == id).collect()
}
