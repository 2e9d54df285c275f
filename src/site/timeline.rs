//! The picture of the timeline: laid out and drawn here, once for all languages, so that the browser does neither.

mod drawing;
mod free;
mod layout;
mod legend;
mod outline;
mod packing;
mod scale;
mod shapes;
mod spot;

pub use drawing::{bundled, timeline};
pub use layout::{Layout, layout, name};
pub use shapes::{Key, Mark, Path, Strip, Timeline, Words};
pub use spot::{ROW, Shape, Spot, TEXT};
