//! JSON as a plain tree, and how a text becomes one: RFC 8259, but of numbers only the whole ones of 32 bits, as the map
//! has them. The tree and the reader of serde_json weigh 6 kB more in the browser (brotli): a balanced tree for every
//! object, and the powers of ten. Natively, where a fault must be named with its place, the tree is made from theirs.

#[cfg(not(target_arch = "wasm32"))]
mod native;

/// A value of JSON.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) enum Value {
    /// Nothing.
    #[default]
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number; its value if that is whole.
    Number(Option<i32>),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Value>),
    /// Members by their keys.
    Object(Members),
}

/// The members of an object, in the order of the text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Members(Vec<(String, Value)>);

impl Members {
    /// Whether there is a member.
    pub fn contains_key(&self, key: &str) -> bool {
        self.0.iter().any(|(own, _)| own == key)
    }

    /// Takes the value of a member and leaves nothing in its place.
    pub fn take(&mut self, key: &str) -> Option<Value> {
        self.0.iter_mut().find(|(own, _)| own == key).map(|(_, value)| std::mem::take(value))
    }
}

impl Value {
    /// Reads a text; nothing for one that is not JSON.
    pub fn read(text: &str) -> Option<Value> {
        let mut text = Text(text);
        let value = text.value()?;
        text.skip_space();
        text.0.is_empty().then_some(value)
    }

    /// The text that it is.
    pub fn as_str(&self) -> Option<&str> {
        if let Value::String(text) = self { Some(text) } else { None }
    }

    /// The whole number that it is.
    pub fn as_i32(&self) -> Option<i32> {
        if let Value::Number(number) = self { *number } else { None }
    }

    /// Its items; none for what is not a list.
    pub fn items(&self) -> &[Value] {
        if let Value::Array(items) = self { items } else { &[] }
    }
}

/// What is still to be read of a text.
struct Text<'a>(&'a str);

impl Text<'_> {
    fn skip_space(&mut self) {
        self.0 = self.0.trim_start_matches([' ', '\n', '\r', '\t']);
    }

    /// Reads a mark, with the space before it, if it is next.
    fn mark(&mut self, mark: &str) -> Option<()> {
        self.skip_space();
        self.0 = self.0.strip_prefix(mark)?;
        Some(())
    }

    fn value(&mut self) -> Option<Value> {
        self.skip_space();
        Some(match self.0.as_bytes().first()? {
            b'"' => Value::String(self.string()?),
            b'[' => Value::Array(self.list("[", "]", Text::value)?),
            b'{' => Value::Object(Members(self.list("{", "}", Text::member)?)),
            b'n' => self.mark("null").map(|()| Value::Null)?,
            b't' => self.mark("true").map(|()| Value::Bool(true))?,
            b'f' => self.mark("false").map(|()| Value::Bool(false))?,
            b'-' | b'0'..=b'9' => {
                let rest = self.0.trim_start_matches(|c: char| c.is_ascii_digit() || "+-.eE".contains(c));
                let number = &self.0[..self.0.len() - rest.len()];
                self.0 = rest;
                Value::Number(number.parse().ok())
            }
            _ => return None,
        })
    }

    fn member(&mut self) -> Option<(String, Value)> {
        let key = self.string()?;
        self.mark(":")?;
        Some((key, self.value()?))
    }

    fn list<T>(&mut self, open: &str, close: &str, item: fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut items = Vec::new();
        self.mark(open)?;
        if self.mark(close).is_some() {
            return Some(items);
        }
        loop {
            items.push(item(self)?);
            if self.mark(close).is_some() {
                return Some(items);
            }
            self.mark(",")?;
        }
    }

    fn string(&mut self) -> Option<String> {
        let mut text = String::new();
        self.mark("\"")?;
        loop {
            let end = self.0.bytes().position(|byte| matches!(byte, b'"' | b'\\'))?;
            let (plain, rest) = self.0.split_at(end);
            text.push_str(plain);
            if let Some(rest) = rest.strip_prefix('"') {
                self.0 = rest;
                return Some(text);
            }
            self.0 = rest.strip_prefix('\\')?;
            text.push(self.escaped()?);
        }
    }

    /// Reads what stands behind a backslash. Half a character, which only JSON in ASCII would have, is not read.
    fn escaped(&mut self) -> Option<char> {
        let mut rest = self.0.chars();
        let escaped = match rest.next()? {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let code = rest.as_str().get(..4)?;
                rest = rest.as_str().get(4..)?.chars();
                char::from_u32(u32::from_str_radix(code, 16).ok()?)?
            }
            letter @ ('"' | '\\' | '/') => letter,
            _ => return None,
        };
        self.0 = rest.as_str();
        Some(escaped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_as_serde_json_reads_it() {
        for text in [
            r#" { "a" : [ 1 , -20, 3000000000, -2.5e3, true, false, null ] , "b" : { } , "c" : [ ] } "#,
            r#""l’eau \"\\\/\b\f\n\r\t\u00e9\u001f""#,
            r#"{"":0,"a":{"b":["",{}]}}"#,
            "",
            "[1,]",
            "[1 2]",
            r#"{"a"}"#,
            r#"{"a":1,}"#,
            r#""\x""#,
            r#""\u00g0""#,
            r#""open"#,
            "nul",
            "[] []",
        ] {
            let theirs = serde_json::from_str::<serde_json::Value>(text).ok().map(Value::from);
            assert_eq!(Value::read(text), theirs, "{text}");
        }
    }
}
