//! The exchange: three columns of boxes, with lines from the fields to the objectives that they serve.

use super::{GAP, INSIDE, LINE, Picture, Size, WIDTH, lines};
use crate::components::here::Here;
use crate::components::names;
use crate::dossier::model::{Field, Partner, Role};

/// The width of a column; lines run between columns.
const COLUMN: usize = 344;

/// Draws it.
pub(super) fn draw(here: &Here, picture: &mut Picture) {
    let (t, dossier) = (here.text(), here.dossier);
    let line = picture.colour("edge");

    let sides: Vec<&Partner> = dossier.signatories().take(2).collect();
    let fields = |at: usize| -> Vec<&Field> {
        sides.get(at).map(|side| dossier.fields_of(&side.id).collect()).unwrap_or_default()
    };
    let objectives: Vec<String> = (dossier.objectives.iter().enumerate())
        .map(|(at, objective)| [&(t.objective_number)(at + 1), " – ", here.say(&objective.name)].concat())
        .collect();
    let labels =
        |fields: &[&Field]| -> Vec<String> { fields.iter().map(|one| here.say(&one.name).to_owned()).collect() };
    let (left, right) = (fields(0), fields(1));
    let columns = [
        Column {
            x: GAP,
            head: sides.first().map(|one| here.say(&one.brings)),
            boxes: labels(&left),
            fill: "left-soft",
            edge: "left",
        },
        Column { x: (WIDTH - COLUMN) / 2, head: Some(t.objectives), boxes: objectives, fill: "paper", edge: "ink" },
        Column {
            x: WIDTH - GAP - COLUMN,
            head: sides.get(1).map(|one| here.say(&one.brings)),
            boxes: labels(&right),
            fill: "right-soft",
            edge: "right",
        },
    ];
    let head = columns.iter().map(|one| lines(one.head.unwrap_or_default(), COLUMN).len()).max().unwrap_or(1) * LINE;
    let (top, height) = (picture.y + head + INSIDE, columns.iter().map(Column::height).max().unwrap_or(0));
    // The lines first, so that the boxes stand on them.
    for (fields, column, start, end) in
        [(&left, 0, GAP + COLUMN, columns[1].x), (&right, 2, columns[2].x, columns[1].x + COLUMN)]
    {
        for (row, field) in fields.iter().enumerate() {
            let Some(place) = dossier.objective_place(&field.objective) else { continue };
            let (from, to) = (columns[column].middle(row, top, height), columns[1].middle(place - 1, top, height));
            let half = (start + end) / 2;
            let path = format!("M{start} {from}C{half} {from} {half} {to} {end} {to}");
            picture.body.push_str(&format!("<path d=\"{path}\" fill=\"none\" stroke=\"{line}\" stroke-width=\"2\"/>"));
        }
    }
    for column in &columns {
        picture.y = top - head - INSIDE;
        picture.words(column.x, COLUMN, column.head.unwrap_or_default(), Size::Head);
        for (row, words) in column.boxes.iter().enumerate() {
            let share = height / column.boxes.len().max(1);
            picture.y = top + row * share;
            picture.frame(column.x, COLUMN, share - INSIDE, column.fill, column.edge);
            picture.y = column.middle(row, top, height) - lines(words, COLUMN - 2 * INSIDE).len() * LINE / 2;
            picture.words(column.x + INSIDE, COLUMN - 2 * INSIDE, words, Size::Text);
        }
    }
    picture.y = top + height + INSIDE;
    for partner in dossier.partners.iter().filter(|partner| partner.role == Role::Counterpart) {
        let inside = WIDTH - 2 * GAP - 2 * INSIDE;
        let mut told = vec![(partner.name.shown(here.lang()).0.to_owned(), Size::Head)];
        told.push((here.say(&partner.summary).to_owned(), Size::Text));
        told.extend(dossier.flows.iter().filter(|flow| flow.from == partner.id).map(|flow| {
            let to = names::parties(here, &flow.to);
            ([here.say(&flow.name), " → ", &to, t.colon, here.say(&flow.text)].concat(), Size::Text)
        }));
        let height: usize = told.iter().map(|(words, _)| lines(words, inside).len() * LINE).sum();
        picture.frame(GAP, WIDTH - 2 * GAP, height + 2 * INSIDE, "paper", "ink");
        picture.y += INSIDE;
        told.iter().for_each(|(words, size)| picture.words(GAP + INSIDE, inside, words, *size));
        picture.y += 2 * INSIDE;
    }
}

/// A column of boxes under a head; the boxes share a height evenly.
struct Column<'a> {
    x: usize,
    head: Option<&'a str>,
    boxes: Vec<String>,
    fill: &'static str,
    edge: &'static str,
}

impl Column<'_> {
    /// The height that its boxes need.
    fn height(&self) -> usize {
        let tallest = self.boxes.iter().map(|words| lines(words, COLUMN - 2 * INSIDE).len()).max().unwrap_or(0);
        self.boxes.len() * (tallest * LINE + 3 * INSIDE)
    }

    /// The middle of a box.
    fn middle(&self, row: usize, top: usize, height: usize) -> usize {
        let share = height / self.boxes.len().max(1);
        top + row * share + (share - INSIDE) / 2
    }
}
