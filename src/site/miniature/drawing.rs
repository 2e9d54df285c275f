//! The sheet as it is drawn: wide, with a name beside each part and passage; narrow, the same sheet beside a list of its
//! parts. HTML, because the browser only puts it in its place.

use super::labels::ROW;
use super::layout::{BESIDE, BODY, Bar, Label, Layout, MARGIN, SHEET, WIDTH, layout};
use super::marks::{Form, Whom, about};
use crate::dossier::Dossier;
use crate::dossier::drawn::Side;
use crate::dossier::model::{Clause, Paragraph, Role};
use crate::explore::timeline::SOUTH;
use crate::lang::Lang;
use crate::site::document::escape;
use crate::text::text;

/// From an edge of the sheet to a sign, and to where the line from a name begins.
const SIGN: (i32, i32) = (38, 34);
/// From an edge of the sheet to the line along a part, and along a quotation.
const ALONG: (i32, i32) = (7, 14);
/// How wide what joins a part and its line of the list is.
const JOIN: i32 = 56;
/// The corner that is folded.
const FOLD: i32 = 16;
/// From the middle of a line of text to its base line.
const BASE: i32 = 4;

/// The class of a shape: its own, and whose it is.
fn class(own: &str, whom: Whom) -> String {
    let whose = match whom {
        Whom::First => "left",
        Whom::Second => "right",
        Whom::South => "south",
        Whom::Both | Whom::Nobody => return own.to_owned(),
    };
    format!("{own} miniature__of--{whose}")
}

fn path(class: &str, d: &str) -> String {
    if d.is_empty() { String::new() } else { format!("<path class=\"{class}\" d=\"{d}\"></path>") }
}

/// A line of text.
fn line(from: i32, to: i32, y: i32) -> String {
    format!("M{from} {y}H{to}")
}

fn lines<'a>(bars: impl IntoIterator<Item = &'a Bar>) -> String {
    bars.into_iter().map(|bar| line(bar.from, bar.to, bar.y)).collect()
}

/// The picture in a language, in both sizes, with what its marks mean.
pub fn miniature(dossier: &Dossier, lang: Lang) -> String {
    let layout = layout(dossier, lang);
    let height = layout.height;
    let name = escape(text(lang).documents.miniature.name);
    let names: String = layout.labels.iter().map(|label| linked(label, &layout)).collect();
    let wide = format!(
        "<svg class=\"miniature__wide\" viewBox=\"0 0 {WIDTH} {height}\" role=\"group\" aria-label=\"{name}\">\
         <g id=\"miniature-paper\">{}</g>{names}<g id=\"miniature-lines\" pointer-events=\"none\">{}</g></svg>",
        paper(dossier, &layout),
        written(&layout)
    );
    let keys = legend(dossier, lang).into_iter().map(|(drawn, width, words)| {
        let drawn = match width {
            0 => String::new(),
            _ => format!("<svg class=\"miniature__key\" width=\"{width}\">{drawn}</svg>"),
        };
        format!("<li>{drawn}{}</li>", escape(&words))
    });
    let keys: String = keys.collect();
    let keys = format!("<ul class=\"miniature__legend\" aria-hidden=\"true\">{keys}</ul>");
    [wide, narrow(dossier, lang, &layout), keys].concat()
}

/// The wide form without links, and its height.
pub fn unlinked(dossier: &Dossier, lang: Lang) -> (String, i32) {
    let layout = layout(dossier, lang);
    let names: String = layout.labels.iter().map(named).collect();
    ([paper(dossier, &layout), names, written(&layout)].concat(), layout.height)
}

/// The sheet alone.
pub fn small(dossier: &Dossier, lang: Lang) -> String {
    let layout = layout(dossier, lang);
    let (left, right) = SHEET;
    format!(
        "<svg class=\"miniature__small\" viewBox=\"{} -1 {} {}\">{}{}</svg>",
        left - 1,
        right - left + 2,
        layout.height + 2,
        paper(dossier, &layout),
        written(&layout)
    )
}

/// The paper, and behind what is of one partner a ground.
fn paper(dossier: &Dossier, layout: &Layout) -> String {
    let ((left, right), height) = (SHEET, layout.height);
    let fold = height - FOLD;
    let paper = format!("M{left} 0H{right}V{fold}l-{FOLD} {FOLD}H{left}zM{right} {fold}h-{FOLD}v{FOLD}");
    let ground = |whom, (top, bottom): (i32, i32)| {
        path(&class("miniature__ground", whom), &format!("M{} {}H{}V{}H{0}z", left + 1, top - 2, right - 1, bottom + 2))
    };
    let parts = dossier.release.sections.iter().zip(&layout.parts).map(|(section, edges)| {
        let clauses: Vec<&Clause> = section.paragraphs.iter().flat_map(Paragraph::clauses).collect();
        (about(dossier, &clauses), *edges)
    });
    let voices = layout.labels.iter().filter(|label| label.mark.form == Form::Voice);
    let voices = voices.map(|label| (label.mark.whom, edges(label, layout)));
    let grounds = parts.chain(voices).filter(|(whom, _)| matches!(whom, Whom::First | Whom::Second));
    [path("miniature__paper", &paper), grounds.map(|(whom, edges)| ground(whom, edges)).collect()].concat()
}

/// The upper and the lower edge of what is named.
fn edges(label: &Label, layout: &Layout) -> (i32, i32) {
    let mut own = own(label, layout);
    let first = own.next();
    let last = own.next_back().or(first);
    (first.map_or(0, |bar| bar.y - bar.thick / 2), last.map_or(0, |bar| bar.y + bar.thick / 2))
}

fn own<'a>(label: &'a Label, layout: &'a Layout) -> impl DoubleEndedIterator<Item = &'a Bar> + Clone {
    layout.bars.iter().filter(|bar| label.mark.clauses.contains(&bar.clause))
}

fn is_passage(label: &Label) -> bool {
    matches!(label.mark.form, Form::Field | Form::Aim)
}

/// The lines: those of passages in the form of what they say, the others plain, and a line along what is quoted.
fn written(layout: &Layout) -> String {
    let is_named =
        |bar: &&Bar| layout.labels.iter().any(|one| is_passage(one) && one.mark.clauses.contains(&bar.clause));
    let plain = layout.bars.iter().filter(|bar| !is_named(bar));
    let (large, plain): (Vec<&Bar>, Vec<&Bar>) = plain.partition(|bar| bar.thick > BODY.1 - 2);
    let labels = layout.labels.iter().map(|label| match label.mark.form {
        Form::Field => filled(label.mark.whom, own(label, layout)),
        Form::Aim => outlined(label.mark.whom, own(label, layout)),
        Form::Voice => along(label, layout, "miniature__voice"),
        Form::Part => along(label, layout, "miniature__part"),
    });
    let labels: String = labels.collect();
    [path("miniature__bars", &lines(plain)), path("miniature__bars miniature__bars--title", &lines(large)), labels]
        .concat()
}

/// Lines in the shape and with the class of what they say; of both, each has two halves.
fn shaped<'a>(
    own: &str,
    whom: Whom,
    bars: impl Iterator<Item = &'a Bar> + Clone,
    shape: fn(i32, i32, i32) -> String,
) -> String {
    let of = |whom, ends: fn(&Bar) -> (i32, i32)| {
        let shapes = bars.clone().map(|bar| {
            let (from, to) = ends(bar);
            shape(from, to, bar.y)
        });
        path(&class(own, whom), &shapes.collect::<String>())
    };
    match whom {
        Whom::Both => {
            let first = of(Whom::First, |bar| (bar.from, i32::midpoint(bar.from, bar.to)));
            first + &of(Whom::Second, |bar| (i32::midpoint(bar.from, bar.to), bar.to))
        }
        _ => of(whom, |bar| (bar.from, bar.to)),
    }
}

/// What someone would bring.
fn filled<'a>(whom: Whom, bars: impl Iterator<Item = &'a Bar> + Clone) -> String {
    shaped("miniature__bars miniature__bars--field", whom, bars, line)
}

/// What is aimed at or asked for.
fn outlined<'a>(whom: Whom, bars: impl Iterator<Item = &'a Bar> + Clone) -> String {
    shaped("miniature__aim", whom, bars, |from, to, y| format!("M{from} {}H{to}v4H{from}z", y - 2))
}

/// A line along a part or a quotation, on the side of its name.
fn along(label: &Label, layout: &Layout, own: &str) -> String {
    let (top, bottom) = edges(label, layout);
    path(&class(own, label.mark.whom), &format!("M{} {top}V{bottom}", beside(label)))
}

/// Where the line from a name ends.
fn beside(label: &Label) -> i32 {
    let inside = match label.mark.form {
        Form::Part => ALONG.0,
        Form::Voice => ALONG.1,
        Form::Field | Form::Aim => MARGIN - 3,
    };
    match label.mark.side() {
        Side::Left => SHEET.0 + inside,
        Side::Right => SHEET.1 - inside,
    }
}

/// A name that is a link to its place.
fn linked(label: &Label, layout: &Layout) -> String {
    let (mark, y) = (&label.mark, label.y);
    let (wide, target) = match mark.side() {
        Side::Left => (SHEET.0 - SIGN.1, 0),
        Side::Right => (SHEET.0 - SIGN.1, SHEET.1 + SIGN.1),
    };
    let hit = if is_passage(label) { lines(own(label, layout)) } else { String::new() };
    // What stands there is not said a second time.
    let more = mark.more.strip_prefix(&*[" (", &label.text, ")"].concat()).unwrap_or(&mark.more);
    let said = (!more.is_empty()).then(|| format!(" aria-label=\"{}\"", escape(&[&label.text, more].concat())));
    format!(
        "<a href=\"#{}\"{}>{}{}{} </a>",
        escape(&mark.anchor),
        said.unwrap_or_default(),
        path("miniature__target", &format!("M{target} {}h{wide}v{ROW}h-{wide}z", y - ROW / 2)),
        path("miniature__hit", &hit),
        named(label)
    )
}

/// A name, with the line to what it names.
fn named(label: &Label) -> String {
    let mark = &label.mark;
    let (y, end) = (label.y, beside(label));
    let (start, words, anchor) = match mark.side() {
        Side::Left => (SHEET.0 - SIGN.1, SHEET.0 - BESIDE, " miniature__words--end"),
        Side::Right => (SHEET.1 + SIGN.1, SHEET.1 + BESIDE, ""),
    };
    let part = if mark.form == Form::Part { " miniature__words--part" } else { "" };
    format!(
        "{}{}<text class=\"miniature__words{anchor}{part}\" x=\"{words}\" y=\"{}\">{}</text>",
        path(&class("miniature__leader", mark.whom), &format!("M{start} {y}L{end} {}", label.line)),
        sign(mark.whom, mark.side(), y),
        y + BASE,
        escape(&label.text)
    )
}

/// The sign of whom something is: a half disc, or both.
fn sign(whom: Whom, side: Side, y: i32) -> String {
    let x = match side {
        Side::Left => SHEET.0 - SIGN.0 - 1,
        Side::Right => SHEET.1 + SIGN.0 + 1,
    };
    halves(whom, x, y)
}

fn halves(whom: Whom, x: i32, y: i32) -> String {
    let half =
        |whom, x: i32, turn: u8| path(&class("miniature__sign", whom), &format!("M{x} {}a6 6 0 0 {turn} 0 12z", y - 6));
    match whom {
        Whom::First => half(Whom::First, x, 0),
        Whom::Second => half(Whom::Second, x, 1),
        Whom::Both => half(Whom::First, x - 1, 0) + &half(Whom::Second, x + 1, 1),
        Whom::South | Whom::Nobody => String::new(),
    }
}

/// The sheet beside the list of its parts, each joined with its line.
fn narrow(dossier: &Dossier, lang: Lang, layout: &Layout) -> String {
    let (height, (left, right)) = (layout.height, SHEET);
    let rows = i32::try_from(layout.parts.len()).unwrap_or(i32::MAX);
    let joins = layout.parts.iter().zip(0..).map(|((top, bottom), row)| {
        let [upper, lower] = [row, row + 1].map(|row| height * row / rows);
        format!("M{right} {top}L{} {}V{}L{right} {bottom}z", right + JOIN, upper + 3, lower - 3)
    });
    let joins: String = joins.collect();
    let parts = dossier.release.sections.iter().map(|section| {
        let heading = escape(section.heading.get(lang));
        format!("<li><a href=\"#{}\">{heading}</a></li>", escape(&section.id))
    });
    format!(
        "<div class=\"miniature__narrow\"><svg viewBox=\"{} -1 {} {}\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
         {}<use href=\"#miniature-paper\"></use><use href=\"#miniature-lines\"></use></svg><ul>{}</ul></div>",
        left - 2,
        right - left + 2 + JOIN,
        height + 2,
        path("miniature__join", &joins),
        parts.collect::<String>()
    )
}

/// What signs and forms mean: each as it is drawn, its width (0 where the words have it), and its words.
pub fn legend(dossier: &Dossier, lang: Lang) -> Vec<(String, i32, String)> {
    let words = text(lang).documents.miniature;
    let partners = dossier.signatories().zip([(Whom::First, 7), (Whom::Second, 1)]).map(|(partner, (whom, x))| {
        (halves(whom, x, 8), 8, partner.name.short.as_deref().unwrap_or(partner.name.shown(lang).0).to_owned())
    });
    let south = dossier.partners.iter().filter(|one| one.role == Role::Counterpart);
    let south = south.map(|one| (String::new(), 0, [SOUTH, one.name.shown(lang).0].concat()));
    let bar = [Bar { clause: 0, from: 1, to: 35, y: 8, thick: 0 }];
    let forms = [
        (filled(Whom::Both, bar.iter()), 36, words.field.to_owned()),
        (outlined(Whom::Both, bar.iter()), 36, words.aim.to_owned()),
        (path("miniature__voice", "M3 1V15"), 6, words.quotation.to_owned()),
        (path("miniature__bars", "M0 8H24"), 24, words.other.to_owned()),
    ];
    partners.chain(south).chain(forms).collect()
}
