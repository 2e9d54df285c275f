//! The interface in Canadian English.

#[cfg(not(target_arch = "wasm32"))]
use super::Documents;
use super::Text;
#[cfg(not(target_arch = "wasm32"))]
use crate::dossier::model::SourceKind;
use crate::dossier::model::{Confidence, Mark, PublisherKind, SourceCopy, Topic};
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
    navigation: "Views of the site",
    search: "Search",
    search_words: "What are you looking for?",
    found: "Results",
    all_results: "See all results",
    count_results: |n| if n == 0 { "No results".into() } else { count(n, "result", "results") },
    close: "Close",
    both_languages: "Both languages",
    report_error: "Report an error",
    next: "Next",
    previous: "Previous",
    path: "In two minutes",
    stop: |n, of| format!("In two minutes, stop {n} of {of}"),
    full_page: "Open the full page (new window)",
    data_as_of: |date| format!("Data as of {date}"),
    publisher: |kind, name, partners| match (kind, name) {
        (PublisherKind::Organization, Some(name)) => format!("Published by {name}."),
        (PublisherKind::Agreed, Some(name)) => format!("Published by {name}, with the other partner’s agreement."),
        _ => format!("An independent publication: neither {} publishes it.", partners.join(" nor ")),
    },
    breadcrumb: "Page above this one",

    count_events: |n| things(View::Timeline, n),
    show_rest: |n| ["Show ", &number(n), " more"].concat(),
    count_organizations: |n| things(View::Networks, n),
    keep_table: "Keep this table",
    axis_description: "A mark for each event, in the year in which it begins; the band shows the open years.",
    both_actors: "Both",
    unsure_year: "Year not certain, or several years",

    regions_description: "The organizations, by family. The mark says of what kind the link is that sources document; the words beside it say who says so, and when.",
    documented_link: "Other documented link",
    follow_organization: "Choose an organization to see what it has in common with others, according to the sources.",
    followed_organization: |name, others| match others {
        0 => format!("{name}. Nothing in common with another organization is documented here."),
        1 => format!("{name}. Something in common with one other organization."),
        n => format!("{name}. Something in common with {n} other organizations."),
    },
    ties_say: "What it has in common with others, according to the sources. This says nothing of a direct link between them.",
    no_ties: "Nothing in common with another organization is documented here.",
    whole_page: "Read the whole page",

    map_description: "The countries in which sources show presence during the period. The list says the same in words; each country can be chosen there. Base map: Natural Earth.",
    marked: |mark| match mark {
        Some(Mark::Solid) => "Dated presence",
        Some(Mark::Hatched) => "Presence very likely",
        Some(Mark::Dotted) => "Only in an undated report",
        None => "Not on the map for this period",
    },
    count_marked: |mark, n| match mark {
        Mark::Solid => count(n, "dated country", "dated countries"),
        Mark::Hatched => format!("{n} very likely"),
        Mark::Dotted => format!("{n} in an undated report"),
    },
    follow_country: "Choose a country, in the list or on the map, to read what the sources say of it.",

    exchange: "Diagram of the exchange",
    objectives: "Objectives",
    fields: "Fields",
    objective_number: |n| format!("Objective {n}"),
    objective_of: |n, of| format!("Objective {n} of {of}"),
    followed_field: |name, (n, of), partner, objective| {
        format!("{name}, field {n} of {of} {partner}. Serves objective {objective}.")
    },
    followed_objective: |place, name, fields| match fields {
        0 => format!("{place}: {name}."),
        1 => format!("{place}: {name}. One field serves it."),
        n => format!("{place}: {name}. {n} fields serve it."),
    },
    field_number: |n, of, partner| format!("Field {n} of {of} {partner}"),
    serves_number: |n| format!("Serves objective {n}"),
    brought_by: "Brought by",
    what_release_says: "What the news release says",
    documented_organizations: "Organizations documented in this field",
    our_reading: "our reading",
    brought: "What is brought or asked",
    from_whom: "By whom",
    to_whom: "For what or for whom",
    toward: "To: ",
    linked: "linked",
    exchange_description: "Who brings which field, and which objective each field serves, according to the news release.",
    legend_line: "this field serves this objective",
    follow_hint: "Choose a part of the diagram to see what the news release ties to it.",
    context_link: "Countries and projects, as context",
    make_request: "See a request in this field",
    dates_and_figures: "Dates and figures in the news release",

    original: "Original text",
    unofficial_translation: "Unofficial translation",
    show_original: "Read the original",
    supports: "This passage is about",
    passage: |number| format!("Passage {number}"),
    passages: "Passages",
    count_passages: |n| count(n, "passage", "passages"),
    states_nothing: "Nothing else on this site rests on this passage.",
    other_passages: "Other passages",
    words_of_release: "Words of the news release",
    show_translation: "Show the unofficial translation",
    copy_quotation: "Copy the quotation",
    quoted: |words, author, year| {
        // A quotation inside another has the other marks.
        let inner = words.replace('“', "‘").replace('”', "’");
        format!("“{inner}” ({author}, {year})")
    },
    apa: |author, date, title| {
        format!("{author}. ({date}). {title} [News release]. Retained copy, no date of consultation.")
    },
    apa_day: |day, month, year| format!("{year}, {month} {day}"),
    margin_note: "Note",
    side_by_side: "Read both languages side by side",
    in_one_language: "Read with margin notes",
    cite: "Cite this document",
    copy_reference: "Copy the reference",
    copied: "Copied.",
    selected: "The text is selected; you can copy it now.",
    voices: "The voices of the news release",
    persons: "Persons",

    sources: "Sources",
    confidence: |confidence| match confidence {
        Confidence::Established => "Well established",
        Confidence::Likely => "Likely",
        Confidence::Unconfirmed => "To be confirmed",
    },
    topic: |topic| match topic {
        Topic::Founded => "Founding",
        Topic::Members => "Members",
        Topic::Figure => "Figure",
        Topic::Role => "Role",
        Topic::History => "History",
        Topic::Work => "Work",
        Topic::Name => "Name",
        Topic::Office => "Office",
    },
    note: "Note",
    colon: ": ",
    other_version: "Another source says",
    facts: "What the sources say",
    facts_about: |it| ["What the sources say about ", &it.the].concat(),

    filters: "Filters",
    facet: |facet| match facet {
        Facet::Family => "Family",
        Facet::Region | Facet::Area => "Region",
        Facet::Label => "Label",
        Facet::Sector => "Sector",
        Facet::Program => "Program",
        Facet::Field => "Field",
        Facet::Presence | Facet::Period => "Period",
        Facet::Actor => "Who",
    },
    all_values: "All",
    no_actor: "Context",
    words: "Contains",
    clear: "Clear all",
    shown: |view, shown, all| [&number(shown), " of ", &things(view, all)].concat(),
    nothing_found: "Nothing matches these filters.",
    definitions: "What the labels mean",
    displays: "Display",
    display: |view, display| match (display, view) {
        (Display::Picture, View::Countries) => "Map",
        (Display::Picture, View::Timeline) => "Timeline",
        (Display::Picture, _) => "Diagram",
        (Display::List, _) => "List",
        (Display::Table, _) => "Table",
    },
    unsorted: "In the order of the dossier",
    sorted_by: "Sorted by “",
    ascending: "”, ascending",
    descending: "”, descending",

    status: "Label",
    name: "Name",
    date: "Date",
    other_name: "In French",
    family: "Family",
    region: "Region",
    country: "Country",
    presence: "Attested presence",
    projects: "Projects",
    project_bodies: "Bodies named",
    website: "Official website",
    events: "Events",
    organizations: "Organizations",
    countries: "Countries",
    not_established: "What is not established",
    caution: "Please note",

    source_copy: |copy| match copy {
        SourceCopy::Stored => "Read in a stored copy, sometimes partial",
        SourceCopy::ThirdParty => "Copy hosted by a third party",
        SourceCopy::Supplied => "Supplied text",
    },
    undated: "undated",

    index_kind: |kind| match kind {
        Kind::View => "view",
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
    pages: "Pages",
    partners: "Partners",
    terms: "Terms",
    digits: "0–9",

    version: "Version",

    #[cfg(not(target_arch = "wasm32"))]
    documents: Documents {
        explore_exchange: "Explore the exchange",
        read_release: "Read the news release",
        mutual: "and, in return,",
        doors: "Go further",
        count_countries: |n| things(View::Countries, n),
        count_sources: |n| count(n, "source", "sources"),
        count_terms: |n| count(n, "term", "terms"),
        count_clauses: |n| count(n, "passage in both languages", "passages in both languages"),
        cannot_start: "The interactive version could not start. Everything on the page can still be read.",
        open_again: "Open the page again",
        cannot_search: "Search could not be loaded. Choose “Search” to try again.",
        leave: "The site that shows this page allows neither new tabs nor downloads in it. Copy the address, then paste it into your browser.",
        no_file: "If no file arrives, the site that shows this page may not allow downloads.",
        copy_address: "Copy the address",
        presence_in: |country| ["Attested presence ", country.place()].concat(),
        projects_in: |country| ["Projects ", country.place()].concat(),
        projects_naming: |it| ["Projects in which a source names ", &it.the].concat(),
        organizations_in: |country| ["Organizations ", country.place()].concat(),
        request_field: "A request in a field",
        request_country: "A request from a country",
        request: |field, country| {
            let field = field.map(|field| [" about ", &field.the].concat());
            let country = country.map(|country| [" made ", country.place()].concat());
            ["A request", &[field, country].into_iter().flatten().collect::<Vec<_>>().join(",")].concat()
        },
        narrow_country: "Narrow to a country",
        narrow_field: "Narrow to a field",
        request_wider: "Widen the request",
        organizations_and_projects: "Organizations and projects",
        announced: "What the news release announced",
        documented: "What is documented elsewhere",
        for_others: "For the others",
        nothing_documented: "Nothing documented in the sources we read.",
        last_seen: |year| format!("Last seen in the sources in {year}."),
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
        rests_on: "What rests on this source",
        lang_name: |code| {
            const NAMES: [&str; 6] = ["French", "English", "Spanish", "Portuguese", "German", "Italian"];
            super::known_lang(code).map(|at| NAMES[at])
        },
        downloads: "Data to download",
        downloads_tables: "Each table, in CSV, opens in a spreadsheet. Each row keeps its cautions.",
        downloads_references: "For a reference manager such as Zotero, all sources, each with the copy read.",
        downloads_whole: "For a program, the whole dossier in both languages, in JSON, and the schema that says its shape.",
        whole_dossier: "Dossier (JSON)",
        schema: "Schema (JSON)",
        also: "Also",
        official: "Where the term is official",
        sheet: "bilingual sheet",
        own_organization: "Is this your organization?",
        open_sheet: "Bilingual sheet to print",
        sheet_from: |address| ["Sheet taken from ", address].concat(),
        correct: "Correct this page",
        print: "Print",
        embed_intro: "Each view of this site can appear inside a page of another site. All it takes is a frame (iframe).",
        embed_steps: &[
            "Choose a view and copy its code.",
            "In WordPress, add a “Custom HTML” block; elsewhere, switch to HTML mode.",
            "Paste the code, then publish the page.",
        ],
        embed_view: "See this view",
        embed_site: "https://…/",
        embed_no_site: "In the code, replace https://…/ with the address of this site, as your browser shows it, up to the slash before “en”.",
        embed_code: "Code to paste",
        copy_code: "Copy the code",
        embed_options: "Options of the address",
        embed_option: &[
            ("embed=1", "without the site’s header and menu, with a caption that says who publishes"),
            (
                "theme=auto",
                "light or dark as the device prefers; theme=dark, always dark; without this option, always light",
            ),
            (
                "background=f4efe6",
                "the background colour of your page, in six hexadecimal digits; it also chooses between light and dark",
            ),
            (
                "accent=7a1f5c",
                "the colour of links; if it reads badly on the background, it is made darker or lighter until it reads well",
            ),
        ],
        being_compiled: "This page is shown without the application, which is still being compiled. It loads itself again once the application is there.",
        faulty_data: "The data has faults",
        faulty_page: "This page cannot be shown",
        shown_again: "This page loads itself again after the next change.",
        missing_title: "This page does not exist",
        missing_text: "The address may have been copied wrongly, or the page has changed its name.",
        missing_home: "Go to the home page",
        kind: "Kind",
    },

    lang: Lang::En,
    day: |day, month, year| format!("{month} {day}, {year}"),
    day_span: |first, last, month, year| format!("{month} {first}–{last}, {year}"),
    about: "about ",
    year_dash: "–",
    from_to: |start, end| format!("{start} to {end}"),
};
