//! Contrast of the colours of every theme, by the formula of WCAG 2.2: text 7:1 (AAA), graphics and focus 3:1. Read from
//! the tokens, so that no colour can be chosen that somebody cannot read.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;

type Theme = BTreeMap<String, String>;

/// What is written on what.
const TEXTS: [(&str, &[&str]); 6] = [
    ("ink", &["paper", "raised", "note", "left-soft", "right-soft"]),
    ("quiet", &["paper", "raised", "note", "left-soft", "right-soft"]),
    ("link", &["paper", "raised", "note"]),
    ("left", &["paper", "left-soft"]),
    ("right", &["paper", "right-soft"]),
    ("paper", &["ink", "accent"]),
];

/// What is drawn on what: edges of controls and boxes, wires, marks, the ring of the focus.
const GRAPHICS: [(&str, &[&str]); 4] = [
    ("edge", &["paper", "raised", "note"]),
    ("focus", &["paper", "raised", "note", "left-soft", "right-soft"]),
    ("left", &["paper", "left-soft"]),
    ("right", &["paper", "right-soft"]),
];

/// The colours that a block of the style sheet sets, by the part of a selector or a condition that opens it.
fn colours(css: &str, opening: &str) -> Theme {
    let (_, block) = css.split_once(opening).unwrap_or_else(|| panic!("{opening} is not there"));
    let block = block.split('}').next().unwrap_or_default();
    let lines = block.lines().filter_map(|line| line.trim().strip_prefix("--color-")?.split_once(": "));
    lines
        .map(|(name, value)| (name.to_owned(), value.trim_end_matches(';').trim_end_matches(" !important").to_owned()))
        .collect()
}

/// A theme over the light one, with names of other colours in place of values resolved.
fn theme(css: &str, openings: &[&str]) -> Theme {
    let mut theme = Theme::new();
    for opening in openings {
        theme.extend(colours(css, opening));
    }
    let resolved = theme.clone().into_iter().map(|(name, value)| {
        let other = value.strip_prefix("var(--color-").and_then(|rest| rest.strip_suffix(')'));
        let value = other.map_or_else(|| value.clone(), |other| theme[other].clone());
        (name, value)
    });
    resolved.collect()
}

/// Relative luminance of `#rrggbb` (WCAG 2.2, "relative luminance").
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = u8::from_str_radix(&colour[at..at + 2], 16).unwrap_or_else(|_| panic!("{colour} is no colour"));
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_theme_can_be_read() {
    let tokens = std::fs::read_to_string("assets/css/tokens.css").expect("the tokens");
    let (light, more) = (":root {", "(prefers-contrast: more) {\n    :root {");
    let dark = ":root:not([data-theme=\"light\"]) {";
    let chosen = [":root[data-theme=\"dark\"] {", ":root[data-theme=\"contrast\"] {"];
    let themes = [
        ("light", theme(&tokens, &[light])),
        ("dark, by the system", theme(&tokens, &[light, dark])),
        ("dark, chosen", theme(&tokens, &[light, chosen[0]])),
        ("more contrast, chosen", theme(&tokens, &[light, chosen[1]])),
        ("more contrast, light", theme(&tokens, &[light, more])),
        ("more contrast, dark", theme(&tokens, &[light, dark, more])),
        ("paper", theme(&tokens, &[light, ":root:root:root {"])),
    ];
    let mut wrong = Vec::new();
    for (name, theme) in &themes {
        for (least, pairs) in [(7.0, &TEXTS[..]), (3.0, &GRAPHICS[..])] {
            for (front, backs) in pairs {
                for back in *backs {
                    let found = contrast(&theme[*front], &theme[*back]);
                    if found < least {
                        wrong.push(format!("{name}: {front} on {back} {found:.2} instead of {least}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(themes[1].1, themes[2].1, "dark is one theme, however it is chosen");
}

#[test]
fn the_formula_is_that_of_the_guidelines() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
}
