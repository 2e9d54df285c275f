//! Processes: where tools are looked for, and how a command that fails becomes a sentence. Not which commands are run.

use std::{
    env,
    ffi::{OsStr, OsString},
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

/// Why a command could not do its work: a sentence that says what to do about it.
pub type Fault = Box<dyn std::error::Error>;

/// How a command of `cargo xtask` ends.
pub type Outcome = Result<ExitCode, Fault>;

/// Makes the workspace's root the current folder, so that every path in this crate can be written from there.
pub fn enter_workspace() -> Result<(), Fault> {
    let root = env::var_os("CARGO_MANIFEST_DIR")
        .and_then(|xtask| Path::new(&xtask).parent().map(Path::to_path_buf))
        .ok_or("the workspace was not found; start this program as `cargo xtask`")?;
    env::set_current_dir(&root).map_err(|error| format!("cannot enter {}: {error}", root.display()).into())
}

/// Cargo's folder for what it builds.
pub fn target_dir() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from)
}

/// Cargo's own folder: what it installed, and the sources of crates.
pub fn cargo_home() -> Option<PathBuf> {
    let home = || env::var_os("HOME").map(|home| Path::new(&home).join(".cargo"));
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}

/// The folder of the toolchain.
pub fn sysroot() -> Result<PathBuf, Fault> {
    let sysroot = output(command("rustc").args(["--print", "sysroot"]));
    let sysroot = sysroot.ok_or("rustc does not run; install Rust with rustup, then try again")?;
    Ok(sysroot.trim().into())
}

/// The folders in which every command finds its tools: those pinned by npm first, then those that cargo installed, then the usual ones.
fn search_path() -> OsString {
    let mut folders = Vec::new();
    if let Ok(here) = env::current_dir() {
        folders.push(here.join("node_modules/.bin"));
    }
    folders.extend(cargo_home().map(|cargo| cargo.join("bin")));
    let usual = env::var_os("PATH").unwrap_or_default();
    folders.extend(env::split_paths(&usual));
    // A folder with a colon in its name cannot be listed in a search path; then only the usual folders are searched.
    env::join_paths(folders).unwrap_or(usual)
}

/// Where a program is, if it is installed.
pub fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&search_path()).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// A command that finds the project's tools.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.env("PATH", search_path());
    command
}

/// The cargo that runs this program.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The site generator, built if need be; its own command and options follow.
pub fn visavis() -> Command {
    visavis_with(&[])
}

/// The same with options for cargo.
pub fn visavis_with(options: &[&str]) -> Command {
    let mut command = cargo();
    command.args(["run", "--quiet", "--bin", "visavis"]).args(options).arg("--");
    command
}

/// What a command printed, if it could be run and succeeded.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a command printed that is given some bytes to read.
pub fn fed(command: &mut Command, bytes: &[u8]) -> Result<String, Fault> {
    let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = started.map_err(|error| cannot_start(command, &error))?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(bytes)?;
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        return Err(format!("`{}` failed; what it printed above says why", spelled(command)).into());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a command and says whether it succeeded; what it prints is seen as it comes.
pub fn succeeds(command: &mut Command) -> Result<bool, Fault> {
    let status = command.stdin(Stdio::null()).status().map_err(|error| cannot_start(command, &error))?;
    Ok(status.success())
}

/// Runs a command that must succeed.
pub fn call(command: &mut Command) -> Result<(), Fault> {
    if succeeds(command)? {
        Ok(())
    } else {
        Err(format!("`{}` failed; what it printed above says why", spelled(command)).into())
    }
}

/// Runs a command, shows each line that it prints and hands it on; says whether the command succeeded.
/// A command that takes longer than `limit` is ended, so that one that hangs does not hide the results of the others.
pub fn follow(command: &mut Command, limit: Duration, mut heard: impl FnMut(&str)) -> Result<bool, Fault> {
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(|error| cannot_start(command, &error))?;
    let Some(out) = child.stdout.take() else {
        return Err(format!("`{}` has no output to read", spelled(command)).into());
    };
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(out).split(b'\n').map_while(Result::ok) {
            if sender.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                break;
            }
        }
    });
    let end = Instant::now() + limit;
    loop {
        match lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(line) => {
                println!("{line}");
                heard(&line);
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(child.wait()?.success()),
            Err(RecvTimeoutError::Timeout) => {
                child.kill()?;
                child.wait()?;
                let minutes = limit.as_secs() / 60;
                return Err(format!("`{}` was ended: it took longer than {minutes} minutes", spelled(command)).into());
            }
        }
    }
}

/// The sentence for a command that could not even start.
pub fn cannot_start(command: &Command, error: &io::Error) -> Fault {
    format!("cannot start `{}`: {error}; `cargo xtask setup --browsers` installs all tools", spelled(command)).into()
}

/// A command as one would type it.
pub fn spelled(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut shell = command("sh");
        shell.args(["-c", script]);
        shell
    }

    #[test]
    fn every_line_of_a_followed_command_is_heard() {
        let mut heard = Vec::new();
        let success = follow(&mut shell("echo one; printf two; exit 3"), Duration::from_secs(60), |line| {
            heard.push(line.to_owned());
        });
        assert!(matches!(success, Ok(false)));
        assert_eq!(heard, ["one", "two"]);
    }

    #[test]
    fn a_command_that_hangs_is_ended() {
        let fault = follow(command("sleep").arg("60"), Duration::from_millis(50), |_| {}).expect_err("it hangs");
        assert_eq!(fault.to_string(), "`sleep 60` was ended: it took longer than 0 minutes");
    }

    #[test]
    fn a_failure_names_the_command_as_one_would_type_it() {
        let fault = call(&mut shell("exit 1")).expect_err("it fails");
        assert_eq!(fault.to_string(), "`sh -c exit 1` failed; what it printed above says why");
    }

    #[test]
    fn a_command_reads_what_it_is_fed() {
        assert!(fed(&mut shell("tr a b"), b"aha").is_ok_and(|printed| printed == "bhb"));
        assert!(fed(&mut shell("cat; exit 1"), b"").is_err());
    }

    #[test]
    fn a_program_that_is_not_installed_is_not_found() {
        assert!(find("sh").is_some());
        assert_eq!(find("no-such-program-anywhere"), None);
    }
}
