//! A server for the developer and for the tests, on this machine only. It knows connections and answers, not what is
//! asked for. A connection that a browser keeps open without a word takes no thread, so it keeps no other one waiting.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread::JoinHandle;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response, server::conn::http1};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// What is sent for an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status code: 200, 404...
    pub status: u16,
    /// Headers by name, besides the length.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// A server that runs for as long as the value lives.
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<io::Result<()>>>,
}

impl Server {
    /// Starts to serve at any free port of this machine.
    ///
    /// # Errors
    ///
    /// No port can be had.
    pub fn start(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> io::Result<Server> {
        Server::start_at((Ipv4Addr::LOCALHOST, 0).into(), answer)
    }

    /// Starts to serve at an address and nowhere else; port 0 is any free one. The function answers an address, path and
    /// query, each time on a thread where it may take its time.
    ///
    /// # Errors
    ///
    /// The address is in use, or not one of this machine.
    pub fn start_at(
        address: SocketAddr,
        answer: impl Fn(&str) -> Answer + Send + Sync + 'static,
    ) -> io::Result<Server> {
        let listener = std::net::TcpListener::bind(address)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
            let served = runtime.block_on(async {
                tokio::select! {
                    served = serve(TcpListener::from_std(listener)?, Arc::new(answer)) => served,
                    _ = stopped => Ok(()),
                }
            });
            // An answer that still takes its time is nobody's any more.
            runtime.shutdown_background();
            served
        });
        Ok(Server { address, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until the process ends.
    ///
    /// # Errors
    ///
    /// No connection can be accepted any more.
    pub fn wait(mut self) -> io::Result<()> {
        let thread = self.thread.take();
        thread.map_or(Ok(()), |thread| thread.join().unwrap_or_else(|_| Err(io::Error::other("the server panicked"))))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended by itself hears nothing.
        let _ = self.stop.take().map(|stop| stop.send(()));
    }
}

async fn serve<F>(listener: TcpListener, answer: Arc<F>) -> io::Result<()>
where
    F: Fn(&str) -> Answer + Send + Sync + 'static,
{
    loop {
        let (wire, _) = listener.accept().await?;
        let answer = answer.clone();
        let service = service_fn(move |request: Request<Incoming>| reply(answer.clone(), request.uri().to_string()));
        // A browser that went away is no fault of ours.
        tokio::spawn(async { http1::Builder::new().serve_connection(TokioIo::new(wire), service).await.ok() });
    }
}

async fn reply<F>(answer: Arc<F>, uri: String) -> Result<Response<Full<Bytes>>, Infallible>
where
    F: Fn(&str) -> Answer + Send + Sync + 'static,
{
    let answer = tokio::task::spawn_blocking(move || answer(&uri)).await;
    let answer = answer.unwrap_or_else(|error| Answer {
        status: 500,
        headers: Vec::new(),
        body: error.to_string().into_bytes(),
    });
    let mut response = Response::builder().status(answer.status);
    for (name, value) in answer.headers {
        response = response.header(name, value);
    }
    // A header that is none is the answer's own mistake, and its reader's to see.
    let broken = |error: hyper::http::Error| Response::new(Full::from(error.to_string()));
    Ok(response.body(Full::from(answer.body)).unwrap_or_else(broken))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot connect has failed")]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::time::Duration;

    use super::*;

    fn ask(wire: &mut TcpStream) -> String {
        wire.write_all(b"GET /a?b HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        let mut read = [0; 256];
        let length = wire.read(&mut read).unwrap();
        String::from_utf8_lossy(&read[..length]).into_owned()
    }

    #[test]
    fn connections_without_a_word_keep_no_other_waiting() {
        let echo = |uri: &str| Answer { status: 200, headers: vec![("X-Kind", "echo".into())], body: uri.into() };
        let server = Server::start(echo).unwrap();
        let connect = || {
            let wire = TcpStream::connect(server.address()).unwrap();
            wire.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
            wire
        };
        let silent: Vec<TcpStream> = (0..64).map(|_| connect()).collect();
        let mut kept: Vec<TcpStream> = (0..16).map(|_| connect()).collect();
        for _ in 0..2 {
            for wire in &mut kept {
                let answer = ask(wire);
                assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("/a?b"), "{answer}");
                assert!(answer.contains("x-kind: echo"), "{answer}");
            }
        }
        drop(silent);
    }

    #[test]
    fn a_port_in_use_is_refused_and_no_other_is_taken() {
        let nothing = |_: &str| Answer { status: 404, headers: Vec::new(), body: Vec::new() };
        let first = Server::start(nothing).unwrap();
        let second = Server::start_at(first.address(), nothing);
        assert_eq!(second.map(|server| server.address()).unwrap_err().kind(), io::ErrorKind::AddrInUse);
        assert!(ask(&mut TcpStream::connect(first.address()).unwrap()).starts_with("HTTP/1.1 404"));
    }
}
