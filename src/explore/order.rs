//! How a list is shown: as what, and a table in which order. What stands in the cells is the pages' to draw.

use crate::dossier::Dossier;
use crate::dossier::id::EditionId;
use crate::dossier::lookup;
use crate::dossier::model::{Event, Organization};
use crate::lang::Lang;
use crate::route::{Page, View};

use super::exchange::Transfer;
use super::fold::fold;

/// As what a list is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Display {
    /// One after the other, with what each is, which is what a page has without a choice.
    #[default]
    List,
    /// Row by row.
    Table,
}

impl Display {
    /// What the query string calls it; nothing for the default.
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Display::List => None,
            Display::Table => Some("table"),
        }
    }
}

/// As what the list of a page can be shown; nothing to choose from where there is one way.
pub fn displays(page: &Page) -> &'static [Display] {
    match page {
        Page::View(View::Partnership | View::Networks | View::Timeline) => &[Display::List, Display::Table],
        Page::View(View::Countries) => &[Display::List],
        _ => &[],
    }
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Of a table of organizations, their names.
    Organization,
    /// Of a table of events, their titles.
    Event,
    /// When an event was.
    Date,
    /// Whom an event is about.
    Actor,
    /// The family of an organization.
    Family,
    /// Public labels.
    Label,
    /// Of a table of the exchange, what is brought or asked.
    Brought,
    /// By whom it is.
    From,
    /// What it serves, or to whom it goes.
    To,
}

impl Column {
    /// What the query string calls it.
    pub const fn key(self) -> &'static str {
        match self {
            Column::Organization => "organization",
            Column::Event => "event",
            Column::Date => "date",
            Column::Actor => "actor",
            Column::Family => "family",
            Column::Label => "label",
            Column::Brought => "brought",
            Column::From => "from",
            Column::To => "to",
        }
    }
}

/// The columns of a page's table, the first of which names the row.
pub fn columns(page: &Page) -> &'static [Column] {
    match page {
        Page::View(View::Partnership) => &[Column::Brought, Column::From, Column::To],
        Page::View(View::Networks) => &[Column::Organization, Column::Family, Column::Label],
        Page::View(View::Timeline) => &[Column::Event, Column::Date, Column::Actor],
        _ => &[],
    }
}

/// Which way a column runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the first to the last.
    Ascending,
    /// From the last to the first.
    Descending,
}

/// The order of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// By what.
    pub column: Column,
    /// Which way.
    pub direction: Direction,
}

impl Order {
    /// Reads what the query string of a page says: a column of its table, after a `-` from the last to the first.
    pub fn parse(text: &str, page: &Page) -> Option<Order> {
        let (key, direction) = match text.strip_prefix('-') {
            Some(key) => (key, Direction::Descending),
            None => (text, Direction::Ascending),
        };
        let column = columns(page).iter().copied().find(|column| column.key() == key)?;
        Some(Order { column, direction })
    }

    /// What the query string says of it.
    pub fn text(self) -> String {
        let mark = if self.direction == Direction::Descending { "-" } else { "" };
        [mark, self.column.key()].concat()
    }

    /// The order after a column was asked for: from the first, then from the last, then as it was.
    pub fn after(now: Option<Order>, column: Column) -> Option<Order> {
        let direction = match now.filter(|order| order.column == column).map(|order| order.direction) {
            None => Direction::Ascending,
            Some(Direction::Ascending) => Direction::Descending,
            Some(Direction::Descending) => return None,
        };
        Some(Order { column, direction })
    }
}

/// What a row is placed by: a place among things that have an order of their own, then words.
pub type Key = (usize, String);

/// Puts rows in order; without one they stay as they are.
pub fn sort<T>(rows: &mut Vec<&T>, order: Option<Order>, key: impl Fn(&T, Column) -> Key) {
    let Some(order) = order else { return };
    let keys = rows.iter().map(|row| key(row, order.column)).collect();
    *rows = places(keys, order.direction).into_iter().filter_map(|at| rows.get(at).copied()).collect();
}

/// The places of keys in order; of two alike the first stays first. Apart, because what sorts is there for each type.
fn places(keys: Vec<Key>, direction: Direction) -> Vec<usize> {
    let mut places = lookup::places(keys.len(), &|one, other| keys[one].cmp(&keys[other]));
    if direction == Direction::Descending {
        places.reverse();
    }
    places
}

/// The place of an event in a column, among events in the order of time.
pub fn event(dossier: &Dossier, lang: Lang, event: &Event, column: Column) -> Key {
    let actor = |id| dossier.signatories().position(|partner| &partner.id == id);
    match column {
        // As they are.
        Column::Date => (0, String::new()),
        // An event about all comes before one about the first alone, and one about neither last.
        Column::Actor => match event.actors.len() {
            1 => (event.actors.iter().filter_map(actor).min().unwrap_or(0) + 1, String::new()),
            0 => (usize::MAX, String::new()),
            _ => (0, String::new()),
        },
        _ => (0, fold(event.title.get(lang))),
    }
}

/// The place of an organization in a column.
pub fn organization(dossier: &Dossier, lang: Lang, organization: &Organization, column: Column) -> Key {
    let edition = &dossier.edition;
    let labels = || edition.labels.iter().map(|label| &label.id);
    let place = match column {
        Column::Family => place(edition.families.iter().map(|family| &family.id), &organization.family),
        Column::Label => organization.ties.iter().map(|tie| place(labels(), &tie.label)).min().unwrap_or(usize::MAX),
        _ => 0,
    };
    (place, fold(organization.name.shown(lang).0))
}

/// The place of what is brought or asked in a column.
pub fn transfer(dossier: &Dossier, lang: Lang, transfer: &Transfer, column: Column) -> Key {
    let partner = |id| dossier.partners.iter().position(|partner| &partner.id == id).unwrap_or(usize::MAX);
    let (name, from, to) = match transfer {
        Transfer::Field(field) => {
            let objective = dossier.objective_place(&field.objective);
            (&field.name, &field.partner, objective.unwrap_or(usize::MAX))
        }
        // After the objectives.
        Transfer::Flow(flow) => (&flow.name, &flow.from, dossier.objectives.len() + 1),
    };
    let place = match column {
        Column::From => partner(from),
        Column::To => to,
        _ => 0,
    };
    (place, fold(name.get(lang)))
}

fn place<'a>(mut ids: impl Iterator<Item = &'a EditionId>, id: &EditionId) -> usize {
    ids.position(|one| one == id).unwrap_or(usize::MAX)
}
