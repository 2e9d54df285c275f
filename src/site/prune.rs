//! The style sheet of a document without the rules for what is not on it. A document stays as it was written: nothing comes
//! to it but the search and what a frame shows, whose classes are known. Views that the application changes keep all.

use std::collections::BTreeSet;

/// Classes that come to a document later: the search's (`components/search.rs`) and those of `assets/host.js`.
const BROUGHT: [&str; 5] = ["button", "quiet", "search", "unseen", "ways"];

/// The rules of a sheet that can match in a page, without the selectors that name a class that is not there. Elements, ids
/// and attributes are not looked at, nor what `:not()` and `:has()` ask.
pub fn prune(css: &str, html: &str) -> String {
    let mut classes: BTreeSet<&str> = BROUGHT.into();
    let lists = html.split("class=\"").skip(1).filter_map(|rest| rest.split_once('"'));
    classes.extend(lists.flat_map(|(list, _)| list.split_ascii_whitespace()));
    rules(css, &classes)
}

/// Rules one after the other (CSS Syntax Level 3, 5.4.1), each whole or not at all; groups of rules with what is left of
/// them.
fn rules(css: &str, classes: &BTreeSet<&str>) -> String {
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
            let body = rules(body, classes);
            if !body.trim().is_empty() {
                kept.extend([head, "{", &body, "}"]);
            }
        } else {
            let head = if name.starts_with('@') { head.to_owned() } else { living(head, classes) };
            if !head.is_empty() {
                kept.extend([&*head, "{", body, "}"]);
            }
        }
    }
    kept
}

/// The selectors of a list that name no class but those that are there.
fn living(selectors: &str, classes: &BTreeSet<&str>) -> String {
    let (mut kept, mut rest) = (Vec::new(), selectors);
    while let Some((at, _)) = outside(rest, |c| c == ',') {
        kept.push(&rest[..at]);
        rest = &rest[at + 1..];
    }
    kept.push(rest);
    kept.retain(|selector| can_match(selector, classes));
    kept.join(",")
}

/// Whether a selector names no class but those that are there; of those in `:is()`, one is enough.
fn can_match(selector: &str, classes: &BTreeSet<&str>) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let mut rest = selector;
    while let Some((at, mark)) = rest.char_indices().find(|(_, c)| matches!(c, '.' | '(' | '[')) {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        if mark == '.' {
            let end = after.find(|c| !is_name(c)).unwrap_or(after.len());
            let (class, others) = after.split_at(end);
            if !class.starts_with("search__") && !classes.contains(class) {
                return false;
            }
            rest = others;
            continue;
        }
        let end = outside(after, |c| matches!(c, ')' | ']')).map_or(after.len(), |(end, _)| end);
        if before.ends_with(":is") && living(&after[..end], classes).is_empty() {
            return false;
        }
        rest = after.get(end + 1..).unwrap_or_default();
    }
    true
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
        assert_eq!(prune(".gone,.term:hover,:is(.gone, .away) p{a:b;}", PAGE), ".term:hover{a:b;}");
        assert_eq!(prune(".lead .gone,.gone{a:b;}", PAGE), "");
        assert_eq!(prune("@layer a{@media (width > 1px){.gone{a:b;}}}", PAGE), "");
        assert_eq!(
            prune("@layer a{.gone{a:b;}@media x{.note{c:\"}\";}.gone{a:b;}}}", PAGE),
            "@layer a{@media x{.note{c:\"}\";}}}"
        );
    }
}
