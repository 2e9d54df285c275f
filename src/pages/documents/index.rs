//! Everything in the dossier, alphabetically. With words to look for in its address, the search opens over it.

use crate::components::element::*;
use crate::components::here::Here;
use crate::components::names;
use crate::dossier::model::Ref;
use crate::explore::catalogue::{self, Line};
use crate::explore::cautions::of_page;
use crate::pages::view_heading;

/// The page.
pub fn page(here: &Here) -> Element {
    let lines = catalogue::index(here.dossier, here.lang());
    let things: Vec<Ref> = lines.iter().map(|line| line.thing.clone()).collect();
    let letters = lines.chunk_by(|a, b| a.letter() == b.letter()).map(|group| letter(here, group));
    fragment()
        .child(view_heading(here))
        .maybe(names::cautions(here, &of_page(here.dossier, &[], &things)))
        .child(div().id("results").children(letters))
}

fn letter(here: &Here, lines: &[Line]) -> Element {
    let letter = lines.first().map_or('0', |line| line.letter());
    let (id, name) = match letter {
        '0' => ("letter-0".to_owned(), here.text().documents.digits.to_owned()),
        letter => (format!("letter-{}", letter.to_ascii_lowercase()), letter.to_string()),
    };
    section(&id, &name).class("letter").child(ul().children(lines.iter().map(|one| line(here, one))))
}

fn line(here: &Here, line: &Line) -> Element {
    let kind = small().text((here.text().documents.index_kind)(line.kind));
    li().maybe(names::reference(here, &line.thing)).text(" ").child(kind)
}
