//! Where the visitor is and what is chosen there, tied to the address both ways.

use std::rc::Rc;

use yew::{Reducible, UseReducerHandle};

use crate::dossier::{Dossier, Shared};
use crate::explore::state::{Action, State};
use crate::route::Route;
use crate::web::{self, Address, Arrival};

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
    /// The visitor followed a link to an address, which has this route and these choices.
    Followed(Address, Route, State),
    /// The visitor went through the history.
    Returned(Route, State),
}

impl Reducible for Visit {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let steps = self.steps.wrapping_add(1);
        Rc::new(match step {
            Step::Acted(action) => {
                let (route, state) = (self.route.clone(), self.state.after(action));
                Visit { route, state, arrival: Arrival::Stayed, steps }
            }
            Step::Followed(address, route, state) => {
                let arrival = if route != self.route && route.page == self.route.page {
                    Arrival::Translated
                } else if route == self.route && state != self.state {
                    Arrival::Stayed
                } else {
                    Arrival::Entered(address.anchor)
                };
                Visit { route, state, arrival, steps }
            }
            Step::Returned(route, state) => Visit { route, state, arrival: Arrival::Restored, steps },
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
        let query = self.state.query();
        let anchor = match &self.arrival {
            Arrival::Entered(anchor) => anchor.clone(),
            _ => String::new(),
        };
        let mark = if query.is_empty() { "" } else { "?" };
        Address { path: self.route.path(), query: [mark, &query].concat(), anchor }
    }
}

/// What is at an address, if the application shows such a page.
pub fn read(address: &Address, dossier: &Dossier) -> Option<(Route, State)> {
    let route = Route::parse(&address.path).filter(|route| !route.page.is_document())?;
    let state = State::from_query(&address.query, &route, dossier);
    Some((route, state))
}

/// Lets links inside the site and the history change a visit, for as long as the page lives.
pub fn listen(visit: &UseReducerHandle<Visit>, dossier: &Shared) {
    let (go, escaper, stepper) = (visit.dispatcher(), visit.dispatcher(), visit.dispatcher());
    let (known, data) = (dossier.clone(), dossier.clone());
    // Any other page is a document of its own, or for the host to answer.
    let on_link = move |address: Address| {
        let Some((route, state)) = read(&address, &known) else { return false };
        go.dispatch(Step::Followed(address, route, state));
        true
    };
    let on_step = move |address: Address| {
        if let Some((route, state)) = read(&address, &data) {
            stepper.dispatch(Step::Returned(route, state));
        }
    };
    web::listen(on_link, on_step, move || escaper.dispatch(Step::Acted(Action::Followed(None))));
}
