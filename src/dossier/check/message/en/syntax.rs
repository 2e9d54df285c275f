//! What keeps a text from being JSON, and the shapes that JSON has, in English.

use crate::dossier::check::problem::{Shape, Syntax};

/// What is wrong, and the way out.
pub(super) fn sentence(syntax: Syntax) -> String {
    match syntax {
        Syntax::Empty => "the file is empty".to_owned(),
        Syntax::Comma => "a comma is missing here".to_owned(),
        Syntax::TrailingComma => "remove the comma before the closing } or ]".to_owned(),
        Syntax::Comment => "JSON has no comments; remove this one".to_owned(),
        Syntax::Colon => "a colon and a value are missing after a name".to_owned(),
        Syntax::Quotes => "names and texts go in straight quotation marks: \"name\"".to_owned(),
        Syntax::Unclosed => "the bracket opened here is never closed; add the missing } or ]".to_owned(),
        Syntax::OpenText => {
            "the text that starts here does not end on the same line; look for a missing quotation mark".to_owned()
        }
        Syntax::Escape => "this backslash has no meaning; remove it".to_owned(),
        Syntax::Number => "malformed number; write digits only".to_owned(),
        Syntax::OtherQuotes { mark } => {
            format!("found {mark} around a name or a text; JSON uses straight quotation marks: \"name\"")
        }
        Syntax::InnerQuotes => {
            "a straight quotation mark ends the text here; within a text, write « » in French, “ ” in English"
                .to_owned()
        }
        Syntax::Space { code } => {
            format!(
                "a special space (U+{code:04X}) outside of the texts, perhaps pasted from a web page; type a plain space"
            )
        }
        Syntax::Literal { right } => format!("write {right}, in lowercase and without quotation marks"),
        Syntax::Conflict => {
            "two versions of this passage, left by Git; keep one and remove the lines <<<<<<<, ======= and >>>>>>>"
                .to_owned()
        }
        Syntax::Several => {
            "there is something after the end of the file's content; look for an extra } or ]".to_owned()
        }
        Syntax::Depth => "nested too deeply; look for an extra { or [".to_owned(),
        Syntax::Unexpected => "this does not belong here; look for an extra or missing comma, } or ]".to_owned(),
    }
}

/// A shape of JSON.
pub(super) fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Object => "an object { }",
        Shape::List => "a list [ ]",
        Shape::Text => "a text in quotation marks",
        Shape::Boolean => "true or false",
        Shape::Number => "a number",
        Shape::Null => "null",
    }
}
