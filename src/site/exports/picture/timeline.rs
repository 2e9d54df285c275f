//! The timeline: what `site/timeline` draws, with colours in place of classes, and below it what the forms of marks mean.

use super::Picture;
use crate::components::here::Here;
use crate::dossier::model::Ref;
use crate::site::document::escape;
use crate::site::timeline::{Key, Path, Timeline, Words};
use crate::site::timeline::{ROW, TEXT, timeline};
use crate::site::widths::width;

/// Draws it.
pub(super) fn draw(here: &Here, picture: &mut Picture) {
    let timeline = timeline(here.dossier);
    let text = |Words { class, x, y, text }: &Words| {
        let words = text.get(here.lang());
        format!("<text x=\"{x}\" y=\"{y}\" {}>{}</text>", type_of(picture, class), escape(words))
    };
    let path = |Path { class, d, .. }: &Path| format!("<path d=\"{d}\" {}/>", look(picture, class));
    let mut body: String = timeline.paths.iter().map(path).chain(timeline.words.iter().map(text)).collect();
    for mark in &timeline.marks {
        let date = here.dossier.event(&mark.event).map(|event| here.text().date_in_words(&event.date));
        let title = here.reference(&Ref::Event(mark.event.clone())).map(|(_, title, _)| title);
        let tip = [date.as_deref().unwrap_or_default(), here.text().colon, title.unwrap_or_default()].concat();
        body.push_str(&format!("<g transform=\"translate({})\"><title>{}</title>", mark.place, escape(&tip)));
        body.extend(mark.paths.iter().map(path).chain(mark.name.iter().map(text)));
        body.push_str("</g>");
    }
    let (mut x, mut y) = (0, timeline.height + ROW);
    let is_inside = timeline.paths.iter().any(|path| path.class.contains("timeline__keys"));
    for Key { width: wide, path: form, text: means, .. } in timeline.legend.iter().filter(|_| !is_inside) {
        let (wide, words) = (wide.parse().unwrap_or(0), means.get(here.lang()));
        let all = wide + 6 + width(words, TEXT);
        if x + all > Timeline::WIDTH {
            (x, y) = (0, y + ROW);
        }
        body.push_str(&format!("<g transform=\"translate({x} {})\">{}</g>", y - 8, path(form)));
        let (start, ink) = (x + if wide > 0 { wide + 6 } else { 0 }, picture.colour("ink"));
        body.push_str(&format!("<text x=\"{start}\" y=\"{}\" fill=\"{ink}\">{}</text>", y + 4, escape(words)));
        x += all + 18;
    }
    picture.place(&body, (Timeline::WIDTH, y + ROW), TEXT);
}

/// How a path of a class looks (`assets/css/timeline.css`).
fn look(picture: &Picture, class: &str) -> String {
    let has = |modifier: &str| class.contains(modifier);
    let colour = |name: &str| picture.colour(name);
    let stroke = |name: &str, width: i32| format!("fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\"", colour(name));
    let whose = match () {
        () if has("--left") => "left",
        () if has("--right") => "right",
        () if has("--context") => "quiet",
        () => "ink",
    };
    match class.split(' ').next().unwrap_or_default() {
        "timeline__lane" => {
            let ground = if whose == "ink" { colour("paper") } else { colour(&[whose, "-soft"].concat()) };
            format!("fill=\"{ground}\" stroke=\"{}\"", colour("line"))
        }
        "timeline__ticks" => [&stroke("line", 1), " stroke-dasharray=\"1 4\""].concat(),
        "timeline__bracket" => stroke("edge", 1),
        "timeline__agreed" => stroke("ink", 3),
        "timeline__disc" => format!("fill=\"{}\" stroke=\"{}\" stroke-width=\"2\"", colour("paper"), colour("ink")),
        _ if has("--month") => stroke(whose, 3),
        _ if has("--open") => stroke(whose, 2),
        _ if has("--about") => [&stroke(whose, 2), " stroke-dasharray=\"3 2\""].concat(),
        _ => format!("fill=\"{}\"", colour(whose)),
    }
}

/// How words of a class look.
fn type_of(picture: &Picture, class: &str) -> String {
    let has = |modifier: &str| class.contains(modifier);
    let anchor = match () {
        () if has("--end") => " text-anchor=\"end\"",
        () if has("--year") => " text-anchor=\"middle\"",
        () => "",
    };
    let weight = if has("--lane") || has("--flag") { " font-weight=\"700\"" } else { "" };
    format!("fill=\"{}\"{anchor}{weight}", picture.colour("ink"))
}
