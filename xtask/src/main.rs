//! The developer's loop, started as `cargo xtask COMMAND`. This file only dispatches; each command has a file of its own.

mod bench;
mod build;
mod check;
mod client;
mod gallery;
mod map;
mod pages;
mod run;
mod serve;
mod setup;
mod shots;
mod slim;
mod tally;
mod test;
mod weights;

use std::process::ExitCode;

use lexopt::prelude::*;

use run::{Fault, Outcome};

/// What `cargo xtask` can be asked to do.
struct Task {
    name: &'static str,
    about: &'static str,
    help: &'static str,
    run: fn(lexopt::Parser) -> Outcome,
}

const TASKS: [Task; 9] = [
    Task { name: "setup", about: "install what building and testing need", help: setup::HELP, run: setup::main },
    Task { name: "serve", about: "show the site while you work on it", help: serve::HELP, run: serve::main },
    Task { name: "check", about: "check the dossier in data/", help: check::HELP, run: check::main },
    Task { name: "test", about: "run everything that continuous integration runs", help: test::HELP, run: test::main },
    Task { name: "build", about: "build the site for publication", help: build::HELP, run: build::main },
    Task { name: "shots", about: "take pictures of every view", help: shots::HELP, run: shots::main },
    Task { name: "gallery", about: "show every component in every state", help: gallery::HELP, run: gallery::main },
    Task { name: "map", about: "draw the map of the world anew", help: map::HELP, run: map::main },
    Task { name: "bench", about: "weigh the built site and time what it does", help: bench::HELP, run: bench::main },
];

fn main() -> ExitCode {
    match dispatch() {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Outcome {
    let mut parser = lexopt::Parser::from_env();
    let name = match parser.next()? {
        Some(Value(name)) => name.string()?,
        None | Some(Long("help") | Short('h')) => {
            print!("{}", overview());
            return Ok(ExitCode::SUCCESS);
        }
        Some(other) => return Err(unknown(&other.unexpected().to_string())),
    };
    let Some(task) = TASKS.iter().find(|task| task.name == name) else {
        return Err(unknown(&format!("there is no command {name:?}")));
    };
    if parser.raw_args()?.as_slice().iter().any(|word| word == "--help" || word == "-h") {
        print!("{}", task.help);
        return Ok(ExitCode::SUCCESS);
    }
    run::enter_workspace()?;
    (task.run)(parser).map_err(|fault| match fault.downcast::<lexopt::Error>() {
        Ok(misuse) => format!("{misuse}; `cargo xtask {name} --help` lists the options").into(),
        Err(other) => other,
    })
}

fn unknown(what: &str) -> Fault {
    format!("{what}; `cargo xtask --help` lists the commands").into()
}

fn overview() -> String {
    let mut text =
        String::from("The developer's loop of Vis-à-vis.\n\nUsage: cargo xtask COMMAND [OPTIONS]\n\nCommands:\n");
    for task in &TASKS {
        text.push_str(&format!("  {:<9}{}\n", task.name, task.about));
    }
    text.push_str("\n`cargo xtask COMMAND --help` says more about one of them.\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_help_that_shows_its_use() {
        for task in &TASKS {
            assert!(task.help.contains(&format!("Usage: cargo xtask {}", task.name)), "{}", task.name);
            assert!(overview().contains(&format!("  {} ", task.name)), "{} runs into what it is about", task.name);
            assert!(overview().contains(&format!(" {}\n", task.about)));
        }
    }
}
