//! What is wrong, in Canadian English.

use crate::dossier::check::problem::{Problem, Shape, Syntax};
use crate::dossier::fault::Collection;
use crate::lang::Lang;

/// The sentence of a problem.
pub(in crate::dossier::check) fn sentence(problem: &Problem) -> String {
    match problem {
        Problem::MissingFolder => "there is no such folder; give the folder that holds edition.json".to_owned(),
        Problem::MissingFile => "the file is missing; every dossier has it, even with an empty list".to_owned(),
        Problem::UnreadableFile { reason } => format!("the file cannot be read: {reason}"),
        Problem::UnknownFile { near: Some(near) } => format!("unknown file; did you mean \"{near}.json\"?"),
        Problem::UnknownFile { near: None } => "unknown file; no dossier has it, move it out of the folder".to_owned(),
        Problem::NotUtf8 => "not UTF-8 from here on; save the file in the encoding UTF-8".to_owned(),
        Problem::NotJson { syntax } => format!("not JSON: {}", self::syntax(*syntax)),

        Problem::DuplicateMember { name } => format!("\"{name}\" stands twice in this object; keep one"),
        Problem::UnknownMember { name, near: Some(near), .. } => {
            format!("unknown member \"{name}\"; did you mean \"{near}\"?")
        }
        Problem::UnknownMember { name, near: None, known } => {
            format!("unknown member \"{name}\"; the members here are {}", list(known))
        }
        Problem::MissingMember { name } => format!("\"{name}\" is missing; add it to this object"),
        Problem::WrongType { expected, found: Shape::Null } => {
            format!("null stands where {} should; leave the member out where there is nothing", shape(*expected))
        }
        Problem::WrongType { expected, found } => format!("{} stands where {} should", shape(*found), shape(*expected)),
        Problem::UnknownValue { value, near, known } => {
            format!("unknown value \"{value}\"; {}the values here are {}", did_you_mean(near), list(known))
        }

        Problem::EmptyText => "the text is empty; write it, or leave the member out if it may be absent".to_owned(),
        Problem::EmptyList => "the list is empty; it must hold at least one item".to_owned(),
        Problem::MalformedId { id } => format!(
            "malformed id \"{id}\" ({} characters); an id has lowercase letters without accents, digits and inner hyphens, \
             48 characters at most",
            id.chars().count()
        ),
        Problem::DuplicateId { id } => format!("the id \"{id}\" is used twice; give one of the two another id"),
        Problem::RepeatedId { id } => format!("\"{id}\" is in this list twice; keep one"),
        Problem::UnknownId { collection, id, near, file } => {
            let (one, many) = nouns(*collection);
            format!("unknown {one} \"{id}\"; {}{many} are listed in {file}", did_you_mean(near))
        }
        Problem::MalformedReference { text, near } => {
            format!(
                "malformed reference \"{text}\"; {}write it like \"fields/an-id\" or \"release\"",
                did_you_mean(near)
            )
        }
        Problem::MalformedDate { text } => format!(
            "malformed date \"{text}\"; write 2007, 2007-05, 2007-05-11, 1984~ for \"about\", or 2009/2012 for a span"
        ),
        Problem::ImpossibleDate { text } => {
            format!("no calendar has the date \"{text}\"; correct the month or the day")
        }
        Problem::ReversedDate { text } => {
            format!("the span \"{text}\" ends before it begins; put the earlier date first")
        }
        Problem::InterfaceLanguage { code } => {
            format!("the pages do not speak the language \"{code}\"; write \"fr\" or \"en\"")
        }
        Problem::NamelessPublisher => {
            "a publisher that is not \"independent\" needs a name; add \"name\" in both languages".to_owned()
        }
        Problem::NoSource => "no source; cite at least one source of sources.json".to_owned(),
        Problem::LabelKind { label, file } => {
            format!("the label \"{label}\" is for another kind of record; see the member \"kind\" of labels in {file}")
        }

        Problem::CountryCode { code, near } => format!(
            "unknown country code \"{code}\"; {}codes are the two capital letters of ISO 3166-1",
            did_you_mean(near)
        ),
        Problem::RepeatedCountryCode { code, first } => {
            format!("the country code \"{code}\" stands at {first} already; correct one of the two")
        }
        Problem::Unused { collection, id } => {
            format!("nothing uses the {} \"{id}\"; use it or take it out", nouns(*collection).0)
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
            format!("no period holds \"{text}\", so none would show it; widen one of the periods in edition.json")
        }
        Problem::NoPresencePeriod => {
            "no period of presence, so there would be no map; give one at least, which may hold all years".to_owned()
        }
        Problem::SamePage { path, first: Some(first) } => {
            format!("its page would stand at \"{path}\", where that of {first} stands already; choose another id")
        }
        Problem::SamePage { path, first: None } => {
            format!("its page would stand at \"{path}\", where a view of the site stands; choose another id")
        }
        Problem::UndatedTie => "the tie does not say when; add \"date\" to its fact, the year it was seen".to_owned(),
        Problem::FormerId { id, first } => {
            format!("the former id \"{id}\" stands at {first} already; a redirect can lead to one page only")
        }
        Problem::LateDate { text, as_of } => format!(
            "the date \"{text}\" is after \"{as_of}\", the date of the data; correct it, or move \"as_of\" in edition.json"
        ),
        Problem::Address { text } => format!("\"{text}\" is not a web address; write it from https:// or http:// on"),
        Problem::SiteAddress { text } => format!(
            "\"{text}\" is not the address of a site; write it from https:// or http:// on, with its closing slash"
        ),
        Problem::Contact { text } => {
            format!("\"{text}\" is not an address to write to; begin with https:// or mailto:")
        }
        Problem::LanguageCode { code, near } => format!(
            "unknown language code \"{code}\"; {}codes are those of BCP 47, such as fr, en, es, pt",
            did_you_mean(near)
        ),
        Problem::OverlappingPeriods { years, first } => {
            format!("the period \"{years}\" shares a year with \"{first}\"; let it begin the year after")
        }
        Problem::NoFrame { region } => {
            format!("no frame of the map shows the region \"{region}\"; add it to the \"regions\" of one of the frames")
        }
        Problem::SecondFrame { region, first } => {
            format!(
                "the region \"{region}\" stands at {first} already; one frame of the map shows it, take it out here"
            )
        }
        Problem::NoPlaceForm => {
            "a country needs the form \"in\", such as \"in Japan\" or \"au Japon\"; add it".to_owned()
        }
        Problem::CountryMember { label } => {
            format!("the label \"{label}\" is for countries, which cannot be members; take \"member\" out")
        }
        Problem::OrganizationMark { label } => {
            format!("the label \"{label}\" is for organizations, and only countries are marked; take \"mark\" out")
        }

        Problem::NoBreakSpace { excerpt } => {
            format!("a no-break space (U+00A0) is missing in \"{excerpt}\"; French has one before : » % $ and after «")
        }
        Problem::SpaceBefore { excerpt } => {
            format!("a space too many in \"{excerpt}\"; Québec French has none before ; ! ?")
        }
        Problem::StraightApostrophe { excerpt } => format!("straight apostrophe in \"{excerpt}\"; write ’"),
        Problem::StraightQuote { excerpt } => {
            format!("straight quotation mark in “{excerpt}”; write « » in French, “ ” in English")
        }
        Problem::OuterSpace => "a space at the beginning or the end of the text; take it out".to_owned(),
        Problem::DoubleSpace { excerpt } => format!("two spaces in a row in \"{excerpt}\"; keep one"),
        Problem::ControlCharacter { code } => {
            format!("a character that cannot be seen (U+{code:04X}), such as a tab or a line break; take it out")
        }
        Problem::QuotationMarks { right } => format!("quotation marks of the other language; write {right}"),
        Problem::NumberForm { written, right } => {
            format!("the number \"{written}\" is written \"{right}\" in this language")
        }
        Problem::RangeDash { written, right } => {
            format!("the range \"{written}\" is written \"{right}\" in this language")
        }
        Problem::DateForm { right } => format!("the date is written \"{right}\" in this language"),

        Problem::NumbersDiffer { fr, en } => format!(
            "the two languages give other numbers: only in French {}, only in English {}; give the same in both",
            some(fr),
            some(en)
        ),
        Problem::Untranslated => "the text is the same in both languages; translate it".to_owned(),
        Problem::OtherLanguage { lang: Lang::Fr } => "this French text is in English; swap or translate it".to_owned(),
        Problem::OtherLanguage { lang: Lang::En } => "this English text is in French; swap or translate it".to_owned(),
        Problem::NotOurTerm { form, right } => format!("we do not write \"{form}\"; write \"{right}\""),
        Problem::NameForm { written, right } => {
            format!("the form \"{written}\" does not fit the name; write \"{}\"", right.join("\" or \""))
        }
        Problem::UnlistedPerson { name } => format!(
            "\"{name}\" is not among the persons whom the site names: voices of the release, and those whose appointment an \
             event tells; leave the name out"
        ),
        Problem::PhoneNumber => "a telephone number; leave it out".to_owned(),
        Problem::IdleClause { id } => {
            format!("the clause \"{id}\" supports nothing; name what it states in \"supports\", or \"release\"")
        }
        Problem::ReservedId { id } => format!("the id \"{id}\" is the address of a language; choose another"),

        Problem::TwoSpellings { fr, en } => {
            format!("the name is \"{fr}\" in French and \"{en}\" in English; is that right?")
        }
        Problem::LongText { characters } => {
            format!("a text of {characters} characters; two short ones are easier to read")
        }
        Problem::LongName { characters, most } => {
            format!("a name of {characters} characters; the picture has room for {most}, so it is left out there")
        }
        Problem::SameAddress { first } => format!("{first} has the same address; are they one document?"),
        Problem::NoContact => {
            "visitors have no address to report an error to; add \"contact\", beginning with https:// or mailto:"
                .to_owned()
        }

        Problem::MoreFaults { count } => {
            format!("{count} more fault{} in this file, not shown; correct the others first", plural(*count))
        }
        Problem::MoreAdvice { count: 1 } => "1 more piece of advice on this file, not shown".to_owned(),
        Problem::MoreAdvice { count } => format!("{count} more pieces of advice on this file, not shown"),
    }
}

/// The sentence that ends a report.
pub(in crate::dossier::check) fn count(faults: usize, advice: usize, files: usize) -> String {
    let advice = match advice {
        0 => String::new(),
        1 => " 1 piece of advice, which stops nothing.".to_owned(),
        _ => format!(" {advice} pieces of advice, which stop nothing."),
    };
    let faults = match faults {
        0 => "No fault found.".to_owned(),
        _ => format!("{faults} fault{} in {files} file{}.", plural(faults), plural(files)),
    };
    faults + &advice
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// What precedes a message that stops nothing.
pub(in crate::dossier::check) const ADVICE: &str = "advice: ";

fn some(numbers: &[String]) -> String {
    if numbers.is_empty() { "none".to_owned() } else { list(numbers) }
}

fn did_you_mean(near: &Option<String>) -> String {
    near.as_ref().map(|near| format!("did you mean \"{near}\"? ")).unwrap_or_default()
}

fn list(words: &[String]) -> String {
    words.join(", ")
}

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Object => "an object { }",
        Shape::List => "a list [ ]",
        Shape::Text => "a text in quotation marks",
        Shape::Boolean => "true or false",
        Shape::Number => "a number",
        Shape::Null => "null",
    }
}

fn syntax(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::Empty => "the file is empty",
        Syntax::Comma => "a comma is missing here",
        Syntax::TrailingComma => "a comma too many; none stands before a closing } or ]",
        Syntax::Comment => "a comment; take it out",
        Syntax::Colon => "after a name, a colon and a value are missing",
        Syntax::Quotes => "names and texts stand in straight quotation marks: \"name\"",
        Syntax::Unclosed => "what opens here is never closed; look for a missing } or ]",
        Syntax::OpenText => "the text that opens here does not close on its line; look for a missing quotation mark",
        Syntax::Escape => "a backslash that means nothing; take it out",
        Syntax::Number => "malformed number; write digits only",
        Syntax::Several => "something follows the end of the file's one value; look for a } or ] too many",
        Syntax::Depth => "nested too deeply; look for a { or [ too many",
        Syntax::Unexpected => "this does not belong here; look for a comma, } or ] too many or too few",
    }
}

/// What a collection holds: one, and many.
fn nouns(collection: Collection) -> (&'static str, &'static str) {
    match collection {
        Collection::Partners => ("partner", "partners"),
        Collection::Objectives => ("objective", "objectives"),
        Collection::Fields => ("field", "fields"),
        Collection::Flows => ("flow", "flows"),
        Collection::Figures => ("figure", "figures"),
        Collection::Organizations => ("organization", "organizations"),
        Collection::Countries => ("country", "countries"),
        Collection::Projects => ("project", "projects"),
        Collection::Events => ("event", "events"),
        Collection::Persons => ("person", "persons"),
        Collection::Terms => ("term", "terms"),
        Collection::Sources => ("source", "sources"),
        Collection::Questions => ("question", "questions"),
        Collection::Clauses => ("clause", "clauses"),
        Collection::Labels => ("label", "labels"),
        Collection::Families => ("family", "families"),
        Collection::Sectors => ("sector", "sectors"),
        Collection::Areas => ("area", "areas"),
        Collection::Regions => ("region", "regions"),
        Collection::Programs => ("program", "programs"),
        Collection::Frames => ("frame", "frames"),
        Collection::Flags => ("flag", "flags"),
        Collection::Periods => ("period", "periods"),
        Collection::PresencePeriods => ("period of presence", "periods of presence"),
    }
}
