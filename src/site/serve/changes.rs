//! What the pages of the development server are made of, as one state that changes when a file does or when another
//! program serves them; and the script by which a page notices. Nothing of it is ever published.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use crate::site::style::csp_hash;

/// The address at which a page asks for the state.
pub const ADDRESS: &str = "changes";

const SCRIPT: &str = include_str!("reload.js");

/// How often the files are looked at while a page waits.
const PAUSE: Duration = Duration::from_millis(200);

/// How long a page waits for an answer; then it asks again.
const PATIENCE: Duration = Duration::from_secs(20);

/// The files that are looked at, and the program that looks at them.
pub struct Changes {
    roots: Vec<PathBuf>,
    program: (u32, SystemTime),
}

impl Changes {
    /// Looks at files and folders, which need not be there yet.
    pub fn of(roots: &[&Path]) -> Changes {
        let roots = roots.iter().map(|root| root.to_path_buf()).collect();
        Changes { roots, program: (std::process::id(), SystemTime::now()) }
    }

    /// The state of this moment.
    pub fn state(&self) -> String {
        let mut times = BTreeMap::new();
        self.roots.iter().for_each(|root| collect(root, &mut times));
        let mut hasher = DefaultHasher::new();
        (self.program, times).hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }

    /// The state once it is another than the one that is known, or after a while all the same.
    pub fn after(&self, known: &str) -> String {
        let end = Instant::now() + PATIENCE;
        loop {
            let state = self.state();
            if state != known || Instant::now() >= end {
                return state;
            }
            thread::sleep(PAUSE);
        }
    }
}

/// A file that vanishes while it is looked at, as editors let files vanish, is a file that is not there.
fn collect(path: &Path, times: &mut BTreeMap<PathBuf, (u64, SystemTime)>) {
    if let Ok(entries) = fs::read_dir(path) {
        entries.flatten().for_each(|entry| collect(&entry.path(), times));
    } else if let Ok(file) = fs::metadata(path)
        && let Ok(time) = file.modified()
    {
        times.insert(path.to_owned(), (file.len(), time));
    }
}

/// A document with the script that loads it anew when the state is no longer the one in which it was made, admitted by
/// its policy.
pub fn watching(html: &str, state: &str) -> String {
    let script = SCRIPT.replace("STATE", state);
    let admitted = ["connect-src 'self'; script-src ", &csp_hash(&script), " "].concat();
    let element = ["<script>", &script, "</script></head>"].concat();
    html.replacen("script-src ", &admitted, 1).replacen("</head>", &element, 1)
}
