//! The diagram of the exchange: who brings which field, which objective it serves, and the partners whose requests both
//! answer. The boxes are links in reading order, placed by a grid; the lines between them are decoration behind it,
//! stretched with the grid, and every tie that a line shows is also a word.

use super::element::*;
use super::figure::Mark;
use super::here::Here;
use super::rest::rest;
use super::{defined, facts, names};
use crate::dossier::model::{FieldTie, Objective, Partner, Ref};
use crate::explore::exchange::{Excerpt, Exchange, Followed, Gap, Part, Side, Tied};
use crate::explore::narrow::{MANY_TOLD, first};
use crate::explore::state::Action;
use crate::explore::terms::Terms;
use crate::lang::Lang;
use crate::route::{Page, View};

/// The whole diagram, with the panel of the followed part, and a sentence about it that is spoken.
pub fn diagram(here: &Here, exchange: &Exchange) -> Element {
    let t = here.text();
    let [left, right] = [0, 1].map(|at| exchange.sides.get(at));
    let left = left.map(|side| {
        fragment().child(self::side(here, exchange, side, "exchange__side exchange__side--left")).child(wires(
            exchange,
            side,
            Flip::No,
        ))
    });
    let right = right.map(|side| {
        fragment().child(wires(exchange, side, Flip::Yes)).child(self::side(
            here,
            exchange,
            side,
            "exchange__side exchange__side--right",
        ))
    });
    let objectives = (exchange.objectives.iter().enumerate())
        .map(|(at, (objective, tied))| self::objective(here, exchange, at + 1, objective, *tied));
    // No landmark: the section that has the objectives in full bears the same name.
    let objectives = div()
        .class("exchange__objectives")
        .attribute("role", "group")
        .attribute("aria-labelledby", "objectives")
        .child(h2().id("objectives").class("exchange__head").text(t.objectives))
        .child(ol().class("exchange__boxes").children(objectives));
    let grid = div()
        .class("exchange__grid")
        .attribute("role", "group")
        .attribute("aria-label", t.exchange)
        .maybe(left)
        .child(objectives)
        .maybe(right)
        .child(panel(here, exchange.followed.as_ref()))
        .children(exchange.counterparts.iter().map(|(partner, tied)| counterpart(here, exchange, partner, *tied)));
    let said = exchange.followed.as_ref().map(|part| sentence(here, part)).unwrap_or_default();
    div()
        .class("exchange")
        .attribute("data-follows", exchange.followed.is_some().then_some("true"))
        .child(grid)
        .child(p().id("said").class("unseen").attribute("role", "status").text(&said))
}

/// What the marks of the diagram mean: each side, those whose requests both answer, and the lines.
pub fn legend(here: &Here, exchange: &Exchange) -> Vec<Mark> {
    let sides = exchange.sides.iter().zip(["swatch swatch--left", "swatch swatch--right"]);
    let sides = sides.map(|(side, class)| (class, span().text(here.say(&side.partner.brings))));
    let counterparts = exchange.counterparts.iter();
    let counterparts = counterparts.map(|(partner, _)| ("swatch swatch--round", names::own_name(here, &partner.name)));
    sides.chain(counterparts).chain([("swatch swatch--line", span().text(here.text().legend_line))]).collect()
}

/// Says in words that a thing is tied to the followed one.
pub fn linked(here: &Here, tied: Tied) -> Option<Element> {
    (tied == Tied::Yes).then(|| fragment().text(" ").child(span().class("linked").text(here.text().linked)))
}

/// The link that follows a part, or lets it go; without script it leads to the place that says the same.
fn following(here: &Here, part: Ref, tied: Tied, place: &str, name: &str) -> Element {
    let anchor = part.anchor();
    let place = if place.is_empty() { &*anchor } else { place };
    here.choice(Action::Followed(Some(part)), place)
        .id(&["follow-", &anchor].concat())
        .attribute("aria-current", (tied == Tied::Followed).then_some("true"))
        .text(name)
}

/// The panel under a followed part, where the diagram is a list.
fn under(here: &Here, exchange: &Exchange, tied: Tied) -> Option<Element> {
    let part = exchange.followed.as_ref().filter(|_| tied == Tied::Followed)?;
    Some(div().class("panel panel--under").child(told(here, part)))
}

fn side(here: &Here, exchange: &Exchange, side: &Side, class: &'static str) -> Element {
    let head = match side.tied {
        Tied::No => "exchange__head",
        _ => "exchange__head box--tied",
    };
    let head = h2().class(head).text(here.say(&side.partner.brings)).maybe(linked(here, side.tied));
    let fields = side.fields.iter().map(|(field, tied)| {
        let class = if *tied == Tied::Yes { "box box--field box--tied" } else { "box box--field" };
        let name = following(here, Ref::Field(field.id.clone()), *tied, "", here.say(&field.name));
        li().class(class).child(name).maybe(linked(here, *tied)).maybe(under(here, exchange, *tied))
    });
    labelled(&format!("partner-{}", side.partner.id), head)
        .class(class)
        .child(ul().class("exchange__boxes").children(fields))
}

fn objective(here: &Here, exchange: &Exchange, number: usize, objective: &Objective, tied: Tied) -> Element {
    let class = match tied {
        Tied::Yes => "box box--objective box--tied",
        _ => "box box--objective",
    };
    let part = Ref::Objective(objective.id.clone());
    li().id(&part.anchor())
        .class(class)
        .child(span().class("box__number").text(&(here.text().objective_number)(number)))
        .text(" ")
        .child(following(here, part, tied, "objectives-text", here.say(&objective.name)))
        .maybe(linked(here, tied))
        .maybe(under(here, exchange, tied))
}

fn counterpart(here: &Here, exchange: &Exchange, partner: &Partner, tied: Tied) -> Element {
    let flows = exchange.flows.iter().filter(|(flow, _)| flow.from == partner.id).map(|(flow, tied)| {
        let class = if *tied == Tied::Yes { "box box--flow box--tied" } else { "box box--flow" };
        let part = Ref::Flow(flow.id.clone());
        li().id(&part.anchor())
            .class(class)
            .child(following(here, part, *tied, "", here.say(&flow.name)))
            .maybe(linked(here, *tied))
            .text(" ")
            .child(span().class("box__way").text(here.text().toward).text(&names::parties(here, &flow.to)))
            .text(" ")
            .child(span().text(here.say(&flow.text)))
            .maybe(under(here, exchange, *tied))
    });
    let head = h2().class("exchange__head").child(names::own_name(here, &partner.name)).maybe(linked(here, tied));
    labelled(&format!("partner-{}", partner.id), head)
        .class("exchange__counterpart")
        .child(p().text(here.say(&partner.summary)))
        .child(ul().class("exchange__flows").children(flows))
}

/// Which way the lines of a side run.
#[derive(Clone, Copy, PartialEq)]
enum Flip {
    No,
    Yes,
}

/// The lines from the fields of a side to the objectives they serve, in a box of 100 by 100 that stretches with the
/// grid, in which the boxes of a column share the height evenly.
fn wires(exchange: &Exchange, side: &Side, flip: Flip) -> Element {
    let (rows, targets) = (side.fields.len(), exchange.objectives.len());
    let lines = side.fields.iter().enumerate().filter_map(|(row, (field, tied))| {
        let target = exchange.objectives.iter().position(|(objective, _)| objective.id == field.objective)?;
        let followed = [*tied, exchange.objectives[target].1].contains(&Tied::Followed);
        let (from, to) = (middle(row, rows), middle(target, targets));
        let (start, end) = if flip == Flip::Yes { (100, 0) } else { (0, 100) };
        let class = if followed { "wire wire--tied" } else { "wire" };
        let line = element("path")
            .class(class)
            .attribute("d", &*format!("M{start} {from}C50 {from} 50 {to} {end} {to}"))
            .attribute("vector-effect", "non-scaling-stroke");
        Some(line)
    });
    element("svg")
        .class("exchange__wires")
        .attribute("aria-hidden", "true")
        .attribute("viewBox", "0 0 100 100")
        .attribute("preserveAspectRatio", "none")
        .children(lines)
}

/// The middle of a row of evenly shared height, in hundredths.
fn middle(row: usize, rows: usize) -> usize {
    (2 * row + 1) * 50 / rows.max(1)
}

/// What the followed part is tied to; without one, how to follow one.
fn panel(here: &Here, followed: Option<&Part>) -> Element {
    let panel = div().id("panel");
    match followed {
        None => panel.class("panel panel--empty").child(p().text(here.text().follow_hint)),
        Some(part) => panel.class("panel").child(told(here, part)),
    }
}

/// What the panel says of a part.
fn told(here: &Here, part: &Part) -> Element {
    let t = here.text();
    let head = |kicker: &str, title: &str| {
        let kicker = (!kicker.is_empty()).then(|| p().class("panel__kicker").text(kicker));
        fragment().maybe(kicker).child(p().class("panel__title").text(title))
    };
    match part {
        Part::Field(followed) => {
            let (place, of) = followed.place;
            let kicker = (t.field_number)(place, of, followed.partner.owner(here.lang()));
            head(&kicker, here.say(&followed.field.name))
                .child(serves(here, followed))
                .child(clauses(here, &followed.excerpts))
                .maybe(documented(here, followed))
                .child(p().child(a(&here.view(View::Countries)).text(t.context_link)))
        }
        Part::Objective { objective, place: (place, of), fields, excerpts } => {
            let fields = (!fields.is_empty()).then(|| {
                let name = p().class("panel__kicker").text(t.fields);
                fragment().child(name).child(names::references(here, fields))
            });
            head(&(t.objective_of)(*place, *of), here.say(&objective.name))
                .child(p().text(here.say(&objective.text)))
                .child(clauses(here, excerpts))
                .maybe(fields)
        }
        Part::Flow { flow, excerpts } => {
            head("", here.say(&flow.name)).child(p().text(here.say(&flow.text))).child(clauses(here, excerpts))
        }
    }
}

/// The sentence that is spoken when a part is followed.
fn sentence(here: &Here, part: &Part) -> String {
    let t = here.text();
    match part {
        Part::Field(followed) => {
            let (name, owner) = (here.say(&followed.field.name), followed.partner.owner(here.lang()));
            (t.followed_field)(name, followed.place, owner, followed.objective_place)
        }
        Part::Objective { objective, place: (place, of), fields, .. } => {
            (t.followed_objective)(&(t.objective_of)(*place, *of), here.say(&objective.name), fields.len())
        }
        Part::Flow { flow, .. } => [here.say(&flow.name), ". ", here.say(&flow.text)].concat(),
    }
}

/// The objective that a field serves, in a line.
pub fn serves(here: &Here, followed: &Followed) -> Element {
    let t = here.text();
    p().text(&(t.serves_number)(followed.objective_place)).text(t.colon).text(here.say(&followed.objective.name))
}

/// Words of the release, each with its place there.
pub fn clauses(here: &Here, excerpts: &[Excerpt]) -> Element {
    let (t, original) = (here.text(), here.dossier.release.original);
    fragment().children(excerpts.iter().map(|excerpt| {
        let place = here.clause(&excerpt.clause.id);
        let translation = (original != here.lang()).then(|| {
            let words = p().class("quote__translation").child(words(excerpt, here.lang())).text(" ");
            words.child(small().text(t.unofficial_translation))
        });
        element("blockquote")
            .class("quote")
            .attribute("cite", &*place)
            .child(p().lang(here.lang_of(original.code())).child(words(excerpt, original)))
            .maybe(translation)
            .child(p().class("quote__place").child(a(&place).text(t.what_release_says)))
    }))
}

/// The words of an excerpt in a language: the lead, a mark where something is left out, the clause itself set off.
fn words(excerpt: &Excerpt, lang: Lang) -> Element {
    let lead = excerpt.lead.map(|(lead, gap)| {
        let mark = if gap == Gap::Cut { " […] " } else { " " };
        fragment().text(lead.text.get(lang)).text(mark)
    });
    fragment().maybe(lead).child(b().text(excerpt.clause.text.get(lang)))
}

/// Everything that the release and the sources tie to a field, in full: what the panel says, whole without script.
pub fn field(here: &Here, terms: &Terms, followed: &Followed) -> Element {
    let t = here.text();
    let field = followed.field;
    let objective = names::reference(here, &Ref::Objective(followed.objective.id.clone()));
    let pairs = dl()
        .class("pairs")
        .child(pair(t.brought_by, dd().text(here.say(&followed.partner.brings))))
        .child(pair(&(t.serves_number)(followed.objective_place), dd().maybe(objective)));
    element("section")
        .id(&format!("field-{}", field.id))
        .class("field")
        .child(h3().text(here.say(&field.name)))
        .child(p().child(defined::text(here, terms, here.say(&field.explanation))))
        .child(pairs)
        .child(clauses(here, &followed.excerpts))
        .maybe(organizations(here, followed))
        .child(p().child(a(&here.to(Page::RequestField(field.id.clone()))).text(t.make_request)))
}

/// The names of the organizations with a sourced tie to a field; what is said of each stands with the field in full.
fn documented(here: &Here, followed: &Followed) -> Option<Element> {
    let names = followed.organizations.iter().map(|(organization, tie)| {
        let name = names::reference(here, &Ref::Organization(organization.id.clone()));
        li().maybe(name).maybe(names::reading(here, tie.reading))
    });
    let head = p().class("panel__kicker").text(here.text().documented_organizations);
    let list = fragment().child(head).child(ul().class("links").children(names));
    (!followed.organizations.is_empty()).then_some(list)
}

/// Organizations with a sourced tie to a field, beside what the release ties to it.
fn organizations(here: &Here, followed: &Followed) -> Option<Element> {
    let (some, left) = first(here.state, &followed.organizations, MANY_TOLD);
    let ties = some.iter().map(|(organization, tie)| {
        let thing = Ref::Organization(organization.id.clone());
        tied(here, li(), &thing, tie)
    });
    let head = element("h4").text(here.text().documented_organizations);
    let list = fragment().child(head).child(ul().class("ties").children(ties)).maybe(rest(here, left));
    (!followed.organizations.is_empty()).then_some(list)
}

/// A tie to a field in a line: the other end, whose reading it is, what is said and by whom.
pub fn tied(here: &Here, line: Element, thing: &Ref, tie: &FieldTie) -> Element {
    line.maybe(names::reference(here, thing))
        .maybe(names::reading(here, tie.reading))
        .text(here.text().colon)
        .text(here.say(&tie.fact.text))
        .text(" ")
        .child(facts::citations(here, &tie.fact.sources))
}
