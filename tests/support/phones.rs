//! Telephone numbers in a text: no file of the project, nor of the site, has one of a person.

/// Telephone numbers as North America writes them: three, three and four digits.
pub fn phones(text: &str) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let digits = move |at: usize, count: usize| {
        bytes.get(at..at + count).is_some_and(|part| part.iter().all(u8::is_ascii_digit)).then_some(at + count)
    };
    let gap = move |at: usize| {
        let rest = text.get(at..)?;
        let gap = [") ", ")\u{a0}", ")", "-", ".", " ", "\u{a0}", "\u{2011}", "–"]
            .iter()
            .find(|gap| rest.starts_with(**gap))?;
        Some(at + gap.len())
    };
    (0..bytes.len()).filter(move |&at| at == 0 || !bytes[at - 1].is_ascii_digit()).filter_map(move |at| {
        let end =
            digits(at, 3).and_then(gap).and_then(|at| digits(at, 3)).and_then(gap).and_then(|at| digits(at, 4))?;
        (!bytes.get(end).is_some_and(u8::is_ascii_digit)).then(|| &text[at..end])
    })
}
