//! Pages of another site with a view of ours in a frame: what they hear of it, and where they put it.

use crate::server::Content;

/// What a host page does: `host.js` reads the address of the frame from its own query, and keeps what the frame says.
const SCRIPT: &str = include_str!("host.js");

/// Where a host puts the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// 900 by 700 pixels, in view.
    Plain,
    /// The same, where nothing is allowed but to run scripts.
    Sandbox,
    /// As wide as a telephone, 360 pixels.
    Slim,
    /// As high as the frame says that it is, 1,150 pixels wide.
    Tall,
    /// Six thousand pixels high from the beginning.
    Long,
    /// As high as the frame says that it is, and nothing allowed but to run scripts.
    TallSandbox,
    /// Clipped to nothing until the height is known, as WordPress has it.
    Clipped,
    /// Three thousand pixels below the edge of the window.
    Below,
    /// In a fold that is closed.
    Folded,
    /// Not displayed.
    Hidden,
}

impl Host {
    /// Every host.
    const ALL: [Host; 10] = [
        Host::Plain,
        Host::Sandbox,
        Host::Slim,
        Host::Tall,
        Host::Long,
        Host::TallSandbox,
        Host::Clipped,
        Host::Below,
        Host::Folded,
        Host::Hidden,
    ];

    /// The path of its page.
    const fn path(self) -> &'static str {
        match self {
            Host::Plain => "plain",
            Host::Sandbox => "sandbox",
            Host::Slim => "slim",
            Host::Tall => "tall",
            Host::Long => "long",
            Host::TallSandbox => "tall-sandbox",
            Host::Clipped => "clipped",
            Host::Below => "below",
            Host::Folded => "folded",
            Host::Hidden => "hidden",
        }
    }

    /// The path with the address that the frame shows, whose place is not to be the host's own.
    pub fn with(self, address: &str) -> String {
        [self.path(), "?", &address.replace('%', "%25").replace('#', "%23")].concat()
    }

    fn html(self) -> String {
        let sandbox = match self {
            Host::Sandbox | Host::TallSandbox => " sandbox=\"allow-scripts\"",
            _ => "",
        };
        let frame = |size: &str| format!("<iframe title=\"Vis-à-vis\"{sandbox} {size}></iframe>");
        let (style, frame) = match self {
            Host::Plain | Host::Sandbox => ("", frame("width=\"900\" height=\"700\"")),
            Host::Slim => ("", frame("width=\"360\" height=\"700\"")),
            Host::Tall | Host::TallSandbox => ("", frame("width=\"1150\" height=\"500\" data-follows")),
            Host::Long => ("", frame("width=\"900\" height=\"6000\"")),
            Host::Clipped => ("iframe { position: absolute; clip: rect(1px, 1px, 1px, 1px) }", frame("width=\"600\"")),
            Host::Below => ("iframe { margin-top: 3000px }", frame("width=\"900\" height=\"700\"")),
            Host::Folded => ("", format!("<details><summary>More</summary>{}</details>", frame("width=\"600\""))),
            Host::Hidden => ("iframe { display: none }", frame("width=\"600\"")),
        };
        format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Another site</title>\
             <link rel=\"icon\" href=\"data:,\"><style>{style}</style></head><body><p>A page of another site.</p>{frame}\
             <script>{SCRIPT}</script><p>More of it.</p></body></html>"
        )
    }
}

/// All host pages, for a server of their own: another origin than ours.
pub fn pages() -> Content {
    let content = Content::page("", "<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>".to_owned());
    Host::ALL.into_iter().fold(content, |content, host| content.with_page(host.path(), host.html()))
}
