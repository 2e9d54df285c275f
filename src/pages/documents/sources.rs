//! Every source with the copy read, the data to download, and a page for each source with what rests on it.

use crate::components::element::*;
use crate::components::here::Here;
use crate::components::strip::{self, Mark, Row, Side};
use crate::components::{card, facts, figure, frame, names};
use crate::dossier::model::{Ref, Source};
use crate::explore::backlinks::{Resting, resting_on};
use crate::explore::catalogue::{self, Kind};
use crate::explore::cautions::of_page;
use crate::explore::strip::{Axis, merged, spans};
use crate::explore::tables::{DOSSIER, REFERENCES, Table, folder};
use crate::pages::view_heading;
use crate::route::View;

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
    let page = fragment()
        .child(frame::breadcrumb(here, View::Sources))
        .child(names::heading(here, names::passage(here, &source.title), None).class(names::SINGLE))
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
fn groups(resting: &[Resting]) -> Vec<(Kind, Vec<&Resting>)> {
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

/// Which years the facts are about that rest on a source, a row for each kind of thing, beside the date of the source;
/// nothing where fewer than two facts have a date, or there is nothing to compare them with.
fn strip(here: &Here, source: &Source, resting: &[Resting]) -> Option<Element> {
    let (t, words) = (here.text(), here.text().documents.strip);
    let dates = resting.iter().flat_map(|one| &one.dated).map(|fact| &fact.date);
    let axis = Axis::of(dates.chain(&source.date))?;
    let rows: Vec<Row> = (groups(resting).into_iter().zip(1..))
        .map(|((kind, group), at)| {
            let facts = || group.iter().flat_map(|one| &one.dated);
            let bars = merged(facts().map(|fact| axis.bar(fact)).collect());
            let years = spans(facts().map(|fact| fact.date));
            let years: Vec<String> = years.iter().map(|years| t.years(years)).collect();
            let estimated = facts().any(|fact| fact.undated).then_some(words.estimated);
            let (counted, years) = (names::counted(t.kind(kind), group.len()), years.join(", "));
            let name = [&*counted, &years].into_iter().chain(estimated).collect::<Vec<_>>().join(" · ");
            Row { anchor: place(at), name, bars, side: Side::Neither }
        })
        .filter(|row| !row.bars.is_empty())
        .collect();
    let mark = source.date.as_ref().map(|date| Mark { date, words: words.source_date });
    let (facts, bars) = (resting.iter().map(|one| one.dated.len()), rows.iter().map(|row| row.bars.len()));
    let compares = facts.sum::<usize>() > 1 && (bars.sum::<usize>() > 1 || mark.is_some());
    compares.then(|| strip::strip(here, words.source_heading, axis, (rows, Vec::new()), mark.as_ref()).class(strip::WIDE))
}
