//! Every source with the copy read, the data to download, and a page for each source with what rests on it.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::components::element::*;
use crate::components::event::lane;
use crate::components::here::Here;
use crate::components::strip::{self, Mark, Row, Side};
use crate::components::{card, facts, figure, frame, names};
use crate::dossier::Dossier;
use crate::dossier::date::Date;
use crate::dossier::model::{OwnName, Ref, Source};
use crate::explore::backlinks::{Resting, Told, resting_on};
use crate::explore::catalogue::{self, Kind};
use crate::explore::cautions::of_page;
use crate::explore::strip::{Axis, merged, spans};
use crate::explore::tables::{DOSSIER, REFERENCES, Table, folder};
use crate::explore::timeline::{About, SOUTH, is_south, south};
use crate::pages::view_heading;
use crate::route::{Page, View};

/// The list.
pub fn page(here: &Here) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let sources = catalogue::sources(dossier);
    let list = ul().class("source-list").children(sources.iter().map(|one| card::source(here, one)));
    let tables = Table::ALL.map(|table| li().child(figure::file(here, table)));
    let place = |name: &str| [folder(here.lang()), "/", name].concat();
    let sources_name = here.say(&dossier.edition.views.sources.nav);
    let references = REFERENCES.map(|(name, format)| {
        li().child(figure::download(here, &place(name), &[sources_name, " (", format, ")"].concat()))
    });
    let [data, schema] = DOSSIER.map(place);
    let whole = [(data, t.documents.whole_dossier), (schema, t.documents.schema)];
    let whole = whole.map(|(path, words)| li().child(figure::download(here, &path, words)));
    let downloads = section("downloads", t.documents.downloads)
        .child(p().text(t.documents.downloads_tables))
        .child(ul().class("links").children(tables))
        .child(p().text(t.documents.downloads_references))
        .child(ul().class("links").children(references))
        .child(p().text(t.documents.downloads_whole))
        .child(ul().class("links").children(whole));
    let open = frame::words(here, View::NotEstablished).map_or("", |words| here.say(&words.title));
    let open = a(&here.view(View::NotEstablished)).text(&names::counted(open, dossier.questions.len()));
    fragment()
        .child(view_heading(here))
        .child(list)
        .child(section("open", t.not_established).child(ul().class("links").child(li().child(open))))
        .child(downloads)
}

/// The page of a source.
pub fn source(here: &Here, source: &Source) -> Option<Element> {
    let t = here.text();
    let record = source.record.as_ref()?;
    let resting = resting_on(here.dossier, &source.id);
    let language = (t.documents.lang_name)(&source.title.lang).unwrap_or(&source.title.lang);
    let date = source.date.as_ref().map_or_else(|| fragment().text(t.undated), |date| facts::date(here, date));
    let publisher = record.publisher.as_ref();
    // The site that is visited need not learn where its visitor was.
    let address = record.url.as_ref().map(|url| a(url).attribute("rel", "noreferrer").text(url));
    let pairs = dl()
        .class("links chips")
        .maybe(publisher.map(|publisher| pair(t.documents.publisher_label, dd().text(publisher))))
        .child(pair(t.date, dd().child(date)))
        .child(pair(t.documents.kind, dd().text((t.documents.source_kind)(record.kind))))
        .child(pair(t.documents.language, dd().text(language)))
        .child(pair(t.documents.copy_read, dd().text((t.documents.source_copy)(record.copy))))
        .maybe(address.map(|address| pair(t.documents.address, dd().class("address").child(address))));
    let things: Vec<Ref> = resting.iter().map(|one| one.thing.clone()).collect();
    let heading = names::heading(here, names::passage(here, &source.title), None);
    let page = fragment()
        .child(frame::breadcrumb(here, View::Sources))
        .child(heading.class(names::SINGLE).maybe(sentence(here, &resting)))
        .child(pairs)
        .maybe(record.note.as_ref().map(|note| p().class("note").child(names::words(here, note))))
        .maybe(strip(here, source, &resting))
        .child(section("resting", t.documents.rests_on).children(groups(&resting).into_iter().zip(1..).map(
            |((kind, group), at)| {
                let things: Vec<Ref> = group.iter().map(|one| one.thing.clone()).collect();
                let heading = h3().id(&place(at)).text(&names::counted(t.kind(kind), group.len()));
                fragment().child(heading).child(names::references(here, &things))
            },
        )))
        .maybe(names::cautions(here, &of_page(here.dossier, &[], &things)));
    Some(page)
}

/// What kind of thing rests on a source; its own release, our text and a figure are parts of pages.
fn kind(thing: &Ref) -> Kind {
    match thing {
        Ref::Partner(_) => Kind::Partner,
        Ref::Field(_) => Kind::Field,
        Ref::Organization(_) => Kind::Organization,
        Ref::Country(_) => Kind::Country,
        Ref::Project(_) => Kind::Project,
        Ref::Event(_) => Kind::Event,
        Ref::Person(_) => Kind::Person,
        Ref::Term(_) => Kind::Term,
        _ => Kind::View,
    }
}

/// The place of a group.
fn place(at: usize) -> String {
    format!("resting-{at}")
}

/// What rests on a source by kind, in the order of the dossier.
fn groups<'a>(resting: &'a [Resting<'a>]) -> Vec<(Kind, Vec<&'a Resting<'a>>)> {
    let mut groups: Vec<(Kind, Vec<&Resting>)> = Vec::new();
    for one in resting {
        let kind = kind(&one.thing);
        match groups.iter_mut().find(|(other, _)| *other == kind) {
            Some((_, group)) => group.push(one),
            None => groups.push((kind, vec![one])),
        }
    }
    groups
}

/// What a source dates of one side of a thing, or of several things of a kind.
struct Line<'a> {
    kind: Kind,
    /// Where the page lists things of that kind.
    at: usize,
    side: Side,
    things: Vec<&'a Ref>,
    told: Vec<&'a Told<'a>>,
}

impl Line<'_> {
    fn dates(&self) -> Vec<Date> {
        self.told.iter().map(|one| one.dated.date).collect()
    }
}

/// From how many things on one line says the same of all.
const ALIKE: usize = 3;

/// The most lines of a strip; more are one for each kind and side.
const MOST: usize = 20;

/// What a source dates in the order of time: a line for each thing; one for all of a kind of which it dates the same.
fn lines<'a>(resting: &'a [Resting<'a>], dossier: &Dossier) -> Vec<Line<'a>> {
    let mut lines: Vec<Line> = Vec::new();
    for ((kind, group), at) in groups(resting).into_iter().zip(1..) {
        for one in group {
            let mut sides: BTreeMap<Side, Vec<&Told>> = BTreeMap::new();
            for told in &one.dated {
                sides.entry(Side::of(dossier, &told.partners)).or_default().push(told);
            }
            let of = |(side, told)| Line { kind, at, side, things: vec![&one.thing], told };
            lines.extend(sides.into_iter().map(of));
        }
    }
    let lines = joined(lines, ALIKE, |line, other| {
        line.told.iter().map(|one| one.dated).eq(other.told.iter().map(|one| one.dated))
    });
    let mut lines = if lines.len() > MOST { joined(lines, 1, |_, _| true) } else { lines };
    lines.sort_by(|one, other| {
        let first = |line: &Line| line.dates().into_iter().min_by(Date::chronological);
        first(one).zip(first(other)).map_or(Ordering::Equal, |(one, other)| one.chronological(&other))
    });
    lines
}

/// Lines of one kind and side are one where at least so many are alike.
fn joined<'a>(lines: Vec<Line<'a>>, least: usize, is_alike: impl Fn(&Line, &Line) -> bool) -> Vec<Line<'a>> {
    let mut sets: Vec<Vec<Line>> = Vec::new();
    for line in lines {
        let fits = |set: &&mut Vec<Line>| {
            set.first().is_some_and(|one| (one.kind, one.side) == (line.kind, line.side) && is_alike(one, &line))
        };
        match sets.iter_mut().find(fits) {
            Some(set) => set.push(line),
            None => sets.push(vec![line]),
        }
    }
    let one = |set: Vec<Line<'a>>| {
        set.into_iter().reduce(|mut all, line| {
            all.things.extend(line.things);
            all.told.extend(line.told);
            all
        })
    };
    let together = |set: Vec<Line<'a>>| if set.len() < least { set } else { one(set).into_iter().collect() };
    sets.into_iter().flat_map(together).collect()
}

/// What a source dates, each under its name on one axis with the date of the source; nothing where fewer than two facts
/// have a date.
fn strip(here: &Here, source: &Source, resting: &[Resting]) -> Option<Element> {
    let words = here.text().documents.strip;
    let told = || resting.iter().flat_map(|one| &one.dated).map(|told| &told.dated.date);
    let axis = Axis::of(told().chain(&source.date))?;
    let rows = lines(resting, here.dossier).iter().map(|line| row(here, axis, line)).collect();
    let last = told().map(Date::last_year).max()?;
    let later = source.date.as_ref().and_then(|date| date.year().checked_sub(last));
    let said = (words.source_date)(later.unwrap_or_default());
    let mark = source.date.as_ref().map(|date| Mark { date, words: &said });
    (told().count() > 1)
        .then(|| strip::strip(here, words.source_heading, axis, (rows, Vec::new()), mark.as_ref()).class(strip::WIDE))
}

/// A line on the axis: its dates, what they are about, and whom.
fn row(here: &Here, axis: Axis, line: &Line) -> Row {
    let (t, dossier, words) = (here.text(), here.dossier, here.text().documents.strip);
    let bars = merged(line.told.iter().map(|one| axis.bar(&one.dated)).collect());
    let dates = match line.dates()[..] {
        [date] => t.date_in_words(&date),
        _ => spans(line.dates().into_iter()).iter().map(|date| t.years(date)).collect::<Vec<_>>().join(", "),
    };
    let (href, name) = match line.things[..] {
        [thing] => named(here, thing, line.told.iter().find_map(|one| one.place.as_deref())),
        _ => None,
    }
    .unwrap_or_else(|| {
        let counted = names::counted(t.kind(line.kind), line.things.len());
        (["#", &place(line.at)].concat(), fragment().text(&counted))
    });
    let about = match line.side {
        _ if line.kind == Kind::Partner => None,
        Side::Left => Some(About::First),
        Side::Right => Some(About::Second),
        Side::Both => Some(About::Both),
        Side::Neither => None,
    };
    let about = about.map(|about| lane(dossier, here.lang(), about));
    let estimated = line.told.iter().any(|one| one.dated.undated).then_some(words.estimated);
    let rest = about.into_iter().chain(estimated).map(|words| fragment().text(" · ").text(words));
    Row { href, name: fragment().text(&dates).text(" · ").child(name).children(rest), bars, side: line.side }
}

/// Where a thing is told of, and its name: short where it has an acronym, after the sign of the South if it is there.
fn named(here: &Here, thing: &Ref, place: Option<&str>) -> Option<(String, Element)> {
    let dossier = here.dossier;
    let (href, name, lang) = here.reference(thing)?;
    let name = span().lang(here.lang_of(lang)).text(name);
    let short = |name: &OwnName| name.short.as_deref().map(|short| fragment().text(short));
    let place = place.map(|place| ["#", place].concat()).unwrap_or_default();
    let (href, name, is_south) = match thing {
        Ref::Partner(id) => (href, short(&dossier.partner(id)?.name).unwrap_or(name), false),
        Ref::Organization(id) => {
            let one = dossier.organization(id)?;
            (href, short(&one.name).unwrap_or(name), is_south(dossier, &one.family))
        }
        Ref::Event(id) => (here.to(Page::Event(id.clone())), name, south(dossier, dossier.event(id)?)),
        _ => (href, name, false),
    };
    Some(([href, place].concat(), fragment().text(if is_south { SOUTH } else { "" }).child(name)))
}

/// How many facts rest on a source, and of which years.
fn sentence(here: &Here, resting: &[Resting]) -> Option<Element> {
    let t = here.text();
    let dates = || resting.iter().flat_map(|one| &one.dated).map(|told| told.dated.date);
    let (facts, dated) = (resting.iter().map(|one| one.facts).sum::<usize>(), dates().count());
    let years = match dates().collect::<Vec<_>>()[..] {
        [date] => t.date_in_words(&date),
        _ => {
            let ends = dates().min_by(Date::chronological).zip(dates().max_by_key(Date::last_year));
            let whole = |(first, last): (Date, Date)| {
                t.years(&Date { end: Some(last.end.unwrap_or(last.start)), approximate: false, ..first })
            };
            ends.map(whole).unwrap_or_default()
        }
    };
    (facts > 0).then(|| p().class("lead").text(&(t.documents.strip.resting)(facts, dated, &years)))
}
