//! A table as a file to keep: what it shows, with the cautions that it must not be read without, as CSV (RFC 4180) or as
//! JSON (RFC 8259).

use std::borrow::Cow;

/// A form in which a table is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
}

impl Format {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Csv => "CSV",
            Format::Json => "JSON",
        }
    }

    /// The ending of its files.
    pub const fn ending(self) -> &'static str {
        match self {
            Format::Csv => ".csv",
            Format::Json => ".json",
        }
    }
}

/// What a table shows: the words at the head of its columns, then the words of each row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    /// At the head of the columns.
    pub head: Vec<String>,
    /// Each with a cell for each column.
    pub rows: Vec<Vec<String>>,
    /// The name of the column that each row has its caution in.
    pub caution_head: String,
    /// The caution of every row.
    pub caution: String,
}

/// The mark by which spreadsheets know a text in UTF-8.
pub const BOM: &str = "\u{feff}";

impl Kept {
    /// The text of the file.
    pub fn text(&self, format: Format) -> String {
        let mut out = String::new();
        let mark = match format {
            Format::Csv => {
                out.push_str(BOM);
                self.line(&self.head, &self.caution_head, &mut out);
                ""
            }
            Format::Json => "[",
        };
        out.push_str(mark);
        for (at, row) in self.rows.iter().enumerate() {
            match format {
                Format::Csv => self.line(row, &self.caution, &mut out),
                Format::Json => {
                    out.push_str(if at > 0 { ",\n{" } else { "\n{" });
                    let pairs = self.head.iter().zip(row).chain([(&self.caution_head, &self.caution)]);
                    for (at, (name, value)) in pairs.enumerate() {
                        out.push_str(if at > 0 { "," } else { "" });
                        quoted(name, "\\\"", "\\\\", &mut out);
                        out.push(':');
                        quoted(value, "\\\"", "\\\\", &mut out);
                    }
                    out.push('}');
                }
            }
        }
        if format == Format::Json {
            out.push_str("\n]\n");
        }
        out
    }

    fn line(&self, cells: &[String], last: &str, out: &mut String) {
        for cell in cells.iter().map(String::as_str).chain([last]) {
            if !out.ends_with(['\n', '\u{feff}']) {
                out.push(',');
            }
            quoted(&harmless(cell), "\"\"", "\\", out);
        }
        out.push_str("\r\n");
    }
}

/// Writes a text between quotes, of one line: what a table shows has no control characters.
fn quoted(text: &str, quote: &str, backslash: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str(quote),
            '\\' => out.push_str(backslash),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out.push('"');
}

/// A text that no spreadsheet takes for a formula: an apostrophe stands before a sign that would begin one (OWASP, CSV
/// Injection), full-width forms and leading spaces included.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let begins = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']);
    let is_sign = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if begins.starts_with(is_sign) { Cow::Owned(["'", text].concat()) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_could_take_for_a_formula_gets_an_apostrophe() {
        for text in ["=1+1", "+33", "-2", "@SUM", "  =1", "\t=1", "＝1", "\u{a0}-2"] {
            assert_eq!(harmless(text), ["'", text].concat(), "{text:?}");
        }
        for text in ["", "2007-2009", "a = b", "« oui »", "Mali"] {
            assert_eq!(harmless(text), text);
        }
    }

    fn kept() -> Kept {
        let words = |words: [&str; 2]| words.map(str::to_owned).to_vec();
        Kept {
            head: words(["Pays", "Années"]),
            rows: vec![words(["Côte d’Ivoire", "1982, \"1993\""]), words(["=1+1", "a\\b\nc"])],
            caution_head: "À savoir".into(),
            caution: "Contexte; rien de plus.".into(),
        }
    }

    #[test]
    fn a_table_kept_as_csv_reads_back_as_it_was_with_its_caution_in_every_row() {
        let text = kept().text(Format::Csv);
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).from_reader(text.strip_prefix(BOM).unwrap().as_bytes());
        let rows: Vec<Vec<String>> =
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let caution = "Contexte; rien de plus.";
        assert_eq!(
            rows,
            [
                ["Pays", "Années", "À savoir"],
                ["Côte d’Ivoire", "1982, \"1993\"", caution],
                ["'=1+1", "a\\b c", caution],
            ]
        );
    }

    #[test]
    fn a_table_kept_as_json_reads_back_as_it_was_with_its_caution_in_every_row() {
        let rows: serde_json::Value = serde_json::from_str(&kept().text(Format::Json)).unwrap();
        assert_eq!(rows[0]["Années"], "1982, \"1993\"");
        assert_eq!(rows[1]["Pays"], "=1+1");
        assert_eq!(rows[1]["Années"], "a\\b c");
        assert_eq!(rows[1]["À savoir"], "Contexte; rien de plus.");
        let empty = Kept { rows: Vec::new(), ..kept() }.text(Format::Json);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&empty).unwrap(), serde_json::json!([]));
    }
}
