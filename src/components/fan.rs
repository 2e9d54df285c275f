//! The picture of the networks: a band for each way in which sources tie organizations to a partner, its names beside it, and
//! the partners as two half discs where the bands end; families and fields to choose from, and what is told of a choice. Draws
//! what the build has placed (`site/networks`). Where it is narrow, the same rows with a sign for each name, which open in
//! place.

use super::element::*;
use super::here::Here;
use super::names_list::{self, choice, whole_page};
use super::says::SAYS;
use super::timeline::{path, svg, words};
use super::{card, names, row};
use crate::dossier::drawn::Side;
use crate::dossier::id::EditionId;
use crate::dossier::model::{Localized, Organization, Ref};
use crate::dossier::networks::{Networks, Of, Way};
use crate::explore::facets::Facet;
use crate::explore::narrow::{Choice, Narrowed};
use crate::explore::state::Action;
use crate::route::View;

/// The picture, and what of it is shown.
struct Fan<'a> {
    here: &'a Here<'a>,
    networks: &'a Networks,
    shown: &'a [&'a Organization],
    /// The way that is followed.
    followed: Option<Way<'a>>,
    /// How many ways each organization is in.
    ways: Vec<usize>,
    /// How many marks there are.
    marks: usize,
    /// What can be chosen of the list.
    choices: &'a [Choice<'a>],
}

/// So many names at most stand in the row of those without a tie, and beyond so many marks only what lines hold is drawn.
const NAMES: usize = 40;
const MARKS: usize = 300;
/// So many names at most are told of what filters leave.
const LEFT: usize = 10;
/// So many statements at most are told of an organization.
const TOLD: usize = 3;
/// How many signs there are.
const SIGNS: usize = 6;

/// The picture with what its signs mean and what it says; of all organizations, what the choices leave is shown.
pub fn figure(
    here: &Here,
    networks: &Networks,
    Narrowed { shown, choices }: &Narrowed<Organization>,
    says: &dyn Fn(&str) -> Option<Element>,
) -> Element {
    let mut ways = vec![0; here.dossier.organizations.len()];
    let mut marks = 0;
    for at in networks.ways().flat_map(Way::organizations) {
        ways.get_mut(at).into_iter().for_each(|count| *count += 1);
        marks += 1;
    }
    let id = match &here.state.follow {
        Some(Ref::Way(id)) => id.as_str(),
        _ => "",
    };
    let followed = networks.ways().find(|way| way.id() == id);
    let fan = Fan { here, networks, shown, followed, ways, marks, choices };
    let name = (here.text().picture)(View::Networks);
    let (panel, said) = fan.panel();
    let says = says(&said);
    let small = in_small(here, networks).attribute("role", "img").attribute("aria-label", name);
    let board = div()
        .id("ties")
        .class("fan__board")
        .attribute("data-rove", "")
        .attribute("data-follows", here.state.follow.is_some().then_some("true"))
        .child(fan.aside())
        .child(fan.bands())
        .maybe(fan.side(Side::Left, "fan__side"))
        .maybe(fan.side(Side::Right, "fan__side fan__side--right"))
        .maybe(fan.untied())
        .child(panel);
    element("figure")
        .class("figure fan")
        .attribute("data-picture", "networks")
        .attribute("aria-label", name)
        .attribute("aria-describedby", says.as_ref().map(|_| SAYS))
        .child(small)
        .maybe(fan.values(Facet::Family, "fan__families"))
        .child(board)
        .child(names_list::said(&said))
        .child(element("figcaption").maybe(says))
}

/// The small picture: the half discs and a bar with its count for each way.
pub fn in_small(here: &Here, networks: &Networks) -> Element {
    let small = svg("fan__small").attribute("viewBox", networks.small());
    small.children(networks.bars().map(path)).child(words(here, networks.counts()))
}

impl Fan<'_> {
    /// Whether an organization is followed.
    fn is_followed(&self, one: &Organization) -> bool {
        matches!(&self.here.state.follow, Some(Ref::Organization(id)) if *id == one.id)
    }

    /// Whether a name is lit: it is shown, and followed or in the followed way where there is one.
    fn is_lit(&self, at: usize) -> bool {
        let Some(one) = self.here.dossier.organizations.get(at) else { return false };
        let is_shown = || self.shown.iter().any(|shown| std::ptr::eq(*shown, one));
        match self.followed {
            Some(way) => way.organizations().any(|one| one == at) && is_shown(),
            None if self.here.state.follow.is_some() => self.is_followed(one),
            None => is_shown(),
        }
    }

    /// In how many ways it is tied.
    fn ways_of(&self, one: &Organization) -> usize {
        let at = self.here.dossier.organizations.iter().position(|other| std::ptr::eq(other, one));
        at.map_or(0, |at| self.ways[at])
    }

    fn lit(&self, way: Way) -> usize {
        way.organizations().filter(|at| self.is_lit(*at)).count()
    }

    /// The class of the sign of a family, with others.
    fn class(&self, family: &EditionId, others: [&str; 3]) -> String {
        let place = self.here.dossier.edition.families.iter().position(|one| one.id == *family);
        let place = (place.unwrap_or_default() % SIGNS).to_string();
        ["fan__name fan__name--", &place, &others.concat()].concat()
    }

    /// A name, which follows its organization wherever it stands; with a further class, if any.
    fn name(&self, at: usize, more: &str) -> Option<Element> {
        let (here, one) = (self.here, self.here.dossier.organizations.get(at)?);
        let thing = Ref::Organization(one.id.clone());
        let (href, whole, _) = here.reference(&thing)?;
        let (name, lang) = one.in_picture(here.lang());
        let many = if self.ways[at] > 1 { " fan__name--many" } else { "" };
        let dim = if self.is_lit(at) { "" } else { " fan__name--dim" };
        let is_followed = self.is_followed(one);
        let link = a(&href)
            .attribute("title", (whole != name).then_some(whole))
            .attribute("class", &*self.class(&one.family, [many, dim, more]))
            .attribute("data-alive", &*choice(&thing, is_followed))
            .attribute("aria-current", is_followed.then_some("true"));
        Some(fragment().child(link.lang(here.lang_of(lang)).text(name)).text(" "))
    }

    /// Adds names to an element, each with a further class, if any.
    fn add(&self, to: Element, all: &mut dyn Iterator<Item = usize>, more: &str) -> Element {
        all.fold(to, |to, at| to.maybe(self.name(at, more)))
    }

    /// A side: its ways under the name of its partner.
    fn side(&self, side: Side, class: &'static str) -> Option<Element> {
        let (t, partner) = (self.here.text(), self.here.dossier.signatories().nth(side as usize)?);
        let id = ["side-", partner.id.as_str()].concat();
        let name = partner.name.short.as_deref().unwrap_or(partner.name.shown(self.here.lang()).0);
        let head = p().class("fan__head").id(&id).text(t.ties_by_kind).text(t.colon).text(name);
        let rows = self.networks.ways().filter(|way| way.side() == side).map(|way| self.row(way));
        Some(div().class(class).child(head).child(ul().attribute("aria-labelledby", &*id).children(rows)))
    }

    /// A way: its words, its count and its years, and its names line by line.
    fn row(&self, way: Way) -> Element {
        let (here, all, lit) = (self.here, way.organizations().count(), self.lit(way));
        let thing = Ref::Way(EditionId::new(way.id()));
        let is_followed = self.followed.is_some_and(|one| one.id() == way.id());
        // Of a name that is chosen, the ways that it is not in keep their count. A part has the room of the years.
        let is_whole = lit == all || lit == 0 && here.state.follow.is_some();
        let count = if is_whole { all.to_string() } else { (here.text().stop)(lit, all) };
        let [name, years] = [way.name(), way.years()].map(|words| words.get(here.lang()));
        let anchor = thing.anchor();
        let choose = || a(&["#", &anchor].concat()).attribute("data-alive", &*choice(&thing, is_followed));
        let link = choose()
            .id(&anchor)
            .class("fan__way")
            .attribute("aria-current", is_followed.then_some("true"))
            .child(span().text(name))
            .text(" ")
            .child(b().text("(").text(&count).text(")"))
            .text(" ")
            .maybe((is_whole && !years.is_empty()).then(|| small().text(years)));
        let mut names = div().class("fan__names").attribute("data-names", "row").child(link).text(" ");
        let mut lines = way.lines();
        let left = lines.next_back();
        for (line, mut places) in lines.enumerate() {
            if line > 0 {
                names = names.child(element("br"));
            }
            names = self.add(names, &mut places, "");
        }
        if let Some(left) = left.filter(|left| left.len() > 0) {
            names = names.child(more(choose(), left.len())).text(" ");
            let mut left = left.filter(|_| self.marks <= MARKS);
            names = self.add(names, &mut left, " fan__name--more");
        }
        let class = match lit {
            _ if is_followed => "fan__row fan__row--open",
            0 => "fan__row fan__row--dim",
            _ => "fan__row",
        };
        li().class(class).child(names)
    }

    /// The bands and the half discs.
    fn bands(&self) -> Element {
        let chosen = self.here.state.follow.is_some();
        let bands = self.networks.ways().map(|way| {
            let whose = if way.side() == Side::Left { "fan__band" } else { "fan__band fan__band--right" };
            let state = match self.lit(way) {
                0 => " fan__band--dim",
                _ if chosen => " fan__band--lit",
                _ => "",
            };
            element("path").attribute("class", &*[whose, state].concat()).attribute("d", way.band())
        });
        svg("fan__bands")
            .attribute("viewBox", self.networks.area())
            .attribute("aria-hidden", "true")
            .children(bands)
            .children(self.networks.paths().map(path))
            .child(words(self.here, self.networks.words()))
    }

    /// The values of a facet, families with their signs: each with how many organizations it leaves, a choice of what is lit.
    fn values(&self, facet: Facet, class: &'static str) -> Option<Element> {
        let here = self.here;
        let choice = self.choices.iter().find(|choice| choice.facet == facet)?;
        let chosen = here.state.chosen(facet);
        let value = |(id, name, left): &(&str, Option<&Localized>, usize)| {
            let is_chosen = chosen == Some(*id);
            let value = (!is_chosen).then(|| (*id).to_owned());
            let mut families = here.dossier.edition.families.iter();
            let family = families.find(|one| facet == Facet::Family && one.id.as_str() == *id);
            let link = here
                .choice(Action::Chose(facet, value), "list")
                .attribute("class", family.map(|one| self.class(&one.id, [""; 3])).as_deref())
                .attribute("aria-current", is_chosen.then_some("true"));
            let name = family.and_then(|one| one.short.as_ref()).or(*name).map_or("", |name| here.say(name));
            li().child(link.text(name).text(" ").child(b().text(&left.to_string())))
        };
        Some(ul().class(class).children(choice.options.iter().map(value)))
    }

    /// What the filters leave, by name; without one, how to read the picture. Then the fields, to choose from.
    fn aside(&self) -> Element {
        let (here, t) = (self.here, self.here.text());
        let all = &here.dossier.organizations;
        let guide = div().class("fan__guide");
        let guide = if here.state.is_filtered() && here.state.follow.is_none() {
            let mut lit = (0..all.len()).filter(|at| self.is_lit(*at)).take(LEFT);
            let names = self.add(div().attribute("data-names", "row"), &mut lit, "");
            let left = self.shown.len().saturating_sub(LEFT);
            let more = (left > 0).then(|| more(a("#list"), left));
            guide
                .child(here.choice(Action::Cleared, "filters").class("panel__close").text(t.clear))
                .child(p().class("panel__title").text(&(t.shown)(View::Networks, self.shown.len(), all.len())))
                .child(names.maybe(more))
        } else {
            guide.child(p().class("panel__title").text(t.how_to_read)).child(p().text(t.read_networks))
        };
        let fields = self.values(Facet::Field, "fan__values");
        guide.maybe(fields.map(|fields| div().class("fan__fields").child(p().text(t.by_field)).child(fields)))
    }

    /// Those of whom no source that was read states a tie.
    fn untied(&self) -> Option<Element> {
        let t = self.here.text();
        let mut alone = (0..self.ways.len()).filter(|at| self.ways[*at] == 0).take(NAMES).peekable();
        alone.peek()?;
        let there = div().class("fan__untied").attribute("data-names", "row");
        let there = there.child(span().text(t.no_ties).text(t.colon)).text(" ");
        Some(self.add(there, &mut alone, ""))
    }

    /// What is told of what is followed, and what is said aloud of it.
    fn panel(&self) -> (Element, String) {
        let here = self.here;
        let panel = div().id("panel");
        let (told, name, said) = match (&here.state.follow, self.followed) {
            (_, Some(way)) => {
                let count = (here.text().count_organizations)(way.organizations().count());
                (Some(self.way_told(way, &count)), way.name().get(here.lang()), count)
            }
            (Some(Ref::Organization(id)), _) => {
                let one = here.dossier.organization(id);
                let tied = one.map_or(String::new(), |one| self.tied(one));
                (one.map(|one| self.one_told(one, &tied)), one.map_or("", |one| one.name.shown(here.lang()).0), tied)
            }
            _ => (None, "", String::new()),
        };
        match told {
            Some(told) => (panel.class("panel").child(told), [name, ". ", &said, "."].concat()),
            None => (panel.class("panel--empty"), String::new()),
        }
    }

    /// What is told: its kind or its years, its name, what is said of it, statements, and the ways from it.
    fn told(&self, kicker: &str, name: Element, words: &str, ties: Vec<Element>, steps: Element) -> Element {
        fragment()
            .child(names_list::close(self.here))
            .child(p().class("panel__kicker").text(kicker))
            .child(p().class("panel__title").child(name))
            .child(p().text(words))
            .children(ties)
            .child(steps)
    }

    /// In how many ways an organization is tied, in words.
    fn tied(&self, one: &Organization) -> String {
        let t = self.here.text();
        match self.ways_of(one) {
            0 => t.no_ties.to_owned(),
            ways => (t.tied_in)(ways),
        }
    }

    /// An organization: its family, its name, in how many ways it is tied, the first of its statements.
    fn one_told(&self, one: &Organization, tied: &str) -> Element {
        let here = self.here;
        let ties = one.ties.iter().take(TOLD).map(|tie| p().child(card::dated_label(here, tie))).collect();
        let tied = &[tied, if one.ties.len() > TOLD { here.text().among } else { "" }].concat();
        let at = self.shown.iter().position(|shown| std::ptr::eq(*shown, one));
        let step = |at: usize| Some(Ref::Organization(self.shown.get(at)?.id.clone()));
        let whole = whole_page(here, &Ref::Organization(one.id.clone()));
        let steps = names_list::steps(here, whole, at, &step);
        self.told(row::family(here, one), names::own_name(here, &one.name), tied, ties, steps)
    }

    /// A way: its whole words, when it is, what they mean, the way to its names.
    fn way_told(&self, way: Way, count: &str) -> Element {
        let here = self.here;
        let (name, words, names) = match way.of() {
            Of::Label(id) => {
                let list = here.choice(Action::Chose(Facet::Label, Some(id.as_str().to_owned())), "results");
                let label = here.dossier.label(&id);
                let [name, words] =
                    label.map_or([""; 2], |label| [&label.name, &label.definition].map(|it| here.say(it)));
                (name, words, Some(list.text(count)))
            }
            Of::Thing(thing) => (here.reference(&thing).unwrap_or_default().1, count, whole_page(here, &thing)),
        };
        let at = self.networks.ways().position(|one| one.id() == way.id());
        let step = |at: usize| Some(Ref::Way(EditionId::new(self.networks.ways().nth(at)?.id())));
        let steps = names_list::steps(here, names, at, &step);
        self.told(way.years().get(here.lang()), span().text(name), words, Vec::new(), steps)
    }
}

/// The way to so many names more.
fn more(way: Element, count: usize) -> Element {
    way.class("fan__more").text(&["+\u{a0}", &count.to_string()].concat())
}
