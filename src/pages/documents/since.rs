//! What came after the agreement: the answer first, then what sources tell, then what is not established.

use super::event::account;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{facts, frame, names, path};
use crate::dossier::model::Ref;
use crate::route::View;

/// The page.
pub fn page(here: &Here) -> Element {
    let (t, dossier) = (here.text(), here.dossier);
    let words = &dossier.edition.views.since;
    let events = dossier.joint_events_since().into_iter().map(|event| {
        let told =
            div().child(h3().maybe(names::reference(here, &Ref::Event(event.id.clone())))).child(account(here, event));
        li().class("event").child(p().class("event__date").child(facts::date(here, &event.date))).child(told)
    });
    let open = dossier.questions.iter().filter(|question| question.touches.contains(&Ref::Release));
    let open = open.map(|question| li().child(names::words(here, &question.text)));
    fragment()
        .child(frame::breadcrumb(here, View::Partnership))
        .child(
            names::heading(here, here.say(&words.title).to_owned(), None)
                .child(p().class("lead lead--answer").text(here.say(&words.lead)))
                .maybe(path::steps(here)),
        )
        .child(section("events", t.events).child(ol().class("events").children(events)))
        .maybe(names::cautions(here, &[&dossier.edition.cautions.since]))
        .child(section("open", t.not_established).child(ul().children(open)))
}
