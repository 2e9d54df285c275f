//! Every sentence that the interface makes around a name, a number or a date of the real dossier, in both languages: what
//! its functions give, and what the pages show of it, whatever is chosen on them. One file has them all for a person to
//! read (`target/sentences.txt`); rules hold them to the grammar that no list of forms may break. No sentence is repeated
//! here.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use futures::executor::block_on;
use scraper::{ElementRef, Html};
use visavis::app::{App, AppProps};
use visavis::components::table::sorted;
use visavis::dossier::check::check;
use visavis::dossier::date::Date;
use visavis::dossier::model::{Form, Mark, PublisherKind, Role};
use visavis::dossier::{Dossier, Shared};
use visavis::explore::order::{self, Column, Direction, Order};
use visavis::explore::state::{Action, State};
use visavis::lang::Lang;
use visavis::route::{Page as Place, Route, View};
use visavis::site::Files;
use visavis::site::build::pages;
use visavis::text::{Text, text};
use visavis::visit::Visit;

#[path = "support/choices.rs"]
#[expect(dead_code, reason = "shared by tests of which each uses a part")]
mod choices;
#[path = "support/grammar.rs"]
mod grammar;
#[path = "support/html.rs"]
#[expect(dead_code, reason = "shared by tests of which each uses a part")]
mod html;
#[path = "support/site.rs"]
mod site;

use html::{selector, words};

static FILES: LazyLock<Files> = LazyLock::new(|| pages(&site::site("data", None)).expect("one page at an address"));

/// Where the sentences are written.
const FILE: &str = "target/sentences.txt";

/// Functions of the interface that give a fixed word for a value, or a part of a date that `text.rs` tests whole.
const WORDS: [&str; 14] = [
    "display",
    "picture",
    "confidence",
    "topic",
    "facet",
    "source_kind",
    "source_copy",
    "lang_name",
    "index_kind",
    "day",
    "day_span",
    "from_to",
    "kind",
    "mark",
];

/// Sentences by the member of the interface that makes them.
type Sentences = Vec<(&'static str, String)>;

/// A function that says a number.
type Count = fn(usize) -> String;

fn dossier() -> Dossier {
    check(Path::new("data")).expect("the folder holds a dossier without fault")
}

fn sentences(dossier: &Dossier, lang: Lang) -> Sentences {
    let t = text(lang);
    let mut found: Sentences = Vec::new();
    about_names(dossier, lang, t, &mut found);
    let partners: Vec<&str> = dossier.signatories().map(|partner| &*partner.forms.get(lang).the).collect();
    for kind in [PublisherKind::Independent, PublisherKind::Organization, PublisherKind::Agreed] {
        found.extend(partners.iter().map(|name| ("publisher", (t.publisher)(kind, Some(name), &partners))));
    }
    found.push(("data_as_of", (t.data_as_of)(&t.date_in_words(&dossier.edition.as_of))));
    let counts: [(&str, Count); 6] = [
        ("count_results", t.count_results),
        ("count_organizations", t.count_organizations),
        ("show_rest", t.show_rest),
        ("facts_left", t.documents.facts_left),
        ("count_passages", t.count_passages),
        ("objective_number", t.objective_number),
    ];
    for (name, count) in counts {
        found.extend([0, 1, 2, 12_345].map(|n| (name, count(n))));
    }
    for at in 0..dossier.objectives.len() {
        let place = (t.objective_of)(at + 1, dossier.objectives.len());
        found.push(("objective_of", place));
    }
    found.push(("stop", (t.stop)(2, 6)));
    found.push(("passage", (t.passage)(12)));
    let date = t.apa_date(&dossier.release.date);
    found.push(("apa_day", date.clone()));
    found.push(("apa", (t.apa)("X", &date, "Y")));
    found.push(("sheet_from", (t.documents.sheet_from)("https://example.org/")));
    let quoted = dossier.clauses().map(|clause| clause.text.get(lang).trim_end_matches(','));
    found.extend(quoted.map(|words| ("quoted", (t.quoted)(words, "X", dossier.release.date.year()))));
    found.push(("shown", (t.shown)(View::Networks, 1, 12_345)));
    for direction in [Direction::Ascending, Direction::Descending] {
        found.push(("sorted", sorted(t, Some(Order { column: Column::Date, direction }))));
    }
    found.push(("found_as", (t.presence_found.found_as)(None).to_owned()));
    found.extend([0, 1, 5].map(|n| ("tied_in", (t.tied_in)(n))));
    found.push(("named_too", (t.documents.named_too)("X")));
    for mark in [Mark::Solid, Mark::Hatched, Mark::Dotted] {
        found.push(("marked", (t.presence_found.marked)(mark).to_owned()));
        found.push(("found_as", (t.presence_found.found_as)(Some(mark)).to_owned()));
        found.extend([0, 1, 12].map(|n| ("count_marked", (t.presence_found.count_marked)(mark, n))));
    }
    let partners: Vec<&str> = dossier.partners.iter().map(|partner| &*partner.forms.get(lang).the).collect();
    let strip = t.documents.strip;
    found.extend([0, 1, 12].map(|n| ("source_date", (strip.source_date)(n))));
    found.extend(
        [(1, 0), (1, 1), (12, 1), (12, 5)].map(|(all, dated)| ("resting", (strip.resting)(all, dated, "2003"))),
    );
    found.extend(partners.iter().map(|the| ("ties_heading", (strip.ties_heading)(&[the]))));
    found.push(("ties_heading", (strip.ties_heading)(&partners)));
    for the in &partners {
        found.extend([(1, Some("2003")), (2, None)].map(|(n, years)| ("tied", (strip.tied)(the, n, years))));
    }
    found.push(("last_seen", (t.documents.last_seen)(2013)));
    found.extend(dates(dossier).iter().map(|date| ("date_in_words", t.date_in_words(date))));
    found
}

/// Every date of the dossier, and spans of days, months and years.
fn dates(dossier: &Dossier) -> Vec<Date> {
    let ties = dossier.organizations.iter().flat_map(|one| &one.ties).filter_map(|tie| tie.date);
    let presences = dossier.countries.iter().flat_map(|one| &one.presences).map(|presence| presence.period);
    let projects = dossier.projects.iter().filter_map(|one| one.period);
    let spans = ["1990-04-30/1990-05-01", "1990-05-01/1990-05-02", "1990-05-01/1990-05-09", "1990/1991-10", "1990~"];
    let spans = spans.map(|text| Date::parse(text).expect("a date of the test"));
    dossier.events.iter().map(|event| event.date).chain(ties).chain(presences).chain(projects).chain(spans).collect()
}

/// What is said around a field, a country, an organization and a partner.
fn about_names(dossier: &Dossier, lang: Lang, t: &Text, found: &mut Sentences) {
    let fields: Vec<&Form> = dossier.fields.iter().map(|field| field.forms.get(lang)).collect();
    for partner in &dossier.partners {
        let form = partner.forms.get(lang);
        found.push(("facts_about", (t.facts_about)(form)));
        if partner.role == Role::Signatory {
            let of = dossier.fields_of(&partner.id).count();
            let owner = partner.owner(lang);
            found.push(("field_number", (t.field_number)(1, of, owner)));
        }
    }
    found.extend(fields.iter().map(|form| ("request", (t.documents.request)(Some(form), None))));
    for country in &dossier.countries {
        let form = country.forms.get(lang);
        found.extend([
            ("facts_about", (t.facts_about)(form)),
            ("presence_in", (t.documents.presence_in)(form)),
            ("projects_in", (t.documents.projects_in)(form)),
            ("organizations_in", (t.documents.organizations_in)(form)),
            ("request", (t.documents.request)(None, Some(form))),
            ("request_from", (t.documents.request_from)(form)),
        ]);
        found.extend(fields.iter().map(|field| ("request", (t.documents.request)(Some(field), Some(form)))));
    }
    for organization in &dossier.organizations {
        let form = organization.forms.get(lang);
        found.push(("facts_about", (t.facts_about)(form)));
        found.push(("projects_naming", (t.documents.projects_naming)(form)));
    }
}

#[test]
fn every_generated_sentence_can_be_read_in_one_file_and_is_grammatical() {
    let dossier = dossier();
    let mut lines = BTreeSet::new();
    let mut faults = BTreeSet::new();
    for lang in Lang::ALL {
        for (member, sentence) in sentences(&dossier, lang) {
            let fault = grammar::assembled(&sentence, lang).or_else(|| grammar::written(&sentence));
            faults.extend(fault.map(|fault| format!("{member}: {fault:?} in {sentence}")));
            lines.insert(format!("{}  {member:<20} {sentence}", lang.code()));
        }
    }
    for (place, html) in everything_shown() {
        for line in shown(html.root_element()) {
            faults.extend(fault(&line).map(|fault| {
                format!("{fault:?} in {:?} (on {})", line.text, place.split(['/', '?']).next().unwrap_or_default())
            }));
            if line.is_made() {
                lines.insert(format!("{}  {:<20} {}", line.lang.code(), line.at, line.text));
            }
        }
    }
    let lines: Vec<String> = lines.into_iter().collect();
    std::fs::write(FILE, lines.join("\n") + "\n").expect("the file can be written");
    let some: Vec<String> = faults.iter().take(40).cloned().collect();
    assert!(faults.is_empty(), "{} in all:\n{}", faults.len(), some.join("\n"));
    assert!(lines.len() > 2000, "{}", lines.len());
}

/// What the interface makes of names, numbers and dates on a page.
const MADE: &str = "h2, summary, dt, .panel__kicker, [role=status], .steps p, #count, .seen, \
    .countries__period, .fact__label, .labels li, .event__date, .presence__period, .years, .footer__publisher, .says dd p";
/// Words beside a name that stay as they are.
const TAGS: &str = ".linked, .reading, .label, .flag, .actor";
/// What is a sentence, or some.
const SENTENCES: &str = ".fact__text, .caution p, .lead, .seen, .nothing, .footer__publisher, .question > p, \
    .says dd p, .says__source, .definitions dd";
/// Texts that stand in several places.
const SHARED: &str = ".caution p, .says__not, .definitions dd, #content > .note";
/// Texts in which nothing else stands.
const TEXTS: &str = "p, dt, dd:not(.address), h1, h2, h3, h4, summary, th, td, figcaption > p";
/// Attributes that are read aloud.
const SPOKEN: [&str; 3] = ["aria-label", "aria-valuetext", "data-heard"];

/// A line of a page: under which rules, in which language.
struct Line<'a> {
    at: &'static str,
    text: String,
    lang: Lang,
    /// Of a tie, its label and the words for who says so.
    tie: Option<(String, String)>,
    element: ElementRef<'a>,
}

impl Line<'_> {
    fn is_made(&self) -> bool {
        !["sentence", "shared", "text"].contains(&self.at)
    }
}

fn shown(root: ElementRef<'_>) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for (at, css) in [("made", MADE), ("tag", TAGS), ("sentence", SENTENCES), ("shared", SHARED), ("text", TEXTS)] {
        for element in root.select(&selector(css)) {
            let Some(lang) = Lang::from_code(html::lang(element)) else { continue };
            let text = words(element);
            let part = |css: &str| element.select(&selector(css)).next().map(words).filter(|_| at == "made");
            let tie = part(":scope > .label").zip(part(":scope > small"));
            lines.push(Line { at, text, lang, tie, element });
        }
    }
    for at in SPOKEN {
        for element in root.select(&selector(&format!("[{at}]"))) {
            let Some(lang) = Lang::from_code(html::lang(element)) else { continue };
            let text = element.attr(at).unwrap_or_default().to_owned();
            lines.push(Line { at, text, lang, tie: None, element });
        }
    }
    lines.retain(|line| !line.text.is_empty());
    lines
}

/// What is wrong with a line.
fn fault(line: &Line) -> Option<&'static str> {
    let Line { at, text, lang, tie, element } = line;
    if let Some((label, speaker)) = tie {
        let date = text.trim_start_matches(label.as_str()).trim_end_matches(speaker.as_str());
        return grammar::tie(label, date, speaker, *lang).or_else(|| grammar::written(text));
    }
    let is_spoken_list = element.attr("role") == Some("status");
    match *at {
        "tag" => grammar::bare(text, *lang),
        "sentence" if is_spoken_list => None,
        "sentence" => grammar::unfinished(text),
        "shared" => grammar::misplaced(text, *lang),
        "text" => grammar::written(text),
        _ => grammar::assembled(text, *lang).or_else(|| grammar::written(text)),
    }
}

/// Every page as it is written, and the application with each thing followed, each period chosen and each table shown.
fn everything_shown() -> impl Iterator<Item = (String, Html)> {
    let dossier = site::site("data", None).dossier;
    let written = html::pages(&FILES).map(|page| (page.path, page.html));
    let views = [View::Partnership, View::Release, View::Networks, View::Countries, View::Timeline];
    let routes = Lang::ALL.into_iter().flat_map(move |lang| views.map(|view| Route::view(lang, view)));
    written.chain(routes.flat_map(move |route| {
        states(&dossier, &route).into_iter().map({
            let dossier = dossier.clone();
            move |state| alive(&dossier, &route, state)
        })
    }))
}

fn states(dossier: &Dossier, route: &Route) -> Vec<State> {
    let page = &route.page;
    let followed = choices::choices(dossier, page).into_iter().map(|thing| Action::Followed(Some(thing)));
    let displays = order::displays(page).iter().map(|display| Action::Displayed(*display));
    let periods = dossier.edition.presence_periods.iter().map(|period| period.id.to_string());
    let periods = periods.map(|id| Action::Chose(visavis::explore::facets::Facet::Presence, Some(id)));
    let periods = periods.filter(|_| *page == Place::View(View::Countries));
    followed.chain(displays).chain(periods).map(|action| State::default().after(action)).collect()
}

/// What the application shows under a choice.
fn alive(dossier: &Shared, route: &Route, state: State) -> (String, Html) {
    let place = format!("{}?{}", route.path(), state.query());
    let visit = Visit::opened(route.clone(), state);
    let props = AppProps { dossier: dossier.clone(), visit, fixed_prefix: None, anew: |_| () };
    let rendered = block_on(yew::LocalServerRenderer::<App>::with_props(props).render());
    let lang = route.lang.code();
    (place, Html::parse_document(&format!("<html lang=\"{lang}\"><body>{rendered}</body></html>")))
}

#[test]
fn no_text_that_stands_in_several_places_speaks_of_one() {
    let dossier = dossier();
    let edition =
        serde_json::from_str::<serde_json::Value>(&std::fs::read_to_string("data/edition.json").expect("a file"));
    let edition = edition.expect("JSON");
    let cautions = edition["cautions"].as_object().expect("the cautions").values();
    let definitions = edition["labels"].as_array().expect("the labels").iter().map(|label| &label["definition"]);
    let pictures = edition["pictures"].as_object().expect("the pictures").values().map(|picture| &picture["says_not"]);
    let mut seen = 0;
    for text in cautions.chain(definitions).chain(pictures) {
        for lang in Lang::ALL {
            let text = text[lang.code()].as_str().expect("a text in each language");
            assert_eq!(grammar::misplaced(text, lang), None, "{text}");
            assert_eq!(grammar::unfinished(text), None, "{text}");
            seen += 1;
        }
    }
    assert!(seen > dossier.edition.labels.len());
}

#[test]
fn each_rule_finds_its_fault() {
    use grammar::{assembled, bare, dated, misplaced, tie, unfinished, written};
    let [fr, en] = Lang::ALL;
    assert_eq!(assembled("Présences documentées à le Mali", fr), Some(" à le "));
    assert_eq!(assembled("What the sources say about of Mali", en), Some(" about of "));
    assert_eq!(assembled("A request from in Mali", en), Some(" from in "));
    assert_eq!(assembled("→ Le réseau, Le musée", fr), Some(", Le "));
    assert_eq!(assembled("To: the network and The museum", en), Some(" and The "));
    assert_eq!(assembled("1 organisations", fr), Some("a plural after one"));
    assert_eq!(assembled("0 sources", fr), Some("a plural after one"));
    assert_eq!(assembled("1 countries", en), Some("a plural after one"));
    assert_eq!(assembled("16 au 17 novembre 2006", fr), Some("a span without its «du»"));
    for right in ["1 pays", "0 source", "du 16 au 19 novembre 2006", "le réseau et le musée", "12 sources"] {
        assert_eq!(assembled(right, fr), None, "{right}");
    }
    for right in ["0 sources", "1 country", "neither the network nor the museum"] {
        assert_eq!(assembled(right, en), None, "{right}");
    }
    assert_eq!(written("Déjà dit.."), Some(".."));
    assert_eq!(written("C’est vrai?."), Some("?."));
    assert_eq!(written("Le réseau , le musée"), Some(" ,"));
    assert_eq!(written("Mali :: Economy. Fine."), None);
    assert_eq!(unfinished("Elle a été fondée en 1979"), Some("no point at the end of a sentence"));
    assert_eq!(unfinished("It “was founded in 1979.”"), None);
    assert_eq!(misplaced("Cette vue n’est pas une liste.", fr), Some("cette vue"));
    assert_eq!(misplaced("No source connects this project.", en), Some("this project"));
    assert_eq!(bare("lié", fr), Some("lié"));
    assert_eq!(bare("Créée par le réseau", fr), Some("créé"));
    assert_eq!(bare("Vu pour la dernière fois", fr), Some("vu"));
    assert_eq!(bare("en lien", fr), None);
    assert_eq!(bare("Création du réseau", fr), None);
    assert_eq!(tie("Represented", ", May 2020. ", "Gazette, May 13, 2020", en), Some("a date twice"));
    assert_eq!(tie("Activité", ", 1998-2026. ", "Brochure non datée", fr), Some("a date beside what has none"));
    assert_eq!(tie("Activité", ". ", "Brochure non datée, 1998-2026", fr), Some("a date behind «undated»"));
    assert_eq!(tie("Sommet de 2006", ", 2006. ", "Crédits", fr), Some("a date twice"));
    assert_eq!(dated("rapport non daté, vers 2009", fr), Some("a date behind «undated»"));
    assert_eq!(tie("Création", ", 1997. ", "Témoignage, vers 2015", fr), None);
    assert_eq!(tie("Activité", ". ", "Brochure non datée (après 1998)", fr), None);
}

#[test]
fn every_function_of_the_interface_is_read() {
    let read = |file: &str| std::fs::read_to_string(file).expect("the interface can be read");
    let source = ["src/text.rs", "src/text/strip.rs"].map(read).concat();
    let functions = source.lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(": fn("));
    let read = sentences(&dossier(), Lang::Fr);
    let mut count = 0;
    for (name, _) in functions {
        count += 1;
        let known = WORDS.contains(&name) || read.iter().any(|(member, _)| *member == name);
        assert!(known, "{name} is in no list of this test");
    }
    assert!(count > WORDS.len(), "{count}");
}
