//! The binary: hands the words of the command line to the library, and its answer to the system.

fn main() -> std::process::ExitCode {
    plainplan::cli::run()
}
