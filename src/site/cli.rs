//! The command line of the native program: what the developer's loop and trunk's hook call. Each command is one function.

use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use lexopt::prelude::*;

use super::build::Build;
use super::document::Site;
use super::serve::changes::Changes;
use super::style::Inline;
use super::{bare, bundle, compress, scripts, serve};
use crate::dossier::{check, schema};
use crate::lang::Lang;

const USAGE: &str = "\
visavis: the site generator

  visavis check   [--data data] [--lang en|fr] [--format text|json|github] [--watch]
  visavis build   [--data data] [--client target/client] [--out dist] [--base-url https://example.org/visavis/]
  visavis serve   [--data data] [--client target/client-dev] [--host 127.0.0.1] [--port 8080]
                  [--tied]                      until the standard input ends
  visavis dossier [--data data] [--out FILE.js]   the bundled dossier as a script
  visavis bare    [--data data] [--client target/client]   a page and a dossier beside the client, for it alone
  visavis weigh                                 how many bytes the standard input has after brotli
  visavis gallery [--data data] [--out target/gallery]   every component in every state, for those who work on it
  visavis bench   [--data data]                 timings of reading and rendering
";

/// How long a file takes to be saved.
const SETTLED: Duration = Duration::from_millis(100);

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
    watch: bool,
}

/// How findings are printed.
#[derive(Clone, Copy)]
enum Format {
    /// Lines for a person.
    Text,
    /// A list for a program.
    Json,
    /// Commands that GitHub shows beside the lines.
    GitHub,
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
        "check" if options.watch => watch(&options),
        "check" => check(&options).0,
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
                // Who reads no more, has seen enough: `visavis check | head`.
                let _ = writeln!(std::io::stdout(), "{report}");
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
        lang: spoken(|name| std::env::var(name).ok()),
        format: Format::Text,
        watch: false,
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
            Long("watch") => options.watch = true,
            Long("port") => options.port = arguments.value()?.parse()?,
            Long("lang") => {
                let code = arguments.value()?.string()?;
                options.lang = Lang::from_code(&code).ok_or(format!("--lang {code:?}: give en or fr"))?;
            }
            Long("format") => {
                options.format = match arguments.value()?.string()?.as_str() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    "github" => Format::GitHub,
                    other => return Err(format!("--format {other:?}: give text, json or github").into()),
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

/// The language of the person, as the environment says it: the first of these variables that is set counts.
fn spoken(variable: impl Fn(&str) -> Option<String>) -> Lang {
    let mut set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).filter(|value| !value.is_empty());
    let language = set.next().unwrap_or_default();
    Lang::from_code(language.split(['_', '-', '.', '@']).next().unwrap_or_default()).unwrap_or(Lang::En)
}

/// What there is to say, and whether the ids were written anew.
fn check(options: &Options) -> (Result<String, String>, bool) {
    let checked = check::examine(&options.data);
    let is_renewed = renew_ids(&options.data, &checked);
    let report = match options.format {
        Format::Text => check::report(&checked.findings, options.lang),
        Format::Json => check::report_json(&checked.findings, options.lang),
        Format::GitHub => check::report_github(&checked.findings),
    };
    (if checked.dossier.is_some() { Ok(report) } else { Err(report) }, is_renewed)
}

/// Writes the ids that an editor's program proposes anew, where the folder has them; whether it can is not worth a word.
fn renew_ids(data: &Path, checked: &check::Checked) -> bool {
    let file = data.join("schema").join(schema::IDS);
    match (std::fs::read_to_string(&file), checked.ids()) {
        (Ok(kept), Some(ids)) if kept != ids => std::fs::write(file, ids).is_ok(),
        _ => false,
    }
}

/// Checks, and checks again after each change, until it is stopped.
fn watch(options: &Options) -> Result<String, String> {
    let changes = Changes::of(&[&options.data]);
    loop {
        let before = changes.state();
        let (report, is_renewed) = check(options);
        let report = report.unwrap_or_else(|report| report);
        let waiting = match options.lang {
            Lang::Fr => "En attente d’un changement; Ctrl-C pour arrêter.",
            Lang::En => "Waiting for a change; Ctrl-C to stop.",
        };
        if writeln!(std::io::stdout(), "{report}\n{waiting}\n").is_err() {
            return Ok(String::new());
        }
        // What the check itself wrote is no change.
        let known = if is_renewed { changes.state() } else { before };
        while changes.after(&known) == known {}
        // A file that is being saved may not be there for a moment.
        std::thread::sleep(SETTLED);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_that_of_the_environment() {
        let of = |set: &[(&str, &str)]| {
            spoken(|name| set.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(of(&[]), Lang::En);
        assert_eq!(of(&[("LANG", "fr_CA.UTF-8")]), Lang::Fr);
        assert_eq!(of(&[("LANG", "fr")]), Lang::Fr);
        assert_eq!(of(&[("LANG", "fr_CA.UTF-8"), ("LC_ALL", "en_CA.UTF-8")]), Lang::En);
        assert_eq!(of(&[("LANG", "en_CA.UTF-8"), ("LC_MESSAGES", "fr_CA"), ("LC_ALL", "")]), Lang::Fr);
        assert_eq!(of(&[("LANG", "C.UTF-8")]), Lang::En);
    }
}
