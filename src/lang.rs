//! The interface languages. Everything that varies by language hangs on this enum, so that a third language
//! is a variant to add and the compiler's list of places to fill.

/// A language in which the whole interface exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Québec French.
    Fr,
    /// Canadian English.
    En,
}

impl Lang {
    /// Every interface language, in the order of the pages.
    pub const ALL: [Lang; 2] = [Lang::Fr, Lang::En];

    /// The BCP 47 primary subtag, as used in addresses and in `lang` attributes.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::En => "en",
        }
    }

    /// The regional tag, for `hreflang` and Open Graph: our French is Québec's, our English Canada's.
    pub const fn region_code(self) -> &'static str {
        match self {
            Lang::Fr => "fr-CA",
            Lang::En => "en-CA",
        }
    }

    /// The months, January first.
    pub const fn months(self) -> [&'static str; 12] {
        match self {
            Lang::Fr => [
                "janvier",
                "février",
                "mars",
                "avril",
                "mai",
                "juin",
                "juillet",
                "août",
                "septembre",
                "octobre",
                "novembre",
                "décembre",
            ],
            Lang::En => [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
        }
    }

    /// Words that a name is found without, folded: articles and prepositions.
    pub const fn small_words(self) -> &'static [&'static str] {
        match self {
            Lang::Fr => &["a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "un", "une"],
            Lang::En => &["a", "an", "and", "for", "in", "of", "on", "s", "the", "to"],
        }
    }

    /// How the words for a document begin that say that it bears no date.
    pub const fn undated(self) -> &'static str {
        match self {
            Lang::Fr => "non daté",
            Lang::En => "undated",
        }
    }

    /// The marks between which a quotation stands.
    pub const fn quotation_marks(self) -> [char; 2] {
        match self {
            Lang::Fr => ['«', '»'],
            Lang::En => ['“', '”'],
        }
    }

    /// These marks as they are written, with the spaces inside them.
    pub const fn quotes(self) -> [&'static str; 2] {
        match self {
            Lang::Fr => ["«\u{a0}", "\u{a0}»"],
            Lang::En => ["“", "”"],
        }
    }

    /// A text in pieces, each with whether it is a quotation between the marks of the other language: so is marked what is
    /// quoted in that language. Between the marks of its own language those of the other are only the inner ones.
    pub fn quotations(self, text: &str) -> Vec<(bool, &str)> {
        let ([open, close], [own, end]) = (self.other().quotation_marks(), self.quotation_marks());
        let (mut pieces, mut from, mut depth, mut is_quoted) = (Vec::new(), 0, 0_i32, false);
        for (at, c) in text.char_indices() {
            let cut = match c {
                _ if c == close && is_quoted => at + c.len_utf8(),
                _ if c == open && !is_quoted && depth == 0 => at,
                _ => {
                    depth += i32::from(c == own) - i32::from(c == end);
                    continue;
                }
            };
            if cut > from {
                pieces.push((is_quoted, &text[from..cut]));
            }
            (from, is_quoted) = (cut, !is_quoted);
        }
        if from < text.len() {
            pieces.push((false, &text[from..]));
        }
        pieces
    }

    /// The digits of a whole number with the thousands set apart: by a no-break space in French, by a comma in English.
    pub fn grouped(self, digits: &str) -> String {
        let separator = match self {
            Lang::Fr => '\u{a0}',
            Lang::En => ',',
        };
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
        out
    }

    /// The language of a code, or nothing for one that the interface does not speak.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The other column of a bilingual page.
    pub const fn other(self) -> Lang {
        match self {
            Lang::Fr => Lang::En,
            Lang::En => Lang::Fr,
        }
    }
}

/// A value for each interface language. It is taken out by name and never by number, so that a third language is for the
/// compiler to ask for.
#[derive(Debug, Clone, PartialEq)]
pub struct PerLang<T> {
    /// In French.
    pub fr: T,
    /// In English.
    pub en: T,
}

impl<T> PerLang<T> {
    /// What a function gives for each language.
    pub fn of(mut make: impl FnMut(Lang) -> T) -> PerLang<T> {
        PerLang { fr: make(Lang::Fr), en: make(Lang::En) }
    }

    /// The value for a language.
    pub const fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_in_the_marks_of_the_other_language_is_found() {
        let quoted = |lang: Lang, text| {
            let pieces = lang.quotations(text);
            assert_eq!(pieces.iter().map(|(_, piece)| *piece).collect::<String>(), text);
            pieces.into_iter().filter(|(is_quoted, _)| *is_quoted).map(|(_, piece)| piece).collect::<Vec<_>>()
        };
        assert_eq!(quoted(Lang::En, "The page «\u{a0}Qui\u{a0}» and “who.”"), ["«\u{a0}Qui\u{a0}»"]);
        assert_eq!(quoted(Lang::Fr, "La page “Who,” puis “Why”."), ["“Who,”", "“Why”"]);
        assert_eq!(quoted(Lang::Fr, "«\u{a0}Il dit “oui”\u{a0}» et “no”"), ["“no”"]);
        assert_eq!(quoted(Lang::Fr, "Une “marque ouverte"), [""; 0]);
    }
}
