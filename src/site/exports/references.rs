//! All sources as files for reference managers: CSL-JSON (the schema `csl-data` of the Citation Style Language 1.0.2)
//! and BibTeX. Only what a record has: no author, no date of consultation, no day that is not known.

use serde_json::{Value, json};

use crate::components::here::Here;
use crate::dossier::date::{Date, Point};
use crate::dossier::model::{Record, Source, SourceKind};

/// The sources with their records, which natively all have.
fn records<'a>(here: &Here<'a>) -> impl Iterator<Item = (&'a Source, &'a Record)> {
    here.dossier.sources.iter().filter_map(|source| Some((source, source.record.as_ref()?)))
}

/// Which copy was read, then the remark.
fn note(here: &Here, record: &Record) -> String {
    let copy = (here.text().documents.source_copy)(record.copy);
    let remark = record.note.as_ref().map(|note| [" ", here.say(note)].concat());
    [copy, ".", remark.as_deref().unwrap_or_default()].concat()
}

/// Every source in CSL-JSON.
pub(super) fn csl(here: &Here) -> String {
    let items: Vec<Value> = records(here).map(|(source, record)| item(here, source, record)).collect();
    serde_json::to_string_pretty(&items).expect("texts and numbers are plain JSON") + "\n"
}

fn item(here: &Here, source: &Source, record: &Record) -> Value {
    // A transcript may be of a hearing or of an interview: what no type of the schema says for certain is a document.
    let kind = match record.kind {
        SourceKind::Page => "webpage",
        SourceKind::Article => "article-newspaper",
        SourceKind::Report | SourceKind::Brief | SourceKind::Study => "report",
        SourceKind::Law => "legislation",
        SourceKind::Release | SourceKind::Transcript | SourceKind::Reference => "document",
    };
    // Who publishes an article of the press is where it stands; styles show no publisher of an article.
    let published = if record.kind == SourceKind::Article { "container-title" } else { "publisher" };
    let genre = matches!(kind, "report" | "document").then(|| (here.text().documents.source_kind)(record.kind));
    let mut item = json!({
        "id": source.id.as_str(),
        "type": kind,
        "genre": genre,
        "title": source.title.text,
        "language": source.title.lang,
        published: record.publisher,
        "issued": source.date.as_ref().map(issued),
        "URL": record.url,
        "note": note(here, record),
    });
    item.as_object_mut().expect("an object was made").retain(|_, value| !value.is_null());
    item
}

/// A date variable: one list of parts, or two for a span, as long as the date is precise.
fn issued(date: &Date) -> Value {
    let parts = |point: Point| -> Vec<u16> {
        let rest = [point.month, point.day].into_iter().flatten();
        std::iter::once(point.year).chain(rest.map(u16::from)).collect()
    };
    let points: Vec<_> = std::iter::once(date.start).chain(date.end).map(parts).collect();
    if date.approximate { json!({ "date-parts": points, "circa": true }) } else { json!({ "date-parts": points }) }
}

/// Every source in BibTeX, in UTF-8.
pub(super) fn bibtex(here: &Here) -> String {
    records(here).map(|(source, record)| entry(here, source, record)).collect::<Vec<_>>().join("\n")
}

/// An entry of a type that BibTeX, biber and Zotero read: `@misc`, unless the fields that another requires are there.
fn entry(here: &Here, source: &Source, record: &Record) -> String {
    let is_complete = record.publisher.is_some() && source.date.is_some();
    let (entry_type, published, genre) = match record.kind {
        SourceKind::Article if is_complete => ("article", "journal", None),
        SourceKind::Report | SourceKind::Brief | SourceKind::Study if is_complete => {
            ("techreport", "institution", Some("type"))
        }
        _ => ("misc", "organization", Some("howpublished")),
    };
    let mut fields = vec![("title", verbatim(&source.title.text))];
    fields.extend(record.publisher.as_ref().map(|publisher| (published, verbatim(publisher))));
    fields.extend(genre.map(|field| (field, braced(&escape((here.text().documents.source_kind)(record.kind))))));
    fields.extend(source.date.iter().flat_map(|date| dates(here, date)));
    fields.extend(record.url.as_ref().map(|url| ("url", braced(&balanced(url)))));
    fields.push(("language", braced(&escape(&source.title.lang))));
    fields.push(("note", braced(&escape(&note(here, record)))));
    let fields: String = fields.iter().map(|(name, value)| ["  ", name, " = ", value, ",\n"].concat()).collect();
    ["@", entry_type, "{", source.id.as_str(), ",\n", &fields, "}\n"].concat()
}

/// The year, in words where it is loose or a span (“standard styles can handle any year whose last four nonpunctuation
/// characters are numerals”, BibTeXing, 1988); the month; and, because BibTeX has no day, the date of biblatex.
fn dates(here: &Here, date: &Date) -> Vec<(&'static str, String)> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let Point { year, month, day } = date.start;
    if date.approximate || date.end.is_some() {
        return vec![("year", braced(&escape(&here.text().date_in_words(date))))];
    }
    let mut fields = vec![("year", braced(&year.to_string()))];
    fields.extend(month.and_then(|month| MONTHS.get(usize::from(month) - 1)).map(|name| ("month", (*name).to_owned())));
    fields.extend(day.map(|_| ("date", braced(&date.to_string()))));
    fields
}

fn braced(value: &str) -> String {
    ["{", value, "}"].concat()
}

/// A text whose capitals no style may change, and whose “and” separates no names.
fn verbatim(text: &str) -> String {
    braced(&braced(&escape(text)))
}

/// A text as TeX sets it. Braces are named, because BibTeX counts those with a backslash too.
///
/// The crate biblatex writes `\~`, `\^` and `\\`, which TeX takes for two accents and the end of a line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', c]),
            '{' => escaped.push_str("{\\textbraceleft}"),
            '}' => escaped.push_str("{\\textbraceright}"),
            '~' => escaped.push_str("{\\textasciitilde}"),
            '^' => escaped.push_str("{\\textasciicircum}"),
            '\\' => escaped.push_str("{\\textbackslash}"),
            '<' => escaped.push_str("{\\textless}"),
            '>' => escaped.push_str("{\\textgreater}"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// An address, which is read as it stands: only what would end or unbalance the field is escaped (RFC 3986, 2.1).
fn balanced(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tex_would_take_for_a_command_is_escaped_and_braces_stay_balanced() {
        assert_eq!(escape("R&D: 5 % of $3, #1_a"), r"R\&D: 5 \% of \$3, \#1\_a");
        assert_eq!(escape(r"~^\"), r"{\textasciitilde}{\textasciicircum}{\textbackslash}");
        assert_eq!(verbatim("}<{"), r"{{{\textbraceright}{\textless}{\textbraceleft}}}");
        assert_eq!(escape("«\u{a0}Économie sociale\u{a0}»"), "«\u{a0}Économie sociale\u{a0}»");
        assert_eq!(balanced("https://example.org/{a}?b=c_d%20&e"), "https://example.org/%7Ba%7D?b=c_d%20&e");
    }

    #[test]
    fn a_date_is_as_precise_as_it_is_known() {
        let said = |text| issued(&Date::parse(text).expect("a date"));
        assert_eq!(said("2008-10-23"), json!({ "date-parts": [[2008, 10, 23]] }));
        assert_eq!(said("2011-05"), json!({ "date-parts": [[2011, 5]] }));
        assert_eq!(said("2009/2012"), json!({ "date-parts": [[2009], [2012]] }));
        assert_eq!(said("1984~"), json!({ "date-parts": [[1984]], "circa": true }));
    }
}
