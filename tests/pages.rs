//! The pages of the real dossier, by rules: what every page holds, which caution stands where, which language a passage
//! is in, what no page may contain. No wording is repeated here: it is read from the dossier, so that a corrected fact
//! breaks nothing.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use futures::executor::block_on;
use scraper::ElementRef;
use serde_json::Value;
use visavis::app::{App, AppProps};
use visavis::dossier::model::{ParagraphKind, Ref};
use visavis::dossier::{Dossier, Shared};
use visavis::explore::fold::fold;
use visavis::explore::state::{Action, State};
use visavis::lang::Lang;
use visavis::route::{self, Route, View};
use visavis::site::build::pages;
use visavis::site::bundle::{short, whole};
use visavis::site::rules::faults;
use visavis::site::style::csp_hash;
use visavis::site::{Files, exports};
use visavis::text::text;
use visavis::visit::Visit;

#[path = "support/html.rs"]
mod html;
#[path = "support/phones.rs"]
mod phones;
#[path = "support/site.rs"]
mod site;

use phones::phones;

use html::{Page, lang, selector, within, words};

/// The folder of the real dossier.
const REAL: &str = "data";

/// Where the tested site is published.
const ADDRESS: &str = "https://example.org/visavis/";

/// The most elements that the first HTML of a page may have.
const MAX_ELEMENTS: usize = 1500;

/// The site as it would be published: its pages, and the files that they offer for download.
static FILES: LazyLock<Files> = LazyLock::new(|| {
    let site = site::site(REAL, Some(ADDRESS));
    let mut files = pages(&site).expect("one page at an address");
    files.append(&mut exports::files(&site));
    files
});

fn dossier() -> Shared {
    site::site(REAL, None).dossier
}

/// Every page, in turn.
fn every_page() -> impl Iterator<Item = Page> {
    html::pages(&FILES)
}

/// Every page of the application with its route, in turn: all but the chooser, the page of lost addresses and former ones.
fn every_route() -> impl Iterator<Item = (Page, Route)> {
    let dossier = dossier();
    every_page().filter_map(move |page| {
        let route = page.route.clone().filter(|route| route.exists(&dossier))?;
        Some((page, route))
    })
}

/// The page of a route.
fn page_of(route: &Route) -> Page {
    let path = route.path() + "index.html";
    let files = Files::from([(path.clone(), FILES.get(&path).expect("the route has a page").clone())]);
    html::pages(&files).next().expect("one file, one page")
}

/// Fails with all that was found, the first of it in words.
fn expect_none(found: Vec<String>) {
    assert!(
        found.is_empty(),
        "{} in all:\n{}",
        found.len(),
        found.iter().take(20).cloned().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn the_sites_own_rules_find_no_fault() {
    assert_eq!(faults(&FILES), Vec::<String>::new());
}

#[test]
fn every_page_of_the_dossier_is_there() {
    let dossier = dossier();
    for lang in Lang::ALL {
        for route in Route::all(&dossier, lang) {
            assert!(FILES.contains_key(&(route.path() + "index.html")), "{}", route.path());
        }
    }
    assert!(FILES.contains_key("index.html") && FILES.contains_key("404.html"));
}

#[test]
fn a_page_made_anew_from_the_bundle_is_the_page() {
    // The bundle leaves out what only documents show that the application does not make.
    let whole = whole(Path::new(REAL), Some(ADDRESS)).expect("the data has no fault");
    let short = short(&whole).to_string();
    assert!(short.len() < whole.to_string().len());
    let dossier = Shared::from(Dossier::from_json(&short).expect("the bundle is a dossier"));
    for (page, route) in every_route().filter(|(_, route)| !route.page.is_document()) {
        assert!(route.exists(&dossier), "{}", page.path);
        let visit = Visit::opened(route, State::default());
        let props = AppProps { dossier: dossier.clone(), visit, fixed_prefix: None, anew: |_| () };
        let made = block_on(yew::LocalServerRenderer::<App>::with_props(props).render());
        let file = str::from_utf8(&FILES[&page.path]).expect("a page is UTF-8");
        assert!(file.contains(&[">", &made, "</div>"].concat()), "{}", page.path);
    }
}

#[test]
fn every_page_has_one_heading_one_main_part_and_its_language() {
    for page in every_page() {
        for once in ["html[lang]", "h1", "main", "title", "head meta[name=viewport]"] {
            assert_eq!(page.all(once).len(), 1, "{}: {once}", page.path);
        }
        let expected = page.path.split_once('/').map_or("fr", |(code, _)| code);
        assert_eq!(lang(page.html.root_element()), expected, "{}", page.path);
    }
    for (page, _) in every_route() {
        for once in ["body header.header", "body footer.footer", "main header h1, main .hero h1"] {
            assert_eq!(page.all(once).len(), 1, "{}: {once}", page.path);
        }
    }
}

#[test]
fn no_id_stands_twice_on_a_page() {
    for page in every_page() {
        let mut seen = BTreeSet::new();
        for element in page.all("[id]") {
            let id = element.attr("id").unwrap_or_default();
            assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{}: id {id:?}", page.path);
            assert!(seen.insert(id), "{}: id {id:?} twice", page.path);
        }
    }
}

#[test]
fn nothing_that_should_speak_is_silent() {
    let speaking = "a, button, h1, h2, h3, h4, h5, h6, summary, dt, dd, th, td, li, p, blockquote, caption, figcaption, \
                    label, option, small, b, cite, dfn, time, title, [role=cell], [role=columnheader]";
    let mut found = Vec::new();
    for page in every_page() {
        // What only speaks when something happens is silent until then.
        for element in page.all(speaking).into_iter().filter(|element| element.attr("role") != Some("status")) {
            let is_drawn = element.select(&selector("svg[role=img][aria-label]")).next().is_some();
            // Beside the head of several rows a cell is empty: the head speaks for the rows below.
            let is_beside = (element.parent().and_then(ElementRef::wrap))
                .is_some_and(|row| row.select(&selector("th[scope=rowgroup]")).next().is_some());
            if words(element).is_empty()
                && !is_drawn
                && !(element.value().name() == "td" && is_beside)
                && element.attr("aria-label").is_none_or(str::is_empty)
            {
                found.push(format!("{}: {}", page.path, element.html()));
            }
        }
        for element in page.all("head meta[content], [aria-label], [data-head], [alt], [title]") {
            for name in ["content", "aria-label", "data-head", "alt", "title"] {
                if element.attr(name).is_some_and(|value| value.trim().is_empty()) {
                    found.push(format!("{}: {}", page.path, element.html()));
                }
            }
        }
    }
    expect_none(found);
}

#[test]
fn words_of_neighbouring_elements_do_not_run_together() {
    // What only a style sheet keeps apart is one word to a reader without it, and to whoever copies the text.
    const APART: &str = "p, li, dt, dd, th, td, h1, h2, h3, h4, h5, h6, div, section, summary, option, label, title, caption, \
                         figcaption, blockquote, nav, header, footer, main, body, head, small, button";
    let apart = selector(APART);
    let mut found = BTreeSet::new();
    for page in every_page() {
        let block = |element: ElementRef| {
            let all = std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
            all.into_iter().find(|element| apart.matches(element)).map(|element| element.id())
        };
        let texts = page.html.root_element().descendants().filter_map(|node| Some((node.value().as_text()?, node)));
        let texts: Vec<_> =
            texts.filter_map(|(text, node)| Some((&**text, ElementRef::wrap(node.parent()?)?))).collect();
        for pair in texts.windows(2) {
            let ([before, after], same) = ([pair[0].0, pair[1].0], block(pair[0].1) == block(pair[1].1));
            let joined = before.ends_with(|c: char| !c.is_whitespace() && !"(«“'’\u{a0}".contains(c))
                && after.starts_with(char::is_alphanumeric);
            if same && joined {
                found.insert(format!("{}: {before:?} and {after:?}", page.path));
            }
        }
    }
    expect_none(found.into_iter().collect());
}

#[test]
fn headings_go_down_by_one_level_at_a_time() {
    let mut found = Vec::new();
    for page in every_page() {
        let mut level = 0;
        for heading in page.all("h1, h2, h3, h4, h5, h6") {
            let next: usize = heading.value().name()[1..].parse().expect("a level from 1 to 6");
            if next > level + 1 {
                found.push(format!("{}: {:?} is <h{next}> under <h{level}>", page.path, words(heading)));
            }
            level = next;
        }
    }
    expect_none(found);
}

#[test]
fn every_link_leads_to_a_place_and_every_page_is_linked_to() {
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for page in every_page() {
        let ids = page.all("[id]").into_iter().filter_map(|element| element.attr("id")).map(str::to_owned);
        places.insert(page.path.clone(), ids.collect());
    }
    let (mut found, mut linked) = (Vec::new(), BTreeSet::new());
    for page in every_page().filter(|page| page.path != "404.html") {
        for link in page.all("a") {
            let href = link.attr("href").unwrap_or_default();
            let Some((file, place)) = page.target(href) else {
                let out = href.starts_with("https://") || href.starts_with("http://") || href.starts_with("mailto:");
                assert!(out, "{}: {href:?}", page.path);
                continue;
            };
            if !FILES.contains_key(&file) {
                found.push(format!("{}: {href:?} leads to {file:?}, which does not exist", page.path));
            } else if !place.is_empty() && !places.get(&file).is_some_and(|ids| ids.contains(&place)) {
                found.push(format!("{}: {href:?}: {file:?} has no such place", page.path));
            }
            if file != page.path {
                linked.insert(file);
            }
        }
    }
    expect_none(found);
    let dossier = dossier();
    for (lang, route) in
        Lang::ALL.into_iter().flat_map(|lang| Route::all(&dossier, lang).into_iter().map(move |r| (lang, r)))
    {
        let file = route.path() + "index.html";
        assert!(linked.contains(&file), "{}: no page leads to {file}", lang.code());
    }
}

#[test]
fn a_page_has_no_more_elements_than_a_phone_likes() {
    for page in every_page() {
        let lists_everything =
            matches!(&page.route, Some(Route { page: route::Page::View(View::Sources | View::Index), .. }));
        let elements = page.all("*").len();
        assert!(lists_everything || elements <= MAX_ELEMENTS, "{}: {elements} elements", page.path);
    }
}

#[test]
fn the_first_screen_is_read_in_a_minute() {
    for lang in Lang::ALL {
        let home = page_of(&Route::view(lang, View::Home));
        let count = |css: &str| -> usize {
            let count = |text: String| text.split_whitespace().filter(|it| it.contains(char::is_alphanumeric)).count();
            home.all(css).into_iter().map(|one| count(words(one))).sum()
        };
        let count = count("main") - count("main .unseen");
        assert!(count <= 250, "{}: {count} words", lang.code());
    }
}

#[test]
fn each_stop_of_the_path_leads_to_the_next_beside_its_title() {
    for lang in Lang::ALL {
        let home = page_of(&Route::view(lang, View::Home));
        let doors: Vec<String> =
            home.all(".door h3 a").into_iter().filter_map(|door| Some(home.target(door.attr("href")?)?.0)).collect();
        assert_eq!(doors.len(), 6);
        for (at, file) in doors.iter().enumerate() {
            let stop = every_page().find(|page| page.path == *file).expect("a door leads to a page");
            let next = stop.all("main .heading .steps a");
            assert_eq!(next.len(), 1, "{file}");
            let next = next[0].attr("href").and_then(|href| stop.target(href)).expect("a stop leads on").0;
            assert!(doors.get(at + 1).is_none_or(|door| *door == next), "{file} leads to {next}");
            assert!(stop.text_of(".steps").starts_with(&(text(lang).stop)(at + 1, doors.len())), "{file}");
        }
    }
}

#[test]
fn the_years_that_titles_and_doors_say_are_those_of_the_data() {
    let dossier = dossier();
    let edition = &dossier.edition;
    let doors = edition.home.doors.as_ref().expect("natively the doors are there");
    let presences = dossier.countries.iter().flat_map(|one| &one.presences).map(|presence| presence.period);
    let events = dossier.events.iter().map(|event| event.date);
    let since = dossier.joint_events_since().into_iter().map(|event| event.date);
    let told = [
        (&edition.views.countries.title, presences.collect::<Vec<_>>()),
        (&edition.views.timeline.title, events.collect()),
        (&doors.timeline, dossier.events.iter().map(|event| event.date).collect()),
        (&doors.since, since.collect()),
    ];
    for (words, dates) in told {
        let years = dates.iter().flat_map(|date| [date.year(), date.last_year()]).collect::<BTreeSet<u16>>();
        for lang in Lang::ALL {
            let words = words.get(lang);
            let said = words.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok());
            let said: Vec<u16> = said.collect();
            assert_eq!((said.first(), said.last()), (years.first(), years.last()), "data/edition.json: {words:?}");
        }
    }
}

#[test]
fn pages_of_one_language_have_titles_of_their_own() {
    let mut seen = BTreeMap::new();
    let mut found = Vec::new();
    for (page, route) in every_route() {
        if let Some(other) = seen.insert((route.lang, page.text_of("title")), page.path.clone()) {
            found.push(format!("{other} and {}: {:?}", page.path, page.text_of("title")));
        }
    }
    expect_none(found);
}

// Languages.

/// Every text of the data by its language: texts that exist in both, and passages kept in their own.
fn texts_by_language() -> BTreeMap<String, BTreeSet<String>> {
    fn collect(value: &Value, texts: &mut BTreeMap<String, BTreeSet<String>>) {
        let mut add = |lang: &str, text: &Value| {
            let text = text.as_str().map(str::to_owned);
            texts.entry(lang.to_owned()).or_default().extend(text);
        };
        match value {
            Value::Object(members) => {
                for lang in Lang::ALL.map(Lang::code) {
                    add(lang, &value[lang]);
                    // Names that the data has in one form for every language.
                    add(lang, &value["publisher"]);
                    add(lang, &value["short"]);
                }
                if let Some(lang) = value["lang"].as_str() {
                    add(lang, &value["text"]);
                }
                members.values().for_each(|value| collect(value, texts));
            }
            Value::Array(items) => items.iter().for_each(|value| collect(value, texts)),
            _ => {}
        }
    }
    let mut texts = BTreeMap::new();
    collect(&whole(Path::new(REAL), None).expect("the folder holds a dossier without fault"), &mut texts);
    assert!(Lang::ALL.iter().all(|lang| texts[lang.code()].len() > 1000), "the data is in both languages");
    texts
}

/// The clauses of the release as issued, where the translation is not the same text.
fn originals(dossier: &Dossier) -> Vec<String> {
    let original = dossier.release.original;
    let differ = dossier.clauses().filter(|clause| clause.text.get(original) != clause.text.get(original.other()));
    let mut texts: Vec<String> = differ.map(|clause| clause.text.get(original).to_owned()).collect();
    // A clause that is part of another must not be taken out of it.
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts
}

#[test]
fn a_passage_in_another_language_says_which() {
    let texts = texts_by_language();
    let mut found = Vec::new();
    for page in every_page() {
        for (text, _, lang) in page.texts() {
            let text = text.trim_matches([' ', '\n']);
            let of_another = texts.iter().any(|(other, texts)| other != lang && texts.contains(text));
            if of_another && !texts.get(lang).is_some_and(|texts| texts.contains(text)) {
                found.push(format!("{}: lang={lang:?}: {text:?}", page.path));
            }
        }
    }
    expect_none(found);
}

#[test]
fn the_release_as_issued_is_marked_with_its_language_wherever_it_stands() {
    let dossier = dossier();
    let (originals, original) = (originals(&dossier), dossier.release.original.code());
    let mut seen = 0;
    let mut found = Vec::new();
    for page in every_page() {
        for (text, _, lang) in page.texts() {
            if let Some(clause) = originals.iter().find(|clause| text.contains(&***clause)) {
                seen += 1;
                if lang != original {
                    found.push(format!("{}: lang={lang:?}: {clause:?}", page.path));
                }
            }
        }
    }
    assert!(seen > originals.len(), "the release is on its pages");
    expect_none(found);
}

#[test]
fn the_whole_release_is_on_its_pages_in_both_languages() {
    let dossier = dossier();
    for lang in Lang::ALL {
        for view in [View::Release, View::BothLanguages] {
            let page = page_of(&Route::view(lang, view));
            let main = page.text_of("main");
            for clause in dossier.clauses() {
                let place = page.all(&format!("[id=\"{}\"]", clause.id));
                let shown = place.first().map(|&place| words(place)).unwrap_or_default();
                let languages = if view == View::Release { vec![lang] } else { Lang::ALL.to_vec() };
                for lang in languages {
                    assert!(shown.contains(clause.text.get(lang)), "{}: {}: {shown:?}", page.path, clause.id);
                }
                assert!(main.contains(clause.text.get(dossier.release.original)), "{}: {}", page.path, clause.id);
            }
        }
    }
}

/// The language of the text in a link or a heading.
fn lang_of_text<'a>(element: ElementRef<'a>) -> Option<&'a str> {
    let text = element.descendants().find(|node| node.value().as_text().is_some_and(|text| !text.trim().is_empty()))?;
    text.parent().and_then(ElementRef::wrap).map(lang)
}

#[test]
fn titles_of_sources_and_own_names_are_in_their_own_language() {
    let dossier = dossier();
    let (mut found, mut seen) = (Vec::new(), 0);
    for (page, route) in every_route() {
        let mut check = |element: ElementRef, expected: &str, lang: &str| {
            if !words(element).starts_with(expected) {
                return;
            }
            seen += 1;
            if lang_of_text(element) != Some(lang) {
                found.push(format!("{}: not lang={lang:?}: {}", page.path, element.html()));
            }
        };
        for link in page.all("main a[href]") {
            let Some((file, place)) = link.attr("href").and_then(|href| page.target(href)) else { continue };
            let target = Route::parse(&file).map(|route| route.page);
            match target {
                Some(route::Page::Source(id)) => {
                    let title = &dossier.source(&id).expect("no link is dead").title;
                    check(link, &title.text, &title.lang);
                }
                Some(route::Page::Organization(id)) => {
                    let (name, lang) = dossier.organization(&id).expect("no link is dead").name.shown(route.lang);
                    check(link, name, lang);
                }
                Some(route::Page::View(View::Countries)) if place.starts_with("project-") => {
                    let project = dossier.projects.iter().find(|project| place == format!("project-{}", project.id));
                    let (name, lang) = project.expect("no link is dead").name.shown(route.lang);
                    check(link, name, lang);
                }
                _ => {}
            }
        }
        let heading = page.all("h1")[0];
        match &route.page {
            route::Page::Source(id) => {
                let title = &dossier.source(id).expect("the page exists").title;
                check(heading, &title.text, &title.lang);
            }
            route::Page::Organization(id) => {
                let (name, lang) = dossier.organization(id).expect("the page exists").name.shown(route.lang);
                check(heading, name, lang);
            }
            route::Page::View(View::Countries) | route::Page::Country(_) => {
                for heading in page.all(".project h3") {
                    for project in &dossier.projects {
                        let (name, lang) = project.name.shown(route.lang);
                        check(heading, name, lang);
                    }
                }
            }
            _ => {}
        }
    }
    assert!(seen > 2 * dossier.sources.len(), "titles and names are on the pages: {seen}");
    expect_none(found);
}

#[test]
fn every_page_leads_to_itself_in_the_other_language() {
    for (page, route) in every_route() {
        let switch = page.all("#switch-language")[0];
        let other = route.lang.other();
        let href = switch.attr("href").unwrap_or_default();
        let (file, _) = page.target(href).expect("the switch stays on the site");
        assert_eq!(Route::parse(&file), Some(route.in_lang(other)), "{}: {href}", page.path);
        assert_eq!((switch.attr("lang"), switch.attr("hreflang")), (Some(other.code()), Some(other.code())));
    }
}

#[test]
fn translations_name_each_other_where_the_site_has_an_address() {
    for (page, route) in every_route() {
        let own = [ADDRESS, &route.path()].concat();
        let canonical = page.all("link[rel=canonical]");
        assert_eq!(canonical.iter().filter_map(|link| link.attr("href")).collect::<Vec<_>>(), [&*own], "{}", page.path);
        let alternates: BTreeMap<&str, &str> = (page.all("link[rel=alternate][hreflang]").into_iter())
            .filter_map(|link| Some((link.attr("hreflang")?, link.attr("href")?)))
            .collect();
        for lang in Lang::ALL {
            // Both translations name both, so that each is named back.
            let expected = [ADDRESS, &route.in_lang(lang).path()].concat();
            assert_eq!(alternates.get(lang.region_code()), Some(&&*expected), "{}", page.path);
        }
        assert_eq!(alternates.len(), Lang::ALL.len() + 1, "{}: and x-default", page.path);
        assert!(alternates.get("x-default").is_some_and(|href| href.starts_with(ADDRESS)), "{}", page.path);
    }
    let unpublished = site::site(REAL, None);
    let home = unpublished.document(&Route::view(Lang::Fr, View::Home));
    assert!(!home.contains("hreflang=\"fr-CA\"") && !home.contains("rel=\"canonical\""));
}

// Who publishes.

/// The sentence that says who publishes, and the words of the data's date.
fn who_and_when(dossier: &Dossier, lang: Lang) -> [String; 2] {
    let (t, publisher) = (text(lang), &dossier.edition.publisher);
    let names: Vec<&str> = dossier.signatories().map(|partner| &*partner.forms.get(lang).the).collect();
    let name = publisher.name.as_ref().map(|name| name.get(lang));
    [(t.publisher)(publisher.kind, name, &names), (t.data_as_of)(&t.date_in_words(&dossier.edition.as_of))]
}

#[test]
fn every_page_says_who_publishes_and_how_old_the_data_is() {
    let dossier = dossier();
    for (page, route) in every_route() {
        let [who, when] = who_and_when(&dossier, route.lang);
        assert_eq!(page.text_of(".footer__publisher"), who, "{}", page.path);
        assert!(page.text_of("footer.footer").contains(&when), "{}", page.path);
    }
}

#[test]
fn inside_another_site_the_caption_carries_publisher_date_and_the_way_out() {
    let dossier = dossier();
    for (page, route) in every_route() {
        let captions = page.all("footer.embedded");
        assert_eq!(captions.len(), 1, "{}", page.path);
        let caption = words(captions[0]);
        for part in who_and_when(&dossier, route.lang) {
            assert!(caption.contains(&part), "{}: {caption:?}", page.path);
        }
        let way = captions[0].select(&selector("a[target=_blank]")).next().expect("a way to the full page");
        let (file, _) = way.attr("href").and_then(|href| page.target(href)).expect("the full page is ours");
        assert_eq!(file, page.path);
    }
}

// What no drawing, page or attribute may contain.

/// Whether a folded text has a folded name in it, as whole words.
fn names(text: &str, name: &str) -> bool {
    [" ", text, " "].concat().contains(&[" ", &fold(name), " "].concat())
}

#[test]
fn the_drawing_shows_no_country_and_no_project_and_lights_only_what_the_release_ties() {
    let dossier = dossier();
    for lang in Lang::ALL {
        for field in [None].into_iter().chain(dossier.fields.iter().map(Some)) {
            let route = Route::view(lang, View::Partnership);
            let state = State::default().after(Action::Followed(field.map(|field| Ref::Field(field.id.clone()))));
            let props = AppProps {
                dossier: dossier.clone(),
                visit: Visit::opened(route.clone(), state),
                fixed_prefix: None,
                anew: |_| (),
            };
            let rendered = block_on(yew::LocalServerRenderer::<App>::with_props(props).render());
            let path = route.path() + "index.html";
            let page = Page { path, route: Some(route), html: scraper::Html::parse_document(&rendered) };
            let drawing = page.all(".exchange")[0];
            // A name of an organization may have that of a country in it.
            let organizations = dossier.organizations.iter().map(|one| one.name.shown(lang).0);
            let folded = organizations.fold(fold(&words(drawing)), |folded, name| folded.replace(&fold(name), ""));
            let countries = dossier.countries.iter().flat_map(|country| [&*country.name.fr, &country.name.en]);
            let projects = dossier.projects.iter().map(|project| &*project.name.own.text);
            for name in countries.chain(projects) {
                assert!(!names(&folded, name), "{name:?} is in the drawing");
            }
            for link in drawing.select(&selector("a:not(.panel a)")) {
                let (file, _) = link.attr("href").and_then(|href| page.target(href)).expect("no way out of the site");
                let allowed = [View::Partnership, View::Release].map(|view| Some(Route::view(lang, view)));
                assert!(allowed.contains(&Route::parse(&file)), "the drawing leads to {file}");
            }
            let lit: Vec<&str> =
                drawing.select(&selector("[data-tied]")).filter_map(|mark| mark.attr("data-mark")).collect();
            let tied: Vec<String> = field.iter().map(|field| format!("objective-{}", field.objective)).collect();
            assert_eq!(lit, tied);
            assert_eq!(drawing.select(&selector("[aria-current]")).count(), usize::from(field.is_some()));
        }
    }
}

#[test]
fn the_exchange_has_a_mark_for_each_party_field_objective_and_end_of_a_flow() {
    let dossier = dossier();
    let flows = dossier.flows.iter().flat_map(|flow| flow.to.iter().map(|_| Ref::Flow(flow.id.clone())));
    let mut marks: Vec<String> = (dossier.partners.iter().map(|one| Ref::Partner(one.id.clone())))
        .chain(dossier.fields.iter().map(|one| Ref::Field(one.id.clone())))
        .chain(dossier.objectives.iter().map(|one| Ref::Objective(one.id.clone())))
        .chain(flows)
        .map(|part| part.anchor())
        .collect();
    marks.sort();
    for page in every_page().filter(|page| !page.all(".lanes").is_empty()) {
        let mut drawn: Vec<&str> =
            page.all(".lanes [data-mark]").into_iter().filter_map(|mark| mark.attr("data-mark")).collect();
        drawn.sort_unstable();
        assert_eq!(drawn, marks, "{}", page.path);
        // Each is one link of the keyboard, and what is drawn again is not heard.
        let parts: std::collections::BTreeSet<&String> = marks.iter().collect();
        let stops = page.all(".lanes [data-mark]:not([aria-hidden]) > a:not([tabindex])");
        assert_eq!(stops.len(), parts.len(), "{}", page.path);
        assert_eq!(page.all(".lanes [aria-hidden] > a[tabindex='-1']").len(), marks.len() - parts.len());
    }
}

#[test]
fn no_element_has_a_style_or_a_handler_of_its_own() {
    for page in every_page() {
        for element in page.all("*") {
            for (name, value) in element.value().attrs() {
                let safe = name != "style" && !name.starts_with("on") && !value.trim_start().starts_with("javascript:");
                assert!(safe, "{}: {name}={value:?}", page.path);
            }
        }
        assert!(
            page.all("iframe, object, embed, form, base, link[rel=preload], [integrity], [crossorigin]").is_empty()
        );
    }
}

#[test]
fn the_policy_of_a_page_admits_exactly_its_inline_style_and_script() {
    for (path, bytes) in FILES.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = scraper::Html::parse_document(str::from_utf8(bytes).expect("a page is UTF-8"));
        let inline = |tag: &str| -> Vec<String> {
            let tag = selector(tag);
            let all = page.select(&tag).inspect(|element| assert!(element.attr("src").is_none(), "{path}"));
            all.map(|element| csp_hash(&element.text().collect::<String>())).collect()
        };
        let policy = page.select(&selector("meta[http-equiv=Content-Security-Policy]")).next().expect("a policy");
        let policy: BTreeMap<&str, Vec<&str>> = (policy.attr("content").unwrap_or_default().split(';'))
            .filter_map(|directive| directive.trim().split_once(' '))
            .map(|(name, values)| (name, values.split(' ').collect()))
            .collect();
        for (directive, tag) in [("script-src", "script:not([type='application/json'])"), ("style-src", "style")] {
            let allowed: Vec<&&str> = policy[directive].iter().filter(|value| value.starts_with("'sha256-")).collect();
            let inline = inline(tag);
            assert_eq!(
                inline.iter().map(String::as_str).collect::<Vec<_>>(),
                allowed.into_iter().copied().collect::<Vec<_>>(),
                "{path}"
            );
        }
        assert_eq!(policy["default-src"], ["'none'"], "{path}");
        let text: String = policy.values().flatten().copied().collect();
        assert!(!text.contains("unsafe-inline") && !text.contains("'unsafe-eval'"), "{path}");
    }
}

#[test]
fn no_file_of_the_site_has_a_telephone_number() {
    for known in ["555 555-0100", "(555)\u{a0}555-0100", "(555) 555-0100", "555.555.0100", "1-555-555-0100"] {
        assert!(phones(known).next().is_some(), "{known}");
    }
    assert_eq!(phones("2009-05-01, 1 007 000 $, 123-456-78901").next(), None);
    for (path, bytes) in FILES.iter() {
        let text = str::from_utf8(bytes).expect("a file of the site is UTF-8");
        assert_eq!(phones(text).next(), None, "{path}");
    }
}

#[test]
fn press_contacts_are_in_the_transcription_only() {
    let dossier = dossier();
    let paragraphs = dossier.release.sections.iter().flat_map(|section| &section.paragraphs);
    let contacts: Vec<String> = paragraphs
        .filter(|paragraph| paragraph.kind == ParagraphKind::Contact)
        .filter_map(|paragraph| paragraph.sentences.first()?.clauses.first())
        .map(|clause| clause.text.get(dossier.release.original))
        .map(|text| text.rsplit(':').next().unwrap_or(text).trim_matches([' ', '\u{a0}']).to_owned())
        .collect();
    assert!(contacts.iter().all(|name| name.split(' ').count() >= 2) && contacts.len() == 2, "{contacts:?}");
    let family_names: Vec<&str> = contacts.iter().filter_map(|name| name.rsplit(' ').next()).collect();
    let mut seen = 0;
    for page in every_page() {
        if !matches!(&page.route, Some(Route { page: route::Page::View(View::Release | View::BothLanguages), .. })) {
            let bytes = str::from_utf8(&FILES[&page.path]).expect("a page is UTF-8");
            assert!(!family_names.iter().any(|name| bytes.contains(name)), "{}", page.path);
        }
        for (text, element, _) in page.texts() {
            if family_names.iter().any(|name| text.contains(name)) {
                let transcription = within(element, "document__paragraph--contact");
                assert!(transcription, "{}: {text:?}", page.path);
                seen += 1;
            }
        }
        for element in page.all("[content], [aria-label], [title], [href]") {
            for (name, value) in element.value().attrs() {
                assert!(!family_names.iter().any(|contact| value.contains(contact)), "{}: {name}", page.path);
            }
        }
    }
    // Both names, in both languages: on the annotated page, in its original where that is another, and side by side.
    assert_eq!(seen, 2 * (1 + 2 + 2 + 2));
}

// Typography.

/// What is wrong with the spaces of a French text (Québec usage).
fn french(text: &str) -> Option<&'static str> {
    let characters: Vec<char> = text.chars().collect();
    characters.iter().enumerate().find_map(|(at, &character)| {
        let before = at.checked_sub(1).and_then(|at| characters.get(at)).copied();
        let after = characters.get(at + 1).copied();
        let ends = after.is_none_or(char::is_whitespace);
        match character {
            ':' if ends && before != Some('\u{a0}') => Some("no no-break space before a colon"),
            '»' | '%' | '$' if before != Some('\u{a0}') => Some("no no-break space before » % $"),
            '«' if after != Some('\u{a0}') => Some("no no-break space after «"),
            ';' | '!' | '?' if before.is_some_and(char::is_whitespace) => Some("a space before ; ! ?"),
            '\'' => Some("a straight apostrophe"),
            _ => None,
        }
    })
}

/// What is wrong with the spaces of an English text (Canadian usage).
fn english(text: &str) -> Option<&'static str> {
    let characters: Vec<char> = text.chars().collect();
    characters.iter().enumerate().find_map(|(at, &character)| {
        let before = at.checked_sub(1).and_then(|at| characters.get(at)).copied();
        match character {
            // The title of a page as it was issued may have two colons.
            ':' if characters.get(at + 1) == Some(&':') => None,
            ':' | ';' | '!' | '?' | '%' if before.is_some_and(char::is_whitespace) => Some("a space before : ; ! ? %"),
            '«' | '»' => Some("French quotation marks"),
            '\'' | '"' => Some("a straight apostrophe or quotation mark"),
            _ => None,
        }
    })
}

#[test]
fn every_text_is_set_as_its_language_sets_it() {
    assert_eq!(french("Oui\u{a0}: «\u{a0}non\u{a0}»; 5\u{a0}%? 10:30"), None);
    for wrong in ["Oui : non", "Oui: non", "« non\u{a0}»", "5 %", "Quoi ?", "Quoi\u{a0}!", "l'eau"] {
        assert!(french(wrong).is_some(), "{wrong}");
    }
    assert_eq!(english("Yes: “no”; 5%?"), None);
    for wrong in ["Yes : no", "5 %", "What ?", "it's"] {
        assert!(english(wrong).is_some(), "{wrong}");
    }
    let dossier = dossier();
    let exempt = originals(&dossier);
    let mut found = Vec::new();
    for page in every_page() {
        for (text, element, lang) in page.texts() {
            // The title of a document cannot say that it holds a name in another language; the heading does. What is at
            // an address is not ours to set.
            if element.value().name() == "title" || text.starts_with("http") {
                continue;
            }
            let fault = match lang {
                "fr" => french,
                "en" => english,
                _ => continue,
            };
            if fault(text).is_none() {
                continue;
            }
            // The release is shown as issued, slips included, and in pieces where a word of it can be chosen.
            if exempt.iter().any(|clause| clause.contains(text.trim())) {
                continue;
            }
            let ours = exempt.iter().fold(text.to_owned(), |text, clause| text.replace(clause, ""));
            if let Some(fault) = fault(&ours) {
                found.push(format!("{}: {fault}: {ours:?}", page.path));
            }
        }
    }
    expect_none(found);
}
