//! The tests by name, in one table: in which engines each runs, and in what kind of session. The small cases are apart.

mod accessible;
mod address;
mod answers;
mod bare;
mod colours;
mod damage;
pub mod disk;
mod early;
mod explorers;
mod frames;
mod gallery;
mod halting;
mod main_path;
mod narrow;
mod paper;
mod passages;
mod random;
mod search;
mod settings;
mod sheets;
mod translator;

use std::path::PathBuf;
use std::pin::Pin;

use anyhow::Result;

use crate::engine::{Driver, Engine, Manner};
use crate::page::Page;

/// What is tested.
pub struct Built {
    /// The folder of the site.
    pub site: PathBuf,
    /// The folder of the compiled client.
    pub client: PathBuf,
}

/// What a test does with an open browser.
type Run = for<'a> fn(&'a Page<'a>, &'a Built) -> Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// A test.
pub struct Test {
    /// Its name, as a sentence.
    pub name: &'static str,
    engines: &'static [Engine],
    manner: Manner,
    run: Run,
}

/// For what differs between engines.
const EVERYWHERE: &[Engine] = &Engine::ALL;

/// For layout and accessibility of the same HTML, which are looked at once; so is the bare client.
const ONCE: &[Engine] = &[Engine::Chromium];

const fn test(name: &'static str, engines: &'static [Engine], run: Run) -> Test {
    Test { name, engines, manner: Manner::Usual, run }
}

/// Every test, in the order of a run.
#[rustfmt::skip]
pub const TESTS: &[Test] = &[
    test("main_path_on_a_server", EVERYWHERE, |page, built| Box::pin(main_path::on_a_server(page, &built.site))),
    test("choices_in_the_address_are_shown_at_once", EVERYWHERE, |page, built| Box::pin(address::shown_at_once(page, &built.site))),
    test("what_is_typed_before_alive_is_not_lost", EVERYWHERE, |page, built| Box::pin(early::is_not_lost(page, &built.site))),
    test("what_is_looked_for_is_found_by_keyboard", EVERYWHERE, |page, built| Box::pin(search::by_keyboard(page, &built.site))),
    test("the_release_is_read_by_keyboard", EVERYWHERE, |page, built| Box::pin(passages::by_keyboard(page, &built.site))),
    test("explorers_are_used_by_hand", EVERYWHERE, |page, built| Box::pin(explorers::by_hand(page, &built.site))),
    test("what_is_told_of_a_mark_is_in_sight", EVERYWHERE, |page, built| Box::pin(answers::are_in_sight(page, &built.site))),
    Test { manner: Manner::WithoutScripts, ..test("without_script_the_page_is_whole", EVERYWHERE, |page, built| Box::pin(paper::is_whole(page, &built.site))) },
    test("main_path_in_a_frame_of_another_site", EVERYWHERE, |page, built| Box::pin(frames::of_another_site(page, &built.site))),
    test("main_path_in_a_sandbox", EVERYWHERE, |page, built| Box::pin(frames::in_a_sandbox(page, &built.site))),
    test("main_path_from_a_disk", EVERYWHERE, |page, built| Box::pin(disk::walk(page, &built.site))),
    test("damage_leaves_the_page_as_it_was", EVERYWHERE, |page, built| Box::pin(damage::leaves_the_page(page, &built.site))),
    Test { manner: Manner::Unwaiting, ..test("a_page_that_halts_is_never_doubled", EVERYWHERE, |page, built| Box::pin(halting::is_never_doubled(page, &built.site))) },
    test("a_translator_leaves_every_view_alive", EVERYWHERE, |page, built| Box::pin(translator::leaves_every_view(page, &built.site))),
    test("three_thousand_addresses_show_a_whole_page", ONCE, |page, built| Box::pin(random::show_a_whole_page(page, &built.site))),
    test("the_bare_client_works", ONCE, |page, built| Box::pin(bare::works(page, &built.client))),
    test("narrow_windows_need_no_sideways_scroll", ONCE, |page, built| Box::pin(narrow::no_sideways_scroll(page, &built.site))),
    test("checkers_of_accessibility_find_nothing", ONCE, |page, built| Box::pin(accessible::no_finding(page, &built.site))),
    test("axe_finds_nothing_in_the_gallery", ONCE, |page, _| Box::pin(gallery::holds(page))),
    test("what_is_a_sheet_fits_on_one", ONCE, |page, built| Box::pin(sheets::fit_on_one(page, &built.site))),
    test("a_persons_own_settings_take_nothing_away", ONCE, |page, built| Box::pin(settings::take_nothing_away(page, &built.site))),
    test("the_colours_of_a_host_are_readable", ONCE, |page, built| Box::pin(colours::are_readable(page, &built.site))),
];

impl Test {
    /// Whether it runs in an engine.
    pub fn runs_in(&self, engine: Engine) -> bool {
        self.engines.contains(&engine)
    }

    /// Whether one engine is enough.
    pub fn runs_once(&self) -> bool {
        self.engines.len() == 1
    }

    /// Runs the test in a browser of its own.
    ///
    /// # Errors
    ///
    /// What is not as it should be.
    pub async fn run(&self, driver: &Driver, built: &Built) -> Result<()> {
        let session = driver.session(self.manner).await?;
        let page = Page::new(&session.driver, driver.engine);
        let outcome = (self.run)(&page, built).await;
        // A browser that cannot be closed is ended with its driver.
        let _ = session.driver.quit().await;
        outcome
    }
}
