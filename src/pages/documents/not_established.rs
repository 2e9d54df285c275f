//! What is not established, each question with what it touches.

use crate::components::element::*;
use crate::components::here::Here;
use crate::components::{figure, frame, names};
use crate::dossier::model::Ref;
use crate::explore::tables::Table;
use crate::pages::view_heading;
use crate::route::View;

/// The page.
pub fn page(here: &Here) -> Element {
    let questions = &here.dossier.questions;
    let touched: Vec<Ref> = questions.iter().flat_map(|question| question.touches.iter().cloned()).collect();
    let items = questions.iter().map(|question| {
        li().id(&format!("question-{}", question.id))
            .class("question")
            .child(p().child(names::words(here, &question.text)))
            .child(names::references(here, &question.touches))
    });
    fragment()
        .child(frame::breadcrumb(here, View::Sources))
        .child(view_heading(here))
        .child(ul().class("questions").children(items))
        .maybe(names::cautions(here, &[], &touched))
        .child(ul().class("links figure__foot").child(li().child(figure::file(here, Table::Questions))))
}
