//! The period of which the map and its list are: a slider with a stop for each. It is in the page from the beginning and
//! appears once a script runs; without one, the open period is shown.

use yew::{Callback, InputEvent, html};

use super::element::*;
use super::here::Here;
use crate::dossier::edition::Period;
use crate::dossier::model::{Country, Mark};
use crate::explore::facets::Facet;
use crate::explore::presence::{chosen, counts};
use crate::explore::state::Action;
use crate::web;

/// A period with how many of some countries have which mark in it: «2007-2009 : une source date la présence dans 12 pays;
/// très probable dans 3.»
pub fn counted(here: &Here, period: &Period, countries: &[&Country]) -> String {
    let t = here.text();
    let counts = counts(here.dossier, period, countries);
    let counts = counts.into_iter().filter(|(mark, count)| *count > 0 || *mark == Mark::Solid);
    let counts: Vec<String> = counts.map(|(mark, count)| (t.count_marked)(mark, count)).collect();
    [here.say(&period.name), t.colon, &counts.join("; "), "."].concat()
}

/// The slider, with the names of its stops; it says the period by what is shown in it.
pub fn slider(here: &Here, shown: &[&Country]) -> Option<Element> {
    let periods = &here.dossier.edition.presence_periods;
    let now = chosen(here.dossier, here.state)?;
    let at = periods.iter().position(|period| period == now)?;
    let dispatch = here.dispatch.clone();
    // The open period is what is shown without a choice.
    let ids: Vec<Option<String>> = periods.iter().map(|period| (!period.open).then(|| period.id.to_string())).collect();
    let oninput = Callback::from(move |event: InputEvent| {
        let at = web::typed(&event).and_then(|value| value.parse::<usize>().ok());
        if let Some(id) = at.and_then(|at| ids.get(at)) {
            dispatch.emit(Action::Chose(Facet::Presence, id.clone()));
        }
    });
    let (most, value, told) = (periods.len().saturating_sub(1).to_string(), at.to_string(), counted(here, now, shown));
    let range = html! {
        <input id="period" type="range" min="0" max={most} step="1" {value} aria-valuetext={told} {oninput} />
    };
    let stops = periods.iter().map(|period| li().text(here.say(&period.name)));
    let label = element("label").attribute("for", "period").text((here.text().facet)(Facet::Period));
    Some(
        div()
            .class("slider")
            .child(label)
            .child(range)
            .child(ul().class("slider__stops").attribute("aria-hidden", "true").children(stops)),
    )
}
