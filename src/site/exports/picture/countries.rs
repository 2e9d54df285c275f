//! The map of a period: all countries in one picture.

use super::{GAP, LINE, Picture, Size, WIDTH};
use crate::components::here::Here;
use crate::components::period::counted;
use crate::dossier::edition::Period;
use crate::dossier::map::{self, Label, Map, Side};
use crate::dossier::model::{Country, Mark};
use crate::explore::presence::mark;
use crate::site::document::escape;
use crate::site::map::LAND;

/// The width of the map in the picture.
const WIDE: usize = WIDTH - 2 * GAP;

/// Draws it.
pub(super) fn draw(here: &Here, period: Option<&Period>, picture: &mut Picture) {
    let (Some(map), Some(period)) = (&here.dossier.map, period) else { return };
    let countries: Vec<&Country> = here.dossier.countries.iter().collect();
    picture.words(GAP, WIDE, &counted(here, period, &countries), Size::Head);
    picture.y += LINE / 2;
    let (fill, ground) = (picture.colour("right"), picture.colour("right-soft"));
    picture.body.push_str(&format!(
        "<pattern id=\"hatch\" width=\"48\" height=\"48\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 0H48V48H0z\" \
         fill=\"{ground}\"/><path d=\"M-6 30L30-6M18 54L54 18\" stroke=\"{fill}\" stroke-width=\"14\"/></pattern>"
    ));
    whole(here, map, period, picture);
    let marks = [(Mark::Solid, "■"), (Mark::Hatched, "▨"), (Mark::Dotted, "□")];
    picture.legend = marks
        .into_iter()
        .map(|(mark, glyph)| [glyph, " ", (here.text().presence_found.marked)(mark)].concat())
        .collect();
}

fn whole(here: &Here, map: &Map, period: &Period, picture: &mut Picture) {
    let [fill, edge, ink, paper] = ["right", "edge", "ink", "paper"].map(|name| picture.colour(name));
    let frame = &map.whole;
    let (width, height, scale) = (frame.width, frame.height, f64::from(frame.fit.scale) / 1000.0);
    let land = LAND.split_once("<path").map_or("", |(_, rest)| rest.trim_end().trim_end_matches("</svg>"));
    let mut inside = format!("<path{land}");
    for place in &map.places {
        let country = here.dossier.country(&place.country);
        let mark = country.and_then(|country| mark(here.dossier, country, period));
        let (Some(mark), Some(path)) = (mark, &place.path) else { continue };
        let look = match mark {
            Mark::Solid => format!("fill=\"{fill}\""),
            Mark::Hatched => "fill=\"url(#hatch)\"".to_owned(),
            Mark::Dotted => format!("fill=\"{paper}\" stroke-dasharray=\"8 8\""),
        };
        inside.push_str(&format!("<path d=\"{path}\" {look} stroke=\"{ink}\" stroke-width=\"3\"/>"));
    }
    let mut labels = String::new();
    for label in &frame.labels {
        let Some(country) = here.dossier.country(&label.country) else { continue };
        let Some(mark) = mark(here.dossier, country, period) else { continue };
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
                "<text x=\"{}\" y=\"{line_y}\" font-size=\"{}\" text-anchor=\"{anchor}\" fill=\"{ink}\" \
                 stroke=\"{paper}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>",
                label.x,
                Label::TEXT_OF_WHOLE,
                escape(line)
            ));
        }
    }
    let (y, tall) = (picture.y, usize::try_from(height).unwrap_or_default() * WIDE / width.unsigned_abs() as usize);
    picture.body.push_str(&format!(
        "<svg x=\"{GAP}\" y=\"{y}\" width=\"{WIDE}\" height=\"{tall}\" viewBox=\"0 0 {width} {height}\"><g \
         transform=\"translate({} {}) scale({scale})\">{inside}</g>{labels}</svg>\
         <rect x=\"{GAP}\" y=\"{y}\" width=\"{WIDE}\" height=\"{tall}\" fill=\"none\" stroke=\"{edge}\"/>",
        frame.fit.dx, frame.fit.dy
    ));
    picture.y += tall + GAP;
}
