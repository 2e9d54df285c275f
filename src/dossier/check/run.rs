//! One run of the checker: the files it has open, what it had to make up in them, and what it found so far. Each step
//! adds its findings; none stops the next.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use jsonc_parser::ast::Value as Ast;
use serde_json::{Map, Value};

use super::finding::Finding;
use super::leaves::Leaves;
use super::near::nearest;
use super::problem::{Problem, Severity, place_of};
use super::{addresses, clues, doubts, shape, sheet, whole};
use crate::dossier::fault::{Collection, FaultKind};
use crate::dossier::{Dossier, parse, raw, schema};
use crate::lang::Lang;

/// How many errors of one file are told, and how many warnings: nobody mends more before the next run, and what is
/// told takes time and room. The others are counted.
pub const MOST_TOLD: usize = 100;

/// A file as far as it could be read.
struct Sheet<'a> {
    name: &'a str,
    /// The path of the file's own root: none where it holds a list under its name, else the name.
    root: &'a str,
    text: &'a str,
    tree: Option<Ast<'a>>,
}

/// A run over one folder.
pub(super) struct Run<'a> {
    folder: &'a Path,
    /// The schema of the whole dossier.
    schema: &'a Value,
    sheets: Vec<Sheet<'a>>,
    /// The paths of the values that the walk made up: a fault there is no fault of the editor's.
    repaired: HashSet<String>,
    /// The paths of the lists of which it made up an item, or the id or kind of one.
    repaired_lists: HashSet<String>,
    /// Whether every file has the shape that its schema asks for.
    is_whole: bool,
    /// What was found in the files, not yet in words.
    noted: Vec<Noted>,
    /// What there is to say of the folder itself.
    folder_findings: Vec<Finding>,
}

/// A problem of a file: which file, at which byte, at which path.
struct Noted {
    sheet: usize,
    byte: usize,
    path: String,
    problem: Problem,
}

impl<'a> Run<'a> {
    pub(super) fn new(folder: &'a Path, schema: &'a Value) -> Run<'a> {
        Run {
            folder,
            schema,
            sheets: Vec::new(),
            repaired: HashSet::new(),
            repaired_lists: HashSet::new(),
            is_whole: true,
            noted: Vec::new(),
            folder_findings: Vec::new(),
        }
    }

    /// What was found, in the order of the files and of their lines: of each file at most so many, with the count of the
    /// rest. `dossier` is what the walk read.
    pub(super) fn findings(mut self, dossier: &Value) -> Vec<Finding> {
        let mut noted = std::mem::take(&mut self.noted);
        noted.sort_by_key(|one| (one.sheet, one.byte));
        let mut findings = Vec::new();
        let mut times: BTreeMap<(Collection, &str), usize> = BTreeMap::new();
        for one in &noted {
            if let Problem::UnknownId { collection, id, .. } = &one.problem {
                *times.entry((*collection, id)).or_default() += 1;
            }
        }
        for of_one_file in noted.chunk_by(|one, next| one.sheet == next.sheet) {
            self.tell(of_one_file, dossier, &times, &mut findings);
        }
        findings.extend(self.folder_findings);
        findings
    }

    /// Tells what was found in one file, in the order of its lines.
    fn tell(
        &self,
        noted: &[Noted],
        dossier: &Value,
        times: &BTreeMap<(Collection, &str), usize>,
        findings: &mut Vec<Finding>,
    ) {
        let Some(first) = noted.first() else { return };
        let Sheet { name, root, text, tree } = &self.sheets[first.sheet];
        let file = format!("{}/{name}.json", self.folder());
        let mut position = sheet::Position::new(text);
        let count = |severity| noted.iter().filter(|one| one.problem.severity() == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let (mut told_errors, mut told_warnings) = (0, 0);
        let times = |collection, id: &str| times.get(&(collection, id)).copied().unwrap_or_default();
        for Noted { byte, path, problem, .. } in noted {
            let severity = problem.severity();
            let (told, all) = match severity {
                Severity::Error => (&mut told_errors, errors),
                Severity::Warning => (&mut told_warnings, warnings),
            };
            *told += 1;
            let (path, problem) = match *told {
                told if told <= MOST_TOLD => (path.as_str(), clues::with_clue(problem.clone(), path, dossier, times)),
                told if told == MOST_TOLD + 1 => ("", Problem::untold(all - MOST_TOLD, severity)),
                _ => continue,
            };
            let (line, column) = position.of(*byte);
            let path = if path.is_empty() { (*name).to_owned() } else { path.to_owned() };
            let record = tree.as_ref().and_then(|tree| sheet::record(tree, path.strip_prefix(*root).unwrap_or(&path)));
            let title = schema::title(self.schema, &path);
            let code = problem.code();
            findings.push(Finding { file: file.clone(), line, column, path, record, title, code, severity, problem });
        }
    }

    /// Notes a problem of the folder or of a file that no dossier has.
    pub(super) fn folder_problem(&mut self, file: String, problem: Problem) {
        let file = if file.is_empty() { self.folder() } else { format!("{}/{file}", self.folder()) };
        let (code, severity) = (problem.code(), problem.severity());
        let path = String::new();
        let finding = Finding { file, line: 1, column: 1, path, record: None, title: None, code, severity, problem };
        self.folder_findings.push(finding);
    }

    /// Notes the JSON files of the folder that no dossier has: most often a misspelt name.
    pub(super) fn strangers(&mut self, names: &[String]) {
        let entries = std::fs::read_dir(self.folder).into_iter().flatten().flatten();
        let mut files: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
        files.sort();
        for file in files {
            if let Some(right) = ending(&file, names) {
                self.folder_problem(file, Problem::FileEnding { right });
            } else if let Some(name) = file.strip_suffix(".json")
                && !names.iter().any(|known| known == name)
            {
                let near = nearest(name, names.iter().map(String::as_str));
                self.folder_problem(file.clone(), Problem::UnknownFile { near });
            }
        }
    }

    /// Reads the JSON of a file.
    pub(super) fn open(&mut self, name: &'a str, text: &'a Result<String, (Problem, String)>) {
        let (text, tree) = match text {
            Ok(text) => (text, sheet::parse(text)),
            Err((problem, before)) => (before, Err((problem.clone(), before.len()))),
        };
        let (tree, problem) = match tree {
            Ok(tree) => (Some(tree), None),
            Err(problem) => (None, Some(problem)),
        };
        let root = if matches!(name, "edition" | "release") { name } else { "" };
        self.sheets.push(Sheet { name, root, text, tree });
        if let Some((problem, byte)) = problem {
            self.note(self.sheets.len() - 1, byte, name.to_owned(), problem);
        }
    }

    /// Walks every file along its schema; gives a dossier of the right shape, with blanks where there was nothing.
    pub(super) fn shapes(&mut self) -> Value {
        let mut members = Map::new();
        for index in 0..self.sheets.len() {
            let Sheet { name, root, tree, .. } = &self.sheets[index];
            let schema = schema::of_file(self.schema, name);
            let mut walk = shape::Walk::new(&schema);
            let tree_is_there = tree.is_some();
            let mut value = match tree {
                Some(tree) => walk.value(&schema, tree, root),
                None => walk.made_up(&schema, name),
            };
            let value = if root.is_empty() { value[*name].take() } else { value };
            members.insert((*name).to_owned(), value);
            let shape::Walk { problems, repaired, .. } = walk;
            let named = |path: String| if path.is_empty() { (*name).to_owned() } else { path };
            self.repaired.extend(repaired.into_iter().map(named));
            self.repaired_lists.extend(self.repaired.iter().filter_map(|path| list_of(path)).map(str::to_owned));
            self.is_whole &= tree_is_there && problems.is_empty();
            for (byte, path, problem) in problems {
                self.note(index, byte, path, problem);
            }
        }
        Value::Object(members)
    }

    /// Looks at every value by itself, and at every text beside its translation.
    pub(super) fn leaves(&mut self, raw: &raw::Dossier) {
        let words = whole::words(raw);
        let root_string = |file: &str, member: &str| {
            let tree = self.sheets.iter().find(|sheet| sheet.name == file)?.tree.as_ref()?;
            tree.as_object().and_then(|object| sheet::string(object, member)).map(str::to_owned)
        };
        let as_of = root_string("edition", "as_of");
        let original = root_string("release", "original").and_then(|code| Lang::from_code(&code));
        for index in 0..self.sheets.len() {
            let Sheet { root, text, tree: Some(tree), .. } = &self.sheets[index] else { continue };
            let mut leaves = Leaves { text, as_of: as_of.as_deref(), original, words: &words, problems: Vec::new() };
            leaves.visit(tree, root, None);
            for (byte, path, problem) in leaves.problems {
                self.note(index, byte, path, problem);
            }
        }
    }

    /// Looks at the dossier as a whole, and reads it into its domain types.
    pub(super) fn whole(&mut self, value: &Value, raw: &raw::Dossier) -> Option<Dossier> {
        let mut found = whole::conflicts(raw);
        if self.is_whole {
            found.extend(doubts::doubts(raw));
            found.extend(whole::absences(raw, value));
        }
        let (dossier, faults) = match parse::parse(value.clone().into()) {
            Ok(dossier) => (Some(dossier), Vec::new()),
            Err(faults) => (None, faults),
        };
        found.extend(dossier.iter().flat_map(addresses::clashes));
        for fault in faults {
            if !self.follows_from_a_repair(&fault.kind) {
                found.push((fault.path.to_string(), Problem::of(fault.kind, &self.folder())));
            }
        }
        for (path, problem) in found {
            self.note_at_path(path, problem);
        }
        dossier
    }

    /// Whether a fault may be about a record that is there but could not be read.
    fn follows_from_a_repair(&self, kind: &FaultKind) -> bool {
        let collection = match kind {
            FaultKind::UnknownId { collection, .. } => *collection,
            FaultKind::LabelOfAnotherKind(_) => Collection::Labels,
            _ => return false,
        };
        // The list itself, one of its items, or the id or kind of one.
        let place = place_of(collection);
        self.is_made_up(&place) || self.repaired_lists.contains(&place)
    }

    /// Whether the walk made up the value at a path, or one that it stands in.
    fn is_made_up(&self, path: &str) -> bool {
        let ends = path.match_indices(['.', '[']).map(|(at, _)| at).chain([path.len()]);
        ends.map(|end| &path[..end]).any(|outer| self.repaired.contains(outer))
    }

    /// Notes a problem at a path, unless the value there is one that the walk made up.
    fn note_at_path(&mut self, path: String, problem: Problem) {
        if self.is_made_up(&path) {
            return;
        }
        let index = self.sheets.iter().position(|sheet| is_within(&path, sheet.name));
        let index = index.expect("a path begins with the name of its file");
        let Sheet { root, tree, .. } = &self.sheets[index];
        let byte = tree.as_ref().map_or(0, |tree| sheet::locate(tree, &path[root.len()..]));
        self.note(index, byte, path, problem);
    }

    fn note(&mut self, sheet: usize, byte: usize, path: String, problem: Problem) {
        self.noted.push(Noted { sheet, byte, path, problem });
    }

    /// The folder as it was given.
    fn folder(&self) -> String {
        self.folder.display().to_string().trim_end_matches('/').to_owned()
    }
}

/// Whether a path is another or leads on from it.
fn is_within(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// The path of the list of which a path names an item, or the id or kind of one.
fn list_of(path: &str) -> Option<&str> {
    let item = path.strip_suffix(".id").or_else(|| path.strip_suffix(".kind")).unwrap_or(path);
    let (list, index) = item.rsplit_once('[')?;
    index.ends_with(']').then_some(list)
}

/// The name that a file of the dossier should have, to which a program has added an ending: Windows hides it.
fn ending(file: &str, names: &[String]) -> Option<String> {
    const ENDINGS: [&str; 5] = [".json.txt", ".json.json", ".jsonc", ".json5", ".txt"];
    let lower = file.to_lowercase();
    let name = ENDINGS.iter().find_map(|ending| lower.strip_suffix(ending))?;
    names.iter().any(|known| known == name).then(|| [name, ".json"].concat())
}
