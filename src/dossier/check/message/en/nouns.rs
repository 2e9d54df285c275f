//! The words for what collections hold, in English.

use crate::dossier::fault::Collection;

/// What a collection holds: one, and many.
pub(super) fn nouns(collection: Collection) -> (&'static str, &'static str) {
    match collection {
        Collection::Partners => ("partner", "partners"),
        Collection::Objectives => ("objective", "objectives"),
        Collection::Fields => ("field", "fields"),
        Collection::Flows => ("flow", "flows"),
        Collection::Figures => ("figure", "figures"),
        Collection::Organizations => ("organization", "organizations"),
        Collection::Countries => ("country", "countries"),
        Collection::Projects => ("project", "projects"),
        Collection::Events => ("event", "events"),
        Collection::Persons => ("person", "persons"),
        Collection::Terms => ("term", "terms"),
        Collection::Sources => ("source", "sources"),
        Collection::Questions => ("question", "questions"),
        Collection::Clauses => ("clause", "clauses"),
        Collection::Labels => ("label", "labels"),
        Collection::Families => ("family", "families"),
        Collection::Sectors => ("sector", "sectors"),
        Collection::Areas => ("area", "areas"),
        Collection::Regions => ("region", "regions"),
        Collection::Programs => ("program", "programs"),
        Collection::Frames => ("frame", "frames"),
        Collection::Flags => ("flag", "flags"),
        Collection::Periods => ("period", "periods"),
        Collection::PresencePeriods => ("period of presence", "periods of presence"),
    }
}
