//! The bands of the countries of a dossier, laid out: where each bar begins and ends on the axis. Whole numbers alone, so
//! that every machine lays out the same.

use serde_json::{Value, json};

use crate::dossier::Dossier;
use crate::dossier::bands::Bands;
use crate::dossier::date::Date;
use crate::dossier::model::{Country, Presence};
use crate::explore::presence::{certainty, pattern};
use crate::explore::strip::{Axis, Bar, Certainty, Dated, WHOLE, merged, spans};
use crate::lang::Lang;
use crate::text::text;

/// From one unit of the axis to its places.
const UNIT: u32 = WHOLE / Bands::WIDTH as u32;

/// The shortest bar, but for that of a year: a month would hardly be seen.
const LEAST: u32 = 12;

/// Lays them out, on an axis from the first year to the last, as the browser is given them: lists without names; none without
/// a presence.
pub fn bands(dossier: &Dossier) -> Option<Value> {
    let axis = axis(dossier)?;
    let agreed = dossier.edition.agreement.as_ref().and_then(|_| axis.at(&dossier.release.date));
    let decades = (axis.first..axis.last).step_by(10);
    let years = decades.clone().flat_map(|year| [year.to_string(), percent(axis.year(year))]);
    let ground = |years: &Date| {
        let [from, to] = [years.year(), years.last_year() + 1].map(|year| axis.year(year));
        [format!("M{} 0H{}V1H{0}z", from / UNIT, to / UNIT), percent(from.midpoint(to))]
    };
    let grounds = dossier.edition.presence_periods.iter().flat_map(|period| ground(&period.years));
    let bars = dossier.countries.iter().map(|country| {
        let words = [Lang::Fr, Lang::En].map(|lang| words(country, lang));
        bars(axis, country).into_iter().chain(words).collect::<Vec<_>>()
    });
    let line = |place: u32| format!("M{} 0v1", place / UNIT);
    let decades: String = decades.clone().skip(1).map(|year| line(axis.year(year))).collect();
    Some(json!([
        decades,
        agreed.map(line).unwrap_or_default(),
        years.collect::<Vec<_>>(),
        grounds.collect::<Vec<_>>(),
        bars.collect::<Vec<_>>()
    ]))
}

/// From the decade of the first presence to the end of the last, to five years.
fn axis(dossier: &Dossier) -> Option<Axis> {
    let periods = || dossier.countries.iter().flat_map(|country| &country.presences).map(|presence| presence.period);
    let first = periods().map(|period| period.year()).min()? / 10 * 10;
    let last = periods().map(|period| period.last_year()).max()? / 5 * 5 + 5;
    Some(Axis { first, last })
}

fn percent(place: u32) -> String {
    let tenths = (place * 1000 + WHOLE / 2) / WHOLE;
    format!("{}.{}%", tenths / 10, tenths % 10).replace(".0%", "%")
}

/// The bars of a country. Those of one certainty that overlap are one: a darker place would count our sources.
fn bars(axis: Axis, country: &Country) -> [String; 3] {
    let of = |certainty: Certainty| {
        let own = country.presences.iter().filter(|presence| self::certainty(presence) == certainty);
        merged(own.map(|presence| bar(axis, presence)).collect())
            .into_iter()
            .map(|bar| (bar.from / UNIT, (bar.to - bar.from) / UNIT))
    };
    let lines = |certainty| of(certainty).map(|(from, long)| format!("M{from} {}h{long}", Bands::MIDDLE)).collect();
    let top = Bands::MIDDLE - Bands::BAR / 2 + Bands::LOWER;
    let outlines = of(Certainty::Open).map(|(from, long)| format!("M{from} {top}h{long}v{}h-{long}z", Bands::BAR));
    [outlines.collect(), lines(Certainty::Likely), lines(Certainty::Established)]
}

/// The years of a country's presences in their order, those of one certainty that overlap as one span, unless a surer one
/// has them; how sure they are, where that is not usual.
fn words(country: &Country, lang: Lang) -> String {
    let t = text(lang);
    let mut all: Vec<(Date, String)> = Vec::new();
    for sure in [Certainty::Established, Certainty::Likely, Certainty::Open] {
        let own = country.presences.iter().filter(|presence| certainty(presence) == sure);
        let words = (t.presence_found.found_as)(Some(pattern(sure)));
        let doubt = if sure == Certainty::Established { String::new() } else { format!(" ({words})") };
        for span in spans(own.map(|presence| presence.period)) {
            let has = |one: &Date| one.year() <= span.year() && span.last_year() <= one.last_year();
            if !all.iter().any(|(one, _)| has(one)) {
                all.push((span, t.years(&span) + &doubt));
            }
        }
    }
    all.sort_by_key(|(span, _)| span.year());
    all.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join(", ")
}

/// The bar of a presence; one that is too short is longer, inside the years that it touches.
fn bar(axis: Axis, presence: &Presence) -> Bar {
    let Presence { period: date, confidence, undated, .. } = *presence;
    let bar = axis.bar(&Dated { date, confidence, undated });
    let [start, end] = [date.year(), date.last_year() + 1].map(|year| axis.year(year));
    let long = (bar.to - bar.from).max((LEAST * UNIT).min(end - start));
    let from = bar.from.min(end - long).max(start);
    Bar { from, to: from + long, ..bar }
}
