//! The terms of the field as they stand in a text: in any of their forms, in the singular or the plural, and not inside
//! the name of a partner.

use crate::dossier::Dossier;
use crate::dossier::model::{Clause, Term};
use crate::lang::{Lang, PerLang};

use super::fold::{fold, words};

/// A word as it is compared: folded, without the mark of a plural.
type Stem = String;

/// What to look for in the texts of a language.
pub struct Terms<'a> {
    /// Forms of terms, and names in which no term is looked for.
    forms: Vec<(Option<&'a Term>, Vec<Stem>)>,
}

impl<'a> Terms<'a> {
    /// The terms of a dossier, for texts in a language.
    pub fn new(dossier: &'a Dossier, lang: Lang) -> Terms<'a> {
        let mut forms = Vec::new();
        let mut add = |term: Option<&'a Term>, form: &str| {
            forms.push((term, words(form).map(|(_, word)| stem(word)).collect()));
        };
        for term in &dossier.terms {
            add(Some(term), term.term.get(lang));
            let also = term.also.get(lang).unwrap_or_default().split("; ");
            also.filter(|form| !form.is_empty()).for_each(|form| add(Some(term), form));
        }
        for partner in &dossier.partners {
            add(None, &partner.name.own.text);
            add(None, partner.name.shown(lang).0);
        }
        Terms { forms }
    }

    /// A text in pieces, each with the term that it is; of forms that begin at one word the longest counts.
    pub fn pieces<'t>(&self, text: &'t str) -> Pieces<'a, 't> {
        let words: Vec<(usize, &str)> = words(text).collect();
        let stems: Vec<Stem> = words.iter().map(|(_, word)| stem(word)).collect();
        let mut pieces = Vec::new();
        let (mut at, mut done) = (0, 0);
        while at < words.len() {
            let here = self.forms.iter().filter(|(_, form)| stems[at..].starts_with(form));
            let Some((term, form)) = here.max_by_key(|(_, form)| form.len()).filter(|(_, form)| !form.is_empty())
            else {
                at += 1;
                continue;
            };
            let (start, (last, word)) = (words[at].0, words[at + form.len() - 1]);
            if term.is_some() {
                let end = last + word.len();
                pieces.extend([(None, &text[done..start]), (*term, &text[start..end])]);
                done = end;
            }
            at += form.len();
        }
        pieces.push((None, &text[done..]));
        pieces.retain(|(_, piece)| !piece.is_empty());
        pieces
    }
}

fn stem(word: &str) -> Stem {
    let mut stem = fold(word);
    if stem.len() > 3 && stem.ends_with('s') {
        stem.pop();
    }
    stem
}

/// A text in pieces, some of them terms.
pub type Pieces<'a, 't> = Vec<(Option<&'a Term>, &'t str)>;

/// The terms among pieces, each once, in the order in which they first stand.
pub fn distinct<'a, 't>(pieces: impl IntoIterator<Item = (Option<&'a Term>, &'t str)>) -> Vec<&'a Term> {
    let mut found: Vec<&Term> = Vec::new();
    for term in pieces.into_iter().filter_map(|(term, _)| term) {
        if found.iter().all(|other| other.id != term.id) {
            found.push(term);
        }
    }
    found
}

/// A clause in pieces in every language: the terms are those that stand in it in each, word beside word.
pub fn parallel<'a, 't>(of: &PerLang<Terms<'a>>, clause: &'t Clause) -> PerLang<Pieces<'a, 't>> {
    let PerLang { mut fr, mut en } = PerLang::of(|lang| of.get(lang).pieces(clause.text.get(lang)));
    let keep = |pieces: &mut Pieces<'a, 't>, beside: &Pieces| {
        for (term, _) in pieces {
            *term = term.filter(|term| beside.iter().any(|(there, _)| there.is_some_and(|there| there.id == term.id)));
        }
    };
    keep(&mut fr, &en);
    keep(&mut en, &fr);
    PerLang { fr, en }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(forms: &[&'static str]) -> Terms<'static> {
        let stems = |form: &str| words(form).map(|(_, word)| stem(word)).collect();
        Terms { forms: forms.iter().map(|form| (None, stems(form))).collect() }
    }

    #[test]
    fn the_mark_of_a_plural_an_accent_and_an_apostrophe_do_not_matter() {
        assert_eq!(forms(&["finance solidaire"]).forms[0].1, ["finance", "solidaire"]);
        assert_eq!(stem("Solidaires"), stem("solidaire"));
        assert_eq!(stem("pas"), "pas");
    }
}
