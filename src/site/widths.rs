//! How wide words are, in the widest of the usual fonts of systems, DejaVu Sans: what has room there has room in the
//! others. Whole numbers, so that every machine finds the same; no shaping, and no kerning, which makes words narrower.

/// The advance widths from the space to the tilde.
const ASCII: [u16; 95] = [
    651, 821, 942, 1716, 1303, 1946, 1597, 563, 799, 799, 1024, 1716, 651, 739, 651, 690, 1303, 1303, 1303, 1303, 1303,
    1303, 1303, 1303, 1303, 1303, 690, 690, 1716, 1716, 1716, 1087, 2048, 1401, 1405, 1430, 1577, 1294, 1178, 1587,
    1540, 604, 604, 1343, 1141, 1767, 1532, 1612, 1235, 1612, 1423, 1300, 1251, 1499, 1401, 2025, 1403, 1251, 1403,
    799, 690, 799, 1716, 1024, 1024, 1255, 1300, 1126, 1300, 1260, 721, 1300, 1298, 569, 569, 1186, 569, 1995, 1298,
    1253, 1300, 1300, 842, 1067, 803, 1298, 1212, 1675, 1212, 1212, 1075, 1303, 690, 1303, 1716,
];

/// The advance widths from the no-break space to `ÿ`.
const LATIN: [u16; 96] = [
    651, 821, 1303, 1303, 1303, 1303, 690, 1024, 1024, 2048, 965, 1253, 1716, 0, 2048, 1024, 1024, 1716, 821, 821,
    1024, 1303, 1303, 651, 1024, 821, 965, 1253, 1985, 1985, 1985, 1087, 1401, 1401, 1401, 1401, 1401, 1401, 1995,
    1430, 1294, 1294, 1294, 1294, 604, 604, 604, 604, 1587, 1532, 1612, 1612, 1612, 1612, 1612, 1716, 1612, 1499, 1499,
    1499, 1499, 1251, 1239, 1290, 1255, 1255, 1255, 1255, 1255, 1255, 2011, 1126, 1260, 1260, 1260, 1260, 569, 569,
    569, 569, 1253, 1298, 1253, 1253, 1253, 1253, 1253, 1716, 1253, 1298, 1298, 1298, 1298, 1212, 1300, 1212,
];

/// The units of these widths in an em.
const EM: i64 = 2048;

/// The most that a text is taken for: wider than anything that is drawn.
const MOST: i32 = 1 << 24;

/// The width of any other letter: that of `Œ`, the widest of Latin.
const OTHER: u16 = 2191;

fn advance(letter: char) -> u16 {
    let code = letter as usize;
    match letter {
        ' '..='~' => ASCII[code - 0x20],
        '\u{a0}'..='ÿ' => LATIN[code - 0xa0],
        '–' => 1024,
        '‘' | '’' => 651,
        '“' | '”' => 1061,
        _ => OTHER,
    }
}

/// How wide a text is, in the units of its size.
pub fn width(text: &str, size: i32) -> i32 {
    let advances: i64 = text.chars().map(|letter| i64::from(advance(letter))).sum();
    i32::try_from((advances * i64::from(size) + EM - 1) / EM).unwrap_or(MOST).min(MOST)
}

/// How wide a bold text is: words in bold are up to a seventh wider.
pub fn bold_width(text: &str, size: i32) -> i32 {
    width(text, size) * 8 / 7 + 1
}

/// A text in lines of at most a width, but for a word that is wider; a no-break space keeps its words together.
pub fn lines(text: &str, room: i32, width: impl Fn(&str) -> i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut().filter(|line| width(&[line, " ", word].concat()) <= room) {
            Some(line) => line.extend([" ", word]),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_as_wide_as_the_font_makes_them() {
        // As Chromium measures them in DejaVu Sans: 157.36, 148.74, and 235.94 in bold.
        assert_eq!(width("Assemblée de fondation", 13), 158);
        assert_eq!(width("En ligne\u{a0}: Mali et FIESS", 13), 149);
        assert!((236..=240).contains(&bold_width("Du groupe de travail à l’entente", 13)));
        assert_eq!(width("", 13), 0);
        assert!(width("中", 13) >= 13);
    }

    #[test]
    fn lines_break_at_spaces_and_only_where_they_must() {
        let letters = |text: &str| i32::try_from(text.chars().count()).unwrap_or_default();
        assert_eq!(lines("un deux trois", 8, letters), ["un deux", "trois"]);
        assert_eq!(
            lines("anticonstitutionnellement a\u{a0}: b", 4, letters),
            ["anticonstitutionnellement", "a\u{a0}:", "b"]
        );
    }
}
