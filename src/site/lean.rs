//! Style sheets and scripts without what only their authors read: comment lines, indentation, line ends. No parser: it
//! holds for the sources of this site, which its tests and the browsers check.

/// The source in one line, without comment lines and indentation: a page is read by people through its files, and the Nu
/// HTML Checker compares hashes line by line. Nothing else is touched: no string of ours holds a comment's marks at the
/// beginning of a line, and every statement of the script ends with its semicolon.
pub fn lean(source: &str) -> String {
    let mut lean = String::with_capacity(source.len());
    let mut in_comment = false;
    for mut line in source.lines().map(str::trim) {
        while in_comment || line.starts_with("/*") {
            let end = line.find("*/");
            in_comment = end.is_none();
            line = end.map_or("", |end| line[end + 2..].trim_start());
            if in_comment {
                break;
            }
        }
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        // Beside these a space says nothing.
        if !lean.ends_with(['{', '}', ';', ',']) && !lean.is_empty() {
            lean.push(' ');
        }
        match line.strip_suffix(" {") {
            Some(head) => lean.extend([head, "{"]),
            None => lean.push_str(line),
        }
    }
    lean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_line_ends_go_and_nothing_else() {
        assert_eq!(lean("/* a */ /* b */ .c {}\n/*\n*/ .d {}"), ".c {}.d {}");
        assert_eq!(lean("/* a\n b */\n.a {\n  color: red; /* why */\n}\n"), ".a{color: red; /* why */ }");
        assert_eq!(lean("  // no\n  var a = 'http://x';\n"), "var a = 'http://x';");
    }
}
