//! Search over everything by its names, in both languages at once: what is typed finds the names that it is, that it
//! begins or in which its words begin words; where there is none, the names that are a slip of the finger away.

use strsim::osa_distance;

use crate::dossier::Dossier;
use crate::dossier::model::Ref;
use crate::lang::Lang;
use crate::route::{Page, View};

use super::catalogue::{self, Kind};
use super::fold::fold;
use super::state::clip;

/// What a search leads to.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// A view or a source, each a page.
    Page(Page),
    /// Anything else, wherever it is shown.
    Thing(Ref),
}

/// What can be found.
struct Entry {
    target: Target,
    kind: Kind,
    /// Its names as they are compared.
    names: Vec<String>,
}

/// Everything that can be found.
pub struct Index(Vec<Entry>);

/// What was found of one kind, the best first.
#[derive(Debug, PartialEq)]
pub struct Group<'a> {
    /// The kind.
    pub kind: Kind,
    /// What was found.
    pub targets: Vec<&'a Target>,
}

/// A source after all else; then how well a name answers, the best first, the kind of thing, the length of the name.
type Rank = (bool, Fit, Kind, usize);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// What is typed is the name.
    Exact,
    /// It begins the name.
    Start,
    /// Its words begin those of the name, as many as there are.
    Whole,
    /// Each of its words begins a word of the names.
    Words,
}

impl Index {
    /// Everything in a dossier, with the views and the sources.
    pub fn new(dossier: &Dossier) -> Index {
        let mut entries = Vec::new();
        let mut add = |target: Target, kind: Kind, names: &[&str]| {
            entries.push(Entry { target, kind, names: names.iter().map(|name| plain(name)).collect() });
        };
        for view in View::ALL {
            if let Some(words) = catalogue::words(dossier, view) {
                let names = Lang::ALL.map(|lang| [words.nav.get(lang), words.title.get(lang)]);
                add(Target::Page(Page::View(view)), Kind::View, names.as_flattened());
            }
        }
        catalogue::each(dossier, Lang::Fr, &mut |thing, kind, names| add(Target::Thing(thing), kind, names));
        for source in &dossier.sources {
            add(Target::Page(Page::Source(source.id.clone())), Kind::Source, &[&source.title.text]);
        }
        Index(entries)
    }

    /// What answers a query, by kind; the kind of the best answer first. Nothing for a query without a letter. Of a query that
    /// is longer than any name the beginning is looked for: how near two words are costs the product of their lengths.
    pub fn find(&self, query: &str) -> Vec<Group<'_>> {
        let query = plain(&clip(query));
        if query.is_empty() {
            return Vec::new();
        }
        let mut hits = self.hits(&query, |word, candidate| candidate.starts_with(word));
        if hits.is_empty() {
            hits = self.hits(&query, is_near);
        }
        // Of two that answer alike, the first in the dossier comes first.
        hits.sort_by_key(|(rank, _)| *rank);
        let mut groups: Vec<Group> = Vec::new();
        for (_, entry) in hits {
            match groups.iter_mut().find(|group| group.kind == entry.kind) {
                Some(group) => group.targets.push(&entry.target),
                None => groups.push(Group { kind: entry.kind, targets: vec![&entry.target] }),
            }
        }
        groups
    }

    fn hits(&self, query: &str, answers: fn(&str, &str) -> bool) -> Vec<(Rank, &Entry)> {
        let count = |text: &str| text.matches(' ').count();
        let answered = |names: &mut dyn Iterator<Item = &str>| {
            let candidates: Vec<&str> = names.collect();
            query.split(' ').all(|word| candidates.iter().any(|candidate| answers(word, candidate)))
        };
        let rank = |entry: &Entry| {
            let fit = |name: &String| match name.strip_prefix(query) {
                Some("") => Fit::Exact,
                Some(_) => Fit::Start,
                None if count(name) == count(query) && answered(&mut name.split(' ')) => Fit::Whole,
                None => Fit::Words,
            };
            let best = entry.names.iter().map(|name| (fit(name), name.len())).min();
            let found = answered(&mut entry.names.iter().flat_map(|name| name.split(' ')));
            best.filter(|_| found).map(|(fit, length)| (entry.kind == Kind::Source, fit, entry.kind, length))
        };
        self.0.iter().filter_map(|entry| Some((rank(entry)?, entry))).collect()
    }
}

/// A text as it is compared: folded, without the small words of its sentence unless there are no others.
pub fn plain(text: &str) -> String {
    let folded = fold(text);
    let is_small = |word: &&str| Lang::ALL.iter().any(|lang| lang.small_words().contains(word));
    let words: Vec<&str> = folded.split(' ').filter(|word| !is_small(word)).collect();
    if words.is_empty() { folded } else { words.join(" ") }
}

/// Whether a word is a candidate, or its beginning, but for a letter left out, put in, changed or swapped; for two in a
/// long word, for none in a short one. Lengths are of bytes: a letter that is not Latin counts more than once.
fn is_near(word: &str, candidate: &str) -> bool {
    let length = word.len();
    let slips = match length {
        0..4 => return candidate.starts_with(word),
        4..8 => 1,
        _ => 2,
    };
    // However long its letters, what is longer by more than the slips is not near.
    if length > candidate.len() + slips * char::MAX.len_utf8() {
        return false;
    }
    (length - 1..=length + 1)
        .filter_map(|end| candidate.get(..end.min(candidate.len())))
        .any(|start| osa_distance(word, start) <= slips)
}
