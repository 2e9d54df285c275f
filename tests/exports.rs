//! What can be downloaded: that every table can be read back by a program and by a spreadsheet, that no row lacks the
//! caution it needs, and that the JSON is what its schema says.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;
use visavis::dossier::Dossier;
use visavis::dossier::model::{Localized, Ref};
use visavis::explore::cautions::cautions;
use visavis::explore::tables::{DOSSIER, Table, folder};
use visavis::lang::Lang;
use visavis::site::document::Site;
use visavis::site::{Files, exports};

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
                for caution in cautions(dossier, thing) {
                    assert!(of_thing[0][head].contains(caution.get(lang)), "{key}: {caution:?}");
                }
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
