//! The exchange: its picture with the panel that tells of a part, and what is told of a field in full.

use super::element::*;
use super::here::Here;
use super::lanes::{Drawn, Mark, aim, lanes};
use super::rest::rest;
use super::{defined, facts, names, names_list};
use crate::dossier::model::{FieldTie, Localized, Ref};
use crate::explore::exchange::{Excerpt, Exchange, Followed, Gap, Part, Tied};
use crate::explore::narrow::{MANY_TOLD, first};
use crate::explore::state::Action;
use crate::explore::terms::Terms;
use crate::lang::Lang;
use crate::route::{Page, View};

/// The picture with its panel, and a sentence about the followed part that is spoken.
pub fn picture(here: &Here, exchange: &Exchange) -> Element {
    let followed = exchange.followed.as_ref();
    let link = |mark: Mark| {
        let anchor = mark.part.anchor();
        let choice = here.choice(Action::Followed(Some(mark.part)), &anchor);
        let link = match mark.drawn {
            Drawn::First => choice.id(&["follow-", &anchor].concat()),
            Drawn::Again => choice.attribute("tabindex", "-1"),
        };
        let tie = if mark.tied == Tied::Yes { [", ", here.text().linked].concat() } else { String::new() };
        let link = link
            .attribute("aria-current", (mark.tied == Tied::Followed).then_some("true"))
            .attribute("aria-label", &*[mark.said, tie].concat())
            .child(mark.words);
        let under = followed.filter(|one| mark.tied == Tied::Followed && is_lane(one));
        fragment().child(link).maybe(under.map(|one| div().class("panel panel--under").child(told(here, one))))
    };
    div()
        .class("exchange")
        .attribute("data-follows", followed.is_some().then_some("true"))
        .child(lanes(here, exchange, &link))
        .child(panel(here, followed))
        .child(p().id("said").class("unseen").attribute("role", "status").text(&said(here, exchange)))
}

/// What is said of the followed part.
pub fn said(here: &Here, exchange: &Exchange) -> String {
    exchange.followed.as_ref().map(|part| sentence(here, part)).unwrap_or_default()
}

/// Whether a part is a lane: where it is narrow, what is told of it is under it, and else under the picture.
fn is_lane(part: &Part) -> bool {
    match part {
        Part::Field(_) => true,
        Part::Objective { objective, .. } => objective.is_common(),
        Part::Partner(_) | Part::Flow { .. } => false,
    }
}

/// What the followed part is tied to; without one, how to read the picture.
fn panel(here: &Here, followed: Option<&Part>) -> Element {
    let (t, panel) = (here.text(), div().id("panel"));
    match followed {
        None => {
            let steps = here.dossier.edition.exchange.steps.iter().map(|step| li().text(here.say(step)));
            panel
                .class("panel panel--empty")
                .child(p().class("panel__title").text(t.how_to_read))
                .child(ol().children(steps))
                .child(p().text(t.follow_hint))
        }
        Some(part) if is_lane(part) => panel.class("panel").child(told(here, part)),
        Some(part) => panel.class("panel panel--shape").child(told(here, part)),
    }
}

/// What the panel says of a part, with the way to let it go.
fn told(here: &Here, part: &Part) -> Element {
    let t = here.text();
    let close = names_list::close(here);
    let head = |kicker: &str, title: &str| {
        let kicker = (!kicker.is_empty()).then(|| p().class("panel__kicker").text(kicker));
        fragment().child(close).maybe(kicker).child(p().class("panel__title").text(title))
    };
    let link = |href: &str, words: &str| li().child(a(href).text(words));
    let passages = |excerpts: &[Excerpt]| {
        fragment().children(excerpts.iter().enumerate().map(|(at, one)| {
            let is_one = excerpts.len() == 1;
            let words =
                if is_one { t.what_release_says.to_owned() } else { names::counted(t.what_release_says, at + 1) };
            link(&here.clause(&one.clause.id), &words)
        }))
    };
    let links = ul().class("panel__links");
    match part {
        Part::Partner(partner) => {
            let place = ["#", &Ref::Partner(partner.id.clone()).anchor()].concat();
            let way = if partner.facts.is_empty() {
                link(&here.view(View::Requests), here.say(&here.dossier.edition.views.requests.title))
            } else {
                link(&place, &(t.facts_about)(partner.forms.get(here.lang())))
            };
            head("", here.say(&partner.brings)).child(p().text(here.say(&partner.summary))).child(links.child(way))
        }
        Part::Field(followed) => {
            let (place, of) = followed.place;
            let kicker = (t.field_number)(place, of, followed.partner.owner(here.lang()));
            let quotes = followed.excerpts.iter().map(|excerpt| both(here, &excerpt.clause.text));
            let whole = ["#", &Ref::Field(followed.field.id.clone()).anchor()].concat();
            let organizations = (!followed.organizations.is_empty())
                .then(|| link(&whole, &names::counted(t.organizations_in_field, followed.organizations.len())));
            let request = here.to(Page::RequestField(followed.field.id.clone()));
            head(&kicker, here.say(&followed.field.name)).child(serves(here, followed)).children(quotes).child(
                links.child(passages(&followed.excerpts)).maybe(organizations).child(link(&request, t.make_request)),
            )
        }
        Part::Objective { objective, place: (place, of), excerpts } => {
            head(&(t.objective_of)(*place, *of), here.say(&objective.name))
                .child(p().text(here.say(&objective.text)))
                .child(links.child(passages(excerpts)))
        }
        Part::Flow { flow, excerpts } => {
            head("", here.say(&flow.name)).child(p().text(here.say(&flow.text))).child(links.child(passages(excerpts)))
        }
    }
}

/// The words of a clause as issued, and in translation.
fn both(here: &Here, text: &Localized) -> Element {
    let original = here.dossier.release.original;
    let [own, other] = [original, original.other()]
        .map(|lang| p().lang(here.lang_of(lang.code())).text(without_comma(text.get(lang))));
    element("blockquote").class("quote").child(own).child(other.class("quote__translation"))
}

/// Words of a sentence without what ties them to those that follow there.
fn without_comma(words: &str) -> &str {
    words.strip_suffix(',').unwrap_or(words)
}

/// The sentence that is spoken when a part is followed.
fn sentence(here: &Here, part: &Part) -> String {
    let t = here.text();
    match part {
        Part::Field(followed) => {
            let (place, of) = followed.place;
            let kicker = (t.field_number)(place, of, followed.partner.owner(here.lang()));
            [here.say(&followed.field.name), ". ", &kicker, ". ", &aim(here, followed.objective), "."].concat()
        }
        Part::Objective { objective, place: (place, of), .. } => {
            [&(t.objective_of)(*place, *of), t.colon, here.say(&objective.name), "."].concat()
        }
        Part::Partner(partner) => [here.say(&partner.brings), ". ", here.say(&partner.summary)].concat(),
        Part::Flow { flow, .. } => [here.say(&flow.name), ". ", here.say(&flow.text)].concat(),
    }
}

/// The objective that a field serves, in a line.
pub fn serves(here: &Here, followed: &Followed) -> Element {
    let t = here.text();
    p().child(b().text(t.serves)).text(" ").text(here.say(&followed.objective.name))
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
        .child(pair(t.serves, dd().maybe(objective)));
    element("section")
        .id(&["field-", field.id.as_str()].concat())
        .class("field")
        .child(h3().text(here.say(&field.name)))
        .child(p().child(defined::text(here, terms, here.say(&field.explanation))))
        .child(pairs)
        .child(clauses(here, &followed.excerpts))
        .maybe(organizations(here, followed))
        .child(p().child(a(&here.to(Page::RequestField(field.id.clone()))).text(t.make_request)))
}

/// Organizations with a sourced tie to a field, beside what the release ties to it.
fn organizations(here: &Here, followed: &Followed) -> Option<Element> {
    let (some, left) = first(here.state, &followed.organizations, MANY_TOLD);
    let ties = some.iter().map(|(organization, tie)| {
        let thing = Ref::Organization(organization.id.clone());
        tied(here, li(), &thing, tie)
    });
    let head = element("h4").text(here.text().organizations_in_field);
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
