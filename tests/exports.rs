//! What can be downloaded: that every table can be read back by a program and by a spreadsheet, that no row lacks the
//! caution it needs, that the JSON is what its schema says, and
//! that reference managers find every source.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use biblatex::{Bibliography, ChunksExt};
use scraper::{Html, Selector};
use serde_json::Value;
use visavis::dossier::Dossier;
use visavis::dossier::date::Date;
use visavis::dossier::model::{Localized, Ref, Source};
use visavis::explore::catalogue::said;
use visavis::explore::cautions::{carried, cautions};
use visavis::explore::tables::{DOSSIER, REFERENCES, Table, folder, picture};
use visavis::lang::Lang;
use visavis::route::{Route, View};
use visavis::site::document::Site;
use visavis::site::{Files, exports};
use visavis::text::text;

#[path = "support/site.rs"]
mod site;

thread_local! {
    static SITE: Site = site::site("data", Some("https://example.org/visavis/"));
}

static FILES: LazyLock<Files> = LazyLock::new(|| SITE.with(exports::files));

/// The rows of a table by the heads of its columns.
fn rows(table: Table, lang: Lang) -> Vec<BTreeMap<String, String>> {
    let bytes = &FILES[&table.path(lang)];
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("spreadsheets need the mark to read UTF-8");
    let mut reader = csv::Reader::from_reader(text);
    let header: Vec<String> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.expect("as many cells as the header"));
    rows.map(|row| header.iter().cloned().zip(row.iter().map(str::to_owned)).collect()).collect()
}

/// How many rows a table must have.
fn count(dossier: &Dossier, table: Table) -> Option<usize> {
    Some(match table {
        Table::Organizations => dossier.organizations.len(),
        Table::Countries => dossier.countries.len(),
        Table::Projects => dossier.projects.len(),
        Table::Events => dossier.events.len(),
        Table::Persons => dossier.persons.len(),
        Table::Fields => dossier.fields.len(),
        Table::Release => dossier.clauses().count(),
        Table::Terms => dossier.terms.len(),
        Table::Sources => dossier.sources.len(),
        Table::Questions => dossier.questions.len(),
        Table::Facts => return None,
    })
}

#[test]
fn every_table_is_whole_and_the_same_in_both_languages() {
    SITE.with(|site| {
        for table in Table::ALL {
            let [fr, en] = Lang::ALL.map(|lang| rows(table, lang));
            assert_eq!(fr.len(), en.len(), "{table:?}");
            assert_eq!(Some(fr.len()), count(&site.dossier, table).or(Some(fr.len())), "{table:?}");
            assert!(fr.len() > 4 && fr[0].len() == en[0].len(), "{table:?}");
            assert_ne!(fr[0].keys().collect::<Vec<_>>(), en[0].keys().collect::<Vec<_>>(), "{table:?}");
        }
        assert!(rows(Table::Facts, Lang::Fr).len() > 300);
    });
}

#[test]
fn lines_end_as_rfc_4180_says_and_no_cell_is_a_formula() {
    for lang in Lang::ALL {
        for table in Table::ALL {
            let text = str::from_utf8(&FILES[&table.path(lang)]).expect("UTF-8");
            assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{table:?}");
            for row in rows(table, lang) {
                let formula = row.values().find(|cell| cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']));
                assert_eq!(formula, None, "{table:?}");
            }
        }
    }
}

#[test]
fn no_row_lacks_its_caution() {
    let head = |lang| if lang == Lang::Fr { "À savoir" } else { "Please note" };
    let id = |lang| if lang == Lang::Fr { "Identifiant" } else { "Id" };
    SITE.with(|site| {
        let dossier = &site.dossier;
        let organizations =
            dossier.organizations.iter().map(|one| (Table::Organizations, Ref::Organization(one.id.clone())));
        let countries = dossier.countries.iter().map(|one| (Table::Countries, Ref::Country(one.id.clone())));
        let projects = dossier.projects.iter().map(|one| (Table::Projects, Ref::Project(one.id.clone())));
        let later = dossier.events.iter().filter(|event| dossier.is_later(event));
        let events = later.map(|one| (Table::Events, Ref::Event(one.id.clone())));
        let things: Vec<(Table, Ref)> = organizations.chain(countries).chain(projects).chain(events).collect();
        let own: Vec<&Localized> = things.iter().flat_map(|(_, thing)| cautions(dossier, thing)).collect();
        assert!(own.len() >= things.len(), "each of these things has a caution");
        for lang in Lang::ALL {
            let (facts, head, id) = (rows(Table::Facts, lang), head(lang), id(lang));
            for (table, thing) in &things {
                let key = match thing {
                    Ref::Organization(id) => id.as_str(),
                    Ref::Country(id) => id.as_str(),
                    Ref::Project(id) => id.as_str(),
                    Ref::Event(id) => id.as_str(),
                    other => panic!("{other:?} has no caution"),
                };
                let of_thing: Vec<_> = rows_of(*table, lang).iter().filter(|row| row[id] == key).cloned().collect();
                assert_eq!(of_thing.len(), 1, "{key}");
                let about = facts.iter().filter(|row| row[id] == key && !row[head].is_empty()).count();
                assert!(about > 0, "no fact about {key} has a caution");
                let view = match table {
                    Table::Organizations => Some(View::Networks),
                    Table::Countries => Some(View::Countries),
                    Table::Events => Some(View::Timeline),
                    _ => None,
                };
                let says_not = view.and_then(|view| said(dossier, view)).map(|said| said.says_not.get(lang));
                let carried = view.map(|view| carried(dossier, view)).unwrap_or_default();
                for caution in cautions(dossier, thing) {
                    let words = says_not.filter(|_| carried.contains(&caution)).unwrap_or(caution.get(lang));
                    assert!(of_thing[0][head].contains(words), "{key}: {caution:?}");
                }
            }
        }
    });
}

#[test]
fn every_row_of_a_view_says_what_the_view_does_not_say() {
    let views = [
        (Table::Fields, View::Partnership),
        (Table::Release, View::Release),
        (Table::Organizations, View::Networks),
        (Table::Countries, View::Countries),
        (Table::Events, View::Timeline),
    ];
    SITE.with(|site| {
        for (lang, (table, view)) in Lang::ALL.into_iter().flat_map(|lang| views.map(|of| (lang, of))) {
            let says_not = &said(&site.dossier, view).expect("the view says something").says_not;
            let rows = rows_of(table, lang).iter();
            assert!(
                rows.flat_map(BTreeMap::values).filter(|cell| *cell == says_not.get(lang)).count() > 4,
                "{table:?}"
            );
        }
    });
}

#[test]
fn a_picture_to_keep_says_what_it_says_and_does_not_say() {
    SITE.with(|site| {
        let periods = site.dossier.edition.presence_periods.iter();
        let periods = periods.map(|period| (View::Countries, Some(period.id.as_str())));
        let views = [View::Partnership, View::Release, View::Networks, View::Timeline].map(|view| (view, None));
        for (view, period) in views.into_iter().chain(periods) {
            let said = said(&site.dossier, view).expect("the view says something");
            for lang in Lang::ALL {
                let svg = str::from_utf8(&FILES[&picture(lang, view, period)]).expect("UTF-8");
                let (_, described) = svg.split_once("<desc>").expect("a description");
                let (described, drawn) = described.split_once("</desc>").expect("its end");
                // What is drawn is set line by line.
                let drawn = Html::parse_fragment(&drawn.replace("</text>", " </text>"));
                let drawn = drawn.root_element().text().collect::<String>();
                for sentence in [&said.says, &said.says_not] {
                    assert!(described.contains(sentence.get(lang)), "{view:?}: {described}");
                    assert!(drawn.contains(sentence.get(lang)), "{view:?}: {}", sentence.get(lang));
                }
            }
        }
    });
}

/// The exchange to keep has the marks of the page, with their words in their order.
#[test]
fn the_exchange_to_keep_has_the_marks_of_the_page() {
    SITE.with(|site| {
        for lang in Lang::ALL {
            let route = Route::view(lang, View::Partnership);
            let page = Html::parse_document(&site.document(&route));
            let marks = Selector::parse("figure .lanes [data-mark]").expect("a selector");
            let words = |text: String| text.split_whitespace().collect::<String>();
            let mut marked: Vec<String> = page.select(&marks).map(|one| words(one.text().collect())).collect();
            let svg = str::from_utf8(&FILES[&picture(lang, View::Partnership, None)]).expect("UTF-8");
            // A half disc is two paths, another mark a polygon.
            let (shapes, discs) = (svg.matches("<polygon").count(), svg.matches("<path d=\"M").count());
            assert_eq!(shapes + discs / 2, marked.len());
            let drawn = words(Html::parse_fragment(svg).root_element().text().collect());
            marked.sort();
            for words in &marked {
                let here = marked.iter().filter(|one| one.contains(words.as_str())).count();
                assert!(drawn.matches(words.as_str()).count() >= here, "{words} in {drawn}");
            }
        }
    });
}

/// The rows of a table, read once.
fn rows_of(table: Table, lang: Lang) -> &'static [BTreeMap<String, String>] {
    type Read = BTreeMap<(String, &'static str), Vec<BTreeMap<String, String>>>;
    static READ: LazyLock<Read> = LazyLock::new(|| {
        let all = Lang::ALL.into_iter().flat_map(|lang| Table::ALL.map(|table| (table, lang)));
        all.map(|(table, lang)| ((table.path(lang), lang.code()), rows(table, lang))).collect()
    });
    &READ[&(table.path(lang), lang.code())]
}

#[test]
fn the_whole_dossier_is_what_its_schema_says() {
    let [data, schema] = DOSSIER;
    for lang in Lang::ALL {
        let read = |name: &str| -> Value {
            let bytes = &FILES[&[folder(lang), "/", name].concat()];
            serde_json::from_slice(bytes).expect("JSON")
        };
        let (value, rules) = (read(data), read(schema));
        assert_eq!(value["$schema"], *schema);
        if let Err(error) = jsonschema::validate(&rules, &value) {
            panic!("{error}");
        }
        let mut stray = value.clone();
        stray["stray"] = true.into();
        assert!(!jsonschema::is_valid(&rules, &stray));
        assert!(Dossier::from_json(&value.to_string()).is_ok(), "what is downloaded is a dossier");
    }
}

/// The text of a file in the folder of a language.
fn read<'a>(files: &'a Files, lang: Lang, name: &str) -> &'a str {
    str::from_utf8(&files[&[folder(lang), "/", name].concat()]).expect("UTF-8")
}

/// The note that a reference must have.
fn note(source: &Source, lang: Lang) -> String {
    let record = source.record.as_ref().expect("natively every source has its record");
    let copy = (text(lang).documents.source_copy)(record.copy);
    record.note.as_ref().map_or_else(|| format!("{copy}."), |note| format!("{copy}. {}", note.get(lang)))
}

/// Holds a date variable to the data: as many parts as are known, one list or two for a span.
fn assert_issued(issued: &Value, date: &Date) {
    let lists: Vec<Vec<u64>> = serde_json::from_value(issued["date-parts"].clone()).expect("lists of numbers");
    assert!((1..=2).contains(&lists.len()) && lists.iter().all(|parts| (1..=3).contains(&parts.len())), "{issued}");
    let points = lists.iter().map(|parts| {
        let parts: Vec<String> = parts.iter().map(|part| format!("{part:02}")).collect();
        parts.join("-")
    });
    let circa = if issued["circa"] == true { "~" } else { "" };
    assert_eq!(points.collect::<Vec<_>>().join("/") + circa, date.to_string());
}

/// The real dossier, and the invented one with its harder titles and its span of months.
fn with_references(test: impl Fn(&Dossier, &Files)) {
    SITE.with(|site| test(&site.dossier, &FILES));
    let other = site::site("tests/fixtures/other", None);
    test(&other.dossier, &exports::files(&other));
}

#[test]
fn csl_json_has_every_source_once_as_its_schema_wants_it() {
    /// Members and types of the schema `csl-data` (Citation Style Language 1.0.2) that a source can have.
    const MEMBERS: [&str; 10] =
        ["id", "type", "genre", "title", "language", "publisher", "container-title", "issued", "URL", "note"];
    const TYPES: [&str; 5] = ["webpage", "article-newspaper", "report", "legislation", "document"];
    let [(name, _), _] = REFERENCES;
    with_references(|dossier, files| {
        for lang in Lang::ALL {
            let items: Vec<Value> = serde_json::from_str(read(files, lang, name)).expect("a list in JSON");
            assert_eq!(items.len(), dossier.sources.len());
            for (item, source) in items.iter().zip(&dossier.sources) {
                let record = source.record.as_ref().expect("natively every source has its record");
                let members = item.as_object().expect("an object");
                assert!(members.keys().all(|member| MEMBERS.contains(&member.as_str())), "{item}");
                assert!(members.iter().all(|(member, value)| member == "issued" || value.is_string()), "{item}");
                assert!(item["type"].as_str().is_some_and(|kind| TYPES.contains(&kind)), "{item}");
                let member = |name: &str| item[name].as_str();
                assert_eq!(member("id"), Some(source.id.as_str()));
                assert_eq!(member("title"), Some(source.title.text.as_str()));
                assert_eq!(member("language"), Some(source.title.lang.as_str()));
                assert_eq!(member("publisher").or(member("container-title")), record.publisher.as_deref());
                assert_eq!(member("URL"), record.url.as_deref());
                assert_eq!(member("note"), Some(note(source, lang).as_str()));
                match &source.date {
                    Some(date) => assert_issued(&item["issued"], date),
                    None => assert!(item["issued"].is_null(), "{item}"),
                }
            }
        }
    });
}

#[test]
fn bibtex_reads_back_as_the_same_sources() {
    let [_, (name, _)] = REFERENCES;
    with_references(|dossier, files| {
        for lang in Lang::ALL {
            let entries = Bibliography::parse(read(files, lang, name)).expect("BibTeX without repeated keys");
            assert_eq!(entries.len(), dossier.sources.len());
            for source in &dossier.sources {
                let record = source.record.as_ref().expect("natively every source has its record");
                let entry = entries.get(source.id.as_str()).expect("the id is the key");
                // The parser takes a no-break space for any space.
                let spaced = |text: &str| text.replace('\u{a0}', " ");
                let field = |name: &str| entry.get(name).map(|chunks| spaced(&chunks.format_verbatim()));
                assert_eq!(field("title"), Some(spaced(&source.title.text)));
                assert_eq!(field("language").as_ref(), Some(&source.title.lang));
                let published = ["journal", "institution", "organization"].into_iter().find_map(field);
                assert_eq!(published, record.publisher.as_deref().map(spaced), "{}", source.id);
                // It also joins hyphens in an address, where biber and Zotero do not.
                let joined = |url: &String| url.replace("---", "—").replace("--", "–");
                assert_eq!(field("url"), record.url.as_ref().map(joined));
                assert_eq!(field("note"), Some(spaced(&note(source, lang))));
                let exact = source.date.filter(|date| date.end.is_none() && !date.approximate);
                let year = source.date.map(|date| match exact {
                    Some(date) => date.year().to_string(),
                    None => text(lang).date_in_words(&date),
                });
                assert_eq!(field("year"), year);
                let month = exact.and_then(|date| date.start.month);
                let month = month.map(|month| Lang::En.months()[usize::from(month) - 1].to_owned());
                assert_eq!(field("month"), month, "the parser writes the names of the months out");
                let day = exact.filter(|date| date.start.day.is_some());
                assert_eq!(field("date"), day.map(|date| date.to_string()));
                assert_eq!(field("author"), None);
            }
        }
    });
}
