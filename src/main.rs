//! The binary: hands the words of the command line to the library, and its answer to the system.

#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    plainplan::cli::run()
}
