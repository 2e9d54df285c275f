//! What every page of a site must hold before it is published: links that lead somewhere, ids that are unique, one
//! heading and one main part, no text missing. Read from the finished HTML, so that nothing is assumed of its making.

use std::collections::{BTreeMap, BTreeSet};

use super::Files;

/// The most elements that a view's first HTML may have; sources and index are lists of everything.
const MAX_ELEMENTS: usize = 1500;

/// Every broken rule, a sentence each: the page, and what is wrong on it.
pub fn faults(files: &Files) -> Vec<String> {
    let mut faults = Vec::new();
    let pages: BTreeMap<&str, Page> = (files.iter())
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), Page::read(&String::from_utf8_lossy(bytes))))
        .collect();
    for (path, page) in &pages {
        let mut fault = |what: String| faults.push(format!("{path}: {what}"));
        for (tag, what) in [("h1", "heading"), ("main", "main part")] {
            let count = page.count(tag);
            if count != 1 {
                fault(format!("{count} <{tag}>; a page has exactly one {what}"));
            }
        }
        for id in &page.repeated_ids {
            fault(format!("the id {id:?} stands more than once"));
        }
        for id in page.pointed_ids.difference(&page.ids) {
            fault(format!("the id {id:?} is pointed at and not on the page"));
        }
        for name in &page.empty {
            fault(format!("a <{name}> without text"));
        }
        if page.title.trim().is_empty() {
            fault("no title".into());
        }
        let lists_everything = path.ends_with("/sources/index.html") || path.ends_with("/index/index.html");
        if page.elements > MAX_ELEMENTS && !lists_everything {
            fault(format!("{} elements; at most {MAX_ELEMENTS}", page.elements));
        }
        if *path == "404.html" {
            continue;
        }
        for href in &page.links {
            if let Some(what) = dead(path, href, files, &pages) {
                fault(what);
            }
        }
    }
    faults
}

/// Why a link leads nowhere; nothing for one that leads somewhere, or out of the site.
fn dead(path: &str, href: &str, files: &Files, pages: &BTreeMap<&str, Page>) -> Option<String> {
    if href.contains("://") || href.starts_with("mailto:") || href.starts_with("data:") {
        return None;
    }
    let (address, anchor) = href.split_once('#').unwrap_or((href, ""));
    let address = address.split('?').next().unwrap_or_default();
    let Some(target) = resolve(path, address) else {
        return Some(format!("the link {href:?} leads out of the site"));
    };
    if !files.contains_key(&target) {
        return Some(format!("the link {href:?} leads to {target:?}, which does not exist"));
    }
    let page = pages.get(target.as_str())?;
    (!anchor.is_empty() && !page.ids.contains(anchor))
        .then(|| format!("the link {href:?}: {target:?} has no such place"))
}

/// The file that a relative link names; nothing if it would leave the root.
fn resolve(from: &str, address: &str) -> Option<String> {
    if address.is_empty() {
        return Some(from.to_owned());
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let mut target = parts.join("/");
    if address.ends_with('/') || target.is_empty() {
        target.push_str(if target.is_empty() { "index.html" } else { "/index.html" });
    }
    Some(target)
}

/// What the rules need to know of a page.
#[derive(Default)]
struct Page {
    title: String,
    elements: usize,
    tags: BTreeMap<String, usize>,
    ids: BTreeSet<String>,
    repeated_ids: BTreeSet<String>,
    /// Ids named by `aria-labelledby`, `aria-controls`, `aria-describedby` and `for`.
    pointed_ids: BTreeSet<String>,
    links: BTreeSet<String>,
    /// Headings, links, buttons and terms without text.
    empty: Vec<String>,
}

impl Page {
    fn count(&self, tag: &str) -> usize {
        self.tags.get(tag).copied().unwrap_or(0)
    }

    /// Reads HTML as our renderer writes it: attributes in double quotes, every element closed.
    fn read(html: &str) -> Page {
        let mut page = Page::default();
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix("!--") {
                rest = after.find("-->").map_or("", |end| &after[end + 3..]);
                continue;
            }
            let Some(end) = tag_end(rest) else { break };
            let (tag, after) = (&rest[..end], &rest[end + 1..]);
            rest = after;
            let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
            if name.is_empty() {
                continue;
            }
            page.element(&name, tag, after);
            // What is inside these is no HTML.
            if name == "style" || name == "script" {
                let close = ["</", &name].concat();
                rest = rest.find(&close).map_or("", |at| &rest[at..]);
            }
        }
        page
    }

    fn element(&mut self, name: &str, tag: &str, after: &str) {
        self.elements += 1;
        *self.tags.entry(name.to_owned()).or_default() += 1;
        if let Some(id) = attribute(tag, "id")
            && !self.ids.insert(id.clone())
        {
            self.repeated_ids.insert(id);
        }
        for pointer in ["aria-labelledby", "aria-controls", "aria-describedby", "for"] {
            let ids = attribute(tag, pointer).unwrap_or_default();
            self.pointed_ids.extend(ids.split_whitespace().map(str::to_owned));
        }
        if name == "a" {
            self.links.extend(attribute(tag, "href"));
        }
        if name == "title" {
            self.title = after[..after.find('<').unwrap_or(0)].to_owned();
        }
        let must_speak =
            ["a", "button", "h1", "h2", "h3", "h4", "dt", "summary", "figcaption", "caption", "th", "option"];
        if must_speak.contains(&name) {
            let close = ["</", name, ">"].concat();
            let inside = after.find(&close).map_or("", |at| &after[..at]);
            if without_tags(inside).trim().is_empty() && attribute(tag, "aria-label").is_none() {
                self.empty.push(name.to_owned());
            }
        }
    }
}

/// The end of a tag: the first `>` outside quotes.
fn tag_end(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.char_indices().find_map(|(at, character)| match character {
        '"' => {
            quoted = !quoted;
            None
        }
        '>' if !quoted => Some(at),
        _ => None,
    })
}

/// An attribute's value, with the entities that our renderer writes resolved.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&[" ", name, "=\""].concat())? + name.len() + 3;
    let value = &tag[start..][..tag[start..].find('"')?];
    Some(value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for character in html.chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(character),
            _ => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(pages: &[(&str, &str)]) -> Files {
        pages.iter().map(|(path, html)| ((*path).to_owned(), html.as_bytes().to_vec())).collect()
    }

    const GOOD: &str = "<title>A</title><main><h1 id=\"a\">A</h1><a href=\"../b/#b\">B</a></main>";

    #[test]
    fn a_good_site_has_no_fault() {
        let other = "<title>B</title><main><h1 id=\"b\">B</h1><a href=\"../a/?q=1#a\">A</a></main>";
        assert_eq!(faults(&site(&[("a/index.html", GOOD), ("b/index.html", other)])), Vec::<String>::new());
    }

    #[test]
    fn a_dead_link_a_missing_place_and_a_way_out_of_the_site_are_named() {
        let dead = faults(&site(&[("a/index.html", GOOD)]));
        assert_eq!(dead, ["a/index.html: the link \"../b/#b\" leads to \"b/index.html\", which does not exist"]);
        let other = "<title>B</title><main><h1>B</h1><a href=\"../../a/\">A</a></main>";
        let faults = faults(&site(&[("a/index.html", GOOD), ("b/index.html", other)]));
        assert!(faults[0].contains("has no such place"), "{faults:?}");
        assert!(faults[1].contains("leads out of the site"), "{faults:?}");
    }

    #[test]
    fn repeated_ids_two_headings_and_silent_controls_are_named() {
        let page = "<title>A</title><main><h1 id=\"a\">A</h1><h1 id=\"a\"><b></b></h1><button> </button></main>";
        let faults = faults(&site(&[("a/index.html", page)])).join("\n");
        for part in ["2 <h1>", "the id \"a\" stands more than once", "a <h1> without text", "a <button> without text"] {
            assert!(faults.contains(part), "{part}: {faults}");
        }
    }
}
