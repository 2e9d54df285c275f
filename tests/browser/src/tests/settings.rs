//! What a person sets for all pages takes nothing away: their own text spacing and text size, a finger in place of a
//! pointer, colours that the system chooses; and nothing moves by itself while a page arrives and comes alive.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::narrow::overflow;
use crate::page::Page;
use crate::pages::{states, typical};
use crate::server::{Content, Server};

/// Text spacing that must be bearable (WCAG 2.2, 1.4.12).
const SPACED: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } \
                      p { margin-bottom: 2em !important }";

/// Text of twice the size (WCAG 2.2, 1.4.4).
const LARGE: &str = "html { font-size: 200% !important }";

/// What a person sets, and in windows how wide.
const SETTINGS: [(&str, &str, &[u32]); 2] =
    [("text spacing", SPACED, &[1280, 640]), ("text of 200 %", LARGE, &[1280, 640, 360])];

/// So often a page is opened anew while something on it moves.
const OPENINGS: usize = 4;

pub async fn take_nothing_away(page: &Page<'_>, site: &Path) -> Result<()> {
    let server = Server::start(Content::folder(site))?;
    let mut found = Vec::new();
    for path in typical(site)?.into_iter().chain(states(site)?) {
        // What moves, moves each time; once, it can be a frame between two states on a machine that is late.
        let mut moved = Vec::new();
        for _ in 0..OPENINGS {
            page.open(&server.at(&path)).await?;
            let tier = page.attribute("html", "data-tier").await?;
            if tier == "frame" {
                page.point().await?;
            }
            page.until_alive().await?;
            moved.clear();
            still(page, &path, &mut moved).await?;
            if moved.is_empty() {
                break;
            }
        }
        found.append(&mut moved);
        for (name, style, widths) in SETTINGS {
            for &width in widths {
                let set = Setting { name: &format!("{name} at {width}"), style, width };
                spread(page, &path, &set, &mut found).await?;
            }
        }
        touched(page, &path, &mut found).await?;
        forced(page, &path, &mut found).await?;
        page.leaves_no_trace(&server.root()).await?;
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// A style sheet of the person's own, in a window of a width.
struct Setting<'a> {
    name: &'a str,
    style: &'a str,
    width: u32,
}

/// Nothing has moved since the document was opened.
async fn still(page: &Page<'_>, path: &str, found: &mut Vec<String>) -> Result<()> {
    const SHIFTS: &str = "const done = arguments[arguments.length - 1];\n\
                          const shifts = [];\n\
                          new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });\n\
                          requestAnimationFrame(() => setTimeout(() => done(shifts.map((shift) => shift.value.toFixed(4) + ' '\n\
                          + shift.sources.map((one) => one.node && (one.node.id || one.node.className)).join(', ')))))";
    let shifts = page.driver.execute_async(SHIFTS, vec![]).await?;
    if let Value::Array(shifts) = shifts.json() {
        found.extend(shifts.iter().map(|shift| format!("/{path} moves: {}", shift.as_str().unwrap_or_default())));
    }
    Ok(())
}

/// Under a person's own style nothing sticks out and nothing is cut off.
async fn spread(page: &Page<'_>, path: &str, set: &Setting<'_>, found: &mut Vec<String>) -> Result<()> {
    // A sheet of the page's own making is no matter of the policy, as a person's is not.
    const SET: &str =
        "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]); document.adoptedStyleSheets = [sheet]";
    let screen = json!({ "width": set.width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
    page.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
    page.ask(SET, &[json!(set.style)]).await?;
    if let Some(out) = overflow(page).await? {
        found.push(format!("/{path}, {}, does not fit: {out}", set.name));
    }
    let (whole, cut) = page.eye("nothingIsCut", &[]).await?;
    if !whole {
        found.push(format!("/{path}, {}, is cut off: {cut}", set.name));
    }
    page.ask("document.adoptedStyleSheets = []", &[]).await?;
    page.driver.cdp().send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await?;
    page.until("the window is wide again", "innerWidth > 1000", &[]).await
}

/// For a finger, what is neither a link within a sentence nor a mark with an equal control of that size is at least 44
/// pixels high (WCAG 2.2, 2.5.5): a name of a picture is in the list as well, also one that the filters leave out once they
/// are taken back; a way is among the filters.
async fn touched(page: &Page<'_>, path: &str, found: &mut Vec<String>) -> Result<()> {
    const SMALL: &str = "const within = (one) => Array.from(one.parentElement.childNodes).some((node) => node !== one && node.textContent.trim()\n\
                         && (node.nodeType === 3 || getComputedStyle(node).display === 'inline'));\n\
                         // A link can reach over all of the box that it is in.\n\
                         const reach = (one) => { const after = getComputedStyle(one, '::after');\n\
                         return after.content !== 'none' && after.position === 'absolute' && one.offsetParent || one };\n\
                         const list = new Set(Array.from(document.querySelectorAll('#results a')).filter((one) => one.clientHeight > 43).map((one) => one.href));\n\
                         const equal = (one) => one.closest('[data-picture]') && (list.has(one.href) || one.matches('.fan__name--dim')\n\
                         || one.getAttribute('href').startsWith('#way-') && document.querySelector('.filters #facet-label'));\n\
                         return Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary')).filter((one) => {\n\
                         const box = reach(one).getBoundingClientRect();\n\
                         return box.height > 0 && box.height < 43.5 && !(one.matches('a') && (within(one) || equal(one)));\n\
                         }).map((one) => one.tagName + ' ' + one.textContent.trim().slice(0, 30) + ' ' + one.getBoundingClientRect().height)";
    let touch = |on: bool| json!({ "enabled": on, "maxTouchPoints": 1 });
    page.driver.cdp().send_raw("Emulation.setTouchEmulationEnabled", touch(true)).await?;
    page.until("a finger points", "matchMedia('(pointer: coarse)').matches", &[]).await?;
    if let Value::Array(small) = page.ask(SMALL, &[]).await? {
        let count = small.len();
        found.extend(small.iter().take(6).map(|one| format!("/{path}: too small for a finger ({count} such): {one}")));
    }
    page.driver.cdp().send_raw("Emulation.setTouchEmulationEnabled", touch(false)).await?;
    Ok(())
}

/// Where the system chooses the colours, what was set apart by a shade has an edge, and what is current looks otherwise.
async fn forced(page: &Page<'_>, path: &str, found: &mut Vec<String>) -> Result<()> {
    const EDGELESS: &str = "const edge = (style) => ['Top', 'Right', 'Bottom', 'Left'].some((side) =>\n\
                            style['border' + side + 'Style'] !== 'none' && parseFloat(style['border' + side + 'Width']) > 0);\n\
                            const apart = '.button, input, select, textarea, .card, .panel, .caution, .note, .swatch';\n\
                            return Array.from(document.querySelectorAll(apart)).filter((one) => one.getClientRects().length > 0\n\
                            && !edge(getComputedStyle(one))).map((one) => one.tagName + '.' + one.className).slice(0, 4)";
    const ALIKE: &str = "const look = (one) => { const style = getComputedStyle(one);\n\
                         return [style.fontWeight, style.textDecorationLine, style.borderBottomStyle + style.borderBottomWidth\n\
                         + style.borderBottomColor, style.outlineStyle, getComputedStyle(one.parentElement).outlineStyle].join() };\n\
                         return Array.from(document.querySelectorAll('a[aria-current]')).filter((one) => {\n\
                         const others = Array.from(one.closest('ul, ol, nav').querySelectorAll('a:not([aria-current])'));\n\
                         return others.some((other) => look(other) === look(one)) }).map((one) => one.textContent)";
    let media = |value: &str| json!({ "features": [{ "name": "forced-colors", "value": value }] });
    page.driver.cdp().send_raw("Emulation.setEmulatedMedia", media("active")).await?;
    for (what, script) in [("has no edge", EDGELESS), ("looks like what is not current", ALIKE)] {
        let fault = page.ask(script, &[]).await?;
        if fault != json!([]) {
            found.push(format!("/{path}, forced colours: {what}: {fault}"));
        }
    }
    page.driver.cdp().send_raw("Emulation.setEmulatedMedia", media("none")).await?;
    Ok(())
}
