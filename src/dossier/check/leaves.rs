//! The checks that need one value and its name only: typography, words, numbers, addresses, languages, country codes,
//! dates later than the data's own; and those of a text beside its translation. They run over the syntax tree, so that a
//! file with a broken record is still read to its end.

use jsonc_parser::ast::{Object, StringLit, Value};
use jsonc_parser::common::Ranged;

use super::near::nearest;
use super::problem::Problem;
use super::prose::{self, Words};
use super::sheet::string;
use super::typography::{self, Rules};
use super::{amounts, dates, markup, numerals};
use crate::dossier::codes;
use crate::dossier::date::Date;
use crate::lang::Lang;

/// The most characters of a text that is read in one breath.
const LONG_TEXT: usize = 600;

/// The members that hold a name for a picture, with the most characters for which the picture has room.
const IN_PICTURES: &[(&str, &str, usize)] = &[
    ("events[", "].short", 24),
    ("edition.labels[", "].short", 27),
    ("organizations[", "].mark", 22),
    ("projects[", "].mark", 27),
];

/// What the checks of one file need to know of the others, and what they found.
pub(super) struct Leaves<'a> {
    /// The text of the file.
    pub(super) text: &'a str,
    /// The date of the data, as written.
    pub(super) as_of: Option<&'a str>,
    /// The language of the release's original, where it says one.
    pub(super) original: Option<Lang>,
    /// What the dossier says of its own words.
    pub(super) words: &'a Words,
    /// The problems: at which byte, at which path, and what.
    pub(super) problems: Vec<(usize, String, Problem)>,
}

impl Leaves<'_> {
    /// Looks at a value and all below it; `lang` is the language that it is in, where its place says so.
    pub(super) fn visit(&mut self, value: &Value<'_>, path: &str, lang: Option<&str>) {
        match value {
            Value::Array(array) => {
                for (index, item) in array.elements.iter().enumerate() {
                    self.visit(item, &format!("{path}[{index}]"), lang);
                }
            }
            Value::Object(object) => self.object(object, path, lang),
            Value::StringLit(text) => self.string(text, path, lang),
            _ => {}
        }
    }

    fn object(&mut self, object: &Object<'_>, path: &str, lang: Option<&str>) {
        let own_lang = string(object, "lang");
        self.pair(object, path);
        self.dated(object, path);
        for member in &object.properties {
            let name = member.name.as_str();
            let lang = match name {
                "text" if own_lang.is_some() => own_lang,
                name => Lang::from_code(name).map(Lang::code).or(lang),
            };
            let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            self.visit(&member.value, &path, lang);
        }
    }

    fn string(&mut self, literal: &StringLit<'_>, path: &str, lang: Option<&str>) {
        let value: &str = &literal.value;
        let name = path.rsplit('.').next().unwrap_or_default();
        let quoted = || value.to_owned();
        let problem = match name {
            "site" | "url" if !is_address(value, &["https://", "http://"]) => Some(Problem::Address { text: quoted() }),
            "address" if !value.ends_with('/') || !is_address(value, &["https://", "http://"]) => {
                Some(Problem::SiteAddress { text: quoted() })
            }
            "contact" if !is_address(value, &["https://", "mailto:"]) => Some(Problem::Contact { text: quoted() }),
            "lang" => {
                let primary = value.split('-').next().unwrap_or_default();
                let known = codes::languages().any(|code| code == primary);
                (!known).then(|| Problem::LanguageCode { code: quoted(), near: nearest(value, codes::languages()) })
            }
            "code" | "country" => {
                let known = codes::countries().any(|code| code == value);
                (!known).then(|| Problem::CountryCode { code: quoted(), near: nearest(value, codes::countries()) })
            }
            "date" | "period" => self.late(value),
            _ => None,
        };
        // An empty text is the typed reader's to name.
        let problem = problem.filter(|_| !value.trim().is_empty());
        self.problems.extend(problem.map(|problem| (literal.range.start, path.to_owned(), problem)));
        if !matches!(name, "url" | "site" | "address" | "$schema") && numerals::telephone(value).is_some() {
            self.problems.push((literal.range.start, path.to_owned(), Problem::PhoneNumber));
        }
        if !matches!(name, "url" | "site" | "address" | "$schema" | "contact") {
            let address = markup::email(value);
            let problem = address.map(|(at, address)| (at, Problem::EmailAddress { address: address.to_owned() }));
            // What is reproduced as it was issued may have any sign.
            let is_ours = !path.contains(".clauses[") && !path.ends_with(".title.text");
            let marks = markup::markup(value).filter(|_| is_ours);
            let marks = marks.map(|(at, written)| (at, Problem::Markup { written: written.to_owned() }));
            for (at, problem) in problem.into_iter().chain(marks) {
                self.problems.push((self.byte(literal, at), path.to_owned(), problem));
            }
        }
        self.typography(literal, path, name, lang);
    }

    /// Looks at a text of ours beside its translation: an object of the two languages and nothing else.
    fn pair(&mut self, object: &Object<'_>, path: &str) {
        let [Some(fr), Some(en)] = ["fr", "en"].map(|lang| string(object, lang)) else { return };
        // An empty text is one mistake, which the typed reader names.
        if fr.trim().is_empty() || en.trim().is_empty() {
            return;
        }
        let byte = object.range.start;
        // A telephone number is one mistake.
        let has_telephone = [fr, en].into_iter().any(|text| numerals::telephone(text).is_some());
        let room = room(path);
        let problems = [
            numbers(fr, en).filter(|_| !is_true(object, "numbers_differ") && !has_telephone),
            // In a picture, what is called by its name may be so in both languages.
            prose::untranslated(fr, en).filter(|_| room.is_none()),
            prose::two_spellings(fr, en, self.words),
            prose::dashes(fr, en).filter(|_| !path.contains(".clauses[")),
        ];
        self.problems.extend(problems.into_iter().flatten().map(|problem| (byte, path.to_owned(), problem)));
        for (lang, text) in [(Lang::Fr, fr), (Lang::En, en)] {
            let path = format!("{path}.{}", lang.code());
            let literal = object.properties.iter().find(|member| member.name.as_str() == lang.code());
            let Some(literal) = literal.and_then(|member| member.value.as_string_lit()) else { continue };
            // A clause is the release's own words, or a translation that follows them.
            if path.contains(".clauses[") {
                continue;
            }
            // What looks like thousands in a telephone number is none.
            let numerals =
                if numerals::telephone(text).is_some() { Vec::new() } else { numerals::problems(text, lang) };
            let characters = text.chars().count();
            let long = match room {
                Some(most) => (characters > most).then_some((0, Problem::LongName { characters, most })),
                None => (characters > LONG_TEXT).then_some((0, Problem::LongText { characters })),
            };
            let problems = prose::problems(text, lang, self.words).into_iter().chain(numerals);
            let end = prose::final_point(text).filter(|_| is_sentence(&path)).map(|problem| (text.len(), problem));
            let place = if stands_on_many_pages(&path) { prose::names_its_page(text, lang) } else { None };
            let problems = problems.chain(place).chain(end);
            // A text that nobody translated is one mistake.
            let is_news = |problem: &Problem| fr != en || !matches!(problem, Problem::OtherLanguage { .. });
            let translation = if lang == Lang::Fr { en } else { fr };
            let is_mark = |problem: &Problem| matches!(problem, Problem::QuotationMarks { .. });
            let quotes_other = quotes_other(text, lang, translation);
            let problems = problems.filter(|(_, problem)| is_news(problem) && !(quotes_other && is_mark(problem)));
            let problems: Vec<_> =
                problems.chain(long).map(|(at, problem)| (self.byte(literal, at), problem)).collect();
            self.problems.extend(problems.into_iter().map(|(byte, problem)| (byte, path.clone(), problem)));
        }
    }

    /// Looks at the date of a fact beside what its text says.
    fn dated(&mut self, object: &Object<'_>, path: &str) {
        let (Some(date), Some(_)) = (string(object, "date"), string(object, "confidence")) else { return };
        let text = object.properties.iter().find(|member| member.name.as_str() == "text");
        let text = text.and_then(|member| string(member.value.as_object()?, "fr"));
        let is_founding = string(object, "topic") == Some("founded");
        let other = text.and_then(|text| dates::other_than(&Date::parse(date).ok()?, text, is_founding));
        let literal = object.properties.iter().find(|member| member.name.as_str() == "date");
        if let (Some(other), Some(member)) = (other, literal) {
            let byte = member.value.start();
            let problem = Problem::DateAndText { date: date.to_owned(), text: other };
            self.problems.push((byte, format!("{path}.date"), problem));
        }
    }

    /// The byte in the file of a byte in a text: exact where the text is written without escapes.
    fn byte(&self, literal: &StringLit<'_>, at: usize) -> usize {
        let inside = literal.range.start + 1..literal.range.end.saturating_sub(1);
        let is_plain = self.text.get(inside.clone()) == Some(&literal.value);
        if is_plain { inside.start + at } else { literal.range.start }
    }

    /// A date that begins after the date of the data.
    fn late(&self, text: &str) -> Option<Problem> {
        let as_of = self.as_of?;
        let is_late = Date::parse(text).ok()?.begins_after(&Date::parse(as_of).ok()?);
        is_late.then(|| Problem::LateDate { text: text.to_owned(), as_of: as_of.to_owned() })
    }

    fn typography(&mut self, literal: &StringLit<'_>, path: &str, name: &str, lang: Option<&str>) {
        let in_original = |lang: Lang| self.original.is_none_or(|original| original == lang);
        let as_issued = path.contains(".clauses[")
            && Lang::ALL
                .into_iter()
                .any(|lang| in_original(lang) && path.ends_with(&format!("].text.{}", lang.code())));
        let rules = match lang {
            _ if as_issued || matches!(name, "$schema" | "address" | "site" | "url" | "contact") => Rules::AsIssued,
            Some(lang) if lang.split('-').next() == Some("fr") => Rules::French,
            _ => Rules::Common,
        };
        for (at, problem) in typography::problems(&literal.value, rules) {
            self.problems.push((self.byte(literal, at), path.to_owned(), problem));
        }
    }
}

/// The numbers that a text and its translation do not share. That one language alone gives a number may have its reason:
/// the other says it in a way that is not known here. A year, or anything as long, has no other way.
fn numbers(fr: &str, en: &str) -> Option<Problem> {
    let (fr, en) = amounts::differences(fr, en);
    let is_long = |numbers: &[String]| numbers.iter().any(|number| number.len() >= 4 && !number.contains(':'));
    match (fr.is_empty(), en.is_empty()) {
        (true, true) => None,
        (false, false) => Some(Problem::NumbersDiffer { fr, en }),
        _ if is_long(&fr) || is_long(&en) => Some(Problem::NumbersDiffer { fr, en }),
        _ => Some(Problem::NumberMissing { fr, en }),
    }
}

/// Whether what a text quotes between the marks of the other language stands between the same marks in its translation:
/// then it is quoted in that language.
fn quotes_other(text: &str, lang: Lang, translation: &str) -> bool {
    let plain = |text: &str| text.replace(['\u{a0}', ' '], "");
    let translation = plain(translation);
    let is_there = |quoted: &str| {
        let [open, close] = lang.other().quotation_marks();
        let words = plain(quoted);
        let words = words.trim_matches([open, close]).trim_end_matches([',', '.']);
        translation.contains(&format!("{open}{words}"))
    };
    let pieces = lang.quotations(text);
    let mut quoted = pieces.iter().filter(|(is_quoted, _)| *is_quoted).peekable();
    quoted.peek().is_some() && quoted.all(|(_, quoted)| is_there(quoted))
}

/// How many characters there is room for, where the text at a path is a name for a picture.
fn room(path: &str) -> Option<usize> {
    let is_such = |(first, last, _): &&(&str, &str, usize)| path.starts_with(first) && path.ends_with(last);
    IN_PICTURES.iter().find(is_such).map(|(_, _, most)| *most)
}

/// Whether a member says yes.
fn is_true(object: &Object<'_>, name: &str) -> bool {
    let member = object.properties.iter().find(|member| member.name.as_str() == name);
    member.and_then(|member| member.value.as_boolean_lit()).is_some_and(|value| value.value)
}

/// The member of which a text is one language, or one of several.
fn member_of(path: &str) -> &str {
    let path = path.rsplit_once('.').map_or(path, |(member, _)| member);
    path.rsplit('.').next().unwrap_or_default().split('[').next().unwrap_or_default()
}

/// Whether the text at a path is made of whole sentences.
fn is_sentence(path: &str) -> bool {
    path.starts_with("edition.cautions.")
        || path.starts_with("edition.pictures.")
        || matches!(member_of(path), "text" | "summary" | "explanation" | "definition" | "lead" | "note" | "paragraphs")
}

/// Whether the text at a path is shown beside many things, on pages that its writer does not see.
fn stands_on_many_pages(path: &str) -> bool {
    path.starts_with("edition.cautions.")
        || path.starts_with("edition.pictures.")
        || path.starts_with("edition.labels[")
        || matches!(member_of(path), "summary" | "explanation")
}

/// Whether an address begins as it must and goes on with the name of a host or, after `mailto:`, with a mailbox; it holds no
/// space, quotation mark or name of a user.
fn is_address(text: &str, beginnings: &[&str]) -> bool {
    let found = beginnings.iter().find_map(|beginning| Some((*beginning, text.strip_prefix(beginning)?)));
    let Some((beginning, rest)) = found else { return false };
    let is_host = |host: &str| {
        let inner = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
        // A host may end with the dot of the root.
        let host = host.strip_suffix('.').unwrap_or(host);
        host.contains('.') && host.split('.').all(inner)
    };
    let is_clean = !text.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>'));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    is_clean
        && match beginning {
            "mailto:" => rest[..end].split_once('@').is_some_and(|(name, host)| !name.is_empty() && is_host(host)),
            _ => {
                let (host, port) = rest[..end].split_once(':').unwrap_or((&rest[..end], "80"));
                is_host(host) && !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit())
            }
        }
}
