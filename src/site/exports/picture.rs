//! The exchange as a picture to keep: an SVG that stands by itself, with its title, what its marks mean, where it comes
//! from, who publishes it and its date. Placed by counting letters, because nothing measures them here: a column takes
//! as many as the widest common font lets in.

use crate::components::frame::{data_as_of, publisher_line};
use crate::components::here::Here;
use crate::components::{names, passages};
use crate::dossier::model::{Field, Partner, Role};
use crate::site::document::escape;

/// The width of the picture, in units of the drawing.
const WIDTH: usize = 1280;
/// The space around the picture and between its parts.
const GAP: usize = 40;
/// The width of a column; lines run between columns.
const COLUMN: usize = 344;
/// The height of a line of text.
const LINE: usize = 26;
/// The space inside a box.
const INSIDE: usize = 16;
/// The widest that a letter is on average, in units.
const LETTER: usize = 10;

/// The picture, in colours that a style sheet gives: its text as `--color-name: #value;`.
pub(super) fn svg(here: &Here, style: &str) -> String {
    let (t, dossier) = (here.text(), here.dossier);
    let colour = |name: &str| {
        let start = style.find(&["--color-", name, ": "].concat()).map(|at| at + name.len() + 10).unwrap_or_default();
        style[start..].split(';').next().unwrap_or_default().to_owned()
    };
    let (ink, line) = (colour("ink"), colour("edge"));
    let mut picture = Picture { body: String::new(), y: GAP, ink: ink.clone() };
    let title = here.say(&dossier.edition.views.partnership.title);
    picture.words(GAP, WIDTH - 2 * GAP, title, Size::Title);
    picture.y += LINE / 2;

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
            picture.frame(column.x, COLUMN, share - INSIDE, &colour(column.fill), &colour(column.edge));
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
        picture.frame(GAP, WIDTH - 2 * GAP, height + 2 * INSIDE, &colour("paper"), &ink);
        picture.y += INSIDE;
        told.iter().for_each(|(words, size)| picture.words(GAP + INSIDE, inside, words, *size));
        picture.y += 2 * INSIDE;
    }
    let publisher = [&publisher_line(here), " ", &data_as_of(here), "."].concat();
    let legend = ["― ", t.legend_line].concat();
    for words in [Some(legend), passages::apa(here), Some(publisher)].into_iter().flatten() {
        picture.words(GAP, WIDTH - 2 * GAP, &words, Size::Small);
    }
    let (lang, height, paper) = (here.lang().code(), picture.y + GAP / 2, colour("paper"));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         xml:lang=\"{lang}\" role=\"img\" font-family=\"system-ui, Segoe UI, Roboto, Noto Sans, sans-serif\">\
         <title>{}</title><desc>{}</desc><rect width=\"{WIDTH}\" height=\"{height}\" fill=\"{paper}\"/>{}</svg>\n",
        escape(title),
        escape(t.exchange_description),
        picture.body
    )
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

#[derive(Clone, Copy)]
enum Size {
    Title,
    Head,
    Text,
    Small,
}

/// What is drawn so far, and down to where.
struct Picture {
    body: String,
    y: usize,
    ink: String,
}

impl Picture {
    /// Writes words in a column, line under line.
    fn words(&mut self, x: usize, width: usize, words: &str, size: Size) {
        let (size, weight) = match size {
            Size::Title => (30, 700),
            Size::Head => (18, 700),
            Size::Text => (17, 400),
            Size::Small => (14, 400),
        };
        for line in lines(words, width) {
            self.y += LINE;
            let (y, ink, line) = (self.y - LINE / 4, &self.ink, escape(&line));
            self.body.push_str(&format!(
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{ink}\">{line}</text>"
            ));
        }
    }

    fn frame(&mut self, x: usize, width: usize, height: usize, fill: &str, edge: &str) {
        let y = self.y;
        self.body.push_str(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"2\"/>"
        ));
    }
}

/// Words in lines that a width takes; a no-break space keeps its words together.
fn lines(words: &str, width: usize) -> Vec<String> {
    let most = width / LETTER;
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut().filter(|line| line.chars().count() + 1 + word.chars().count() <= most) {
            Some(line) => line.extend([" ", word]),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_break_where_a_line_is_full_and_never_inside() {
        assert_eq!(lines("un deux trois", 80), ["un deux", "trois"]);
        assert_eq!(lines("anticonstitutionnellement", 40), ["anticonstitutionnellement"]);
        assert_eq!(lines("a\u{a0}: b", 30), ["a\u{a0}:", "b"]);
    }
}
