//! What came after the agreement, and what is not established about it.

use super::event::account;
use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{facts, frame, names, path};
use crate::dossier::model::{Ref, Role};
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
    let about_agreement = |thing: &Ref| match thing {
        Ref::Release => true,
        Ref::Partner(id) => dossier.partner(id).is_some_and(|partner| partner.role == Role::Signatory),
        _ => false,
    };
    let open = dossier.questions.iter().filter(|question| question.touches.iter().any(about_agreement));
    let open = open.map(|question| li().child(names::words(here, &question.text)));
    fragment()
        .child(frame::breadcrumb(here, View::Partnership))
        .child(names::heading(here, fragment().text(here.say(&words.title)), Some(&words.lead)))
        .maybe(names::cautions(here, &[&dossier.edition.cautions.since]))
        .child(section("events", t.events).child(ol().class("events").children(events)))
        .child(section("open", t.not_established).child(ul().children(open)))
        .maybe(path::steps(here))
}
