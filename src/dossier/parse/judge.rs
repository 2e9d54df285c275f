//! What a reader holds the data to, natively: that ids have their form, stand once in their collection and are there
//! when something names them. It knows where the reader is, and so the place of every fault. `trust` is its twin in the
//! browser.

use crate::dossier::closed::LabelKind;
use crate::dossier::fault::{Collection, Fault, FaultKind, Path, Step};
use crate::dossier::id::is_well_formed;
use crate::dossier::json::Value;

/// Ids of every collection, the faults found, and where the reader is.
pub(super) struct Judge {
    /// In order, so that they are found by halving.
    ids: Vec<(Collection, String)>,
    organization_labels: Vec<String>,
    path: Path,
    faults: Vec<Fault>,
}

impl Judge {
    /// Knows the ids of a dossier, and what is wrong with these.
    pub fn new(dossier: &Value) -> Judge {
        let labels = dossier["edition"]["labels"].items().iter();
        let labels = labels.filter(|label| label["kind"].as_str() == Some(LabelKind::Organization.name()));
        let organization_labels = labels.filter_map(|label| Some(label["id"].as_str()?.to_owned())).collect();
        let mut judge = Judge { ids: Vec::new(), organization_labels, path: Path::default(), faults: Vec::new() };
        judge.collect_all(dossier);
        judge
    }

    /// Goes one step further down.
    pub fn enter(&mut self, step: Step) {
        self.path.0.push(step);
    }

    /// Goes back up.
    pub fn leave(&mut self) {
        self.path.0.pop();
    }

    /// A fault where the reader is.
    pub fn fault(&mut self, kind: FaultKind) {
        self.faults.push(Fault { path: self.path.clone(), kind });
    }

    /// An id must be in its collection.
    pub fn known(&mut self, collection: Collection, id: &str) {
        if self.find(collection, id).is_err() {
            self.fault(FaultKind::UnknownId { collection, id: id.to_owned() });
        }
    }

    /// A label must be one of those for organizations, or one of those for countries.
    pub fn label(&mut self, label: &str, kind: LabelKind) {
        let for_organizations = self.organization_labels.iter().any(|one| one == label);
        let known = self.find(Collection::Labels, label).is_ok();
        if known && for_organizations != (kind == LabelKind::Organization) {
            self.fault(FaultKind::LabelOfAnotherKind(label.to_owned()));
        }
    }

    /// What was found.
    ///
    /// # Errors
    ///
    /// Every fault, in the order of the data.
    pub fn verdict(self) -> Result<(), Vec<Fault>> {
        if self.faults.is_empty() { Ok(()) } else { Err(self.faults) }
    }

    /// Where an id is among those of its collection, or where it would be.
    fn find(&self, collection: Collection, id: &str) -> Result<usize, usize> {
        self.ids.binary_search_by(|(of, known)| (*of, known.as_str()).cmp(&(collection, id)))
    }

    /// Notes the ids of one list of records; a repeated or malformed one is a fault at its place.
    fn collect(&mut self, collection: Collection, place: &[Step], records: &Value) {
        for (index, record) in records.items().iter().enumerate() {
            // A record without an id is a fault of its shape, which the reader names.
            if let Some(id) = record["id"].as_str() {
                self.path.0 = [place, &[Step::Index(index), Step::Key("id")]].concat();
                self.collect_one(collection, id);
            }
        }
        self.path.0.clear();
    }

    fn collect_one(&mut self, collection: Collection, id: &str) {
        if !is_well_formed(id) {
            self.fault(FaultKind::MalformedId(id.to_owned()));
        }
        match self.find(collection, id) {
            Ok(_) => self.fault(FaultKind::DuplicateId(id.to_owned())),
            Err(place) => self.ids.insert(place, (collection, id.to_owned())),
        }
    }

    fn collect_all(&mut self, dossier: &Value) {
        for collection in Collection::ALL {
            let name = collection.name();
            if collection.is_in_edition() {
                let place = [Step::Key("edition"), Step::Key(name)];
                self.collect(collection, &place, &dossier["edition"][name]);
            } else if collection != Collection::Clauses {
                self.collect(collection, &[Step::Key(name)], &dossier[name]);
            }
        }
        self.collect_clauses(&dossier["release"]);
    }

    /// Clauses share one set of ids across the release, whatever paragraph they stand in.
    fn collect_clauses(&mut self, release: &Value) {
        let key = Step::Key;
        for (s, section) in release["sections"].items().iter().enumerate() {
            for (p, paragraph) in section["paragraphs"].items().iter().enumerate() {
                for (n, sentence) in paragraph["sentences"].items().iter().enumerate() {
                    let place = [
                        [key("release"), key("sections"), Step::Index(s)].as_slice(),
                        &[key("paragraphs"), Step::Index(p)],
                        &[key("sentences"), Step::Index(n), key("clauses")],
                    ]
                    .concat();
                    self.collect(Collection::Clauses, &place, &sentence["clauses"]);
                }
            }
        }
    }
}
