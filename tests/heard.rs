//! What is heard, found and copied is the text: no number inside a sentence, no mark read aloud, no list or column that
//! loses its name, no order that only an arrow tells. Of each view of the real dossier, and of the style sheets.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use futures::executor::block_on;
use scraper::{ElementRef, Html};
use visavis::app::{App, AppProps};
use visavis::components::table::sorted;
use visavis::dossier::Shared;
use visavis::dossier::model::{Mark, Ref};
use visavis::explore::facets::Facet;
use visavis::explore::order::{Column, Direction, Display, Order, columns};
use visavis::explore::presence::counts;
use visavis::explore::state::{Action, State};
use visavis::lang::Lang;
use visavis::route::{Page as Place, Route, View};
use visavis::site::Files;
use visavis::text::text;
use visavis::visit::Visit;

#[path = "support/html.rs"]
#[expect(dead_code, reason = "shared by tests of which each uses a part")]
mod html;
#[path = "support/site.rs"]
mod site;

use html::{Page, selector, words};

const EXPLORERS: [View; 4] = [View::Partnership, View::Networks, View::Countries, View::Timeline];

fn dossier() -> Shared {
    site::site("data", None).dossier
}

/// Each view, an organization and a country, in both languages.
fn pages() -> Vec<Page> {
    let site = site::site("data", None);
    let is_one = |route: &Route| match &route.page {
        Place::Organization(id) => id == &site.dossier.organizations[0].id,
        Place::Country(id) => id == &site.dossier.countries[0].id,
        Place::View(_) => true,
        _ => false,
    };
    let routes = Lang::ALL.into_iter().flat_map(|lang| Route::all(&site.dossier, lang)).filter(is_one);
    let files = routes.map(|route| (route.path() + "index.html", site.document(&route).into_bytes()));
    html::pages(&files.collect::<Files>()).collect()
}

/// What the application shows after some actions.
fn shown(dossier: &Shared, lang: Lang, view: View, actions: &[Action]) -> Html {
    let state = actions.iter().fold(State::default(), |state, action| state.after(action.clone()));
    let visit = Visit::opened(Route::view(lang, view), state);
    let props = AppProps { dossier: dossier.clone(), visit, fixed_prefix: None, anew: |_| () };
    Html::parse_fragment(&block_on(yew::LocalServerRenderer::<App>::with_props(props).render()))
}

fn found<'a>(html: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    html.select(&selector(css)).collect()
}

/// The style sheets, by their names.
fn sheets() -> Vec<(PathBuf, String)> {
    let folder = std::fs::read_dir(Path::new("assets/css")).expect("the folder of the style sheets");
    let sheets = folder.flatten().map(|entry| entry.path());
    sheets.map(|path| (path.clone(), std::fs::read_to_string(path).expect("a style sheet"))).collect()
}

#[test]
fn a_paragraph_of_the_release_is_its_text_and_no_number() {
    let dossier = dossier();
    for lang in Lang::ALL {
        let page = shown(&dossier, lang, View::Release, &[]);
        let read: Vec<String> = found(&page, ".document__text").into_iter().map(words).collect();
        let written = dossier.release.paragraphs().map(|paragraph| {
            let clauses: Vec<&str> = paragraph.clauses().map(|clause| clause.text.get(lang)).collect();
            clauses.join(" ")
        });
        assert_eq!(read, written.collect::<Vec<_>>());
    }
}

#[test]
fn every_passage_can_be_chosen_by_its_number_beside_the_text() {
    let dossier = dossier();
    let page = shown(&dossier, Lang::Fr, View::Release, &[]);
    let numbers: Vec<String> = found(&page, ".document__margin .clause__number").into_iter().map(words).collect();
    let drawn: Vec<&str> = found(&page, ".clause").into_iter().filter_map(|one| one.attr("data-number")).collect();
    assert_eq!(numbers, drawn);
    assert_eq!(numbers.len(), dossier.clauses().count());
}

#[test]
fn a_column_is_called_by_its_own_name_and_its_order_is_a_state() {
    let dossier = dossier();
    for (lang, view) in Lang::ALL.into_iter().flat_map(|lang| EXPLORERS.map(|view| (lang, view))) {
        let t = text(lang);
        let Some(&column) = columns(&Place::View(view)).get(1) else { continue };
        for (asked, direction) in [(1, Direction::Ascending), (2, Direction::Descending)] {
            let mut actions = vec![Action::Displayed(Display::Table)];
            actions.extend(vec![Action::Ordered(column); asked]);
            let page = shown(&dossier, lang, view, &actions);
            let names: Vec<String> = found(&page, "thead th > button").into_iter().map(words).collect();
            let columns: Vec<&str> = columns(&Place::View(view)).iter().map(|&one| t.column(one)).collect();
            assert_eq!(names, columns);
            let heads: Vec<String> = found(&page, "thead th").into_iter().map(words).collect();
            assert_eq!(heads, columns, "nothing else is in a head");
            assert!(found(&page, "thead [aria-label]").is_empty(), "{view:?}: a head has a name beside its words");
            let heads: Vec<ElementRef> = found(&page, "th[aria-sort]");
            let way = if direction == Direction::Ascending { "ascending" } else { "descending" };
            assert_eq!(
                heads.iter().map(|one| (words(*one), one.attr("aria-sort"))).collect::<Vec<_>>(),
                [(t.column(column).to_owned(), Some(way))]
            );
            let said = found(&page, "table")[0].attr("data-heard");
            assert_eq!(said, Some(&*sorted(t, Some(Order { column, direction }))));
        }
    }
}

#[test]
fn what_is_shown_and_how_much_of_it_is_told_to_whoever_listens() {
    let dossier = dossier();
    for (view, display) in [
        (View::Partnership, Display::Table),
        (View::Networks, Display::List),
        (View::Networks, Display::Table),
        (View::Timeline, Display::Table),
    ] {
        let page = shown(&dossier, Lang::En, view, &[Action::Displayed(display)]);
        let told = found(&page, ".tabs")[0].attr("data-heard").unwrap_or_default();
        assert!(told.ends_with((text(Lang::En).display)(display)), "{told}");
        // The partnership has no list to narrow.
        for count in found(&page, "#count") {
            assert_eq!(count.attr("data-heard"), Some(&*words(count)), "{view:?}");
        }
    }
}

#[test]
fn a_count_says_of_what_it_is() {
    let dossier = dossier();
    let all = dossier.organizations.len();
    let family = dossier.organizations[0].family.to_string();
    let of_family = dossier.organizations.iter().filter(|one| one.family.as_str() == family).count();
    let chosen = [Action::Chose(Facet::Family, Some(family))];
    for (lang, words_of) in [
        (Lang::Fr, format!("{of_family} organisations sur {all}")),
        (Lang::En, format!("{of_family} of {all} organizations")),
    ] {
        let page = shown(&dossier, lang, View::Networks, &chosen);
        assert_eq!(words(found(&page, "#count")[0]), words_of);
    }
}

#[test]
fn a_name_in_a_list_is_that_name() {
    let dossier = dossier();
    let page = shown(&dossier, Lang::Fr, View::Networks, &[]);
    let names: BTreeSet<String> =
        dossier.organizations.iter().map(|one| one.in_picture(Lang::Fr).0.to_owned()).collect();
    let links = found(&page, ".fan__board a.fan__name");
    assert!(links.len() >= names.len());
    for link in links {
        assert!(names.contains(&words(link)), "{}", words(link));
    }
}

#[test]
fn what_is_not_seen_is_what_is_said_and_nothing_else() {
    for page in pages() {
        for unseen in page.all("main .unseen") {
            assert_eq!(unseen.attr("role"), Some("status"), "{}: {}", page.path, words(unseen));
        }
    }
    let (_, utilities) = sheets().into_iter().find(|(path, _)| path.ends_with("utilities.css")).expect("the sheet");
    let unseen = utilities.split_once(".unseen {").expect("the rule").1.split_once('}').expect("its end").0;
    assert!(unseen.contains(" user-select: none"), "what is not seen can be copied");
}

#[test]
fn what_is_spoken_of_a_choice_is_what_the_picture_says_of_it() {
    let dossier = dossier();
    for lang in Lang::ALL {
        let organizations = dossier.organizations.iter().map(|one| (View::Networks, Ref::Organization(one.id.clone())));
        let countries = dossier.countries.iter().map(|one| (View::Countries, Ref::Country(one.id.clone())));
        for (view, thing) in organizations.step_by(9).chain(countries.step_by(5)) {
            let page = shown(&dossier, lang, view, &[Action::Followed(Some(thing.clone()))]);
            let (spoken, says) = (words(found(&page, "#said")[0]), words(found(&page, ".says dd")[0]));
            assert!(!spoken.is_empty() && says.ends_with(&spoken), "{thing:?}: {spoken:?} in {says:?}");
        }
        for period in &dossier.edition.presence_periods {
            let page =
                shown(&dossier, lang, View::Countries, &[Action::Chose(Facet::Presence, Some(period.id.to_string()))]);
            let spoken = found(&page, ".countries")[0].attr("data-heard").unwrap_or_default();
            assert!(spoken.starts_with(period.name.get(lang)) && words(found(&page, ".says dd")[0]).ends_with(spoken));
        }
    }
}

#[test]
fn what_a_picture_says_is_of_what_is_shown_of_it() {
    let dossier = dossier();
    let narrowed = |view, chosen: Action| {
        let page = shown(&dossier, Lang::Fr, view, &[chosen]);
        (words(found(&page, "#count")[0]), words(found(&page, ".says dd")[0]))
    };
    let family = dossier.organizations[0].family.to_string();
    let region = dossier.countries[0].region.clone();
    let choices = [
        (View::Networks, Action::Chose(Facet::Family, Some(family))),
        (View::Networks, Action::Searched("xyzzy".to_owned())),
        (View::Countries, Action::Chose(Facet::Region, Some(region.to_string()))),
        (View::Timeline, Action::Chose(Facet::Actor, Some("context".to_owned()))),
    ];
    for (view, chosen) in choices {
        let (count, says) = narrowed(view, chosen.clone());
        assert!(says.contains(&count), "{chosen:?}: {count:?} in {says:?}");
    }
    // The counts of a period are of the countries that are shown, no more.
    let (_, says) = narrowed(View::Countries, Action::Chose(Facet::Region, Some(region.to_string())));
    let open = dossier.edition.presence_periods.iter().find(|period| period.open).expect("a period is open");
    let of_region: Vec<_> = dossier.countries.iter().filter(|one| one.region == region).collect();
    let [(_, dated), ..] = counts(&dossier, open, &of_region);
    assert!(says.contains(&(text(Lang::Fr).presence_found.count_marked)(Mark::Solid, dated)), "{says}");
}

#[test]
fn lists_have_something_in_them_and_figures_a_name() {
    for page in pages() {
        for list in page.all("main :is(ul, ol)") {
            assert!(list.child_elements().next().is_some(), "{}: an empty list {:?}", page.path, list.attr("class"));
        }
        for figure in page.all("figure") {
            let heading = figure.attr("aria-labelledby").map(|id| page.text_of(&format!("#{id}")));
            let name = figure.attr("aria-label").map(str::to_owned).or(heading);
            assert!(name.is_some_and(|name| !name.is_empty()), "{}", page.path);
        }
        for mark in page.all(".legend, .frame__name") {
            assert_eq!(mark.attr("aria-hidden"), Some("true"), "{}: {}", page.path, words(mark));
        }
    }
}

#[test]
fn what_opens_a_dialog_says_so_and_its_definition_can_take_the_focus() {
    for page in pages() {
        for opener in page.all("[data-opens]") {
            assert_eq!(opener.attr("aria-haspopup"), Some("dialog"), "{}: {}", page.path, words(opener));
        }
        for dialog in page.all("dialog[id^=define-]") {
            let told = dialog.attr("aria-describedby").unwrap_or_default();
            assert_eq!(page.all(&format!("#{told}[tabindex='-1']")).len(), 1, "{}: {told}", page.path);
        }
    }
}

#[test]
fn no_browser_takes_years_for_telephone_numbers_and_no_control_for_what_it_was() {
    for page in pages() {
        let formats = page.all("meta[name=format-detection][content='telephone=no']");
        assert_eq!(formats.len(), 1, "{}", page.path);
        for control in page.all("main :is(select, input[type=search])") {
            assert_eq!(control.attr("autocomplete"), Some("off"), "{}: {:?}", page.path, control.attr("id"));
        }
        assert!(page.all("option[selected]").is_empty(), "{}: what is chosen is no attribute", page.path);
    }
}

#[test]
fn a_new_window_is_announced() {
    for page in pages() {
        for link in page.all("a[target=_blank]") {
            let words = words(link);
            assert!(words.contains("nouvelle fenêtre") || words.contains("new window"), "{}: {words}", page.path);
        }
    }
}

#[test]
fn a_list_without_bullets_keeps_its_role() {
    for (path, css) in sheets() {
        assert!(!css.contains("list-style: none") && !css.contains("list-style-type: none"), "{}", path.display());
    }
}

#[test]
fn a_mark_that_is_drawn_before_a_word_is_not_spoken() {
    for (path, css) in sheets() {
        let lines: Vec<&str> = css.lines().map(str::trim).collect();
        for (at, line) in lines.iter().enumerate() {
            let Some(drawn) = line.strip_prefix("content: ").and_then(|line| line.strip_suffix(';')) else { continue };
            if drawn.is_ascii() || drawn.ends_with("/ \"\"") {
                continue;
            }
            let silent = format!("content: {drawn} / \"\";");
            assert_eq!(lines.get(at + 1), Some(&&*silent), "{}: {line}", path.display());
        }
    }
}

#[test]
fn letters_on_paper_have_at_least_nine_points() {
    let size = |line: &str| -> Option<f64> {
        let size = line.strip_prefix("font-size: ").or_else(|| line.strip_prefix("font: "))?;
        size[..size.find("pt")?].rsplit(' ').next()?.parse().ok()
    };
    let mut sizes = 0;
    for (path, css) in sheets() {
        for (line, size) in css.lines().map(str::trim).filter_map(|line| Some((line, size(line)?))) {
            assert!(size >= 9.0, "{}: {line}", path.display());
            sizes += 1;
        }
    }
    assert!(sizes > 5, "{sizes} sizes");
}

#[test]
fn what_is_looked_for_in_the_release_is_found_across_its_passages() {
    // A clause ends in the middle of a sentence; the words on both sides stand beside each other.
    let dossier = dossier();
    let page = shown(
        &dossier,
        Lang::Fr,
        View::Release,
        &[Action::Followed(dossier.clauses().next().map(|one| Ref::Clause(one.id.clone())))],
    );
    let text: String = found(&page, ".document__text").into_iter().map(words).collect::<Vec<_>>().join("\n");
    for paragraph in dossier.release.paragraphs() {
        for pair in paragraph.clauses().collect::<Vec<_>>().windows(2) {
            let [before, after] = [pair[0], pair[1]].map(|clause| clause.text.get(Lang::Fr));
            let last = before.rsplit(' ').next().unwrap_or_default();
            let first = after.split(' ').next().unwrap_or_default();
            assert!(text.contains(&format!("{last} {first}")), "{last} {first}");
        }
    }
}

#[test]
fn a_table_is_ordered_by_every_column_that_it_has() {
    let dossier = dossier();
    let page = shown(&dossier, Lang::Fr, View::Networks, &[Action::Displayed(Display::Table)]);
    assert_eq!(found(&page, "thead button[type=button]").len(), 3);
    assert!(found(&page, "th[aria-sort]").is_empty(), "no order is said before one is asked for");
    assert_eq!(found(&page, "table")[0].attr("data-heard"), Some(&*sorted(text(Lang::Fr), None)));
    assert_eq!(found(&page, &format!("#sort-{}", Column::Organization.key())).len(), 1);
}
