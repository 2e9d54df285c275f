//! Copies of the invented dossier with something changed in them.
#![expect(clippy::unwrap_used, reason = "a test that cannot write its own files has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The invented dossier.
pub const VALID: &str = "tests/fixtures/other";

/// A change to a file, or to the folder where the file is empty.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// The file.
    pub file: String,
    /// What happens to it.
    #[serde(flatten)]
    pub how: How,
}

/// What happens to a file.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Puts the second text in place of the first, where it first stands.
    Replace(String, String),
    /// Puts this text in place of the whole file.
    Write(String),
    /// Puts these bytes in place of the whole file.
    Bytes(Vec<u8>),
    /// Takes the file, or the folder, away.
    Remove,
    /// Puts a folder in place of the file.
    Folder,
    /// Ends each line as Windows does.
    Crlf,
}

/// A fresh copy of the valid dossier.
pub fn copy(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(VALID).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    folder
}

/// Makes a change in a folder.
pub fn apply(folder: &Path, edit: &Edit) {
    let path = folder.join(&edit.file);
    match &edit.how {
        How::Replace(old, new) => {
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.contains(old), "{} does not contain {old:?}", edit.file);
            fs::write(&path, text.replacen(old, new, 1)).unwrap();
        }
        How::Write(text) => fs::write(&path, text).unwrap(),
        How::Bytes(bytes) => fs::write(&path, bytes).unwrap(),
        How::Remove if path.is_dir() => fs::remove_dir_all(&path).unwrap(),
        How::Remove => fs::remove_file(&path).unwrap(),
        How::Crlf => fs::write(&path, fs::read_to_string(&path).unwrap().replace('\n', "\r\n")).unwrap(),
        How::Folder => {
            fs::remove_file(&path).unwrap();
            fs::create_dir(&path).unwrap();
        }
    }
}
