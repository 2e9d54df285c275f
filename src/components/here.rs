//! Where a page stands: what every function that draws needs to know. The only way from here to a link, a string or a
//! text of the data.

use yew::Callback;

use super::element::{Element, a};
use crate::dossier::Dossier;
use crate::dossier::id::ClauseId;
use crate::dossier::model::{Localized, Ref};
use crate::dossier::networks::Networks;
use crate::explore::catalogue;
use crate::explore::search::Target;
use crate::explore::state::{Action, State};
use crate::lang::Lang;
use crate::route::{Page, Route, View};
use crate::text::{Text, text};

/// Language, route, state and dossier: of these alone a render is made.
#[derive(Clone, Copy)]
pub struct Here<'a> {
    /// The data.
    pub dossier: &'a Dossier,
    /// The page.
    pub route: &'a Route,
    /// The visitor's choices.
    pub state: &'a State,
    /// The way from the document to the root of the site, `../../` for instance.
    pub prefix: &'a str,
    /// Where what a visitor does is told; silent in a prerendered page.
    pub dispatch: &'a Callback<Action>,
}

impl<'a> Here<'a> {
    /// The language of the page.
    pub fn lang(&self) -> Lang {
        self.route.lang
    }

    /// The interface in that language.
    pub fn text(&self) -> &'static Text {
        text(self.route.lang)
    }

    /// A text of the data in that language.
    pub fn say(&self, localized: &'a Localized) -> &'a str {
        localized.get(self.route.lang)
    }

    /// The `lang` attribute for a passage: none when it is in the language of the page.
    pub fn lang_of<'b>(&self, code: &'b str) -> Option<&'b str> {
        (code != self.route.lang.code()).then_some(code)
    }

    /// A link to any route.
    pub fn link(&self, route: &Route) -> String {
        [self.prefix, &route.path()].concat()
    }

    /// A link to a page in the language of this one.
    pub fn to(&self, page: Page) -> String {
        self.link(&Route::new(self.route.lang, page))
    }

    /// A link to a view in the language of this one.
    pub fn view(&self, view: View) -> String {
        self.link(&Route::view(self.route.lang, view))
    }

    /// A link to a place of a view in the language of this one.
    pub fn place(&self, view: View, anchor: &str) -> String {
        [&self.view(view), "#", anchor].concat()
    }

    /// A link to this page after an action, with the place on it that says the same without script.
    pub fn choice(&self, action: Action, anchor: &str) -> Element {
        let after = self.route_with(self.route, &self.state.after(action));
        a(&[&after, "#", anchor].concat()).attribute("data-alive", "")
    }

    /// A link to any route, with choices.
    pub fn route_with(&self, route: &Route, state: &State) -> String {
        let query = state.query();
        let mark = if query.is_empty() { "" } else { "?" };
        [&self.link(route), mark, &query].concat()
    }

    /// A link to a clause of the release.
    pub fn clause(&self, id: &ClauseId) -> String {
        self.place(View::Release, id.as_str())
    }

    /// A link to what was found, and its name with the language of that name.
    pub fn target(&self, target: &Target) -> Option<(String, &'a str, &'a str)> {
        let code = self.route.lang.code();
        match target {
            Target::Thing(thing) => self.reference(thing),
            Target::Page(page) => {
                let (name, lang) = match page {
                    Page::Source(id) => {
                        let title = &self.dossier.source(id)?.title;
                        (&*title.text, &*title.lang)
                    }
                    Page::View(view) => (self.say(&catalogue::words(self.dossier, *view)?.title), code),
                    _ => return None,
                };
                Some((self.to(page.clone()), name, lang))
            }
        }
    }

    /// A link to what a clause states or a question touches, and its name with the language of that name.
    pub fn reference(&self, thing: &Ref) -> Option<(String, &'a str, &'a str)> {
        let (name, lang) = self.name(thing)?;
        let view = match thing {
            Ref::Organization(id) => return Some((self.to(Page::Organization(id.clone())), name, lang)),
            Ref::Country(id) => return Some((self.to(Page::Country(id.clone())), name, lang)),
            Ref::Release => return Some((self.view(View::Release), name, lang)),
            Ref::About => return Some((self.view(View::About), name, lang)),
            Ref::Partner(_) | Ref::Objective(_) | Ref::Field(_) | Ref::Flow(_) => View::Partnership,
            Ref::Figure(_) | Ref::Clause(_) => View::Release,
            Ref::Person(id) if self.dossier.is_voice(id) => View::Release,
            Ref::Event(_) | Ref::Person(_) => View::Timeline,
            Ref::Project(_) => View::Countries,
            Ref::Term(_) => View::Glossary,
            Ref::Way(_) => View::Networks,
        };
        Some((self.place(view, &thing.anchor()), name, lang))
    }

    /// The name of a thing, with the language of that name.
    fn name(&self, thing: &Ref) -> Option<(&'a str, &'a str)> {
        let (dossier, lang) = (self.dossier, self.route.lang);
        let text = match thing {
            Ref::Partner(id) => return Some(dossier.partner(id)?.name.shown(lang)),
            Ref::Organization(id) => return Some(dossier.organization(id)?.name.shown(lang)),
            Ref::Project(id) => return Some(dossier.project(id)?.name.shown(lang)),
            Ref::Person(id) => return Some((&dossier.person(id)?.name, dossier.release.original.code())),
            Ref::Way(id) => {
                let way = dossier.networks.iter().flat_map(Networks::ways).find(|way| way.id() == id.as_str())?;
                return Some((way.name().get(lang), lang.code()));
            }
            Ref::Release => &dossier.edition.views.release.nav,
            Ref::About => &dossier.edition.views.about.nav,
            Ref::Objective(id) => &dossier.objective(id)?.name,
            Ref::Field(id) => &dossier.field(id)?.name,
            Ref::Flow(id) => &dossier.flow(id)?.name,
            Ref::Figure(id) => &dossier.figure(id)?.value,
            Ref::Country(id) => &dossier.country(id)?.name,
            Ref::Event(id) => &dossier.event(id)?.title,
            Ref::Clause(id) => &dossier.clauses().find(|clause| &clause.id == id)?.text,
            Ref::Term(id) => &dossier.term(id)?.term,
        };
        Some((self.say(text), lang.code()))
    }
}
