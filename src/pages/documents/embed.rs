//! How to put a view into another site: the snippet of each view, to copy. Its address is whole where the edition says
//! where the site is published; else a word says what to put in its place.

use yew::html;

use crate::components::copy;
use crate::components::element::*;
use crate::components::frame::{embed_anchor, words};
use crate::components::here::Here;
use crate::pages::view_heading;
use crate::route::{Route, View};

/// The views that a frame can show, in the order of the page.
const VIEWS: [View; 5] = [View::Partnership, View::Release, View::Networks, View::Countries, View::Timeline];

/// The page.
pub fn page(here: &Here) -> Element {
    let t = here.text();
    let no_site = here.dossier.edition.address.is_none().then(|| p().class("note").text(t.documents.embed_no_site));
    let options = t.documents.embed_option.iter().map(|(option, meaning)| {
        let option = dt().child(element("code").text(option));
        div().child(option).child(dd().text(meaning))
    });
    fragment()
        .child(view_heading(here))
        .child(p().text(t.documents.embed_intro))
        .child(ol().children(t.documents.embed_steps.iter().map(|step| li().text(step))))
        .maybe(no_site)
        .children(VIEWS.map(|view| snippet(here, view)))
        .child(section("options", t.documents.embed_options).child(dl().class("pairs").children(options)))
}

fn snippet(here: &Here, view: View) -> Element {
    let t = here.text();
    let title = words(here, view).map_or(t.site, |words| here.say(&words.title));
    let site = here.dossier.edition.address.as_deref().unwrap_or(t.documents.embed_site);
    let address = [site, &Route::view(here.lang(), view).path(), "?embed=1"].concat();
    let page = [site, &Route::view(here.lang(), view).path()].concat();
    let name = title.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    // Without a style of its own a frame has an edge and stands beside its column; what it holds is what is left of it
    // where frames are taken out.
    let code = format!(
        "<iframe src=\"{address}\" title=\"{name}\" width=\"100%\" height=\"700\" loading=\"lazy\" \
         style=\"border:0;display:block\"><a href=\"{page}\">{name}, {}</a></iframe>",
        t.site
    );
    let id = ["code-", embed_anchor(view)].concat();
    let code = html! {
        <textarea id={id.clone()} class="snippet__code" readonly=true rows="4" spellcheck="false" defaultvalue={code} />
    };
    section(embed_anchor(view), title)
        .class("snippet")
        .child(p().child(a(&here.view(view)).text(t.documents.embed_view)))
        .child(element("label").child(span().text(t.documents.embed_code)).child(code))
        .child(p().child(copy::button(here, &id, t.documents.copy_code)))
}
