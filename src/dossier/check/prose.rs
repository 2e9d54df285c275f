//! The words of a text that a visitor reads: forms that the dossier does not use, persons outside its closed list, the
//! other language. Quotations are as issued, and are not looked at.

use strsim::damerau_levenshtein;

use super::problem::Problem;
use crate::dossier::raw::Usage;
use crate::lang::Lang;

/// What a dossier says of its own words.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    /// Forms that it does not use.
    pub(super) usage: Vec<Usage>,
    /// The persons whom it may name.
    pub(super) persons: Vec<String>,
    /// Words of names that exist in a form per language.
    pub(super) names: Vec<String>,
}

/// Words before or after which a name is that of a person, in both languages.
const ROLES: &[&str] = &[
    "directeur",
    "directrice",
    "président",
    "présidente",
    "professeur",
    "professeure",
    "ministre",
    "coordonnateur",
    "coordonnatrice",
    "fondateur",
    "fondatrice",
    "chercheur",
    "chercheuse",
    "administrateur",
    "administratrice",
    "porte-parole",
    "général",
    "générale",
    "director",
    "president",
    "chair",
    "professor",
    "minister",
    "coordinator",
    "founder",
    "researcher",
    "spokesperson",
    "volunteer",
    "volontaire",
];

/// Forms of address: the name that follows is that of a person.
const ADDRESS: &[&str] = &["M.", "Mme", "Monsieur", "Madame", "Mr.", "Mrs.", "Ms.", "Dr.", "Dre"];

/// Small words that only one of the two languages has.
const SMALL: [&[&str]; 2] = [
    &["le", "les", "des", "du", "une", "et", "aux", "dans", "pour", "par", "qui", "que", "est", "sont", "avec", "ses"],
    &[
        "the", "of", "and", "to", "for", "with", "by", "is", "are", "was", "were", "from", "its", "their", "that",
        "which",
    ],
];

/// What is wrong with the words of a text, each with its byte.
pub(super) fn problems(text: &str, lang: Lang, words: &Words) -> Vec<(usize, Problem)> {
    let own = unquoted(text);
    let mut found = Vec::new();
    for usage in words.usage.iter().filter(|usage| usage.lang == lang.code()) {
        for form in &usage.avoid {
            let write = || Problem::NotOurTerm { form: form.clone(), right: usage.preferred.clone() };
            found.extend(
                own.match_indices(form).filter(|(at, _)| is_word(&own, *at, form)).map(|(at, _)| (at, write())),
            );
        }
    }
    for (at, name) in persons(&own) {
        if !words.persons.iter().any(|known| damerau_levenshtein(known, &name) <= 1) {
            found.push((at, Problem::UnlistedPerson { name }));
        }
    }
    if is_in_the_other_language(&own, lang) {
        found.push((0, Problem::OtherLanguage { lang }));
    }
    let (open, marks) = match lang {
        Lang::Fr => ('“', "« »"),
        Lang::En => ('«', "“ ”"),
    };
    // Within French guillemets the others are the inner ones.
    let outside = if lang == Lang::Fr { own.find(open).or(outer(text, open)) } else { text.find(open) };
    found.extend(outside.map(|at| (at, Problem::QuotationMarks { right: marks })));
    found
}

/// What is wrong between a text and its translation.
pub(super) fn untranslated(fr: &str, en: &str) -> Option<Problem> {
    let words = || fr.split_whitespace().count();
    (fr == en && words() >= 3 && SMALL.iter().any(|small| count(fr, small) > 0)).then_some(Problem::Untranslated)
}

/// A name that is spelt in two ways: two words with a capital, of which the text and its translation share one, and
/// spell the other almost alike.
pub(super) fn two_spellings(fr: &str, en: &str, words: &Words) -> Option<Problem> {
    let (french, english) = (names(fr), names(en));
    let alike = |one: &str, other: &str| {
        let known = |word: &str| words.names.iter().any(|name| name == word);
        one != other && damerau_levenshtein(one, other) <= 1 && !known(one) && !known(other)
    };
    french.iter().find_map(|[a, b]| {
        let twin = |[c, d]: &&[String; 2]| (a == c && alike(b, d)) || (b == d && alike(a, c));
        let [c, d] = english.iter().find(twin)?;
        Some(Problem::TwoSpellings { fr: [a, " ", b].concat(), en: [c, " ", d].concat() })
    })
}

/// Dashes around a thought in a text and not in its translation. The dash of a range is none.
pub(super) fn dashes(fr: &str, en: &str) -> Option<Problem> {
    let has = |text: &str| {
        text.contains('—') || [" – ", "\u{a0}– ", " –\u{a0}", "\u{a0}–\u{a0}"].iter().any(|dash| text.contains(dash))
    };
    match (has(fr), has(en)) {
        (true, false) => Some(Problem::DashesDiffer { only: Lang::Fr }),
        (false, true) => Some(Problem::DashesDiffer { only: Lang::En }),
        _ => None,
    }
}

/// A text that ends without the mark that ends a sentence.
pub(super) fn final_point(text: &str) -> Option<Problem> {
    let end = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '»' | '”' | '’' | ')' | ']'));
    (!end.is_empty() && !end.ends_with(['.', '!', '?', '…'])).then_some(Problem::FinalPoint)
}

/// Where a text speaks of the page, the list or the view that it stands on.
pub(super) fn names_its_page(text: &str, lang: Lang) -> Option<(usize, Problem)> {
    let forms = match lang {
        Lang::Fr => ["cette page", "cette liste", "cette vue"],
        Lang::En => ["this page", "this list", "this view"],
    };
    // The small letters of these have as many bytes as their capitals.
    let own = unquoted(text).to_ascii_lowercase();
    let mut found = forms.iter().filter_map(|form| Some((own.find(form)?, *form)));
    let (at, form) = found.find(|(at, form)| is_word(&own, *at, form))?;
    Some((at, Problem::NamesItsPage { written: text[at..at + form.len()].to_owned() }))
}

/// Every two words in a row that have a capital.
fn names(text: &str) -> Vec<[String; 2]> {
    let own = unquoted(text);
    let words: Vec<&str> = own.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let pairs = words
        .windows(2)
        .filter(|pair| pair[0].ends_with(char::is_alphabetic))
        .map(|pair| [bare(pair[0]), bare(pair[1])]);
    pairs.filter(|pair| pair.iter().all(|word| word.chars().count() >= 3 && is_capitalized(word))).collect()
}

/// A text with its quotations blanked out, each character by as many spaces as it has bytes.
fn unquoted(text: &str) -> String {
    let mut own = String::with_capacity(text.len());
    let mut close: Option<char> = None;
    for c in text.chars() {
        let is_quoted = close.is_some();
        match (c, close) {
            ('«', None) => close = Some('»'),
            ('“', None) if text.contains('”') => close = Some('”'),
            (c, Some(end)) if c == end => close = None,
            _ => {}
        }
        if is_quoted || close.is_some() { own.extend(std::iter::repeat_n(' ', c.len_utf8())) } else { own.push(c) }
    }
    own
}

/// The first such mark that stands in no guillemets.
fn outer(text: &str, mark: char) -> Option<usize> {
    let mut depth = 0_i32;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '«' => depth += 1,
            '»' => depth -= 1,
            c if c == mark && depth <= 0 => return Some(at),
            _ => {}
        }
        None
    })
}

/// Whether a form stands at a byte as a whole word.
fn is_word(text: &str, at: usize, form: &str) -> bool {
    let (before, after) = (text[..at].chars().next_back(), text[at + form.len()..].chars().next());
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// The names of persons, each with its byte: two or more words with a capital after a form of address or next to a role.
fn persons(text: &str) -> Vec<(usize, String)> {
    let tokens: Vec<(usize, &str)> = tokens(text);
    let is_name =
        |at: usize| tokens.get(at).is_some_and(|(_, token)| is_capitalized(token.trim_end_matches([',', '.'])));
    let is_role = |at: usize| {
        let word = tokens.get(at).map(|(_, token)| token.trim_end_matches([',', '.', ';']).to_lowercase());
        word.is_some_and(|word| ROLES.contains(&word.as_str()))
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !is_name(at) {
            at += 1;
            continue;
        }
        let first = at;
        at += 1;
        while is_name(at) && !tokens[at - 1].1.ends_with([',', '.']) {
            at += 1;
        }
        let addressed = first > 0 && ADDRESS.contains(&tokens[first - 1].1);
        let beside_role = (first > 0 && is_role(first - 1)) || (tokens[at - 1].1.ends_with(',') && is_role(at));
        if addressed || (at - first >= 2 && beside_role) {
            let name: Vec<&str> =
                tokens[first..at].iter().map(|(_, token)| token.trim_end_matches([',', '.'])).collect();
            found.push((tokens[first].0, name.join(" ")));
        }
    }
    found
}

/// The words of a text with their bytes.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    let pieces = text.split_inclusive(char::is_whitespace).map(|piece| {
        let byte = at;
        at += piece.len();
        (byte, piece.trim_end())
    });
    pieces.filter(|(_, token)| !token.is_empty()).collect()
}

/// A capital and then small letters: no acronym, no article at the head of a sentence.
fn is_capitalized(word: &str) -> bool {
    const ARTICLES: &[&str] =
        &["Le", "La", "Les", "Un", "Une", "The", "In", "En", "De", "Its", "Son", "Sa", "Mr", "Ms", "M"];
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
        && !ARTICLES.contains(&word)
        && !ADDRESS.contains(&word)
        && !word.contains('’')
}

/// Whether a sentence has the small words of the other language and none, or far fewer, of its own.
fn is_in_the_other_language(text: &str, lang: Lang) -> bool {
    if !text.trim_end().ends_with(['.', '!', '?']) {
        return false;
    }
    let [fr, en] = SMALL.map(|small| count(text, small));
    let (own, other) = if lang == Lang::Fr { (fr, en) } else { (en, fr) };
    other >= 2 && other > 2 * own
}

fn count(text: &str, small: &[&str]) -> usize {
    let words = text.split(|c: char| !c.is_alphabetic());
    words.filter(|word| small.contains(&word.to_lowercase().as_str())).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        let usage =
            Usage { lang: "en".into(), avoid: vec!["aid agency".into()], preferred: "cooperation organization".into() };
        Words {
            usage: vec![usage],
            persons: vec!["Ana Duarte".into()],
            names: vec!["Bolivie".into(), "Bolivia".into()],
        }
    }

    #[track_caller]
    fn codes(text: &str, lang: Lang) -> Vec<&'static str> {
        problems(text, lang, &words()).iter().map(|(_, problem)| problem.code()).collect()
    }

    #[test]
    fn a_term_that_is_not_ours_is_found_and_a_quotation_is_left_alone() {
        assert_eq!(codes("It is an aid agency.", Lang::En), ["not-our-term"]);
        assert_eq!(codes("It calls itself an “aid agency” of the kind, like the Aid Agency.", Lang::En), [""; 0]);
    }

    #[test]
    fn a_person_is_known_by_a_role_or_a_form_of_address() {
        assert_eq!(codes("Le directeur Rui Mendes est venu.", Lang::Fr), ["unlisted-person"]);
        assert_eq!(codes("Rui Mendes, director of the choir, came.", Lang::En), ["unlisted-person"]);
        assert_eq!(codes("Mme Mendes est venue pour les voir.", Lang::Fr), ["unlisted-person"]);
        assert_eq!(codes("Its director Ana Duarte came. The director of Gull Quay came.", Lang::En), [""; 0]);
        assert_eq!(codes("Le Fonds Quai des Mouettes, le ministre et le directeur.", Lang::Fr), [""; 0]);
    }

    #[test]
    fn a_text_in_the_other_language_is_found() {
        assert_eq!(codes("The boat and the choir are from here.", Lang::Fr), ["other-language"]);
        assert_eq!(codes("Le bateau et les choristes sont dans le port.", Lang::En), ["other-language"]);
        assert_eq!(codes("The Réseau des chorales et des quais is small.", Lang::En), [""; 0]);
        assert!(untranslated("the same words", "the same words").is_some());
        assert!(untranslated("page 12", "page 12").is_none());
    }

    #[test]
    fn each_language_has_its_quotation_marks() {
        assert_eq!(codes("Un “mot” seul.", Lang::Fr), ["quotation-marks"]);
        assert_eq!(codes("Un «\u{a0}mot “dans” un mot\u{a0}».", Lang::Fr), [""; 0]);
        assert_eq!(codes("A «\u{a0}word\u{a0}».", Lang::En), ["quotation-marks"]);
    }

    #[test]
    fn a_name_that_differs_between_languages_is_advice() {
        assert!(two_spellings("Selon Ana Duarte.", "According to Ana Duarta.", &words()).is_some());
        assert!(two_spellings("Selon Ana Duarte.", "According to Ana Duarte.", &words()).is_none());
        assert!(two_spellings("Une Université Bolivie.", "A University Bolivia.", &words()).is_none());
    }
}
