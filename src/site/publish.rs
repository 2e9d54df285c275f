//! Puts a built site in the place of the one before: written whole beside it, signed, then exchanged for it in one step.
//! A folder without our signature is never touched. A build that is stopped at any moment leaves a whole site, the old
//! one or the new one, and what it left beside is thrown away by the next.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::Files;
use super::compress::{brotli, gzip};

/// The file that signs a folder, and lists what the next build keeps.
pub const MARKER: &str = "visavis-build.txt";

/// What the marker begins with.
const SIGNATURE: &str = "Written by the build of Vis-à-vis, which replaces this folder whole at the next build.\n";

/// What stands in the marker before the names of a build, and before those that it kept.
const OWN: &str = "made ";
const KEPT: &str = "kept ";

/// The endings of the compressed copies beside a file.
const COPIES: [&str; 3] = ["", ".br", ".gz"];

/// Writes a site in place of the one that the folder holds. Files that are named by their content stay for one build
/// more, so that a page that is open finds its scripts.
///
/// # Errors
///
/// The folder holds something else than a site of ours, another build writes there, or a file cannot be written; the
/// folder is then as it was.
pub fn publish(out: &Path, files: &Files) -> Result<(), String> {
    let out = whole_path(out)?;
    recover(&out)?;
    let before = signed(&out)?;
    let new = named(&out, ".new");
    let marker = clear(&new)?;
    // The signature comes first: what a stopped build leaves can be told from what is somebody else's.
    let hashed = files.keys().filter(|path| is_named_by_content(path)).cloned().collect();
    let kept = before.map_or_else(BTreeSet::new, |before| before.kept_beside(&hashed));
    let listed = Marker { made: hashed, kept };
    write_marker(&marker, &listed).map_err(|error| failed(&new.join(MARKER), error))?;
    write(&new, files)?;
    for name in &listed.kept {
        carry(&out, &new, name)?;
    }
    change_over(&new, &out)
}

/// What a build says of itself in its folder.
#[derive(Debug, Default, PartialEq, Eq)]
struct Marker {
    /// The files that it made and that are named by their content.
    made: BTreeSet<String>,
    /// Those of the build before that it kept.
    kept: BTreeSet<String>,
}

impl Marker {
    fn read(text: &str) -> Option<Marker> {
        // A marker that was being written when the room ran out is a part of one.
        let lines = match text.strip_prefix(SIGNATURE) {
            Some(lines) => lines,
            None if SIGNATURE.starts_with(text) => "",
            None => return None,
        };
        let names = |word| lines.lines().filter_map(|line| line.strip_prefix(word)).map(str::to_owned).collect();
        Some(Marker { made: names(OWN), kept: names(KEPT) })
    }

    fn text(&self) -> String {
        let line = |word: &str, name: &String| [word, name, "\n"].concat();
        let made = self.made.iter().map(|name| line(OWN, name));
        let kept = self.kept.iter().map(|name| line(KEPT, name));
        [SIGNATURE.to_owned()].into_iter().chain(made).chain(kept).collect()
    }

    /// What a build that makes these files keeps of this one. A build that makes the same ones anew keeps what this one
    /// kept.
    fn kept_beside(self, made: &BTreeSet<String>) -> BTreeSet<String> {
        let gone: BTreeSet<String> = self.made.difference(made).cloned().collect();
        if gone.is_empty() { self.kept.difference(made).cloned().collect() } else { gone }
    }
}

/// Whether a file has its content in its name: `app.0123456789abcdef.js`.
fn is_named_by_content(path: &str) -> bool {
    let mut parts = path.split('.');
    let hash = parts.nth(1).unwrap_or_default();
    !path.contains('/') && hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) && parts.count() == 1
}

fn failed(path: &Path, error: std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

/// The path of a folder as it is, with no link in it: what is exchanged is the folder, not a link to it.
fn whole_path(out: &Path) -> Result<PathBuf, String> {
    if out.file_name().is_none() {
        return Err(format!("{}: not a folder to write a site to", out.display()));
    }
    if let Some(parent) = out.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        fs::create_dir_all(parent).map_err(|error| failed(parent, error))?;
    }
    match fs::canonicalize(out) {
        Err(error) if error.kind() == ErrorKind::NotFound => std::path::absolute(out),
        path => path,
    }
    .map_err(|error| failed(out, error))
}

/// What the build said that wrote the folder; nothing where there is no folder, or an empty one.
fn signed(folder: &Path) -> Result<Option<Marker>, String> {
    let mut entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        entries => entries.map_err(|error| failed(folder, error))?,
    };
    if entries.next().is_none() {
        return Ok(None);
    }
    let marker = fs::read_to_string(folder.join(MARKER)).ok().and_then(|text| Marker::read(&text));
    let folder = folder.display();
    marker.map(Some).ok_or_else(|| {
        format!(
            "{folder}: this folder is not empty, and no build of this program has signed it ({MARKER}), so it is left as it is; \
             choose another folder, or remove this one first if it is a site that an earlier version built"
        )
    })
}

/// Makes the folder anew for a build, without what a stopped one left in it, and gives its open marker. As long as that
/// is open, no other build writes there.
fn clear(new: &Path) -> Result<File, String> {
    let path = new.join(MARKER);
    let open = || File::options().create(true).append(true).open(&path).map_err(|error| failed(&path, error));
    let lock = |marker: &File| {
        let other = "another build is writing there; wait until it has ended";
        marker.try_lock().map_err(|_| format!("{}: {other}", new.display()))
    };
    if signed(new)?.is_some() {
        lock(&open()?)?;
        fs::remove_dir_all(new).map_err(|error| failed(new, error))?;
    }
    fs::create_dir_all(new).map_err(|error| failed(new, error))?;
    let marker = open()?;
    lock(&marker)?;
    Ok(marker)
}

fn write_marker(mut marker: &File, listed: &Marker) -> std::io::Result<()> {
    marker.write_all(listed.text().as_bytes())
}

/// Writes every file with its compressed copies.
fn write(folder: &Path, files: &Files) -> Result<(), String> {
    let one = |path: &str, bytes: &[u8]| {
        let path = folder.join(path);
        let save = |ending: &str, bytes: &[u8]| {
            let path = named(&path, ending);
            fs::write(&path, bytes).map_err(|error| failed(&path, error))
        };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
        }
        save("", bytes)?;
        save(".br", &brotli(bytes))?;
        save(".gz", &gzip(bytes))
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let entries: Vec<(&String, &Vec<u8>)> = files.iter().collect();
    std::thread::scope(|scope| {
        let parts = entries.chunks(entries.len().div_ceil(threads).max(1));
        let handles: Vec<_> =
            parts.map(|part| scope.spawn(move || part.iter().try_for_each(|(path, bytes)| one(path, bytes)))).collect();
        handles.into_iter().try_for_each(|handle| handle.join().unwrap_or(Err("a writer stopped".into())))
    })
}

/// A path whose last name ends so besides: `dist.new` for `dist`.
fn named(path: &Path, ending: &str) -> PathBuf {
    let mut path = path.to_owned().into_os_string();
    path.push(ending);
    path.into()
}

/// Takes a file of the old site over to the new one. One that somebody has removed meanwhile is not missed.
fn carry(from: &Path, to: &Path, name: &str) -> Result<(), String> {
    for ending in COPIES {
        let name = [name, ending].concat();
        match fs::copy(from.join(&name), to.join(&name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed(&to.join(&name), error)),
            _ => {}
        }
    }
    Ok(())
}

/// Puts the new folder in the place of the old one, then removes the old one.
fn change_over(new: &Path, out: &Path) -> Result<(), String> {
    let old = if !out.exists() {
        return fs::rename(new, out).map_err(|error| failed(out, error));
    } else if exchange(new, out).is_ok() {
        new.to_owned()
    } else {
        aside(new, out).map_err(|error| format!("{}; the new site is in {}", failed(out, error), new.display()))?
    };
    fs::remove_dir_all(&old).map_err(|error| failed(&old, error))
}

/// Gives two folders each other's place, in one step; not every system and not every file system can.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> std::io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// The same in two steps, and where the old folder then is. [`recover`] undoes the first where it stopped between them.
fn aside(new: &Path, out: &Path) -> std::io::Result<PathBuf> {
    let old = named(out, ".old");
    fs::rename(out, &old)?;
    fs::rename(new, out).or_else(|error| fs::rename(&old, out).and(Err(error)))?;
    Ok(old)
}

/// Brings back the old site of a change-over that was stopped, or removes it where the new one is in its place.
fn recover(out: &Path) -> Result<(), String> {
    let old = named(out, ".old");
    if !old.join(MARKER).exists() || signed(&old)?.is_none() {
        return Ok(());
    }
    if out.exists() { fs::remove_dir_all(&old) } else { fs::rename(&old, out) }.map_err(|error| failed(&old, error))
}
