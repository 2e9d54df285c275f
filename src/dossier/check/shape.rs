//! The walk of a file along its schema: finds what has the wrong shape, and makes of the rest a value that has the right
//! one, so that the checks which follow need not stop. What it had to put in place of something is noted.

use std::collections::{BTreeMap, BTreeSet};

use jsonc_parser::ast::{Object, Value as Ast};
use jsonc_parser::common::Ranged;
use serde_json::{Map, Value};

use super::near::nearest;
use super::problem::{Problem, Shape};
use crate::dossier::schema::definition;

/// The longest example that a message shows.
const LONGEST_EXAMPLE: usize = 120;

/// What the walk through one file found.
pub(super) struct Walk<'a> {
    schema: &'a Value,
    /// The problems: at which byte, at which path, and what.
    pub(super) problems: Vec<(usize, String, Problem)>,
    /// The paths of the values that the walk had to make up.
    pub(super) repaired: Vec<String>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(schema: &'a Value) -> Walk<'a> {
        Walk { schema, problems: Vec::new(), repaired: Vec::new() }
    }

    /// Reads a value along its schema.
    pub(super) fn value(&mut self, schema: &'a Value, node: &Ast<'_>, path: &str) -> Value {
        let schema = self.resolve(schema);
        match (expected(schema), node) {
            (Shape::Object, Ast::Object(object)) => self.object(schema, object, path),
            (Shape::List, Ast::Array(array)) => {
                let item = |(index, node)| self.value(&schema["items"], node, &format!("{path}[{index}]"));
                Value::Array(array.elements.iter().enumerate().map(item).collect())
            }
            (Shape::Text, Ast::StringLit(text)) => self.text(schema, &text.value, node.start(), path),
            (Shape::Boolean, Ast::BooleanLit(boolean)) => Value::Bool(boolean.value),
            (expected, node) => {
                let example = self.example(schema, 0).filter(|example| example.chars().count() <= LONGEST_EXAMPLE);
                self.problem(node.start(), path, Problem::WrongType { expected, found: found(node), example });
                self.made_up(schema, path)
            }
        }
    }

    /// A value of the right shape that says nothing, in place of one that is not there.
    pub(super) fn made_up(&mut self, schema: &'a Value, path: &str) -> Value {
        self.repaired.push(path.to_owned());
        self.blank(schema)
    }

    fn text(&mut self, schema: &'a Value, text: &str, byte: usize, path: &str) -> Value {
        let known: Vec<&str> = strings(&schema["enum"]).collect();
        if known.is_empty() || known.contains(&text) {
            return Value::from(text);
        }
        let near = nearest(text, known.iter().copied());
        let known = known.into_iter().map(str::to_owned).collect();
        self.problem(byte, path, Problem::UnknownValue { value: text.to_owned(), near, known });
        self.made_up(schema, path)
    }

    fn object(&mut self, schema: &'a Value, object: &Object<'_>, path: &str) -> Value {
        let properties = schema["properties"].as_object().into_iter().flatten();
        let known: BTreeMap<&str, &'a Value> = properties.map(|(name, schema)| (name.as_str(), schema)).collect();
        let present: BTreeSet<&str> = object.properties.iter().map(|member| member.name.as_str()).collect();
        let mut members = Map::new();
        let mut seen = BTreeSet::new();
        let mut misspelt = BTreeSet::new();
        for member in &object.properties {
            let name = member.name.as_str();
            let path = join(path, name);
            if !seen.insert(name) {
                self.problem(member.start(), &path, Problem::DuplicateMember { name: name.to_owned() });
            } else if let Some(schema) = known.get(name) {
                members.insert(name.to_owned(), self.value(schema, &member.value, &path));
            } else {
                let near = nearest(name, known.keys().copied().filter(|name| !present.contains(name)));
                misspelt.extend(near.clone());
                let known = known.keys().filter(|name| !name.starts_with('$')).map(|name| (*name).to_owned()).collect();
                self.problem(member.start(), &path, Problem::UnknownMember { name: name.to_owned(), near, known });
            }
        }
        for name in strings(&schema["required"]).filter(|name| !present.contains(name)) {
            // A misspelt member is one mistake, not also a missing one.
            if !misspelt.contains(name) {
                self.problem(object.start(), path, Problem::MissingMember { name: name.to_owned() });
            }
            let value = self.made_up(&schema["properties"][name], &join(path, name));
            members.insert(name.to_owned(), value);
        }
        members.remove("$schema");
        Value::Object(members)
    }

    /// What a value may look like, with its required members; nothing for a text or for what is too deep to be shown.
    fn example(&self, schema: &'a Value, depth: usize) -> Option<String> {
        let schema = self.resolve(schema);
        match expected(schema) {
            Shape::Object if depth < 4 => {
                let member = |name: &'a str| {
                    let value = &schema["properties"][name];
                    let example = match expected(self.resolve(value)) {
                        Shape::Text => self.text_example(value),
                        _ => self.example(value, depth + 1)?,
                    };
                    Some(format!("\"{name}\": {example}"))
                };
                let members: Option<Vec<String>> = strings(&schema["required"]).map(member).collect();
                let members = members.filter(|members| !members.is_empty())?.join(", ");
                Some(format!("{{ {members} }}"))
            }
            Shape::List => Some(match expected(self.resolve(&schema["items"])) {
                Shape::Text => "[\"…\"]".to_owned(),
                _ => format!("[{}]", self.example(&schema["items"], depth + 1)?),
            }),
            Shape::Boolean if depth > 0 => Some("true".to_owned()),
            _ => None,
        }
    }

    fn text_example(&self, schema: &'a Value) -> String {
        format!("\"{}\"", self.resolve(schema)["enum"][0].as_str().unwrap_or("…"))
    }

    fn blank(&self, schema: &'a Value) -> Value {
        let schema = self.resolve(schema);
        match expected(schema) {
            Shape::Object => {
                let member = |name: &'a str| (name.to_owned(), self.blank(&schema["properties"][name]));
                Value::Object(strings(&schema["required"]).map(member).collect())
            }
            Shape::List => Value::Array(Vec::new()),
            Shape::Boolean => Value::Bool(false),
            _ => schema["enum"].get(0).cloned().unwrap_or_else(|| Value::from("")),
        }
    }

    fn problem(&mut self, byte: usize, path: &str, problem: Problem) {
        self.problems.push((byte, path.to_owned(), problem));
    }

    fn resolve(&self, schema: &'a Value) -> &'a Value {
        schema["$ref"].as_str().map_or(schema, |reference| definition(self.schema, reference))
    }
}

/// The path of a member.
fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn strings(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// The shape that a schema asks for.
fn expected(schema: &Value) -> Shape {
    match schema["type"].as_str() {
        Some("object") => Shape::Object,
        Some("array") => Shape::List,
        Some("boolean") => Shape::Boolean,
        _ => Shape::Text,
    }
}

fn found(node: &Ast<'_>) -> Shape {
    match node {
        Ast::Object(_) => Shape::Object,
        Ast::Array(_) => Shape::List,
        Ast::StringLit(_) => Shape::Text,
        Ast::BooleanLit(_) => Shape::Boolean,
        Ast::NumberLit(_) => Shape::Number,
        Ast::NullKeyword(_) => Shape::Null,
    }
}
