//! The tables and files of the data that can be downloaded: which there are, and where each lies in a language. What
//! stands in them is the site generator's to write.

use crate::lang::Lang;
use crate::route::{Route, View};

/// A table of the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// Organizations.
    Organizations,
    /// Countries.
    Countries,
    /// Projects.
    Projects,
    /// Events.
    Events,
    /// Persons.
    Persons,
    /// Fields of expertise.
    Fields,
    /// The release, clause by clause.
    Release,
    /// Every fact about any of them.
    Facts,
    /// Terms.
    Terms,
    /// Sources.
    Sources,
    /// What is not established.
    Questions,
}

impl Table {
    /// Every table, in the order of a reader.
    pub const ALL: [Table; 11] = {
        use Table::*;
        [Organizations, Countries, Projects, Events, Persons, Fields, Release, Facts, Terms, Sources, Questions]
    };

    /// The name of its file in a language, without ending.
    const fn name(self, lang: Lang) -> &'static str {
        let (fr, en) = match self {
            Table::Organizations => ("organisations", "organizations"),
            Table::Countries => ("pays", "countries"),
            Table::Projects => ("projets", "projects"),
            Table::Events => ("evenements", "events"),
            Table::Persons => ("personnes", "persons"),
            Table::Fields => ("domaines", "fields"),
            Table::Release => ("communique", "news-release"),
            Table::Facts => ("faits", "facts"),
            Table::Terms => ("lexique", "glossary"),
            Table::Sources => ("sources", "sources"),
            Table::Questions => ("questions", "questions"),
        };
        match lang {
            Lang::Fr => fr,
            Lang::En => en,
        }
    }

    /// Where it lies, from the root of the site: `donnees/pays.csv`.
    pub fn path(self, lang: Lang) -> String {
        [folder(lang), "/", self.name(lang), ".csv"].concat()
    }
}

/// The folder of what can be downloaded in a language.
pub const fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "donnees",
        Lang::En => "data",
    }
}

/// Where the picture of a view lies, from the root of the site; of a view that has periods, one for each.
pub fn picture(lang: Lang, view: View, period: Option<&str>) -> String {
    let path = Route::view(lang, view).path();
    let name = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let period = period.map(|period| ["-", period].concat()).unwrap_or_default();
    [folder(lang), "/", name, &period, ".svg"].concat()
}

/// The files of the whole dossier in a folder: the data, and the schema that says their shape.
pub const DOSSIER: [&str; 2] = ["dossier.json", "dossier.schema.json"];

/// The files of all sources for reference managers in a folder, each with the name of its format.
pub const REFERENCES: [(&str, &str); 2] = [("sources.csl.json", "CSL-JSON"), ("sources.bib", "BibTeX")];
