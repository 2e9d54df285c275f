//! The gallery: every component in every state as a small document of its own, in both languages and every theme, and
//! pages that show them at three widths. For those who work on the site; it is not published.

use futures::executor::block_on;
use yew::{Html, LocalServerRenderer, Properties, component};

use super::Files;
use super::document::{Site, escape};
use crate::components::examples::{EXAMPLES, Example, Place};
use crate::components::here::Here;
use crate::explore::state::State;
use crate::lang::Lang;
use crate::route::{Route, View};

/// The themes that an address can ask for.
pub const THEMES: [&str; 3] = ["light", "dark", "contrast"];

/// The widths of the frames, in pixels: a phone, a tablet, a desk.
const WIDTHS: [u16; 3] = [320, 768, 1280];

/// A frame is as high as what is in it says.
const LISTEN: &str = "addEventListener('message', function (event) { \
                      document.querySelectorAll('iframe').forEach(function (frame) { \
                      if (frame.contentWindow === event.source) frame.height = event.data; }); });";

/// What is in a frame says how high it is.
const TELL: &str = "addEventListener('load', function () { new ResizeObserver(function () { \
                    parent.postMessage(Math.ceil(document.body.getBoundingClientRect().height), '*'); \
                    }).observe(document.body); });";

/// How frames stand on a sheet: at their own width, apart from the sheet.
const SHEET: &str = "main { padding: 1rem } iframe { border: 1px solid; margin: 0 1rem 1rem 0; vertical-align: top }";

/// Every file of the gallery by its path.
pub fn files(site: &Site) -> Files {
    let mut files = Files::new();
    let sheets = || Lang::ALL.into_iter().flat_map(|lang| THEMES.map(|theme| (lang, theme)));
    for (lang, theme) in sheets() {
        for example in EXAMPLES {
            if let Some(html) = markup(site, example, lang) {
                let document = document(site, example, lang, theme, &html);
                files.insert(path(example, lang, theme), document.into_bytes());
            }
        }
        let frames: String = EXAMPLES.iter().map(|example| frames(example, lang, theme)).collect();
        let sheet = page(site, &format!("{} – {theme}", lang.code()), lang, theme, LISTEN, &frames);
        files.insert(format!("{}-{theme}.html", lang.code()), sheet.into_bytes());
    }
    let links: String = sheets()
        .map(|(lang, theme)| format!("<li><a href=\"{0}-{theme}.html\">{0} – {theme}</a></li>", lang.code()))
        .collect();
    let index = page(site, "Gallery", Lang::En, "light", "", &format!("<ul>{links}</ul>"));
    files.insert("index.html".into(), index.into_bytes());
    files
}

/// The markup of an example alone; nothing where the dossier has nothing to show it of.
pub fn markup(site: &Site, example: &Example, lang: Lang) -> Option<String> {
    let (route, state, dispatch) = (Route::view(lang, View::Home), State::default(), yew::Callback::noop());
    let prefix = route.to_root();
    let here = Here { dossier: &site.dossier, route: &route, state: &state, prefix: &prefix, dispatch: &dispatch };
    let html = (example.draw)(&here)?.into();
    Some(block_on(LocalServerRenderer::<Shown>::with_props(ShownProps { html }).render()))
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    html: Html,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    props.html.clone()
}

fn slug(words: &str) -> String {
    words.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-")
}

/// Where the document of an example lies.
fn path(example: &Example, lang: Lang, theme: &str) -> String {
    format!("{}-{theme}/{}--{}.html", lang.code(), slug(example.component), slug(example.name))
}

fn frames(example: &Example, lang: Lang, theme: &str) -> String {
    let (title, path) = (escape(&format!("{}, {}", example.component, example.name)), path(example, lang, theme));
    let frames = WIDTHS.map(|width| {
        format!("<iframe loading=\"lazy\" title=\"{title}, {width}\" width=\"{width}\" src=\"{path}\"></iframe>")
    });
    format!("<h2><a href=\"{path}\">{title}</a></h2>{}", frames.concat())
}

/// The document of an example: the component where it stands in a page, under its name.
fn document(site: &Site, example: &Example, lang: Lang, theme: &str, html: &str) -> String {
    let heading = format!(
        "<h1 lang=\"en\"><small>{}</small></h1><h2 lang=\"en\"><small>{}</small></h2>",
        escape(example.component),
        escape(example.name)
    );
    let (inside, outside) = match example.place {
        Place::Content => (html, ""),
        Place::Frame | Place::Embed => ("", html),
    };
    let embed = if example.place == Place::Embed { " data-embed" } else { "" };
    let body = format!("{outside}<main id=\"content\" class=\"content\" tabindex=\"-1\">{heading}{inside}</main>");
    let title = format!("{}: {}", example.component, example.name);
    let document = whole(site, &title, lang, theme, TELL, &body);
    document.replacen("<html", &["<html", embed].concat(), 1)
}

fn page(site: &Site, title: &str, lang: Lang, theme: &str, script: &str, body: &str) -> String {
    let body = format!("<style>{SHEET}</style><main><h1>{}</h1>{body}</main>", escape(title));
    whole(site, title, lang, theme, script, &body)
}

/// A document with the style of the site, as it is while the application lives.
fn whole(site: &Site, title: &str, lang: Lang, theme: &str, script: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"{}\" data-tier=\"alive\" data-theme=\"{theme}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{}</title>\
         <link rel=\"icon\" href=\"data:,\"><style>{}</style><script>{script}</script></head><body>{body}</body></html>",
        lang.code(),
        escape(title),
        site.style()
    )
}
