//! A server that halts in the middle of a page until the test lets it go on: a slow line, made exact. Scripts may be kept by
//! the browser for as long as it likes, as the hashed names of a real host allow.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result};

use crate::server::{HTML, file, kind, recorded};

/// Where a page halts.
#[derive(Debug, Default)]
struct Halt {
    /// After so many bytes of the page; nothing when none halts.
    after: Option<usize>,
    /// Whether it may go on.
    released: bool,
}

/// What its threads share.
struct Line {
    folder: PathBuf,
    halt: Mutex<Halt>,
    release: Condvar,
}

/// A server, for as long as the process lives.
pub struct Halting {
    address: SocketAddr,
    line: Arc<Line>,
}

impl Halting {
    /// Starts to serve a folder on a free port.
    ///
    /// # Errors
    ///
    /// No port can be had.
    pub fn start(folder: &Path) -> Result<Halting> {
        let listener = TcpListener::bind("127.0.0.1:0").context("no port can be had")?;
        let address = listener.local_addr()?;
        let line = Arc::new(Line { folder: folder.to_owned(), halt: Mutex::default(), release: Condvar::new() });
        let shared = line.clone();
        thread::spawn(move || {
            for wire in listener.incoming().flatten() {
                let line = shared.clone();
                // A browser that went away is no fault of ours.
                thread::spawn(move || line.answer(wire).ok());
            }
        });
        Ok(Halting { address, line })
    }

    /// The address of a path.
    pub fn at(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// The page at a path, as it is sent.
    pub fn page(&self, path: &str) -> Result<String> {
        let file = file(&self.line.folder, path).with_context(|| format!("the site has no {path}"))?;
        Ok(recorded(&std::fs::read_to_string(file)?))
    }

    /// From now on pages halt after so many bytes.
    pub fn halt_after(&self, bytes: usize) {
        *self.line.halt.lock().unwrap_or_else(PoisonError::into_inner) = Halt { after: Some(bytes), released: false };
    }

    /// Lets every page go on, and halts none any more.
    pub fn release(&self) {
        *self.line.halt.lock().unwrap_or_else(PoisonError::into_inner) = Halt { after: None, released: true };
        self.line.release.notify_all();
    }
}

impl Drop for Halting {
    fn drop(&mut self) {
        self.release();
    }
}

impl Line {
    fn answer(&self, mut wire: TcpStream) -> std::io::Result<()> {
        let mut head = BufReader::new(wire.try_clone()?).lines();
        let asked = head.next().transpose()?.unwrap_or_default();
        while head.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        let address = asked.split(' ').nth(1).unwrap_or_default();
        let path = address.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
        let Some(found) = file(&self.folder, path) else {
            return wire.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        };
        let (kind, body) = (kind(&found), std::fs::read(found)?);
        let (body, keep) = match kind {
            HTML => (recorded(&String::from_utf8_lossy(&body)).into_bytes(), "no-store"),
            _ => (body, "public, max-age=31536000, immutable"),
        };
        write!(
            wire,
            "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: {keep}\r\nConnection: close\r\n\r\n",
            body.len()
        )?;
        let halt = self.halt.lock().unwrap_or_else(PoisonError::into_inner);
        let after = halt.after.filter(|_| kind == HTML).unwrap_or(body.len()).min(body.len());
        drop(halt);
        wire.write_all(&body[..after])?;
        wire.flush()?;
        if after < body.len() {
            let halt = self.halt.lock().unwrap_or_else(PoisonError::into_inner);
            drop(self.release.wait_while(halt, |halt| !halt.released));
        }
        wire.write_all(&body[after..])
    }
}
