//! The dates strip: its layout over random dates, and on the pages of both dossiers a bar for every dated fact, with words
//! that lead to it.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use visavis::dossier::date::Date;
use visavis::dossier::model::{Confidence, Source};
use visavis::explore::backlinks::resting_on;
use visavis::explore::strip::{Axis, Bar, Certainty, Dated, Precision, WHOLE, merged, spans};
use visavis::lang::Lang;
use visavis::route;
use visavis::site::build::pages;

#[path = "support/html.rs"]
#[expect(dead_code, reason = "shared by tests of which each uses a part")]
mod html;
#[path = "support/site.rs"]
mod site;

use html::{Page, selector, words};

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date of the test")
}

fn fact(date: Date, confidence: Confidence, undated: bool) -> Dated {
    Dated { date, confidence, undated }
}

fn dates() -> impl Strategy<Value = Date> {
    let point = (1900_u16..2100, 1_u8..=12, 1_u8..=28, 0_u8..3).prop_map(|(year, month, day, parts)| match parts {
        0 => format!("{year}"),
        1 => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    });
    prop_oneof![
        point.clone().prop_map(|one| date(&one)),
        (1900_u16..2100).prop_map(|year| date(&format!("{year}~"))),
        (point.clone(), point).prop_filter_map("in order", |(one, other)| {
            Date::parse(&format!("{one}/{other}")).or_else(|_| Date::parse(&format!("{other}/{one}"))).ok()
        }),
    ]
}

fn facts() -> impl Strategy<Value = Vec<Dated>> {
    let confidence =
        prop_oneof![Just(Confidence::Established), Just(Confidence::Likely), Just(Confidence::Unconfirmed)];
    let fact =
        (dates(), confidence, any::<bool>()).prop_map(|(date, confidence, undated)| fact(date, confidence, undated));
    prop::collection::vec(fact, 1..20)
}

fn axis(facts: &[Dated]) -> Axis {
    Axis::of(facts.iter().map(|fact| &fact.date)).expect("there is a date")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_bar_is_on_the_axis_and_in_order(facts in facts()) {
        let axis = axis(&facts);
        prop_assert!(axis.first.is_multiple_of(10) && axis.last.is_multiple_of(10) && axis.first < axis.last);
        for one in &facts {
            let bar = axis.bar(one);
            prop_assert!(bar.from <= bar.to && bar.to <= WHOLE);
            for other in &facts {
                if one.date.chronological(&other.date).is_le() {
                    prop_assert!(bar.from <= axis.bar(other).from, "{} before {}", one.date, other.date);
                }
            }
        }
        // No decade at either end without a date.
        let years = facts.iter().flat_map(|fact| [fact.date.year(), fact.date.last_year()]);
        let years: Vec<u16> = years.collect();
        prop_assert!(years.iter().any(|year| *year < axis.first + 10) && years.iter().any(|year| *year >= axis.last - 10));
    }

    #[test]
    fn the_axis_is_linear(facts in facts(), years in 1_u16..=9) {
        let axis = axis(&facts);
        let bar = |first: u16| axis.bar(&fact(date(&format!("{first}/{}", first + years - 1)), Confidence::Established, false));
        let length = |bar: Bar| i64::from(bar.to - bar.from);
        let [one, other] = [bar(axis.first), bar(axis.last - years)];
        prop_assert!((length(one) - length(other)).abs() <= 1, "{one:?} {other:?}");
        prop_assert!((length(one) * i64::from(axis.last - axis.first) - i64::from(years) * i64::from(WHOLE)).abs() <= i64::from(axis.last - axis.first));
    }

    #[test]
    fn as_many_years_are_written_as_there_is_room_for(facts in facts()) {
        let written = axis(&facts).written();
        prop_assert!((2..=6).contains(&written.len()), "{written:?}");
        prop_assert!(written.is_sorted() && written[0].1 == 0);
    }

    #[test]
    fn what_is_merged_covers_the_same_and_no_bar_of_one_certainty_meets_another(facts in facts()) {
        let axis = axis(&facts);
        let bars: Vec<Bar> = facts.iter().map(|fact| axis.bar(fact)).collect();
        let merged = merged(bars.clone());
        for bar in &bars {
            let covers = |one: &&Bar| one.certainty >= bar.certainty && one.from <= bar.from && bar.to <= one.to;
            prop_assert!(merged.iter().any(|one| covers(&one)), "{bar:?} in {merged:?}");
        }
        for (at, one) in merged.iter().enumerate() {
            for other in &merged[at + 1..] {
                prop_assert!(one.certainty <= other.certainty, "the surest is drawn last");
                prop_assert!(one.certainty < other.certainty || one.to <= other.from, "{one:?} {other:?}");
            }
        }
        let years = |date: &Date| (date.year()..=date.last_year()).collect::<Vec<_>>();
        let spans = spans(facts.iter().map(|fact| fact.date));
        let mut of_facts: Vec<u16> = facts.iter().flat_map(|fact| years(&fact.date)).collect();
        of_facts.sort_unstable();
        of_facts.dedup();
        prop_assert_eq!(spans.iter().flat_map(years).collect::<Vec<_>>(), of_facts);
    }
}

#[test]
fn a_date_is_as_precise_as_the_source_makes_it() {
    for (text, expected) in [
        ("2007-05-11", Precision::Day),
        ("2006-11-16/2006-11-17", Precision::Days),
        ("2006-11-16/2007-01-17", Precision::Span),
        ("2007-05", Precision::Month),
        ("2007", Precision::Year),
        ("2009/2012", Precision::Span),
    ] {
        assert_eq!(Precision::of(&date(text)), expected, "{text}");
    }
}

#[test]
fn our_estimate_is_never_drawn_as_sure() {
    use Confidence::{Established, Likely, Unconfirmed};
    for (text, confidence, undated, expected) in [
        ("2007", Established, false, Certainty::Established),
        ("2007", Likely, false, Certainty::Likely),
        ("2007", Unconfirmed, false, Certainty::Open),
        ("2007", Established, true, Certainty::Open),
        ("2007~", Established, false, Certainty::Open),
        ("2007~", Likely, true, Certainty::Open),
    ] {
        assert_eq!(Certainty::of(&fact(date(text), confidence, undated)), expected, "{text} {confidence:?} {undated}");
    }
}

/// The rows of the strip of a page: where each leads, and how many shapes it has; nothing without a strip.
fn rows(page: &Page) -> Option<Vec<(String, usize)>> {
    let figures = page.all("main figure[data-picture=strip]");
    let items = selector("ol:last-child > li");
    let rows = figures.first()?.select(&items).map(|row| {
        let link = row.select(&selector("a")).next().expect("a row is a link");
        let href = link.attr("href").expect("to a place");
        if let Some(place) = href.strip_prefix('#') {
            assert_eq!(page.all(&format!("[id=\"{place}\"]")).len(), 1, "{}: {place}", page.path);
        }
        assert!(!words(link).is_empty());
        (href.to_owned(), row.select(&selector("svg > :is(rect, circle)")).count())
    });
    Some(rows.collect())
}

#[test]
fn a_page_has_a_bar_for_each_of_its_dated_facts() {
    let mut strips = [0; 3];
    for folder in ["data", "tests/fixtures/other"] {
        let site = site::site(folder, None);
        let files = pages(&site).expect("one page at an address");
        let dossier = &site.dossier;
        for page in html::pages(&files) {
            let Some(route) = page.route.clone() else { continue };
            let found = rows(&page);
            let expected = match &route.page {
                route::Page::Country(id) => dossier.country(id).map(|one| (0, "presence", one.presences.len())),
                route::Page::Organization(id) => dossier
                    .organization(id)
                    .map(|one| (1, "tie", one.ties.iter().filter(|tie| tie.date.is_some()).count())),
                route::Page::Source(id) => {
                    let Some(Source { id, .. }) = dossier.source(id) else { continue };
                    let resting = resting_on(dossier, id);
                    let dated = resting.iter().map(|one| one.dated.len()).sum::<usize>();
                    assert_eq!(found.is_some(), dated > 1, "{}", page.path);
                    // Each bar is of a dated fact; how many facts there are is said.
                    let bars: usize = found.iter().flatten().map(|(_, bars)| bars).sum();
                    assert!((found.is_none() || bars > 0) && bars <= dated, "{}", page.path);
                    let facts = resting.iter().map(|one| one.facts).sum::<usize>();
                    let said = page.all(".heading .lead").into_iter().map(words).collect::<String>();
                    assert_eq!(!said.is_empty(), facts > 0, "{}", page.path);
                    assert!(facts < 2 || said.starts_with(&facts.to_string()), "{}: {said}", page.path);
                    strips[2] += usize::from(found.is_some());
                    continue;
                }
                _ => None,
            };
            let Some((kind, prefix, facts)) = expected else {
                assert!(found.is_none(), "{}", page.path);
                continue;
            };
            let wanted: Vec<(String, usize)> = (1..=facts).map(|at| (format!("#{prefix}-{at}"), 1)).collect();
            assert_eq!(found, (facts > 1).then_some(wanted), "{}", page.path);
            strips[kind] += usize::from(facts > 1);
            // The fewer rows of a telephone lead to all facts.
            let short = page.all(".strip ol:not(:last-child) > li > a");
            assert_eq!(short.is_empty(), kind > 0 || facts <= 5, "{}", page.path);
            assert!(
                short.len() < 6 && short.iter().all(|link| link.attr("href") == Some("#presence")),
                "{}",
                page.path
            );
            // The line of the agreement says its caution, and stands on no page of an organization.
            let line = page.all(".strip__line").len();
            let said = dossier.edition.agreement.as_ref().map_or("", |said| said.get(route.lang));
            let says = page.all(".strip p").into_iter().filter(|p| words(*p).ends_with(said)).count();
            assert_eq!(line, says, "{}", page.path);
            assert!(kind == 0 || line == 0, "{}", page.path);
        }
    }
    assert!(strips.iter().all(|count| *count > Lang::ALL.len()), "{strips:?}");
}
