//! What a table shows, read from the page and handed over as a file.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, Document, Element, HtmlAnchorElement, Url};

use crate::explore::kept::{Format, Kept};

/// Hands the table of the page over as a file of this name; its cautions stand under `caution`.
pub fn keep(name: &str, format: Format, caution: &str) {
    let Some(document) = super::document() else { return };
    let Some(kept) = read(&document, caution) else { return };
    let kind = BlobPropertyBag::new();
    kind.set_type(if format == Format::Csv { "text/csv;charset=utf-8" } else { "application/json" });
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(&kept.text(format).into()), &kind) else {
        return;
    };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = document.create_element("a")
        && let Ok(link) = link.dyn_into::<HtmlAnchorElement>()
    {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    let _ = Url::revoke_object_url(&address);
}

fn read(document: &Document, caution: &str) -> Option<Kept> {
    let table = document.query_selector("#results table").ok()??;
    let rows = all(&table, "tbody tr").into_iter().map(|row| all(&row, "th, td").iter().map(words).collect());
    // The mark of a column's order is no part of its name, nor the word before a caution of the caution.
    let head = all(&table, "thead th").into_iter().map(|one| words(&one));
    let head = head.map(|name| name.trim_end_matches([' ', '↕', '↑', '↓']).to_owned());
    let cautions = all(document.body()?.as_ref(), "#content > .caution, #content > .note");
    let cautions = cautions.iter().map(words).map(|words| words.trim_start_matches(caution).trim_start().to_owned());
    Some(Kept {
        head: head.collect(),
        rows: rows.collect(),
        caution_head: caution.to_owned(),
        caution: cautions.collect::<Vec<_>>().join(" "),
    })
}

fn all(within: &Element, css: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(css) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// What an element says; the items of a list apart from each other.
fn words(element: &Element) -> String {
    let items = all(element, "li");
    match items.is_empty() {
        true => element.text_content().unwrap_or_default().trim().to_owned(),
        false => items.iter().map(words).collect::<Vec<_>>().join("; "),
    }
}
