//! The three engines: their drivers, started on free ports and ended with the run, and how a session is asked for.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

/// How long a driver may take to answer: a browser's first start on a busy machine is slow.
const START: Duration = Duration::from_secs(60);

/// What to do when a program is not there.
const SETUP: &str = "run `cargo xtask setup --browsers`";

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK.
    Webkit,
}

/// What is particular about a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Nothing.
    Usual,
    /// The visitor switched scripts off.
    WithoutScripts,
    /// Nothing is waited for: a page can be looked at while its document is on its way.
    Unwaiting,
}

impl Engine {
    /// Every engine.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

    /// Its name in options and results.
    pub const fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::Webkit => "webkit",
        }
    }

    /// The driver's program.
    const fn driver(self) -> &'static str {
        match self {
            Engine::Chromium => "chromedriver",
            Engine::Firefox => "geckodriver",
            Engine::Webkit => "WebKitWebDriver",
        }
    }

    /// The browser's program.
    fn browser(self) -> Result<PathBuf> {
        match self {
            Engine::Chromium => program(&["chromium", "chromium-browser", "google-chrome"]),
            Engine::Firefox => program(&["firefox-esr", "firefox"]),
            Engine::Webkit => mini_browser(),
        }
    }

    /// What a session asks of the driver. `profile` is an empty folder.
    fn capabilities(self, manner: Manner, profile: &Path) -> Result<Capabilities> {
        let binary = self.browser()?;
        let wanted = match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": binary,
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        // A test chooses and closes more often than a person can.
                        "--disable-ipc-flooding-protection",
                        // A request to another host fails, and the log says so.
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                        "--window-size=1200,900",
                        format!("--user-data-dir={}", profile.display()),
                    ],
                },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": binary,
                    "args": ["-headless", "--width=1200", "--height=900"],
                    "prefs": { "javascript.enabled": manner != Manner::WithoutScripts },
                },
            }),
            Engine::Webkit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": binary, "args": ["--automation"] },
            }),
        };
        let Value::Object(mut wanted) = wanted else { bail!("capabilities are an object") };
        if manner == Manner::Unwaiting {
            wanted.insert("pageLoadStrategy".to_owned(), json!("none"));
        }
        Ok(Capabilities::from(wanted))
    }
}

/// The size of a page in a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

impl Window {
    /// What a session begins with.
    pub const USUAL: Window = Window { width: 1200, height: 900 };
    /// Low, as a laptop at 150 % has it.
    pub const SHORT: Window = Window { width: 1200, height: 600 };
    /// About as narrow as every engine lets a window be.
    pub const NARROW: Window = Window { width: 460, height: 700 };
}

/// How often a driver that opens no browser is asked again.
const TRIES: usize = 3;

/// A driver that runs, and the screen that its browser needs, for as long as the value lives.
pub struct Driver {
    /// Which browsers it opens.
    pub engine: Engine,
    address: String,
    // Ended in this order: the driver before its screen.
    _driver: Process,
    _screen: Option<Process>,
}

impl Driver {
    /// Starts the driver of an engine and waits until it answers.
    ///
    /// # Errors
    ///
    /// A program is missing, with the way to install it; or the driver does not answer.
    pub async fn start(engine: Engine) -> Result<Driver> {
        engine.browser()?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new(program(&[engine.driver()])?);
        command.arg(format!("--port={port}"));
        let screen = match engine {
            Engine::Webkit => {
                let (screen, display) = screen()?;
                // As root, WebKit's own sandbox cannot be set up; the pages are ours.
                command.env("DISPLAY", display).env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command.env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
                Some(screen)
            }
            Engine::Chromium | Engine::Firefox => None,
        };
        let mut driver = Process::start(&mut command, Stdio::null())?;
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if let Some(status) = driver.0.try_wait()? {
                bail!("{} ended at once: {status}", engine.driver());
            }
            if start.elapsed() > START {
                bail!("{} does not answer", engine.driver());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(Driver { engine, address: format!("http://127.0.0.1:{port}"), _driver: driver, _screen: screen })
    }

    /// Opens a browser with an empty profile.
    ///
    /// # Errors
    ///
    /// The browser does not start.
    pub async fn session(&self, manner: Manner) -> Result<Session> {
        let profile = tempfile::tempdir()?;
        let wanted = self.engine.capabilities(manner, profile.path())?;
        let mut session = WebDriver::new(&self.address, wanted.clone()).await;
        // A driver that is just ending the browser before can close the connection on which it is asked for the next.
        for _ in 0..TRIES {
            if session.is_ok() {
                break;
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
            session = WebDriver::new(&self.address, wanted.clone()).await;
        }
        let driver = session.with_context(|| format!("{} does not start", self.engine.name()))?;
        if self.engine == Engine::Chromium && manner == Manner::WithoutScripts {
            driver.cdp().send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        }
        Ok(Session { driver, _profile: profile })
    }
}

/// An open browser.
pub struct Session {
    /// The way to command it.
    pub driver: WebDriver,
    _profile: TempDir,
}

/// A program that is ended, with what it started, when the value is dropped.
struct Process(Child);

impl Process {
    fn start(command: &mut Command, output: Stdio) -> Result<Process> {
        let child = command.stdin(Stdio::null()).stdout(output).stderr(Stdio::null()).process_group(0).spawn();
        Ok(Process(child.with_context(|| format!("{} does not start", command.get_program().display()))?))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The group, because a driver that is killed leaves its browser behind.
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.0.id())]).status();
        let _ = self.0.wait();
    }
}

/// Starts a virtual screen and reads which number it took.
fn screen() -> Result<(Process, String)> {
    let mut command = Command::new(program(&["Xvfb"])?);
    command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
    let mut process = Process::start(&mut command, Stdio::piped())?;
    let output = process.0.stdout.take().context("Xvfb has no output")?;
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number)?;
    let number = number.trim();
    if number.is_empty() {
        bail!("Xvfb found no free display");
    }
    Ok((process, format!(":{number}")))
}

/// The first of these programs on the path or among cargo's own.
fn program(names: &[&str]) -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let cargo =
        std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let folders: Vec<PathBuf> = std::env::split_paths(&path).chain(cargo.map(|home| home.join("bin"))).collect();
    let mut places = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places.find(|place| place.is_file()).ok_or_else(|| anyhow!("there is no {}; {SETUP}", names.join(" or ")))
}

/// The browser that comes with WebKitGTK, which is on no path.
fn mini_browser() -> Result<PathBuf> {
    let libraries = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let folders = libraries.chain([PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib")]);
    let mut places = folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"));
    places.find(|place| place.is_file()).ok_or_else(|| anyhow!("there is no MiniBrowser of webkit2gtk-4.1; {SETUP}"))
}
