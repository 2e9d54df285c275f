//! How countries are marked in the periods of presence, and what the marks of our labels promise.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files has failed")]

use std::path::Path;

use proptest::prelude::*;
use visavis::dossier::Dossier;
use visavis::dossier::check::check;
use visavis::dossier::date::Date;
use visavis::dossier::edition::Period;
use visavis::dossier::id::EditionId;
use visavis::dossier::model::{Country, Localized, Mark, Presence};
use visavis::explore::presence::{counts, mark};

const DOSSIERS: [&str; 2] = ["data", "tests/fixtures/other"];

fn dossier(folder: &str) -> Dossier {
    check(Path::new(folder)).unwrap()
}

fn period(years: &str) -> Period {
    let name = Localized { fr: "Alors".to_owned(), en: "Then".to_owned() };
    Period { id: EditionId::new("then"), name, years: Date::parse(years).unwrap(), open: false }
}

/// A country with these presences: when, and whether the source bears no date.
fn country(like: &Country, presences: &[(String, bool)]) -> Country {
    let presences = presences.iter().map(|(period, undated)| {
        let period = Date::parse(period).unwrap();
        Presence { period, undated: *undated, ..like.presences[0].clone() }
    });
    Country { presences: presences.collect(), ..like.clone() }
}

#[test]
fn an_undated_presence_that_reaches_out_of_a_period_is_dotted() {
    let dossier = dossier(DOSSIERS[1]);
    for (presence, undated, expected) in [
        ("2011", false, Some(Mark::Solid)),
        ("2009/2012", false, Some(Mark::Solid)),
        ("2013-12/2019", false, Some(Mark::Solid)),
        ("2009/2012", true, Some(Mark::Dotted)),
        ("2000/2020", true, Some(Mark::Dotted)),
        ("2010/2013", true, Some(Mark::Solid)),
        ("2011~", true, Some(Mark::Solid)),
        ("2009", false, None),
        ("2014", true, None),
    ] {
        let country = country(&dossier.countries[0], &[(presence.to_owned(), undated)]);
        assert_eq!(mark(&dossier, &country, &period("2010/2013")), expected, "{presence}, {undated}");
    }
}

#[test]
fn the_open_period_has_the_marks_of_the_labels() {
    for folder in DOSSIERS {
        let dossier = dossier(folder);
        let periods = &dossier.edition.presence_periods;
        let open: Vec<&Period> = periods.iter().filter(|period| period.open).collect();
        assert_eq!(open.len(), 1, "{folder}");
        for country in &dossier.countries {
            let label = dossier.label(&country.label).unwrap();
            assert_eq!(mark(&dossier, country, open[0]), label.mark, "{folder}: {}", country.id);
            let dated = country.presences.iter().filter(|presence| !presence.undated);
            let is_dated = dated.into_iter().any(|presence| presence.period.shares_a_year(&open[0].years));
            assert!(label.mark != Some(Mark::Solid) || is_dated, "{folder}: {} is dated by nothing", country.id);
        }
    }
}

#[test]
fn every_period_has_a_mark_and_every_country_a_period() {
    for folder in DOSSIERS {
        let dossier = dossier(folder);
        let periods = &dossier.edition.presence_periods;
        let countries: Vec<_> = dossier.countries.iter().collect();
        for period in periods {
            let counts = counts(&dossier, period, &countries);
            let marked = dossier.countries.iter().filter(|country| mark(&dossier, country, period).is_some()).count();
            assert_eq!(counts.iter().map(|(_, count)| count).sum::<usize>(), marked);
            assert!(marked > 0, "{folder}: {}", period.id);
        }
        for country in &dossier.countries {
            let is_marked = periods.iter().any(|period| mark(&dossier, country, period).is_some());
            assert!(is_marked, "{folder}: {} is never marked", country.id);
        }
    }
}

/// How much a mark says.
fn strength(mark: Option<Mark>) -> u8 {
    match mark {
        None => 0,
        Some(Mark::Dotted) => 1,
        Some(Mark::Hatched) => 2,
        Some(Mark::Solid) => 3,
    }
}

fn presences() -> impl Strategy<Value = Vec<(String, bool)>> {
    let span = (1950_u16..2030, 0_u16..20).prop_map(|(first, years)| format!("{first}/{}", first + years));
    prop::collection::vec((span, any::<bool>()), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_strongest_presence_makes_the_mark(presences in presences(), first in 1950_u16..2030, years in 0_u16..20) {
        thread_local!(static OTHER: Dossier = dossier(DOSSIERS[1]));
        OTHER.with(|dossier| {
            let period = period(&format!("{first}/{}", first + years));
            let of = |presences: &[(String, bool)]| {
                strength(mark(dossier, &country(&dossier.countries[0], presences), &period))
            };
            let each = presences.iter().map(|presence| of(std::slice::from_ref(presence)));
            prop_assert_eq!(of(&presences), each.max().unwrap_or(0));
            // A date never says less than none.
            let dated: Vec<_> = presences.iter().map(|(period, _)| (period.clone(), false)).collect();
            prop_assert!(of(&dated) >= of(&presences));
            Ok(())
        })?;
    }
}
