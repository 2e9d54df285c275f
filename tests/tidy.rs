//! The rules of the house that no compiler holds: floors and circles, heads of files, their length and names, what
//! stays in one folder, what the engine may not know, and a style sheet without dead classes.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use futures::executor::block_on;
use scraper::{Html, Selector};
use visavis::app::{App, AppProps};
use visavis::components::examples::EXAMPLES;
use visavis::dossier::model::Ref;
use visavis::explore::state::{Action, State};
use visavis::lang::Lang;
use visavis::route::{Route, View};
use visavis::site::build::pages;
use visavis::site::gallery;
use visavis::site::style::{EVERY_PAGE, SOME_PAGES, of_the_application};
use visavis::visit::Visit;

#[path = "support/phones.rs"]
mod phones;
#[path = "support/site.rs"]
mod site;
#[path = "support/source.rs"]
mod source;
#[path = "support/words.rs"]
mod words;

use phones::phones;
use source::{files, without_tests};

/// The folder of the real dossier.
const REAL: &str = "data";

/// The floors, from the ground up: a file imports from lower floors, or from its own folder.
///
/// As in `style.md`, but for three: `text` names facets and kinds of the index, so it stands on `explore`; `explore`
/// makes lines of the index that lead to routes, so it stands on `route`; and `web` reads the address of the document
/// as a route, so it stands on both.
const FLOORS: &[&[&str]] = &[
    &["lang"],
    &["dossier"],
    &["route"],
    // The checker is natively the dossier's own, but it judges addresses too.
    &["dossier/check"],
    &["explore"],
    &["text", "web"],
    &["components", "visit"],
    &["pages"],
    &["app"],
    &["client", "site"],
    &["main", "search", "lib"],
];

/// The most lines of a file.
const MAX_LINES: usize = 400;

/// Files that may be longer, with the reason.
const LONG: &[(&str, &str)] = &[
    ("src/dossier/model.rs", "the domain types: half of it is what each member means"),
    ("src/dossier/raw.rs", "the shape of the JSON: two thirds of it are the hints that an editor's program shows"),
];

/// A file of a crate as a module.
struct Module {
    path: String,
    /// `dossier`, `parse`, `records` for `src/dossier/parse/records.rs`.
    names: Vec<String>,
    text: String,
}

/// The modules of this crate.
fn modules() -> Vec<Module> {
    modules_of("src/")
}

fn modules_of(folder: &str) -> Vec<Module> {
    (files(folder.trim_end_matches('/')).into_iter())
        .filter(|(path, _)| path.ends_with(".rs"))
        .map(|(path, text)| {
            let names = path[folder.len()..].trim_end_matches(".rs").split('/').map(str::to_owned).collect();
            Module { path, names, text }
        })
        .collect()
}

/// The code alone: no tests, comments or attributes, which are documentation.
fn code(text: &str) -> String {
    without_tests(text).lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The paths that a piece of code begins with: `a::{b, c::d}` has `a::b` and `a::c::d`.
fn paths(code: &str) -> Vec<Vec<String>> {
    fn tree(code: &str, before: &[String], found: &mut Vec<Vec<String>>) -> usize {
        let mut path = before.to_vec();
        let mut at = 0;
        loop {
            let word = code[at..].find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(code.len() - at);
            if word > 0 {
                path.push(code[at..at + word].to_owned());
                at += word;
            }
            if !code[at..].starts_with("::") {
                found.push(path);
                return at;
            }
            at += 2;
            if code[at..].starts_with('{') {
                at += 1;
                while !code[at..].starts_with('}') {
                    at += code[at..].find(|c: char| !c.is_whitespace() && c != ',').unwrap_or(0);
                    if code[at..].starts_with('}') || code[at..].is_empty() {
                        break;
                    }
                    let length = tree(&code[at..], &path, found);
                    // Anything but a path (a glob, a renaming) ends at the next comma or brace.
                    at += length + code[at + length..].find([',', '}']).unwrap_or(0);
                }
                return at + 1;
            }
        }
    }
    let mut found = Vec::new();
    tree(code, &[], &mut found);
    found
}

impl Module {
    /// Every path in the code that starts at the root of the crate or above the file, as names from the root.
    fn named(&self) -> Vec<Vec<String>> {
        let code = code(&self.text);
        let mut named = Vec::new();
        for start in ["crate", "visavis", "super"] {
            for (at, _) in code.match_indices(&[start, "::"].concat()) {
                let before = code[..at].chars().next_back();
                if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '$') {
                    continue;
                }
                for path in paths(&code[at..]) {
                    let up = path.iter().take_while(|name| *name == "super").count();
                    // A path from the root of the crate names it in the first place.
                    let (above, below) = match up {
                        0 => (&[][..], &path[1..]),
                        up => (&self.names[..self.names.len() - up], &path[up..]),
                    };
                    named.push(above.iter().chain(below).cloned().collect());
                }
            }
        }
        named
    }

    /// The files that the file imports from.
    fn imports<'a>(&self, modules: &'a [Module]) -> Vec<&'a Module> {
        let mut found: Vec<&Module> = (self.named().iter())
            .filter_map(|path| {
                let inside = |module: &&Module| path.starts_with(&module.names);
                modules.iter().filter(inside).max_by_key(|module| module.names.len())
            })
            .filter(|module| module.path != self.path)
            .collect();
        found.sort_by_key(|module| &module.path);
        found.dedup_by_key(|module| &module.path);
        found
    }
}

/// The floor of a file and the room on it: the longest that its path begins with.
fn room(module: &Module) -> (usize, &'static str) {
    let rooms = FLOORS.iter().enumerate().flat_map(|(floor, rooms)| rooms.iter().map(move |room| (floor, *room)));
    let is_in = |room: &str| module.names.iter().zip(room.split('/')).all(|(name, part)| name == part);
    let is_long_enough = |room: &str| module.names.len() >= room.split('/').count();
    let own = rooms.filter(|(_, room)| is_long_enough(room) && is_in(room)).max_by_key(|(_, room)| room.len());
    own.unwrap_or_else(|| panic!("{}: put it on a floor in tests/tidy.rs", module.path))
}

#[test]
fn paths_are_read_as_the_compiler_reads_them() {
    let read = |code: &str| paths(code).into_iter().map(|path| path.join("::")).collect::<Vec<_>>();
    assert_eq!(read("crate::a::b;"), ["crate::a::b"]);
    assert_eq!(
        read("crate::a::{self, b::{C, d}, e as f, g::*};"),
        ["crate::a::self", "crate::a::b::C", "crate::a::b::d", "crate::a::e", "crate::a::g"]
    );
    assert_eq!(read("crate::a::f(1)"), ["crate::a::f"]);
}

#[test]
fn a_file_imports_from_lower_floors_or_its_own_folder() {
    let modules = modules();
    let mut seen = 0;
    for module in &modules {
        for import in module.imports(&modules) {
            seen += 1;
            let ((floor, own), (lower, other)) = (room(module), room(import));
            assert!(own == other || lower < floor, "{} imports from {}", module.path, import.path);
        }
    }
    assert!(seen > modules.len(), "imports are found");
    for name in FLOORS.iter().flat_map(|floor| floor.iter()) {
        assert!(modules.iter().any(|module| module.names.join("/") == *name), "{name} is on a floor and nowhere else");
    }
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    no_circle(&modules());
    no_circle(&modules_of("xtask/src/"));
}

fn no_circle(modules: &[Module]) {
    // That a door names its rooms (`mod`, and paths from there) is no import: only ways up and sideways are followed.
    let imports: BTreeMap<&str, Vec<&str>> = (modules.iter())
        .map(|module| (&*module.path, module.imports(modules).iter().map(|import| &*import.path).collect()))
        .collect();
    fn walk<'a>(
        path: &'a str,
        way: &mut Vec<&'a str>,
        done: &mut BTreeSet<&'a str>,
        all: &BTreeMap<&'a str, Vec<&'a str>>,
    ) {
        if let Some(start) = way.iter().position(|step| *step == path) {
            panic!("a circle: {} -> {path}", way[start..].join(" -> "));
        }
        if done.contains(path) {
            return;
        }
        way.push(path);
        all[path].iter().for_each(|next| walk(next, way, done, all));
        way.pop();
        done.insert(path);
    }
    let mut done = BTreeSet::new();
    for path in imports.keys() {
        walk(path, &mut Vec::new(), &mut done, &imports);
    }
    assert_eq!(done.len(), modules.len());
}

#[test]
fn every_file_says_at_its_head_what_it_is_in_one_to_six_lines() {
    for folder in ["src", "tests", "xtask/src", "xtask/bindgen/src"] {
        for (path, text) in files(folder).into_iter().filter(|(path, _)| path.ends_with(".rs")) {
            let lines = text.lines().take_while(|line| line.starts_with("//!")).count();
            assert!((1..=6).contains(&lines), "{path}: {lines} lines of `//!` at its head");
        }
    }
}

#[test]
fn files_are_named_after_what_they_define_and_stay_short() {
    let mut long = Vec::new();
    for (path, text) in files("src").into_iter().filter(|(path, _)| !path.ends_with(".js")) {
        let name = path.rsplit('/').next().unwrap_or_default();
        assert!(name.ends_with(".rs") && name != "mod.rs", "{path}");
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte == b'.'), "{path}");
        if text.lines().count() > MAX_LINES {
            long.push(path);
        }
    }
    assert_eq!(long, LONG.iter().map(|(path, _)| *path).collect::<Vec<_>>(), "longer than {MAX_LINES} lines");
}

#[test]
fn no_file_of_the_project_has_a_telephone_number() {
    let folders = ["src", "tests", "data", "assets", "xtask"].map(files).into_iter().flatten();
    let alone = ["README.md", "README.fr.md", "ARCHITECTURE.md", "CHANGELOG.md", "index.html"];
    let alone = alone.map(|path| (path.to_owned(), std::fs::read_to_string(path).expect("a file of the project")));
    for (path, text) in folders.chain(alone) {
        // 555 is the exchange of numbers that nobody has.
        assert_eq!(phones(&text).find(|number| !number.contains("555")), None, "{path}");
    }
}

#[test]
fn nothing_is_unwrapped_or_left_for_later() {
    for module in modules() {
        for word in [".unwrap()", "todo!", "unimplemented!", "dbg!", "TODO", "FIXME"] {
            let text = without_tests(&module.text);
            assert!(!text.contains(word), "{}: {word}", module.path);
        }
    }
}

#[test]
fn no_code_of_the_browser_changes_the_case_of_letters() {
    // The table for that is taken out of the published client (`xtask/src/slim.rs`): only there, letters beyond ASCII
    // would stay as they are.
    let native = ["src/site/", "src/dossier/check/"];
    for module in modules().iter().filter(|module| !native.iter().any(|folder| module.path.starts_with(folder))) {
        for word in ["to_lowercase", "to_uppercase"] {
            assert!(!code(&module.text).contains(word), "{}: {word}", module.path);
        }
    }
}

#[test]
fn the_bare_client_has_every_style_sheet_that_a_page_of_the_application_can_have() {
    let index = std::fs::read_to_string("index.html").expect("the page for trunk");
    let links = index.lines().filter_map(|line| line.split_once("href=\"assets/css/"));
    let listed: Vec<&str> = links.filter_map(|(_, rest)| rest.split(".css").next()).collect();
    assert_eq!(listed, of_the_application().collect::<Vec<_>>());
}

#[test]
fn trunk_has_a_folder_of_its_own() {
    let trunk = std::fs::read_to_string("Trunk.toml").expect("the configuration of trunk");
    let dist = trunk.lines().find_map(|line| line.strip_prefix("dist = ")).expect("its folder");
    assert_eq!(dist, "\"target/trunk\"", "`dist` holds a built site, `target/client` the client for one");
}

#[test]
fn the_browser_is_named_in_one_place_only() {
    let mut there = 0;
    for module in modules() {
        let names = ["web_sys::", "js_sys::", "gloo_", "wasm_bindgen::"]
            .into_iter()
            .find(|name| code(&module.text).contains(name));
        if module.path.starts_with("src/web/") {
            there += usize::from(names.is_some());
        } else {
            assert_eq!(names, None, "{}", module.path);
        }
    }
    assert!(there > 0, "src/web/ names it");
}

#[test]
fn the_code_knows_no_partner_label_country_title_or_year() {
    let words = words::words(REAL);
    let forbidden: Vec<&String> = words.values().flatten().collect();
    assert!(forbidden.len() > 50, "the data has words");
    for module in modules() {
        for word in &forbidden {
            let found = words::find(without_tests(&module.text), word);
            assert_eq!(found, None, "{}: {word:?}", module.path);
        }
    }
}

// The style sheet.

/// A style sheet without its comments.
fn sheet(name: &str) -> String {
    let text = std::fs::read_to_string(format!("assets/css/{name}.css")).expect("a style sheet");
    let mut rest = text.as_str();
    let mut css = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        css.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    css + rest
}

/// What stands before each `{`: selectors, and the names of layers and conditions.
fn selectors(css: &str) -> Vec<String> {
    let heads = css.split('{').filter_map(|part| part.rsplit(['}', ';']).next());
    heads.map(|head| head.trim().to_owned()).filter(|head| !head.is_empty() && !head.starts_with('@')).collect()
}

/// The classes that the style sheets name.
fn styled() -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    for selector in EVERY_PAGE.iter().chain(&SOME_PAGES).flat_map(|name| selectors(&sheet(name))) {
        for part in selector.split('.').skip(1) {
            let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
            classes.insert(name);
        }
    }
    assert!(classes.len() > 50, "classes are found");
    classes
}

/// The classes of every page of both dossiers, and of the pages that a visitor's choices make.
fn rendered() -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    let with_class = Selector::parse("[class]").expect("a selector");
    let mut add = |html: &str| {
        for element in Html::parse_document(html).select(&with_class) {
            classes.extend(element.value().classes().map(str::to_owned));
        }
    };
    for data in [REAL, "tests/fixtures/other"] {
        let site = site::site(data, None);
        pages(&site)
            .expect("one page at an address")
            .values()
            .for_each(|page| add(str::from_utf8(page).expect("a page is UTF-8")));
        let found_nothing = State::default().after(Action::Searched("zzzz".into()));
        let followed = State::default().after(Action::Followed(Some(Ref::Field(site.dossier.fields[0].id.clone()))));
        for (view, state) in [(View::Networks, found_nothing), (View::Partnership, followed)] {
            let visit = Visit::opened(Route::view(Lang::Fr, view), state);
            let props = AppProps { dossier: site.dossier.clone(), visit, fixed_prefix: None, anew: |_| () };
            add(&block_on(yew::LocalServerRenderer::<App>::with_props(props).render()));
        }
    }
    // What is found in the dialog is among the examples alone.
    let site = site::site(REAL, None);
    EXAMPLES.iter().filter_map(|example| gallery::markup(&site, example, Lang::Fr)).for_each(|html| add(&html));
    classes
}

#[test]
fn no_selector_is_by_id_and_colours_have_names() {
    for name in EVERY_PAGE.into_iter().chain(SOME_PAGES) {
        let css = sheet(name);
        for selector in selectors(&css) {
            assert!(!selector.contains('#'), "{name}.css: {selector}");
        }
        if name != "tokens" {
            for colour in ["#", "rgb(", "rgba(", "hsl(", "oklch("] {
                assert!(!css.contains(colour), "{name}.css: {colour} belongs in tokens.css");
            }
        }
    }
}

#[test]
fn a_class_is_a_block_or_a_part_or_a_kind_of_one() {
    let rendered = rendered();
    for class in rendered.iter().chain(&styled()) {
        let block = class.split("__").next().unwrap_or_default();
        let block = block.split("--").next().unwrap_or_default();
        let form = class.split("__").count() <= 2
            && class.split("--").count() <= 2
            && class.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte));
        assert!(form, "{class}: block, block__element, block--modifier");
        assert!(rendered.contains(block), "{class}: no element is a {block:?}");
    }
}

#[test]
fn no_class_is_dead() {
    let (styled, rendered) = (styled(), rendered());
    let unseen: Vec<&String> = styled.difference(&rendered).collect();
    assert!(unseen.is_empty(), "in the style sheets, on no page: {unseen:?}");
    // A part of a styled block may go without a rule of its own.
    let block =
        |class: &str| class.split("__").next().unwrap_or_default().split("--").next().unwrap_or_default().to_owned();
    let blocks: BTreeSet<String> = styled.iter().map(|class| block(class)).collect();
    let bare: Vec<&String> = rendered.iter().filter(|class| !blocks.contains(&block(class))).collect();
    assert!(bare.is_empty(), "on pages, in no style sheet: {bare:?}");
}
