//! Every source with the copy read; what is not established; the data to download; and a page for each source with
//! what rests on it.

use super::view_heading;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{facts, filters, frame, names};
use crate::dossier::model::{Ref, Source};
use crate::explore::backlinks::resting_on;
use crate::explore::catalogue;
use crate::explore::tables::{DOSSIER, Table, folder};
use crate::route::{Page, View};

/// The list.
pub fn page(here: &Here) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let sources = catalogue::sources(dossier);
    let shown = sources.narrow(here.state);
    let list = ul().class("source-list").children(shown.iter().map(|one| line(here, one)));
    let touched: Vec<Ref> = dossier.questions.iter().flat_map(|question| question.touches.iter().cloned()).collect();
    let open = dossier.questions.iter().map(|question| {
        li().id(&format!("question-{}", question.id))
            .child(p().text(here.say(&question.text)))
            .child(names::references(here, &question.touches))
    });
    let file = |path: &str, words: &str| {
        let name = path.rsplit('/').next().unwrap_or_default();
        li().child(a(&[here.prefix, path].concat()).attribute("download", name).text(words))
    };
    let tables = Table::ALL.map(|table| file(&table.path(here.lang()), table_name(here, table)));
    let [data, schema] = DOSSIER.map(|name| [folder(here.lang()), "/", name].concat());
    let downloads = section("downloads", t.downloads)
        .child(p().text(t.downloads_tables))
        .child(ul().class("links").children(tables))
        .child(p().text(t.downloads_whole))
        .child(ul().class("links").child(file(&data, t.whole_dossier)).child(file(&schema, t.schema)));
    fragment()
        .child(view_heading(here))
        .child(filters::filters(here, &[], shown.len(), sources.items.len()))
        .child(filters::results(here, shown.len(), list))
        .child(section("open", t.not_established).child(ul().children(open)).maybe(names::cautions(here, &touched)))
        .child(downloads)
}

/// What a table is called: as the view that shows it, or as what it lists.
fn table_name<'a>(here: &Here<'a>, table: Table) -> &'a str {
    let (t, views) = (here.text(), &here.dossier.edition.views);
    match table {
        Table::Organizations => t.organizations,
        Table::Countries => t.countries,
        Table::Projects => t.projects,
        Table::Events => t.events,
        Table::Persons => t.persons,
        Table::Fields => t.fields,
        Table::Release => here.say(&views.release.nav),
        Table::Facts => t.facts,
        Table::Terms => here.say(&views.glossary.nav),
        Table::Sources => here.say(&views.sources.nav),
        Table::Questions => t.not_established,
    }
}

/// A line of the list: title, publisher, year.
fn line(here: &Here, source: &Source) -> Element {
    let t = here.text();
    let publisher = source
        .record
        .as_ref()
        .and_then(|record| record.publisher.as_ref())
        .map(|publisher| fragment().text(publisher).text(", "));
    let date = source.date.as_ref().map_or_else(|| t.undated.to_owned(), |date| t.date_in_words(date));
    let title = &source.title;
    li().id(&format!("source-{}", source.id))
        .child(a(&here.to(Page::Source(source.id.clone()))).lang(here.lang_of(&title.lang)).text(&title.text))
        .text(" ")
        .child(small().maybe(publisher).text(&date))
}

/// The page of a source.
pub fn source(here: &Here, source: &Source) -> Option<Element> {
    let t = here.text();
    let record = source.record.as_ref()?;
    let resting = resting_on(here.dossier, &source.id);
    let language = (t.lang_name)(&source.title.lang).unwrap_or(&source.title.lang);
    let date = source.date.as_ref().map_or_else(|| fragment().text(t.undated), |date| facts::date(here, date));
    let publisher = record.publisher.as_ref();
    let pairs = dl()
        .class("pairs")
        .maybe(publisher.map(|publisher| pair(t.publisher_label, dd().text(publisher))))
        .child(pair(t.date, dd().child(date)))
        .child(pair(t.kind, dd().text((t.source_kind)(record.kind))))
        .child(pair(t.language, dd().text(language)))
        .child(pair(t.copy_read, dd().text((t.source_copy)(record.copy))))
        .maybe(record.url.as_ref().map(|url| pair(t.address, dd().class("address").text(url))));
    let page = fragment()
        .child(frame::breadcrumb(here, View::Sources))
        .child(names::heading(here, names::passage(here, &source.title), None))
        .child(pairs)
        .maybe(record.note.as_ref().map(|note| p().class("note").text(here.say(note))))
        .child(section("resting", t.rests_on).child(names::references(here, &resting)))
        .maybe(names::cautions(here, &resting));
    Some(page)
}
