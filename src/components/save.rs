//! Ways to keep the table of a page as it stands there: in its order, under the visitor's choices, with its cautions. They
//! appear once the application is there (`assets/alive.js` does it); the whole data lies beside the page as files.

use super::element::*;
use super::here::Here;

/// A button for each form.
pub fn ways(here: &Here) -> Element {
    let t = here.text();
    let path = here.route.path();
    let name = path.trim_end_matches('/').rsplit('/').next();
    let ways = [("csv", "CSV"), ("json", "JSON")].map(|(form, words)| {
        element("button")
            .class("button")
            .attribute("type", "button")
            .attribute("data-keep", form)
            .attribute("data-name", name)
            .attribute("data-caution", t.caution)
            .text(words)
    });
    let words = span().text(t.keep_table).text(t.colon.trim_end());
    p().class("ways ways--alive").child(words).children(ways)
}
