//! The picture of the release, as the build has drawn it (`site/miniature`): HTML, because nothing in it changes by a choice.

use super::drawn::text;
use super::json::Value;
use crate::lang::Lang;

/// The picture in each language.
#[derive(Debug, Clone, PartialEq)]
pub struct Miniature(Value);

impl From<Value> for Miniature {
    fn from(drawn: Value) -> Miniature {
        Miniature(drawn)
    }
}

impl Miniature {
    /// The picture in both sizes, with what its marks mean.
    pub fn figure(&self, lang: Lang) -> &str {
        text(self.0.items(), usize::from(lang == Lang::En))
    }

    /// The sheet alone; empty in a bundle.
    pub fn small(&self, lang: Lang) -> &str {
        text(self.0.items(), 2 + usize::from(lang == Lang::En))
    }
}
