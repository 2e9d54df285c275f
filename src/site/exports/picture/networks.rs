//! The organizations: their families in columns, each name with its mark and its first label.

use super::{GAP, LINE, Picture, Size, WIDTH};
use crate::components::card;
use crate::components::here::Here;
use crate::components::regions::{mark, marks};
use crate::dossier::model::Mark;

/// How many columns there are, and the width of each.
const COLUMNS: usize = 3;
const COLUMN: usize = (WIDTH - 2 * GAP - (COLUMNS - 1) * GAP) / COLUMNS;

/// Draws it.
pub(super) fn draw(here: &Here, picture: &mut Picture) {
    let top = picture.y;
    let mut ends = [top; COLUMNS];
    for family in &here.dossier.edition.families {
        // The next family stands in the shortest column.
        let column = (0..COLUMNS).min_by_key(|at| ends[*at]).unwrap_or_default();
        let x = GAP + column * (COLUMN + GAP);
        picture.y = ends[column];
        picture.words(x, COLUMN, here.say(&family.name), Size::Head);
        for one in here.dossier.organizations.iter().filter(|one| one.family == family.id) {
            sign(picture, x + 8, picture.y + LINE / 2 + 4, mark(here, one));
            picture.words(x + 24, COLUMN - 24, one.name.shown(here.lang()).0, Size::Text);
            for tie in &one.ties {
                picture.words(x + 24, COLUMN - 24, &card::tie_words(here, tie), Size::Small);
            }
        }
        ends[column] = picture.y + LINE;
    }
    picture.y = ends.into_iter().max().unwrap_or(top);
    picture.legend = marks(here).into_iter().map(|(mark, words)| [glyph(mark), " ", &words].concat()).collect();
}

/// The mark as a letter, for the legend.
fn glyph(mark: Mark) -> &'static str {
    match mark {
        Mark::Solid => "●",
        Mark::Hatched => "◐",
        Mark::Dotted => "◌",
    }
}

/// The mark as it stands before a name.
fn sign(picture: &mut Picture, x: usize, y: usize, mark: Mark) {
    let (edge, line) = (picture.colour("left"), picture.colour("edge"));
    picture.body.push_str(&match mark {
        Mark::Solid => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"7\" fill=\"{edge}\"/>"),
        Mark::Hatched => format!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"6\" fill=\"none\" stroke=\"{edge}\" stroke-width=\"2\"/>\
             <path d=\"M{x} {}a6 6 0 0 0 0 12z\" fill=\"{edge}\"/>",
            y - 6
        ),
        Mark::Dotted => format!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"6\" fill=\"none\" stroke=\"{line}\" stroke-width=\"2\" stroke-dasharray=\"2 3\"/>"
        ),
    });
}
