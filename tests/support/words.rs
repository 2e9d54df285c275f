//! The words by which an agreement and its partners are known, read from a folder of data: what nothing of the engine
//! may say.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;
use visavis::dossier::date::Date;
use visavis::lang::Lang;
use visavis::text::text;

/// Words by what they are: `partners`, `labels`, `families`, `areas`, `programs`, `countries`, `titles`, `dates`.
pub type Words = BTreeMap<&'static str, BTreeSet<String>>;

fn read(data: &str, name: &str) -> Value {
    let text = std::fs::read_to_string(Path::new(data).join(name).with_extension("json")).expect("a file of data");
    serde_json::from_str(&text).expect("a file of data is JSON")
}

fn both(text: &Value) -> impl Iterator<Item = String> + '_ {
    Lang::ALL.into_iter().filter_map(|lang| text[lang.code()].as_str()).map(str::to_owned)
}

fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    value[name].as_array().expect("a list of the data").iter()
}

/// Reads the words of a folder of data.
pub fn words(data: &str) -> Words {
    let [edition, partners, countries, release] =
        ["edition", "partners", "countries", "release"].map(|name| read(data, name));
    let signatories = || list(&partners, "partners").filter(|partner| partner["role"] == "signatory");
    let names = signatories().flat_map(|partner| {
        let own = ["text", "short"].into_iter().filter_map(|key| partner["name"][key].as_str()).map(str::to_owned);
        own.chain(both(&partner["name"]["official"]))
    });
    let date = release["date"].as_str().expect("the release has a date");
    let agreed = Date::parse(date).expect("the date of the release is one");
    let in_words = Lang::ALL.map(|lang| text(lang).date_in_words(&agreed));
    let views = edition["views"].as_object().expect("the words of the views").values();
    // A title of one word (`Sources`) is what any two partners would call the page.
    let titles = views.chain([&edition["home"]]).flat_map(|view| both(&view["title"]));
    Words::from([
        ("partners", names.collect()),
        ("labels", list(&edition, "labels").flat_map(|label| both(&label["name"])).collect()),
        ("families", list(&edition, "families").flat_map(|family| both(&family["name"])).collect()),
        ("areas", list(&edition, "areas").flat_map(|area| both(&area["name"])).collect()),
        ("programs", list(&edition, "programs").flat_map(|program| both(&program["name"])).collect()),
        ("countries", list(&countries, "countries").flat_map(|country| both(&country["name"])).collect()),
        ("titles", titles.filter(|title| title.contains([' ', '\u{a0}'])).collect()),
        ("dates", in_words.into_iter().chain([date.to_owned(), agreed.year().to_string()]).collect()),
    ])
}

/// Where a word stands in a text as a whole word, with some of what is around it.
pub fn find(text: &str, word: &str) -> Option<String> {
    text.match_indices(word).find_map(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        let inside = before.chars().next_back().is_some_and(char::is_alphanumeric)
            || after.chars().next().is_some_and(char::is_alphanumeric);
        let before: String = before.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
        let after: String = after.chars().take(40).collect();
        (!inside).then(|| [&before, word, &after].concat().replace('\n', " "))
    })
}
