//! The map of a period: all countries in one picture.

use super::{GAP, LINE, Picture, Size, WIDTH};
use crate::components::here::Here;
use crate::components::period::counted;
use crate::dossier::drawn::Words;
use crate::dossier::edition::Period;
use crate::dossier::id::CountryId;
use crate::dossier::map::Map;
use crate::dossier::model::{Country, Mark};
use crate::explore::presence::mark;
use crate::site::document::escape;
use crate::site::map::LAND;
use crate::site::map::placed::Label;

/// The width of the map in the picture.
const WIDE: usize = WIDTH - 2 * GAP;

/// Draws it.
pub(super) fn draw(here: &Here, period: Option<&Period>, picture: &mut Picture) {
    let (Some(map), Some(period)) = (&here.dossier.map, period) else { return };
    let countries: Vec<&Country> = here.dossier.countries.iter().collect();
    // Bold letters are wider than those of which a line is full.
    picture.words(GAP, WIDE * 4 / 5, &counted(here, period, &countries), Size::Head);
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
    let frame = map.whole();
    let land = LAND.split_once("<path").map_or("", |(_, rest)| rest.trim_end().trim_end_matches("</svg>"));
    let mut inside = format!("<path{land}");
    for country in &here.dossier.countries {
        let Some(place) = map.place(country.id.as_str()) else { continue };
        let Some(mark) = mark(here.dossier, country, period).filter(|_| !place.path().is_empty()) else { continue };
        let look = match mark {
            Mark::Solid => format!("fill=\"{fill}\""),
            Mark::Hatched => "fill=\"url(#hatch)\"".to_owned(),
            Mark::Dotted => format!("fill=\"{paper}\" stroke-dasharray=\"8 8\""),
        };
        inside.push_str(&format!("<path d=\"{}\" {look} stroke=\"{ink}\" stroke-width=\"3\"/>", place.path()));
    }
    let mut labels = String::new();
    for label in frame.labels() {
        let Some(country) = here.dossier.country(&CountryId::new(label.country())) else { continue };
        let Some(mark) = mark(here.dossier, country, period) else { continue };
        let ([x, y], leader) = (label.mark(), label.leader());
        let dot = if mark == Mark::Dotted { &paper } else { &fill };
        labels.push_str(&format!(
            "<path d=\"{leader}\" stroke=\"{edge}\"/>\
             <circle cx=\"{x}\" cy=\"{y}\" r=\"4\" fill=\"{dot}\" stroke=\"{ink}\"/>"
        ));
        for Words { class, x, y, text } in label.words() {
            let (anchor, words) = (if class.is_empty() { "start" } else { "end" }, escape(text.get(here.lang())));
            labels.push_str(&format!(
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{}\" text-anchor=\"{anchor}\" fill=\"{ink}\" \
                 stroke=\"{paper}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">{words}</text>",
                Label::TEXT_OF_WHOLE
            ));
        }
    }
    let numbers: Vec<usize> = frame.area().split(' ').filter_map(|number| number.parse().ok()).collect();
    let [_, _, width, height] = *numbers else { return };
    let (y, tall) = (picture.y, height * WIDE / width);
    picture.body.push_str(&format!(
        "<svg x=\"{GAP}\" y=\"{y}\" width=\"{WIDE}\" height=\"{tall}\" viewBox=\"{}\"><g \
         transform=\"{}\">{inside}</g>{labels}</svg>\
         <rect x=\"{GAP}\" y=\"{y}\" width=\"{WIDE}\" height=\"{tall}\" fill=\"none\" stroke=\"{edge}\"/>",
        frame.area(),
        frame.fit()
    ));
    picture.y += tall + GAP;
}
