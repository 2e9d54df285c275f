//! The pictures to keep: each an SVG that stands by itself, with its title, what its marks mean, what it says and does
//! not say, where it comes from, who publishes it and its date. Columns of words are
//! placed by counting letters: a column takes as many as the widest common font lets in.

mod countries;
mod exchange;
mod networks;
mod release;
mod timeline;

use crate::components::frame::{self, data_as_of, publisher_line};
use crate::components::here::Here;
use crate::components::passages;
use crate::dossier::edition::Period;
use crate::explore::catalogue;
use crate::route::{Route, View};
use crate::site::document::escape;
use crate::site::widths;

/// The width of a picture, in units of the drawing.
const WIDTH: usize = 1280;
/// The space around the picture and between its parts.
const GAP: usize = 40;
/// The height of a line of text.
const LINE: usize = 26;
/// The widest that a letter is on average, in units.
const LETTER: usize = 10;

/// The picture of a view, and of a period if it is of one, in colours that a style sheet gives: its text as
/// `--color-name: #value;`.
pub(super) fn svg(here: &Here, view: View, period: Option<&Period>, style: &str) -> String {
    let (t, route) = (here.text(), Route::view(here.lang(), view));
    let here = &Here { route: &route, ..*here };
    let mut picture = Picture { body: String::new(), y: GAP, style, legend: Vec::new() };
    let title = frame::words(here, view).map_or("", |words| here.say(&words.title));
    picture.words(GAP, WIDTH - 2 * GAP, title, Size::Title);
    picture.y += LINE / 2;
    match view {
        View::Networks => networks::draw(here, &mut picture),
        View::Countries => countries::draw(here, period, &mut picture),
        View::Release => release::draw(here, &mut picture),
        View::Timeline => timeline::draw(here, &mut picture),
        _ => exchange::draw(here, &mut picture),
    }
    // The release is the one source of the exchange and of its own picture; of the others each thing has its own, on the
    // page that lists it.
    let page = [here.dossier.edition.address.as_deref().unwrap_or_default(), &route.path()].concat();
    let source = match view {
        View::Partnership | View::Release => passages::apa(here),
        _ => Some([t.sources, t.colon, &page].concat()),
    };
    let map = (view == View::Countries).then(|| [t.base_map, "."].concat());
    let publisher = [&publisher_line(here), " ", &data_as_of(here), "."].concat();
    let legend = std::mem::take(&mut picture.legend);
    legend.iter().for_each(|words| picture.words(GAP, WIDTH - 2 * GAP, words, Size::Small));
    let said = catalogue::said(here.dossier, view);
    let said = said.map(|said| [(t.says, &said.says), (t.says_not, &said.says_not)]);
    let said = said.iter().flatten().map(|(head, words)| [head, t.colon, here.say(words)].concat());
    let said: Vec<String> = said.collect();
    picture.y += LINE / 2;
    said.iter().for_each(|words| picture.words(GAP, WIDTH - 2 * GAP, words, Size::Text));
    picture.y += LINE / 2;
    for words in source.into_iter().chain(map).chain([publisher]) {
        picture.words(GAP, WIDTH - 2 * GAP, &words, Size::Small);
    }
    let (lang, height, paper) = (here.lang().code(), picture.y + GAP / 2, picture.colour("paper"));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         xml:lang=\"{lang}\" role=\"img\" font-family=\"system-ui, Segoe UI, Roboto, Noto Sans, sans-serif\">\
         <title>{}</title><desc>{}</desc><rect width=\"{WIDTH}\" height=\"{height}\" fill=\"{paper}\"/>{}</svg>\n",
        escape(title),
        escape(&said.join(" ")),
        picture.body
    )
}

/// How large words are.
#[derive(Clone, Copy)]
enum Size {
    Title,
    Head,
    Text,
    Small,
}

/// What is drawn so far, and down to where.
struct Picture<'a> {
    body: String,
    y: usize,
    style: &'a str,
    legend: Vec<String>,
}

impl Picture<'_> {
    /// A colour of the style sheet by its name.
    fn colour(&self, name: &str) -> String {
        let start = self.style.find(&["--color-", name, ":"].concat()).map(|at| at + name.len() + 9);
        self.style[start.unwrap_or_default()..].split(';').next().unwrap_or_default().to_owned()
    }

    /// Places a drawing of its own width and height, and size of text, over the whole width.
    fn place(&mut self, drawing: &str, (width, height): (i32, i32), text: i32) {
        let (y, wide) = (self.y, WIDTH - 2 * GAP);
        let tall = wide * usize::try_from(height).unwrap_or_default() / usize::try_from(width).unwrap_or(WIDTH);
        self.body.push_str(&format!(
            "<svg x=\"{GAP}\" y=\"{y}\" width=\"{wide}\" height=\"{tall}\" viewBox=\"0 0 {width} {height}\" \
             font-size=\"{text}\">{drawing}</svg>"
        ));
        self.y += tall + GAP / 2;
    }

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
            let (y, ink, line) = (self.y - LINE / 4, self.colour("ink"), escape(&line));
            self.body.push_str(&format!(
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{ink}\">{line}</text>"
            ));
        }
    }
}

/// Words in lines that a width takes, by the number of their letters.
fn lines(words: &str, width: usize) -> Vec<String> {
    let letters = |text: &str| i32::try_from(text.chars().count()).unwrap_or(i32::MAX);
    widths::lines(words, i32::try_from(width / LETTER).unwrap_or(i32::MAX), letters)
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
