//! Folding of a text for comparison: case, accents, ligatures, apostrophes and hyphens. A table of the letters that
//! our languages and the names in the data use, because the tables of Unicode weigh more than the code around it: 5 kB
//! in the browser (brotli) for lower case and the classes of letters alone.

/// The text in lowercase ASCII where it has a base letter; what is no letter or digit becomes one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'a'..='z' | '0'..='9' => folded.push(letter),
            'A'..='Z' => folded.push(letter.to_ascii_lowercase()),
            'à'..='å' | 'À'..='Å' => folded.push('a'),
            'ç' | 'Ç' => folded.push('c'),
            'è'..='ë' | 'È'..='Ë' => folded.push('e'),
            'ì'..='ï' | 'Ì'..='Ï' => folded.push('i'),
            'ñ' | 'Ñ' => folded.push('n'),
            'ò'..='ö' | 'Ò'..='Ö' => folded.push('o'),
            'ù'..='ü' | 'Ù'..='Ü' => folded.push('u'),
            'ý' | 'ÿ' | 'Ý' | 'Ÿ' => folded.push('y'),
            'ø' | 'Ø' => folded.push('o'),
            'ð' | 'Ð' => folded.push('d'),
            'þ' | 'Þ' => folded.push_str("th"),
            'ß' => folded.push_str("ss"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            mark if is_mark(mark) => {}
            // Letters of other alphabets stay as they are, which is enough to find what is typed alike.
            '\u{100}'..='\u{1fff}' | '\u{3040}'.. => folded.push(letter),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end_matches(' ').len());
    folded
}

/// Whether every word of the query begins a word of the text; both folded.
pub fn matches(folded_text: &str, folded_query: &str) -> bool {
    (folded_query.split(' ')).all(|word| folded_text.split(' ').any(|candidate| candidate.starts_with(word)))
}

/// The words of a text, each with where it begins.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut seen = 0;
    std::iter::from_fn(move || {
        let start = seen + text[seen..].find(is_letter)?;
        let word = &text[start..];
        let word = &word[..word.find(|letter| !is_letter(letter)).unwrap_or(word.len())];
        seen = start + word.len();
        Some((start, word))
    })
}

/// A text in pieces, with whether a word of a query begins there; the words folded.
pub fn marked<'a>(text: &'a str, query: &[&str]) -> Vec<(bool, &'a str)> {
    let mut pieces = Vec::new();
    let mut done = 0;
    for (start, word) in words(text) {
        let folded = fold(word);
        let typed = query.iter().filter(|query| folded.starts_with(**query)).map(|query| query.len()).max();
        // As much of the word as folds to what was typed.
        let mut ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8());
        if let Some(end) = typed.and_then(|typed| ends.find(|&end| fold(&word[..end]).len() >= typed)) {
            pieces.extend([(false, &text[done..start]), (true, &word[..end])]);
            done = start + end;
        }
    }
    pieces.push((false, &text[done..]));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

/// Whether [`fold`] keeps something of a letter, or takes it for the mark of one.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{1fff}' | '\u{3040}'..)
}

/// A combining mark, of a text that comes decomposed.
fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_ligatures_apostrophes_and_hyphens_do_not_matter() {
        assert_eq!(fold("L’Œuvre  d’Équité–Népal"), "l oeuvre d equite nepal");
        assert_eq!(fold("E\u{301}quite\u{301}"), "equite");
        assert_eq!(fold("Þorbjörg, Ærø"), "thorbjorg aero");
        assert_eq!(fold("  "), "");
    }

    #[test]
    fn a_letter_is_what_folds_to_something() {
        for letter in '\u{0}'..'\u{4000}' {
            let folds = is_mark(letter) || !fold(&letter.to_string()).is_empty();
            assert_eq!(is_letter(letter), folds, "{letter:?}");
        }
    }

    #[test]
    fn what_was_typed_is_set_apart_in_a_name() {
        assert_eq!(
            marked("L’Œuvre d’Équiterre", &["oe", "equit"]),
            [(false, "L’"), (true, "Œ"), (false, "uvre d’"), (true, "Équit"), (false, "erre")]
        );
        assert_eq!(marked("Mali", &["ali"]), [(false, "Mali")]);
        assert_eq!(marked("E\u{301}quite", &["e"]), [(true, "E"), (false, "\u{301}quite")]);
    }

    #[test]
    fn a_query_matches_beginnings_of_words_in_any_order() {
        let text = fold("Burkina Faso — Afrique de l’Ouest");
        assert!(matches(&text, &fold("ouest burk")));
        assert!(matches(&text, ""));
        assert!(!matches(&text, &fold("urkina")));
    }
}
