//! The application: the frame of every page around the page of the route. Its first render depends on its properties
//! alone, so that what the site generator wrote and what the browser hydrates are the same.

use yew::{Callback, Html, Properties, component, use_effect_with, use_reducer};

use crate::components::element::{element, fragment};
use crate::components::frame;
use crate::components::here::Here;
use crate::dossier::Shared;
use crate::explore::state::Action;
use crate::lang::Lang;
use crate::pages;
use crate::visit::{Step, Visit, listen, take};
use crate::web;

/// What the application starts from.
#[derive(Properties, Clone)]
pub struct AppProps {
    /// The data.
    pub dossier: Shared,
    /// Where it starts.
    pub visit: Visit,
    /// The way from the document to the root of the site, where the address of the document cannot follow the page.
    pub fixed_prefix: Option<String>,
    /// Renders the application anew, where others have changed what it rendered.
    pub anew: fn(AppProps),
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.dossier == other.dossier && self.visit == other.visit && self.fixed_prefix == other.fixed_prefix
    }
}

/// The application.
#[component]
pub fn App(props: &AppProps) -> Html {
    let visit = use_reducer(|| props.visit.clone());
    let own = props.clone();
    let now = visit.clone();
    let go = Callback::from(move |step: Step| {
        take(&now, step, |visit| (own.anew)(AppProps { visit, ..own.clone() }));
    });
    let act = go.clone();
    let dispatch = Callback::from(move |action: Action| act.emit(Step::Acted(action)));
    let prefix = props.fixed_prefix.clone().unwrap_or_else(|| visit.route.to_root());
    let here = Here {
        dossier: &props.dossier,
        route: &visit.route,
        state: &visit.state,
        prefix: &prefix,
        dispatch: &dispatch,
    };
    let (title, dossier) = (pages::title(&here), props.dossier.clone());
    use_effect_with((*visit).clone(), move |visit| {
        web::arrive(&visit.address(), &visit.arrival, &title, visit.route.lang.code());
        listen(visit, &dossier, go);
        if visit.steps == 0 {
            web::came_alive();
        }
    });
    let page = visit.route.in_lang(Lang::Fr).path();
    let main = element("main").key(&page).id("content").class("content").attribute("tabindex", "-1");
    fragment()
        .child(frame::header(&here))
        .child(main.maybe(pages::page(&here)))
        .child(frame::embed_caption(&here))
        .child(frame::footer(&here))
        .into()
}
