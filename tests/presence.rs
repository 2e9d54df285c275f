//! How countries are marked in the periods of presence: the map and the bands of built pages say the same, of every country
//! in every period.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own files has failed")]

use std::collections::BTreeMap;
use std::path::Path;

use futures::executor::block_on;
use proptest::prelude::*;
use scraper::{ElementRef, Html};
use visavis::app::{App, AppProps};
use visavis::dossier::check::check;
use visavis::dossier::date::Date;
use visavis::dossier::edition::Period;
use visavis::dossier::id::EditionId;
use visavis::dossier::model::{Confidence, Country, Localized, Mark, Presence};
use visavis::dossier::{Dossier, Shared};
use visavis::explore::facets::Facet;
use visavis::explore::presence::{certainty, counts, is_inferred, mark};
use visavis::explore::state::{Action, State};
use visavis::explore::strip::Certainty;
use visavis::lang::Lang;
use visavis::route::{Route, View};
use visavis::site::bundle::{short, whole};
use visavis::text::text;
use visavis::visit::Visit;

#[path = "support/many.rs"]
mod many;

const DOSSIERS: [&str; 2] = ["data", "tests/fixtures/other"];

fn dossier(folder: &str) -> Dossier {
    check(Path::new(folder)).unwrap()
}

/// A dossier as the browser has it.
fn bundled(folder: &Path) -> Shared {
    Shared::from(Dossier::from_json(&short(&whole(folder, None).unwrap()).to_string()).unwrap())
}

fn period(years: &str) -> Period {
    let name = Localized { fr: "Alors".to_owned(), en: "Then".to_owned() };
    Period { id: EditionId::new("then"), name, years: Date::parse(years).unwrap(), open: false }
}

/// A country with these presences: when, how sure, and whether the source bears no date.
fn country(like: &Country, presences: &[(String, Confidence, bool)]) -> Country {
    let presences = presences.iter().map(|(period, confidence, undated)| {
        let period = Date::parse(period).unwrap();
        Presence { period, confidence: *confidence, undated: *undated, ..like.presences[0].clone() }
    });
    Country { presences: presences.collect(), ..like.clone() }
}

#[test]
fn a_presence_is_marked_by_how_sure_it_is_wherever_it_touches() {
    let dossier = dossier(DOSSIERS[1]);
    let (sure, likely, open) = (Confidence::Established, Confidence::Likely, Confidence::Unconfirmed);
    for (presence, confidence, undated, expected) in [
        ("2011", sure, false, Some(Mark::Solid)),
        ("2009/2012", sure, false, Some(Mark::Solid)),
        ("2013-12/2019", sure, false, Some(Mark::Solid)),
        ("2011", likely, false, Some(Mark::Hatched)),
        ("2011", open, false, Some(Mark::Dotted)),
        ("2011~", sure, false, Some(Mark::Dotted)),
        ("2010/2013", sure, true, Some(Mark::Dotted)),
        ("2000/2020", likely, true, Some(Mark::Dotted)),
        ("2009", sure, false, None),
        ("2014", sure, true, None),
    ] {
        let country = country(&dossier.countries[0], &[(presence.to_owned(), confidence, undated)]);
        assert_eq!(mark(&dossier, &country, &period("2010/2013")), expected, "{presence}, {confidence:?}, {undated}");
    }
}

/// The mark that the class of a shape or of a point says.
fn shown(element: ElementRef) -> Option<Mark> {
    let class = element.attr("class").unwrap();
    let says = |end: &str| class.ends_with(end);
    [("solid", Mark::Solid), ("hatched", Mark::Hatched), ("dotted", Mark::Dotted)]
        .into_iter()
        .find_map(|(end, mark)| says(end).then_some(mark))
}

fn all<'a>(within: ElementRef<'a>, css: &str) -> Vec<ElementRef<'a>> {
    let selector = scraper::Selector::parse(css).unwrap();
    within.select(&selector).collect()
}

/// Where the parts of a path begin and end, from left to right.
fn spans(d: &str) -> Vec<(u32, u32)> {
    let number =
        |text: &str| -> u32 { text.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap() };
    let part = |part: &str| {
        let from = number(part);
        let to = match part.split_once('H') {
            Some((_, to)) => number(to),
            None => from + number(part.split_once('h').unwrap().1),
        };
        (from, to)
    };
    d.split('M').skip(1).map(part).collect()
}

/// What the bands of a page say of each country: its surest bar in the lit column, and the words.
fn bands(page: ElementRef) -> BTreeMap<String, (Option<Mark>, String)> {
    let column = spans(all(page, ".bands__lit")[0].attr("d").unwrap())[0];
    let rows = all(page, ".bands tbody tr").into_iter().filter_map(|row| {
        let id = all(row, "th a").first()?.attr("id")?.trim_start_matches("country-").to_owned();
        let kinds = [("sure", Mark::Solid), ("likely", Mark::Hatched), ("open", Mark::Dotted)];
        let surest = kinds.into_iter().find_map(|(kind, mark)| {
            let paths = all(row, &format!(".bands__{kind}"));
            let mut bars = paths.into_iter().flat_map(|path| spans(path.attr("d").unwrap()));
            bars.any(|(from, to)| from < column.1 && column.0 < to).then_some(mark)
        });
        let words = all(row, "td").last()?.text().collect::<String>();
        Some((id, (surest, words)))
    });
    rows.collect()
}

#[test]
fn the_mark_of_a_country_on_the_map_is_its_surest_bar_in_every_period() {
    let large = Path::new(env!("CARGO_TARGET_TMPDIR")).join("presences");
    many::many(Path::new("data"), 3, &large);
    for folder in DOSSIERS.into_iter().map(Path::new).chain([&*large]) {
        let dossier = bundled(folder);
        let mut seen = 0;
        for period in &dossier.edition.presence_periods {
            let state = State::default();
            let chosen = (!period.open).then(|| period.id.to_string());
            let visit = Visit::opened(
                Route::view(Lang::En, View::Countries),
                state.after(Action::Chose(Facet::Presence, chosen)),
            );
            let props = AppProps { dossier: dossier.clone(), visit, fixed_prefix: None, anew: |_| () };
            let html = block_on(yew::LocalServerRenderer::<App>::with_props(props).render());
            let html = Html::parse_document(&html);
            let page = html.root_element();
            let bands = bands(page);
            assert_eq!(bands.len(), dossier.countries.len());
            for one in &dossier.countries {
                let (bar, words) = &bands[one.id.as_str()];
                let mut marks: Vec<Option<Mark>> =
                    all(page, &format!("[id='land-{}']", one.id)).into_iter().map(shown).collect();
                let points = all(page, &format!(".frame__label[data-alive='select=country-{}'] circle", one.id));
                marks.extend(points.into_iter().map(shown));
                let likely = (text(Lang::En).presence_found.found_as)(Some(Mark::Hatched));
                let expected = if *words == likely { Some(Mark::Hatched) } else { *bar };
                assert!(strength(expected) >= strength(*bar), "{}", one.id);
                assert!(
                    marks.iter().all(|mark| *mark == expected),
                    "{folder:?} {} {}: {marks:?} {bar:?}",
                    period.id,
                    one.id
                );
                let is_placed = dossier.map.as_ref().unwrap().place(one.id.as_str()).is_some();
                assert!(bar.is_none() || !marks.is_empty() || !is_placed, "{}", one.id);
                assert_eq!(expected, mark(&dossier, one, period), "{folder:?} {} {}", period.id, one.id);
                seen += 1;
                assert!(expected == *bar || is_inferred(&dossier, one, period), "{folder:?} {} {}", period.id, one.id);
            }
        }
        assert_eq!(seen, dossier.countries.len() * dossier.edition.presence_periods.len());
    }
}

#[test]
fn what_we_infer_makes_a_mark_likely_at_most_and_only_in_the_open_period() {
    for folder in DOSSIERS {
        let dossier = dossier(folder);
        for period in &dossier.edition.presence_periods {
            for one in dossier.countries.iter().filter(|one| is_inferred(&dossier, one, period)) {
                assert!(period.open, "{folder}: {}", one.id);
                assert_eq!(mark(&dossier, one, period), Some(Mark::Hatched), "{folder}: {}", one.id);
                let touching = one.presences.iter().filter(|presence| presence.period.shares_a_year(&period.years));
                assert!(touching.map(certainty).all(|certainty| certainty == Certainty::Open), "{folder}: {}", one.id);
            }
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

fn presences() -> impl Strategy<Value = Vec<(String, Confidence, bool)>> {
    let span = (1950_u16..2030, 0_u16..20).prop_map(|(first, years)| format!("{first}/{}", first + years));
    let confidence = prop::sample::select(vec![Confidence::Established, Confidence::Likely, Confidence::Unconfirmed]);
    prop::collection::vec((span, confidence, any::<bool>()), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_surest_presence_makes_the_mark(presences in presences(), first in 1950_u16..2030, years in 0_u16..20) {
        thread_local!(static OTHER: Dossier = dossier(DOSSIERS[1]));
        OTHER.with(|dossier| {
            let period = period(&format!("{first}/{}", first + years));
            let of = |presences: &[(String, Confidence, bool)]| {
                strength(mark(dossier, &country(&dossier.countries[0], presences), &period))
            };
            let each = presences.iter().map(|presence| of(std::slice::from_ref(presence)));
            prop_assert_eq!(of(&presences), each.max().unwrap_or(0));
            // A date never says less than none.
            let dated: Vec<_> = presences.iter().map(|(period, sure, _)| (period.clone(), *sure, false)).collect();
            prop_assert!(of(&dated) >= of(&presences));
            Ok(())
        })?;
    }
}
