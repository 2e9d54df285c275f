//! Every source with the copy read, the data to download, and a page for each source with what rests on it.

use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{card, facts, figure, frame, names};
use crate::dossier::model::Source;
use crate::explore::backlinks::resting_on;
use crate::explore::catalogue;
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
    let pairs = dl()
        .class("pairs")
        .maybe(publisher.map(|publisher| pair(t.documents.publisher_label, dd().text(publisher))))
        .child(pair(t.date, dd().child(date)))
        .child(pair(t.documents.kind, dd().text((t.documents.source_kind)(record.kind))))
        .child(pair(t.documents.language, dd().text(language)))
        .child(pair(t.documents.copy_read, dd().text((t.source_copy)(record.copy))))
        .maybe(record.url.as_ref().map(|url| pair(t.documents.address, dd().class("address").text(url))));
    let page = fragment()
        .child(frame::breadcrumb(here, View::Sources))
        .child(names::heading(here, names::passage(here, &source.title), None))
        .child(pairs)
        .maybe(record.note.as_ref().map(|note| p().class("note").child(names::words(here, note))))
        .child(section("resting", t.documents.rests_on).child(names::references(here, &resting)))
        .maybe(names::cautions(here, &[], &resting));
    Some(page)
}
