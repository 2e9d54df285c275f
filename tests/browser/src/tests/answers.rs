//! What is told of a chosen mark is in the window where it was chosen, beside the mark and not over it; it closes by its
//! link, by Back and by Escape, and the next step back leaves the page.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::engine::{Engine, Window};
use crate::page::{Page, same};
use crate::server::{Content, Server};

/// A usual window, that of a usual frame, and a telephone.
const WINDOWS: [Window; 3] =
    [Window { width: 1280, height: 800 }, Window { width: 700, height: 800 }, Window { width: 360, height: 640 }];

/// So many marks are chosen in engines other than Chromium.
const SOME: u64 = 10;

/// By what a mark is chosen.
#[derive(Debug, Clone, Copy)]
enum Means {
    Mouse,
    Finger,
    Key,
}

/// The links of the marks of a picture.
const MARKS: &str = "[data-picture] [data-mark] > a:not([tabindex='-1'])";

/// The events of the timeline: in a wide window their marks, else the lines of its list.
const EVENTS: [&str; 2] = [".timeline__wide a", ".event-line > summary"];

/// The names of the map; where it is narrow, those of the frame that is shown, and the rows of the bands.
const COUNTRIES: [&str; 2] =
    [".map__whole .frame__label", ".map__tab:has(:checked) + .frame .frame__label, .bands th a"];

/// The views whose marks are chosen, with the links of those marks where the window is wide and where it is not.
const VIEWS: [(&str, [&str; 2]); 6] = [
    ("fr/partenariat/", [MARKS; 2]),
    ("en/partnership/", [MARKS; 2]),
    ("fr/chronologie/", EVENTS),
    ("en/timeline/", EVENTS),
    ("fr/pays/", COUNTRIES),
    ("en/countries/", COUNTRIES),
];

pub async fn are_in_sight(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    for (view, links) in VIEWS {
        for window in WINDOWS {
            let css = links[usize::from(window.width < WINDOWS[0].width)];
            sized(page, window).await?;
            page.open(&server.at(view)).await?;
            page.press(Key::Tab).await?;
            page.until_alive().await?;
            let marks = page.count(css).await?;
            let is_all = page.engine == Engine::Chromium && (css == MARKS || view.starts_with("fr"));
            let marks = if is_all { marks } else { marks.min(SOME) };
            for at in 0..marks {
                // A driver has a finger in Chromium alone.
                let means = match at % 3 {
                    0 => Means::Mouse,
                    1 if page.engine == Engine::Chromium => Means::Finger,
                    _ => Means::Key,
                };
                let place = || format!("mark {at} of {view} at {} pixels, {means:?}", window.width);
                choose(page, css, at, means).await.with_context(place)?;
                page.until_seen("answerIsInSight", &[]).await.with_context(place)?;
                page.hand("pressClose", &[]).await?;
                page.until_seen("nothingIsFollowed", &[]).await.with_context(place)?;
                page.until_seen(
                    "focused",
                    &[json!(":is([data-mark] > a, a[data-mark], .event-line > summary, .frame__label, .bands th a)")],
                )
                .await
                .with_context(place)?;
            }
        }
    }
    history(page, &server).await?;
    page.leaves_no_trace(&server.root()).await
}

/// Chooses a mark where the window shows it.
async fn choose(page: &Page<'_>, css: &str, at: u64, means: Means) -> Result<()> {
    let spot = page.hand("bringMark", &[json!(css), json!(at)]).await?;
    let (Some(x), Some(y)) = (spot[0].as_i64(), spot[1].as_i64()) else { bail!("nothing of it can be met") };
    match means {
        Means::Mouse => page.press_at((x, y)).await,
        Means::Finger => {
            for (kind, points) in [("touchStart", json!([{ "x": x, "y": y }])), ("touchEnd", json!([]))] {
                let touch = json!({ "type": kind, "touchPoints": points });
                page.driver.cdp().send_raw("Input.dispatchTouchEvent", touch).await?;
            }
            Ok(())
        }
        Means::Key => {
            page.hand("focusMark", &[json!(css), json!(at)]).await?;
            page.press(Key::Enter).await
        }
    }
}

/// Gives the page a window of a size; Chromium has none as narrow as a telephone and is told of one.
async fn sized(page: &Page<'_>, window: Window) -> Result<()> {
    if page.engine != Engine::Chromium {
        return page.resize(window).await;
    }
    let screen = json!({ "width": window.width, "height": window.height, "deviceScaleFactor": 1, "mobile": false });
    page.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
    Ok(())
}

/// The first choice is a step of the history, another takes its place; one step back closes it, the next leaves.
async fn history(page: &Page<'_>, server: &Server) -> Result<()> {
    page.open(&server.at("en/glossary/")).await?;
    page.open(&server.at("en/partnership/")).await?;
    page.press(Key::Tab).await?;
    page.until_alive().await?;
    for at in [2, 4] {
        choose(page, MARKS, at, Means::Mouse).await?;
        page.until_seen("answerIsInSight", &[]).await?;
    }
    let address = page.address(&server.root()).await?;
    ensure!(address.starts_with("en/partnership/?select="), "the choice is not in the address: {address}");
    page.back().await?;
    page.until_seen("nothingIsFollowed", &[]).await?;
    same("the address", &page.address(&server.root()).await?, &"en/partnership/".to_owned())?;
    page.back().await?;
    page.until_seen("at", &[json!(server.root()), json!("en/glossary/")]).await
}
