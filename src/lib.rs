//! Vis-à-vis: a static, bilingual explorer of a partnership between two organizations.
//!
//! The way of the data is one way: JSON, [`dossier`], [`explore`] (state in, view model out), [`components`] and
//! [`pages`] (`Html`), [`app`]; then `site` writes it to disk, or `client` hydrates it in the browser.
//! What must always hold is in `ARCHITECTURE.md`.

pub mod lang;

pub mod web;

pub mod dossier;

pub mod text;

pub mod route;

pub mod explore;

pub mod components;

pub mod visit;

pub mod pages;

pub mod app;

#[cfg(target_arch = "wasm32")]
pub mod client;

#[cfg(not(target_arch = "wasm32"))]
pub mod site;
