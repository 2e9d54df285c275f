//! The frame of every page: header with the ways, footer with who publishes and when. Inside another site the header
//! gives way to a caption under the view, by style alone.

use super::element::{Element, a, element, li, p, small, span, ul};
use super::here::Here;
use super::search;
use crate::dossier::edition::View as Words;
use crate::explore::catalogue;
use crate::route::{Page, View};
use crate::text::text;

/// The words of a view; the first screen has none of this form.
pub fn words<'a>(here: &Here<'a>, view: View) -> Option<&'a Words> {
    catalogue::words(here.dossier, view)
}

/// A link to a view under its name in the navigation.
pub fn view_link(here: &Here, view: View) -> Element {
    let name = words(here, view).map_or(here.text().site, |words| here.say(&words.nav));
    let current = section(&here.route.page) == view;
    let exactly = here.route.page == Page::View(view);
    let aria_current = current.then_some(if exactly { "page" } else { "true" });
    a(&here.view(view)).attribute("aria-current", aria_current).text(name)
}

/// The view that a page belongs to.
pub fn section(page: &Page) -> View {
    match page {
        Page::View(View::BothLanguages) => View::Release,
        Page::View(View::NotEstablished) => View::Sources,
        Page::View(view) => *view,
        Page::Since(_) | Page::RequestField(_) | Page::RequestCountry(_) | Page::RequestBoth(..) => View::Partnership,
        Page::Organization(_) | Page::Sheet(_) => View::Networks,
        Page::Country(_) => View::Countries,
        Page::Event(_) => View::Timeline,
        Page::Source(_) => View::Sources,
    }
}

/// The way back to the content, the name of the site, the views, search and the languages.
pub fn header(here: &Here) -> Element {
    let t = here.text();
    let other = here.lang().other();
    let switch = here.route_with(&here.route.in_lang(other), here.state);
    let half = |class: &'static str, d: &'static str| element("path").class(class).attribute("d", d);
    // Two halves face each other: assets/icon.svg has the same two.
    let mark = element("svg")
        .class("mark")
        .attribute("viewBox", "0 0 32 32")
        .attribute("aria-hidden", "true")
        .child(half("mark__left", "M14 3A13 13 0 0 0 14 29z"))
        .child(half("mark__right", "M18 3A13 13 0 0 1 18 29z"));
    let site = a(&here.view(View::Home)).class("header__site").attribute("translate", "no").child(mark).text(t.site);
    let views = View::NAVIGATION.map(|view| li().child(view_link(here, view)));
    // It holds nothing: in a narrow window the list after it is there while it is open, by style alone. So there is one
    // list of links for all widths, and it opens without a script.
    let current = Some(section(&here.route.page)).filter(|view| View::NAVIGATION.contains(view));
    let current = current.and_then(|view| words(here, view)).map(|words| small().text(here.say(&words.nav)));
    let menu = element("details").class("menu").child(element("summary").text(t.menu).text(" ").maybe(current));
    let glyph = element("svg")
        .class("header__glyph")
        .attribute("viewBox", "0 0 24 24")
        .attribute("aria-hidden", "true")
        .child(element("path").attribute("d", "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21"));
    let tools = [
        a(&here.view(View::Index))
            .attribute("data-opens", search::DIALOG)
            .attribute("aria-haspopup", "dialog")
            .attribute("aria-keyshortcuts", "Control+K")
            .attribute("title", "Ctrl+K")
            .child(glyph)
            .child(span().text(t.search)),
        a(&switch)
            .id("switch-language")
            .lang(Some(other.code()))
            .attribute("hreflang", other.code())
            .child(span().text(text(other).language_name)),
    ];
    element("header")
        .class("header")
        .child(a("#content").class("skip").text(t.skip))
        .text(" ")
        .child(site)
        .child(nav("header__views", t.navigation).child(menu).child(ul().children(views)))
        .child(ul().class("header__tools").children(tools.map(|tool| li().child(tool))))
}

fn nav(class: &'static str, name: &str) -> Element {
    element("nav").class(class).attribute("aria-label", name)
}

/// Who publishes, the date of the data, and the quiet ways.
pub fn footer(here: &Here) -> Element {
    let t = here.text();
    // Where nobody can be written to, nothing says that one can.
    let report = here.dossier.edition.publisher.contact.as_ref().map(|contact| a(contact).text(t.report_error));
    let about = a(&here.view(View::About)).text(here.say(&here.dossier.edition.views.about.nav));
    let links = [about, view_link(here, View::Embed)].into_iter().chain(report);
    let version = concat!(" ", env!("CARGO_PKG_VERSION"));
    element("footer")
        .class("footer")
        .child(p().class("footer__publisher").text(&publisher_line(here)))
        .child(ul().class("footer__links").children(links.map(|link| li().child(link))))
        .child(p().class("footer__date").text(&data_as_of(here)).text(" · ").text(t.version).text(version))
}

/// The sentence that says of when the data is.
pub fn data_as_of(here: &Here) -> String {
    let t = here.text();
    (t.data_as_of)(&t.date_in_words(&here.dossier.edition.as_of))
}

/// The sentence that says who publishes.
pub fn publisher_line(here: &Here) -> String {
    let publisher = &here.dossier.edition.publisher;
    let names: Vec<&str> = here.dossier.signatories().map(|partner| &*partner.forms.get(here.lang()).the).collect();
    (here.text().publisher)(publisher.kind, publisher.name.as_ref().map(|name| here.say(name)), &names)
}

/// Under a view inside another site: who publishes, the date, and the way to the whole.
pub fn embed_caption(here: &Here) -> Element {
    let whole = a(&here.route_with(here.route, here.state)).attribute("target", "_blank").attribute("rel", "noopener");
    let line = p()
        .text(&publisher_line(here))
        .text(" ")
        .text(&data_as_of(here))
        .text(". ")
        .child(whole.text(here.text().full_page));
    element("footer").class("embedded").child(line)
}

/// Where the page stands below a view.
pub fn breadcrumb(here: &Here, view: View) -> Element {
    above(here, view_link(here, view))
}

/// Where the page stands, by the link to what is above it.
pub fn above(here: &Here, link: Element) -> Element {
    nav("breadcrumb", here.text().breadcrumb).child(link)
}

/// The place of a view's snippet on the page about embedding.
pub fn embed_anchor(view: View) -> &'static str {
    match view {
        View::Partnership => "embed-partnership",
        View::Release => "embed-release",
        View::Networks => "embed-networks",
        View::Countries => "embed-countries",
        View::Timeline => "embed-timeline",
        _ => "embed",
    }
}
