//! The words of the picture of the timeline, one set per language: a missing one does not compile. Only what the pages do
//! not say.

use crate::dossier::timeline::Shape;
use crate::lang::Lang;

/// The words in one language: the name of each is its use.
pub(super) struct Words {
    pub(super) announced: &'static str,
    pub(super) widened: fn(&str, i32) -> String,
    pub(super) date: &'static str,
    pub(super) shape: fn(Shape) -> &'static str,
}

/// The words in a language.
pub(super) fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

static FR: Words = Words {
    announced: "L’entente est annoncée",
    widened: |years, times| format!("{years}\u{a0}: chaque année dessinée {times}\u{a0}fois plus large"),
    date: "Date\u{a0}:",
    shape: |shape| match shape {
        Shape::Day | Shape::Agreement => "un jour",
        Shape::Days => "plusieurs jours",
        Shape::Month => "un mois",
        Shape::Open => "une année ou plus, sur toute sa longueur",
        Shape::About => "date approximative",
    },
};

static EN: Words = Words {
    announced: "The agreement is announced",
    widened: |years, times| format!("{years}: each year drawn {times} times as wide"),
    date: "Date:",
    shape: |shape| match shape {
        Shape::Day | Shape::Agreement => "a day",
        Shape::Days => "several days",
        Shape::Month => "a month",
        Shape::Open => "a year or more, at its full length",
        Shape::About => "approximate date",
    },
};
