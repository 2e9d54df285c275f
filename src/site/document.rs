//! A whole HTML document around a rendered page: the head, the policy, the inline style and boot, and the place where
//! the application comes alive.

use futures::executor::block_on;
use serde_json::Value;
use yew::LocalServerRenderer;

use super::prune::prune;
use super::style::{Inline, SOME_PAGES, csp_hash};
use crate::app::{App, AppProps};
use crate::components::here::Here;
use crate::components::search::{DIALOG, LABEL, Looking, ROOT, Search, SearchProps};
use crate::dossier::{Dossier, Shared};
use crate::explore::state::{State, keys};
use crate::lang::Lang;
use crate::pages;
use crate::route::{Page, Route, View};
use crate::text::text;
use crate::visit::Visit;

/// What all documents of a site share.
pub struct Site {
    /// The data.
    pub dossier: Shared,
    /// The data as JSON.
    whole: Value,
    /// Inline style and boot.
    inline: Inline,
    /// Names of the scripts: the application, the search, the dossier, what a frame has besides.
    scripts: [String; 4],
}

impl Site {
    /// The site of a dossier.
    ///
    /// # Errors
    ///
    /// What is wrong with the dossier.
    pub fn new(whole: Value, inline: Inline, scripts: [String; 4]) -> Result<Site, String> {
        let dossier = Dossier::from_json(&whole.to_string()).map_err(|error| format!("the dossier: {error:?}"))?;
        Ok(Site { dossier: Shared::from(dossier), whole, inline, scripts })
    }

    /// The data as one JSON value.
    pub fn whole(&self) -> &Value {
        &self.whole
    }

    /// The style sheet of any page on a screen.
    pub fn style(&self) -> String {
        self.inline.with(&SOME_PAGES)
    }

    /// The document of a route.
    pub fn document(&self, route: &Route) -> String {
        let visit = Visit::opened(route.clone(), State::default());
        let props = AppProps { dossier: self.dossier.clone(), visit, fixed_prefix: None, anew: |_| () };
        // Without markers of components: there is one, and what it holds is the whole root.
        let body = block_on(LocalServerRenderer::<App>::with_props(props).render());
        let prefix = route.to_root();
        let props = SearchProps {
            dossier: self.dossier.clone(),
            prefix: prefix.clone(),
            looking: Looking::new(route.lang, String::new(), &self.dossier),
            whole: false,
            ready: || (),
            anew: |_| (),
        };
        let search = block_on(LocalServerRenderer::<Search>::with_props(props).render());
        let dispatch = yew::Callback::noop();
        let state = State::default();
        let here = Here { dossier: &self.dossier, route, state: &state, prefix: &prefix, dispatch: &dispatch };
        let css = self.inline.with(sheets(&route.page));
        let css = if route.page.is_document() { prune(&css, &[&*body, &search].concat()) } else { css };
        let boot = self.inline.boot_of(&route.page, &body);
        let mut head = head(route.lang, &pages::title(&here), &self.policy(&css, &boot), &self.inline.icon);
        meta(&mut head, "name", "description", &pages::documents::description(&here));
        meta(&mut head, "property", "og:title", &pages::name(&here));
        meta(&mut head, "property", "og:site_name", text(route.lang).site);
        meta(&mut head, "property", "og:type", "website");
        meta(&mut head, "property", "og:locale", &route.lang.region_code().replace('-', "_"));
        self.links(&mut head, route);
        let [app, search_script, dossier, host] = &self.scripts;
        let (elements, alone) = (elements(&body), route.page.is_document());
        let needs = match route.page {
            // What is looked for in its address is looked for at once.
            Page::View(View::Index) => "data-alone=\"q\"".to_owned(),
            _ if alone => "data-alone".to_owned(),
            _ => format!("data-keys=\"{}\"", keys(&route.page).join(" ")),
        };
        format!(
            "{head}<style>{css}</style>\
             <script data-app=\"{prefix}{app}\" data-search=\"{prefix}{search_script}\" data-dossier=\"{prefix}{dossier}\" data-host=\"{prefix}{host}\" {needs}>{boot}</script></head>\
             <body><div id=\"app\" data-elements=\"{elements}\">{body}</div>\
             <p id=\"quiet\" class=\"quiet\" role=\"status\"{sayings}></p>\
             {spoken}\
             <dialog id=\"{DIALOG}\" class=\"search\" aria-labelledby=\"{LABEL}\">\
             <div id=\"{ROOT}\" data-elements=\"{inside}\">{search}</div></dialog></body></html>\n",
            sayings = sayings(route),
            // Where the application changes nothing, nothing is said of changes.
            spoken = if alone { "" } else { "<p id=\"spoken\" class=\"unseen\" role=\"status\"></p>" },
            inside = self::elements(&search)
        )
    }

    /// The content security policy. `strict-dynamic` lets the boot script bring the others. Pictures may come from any
    /// host, because `'self'` matches nothing where the origin is opaque, in a sandbox. Our scripts ask for nothing; the
    /// site itself may be asked because checkers for search engines read its `robots.txt` from within the page.
    fn policy(&self, css: &str, boot: &str) -> String {
        let boot = csp_hash(boot);
        let css = csp_hash(css);
        format!(
            "default-src 'none'; script-src {boot} 'strict-dynamic' 'wasm-unsafe-eval'; style-src {css}; \
             connect-src 'self'; img-src 'self' data: http: https:; base-uri 'none'; form-action 'none'"
        )
    }

    /// Canonical address and translations, where the edition says where the site is published.
    fn links(&self, head: &mut String, route: &Route) {
        let Some(site) = &self.dossier.edition.address else { return };
        let at = |route: &Route| escape(&[site, &*route.path()].concat());
        head.push_str(&format!("<link rel=\"canonical\" href=\"{}\">", at(route)));
        for lang in Lang::ALL {
            let href = at(&route.in_lang(lang));
            head.push_str(&format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{href}\">", lang.region_code()));
        }
        let fallback = match route.page {
            Page::View(View::Home) => escape(site),
            _ => at(&route.in_lang(Lang::Fr)),
        };
        head.push_str(&format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{fallback}\">"));
        meta(head, "property", "og:url", &[site, &*route.path()].concat());
    }

    /// The language chooser at the root: two links, and a script that follows what the address, then the browser, prefer.
    pub fn chooser(&self) -> String {
        let codes = codes();
        let choose = format!(
            "(function () {{ \
             var asked = new URLSearchParams(location.search).get('lang'); \
             var known = [asked].concat(navigator.languages).map(function (code) {{ return (code || '').slice(0, 2); }}); \
             var lang = known.find(function (code) {{ return /^({codes})$/.test(code); }}) || '{}'; \
             var file = location.protocol === 'file:' ? 'index.html' : ''; \
             location.replace(lang + '/' + file + location.search + location.hash); }})();",
            Lang::ALL[0].code()
        );
        let home = &self.dossier.edition.home;
        let choices: String = Lang::ALL
            .map(|lang| {
                let (name, title) = (text(lang).language_name, escape(home.title.get(lang)));
                format!("<li lang=\"{0}\"><a href=\"{0}/\" hreflang=\"{0}\">{name}</a><p>{title}</p></li>", lang.code())
            })
            .concat();
        let site = text(Lang::Fr).site;
        self.plain(site, &choose, &format!("<h1>{site}</h1><ul class=\"chooser\">{choices}</ul>"))
    }

    /// The page for addresses that the site does not have: whole in itself, because it can appear at any depth.
    pub fn missing(&self) -> String {
        // The root of the site is what stands before the language in the address that was not found.
        let root = format!(
            "(function () {{ \
             var found = /^(.*?\\/)(?:{})\\//.exec(location.pathname); \
             addEventListener('DOMContentLoaded', function () {{ \
             document.querySelectorAll('a').forEach(function (link) {{ \
             if (found) link.pathname = found[1] + link.hreflang + '/'; }}); }}); }})();",
            codes()
        );
        let base = self.dossier.edition.address.as_deref().unwrap_or("/");
        let sections: String = Lang::ALL
            .map(|lang| {
                let t = text(lang);
                let (title, words, home) = (
                    escape(t.documents.missing_title),
                    escape(t.documents.missing_text),
                    escape(t.documents.missing_home),
                );
                let (code, base) = (lang.code(), escape(base));
                let heading = if lang == Lang::Fr { "h1" } else { "h2" };
                format!(
                    "<section lang=\"{code}\"><{heading}>{title}</{heading}><p>{words}</p>\
                     <p><a href=\"{base}{code}/\" hreflang=\"{code}\">{home}</a></p></section>"
                )
            })
            .concat();
        self.plain(text(Lang::Fr).documents.missing_title, &root, &sections)
    }

    /// The page at a former address: it leads to the present one, at once where the browser may.
    pub fn moved(&self, old: &Route, new: &Route) -> String {
        let href = escape(&[old.to_root(), new.path()].concat());
        let state = State::default();
        let (prefix, dispatch) = (String::new(), yew::Callback::noop());
        let here = Here { dossier: &self.dossier, route: new, state: &state, prefix: &prefix, dispatch: &dispatch };
        let name = escape(&pages::name(&here));
        let address = Value::from(old.to_root() + &new.path());
        let script = format!("location.replace({address} + location.search + location.hash);");
        let body = format!("<h1>{name}</h1><p><a href=\"{href}\">{name}</a></p>");
        self.plain(&pages::title(&here), &script, &body)
    }

    /// A document outside the application, with its own script in place of boot.
    fn plain(&self, title: &str, script: &str, body: &str) -> String {
        let css = &self.inline.css;
        let policy = format!(
            "default-src 'none'; script-src {}; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
            csp_hash(script),
            csp_hash(css)
        );
        let head = head(Lang::Fr, title, &policy, &self.inline.icon);
        format!(
            "{head}<style>{css}</style><script>{script}</script></head>\
             <body><main class=\"content content--plain\">{body}</main></body></html>\n"
        )
    }
}

/// What boot may have to say: on a page of the application in each language, because the page can change its own; on a page
/// that is its document alone, of the search.
fn sayings(route: &Route) -> String {
    let alone = route.page.is_document();
    let own = Lang::ALL.into_iter().filter(|lang| !alone || *lang == route.lang);
    own.flat_map(|lang| {
        let t = &text(lang).documents;
        let all = [("search", t.cannot_search), ("app", t.cannot_start), ("again", t.open_again)];
        let told = if alone { &all[..1] } else { &all };
        let attributes = told.iter();
        attributes
            .map(|(what, words)| format!(" data-{}-{what}=\"{}\"", lang.code(), escape(words)))
            .collect::<Vec<_>>()
    })
    .collect()
}

/// The codes of the languages as alternatives of a regular expression.
fn codes() -> String {
    Lang::ALL.map(Lang::code).join("|")
}

/// The head up to what differs from document to document.
fn head(lang: Lang, title: &str, policy: &str, icon: &str) -> String {
    let (code, title) = (lang.code(), escape(title));
    format!(
        "<!doctype html>\n<html lang=\"{code}\" data-lang=\"{code}\" data-tier=\"paper\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
         <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"referrer\" content=\"strict-origin-when-cross-origin\">\
         <meta name=\"format-detection\" content=\"telephone=no\">\
         <link rel=\"icon\" href=\"{icon}\">"
    )
}

/// The parts of the style sheet that a page has besides what every page has.
fn sheets(page: &Page) -> &'static [&'static str] {
    match page {
        Page::View(View::Partnership) => &["explorers", "lanes", "exchange"],
        Page::View(View::Release | View::BothLanguages) => &["explorers", "release"],
        Page::View(View::Networks) => &["explorers", "networks"],
        Page::View(View::Countries) => &["explorers", "marks", "map", "countries"],
        Page::View(View::Timeline) => &["explorers", "timeline"],
        Page::View(View::Home) => &["lanes", "networks", "countries", "timeline", "documents"],
        Page::View(View::TwoMinutes) => &["lanes", "networks", "countries", "timeline", "documents", "sheet"],
        Page::Sheet(_) | Page::RequestField(_) | Page::RequestCountry(_) | Page::RequestBoth(..) => {
            &["documents", "sheet"]
        }
        Page::Country(_) => &["marks", "map", "documents", "strip"],
        Page::Organization(_) | Page::Source(_) => &["documents", "strip"],
        _ => &["documents"],
    }
}

fn meta(head: &mut String, attribute: &str, name: &str, content: &str) {
    head.push_str(&format!("<meta {attribute}=\"{name}\" content=\"{}\">", escape(content)));
}

/// Text inside an attribute or an element.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// How many elements a rendered page has: what the client holds against the page that it finds before it hydrates.
fn elements(html: &str) -> usize {
    html.match_indices('<').filter(|(at, _)| html[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic())).count()
}
