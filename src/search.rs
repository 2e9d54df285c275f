//! The search as a program of its own in the browser; natively there is none.

fn main() {
    #[cfg(target_arch = "wasm32")]
    visavis::client::start_search();
}
