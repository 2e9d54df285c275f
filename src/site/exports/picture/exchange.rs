//! The exchange: the same marks as the page's (`components/lanes.rs`), in the same order and places, as one drawing.

use super::{GAP, LINE, Picture, WIDTH, lines};
use crate::components::here::Here;
use crate::components::lanes::aim;
use crate::explore::exchange::{Arrow, Exchange, Stated, exchange};

/// The width of a half disc.
const END: usize = 180;
/// The height of a lane, and of the space after it.
const LANE: usize = 44;
const SPACE: usize = 5;
/// The height of the foot of a half disc, of an arrow below it, and of those whose requests are answered.
const FOOT: usize = 14;
const ARROW: usize = 80;
const BELOW: usize = 64;
/// How far the point of a lane and its notch reach.
const POINT: usize = 16;

/// Draws it.
pub(super) fn draw(here: &Here, picture: &mut Picture) {
    let exchange = exchange(here.dossier, None);
    let (top, inside) = (picture.y, GAP + END + SPACE..WIDTH - GAP - END - SPACE);
    for (objective, _) in &exchange.common {
        shape(picture, inside.clone(), LANE, Form::Both, ["paper", "ink"], &aim(here, objective));
        picture.y += LANE + SPACE;
    }
    for (side, (form, colours)) in exchange.sides.iter().zip([(Form::There, SIDES[0]), (Form::Back, SIDES[1])]) {
        let caption = here.say(side.partner.caption.as_ref().unwrap_or(&side.partner.brings));
        let caption = if form == Form::Back { ["← ", caption].concat() } else { [caption, " →"].concat() };
        centred(picture, WIDTH / 2, picture.y + LINE / 2, inside.len(), &caption, (15, 400, "quiet"));
        picture.y += LINE;
        for (field, _) in &side.fields {
            shape(picture, inside.clone(), LANE, form, colours, here.say(&field.name));
            picture.y += LANE + SPACE;
        }
    }
    ends(here, &exchange, picture, top);
    picture.y += FOOT + SPACE;
    for (at, side) in exchange.sides.iter().enumerate() {
        let half = WIDTH / 2 - GAP - SPACE;
        let width = (half + SPACE) / side.arrows.len().max(1) - SPACE;
        for (place, (arrow, _)) in side.arrows.iter().enumerate() {
            let left = GAP + place * (width + SPACE);
            // Mirrored on the other side.
            let left = if at == 0 { left } else { WIDTH - left - width };
            let (form, colours, words) = match arrow {
                Arrow::Aim(objective) => (Form::Down, SIDES[at.min(1)], aim(here, objective)),
                Arrow::Flow(flow, stated) => {
                    let form = if *stated == Stated::Voice { Form::Voice } else { Form::Up };
                    (form, ["paper", "ink"], here.say(flow.short.as_ref().unwrap_or(&flow.name)).to_owned())
                }
            };
            shape(picture, left..left + width, ARROW, form, colours, &words);
        }
    }
    picture.y += ARROW + SPACE;
    for (partner, _) in &exchange.counterparts {
        let name = partner.name.shown(here.lang()).0;
        let words = match &partner.caption {
            Some(caption) => [name, ", ", here.say(caption)].concat(),
            None => name.to_owned(),
        };
        shape(picture, GAP..WIDTH - GAP, BELOW, Form::Both, ["paper", "ink"], &words);
        picture.y += BELOW + SPACE;
    }
    picture.y += LINE / 2;
}

/// The fill and the edge of what each side brings.
const SIDES: [[&str; 2]; 2] = [["left-soft", "left"], ["right-soft", "right"]];

/// The half discs from a height down to here, each on its foot, with the names of the sides.
fn ends(here: &Here, exchange: &Exchange, picture: &mut Picture, top: usize) {
    let (bottom, half) = (picture.y, (picture.y - top) / 2);
    let foot = bottom + FOOT;
    let middle = WIDTH / 2 - SPACE;
    let outlines = [
        ("left-deep", GAP + END, GAP, middle, 0, GAP + END / 2 + 8),
        ("right-deep", WIDTH - GAP - END, WIDTH - GAP, WIDTH - middle, 1, WIDTH - GAP - END / 2 - 8),
    ];
    for (side, (colour, flat, outer, inner, sweep, x)) in exchange.sides.iter().zip(outlines) {
        let fill = picture.colour(colour);
        picture.body.push_str(&format!(
            "<path d=\"M{flat} {top}A{END} {half} 0 0 {sweep} {flat} {bottom}z\" fill=\"{fill}\"/>\
             <path d=\"M{outer} {bottom}H{inner}V{foot}H{outer}z\" fill=\"{fill}\"/>"
        ));
        let words = here.say(&side.partner.brings);
        centred(picture, x, top + half, END - 5 * POINT, words, (20, 700, "on-deep"));
    }
}

/// The outline of a mark.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    There,
    Back,
    Both,
    Up,
    Down,
    /// Upwards, as one person says alone.
    Voice,
}

/// A mark between two columns from here down, with its words.
fn shape(
    picture: &mut Picture,
    columns: std::ops::Range<usize>,
    height: usize,
    form: Form,
    [fill, edge]: [&str; 2],
    words: &str,
) {
    let (left, right, top) = (columns.start, columns.end, picture.y);
    let (bottom, across, down) = (top + height, (left + right) / 2, top + height / 2);
    let (l, r, notch) = (left + POINT, right - POINT, POINT * 2 / 3);
    let points = match form {
        Form::There => {
            format!("{left},{top} {r},{top} {right},{down} {r},{bottom} {left},{bottom} {},{down}", left + notch)
        }
        Form::Back => {
            format!("{l},{top} {right},{top} {},{down} {right},{bottom} {l},{bottom} {left},{down}", right - notch)
        }
        Form::Both => format!("{l},{top} {r},{top} {right},{down} {r},{bottom} {l},{bottom} {left},{down}"),
        Form::Up | Form::Voice => {
            let (shoulder, notch) = (top + notch, bottom - notch);
            format!(
                "{left},{shoulder} {across},{top} {right},{shoulder} {right},{bottom} {across},{notch} {left},{bottom}"
            )
        }
        Form::Down => {
            let (notch, shoulder) = (top + notch, bottom - notch);
            format!(
                "{left},{top} {across},{notch} {right},{top} {right},{shoulder} {across},{bottom} {left},{shoulder}"
            )
        }
    };
    let [fill, edge] = [fill, edge].map(|name| picture.colour(name));
    let dashes = if form == Form::Voice { " stroke-dasharray=\"7 5\"" } else { "" };
    picture.body.push_str(&format!(
        "<polygon points=\"{points}\" fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"1.5\"{dashes}/>"
    ));
    centred(picture, across, down, right - left - 2 * POINT, words, (16, 600, "ink"));
}

/// Words around a middle, in a width, line under line.
fn centred(picture: &mut Picture, x: usize, y: usize, width: usize, words: &str, text: (usize, usize, &str)) {
    let (size, weight, colour) = text;
    let (lines, step) = (lines(words, width), size * 5 / 4);
    let first = y + size / 3 - (lines.len() - 1) * step / 2;
    let ink = picture.colour(colour);
    for (row, line) in lines.iter().enumerate() {
        let (y, line) = (first + row * step, super::escape(line));
        picture.body.push_str(&format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" text-anchor=\"middle\" fill=\"{ink}\">{line}</text>"
        ));
    }
}
