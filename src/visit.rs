//! Where the visitor is and what is chosen there, tied to the address both ways.

use std::rc::Rc;

use yew::{Callback, Reducible, UseReducerHandle};

use crate::dossier::{Dossier, Shared};
use crate::explore::state::{Action, State};
use crate::route::Route;
use crate::web::{self, Address, Arrival, Happened};

/// Where the visitor is, what is chosen there, and how it came about.
#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    /// The page.
    pub route: Route,
    /// The choices on it.
    pub state: State,
    /// How it was come to.
    pub arrival: Arrival,
    /// How many steps led here, so that the same step taken twice is not the same visit.
    pub steps: u32,
}

/// What happened to a visit.
pub enum Step {
    /// The visitor chose something on the page.
    Acted(Action),
    /// The visitor chose, by a link, what the page shows in this state.
    Chose(State),
    /// The visitor followed a link to a place of a page, which has this route and these choices.
    Followed(Route, State, String),
    /// The visitor went through the history to a page, which was left from a control with this mark.
    Returned(Route, State, String),
}

impl Reducible for Visit {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let steps = self.steps.wrapping_add(1);
        let stay = |state| Visit { route: self.route.clone(), state, arrival: Arrival::Stayed, steps };
        Rc::new(match step {
            Step::Acted(action) => stay(self.state.after(action)),
            Step::Chose(state) => stay(state),
            Step::Followed(route, state, anchor) => {
                let translated = is_translation(&self, &route);
                let arrival = if translated { Arrival::Translated } else { Arrival::Entered(anchor) };
                Visit { route, state, arrival, steps }
            }
            Step::Returned(route, state, mark) => Visit { route, state, arrival: Arrival::Restored(mark), steps },
        })
    }
}

impl Visit {
    /// The first visit: the document was opened on this.
    pub fn opened(route: Route, state: State) -> Visit {
        Visit { route, state, arrival: Arrival::Opened, steps: 0 }
    }

    /// The address that shows the visit.
    pub fn address(&self) -> Address {
        let anchor = match &self.arrival {
            Arrival::Entered(anchor) => anchor,
            _ => "",
        };
        address(&self.route, &self.state, anchor)
    }
}

/// What is at an address, if the application shows such a page.
pub fn read(address: &Address, dossier: &Dossier) -> Option<(Route, State)> {
    let route = Route::parse(&address.path).filter(|route| !route.page.is_document())?;
    let state = State::from_query(&address.query, &route, dossier);
    Some((route, state))
}

/// Takes a step. A page that is gone to has its address before it is rendered, because what it shows is found from there.
/// Where others have changed what the application rendered, as a translator does, it cannot be compared with what comes: it
/// is rendered anew from the visit after the step. The first thing that is chosen is a step of the history, another takes its
/// place, and with none that step is taken back.
pub fn take(visit: &UseReducerHandle<Visit>, step: Step, anew: impl FnOnce(Visit)) {
    if let Step::Followed(route, state, anchor) = &step {
        let anchor = if is_translation(visit, route) { "" } else { anchor };
        web::record(&address(route, state, anchor), true);
    }
    let follow = &visit.state.follow;
    let follows = match &step {
        Step::Acted(Action::Followed(part)) => part.is_some() && follow != part,
        Step::Chose(state) => state.follow.is_some(),
        _ => follow.is_some(),
    };
    if follows && follow.is_none() {
        // What is chosen comes into the address of the entry with the page.
        web::open(&visit.address());
    } else if !follows && follow.is_some() {
        web::close();
    }
    if web::is_changed(ROOT) {
        anew((*Rc::new((**visit).clone()).reduce(step)).clone());
    } else {
        visit.dispatch(step);
    }
}

/// Whether a route is the page of a visit in another language.
fn is_translation(visit: &Visit, route: &Route) -> bool {
    *route != visit.route && route.page == visit.route.page
}

/// The address of a place of a page with choices.
fn address(route: &Route, state: &State, anchor: &str) -> Address {
    let query = state.query();
    let mark = if query.is_empty() { "" } else { "?" };
    Address { path: route.path(), query: [mark, &query].concat(), anchor: anchor.to_owned() }
}

/// The id of the element that the application lives in.
pub const ROOT: &str = "app";

/// Lets links inside the site and the history change a visit, until the next step.
pub fn listen(visit: &Visit, dossier: &Shared, go: Callback<Step>) {
    let (visit, dossier) = (visit.clone(), dossier.clone());
    web::listen(move |happened| {
        let step = match happened {
            // A pair of the query string in place of the one with the same key; without a value it takes the choice back.
            Happened::Paired(pair) => {
                let query = visit.state.query();
                let key = pair.split_inclusive('=').next().unwrap_or_default();
                let others = query.split('&').filter(|other| !other.starts_with(key));
                let query = others.chain([&*pair]).collect::<Vec<_>>().join("&");
                Some(Step::Chose(State::from_query(&query, &visit.route, &dossier)))
            }
            Happened::Chose(address) => read(&address, &dossier).map(|(_, state)| Step::Chose(state)),
            // Any other page is a document of its own, or for the host to answer.
            Happened::Followed(address) => {
                read(&address, &dossier).map(|(route, state)| Step::Followed(route, state, address.anchor))
            }
            // A step to another place of the page is the browser's.
            Happened::Returned(address, mark) => read(&address, &dossier)
                .filter(|(route, state)| *route != visit.route || *state != visit.state)
                .map(|(route, state)| Step::Returned(route, state, mark)),
            Happened::Escaped => Some(Step::Acted(Action::Followed(None))),
        };
        let is_ours = step.is_some();
        step.into_iter().for_each(|step| go.emit(step));
        is_ours
    });
}
