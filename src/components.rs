//! What two pages share. Plain functions from data to `Html`, because each Yew component costs comment markers in every
//! page and code in the wasm; only the search is one, with a state of its own. They know neither JSON nor the browser.

pub mod axis;
pub mod card;
pub mod copy;
pub mod defined;
pub mod diagram;
pub mod element;
pub mod event;
#[cfg(not(target_arch = "wasm32"))]
pub mod examples;
pub mod facts;
pub mod figure;
pub mod filters;
pub mod frame;
pub mod here;
pub mod map;
pub mod names;
pub mod names_list;
pub mod parallel;
pub mod passages;
pub mod path;
pub mod period;
#[cfg(not(target_arch = "wasm32"))]
pub mod print;
pub mod project;
pub mod regions;
pub mod rest;
pub mod row;
pub mod save;
pub mod search;
#[cfg(not(target_arch = "wasm32"))]
pub mod stops;
pub mod table;
pub mod tabs;
#[cfg(not(target_arch = "wasm32"))]
pub mod term;
