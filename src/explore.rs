//! What an explorer is: state in, view model out. Knows neither `Html` nor the browser, so that the same code decides
//! what a prerendered page and a living one show.

#[cfg(not(target_arch = "wasm32"))]
pub mod backlinks;
pub mod catalogue;
pub mod cautions;
pub mod exchange;
pub mod facets;
pub mod fold;
pub mod narrow;
pub mod order;
pub mod passages;
pub mod presence;
#[cfg(not(target_arch = "wasm32"))]
pub mod requests;
pub mod search;
pub mod state;
pub mod strip;
pub mod tables;
pub mod terms;
#[cfg(not(target_arch = "wasm32"))]
pub mod tied;
pub mod timeline;
