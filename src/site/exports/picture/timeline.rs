//! The axis of time: a mark for each event in the column of its year, and under it the events in words.

use super::{GAP, LINE, Picture, Size, WIDTH};
use crate::components::here::Here;
use crate::explore::axis::{About, axis, is_unsure};

/// The height of a row of marks.
const ROW: usize = 16;

/// Draws it.
pub(super) fn draw(here: &Here, picture: &mut Picture) {
    let (t, dossier) = (here.text(), here.dossier);
    let events = dossier.chronology();
    let axis = axis(dossier, &events);
    let step = (WIDTH - 2 * GAP) / axis.years.max(1);
    let base = picture.y + axis.fullest * ROW + ROW;
    let [ink, paper] = ["ink", "paper"].map(|name| picture.colour(name));
    for (event, year, place) in &axis.marks {
        let (x, y) = (GAP + year * step + step / 2, base - place * ROW - ROW / 2);
        mark(picture, x, y, About::of(dossier, event));
        if is_unsure(event) {
            picture.body.push_str(&format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"2\" fill=\"{paper}\"/>"));
        }
    }
    let end = GAP + axis.years * step;
    picture.body.push_str(&format!("<path d=\"M{GAP} {base}H{end}\" stroke=\"{ink}\"/>"));
    for (at, year) in (axis.first..).take(axis.years).enumerate().filter(|(_, year)| year % 10 == 0) {
        let (x, y) = (GAP + at * step, base + LINE - 6);
        picture.body.push_str(&format!("<text x=\"{x}\" y=\"{y}\" font-size=\"14\" fill=\"{ink}\">{year}</text>"));
    }
    picture.y = base + LINE + LINE / 2;
    for event in &events {
        let words = [&t.date_in_words(&event.date), t.colon, here.say(&event.title)].concat();
        picture.words(GAP, WIDTH - 2 * GAP, &words, Size::Text);
    }
    picture.y += LINE / 2;
    let sides = dossier.signatories().take(2);
    let sides = sides.map(|one| one.name.short.as_deref().unwrap_or(one.name.shown(here.lang()).0));
    let named = [About::First, About::Second, About::Both, About::Neither];
    for (name, about) in sides.chain([t.both_actors, t.no_actor]).zip(named) {
        mark(picture, GAP + 6, picture.y + LINE / 2 + 4, about);
        picture.words(GAP + 20, WIDTH - 2 * GAP, name, Size::Small);
    }
    picture.legend = vec![["○ ", t.unsure_year].concat()];
}

/// A mark, whose form and size say whom its event is about where its colour does not.
fn mark(picture: &mut Picture, x: usize, y: usize, about: About) {
    let (colour, radius) = match about {
        About::Neither => ("edge", 4),
        About::First => ("left", 6),
        About::Second => ("right", 5),
        About::Both => ("ink", 8),
    };
    let fill = picture.colour(colour);
    picture.body.push_str(&match about {
        About::Second => {
            let (left, top, side) = (x - radius, y - radius, 2 * radius);
            format!("<rect x=\"{left}\" y=\"{top}\" width=\"{side}\" height=\"{side}\" fill=\"{fill}\"/>")
        }
        _ => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\"/>"),
    });
}
