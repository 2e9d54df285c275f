//! What can be wrong with a data folder, each with its code. Not where, and not in words: that is `Finding` and
//! `message`.

use super::offer;
use crate::dossier::fault::{Collection, FaultKind};
use crate::lang::Lang;

/// Declares the problems and their codes, so that no problem is without one and `CODES` misses none.
macro_rules! problems {
    ($($(#[$meta:meta])* $code:literal $name:ident $({ $($field:ident: $type:ty),* $(,)? })?,)*) => {
        /// A problem, with the values that its message quotes.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub(super) enum Problem {
            $($(#[$meta])* $name $({ $($field: $type),* })?,)*
        }

        impl Problem {
            /// The stable name of the problem, printed at the end of its message.
            pub(super) fn code(&self) -> &'static str {
                match self { $(Problem::$name { .. } => $code,)* }
            }
        }

        /// Every code that a finding can have.
        pub const CODES: &[&str] = &[$($code),*];
    };
}

problems! {
    /// There is no such folder.
    "missing-folder" MissingFolder,
    /// The folder lacks one of its files.
    "missing-file" MissingFile,
    /// The system refuses to read it.
    "unreadable-file" UnreadableFile { reason: String },
    /// A JSON file that no dossier has.
    "unknown-file" UnknownFile { near: Option<String> },
    /// A file of the dossier with an ending that a program put behind its name.
    "file-ending" FileEnding { right: String },
    /// Bytes that are no text.
    "not-utf8" NotUtf8,
    /// Not JSON.
    "not-json" NotJson { syntax: Syntax },

    /// A member stands twice in its object.
    "duplicate-member" DuplicateMember { name: String },
    /// A member that this kind of object does not have.
    "unknown-member" UnknownMember { name: String, near: Option<String>, known: Vec<String> },
    /// A member that this kind of object must have.
    "missing-member" MissingMember { name: String },
    /// A list where a text should be, and so on.
    "wrong-type" WrongType { expected: Shape, found: Shape, example: Option<String> },
    /// A value outside a closed list.
    "unknown-value" UnknownValue { value: String, near: Option<String>, known: Vec<String> },

    /// A text is empty or only white space.
    "empty-text" EmptyText,
    /// A list that must hold something is empty.
    "empty-list" EmptyList,
    /// An id does not have the form of ids.
    "malformed-id" MalformedId { id: String },
    /// An id is used twice among its kind.
    "duplicate-id" DuplicateId { id: String },
    /// An id that stands twice in one list.
    "repeated-id" RepeatedId { id: String },
    /// An id that its collection does not have.
    "unknown-id" UnknownId { collection: Collection, id: String, file: String, clue: Clue, times: usize },
    /// A reference without the form `collection/id`.
    "malformed-reference" MalformedReference { text: String, near: Option<String> },
    /// A date without an accepted form.
    "malformed-date" MalformedDate { text: String, near: Option<String> },
    /// A date that no calendar has.
    "impossible-date" ImpossibleDate { text: String, near: Option<String> },
    /// A span that ends before it begins.
    "reversed-date" ReversedDate { text: String },
    /// A language that the interface does not speak, where it must.
    "interface-language" InterfaceLanguage { code: String },
    /// A publisher that is not independent and has no name.
    "nameless-publisher" NamelessPublisher,
    /// A fact without a source.
    "no-source" NoSource,
    /// A label of countries on an organization, or the other way round.
    "label-kind" LabelKind { label: String, file: String },

    /// Not an ISO 3166-1 alpha-2 code.
    "country-code" CountryCode { code: String, near: Option<String> },
    /// Two countries have one code.
    "repeated-country-code" RepeatedCountryCode { code: String, first: String },
    /// Nothing in the dossier uses it.
    "unused" Unused { collection: Collection, id: String },
    /// No clause of the release states it.
    "no-clause" NoClause { collection: Collection, id: String },
    /// A field of a partner that did not sign.
    "not-signatory" NotSignatory { partner: String },
    /// An agreement between more or fewer than two.
    "signatories" Signatories { count: usize },
    /// An event or a presence in years of no period.
    "no-period" NoPeriod { text: String },
    /// Presences, and no period of presence: the map has one picture for each.
    "no-presence-period" NoPresencePeriod,
    /// Two pages at one address; the first is that of a record, or a view.
    "same-page" SamePage { path: String, first: Option<String> },
    /// A tie without the year it was seen.
    "undated-tie" UndatedTie,
    /// A former id that a record has or had already.
    "former-id" FormerId { id: String, first: String },
    /// A date after the date of the data.
    "late-date" LateDate { text: String, as_of: String },
    /// Not an `http:` or `https:` address.
    "address" Address { text: String },
    /// Not an address of a site: `http:` or `https:`, with a closing slash.
    "site-address" SiteAddress { text: String },
    /// Not an `https:` or `mailto:` address.
    "contact" Contact { text: String },
    /// Not a language code.
    "language-code" LanguageCode { code: String, near: Option<String> },
    /// A period shares a year with another.
    "overlapping-periods" OverlappingPeriods { years: String, first: String },
    /// A region in no frame of the map.
    "no-frame" NoFrame { region: String },
    /// A region in two frames of the map.
    "second-frame" SecondFrame { region: String, first: String },
    /// A country without the form for "in".
    "no-place-form" NoPlaceForm,
    /// A label of countries that says "member".
    "country-member" CountryMember { label: String },
    /// A label of organizations with a mark for countries.
    "organization-mark" OrganizationMark { label: String },

    /// French: an ordinary space, or none, where a no-break space belongs.
    "no-break-space" NoBreakSpace { excerpt: String },
    /// French: a space before `;`, `!` or `?`.
    "space-before" SpaceBefore { excerpt: String },
    /// `'` for `’`.
    "straight-apostrophe" StraightApostrophe { excerpt: String },
    /// `"` for « » or “ ”.
    "straight-quote" StraightQuote { excerpt: String },
    /// A space at the beginning or the end of a text.
    "outer-space" OuterSpace,
    /// Two spaces in a row.
    "double-space" DoubleSpace { excerpt: String },
    /// `--` for a dash.
    "double-hyphen" DoubleHyphen { excerpt: String },
    /// `...` for `…`.
    "three-dots" ThreeDots { excerpt: String },
    /// A sentence without its full stop.
    "final-point" FinalPoint,
    /// A character that is not printed, such as a tabulation or a line break.
    "control-character" ControlCharacter { code: u32 },
    /// English guillemets, French quotation marks.
    "quotation-marks" QuotationMarks { right: &'static str },
    /// A number set as the other language sets it, or not at all.
    "number-form" NumberForm { written: String, right: String },
    /// A range with the other language's dash.
    "range-dash" RangeDash { written: String, right: String },
    /// A date as the other language writes it.
    "date-form" DateForm { right: String },

    /// Numbers that a text and its translation do not share.
    "numbers-differ" NumbersDiffer { fr: Vec<String>, en: Vec<String> },
    /// Warning: numbers that one language gives and the other does not, not even in words it is known by.
    "number-missing" NumberMissing { fr: Vec<String>, en: Vec<String> },
    /// Warning: dashes around a thought in one language only.
    "dashes-differ" DashesDiffer { only: Lang },
    /// A text that is its own translation.
    "untranslated" Untranslated,
    /// A text in the language of its neighbour.
    "other-language" OtherLanguage { lang: Lang },
    /// A form that the dossier does not use.
    "not-our-term" NotOurTerm { form: String, right: String },
    /// A form of a name that does not fit the name.
    "name-form" NameForm { written: String, right: Vec<String> },
    /// A person whom no record names, or a record that nothing calls for.
    "unlisted-person" UnlistedPerson { name: String },
    /// A telephone number.
    "phone-number" PhoneNumber,
    /// An e-mail address.
    "email-address" EmailAddress { address: String },
    /// Signs that a page shows as they are: stars for bold, an HTML element.
    "markup" Markup { written: String },
    /// A text of many pages that speaks of the page it stands on.
    "names-its-page" NamesItsPage { written: String },
    /// A clause that supports nothing.
    "idle-clause" IdleClause { id: String },
    /// An id that an address needs for itself.
    "reserved-id" ReservedId { id: String },

    /// Warning: a name spelt in two ways.
    "two-spellings" TwoSpellings { fr: String, en: String },
    /// Warning: a name without an article, which the record's own texts give one.
    "no-article" NoArticle { form: String, written: String },
    /// Warning: forms that share no word with the name.
    "other-name" OtherName { form: String },
    /// Warning: a fact whose text gives other years, or another month, than its date.
    "date-and-text" DateAndText { date: String, text: String },
    /// Warning: a country that has a mark in the open period, and no presence in its years.
    "mark-without-presence" MarkWithoutPresence { label: String, years: String },
    /// Warning: a text that is long.
    "long-text" LongText { characters: usize },
    /// Warning: a name for which the picture has no room.
    "long-name" LongName { characters: usize, most: usize },
    /// Warning: two sources at one address.
    "same-address" SameAddress { first: String },
    /// Warning: nobody to write to.
    "no-contact" NoContact,

    /// More errors in the file than are told.
    "more-errors" MoreErrors { count: usize },
    /// More warnings on the file than are told.
    "more-warnings" MoreWarnings { count: usize },
}

/// A problem and the path at which it stands.
pub(super) type Found = (String, Problem);

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// It stops the build.
    Error,
    /// It does not: somebody should look.
    Warning,
}

/// What else the dossier knows of an id that a collection does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Clue {
    /// Nothing.
    None,
    /// An id that it may stand for: one that is spelt almost alike, or whose record has this name.
    Near(String),
    /// The record has another id since.
    Renamed(String),
    /// It is the id of something else; and the member beside this one that is for it, where there is one.
    Elsewhere(Collection, Option<&'static str>),
}

/// A shape of JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Object,
    List,
    Text,
    Boolean,
    Number,
    Null,
}

/// What keeps a text from being JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Syntax {
    Empty,
    Comma,
    TrailingComma,
    Comment,
    Colon,
    Quotes,
    Unclosed,
    OpenText,
    Escape,
    Number,
    OtherQuotes { mark: char },
    InnerQuotes,
    Space { code: u32 },
    Literal { right: &'static str },
    Conflict,
    Several,
    Depth,
    Unexpected,
}

impl Problem {
    /// How much it matters.
    pub(super) fn severity(&self) -> Severity {
        match self {
            Problem::NumberMissing { .. } | Problem::DashesDiffer { .. } | Problem::TwoSpellings { .. } => {
                Severity::Warning
            }
            Problem::NoArticle { .. } | Problem::OtherName { .. } | Problem::DateAndText { .. } => Severity::Warning,
            Problem::MarkWithoutPresence { .. } | Problem::LongText { .. } | Problem::SameAddress { .. } => {
                Severity::Warning
            }
            Problem::LongName { .. } | Problem::NoContact | Problem::MoreWarnings { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// So many more of what stops the build, or of what does not, than are told.
    pub(super) fn untold(count: usize, severity: Severity) -> Problem {
        match severity {
            Severity::Error => Problem::MoreErrors { count },
            Severity::Warning => Problem::MoreWarnings { count },
        }
    }

    /// How many problems it stands for.
    pub(super) fn count(&self) -> usize {
        match self {
            Problem::MoreErrors { count } | Problem::MoreWarnings { count } => *count,
            _ => 1,
        }
    }

    /// The problem behind a fault of the typed reader.
    pub(super) fn of(fault: FaultKind, folder: &str) -> Problem {
        let edition = || format!("{folder}/edition.json");
        match fault {
            // The walk along the schema has named it already, more precisely.
            FaultKind::WrongShape => Problem::WrongType { expected: Shape::Object, found: Shape::Null, example: None },
            FaultKind::EmptyText => Problem::EmptyText,
            FaultKind::EmptyList => Problem::EmptyList,
            FaultKind::MalformedId(id) => Problem::MalformedId { id },
            FaultKind::DuplicateId(id) => Problem::DuplicateId { id },
            FaultKind::UnknownId { collection, id } => {
                let file = format!("{folder}/{}.json", file_of(collection));
                Problem::UnknownId { collection, id, file, clue: Clue::None, times: 1 }
            }
            FaultKind::MalformedRef(text) => Problem::MalformedReference { text, near: None },
            FaultKind::MalformedDate(text) => Problem::MalformedDate { near: offer::date(&text), text },
            FaultKind::ImpossibleDate(text) => Problem::ImpossibleDate { near: offer::date(&text), text },
            FaultKind::ReversedDate(text) => Problem::ReversedDate { text },
            FaultKind::UnknownLanguage(code) => Problem::InterfaceLanguage { code },
            FaultKind::NamelessPublisher => Problem::NamelessPublisher,
            FaultKind::NoSource => Problem::NoSource,
            FaultKind::LabelOfAnotherKind(label) => Problem::LabelKind { label, file: edition() },
        }
    }
}

/// The path of a collection's list, from the root of the dossier; the clauses stand in many lists below it.
pub(super) fn place_of(collection: Collection) -> String {
    match (collection, file_of(collection)) {
        (Collection::Clauses, _) => "release.sections".to_owned(),
        (_, "edition") => format!("edition.{}", collection.name()),
        (_, file) => file.to_owned(),
    }
}

/// The file in which a collection stands, without its ending.
fn file_of(collection: Collection) -> &'static str {
    match collection {
        Collection::Clauses => "release",
        one if one.is_in_edition() => "edition",
        other => other.name(),
    }
}
