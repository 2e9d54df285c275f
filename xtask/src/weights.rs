//! What the built site weighs on the way to a visitor, and the bars it must keep. Measures only; says nothing of time.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    client::CLIENT,
    pages::{self, Kind},
    run::{self, Fault},
};

/// The most that a visitor may have to load before the application is alive with the complete dossier, on the heaviest view,
/// the map apart, in bytes of brotli 11. A timeline, a map and a network drawing made with the usual libraries (TimelineJS 80,
/// Leaflet 40, vis-network 130 kB) weigh 250 kB before they show a single fact.
pub const ALIVE_BAR: usize = 242_000;

/// The most that the code may weigh, apart from the glue that starts it.
const CODE_BAR: usize = 128_000;

/// The most that the search may weigh with its glue: on a document alone, it and the dossier are all that comes.
const SEARCH_BAR: usize = 95_000;

/// The most that the dossier may weigh.
const DATA_BAR: usize = 76_000;

/// The most that the styles of the other pages may weigh, which come after it.
const STYLES_BAR: usize = 8_000;

/// The most that the base picture of the map may weigh.
const MAP_BAR: usize = 11_000;

/// One page as it is shipped.
#[derive(Debug)]
pub struct Page {
    /// The page's folder in the site: `fr/pays/mali`.
    pub folder: String,
    pub kind: Kind,
    pub bytes: usize,
}

/// The weights of a built site, in bytes of brotli 11.
#[derive(Debug, Default)]
pub struct Weights {
    pub pages: Vec<Page>,
    /// The style sheet in every page, compressed alone.
    pub css: usize,
    /// The boot script in every page, compressed alone.
    pub boot: usize,
    /// The search with its glue, as it is shipped; loaded when something is looked for.
    pub search: usize,
    /// What wasm-bindgen wrote to start the code, compressed alone.
    pub glue: usize,
    /// The WebAssembly code, compressed alone.
    pub code: usize,
    /// Glue and code in one script, as they are shipped.
    pub app: usize,
    /// The styles of the other pages of the application, as they are shipped.
    pub styles: usize,
    /// The dossier, as it is shipped.
    pub data: usize,
    /// The base picture of the map, as it is shipped; 0 if there is none.
    pub map: usize,
}

impl Weights {
    /// Weighs the site in a folder. Its client is taken from [`CLIENT`].
    pub fn measure(site: &Path) -> Result<Weights, Fault> {
        let mut weights = Weights::default();
        let marker = fs::read_to_string(site.join("visavis-build.txt")).unwrap_or_default();
        for file in pages::files(site)? {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            if is_kept(&marker, &name) {
                continue;
            }
            if name == "index.html" {
                let folder = file.parent().unwrap_or(site).strip_prefix(site)?.to_string_lossy().into_owned();
                if let Some(kind) = Kind::of(&folder) {
                    let bytes = shipped(&file)?;
                    weights.pages.push(Page { folder, kind, bytes });
                    if kind == Kind::Home {
                        let html = read(&file)?;
                        let html = String::from_utf8_lossy(&html);
                        weights.css = brotli(inline(&html, "style").as_bytes())?;
                        weights.boot = brotli(inline(&html, "script").as_bytes())?;
                    }
                }
            } else if is_hashed(&name, "app", "js") {
                weights.app += shipped(&file)?;
            } else if is_hashed(&name, "search", "js") {
                weights.search += shipped(&file)?;
            } else if is_hashed(&name, "styles", "js") {
                weights.styles += shipped(&file)?;
            } else if is_hashed(&name, "dossier", "js") {
                weights.data += shipped(&file)?;
            } else if is_hashed(&name, "map", "svg") {
                weights.map += shipped(&file)?;
            }
        }
        if weights.app == 0 || weights.data == 0 {
            let site = site.display();
            return Err(format!("{site} holds no app.….js or no dossier.….js; `cargo xtask build` writes them").into());
        }
        weights.weigh_client()?;
        Ok(weights)
    }

    fn weigh_client(&mut self) -> Result<(), Fault> {
        let client = Path::new(CLIENT);
        self.code = brotli(&read(&client.join("visavis_bg.wasm"))?)?;
        self.glue = brotli(&read(&client.join("visavis.js"))?)?;
        Ok(())
    }

    /// The pages of one kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Page> {
        self.pages.iter().filter(move |page| page.kind == kind)
    }

    /// What is loaded of the heaviest view until the application is alive, the map apart.
    pub fn alive(&self) -> usize {
        let view = self.of_kind(Kind::View).map(|page| page.bytes).max().unwrap_or_default();
        view + self.app + self.data
    }

    /// Each bar and whether it is kept.
    pub fn bars(&self) -> Vec<Bar> {
        let mut bars: Vec<Bar> = Kind::ALL.into_iter().map(|kind| self.bar(kind)).collect();
        let parts = [
            ("code", self.code, CODE_BAR),
            ("search", self.search, SEARCH_BAR),
            ("data", self.data, DATA_BAR),
            ("styles", self.styles, STYLES_BAR),
            ("map", self.map, MAP_BAR),
            ("alive", self.alive(), ALIVE_BAR),
        ];
        bars.extend(parts.map(|(name, bytes, bar)| Bar {
            name,
            kept: bytes <= bar,
            detail: format!("{} of {} bytes", grouped(bytes), grouped(bar)),
        }));
        bars
    }

    fn bar(&self, kind: Kind) -> Bar {
        let mut pages: Vec<&Page> = self.of_kind(kind).collect();
        pages.sort_by_key(|page| std::cmp::Reverse(page.bytes));
        let Some(heaviest) = pages.first() else {
            return Bar { name: kind.name(), kept: false, detail: "no such page was built".to_owned() };
        };
        let kept = heaviest.bytes <= kind.bar();
        let shown = pages.iter().filter(|page| page.bytes > kind.bar()).count().max(1);
        let shown: Vec<_> =
            pages.iter().take(shown).map(|page| format!("{} {}", page.folder, grouped(page.bytes))).collect();
        Bar { name: kind.name(), kept, detail: format!("{} of {} bytes", shown.join(", "), grouped(kind.bar())) }
    }
}

/// One bar and what was measured.
pub struct Bar {
    pub name: &'static str,
    pub kept: bool,
    /// The heaviest page, or all that are too heavy.
    pub detail: String,
}

/// Whether the marker of a site names a file as one of the build before, which no page of this one loads.
fn is_kept(marker: &str, name: &str) -> bool {
    marker.lines().any(|line| line.strip_prefix("kept ") == Some(name))
}

/// Whether a file is called `STEM.hash.EXTENSION`.
fn is_hashed(name: &str, stem: &str, extension: &str) -> bool {
    let parts: Vec<&str> = name.split('.').collect();
    matches!(parts.as_slice(), [first, _, last] if *first == stem && *last == extension)
}

/// The size of a file as it is sent: that of its compressed copy if the site has one.
fn shipped(file: &Path) -> Result<usize, Fault> {
    let mut copy = file.as_os_str().to_owned();
    copy.push(".br");
    let copy = PathBuf::from(copy);
    if copy.is_file() { Ok(read(&copy)?.len()) } else { brotli(&read(file)?) }
}

/// The size of a text after brotli 11, weighed by the site generator: so this program need not be compiled with brotli.
fn brotli(text: &[u8]) -> Result<usize, Fault> {
    let bytes = run::fed(run::visavis().arg("weigh"), text)?;
    Ok(bytes.trim().parse()?)
}

fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()).into())
}

/// What stands in the elements of one name, `style` or `script`; structured data and scripts elsewhere are left out.
/// The site generator writes these elements in one form only, so a search for it is enough.
fn inline(html: &str, element: &str) -> String {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let contents = html.split(open.as_str()).skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (content, _) = rest.split_once(close.as_str())?;
        let elsewhere = attributes.contains("src=") || attributes.contains("json");
        (!elsewhere).then_some(content)
    });
    contents.collect()
}

/// A number with its thousands apart: `12 345`.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(folder: &str, bytes: usize) -> Page {
        Page { folder: folder.to_owned(), kind: Kind::of(folder).expect("a page of some kind"), bytes }
    }

    fn site() -> Weights {
        Weights {
            pages: vec![
                page("fr", 9_000),
                page("en", 10_000),
                page("fr/pays", 24_000),
                page("fr/pays/mali", 14_001),
                page("fr/sources", 30_000),
            ],
            app: 100_000,
            data: 50_000,
            map: 10_000,
            ..Weights::default()
        }
    }

    #[test]
    fn a_page_over_its_bar_is_named() {
        let bars = site().bars();
        let broken: Vec<_> = bars.iter().filter(|bar| !bar.kept).map(|bar| bar.detail.as_str()).collect();
        assert_eq!(broken, ["fr/pays/mali 14 001 of 14 000 bytes"]);
    }

    #[test]
    fn the_heaviest_view_counts_for_being_alive() {
        assert_eq!(site().alive(), 24_000 + 100_000 + 50_000);
        let kept = |weights: &Weights| weights.bars().iter().all(|bar| bar.name != "alive" || bar.kept);
        let most = Weights { app: ALIVE_BAR - 74_000, ..site() };
        assert!(kept(&most) && !kept(&Weights { data: 50_001, ..most }));
    }

    #[test]
    fn a_kind_without_pages_keeps_no_bar() {
        assert!(Weights::default().bars().iter().any(|bar| bar.detail == "no such page was built" && !bar.kept));
    }

    #[test]
    fn only_hashed_names_are_parts_of_the_application() {
        assert!(is_hashed("app.0a1b2c.js", "app", "js"));
        assert!(!is_hashed("app.0a1b2c.js.br", "app", "js"));
        assert!(!is_hashed("app.js", "app", "js"));
        assert!(!is_hashed("apple.0a1b2c.js", "app", "js"));
    }

    #[test]
    fn scripts_of_the_build_before_weigh_nothing() {
        let marker = "Written by us.\nmade app.2.js\nkept app.1.js\n";
        assert!(is_kept(marker, "app.1.js"));
        assert!(!is_kept(marker, "app.2.js") && !is_kept("", "app.1.js"));
    }

    #[test]
    fn only_what_stands_in_the_page_and_runs_is_inline() {
        let html = "<style nonce>a{}</style><script src=\"x.js\"></script><script>go()</script>\
                    <script type=\"application/ld+json\">{}</script>";
        assert_eq!(inline(html, "style"), "a{}");
        assert_eq!(inline(html, "script"), "go()");
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1 000", "1 234 567"]);
    }
}
