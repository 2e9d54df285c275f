//! The site generator, native only: from the folder of data and the compiled client to a folder that any static
//! host can serve. `build` reads top to bottom; the other files are its steps, and what the developer's loop calls.

pub mod bands;
pub mod bare;
pub mod bench;
pub mod build;
pub mod bundle;
pub mod cli;
pub mod compress;
pub mod document;
pub mod exports;
pub mod gallery;
pub mod http;
pub mod lean;
pub mod map;
pub mod miniature;
pub mod networks;
mod prune;
pub mod publish;
pub mod rules;
pub mod scripts;
pub mod serve;
pub mod style;
pub mod timeline;
pub mod widths;

/// Files by their path from the root of the site.
pub type Files = std::collections::BTreeMap<String, Vec<u8>>;
