//! What a person does with a page and sees on it, in any engine: WebDriver for the hands, small scripts for the eyes.
//! Whatever takes time is waited for by a condition, never by a length.

use std::cell::Cell;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, WebDriver};

use crate::engine::{Engine, Window};

/// What the tests see and do in a page, by name.
const EYES: &str = include_str!("eyes.js");

/// A page translator.
const TRANSLATOR: &str = include_str!("translator.js");

/// How long a condition may take. Nothing in a browser takes so long; a busy machine may.
const PATIENCE: Duration = Duration::from_secs(30);

/// After so long without an answer a browser is given up.
const START_ANEW: Duration = Duration::from_secs(5);

/// How far down a frame WebKit's driver aims, in pixels.
const EDGE: i64 = 600;

/// How often a condition is looked at.
const PAUSE: Duration = Duration::from_millis(40);

/// The page that is open in a browser, or the frame in it that was entered.
pub struct Page<'a> {
    /// The way to command the browser.
    pub driver: &'a WebDriver,
    /// Which one it is.
    pub engine: Engine,
    /// Whether a frame was entered.
    framed: Cell<bool>,
    /// How long a condition may take.
    patience: Cell<Duration>,
}

impl Page<'_> {
    /// The page of a browser.
    pub fn new(driver: &WebDriver, engine: Engine) -> Page<'_> {
        Page { driver, engine, framed: Cell::new(false), patience: Cell::new(PATIENCE) }
    }

    /// From now on a condition may take so long.
    pub fn be_patient_for(&self, time: Duration) {
        self.patience.set(time);
    }

    /// Whether the browser still does as it is told.
    pub async fn answers(&self) -> bool {
        let answer = tokio::time::timeout(START_ANEW, self.driver.windows()).await;
        answer.is_ok_and(|windows| windows.is_ok())
    }

    /// Opens an address and waits until it is loaded.
    pub async fn open(&self, address: &str) -> Result<()> {
        self.framed.set(false);
        self.driver.goto(address).await.with_context(|| format!("{address} does not open"))
    }

    /// From now on the page is the one in the first frame.
    pub async fn enter_frame(&self) -> Result<()> {
        self.framed.set(true);
        self.driver.enter_default_frame().await?;
        self.driver.enter_frame(0).await.context("the page has no frame")
    }

    /// From now on the page is the one that has the frame.
    pub async fn leave_frame(&self) -> Result<()> {
        self.framed.set(false);
        self.driver.enter_default_frame().await.context("the page around the frame is gone")
    }

    /// What a script finds: the body of a function of `arguments`.
    pub async fn ask(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let answer = self.driver.execute(script, arguments.to_vec()).await;
        Ok(answer.with_context(|| format!("a script failed: {script}"))?.json().clone())
    }

    /// What a script finds, as text; nothing when it finds none.
    pub async fn ask_text(&self, script: &str, arguments: &[Value]) -> Result<String> {
        Ok(self.ask(script, arguments).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The text of the first such element, white space collapsed.
    pub async fn text(&self, css: &str) -> Result<String> {
        const TEXT: &str = "const found = document.querySelector(arguments[0]);\n\
                            return found && found.textContent.replace(/\\s+/g, ' ').trim()";
        match self.ask(TEXT, &[json!(css)]).await? {
            Value::String(text) => Ok(text),
            _ => bail!("there is no {css} on the page"),
        }
    }

    /// An attribute of the first such element; nothing when it has none.
    pub async fn attribute(&self, css: &str, name: &str) -> Result<String> {
        const ATTRIBUTE: &str = "return document.querySelector(arguments[0]).getAttribute(arguments[1])";
        self.ask_text(ATTRIBUTE, &[json!(css), json!(name)]).await
    }

    /// How many such elements there are.
    pub async fn count(&self, css: &str) -> Result<u64> {
        let count = self.ask("return document.querySelectorAll(arguments[0]).length", &[json!(css)]).await?;
        Ok(count.as_u64().unwrap_or_default())
    }

    /// Whether there is such an element and it takes up room.
    pub async fn shows(&self, css: &str) -> Result<bool> {
        const SHOWS: &str = "const found = document.querySelector(arguments[0]);\n\
                             return !!found && found.getClientRects().length > 0 &&\n\
                             getComputedStyle(found).visibility === 'visible'";
        Ok(self.ask(SHOWS, &[json!(css)]).await? == Value::Bool(true))
    }

    /// Waits until an expression is true.
    pub async fn until(&self, what: &str, expression: &str, arguments: &[Value]) -> Result<()> {
        let script = format!("return !!({expression})");
        let start = Instant::now();
        loop {
            // While one document gives way to the next, there may be none to ask.
            let failure = match self.ask(&script, arguments).await {
                Ok(Value::Bool(true)) => return Ok(()),
                Ok(_) => None,
                Err(error) => Some(error),
            };
            if start.elapsed() > self.patience.get() {
                let state = self.describe().await.unwrap_or_default();
                let failure = failure.map(|error| format!(" ({error:#})")).unwrap_or_default();
                bail!("waited in vain for this: {what}{failure}; {state}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until there is such an element.
    pub async fn until_there_is(&self, css: &str) -> Result<()> {
        self.until(css, "document.querySelector(arguments[0])", &[json!(css)]).await
    }

    /// Waits until the application is alive, on a page that has one.
    pub async fn until_alive(&self) -> Result<()> {
        self.until_there_is("html[data-tier='alive'][data-styled], script[data-alone]").await
    }

    /// Waits until the first such element has this text.
    pub async fn until_text(&self, css: &str, text: &str) -> Result<()> {
        const SAME: &str =
            "document.querySelector(arguments[0]).textContent.replace(/\\s+/g, ' ').trim() === arguments[1]";
        self.until(&format!("{css} says {text:?}"), SAME, &[json!(css), json!(text)]).await
    }

    /// What a failure needs to know of the page.
    pub async fn describe(&self) -> Result<String> {
        const STATE: &str = "const { tier } = document.documentElement.dataset;\n\
                             const { reason } = (document.getElementById('quiet') || document.body).dataset;\n\
                             return 'the page is ' + location.href + ', tier ' + tier + ', stopped because ' + reason\n\
                             + ', recorded: ' + JSON.stringify(self.visavisSeen || null)";
        self.ask_text(STATE, &[]).await
    }

    /// What a function of `eyes.js` gives, of those under one name.
    async fn call(&self, of: &str, name: &str, arguments: &[Value]) -> Result<Value> {
        let script = format!("{EYES}\nreturn {of}[arguments[0]].apply(null, arguments[1])");
        let answer = self.driver.execute(script, vec![json!(name), json!(arguments)]).await;
        Ok(answer.with_context(|| format!("{of}.{name} of eyes.js failed"))?.json().clone())
    }

    /// Whether something is so, and what was seen.
    pub async fn eye(&self, name: &str, arguments: &[Value]) -> Result<(bool, String)> {
        let seen = self.call("eyes", name, arguments).await?;
        Ok((seen[0] == Value::Bool(true), seen[1].as_str().unwrap_or_default().to_owned()))
    }

    /// Waits until something is so.
    pub async fn until_seen(&self, name: &str, arguments: &[Value]) -> Result<()> {
        let start = Instant::now();
        loop {
            // While one document gives way to the next, there may be none to ask.
            let seen = match self.eye(name, arguments).await {
                Ok((true, _)) => return Ok(()),
                Ok((false, seen)) => seen,
                Err(error) => format!("{error:#}"),
            };
            ensure!(start.elapsed() < self.patience.get(), "not {name} {}; {seen}", json!(arguments));
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// What is told of an element.
    pub async fn told(&self, what: &str, css: &str) -> Result<Value> {
        self.call("told", what, &[json!(css)]).await
    }

    /// Waits until this is told of an element.
    pub async fn until_told(&self, what: &str, css: &str, expected: &Value) -> Result<()> {
        let start = Instant::now();
        loop {
            let told = self.told(what, css).await;
            if told.as_ref().is_ok_and(|told| told == expected) {
                return Ok(());
            }
            ensure!(start.elapsed() < self.patience.get(), "the {what} of {css}: {told:?} instead of {expected}");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Does something.
    pub async fn hand(&self, name: &str, arguments: &[Value]) -> Result<Value> {
        self.call("hands", name, arguments).await
    }

    /// Lets a translator of a kind change the page, and go on with what comes.
    pub async fn translate(&self, kind: &str) -> Result<()> {
        self.ask(&format!("{TRANSLATOR}\ntranslate(arguments[0])"), &[json!(kind)]).await.map(drop)
    }

    /// Lets the page do what it has begun: two tasks and a frame, if frames are drawn.
    pub async fn settle(&self) -> Result<()> {
        const SETTLE: &str = "const done = arguments[arguments.length - 1];\n\
                              const last = setTimeout(done, 150);\n\
                              requestAnimationFrame(() => setTimeout(() => { clearTimeout(last); done(); }))";
        // A document that gives way to the next does not answer.
        if self.driver.execute_async(SETTLE, vec![]).await.is_ok() {
            return Ok(());
        }
        self.until("the next document is there", "document.body", &[]).await?;
        self.driver.execute_async(SETTLE, vec![]).await.map(drop).context("the page does not come to rest")
    }

    /// Presses something with the pointer, brought to the middle of the window first. The click comes without a pointer
    /// where the driver cannot aim: where another element lies over it, and at what a frame has below its edge.
    pub async fn press_on(&self, css: &str) -> Result<()> {
        self.until_there_is(css).await?;
        self.unfold(css).await?;
        self.until_as_high_as_told().await?;
        if !css.contains(" option") {
            self.hand("bring", &[json!(css)]).await?;
        }
        let down = self.told("place", css).await?[3].as_i64().unwrap_or_default();
        if self.framed.get() && down > EDGE {
            // Nor does the host scroll to it, as it would for a person.
            self.leave_frame().await?;
            self.ask("scrollTo(0, arguments[0])", &[json!(down - EDGE)]).await?;
            self.settle().await?;
            self.enter_frame().await?;
        } else if self.click(css).await.is_ok() {
            return Ok(());
        }
        self.hand("click", &[json!(css)]).await.map(drop)
    }

    /// Waits until a host has made the frame as high as it was told: what is in it moves with that.
    async fn until_as_high_as_told(&self) -> Result<()> {
        let (mut height, mut same) = (Value::Null, 0);
        for _ in 0..50 {
            if !self.framed.get() || same == 5 {
                break;
            }
            tokio::time::sleep(PAUSE).await;
            let now = self.ask("return document.readyState === 'complete' && innerHeight", &[]).await?;
            same = if now == height && now != Value::Bool(false) { same + 1 } else { 0 };
            height = now;
        }
        Ok(())
    }

    /// A place in the window.
    pub async fn spot(&self, name: &str, css: &str) -> Result<(i64, i64)> {
        self.until_there_is(css).await?;
        let at = self.hand(name, &[json!(css)]).await?;
        Ok((at[0].as_i64().unwrap_or_default(), at[1].as_i64().unwrap_or_default()))
    }

    /// Presses at a place in the window.
    pub async fn press_at(&self, (x, y): (i64, i64)) -> Result<()> {
        let hand = self.driver.action_chain().move_to(x, y);
        hand.click().perform().await.context("the pointer does not press")
    }

    /// Presses at a place, moves to another and lets go there.
    pub async fn drag(&self, from: (i64, i64), to: (i64, i64)) -> Result<()> {
        let hand = self.driver.action_chain().move_to(from.0, from.1).click_and_hold();
        let hand = hand.move_to(i64::midpoint(from.0, to.0), from.1).move_to(to.0, to.1);
        hand.release().perform().await.context("the pointer does not drag")
    }

    /// Presses a key where the focus is, so many times.
    pub async fn press_often(&self, key: &thirtyfour::Key, times: u32) -> Result<()> {
        let mut hand = self.driver.action_chain();
        for _ in 0..times {
            hand = hand.send_keys(thirtyfour::TypingData::from(key.clone()));
        }
        hand.perform().await.context("no key can be pressed")
    }

    /// Gives the page a window of a size.
    pub async fn resize(&self, window: Window) -> Result<()> {
        const EDGES: &str = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
        let edges = self.ask(EDGES, &[]).await?;
        let edge = |at: usize| u32::try_from(edges[at].as_i64().unwrap_or_default()).unwrap_or_default();
        let (width, height) = (window.width + edge(0), window.height + edge(1));
        self.driver.set_window_rect(0, 0, width, height).await.context("the window keeps its size")
    }

    /// The first sign of a person: the pointer moves over the page.
    pub async fn point(&self) -> Result<()> {
        let heading = self.driver.find(By::Css("h1")).await?;
        self.driver.action_chain().move_to_element_center(&heading).perform().await?;
        self.driver.action_chain().move_by_offset(3, 3).perform().await.context("the pointer does not move")
    }

    /// Opens the fold that something lies in, if it is closed.
    pub async fn unfold(&self, css: &str) -> Result<()> {
        const UNFOLD: &str = "const one = document.querySelector(arguments[0]);\n\
                              const folded = one && one.closest('details:not([open]) > :not(summary)');\n\
                              if (folded) folded.parentElement.querySelector('summary').click();";
        self.ask(UNFOLD, &[json!(css)]).await.map(drop)
    }

    /// Clicks an element.
    pub async fn click(&self, css: &str) -> Result<()> {
        self.unfold(css).await?;
        let element = self.driver.find(By::Css(css)).await?;
        element.click().await.with_context(|| format!("{css} cannot be clicked"))
    }

    /// Types into a box.
    pub async fn type_into(&self, css: &str, words: &str) -> Result<()> {
        self.unfold(css).await?;
        let element = self.driver.find(By::Css(css)).await?;
        element.send_keys(words).await.with_context(|| format!("nothing can be typed into {css}"))
    }

    /// Presses a key where the focus is, which scrolls nothing.
    pub async fn press(&self, key: thirtyfour::Key) -> Result<()> {
        let keys = thirtyfour::TypingData::from(key);
        self.driver.action_chain().send_keys(keys).perform().await.context("no key can be pressed")
    }

    /// Chooses a value in a list.
    pub async fn choose(&self, css: &str, value: &str) -> Result<()> {
        self.click(&format!("{css} option[value='{value}']")).await
    }

    /// One step back in the history.
    pub async fn back(&self) -> Result<()> {
        if !self.framed.get() {
            return self.driver.back().await.context("there is no way back");
        }
        // WebKit's driver waits for the outer page to change, which it never does.
        self.leave_frame().await?;
        self.ask("history.back()", &[]).await?;
        self.enter_frame().await
    }

    /// The address of the page without a root that it must have.
    pub async fn address(&self, root: &str) -> Result<String> {
        let href = self.ask_text("return location.href", &[]).await?;
        let rest = href.strip_prefix(root).with_context(|| format!("{href} is not below {root}"))?;
        Ok(rest.to_owned())
    }

    /// What the recorder has noted since the document was opened.
    pub async fn recorded(&self) -> Result<Vec<String>> {
        let Value::Array(seen) = self.ask("return self.visavisSeen", &[]).await? else {
            bail!("the page has no recorder")
        };
        Ok(seen.iter().map(|note| note.as_str().unwrap_or_default().to_owned()).collect())
    }

    /// Holds the page to it that it is a polite guest: no error, no word to the console, no request to another host, no
    /// cookie, no storage. To be asked before a document is left.
    pub async fn leaves_no_trace(&self, root: &str) -> Result<()> {
        let seen = self.recorded().await?;
        ensure!(seen.is_empty(), "the recorder noted: {}", seen.join("; "));
        if self.engine == Engine::Chromium {
            let log = self.driver.browser_log().await?;
            let log: Vec<_> = log.iter().filter(|entry| ["SEVERE", "WARNING"].contains(&&*entry.level)).collect();
            ensure!(
                log.is_empty(),
                "the browser's log has: {}",
                log.iter().map(|one| &*one.message).collect::<Vec<_>>().join("; ")
            );
        }
        const REQUESTS: &str = "const used = performance.getEntriesByType('resource').map((entry) => entry.name);\n\
                                const parts = document.querySelectorAll('link:not([rel=canonical], [rel=alternate]), script, img, iframe, source');\n\
                                const named = Array.from(parts, (part) => part.src || part.href || '');\n\
                                return used.concat(named).filter((address) => address && !address.startsWith(arguments[0])\n\
                                && !address.startsWith('data:'))";
        let elsewhere = self.ask(REQUESTS, &[json!(root)]).await?;
        ensure!(elsewhere == json!([]), "the page asks another host: {elsewhere}");
        const TRACES: &str = "const size = (read) => { try { return read().length } catch (error) {\n\
                              if (error.name !== 'SecurityError') throw error; return 0 } };\n\
                              return [size(() => document.cookie), size(() => localStorage), size(() => sessionStorage)]";
        let traces = self.ask(TRACES, &[]).await?;
        ensure!(traces == json!([0, 0, 0]), "the page leaves cookies or storage behind: {traces}");
        Ok(())
    }
}

/// Holds what was found against what was expected.
pub fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: &T, expected: &T) -> Result<()> {
    ensure!(found == expected, "{what}: {found:?} instead of {expected:?}");
    Ok(())
}
