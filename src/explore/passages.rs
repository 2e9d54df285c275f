//! What lights up in the release: a clause that is chosen and what it states, a thing and the clauses that state it, a
//! term and its words in both languages.

use crate::dossier::Dossier;
use crate::dossier::id::{ClauseId, TermId};
use crate::dossier::model::*;
use crate::lang::PerLang;

use super::terms::{Pieces, Terms, distinct, parallel};

/// A clause with its words.
pub struct Passage<'a> {
    /// Its number in the release, from 1.
    pub number: usize,
    /// The clause.
    pub clause: &'a Clause,
    /// Its text in pieces, by language.
    pub pieces: PerLang<Pieces<'a, 'a>>,
}

impl Passage<'_> {
    /// Whether a term stands in it: in every language or in none.
    fn has(&self, id: &TermId) -> bool {
        self.pieces.fr.iter().any(|(term, _)| term.is_some_and(|term| &term.id == id))
    }
}

/// The release as it is read.
pub struct Reading<'a> {
    /// What is chosen.
    pub chosen: Option<&'a Ref>,
    /// Every clause, in reading order.
    passages: Vec<Passage<'a>>,
}

impl<'a> Reading<'a> {
    /// The release of a dossier, with what is chosen in it.
    pub fn new(dossier: &'a Dossier, chosen: Option<&'a Ref>) -> Reading<'a> {
        let terms = PerLang::of(|lang| Terms::new(dossier, lang));
        let passages = (dossier.clauses().enumerate()).map(|(at, clause)| Passage {
            number: at + 1,
            clause,
            pieces: parallel(&terms, clause),
        });
        Reading { chosen, passages: passages.collect() }
    }

    /// A clause with its words.
    pub fn passage(&self, id: &ClauseId) -> Option<&Passage<'a>> {
        self.passages.iter().find(|passage| &passage.clause.id == id)
    }

    /// The clauses that are chosen, or that state what is chosen.
    pub fn lit(&self) -> impl Iterator<Item = &Passage<'a>> {
        self.passages.iter().filter(|passage| self.is_lit(passage))
    }

    /// The clauses that state a thing.
    pub fn stating(&self, thing: &Ref) -> Vec<&Passage<'a>> {
        self.passages.iter().filter(|passage| passage.clause.supports.contains(thing)).collect()
    }

    /// What the chosen clause states.
    pub fn stated(&self) -> &'a [Ref] {
        match self.chosen {
            Some(Ref::Clause(id)) => self.passage(id).map_or(&[], |passage| &passage.clause.supports),
            _ => &[],
        }
    }

    /// Whether a clause is one of them.
    pub fn is_lit(&self, passage: &Passage) -> bool {
        match self.chosen {
            None => false,
            Some(Ref::Clause(id)) => &passage.clause.id == id,
            Some(Ref::Term(id)) => passage.has(id),
            Some(thing) => passage.clause.supports.contains(thing),
        }
    }

    /// The terms that stand in the release in both languages, in the order in which they first do.
    pub fn terms(&self) -> Vec<&'a Term> {
        distinct(self.passages.iter().flat_map(|passage| passage.pieces.fr.iter().copied()))
    }

    /// What an address can choose: every clause, every thing that a clause states, every term.
    pub fn choices(&self) -> impl Iterator<Item = Ref> {
        let clauses = self.passages.iter().map(|passage| Ref::Clause(passage.clause.id.clone()));
        let things = self.passages.iter().flat_map(|passage| passage.clause.supports.iter().cloned());
        clauses.chain(things).chain(self.terms().into_iter().map(|term| Ref::Term(term.id.clone())))
    }
}
