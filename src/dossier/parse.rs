//! From JSON to domain types, finding every fault on the way: the only code that can refuse data. Reads the plain JSON
//! tree, because a typed mirror of it weighs more in the browser (`ARCHITECTURE.md` has the measure); its shape is checked
//! natively, against the schemas. A reader goes on after a fault, so that one run names them all; what it made is then thrown away.

mod records;

#[cfg(not(target_arch = "wasm32"))]
#[path = "parse/judge.rs"]
mod judge;
#[cfg(target_arch = "wasm32")]
#[path = "parse/trust.rs"]
mod judge;

use std::rc::Rc;

use super::closed::Closed;
use super::date::{Date, DateError, Point};
use super::fault::{Collection, Fault, FaultKind, Step};
use super::json::{Members, Value};
use super::lookup::Lookup;
use super::model::*;
use crate::lang::Lang;
use judge::Judge;

/// Reads members, and tells what is wrong with them.
pub(super) struct Reader {
    judge: Judge,
}

/// A domain type that can be read from JSON.
pub(super) trait Parse: Sized {
    fn parse(members: &mut Members, reader: &mut Reader) -> Self;
}

/// Reads a whole dossier.
///
/// # Errors
///
/// Every fault found, in the order of the data.
pub(super) fn parse(dossier: Value) -> Result<super::Dossier, Vec<Fault>> {
    let mut reader = Reader { judge: Judge::new(&dossier) };
    let mut members = reader.members(dossier);
    let mut dossier = super::Dossier::parse(&mut members, &mut reader);
    dossier.lookup = Lookup::of(&dossier);
    match reader.judge.verdict() {
        Ok(()) => Ok(dossier),
        Err(faults) => {
            // In the browser not worth the code that would free it: what is broken ends the run.
            #[cfg(target_arch = "wasm32")]
            std::mem::forget(dossier);
            Err(faults)
        }
    }
}

impl Reader {
    fn fault(&mut self, kind: FaultKind) {
        self.judge.fault(kind);
    }

    /// Does something one step further down.
    fn at<T>(&mut self, step: Step, read: impl FnOnce(&mut Reader) -> T) -> T {
        self.judge.enter(step);
        let value = read(self);
        self.judge.leave();
        value
    }

    /// A fault one step further down.
    fn fault_at(&mut self, key: &'static str, kind: FaultKind) {
        self.at(Step::Key(key), |reader| reader.fault(kind));
    }

    /// A picture as the build has drawn it, which a dossier that no site has worked on lacks.
    fn drawn<T>(&mut self, key: &'static str, members: &mut Members) -> Option<T>
    where
        T: From<Value>,
    {
        members.take(key).map(T::from)
    }

    fn members(&mut self, value: Value) -> Members {
        match value {
            Value::Object(members) => members,
            _ => {
                self.fault(FaultKind::WrongShape);
                Members::default()
            }
        }
    }

    /// Reads a member that is an object.
    fn get<T: Parse>(&mut self, key: &'static str, members: &mut Members) -> T {
        let value = members.take(key).unwrap_or_default();
        self.one(Step::Key(key), value)
    }

    fn one<T: Parse>(&mut self, step: Step, value: Value) -> T {
        self.judge.enter(step);
        let mut members = self.members(value);
        let record = T::parse(&mut members, self);
        self.judge.leave();
        record
    }

    /// Reads a member that is an object or absent.
    fn option<T: Parse>(&mut self, key: &'static str, members: &mut Members) -> Option<T> {
        members.contains_key(key).then(|| self.get(key, members))
    }

    /// Reads a list of objects; an absent list is an empty one.
    fn list<T: Parse>(&mut self, key: &'static str, members: &mut Members) -> Vec<T> {
        self.each(key, members, Reader::one)
    }

    /// Reads a list of objects that must hold something.
    fn some<T: Parse>(&mut self, key: &'static str, members: &mut Members, empty: FaultKind) -> Vec<T> {
        let list = self.list(key, members);
        if list.is_empty() {
            self.fault_at(key, empty);
        }
        list
    }

    fn each<T>(&mut self, key: &'static str, members: &mut Members, read: fn(&mut Reader, Step, Value) -> T) -> Vec<T> {
        let items = self.items(key, members);
        self.judge.enter(Step::Key(key));
        let read = items.into_iter().enumerate().map(|(index, value)| read(self, Step::Index(index), value)).collect();
        self.judge.leave();
        read
    }

    fn items(&mut self, key: &'static str, members: &mut Members) -> Vec<Value> {
        match members.take(key) {
            None => Vec::new(),
            Some(Value::Array(items)) => items,
            Some(_) => {
                self.fault_at(key, FaultKind::WrongShape);
                Vec::new()
            }
        }
    }

    fn string(&mut self, step: Step, value: Value) -> String {
        match value {
            Value::String(text) => text,
            _ => {
                self.at(step, |reader| reader.fault(FaultKind::WrongShape));
                String::new()
            }
        }
    }

    /// Reads a string as it is.
    fn keep(&mut self, key: &'static str, members: &mut Members) -> String {
        let value = members.take(key).unwrap_or_default();
        self.string(Step::Key(key), value)
    }

    /// Reads a text that must say something.
    fn text(&mut self, key: &'static str, members: &mut Members) -> String {
        let text = self.keep(key, members);
        if text.trim().is_empty() {
            self.fault_at(key, FaultKind::EmptyText);
        }
        text
    }

    /// Reads a text that, if there, must say something.
    fn optional_text(&mut self, key: &'static str, members: &mut Members) -> Option<String> {
        members.contains_key(key).then(|| self.text(key, members))
    }

    /// Reads a yes or no; absent means no.
    fn flag(&mut self, key: &'static str, members: &mut Members) -> bool {
        match members.take(key) {
            None => false,
            Some(Value::Bool(flag)) => flag,
            Some(_) => {
                self.fault_at(key, FaultKind::WrongShape);
                false
            }
        }
    }

    /// Reads a word of a closed list.
    fn closed<T: Closed>(&mut self, key: &'static str, members: &mut Members) -> T {
        let word = self.keep(key, members);
        T::from_name(&word).unwrap_or_else(|| {
            self.fault_at(key, FaultKind::WrongShape);
            T::FIRST
        })
    }

    /// Reads a word of a closed list that may be absent.
    fn optional_closed<T: Closed>(&mut self, key: &'static str, members: &mut Members) -> Option<T> {
        members.contains_key(key).then(|| self.closed(key, members))
    }

    /// Reads a date.
    fn date(&mut self, key: &'static str, members: &mut Members) -> Date {
        let text = self.keep(key, members);
        Date::parse(&text).unwrap_or_else(|error| {
            let kind = match error {
                DateError::Form => FaultKind::MalformedDate(text),
                DateError::Calendar => FaultKind::ImpossibleDate(text),
                DateError::Reversed => FaultKind::ReversedDate(text),
            };
            self.fault_at(key, kind);
            Date { start: Point { year: 1, month: None, day: None }, end: None, approximate: false }
        })
    }

    /// Reads a date that may be absent.
    fn optional_date(&mut self, key: &'static str, members: &mut Members) -> Option<Date> {
        members.contains_key(key).then(|| self.date(key, members))
    }

    /// Reads an interface language.
    fn lang(&mut self, key: &'static str, members: &mut Members) -> Lang {
        let code = self.keep(key, members);
        Lang::from_code(&code).unwrap_or_else(|| {
            self.fault_at(key, FaultKind::UnknownLanguage(code));
            Lang::Fr
        })
    }

    /// Reads the id of a record.
    fn own(&mut self, key: &'static str, members: &mut Members) -> Rc<str> {
        self.keep(key, members).into()
    }

    /// Reads an id that must be in a collection.
    fn id(&mut self, key: &'static str, members: &mut Members, collection: Collection) -> Rc<str> {
        let id = self.own(key, members);
        self.at(Step::Key(key), |reader| reader.known(collection, &id));
        id
    }

    /// Reads a list of ids.
    fn strings(&mut self, key: &'static str, members: &mut Members) -> Vec<Rc<str>> {
        self.each(key, members, |reader, step, value| reader.string(step, value).into())
    }

    /// Reads a list of ids that must be in a collection.
    fn ids(&mut self, key: &'static str, members: &mut Members, collection: Collection) -> Vec<Rc<str>> {
        let ids = self.strings(key, members);
        for (index, id) in ids.iter().enumerate() {
            self.at(Step::Key(key), |reader| reader.at(Step::Index(index), |reader| reader.known(collection, id)));
        }
        ids
    }

    fn known(&mut self, collection: Collection, id: &str) {
        self.judge.known(collection, id);
    }

    /// Reads a label, which must be one of those for organizations, or one of those for countries.
    fn label(&mut self, members: &mut Members, kind: LabelKind) -> Rc<str> {
        let label = self.id("label", members, Collection::Labels);
        self.at(Step::Key("label"), |reader| reader.judge.label(&label, kind));
        label
    }

    /// Reads references such as `fields/public-policy`.
    fn refs(&mut self, key: &'static str, members: &mut Members) -> Vec<Ref> {
        self.each(key, members, |reader, step, value| {
            let text = reader.string(step, value);
            reader.at(step, |reader| reader.reference(text))
        })
    }

    fn reference(&mut self, text: String) -> Ref {
        if text == "release" {
            return Ref::Release;
        }
        let Some((collection, id)) =
            text.split_once('/').and_then(|(name, id)| Some((Collection::from_name(name)?, id)))
        else {
            self.fault(FaultKind::MalformedRef(text));
            return Ref::Release;
        };
        self.known(collection, id);
        use super::id::*;
        match collection {
            Collection::Partners => Ref::Partner(PartnerId::new(id)),
            Collection::Objectives => Ref::Objective(ObjectiveId::new(id)),
            Collection::Fields => Ref::Field(FieldId::new(id)),
            Collection::Flows => Ref::Flow(FlowId::new(id)),
            Collection::Figures => Ref::Figure(FigureId::new(id)),
            Collection::Organizations => Ref::Organization(OrganizationId::new(id)),
            Collection::Countries => Ref::Country(CountryId::new(id)),
            Collection::Projects => Ref::Project(ProjectId::new(id)),
            Collection::Events => Ref::Event(EventId::new(id)),
            Collection::Persons => Ref::Person(PersonId::new(id)),
            Collection::Terms => Ref::Term(TermId::new(id)),
            _ => Ref::Release,
        }
    }
}
