//! The accessibility checkers that run inside a page, and where each comes from. What each is asked, and what of its
//! answer is a finding, is in `checkers.js`.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::page::Page;

/// How a checker that was loaded into a page is asked.
const ASK: &str = include_str!("checkers.js");

/// A checker.
#[derive(Debug, Clone, Copy)]
pub struct Checker {
    /// Its name in what is found.
    pub name: &'static str,
    /// Where npm puts it.
    file: &'static str,
    /// The variable that its script leaves.
    global: &'static str,
}

/// axe-core, of Deque.
pub const AXE: Checker = Checker { name: "axe", file: "axe-core/axe.min.js", global: "axe" };

/// Equal Access, of IBM.
pub const IBM: Checker = Checker { name: "IBM", file: "accessibility-checker-engine/ace.js", global: "ace" };

/// HTML_CodeSniffer, of Squiz.
pub const CODE_SNIFFER: Checker =
    Checker { name: "HTML_CodeSniffer", file: "html_codesniffer/build/HTMLCS.js", global: "HTMLCS" };

impl Checker {
    /// Reads its script.
    ///
    /// # Errors
    ///
    /// The script is not there, with the way to install it.
    pub fn read(self) -> Result<Loadable> {
        let file = format!("node_modules/{}", self.file);
        let source = std::fs::read_to_string(&file).with_context(|| format!("{file}: run `cargo xtask setup`"))?;
        // WebDriver runs a script as the body of a function, in which a `var` is no global.
        Ok(Loadable { checker: self, script: format!("{source}\nself.{0} = {0};", self.global) })
    }
}

/// A checker with its script.
pub struct Loadable {
    /// Which one it is.
    pub checker: Checker,
    script: String,
}

impl Loadable {
    /// Brings it into the document that is open.
    pub async fn load(&self, page: &Page<'_>) -> Result<()> {
        let loaded = page.driver.execute(&*self.script, vec![]).await;
        loaded.map(drop).with_context(|| format!("{} cannot be loaded", self.checker.name))
    }

    /// Adds what it finds in the page as it is.
    pub async fn look(&self, page: &Page<'_>, place: &str, found: &mut Vec<String>) -> Result<()> {
        // An embed lets the canvas through, which a checker takes for white in the dark as well.
        const CANVAS: &str = "const embed = document.querySelector('html[data-embed]:not([data-background])');\n\
                              if (embed) embed.style.backgroundColor = 'Canvas'";
        page.ask(CANVAS, &[]).await?;
        let Checker { name, global, .. } = self.checker;
        let findings = page.driver.execute_async(ASK, vec![json!(global)]).await;
        let findings = findings.with_context(|| format!("{name} does not run on {place}"))?;
        let Value::Array(findings) = findings.json() else { bail!("{name} gives no list of findings on {place}") };
        let words = findings.iter().map(|finding| finding.as_str().unwrap_or_default());
        found.extend(words.map(|words| format!("{place}: {name}: {words}")));
        Ok(())
    }
}
