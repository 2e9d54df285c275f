//! Numbers, dates and telephone numbers in a text, and how each language writes them. It reads digits; what they amount to
//! is for `amounts` to say.

use super::problem::Problem;
use crate::lang::Lang;

/// What is wrong with the numbers and dates of a text, each with its byte.
pub(super) fn problems(text: &str, lang: Lang) -> Vec<(usize, Problem)> {
    let numerals = numerals(text, lang);
    let mut found: Vec<(usize, Problem)> = numerals
        .iter()
        .filter(|numeral| numeral.value.chars().all(|c| c.is_ascii_digit()))
        .filter_map(|numeral| {
            let right = lang.grouped(&numeral.value);
            let digits = numeral.value.len();
            // Four digits may be a year, which has no separator; more, or any separator, must be the language's own.
            let is_wrong = numeral.written != right && (digits > 4 || numeral.written.len() != digits);
            let (written, right) = (numeral.written.to_owned(), right);
            is_wrong.then_some((numeral.byte, Problem::NumberForm { written, right }))
        })
        .collect();
    for pair in numerals.windows(2) {
        let [first, last] = pair else { continue };
        let between = &text[first.byte + first.written.len()..last.byte];
        let right = match lang {
            Lang::Fr if between == "–" => "-",
            Lang::En if between == "-" && first.value.len() == 4 && last.value.len() == 4 => "–",
            _ => continue,
        };
        let written = text[first.byte..last.byte + last.written.len()].to_owned();
        let right = [first.written, right, last.written].concat();
        found.push((first.byte, Problem::RangeDash { written, right }));
    }
    found.extend(numerals.iter().filter_map(|numeral| date(text, numeral, lang)));
    found
}

/// Where a text has a telephone number: ten digits as North America writes them, or a plus sign and eight or more.
pub(super) fn telephone(text: &str) -> Option<usize> {
    let is_gap = |c: char| matches!(c, ' ' | '\u{a0}' | '-' | '‑' | '.' | ')' | '(' | '/');
    let mut runs: Vec<(usize, usize, usize)> = Vec::new();
    for (byte, c) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        match runs.last_mut() {
            Some((_, end, digits)) if *end == byte => (*end, *digits) = (byte + c.len_utf8(), *digits + 1),
            _ => runs.push((byte, byte + c.len_utf8(), 1)),
        }
    }
    let close = |a: &(usize, usize, usize), b: &(usize, usize, usize)| {
        let between = &text[a.1..b.0];
        between.chars().count() <= 2 && between.chars().all(is_gap)
    };
    let american = runs.windows(3).find(|three| {
        three.iter().map(|run| run.2).eq([3, 3, 4]) && close(&three[0], &three[1]) && close(&three[1], &three[2])
    });
    let abroad = (0..runs.len()).find(|&first| {
        let group = runs[first..].windows(2).take_while(|pair| close(&pair[0], &pair[1])).count();
        let digits: usize = runs[first..=first + group].iter().map(|run| run.2).sum();
        text[..runs[first].0].ends_with('+') && digits >= 8
    });
    american.map(|three| three[0].0).or(abroad.map(|first| runs[first].0))
}

/// A number as it is written.
pub(super) struct Numeral<'a> {
    /// Where it begins.
    pub(super) byte: usize,
    pub(super) written: &'a str,
    /// Without separators, with a decimal point.
    pub(super) value: String,
}

/// The numbers of a text, in its order.
pub(super) fn numerals(text: &str, lang: Lang) -> Vec<Numeral<'_>> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(|c: char| c.is_ascii_digit()).map(|at| rest + at) {
        let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
        let mut end = start + digits(start);
        let mut value = text[start..end].to_owned();
        while let Some(separator) = text[end..].chars().next() {
            let next = end + separator.len_utf8();
            let (group, short) = (digits(next), value.len() <= 3 || end - start > value.len());
            let thousands = group == 3 && short && !value.contains('.');
            let decimal = match separator {
                '.' => group > 0,
                ',' => group > 0 && (lang == Lang::Fr || group != 3),
                _ => false,
            };
            match separator {
                ',' | ' ' | '\u{a0}' | '\u{202f}' if thousands && !(decimal && separator != ',') => {}
                _ if decimal => value.push('.'),
                _ => break,
            }
            value.push_str(&text[next..next + group]);
            end = next + group;
        }
        found.push(Numeral { byte: start, written: &text[start..end], value });
        rest = end;
    }
    found
}

/// A date around the number of its day that another language would write so.
fn date(text: &str, day: &Numeral<'_>, lang: Lang) -> Option<(usize, Problem)> {
    let is_day = day.written.len() <= 2 && day.value.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
    let (before, after) = (&text[..day.byte], &text[day.byte + day.written.len()..]);
    let word_after =
        after.strip_prefix([' ', '\u{a0}'])?.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let word_before = before.trim_end_matches([' ', '\u{a0}']).rsplit(|c: char| !c.is_alphabetic()).next();
    let is_month = |lang: Lang, word: &str| lang.months().contains(&word);
    let year = || after.strip_prefix(' ').filter(|rest| rest.bytes().take_while(u8::is_ascii_digit).count() == 4);
    let right = match lang {
        _ if !is_day => return None,
        Lang::Fr if day.written == "1" && is_month(Lang::Fr, word_after) => format!("1er {word_after}"),
        Lang::En if is_month(Lang::En, word_after) => format!("{word_after} {}", day.written),
        Lang::En if word_before.is_some_and(|word| is_month(Lang::En, word)) && year().is_some() => {
            format!("{} {},", word_before.unwrap_or_default(), day.written)
        }
        _ => return None,
    };
    Some((day.byte, Problem::DateForm { right }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_and_its_translation_give_the_same_numbers() {
        let fr = "De 2007-2009, 75\u{a0}000 personnes et 1\u{a0}007\u{a0}000\u{a0}$, soit 52,8\u{a0}% (E-1.1.1), le 1er mai.";
        let en = "From 2007–2009, 75,000 people and C$1,007,000, that is 52.8% (E-1.1.1), on May 1.";
        let values = |text, lang| numerals(text, lang).into_iter().map(|numeral| numeral.value).collect::<Vec<_>>();
        assert_eq!(values(fr, Lang::Fr), ["2007", "2009", "75000", "1007000", "52.8", "1.1.1", "1"]);
        assert_eq!(values(en, Lang::En), values(fr, Lang::Fr));
    }

    #[track_caller]
    fn rights(text: &str, lang: Lang) -> Vec<String> {
        let right = |(_, problem)| match problem {
            Problem::NumberForm { right, .. } | Problem::RangeDash { right, .. } | Problem::DateForm { right } => right,
            other => panic!("{other:?}"),
        };
        problems(text, lang).into_iter().map(right).collect()
    }

    #[test]
    fn each_language_sets_thousands_ranges_and_dates_its_own_way() {
        assert_eq!(rights("75,000 et 75 000 et 75000", Lang::Fr), ["75\u{a0}000"; 3]);
        assert_eq!(rights("75 000 and 75000", Lang::En), ["75,000"; 2]);
        assert_eq!(rights("2007–2009", Lang::Fr), ["2007-2009"]);
        assert_eq!(rights("2007-2009", Lang::En), ["2007–2009"]);
        assert_eq!(rights("le 1 mai 2009", Lang::Fr), ["1er mai"]);
        assert_eq!(rights("on 23 October 2008, or October 23 2008", Lang::En), ["October 23", "October 23,"]);
        assert_eq!(rights("1er mai 2009, 1500 ou 1\u{a0}500, 2007-2009, 16 au 17 mai", Lang::Fr), [""; 0]);
        assert_eq!(rights("May 1, 2009, 1,500 in 2007–2009, Bill 27, 16–17", Lang::En), [""; 0]);
    }

    #[test]
    fn a_telephone_number_is_seen_and_a_range_is_none() {
        for text in ["514 555-0123", "(514) 555-0123", "514.555.0123", "+223 20 22 33 44"] {
            assert!(telephone(text).is_some(), "{text}");
        }
        for text in ["2007-2009", "1\u{a0}007\u{a0}000\u{a0}$", "A/RES/77/281", "2008-10-23", "05-095"] {
            assert!(telephone(text).is_none(), "{text}");
        }
    }
}
