//! Rules for what is put together of fixed words, names, numbers and dates: each finds one kind of fault and says which.
//! They know how the two languages write, and no sentence of the site.

use visavis::lang::Lang;

/// The first of some parts that a text has in it.
fn first(text: &str, parts: &[&'static str]) -> Option<&'static str> {
    parts.iter().find(|part| text.contains(*part)).copied()
}

/// What is wrong with a line that the interface made around a name, a number or a date.
pub fn assembled(line: &str, lang: Lang) -> Option<&'static str> {
    if line.contains("  ") || line.trim() != line {
        return Some("a space too many");
    }
    let forms: &[&str] = match lang {
        // What must be contracted, or elided; a preposition against that of the form; an article inside with its capital.
        Lang::Fr => &[
            " de le ",
            " de les ",
            " à le ",
            " à les ",
            " en le ",
            " du l’",
            " de du ",
            " de des ",
            " de au ",
            " à au ",
            " de aux ",
            " venant le ",
            " venant la ",
            " venant les ",
            " sur du ",
            " sur de la ",
            " mentionnent de ",
            ", Le ",
            ", La ",
            ", Les ",
            ", L’",
            " et Le ",
            " et La ",
            " et Les ",
            " et L’",
            " ni Le ",
            " ni La ",
        ],
        Lang::En => &[
            " the the ",
            " of of ",
            " in in ",
            " about of ",
            " about in ",
            " from of ",
            " from in ",
            " in of ",
            " a a ",
            " mention of ",
            ", The ",
            " and The ",
            " nor The ",
            " of The ",
            " from The ",
            " about The ",
        ],
    };
    first(line, forms).or_else(|| number(line, lang)).or_else(|| span(line, lang))
}

/// A noun that does not agree with its number: in French nought and one are singular, in English one alone.
fn number(line: &str, lang: Lang) -> Option<&'static str> {
    const ALIKE: [&str; 3] = ["pays", "fois", "mois"];
    let words: Vec<&str> = line.split([' ', '\u{a0}']).collect();
    let is_one = |word: &str| word == "1" || (word == "0" && lang == Lang::Fr);
    let is_wrong = |pair: &[&str]| {
        let noun = pair[1].trim_end_matches([',', '.', ';', ')']);
        is_one(pair[0]) && noun.ends_with('s') && !ALIKE.contains(&noun)
    };
    words.windows(2).any(is_wrong).then_some("a plural after one")
}

/// «16 au 17» without the «du» before it.
fn span(line: &str, lang: Lang) -> Option<&'static str> {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let bare = line.match_indices(" au ").any(|(at, to)| {
        let (before, after) = (&line[..at], &line[at + to.len()..]);
        is_digit(before.chars().next_back()) && is_digit(after.chars().next()) && !before.contains("du ")
    });
    (lang == Lang::Fr && bare).then_some("a span without its «du»")
}

/// What is wrong with any text that is shown.
pub fn written(text: &str) -> Option<&'static str> {
    let doubles = ["..", ",,", ";;", "::", "!.", "?.", ",.", ";.", ":.", " ,", " .", ", ;", ", .", "( ", " )", "()"];
    // An ellipsis is one character; three points stand in no text, and two colons in titles as issued.
    first(text, &doubles).filter(|double| *double != "::" || !text.contains(" :: "))
}

/// A sentence without its final point, whatever closes after it.
pub fn unfinished(text: &str) -> Option<&'static str> {
    let text = text.trim_end_matches(['”', '»', '\u{a0}', ')', ' ']);
    (!text.ends_with(['.', '!', '?', '…'])).then_some("no point at the end of a sentence")
}

/// Words that are true in one place only, in a text that stands in several.
pub fn misplaced(text: &str, lang: Lang) -> Option<&'static str> {
    let text = text.to_lowercase();
    match lang {
        Lang::Fr => first(&text, &["cette page", "cette liste", "cette vue", "ce projet", "cette fiche", "ci-dessous"]),
        Lang::En => first(&text, &["this page", "this list", "this view", "this project", "this sheet"]),
    }
}

/// A participle alone beside a name, which would have to agree with it.
pub fn bare(tag: &str, lang: Lang) -> Option<&'static str> {
    const STEMS: [&str; 12] = [
        "lié",
        "vu",
        "créé",
        "daté",
        "nommé",
        "cité",
        "attesté",
        "documenté",
        "formulé",
        "inscrit",
        "apporté",
        "signé",
    ];
    let word = tag.trim_start_matches('(').split([' ', '\u{a0}', ',']).next().unwrap_or_default().to_lowercase();
    let stem = word.trim_end_matches('s');
    let stem = stem.strip_suffix('e').filter(|stem| STEMS.contains(stem)).unwrap_or(stem);
    STEMS.into_iter().find(|one| lang == Lang::Fr && *one == stem)
}

/// The years that a text gives, in its order.
pub fn years(text: &str) -> Vec<u16> {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.filter_map(|digits| digits.parse().ok()).filter(|year| (1900..2100).contains(year)).collect()
}

/// What is wrong between the label of a tie, the date behind it, and the words for who says so.
pub fn tie(label: &str, date: &str, speaker: &str, lang: Lang) -> Option<&'static str> {
    let (said, again) = (years(date), [years(label), years(speaker)].concat());
    if !said.is_empty() && said.iter().all(|year| again.contains(year)) {
        return Some("a date twice");
    }
    let is_undated = speaker.contains(lang.undated());
    (is_undated && !said.is_empty()).then_some("a date beside what has none").or_else(|| dated(speaker, lang))
}

/// A date after a comma behind «non datée».
pub fn dated(text: &str, lang: Lang) -> Option<&'static str> {
    let (_, after) = text.split_once(lang.undated())?;
    let (_, after) = after.split_once(", ")?;
    let after = after.trim_start_matches("vers ").trim_start_matches("about ");
    after.starts_with(|c: char| c.is_ascii_digit()).then_some("a date behind «undated»")
}
