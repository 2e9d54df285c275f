//! The interface in Canadian English.

#[cfg(not(target_arch = "wasm32"))]
use super::Documents;
use super::{Text, found, paired};
use crate::dossier::model::{Confidence, PublisherKind, Topic};
#[cfg(not(target_arch = "wasm32"))]
use crate::dossier::model::{SourceCopy, SourceKind};
#[cfg(not(target_arch = "wasm32"))]
use crate::explore::catalogue::Kind;
use crate::explore::facets::Facet;
use crate::explore::order::Display;
use crate::lang::Lang;
use crate::route::View;

/// "1 country", "2 countries", "0 countries".
fn count(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

/// Thousands are set apart by a comma.
fn number(n: usize) -> String {
    Lang::En.grouped(&n.to_string())
}

/// So many of what a view lists.
fn things(view: View, n: usize) -> String {
    match view {
        View::Networks => count(n, "organization", "organizations"),
        View::Countries => count(n, "country", "countries"),
        _ => count(n, "event", "events"),
    }
}

pub(super) static TEXT: Text = Text {
    site: "Vis-à-vis",
    language_name: "English",
    skip: "Skip to content",
    navigation: "Main menu",
    menu: "Menu",
    search: "Search",
    search_words: "What are you looking for?",
    found: "Results",
    all_results: "See all results",
    count_results: |n| if n == 0 { "No results".into() } else { count(n, "result", "results") },
    close: "Close",
    report_error: "Report an error",
    next: "Next",
    further: "To go further",
    path: "In two minutes",
    stop: |n, of| format!("{n} of {of}"),
    full_page: "Open the full page (new window)",
    data_as_of: |date| format!("Data as of {date}"),
    publisher: |kind, name, partners| match (kind, name) {
        (PublisherKind::Organization, Some(name)) => format!("Published by {name}."),
        (PublisherKind::Agreed, Some(name)) => format!("Published by {name}, with the other partner’s agreement."),
        _ => format!("An independent publication: neither {} publishes it.", partners.join(" nor ")),
    },
    breadcrumb: "Parent page",

    show_rest: |n| ["Show ", &number(n), " more"].concat(),
    count_organizations: |n| things(View::Networks, n),
    keep_table: "Download this table",
    both_actors: "Both",
    before: "Previous",
    after: "Next",

    says: "What this picture says",
    says_not: "What it does not say",
    release_says_not: "What the news release does not say",
    shown_now: "Shown",
    sources_read: "According to the sources we read",
    base_map: "Base map: Natural Earth",

    ties_by_kind: "Number of organizations by kind of tie",
    read_networks: "Each band is one kind of tie, with the number of organizations. \
                    Choose a band: names in bold have several kinds of ties.",
    by_field: "By field (our classification):",
    tied_in: |ways| count(ways, "kind of tie", "kinds of ties"),
    among: ", among them:",
    no_ties: "No tie stated in the sources we read",
    whole_page: "Open the full page",

    presence_found: &found::EN,

    exchange: "Diagram of the exchange",
    objectives: "Objectives and requests",
    fields: "Fields",
    objective_number: |n| format!("Objective {n}"),
    objective_of: |n, of| format!("Objective {n} of {of}"),
    field_number: |n, of, partner| format!("Field {n} of {of}, expertise {partner}"),
    serves: "Aim",
    brought_by: "Expertise from",
    what_release_says: "What the news release says",
    organizations_in_field: "Organizations in this field",
    our_reading: "our classification",
    brought: "What is contributed or requested",
    from_whom: "By whom",
    to_whom: "For what or for whom",
    toward: "To: ",
    linked: "linked",
    aim: "Aim: ",
    how_to_read: "How to read this picture",
    follow_hint: "Choose a part of the diagram to read what the news release says of it.",
    context_link: "For context: countries and projects",
    make_request: "A request in this field? See what the sources say",
    dates_and_figures: "Dates and figures in the news release",

    original: "Original text",
    unofficial_translation: "Unofficial translation",
    show_original: "Read the original",
    supports: "Topics",
    passage: |number| format!("Passage {number}"),
    passages: "Passages",
    count_passages: |n| count(n, "passage", "passages"),
    states_nothing: "Nothing else on this site is based on this passage.",
    words_of_release: "Words of the news release",
    show_translation: "Show the unofficial translation",
    copy_quotation: "Copy the quotation",
    quoted: |words, author, year| {
        // A quotation inside another has the other marks.
        let inner = paired(words, '“', '”').replace('“', "‘").replace('”', "’");
        format!("“{inner}” ({author}, {year})")
    },
    apa: |author, date, title| format!("{author}. ({date}). {title} [News release]. Stored copy; access date unknown."),
    apa_day: |day, month, year| format!("{year}, {month} {day}"),
    margin_note: "Note",
    side_by_side: "Read both languages side by side",
    in_one_language: "Read with margin notes",
    cite: "Cite this document",
    copy_reference: "Copy the reference",
    copied: "Copied.",
    selected: "The text is selected; you can copy it now.",
    voices: "People quoted",
    persons: "People",

    sources: "Sources",
    confidence: |confidence| match confidence {
        Confidence::Established => "Well established",
        Confidence::Likely => "Likely",
        Confidence::Unconfirmed => "To be confirmed",
    },
    topic: |topic| match topic {
        Topic::Founded => "Founding",
        Topic::Members => "Composition",
        Topic::Figure => "Figure",
        Topic::Role => "Role",
        Topic::History => "History",
        Topic::Work => "Activity",
        Topic::Name => "Name",
        Topic::Office => "Office",
    },
    note: "Note",
    and: " and ",
    according_to: "According to: ",
    colon: ": ",
    other_version: "Other version",
    facts: "What the sources say",
    facts_about: |it| ["What the sources say about ", &it.the].concat(),

    filters: "Filters",
    facet: |facet| match facet {
        Facet::Family => "Family",
        Facet::Region | Facet::Area => "Region",
        Facet::Label => "Tag",
        Facet::Sector => "Sector",
        Facet::Program => "Program",
        Facet::Field => "Field",
        Facet::Presence | Facet::Period => "Period",
        Facet::Actor => "Tied to",
    },
    all_values: "All",
    all_events: "All",
    no_actor: "Context",
    context: "No stated tie to the agreement",
    words: "Keyword",
    clear: "Clear filters",
    shown: |view, shown, all| [&number(shown), " of ", &things(view, all)].concat(),
    nothing_found: "Nothing matches these filters.",
    definitions: "What these tags mean",
    displays: "Display",
    display: |display| match display {
        Display::List => "List",
        Display::Table => "Table",
    },
    picture: |view| match view {
        View::Countries => "Map",
        View::Timeline => "Timeline",
        _ => "Diagram",
    },
    unsorted: "In the original order",
    sorted_by: "Sorted by “",
    ascending: "”, ascending",
    descending: "”, descending",

    status: "What the sources say",
    name: "Name",
    date: "Date",
    other_name: "In French",
    family: "Family",
    region: "Region",
    country: "Country",
    presence: "Presence according to sources",
    projects: "Projects",
    website: "Official website",
    events: "Events",
    organizations: "Organizations",
    countries: "Countries",
    not_established: "What is not established",
    caution: "Please note",

    undated: "undated",

    pages: "Pages",
    partners: "Partners",
    terms: "Terms",

    version: "Version",

    #[cfg(not(target_arch = "wasm32"))]
    documents: Documents {
        dots: "● known date  ○ likely or estimated",
        named_too: |name| [name, " also named"].concat(),
        previous: "Previous",
        project_bodies: "Organizations mentioned",
        source_copy: |copy| match copy {
            SourceCopy::Stored => "Stored copy, possibly incomplete",
            SourceCopy::ThirdParty => "Copy hosted by a third party",
            SourceCopy::Supplied => "Supplied text",
        },
        index_kind: |kind| match kind {
            Kind::View => "page",
            Kind::Partner => "partner",
            Kind::Field => "field",
            Kind::Organization => "organization",
            Kind::Country => "country",
            Kind::Project => "project",
            Kind::Event => "event",
            Kind::Person => "person",
            Kind::Term => "term",
            Kind::Source => "source",
        },
        digits: "0–9",
        printed: "On one page, to print",
        cannot_start: "The interactive version could not start. Everything on the page can still be read.",
        open_again: "Open the page again",
        cannot_search: "Search could not be loaded. Choose “Search” to try again.",
        leave: "The site that shows this page allows neither new tabs nor downloads in it. Copy the address, then paste it into your browser.",
        no_file: "If no file arrives, the site that shows this page may not allow downloads.",
        copy_address: "Copy the address",
        presence_in: |country| ["Presence ", country.place(), " according to sources"].concat(),
        projects_in: |country| ["Projects ", country.place()].concat(),
        projects_naming: |it| ["Projects whose sources mention ", &it.the].concat(),
        organizations_in: |country| ["Organizations ", country.place()].concat(),
        request_field: "A request about a field",
        request_country: "A request from a country in the South",
        request: |field, country| {
            let field = field.map(|field| [" about ", &field.the].concat());
            let country = country.map(|country| [" from ", &country.the].concat());
            ["A request", &[field, country].into_iter().flatten().collect::<Vec<_>>().join(",")].concat()
        },
        request_from: |country| ["A request from ", &country.the, "? See what the sources say"].concat(),
        narrow_country: "Narrow to a country",
        narrow_field: "Narrow to a field",
        request_wider: "Broaden the request",
        organizations_and_projects: "Organizations and projects",
        announced: "What the news release announced",
        documented: "What other sources say",
        other_countries: "Other countries",
        other_fields: "Other fields",
        nothing_there: "nothing in the sources we read.",
        nothing_documented: "Nothing in the sources we read.",
        last_seen: |year| format!("Latest dated fact on this site: {year}."),
        source_kind: |kind| match kind {
            SourceKind::Release => "News release",
            SourceKind::Report => "Report",
            SourceKind::Brief => "Brief",
            SourceKind::Page => "Web page",
            SourceKind::Article => "Press article",
            SourceKind::Study => "Study",
            SourceKind::Law => "Law or resolution",
            SourceKind::Transcript => "Transcript",
            SourceKind::Reference => "Reference work",
        },
        publisher_label: "Publisher",
        address: "Address",
        language: "Language",
        copy_read: "Copy read",
        rests_on: "Based on this source",
        lang_name: |code| {
            const NAMES: [&str; 6] = ["French", "English", "Spanish", "Portuguese", "German", "Italian"];
            super::known_lang(code).map(|at| NAMES[at])
        },
        downloads: "Download the data",
        downloads_tables: "Each table, in CSV, opens in a spreadsheet. Each row also says what to bear in mind when reading it.",
        downloads_references: "For a reference manager such as Zotero, all sources, each with the copy read.",
        downloads_whole: "For software, all the data of this site in both languages, in JSON, and the schema that describes its structure.",
        whole_dossier: "All data (JSON)",
        schema: "Schema (JSON)",
        acronym: "Acronym",
        also: "Also known as",
        ties: "Ties that sources state",
        presence_label: "What the sources say",
        official: "Who uses this term",
        sheet: "bilingual sheet",
        own_organization: "Is this your organization?",
        open_sheet: "Bilingual sheet to print",
        facts_left: |n| [&count(n, "more fact", "more facts"), " on the source page."].concat(),
        sheet_from: |address| ["Source page: ", address].concat(),
        correct: "Suggest a correction",
        print: "Print",
        embed_intro: "Each of these views can appear inside a page of another site. All it takes is a frame (iframe).",
        embed_steps: &[
            "Choose a view and copy its code.",
            "In WordPress, add a “Custom HTML” block; elsewhere, switch to HTML mode.",
            "Paste the code, then publish the page.",
        ],
        embed_view: "See the page",
        embed_site: "https://…/",
        embed_no_site: "In the code, replace https://…/ with the address of this site, as your browser shows it, up to the slash before “en”.",
        embed_code: "Code to paste",
        copy_code: "Copy the code",
        embed_options: "Address options",
        embed_option: &[
            ("embed=1", "without the site’s header and menu, with this site’s publication notice as a caption"),
            (
                "theme=auto",
                "light or dark, following the device setting; theme=dark, always dark; without this option, always light",
            ),
            (
                "background=f4efe6",
                "the background colour of your page, in six hexadecimal digits; it also decides whether the light or the dark theme is used",
            ),
            ("accent=7a1f5c", "the colour of links; adjusted if the background makes it hard to read"),
        ],
        being_compiled: "This page is shown without the application, which is still being compiled. It will reload once the application is ready.",
        faulty_data: "The data has errors",
        faulty_page: "This page cannot be shown",
        shown_again: "This page will reload after the next change.",
        missing_title: "This page does not exist",
        missing_text: "The address may be mistyped, or the page may have moved.",
        missing_home: "Go to the home page",
        kind: "Document type",
        miniature: &super::miniature::EN,
        strip: &super::strip::EN,
        timeline: &super::timeline::EN,
    },

    lang: Lang::En,
    day: |day, month, year| format!("{month} {day}, {year}"),
    day_span: |first, last, month, year| format!("{month} {first}–{last}, {year}"),
    about: "about ",
    year_dash: "–",
    from_to: |start, end| [start, if start.contains(", ") { ", to " } else { " to " }, end].concat(),
};
