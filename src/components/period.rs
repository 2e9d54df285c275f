//! The periods of presence: the ways to them, one for each, and what is found in one in words. Links, because each has an
//! address; without a script they lead to the bands, which say all periods.

use super::element::*;
use super::here::Here;
use crate::dossier::edition::Period;
use crate::dossier::model::{Country, Mark};
use crate::explore::facets::Facet;
use crate::explore::presence::{chosen, counts};
use crate::explore::state::Action;

/// A period with how many of some countries have which mark in it: «2007-2009 : présence à une date connue dans
/// 12 pays; à une date estimée dans 3 pays.» Of none, that the choices leave none.
pub fn counted(here: &Here, period: &Period, countries: &[&Country]) -> String {
    let t = here.text();
    if countries.is_empty() {
        return t.nothing_found.to_owned();
    }
    let counts = counts(here.dossier, period, countries);
    let counts = counts.into_iter().filter(|(mark, count)| *count > 0 || *mark == Mark::Solid);
    let counts: Vec<String> = counts.map(|(mark, count)| (t.presence_found.count_marked)(mark, count)).collect();
    [here.say(&period.name), t.colon, &counts.join("; "), "."].concat()
}

/// The ways to the periods, each with what is drawn of it. The open period is there without a choice.
pub fn ways(here: &Here, class: &'static str, draw: &dyn Fn(&Period) -> Element) -> Element {
    let periods = &here.dossier.edition.presence_periods;
    let now = chosen(here.dossier, here.state);
    let ways = periods.iter().map(|period| {
        let id = (!period.open).then(|| period.id.to_string());
        let current = (now == Some(period)).then_some("true");
        let way = here.choice(Action::Chose(Facet::Presence, id), "results").attribute("aria-current", current);
        li().child(way.child(draw(period)))
    });
    let name = (here.text().facet)(Facet::Presence);
    ul().class(class).attribute("aria-label", name).children(ways)
}
