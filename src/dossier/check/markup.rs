//! What no text of a page may hold because a page shows it as it is: marks of formatting, elements and entities of HTML,
//! addresses that run a script; and e-mail addresses, which the site does not give.

/// The first mark of formatting in a text: its byte, and how it is written.
pub(super) fn markup(text: &str) -> Option<(usize, &str)> {
    let fixed = ["**", "__", "](", "`"].into_iter().filter_map(|mark| Some((text.find(mark)?, mark.len())));
    let found = fixed
        .chain(script(text))
        .chain(element(text))
        .chain(entity(text))
        .chain(emphasis(text))
        .chain(line(text))
        .min()?;
    Some((found.0, &text[found.0..found.0 + found.1]))
}

/// `javascript:`, in capitals or not
fn script(text: &str) -> Option<(usize, usize)> {
    const SCHEME: &[u8] = b"javascript";
    text.match_indices(':').find_map(|(at, _)| {
        let start = at.checked_sub(SCHEME.len())?;
        text.as_bytes()[start..at].eq_ignore_ascii_case(SCHEME).then_some((start, SCHEME.len() + 1))
    })
}

/// `<b>`, `</a>`, `<br />`
fn element(text: &str) -> Option<(usize, usize)> {
    text.match_indices('<').find_map(|(at, _)| {
        let inside = text[at + 1..].strip_prefix('/').unwrap_or(&text[at + 1..]);
        let is_element = inside.starts_with(|c: char| c.is_ascii_alphabetic());
        let length = text[at..].find('>').filter(|_| is_element)?;
        Some((at, length + 1))
    })
}

/// `&nbsp;`, `&#160;`
fn entity(text: &str) -> Option<(usize, usize)> {
    text.match_indices('&').find_map(|(at, _)| {
        let length = text[at..].find(';').filter(|length| (3..=9).contains(length))?;
        let name = text[at + 1..at + length].trim_start_matches('#');
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_name.then_some((at, length + 1))
    })
}

/// `*word*`, `_word_`
fn emphasis(text: &str) -> Option<(usize, usize)> {
    ['*', '_'].into_iter().find_map(|mark| {
        text.match_indices(mark).find_map(|(at, _)| {
            let (before, rest) = (text[..at].chars().next_back(), &text[at + 1..]);
            let opens = !before.is_some_and(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric);
            let close = rest.find(mark).filter(|close| opens && rest[..*close].ends_with(char::is_alphanumeric))?;
            Some((at, close + 2))
        })
    })
}

/// `# ` or `- ` at the beginning.
fn line(text: &str) -> Option<(usize, usize)> {
    ["# ", "## ", "- ", "* ", "> "].into_iter().find(|mark| text.starts_with(mark)).map(|mark| (0, mark.len() - 1))
}

/// The first e-mail address in a text: its byte, and how it is written.
pub(super) fn email(text: &str) -> Option<(usize, &str)> {
    text.match_indices('@').find_map(|(at, _)| {
        let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '+' | '-' | '%');
        let start = text[..at].rfind(|c: char| !is_of_name(c)).map_or(0, |end| text.ceil_char_boundary(end + 1));
        let rest = &text[at + 1..];
        let end = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(rest.len());
        let host = rest[..end].trim_end_matches(['.', '-']);
        let is_host = host.split('.').count() >= 2 && host.split('.').all(|part| !part.is_empty());
        (start < at && is_host).then_some((start, &text[start..at + 1 + host.len()]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_formatting_are_found() {
        for (text, mark) in [
            ("Un mot en **gras**.", "**"),
            ("Un mot en <b>gras</b>.", "<b>"),
            ("Une ligne<br />.", "<br />"),
            ("Un [lien](https://example.org).", "]("),
            ("Une&nbsp;espace.", "&nbsp;"),
            ("Un mot en *italique*.", "*italique*"),
            ("Un JavaScript:alert(1).", "JavaScript:"),
            ("- Un point.", "-"),
        ] {
            assert_eq!(markup(text).map(|(_, mark)| mark), Some(mark), "{text}");
        }
        for text in ["x < 3 & y > 2; z", "R&D; C&A", "***", "snake_case_name", "3 * 4 * 5", "a - b", "[un] (deux)"] {
            assert!(markup(text).is_none_or(|(_, mark)| text == "***" && mark == "**"), "{text}");
        }
    }

    #[test]
    fn an_email_address_is_found() {
        assert_eq!(email("Écrire à info@chorale.example.org."), Some((11, "info@chorale.example.org")));
        for text in ["@chorale", "arobase@", "un @ deux.trois", "a@b"] {
            assert_eq!(email(text), None, "{text}");
        }
    }
}
