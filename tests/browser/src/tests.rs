//! The tests by name: which engines each runs in, and with scripts or without.

mod accessible;
mod address;
mod bare;
mod colours;
mod damage;
mod disk;
mod early;
mod explorers;
mod frames;
mod gallery;
mod main_path;
mod narrow;
mod paper;
mod passages;
mod search;
mod settings;
mod sheets;

use std::path::PathBuf;

use anyhow::Result;

use crate::engine::{Driver, Engine, Scripts};
use crate::page::Page;

/// What is tested.
pub struct Built {
    /// The folder of the site.
    pub site: PathBuf,
    /// The folder that trunk filled.
    pub client: PathBuf,
}

/// A test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Test {
    /// The main path on a server.
    MainPath,
    /// Choices that come with the address.
    Address,
    /// What is typed before the application is there.
    Early,
    /// Looking for something.
    Search,
    /// Reading the release.
    Passages,
    /// The explorers by keyboard and pointer.
    Explorers,
    /// No script at all.
    Paper,
    /// In a frame of another site.
    Frame,
    /// In a frame that may do nothing but run scripts.
    Sandbox,
    /// From a folder on a disk.
    Disk,
    /// Scripts that do not arrive whole, and an application that stops.
    Damage,
    /// The narrowest windows.
    Narrow,
    /// What three checkers of accessibility find.
    Accessible,
    /// Every example of a component.
    Gallery,
    /// What is printed on one sheet.
    Sheets,
    /// What a person sets for all pages.
    Settings,
    /// The colours of a host.
    Colours,
    /// What trunk alone builds.
    Bare,
}

impl Test {
    /// Every test, in the order of a run.
    pub const ALL: [Test; 18] = [
        Test::MainPath,
        Test::Address,
        Test::Early,
        Test::Search,
        Test::Passages,
        Test::Explorers,
        Test::Paper,
        Test::Frame,
        Test::Sandbox,
        Test::Disk,
        Test::Damage,
        Test::Bare,
        Test::Narrow,
        Test::Accessible,
        Test::Gallery,
        Test::Sheets,
        Test::Settings,
        Test::Colours,
    ];

    /// Its name, as a sentence.
    pub const fn name(self) -> &'static str {
        match self {
            Test::MainPath => "main_path_on_a_server",
            Test::Address => "choices_in_the_address_are_shown_at_once",
            Test::Early => "what_is_typed_before_alive_is_not_lost",
            Test::Search => "what_is_looked_for_is_found_by_keyboard",
            Test::Passages => "the_release_is_read_by_keyboard",
            Test::Explorers => "explorers_are_used_by_hand",
            Test::Sheets => "what_is_a_sheet_fits_on_one",
            Test::Paper => "without_script_the_page_is_whole",
            Test::Frame => "main_path_in_a_frame_of_another_site",
            Test::Sandbox => "main_path_in_a_sandbox",
            Test::Disk => "main_path_from_a_disk",
            Test::Damage => "damage_leaves_the_page_as_it_was",
            Test::Gallery => "axe_finds_nothing_in_the_gallery",
            Test::Settings => "a_persons_own_settings_take_nothing_away",
            Test::Colours => "the_colours_of_a_host_are_readable",
            Test::Bare => "the_bare_client_works",
            Test::Narrow => "narrow_windows_need_no_sideways_scroll",
            Test::Accessible => "checkers_of_accessibility_find_nothing",
        }
    }

    /// Layout and accessibility of the same HTML are looked at once; so is what trunk alone builds.
    pub const fn runs_in(self, engine: Engine) -> bool {
        match self {
            Test::Narrow
            | Test::Accessible
            | Test::Gallery
            | Test::Settings
            | Test::Colours
            | Test::Bare
            | Test::Sheets => {
                matches!(engine, Engine::Chromium)
            }
            _ => true,
        }
    }

    /// Runs the test in a browser of its own.
    ///
    /// # Errors
    ///
    /// What is not as it should be.
    pub async fn run(self, driver: &Driver, engine: Engine, built: &Built) -> Result<()> {
        // WebKit has no switch for a session; there a frame without scripts stands in for it.
        let scripts = if self == Test::Paper && engine != Engine::Webkit { Scripts::Off } else { Scripts::Allowed };
        let session = driver.session(scripts).await?;
        let page = Page::new(&session.driver, engine);
        let outcome = match self {
            Test::MainPath => main_path::on_a_server(&page, &built.site).await,
            Test::Address => address::shown_at_once(&page, &built.site).await,
            Test::Early => early::is_not_lost(&page, &built.site).await,
            Test::Search => search::by_keyboard(&page, &built.site).await,
            Test::Passages => passages::by_keyboard(&page, &built.site).await,
            Test::Explorers => explorers::by_hand(&page, &built.site).await,
            Test::Sheets => sheets::fit_on_one(&page, &built.site).await,
            Test::Paper => paper::is_whole(&page, scripts, &built.site).await,
            Test::Frame => frames::of_another_site(&page, &built.site).await,
            Test::Sandbox => frames::in_a_sandbox(&page, &built.site).await,
            Test::Disk => disk::walk(&page, &built.site).await,
            Test::Damage => damage::leaves_the_page(&page, &built.site).await,
            Test::Narrow => narrow::no_sideways_scroll(&page, &built.site).await,
            Test::Accessible => accessible::no_finding(&page, &built.site).await,
            Test::Gallery => gallery::holds(&page).await,
            Test::Settings => settings::take_nothing_away(&page, &built.site).await,
            Test::Colours => colours::are_readable(&page, &built.site).await,
            Test::Bare => bare::works(&page, &built.client).await,
        };
        // A browser that cannot be closed is ended with its driver.
        let _ = session.driver.quit().await;
        outcome
    }
}
