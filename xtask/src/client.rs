//! The client: cargo compiles the two programs of the browser, the library of wasm-bindgen writes their glue, and for
//! publication `wasm-opt`, [`slim`] and UglifyJS make them small. What a site makes of them is the generator's business.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    run::{self, Fault},
    slim,
};

/// Where the client is put for publication and for tests.
pub const CLIENT: &str = "target/client";

/// The target that browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The programs: the application, and the search, which documents have without it.
const PROGRAMS: [&str; 2] = ["visavis", "search"];

/// What makes the code small. Functions are ordered by name, so that it does not depend on where they were compiled.
const SMALL: &str = "-Oz --low-memory-unused -ocimfs 0 --gufa --generate-global-effects -Oz --converge \
                     --reorder-functions-by-name --strip-debug --strip-producers --strip-target-features";

/// How the client is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quickly, with debug assertions and without `wasm-opt`.
    Dev,
    /// As small as it gets.
    Release,
}

/// Compiles the client and puts it whole in the place of the folder `to`.
pub fn build(profile: Profile, to: &str) -> Result<(), Fault> {
    let compiled = compile(profile)?;
    let new = PathBuf::from(format!("{to}.new"));
    remove(&new)?;
    fs::create_dir_all(&new)?;
    let small = (profile == Profile::Release).then_some("--small");
    run::call(
        run::cargo().args(["run", "--quiet", "-p", "visavis-bindgen", "--"]).args(small).arg(&new).args(compiled),
    )?;
    if profile == Profile::Release {
        for program in PROGRAMS {
            let (wasm, glue) = (new.join(format!("{program}_bg.wasm")), new.join(format!("{program}.js")));
            run::call(run::command("wasm-opt").arg(&wasm).arg("-o").arg(&wasm).args(SMALL.split_whitespace()))?;
            slim::file(&wasm)?;
            run::call(run::command("uglifyjs").arg(&glue).args(["--compress", "--mangle", "-o"]).arg(&glue))?;
        }
        // Every page carries it: its names are shortened too, in the order in which the site generator joins its parts.
        let parts: [(&str, &[&str]); 3] = [
            ("boot.js", &["tier", "start", "app", "links", "copy"]),
            ("boot-alone.js", &["tier", "start", "links"]),
            ("copy.js", &["copy"]),
        ];
        for (name, parts) in parts {
            let parts = parts.iter().map(|part| format!("assets/boot/{part}.js"));
            let mut small = run::command("uglifyjs");
            run::call(small.args(parts).args(["--compress", "--mangle", "-o"]).arg(new.join(name)))?;
        }
        run::call(run::visavis().args(["bare", "--client"]).arg(&new))?;
    }
    let to = Path::new(to);
    remove(to)?;
    fs::rename(&new, to).map_err(|error| format!("cannot move {} to {}: {error}", new.display(), to.display()).into())
}

/// Compiles the programs and says where they are.
fn compile(profile: Profile) -> Result<Vec<PathBuf>, Fault> {
    let mut cargo = run::cargo();
    cargo.args(["build", "--quiet", "--target", WASM]);
    cargo.args(PROGRAMS.iter().flat_map(|program| ["--bin", program]));
    let mut folder = "debug";
    if profile == Profile::Release {
        small(cargo.arg("--release"));
        folder = "release";
    }
    run::call(&mut cargo)?;
    let folder = run::target_dir().join(WASM).join(folder);
    Ok(PROGRAMS.iter().map(|program| folder.join(program).with_extension("wasm")).collect())
}

/// Has cargo compile the standard library for size, with panics that stop at once: 161.8 kB of wasm become 145.4
/// (brotli). The features are not stable, so this is for the published client alone, never for the native code; a panic
/// then leaves no message, which nobody would read there.
fn small(cargo: &mut Command) {
    cargo
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort");
}

/// The files of the published client that name a folder of this machine: the same source must give the same bytes in
/// any folder.
pub fn with_paths() -> Result<Vec<PathBuf>, Fault> {
    let folders = [Some(env::current_dir()?), run::cargo_home(), Some(run::sysroot()?)];
    let folders: Vec<String> = folders.into_iter().flatten().map(|folder| folder.display().to_string()).collect();
    let mut found = Vec::new();
    for entry in fs::read_dir(CLIENT)? {
        let file = entry?.path();
        let bytes = fs::read(&file)?;
        let named = |folder: &String| bytes.windows(folder.len()).any(|part| part == folder.as_bytes());
        if folders.iter().any(named) {
            found.push(file);
        }
    }
    Ok(found)
}

/// Removes a folder that may not be there.
pub fn remove(folder: &Path) -> Result<(), Fault> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {error}", folder.display()).into())
        }
        _ => Ok(()),
    }
}
