//! How a built site takes the place of the one before: in one step, never over what is not ours, with the scripts of the
//! build before, and whole at every moment.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use visavis::site::Files;
use visavis::site::build::pages;
use visavis::site::bundle::whole;
use visavis::site::document::Site;
use visavis::site::publish::{MARKER, publish};
use visavis::site::style::Inline;

/// A folder of one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("visavis-publish-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder can be made");
        Folder(path)
    }

    fn site(&self) -> PathBuf {
        self.0.join("dist")
    }

    /// What stands in the folder that the site is in.
    fn around(&self) -> Vec<String> {
        let mut names: Vec<String> = entries(&self.0).into_iter().collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn entries(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

fn files(files: &[(&str, &str)]) -> Files {
    files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

/// A site whose scripts have the hashes `app` and `dossier`.
fn site(app: u64, dossier: u64) -> Files {
    let mut site = files(&[("index.html", "page"), ("404.html", "missing"), ("fr/index.html", "accueil")]);
    site.insert(format!("app.{app:016x}.js"), app.to_string().into_bytes());
    site.insert(format!("dossier.{dossier:016x}.js"), dossier.to_string().into_bytes());
    site
}

fn scripts(folder: &Path) -> Vec<String> {
    entries(folder).into_iter().filter(|name| name.ends_with(".js")).collect()
}

#[test]
fn a_site_is_written_with_its_compressed_copies_and_replaced_whole() {
    let folder = Folder::new("whole");
    publish(&folder.site(), &files(&[("fr/old/index.html", "old"), ("index.html", "old")])).expect("a new folder");
    publish(&folder.site(), &site(1, 2)).expect("a folder of ours");
    assert!(!folder.site().join("fr/old").exists());
    for ending in ["", ".br", ".gz"] {
        assert!(folder.site().join(format!("fr/index.html{ending}")).exists(), "{ending}");
    }
    assert_eq!(fs::read_to_string(folder.site().join("index.html")).expect("a page"), "page");
    assert_eq!(folder.around(), ["dist"], "nothing is left beside");
}

#[test]
fn what_is_not_ours_is_refused_and_left_as_it_is() {
    let folder = Folder::new("refused");
    fs::create_dir_all(folder.site().join("fr")).expect("a folder");
    for (name, text) in [("404.html", "theirs"), ("index.html", "theirs"), ("fr/index.html", "theirs")] {
        fs::write(folder.site().join(name), text).expect("a file");
    }
    let refused = publish(&folder.site(), &site(1, 2)).expect_err("a web root of somebody else");
    assert!(refused.contains("this folder is not empty, and no build of this program has signed it"), "{refused}");
    assert!(refused.contains("remove this one first if it is a site that an earlier version built"), "{refused}");
    assert_eq!(fs::read_to_string(folder.site().join("fr/index.html")).expect("a page"), "theirs");
    // A file of the name of our signature that says something else signs nothing.
    fs::write(folder.site().join(MARKER), "a shopping list").expect("a file");
    assert!(publish(&folder.site(), &site(1, 2)).is_err());
    // Nor is a folder ours that happens to lie where the new site would be written.
    let other = Folder::new("refused-beside");
    fs::create_dir_all(other.0.join("dist.new"))
        .and_then(|()| fs::write(other.0.join("dist.new/a"), "theirs"))
        .expect("a file");
    assert!(publish(&other.site(), &site(1, 2)).is_err());
    assert!(other.0.join("dist.new/a").exists() && !other.site().exists());
}

#[test]
fn a_folder_that_is_empty_is_taken() {
    let folder = Folder::new("empty");
    fs::create_dir_all(folder.site()).expect("a folder");
    publish(&folder.site(), &site(1, 2)).expect("an empty folder");
    assert!(folder.site().join("404.html").exists());
}

#[test]
fn a_build_that_cannot_write_everything_leaves_the_old_site_and_the_next_one_cleans_up() {
    let folder = Folder::new("full");
    publish(&folder.site(), &site(1, 2)).expect("a new folder");
    let before = entries(&folder.site());
    // A file where a folder must be fails in the middle, as a full disk does.
    let broken = files(&[("a", "new"), ("a/b", "new"), ("index.html", "new")]);
    assert!(publish(&folder.site(), &broken).is_err());
    assert_eq!(entries(&folder.site()), before);
    assert_eq!(fs::read_to_string(folder.site().join("index.html")).expect("a page"), "page");
    assert_eq!(folder.around(), ["dist", "dist.new"]);
    publish(&folder.site(), &site(3, 4)).expect("what was left beside is ours");
    assert_eq!(folder.around(), ["dist"]);
    assert!(!folder.site().join("a").exists());
}

#[test]
fn what_a_build_left_that_was_stopped_at_any_moment_is_cleaned_up() {
    let folder = Folder::new("stopped");
    publish(&folder.site(), &site(1, 2)).expect("a new folder");
    // Stopped before a letter of the signature was written, in the middle of it, and between two steps of the change.
    fs::create_dir_all(folder.0.join("dist.new")).expect("a folder");
    publish(&folder.site(), &site(1, 2)).expect("an empty folder is no hindrance");
    fs::create_dir_all(folder.0.join("dist.new"))
        .and_then(|()| fs::write(folder.0.join("dist.new").join(MARKER), "Writ"))
        .expect("a file");
    publish(&folder.site(), &site(1, 2)).expect("a part of our signature");
    fs::rename(folder.site(), folder.0.join("dist.old")).expect("a folder can be moved");
    publish(&folder.site(), &site(3, 2)).expect("the old site is aside");
    assert_eq!(folder.around(), ["dist"]);
    assert_eq!(scripts(&folder.site()).len(), 3, "the scripts of the site that was aside are kept");
    publish(&folder.0.join("dist.old"), &site(1, 2)).expect("a new folder");
    publish(&folder.site(), &site(1, 2)).expect("the new site is in its place");
    assert_eq!(folder.around(), ["dist"]);
}

#[test]
fn a_site_is_there_at_every_moment_of_the_change_over() {
    let folder = Folder::new("moment");
    publish(&folder.site(), &site(1, 2)).expect("a new folder");
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let (mut seen, mut missed) = (0, 0);
            while !over.load(Ordering::Relaxed) || seen == 0 {
                seen += 1;
                missed += usize::from(!folder.site().join("index.html").exists());
            }
            missed
        });
        for build in 0..50 {
            publish(&folder.site(), &site(build, 2)).expect("a folder of ours");
        }
        over.store(true, Ordering::Relaxed);
        assert_eq!(reader.join().expect("the reader reads"), 0, "the page was not there");
    });
}

#[test]
fn the_scripts_of_the_build_before_stay_for_one_build_more() {
    let folder = Folder::new("kept");
    let name = |stem: &str, hash: u64| format!("{stem}.{hash:016x}.js");
    publish(&folder.site(), &site(1, 7)).expect("a new folder");
    publish(&folder.site(), &site(2, 7)).expect("a folder of ours");
    assert_eq!(scripts(&folder.site()), [name("app", 1), name("app", 2), name("dossier", 7)]);
    assert_eq!(fs::read_to_string(folder.site().join(name("app", 1))).expect("a script"), "1");
    assert!(folder.site().join(name("app", 1) + ".br").exists() && folder.site().join(name("app", 1) + ".gz").exists());
    // The same build once more changes nothing for a page that is open.
    publish(&folder.site(), &site(2, 7)).expect("a folder of ours");
    assert_eq!(scripts(&folder.site()), [name("app", 1), name("app", 2), name("dossier", 7)]);
    publish(&folder.site(), &site(3, 8)).expect("a folder of ours");
    let kept = [name("app", 2), name("app", 3), name("dossier", 7), name("dossier", 8)];
    assert_eq!(scripts(&folder.site()), kept, "what was kept already is older than the build before");
    // What somebody else has put there is no script of ours.
    fs::write(folder.site().join(name("other", 9)), "theirs").expect("a file");
    publish(&folder.site(), &site(4, 8)).expect("a folder of ours");
    assert_eq!(scripts(&folder.site()), [name("app", 3), name("app", 4), name("dossier", 8)]);
}

#[test]
fn two_pages_at_one_address_are_not_published() {
    let whole = whole(Path::new("tests/fixtures/other"), None).expect("the invented dossier");
    // The address of a view, as the id of one of the records that have their pages below another view.
    let id = whole["sources"][0]["id"].as_str().expect("an id").to_owned();
    let text = whole.to_string().replace(&format!("\"{id}\""), "\"not-established\"");
    let inline = Inline::read(Path::new("assets")).expect("the assets can be read");
    let site = Site::new(serde_json::from_str(&text).expect("JSON"), inline, Default::default()).expect("a dossier");
    let refused = pages(&site).expect_err("the later page would take the place of the other");
    assert!(refused.contains("not-established/index.html: two pages have this address"), "{refused}");
}

#[test]
fn a_link_to_a_folder_stays_a_link() {
    let folder = Folder::new("link");
    let real = folder.0.join("real");
    fs::create_dir_all(&real).expect("a folder");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&real, folder.site()).expect("a link can be made");
    #[cfg(not(unix))]
    return;
    publish(&folder.site(), &site(1, 2)).expect("an empty folder behind a link");
    assert!(folder.site().is_symlink() && real.join("index.html").exists());
}
