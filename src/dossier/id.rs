//! Identifiers: one newtype per kind of thing, so that a country cannot be asked for with the id of a source.

use std::rc::Rc;

/// Declares identifier newtypes over a shared string.
macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),* $(,)?) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Rc<str>);

        impl $name {
            /// Wraps an id as written in the data or in an address; whether it exists is the dossier's to say.
            pub fn new(id: &str) -> Self {
                Self(Rc::from(id))
            }

            /// The same, of a text that is already shared.
            pub(super) fn shared(id: Rc<str>) -> Self {
                Self(id)
            }

            /// The id as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )* };
}

ids! {
    /// A party to the agreement.
    PartnerId,
    /// An objective of the agreement.
    ObjectiveId,
    /// A field of expertise.
    FieldId,
    /// A flow of the exchange.
    FlowId,
    /// A figure or date of the release.
    FigureId,
    /// An organization around the partners.
    OrganizationId,
    /// A country.
    CountryId,
    /// A project.
    ProjectId,
    /// An event.
    EventId,
    /// A person.
    PersonId,
    /// A term of the glossary.
    TermId,
    /// A source.
    SourceId,
    /// An open question.
    QuestionId,
    /// A clause of the release.
    ClauseId,
    /// A label, a family, a region, a flag or a period of the edition.
    EditionId,
}

/// Whether an id has the form that addresses need: lowercase ASCII letters, digits and inner hyphens, at most 48.
pub fn is_well_formed(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 48
        && !id.starts_with('-')
        && !id.ends_with('-')
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
