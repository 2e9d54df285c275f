//! Which amounts a text gives, in digits or in words, so that a text can be held to its translation: hours of twelve and of
//! twenty-four, centuries in Roman numerals, millions, numbers written out. It does not know what is counted.

mod words;

use super::numerals::{Numeral, numerals};
use crate::lang::Lang;

/// What a text gives: amounts in digits, each as digits with a decimal point, hours as `14:30`; and the text between them,
/// which may give more of them in words.
struct Amounts<'a> {
    digits: Vec<String>,
    between: Vec<&'a str>,
}

/// The amounts in digits that only the French and only the English of a text give, in digits or in words.
pub(super) fn differences(fr: &str, en: &str) -> (Vec<String>, Vec<String>) {
    let (mut fr, mut en) = (amounts(fr, Lang::Fr), amounts(en, Lang::En));
    without(&mut fr.digits, &mut en.digits, |one, other| one == other);
    // Most texts give the same in both languages, and their words need not be read.
    if fr.digits.is_empty() && en.digits.is_empty() {
        return Default::default();
    }
    let (mut fr_words, mut en_words) = (fr.words(Lang::Fr), en.words(Lang::En));
    without(&mut fr_words, &mut en_words, |one, other| one == other);
    without(&mut fr.digits, &mut en_words, is_same);
    without(&mut fr_words, &mut en.digits, is_same);
    without(&mut fr.digits, &mut en.digits, is_same);
    fr.digits.sort();
    en.digits.sort();
    (fr.digits, en.digits)
}

impl Amounts<'_> {
    fn words(&self, lang: Lang) -> Vec<String> {
        self.between.iter().flat_map(|text| in_words(text, lang)).collect()
    }
}

/// Takes out of both lists what they have in common.
fn without(ours: &mut Vec<String>, theirs: &mut Vec<String>, is_same: fn(&str, &str) -> bool) {
    ours.retain(|one| match theirs.iter().position(|other| is_same(one, other)) {
        Some(at) => {
            theirs.swap_remove(at);
            false
        }
        None => true,
    });
}

/// Whether two amounts are one: 2 h may be an hour of the day or two hours, and the years 90 are those of 1990.
fn is_same(one: &str, other: &str) -> bool {
    let is_hour = |one: &str, other: &str| one.strip_suffix(":00") == Some(other);
    let is_decade = |one: &str, other: &str| one.len() == 2 && one.ends_with('0') && other == ["19", one].concat();
    one == other || is_hour(one, other) || is_hour(other, one) || is_decade(one, other) || is_decade(other, one)
}

fn amounts(text: &str, lang: Lang) -> Amounts<'_> {
    let (mut digits, mut between) = (Vec::new(), Vec::new());
    let numerals = numerals(text, lang);
    let (mut at, mut from) = (0, 0);
    while let Some(numeral) = numerals.get(at) {
        between.push(&text[from..numeral.byte]);
        let (amount, used, end) = amount(text, &numerals[at..], lang);
        digits.push(amount);
        (at, from) = (at + used, end);
    }
    between.push(&text[from..]);
    Amounts { digits, between }
}

/// The amount that begins with the first of some numerals, how many of these it takes, and the byte where it ends.
fn amount(text: &str, numerals: &[Numeral<'_>], lang: Lang) -> (String, usize, usize) {
    let first = &numerals[0];
    let end = first.byte + first.written.len();
    let minutes = |from: usize| {
        let next = numerals.get(1).filter(|next| next.byte == from && next.written.len() == 2);
        next.filter(|next| next.value.parse().is_ok_and(|minutes: u8| minutes < 60))
    };
    let hour = first.value.parse::<u8>().ok().filter(|hour| *hour <= 24);
    if let Some(hour) = hour {
        // 14 h 30, 14 h
        if let Some(rest) = after_space(&text[end..]).strip_prefix('h').filter(|_| lang == Lang::Fr)
            && !rest.starts_with(char::is_alphabetic)
        {
            let from = text.len() - after_space(rest).len();
            return match minutes(from) {
                Some(minutes) => (format!("{hour}:{}", minutes.written), 2, from + 2),
                None => (format!("{hour}:00"), 1, text.len() - rest.len()),
            };
        }
        let (minutes, used, end) = match text[end..].strip_prefix(':').and_then(|_| minutes(end + 1)) {
            Some(minutes) => (minutes.written, 2, end + 3),
            None => ("00", 1, end),
        };
        if let Some((half, rest)) = half_of_day(&text[end..]).filter(|_| lang == Lang::En) {
            return (format!("{}:{minutes}", hour % 12 + half), used, text.len() - rest.len());
        }
        if used == 2 {
            return (format!("{hour}:{minutes}"), 2, end);
        }
    }
    match scale(&text[end..]) {
        Some((scale, rest)) => (multiplied(&first.value, scale), 1, text.len() - rest.len()),
        None => (first.value.clone(), 1, end),
    }
}

fn after_space(text: &str) -> &str {
    text.strip_prefix([' ', '\u{a0}', '\u{202f}']).unwrap_or(text)
}

/// Whether `a.m.` or `p.m.` follows, as hours to add, and what comes after it.
fn half_of_day(text: &str) -> Option<(u8, &str)> {
    let text = after_space(text);
    let forms = [("a.m.", 0), ("p.m.", 12), ("am", 0), ("pm", 12), ("AM", 0), ("PM", 12), ("a.m", 0), ("p.m", 12)];
    let (rest, half) = forms.iter().find_map(|(form, half)| Some((text.strip_prefix(form)?, *half)))?;
    (!rest.starts_with(char::is_alphanumeric)).then_some((half, rest))
}

/// The scale that follows a number, and what comes after it.
fn scale(text: &str) -> Option<(f64, &str)> {
    const SCALES: [(&str, f64); 9] = [
        ("milliards", 1e9),
        ("milliard", 1e9),
        ("billion", 1e9),
        ("millions", 1e6),
        ("million", 1e6),
        ("thousand", 1e3),
        ("mille", 1e3),
        ("M$", 1e6),
        ("G$", 1e9),
    ];
    // 12 millions, C$12-million
    let text = text.strip_prefix(['-', '‑']).unwrap_or(after_space(text));
    let (rest, scale) = SCALES.iter().find_map(|(word, scale)| Some((text.strip_prefix(word)?, *scale)))?;
    (!rest.starts_with(char::is_alphanumeric)).then_some((scale, rest))
}

fn multiplied(value: &str, scale: f64) -> String {
    // A text that gives more digits than this can hold gives them in both languages.
    value.parse::<f64>().map_or_else(|_| value.to_owned(), |value| format!("{}", (value * scale).round()))
}

/// The amounts that a text without digits gives in words.
fn in_words(text: &str, lang: Lang) -> Vec<String> {
    let mut found = Vec::new();
    let mut number = Number::default();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphabetic) {
        let (gap, word_on) = rest.split_at(start);
        let length = word_on.find(|c: char| !c.is_alphabetic()).unwrap_or(word_on.len());
        let word = word_on[..length].to_lowercase();
        // Only a space or a hyphen, and «et» or “and”, stand within one number.
        if !matches!(gap, " " | "-" | "\u{a0}" | "‑") {
            found.extend(number.take());
        }
        rest = &word_on[length..];
        match words::value(&word, lang) {
            Some(value) => {
                if !number.accepts(value) {
                    found.extend(number.take());
                }
                number.add(value);
            }
            None if matches!(&*word, "et" | "and") && number.is_begun() => {}
            None => {
                found.extend(number.take());
                found.extend(clock(&word).map(str::to_owned));
                found.extend(roman(&word_on[..length]).map(|value| value.to_string()));
            }
        }
    }
    found.extend(number.take());
    found
}

/// A number on its way from words to digits.
#[derive(Default)]
struct Number {
    whole: u64,
    below_thousand: u64,
    last: u64,
}

impl Number {
    fn is_begun(&self) -> bool {
        self.last > 0
    }

    /// Whether a value can follow the last one within one number: “five six” are two.
    fn accepts(&self, value: u64) -> bool {
        let is_score = self.last == 4 && value == 20;
        let is_teen = self.last == 10 && (7..10).contains(&value);
        !self.is_begun() || value >= 100 || is_score || is_teen || self.last >= 100 || (self.last >= 20 && value < 20)
    }

    fn add(&mut self, value: u64) {
        self.below_thousand = match value {
            20 if self.last == 4 => self.below_thousand + 76,
            1000.. => {
                self.whole += self.below_thousand.max(1) * value;
                0
            }
            100 if (1..100).contains(&self.below_thousand) => self.below_thousand * 100,
            _ => self.below_thousand + value,
        };
        self.last = value;
    }

    fn take(&mut self) -> Option<String> {
        let Number { whole, below_thousand, last } = std::mem::take(self);
        (last > 0).then(|| (whole + below_thousand).to_string())
    }
}

/// An hour that has a name.
fn clock(word: &str) -> Option<&'static str> {
    match word {
        "midi" | "noon" => Some("12:00"),
        "minuit" | "midnight" => Some("0:00"),
        _ => None,
    }
}

/// The value of a Roman ordinal as French writes it: XIXe, Ier, XXᵉ.
fn roman(word: &str) -> Option<u32> {
    let digits = ["er", "re", "es", "ème", "e", "ᵉ"].iter().find_map(|ending| word.strip_suffix(ending))?;
    // Le, Les, Ce, Ces
    let digits = Some(digits).filter(|digits| !matches!(*digits, "L" | "C"))?;
    let values: Option<Vec<u32>> = digits
        .chars()
        .map(|digit| match digit {
            'I' => Some(1),
            'V' => Some(5),
            'X' => Some(10),
            'L' => Some(50),
            'C' => Some(100),
            _ => None,
        })
        .collect();
    let values = values.filter(|values| !values.is_empty())?;
    let add = |sum: u32, (at, value): (usize, &u32)| {
        if values.get(at + 1).is_some_and(|next| next > value) { sum.saturating_sub(*value) } else { sum + value }
    };
    let total = values.iter().enumerate().rev().fold(0, add);
    (total > 0).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn only(fr: &str, en: &str) -> [Vec<String>; 2] {
        let (fr, en) = differences(fr, en);
        [fr, en]
    }

    #[test]
    fn what_each_language_writes_its_own_way_is_the_same() {
        for (fr, en) in [
            ("né à 14\u{a0}h\u{a0}30", "at 2:30 p.m."),
            ("à 9 h", "at 9 a.m."),
            ("à 12 h 15 et à 0 h", "at 12:15 p.m. and at midnight"),
            ("à midi", "at 12 p.m."),
            ("après 2 h de route", "after 2 hours on the road"),
            ("au XXe siècle", "in the 20th century"),
            ("aux XVIIIe et XIXe siècles", "in the 18th and 19th centuries"),
            ("au XXe siècle", "in the twentieth century"),
            ("un millier de pages", "1,000 pages"),
            ("trois membres", "3 members"),
            ("28 membres", "twenty-eight members"),
            ("quatre-vingt-dix-sept membres", "97 members"),
            ("soixante et onze membres", "71 members"),
            ("deux cent cinq membres", "205 members"),
            ("une douzaine", "12 or so"),
            ("1,5\u{a0}million de dollars", "C$1.5 million"),
            ("1,5\u{a0}million de dollars", "C$1,500,000"),
            ("17 milliards", "17 billion"),
            ("un fonds de 12 millions", "a C$12-million fund"),
            ("les années 90", "the 1990s"),
            ("le 1er mai", "on May 1"),
            ("cinq, six ou sept", "5, 6 or 7"),
            ("la 2e fois", "the second time"),
        ] {
            assert_eq!(only(fr, en), [vec![""; 0], vec![]], "{fr} / {en}");
        }
    }

    #[test]
    fn what_differs_is_found() {
        assert_eq!(only("en 1996", "in 1997"), [["1996"], ["1997"]]);
        assert_eq!(only("à 14 h 30", "at 3:30 p.m."), [["14:30"], ["15:30"]]);
        assert_eq!(only("trois membres", "4 members"), [vec![], vec!["4"]]);
        assert_eq!(only("trois ou 4 membres", "three or 5 members"), [["4"], ["5"]]);
        assert_eq!(only("1,5 million", "1.6 million"), [["1500000"], ["1600000"]]);
        assert_eq!(only("1,5 million", "1.5 billion"), [["1500000"], ["1500000000"]]);
        assert_eq!(only("à 2 h 30", "at 2:30 p.m."), [["2:30"], ["14:30"]]);
    }

    #[test]
    fn roman_ordinals_are_read() {
        for (word, value) in [("XIXe", 19), ("Ier", 1), ("XXIe", 21), ("IVe", 4), ("XLe", 40)] {
            assert_eq!(roman(word), Some(value), "{word}");
        }
        for word in ["Le", "Ile", "Vienne", "e", "Cie"] {
            assert!(roman(word).is_none(), "{word}");
        }
    }
}
