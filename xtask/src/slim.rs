//! Takes out of the client what no program in it can come to use: the table by which the standard library puts letters
//! into lower case, 11.7 kB, or 5.2 of 125 after brotli. Yew links it to name a node in a message before it panics, and a
//! panic of the published client has no message. The tests of the house hold that our own code does not use it.

use std::{fs, path::Path};

use crate::run::Fault;

/// Writes zeros over the table in a file of wasm.
///
/// Where it is not found, another version of the standard library keeps it in another form, or Yew no longer links it.
pub fn file(path: &Path) -> Result<(), Fault> {
    let mut wasm = fs::read(path)?;
    if !without_lowercase(&mut wasm) {
        let path = path.display();
        return Err(format!(
            "{path} has no table of lower case as xtask/src/slim.rs knows it; mend that file, or remove it"
        )
        .into());
    }
    Ok(fs::write(path, wasm)?)
}

/// Writes zeros over the table; whether it was there.
fn without_lowercase(wasm: &mut [u8]) -> bool {
    let table = lowercase();
    let Some((first, _)) = table.first() else { return false };
    let first = first.to_le_bytes();
    let place = (0..wasm.len()).find(|&at| wasm[at..].starts_with(&first) && begins_with(&wasm[at..], &table));
    let Some(place) = place else { return false };
    wasm[place..place + table.len() * ENTRY].fill(0);
    true
}

/// The bytes of an entry: a letter, then what stands for it.
const ENTRY: usize = 8;

fn begins_with(bytes: &[u8], table: &[(u32, Option<u32>)]) -> bool {
    let mut entries = bytes.chunks_exact(ENTRY);
    table.iter().all(|(letter, lower)| {
        let Some([a, b, c, d, rest @ ..]) = entries.next() else { return false };
        let lower = lower.is_none_or(|lower| rest == lower.to_le_bytes());
        u32::from_le_bytes([*a, *b, *c, *d]) == *letter && lower
    })
}

/// Every letter beyond ASCII that lower case changes, with its lower case where that is one letter; the table has them so.
fn lowercase() -> Vec<(u32, Option<u32>)> {
    let letters = ('\u{80}'..=char::MAX).filter_map(|letter| {
        let mut lower = letter.to_lowercase();
        let first = lower.next()?;
        let alone = lower.next().is_none();
        (!alone || first != letter).then(|| (u32::from(letter), alone.then(|| u32::from(first))))
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Vec<u8> {
        let entries = lowercase().into_iter();
        entries
            .flat_map(|(letter, lower)| [letter.to_le_bytes(), lower.unwrap_or(0xd800).to_le_bytes()])
            .flatten()
            .collect()
    }

    #[test]
    fn the_table_becomes_zeros_and_all_around_it_stays() {
        let (before, after) = ([0xc0, 0, 0, 1, 2], [0xc0, 0, 0, 0]);
        let mut wasm = [&before[..], &table(), &after].concat();
        assert!(without_lowercase(&mut wasm));
        assert_eq!(wasm, [&before[..], &vec![0; table().len()], &after].concat());
    }

    #[test]
    fn a_file_without_the_table_is_a_fault() {
        let path = std::env::temp_dir().join(format!("visavis-slim-{}.wasm", std::process::id()));
        fs::write(&path, [0; 64]).expect("a file can be written");
        let fault = file(&path).map_err(|fault| fault.to_string());
        assert!(fault.is_err_and(|fault| fault.contains("no table of lower case")));
        fs::write(&path, table()).expect("a file can be written");
        assert!(file(&path).is_ok());
        fs::remove_file(&path).expect("the file is there");
    }

    #[test]
    fn where_the_table_is_another_one_nothing_changes() {
        let mut other = table();
        other[ENTRY * 700] ^= 1;
        let mut wasm = other.clone();
        assert!(!without_lowercase(&mut wasm));
        assert_eq!(wasm, other);
    }
}
