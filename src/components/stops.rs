//! Every stop of the two-minute path, as the first screen lists them.

use super::element::*;
use super::here::Here;
use super::path;
use crate::route::View;

/// Every stop, from the first screen.
pub fn stops(here: &Here) -> Element {
    let stops = (0..path::STOPS).map(|at| {
        let (href, name) = path::stop(here, at);
        li().child(a(&href).attribute("aria-current", (at == 0).then_some("page")).text(name))
    });
    let whole = here.say(&here.dossier.edition.views.two_minutes.title);
    let whole = p().child(a(&here.view(View::TwoMinutes)).text(whole));
    section("path", here.text().path).class("path").child(ol().children(stops)).child(whole)
}
