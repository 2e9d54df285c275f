//! The dates strip: a row for each dated fact, in words that lead to the fact, beside a bar on an axis of time. The words say
//! all that the bars show; bars are for the eye. Names are HTML and bars are placed in percent, so the same strip serves
//! every width.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::element::*;
use super::here::Here;
use crate::dossier::Dossier;
use crate::dossier::date::Date;
use crate::dossier::id::PartnerId;
use crate::dossier::model::Confidence;
use crate::explore::strip::{Axis, Bar, Certainty, Dated, Precision, WHOLE};

/// Whom a bar is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The first partner.
    Left,
    /// The second.
    Right,
    /// Both.
    Both,
    /// Neither.
    Neither,
}

impl Side {
    /// The side of some partners.
    pub fn of(dossier: &Dossier, partners: &[&PartnerId]) -> Side {
        match partners {
            [] => Side::Neither,
            [one] if dossier.signatories().next().is_some_and(|first| &first.id == *one) => Side::Left,
            [_] => Side::Right,
            _ => Side::Both,
        }
    }
}

/// A row of the strip.
pub struct Row {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub name: Element,
    /// What it shows, the uppermost last.
    pub bars: Vec<Bar>,
    /// Whom its bars are about.
    pub side: Side,
}

/// A date beside the facts, with what is said of it.
pub struct Mark<'a> {
    /// The date.
    pub date: &'a Date,
    /// The words that follow its year.
    pub words: &'a str,
}

/// The class of a strip that has the whole width of a page, with room for longer names.
pub const WIDE: &str = "strip strip--wide";

/// The row of a dated fact: its date, what it is, and how sure where it is not well established.
pub fn row(here: &Here, axis: Axis, anchor: String, fact: &Dated, what: &[&str], side: Side) -> Row {
    let (t, words) = (here.text(), here.text().documents.strip);
    let doubt = match fact.confidence {
        _ if fact.undated => Some(words.estimated),
        Confidence::Established => None,
        Confidence::Likely => Some(words.likely),
        Confidence::Unconfirmed => Some(words.unconfirmed),
    };
    let date = t.date_in_words(&fact.date);
    let name = [&*date].into_iter().chain(what.iter().copied()).chain(doubt).collect::<Vec<_>>().join(" · ");
    Row { href: ["#", &anchor].concat(), name: fragment().text(&name), bars: vec![axis.bar(fact)], side }
}

/// The strip under its heading; where it is narrow with the fewer rows of `short`, if there are any.
pub fn strip(
    here: &Here,
    heading: &str,
    axis: Axis,
    (rows, short): (Vec<Row>, Vec<Row>),
    mark: Option<&Mark>,
) -> Element {
    let at = mark.and_then(|mark| Some((mark, axis.at(mark.date)?)));
    let said = at.map(|(mark, at)| {
        let class = match at * 3 / WHOLE {
            0 => "strip__said",
            1 => "strip__said strip__said--middle",
            _ => "strip__said strip__said--end",
        };
        let year = mark.date.year().to_string();
        p().class(class).child(b().text(&year)).text(here.text().colon).text(mark.words)
    });
    let bars = || rows.iter().flat_map(|row| row.bars.iter().map(|bar| (*bar, row.side)));
    let sides: BTreeSet<Side> = bars().map(|(_, side)| side).collect();
    // What bars mean is the same for all; a legend of one colour has it.
    let side = if sides.len() == 1 { rows.first().map_or(Side::Neither, |row| row.side) } else { Side::Neither };
    let legend = legend(here, &bars().map(|(bar, _)| bar).collect::<Vec<_>>(), side);
    let paints = paints(bars().chain(bars().map(|(bar, _)| (bar, side))));
    let item = |row: Row| {
        let bars = row.bars.iter().map(|bar| shape(bar, row.side));
        let bars = plot(row.side).children(bars);
        li().child(a(&row.href).child(row.name)).child(bars)
    };
    let short = (!short.is_empty()).then(|| ol().class("facts").children(short.into_iter().map(item)));
    let items = rows.into_iter().map(item);
    element("figure")
        .class("strip")
        .attribute("data-picture", "strip")
        .attribute("aria-label", heading)
        .child(h2().id("strip").text(heading))
        .maybe(said)
        .child(
            div()
                .class("strip__body")
                .child(scale(axis, at.map(|(_, at)| at)).children(paints))
                .maybe(short)
                .child(ol().class("facts").children(items)),
        )
        .child(legend)
}

/// How near to the line a written year steps aside.
const ASIDE: u32 = WHOLE / 16;

/// A place on the axis as a share of its width, to a thousandth: half a pixel where it is wide.
fn percent(place: u32) -> String {
    let tenths = (place * 1000 + WHOLE / 2) / WHOLE;
    let (whole, rest) = (tenths / 10, tenths % 10);
    if rest == 0 { format!("{whole}%") } else { format!("{whole}.{rest}%") }
}

/// The decades and the line of a date, behind all rows.
fn scale(axis: Axis, line: Option<u32>) -> Element {
    let vertical = |class: Option<&str>, place: &str| {
        let line = element("line").attribute("x1", place).attribute("x2", place).attribute("y2", "100%");
        line.attribute("class", class)
    };
    let written = axis.written();
    let decades =
        written.iter().filter(|(_, place)| *place % WHOLE > 0).map(|(_, place)| vertical(None, &percent(*place)));
    let years = written.iter().map(|(year, place)| {
        // A year steps aside for the line.
        let beside =
            line.map(|line| line.cmp(place)).filter(|_| line.is_some_and(|line| line.abs_diff(*place) < ASIDE));
        let anchor = match beside {
            Some(Ordering::Less) => None,
            Some(_) => Some("end"),
            None if *place == 0 => None,
            None => Some(if *place == WHOLE { "end" } else { "middle" }),
        };
        let text = element("text").attribute("x", &*percent(*place)).attribute("y", "1em");
        // The space is for whoever copies the text.
        text.attribute("text-anchor", anchor).text(&[&year.to_string(), " "].concat())
    });
    element("svg")
        .class("strip__axis")
        .attribute("aria-hidden", "true")
        .children(decades)
        .maybe(line.map(|place| vertical(Some("strip__line"), &percent(place))))
        .children(years)
}

fn plot(side: Side) -> Element {
    let class = match side {
        Side::Left => Some("strip__left"),
        Side::Right => Some("strip__right"),
        Side::Both => None,
        Side::Neither => Some("strip__neither"),
    };
    element("svg").attribute("class", class).attribute("aria-hidden", "true")
}

/// What fills the bars of a side, by id: two halves for both partners, and a hatching for what is likely.
fn paint(side: Side, certainty: Certainty) -> Option<&'static str> {
    match (side, certainty) {
        (Side::Left, Certainty::Likely) => Some("strip-left"),
        (Side::Right, Certainty::Likely) => Some("strip-right"),
        (Side::Both | Side::Neither, Certainty::Likely) => Some("strip-ink"),
        (Side::Both, _) => Some("strip-both"),
        _ => None,
    }
}

/// The shape of a bar: a disc for a day, a short bar for some days, a ring for a month, and else a bar as long as the time.
fn shape(bar: &Bar, side: Side) -> Element {
    let is_hollow = matches!(bar.precision, Precision::Month | Precision::Year);
    let class = match bar.certainty {
        Certainty::Open => Some("strip__hollow strip__open"),
        Certainty::Likely => Some("strip__hatched"),
        Certainty::Established => is_hollow.then_some("strip__hollow"),
    };
    let middle = percent(bar.from.midpoint(bar.to));
    let shape = match bar.precision {
        Precision::Day | Precision::Month => element("circle")
            .attribute("cx", &*middle)
            .attribute("cy", "7")
            .attribute("r", if class.is_some() { "3.5" } else { "5" }),
        _ => {
            let (y, height) = if class.is_some() { ("4", "6") } else { ("2", "10") };
            let rect = element("rect").attribute("y", y).attribute("height", height).attribute("rx", "4");
            match bar.precision {
                Precision::Days => {
                    rect.attribute("x", &*middle).attribute("width", "14").attribute("transform", "translate(-7)")
                }
                _ => rect.attribute("x", &*percent(bar.from)).attribute("width", &*percent(bar.to - bar.from)),
            }
        }
    };
    let shape = match class {
        Some(class) => shape.class(class),
        None => shape,
    };
    let paint = paint(side, bar.certainty).map(|id| ["url(#", id, ")"].concat());
    let is_outlined = class.is_some() && bar.certainty != Certainty::Likely;
    shape.attribute(if is_outlined { "stroke" } else { "fill" }, paint.as_deref())
}

/// What the bars are filled with.
fn paints(bars: impl Iterator<Item = (Bar, Side)>) -> Vec<Element> {
    let used: BTreeSet<&str> = bars.filter_map(|(bar, side)| paint(side, bar.certainty)).collect();
    let paint = |id| {
        let class = match id {
            "strip-both" => {
                let half = |class| element("stop").class(class).attribute("offset", ".5");
                return element("linearGradient").id(id).child(half("strip__left")).child(half("strip__right"));
            }
            "strip-left" => Some("strip__left"),
            "strip-right" => Some("strip__right"),
            _ => None,
        };
        let hatching = element("path").attribute("d", "M0-1v7h6V-1zM-1 6 6-1M-1 1 1-1M4 6 6 4");
        let pattern = element("pattern").id(id).attribute("class", class).attribute("patternUnits", "userSpaceOnUse");
        pattern.attribute("width", "5").attribute("height", "5").child(hatching)
    };
    used.into_iter().map(paint).collect()
}

/// What the bars mean that the strip has.
fn legend(here: &Here, bars: &[Bar], side: Side) -> Element {
    let words = here.text().documents.strip;
    let precise = bars.iter().filter(|bar| bar.certainty == Certainty::Established).map(|bar| bar.precision);
    let precise: BTreeSet<Precision> = precise.collect();
    let unsure: BTreeSet<Certainty> = bars.iter().map(|bar| bar.certainty).collect();
    let (from, to) = (0, WHOLE);
    let drawn = |precision, certainty| plot(side).child(shape(&Bar { from, to, precision, certainty }, side));
    let one = |precision, certainty, words: &str| li().child(drawn(precision, certainty)).text(words);
    // On a long axis a year is no longer than the ring of a month.
    let either = [Precision::Month, Precision::Year];
    let is_either = either.iter().all(|one| precise.contains(one));
    let month_or_year = is_either
        .then(|| li().children(either.map(|one| drawn(one, Certainty::Established))).text(words.month_or_year));
    let precise = precise.into_iter().filter(|one| !is_either || !either.contains(one));
    let precise = precise.map(|one| (one, Certainty::Established, (words.mark)(one)));
    let unsure = unsure.into_iter().rev().filter_map(|one| match one {
        Certainty::Established => None,
        Certainty::Likely => Some((Precision::Span, one, words.likely)),
        Certainty::Open => Some((Precision::Span, one, words.open)),
    });
    ul().class("links")
        .maybe(month_or_year)
        .children(precise.chain(unsure).map(|(precision, sure, words)| one(precision, sure, words)))
}
