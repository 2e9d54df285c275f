//! The sentences of the checker, one file per language: lower case, the value quoted, the way out named. The words of
//! the site itself are in `text`.

pub(super) mod en;
pub(super) mod fr;
