//! The forms of a name in a sentence: what French contracts and elides, what English puts before the name. The rules are
//! those of the two languages; which article a name takes is the editor's to know.

use super::problem::Problem;
use crate::dossier::raw::{Form, Forms};
use crate::lang::Lang;

/// What is wrong with the forms of a name: in which language and member, and what.
pub(super) fn problems(forms: &Forms) -> Vec<(Lang, &'static str, Problem)> {
    let mut found = Vec::new();
    for (lang, form) in [(Lang::Fr, &forms.fr), (Lang::En, &forms.en)] {
        let (of, places) = match lang {
            Lang::Fr => (with_de(&form.the), places_fr(&form.the)),
            Lang::En => (vec![["of ", &form.the].concat()], places_en(&form.the)),
        };
        found.extend(wrong(&form.of, of).map(|problem| (lang, "of", problem)));
        found.extend(place(form, places).map(|problem| (lang, "in", problem)));
    }
    found
}

fn place(form: &Form, right: Vec<String>) -> Option<Problem> {
    wrong(form.place.as_deref()?, right)
}

fn wrong(written: &str, right: Vec<String>) -> Option<Problem> {
    // An empty text is another fault.
    let is_wrong = !written.trim().is_empty() && !right.iter().any(|right| right == written);
    is_wrong.then(|| Problem::NameForm { written: written.to_owned(), right })
}

/// «de» with a French name: contracted with «le» and «les», elided before a vowel or a mute h.
fn with_de(the: &str) -> Vec<String> {
    if let Some(name) = the.strip_prefix("le ") {
        vec![["du ", name].concat()]
    } else if let Some(name) = the.strip_prefix("les ") {
        vec![["des ", name].concat()]
    } else if the.starts_with("la ") || the.starts_with("l’") || !begins_with_vowel(the) {
        vec![["de ", the].concat()]
    } else {
        vec![["d’", the].concat()]
    }
}

/// «à» or «en» with a French name of a place; both are written, and which one is right is usage.
fn places_fr(the: &str) -> Vec<String> {
    if let Some(name) = the.strip_prefix("le ") {
        vec![["au ", name].concat()]
    } else if let Some(name) = the.strip_prefix("les ") {
        vec![["aux ", name].concat()]
    } else if let Some(name) = the.strip_prefix("la ").or(the.strip_prefix("l’")) {
        vec![["en ", name].concat(), ["à ", the].concat()]
    } else {
        vec![["à ", the].concat(), ["en ", the].concat()]
    }
}

fn places_en(the: &str) -> Vec<String> {
    vec![["in ", the].concat(), ["on ", the].concat()]
}

fn begins_with_vowel(name: &str) -> bool {
    name.starts_with(|c: char| "AEIOUYÀÂÉÈÊËÎÏÔÛÜHaeiouyàâéèêëîïôûüh".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(the: &str, of: &str, place: Option<&str>) -> Form {
        Form { the: the.to_owned(), of: of.to_owned(), place: place.map(str::to_owned) }
    }

    #[test]
    fn french_contracts_and_elides() {
        for (the, of, place) in [
            ("le Mali", "du Mali", "au Mali"),
            ("les Philippines", "des Philippines", "aux Philippines"),
            ("la Barbade", "de la Barbade", "à la Barbade"),
            ("l’Italie", "de l’Italie", "en Italie"),
            ("Haïti", "d’Haïti", "en Haïti"),
            ("Cuba", "de Cuba", "à Cuba"),
        ] {
            let forms = Forms { fr: form(the, of, Some(place)), en: form("Mali", "of Mali", Some("in Mali")) };
            assert_eq!(problems(&forms), []);
        }
    }

    #[test]
    fn a_form_that_does_not_fit_its_name_is_found() {
        let forms = Forms { fr: form("le Mali", "de le Mali", Some("en Mali")), en: form("Mali", "Mali", None) };
        let found: Vec<_> = problems(&forms).into_iter().map(|(lang, member, _)| (lang, member)).collect();
        assert_eq!(found, [(Lang::Fr, "of"), (Lang::Fr, "in"), (Lang::En, "of")]);
    }
}
