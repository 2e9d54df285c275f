//! The typography of texts that a visitor reads. In every language: one space between words, no control characters,
//! curved apostrophes and quotation marks, no signs of a typewriter. In Québec French also: a no-break space (U+00A0) before `:` `»` `%` `$` and
//! after `«`, no space before `;` `!` `?`. Spelling and terms are not looked at.

use super::problem::Problem;

/// How strictly a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rules {
    /// A text reproduced as issued, or one that is not prose: only what no text may hold.
    AsIssued,
    /// A text in any language.
    Common,
    /// A French text.
    French,
}

/// The problems of a text, each with the byte at which it stands.
pub(super) fn problems(text: &str, rules: Rules) -> Vec<(usize, Problem)> {
    let mut found: Vec<(usize, Problem)> = Vec::new();
    // An empty text is another fault.
    let rules = if text.trim().is_empty() { Rules::AsIssued } else { rules };
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    for (index, &(byte, character)) in characters.iter().enumerate() {
        if character.is_control() {
            found.push((byte, Problem::ControlCharacter { code: character.into() }));
            continue;
        }
        if rules == Rules::AsIssued {
            continue;
        }
        let before = index.checked_sub(1).map(|index| characters[index].1);
        let after = characters.get(index + 1).map(|(_, character)| *character);
        let outer = before.is_none() || after.is_none();
        let excerpt = || excerpt(&characters, index);
        match character {
            c if is_space(c) && outer => found.push((byte, Problem::OuterSpace)),
            c if is_space(c) && before.is_some_and(is_space) => {
                found.push((byte, Problem::DoubleSpace { excerpt: excerpt() }));
            }
            '-' if after == Some('-') && before != Some('-') => {
                found.push((byte, Problem::DoubleHyphen { excerpt: excerpt() }))
            }
            '.' if after == Some('.') && before != Some('.') && follows(&characters, index, '.') => {
                found.push((byte, Problem::ThreeDots { excerpt: excerpt() }));
            }
            '\'' => found.push((byte, Problem::StraightApostrophe { excerpt: excerpt() })),
            '"' => found.push((byte, Problem::StraightQuote { excerpt: excerpt() })),
            _ if rules == Rules::French => {
                let problem = french(before, character, after, excerpt);
                found.extend(problem.map(|problem| (byte, problem)));
            }
            _ => {}
        }
    }
    found
}

/// Whether a character stands two places on.
fn follows(characters: &[(usize, char)], index: usize, character: char) -> bool {
    characters.get(index + 2).is_some_and(|(_, next)| *next == character)
}

/// The rules of French around one character.
fn french(before: Option<char>, c: char, after: Option<char>, excerpt: impl Fn() -> String) -> Option<Problem> {
    let no_break = match c {
        '«' => after != Some('\u{a0}'),
        '»' => before != Some('\u{a0}'),
        // Not the colon of an address or of a time.
        ':' => before != Some('\u{a0}') && after.is_none_or(is_space),
        '%' | '$' => before.is_some_and(|c| is_space(c) && c != '\u{a0}' || c.is_ascii_digit()),
        _ => false,
    };
    if no_break {
        Some(Problem::NoBreakSpace { excerpt: excerpt() })
    } else if matches!(c, ';' | '!' | '?') && before.is_some_and(is_space) {
        Some(Problem::SpaceBefore { excerpt: excerpt() })
    } else {
        None
    }
}

/// White space of any width, breaking or not.
fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// The surroundings of a character, whole words, enough to find it by eye.
fn excerpt(characters: &[(usize, char)], index: usize) -> String {
    let is_gap = |index: usize| characters.get(index).is_none_or(|(_, character)| is_space(*character));
    let (mut first, mut last) = (index.saturating_sub(12), (index + 12).min(characters.len()));
    while first > 0 && !is_gap(first - 1) {
        first -= 1;
    }
    while !is_gap(last) {
        last += 1;
    }
    characters[first..last].iter().map(|(_, character)| *character).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn codes(text: &str, rules: Rules) -> Vec<&'static str> {
        problems(text, rules).iter().map(|(_, problem)| problem.code()).collect()
    }

    #[test]
    fn a_well_set_french_text_has_no_fault() {
        let text = "Voici\u{a0}: «\u{a0}l’entente\u{a0}» de 5\u{a0}% (3\u{a0}$); à 10:30! https://exemple.org?";
        assert_eq!(codes(text, Rules::French), [""; 0]);
    }

    #[test]
    fn french_marks_want_their_own_spaces() {
        assert_eq!(codes("Voici : la «liste» de 5 %. Or: 6%", Rules::French), ["no-break-space"; 6]);
        assert_eq!(codes("Quoi\u{a0}? Oui ; non !", Rules::French), ["space-before"; 3]);
        assert_eq!(codes("Here : the list", Rules::Common), [""; 0]);
    }

    #[test]
    fn a_text_reproduced_as_issued_keeps_its_slips() {
        assert_eq!(codes(" L'état  « dit » ", Rules::AsIssued), [""; 0]);
        assert_eq!(codes(" L’état  dit\n", Rules::Common), ["outer-space", "double-space", "control-character"]);
    }
}
