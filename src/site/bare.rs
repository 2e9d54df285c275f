//! The bare client: the page that trunk makes of `index.html`, made without trunk. One page for every address, which the
//! application renders from nothing; nobody publishes it, it shows that application and dossier stand alone.

/// The page, from the source that trunk reads and the style sheet: what is trunk's to fill in is filled in.
///
/// # Errors
///
/// The source has no place for the application.
pub fn page(index: &str, css: &str) -> Result<String, String> {
    const START: &str = "<script src=\"/visavis.js\"></script><script>addEventListener('DOMContentLoaded', \
                         function () { wasm_bindgen({ module_or_path: '/visavis_bg.wasm' }); });</script>";
    let (head, body) = index.split_once("</head>").ok_or("index.html has no </head>")?;
    let own: Vec<&str> = head.lines().filter(|line| !line.contains("data-trunk")).collect();
    if !index.contains("data-bin=\"visavis\"") {
        return Err("index.html has no link with data-bin=\"visavis\"".into());
    }
    Ok(format!("{}\n<style>{css}</style>{START}</head>{body}", own.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_trunks_is_filled_in_and_all_else_stays() {
        let index = "<html><head>\n<title>a</title>\n<link data-trunk rel=\"rust\" data-bin=\"visavis\">\n</head>\n<body></body></html>";
        let page = page(index, ".a{}").expect("a page with an application");
        assert!(page.starts_with("<html><head>\n<title>a</title>\n<style>.a{}</style><script src=\"/visavis.js\">"));
        assert!(page.ends_with("</script></head>\n<body></body></html>") && !page.contains("data-trunk"));
        assert!(super::page("<head></head>", "").is_err());
    }
}
