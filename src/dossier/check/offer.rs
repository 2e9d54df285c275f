//! The date that somebody meant who wrote it another way: with the day before the month, in words, without a zero.

use crate::dossier::date::Date;
use crate::lang::Lang;

/// The longest text that is looked at.
const LONGEST: usize = 40;

/// Words before a date that is not exact.
const ABOUT: &[&str] = &["~", "vers", "environ", "env.", "circa", "ca", "ca.", "c.", "about", "around"];

/// The date that a text stands for, as the data writes it; nothing where it could be several, or none.
pub(super) fn date(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let plain = text.trim().to_lowercase().replace(['–', '—', '−'], "-");
    let exact = ABOUT.iter().find_map(|word| plain.strip_prefix(word)).or(plain.strip_suffix(['?', '~']));
    let right = match exact {
        Some(exact) => [&meant(exact)?, "~"].concat(),
        None => meant(&plain)?,
    };
    (right != text && Date::parse(&right).is_ok()).then_some(right)
}

fn meant(text: &str) -> Option<String> {
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).collect();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let months = words.iter().filter_map(|word| month(word));
    let months: Vec<usize> = months.collect();
    let is_year = |number: &str| number.len() == 4;
    match (&*words, &*months, &*numbers) {
        (["s"], [], [year]) | (["années" | "decade"], [], [year]) if is_year(year) && year.ends_with('0') => {
            Some(format!("{year}/{}9", &year[..3]))
        }
        (_, [month], [year]) if is_year(year) => Some(format!("{year}-{month:02}")),
        (_, [month], [day, year] | [year, day]) if is_year(year) && day.len() <= 2 => {
            Some(format!("{year}-{month:02}-{day:0>2}"))
        }
        ([] | ["de", "à"] | ["from", "to"] | ["à" | "to"], [], _) => in_numbers(&numbers),
        _ => None,
    }
}

fn in_numbers(numbers: &[&str]) -> Option<String> {
    let is_year = |number: &str| number.len() == 4;
    let value = |number: &str| number.parse::<u32>().unwrap_or(u32::MAX);
    match numbers {
        [year] => Some((*year).to_owned()),
        [first, last] if is_year(first) && is_year(last) => Some(format!("{first}/{last}")),
        [year, month] if is_year(year) && value(month) <= 12 => Some(format!("{year}-{month:0>2}")),
        [first, last] if is_year(first) && last.len() == 2 => Some(format!("{first}/{}{last}", &first[..2])),
        [year, month, day] if is_year(year) => {
            let (month, day) = if value(month) > 12 { (day, month) } else { (month, day) };
            Some(format!("{year}-{month:0>2}-{day:0>2}"))
        }
        [one, other, year] if is_year(year) => {
            let (day, month) = match (value(one), value(other)) {
                (one, other) if one <= 12 && other <= 12 && one != other => return None,
                (_, 13..) => (other, one),
                _ => (one, other),
            };
            Some(format!("{year}-{month:0>2}-{day:0>2}"))
        }
        [a, b, c, d] if is_year(a) && is_year(c) => Some(format!("{a}-{b:0>2}/{c}-{d:0>2}")),
        _ => None,
    }
}

/// The number of a month, from 1, by its name in either language or the beginning of it.
fn month(word: &str) -> Option<usize> {
    let named = |lang: Lang| {
        let mut months = lang.months().into_iter().map(str::to_lowercase);
        months.position(|month| month == word || (word.chars().count() >= 3 && month.starts_with(word)))
    };
    Lang::ALL.into_iter().find_map(named).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn the_date_that_was_meant_is_offered() {
        for (written, right) in [
            ("2008-31-10", "2008-10-31"),
            ("1997-5", "1997-05"),
            ("~1997", "1997~"),
            ("vers 1997", "1997~"),
            ("1997?", "1997~"),
            ("1997/05", "1997-05"),
            ("2011-2013", "2011/2013"),
            ("2011–2013", "2011/2013"),
            ("2011-13", "2011/2013"),
            ("31/10/2008", "2008-10-31"),
            ("mai 1997", "1997-05"),
            ("May 11, 2007", "2007-05-11"),
            ("11 mai 2007", "2007-05-11"),
            ("1990s", "1990/1999"),
            ("années 1990", "1990/1999"),
            ("de 2009 à 2012", "2009/2012"),
        ] {
            assert_eq!(date(written).as_deref(), Some(right), "{written}");
        }
        for written in ["05/06/2008", "2008-02-31", "soon", "", "2012/", "2008"] {
            assert!(date(written).is_none_or(|right| written == "2012/" && right == "2012"), "{written}");
        }
    }
}
