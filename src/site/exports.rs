//! What can be downloaded: in a folder per language, the whole dossier as JSON with its schema, each table as CSV
//! (RFC 4180) for spreadsheets, the sources for reference managers, and the explorers as pictures. A row carries
//! the cautions that what it tells of must not appear without, or what the view of its table does not say.

mod cells;
mod facts;
mod picture;
mod references;
mod rows;
mod words;

use serde_json::Value;
use yew::Callback;

use super::Files;
use super::document::Site;
use crate::components::here::Here;
use crate::dossier::schema;
use crate::explore::state::State;
use crate::explore::tables::{self, DOSSIER, REFERENCES, Table, folder};
use crate::lang::Lang;
use crate::route::{Route, View};
use words::{Words, words};

/// The mark by which spreadsheets know a text in UTF-8.
const BOM: &str = "\u{feff}";

/// A table in one language: its header, then a row for each thing.
struct Rows {
    header: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

/// Every file that can be downloaded.
pub fn files(site: &Site) -> Files {
    let mut files = Files::new();
    let [data, schema_name] = DOSSIER;
    let [(csl, _), (bibtex, _)] = REFERENCES;
    let mut whole = site.whole().clone();
    whole["$schema"] = schema_name.into();
    // What is worked out of the data is no part of it.
    if let Some(members) = whole.as_object_mut() {
        members.remove("map");
        members.remove("bands");
        members.remove("timeline");
        members.remove("networks");
        members.remove("miniature");
    }
    for event in whole["events"].as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        event.remove("south");
    }
    let whole = serde_json::to_string_pretty(&whole).expect("the dossier is plain JSON") + "\n";
    for lang in Lang::ALL {
        let place = |name: &str| [folder(lang), "/", name].concat();
        files.insert(place(data), whole.clone().into_bytes());
        files.insert(place(schema_name), schema::whole().into_bytes());
        for table in Table::ALL {
            files.insert(table.path(lang), csv(&within(site, lang, |here| rows(here, table))));
        }
        let style = site.style();
        let draw = |view, period| within(site, lang, |here| picture::svg(here, view, period, &style)).into_bytes();
        for view in [View::Partnership, View::Release, View::Networks, View::Timeline] {
            files.insert(tables::picture(lang, view, None), draw(view, None));
        }
        for period in &site.dossier.edition.presence_periods {
            let path = tables::picture(lang, View::Countries, Some(period.id.as_str()));
            files.insert(path, draw(View::Countries, Some(period)));
        }
        files.insert(place(csl), within(site, lang, references::csl).into_bytes());
        files.insert(place(bibtex), within(site, lang, references::bibtex).into_bytes());
    }
    files
}

/// Makes a file as from the page of the sources in a language.
fn within<T>(site: &Site, lang: Lang, make: impl FnOnce(&Here) -> T) -> T {
    let dossier = &site.dossier;
    let (route, state, dispatch) = (Route::view(lang, View::Sources), State::default(), Callback::noop());
    // Addresses are whole where the site has one, and else from its root.
    let prefix = dossier.edition.address.as_deref().unwrap_or_default();
    make(&Here { dossier, route: &route, state: &state, prefix, dispatch: &dispatch })
}

fn rows(here: &Here, table: Table) -> Rows {
    let words: &Words = words(here.lang());
    match table {
        Table::Organizations => rows::organizations(here, words),
        Table::Countries => rows::countries(here, words),
        Table::Projects => rows::projects(here, words),
        Table::Events => rows::events(here, words),
        Table::Persons => rows::persons(here, words),
        Table::Fields => rows::fields(here, words),
        Table::Release => rows::release(here, words),
        Table::Facts => facts::rows(here, words),
        Table::Terms => rows::terms(here, words),
        Table::Sources => rows::sources_table(here, words),
        Table::Questions => rows::questions(here, words),
    }
}

fn csv(table: &Rows) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BOM.as_bytes().to_vec());
    let header = table.header.iter().map(|word| (*word).to_owned()).collect();
    for row in std::iter::once(&header).chain(&table.rows) {
        let cells = row.iter().map(|cell| cells::harmless(cell).into_owned());
        writer.write_record(cells).expect("a row has as many cells as its header, and memory takes all");
    }
    writer.into_inner().expect("memory takes all")
}
