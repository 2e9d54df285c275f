//! What only the native code asks of the tree: to look into its objects, and to make it from the tree of serde_json.

use std::ops::Index;

use super::{Members, Value};

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
            Theirs::Number(number) => Value::Number(number.as_i64().and_then(|number| number.try_into().ok())),
            Theirs::String(text) => Value::String(text),
            Theirs::Array(items) => Value::Array(items.into_iter().map(Value::from).collect()),
            Theirs::Object(members) => {
                Value::Object(Members(members.into_iter().map(|(key, value)| (key, value.into())).collect()))
            }
        }
    }
}
