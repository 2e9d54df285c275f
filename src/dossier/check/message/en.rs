//! What is wrong, in Canadian English.

mod nouns;
mod report;
mod syntax;

use crate::dossier::check::problem::{Clue, Problem, Shape};
use crate::dossier::fault::Collection;
use crate::lang::Lang;
use nouns::nouns;
use report::plural;
use syntax::shape;

pub(in crate::dossier::check) use report::{count, often};

/// The sentence of a problem.
pub(in crate::dossier::check) fn sentence(problem: &Problem) -> String {
    match problem {
        Problem::MissingFolder => "there is no such folder; give the folder that holds edition.json".to_owned(),
        Problem::MissingFile => "the file is missing; every dossier has one, even if its list is empty".to_owned(),
        Problem::UnreadableFile { reason } => format!("the file cannot be read: {reason}"),
        Problem::UnknownFile { near: Some(near) } => format!("unknown file; did you mean \"{near}.json\"?"),
        Problem::UnknownFile { near: None } => {
            "unknown file; this file does not belong in a dossier, so move it out of the folder".to_owned()
        }
        Problem::FileEnding { right } => {
            format!(
                "a program has changed the end of this name, which Windows may hide; rename the file to \"{right}\""
            )
        }
        Problem::NotUtf8 => "not UTF-8 from here on; save the file with UTF-8 encoding".to_owned(),
        Problem::NotJson { syntax } => format!("not JSON: {}", syntax::sentence(*syntax)),

        Problem::DuplicateMember { name } => format!("\"{name}\" appears twice in this object; keep one"),
        Problem::UnknownMember { name, near: Some(near), .. } => {
            format!("unknown member \"{name}\"; did you mean \"{near}\"?")
        }
        Problem::UnknownMember { name, near: None, known } => {
            format!("unknown member \"{name}\"; the members allowed here are {}", list(known))
        }
        Problem::MissingMember { name } => match &**name {
            "fr" => "the French version (\"fr\") is missing; add it".to_owned(),
            "en" => "the English version (\"en\") is missing; add it".to_owned(),
            _ => format!("\"{name}\" is missing; add it between these braces"),
        },
        Problem::WrongType { expected, found: Shape::Null, .. } => {
            format!(
                "found null where {} is expected; leave the member out if there is nothing to say",
                shape(*expected)
            )
        }
        Problem::WrongType { expected, found, example } => {
            let example = example.as_ref().map(|example| format!(", such as {example}")).unwrap_or_default();
            format!("found {} where {} is expected{example}", shape(*found), shape(*expected))
        }
        Problem::UnknownValue { value, near, known } => {
            format!("unknown value \"{value}\"; {}the values allowed here are {}", did_you_mean(near), list(known))
        }

        Problem::EmptyText => "the text is empty; write it, or leave the member out if it is optional".to_owned(),
        Problem::EmptyList => "the list is empty; it needs at least one item".to_owned(),
        Problem::MalformedId { id } => format!(
            "malformed id \"{id}\" ({} characters); an id has only lowercase letters without accents, digits and, \
             between them, hyphens, 48 characters at most",
            id.chars().count()
        ),
        Problem::DuplicateId { id } => format!("the id \"{id}\" is used twice; give one of the two another id"),
        Problem::RepeatedId { id } => format!("\"{id}\" is in this list twice; keep one"),
        Problem::UnknownId { collection, id, file, clue, .. } => {
            let (one, many) = nouns(*collection);
            let unknown = format!("unknown {one} \"{id}\"; ");
            match clue {
                Clue::None => format!("{unknown}{many} are listed in {file}"),
                Clue::Near(near) => format!("{unknown}did you mean \"{near}\"? {many} are listed in {file}"),
                Clue::Renamed(now) => format!("{unknown}its id is now \"{now}\""),
                Clue::Elsewhere(other, Some(member)) => {
                    format!("{unknown}it is {}, so put it under \"{member}\"", a(nouns(*other).0))
                }
                Clue::Elsewhere(other, None) => {
                    format!("{unknown}it is the id of {}; {many} are listed in {file}", a(nouns(*other).0))
                }
            }
        }
        Problem::MalformedReference { text, near } => {
            format!(
                "malformed reference \"{text}\"; {}write it like \"fields/an-id\" or \"release\"",
                did_you_mean(near)
            )
        }
        Problem::MalformedDate { text, near } => format!(
            "malformed date \"{text}\"; {}write 2007, 2007-05, 2007-05-11, 1984~ for \"about\", or 2009/2012 for a span",
            did_you_mean(near)
        ),
        Problem::ImpossibleDate { text, near: Some(near) } => {
            format!("there is no such date as \"{text}\"; did you mean \"{near}\"?")
        }
        Problem::ImpossibleDate { text, near: None } => {
            format!("there is no such date as \"{text}\"; correct the month or the day")
        }
        Problem::ReversedDate { text } => {
            format!("the span \"{text}\" ends before it begins; put the earlier date first")
        }
        Problem::InterfaceLanguage { code } => {
            format!("the site does not exist in the language \"{code}\"; write \"fr\" or \"en\"")
        }
        Problem::NamelessPublisher => {
            "a publisher that is not \"independent\" needs a name; add \"name\" in both languages".to_owned()
        }
        Problem::NoSource => "no source; cite at least one from sources.json".to_owned(),
        Problem::LabelKind { label, file } => {
            format!("the label \"{label}\" is for another kind of record; see \"kind\" in the labels of {file}")
        }

        Problem::CountryCode { code, near } => format!(
            "unknown country code \"{code}\"; {}codes are the two capital letters of ISO 3166-1",
            did_you_mean(near)
        ),
        Problem::RepeatedCountryCode { code, first } => {
            format!("the country code \"{code}\" is already used at {first}; correct one of the two")
        }
        Problem::Unused { collection: Collection::Sources, id } => {
            format!("nothing cites the source \"{id}\"; cite it or remove it")
        }
        Problem::Unused { collection, id } => {
            format!("nothing uses the {} \"{id}\"; use it or remove it", nouns(*collection).0)
        }
        Problem::NoClause { collection, id } => format!(
            "no clause of the release states the {} \"{id}\"; add \"{}/{id}\" to the \"supports\" of the clause that does",
            nouns(*collection).0,
            collection.name()
        ),
        Problem::NotSignatory { partner } => {
            format!("the partner \"{partner}\" is not a signatory, so no page would show this field; name one that is")
        }
        Problem::Signatories { count } => {
            format!("an agreement has two signatories, not {count}; give two partners the role \"signatory\"")
        }
        Problem::NoPeriod { text } => {
            format!("no period covers \"{text}\", so it would not be shown; widen one of the periods in edition.json")
        }
        Problem::NoPresencePeriod => {
            "no period of presence, so there would be no map; add at least one, which may cover all years".to_owned()
        }
        Problem::SamePage { path, first: Some(first) } => {
            format!("its page would be at \"{path}\", which is the address of {first}; choose another id")
        }
        Problem::SamePage { path, first: None } => {
            format!("its page would be at \"{path}\", which is the address of a page of the site; choose another id")
        }
        Problem::UndatedTie => {
            "the tie has no date; add \"date\" to its fact, the year in which a source shows it".to_owned()
        }
        Problem::FormerId { id, first } => {
            format!("the former id \"{id}\" is already used at {first}; an old address can lead to one page only")
        }
        Problem::LateDate { text, as_of } => format!(
            "\"{text}\" is after \"{as_of}\", the date of the data; correct it, or move \"as_of\" in edition.json"
        ),
        Problem::Address { text } => {
            format!("\"{text}\" is not a web address; it must start with https:// or http:// and name a site")
        }
        Problem::SiteAddress { text } => format!(
            "\"{text}\" is not the address of a site; it must start with https:// or http:// and end with a slash"
        ),
        Problem::Contact { text } => {
            format!("\"{text}\" is not an address to write to; it must start with https:// or mailto:")
        }
        Problem::LanguageCode { code, near } => format!(
            "unknown language code \"{code}\"; {}codes are those of BCP 47, such as fr, en, es, pt",
            did_you_mean(near)
        ),
        Problem::OverlappingPeriods { years, first } => {
            format!("the period \"{years}\" overlaps \"{first}\"; start it the following year")
        }
        Problem::NoFrame { region } => {
            format!("no frame of the map shows the region \"{region}\"; add it to the \"regions\" of one of the frames")
        }
        Problem::SecondFrame { region, first } => {
            format!(
                "the region \"{region}\" is already at {first}; only one frame of the map may show it, so remove it here"
            )
        }
        Problem::NoPlaceForm => {
            "a country needs the form \"in\", such as \"in Japan\" or \"au Japon\"; add it".to_owned()
        }
        Problem::CountryMember { label } => {
            format!("the label \"{label}\" is for countries, which cannot be members; remove \"member\"")
        }
        Problem::OrganizationMark { label } => {
            format!("the label \"{label}\" is for organizations, and only countries have a mark; remove \"mark\"")
        }

        Problem::NoBreakSpace { excerpt } => {
            format!("a no-break space (U+00A0) is missing in \"{excerpt}\"; French has one before : » % $ and after «")
        }
        Problem::SpaceBefore { excerpt } => {
            format!("one space too many in \"{excerpt}\"; Québec French has none before ; ! ?")
        }
        Problem::StraightApostrophe { excerpt } => format!("straight apostrophe in \"{excerpt}\"; write ’"),
        Problem::StraightQuote { excerpt } => {
            format!("straight quotation mark in “{excerpt}”; write « » in French, “ ” in English")
        }
        Problem::OuterSpace => "a space at the beginning or the end of the text; remove it".to_owned(),
        Problem::DoubleSpace { excerpt } => format!("two spaces in a row in \"{excerpt}\"; keep one"),
        Problem::DoubleHyphen { excerpt } => {
            format!("two hyphens in \"{excerpt}\"; write a comma, a colon or a dash (–)")
        }
        Problem::ThreeDots { excerpt } => format!("three dots in \"{excerpt}\"; write … (one character)"),
        Problem::FinalPoint => "the sentence has no final period; add it".to_owned(),
        Problem::ControlCharacter { code } => {
            format!("an invisible character (U+{code:04X}), such as a tab or a line break; remove it")
        }
        Problem::QuotationMarks { right } => format!("quotation marks of the other language; write {right}"),
        Problem::NumberForm { written, right } => {
            format!("in this language, the number \"{written}\" is written \"{right}\"")
        }
        Problem::RangeDash { written, right } => {
            format!("in this language, the range \"{written}\" is written \"{right}\"")
        }
        Problem::DateForm { right } => format!("in this language, the date is written \"{right}\""),

        Problem::NumbersDiffer { fr, en } => format!(
            "the two languages do not give the same numbers: only in French {}, only in English {}; correct one, or add \
             \"numbers_differ\": true if they differ on purpose",
            some(fr),
            some(en)
        ),
        Problem::NumberMissing { fr, en } => format!(
            "a number appears in one language only: in French {}, in English {}; does the other say it in words?",
            some(fr),
            some(en)
        ),
        Problem::DashesDiffer { only: Lang::Fr } => {
            "only the French has dashes; are both built the same way?".to_owned()
        }
        Problem::DashesDiffer { only: Lang::En } => {
            "only the English has dashes; are both built the same way?".to_owned()
        }
        Problem::Untranslated => "the text is the same in both languages; translate it".to_owned(),
        Problem::OtherLanguage { lang: Lang::Fr } => {
            "this French text is in English; swap the two, or translate it".to_owned()
        }
        Problem::OtherLanguage { lang: Lang::En } => {
            "this English text is in French; swap the two, or translate it".to_owned()
        }
        Problem::NotOurTerm { form, right } => format!("we do not write \"{form}\"; write \"{right}\""),
        Problem::NameForm { written, right } => {
            format!("the form \"{written}\" does not fit the name; write \"{}\"", right.join("\" or \""))
        }
        Problem::UnlistedPerson { name } => format!(
            "\"{name}\" is not among the persons whom the site names: voices of the release, and those whose appointment an \
             event reports; leave the name out"
        ),
        Problem::PhoneNumber => "a telephone number; leave it out".to_owned(),
        Problem::EmailAddress { address } => format!("the e-mail address \"{address}\"; leave it out"),
        Problem::Markup { written } => {
            format!("\"{written}\" would appear on the page as it is; texts are plain, with no bold, links or HTML")
        }
        Problem::NamesItsPage { written } => {
            format!("this text appears on many pages, so \"{written}\" would be wrong on some; name the thing itself")
        }
        Problem::IdleClause { id } => {
            format!("the clause \"{id}\" supports nothing; name what it states in \"supports\", or \"release\"")
        }
        Problem::ReservedId { id } => format!("the id \"{id}\" is the address of a language; choose another"),

        Problem::TwoSpellings { fr, en } => {
            format!("the name is \"{fr}\" in French and \"{en}\" in English; is that right?")
        }
        Problem::NoArticle { form, written } => {
            format!("the form \"{form}\" has no article, but a text says \"{written}\"; which is right?")
        }
        Problem::OtherName { form } => {
            format!("the form \"{form}\" has no word in common with the name; is it the same thing?")
        }
        Problem::DateAndText { date, text } => {
            format!("the date is \"{date}\", but the text says {text}; which is right?")
        }
        Problem::MarkWithoutPresence { label, years } => format!(
            "its label \"{label}\" marks the country in {years}, but no presence is dated to those years; add one, or choose \
             another label"
        ),
        Problem::LongText { characters } => {
            format!("a text of {characters} characters; two short ones are easier to read")
        }
        Problem::LongName { characters, most } => {
            format!("a name of {characters} characters; the picture has room for {most}, so it is left out there")
        }
        Problem::SameAddress { first } => format!("{first} has the same address; are they the same document?"),
        Problem::NoContact => {
            "visitors have no address to report an error to; add \"contact\", starting with https:// or mailto:"
                .to_owned()
        }

        Problem::MoreErrors { count } => {
            format!("{count} more error{} in this file, not shown; correct the others first", plural(*count))
        }
        Problem::MoreWarnings { count } => format!("{count} more warning{} in this file, not shown", plural(*count)),
    }
}

/// What precedes a message that stops nothing.
pub(in crate::dossier::check) const WARNING: &str = "warning: ";

/// A noun with its article.
fn a(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    [article, " ", noun].concat()
}

fn some(numbers: &[String]) -> String {
    if numbers.is_empty() { "none".to_owned() } else { list(numbers) }
}

fn did_you_mean(near: &Option<String>) -> String {
    near.as_ref().map(|near| format!("did you mean \"{near}\"? ")).unwrap_or_default()
}

fn list(words: &[String]) -> String {
    words.join(", ")
}
