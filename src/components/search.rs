//! The search of every page, in a dialog: a box for words and a list of what they find, after the combobox pattern of the
//! ARIA Authoring Practices. An application of its own, because a key press here must not render the page behind, and
//! pages have it that are nothing but documents; without a script the way here leads to the alphabetical index.

use std::rc::Rc;

use yew::{
    AttrValue, Callback, FocusEvent, Html, InputEvent, KeyboardEvent, Properties, Reducible, UseReducerHandle,
    component, html, use_effect_with, use_reducer,
};

use super::element::*;
use super::here::Here;
use super::names::{self, counted};
use crate::dossier::{Dossier, Shared};
use crate::explore::search::{Group, Index, plain};
use crate::explore::state::{Action, State, clip};
use crate::lang::Lang;
use crate::route::{Route, View};
use crate::web;

/// The id of the dialog, which the link in the header opens.
pub const DIALOG: &str = "search";

/// The id of what names the dialog.
pub const LABEL: &str = "search-label";

/// The id of the place in the dialog that the search renders in.
pub const ROOT: &str = "search-root";

/// The id of the way to all that was found.
const ALL: &str = "search-all";

/// How many of a kind the list shows; the way to all leads to the others.
pub const SHOWN: usize = 4;

/// In what the search looks, and from where its links lead.
#[derive(Properties, Clone)]
pub struct SearchProps {
    /// The data.
    pub dossier: Shared,
    /// The way to the root of the site.
    pub prefix: String,
    /// What it begins with.
    pub looking: Looking,
    /// Whether all that is found is shown, and not some of each kind.
    pub whole: bool,
    /// What to do once it listens.
    pub ready: fn(),
    /// Renders the search anew, where others have changed what it rendered.
    pub anew: fn(SearchProps),
}

impl PartialEq for SearchProps {
    fn eq(&self, other: &Self) -> bool {
        self.dossier == other.dossier
            && self.prefix == other.prefix
            && self.looking == other.looking
            && self.whole == other.whole
    }
}

/// What was typed, and the place in the list.
#[derive(Clone)]
pub struct Looking {
    lang: Lang,
    words: String,
    /// The option chosen by arrows, from 0.
    active: Option<usize>,
    /// Made at the first key.
    index: Option<Rc<Index>>,
}

impl PartialEq for Looking {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang && self.words == other.words && self.active == other.active
    }
}

impl Looking {
    /// For these words on a page in a language.
    pub fn new(lang: Lang, words: String, dossier: &Dossier) -> Looking {
        let index = (!words.is_empty()).then(|| Rc::new(Index::new(dossier)));
        Looking { lang, words, active: None, index }
    }
}

/// What was done in the dialog.
pub enum Did {
    /// Typed words.
    Typed(String, Shared),
    /// Came to the box, on a page in this language.
    Came(Lang),
    /// Moved to the next option, or to the one before; of so many.
    Moved(Way, usize),
}

/// Which way in the list.
pub enum Way {
    /// To the next option.
    Down,
    /// To the one before.
    Up,
}

impl Reducible for Looking {
    type Action = Did;

    fn reduce(self: Rc<Self>, did: Did) -> Rc<Self> {
        let Looking { lang, active, .. } = *self;
        let (words, index) = (self.words.clone(), self.index.clone());
        Rc::new(match did {
            Did::Typed(words, dossier) => {
                let index = index.unwrap_or_else(|| Rc::new(Index::new(&dossier)));
                Looking { lang, words, active: None, index: Some(index) }
            }
            Did::Came(lang) => Looking { lang, words, active, index },
            // Past either end of the list the box itself is next.
            Did::Moved(way, of) => {
                let active = match (way, active) {
                    (Way::Down, None) => Some(0),
                    (Way::Down, Some(at)) => Some(at + 1),
                    (Way::Up, None) => of.checked_sub(1),
                    (Way::Up, Some(at)) => at.checked_sub(1),
                };
                Looking { lang, words, active: active.filter(|at| *at < of), index }
            }
        })
    }
}

/// Lets something happen to the search: what others have changed cannot be compared with what comes, so it is made anew.
fn happen(looking: &UseReducerHandle<Looking>, props: &SearchProps, did: Did) {
    if web::is_changed(ROOT) {
        let looking = Rc::new((**looking).clone()).reduce(did);
        (props.anew)(SearchProps { looking: (*looking).clone(), ..props.clone() });
    } else {
        looking.dispatch(did);
    }
}

/// What the dialog holds.
#[component]
pub fn Search(props: &SearchProps) -> Html {
    let (ready, whole) = (props.ready, props.whole);
    use_effect_with((), move |()| ready());
    let looking = use_reducer(|| props.looking.clone());
    let most = if whole { usize::MAX } else { SHOWN };
    let (state, dispatch) = (State::default(), Callback::noop());
    let route = Route::view(looking.lang, View::Index);
    let here =
        Here { dossier: &props.dossier, route: &route, state: &state, prefix: &props.prefix, dispatch: &dispatch };
    let t = here.text();
    let groups = looking.index.as_ref().map(|index| index.find(&looking.words)).unwrap_or_default();
    let options: usize = groups.iter().map(|group| group.targets.len().min(most)).sum();
    let found: usize = groups.iter().map(|group| group.targets.len()).sum();
    let active = looking.active.map(option_id);
    // What an arrow chooses is seen.
    use_effect_with(active.clone(), |active| {
        if let Some(id) = active {
            web::show(id);
        }
    });
    let (now, own) = (looking.clone(), props.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(words) = web::typed(&event) {
            happen(&now, &own, Did::Typed(clip(&words), own.dossier.clone()));
        }
    });
    let (now, own, chosen) = (looking.clone(), props.clone(), active.clone());
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        // The key ends a composition, not the search.
        if event.is_composing() {
            return;
        }
        let way = match &*event.key() {
            "ArrowDown" => Way::Down,
            "ArrowUp" => Way::Up,
            // Where all results are shown already there is no way to them, and nothing is opened that was not chosen.
            "Enter" => return web::click(chosen.as_deref().unwrap_or(ALL)),
            _ => return,
        };
        event.prevent_default();
        happen(&now, &own, Did::Moved(way, options));
    });
    let (now, own) = (looking.clone(), props.clone());
    let onfocus = Callback::from(move |_: FocusEvent| {
        if let Some(lang) = web::language().filter(|lang| *lang != now.lang) {
            happen(&now, &own, Did::Came(lang));
        }
    });
    let value = AttrValue::from(looking.words.clone());
    let input = html! {
        <input id="search-words" type="text" {value} inputmode="search" enterkeyhint="search" role="combobox" aria-expanded={if options > 0 { "true" } else { "false" }}
            aria-controls="search-found" aria-autocomplete="list" aria-activedescendant={active} autocomplete="off"
            spellcheck="false" {oninput} {onkeydown} {onfocus} />
    };
    let count = if plain(&looking.words).is_empty() { String::new() } else { (t.count_results)(found) };
    let close = element("button").class("button").attribute("type", "button").attribute("data-closes", DIALOG);
    // The page around it may have come to another language since.
    div()
        .lang(Some(looking.lang.code()))
        .child(div().class("search__box").child(input_label(t.search_words, input)).child(close.text(t.close)))
        .child(p().class("search__count").attribute("role", "status").text(&count))
        .child(list(&here, &groups, &looking.words, looking.active, most))
        .into()
}

/// What was found, by kind and at most so many of each, with the option chosen by arrows; and the way to all.
pub fn list(here: &Here, groups: &[Group], words: &str, active: Option<usize>, most: usize) -> Element {
    let t = here.text();
    let mut at = 0;
    let lists = groups.iter().map(|group| {
        let first = at;
        at += group.targets.len().min(most);
        listed(here, group, words, first, active, most)
    });
    // A list that holds nothing is not shown: what is collapsed must not be seen.
    let list = div()
        .id("search-found")
        .attribute("role", "listbox")
        .attribute("aria-label", t.found)
        .attribute("hidden", groups.is_empty().then_some(""))
        .children(lists);
    let some = most == SHOWN && !groups.is_empty();
    let all = some.then(|| {
        let asked = State::default().after(Action::Searched(words.to_owned()));
        let all = a(&here.route_with(here.route, &asked)).id(ALL).text(t.all_results);
        p().class("search__all").child(all)
    });
    fragment().child(list).maybe(all)
}

fn input_label(words: &str, input: Html) -> Element {
    element("label").class("search__label").child(span().id(LABEL).text(words)).child(input)
}

fn option_id(at: usize) -> String {
    ["found-", &at.to_string()].concat()
}

/// A kind of thing in the list; its first option is number `first` of all.
fn listed(here: &Here, group: &Group, words: &str, first: usize, active: Option<usize>, most: usize) -> Element {
    let head = ["found-in-", &first.to_string()].concat();
    let options = group.targets.iter().take(most).enumerate().filter_map(|(at, target)| {
        let (href, name, lang) = here.target(target)?;
        let selected = if active == Some(first + at) { "true" } else { "false" };
        let option = a(&href)
            .id(&option_id(first + at))
            .class("search__option")
            .attribute("role", "option")
            .attribute("aria-selected", selected)
            .attribute("tabindex", "-1")
            .lang(here.lang_of(lang));
        Some(option.child(names::marked(name, words)))
    });
    div()
        .attribute("role", "group")
        .attribute("aria-labelledby", &*head)
        .child(div().id(&head).class("search__kind").attribute("role", "presentation").text(&heading(here, group)))
        .children(options)
}

fn heading(here: &Here, group: &Group) -> String {
    counted(here.text().kind(group.kind), group.targets.len())
}
