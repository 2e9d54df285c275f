//! The examples of `data/README.md` and `data/LISEZMOI.md`, applied one after the other to a copy of our data as an editor
//! would: the checker has nothing to say of them, and says of a slip in one what the page shows.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use visavis::dossier::check::{Finding, examine, report};
use visavis::lang::Lang;

const PAGES: [(Lang, &str); 2] = [(Lang::En, "data/README.md"), (Lang::Fr, "data/LISEZMOI.md")];

/// An example: a block that names its file.
struct Example {
    /// `json`: a record to add; `diff`: lines to put in the place of others.
    kind: String,
    file: String,
    text: String,
}

fn examples(page: &str) -> Vec<Example> {
    let text = fs::read_to_string(page).unwrap();
    // Every second piece between fences is a block, its first line says of what.
    let blocks = text.split("```").skip(1).step_by(2).filter_map(|block| block.split_once('\n'));
    let named = blocks.filter_map(|(head, text)| Some((head.split_once(' ')?, text)));
    named
        .map(|((kind, file), text)| Example {
            kind: kind.to_owned(),
            file: file.to_owned(),
            text: text.trim_end().to_owned(),
        })
        .collect()
}

fn copy(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for path in fs::read_dir("data").unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()) {
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    folder
}

fn apply(folder: &Path, example: &Example) {
    let path = folder.join(&example.file);
    let text = fs::read_to_string(&path).unwrap();
    let changed = match example.kind.as_str() {
        "json" => {
            let (list, _) = text.rsplit_once("\n  ]").unwrap();
            [list, ",\n", &example.text, "\n  ]\n}\n"].concat()
        }
        "diff" => {
            let lines = |mark: char| {
                example.text.lines().filter_map(move |line| line.strip_prefix(mark)).collect::<Vec<_>>().join("\n")
            };
            let old = lines('-');
            assert_eq!(text.matches(&old).count(), 1, "{old}");
            text.replace(&old, &lines('+'))
        }
        kind => panic!("an example of an unknown kind: {kind}"),
    };
    fs::write(path, changed).unwrap();
}

/// What there is to say of a copy of our data, but for what there is to say of our data.
fn news(copy: &Path) -> Vec<Finding> {
    let known: Vec<_> = examine(Path::new("data")).findings.into_iter().map(|one| (one.code, one.path)).collect();
    let is_news = |one: &Finding| !known.contains(&(one.code, one.path.clone()));
    examine(copy).findings.into_iter().filter(is_news).collect()
}

#[test]
fn every_example_can_be_followed() {
    for (lang, page) in PAGES {
        let (folder, examples) = (copy(&format!("examples-{}", lang.code())), examples(page));
        assert_eq!(examples.len(), 6, "{page}");
        for example in &examples {
            apply(&folder, example);
            // A source alone is one that nothing cites yet.
            let news: Vec<_> = news(&folder).into_iter().filter(|finding| finding.code != "unused").collect();
            assert!(news.is_empty(), "{page}, {}:\n{}", example.file, report(&news, lang));
        }
        let news = news(&folder);
        assert!(news.is_empty(), "{page}:\n{}", report(&news, lang));
    }
}

#[test]
fn a_slip_in_an_example_gets_the_sentence_that_the_page_shows() {
    for (lang, page) in PAGES {
        let folder = copy(&format!("slip-{}", lang.code()));
        examples(page).iter().for_each(|example| apply(&folder, example));
        let path = folder.join("countries.json");
        let text = fs::read_to_string(&path).unwrap();
        let (before, japan) = text.split_once("\"japan\"").unwrap();
        fs::write(&path, [before, "\"japan\"", &japan.replace("\"asia\"", "\"asai\"")].concat()).unwrap();
        let message = news(&folder)[0].message(lang).replace(&folder.display().to_string(), "data");
        // The line and the number of the country change with the data.
        let (_, said) = message.split_once(" (").unwrap();
        assert!(fs::read_to_string(page).unwrap().contains(said), "{page} does not say: {message}");
    }
}

#[test]
fn a_task_is_told_in_ten_lines() {
    for (_, page) in PAGES {
        let text = fs::read_to_string(page).unwrap();
        let tasks = text.split("\n## ").filter(|task| task.contains("```json ") || task.contains("```diff "));
        let long: Vec<&str> = tasks
            .filter(|task| task.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count() > 10)
            .collect();
        assert!(long.is_empty(), "{page}: {long:?}");
    }
}
