//! What a view says and what it does not say: two sentences of the edition at the foot of its picture, with what is shown
//! now and where it is from. They are the caution of the view, and the description of its picture.

use super::element::*;
use super::frame::{self, data_as_of};
use super::here::Here;
use super::names;
use crate::dossier::model::Localized;
use crate::explore::catalogue;
use crate::route::{Page, View};

/// The id of the sentences, by which a picture is described.
pub const SAYS: &str = "says";

/// The sentences of the page’s view, which lists nothing that can be narrowed.
pub fn says(here: &Here) -> Option<Element> {
    with(here, frame::section(&here.route.page), "", &[])
}

/// The sentences of a view: after the first what is shown now, after the second the cautions that it does not
/// carry (`explore/cautions.rs` says which it does).
pub fn with(here: &Here, view: View, now: &str, more: &[&Localized]) -> Option<Element> {
    let t = here.text();
    let said = catalogue::said(here.dossier, view)?;
    let not = p().class("says__not").text(here.say(&said.says_not));
    let not = more.iter().fold(not, |not, caution| not.text(" ").text(here.say(caution)));
    let says = p().text([here.say(&said.says), " ", now].concat().trim_end());
    let part = |head: &str, sentence: Element| div().child(dt().text(head)).child(dd().child(sentence));
    let sentences = dl().id(SAYS).class("says__sentences").child(part(t.says, says)).child(part(t.says_not, not));
    Some(div().class("says").child(sentences).child(source(here, view)))
}

/// Where the view is from: the release, of whose page the source is; else the sources that were read.
fn source(here: &Here, view: View) -> Element {
    let (t, release) = (here.text(), &here.dossier.release);
    let line = p().class("says__source");
    let line = match view {
        View::Partnership => {
            let link = a(&here.view(View::Release)).text(here.say(&here.dossier.edition.views.release.title));
            line.text(t.according_to).child(link)
        }
        View::Release => {
            let title = here.dossier.source(&release.source).map(|source| names::passage(here, &source.title));
            line.text(t.according_to).child(a(&here.to(Page::Source(release.source.clone()))).maybe(title))
        }
        _ => line.child(a(&here.view(View::Sources)).text(t.sources_read)),
    };
    let map = (view == View::Countries).then(|| fragment().text(". ").text(t.base_map));
    line.text(". ").text(&data_as_of(here)).maybe(map).text(".")
}

/// How many of all things of a view are shown now, and a space; nothing of all.
pub fn shown(here: &Here, view: View, shown: usize, all: usize) -> String {
    let t = here.text();
    if shown == all {
        return String::new();
    }
    [t.shown_now, t.colon, &(t.shown)(view, shown, all), ". "].concat()
}

/// What the release does not say, for whoever quotes it, with the date of the data.
pub fn not(here: &Here) -> Option<Element> {
    let t = here.text();
    let said = catalogue::said(here.dossier, View::Release)?;
    let words = p().text(t.release_says_not).text(t.colon).text(here.say(&said.says_not));
    Some(words.text(" ").text(&data_as_of(here)).text("."))
}
