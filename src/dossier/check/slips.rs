//! What people write where JSON wants something else: quotation marks of a word processor, spaces of a web page, words of
//! another language, the marks that Git leaves, a bracket that nobody closed. It tells what is meant where the parser only
//! sees that it cannot go on.

use super::problem::Syntax;

/// The first such slip, and its byte. Of a text that is JSON there is none.
pub(super) fn first(text: &str) -> Option<(usize, Syntax)> {
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        at += match c {
            '"' => {
                let Some(length) = quoted(rest) else { return Some((at, Syntax::OpenText)) };
                if rest[length..].starts_with(char::is_alphanumeric) {
                    return Some((at + length - 1, Syntax::InnerQuotes));
                }
                length
            }
            ' ' | '\n' | '\r' | '\t' => 1,
            '“' | '”' | '„' | '‟' | '‘' | '’' | '«' | '»' | '‹' | '›' | '″' | '＂' => {
                return Some((at, Syntax::OtherQuotes { mark: c }));
            }
            '<' | '=' | '>' | '|' if is_conflict(text, at) => return Some((at, Syntax::Conflict)),
            c if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}') => {
                return Some((at, Syntax::Space { code: c.into() }));
            }
            c if c.is_alphabetic() => {
                let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
                if let Some(right) = literal(&rest[..length]) {
                    return Some((at, Syntax::Literal { right }));
                }
                length
            }
            c => c.len_utf8(),
        };
    }
    None
}

/// How long the text is that opens here, with its quotation marks; nothing where it does not close on its line.
fn quoted(rest: &str) -> Option<usize> {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '\n' => return None,
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Whether a line begins here with the seven signs that Git puts between two versions.
fn is_conflict(text: &str, at: usize) -> bool {
    let begins_line = at == 0 || text[..at].ends_with('\n');
    begins_line && ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| text[at..].starts_with(mark))
}

/// What JSON writes for a word that other languages have for it.
fn literal(word: &str) -> Option<&'static str> {
    if matches!(word, "true" | "false" | "null") {
        return None;
    }
    match &*word.to_lowercase() {
        "true" | "vrai" | "oui" | "yes" => Some("true"),
        "false" | "faux" | "non" | "no" => Some("false"),
        "null" | "none" | "nil" | "undefined" => Some("null"),
        _ => None,
    }
}

/// A bracket that is open.
struct Open {
    byte: usize,
    bracket: u8,
    line: usize,
    indent: usize,
}

/// The bracket that was never closed, where that is why a parser stops at a byte, or at the end. The lines are indented as
/// the brackets should be: one that closes at another depth than it opens tells which of several it is.
pub(super) fn unclosed(text: &str, stop: Option<usize>) -> Option<usize> {
    let (mut open, mut uneven): (Vec<Open>, Option<usize>) = (Vec::new(), None);
    let (mut at, mut line, mut indent, mut begins_line, mut before) = (0, 0, 0, true, b' ');
    while at < text.len() && stop.is_none_or(|stop| at < stop) {
        let c = text.as_bytes()[at];
        let mut length = 1;
        match c {
            b'\n' => (line, indent, begins_line) = (line + 1, 0, true),
            b' ' | b'\t' => indent += usize::from(begins_line),
            b'\r' => {}
            _ => {
                match c {
                    b'"' => length = quoted(&text[at..])?,
                    b'{' | b'[' => open.push(Open { byte: at, bracket: c, line, indent }),
                    b'}' | b']' => {
                        let closed = open.pop()?;
                        if begins_line && closed.line < line && closed.indent != indent {
                            uneven = uneven.or(Some(closed.byte));
                        }
                    }
                    _ => {}
                }
                (begins_line, before) = (false, c);
            }
        }
        at += length;
    }
    let last = open.last()?;
    let is_open = match stop.and_then(|stop| text.as_bytes().get(stop)) {
        None => true,
        Some(b'}') => last.bracket == b'[',
        Some(b']') => last.bracket == b'{',
        Some(b'{' | b'[') if before == b',' && last.bracket == b'{' => true,
        Some(_) => begins_line && last.line < line && last.indent >= indent,
    };
    is_open.then(|| uneven.unwrap_or(last.byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_json_has_no_slip() {
        for text in [r#"{ "a": [true, false, null, -1.5e3] }"#, r#"["« a »", "“a” \" b", "True"]"#, "\r\n\t{}"] {
            assert_eq!(first(text), None, "{text}");
        }
    }

    #[test]
    fn each_slip_is_known_by_its_kind() {
        for (text, byte, syntax) in [
            ("{ “id”: 1 }", 2, Syntax::OtherQuotes { mark: '“' }),
            ("{ \"id\":\u{a0}1 }", 7, Syntax::Space { code: 0xa0 }),
            (r#"{ "fr": "La "CEX" est" }"#, 12, Syntax::InnerQuotes),
            ("{ \"a\": True }", 7, Syntax::Literal { right: "true" }),
            ("{\n<<<<<<< HEAD\n}", 2, Syntax::Conflict),
            ("[\"a\n\"]", 1, Syntax::OpenText),
        ] {
            assert_eq!(first(text), Some((byte, syntax)), "{text}");
        }
    }

    #[test]
    fn the_bracket_that_nobody_closed_is_the_one_that_is_told() {
        let text = "{\n  \"a\": {\n    \"b\": 1,\n  \"c\": {\n    \"d\": 1\n  }\n}\n";
        assert_eq!(unclosed(text, None), Some(9));
        let text = "[\n  {\n    \"a\": 1,\n  {\n    \"b\": 1\n  }\n]";
        assert_eq!(unclosed(text, text.find("{\n    \"b\"")), Some(4));
        let text = "{\n  \"a\": 1\n  \"b\": 2\n}";
        assert_eq!(unclosed(text, text.find("\"b\"")), None);
    }
}
