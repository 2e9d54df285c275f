//! The dates that a French text gives of what it tells, beside the date of the fact: whether it tells of another year or
//! month. It knows that a report may tell of what was long before, and that a decade has ten years.

use crate::dossier::date::Date;
use crate::lang::Lang;

/// How far a date that is not exact may be from what the text says.
const ABOUT: u16 = 5;

/// The years, or the month, that a text gives in place of those of a date; nothing where they go together or where the text
/// gives none.
pub(super) fn other_than(date: &Date, text: &str, is_founding: bool) -> Option<String> {
    let years = years(text);
    let spans = spans(text, &years);
    let slack = if date.approximate { ABOUT } else { 0 };
    let (first, last) = (date.year().saturating_sub(slack), date.last_year().saturating_add(slack));
    let speaker = speaker(text);
    let is_told = |(at, from, to): &&(usize, u16, u16)| {
        from < to || !(*at < speaker || is_of_another_thing(&text[..*at], is_founding))
    };
    let told: Vec<String> = spans.iter().filter(is_told).map(|(_, from, to)| in_years(*from, *to)).collect();
    let meets = spans.iter().any(|(_, from, to)| first <= *to && *from <= last);
    if !told.is_empty() && !meets {
        return Some(told.join(", "));
    }
    other_month(date, text, &years)
}

fn in_years(from: u16, to: u16) -> String {
    if from == to { from.to_string() } else { format!("{from}-{to}") }
}

/// The spans of years of a text, each with its byte: two years from one to the other, a decade, or a year alone.
fn spans(text: &str, years: &[(usize, u16)]) -> Vec<(usize, u16, u16)> {
    let mut spans: Vec<(usize, u16, u16)> = Vec::new();
    for (index, (at, year)) in years.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &text[years[before].0 + 4..*at]);
        match (before, spans.last_mut()) {
            (Some(" à " | "-" | "–"), Some(last)) => last.2 = last.2.max(*year),
            _ if text[..*at].ends_with("années ") => spans.push((*at, *year, *year + 9)),
            _ => spans.push((*at, *year, *year)),
        }
    }
    spans
}

/// The years of a text, each with its byte.
fn years(text: &str) -> Vec<(usize, u16)> {
    let is_part = |c: char| c.is_ascii_digit();
    let runs = text.match_indices(is_part).filter(|(at, _)| !text[..*at].ends_with(is_part)).map(|(at, _)| at);
    let year = |at: usize| {
        let run = &text[at..];
        let end = run.find(|c: char| !is_part(c)).unwrap_or(run.len());
        // Part of a number that is longer: 12 000, 1,5.
        let before = text[..at].chars().next_back();
        let grouped = text[..at].trim_end_matches(['\u{a0}', '\u{202f}', ',', '.']).ends_with(is_part);
        let is_alone = !(grouped && before.is_some_and(|c| !c.is_ascii_digit() && c != ' '));
        let year = run[..end].parse().ok().filter(|year| (1500..=2100).contains(year))?;
        (end == 4 && is_alone && !run[end..].starts_with("\u{a0}")).then_some((at, year))
    };
    runs.filter_map(year).collect()
}

/// Where the part of a text ends that says who speaks, and when: «Selon le récit qu’on en a fait en 1931, …».
fn speaker(text: &str) -> usize {
    let is_spoken = ["Selon ", "D’après ", "Pour "].iter().any(|word| text.starts_with(word));
    text.find(", ").filter(|_| is_spoken).unwrap_or(0)
}

/// Whether what precedes a year makes it that of a document or of another thing: «le rapport de 1931», «d’ici 1931», «créée
/// en 1931» where the fact is not about a founding.
fn is_of_another_thing(before: &str, is_founding: bool) -> bool {
    let made = ["créé", "créée", "créés", "créées", "fondé", "fondée", "fondés", "fondées", "né", "née", "nés", "nées"];
    let is_made = || {
        let word = before.strip_suffix(" en ").and_then(|before| before.rsplit([' ', '\u{a0}']).next());
        !is_founding && word.is_some_and(|word| made.contains(&word))
    };
    ["de ", "du ", "avant ", "d’après ", "d’ici "].iter().any(|word| before.ends_with(word))
        || before.contains("au plus tard")
        || is_made()
}

/// The month that a text gives of the year of a date, where it is never that of the date.
fn other_month(date: &Date, text: &str, years: &[(usize, u16)]) -> Option<String> {
    let own = date.start.month.filter(|_| date.end.is_none())?;
    let months = Lang::Fr.months();
    let told = years.iter().filter(|(_, year)| *year == date.year()).filter_map(|(at, year)| {
        let word = text[..*at].trim_end().rsplit(|c: char| !c.is_alphabetic()).next()?;
        let month = months.iter().position(|month| *month == word)?;
        Some((month + 1, format!("{word} {year}")))
    });
    let told: Vec<(usize, String)> = told.collect();
    let is_other = !told.is_empty() && told.iter().all(|(month, _)| *month != usize::from(own));
    is_other.then(|| told.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn other(date: &str, text: &str) -> Option<String> {
        other_than(&Date::parse(date).ok()?, text, true)
    }

    #[test]
    fn another_year_or_month_is_found() {
        assert_eq!(other("1996-05", "La CEX est née en mai 1997.").as_deref(), Some("1997"));
        assert_eq!(other("1997-04", "La CEX est née en mai 1997.").as_deref(), Some("mai 1997"));
        assert_eq!(other("2001/2003", "Un atelier a ouvert en 2004, puis en 2005.").as_deref(), Some("2004, 2005"));
    }

    #[test]
    fn a_founding_is_that_of_the_fact_or_of_another_thing() {
        let date = Date::parse("2011").expect("a year is a date");
        let text = "Le réseau, créé en 2003, était là.";
        assert_eq!(other_than(&date, text, false), None);
        assert_eq!(other_than(&date, text, true).as_deref(), Some("2003"));
    }

    #[test]
    fn what_goes_together_is_left_alone() {
        for (date, text) in [
            ("1997-05", "La CEX est née le 3 mai 1997."),
            ("1995~", "Au milieu des années 1990, selon une thèse de 2016."),
            ("2015/2020", "À la fin des années 2010, on y était."),
            ("2006-11", "Selon le communiqué de 2008, 23 pays étaient là."),
            ("2006~", "Une notice d’avant 2007 en compte 28."),
            ("2008", "Elle compte 1\u{a0}997 membres et 1997\u{a0}$."),
            ("2011", "De 2009 à 2012, elle y était."),
            ("2020", "Elle garde 300 bandes."),
            ("2012", "On comptait doubler la production d’ici 2015."),
            ("2012", "Selon ce que l’on en a dit en 2015, elle y était."),
        ] {
            assert_eq!(other(date, text), None, "{text}");
        }
    }
}
