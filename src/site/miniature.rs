//! The picture of the release: the document as a sheet seen from afar, line by line, with the names of its parts and of
//! what each partner would bring beside it. Laid out and drawn here, in each language, so that the browser does neither.

mod drawing;
mod labels;
mod layout;
mod marks;

pub use drawing::{legend, miniature, small, unlinked};
pub use labels::{ROW, spread};
pub use layout::{BESIDE, Bar, Label, Layout, SHEET, WIDTH, layout};
pub use marks::{Form, Mark, Whom, marks};
