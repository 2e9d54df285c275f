//! What stands around a picture or a list: the data it shows, and the way to put it into another site.

use super::element::*;
use super::frame;
use super::here::Here;
use crate::explore::presence::chosen;
use crate::explore::tables::{self, Table};
use crate::route::View;

/// The data that a view shows, as files, and the way to put the view into another site.
pub fn foot(here: &Here, view: View, tables: &[Table]) -> Element {
    let words = here.say(&here.dossier.edition.views.embed.title);
    let embed = a(&here.place(View::Embed, frame::embed_anchor(view))).text(words);
    let period = (view == View::Countries).then(|| chosen(here.dossier, here.state)).flatten();
    let words = [(here.text().picture)(view), " (SVG)"].concat();
    let path = tables::picture(here.lang(), view, period.map(|period| period.id.as_str()));
    let picture = li().child(download(here, &path, &words));
    let files = tables.iter().map(|&table| li().child(file(here, table)));
    ul().class("links figure__foot").child(li().child(embed)).child(picture).children(files)
}

/// A table of the data as a file for spreadsheets.
pub fn file(here: &Here, table: Table) -> Element {
    download(here, &table.path(here.lang()), &[table_name(here, table), " (CSV)"].concat())
}

/// A file of the site, to be kept rather than shown.
pub fn download(here: &Here, path: &str, words: &str) -> Element {
    let name = path.rsplit('/').next().unwrap_or_default();
    a(&[here.prefix, path].concat()).attribute("download", name).text(words)
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
