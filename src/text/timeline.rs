//! The words that are drawn into the picture of the timeline, in both languages.

/// The words of the picture.
#[expect(missing_docs, reason = "the name of each string is its use; the strings themselves are the documentation")]
pub struct Timeline {
    pub agreement: &'static str,
    pub announced: &'static str,
    pub widened: fn(u16, u16, i32) -> String,
    /// Behind the lozenge.
    pub south: &'static str,
    /// A day, several days, a month, a year or more, about.
    pub shapes: [&'static str; 5],
}

/// In French.
pub(super) static FR: Timeline = Timeline {
    agreement: "L’entente",
    announced: "L’entente est annoncée",
    widened: |from, to, times| format!("{from}-{to}\u{a0}: années {times}\u{a0}fois plus larges"),
    south: "avec une organisation du Sud (page sur ce site)",
    shapes: ["un jour", "plusieurs jours", "un mois", "une année ou plus", "date approximative"],
};

/// In English.
pub(super) static EN: Timeline = Timeline {
    agreement: "The agreement",
    announced: "The agreement is announced",
    widened: |from, to, times| format!("{from}–{to}: years {times} times wider"),
    south: "with an organization in the South (page on this site)",
    shapes: ["a day", "several days", "a month", "a year or more", "approximate date"],
};
