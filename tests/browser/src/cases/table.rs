//! The table of small cases, one a line.

use thirtyfour::Key::{Down, Enter, Escape};

use super::Met::{Disk, Forced, In, InTheDark, Narrow, Phone, Short, Top, Zoomed};
use super::Seen::*;
use super::Step::*;
use super::Tier::{Alive, Early};
use super::{Case, Met, Seen, Step, Tier};
use crate::hosts::Host::{Below, Clipped, Folded, Hidden, Long, Plain, Sandbox, Slim, Tall, TallSandbox};

/// A case, in the order in which a line of the table reads.
const fn case(name: &'static str, at: &'static str, met: Met, tier: Tier, steps: &'static [Step], seen: Seen) -> Case {
    Case { name, at, met, tier, steps, seen }
}

/// The way to the search.
const SEARCH: &str = "[data-opens='search']";
/// What opens the list of the views where the window, or the frame, is narrow.
const MENU: &str = ".menu summary";
/// The box of the search, once it can be typed into.
const WORDS: &str = "dialog[open] #search-words:focus";
/// What arrows have chosen in the search.
const CHOSEN: &str = "[role=option][aria-selected=true]";
/// The first name of a list beside a picture, or of a picture.
const NAME: &str = ".fan__row .fan__name";
/// Such a name, once it is followed.
const FOLLOWED: &str = ".fan__name[aria-current=true]";
/// The first country of the bands.
const COUNTRY: &str = ".bands th a";
/// Such a country, once it is followed.
const TOLD: &str = ".bands th a[aria-current=true]";
/// The control that sorts by the first column.
const SORT: &str = "thead th:first-child :is(a, button)";
/// A term in running text.
const TERM: &str = ".word[data-opens]";
/// The last part of the exchange.
const LAST_PART: &str = ".south > a[id^=follow-]";
/// A part of the exchange, once it is followed.
const CHOSEN_PART: &str = "[id^=follow-][aria-current=true]";
/// A dossier on its way.
const COMING: &str = "head > script[src*='dossier.']";
/// A page that lives.
const LIVING: &str = "html[data-tier=alive]";
/// A page that says that it will not come alive.
const STOPPED: &str = "html[data-tier=paper] #quiet:not(:empty)";

/// Every case, in the order of a run.
#[rustfmt::skip]
pub const CASES: &[Case] = &[
    // Filters.
    case("clearing_puts_a_list_of_choices_back_to_all", "fr/pays/", Top, Alive, &[Choose("#facet-region", 3), Choose("#facet-region", 1), Choose("#facet-region", 3), Press(".filters .button")], Value("#facet-region", "^$")),
    case("clearing_after_a_reload_puts_a_list_of_choices_back_to_all", "fr/pays/", Top, Alive, &[Choose("#facet-region", 3), Choose("#facet-region", 1), Reload, Choose("#facet-region", 3), Press(".filters .button")], Value("#facet-region", "^$")),
    case("another_list_of_choices_goes_back_to_all_as_well", "en/networks/", Top, Alive, &[Choose("#facet-family", 2), Choose("#facet-family", 1), Choose("#facet-family", 2), Press(".filters .button")], Value("#facet-family", "^$")),
    case("clearing_empties_the_box_for_words", "en/timeline/", Top, Alive, &[Type("#q", "a"), Await(".filters .button"), Press(".filters .button")], Value("#q", "^$")),
    case("clearing_leaves_the_keyboard_on_the_filters", "en/countries/", Top, Alive, &[Choose("#facet-region", 2), Press(".filters .button")], Is("focusIsSomewhere")),
    case("a_choice_before_alive_is_there_afterwards", "fr/pays/", Top, Early, &[Choose("#facet-region", 3), Press("h1"), Await(LIVING)], Value("#facet-region", ".")),
    case("a_choice_stays_after_a_reload", "en/networks/", Top, Alive, &[Choose("#facet-family", 3), Reload], Value("#facet-family", ".")),
    case("a_choice_stays_after_a_reload_in_a_table", "en/networks/?as=table", Top, Alive, &[Choose("#facet-family", 3), Reload], Count("#results table", 1)),
    case("a_choice_stays_when_a_name_is_followed_though_the_address_is_refused", "fr/reseaux/", Top, Alive, &[Do("refuseAddresses"), Choose("#facet-family", 2), Press(NAME), Await(FOLLOWED)], Value("#facet-family", ".")),
    case("a_choice_goes_with_the_language", "fr/reseaux/?as=table", Top, Alive, &[Choose("#facet-family", 3), Press("#switch-language"), Await("html[lang=en]")], At("en/networks/\\?family=.+&as=table")),
    case("a_choice_goes_with_the_language_without_the_application", "fr/reseaux/?family=funds-tools&as=table#without-WebAssembly", Top, Early, &[Press("#switch-language"), Await("html[lang=en]")], At("en/networks/\\?family=funds-tools&as=table")),
    case("escape_in_the_box_for_words_lets_nothing_go", "fr/reseaux/", Top, Alive, &[Press(NAME), Await(FOLLOWED), Press("#q"), Type("#q", "a"), Keys(Escape, 1)], There("[data-follows]", 1)),
    case("a_filter_that_leaves_nothing_says_so_and_can_be_cleared", "en/networks/?q=zzzz", Top, Alive, &[Press(".nothing a")], Count(".nothing", 0)),
    case("the_count_has_a_noun", "fr/reseaux/", Top, Alive, &[Choose("#facet-family", 2)], Says("#count", "^\\d+ \\p{L}{4,}.* sur \\d+")),

    // Tables and the time line.
    case("a_title_of_the_table_of_events_opens_the_event_in_view", "en/timeline/?as=table", Top, Alive, &[Press("#results tbody tr:nth-child(2) th a"), Await(".event-line")], Is("eventIsOpenAndInView")),
    case("a_title_of_the_table_of_events_is_in_the_address", "en/timeline/?as=table", Top, Alive, &[Press("#results tbody tr:nth-child(2) th a"), Await(".event-line")], Is("addressNamesTheFocusedEvent")),
    case("back_from_an_event_brings_the_table_back", "en/timeline/?as=table", Top, Alive, &[Press("#results tbody tr:nth-child(2) th a"), Await(".event-line"), Back], Count("#results table", 1)),
    case("a_title_of_the_table_opens_a_folded_event_in_a_sandbox", "fr/chronologie/?as=table", In(Sandbox), Alive, &[Press("#results tbody tr:nth-child(2) th a"), Await(".event-line")], Is("eventIsOpenAndInView")),
    case("a_title_of_the_table_opens_a_folded_event_on_a_disk", "fr/chronologie/?as=table", Disk, Alive, &[Press("#results tbody tr:nth-child(2) th a"), Await(".event-line")], Is("eventIsOpenAndInView")),
    case("columns_are_called_by_their_names", "en/networks/?as=table", Top, Alive, &[], Is("columnsHaveTheirNames")),
    case("columns_of_a_sorted_table_are_called_by_their_names", "fr/reseaux/?as=table", Top, Alive, &[Press(SORT), Await("th[aria-sort]")], Is("columnsHaveTheirNames")),
    case("the_space_bar_sorts", "en/networks/?as=table", Top, Alive, &[Focus(SORT), Letter(" ")], There("th[aria-sort=ascending]", 1)),
    case("a_sort_is_said", "en/networks/?as=table", Top, Alive, &[Press(SORT), Await("th[aria-sort]")], Hears("ascending|a to z")),
    case("a_sort_does_not_say_the_count", "en/networks/?as=table", Top, Alive, &[Press(SORT), Await("th[aria-sort]"), Rest], Silent("(\\d+) (?:.* )?of \\1")),
    case("another_display_is_said", "en/networks/?as=list", Top, Alive, &[Press(".tabs li:nth-child(2) a"), Await("#results table")], Hears("display: table")),
    case("another_display_does_not_say_the_count", "en/networks/?as=list", Top, Alive, &[Press(".tabs li:nth-child(2) a"), Await("#results table"), Rest], Silent("(\\d+) (?:.* )?of \\1")),
    case("a_sort_keeps_the_keyboard", "en/networks/?as=table", Top, Alive, &[Focus(SORT), Keys(Enter, 1), Await("th[aria-sort]")], Focused(SORT)),
    case("going_back_through_a_table_shows_each_stop", "fr/reseaux/?as=table", Top, Alive, &[Focus(".footer a")], UncoveredBackwards(45)),
    case("a_period_hides_what_scrolls_under_its_heading", "fr/chronologie/", Narrow, Early, &[Do("scrollIntoAPeriod")], Is("headingHidesWhatScrollsUnder")),
    case("an_event_in_the_address_is_open_and_in_view", "en/timeline/?actor=context", Top, Alive, &[Press(".tabs li:nth-child(2) a"), Await("#results table"), Press("#results tbody tr:last-child th a"), Await(".event-line")], Is("eventIsOpenAndInView")),

    // The search.
    case("words_selected_beyond_the_dialog_do_not_close_it", "fr/lexique/", Top, Early, &[Press(SEARCH), Await(WORDS), Type(WORDS, "coop"), Drag("#search-words")], Count("dialog[open]", 1)),
    case("words_selected_beyond_the_dialog_are_kept", "en/networks/", Top, Alive, &[Press(SEARCH), Await(WORDS), Type(WORDS, "coop"), Drag("#search-words")], Value("dialog[open] #search-words", "coop")),
    case("a_press_on_the_backdrop_closes", "en/glossary/", Top, Early, &[Press(SEARCH), Await(WORDS), Outside], Count("dialog[open]", 0)),
    case("a_press_inside_the_edge_of_a_dialog_does_not_close_it", "en/glossary/", Top, Early, &[Press(SEARCH), Await(WORDS), Corner("dialog[open]")], Count("dialog[open]", 1)),
    case("escape_closes_the_search", "fr/communique/", Top, Alive, &[Press(SEARCH), Await(WORDS), Keys(Escape, 1)], Count("dialog[open]", 0)),
    case("the_focus_comes_back_from_the_search", "fr/communique/", Top, Alive, &[Press(SEARCH), Await(WORDS), Keys(Escape, 1)], Focused(SEARCH)),
    case("fifteen_arrows_down_the_chosen_result_is_in_view", "en/networks/", Short, Alive, &[Press(SEARCH), Await(WORDS), Type(WORDS, "co"), Await("#found-14"), Keys(Down, 15)], InView(CHOSEN)),
    case("with_all_results_the_chosen_one_is_in_view", "fr/index/?q=co", Top, Early, &[Await("#found-30"), Keys(Down, 28)], InView(CHOSEN)),
    case("what_is_typed_over_the_words_of_the_address_stays", "fr/index/?q=ma", Top, Early, &[Await("#found-0"), Await("#search-words:focus"), Letter("l"), Await("#search-words"), Rest], Value("#search-words", "l")),
    case("at_four_hundred_percent_the_chosen_result_is_in_view", "en/glossary/", Zoomed, Early, &[Press(SEARCH), Await(WORDS), Type(WORDS, "co"), Await("#found-4"), Keys(Down, 3)], InView(CHOSEN)),
    case("in_colours_of_the_system_a_result_looks_chosen", "en/glossary/", Forced, Early, &[Press(SEARCH), Await(WORDS), Type(WORDS, "co"), Await("#found-4"), Keys(Down, 1), Await(CHOSEN)], Is("optionLooksChosen")),
    case("in_colours_of_the_system_found_letters_can_be_read", "en/glossary/", Forced, Early, &[Press(SEARCH), Await(WORDS), Type(WORDS, "co"), Await("#found-4"), Keys(Down, 1), Await(CHOSEN)], Is("markedLettersCanBeRead")),
    case("all_results_leave_the_keyboard_in_the_box", "en/glossary/", Top, Early, &[Press(SEARCH), Await(WORDS), Type(WORDS, "coop"), Await("#search-all"), Keys(Enter, 1), Await("script[data-alone=q]"), Await("#found-0"), Rest], Focused("#search-words")),
    case("the_search_is_called_in_the_language_of_the_page", "fr/reseaux/", Top, Alive, &[Press("#switch-language"), Await("html[lang=en]"), Press(SEARCH), Await(WORDS)], AsAt("name", "dialog#search", "en/networks/")),
    case("the_quiet_sentence_is_in_the_language_of_the_page", "fr/reseaux/", Top, Alive, &[Press("#switch-language"), Await("html[lang=en]")], AsAt("sentence", "#quiet", "en/networks/")),
    case("what_was_looked_for_before_gives_way_to_new_words", "en/glossary/", Top, Early, &[Press(SEARCH), Await(WORDS), Type(WORDS, "pays"), Keys(Escape, 1), Press(SEARCH), Await(WORDS), Type(WORDS, "zzzz")], Value("#search-words", "^zzzz$")),
    case("a_result_keeps_the_theme_of_the_address", "en/glossary/?theme=dark", Top, Early, &[Press(SEARCH), Await(WORDS), Type(WORDS, "co"), Await("#found-0"), Keys(Down, 1), Keys(Enter, 1), Await("html:not(:has(dialog[open]))")], At("(?!en/glossary).*[?&]theme=dark.*")),
    case("a_result_that_the_application_shows_keeps_the_theme", "en/networks/?theme=dark", Top, Alive, &[Press(SEARCH), Await(WORDS), Type(WORDS, "co"), Await("#found-0"), Keys(Down, 1), Keys(Enter, 1), Await("html:not(:has(dialog[open]))")], At("(?!en/networks/\\?).*[?&]theme=dark.*")),
    case("a_search_that_does_not_arrive_leaves_the_page_alive", "fr/pays/", Top, Alive, &[Lose("search."), Press(SEARCH), Await("#quiet:not(:empty)")], There(LIVING, 1)),
    case("a_search_that_does_not_arrive_is_said", "en/glossary/", Top, Early, &[Lose("search."), Press(SEARCH)], Says("#quiet", ".{20}")),
    case("a_search_that_did_not_arrive_comes_at_the_next_press", "fr/pays/", Top, Alive, &[Lose("search."), Press(SEARCH), Await("#quiet:not(:empty)"), Mend, Keys(Escape, 1), Press(SEARCH), Await(WORDS), Type(WORDS, "co")], Count("#found-0", 1)),
    case("a_search_that_did_not_arrive_leaves_the_filters", "fr/pays/", Top, Alive, &[Lose("search."), Press(SEARCH), Await("#quiet:not(:empty)"), Keys(Escape, 1), Choose("#facet-region", 3)], Count(".filters .button", 1)),
    case("a_word_of_thirty_thousand_letters_does_not_stop_the_search", "fr/index/?q={long}", Top, Early, &[], Count("dialog[open] .search__count:not(:empty)", 1)),
    case("the_space_bar_opens_the_search", "en/networks/", Top, Alive, &[Focus(SEARCH), Letter(" ")], Count("dialog[open]", 1)),
    case("what_opens_a_dialog_says_so", "en/partnership/", Top, Alive, &[], There("[data-opens]:not([aria-haspopup=dialog])", 0)),

    case("the_search_finds_under_a_translator_that_wraps", "fr/pays/", Top, Alive, &[Translate("wraps"), Press(SEARCH), Await(WORDS), Letter("c"), Await("#found-0"), Await(WORDS), Keys(Down, 1), Await(CHOSEN)], Focused(WORDS)),
    case("the_search_finds_under_a_translator_that_replaces", "en/networks/", Top, Alive, &[Translate("replaces"), Press(SEARCH), Await(WORDS), Letter("c"), Await("#found-0"), Await(WORDS), Keys(Down, 1), Await(CHOSEN)], Focused(WORDS)),
    case("the_search_finds_under_a_translator_that_removes", "fr/partenariat/", Top, Alive, &[Translate("removes"), Press(SEARCH), Await(WORDS), Letter("c"), Await("#found-0"), Await(WORDS), Keys(Down, 1), Await(CHOSEN)], Focused(WORDS)),
    case("the_search_of_a_document_finds_under_a_translator", "fr/lexique/", Top, Early, &[Translate("wraps"), Press(SEARCH), Await(WORDS), Letter("c"), Await("#found-0"), Await(WORDS), Letter("o")], Value("#search-words", "^co$")),
    case("the_search_goes_on_under_a_translator_that_comes_later", "fr/pays/", Top, Alive, &[Press(SEARCH), Await(WORDS), Type(WORDS, "co"), Await("#found-0"), Translate("wraps"), Letter("o")], Value("#search-words", "^coo$")),
    case("a_result_is_gone_to_under_a_translator", "en/glossary/", Top, Early, &[Translate("wraps"), Press(SEARCH), Await(WORDS), Letter("c"), Await("#found-0"), Await(WORDS), Keys(Down, 1), Await(CHOSEN), Keys(Enter, 1), Await("html:not(:has(dialog[open]))")], At("(?!en/glossary/$).+")),
    case("a_search_that_never_answers_closes_and_is_said", "en/glossary/#at-leisure", Top, Early, &[Hold("search."), Press(SEARCH), Await("dialog[open]"), Later(30), Await("html:not(:has(dialog[open]))")], Says("#quiet", ".{20}")),

    // Terms and the release.
    case("the_space_bar_opens_a_definition", "en/partnership/", Top, Alive, &[Focus(TERM), Letter(" ")], Count("dialog[open]", 1)),
    case("a_definition_begins_with_itself_and_not_with_a_link", "en/partnership/", Top, Early, &[Press(TERM), Await("dialog[open]")], Focused("dialog[open], dialog[open] :not(a)")),
    case("a_definition_selected_beyond_its_dialog_stays", "fr/partenariat/", Top, Early, &[Press(TERM), Await("dialog[open]"), Drag("dialog[open] p")], Count("dialog[open]", 1)),
    case("a_press_inside_the_edge_of_a_definition_does_not_close_it", "fr/partenariat/", Top, Alive, &[Press(TERM), Await("dialog[open]"), Corner("dialog[open]")], Count("dialog[open]", 1)),
    case("terms_do_not_stretch_the_lines_they_stand_in", "{term}", Phone, Early, &[], Is("termsDoNotStretchLines")),
    case("an_elided_article_stays_with_its_term", "{term}", Phone, Early, &[], Is("elisionsStayWithTheirTerm")),
    case("sentences_of_the_release_have_no_numbers_in_them", "fr/communique/", Top, Early, &[], Is("sentencesHaveNoNumbersOfPassages")),
    case("sentences_of_the_release_are_copied_without_numbers", "fr/communique/", Top, Alive, &[], Is("wordsAreCopiedWithoutNumbers")),
    case("a_whole_list_is_copied_as_it_is_seen", "fr/reseaux/", Top, Alive, &[], CopiesNo("#results", "\\d+ sur \\d+")),
    case("the_reference_is_copied", "en/news-release/", Top, Early, &[Press("[data-copy=citation]")], Hears("^(Copied|The text is selected)")),
    case("the_reference_is_copied_in_a_sandbox", "en/news-release/", In(Sandbox), Early, &[Press("[data-copy=citation]")], Hears("^(Copied|The text is selected)")),
    case("a_passage_is_let_go_by_escape_and_keeps_the_focus", "en/news-release/", Top, Alive, &[Press(".clause__number"), Await(".clause--lit"), Keys(Escape, 1)], Focused(".clause__number")),

    // What is followed.
    case("escape_in_a_panel_gives_the_focus_back_to_the_name", "fr/reseaux/", Top, Alive, &[Press(NAME), Await(FOLLOWED), Focus("#panel a"), Keys(Escape, 1), Await("html:not(:has([data-follows]))")], Focused(NAME)),
    case("escape_in_a_panel_under_a_name_gives_the_focus_back", "fr/pays/", Narrow, Alive, &[Press(COUNTRY), Await(TOLD), Focus(".panel--under a"), Keys(Escape, 1), Await("html:not(:has([data-follows]))")], Focused(".bands th a")),
    case("following_does_not_say_the_count", "fr/reseaux/", Top, Alive, &[Press(NAME), Await(FOLLOWED), Rest], Silent("(\\d+) (?:.* )?sur \\1")),
    case("a_period_does_not_say_the_count", "fr/pays/", Top, Alive, &[Press(".map__periods li:last-child a"), Await(".map__periods li:last-child [aria-current]"), Rest], Silent("(\\d+) (?:.* )?sur \\1")),
    case("the_open_sea_follows_no_country", "fr/pays/", Top, Alive, &[Do("pressTheSea")], There("[data-follows], .bands th a[aria-current]", 0)),
    case("a_shape_of_the_map_follows_its_country", "fr/pays/", Top, Alive, &[Do("pressAShape"), Await(TOLD)], Is("theShapeIsFollowed")),
    case("a_period_of_the_bands_is_that_of_the_map", "fr/pays/", Top, Alive, &[Press(".bands__ways li:first-child a"), Await(".map__periods li:first-child [aria-current]")], At("fr/pays/\\?period=.+")),
    case("a_country_of_the_bands_is_told_on_the_map", "fr/pays/", Top, Alive, &[Press(COUNTRY), Await(TOLD)], Is("theAnswerIsInView")),
    case("a_country_of_the_bands_is_told_under_it_where_it_is_narrow", "fr/pays/", Narrow, Alive, &[Press(".bands tbody:last-child tr:last-child th a"), Await(TOLD)], Is("theAnswerIsInView")),
    case("a_name_of_the_map_leads_to_its_page_before_alive", "fr/pays/?embed=1", In(Plain), Early, &[Press(".frame__label text"), Await(".breadcrumb, [aria-current=true]")], At("fr/pays/.*\\?(?:.*&)?embed=1.*")),
    case("a_name_of_the_map_leads_to_its_page_on_a_disk", "fr/pays/index.html", Disk, Early, &[Press(".frame__label text")], Is("pageIsWhole")),
    case("what_is_followed_in_the_address_is_followed_at_once", "fr/partenariat/", Top, Alive, &[Press("a[id^=follow-]"), Await("[id^=follow-][aria-current=true]"), Reload], There("[id^=follow-][aria-current=true]", 1)),

    case("the_space_bar_follows_a_name", "fr/reseaux/", Top, Alive, &[Focus(NAME), Letter(" "), Await("[data-follows]")], Focused(FOLLOWED)),
    case("the_space_bar_lets_a_name_go", "fr/reseaux/", Top, Alive, &[Focus(NAME), Letter(" "), Await("[data-follows]"), Letter(" ")], There("[data-follows], .fan__name[aria-current]", 0)),
    case("an_early_choice_in_the_exchange_is_in_view", "fr/partenariat/", Short, Early, &[Press(LAST_PART), Await(CHOSEN_PART), Await(LIVING)], InView(CHOSEN_PART)),
    case("an_early_choice_in_a_narrow_exchange_is_in_view", "fr/partenariat/", Narrow, Early, &[Press(LAST_PART), Await(CHOSEN_PART), Await(LIVING)], InView(CHOSEN_PART)),

    // The menu of a narrow window.
    case("a_narrow_window_has_the_views_in_a_menu", "fr/pays/", Narrow, Early, &[], Count(".header__views a", 0)),
    case("the_menu_opens_before_the_application", "fr/pays/", Narrow, Early, &[Press(MENU)], Count(".header__views a", 7)),
    case("the_menu_says_where_one_is", "fr/pays/", Narrow, Early, &[], Named(MENU, "Menu Pays")),
    case("the_menu_closes_by_a_key_and_keeps_the_focus", "fr/pays/", Narrow, Early, &[Press(MENU), Focus(".header__views a"), Keys(Escape, 1), Await(".menu:not([open])")], Focused(MENU)),
    case("the_menu_closes_when_another_thing_is_pressed", "fr/pays/", Narrow, Early, &[Press(MENU), Press("h1")], Count(".header__views a", 0)),
    case("the_menu_closes_when_the_focus_goes_on", "fr/pays/", Narrow, Early, &[Press(MENU), Focus("#switch-language")], Count(".header__views a", 0)),
    case("the_menu_closes_when_the_page_changes", "fr/pays/", Narrow, Alive, &[Press(MENU), Press("header a[href$='reseaux/']"), Await(".fan__board")], Count(".header__views a", 0)),

    // Pages, languages, the history.
    case("back_to_a_page_finds_the_keyboard_somewhere", "fr/reseaux/", Top, Alive, &[Press("header a[href$='pays/']"), Await("h1:focus"), Back, Await("[data-opens], .fan__board"), Await(".fan__board")], Is("focusIsSomewhere")),
    case("back_to_a_page_finds_the_keyboard_on_the_link_used_there", "fr/reseaux/", Top, Alive, &[Press("header a[href$='pays/']"), Await("h1:focus"), Back, Await(".fan__board")], Focused("header a[href$='pays/'], h1")),
    case("forward_to_a_page_finds_the_keyboard_somewhere", "fr/reseaux/", Top, Alive, &[Press("header a[href$='pays/']"), Await("h1:focus"), Back, Await(".fan__board"), Forward, Await(".map")], Is("focusIsSomewhere")),
    case("back_in_a_sandbox_finds_the_keyboard_somewhere", "fr/reseaux/", In(Sandbox), Alive, &[Press(MENU), Press("header a[href*='pays/']"), Await(".map"), Back, Await(".fan__board")], Is("focusIsSomewhere")),
    case("a_page_finds_its_pictures_from_a_deeper_one", "fr/communique/deux-langues/", Top, Alive, &[Press("header a[href$='pays/']"), Await(".map"), Rest], Is("pageIsWhole")),
    case("a_page_finds_its_pictures_on_the_way_back_to_it", "fr/pays/", Top, Alive, &[Press("header a[href$='communique/']"), Await(".clause__number"), Press("main a[href$='deux-langues/']"), Await(".parallel, .word"), Back, Await(".clause__number"), Back, Await(".map"), Rest], Is("pageIsWhole")),
    case("the_language_is_said_in_the_new_language", "fr/reseaux/", Top, Alive, &[Focus("#switch-language"), Keys(Enter, 1), Await("html[lang=en]"), Rest], Is("aStatusSaysTheHeading")),
    case("no_status_keeps_the_language_before", "fr/reseaux/", Top, Alive, &[Choose("#facet-family", 2), Rest, Press("#switch-language"), Await("html[lang=en]"), Rest], Silent("\\bsur\\b")),
    case("a_place_of_the_page_keeps_the_language_in_a_sandbox", "fr/communique/", In(Sandbox), Alive, &[Press("#switch-language"), Await("html[lang=en]"), Press("a[href='#cite']")], AsAt("text", "h1", "en/news-release/")),
    case("a_place_of_the_page_keeps_the_language_on_a_disk", "fr/communique/index.html", Disk, Alive, &[Press("#switch-language"), Await("html[lang=en]"), Press("a[href='#cite']")], AsAt("text", "h1", "en/news-release/")),
    case("the_way_to_the_content_keeps_the_page_in_a_sandbox", "fr/pays/", In(Sandbox), Alive, &[Press(MENU), Press("header a[href*='partenariat/']"), Await(".exchange"), Focus(".skip"), Keys(Enter, 1)], AsAt("text", "h1", "fr/partenariat/")),
    case("the_way_to_the_content_keeps_a_choice_on_a_disk", "fr/pays/index.html", Disk, Alive, &[Choose("#facet-region", 3), Focus(".skip"), Keys(Enter, 1)], Value("#facet-region", ".")),
    case("the_way_to_the_content_moves_the_keyboard", "fr/lexique/", Top, Early, &[Focus(".skip"), Keys(Enter, 1)], Focused("#content")),
    case("a_reload_in_a_sandbox_shows_a_whole_page", "en/countries/", In(Sandbox), Alive, &[Choose("#facet-region", 3)], Is("pageIsWhole")),
    case("the_place_is_kept_when_a_document_changes_its_language", "fr/lexique/", Top, Early, &[Press("#switch-language"), Await("html[lang=en]")], At("en/glossary/.*")),

    // The address.
    case("what_networks_add_to_an_address_loads_nothing", "en/networks/?fbclid=x1&utm_source=letter", Top, Early, &[], NotAskedFor("app.")),
    case("what_networks_add_to_an_address_loads_nothing_in_a_frame", "fr/pays/?embed=1&fbclid=x1", In(Plain), Early, &[], NotAskedFor("dossier.")),
    case("an_unknown_value_is_nobodys_choice", "fr/pays/?region=nowhere", Top, Alive, &[], Is("pageIsWhole")),
    case("a_period_of_the_address_is_chosen", "en/timeline/?actor=context", Top, Alive, &[], There(".filters__links a[aria-current=true]", 1)),
    case("keys_without_a_value_are_no_error", "fr/partenariat/?%3F&%%&Q=--label&embed=1#?secret", Top, Early, &[Press("h1")], Is("pageIsWhole")),

    // In a frame of another site.
    case("the_height_is_told_while_the_frame_is_clipped", "fr/pays/?embed=1", In(Clipped), Early, &[], Heard("resize")),
    case("the_height_is_told_while_the_frame_is_below_the_fold", "fr/pays/?embed=1", In(Below), Early, &[], Heard("resize")),
    case("the_heights_told_while_the_frame_is_clipped_make_sense", "en/networks/?embed=1", In(Clipped), Early, &[Rest], HostIs("heightsMakeSense")),
    case("a_host_that_follows_the_height_comes_to_rest", "fr/communique/?embed=1", In(Tall), Early, &[Rest, Rest], HostIs("heightsMakeSense")),
    case("no_height_is_told_twice", "en/countries/?embed=1", In(Tall), Alive, &[Choose("#facet-region", 3), Rest], HostIs("heightsMakeSense")),
    case("a_frame_in_a_closed_fold_tells_no_height_of_nothing", "en/countries/?embed=1", In(Folded), Early, &[Rest], HostIs("noHeightIsNothing")),
    case("a_frame_that_is_not_displayed_tells_no_height_of_nothing", "en/countries/?embed=1", In(Hidden), Early, &[Rest], HostIs("noHeightIsNothing")),
    case("the_host_is_told_of_a_country_opened_from_the_foot_of_the_list", "fr/pays/?embed=1", In(Tall), Early, &[Press(".bands tbody:last-child tr:last-child th a"), Await(".breadcrumb")], Heard("page")),
    case("the_host_is_told_of_a_page_that_the_application_shows", "fr/pays/", In(Tall), Alive, &[Forget, Press("header a[href*='reseaux/']"), Await(".fan__board")], Heard("page")),
    case("the_host_is_told_of_a_page_in_a_sandbox", "fr/pays/", In(TallSandbox), Alive, &[Forget, Press("header a[href*='reseaux/']"), Await(".fan__board")], Heard("page")),
    case("the_secret_of_a_host_goes_from_page_to_page", "fr/pays/?embed=1#?secret=abc123", In(Plain), Early, &[Forget, Press(".bands tbody:last-child tr:last-child th a"), Await(".breadcrumb")], Heard("secret")),
    case("the_secret_of_a_host_is_answered_while_the_frame_is_clipped", "fr/pays/?embed=1#?secret=abc123", In(Clipped), Early, &[], Heard("secret")),
    case("a_definition_opens_in_the_part_of_a_tall_frame_that_is_seen", "en/partnership/?embed=1", In(Tall), Early, &[Press(TERM)], InStrip("dialog[open]")),
    case("a_definition_opens_in_the_part_of_a_tall_sandbox_that_is_seen", "en/partnership/", In(TallSandbox), Alive, &[Press(TERM)], InStrip("dialog[open]")),
    case("the_search_opens_in_the_part_of_a_tall_frame_that_is_seen", "en/networks/", In(Tall), Alive, &[Press(SEARCH)], InStrip("dialog[open]")),
    case("a_panel_opens_in_the_part_of_a_tall_frame_that_is_seen", "fr/reseaux/?embed=1", In(Tall), Alive, &[Press(".fan__side--right .fan__row:last-child .fan__name"), Await(FOLLOWED)], InStrip("#panel .panel__title")),
    case("copied_is_said_in_the_part_of_a_tall_frame_that_is_seen", "en/news-release/?embed=1", In(Tall), Early, &[Press("[data-copy=citation]"), Await("#quiet:not(:empty)")], InStrip("#quiet")),
    case("a_folded_place_in_the_address_does_not_move_the_host", "en/timeline/?embed=1#{folded}", In(Long), Early, &[Rest], HostIs("hostHasNotMoved")),
    case("words_in_the_address_open_no_dialog_in_a_frame", "en/index/?q=co&embed=1", In(Tall), Early, &[Rest], There("dialog[open]", 0)),
    case("words_in_the_address_do_not_move_the_host", "en/index/?q=co&embed=1", In(Long), Early, &[Rest], HostIs("hostHasNotMoved")),
    case("who_passes_over_a_frame_loads_nothing", "fr/pays/?embed=1", In(Plain), Early, &[Do("passBy")], NotAskedFor("app.")),
    case("who_passes_over_a_sandbox_loads_nothing", "fr/reseaux/?embed=1", In(Sandbox), Early, &[Do("passBy")], NotAskedFor("app.")),
    case("a_frame_has_its_own_light_paper", "fr/pays/?embed=1", In(Plain), Early, &[], Is("ownPaper")),
    case("a_frame_has_its_own_light_paper_on_a_dark_device", "fr/pays/?embed=1", InTheDark, Early, &[], Is("ownPaper")),
    case("a_frame_without_embed_has_its_own_light_paper_on_a_dark_device", "en/networks/", InTheDark, Alive, &[], Is("ownPaper")),
    case("a_website_leaves_a_frame", "{website}?embed=1", In(Plain), Early, &[LeadOut("a[rel~=external]"), Press("a[rel~=external]")], NewWindow),
    case("a_website_pressed_in_a_sandbox_is_shown_to_copy", "{website}?embed=1", In(Sandbox), Early, &[LeadOut("a[rel~=external]"), Press("a[rel~=external]")], Value("dialog#leave[open] input", "/elsewhere$")),
    case("the_full_page_pressed_in_a_sandbox_is_shown_to_copy", "en/countries/?embed=1", In(Sandbox), Alive, &[Press(".embedded a[target]")], Value("dialog#leave[open] input", "en/countries/$")),
    case("a_download_pressed_in_a_sandbox_says_where_it_can_be_had", "en/networks/?embed=1", In(Sandbox), Early, &[Press(".figure__foot a[download]")], Value("dialog#leave[open] input", "^http")),
    case("a_table_kept_in_a_sandbox_says_where_it_can_be_had", "en/networks/?as=table", In(Sandbox), Alive, &[Press("[data-keep=csv]")], Value("dialog#leave[open] input", "^http")),
    case("a_table_kept_in_a_frame_says_what_to_do_without_a_file", "fr/reseaux/?as=table&embed=1", In(Plain), Alive, &[Press("[data-keep=json]"), Await("#quiet a[target]")], Says("#quiet", "aucun fichier")),
    case("what_is_shown_to_copy_is_in_the_part_of_a_tall_sandbox_that_is_seen", "en/networks/?embed=1", In(TallSandbox), Early, &[Press(".figure__foot a[download]")], InStrip("dialog#leave[open]")),
    case("what_is_copied_from_a_dialog_is_said_in_it", "en/networks/?embed=1", In(Sandbox), Early, &[Press(".figure__foot a[download]"), Await("dialog#leave[open]"), Press("#leave [data-copy]")], Says("#leave [role=status]", "^(Copied|The text is selected)")),
    case("a_picture_does_not_take_the_place_of_a_frame", "en/networks/?embed=1", In(Sandbox), Early, &[Press(".figure__foot a[download$='.svg']")], Is("pageIsWhole")),
    case("the_full_page_has_the_choices_of_the_frame", "en/countries/?embed=1", In(Plain), Alive, &[Choose("#facet-region", 3)], Leads(".embedded a[target]", "en/countries/\\?region=.+")),
    case("the_full_page_is_said_to_open_a_window", "en/countries/?embed=1", In(Plain), Early, &[], Named(".embedded a[target]", "new (tab|window)")),
    case("a_link_in_a_frame_stays_an_embed", "fr/pays/?embed=1", In(Plain), Early, &[Press(".bands tbody:last-child tr:last-child th a"), Await(".breadcrumb")], At(".*[?&]embed=1.*")),
    case("a_key_brings_the_application_in_a_frame", "fr/pays/?embed=1", In(Plain), Early, &[Press("#q"), Type("#q", "a")], There(LIVING, 1)),

    // What others do, and what does not arrive.
    case("the_error_of_an_extension_leaves_the_page_alive", "fr/pays/", Top, Alive, &[Do("othersFail")], There(LIVING, 1)),
    case("the_error_of_an_extension_leaves_the_filters", "en/networks/", Top, Alive, &[Do("othersFail"), Choose("#facet-family", 2)], Count(".filters .button", 1)),
    case("an_application_that_did_not_arrive_comes_at_the_next_sign", "fr/pays/", Top, Early, &[Lose("app."), Press("h1"), Await(STOPPED), Mend, Press("h1")], There(LIVING, 1)),
    case("a_dossier_that_did_not_arrive_comes_at_the_next_sign", "en/networks/", Top, Early, &[Lose("dossier."), Press("h1"), Await(STOPPED), Mend, Press("h1")], There(LIVING, 1)),
    case("a_dossier_that_does_not_answer_is_waited_for", "fr/pays/#at-leisure", Top, Early, &[Hold("dossier."), Press("h1"), Await(COMING), Later(29), Rest], There("html[data-tier=frame] #quiet:empty", 1)),
    case("a_dossier_that_never_answers_is_said", "fr/pays/#at-leisure", Top, Early, &[Hold("dossier."), Press("h1"), Await(COMING), Later(29), Later(1), Await(STOPPED)], Leads("#quiet a", "/fr/pays/#at-leisure$")),
    case("a_dossier_that_never_answers_leaves_the_page_whole", "en/networks/#at-leisure", Top, Early, &[Hold("dossier."), Press("h1"), Await(COMING), Later(30), Await(STOPPED)], AsAt("text", "#app", "en/networks/")),
    case("a_dossier_that_answers_after_all_is_taken", "fr/pays/#at-leisure", Top, Early, &[Hold("dossier."), Press("h1"), Await(COMING), Later(30), Await(STOPPED), Mend], There("html[data-tier=alive] #quiet:empty", 1)),
    case("a_page_gone_to_before_its_styles_have_come_brings_them", "fr/pays/", Top, Early, &[Lose("styles."), Press("h1"), Await(LIVING), Do("mark"), Press("header a[href$='reseaux/']"), Await(".fan__board")], Is("isAnotherDocument")),
    case("a_choice_before_the_styles_of_other_pages_have_come_is_shown", "fr/pays/", Top, Early, &[Lose("styles."), Press("h1"), Await(LIVING), Do("mark"), Choose("#facet-region", 3), Await(".filters .button")], Is("isTheSameDocument")),
    case("a_page_of_before_a_publication_keeps_its_content", "fr/pays/", Top, Early, &[Publish, Press("h1"), Await(STOPPED)], AsAt("text", "#app", "fr/pays/")),
    case("a_page_of_before_a_publication_is_not_loaded_anew_by_itself", "en/networks/", Top, Early, &[Do("mark"), Publish, Press("h1"), Await(STOPPED), Press("h1"), Rest, Await(STOPPED)], Is("isTheSameDocument")),
    case("a_page_of_before_a_publication_leads_to_the_new_one", "fr/pays/", Top, Early, &[Publish, Press("h1"), Await(STOPPED), Press("#quiet a"), Await("html[data-tier=frame]"), Press("h1")], There(LIVING, 1)),
    case("a_page_of_before_a_publication_still_leads_to_others", "fr/pays/", Top, Early, &[Publish, Press("h1"), Await(STOPPED), Press("header a[href$='reseaux/']"), Await(".fan__board"), Press("h1")], There(LIVING, 1)),
    case("the_way_on_keeps_the_keyboard_while_it_is_tried_again", "fr/pays/", Top, Early, &[Lose("app."), Press("h1"), Await(STOPPED), Focus("#quiet a"), Letter("a"), Rest], Focused("#quiet a")),
    case("a_place_of_a_page_that_stopped_is_reached_without_a_reload", "fr/communique/", Top, Early, &[Lose("app."), Press("h1"), Await(STOPPED), Do("mark"), Press("a[href='#cite']")], Is("isTheSameDocument")),
    case("without_webassembly_no_control_shows", "fr/pays/#without-WebAssembly", Top, Early, &[], Count("#filters", 0)),
    case("without_webassembly_a_sentence_says_so", "fr/pays/#without-WebAssembly", Top, Early, &[], Says("#quiet", ".{20}")),
    case("without_matchmedia_the_colours_of_a_host_are_no_error", "fr/pays/?background=f4efe6#without-matchMedia", In(Plain), Early, &[], Heard("resize")),
    case("without_textdecoder_nothing_is_loaded", "en/networks/#without-TextDecoder", Top, Early, &[Press("h1")], NotAskedFor("app.")),
    case("without_adopted_style_sheets_nothing_is_loaded", "en/networks/#without-adoptedStyleSheets", Top, Early, &[Press("h1")], NotAskedFor("app.")),

    // What is read aloud, and how it looks.
    case("lists_without_bullets_keep_their_role", "en/networks/", Top, Early, &[], Is("listsKeepTheirRole")),
    case("lists_of_a_document_without_bullets_keep_their_role", "fr/sources/", Top, Early, &[], Is("listsKeepTheirRole")),
    case("years_are_not_taken_for_telephone_numbers", "fr/pays/", Top, Early, &[], There("meta[name=format-detection][content*='telephone=no']", 1)),
    case("no_list_of_labels_is_empty", "en/networks/", Top, Early, &[], There("ul.labels:not(:has(li))", 0)),
    case("names_of_pictures_are_hidden_where_words_say_them", "fr/pays/", Top, Early, &[], There(".frame__label:not([aria-hidden=true] *)", 0)),
    case("every_figure_has_a_name", "en/timeline/", Top, Early, &[], There("figure:not([aria-label]):not([aria-labelledby])", 0)),
    case("signs_before_labels_are_not_read_aloud", "en/networks/?as=list", Top, Alive, &[], Is("signsAreNotRead")),
    case("what_says_that_something_was_copied_is_there_before", "en/news-release/", Top, Early, &[], Is("theQuietPlaceIsThere")),
    case("the_next_stop_of_the_path_is_beside_the_title", "fr/reseaux/", Narrow, Early, &[], InView(".heading a[rel=next]")),
    case("the_home_fits_a_telephone_at_two_hundred_percent", "fr/", In(Slim), Early, &[Do("doubleText")], Is("textOfTwiceTheSizeFits")),
    case("the_exchange_fits_a_telephone_at_two_hundred_percent", "fr/partenariat/", In(Slim), Alive, &[Do("doubleText")], Is("textOfTwiceTheSizeFits")),
    case("the_release_fits_a_telephone_at_two_hundred_percent", "en/news-release/", In(Slim), Alive, &[Do("doubleText")], Is("textOfTwiceTheSizeFits")),
    case("the_networks_fit_a_telephone_at_two_hundred_percent", "fr/reseaux/", In(Slim), Alive, &[Do("doubleText")], Is("textOfTwiceTheSizeFits")),
    case("the_map_fits_a_telephone_at_two_hundred_percent", "fr/pays/", In(Slim), Alive, &[Do("doubleText")], Is("textOfTwiceTheSizeFits")),
    case("the_time_line_fits_a_telephone_at_two_hundred_percent", "en/timeline/", In(Slim), Alive, &[Do("doubleText")], Is("textOfTwiceTheSizeFits")),
    case("our_reading_is_not_broken_in_two", "fr/partenariat/", Narrow, Alive, &[Press("a[id^=follow-]"), Await(".reading")], Is("readingIsOnOneLine")),
];
