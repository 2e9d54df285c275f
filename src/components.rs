//! What two pages share. Plain functions from data to `Html`, because each Yew component costs comment markers in every
//! page and code in the wasm; they know neither JSON nor the browser.

pub mod diagram;
pub mod element;
pub mod facts;
pub mod filters;
pub mod frame;
pub mod here;
pub mod names;
