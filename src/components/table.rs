//! A table with its caption, whose head puts the rows in order: the name of a column is the button. Where it is narrow,
//! rows are cards and the head a line of buttons. Only the application shows a table, so a button has what it needs.

use super::button::button;
use super::element::*;
use super::here::Here;
use crate::explore::order::{Column, Direction, Order, columns};
use crate::explore::state::Action;
use crate::text::Text;

/// A row's cells, in the order of the page's columns.
pub type Row = Vec<Element>;

/// The table of the page; the first cell of a row names it.
pub fn table(here: &Here, caption: &str, rows: Vec<Row>) -> Element {
    let t = here.text();
    let columns = columns(&here.route.page);
    let rows = rows.into_iter().map(|cells| {
        let cells = cells.into_iter().zip(columns).enumerate().map(|(at, (content, &column))| match at {
            0 => element("th").attribute("scope", "row").child(content),
            _ => element("td").attribute("data-head", t.column(column)).child(content),
        });
        element("tr").children(cells)
    });
    let heads = columns.iter().map(|&column| head(here, column));
    let sorted = sorted(t, here.state.order);
    element("table")
        .class("table")
        .attribute("data-heard", &*sorted)
        .child(element("caption").text(caption))
        .child(element("thead").child(element("tr").children(heads)))
        .child(element("tbody").children(rows))
}

/// In which order a table is, as it is said.
pub fn sorted(t: &Text, order: Option<Order>) -> String {
    let Some(Order { column, direction }) = order else { return t.unsorted.to_owned() };
    let way = if direction == Direction::Ascending { t.ascending } else { t.descending };
    [t.sorted_by, t.column(column), way].concat()
}

fn head(here: &Here, column: Column) -> Element {
    let order = here.state.order.filter(|order| order.column == column);
    let sorted = order.map(|order| match order.direction {
        Direction::Ascending => "ascending",
        Direction::Descending => "descending",
    });
    let (id, name) = (["sort-", column.key()].concat(), here.text().column(column));
    let button = button(here, id, "table__sort", name, Action::Ordered(column));
    element("th").attribute("scope", "col").attribute("aria-sort", sorted).child(button)
}
