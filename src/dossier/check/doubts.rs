//! What is perhaps wrong in a record as a whole: forms that do not go with its name or its texts, a mark without presence.
//! Each is a warning: somebody should look, and may be right to leave it.

use super::problem::{Found, Problem};
use crate::dossier::date::Date;
use crate::dossier::raw::{Dossier, Form, Localized, OwnName};
use crate::lang::Lang;

/// Everything that is perhaps wrong.
pub(super) fn doubts(raw: &Dossier) -> Vec<Found> {
    let mut found = marks(raw);
    for (index, one) in raw.organizations.iter().enumerate() {
        let texts = one.facts.iter().chain(one.ties.iter().map(|tie| &tie.fact)).map(|fact| &fact.text);
        let texts = texts.chain([&one.summary]).map(|text| &*text.fr);
        let path = format!("organizations[{index}].forms.");
        found.extend(article(&one.forms.fr, texts, &path));
        found.extend(names(&own(&one.name), [&one.forms.fr, &one.forms.en], &path));
    }
    for (index, one) in raw.partners.iter().enumerate() {
        let texts = one.facts.iter().map(|fact| &fact.text).chain([&one.summary]).map(|text| &*text.fr);
        let path = format!("partners[{index}].forms.");
        found.extend(article(&one.forms.fr, texts, &path));
        found.extend(names(&own(&one.name), [&one.forms.fr, &one.forms.en], &path));
    }
    for (index, one) in raw.countries.iter().enumerate() {
        let forms = [&one.forms.fr, &one.forms.en];
        found.extend(names(&localized(&one.name), forms, &format!("countries[{index}].forms.")));
    }
    found
}

fn own(name: &OwnName) -> Vec<&str> {
    let official = name.official.iter().flat_map(|official| official.fr.iter().chain(&official.en));
    [&name.text].into_iter().chain(&name.short).chain(official).map(String::as_str).collect()
}

fn localized(name: &Localized) -> Vec<&str> {
    vec![&name.fr, &name.en]
}

/// A French name without an article, to which a text of the same record gives one.
fn article<'a>(form: &Form, texts: impl Iterator<Item = &'a str>, path: &str) -> Option<Found> {
    let name = form.the.trim();
    let first = name.split([' ', '’']).next().unwrap_or_default();
    if name.is_empty() || matches!(&*first.to_lowercase(), "le" | "la" | "les" | "l") {
        return None;
    }
    let written =
        texts.flat_map(|text| text.match_indices(name).map(move |(at, _)| (text, at))).find_map(|(text, at)| {
            let (before, after) = (&text[..at], &text[at + name.len()..]);
            let article = [" la ", " le ", " les ", " l’", " du ", " des ", " au ", " aux "];
            let before = [" ", before].concat().to_lowercase();
            let article = article.iter().find(|article| before.ends_with(*article))?;
            // «le Groupe X» is not the article of X, nor is «du Plan» that of «Plan de…».
            (!after.starts_with(char::is_alphanumeric)).then(|| [article.trim_start(), name].concat())
        })?;
    Some(([path, "fr.the"].concat(), Problem::NoArticle { form: form.the.clone(), written }))
}

/// Forms that share no word with any form of the name.
fn names(names: &[&str], forms: [&Form; 2], path: &str) -> Vec<Found> {
    let known: Vec<String> = names.iter().flat_map(|name| words(name)).collect();
    let shares = |form: &str| {
        let words = words(form);
        words.is_empty() || known.is_empty() || words.iter().any(|word| known.contains(word))
    };
    let other = Lang::ALL.into_iter().zip(forms).filter(|(_, form)| !shares(&form.the));
    let problem = |form: &Form| Problem::OtherName { form: form.the.clone() };
    other.map(|(lang, form)| ([path, lang.code(), ".the"].concat(), problem(form))).collect()
}

/// The words of a name that are no articles.
fn words(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words
        .filter(|word| word.chars().count() > 1 && !matches!(&**word, "le" | "la" | "les" | "the" | "de" | "of"))
        .collect()
}

/// Countries whose label has a mark in the open period, and no presence in its years.
fn marks(raw: &Dossier) -> Vec<Found> {
    let Some(open) = raw.edition.presence_periods.iter().find(|period| period.open) else { return Vec::new() };
    let Ok(years) = Date::parse(&open.years) else { return Vec::new() };
    let mut found = Vec::new();
    for (index, country) in raw.countries.iter().enumerate() {
        let label = raw.edition.labels.iter().find(|label| label.id == country.label);
        let Some(label) = label.filter(|label| label.mark.is_some()) else { continue };
        let mut periods = country.presences.iter().filter_map(|presence| Date::parse(&presence.period).ok());
        let is_there = periods.any(|period| period.shares_a_year(&years));
        // Undated, it may belong to these years all the same.
        let may_be = country.presences.is_empty() || country.presences.iter().any(|presence| presence.undated);
        if !is_there && !may_be {
            let problem = Problem::MarkWithoutPresence { label: label.id.clone(), years: open.years.clone() };
            found.push((format!("countries[{index}].label"), problem));
        }
    }
    found
}
