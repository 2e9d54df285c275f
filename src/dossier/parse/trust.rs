//! The judge's twin in the browser. What it reads the build has judged, so it knows no ids and no places: whether what it
//! was given has the shape of a dossier is all that it can still be asked.

use crate::dossier::closed::LabelKind;
use crate::dossier::fault::{Collection, Fault, FaultKind, Step};
use crate::dossier::json::Value;

/// Whether there was a fault.
pub(super) struct Judge(bool);

impl Judge {
    /// Takes the ids of a dossier as they are.
    pub fn new(_: &Value) -> Judge {
        Judge(false)
    }

    /// One place is like another.
    pub fn enter(&mut self, _: Step) {}

    /// One place is like another.
    pub fn leave(&mut self) {}

    /// A fault, somewhere.
    pub fn fault(&mut self, _: FaultKind) {
        self.0 = true;
    }

    /// The build has found every id.
    pub fn known(&mut self, _: Collection, _: &str) {}

    /// The build has found every label of the right kind.
    pub fn label(&mut self, _: &str, _: LabelKind) {}

    /// What was found.
    ///
    /// # Errors
    ///
    /// That there was a fault, without its place.
    pub fn verdict(self) -> Result<(), Vec<Fault>> {
        if self.0 { Err(Vec::new()) } else { Ok(()) }
    }
}
