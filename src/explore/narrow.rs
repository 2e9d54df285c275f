//! What a visitor's choices leave of a list, how many items each further choice would leave, and how much of a long list
//! is shown; one piece for every explorer.

use crate::dossier::Dossier;
use crate::dossier::model::Localized;

use super::facets::{Facet, values};
use super::fold::{fold, matches};
use super::state::State;

/// A list of things.
pub struct List<'a, T> {
    /// The things.
    pub items: Vec<&'a T>,
    /// What each of them is found by.
    entries: Vec<Entry<'a>>,
}

/// What an item of a list is found by.
pub struct Entry<'a> {
    /// Its values, by facet; several of one facet are alternatives.
    values: Vec<(Facet, &'a str)>,
    /// The texts of which the words are looked for.
    texts: Vec<&'a str>,
}

impl<'a> Entry<'a> {
    /// An item's values, and the texts it can be found by.
    pub fn new(values: Vec<(Facet, &'a str)>, texts: Vec<&'a str>) -> Entry<'a> {
        Entry { values, texts }
    }

    /// Whether the item is found by words, folded.
    fn is_found(&self, query: &str) -> bool {
        query.is_empty() || matches(&fold(&self.texts.join(" ")), query)
    }

    /// Whether the item has the values that a state chooses, a facet aside.
    fn stays(&self, state: &State, aside: Option<Facet>) -> bool {
        (state.chosen.iter())
            .filter(|(facet, _)| Some(*facet) != aside && facet.narrows())
            .all(|(facet, value)| self.values.iter().any(|(own, v)| own == facet && v == value))
    }
}

/// What a visitor's choices leave of a list, and what each further choice would leave.
pub struct Narrowed<'a, T> {
    /// The items that stay, in their order.
    pub shown: Vec<&'a T>,
    /// The controls; none for a facet of which no item has a value.
    pub choices: Vec<Choice<'a>>,
}

/// A facet as a control shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice<'a> {
    /// The facet.
    pub facet: Facet,
    /// Its values that at least one item has, and the chosen one, with their words and how many items each would leave, the
    /// other choices kept.
    pub options: Vec<(&'a str, Option<&'a Localized>, usize)>,
}

impl<'a, T> List<'a, T> {
    /// Things in their order, each with what it is found by.
    pub fn new(items: Vec<&'a T>, entry: impl Fn(&'a T) -> Entry<'a>) -> List<'a, T> {
        let entries = items.iter().map(|item| entry(item)).collect();
        List { items, entries }
    }

    /// The list under a state, with the controls of these facets.
    pub fn narrow(&self, dossier: &'a Dossier, facets: &[Facet], state: &State) -> Narrowed<'a, T> {
        let query = fold(&state.q);
        let entries = self.items.iter().zip(&self.entries);
        let found: Vec<_> = entries.filter(|(_, entry)| entry.is_found(&query)).collect();
        let shown = found.iter().filter(|(_, entry)| entry.stays(state, None)).map(|(item, _)| **item).collect();
        let choice = |&facet: &Facet| {
            let would_stay: Vec<&Entry> =
                found.iter().map(|(_, entry)| *entry).filter(|entry| entry.stays(state, Some(facet))).collect();
            let options = values(dossier, facet).into_iter().filter_map(|(value, words)| {
                let bears = |entry: &Entry| entry.values.contains(&(facet, value));
                let left = would_stay.iter().filter(|entry| bears(entry)).count();
                let is_there = self.entries.iter().any(bears) || state.chosen(facet) == Some(value);
                is_there.then_some((value, words, left))
            });
            Choice { facet, options: options.collect() }
        };
        let choices = facets.iter().map(choice).filter(|choice| !choice.options.is_empty()).collect();
        Narrowed { shown, choices }
    }
}

/// So many of a long list are shown before the rest is asked for.
pub const MANY: usize = 200;

/// So many are where each is told at length: an event with its facts weighs as much as several rows.
pub const MANY_TOLD: usize = 60;

/// What is shown of a list, at most so many, and how many are left until they are asked for.
pub fn first<'a, T>(state: &State, shown: &'a [T], most: usize) -> (&'a [T], usize) {
    let some = if state.unfolded.is_some() { shown } else { &shown[..shown.len().min(most)] };
    (some, shown.len() - some.len())
}

#[cfg(test)]
mod tests {
    use super::super::state::{ALL, Action};
    use super::*;

    #[test]
    fn a_long_list_is_shown_whole_once_the_rest_is_asked_for() {
        let long = vec![(); MANY + 7];
        let list = State::default();
        let shown = |state: &State, list: &[()]| {
            let (some, left) = first(state, list, MANY);
            (some.len(), left)
        };
        assert_eq!(shown(&list, &long), (MANY, 7));
        assert_eq!(shown(&list, &long[..MANY]), (MANY, 0));
        assert_eq!(shown(&list.after(Action::Unfolded(ALL.to_owned())), &long), (MANY + 7, 0));
    }
}
