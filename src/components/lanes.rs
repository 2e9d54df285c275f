//! The picture of the exchange: the signatories face to face, what each would bring as lanes between them, and below both,
//! at full width, those whose requests they would answer. One drawing for all widths: links in reading order, which a
//! grid places (`assets/css/lanes.css`). Lanes are equally thick, because no source gives a quantity.

use super::element::*;
use super::here::Here;
use super::names;
use crate::dossier::model::{Field, Objective, Partner, Ref};
use crate::explore::exchange::{Arrow, Exchange, Side, Stated, Tied};

/// Makes what a mark holds: the link of its part.
type Link<'a> = &'a dyn Fn(Mark) -> Element;

/// A mark of the picture.
pub struct Mark {
    /// Its part.
    pub part: Ref,
    /// How that is tied to what is followed.
    pub tied: Tied,
    /// Which drawing of the part it is.
    pub drawn: Drawn,
    /// Its words.
    pub words: Element,
    /// What is said of it: its words and, where its place alone shows them, between whom it is.
    pub said: String,
}

/// Which drawing of a part a mark is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// The first.
    First,
    /// Another, which is neither heard nor a stop of the keyboard.
    Again,
}

/// The picture; `link` makes what a mark holds.
pub fn lanes(here: &Here, exchange: &Exchange, link: Link) -> Element {
    let common = exchange.common.iter().map(|(objective, tied)| {
        let part = Ref::Objective(objective.id.clone());
        lane(Mark::new(part, *tied, aim(here, objective)), link).class("lane lane--both")
    });
    let common = (!exchange.common.is_empty()).then(|| ul().children(common));
    let ends = ["lanes__end lanes__end--left", "lanes__end lanes__end--right"];
    let mut ends = exchange.sides.iter().zip(ends).map(|(side, class)| end(here, side, class, link));
    let ways = exchange.sides.iter().zip(["lane lane--there", "lane lane--back"]);
    let ways = ways.map(|(side, class)| way(here, exchange, side, class, link));
    let feet = ["lanes__feet lanes__feet--left", "lanes__feet lanes__feet--right"];
    let feet = exchange.sides.iter().zip(feet).map(|(side, class)| foot(here, side, class, link));
    let counterparts = exchange.counterparts.iter().map(|(partner, tied)| counterpart(here, partner, *tied, link));
    div()
        .class("lanes")
        .attribute("role", "group")
        .attribute("aria-label", here.text().exchange)
        .maybe(ends.next())
        .child(div().class("lanes__between").maybe(common).children(ways))
        .maybe(ends.next())
        .children(feet)
        .child(div().class("lanes__below").children(counterparts))
}

/// The picture on the first screen: each part leads to the explorer with that part chosen.
#[cfg(not(target_arch = "wasm32"))]
pub fn hero(here: &Here) -> Element {
    use crate::explore::state::{Action, State};
    use crate::route::{Route, View};

    let exchange = crate::explore::exchange::exchange(here.dossier, None);
    let route = Route::view(here.lang(), View::Partnership);
    let link = |mark: Mark| {
        a(&here.route_with(&route, &State::default().after(Action::Followed(Some(mark.part)))))
            .attribute("tabindex", (mark.drawn == Drawn::Again).then_some("-1"))
            .attribute("aria-label", &*mark.said)
            .child(mark.words)
    };
    let unknown = p().class("lanes__unknown").text(here.say(&here.dossier.edition.exchange.unknown));
    lanes(here, &exchange, &link).child(unknown)
}

/// An aim in words: «But : mieux répondre».
pub fn aim(here: &Here, objective: &Objective) -> String {
    [here.text().aim, here.say(objective.short.as_ref().unwrap_or(&objective.name))].concat()
}

impl Mark {
    /// The first drawing of a part.
    fn new(part: Ref, tied: Tied, words: String) -> Mark {
        Mark { part, tied, drawn: Drawn::First, words: span().text(&words), said: words }
    }
}

/// A mark as an item.
fn lane(mark: Mark, link: Link) -> Element {
    let item = li().attribute("data-mark", &*mark.part.anchor());
    item.attribute("data-tied", (mark.tied == Tied::Yes).then_some("")).child(link(mark))
}

/// A signatory at its end of the lanes.
fn end(here: &Here, side: &Side, class: &'static str, link: Link) -> Element {
    let part = Ref::Partner(side.partner.id.clone());
    let mark = div().class(class).attribute("data-mark", &*part.anchor());
    mark.child(link(Mark::new(part, side.tied, here.say(&side.partner.brings).to_owned())))
}

/// What a signatory would bring, under whose it is and to whom it goes.
fn way(here: &Here, exchange: &Exchange, side: &Side, class: &'static str, link: Link) -> Element {
    let others = exchange.sides.iter().map(|other| other.partner.id.clone());
    let others: Vec<_> = others.filter(|other| *other != side.partner.id).collect();
    let words = here.say(side.partner.caption.as_ref().unwrap_or(&side.partner.brings));
    let said = [words, ". ", here.text().toward, &names::parties(here, &others)].concat();
    let caption = p()
        .class(if class.ends_with("back") { "lanes__caption lanes__caption--back" } else { "lanes__caption" })
        .text(words);
    let fields = side.fields.iter().map(|(field, tied): &(&Field, Tied)| {
        lane(Mark::new(Ref::Field(field.id.clone()), *tied, here.say(&field.name).to_owned()), link).class(class)
    });
    let id = ["brings-", side.partner.id.as_str()].concat();
    fragment().child(caption).child(ul().id(&id).attribute("aria-label", &*said).children(fields))
}

/// What goes between a signatory and those below.
fn foot(here: &Here, side: &Side, class: &'static str, link: Link) -> Element {
    let arrows = side.arrows.iter().map(|(arrow, tied)| match arrow {
        Arrow::Aim(objective) => {
            let mark = Mark::new(Ref::Objective(objective.id.clone()), *tied, aim(here, objective));
            let said = [&mark.said, " (", &names::parties(here, &objective.actors), ")"].concat();
            lane(Mark { said, ..mark }, link).class("arrow arrow--down")
        }
        Arrow::Flow(flow, stated) => {
            let words = here.say(flow.short.as_ref().unwrap_or(&flow.name));
            let said = [words, ". ", here.text().toward, &names::parties(here, &flow.to)].concat();
            let drawn = if flow.to.first() == Some(&side.partner.id) { Drawn::First } else { Drawn::Again };
            let mark = Mark::new(Ref::Flow(flow.id.clone()), *tied, words.to_owned());
            let hidden = (drawn == Drawn::Again).then_some("true");
            let arrow = lane(Mark { said, drawn, ..mark }, link).attribute("aria-hidden", hidden);
            arrow.class(if *stated == Stated::Voice { "arrow arrow--up arrow--voice" } else { "arrow arrow--up" })
        }
    });
    ul().class(class).children(arrows)
}

/// Those whose requests are answered, as wide as both signatories.
fn counterpart(here: &Here, partner: &Partner, tied: Tied, link: Link) -> Element {
    let part = Ref::Partner(partner.id.clone());
    let caption = partner.caption.as_ref().map(|it| [", ", here.say(it)].concat()).unwrap_or_default();
    let said = [partner.name.shown(here.lang()).0, &caption].concat();
    let words = span().child(names::own_name(here, &partner.name)).child(small().text(&caption));
    let mark = div().class("south").attribute("data-mark", &*part.anchor());
    mark.child(link(Mark { part, tied, drawn: Drawn::First, words, said }))
}
