//! What ties organizations to each other: a tool that both are part of, a field, an event. Each is something that sources
//! say of both; that two organizations have it in common says nothing more.

use crate::dossier::Dossier;
use crate::dossier::model::{Organization, Ref};

/// Something that an organization has in common with others.
#[derive(Debug, Clone, PartialEq)]
pub struct Bond<'a> {
    /// What: an organization that is a tool of others, a field or an event.
    pub by: Ref,
    /// With whom, in the order of the file; never empty.
    pub others: Vec<&'a Organization>,
}

/// What ties an organization to others: tools, then fields, then events.
pub fn bonds<'a>(dossier: &'a Dossier, of: &Organization) -> Vec<Bond<'a>> {
    let others = |is_tied: &dyn Fn(&Organization) -> bool| -> Vec<&'a Organization> {
        dossier.organizations.iter().filter(|one| one.id != of.id && is_tied(one)).collect()
    };
    let tools = dossier.edition.labels.iter().filter_map(|label| {
        let tool = label.organization.as_ref()?;
        let bears = |one: &Organization| &one.id == tool || one.ties.iter().any(|tie| tie.label == label.id);
        bears(of).then(|| Bond { by: Ref::Organization(tool.clone()), others: others(&bears) })
    });
    let fields = of.fields.iter().map(|tie| Bond {
        by: Ref::Field(tie.field.clone()),
        others: others(&|one| one.fields.iter().any(|other| other.field == tie.field)),
    });
    let events = dossier.chronology().into_iter().filter(|event| event.organizations.contains(&of.id));
    let events = events.map(|event| Bond {
        by: Ref::Event(event.id.clone()),
        others: others(&|one| event.organizations.contains(&one.id)),
    });
    let mut bonds: Vec<Bond> = tools.chain(fields).chain(events).filter(|bond| !bond.others.is_empty()).collect();
    // Two sources can tie an organization to one field.
    bonds.dedup_by(|one, before| one.by == before.by);
    bonds
}
