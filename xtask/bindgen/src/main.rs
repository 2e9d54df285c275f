//! Writes the glue between a program in WebAssembly and the browser, with the library that wasm-bindgen's own command is
//! made of. It is a program apart because it takes long to compile, and only what makes a client needs it.

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

use wasm_bindgen_cli_support::Bindgen;

const USAGE: &str = "Usage: visavis-bindgen FOLDER PROGRAM.wasm...";

fn main() -> ExitCode {
    let mut words = env::args_os().skip(1).map(PathBuf::from);
    let Some(folder) = words.next() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    for program in words {
        if let Err(fault) = bind(&program, &folder) {
            eprintln!("error: {}: {fault}", program.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Writes `PROGRAM.js` and `PROGRAM_bg.wasm` into the folder: a classic script, which works in a sandbox and on a disk.
fn bind(program: &Path, folder: &Path) -> Result<(), String> {
    let told = |error| format!("{error:#}");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(program).typescript(false).no_modules(true).map_err(told)?;
    bindgen.generate(folder).map_err(told)
}
