//! A table with its caption, whose head puts the rows in order; where it is narrow, rows are cards and the head a line of
//! ways to order them. The ways are links, because an order has an address; without a script they are not shown.

use super::element::*;
use super::here::Here;
use crate::explore::order::{Column, Direction, columns};
use crate::explore::state::Action;

/// A row's cells, in the order of the page's columns.
pub type Row = Vec<Element>;

/// The table of the page; the first cell of a row names it.
pub fn table(here: &Here, caption: &str, rows: Vec<Row>) -> Element {
    let columns = columns(&here.route.page);
    let rows = rows.into_iter().map(|cells| {
        let cells = cells.into_iter().zip(columns).enumerate().map(|(at, (content, &column))| match at {
            0 => element("th").attribute("scope", "row").child(content),
            _ => element("td").attribute("data-head", here.text().column(column)).child(content),
        });
        element("tr").children(cells)
    });
    let heads = columns.iter().map(|&column| head(here, column));
    element("table")
        .class("table")
        .child(element("caption").text(caption))
        .child(element("thead").child(element("tr").children(heads)))
        .child(element("tbody").children(rows))
}

fn head(here: &Here, column: Column) -> Element {
    let t = here.text();
    let order = here.state.order.filter(|order| order.column == column);
    let (sorted, mark) = match order.map(|order| order.direction) {
        None => (None, "↕"),
        Some(Direction::Ascending) => (Some("ascending"), "↑"),
        Some(Direction::Descending) => (Some("descending"), "↓"),
    };
    let name = t.column(column);
    let way = a(&here.with_state(&here.state.after(Action::Ordered(column)), "results"))
        .id(&["sort-", column.key()].concat())
        .class("table__sort")
        .attribute("aria-label", &*[t.sort, t.colon, name].concat())
        .text(mark);
    element("th").attribute("scope", "col").attribute("aria-sort", sorted).text(name).text(" ").child(way)
}
