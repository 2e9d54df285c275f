//! The command line of the native program: what the developer's loop and trunk's hook call. Each command is one function.

use std::io::Read;
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::prelude::*;

use super::build::Build;
use super::document::Site;
use super::style::Inline;
use super::{bare, bundle, compress, scripts, serve};
use crate::dossier::check;
use crate::lang::Lang;

const USAGE: &str = "\
visavis: the site generator

  visavis check   [--data data] [--lang en|fr] [--format text|json]
  visavis build   [--data data] [--client target/client] [--out dist] [--base-url https://example.org/visavis/]
  visavis serve   [--data data] [--client target/client-dev] [--host 127.0.0.1] [--port 8080]
                  [--tied]                      until the standard input ends
  visavis dossier [--data data] [--out FILE.js]   the bundled dossier as a script
  visavis bare    [--data data] [--client target/client]   a page and a dossier beside the client, for it alone
  visavis weigh                                 how many bytes the standard input has after brotli
  visavis gallery [--data data] [--out target/gallery]   every component in every state, for those who work on it
  visavis bench   [--data data]                 timings of reading and rendering
";

/// What was asked for.
struct Options {
    data: PathBuf,
    client: Option<PathBuf>,
    out: Option<PathBuf>,
    base_url: Option<String>,
    host: IpAddr,
    port: u16,
    tied: bool,
    lang: Lang,
    format: Format,
}

/// How findings are printed.
#[derive(Clone, Copy)]
enum Format {
    /// Lines for a person.
    Text,
    /// A list for a program.
    Json,
}

/// Runs the command that was asked for: 0 when it did what it should, 1 when the data or a file stood in the way, 2
/// when the call was not understood.
pub fn main() -> ExitCode {
    let (command, options) = match options() {
        Ok(asked) => asked,
        Err(error) => {
            eprintln!("{error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let done = match command.as_str() {
        "check" => {
            let checked = check::examine(&options.data);
            let report = match options.format {
                Format::Text => check::report(&checked.findings, options.lang),
                Format::Json => check::report_json(&checked.findings, options.lang),
            };
            if checked.dossier.is_some() { Ok(report) } else { Err(report) }
        }
        "build" => build(options),
        "serve" => serve::run(serve::Serve {
            data: options.data,
            assets: "assets".into(),
            client: options.client.unwrap_or_else(|| "target/client-dev".into()),
            address: (options.host, options.port).into(),
            tied: options.tied,
        }),
        "dossier" => dossier(&options),
        "bare" => bare(&options),
        "weigh" => weigh(),
        "gallery" => gallery(&options),
        "bench" => super::bench::run(&options.data),
        _ => {
            print!("{USAGE}");
            Ok(String::new())
        }
    };
    match done {
        Ok(report) => {
            if !report.is_empty() {
                println!("{report}");
            }
            ExitCode::SUCCESS
        }
        Err(report) => {
            eprintln!("{report}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<(String, Options), lexopt::Error> {
    let mut options = Options {
        data: "data".into(),
        client: None,
        out: None,
        base_url: None,
        host: Ipv4Addr::LOCALHOST.into(),
        port: 8080,
        tied: false,
        lang: Lang::En,
        format: Format::Text,
    };
    let mut command = None;
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("data") => options.data = arguments.value()?.into(),
            Long("client") => options.client = Some(arguments.value()?.into()),
            Long("out") => options.out = Some(arguments.value()?.into()),
            Long("base-url") => options.base_url = Some(arguments.value()?.string()?),
            Long("host") => options.host = arguments.value()?.parse()?,
            Long("tied") => options.tied = true,
            Long("port") => options.port = arguments.value()?.parse()?,
            Long("lang") => {
                let code = arguments.value()?.string()?;
                options.lang = Lang::from_code(&code).ok_or(format!("--lang {code:?}: give en or fr"))?;
            }
            Long("format") => {
                options.format = match arguments.value()?.string()?.as_str() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    other => return Err(format!("--format {other:?}: give text or json").into()),
                }
            }
            Short('h') | Long("help") => command = Some("help".to_owned()),
            Value(name) if command.is_none() => command = Some(name.string()?),
            other => return Err(other.unexpected()),
        }
    }
    let known = ["check", "build", "serve", "dossier", "bare", "weigh", "gallery", "bench", "help"];
    match command {
        Some(command) if known.contains(&command.as_str()) => Ok((command, options)),
        Some(command) => Err(format!("there is no command {command:?}").into()),
        None => Err("a command is missing".into()),
    }
}

fn build(options: Options) -> Result<String, String> {
    let build = Build {
        data: options.data,
        assets: "assets".into(),
        client: options.client.unwrap_or_else(|| "target/client".into()),
        out: options.out.unwrap_or_else(|| "dist".into()),
        base_url: options.base_url,
    };
    build.run()
}

fn gallery(options: &Options) -> Result<String, String> {
    let out = options.out.clone().unwrap_or_else(|| "target/gallery".into());
    let inline = Inline::read(Path::new("assets"))?;
    let site = Site::new(
        bundle::whole(&options.data, None)?,
        inline,
        ["app.js", "search.js", "dossier.js", "host.js"].map(str::to_owned),
    )?;
    for (path, bytes) in super::gallery::files(&site) {
        let path = out.join(path);
        let written =
            std::fs::create_dir_all(path.parent().unwrap_or(&out)).and_then(|()| std::fs::write(&path, bytes));
        written.map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(format!("the gallery is in {}", out.join("index.html").display()))
}

fn dossier(options: &Options) -> Result<String, String> {
    // Called as trunk's hook, it writes beside the files that trunk is staging.
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(|folder| PathBuf::from(folder).join("dossier.js"));
    let out = options.out.clone().or(staging).ok_or("dossier: --out names the file to write")?;
    let script = scripts::dossier(&bundle::whole(&options.data, None)?.to_string());
    save(&out, &script.text)
}

fn bare(options: &Options) -> Result<String, String> {
    let client = options.client.clone().unwrap_or_else(|| "target/client".into());
    let script = scripts::dossier(&bundle::whole(&options.data, None)?.to_string());
    let index = std::fs::read_to_string("index.html").map_err(|error| format!("index.html: {error}"))?;
    let page = bare::page(&index, &Inline::read(Path::new("assets"))?.of_the_application())?;
    save(&client.join("dossier.js"), &script.text)?;
    save(&client.join("index.html"), &page)
}

fn save(path: &Path, text: &str) -> Result<String, String> {
    std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(String::new())
}

fn weigh() -> Result<String, String> {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).map_err(|error| format!("the standard input: {error}"))?;
    Ok(if bytes.is_empty() { 0 } else { compress::brotli(&bytes).len() }.to_string())
}
