//! One file of the folder: its text, its syntax tree, and the place of each value in it. It knows JSON and nothing of
//! what the values mean.

use std::path::Path;

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, ParseStringErrorKind, parse_to_ast};

use super::problem::{Problem, Syntax};
use super::slips;

/// Reads the text of a file.
///
/// # Errors
///
/// The problem, and the bytes before it where that is known.
pub(super) fn read(path: &Path) -> Result<String, (Problem, String)> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err((Problem::MissingFile, String::new()));
        }
        Err(error) => return Err((Problem::UnreadableFile { reason: error.kind().to_string() }, String::new())),
    };
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        (Problem::NotUtf8, String::from_utf8_lossy(valid).into_owned())
    })?;
    // Some editors put an invisible mark before the first character.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Reads strict JSON.
///
/// # Errors
///
/// What is not JSON, and at which byte.
pub(super) fn parse(text: &str) -> Result<Value<'_>, (Problem, usize)> {
    let options = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let not_json = |syntax, byte| (Problem::NotJson { syntax }, byte);
    let parsed = match parse_to_ast(text, &CollectOptions::default(), &options) {
        Ok(result) => result.value.ok_or((Syntax::Empty, 0)),
        Err(error) => Err((syntax(&error), error.range().start)),
    };
    // The parser lets a text run on over lines and takes any space, and then stumbles far from what is wrong, or not at all.
    match (slips::first(text), parsed) {
        (Some((byte, slip)), Ok(_) | Err((Syntax::Unclosed, _))) => Err(not_json(slip, byte)),
        (Some((byte, slip)), Err((_, stop))) if byte <= stop => Err(not_json(slip, byte)),
        (_, Err((syntax, byte))) => {
            let stop = Some(byte).filter(|_| !matches!(syntax, Syntax::Unclosed));
            let is_about_brackets = matches!(
                syntax,
                Syntax::Unclosed | Syntax::Unexpected | Syntax::Comma | Syntax::Quotes | Syntax::Colon
            );
            Err(match slips::unclosed(text, stop).filter(|_| is_about_brackets) {
                Some(open) => not_json(Syntax::Unclosed, open),
                None => not_json(syntax, byte),
            })
        }
        (None, Ok(tree)) => match strictly(text) {
            Some((syntax, byte)) => Err(not_json(syntax, byte)),
            None => Ok(tree),
        },
    }
}

/// What a strict reader stumbles over in a text that the parser has read. A control character in a text is another fault,
/// which is told with its place.
fn strictly(text: &str) -> Option<(Syntax, usize)> {
    let error = serde_json::from_str::<serde::de::IgnoredAny>(text).err()?;
    let line_start = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    let byte = text.floor_char_boundary((line_start + error.column().saturating_sub(1)).min(text.len()));
    (!error.to_string().starts_with("control character")).then_some((Syntax::Unexpected, byte))
}

fn syntax(error: &ParseError) -> Syntax {
    use ParseErrorKind::*;
    match error.kind() {
        ExpectedComma => Syntax::Comma,
        TrailingCommasNotAllowed => Syntax::TrailingComma,
        CommentsNotAllowed | UnterminatedCommentBlock => Syntax::Comment,
        ExpectedColonAfterObjectKey | ExpectedObjectValue => Syntax::Colon,
        ExpectedStringObjectProperty | SingleQuotedStringsNotAllowed | UnexpectedWord => Syntax::Quotes,
        UnterminatedArray | UnterminatedObject => Syntax::Unclosed,
        String(ParseStringErrorKind::UnterminatedStringLiteral) => Syntax::OpenText,
        String(_) => Syntax::Escape,
        MultipleRootJsonValues => Syntax::Several,
        NestingDepthExceeded => Syntax::Depth,
        BareDecimalPointNumbersNotAllowed
        | ExpectedDigit
        | ExpectedDigitFollowingNegativeSign
        | ExpectedPlusMinusOrDigitInNumberLiteral
        | HexadecimalNumbersNotAllowed
        | NonFiniteNumbersNotAllowed
        | UnaryPlusNumbersNotAllowed => Syntax::Number,
        UnexpectedCloseBrace
        | UnexpectedCloseBracket
        | UnexpectedColon
        | UnexpectedComma
        | UnexpectedToken
        | UnexpectedTokenInObject => Syntax::Unexpected,
    }
}

/// Lines and columns in a text, asked for from its beginning to its end: each part of it is read once.
pub(super) struct Position<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
    column: usize,
}

impl<'a> Position<'a> {
    /// At the beginning.
    pub(super) fn new(text: &'a str) -> Position<'a> {
        Position { text, byte: 0, line: 1, column: 1 }
    }

    /// Line and column of a byte, from 1, in characters; it must not be before the one asked for last.
    pub(super) fn of(&mut self, byte: usize) -> (usize, usize) {
        let byte = self.text.floor_char_boundary(byte);
        for character in self.text.get(self.byte..byte).unwrap_or_default().chars() {
            (self.line, self.column) =
                if character == '\n' { (self.line + 1, 1) } else { (self.line, self.column + 1) };
        }
        self.byte = byte;
        (self.line, self.column)
    }
}

/// The byte at which the value of a path such as `countries[3].forms.fr` starts; where the path leads nowhere, the last
/// value on the way.
pub(super) fn locate(root: &Value<'_>, path: &str) -> usize {
    way(root, path).last().map_or(0, |value| value.start())
}

/// The id of the innermost record that a path leads into.
pub(super) fn record(root: &Value<'_>, path: &str) -> Option<String> {
    let ids = way(root, path).filter_map(|value| string(value.as_object()?, "id"));
    ids.filter(|id| !id.is_empty()).last().map(str::to_owned)
}

/// A text member of an object.
pub(super) fn string<'a>(object: &'a Object<'_>, name: &str) -> Option<&'a str> {
    let member = object.properties.iter().find(|member| member.name.as_str() == name)?;
    member.value.as_string_lit().map(|text| text.value.as_ref())
}

/// The values on the way along a path, as far as it leads.
fn way<'a>(root: &'a Value<'a>, path: &str) -> impl Iterator<Item = &'a Value<'a>> {
    let steps = path.split(['.', '[']).filter(|step| !step.is_empty());
    let mut value = Some(root);
    let found = steps.map_while(move |step| {
        value = match (value?, step.strip_suffix(']').and_then(|index| index.parse::<usize>().ok())) {
            (Value::Array(array), Some(index)) => array.elements.get(index),
            (Value::Object(object), None) => {
                object.properties.iter().find(|member| member.name.as_str() == step).map(|member| &member.value)
            }
            _ => None,
        };
        value
    });
    std::iter::once(root).chain(found)
}
