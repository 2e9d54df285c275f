//! What a visitor has chosen, as one value for all explorers, and its query string: what is seen can be sent as a link.
//! The address is a projection of the state; an unknown key or value is ignored, never an error.

use crate::dossier::Dossier;
use crate::dossier::id::EditionId;
use crate::dossier::model::Ref;
use crate::dossier::networks::Networks;

use super::exchange;
use super::facets::{self, Facet};
use super::order::{self, Column, Display, Order};
use super::passages::Reading;
use crate::route::{Page, Route, View};

/// The visitor's choices on a page. The default is what the prerendered page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// Words looked for, as typed.
    pub q: String,
    /// Values chosen, in the order of their facets, one for each.
    pub chosen: Vec<(Facet, String)>,
    /// What is followed through a picture, or chosen in the release.
    pub follow: Option<Ref>,
    /// As what the list is shown.
    pub display: Display,
    /// The order of the table.
    pub order: Option<Order>,
    /// Which long list is shown whole: [`ALL`], or one of several by its name.
    pub unfolded: Option<String>,
}

/// What a visitor did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Typed words to look for.
    Searched(String),
    /// Chose a value of a facet, or took the choice back.
    Chose(Facet, Option<String>),
    /// Followed a part of a picture, or let it go.
    Followed(Option<Ref>),
    /// Chose as what the list is shown.
    Displayed(Display),
    /// Asked for the order of a column, the other way round or for no order.
    Ordered(Column),
    /// Asked for the rest of a long list, by its name.
    Unfolded(String),
    /// Took every filter back.
    Cleared,
}

/// The longest words that are looked for: no name is longer, nobody types more, and an address can be hostile.
pub const MAX_QUERY_CHARS: usize = 100;

/// So many pairs of a query string are read, several times as many as a page has keys.
const MAX_PAIRS: usize = 50;

/// The name of the one list of a page, or of all its lists together.
pub const ALL: &str = "all";

/// The names of the lists of a page that can be long.
fn lists<'a>(page: &Page, dossier: &'a Dossier) -> impl Iterator<Item = &'a str> {
    let all = (!order::displays(page).is_empty()).then_some(ALL);
    // Each family was a list of its own: addresses of before name one.
    let families = dossier.edition.families.iter().filter(|_| *page == Page::View(View::Networks));
    all.into_iter().chain(families.map(|family| family.id.as_str()))
}

/// The keys that a page reads in its query string, in the order in which it writes them: whether an address carries a choice
/// of ours is whether it has one of them. The alphabetical index has only the words that the search begins with.
pub fn keys(page: &Page) -> Vec<&'static str> {
    let when = |is_read: bool, key: &'static str| is_read.then_some(key);
    let is_list = !order::displays(page).is_empty();
    let q = when(facets::has_search(page) || *page == Page::View(View::Index), "q");
    let facets = facets::of(page).iter().map(|facet| facet.key());
    let rest = [
        when(can_follow(page), "select"),
        when(can_follow(page), "s"),
        when(order::displays(page).len() > 1, "as"),
        when(!order::columns(page).is_empty(), "sort"),
        when(is_list, "show"),
    ];
    q.into_iter().chain(facets).chain(rest.into_iter().flatten()).collect()
}

/// Whether something on a page can be followed or chosen by its place.
fn can_follow(page: &Page) -> bool {
    let Page::View(view) = page else { return false };
    matches!(
        view,
        View::Partnership | View::Release | View::BothLanguages | View::Networks | View::Countries | View::Timeline
    )
}

impl State {
    /// The value chosen of a facet.
    pub fn chosen(&self, facet: Facet) -> Option<&str> {
        self.chosen.iter().find(|(of, _)| *of == facet).map(|(_, value)| value.as_str())
    }

    fn choose(&mut self, facet: Facet, value: Option<String>) {
        self.chosen.retain(|(of, _)| *of != facet);
        if let Some(value) = value {
            let place = self.chosen.partition_point(|(of, _)| *of < facet);
            self.chosen.insert(place, (facet, value));
        }
    }

    /// The state after an action.
    pub fn after(&self, action: Action) -> State {
        let mut state = self.clone();
        match action {
            Action::Searched(q) => state.q = clip(&q),
            Action::Chose(facet, value) => state.choose(facet, value),
            // Following again what is followed lets it go.
            Action::Followed(part) => state.follow = if state.follow == part { None } else { part },
            Action::Displayed(display) => state.display = display,
            Action::Ordered(column) => state.order = Order::after(state.order, column),
            Action::Unfolded(list) => state.unfolded = Some(list),
            Action::Cleared => {
                state.q.clear();
                state.chosen.retain(|(facet, _)| !facet.narrows());
            }
        }
        state
    }

    /// Whether it is what the prerendered page shows.
    pub fn is_default(&self) -> bool {
        *self == State::default()
    }

    /// Whether there is a filter to take back.
    pub fn is_filtered(&self) -> bool {
        !self.q.is_empty() || self.chosen.iter().any(|(facet, _)| facet.narrows())
    }

    /// Reads the query string of a page, with or without its `?`. Keys that the page does not have and values that the
    /// dossier does not know are left out.
    pub fn from_query(query: &str, route: &Route, dossier: &Dossier) -> State {
        let mut state = State::default();
        let page = &route.page;
        for (key, value) in pairs(query).take(MAX_PAIRS) {
            match key.as_str() {
                "q" if facets::has_search(page) => state.q = clip(&value),
                // Addresses of before have it under the second.
                "select" | "s" => {
                    let is_it = |part: &Ref| part.anchor() == value;
                    let known = match page {
                        Page::View(View::Partnership) => exchange::parts(dossier).find(is_it),
                        Page::View(View::Release | View::BothLanguages) => {
                            Reading::new(dossier, None).choices().find(is_it)
                        }
                        Page::View(View::Networks) => {
                            let organizations = dossier.organizations.iter();
                            let organizations = organizations.map(|one| Ref::Organization(one.id.clone()));
                            let ways = dossier.networks.iter().flat_map(Networks::ways);
                            organizations.chain(ways.map(|way| Ref::Way(EditionId::new(way.id())))).find(is_it)
                        }
                        Page::View(View::Countries) => {
                            dossier.countries.iter().map(|one| Ref::Country(one.id.clone())).find(is_it)
                        }
                        Page::View(View::Timeline) => {
                            dossier.events.iter().map(|one| Ref::Event(one.id.clone())).find(is_it)
                        }
                        _ => None,
                    };
                    state.follow = known.or(state.follow);
                }
                "as" => {
                    let known = order::displays(page).iter().find(|display| display.key() == Some(&value));
                    state.display = known.copied().unwrap_or(state.display);
                }
                "show" if lists(page, dossier).any(|list| list == value) => state.unfolded = Some(value),
                "sort" => state.order = Order::parse(&value, page).or(state.order),
                key => {
                    let facet = facets::of(page).iter().find(|facet| facet.key() == key);
                    if let Some(&facet) = facet.filter(|facet| facet.has_value(dossier, &value)) {
                        state.choose(facet, Some(value));
                    }
                }
            }
        }
        state
    }

    /// The query string without `?`; empty for the default state.
    pub fn query(&self) -> String {
        let mut query = String::new();
        let mut add = |key: &str, value: &str| {
            if !query.is_empty() {
                query.push('&');
            }
            query.push_str(key);
            query.push('=');
            encode(value, &mut query);
        };
        if !self.q.is_empty() {
            add("q", &self.q);
        }
        for (facet, value) in &self.chosen {
            add(facet.key(), value);
        }
        if let Some(part) = &self.follow {
            add("select", &part.anchor());
        }
        if let Some(key) = self.display.key() {
            add("as", key);
        }
        if let Some(order) = self.order {
            add("sort", &order.text());
        }
        if let Some(list) = &self.unfolded {
            add("show", list);
        }
        query
    }
}

/// Words as they are looked for: without what nobody types, and cut where they are longer than any name.
pub fn clip(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(MAX_QUERY_CHARS).collect()
}

/// The pairs of a query string, decoded as `application/x-www-form-urlencoded` (WHATWG URL, section 5.1).
pub fn pairs(query: &str) -> impl Iterator<Item = (String, String)> + '_ {
    let query = query.strip_prefix('?').unwrap_or(query);
    (query.split('&').filter(|pair| !pair.is_empty())).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(key), decode(value))
    })
}

fn decode(text: &str) -> String {
    let hex = |byte: Option<&u8>| byte.and_then(|&byte| (byte as char).to_digit(16)).map(|digit| digit as u8);
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match (byte, hex(bytes.get(at + 1)), hex(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                decoded.push(high * 16 + low);
                at += 2;
            }
            (b'+', ..) => decoded.push(b' '),
            _ => decoded.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b' ' => out.push('+'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => out.push(byte as char),
            byte => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.push(HEX[usize::from(byte >> 4)] as char);
                out.push(HEX[usize::from(byte & 15)] as char);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::order::Direction;
    use super::*;

    #[test]
    fn a_query_string_is_read_as_forms_write_it() {
        let read: Vec<_> = pairs("?q=n%C3%A9pal+est&region=asia&%zz=%4").collect();
        let expected = [("q", "népal est"), ("region", "asia"), ("%zz", "%4")];
        assert_eq!(read, expected.map(|(key, value)| (key.to_owned(), value.to_owned())));
    }

    #[test]
    fn only_what_has_something_to_choose_reads_keys() {
        let of = |view: View| keys(&Page::View(view));
        assert_eq!(of(View::Timeline), ["q", "period", "actor", "select", "s", "as", "sort", "show"]);
        assert_eq!(of(View::Partnership), ["select", "s", "as", "sort", "show"]);
        assert_eq!(of(View::Release), ["select", "s"]);
        assert_eq!(of(View::Index), ["q"]);
        for view in View::ALL.into_iter().filter(|view| *view != View::Index) {
            assert_eq!(of(view).is_empty(), Page::View(view).is_document(), "{view:?}");
        }
    }

    #[test]
    fn what_is_encoded_decodes_to_itself() {
        let state = State { q: "a&b=c d+é’%".into(), ..State::default() };
        let read: Vec<_> = pairs(&state.query()).collect();
        assert_eq!(read, [("q".to_owned(), state.q.clone())]);
    }

    #[test]
    fn a_column_runs_one_way_then_the_other_then_as_it_was() {
        let asked = |state: State| state.after(Action::Ordered(Column::Family));
        let first = asked(State::default());
        let order = |direction| Some(Order { column: Column::Family, direction });
        assert_eq!(first.order, order(Direction::Ascending));
        assert_eq!(asked(first.clone()).order, order(Direction::Descending));
        assert!(asked(asked(first)).is_default());
    }

    #[test]
    fn taking_the_filters_back_leaves_the_other_choices() {
        let period = Action::Chose(Facet::Presence, Some("x".into()));
        let others = State::default().after(Action::Displayed(Display::Table)).after(period);
        assert!(!others.is_filtered() && !others.is_default());
        let filtered = others.after(Action::Searched("x".into())).after(Action::Chose(Facet::Label, Some("x".into())));
        assert!(filtered.is_filtered());
        assert_eq!(filtered.after(Action::Cleared), others);
    }

    #[test]
    fn following_what_is_followed_lets_it_go() {
        let field = Ref::Field(crate::dossier::id::FieldId::new("x"));
        let followed = State::default().after(Action::Followed(Some(field.clone())));
        assert_eq!(followed.follow, Some(field.clone()));
        assert!(followed.after(Action::Followed(Some(field))).is_default());
    }
}
