//! A page as lines of text: an indented line for each landmark, heading, paragraph, item and cell, with links and
//! controls in place. `[text](href)` is a link, `<...>` a control, `{pt: text}` a passage in another language.

use scraper::{ElementRef, Html, Selector};

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "main",
    "header",
    "footer",
    "nav",
    "aside",
    "section",
    "article",
    "figure",
    "figcaption",
    "div",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "blockquote",
    "details",
    "summary",
    "label",
    "title",
    "meta",
    "svg",
];

/// The outline of an element.
pub fn of(document: &Html, element: ElementRef) -> String {
    let mut lines = Lines { document, out: String::new(), line: String::new(), depth: 0, start: "" };
    lines.element(element);
    lines.end();
    lines.out
}

struct Lines<'a> {
    document: &'a Html,
    out: String,
    /// The line that is being written.
    line: String,
    depth: usize,
    /// What the next line starts with.
    start: &'static str,
}

impl Lines<'_> {
    fn end(&mut self) {
        // Words apart by single spaces; a no-break space is part of the text.
        let words: Vec<&str> = self.line.split([' ', '\n']).filter(|word| !word.is_empty()).collect();
        if !words.is_empty() {
            self.out.push_str(&"  ".repeat(self.depth));
            self.out.push_str(self.start);
            self.out.push_str(&words.join(" "));
            self.out.push('\n');
            self.start = "";
        }
        self.line.clear();
    }

    /// The accessible name of a landmark.
    fn name(&self, element: ElementRef) -> Option<String> {
        let label = element.attr("aria-label").map(str::to_owned);
        label.or_else(|| {
            let selector = format!("[id=\"{}\"]", element.attr("aria-labelledby")?);
            let named_by = self.document.select(&Selector::parse(&selector).ok()?).next()?;
            Some(named_by.text().collect())
        })
    }

    fn element(&mut self, element: ElementRef) {
        let tag = element.value().name();
        if !BLOCKS.contains(&tag) {
            return self.inline(element);
        }
        self.end();
        match tag {
            "svg" => {
                // What is drawn is computed, and numbers are what two machines may print differently.
                let paths = element.child_elements().filter_map(|path| path.attr("d"));
                self.line.push_str(&["(drawing ", &paths.collect::<Vec<_>>().join(" "), ")"].concat());
            }
            "meta" => self.line.push_str(element.attr("content").unwrap_or_default()),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.start = ["# ", "## ", "### ", "#### ", "##### ", "###### "][usize::from(tag.as_bytes()[1] - b'1')];
                self.children(element);
            }
            "main" | "nav" | "aside" | "footer" | "header" | "section" | "article" | "figure" | "table" | "details" => {
                let name = self.name(element).map(|name| [": ", &name].concat()).unwrap_or_default();
                self.line.push_str(&[tag, &name].concat());
                self.inside(element, "");
            }
            "li" => self.inside(element, "- "),
            "dd" => self.inside(element, ": "),
            "blockquote" => self.inside(element, "> "),
            "summary" => self.inside(element, "+ "),
            _ => self.children(element),
        }
        self.end();
        self.start = "";
    }

    /// What is in an element, one step further in.
    fn inside(&mut self, element: ElementRef, start: &'static str) {
        self.end();
        self.depth += 1;
        self.start = start;
        self.children(element);
        self.end();
        self.depth -= 1;
    }

    fn children(&mut self, element: ElementRef) {
        // A passage in another language than what is around it is marked, whether it is a line or a part of one.
        let lang = element.attr("lang").filter(|_| element.value().name() != "a");
        if let Some(lang) = lang {
            self.line.push_str(&["{", lang, ": "].concat());
        }
        for child in element.children() {
            if let Some(text) = child.value().as_text() {
                self.line.push_str(text);
            } else if let Some(child) = ElementRef::wrap(child) {
                self.element(child);
            }
        }
        if lang.is_some() {
            self.line.push('}');
        }
    }

    fn inline(&mut self, element: ElementRef) {
        let attr = |name: &str| element.attr(name).unwrap_or_default();
        let text = || element.text().collect::<String>();
        match element.value().name() {
            "a" => {
                let lang = element.attr("lang").map(|lang| ["{", lang, "}"].concat()).unwrap_or_default();
                let current = if element.attr("aria-current").is_some() { " <- here" } else { "" };
                self.line.push('[');
                self.children(element);
                self.line.push_str(&["](", attr("href"), ")", &lang, current].concat());
            }
            "button" => self.line.push_str(&["<button ", &text(), ">"].concat()),
            "input" => self.line.push_str(&[" <", attr("type"), ">"].concat()),
            "textarea" => self.line.push_str(&[" <textarea ", &text(), ">"].concat()),
            "select" => {
                let options = element.child_elements().map(|option| option.text().collect::<String>());
                self.line.push_str(&[" <", &options.collect::<Vec<_>>().join(" | "), ">"].concat());
            }
            "th" | "td" => {
                self.line.push_str(" | ");
                self.children(element);
            }
            "script" | "style" => {}
            _ => self.children(element),
        }
    }
}
