//! Every string of the interface, and how a language writes dates and numbers. Only what any pair of partners would
//! share: words about a particular agreement are in the edition. A missing translation does not compile.

mod en;
mod found;
mod fr;
#[cfg(not(target_arch = "wasm32"))]
pub mod miniature;
#[cfg(not(target_arch = "wasm32"))]
pub mod strip;
#[cfg(not(target_arch = "wasm32"))]
pub mod timeline;

use crate::dossier::date::{Date, Point};
#[cfg(not(target_arch = "wasm32"))]
use crate::dossier::model::SourceCopy;
use crate::dossier::model::{Confidence, Form, PublisherKind, Topic};
use crate::explore::catalogue::Kind;
use crate::explore::facets::Facet;
use crate::explore::order::{Column, Display};
use crate::lang::Lang;
use crate::route::View;
use found::Found;

/// The interface in one language.
#[expect(missing_docs, reason = "the name of each string is its use; the strings themselves are the documentation")]
pub struct Text {
    // The frame of every page.
    pub site: &'static str,
    pub language_name: &'static str,
    pub skip: &'static str,
    pub navigation: &'static str,
    pub menu: &'static str,
    pub search: &'static str,
    pub search_words: &'static str,
    pub found: &'static str,
    pub all_results: &'static str,
    pub count_results: fn(usize) -> String,
    pub close: &'static str,
    pub report_error: &'static str,
    pub next: &'static str,
    pub further: &'static str,
    pub path: &'static str,
    pub stop: fn(usize, usize) -> String,
    pub full_page: &'static str,
    pub data_as_of: fn(&str) -> String,
    pub publisher: fn(PublisherKind, Option<&str>, &[&str]) -> String,
    pub breadcrumb: &'static str,

    // The exchange.
    pub exchange: &'static str,
    pub objectives: &'static str,
    pub fields: &'static str,
    pub objective_number: fn(usize) -> String,
    pub objective_of: fn(usize, usize) -> String,
    pub field_number: fn(usize, usize, &str) -> String,
    /// Before the objective of a field, as its name.
    pub serves: &'static str,
    pub brought_by: &'static str,
    pub what_release_says: &'static str,
    pub organizations_in_field: &'static str,
    pub our_reading: &'static str,
    pub linked: &'static str,
    pub brought: &'static str,
    pub from_whom: &'static str,
    pub to_whom: &'static str,
    pub toward: &'static str,
    /// Before an aim.
    pub aim: &'static str,
    pub how_to_read: &'static str,
    pub follow_hint: &'static str,
    pub context_link: &'static str,
    pub make_request: &'static str,
    pub dates_and_figures: &'static str,

    // The release.
    pub original: &'static str,
    pub unofficial_translation: &'static str,
    pub show_original: &'static str,
    pub supports: &'static str,
    pub margin_note: &'static str,
    pub passage: fn(usize) -> String,
    pub passages: &'static str,
    pub count_passages: fn(usize) -> String,
    pub states_nothing: &'static str,
    pub release_says_not: &'static str,
    pub words_of_release: &'static str,
    pub show_translation: &'static str,
    pub copy_quotation: &'static str,
    pub quoted: fn(&str, &str, u16) -> String,
    pub apa: fn(&str, &str, &str) -> String,
    pub apa_day: fn(u8, &str, u16) -> String,
    pub side_by_side: &'static str,
    pub in_one_language: &'static str,
    pub cite: &'static str,
    pub copy_reference: &'static str,
    pub copied: &'static str,
    pub selected: &'static str,
    pub voices: &'static str,
    pub persons: &'static str,

    // Facts.
    pub sources: &'static str,
    pub confidence: fn(Confidence) -> &'static str,
    pub topic: fn(Topic) -> &'static str,
    pub note: &'static str,
    pub and: &'static str,
    pub according_to: &'static str,
    pub colon: &'static str,
    pub other_version: &'static str,
    pub facts: &'static str,
    pub facts_about: fn(&Form) -> String,

    // Lists and filters.
    pub filters: &'static str,
    pub facet: fn(Facet) -> &'static str,
    pub all_values: &'static str,
    pub all_events: &'static str,
    /// The lane of what is about no partner.
    pub no_actor: &'static str,
    /// What a project or an event carries that no source ties to the agreement.
    pub context: &'static str,
    pub show_rest: fn(usize) -> String,
    pub count_organizations: fn(usize) -> String,
    pub keep_table: &'static str,
    pub both_actors: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub says: &'static str,
    pub says_not: &'static str,
    pub shown_now: &'static str,
    pub sources_read: &'static str,

    // The picture of the organizations.
    pub ties_by_kind: &'static str,
    pub read_networks: &'static str,
    pub by_field: &'static str,
    pub tied_in: fn(usize) -> String,
    pub among: &'static str,
    pub no_ties: &'static str,
    pub whole_page: &'static str,

    // The map.
    pub base_map: &'static str,
    pub presence_found: &'static Found,
    pub words: &'static str,
    pub clear: &'static str,
    pub shown: fn(View, usize, usize) -> String,
    pub nothing_found: &'static str,
    pub definitions: &'static str,
    pub displays: &'static str,
    pub display: fn(Display) -> &'static str,
    pub picture: fn(View) -> &'static str,
    pub unsorted: &'static str,
    pub sorted_by: &'static str,
    pub ascending: &'static str,
    pub descending: &'static str,

    // Organizations and countries.
    pub status: &'static str,
    pub name: &'static str,
    pub date: &'static str,
    pub other_name: &'static str,
    pub family: &'static str,
    pub region: &'static str,
    pub country: &'static str,
    pub presence: &'static str,
    pub projects: &'static str,
    pub website: &'static str,
    pub events: &'static str,
    pub organizations: &'static str,
    pub countries: &'static str,
    pub not_established: &'static str,
    pub caution: &'static str,

    // Sources.
    pub undated: &'static str,

    // Glossary and index.
    pub pages: &'static str,
    pub partners: &'static str,
    pub terms: &'static str,

    // Embedding and about.
    pub version: &'static str,

    #[cfg(not(target_arch = "wasm32"))]
    pub documents: Documents,

    // How the language writes.
    lang: Lang,
    day: fn(u8, &str, u16) -> String,
    day_span: fn(u8, u8, &str, u16) -> String,
    about: &'static str,
    year_dash: &'static str,
    from_to: fn(&str, &str) -> String,
}

/// A text whose quotation marks come in pairs: one left open is closed, one that closes what began before goes.
fn paired(words: &str, open: char, close: char) -> String {
    let mut words = words.to_owned();
    match (words.find(open), words.find(close)) {
        (Some(_), None) => words.push(close),
        (None, Some(at)) => words.replace_range(words[..at].trim_end().len()..at + close.len_utf8(), ""),
        _ => {}
    }
    words
}

/// What only the pages that are their documents alone say, and the documents around all pages: the browser's copy has no
/// need of it.
#[cfg(not(target_arch = "wasm32"))]
#[expect(missing_docs, reason = "the name of each string is its use; the strings themselves are the documentation")]
pub struct Documents {
    pub named_too: fn(&str) -> String,
    pub dots: &'static str,
    pub previous: &'static str,
    pub project_bodies: &'static str,
    pub source_copy: fn(SourceCopy) -> &'static str,
    pub index_kind: fn(Kind) -> &'static str,
    pub digits: &'static str,
    pub printed: &'static str,
    pub cannot_start: &'static str,
    /// The way to try once more, after [`Documents::cannot_start`].
    pub open_again: &'static str,
    /// Said where the search does not arrive.
    pub cannot_search: &'static str,
    /// Said of a link that a frame may not open.
    pub leave: &'static str,
    pub no_file: &'static str,
    pub copy_address: &'static str,
    pub presence_in: fn(&Form) -> String,
    pub projects_in: fn(&Form) -> String,
    pub projects_naming: fn(&Form) -> String,
    pub organizations_in: fn(&Form) -> String,
    pub request_field: &'static str,
    pub request_country: &'static str,
    pub request: fn(Option<&Form>, Option<&Form>) -> String,
    pub request_from: fn(&Form) -> String,
    pub narrow_country: &'static str,
    pub narrow_field: &'static str,
    pub request_wider: &'static str,
    pub organizations_and_projects: &'static str,
    pub announced: &'static str,
    pub documented: &'static str,
    pub nothing_documented: &'static str,
    pub other_countries: &'static str,
    pub other_fields: &'static str,
    pub nothing_there: &'static str,
    pub last_seen: fn(u16) -> String,
    pub source_kind: fn(crate::dossier::model::SourceKind) -> &'static str,
    pub publisher_label: &'static str,
    pub address: &'static str,
    pub language: &'static str,
    pub copy_read: &'static str,
    pub rests_on: &'static str,
    pub lang_name: fn(&str) -> Option<&'static str>,
    pub downloads: &'static str,
    pub downloads_tables: &'static str,
    pub downloads_references: &'static str,
    pub downloads_whole: &'static str,
    pub whole_dossier: &'static str,
    pub schema: &'static str,
    pub acronym: &'static str,
    pub also: &'static str,
    pub ties: &'static str,
    pub presence_label: &'static str,
    pub official: &'static str,
    pub sheet: &'static str,
    pub own_organization: &'static str,
    pub open_sheet: &'static str,
    pub sheet_from: fn(&str) -> String,
    pub facts_left: fn(usize) -> String,
    pub correct: &'static str,
    pub print: &'static str,
    pub embed_intro: &'static str,
    pub embed_steps: &'static [&'static str],
    pub embed_view: &'static str,
    pub embed_site: &'static str,
    pub embed_no_site: &'static str,
    pub embed_code: &'static str,
    pub copy_code: &'static str,
    pub embed_options: &'static str,
    pub embed_option: &'static [(&'static str, &'static str)],
    pub being_compiled: &'static str,
    pub faulty_data: &'static str,
    pub faulty_page: &'static str,
    pub shown_again: &'static str,
    pub missing_title: &'static str,
    pub missing_text: &'static str,
    pub missing_home: &'static str,
    pub kind: &'static str,
    pub miniature: &'static miniature::Miniature,
    pub strip: &'static strip::Strip,
    pub timeline: &'static timeline::Timeline,
}

/// The interface in a language. Not inlined, because each use would then choose between two strings: 1 kB more in the
/// browser (brotli).
#[inline(never)]
pub fn text(lang: Lang) -> &'static Text {
    match lang {
        Lang::Fr => &fr::TEXT,
        Lang::En => &en::TEXT,
    }
}

impl Text {
    /// What a column of a table is called.
    pub fn column(&self, column: Column) -> &'static str {
        match column {
            Column::Organization => self.name,
            Column::Family => self.family,
            Column::Label => self.status,
            Column::Event => self.events,
            Column::Date => self.date,
            Column::Actor => (self.facet)(Facet::Actor),
            Column::Brought => self.brought,
            Column::From => self.from_whom,
            Column::To => self.to_whom,
        }
    }

    /// What things of a kind are called.
    pub fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::View => self.pages,
            Kind::Partner => self.partners,
            Kind::Field => self.fields,
            Kind::Country => self.countries,
            Kind::Organization => self.organizations,
            Kind::Term => self.terms,
            Kind::Project => self.projects,
            Kind::Event => self.events,
            Kind::Person => self.persons,
            Kind::Source => self.sources,
        }
    }

    /// A date in words, as precise as it is.
    pub fn date_in_words(&self, date: &Date) -> String {
        let start = self.point(date.start);
        let Some(end) = date.end else {
            return if date.approximate { [self.about, &start].concat() } else { start };
        };
        match (date.start, end) {
            (Point { year, month: Some(m), day: Some(first) }, Point { year: y, month: Some(n), day: Some(last) })
                if year == y && m == n =>
            {
                (self.day_span)(first, last, self.month(m), year)
            }
            (Point { month: None, .. }, Point { month: None, .. }) => {
                format!("{}{}{}", date.start.year, self.year_dash, end.year)
            }
            _ => {
                // A year that both have is said once.
                let to = self.point(end);
                let year = to.get(to.len().saturating_sub(5)..).unwrap_or_default();
                let from = start.strip_suffix(year).unwrap_or(&start);
                (self.from_to)(from.trim_end_matches([',', ' ']), &to)
            }
        }
    }

    /// A date as references have it (Publication Manual of the APA, seventh edition, 9.14): the year first.
    pub fn apa_date(&self, date: &Date) -> String {
        match (date.start.month, date.start.day) {
            (Some(month), Some(day)) => (self.apa_day)(day, self.month(month), date.start.year),
            _ => date.start.year.to_string(),
        }
    }

    /// The years of a date, for a narrow column: «2009-2014».
    pub fn years(&self, date: &Date) -> String {
        let (first, last) = (date.year().to_string(), date.last_year().to_string());
        let years = if first == last { first } else { [&first, self.year_dash, &last].concat() };
        if date.approximate { [self.about, &years].concat() } else { years }
    }

    fn point(&self, point: Point) -> String {
        match (point.month, point.day) {
            (Some(month), Some(day)) => (self.day)(day, self.month(month), point.year),
            (Some(month), None) => format!("{} {}", self.month(month), point.year),
            _ => point.year.to_string(),
        }
    }

    fn month(&self, month: u8) -> &'static str {
        self.lang.months().get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
    }
}

/// A language by its own code, for the interface's own table: those in which sources are read.
#[cfg(not(target_arch = "wasm32"))]
fn known_lang(code: &str) -> Option<usize> {
    ["fr", "en", "es", "pt", "de", "it"].iter().position(|known| *known == code)
}

#[cfg(test)]
mod tests;
