//! The layout of the sheet: a bar for each line of each clause, as long as its words are, and a place for each name. Whole
//! numbers, so that every machine finds the same.

use super::labels::{ROW, spread};
use super::marks::{Form, Mark, marks};
use crate::dossier::Dossier;
use crate::dossier::drawn::Side;
use crate::dossier::model::{Paragraph, ParagraphKind};
use crate::lang::Lang;
use crate::site::timeline::TEXT;
use crate::site::widths::width;

/// The width of the picture.
pub const WIDTH: i32 = 1152;
/// The left and the right edge of the sheet.
pub const SHEET: (i32, i32) = (376, 776);
/// From an edge of the sheet to its text.
pub const MARGIN: i32 = 22;
/// From an edge of the sheet to a name, with the sign between them.
pub const BESIDE: i32 = 52;

/// The size of the text of the sheet, and from line to line.
pub(super) const BODY: (i32, i32) = (7, 6);
/// The same of its title.
const TITLE: (i32, i32) = (10, 9);
/// Above the first line, and below the last.
const EDGE: i32 = 16;
/// Between paragraphs, and as much again between parts.
const GAP: i32 = 4;

/// Where everything is.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The height of the picture, which that of the sheet is.
    pub height: i32,
    /// The bars, in reading order.
    pub bars: Vec<Bar>,
    /// The upper and the lower edge of each part.
    pub parts: Vec<(i32, i32)>,
    /// The names, in reading order.
    pub labels: Vec<Label>,
}

/// A line of a clause.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The place of its clause in the release.
    pub clause: usize,
    /// Its left end.
    pub from: i32,
    /// Its right end.
    pub to: i32,
    /// Its middle.
    pub y: i32,
    /// How thick it is.
    pub thick: i32,
}

/// A name beside the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What it names.
    pub mark: Mark,
    /// The words that have room.
    pub text: String,
    /// Its middle.
    pub y: i32,
    /// The line that it belongs to.
    pub line: i32,
}

/// Lays out the sheet in a language.
pub fn layout(dossier: &Dossier, lang: Lang) -> Layout {
    let (mut bars, mut parts) = (Vec::new(), Vec::new());
    let (mut y, mut at) = (EDGE, 0);
    for section in &dossier.release.sections {
        let top = y;
        for paragraph in &section.paragraphs {
            y = lines(paragraph, lang, y, &mut at, &mut bars) + GAP;
        }
        parts.push((top, y - GAP));
        y += GAP;
    }
    let marks = marks(dossier, lang);
    let count = |side| marks.iter().filter(|mark| mark.side() == side).count();
    let rows = i32::try_from(count(Side::Left).max(count(Side::Right))).unwrap_or(i32::MAX / ROW);
    let height = (y - 2 * GAP + EDGE).max(rows.saturating_mul(ROW));
    let labels = labels(marks, &bars, height);
    Layout { height, bars, parts, labels }
}

/// The bars of a paragraph; gives where the next line begins.
fn lines(paragraph: &Paragraph, lang: Lang, top: i32, at: &mut usize, bars: &mut Vec<Bar>) -> i32 {
    let (size, pitch) = if paragraph.kind == ParagraphKind::Title { TITLE } else { BODY };
    let (left, right) = (SHEET.0 + MARGIN, SHEET.1 - MARGIN);
    let (mut y, mut line, first) = (top + pitch / 2, String::new(), bars.len());
    for sentence in &paragraph.sentences {
        // Who can be reached stands line by line.
        if paragraph.kind == ParagraphKind::Contact && !line.is_empty() {
            (y, line) = (y + pitch, String::new());
        }
        for clause in &sentence.clauses {
            for word in clause.text.get(lang).split_whitespace() {
                let space = if line.is_empty() { "" } else { " " };
                let mut from = left + width(&[&line, space].concat(), size);
                if !line.is_empty() && left + width(&[&line, space, word].concat(), size) > right {
                    (y, from, line) = (y + pitch, left, String::new());
                }
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
                let to = (left + width(&line, size)).min(right);
                match bars.last_mut().filter(|bar| bar.clause == *at && bar.y == y) {
                    Some(bar) => bar.to = to,
                    None => bars.push(Bar { clause: *at, from: from.min(to - 1), to, y, thick: pitch - 2 }),
                }
            }
            *at += 1;
        }
    }
    if paragraph.kind == ParagraphKind::End {
        let own = &mut bars[first..];
        let ends: Vec<(i32, i32)> = own.iter().map(|bar| (bar.y, bar.to)).collect();
        for bar in own {
            // The last on a line ends it.
            let end = ends.iter().rev().find(|(y, _)| *y == bar.y).map_or(right, |(_, end)| *end);
            let shift = (right - end) / 2;
            (bar.from, bar.to) = (bar.from + shift, bar.to + shift);
        }
    }
    y + pitch - pitch / 2
}

fn labels(marks: Vec<Mark>, bars: &[Bar], height: i32) -> Vec<Label> {
    let mut labels: Vec<Label> = marks.into_iter().map(|mark| label(mark, bars)).collect();
    for side in [Side::Left, Side::Right] {
        let mut own: Vec<&mut Label> = labels.iter_mut().filter(|label| label.mark.side() == side).collect();
        let best: Vec<i32> = own.iter().map(|label| label.line).collect();
        own.iter_mut().zip(spread(&best, height)).for_each(|(label, y)| label.y = y);
    }
    labels
}

/// A name before it has its place: it belongs to the first line of what it names, but on the left to the last line of a
/// passage, which begins at the edge.
fn label(mark: Mark, bars: &[Bar]) -> Label {
    let mut own = bars.iter().filter(|bar| mark.clauses.contains(&bar.clause)).map(|bar| bar.y);
    let is_passage = matches!(mark.form, Form::Field | Form::Aim);
    let line = if is_passage && mark.side() == Side::Left { own.next_back() } else { own.next() };
    let line = line.unwrap_or_default();
    let room = SHEET.0 - BESIDE;
    let fits = |text: &&String| width(text, TEXT) <= room;
    let text = mark.names.iter().find(fits).cloned();
    let text = text.unwrap_or_else(|| short(mark.names.last().map_or("", |name| name), room));
    Label { mark, text, y: line, line }
}

/// As many words as have room, with a sign that there are more.
fn short(name: &str, room: i32) -> String {
    let cut = |end: usize| [name[..end].trim_end(), "…"].concat();
    let mut ends = name.char_indices().rev().map(|(end, _)| end);
    ends.find(|end| width(&cut(*end), TEXT) <= room).map(cut).unwrap_or_default()
}
