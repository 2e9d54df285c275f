//! The project's own files as text: those of a folder, and Rust without its tests or without its comments.

use std::path::Path;

/// Every file below a folder with its path, in order.
pub fn files(folder: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).expect("the folder can be read") {
            let path = entry.expect("an entry of the folder").path();
            if path.is_dir() {
                walk(&path, found);
            } else {
                let text = std::fs::read(&path).expect("the file can be read");
                found.push((path.to_string_lossy().into_owned(), String::from_utf8_lossy(&text).into_owned()));
            }
        }
    }
    let mut found = Vec::new();
    walk(Path::new(folder), &mut found);
    found.sort();
    assert!(!found.is_empty(), "{folder} is empty");
    found
}

/// A Rust file without its unit tests, which stand at its end.
pub fn without_tests(text: &str) -> &str {
    text.split("\n#[cfg(test)]").next().unwrap_or(text)
}
