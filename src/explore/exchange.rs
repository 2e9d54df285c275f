//! The two-way exchange: who brings which field, which objective it serves, and what lights up when a part is
//! followed. Only ties that the release states; countries and projects have no place here.

use crate::dossier::Dossier;
use crate::dossier::id::{FieldId, ObjectiveId};
use crate::dossier::model::*;

/// The picture, with what the followed part is tied to.
pub struct Exchange<'a> {
    /// One side per signatory, in screen order.
    pub sides: Vec<Side<'a>>,
    /// The objectives of both sides.
    pub common: Vec<(&'a Objective, Tied)>,
    /// The counterparts, whose requests the objectives answer.
    pub counterparts: Vec<(&'a Partner, Tied)>,
    /// The followed part.
    pub followed: Option<Part<'a>>,
}

/// What goes from one party to another, or to an objective: a row of the exchange as a table.
pub enum Transfer<'a> {
    /// A field.
    Field(&'a Field),
    /// Another flow.
    Flow(&'a Flow),
}

/// Everything that is brought or asked, fields first.
pub fn transfers(dossier: &Dossier) -> Vec<Transfer<'_>> {
    dossier.fields.iter().map(Transfer::Field).chain(dossier.flows.iter().map(Transfer::Flow)).collect()
}

/// A signatory and what it brings.
pub struct Side<'a> {
    /// The signatory.
    pub partner: &'a Partner,
    /// How it is tied to the followed part.
    pub tied: Tied,
    /// Its fields.
    pub fields: Vec<(&'a Field, Tied)>,
    /// What goes between it and the counterparts: the first flow to it, its own objectives, the other flows.
    pub arrows: Vec<(Arrow<'a>, Tied)>,
}

/// An arrow between a signatory and the counterparts.
pub enum Arrow<'a> {
    /// To them, an aim of the signatory alone.
    Aim(&'a Objective),
    /// From them.
    Flow(&'a Flow, Stated),
}

/// Who states a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stated {
    /// The release.
    Release,
    /// A person whom the release quotes, alone.
    Voice,
}

/// How a part of the diagram is tied to the followed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tied {
    /// It is the followed part.
    Followed,
    /// The release ties them together.
    Yes,
    /// It is not, or nothing is followed.
    No,
}

/// What can be followed, with everything that the panel says of it.
pub enum Part<'a> {
    /// A partner.
    Partner(&'a Partner),
    /// A field.
    Field(Followed<'a>),
    /// An objective.
    Objective {
        /// The objective.
        objective: &'a Objective,
        /// Its place, from 1, and how many there are.
        place: (usize, usize),
        /// The passages that state it.
        excerpts: Vec<Excerpt<'a>>,
    },
    /// A flow.
    Flow {
        /// The flow.
        flow: &'a Flow,
        /// The passages that state it.
        excerpts: Vec<Excerpt<'a>>,
    },
}

/// Everything that is said of a field.
pub struct Followed<'a> {
    /// The field.
    pub field: &'a Field,
    /// Who brings it.
    pub partner: &'a Partner,
    /// Its place among the partner's fields, from 1, and how many these are.
    pub place: (usize, usize),
    /// The objective it serves.
    pub objective: &'a Objective,
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

/// The picture with a part that is followed, or none.
pub fn exchange<'a>(dossier: &'a Dossier, follow: Option<&Ref>) -> Exchange<'a> {
    let tied = follow.map(|part| ties(dossier, part)).unwrap_or_default();
    let tie = |part: Ref| match follow {
        Some(followed) if *followed == part => Tied::Followed,
        _ if tied.contains(&part) => Tied::Yes,
        _ => Tied::No,
    };
    let partner = |partner: &Partner| tie(Ref::Partner(partner.id.clone()));
    let counterparts = dossier.partners.iter().filter(|partner| partner.role == Role::Counterpart);
    Exchange {
        sides: (dossier.signatories())
            .map(|one| Side {
                partner: one,
                tied: partner(one),
                fields: dossier.fields_of(&one.id).map(|field| (field, tie(Ref::Field(field.id.clone())))).collect(),
                arrows: arrows(dossier, one, &tie),
            })
            .collect(),
        common: (dossier.objectives.iter().filter(|one| one.is_common()))
            .map(|one| (one, tie(Ref::Objective(one.id.clone()))))
            .collect(),
        counterparts: counterparts.map(|one| (one, partner(one))).collect(),
        followed: follow.and_then(|part| self::part(dossier, part)),
    }
}

/// What goes between a signatory and the counterparts.
fn arrows<'a>(dossier: &'a Dossier, side: &Partner, tie: &dyn Fn(Ref) -> Tied) -> Vec<(Arrow<'a>, Tied)> {
    let mut arrows: Vec<_> = (dossier.flows.iter().filter(|flow| flow.to.contains(&side.id)))
        .map(|flow| (Arrow::Flow(flow, stated(dossier, flow)), tie(Ref::Flow(flow.id.clone()))))
        .collect();
    let aims = dossier.objectives.iter().filter(|one| *one.actors == [side.id.clone()]);
    let aims = aims.map(|one| (Arrow::Aim(one), tie(Ref::Objective(one.id.clone()))));
    let first = arrows.len().min(1);
    arrows.splice(first..first, aims);
    arrows
}

/// Who states a flow.
fn stated(dossier: &Dossier, flow: &Flow) -> Stated {
    let thing = Ref::Flow(flow.id.clone());
    let states = |clause: &Clause| clause.supports.contains(&thing);
    let mut paragraphs = dossier.release.paragraphs().filter(|one| one.clauses().any(states));
    if paragraphs.all(|one| one.voice.is_some()) { Stated::Voice } else { Stated::Release }
}

/// Whatever can be followed.
pub fn parts(dossier: &Dossier) -> impl Iterator<Item = Ref> {
    let partners = dossier.partners.iter().map(|partner| Ref::Partner(partner.id.clone()));
    let fields = dossier.fields.iter().map(|field| Ref::Field(field.id.clone()));
    let objectives = dossier.objectives.iter().map(|objective| Ref::Objective(objective.id.clone()));
    partners.chain(fields).chain(objectives).chain(dossier.flows.iter().map(|flow| Ref::Flow(flow.id.clone())))
}

/// What the release ties to a part: to a partner what it brings, the objectives that enable it, and the flows from it and to
/// it; to a field who brings it and the objective it serves; to an objective whom it
/// enables, the fields that serve it, and the flows of its own clause; to a flow both ends and the objectives of its clauses.
fn ties(dossier: &Dossier, part: &Ref) -> Vec<Ref> {
    let stated_with =
        |other: &Ref| dossier.clauses().any(|clause| clause.supports.contains(part) && clause.supports.contains(other));
    match part {
        Ref::Partner(id) => {
            let fields = dossier.fields_of(id).map(|field| Ref::Field(field.id.clone()));
            let objectives = dossier.objectives.iter().filter(|one| one.actors.contains(id));
            let flows = dossier.flows.iter().filter(|flow| flow.from == *id || flow.to.contains(id));
            let objectives = objectives.map(|one| Ref::Objective(one.id.clone()));
            fields.chain(objectives).chain(flows.map(|flow| Ref::Flow(flow.id.clone()))).collect()
        }
        Ref::Field(id) => dossier.field(id).map_or(Vec::new(), |field| {
            vec![Ref::Partner(field.partner.clone()), Ref::Objective(field.objective.clone())]
        }),
        Ref::Objective(id) => {
            let actors = dossier.objective(id).map(|objective| objective.actors.clone()).unwrap_or_default();
            let flows = dossier.flows.iter().map(|flow| Ref::Flow(flow.id.clone())).filter(stated_with);
            serving(dossier, id).chain(actors.into_iter().map(Ref::Partner)).chain(flows).collect()
        }
        Ref::Flow(id) => {
            let ends = dossier.flow(id).into_iter().flat_map(|flow| [&flow.from].into_iter().chain(&flow.to));
            let objectives = dossier.objectives.iter().map(|one| Ref::Objective(one.id.clone())).filter(stated_with);
            ends.map(|end| Ref::Partner(end.clone())).chain(objectives).collect()
        }
        _ => Vec::new(),
    }
}

/// The fields that serve an objective.
fn serving<'a>(dossier: &'a Dossier, id: &'a ObjectiveId) -> impl Iterator<Item = Ref> + 'a {
    dossier.fields.iter().filter(move |field| &field.objective == id).map(|field| Ref::Field(field.id.clone()))
}

/// What the panel says of a part.
fn part<'a>(dossier: &'a Dossier, part: &Ref) -> Option<Part<'a>> {
    Some(match part {
        Ref::Partner(id) => Part::Partner(dossier.partner(id)?),
        Ref::Field(id) => Part::Field(follow(dossier, id)?),
        Ref::Objective(id) => Part::Objective {
            objective: dossier.objective(id)?,
            place: (dossier.objective_place(id)?, dossier.objectives.len()),
            excerpts: excerpts(dossier, part, None),
        },
        Ref::Flow(id) => Part::Flow { flow: dossier.flow(id)?, excerpts: excerpts(dossier, part, None) },
        _ => return None,
    })
}

/// What the release and the sources tie to a field.
pub fn follow<'a>(dossier: &'a Dossier, id: &FieldId) -> Option<Followed<'a>> {
    let field = dossier.field(id)?;
    let partner = dossier.partner(&field.partner)?;
    let objective = dossier.objective(&field.objective)?;
    let siblings: Vec<_> = dossier.fields_of(&partner.id).collect();
    let place = siblings.iter().position(|sibling| sibling.id == field.id)? + 1;
    Some(Followed {
        field,
        partner,
        place: (place, siblings.len()),
        objective,
        excerpts: excerpts(dossier, &Ref::Field(id.clone()), Some(&Ref::Objective(objective.id.clone()))),
        organizations: organizations(dossier, id),
    })
}

/// The clauses that state a thing, each with the clause of its sentence that states what it belongs to.
fn excerpts<'a>(dossier: &'a Dossier, thing: &Ref, whole: Option<&Ref>) -> Vec<Excerpt<'a>> {
    let mut excerpts = Vec::new();
    for sentence in dossier.sentences() {
        for (at, clause) in sentence.clauses.iter().enumerate().filter(|(_, clause)| clause.supports.contains(thing)) {
            let lead = sentence.clauses[..at]
                .iter()
                .rposition(|lead| whole.is_some_and(|whole| lead.supports.contains(whole)))
                .map(|lead| {
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
