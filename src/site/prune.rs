//! The style sheet of a document without the rules for what is not on it. A document stays as it was written: nothing comes
//! to it but the search and what a frame shows, whose classes are known. Views that the application changes keep all.

use std::collections::BTreeSet;

/// Classes that come to a document later: the search's (`components/search.rs`) and those of `assets/host.js`.
const BROUGHT: [&str; 5] = ["button", "quiet", "search", "unseen", "ways"];

/// The rules of a sheet that can match in a page. A rule is left out where each of its selectors names a class that is not
/// there; what stands in the arguments of a pseudo-class is not looked at, nor are elements, ids and attributes.
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
        } else if name.starts_with('@') || can_match(name, classes) {
            kept.extend([head, "{", body, "}"]);
        }
    }
    kept
}

/// Whether one of the selectors of a list names no class but those that are there.
fn can_match(selectors: &str, classes: &BTreeSet<&str>) -> bool {
    let mut plain = String::new();
    let mut depth = 0_u32;
    for c in selectors.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    plain.split(',').any(|selector| {
        selector.split('.').skip(1).all(|rest| {
            let class = rest.split(|c| !is_name(c)).next().unwrap_or_default();
            class.starts_with("search__") || classes.contains(class)
        })
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
            (None, ')' | ']') => depth = depth.saturating_sub(1),
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
            ".gone,.term:hover{a:b;}",
            ".lead:not(.gone){a:b;}",
            ":is(.gone, .lead) a{a:b;}",
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
        assert_eq!(prune(".lead .gone,.gone{a:b;}", PAGE), "");
        assert_eq!(prune("@layer a{@media (width > 1px){.gone{a:b;}}}", PAGE), "");
        assert_eq!(
            prune("@layer a{.gone{a:b;}@media x{.note{c:\"}\";}.gone{a:b;}}}", PAGE),
            "@layer a{@media x{.note{c:\"}\";}}}"
        );
    }
}
