//! Two mains, and nothing else: in the browser the client starts, natively the site generator runs.

#[cfg(target_arch = "wasm32")]
fn main() {
    visavis::client::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    visavis::site::cli::main()
}
