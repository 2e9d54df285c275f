//! What a person does with a page and sees on it, in any engine: WebDriver for the hands, small scripts for the eyes.
//! Whatever takes time is waited for by a condition, never by a length.

use std::cell::Cell;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, WebDriver};

use crate::engine::Engine;

/// How long a condition may take. Nothing in a browser takes so long; a busy machine may.
const PATIENCE: Duration = Duration::from_secs(30);

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
}

impl Page<'_> {
    /// The page of a browser.
    pub fn new(driver: &WebDriver, engine: Engine) -> Page<'_> {
        Page { driver, engine, framed: Cell::new(false) }
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
            if start.elapsed() > PATIENCE {
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
        self.until_there_is("html[data-tier='alive'], script[data-alone]").await
    }

    /// Waits until the first such element has this text.
    pub async fn until_text(&self, css: &str, text: &str) -> Result<()> {
        const SAME: &str =
            "document.querySelector(arguments[0]).textContent.replace(/\\s+/g, ' ').trim() === arguments[1]";
        self.until(&format!("{css} says {text:?}"), SAME, &[json!(css), json!(text)]).await
    }

    /// What a failure needs to know of the page.
    async fn describe(&self) -> Result<String> {
        const STATE: &str = "const { tier } = document.documentElement.dataset;\n\
                             const { reason } = (document.getElementById('quiet') || document.body).dataset;\n\
                             return 'the page is ' + location.href + ', tier ' + tier + ', stopped because ' + reason\n\
                             + ', recorded: ' + JSON.stringify(self.visavisSeen || null)";
        self.ask_text(STATE, &[]).await
    }

    /// The first sign of a person: the pointer moves over the page.
    pub async fn point(&self) -> Result<()> {
        let heading = self.driver.find(By::Css("h1")).await?;
        self.driver.action_chain().move_to_element_center(&heading).perform().await?;
        self.driver.action_chain().move_by_offset(3, 3).perform().await.context("the pointer does not move")
    }

    /// Clicks an element.
    pub async fn click(&self, css: &str) -> Result<()> {
        let element = self.driver.find(By::Css(css)).await?;
        element.click().await.with_context(|| format!("{css} cannot be clicked"))
    }

    /// Types into a box.
    pub async fn type_into(&self, css: &str, words: &str) -> Result<()> {
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
