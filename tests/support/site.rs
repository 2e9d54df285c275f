//! A dossier and its site, made natively from a folder of data: no client is needed to render a page.

use std::path::Path;

use visavis::site::bundle::whole;
use visavis::site::document::Site;
use visavis::site::style::Inline;

/// The site of a folder of data, as it is published at an address if one is given.
pub fn site(data: &str, address: Option<&str>) -> Site {
    let whole = whole(Path::new(data), address).expect("the folder holds a dossier without fault");
    let inline = Inline::read(Path::new("assets")).expect("the assets can be read");
    Site::new(whole, inline, ["app.js", "search.js", "dossier.js", "host.js"].map(str::to_owned))
        .expect("what the checker bundles is a dossier")
}
