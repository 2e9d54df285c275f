//! How the bands are read: as lists without names, because every visitor loads them. The build writes them so
//! (`site/bands`).

use super::Reader;
use crate::dossier::bands::Bands;
use crate::dossier::fault::FaultKind;
use crate::dossier::json::{Members, Value};

impl Reader {
    /// Reads the bands, which a dossier that no site has worked on lacks.
    pub(super) fn bands(&mut self, key: &'static str, members: &mut Members) -> Option<Bands> {
        let value = members.take(key)?;
        let bands = bands(&value);
        if bands.is_none() {
            self.fault_at(key, FaultKind::WrongShape);
        }
        bands
    }
}

/// The lines, the years, the periods, and the bars.
fn bands(value: &Value) -> Option<Bands> {
    let [lines, years, periods, bars] = value.items() else { return None };
    Some(Bands { lines: texts(lines), years: texts(years), periods: texts(periods), bars: texts(bars) })
}

fn texts(value: &Value) -> Vec<String> {
    value.items().iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
