//! The style sheet of a document without the rules for what is not on it. A document stays as it was written: nothing comes
//! to it but the search and what a frame shows, whose classes are known. Views that the application changes keep all.

use std::collections::BTreeSet;

/// Classes that come to a document later: the search's (`components/search.rs`) and those of `assets/host.js`.
const BROUGHT: [&str; 5] = ["button", "quiet", "search", "unseen", "ways"];

/// Elements that are around every page, or come to it later from the same two.
const AROUND: [&str; 12] = ["a", "b", "body", "button", "dialog", "html", "input", "li", "mark", "p", "span", "ul"];

/// Colours that `assets/boot/tier.js` measures and sets, whether or not a rule uses them.
const MEASURED: [&str; 13] = [
    "color-accent",
    "color-edge",
    "color-focus",
    "color-ink",
    "color-left",
    "color-left-soft",
    "color-link",
    "color-note",
    "color-paper",
    "color-quiet",
    "color-raised",
    "color-right",
    "color-right-soft",
];

/// What a page has that selectors can name.
struct Present<'a> {
    classes: BTreeSet<&'a str>,
    elements: BTreeSet<&'a str>,
}

/// The rules of a sheet that can match in a page, without the selectors that name a class or an element that is not there.
/// Ids and attributes are not looked at, nor what `:not()` and `:has()` ask.
pub fn prune(css: &str, html: &str) -> String {
    let mut present = Present { classes: BROUGHT.into(), elements: AROUND.into() };
    let lists = html.split("class=\"").skip(1).filter_map(|rest| rest.split_once('"'));
    present.classes.extend(lists.flat_map(|(list, _)| list.split_ascii_whitespace()));
    present.elements.extend(html.split('<').skip(1).filter_map(|tag| tag.split(|c: char| !is_name(c)).next()));
    let mut kept = rules(css, &present);
    loop {
        let without = without_unused(&kept, html);
        if without == kept {
            return kept;
        }
        kept = without;
    }
}

/// A sheet without the custom properties that neither it nor the page uses.
fn without_unused(css: &str, html: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some(at) = rest.find(['{', ';']) {
        let (before, after) = rest.split_at(at + 1);
        kept.push_str(before);
        rest = after;
        while let Some(name) = rest.strip_prefix("--").and_then(|text| text.split_once(':')).map(|(name, _)| name) {
            let used = ["var(--", name].concat();
            let end = outside(rest, |c| matches!(c, ';' | '}')).map_or(rest.len(), |(end, _)| end);
            if MEASURED.contains(&name) || css.contains(&used) || html.contains(&used) {
                break;
            }
            rest = rest[end..].strip_prefix(';').unwrap_or(&rest[end..]);
        }
    }
    kept + rest
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

/// Rules one after the other (CSS Syntax Level 3, 5.4.1), each whole or not at all; groups of rules with what is left of
/// them.
fn rules(css: &str, present: &Present) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((at, mark)) = outside(rest, |c| matches!(c, '{' | ';')) {
        let head = &rest[..at];
        rest = &rest[at + 1..];
        if mark == ';' {
            kept.extend([head, ";"]);
            continue;
        }
        let end = closing(rest);
        let (body, after) = rest.split_at(end);
        rest = after.strip_prefix('}').unwrap_or(after);
        let name = head.trim_start();
        let is_group = ["@layer", "@media", "@supports", "@container"].iter().any(|group| name.starts_with(group));
        if is_group {
            let body = rules(body, present);
            if !body.trim().is_empty() {
                kept.extend([head, "{", &body, "}"]);
            }
        } else {
            let head = if name.starts_with('@') { head.to_owned() } else { living(head, present) };
            if !head.is_empty() {
                kept.extend([&*head, "{", body, "}"]);
            }
        }
    }
    kept
}

/// The selectors of a list that name nothing that is not there.
fn living(selectors: &str, present: &Present) -> String {
    let (mut kept, mut rest) = (Vec::new(), selectors);
    while let Some((at, _)) = outside(rest, |c| c == ',') {
        kept.push(&rest[..at]);
        rest = &rest[at + 1..];
    }
    kept.push(rest);
    kept.retain(|selector| can_match(selector, present));
    kept.join(",")
}

/// Whether a selector names no class and no element but those that are there; of those in `:is()`, one is enough.
fn can_match(selector: &str, present: &Present) -> bool {
    let mut rest = selector;
    while let Some((at, mark)) = rest.char_indices().find(|(_, c)| matches!(c, '.' | '(' | '[')) {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        if !has_elements(before, present) {
            return false;
        }
        if mark == '.' {
            let end = after.find(|c| !is_name(c)).unwrap_or(after.len());
            let (class, others) = after.split_at(end);
            if !class.starts_with("search__") && !present.classes.contains(class) {
                return false;
            }
            rest = others;
            continue;
        }
        let end = outside(after, |c| matches!(c, ')' | ']')).map_or(after.len(), |(end, _)| end);
        if before.ends_with(":is") && living(&after[..end], present).is_empty() {
            return false;
        }
        rest = after.get(end + 1..).unwrap_or_default();
    }
    has_elements(rest, present)
}

/// Whether the elements that a piece of a selector names are there: each begins what stands between two combinators.
fn has_elements(piece: &str, present: &Present) -> bool {
    piece.split([' ', '>', '+', '~']).all(|part| {
        let name = part.split(|c| !is_name(c)).next().unwrap_or_default();
        name.is_empty() || present.elements.contains(name)
    })
}

/// The first of some characters that stands in no string and no brackets.
fn outside(css: &str, is_sought: fn(char) -> bool) -> Option<(usize, char)> {
    let (mut quote, mut depth) = (None, 0_u32);
    css.char_indices().find(|&(_, c)| {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(' | '[') => depth += 1,
            (None, ')' | ']') if depth > 0 => depth -= 1,
            (None, _) => return depth == 0 && is_sought(c),
        }
        false
    })
}

/// Where the block that is open closes.
fn closing(css: &str) -> usize {
    let mut from = 0;
    let mut open = 1_u32;
    while let Some((at, mark)) = outside(&css[from..], |c| matches!(c, '{' | '}')) {
        open = if mark == '{' { open + 1 } else { open - 1 };
        if open == 0 {
            return from + at;
        }
        from += at + 1;
    }
    css.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<p class=\"lead note\"><b class=\"term\">a</b></p>";

    #[test]
    fn what_can_match_stays() {
        for css in [
            "p{a:b;}",
            ".lead{a:b;}",
            ".lead.note > b{a:b;}",
            ".lead:not(.gone){a:b;}",
            ":is(.gone, .lead) a{a:b;}",
            ".lead:is(.note,.gone):not(:is(.gone)){a:b;}",
            ".search__option[aria-selected=\"a.b\"]{a:b;}",
            ".term::before{content:\"{ ; }\";}",
            "@page{margin:1mm;}",
            "@layer one,two;",
            "[href$=\".pdf\"]{a:b;}",
        ] {
            assert_eq!(prune(css, PAGE), css);
        }
    }

    #[test]
    fn what_cannot_match_goes_with_the_groups_that_held_it_alone() {
        assert_eq!(prune(".gone{a:b;}p{c:d;}", PAGE), "p{c:d;}");
        assert_eq!(prune("table{a:b;}p,td > p,h4:focus{c:d;}.lead:is(.note) th{e:f;}", PAGE), "p{c:d;}");
        assert_eq!(prune(".gone,.term:hover,:is(.gone, .away) p{a:b;}", PAGE), ".term:hover{a:b;}");
        assert_eq!(prune(".lead .gone,.gone{a:b;}", PAGE), "");
        assert_eq!(prune("@layer a{@media (width > 1px){.gone{a:b;}}}", PAGE), "");
        assert_eq!(
            prune("@layer a{.gone{a:b;}@media x{.note{c:\"}\";}.gone{a:b;}}}", PAGE),
            "@layer a{@media x{.note{c:\"}\";}}}"
        );
    }
    #[test]
    fn a_custom_property_that_nothing_uses_goes() {
        let css = "p{--a:var(--b);--b:1px;--c:2px;d:var(--c)}@media x{p{--e:url(\"a;b\");--color-ink:#000}}";
        assert_eq!(prune(css, PAGE), "p{--c:2px;d:var(--c)}@media x{p{--color-ink:#000}}");
        assert_eq!(prune("p{a:b;--c:d}", PAGE), "p{a:b;}");
    }
}
