//! The map of a period: the frames of the edition side by side.

use super::{GAP, LINE, Picture, Size, WIDTH};
use crate::components::here::Here;
use crate::components::period::counted;
use crate::dossier::edition::Period;
use crate::dossier::map::{self, Frame, Label, Map, Side};
use crate::dossier::model::{Country, Mark};
use crate::explore::presence::mark;
use crate::site::document::escape;
use crate::site::map::LAND;

/// The width of a frame in the picture.
const FRAME: usize = (WIDTH - 4 * GAP) / 3;

/// Draws it.
pub(super) fn draw(here: &Here, period: Option<&Period>, picture: &mut Picture) {
    let (Some(map), Some(period)) = (&here.dossier.map, period) else { return };
    let countries: Vec<&Country> = here.dossier.countries.iter().collect();
    picture.words(GAP, WIDTH - 2 * GAP, &counted(here, period, &countries), Size::Head);
    picture.y += LINE / 2;
    let (fill, ground) = (picture.colour("right"), picture.colour("right-soft"));
    picture.body.push_str(&format!(
        "<pattern id=\"hatch\" width=\"48\" height=\"48\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 0H48V48H0z\" \
         fill=\"{ground}\"/><path d=\"M-6 30L30-6M18 54L54 18\" stroke=\"{fill}\" stroke-width=\"14\"/></pattern>"
    ));
    let (top, mut bottom) = (picture.y, picture.y);
    for row in map.frames.chunks(3) {
        let start = bottom.max(top);
        for (at, frame) in row.iter().enumerate() {
            picture.y = start;
            let x = GAP + at * (FRAME + GAP);
            let name = here.dossier.frame(&frame.id).map_or("", |frame| here.say(&frame.name));
            picture.words(x, FRAME, name, Size::Head);
            self::frame(here, map, frame, period, (x, picture.y), picture);
            let height = usize::try_from(frame.height).unwrap_or_default();
            bottom = bottom.max(picture.y + height * FRAME / Frame::WIDTH as usize + GAP);
        }
    }
    picture.y = bottom;
    let marks = [(Mark::Solid, "■"), (Mark::Hatched, "▨"), (Mark::Dotted, "□")];
    picture.legend =
        marks.into_iter().map(|(mark, glyph)| [glyph, " ", (here.text().marked)(Some(mark))].concat()).collect();
}

fn frame(here: &Here, map: &Map, frame: &Frame, period: &Period, (x, y): (usize, usize), picture: &mut Picture) {
    let [fill, edge, ink, paper] = ["right", "edge", "ink", "paper"].map(|name| picture.colour(name));
    let shown = |label: &Label| -> Option<(&Country, Mark)> {
        let country = here.dossier.country(&label.country)?;
        Some((country, mark(here.dossier, country, period)?))
    };
    let height = usize::try_from(frame.height).unwrap_or_default();
    let (width, scale) = (Frame::WIDTH, f64::from(frame.fit.scale) / 1000.0);
    let land = LAND.split_once("<path").map_or("", |(_, rest)| rest.trim_end().trim_end_matches("</svg>"));
    let mut inside = format!("<path{land}");
    for label in &frame.labels {
        let Some((_, mark)) = shown(label) else { continue };
        let place = map.places.iter().find(|place| place.country == label.country);
        let Some(path) = place.and_then(|place| place.path.as_ref()) else { continue };
        let look = match mark {
            Mark::Solid => format!("fill=\"{fill}\""),
            Mark::Hatched => "fill=\"url(#hatch)\"".to_owned(),
            Mark::Dotted => format!("fill=\"{paper}\" stroke-dasharray=\"8 8\""),
        };
        inside.push_str(&format!("<path d=\"{path}\" {look} stroke=\"{ink}\" stroke-width=\"3\"/>"));
    }
    let mut labels = String::new();
    for label in &frame.labels {
        let Some((country, mark)) = shown(label) else { continue };
        let ((from_x, from_y), (to_x, to_y)) = (label.mark, label.end());
        let dot = if mark == Mark::Dotted { &paper } else { &fill };
        labels.push_str(&format!(
            "<path d=\"M{from_x} {from_y}L{to_x} {to_y}\" stroke=\"{edge}\"/>\
             <circle cx=\"{from_x}\" cy=\"{from_y}\" r=\"4\" fill=\"{dot}\" stroke=\"{ink}\"/>"
        ));
        let anchor = if label.side == Side::Left { "end" } else { "start" };
        for (at, line) in map::lines(country, here.lang()).into_iter().enumerate() {
            let line_y = label.y + at as i32 * Label::LINE;
            labels.push_str(&format!(
                "<text x=\"{}\" y=\"{line_y}\" font-size=\"14\" text-anchor=\"{anchor}\" fill=\"{ink}\" stroke=\"{paper}\" \
                 stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>",
                label.x(),
                escape(line)
            ));
        }
    }
    let tall = height * FRAME / Frame::WIDTH as usize;
    picture.body.push_str(&format!(
        "<svg x=\"{x}\" y=\"{y}\" width=\"{FRAME}\" height=\"{tall}\" viewBox=\"0 0 {width} {height}\"><g \
         transform=\"translate({} {}) scale({scale})\">{inside}</g>{labels}</svg>\
         <rect x=\"{x}\" y=\"{y}\" width=\"{FRAME}\" height=\"{tall}\" fill=\"none\" stroke=\"{edge}\"/>",
        frame.fit.dx, frame.fit.dy
    ));
}
