//! Writes the glue between a program in WebAssembly and the browser, with the library that wasm-bindgen's own command is
//! made of. It is a program apart because it takes long to compile, and only what makes a client needs it.

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

use walrus::{FunctionKind, Module, ModuleConfig};
use wasm_bindgen_cli_support::Bindgen;

const USAGE: &str = "Usage: visavis-bindgen [--small] FOLDER PROGRAM.wasm...";

/// A part of the name of the function by which Yew names a node in the message of a panic: a published client stops without
/// a message. With what it alone uses, it weighs 1.1 kB (brotli).
const UNUSED: &str = "node_type_str";

fn main() -> ExitCode {
    let mut words = env::args_os().skip(1).map(PathBuf::from).peekable();
    let is_small = words.next_if(|word| word.as_os_str() == "--small").is_some();
    let Some(folder) = words.next() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    for program in words {
        if let Err(fault) = bind(&program, &folder, is_small) {
            eprintln!("error: {}: {fault}", program.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Writes `PROGRAM.js` and `PROGRAM_bg.wasm` into the folder: a classic script, which works in a sandbox and on a disk.
fn bind(program: &Path, folder: &Path, is_small: bool) -> Result<(), String> {
    let told = |error| format!("{error:#}");
    // The compiler's output is well-formed; what may not be kept of it, the library knows.
    let mut module = ModuleConfig::new().strict_validate(false).parse_file(program).map_err(told)?;
    if is_small {
        cut(&mut module);
    }
    let name = program.file_stem().unwrap_or_default().to_string_lossy();
    let mut bindgen = Bindgen::new();
    bindgen.input_module(&name, module).typescript(false).no_modules(true).map_err(told)?;
    bindgen.generate(folder).map_err(told)
}

/// Leaves of the [`UNUSED`] function that it ends the program, as the panic would.
fn cut(module: &mut Module) {
    for function in module.funcs.iter_mut() {
        let is_unused = function.name.as_ref().is_some_and(|name| name.contains(UNUSED));
        if let (true, FunctionKind::Local(local)) = (is_unused, &mut function.kind) {
            let mut body = local.builder_mut().func_body();
            body.instrs_mut().clear();
            body.unreachable();
        }
    }
}
