//! The bands: a table of countries, for each a bar for every span in which sources show presence, and the chosen period in
//! words. Bars are for the eye; the years are words as well. Draws what the build has placed (`site/bands`).

use super::element::*;
use super::here::Here;
use super::names_list::{self, choice, whole_page};
use super::{period, row};
use crate::dossier::bands::Bands;
use crate::dossier::edition::Period;
use crate::dossier::model::{Country, Mark, Ref};
use crate::route::Page;

/// The table of some countries in a period, region by region; of the followed one it also has what is told.
pub fn bands(here: &Here, bands: &Bands, period: &Period, shown: &[&Country], followed: Option<&Country>) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let agreed = dossier.edition.agreement.as_ref().filter(|_| !bands.agreed().is_empty());
    let agreed = agreed.map(|said| {
        let year = dossier.release.date.year().to_string();
        p().class("bands__agreed").child(b().text(&year)).text(t.colon).text(here.say(said))
    });
    // The space is for whoever copies the text.
    let text = |place: &str, y: &str, words: &str| {
        element("text").attribute("x", place).attribute("y", y).text(words).text(" ")
    };
    let years = bands.years().map(|(year, place)| text(place, "1em", year));
    let lit = lit(here, bands, period).map(|[_, middle]| text(middle, "2.4em", here.say(&period.name)));
    let years = element("svg").attribute("role", "img").attribute("aria-label", t.presence).children(years).maybe(lit);
    let head = |content: Element| element("th").attribute("scope", "col").child(content);
    let heads = element("tr")
        .child(head(fragment().text(t.country)))
        .child(head(years))
        .child(head(fragment().text(here.say(&period.name))));
    let regions = dossier.edition.regions.iter().filter_map(|region| {
        let rows: Vec<Element> = (shown.iter().filter(|one| one.region == region.id))
            .map(|one| {
                let told = followed.filter(|followed| followed.id == one.id).map(|one| told(here, one, period, shown));
                row(here, bands, period, one, told)
            })
            .collect();
        // Over its own column alone, so that a cell has one head in each direction.
        let name = element("th").attribute("scope", "rowgroup").text(here.say(&region.name));
        let name = fragment().child(name).child(element("td").attribute("colspan", "2"));
        let body = element("tbody").attribute("data-names", "").child(element("tr").child(name));
        (!rows.is_empty()).then(|| body.children(rows))
    });
    let table = element("table").attribute("aria-labelledby", "list").child(element("thead").child(heads));
    div()
        .class("bands")
        .attribute("data-rove", "")
        .attribute("data-follows", followed.is_some().then_some("true"))
        .child(period::ways(here, "bands__ways", &|period| span().text(here.say(&period.name))))
        .maybe(agreed)
        .child(legend(here))
        .child(div().class("bands__table").child(ground(here, bands, period)).child(table.children(regions)))
}

/// The ground of a period, and its middle.
fn lit<'a>(here: &Here, bands: &'a Bands, period: &Period) -> Option<[&'a str; 2]> {
    here.dossier.edition.presence_periods.iter().position(|one| one == period).map(|at| bands.ground(at))
}

fn path(class: &'static str, d: &str) -> Option<Element> {
    let path = || element("path").class(class).attribute("d", d).attribute("vector-effect", "non-scaling-stroke");
    (!d.is_empty()).then(path)
}

/// The classes of bars, in the order in which they are drawn.
const KINDS: [&str; 3] = ["bands__open", "bands__likely", "bands__sure"];

fn stretched(class: &'static str, height: i32) -> Element {
    let view = ["0 0 ", &Bands::WIDTH.to_string(), " ", &height.to_string()].concat();
    element("svg").class(class).attribute("viewBox", &*view).attribute("preserveAspectRatio", "none")
}

/// Behind all rows: the chosen period, the decades and the agreement.
fn ground(here: &Here, bands: &Bands, period: &Period) -> Element {
    stretched("bands__ground", 1)
        .attribute("aria-hidden", "true")
        .maybe(lit(here, bands, period).and_then(|[ground, _]| path("bands__lit", ground)))
        .maybe(path("bands__decades", bands.decades()))
        .maybe(path("bands__line", bands.agreed()))
}

fn row(here: &Here, bands: &Bands, period: &Period, country: &Country, told: Option<Element>) -> Element {
    let is_followed = told.is_some();
    let thing = Ref::Country(country.id.clone());
    let at = here.dossier.countries.iter().position(|one| one.id == country.id);
    let bars = at.map(|at| bands.bars(at)).map(|bars| {
        stretched("bands__bars", Bands::ROW)
            .attribute("role", "img")
            .attribute("aria-label", bars.years(here.lang()))
            .children(KINDS.into_iter().zip(bars.paths()).filter_map(|(class, d)| path(class, d)))
    });
    let name = here.say(country.short.as_ref().unwrap_or(&country.name));
    let link = a(&here.to(Page::Country(country.id.clone())))
        .id(&thing.anchor())
        .attribute("data-alive", &*choice(&thing, is_followed))
        .attribute("aria-current", is_followed.then_some("true"))
        .text(name);
    let name = element("th").attribute("scope", "row").child(link);
    let told = told.map(|told| {
        let panel = div().class("panel panel--under").child(told);
        element("tr").child(element("td").child(panel))
    });
    let row = element("tr").child(name).child(element("td").maybe(bars).maybe(row::flag(here, country)));
    fragment().child(row.child(element("td").text(row::found(here, country, period)))).maybe(told)
}

/// What the bars mean, for the eye alone: the words are in the rows.
fn legend(here: &Here) -> Element {
    let shapes = [(Mark::Dotted, "M0 7h1000v10h-1000z"), (Mark::Hatched, "M0 9h1000"), (Mark::Solid, "M0 9h1000")];
    let keys = KINDS.into_iter().zip(shapes).rev().map(|(kind, (mark, d))| {
        let key = stretched("bands__key", Bands::ROW).maybe(path(kind, d));
        li().child(key).child(span().text((here.text().presence_found.marked)(mark)))
    });
    ul().class("legend").attribute("aria-hidden", "true").children(keys)
}

/// What is told of a country, with the ways to those before and after it.
pub fn told(here: &Here, country: &Country, period: &Period, shown: &[&Country]) -> Element {
    let thing = Ref::Country(country.id.clone());
    let at = shown.iter().position(|one| one.id == country.id);
    let found = [here.say(&period.name), here.text().colon, row::found(here, country, period)].concat();
    let summary = here.say(&country.summary);
    let first = summary.split_once(". ").map_or(summary, |(first, _)| &summary[..=first.len()]);
    fragment()
        .child(names_list::close(here))
        .child(p().class("panel__kicker").text(&found).maybe(row::flag(here, country)))
        .child(p().class("panel__title").text(here.say(&country.name)))
        .child(p().text(first))
        .child(names_list::steps(here, whole_page(here, &thing), at, &|at| {
            Some(Ref::Country(shown.get(at)?.id.clone()))
        }))
}
