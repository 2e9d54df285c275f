//! The words of the picture of the release, in both languages.

/// The words of the picture.
#[expect(missing_docs, reason = "the name of each string is its use; the strings themselves are the documentation")]
pub struct Miniature {
    pub name: &'static str,
    /// Before the name of who is quoted.
    pub voice: &'static str,
    pub field: &'static str,
    pub aim: &'static str,
    pub quotation: &'static str,
    pub other: &'static str,
}

/// In French.
pub(super) static FR: Miniature = Miniature {
    name: "Le texte d’un coup d’œil",
    voice: "Citation\u{a0}: ",
    field: "ce que chacun apporterait",
    aim: "un but, une demande",
    quotation: "une citation",
    other: "le reste du texte",
};

/// In English.
pub(super) static EN: Miniature = Miniature {
    name: "The text at a glance",
    voice: "Quotation: ",
    field: "what each would bring",
    aim: "an aim, a request",
    quotation: "a quotation",
    other: "the rest of the text",
};
