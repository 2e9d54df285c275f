//! Everything in the dossier, alphabetically; with words to look for, what was found, by kind.

use super::view_heading;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{filters, names, search};
use crate::dossier::model::Ref;
use crate::explore::catalogue::{self, Line};
use crate::explore::search::Index;

/// The page.
pub fn page(here: &Here) -> Element {
    let lines = catalogue::index(here.dossier, here.lang());
    let things: Vec<Ref> = lines.iter().map(|line| line.thing.clone()).collect();
    let (shown, content) = if here.state.q.is_empty() {
        let letters = lines.chunk_by(|a, b| a.letter() == b.letter()).map(|group| letter(here, group));
        (lines.len(), fragment().children(letters))
    } else {
        let index = Index::new(here.dossier);
        let groups = index.find(&here.state.q);
        let shown = groups.iter().map(|group| group.targets.len()).sum();
        (shown, fragment().children(groups.iter().map(|group| search::group(here, group, &here.state.q))))
    };
    fragment()
        .child(view_heading(here))
        .maybe(names::cautions(here, &things))
        .child(filters::search(here, shown))
        .child(filters::results(here, shown, content))
}

fn letter(here: &Here, lines: &[Line]) -> Element {
    let letter = lines.first().map_or('0', |line| line.letter());
    let (id, name) = match letter {
        '0' => ("letter-0".to_owned(), here.text().digits.to_owned()),
        letter => (format!("letter-{}", letter.to_ascii_lowercase()), letter.to_string()),
    };
    section(&id, &name).class("letter").child(ul().children(lines.iter().map(|one| line(here, one))))
}

fn line(here: &Here, line: &Line) -> Element {
    let kind = small().text((here.text().index_kind)(line.kind));
    li().maybe(names::reference(here, &line.thing)).text(" ").child(kind)
}
