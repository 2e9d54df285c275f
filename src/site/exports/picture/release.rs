//! The release: the sheet of `site/miniature` with its names, coloured as on the page by a style sheet of its own, and
//! what signs and forms mean.

use super::Picture;
use crate::components::here::Here;
use crate::site::document::escape;
use crate::site::miniature::{ROW, WIDTH, legend, unlinked};
use crate::site::timeline::TEXT;
use crate::site::widths::width;

/// Draws it.
pub(super) fn draw(here: &Here, picture: &mut Picture) {
    let (mut body, height) = unlinked(here.dossier, here.lang());
    let (mut x, mut y) = (0, height + ROW);
    for (drawn, wide, words) in legend(here.dossier, here.lang()) {
        let beside = if wide > 0 { wide + 6 } else { 0 };
        let all = beside + width(&words, TEXT) + 18;
        if x + all > WIDTH {
            (x, y) = (0, y + ROW);
        }
        body.push_str(&format!("<g transform=\"translate({x} {})\">{drawn}</g>", y - 8));
        body.push_str(&format!(
            "<text class=\"miniature__words\" x=\"{}\" y=\"{}\">{}</text>",
            x + beside,
            y + 4,
            escape(&words)
        ));
        x += all;
    }
    let rules = rules(picture);
    picture.body.push_str(&format!("<style>{rules}</style>"));
    picture.place(&body, (WIDTH, y + ROW), TEXT);
}

/// How the classes of the drawing look (`assets/css/release.css`), those of whom a line is after those of its form.
fn rules(picture: &Picture) -> String {
    let [edge, quiet, ink, paper] = ["edge", "quiet", "ink", "raised"].map(|name| picture.colour(name));
    let plain = [
        ("bars", format!("fill:none;stroke:{edge};stroke-width:3")),
        ("bars--title", format!("stroke:{quiet};stroke-width:6")),
        ("bars--field", "stroke-width:5".to_owned()),
        ("aim", format!("fill:{paper};stroke:{edge}")),
        ("voice", format!("fill:none;stroke:{edge};stroke-width:5")),
        ("part", format!("fill:none;stroke:{edge}")),
        ("leader", format!("fill:none;stroke:{edge}")),
        ("paper", format!("fill:{paper};stroke:{edge}")),
        ("words", format!("fill:{ink}")),
        ("words--end", "text-anchor:end".to_owned()),
        ("of--south", format!("stroke:{ink}")),
    ];
    let plain = plain.into_iter().map(|(class, look)| format!(".miniature__{class}{{{look}}}"));
    let dashed = [("left", "", ""), ("right", "stroke-dasharray:4 1", "stroke-dasharray:3 1")];
    let whose = dashed.map(|(whose, field, aim)| {
        let (full, soft) = (picture.colour(whose), picture.colour(&[whose, "-soft"].concat()));
        let of = |class: &str, look: &str| format!(".miniature__{class}.miniature__of--{whose}{{{look}}}");
        [
            format!(".miniature__of--{whose}{{stroke:{full}}}"),
            of("ground", &format!("fill:{soft};stroke:none")),
            of("sign", &format!("fill:{full};stroke:none")),
            of("aim", &format!("fill:{soft};{aim}")),
            of("bars--field", field),
        ]
        .concat()
    });
    plain.chain(whose).collect()
}
