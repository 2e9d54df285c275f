//! The picture of the timeline: a lane for each of whom events can be about, a mark and a short name for each event. Draws
//! what the build has placed (`site/timeline`). Where it is narrow, a strip of the same marks, and ways to the periods.

use super::element::*;
use super::event;
use super::here::Here;
use super::names_list::{choice, said};
use super::says::SAYS;
use crate::dossier::drawn::{Path, Words};
use crate::dossier::model::{Event, Ref};
use crate::dossier::timeline::{Mark, Timeline};
use crate::explore::order::Display;
use crate::explore::timeline::About;
use crate::route::{Page, View};

/// What is shown of the events, and which of them is chosen.
pub struct Shown<'a> {
    /// Those that no filter leaves out, in the order of time.
    pub events: &'a [&'a Event],
    /// One of them.
    pub chosen: Option<&'a Event>,
}

impl Shown<'_> {
    /// The event of a mark, if it is shown.
    fn event(&self, mark: Mark) -> Option<&Event> {
        self.events.iter().copied().find(|event| event.id.as_str() == mark.event())
    }
}

pub(super) fn path(Path { class, d, marks }: Path) -> Element {
    let marks = Some(marks).filter(|marks| !marks.is_empty());
    element("path").attribute("class", class).attribute("d", d).attribute("data-mark", marks)
}

/// Words at their places, with a space for whoever copies the text.
pub(super) fn words<'a>(here: &Here, all: impl Iterator<Item = Words<'a>>) -> Element {
    fragment().children(all.map(|Words { class, x, y, text }| {
        let place = element("text").attribute("class", class).attribute("x", x).attribute("y", y);
        place.text(text.get(here.lang())).text(" ")
    }))
}

pub(super) fn svg(class: &'static str) -> Element {
    element("svg").class(class)
}

/// The picture in both sizes, with what its marks mean and what it says.
pub fn figure(here: &Here, timeline: &Timeline, shown: &Shown, says: Option<Element>) -> Element {
    let name = (here.text().picture)(View::Timeline);
    let legend = timeline.legend().map(|(width, form, text)| {
        let drawn = svg("timeline__key").attribute("width", width).child(path(form));
        li().child(drawn).text(text.get(here.lang()))
    });
    let told = shown.chosen.map(|event| event::told(here, event, event::steps(here, event, shown.events)));
    let sentence =
        shown.chosen.map(|event| [&here.text().date_in_words(&event.date), ". ", here.say(&event.title)].concat());
    let (card, under) = match (timeline.free(), told) {
        (Some(area), Some(told)) => (Some(card(area, told)), None),
        (_, told) => (None, told.map(|told| div().class("panel").child(told))),
    };
    element("figure")
        .class("figure timeline")
        .attribute("data-picture", "timeline")
        .attribute("data-follows", shown.chosen.map(|_| "true"))
        .attribute("aria-label", name)
        .attribute("aria-describedby", says.as_ref().map(|_| SAYS))
        .child(wide(here, timeline, shown).attribute("role", "group").attribute("aria-label", name).maybe(card))
        .child(strip(here, timeline, shown).attribute("role", "img").attribute("aria-label", name))
        .child(ul().class("timeline__legend").attribute("aria-hidden", "true").children(legend))
        .maybe(under)
        .child(said(&sentence.unwrap_or_default()))
        .maybe((here.state.display != Display::Table).then(|| periods(here, shown)))
        .child(element("figcaption").maybe(says))
}

/// What is told of the chosen event, where nothing else is drawn but the key.
fn card([x, y, wide, high]: [&str; 4], told: Element) -> Element {
    element("foreignObject")
        .attribute("x", x)
        .attribute("y", y)
        .attribute("width", wide)
        .attribute("height", high)
        // What is in it is no picture.
        .child(div().attribute("xmlns", "http://www.w3.org/1999/xhtml").class("panel timeline__card").child(told))
}

/// The picture with all names.
fn wide(here: &Here, timeline: &Timeline, shown: &Shown) -> Element {
    svg("timeline__wide")
        .attribute("viewBox", timeline.area())
        .children(timeline.paths().map(path))
        .child(words(here, timeline.words()))
        .children(timeline.marks().map(|mark| event(here, mark, shown)))
}

/// An event: its mark and its name, a link to its page; one that a choice leaves out is a dot.
fn event(here: &Here, mark: Mark, shown: &Shown) -> Element {
    let Some(event) = shown.event(mark) else {
        return element("path").class("timeline__dots timeline__dots--out").attribute("d", &*dot(mark));
    };
    let is_chosen = shown.chosen.is_some_and(|chosen| chosen.id == event.id);
    let thing = Ref::Event(event.id.clone());
    let anchor = thing.anchor();
    let said = [
        mark.name().map_or(here.say(&event.title), |name| name.text.get(here.lang())),
        ", ",
        &here.text().date_in_words(&event.date),
        ". ",
        event::lane(here.dossier, here.lang(), About::of(here.dossier, event)),
    ];
    a(&here.to(Page::Event(event.id.clone())))
        .attribute("transform", &*["translate(", mark.place(), ")"].concat())
        .id(&["follow-", &anchor].concat())
        .attribute("data-mark", &*anchor)
        .attribute("data-alive", &*choice(&thing, is_chosen))
        .attribute("aria-current", is_chosen.then_some("true"))
        .attribute("aria-label", &*said.concat())
        .child(element("path").class("timeline__target").attribute("d", mark.target()))
        .children(mark.paths().map(path))
        .child(words(here, mark.name().into_iter()))
}

/// A mark as the data of a path of no length.
fn dot(mark: Mark) -> String {
    ["M", mark.place(), "h0"].concat()
}

/// The lanes without names, for where there is no room for them: as wide as that is.
pub fn strip(here: &Here, timeline: &Timeline, shown: &Shown) -> Element {
    let strip = timeline.strip();
    let about = |mark: Mark| shown.event(mark).map(|event| About::of(here.dossier, event));
    let dots = [
        ("timeline__dots timeline__dots--out", None),
        ("timeline__dots timeline__of--context", Some(About::Neither)),
        ("timeline__dots timeline__of--left", Some(About::First)),
        ("timeline__dots timeline__of--right", Some(About::Second)),
        ("timeline__dots timeline__of--left timeline__half", Some(About::Both)),
        ("timeline__dots timeline__of--right timeline__half", Some(About::Both)),
    ];
    let dots = dots.map(|(class, whom)| {
        let marks = timeline.marks().filter(|mark| about(*mark) == whom);
        element("path").class(class).attribute("d", &*marks.map(dot).collect::<String>())
    });
    let lanes = svg("timeline__lanes")
        .attribute("viewBox", strip.area())
        .attribute("preserveAspectRatio", "none")
        .attribute("y", "20")
        .attribute("height", "128")
        .children(strip.paths().map(path))
        .children(dots);
    let signs = strip.signs().map(|(y, sign)| svg("").attribute("y", y).children(sign.map(path)));
    svg("timeline__strip").child(lanes).children(signs).child(words(here, strip.words()))
}

/// The ways to the periods of the list, of those of which there is an event.
fn periods(here: &Here, shown: &Shown) -> Element {
    let links = here.dossier.edition.periods.iter().filter_map(|period| {
        let years = period.years.year()..=period.years.last_year();
        let link = a(&["#period-", period.id.as_str()].concat()).text(&here.text().years(&period.years));
        shown.events.iter().any(|event| years.contains(&event.date.year())).then(|| li().child(link))
    });
    ul().class("timeline__periods").children(links)
}
