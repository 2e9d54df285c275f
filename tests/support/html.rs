//! Reading of finished pages: the parsed document, its text nodes with the language that each is in, and where a link
//! leads. By a parser of its own, so that the site's own rules are not what is trusted.

use scraper::{ElementRef, Html, Selector};
use visavis::route::Route;
use visavis::site::Files;

/// A page with its path from the root of the site.
pub struct Page {
    /// `fr/pays/mali/index.html`.
    pub path: String,
    /// Its route; nothing for the chooser, the page of lost addresses, and former addresses.
    pub route: Option<Route>,
    /// The document.
    pub html: Html,
}

/// Every page among some files, without the text of its style sheet, which all pages share.
pub fn pages(files: &Files) -> impl Iterator<Item = Page> + '_ {
    files.iter().filter(|(path, _)| path.ends_with(".html")).map(|(path, bytes)| {
        let text = str::from_utf8(bytes).expect("a page is UTF-8");
        let (before, rest) = text.split_once("<style>").expect("every page has its style inline");
        let (_, after) = rest.split_once("</style>").expect("and the style ends");
        let html = Html::parse_document(&[before, after].concat());
        Page { path: path.clone(), route: Route::parse(path), html }
    })
}

/// A selector that a test is written with.
pub fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector of the test")
}

impl Page {
    /// The elements that a selector finds.
    pub fn all(&self, text: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&selector(text)).collect()
    }

    /// The text of the first element that a selector finds, or nothing.
    pub fn text_of(&self, text: &str) -> String {
        self.all(text).first().map(|&element| words(element)).unwrap_or_default()
    }

    /// Every text that a reader meets, with its element and the language that it is in.
    pub fn texts(&self) -> impl Iterator<Item = (&str, ElementRef<'_>, &str)> {
        self.html.root_element().descendants().filter_map(|node| {
            let text = node.value().as_text()?;
            let element = node.parent().and_then(ElementRef::wrap)?;
            let silent = ["script", "style", "code", "textarea"].contains(&element.value().name());
            (!silent && !text.trim().is_empty()).then(|| (&**text, element, lang(element)))
        })
    }

    /// The file that a relative link of the page leads to, with the place in it; nothing for a link out of the site.
    pub fn target(&self, href: &str) -> Option<(String, String)> {
        if href.contains(':') {
            return None;
        }
        let (address, place) = href.split_once('#').unwrap_or((href, ""));
        let address = address.split('?').next().unwrap_or_default();
        let mut folders: Vec<&str> = self.path.split('/').collect();
        if !address.is_empty() {
            folders.pop();
            for part in address.split('/') {
                match part {
                    ".." => drop(folders.pop().expect("no link leads above the root")),
                    part => folders.push(part),
                }
            }
        }
        let mut file = folders.join("/");
        if file.is_empty() || file.ends_with('/') {
            file.push_str("index.html");
        }
        Some((file, place.to_owned()))
    }
}

/// The language that an element is in.
pub fn lang(element: ElementRef<'_>) -> &str {
    let own = element.value().attr("lang");
    own.or_else(|| element.ancestors().filter_map(ElementRef::wrap).find_map(|e| e.value().attr("lang"))).unwrap_or("")
}

/// The text of an element, as one line.
pub fn words(element: ElementRef<'_>) -> String {
    // A no-break space is no gap between words here: it is typography to be kept.
    let text: String = element.text().collect();
    text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether an element lies in one of a class, or is one.
pub fn within(element: ElementRef<'_>, class: &str) -> bool {
    let has = |e: &ElementRef<'_>| e.value().classes().any(|own| own == class);
    has(&element) || element.ancestors().filter_map(ElementRef::wrap).any(|e| has(&e))
}
