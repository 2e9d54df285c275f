//! What only the native code asks of the tree: to look into it, and to make it from the tree of serde_json.

use std::ops::Index;

use super::{Members, Value};

impl Value {
    /// The text that it is.
    pub fn as_str(&self) -> Option<&str> {
        if let Value::String(text) = self { Some(text) } else { None }
    }

    /// Its items; none for what is not a list.
    pub fn items(&self) -> &[Value] {
        if let Value::Array(items) = self { items } else { &[] }
    }
}

/// A member; nothing where there is none.
impl Index<&str> for Value {
    type Output = Value;

    fn index(&self, key: &str) -> &Value {
        let Value::Object(Members(members)) = self else { return &Value::Null };
        members.iter().find(|(own, _)| own == key).map_or(&Value::Null, |(_, value)| value)
    }
}

impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Value {
        use serde_json::Value as Theirs;
        match value {
            Theirs::Null => Value::Null,
            Theirs::Bool(flag) => Value::Bool(flag),
            Theirs::Number(_) => Value::Number,
            Theirs::String(text) => Value::String(text),
            Theirs::Array(items) => Value::Array(items.into_iter().map(Value::from).collect()),
            Theirs::Object(members) => {
                Value::Object(Members(members.into_iter().map(|(key, value)| (key, value.into())).collect()))
            }
        }
    }
}
