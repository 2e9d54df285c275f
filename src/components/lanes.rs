//! The picture of the exchange: the signatories face to face, what each would bring as lanes between them, and below both,
//! at full width, those whose requests they would answer. One drawing for all widths: links in reading order, which a
//! grid places (`assets/css/lanes.css`). Lanes are equally thick, because no source gives a quantity.

use super::element::*;
use super::here::Here;
use super::names;
use crate::dossier::model::{Field, Objective, Partner, Ref};
use crate::explore::exchange::{Arrow, Exchange, Side, Stated, Tied};

/// Makes what a mark holds: the link of its part with these words. A part that is drawn twice has one link, the first.
type Link<'a> = &'a dyn Fn(&Ref, Tied, Drawn, Element) -> Element;

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
        let words = span().text(&aim(here, objective));
        lane(&part, *tied, link(&part, *tied, Drawn::First, words)).class("lane lane--both")
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
        .child(p().class("lanes__unknown").text(here.say(&here.dossier.edition.exchange.unknown)))
}

/// The picture on the first screen: each part leads to the explorer with that part chosen.
#[cfg(not(target_arch = "wasm32"))]
pub fn hero(here: &Here) -> Element {
    use crate::explore::state::{Action, State};
    use crate::route::{Route, View};

    let exchange = crate::explore::exchange::exchange(here.dossier, None);
    let route = Route::view(here.lang(), View::Partnership);
    let link = |part: &Ref, _: Tied, drawn: Drawn, words: Element| {
        let address = here.route_with(&route, &State::default().after(Action::Followed(Some(part.clone()))));
        a(&address).attribute("tabindex", (drawn == Drawn::Again).then_some("-1")).child(words)
    };
    lanes(here, &exchange, &link)
}

/// An aim in words: «But : mieux répondre».
pub fn aim(here: &Here, objective: &Objective) -> String {
    [here.text().aim, here.say(objective.short.as_ref().unwrap_or(&objective.name))].concat()
}

/// A mark of the picture: an item with the link of its part.
fn lane(part: &Ref, tied: Tied, link: Element) -> Element {
    li().attribute("data-mark", &*part.anchor()).attribute("data-tied", (tied == Tied::Yes).then_some("")).child(link)
}

/// A signatory at its end of the lanes.
fn end(here: &Here, side: &Side, class: &'static str, link: Link) -> Element {
    let part = Ref::Partner(side.partner.id.clone());
    let words = span().text(here.say(&side.partner.brings));
    let content = link(&part, side.tied, Drawn::First, words);
    div().class(class).attribute("data-mark", &*part.anchor()).child(content)
}

/// What a signatory would bring, under whose it is and to whom it goes.
fn way(here: &Here, exchange: &Exchange, side: &Side, class: &'static str, link: Link) -> Element {
    let others = exchange.sides.iter().map(|other| other.partner.id.clone());
    let others: Vec<_> = others.filter(|other| *other != side.partner.id).collect();
    let id = ["lanes-", side.partner.id.as_str()].concat();
    let to = [". ", here.text().toward, &names::parties(here, &others)].concat();
    let caption = p()
        .id(&id)
        .class(if class.ends_with("back") { "lanes__caption lanes__caption--back" } else { "lanes__caption" })
        .text(here.say(side.partner.caption.as_ref().unwrap_or(&side.partner.brings)))
        .child(span().class("unseen").text(&to));
    let fields = side.fields.iter().map(|(field, tied): &(&Field, Tied)| {
        let part = Ref::Field(field.id.clone());
        let words = span().text(here.say(&field.name));
        lane(&part, *tied, link(&part, *tied, Drawn::First, words)).class(class)
    });
    fragment().child(caption).child(ul().attribute("aria-labelledby", &*id).children(fields))
}

/// What goes between a signatory and those below.
fn foot(here: &Here, side: &Side, class: &'static str, link: Link) -> Element {
    let arrows = side.arrows.iter().map(|(arrow, tied)| match arrow {
        Arrow::Aim(objective) => {
            let part = Ref::Objective(objective.id.clone());
            let own = span().class("unseen").text(", ").text(here.say(&side.partner.brings));
            let words = fragment().child(span().text(&aim(here, objective))).child(own);
            lane(&part, *tied, link(&part, *tied, Drawn::First, words)).class("arrow arrow--down")
        }
        Arrow::Flow(flow, stated) => {
            let part = Ref::Flow(flow.id.clone());
            let drawn = if flow.to.first() == Some(&side.partner.id) { Drawn::First } else { Drawn::Again };
            let words = fragment()
                .child(span().text(here.say(flow.short.as_ref().unwrap_or(&flow.name))))
                .child(span().class("unseen").text(". ").text(here.text().toward).text(&names::parties(here, &flow.to)));
            let arrow = lane(&part, *tied, link(&part, *tied, drawn, words))
                .attribute("aria-hidden", (drawn == Drawn::Again).then_some("true"));
            arrow.class(if *stated == Stated::Voice { "arrow arrow--up arrow--voice" } else { "arrow arrow--up" })
        }
    });
    ul().class(class).children(arrows)
}

/// Those whose requests are answered, as wide as both signatories.
fn counterpart(here: &Here, partner: &Partner, tied: Tied, link: Link) -> Element {
    let part = Ref::Partner(partner.id.clone());
    let caption = partner.caption.as_ref().map(|it| fragment().text(", ").child(small().text(here.say(it))));
    let words = span().child(names::own_name(here, &partner.name)).maybe(caption);
    div().class("south").attribute("data-mark", &*part.anchor()).child(link(&part, tied, Drawn::First, words))
}
