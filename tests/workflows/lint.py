"""Lints the workflows of this project: `python3 lint.py`.

Prints what is wrong, each with its place, and last how many files were read. Ends with 1 if anything was found.
Not here: how the linter comes to this machine (`tests/run`), and that it can be red (`selftest.py`).
"""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
LINTER = PROJECT / "target" / "workflow-linter"


def lint(folder, files):
    """What the linter says of files in a folder: `returncode` (0 if all is well) and `stdout`."""
    command = [sys.executable, "-m", "jactionlint", "--strict-exit", "--no-color"]
    # The shellcheck of this machine could be of any age, or missing: then scripts would pass unread.
    command += [f"--shellcheck={LINTER / 'bin' / 'shellcheck'}", "--pyflakes=", *map(str, files)]
    environment = {**os.environ, "PYTHONPATH": str(LINTER)}
    said = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    return subprocess.run(command, cwd=folder, env=environment, check=False, **said)


def main():
    folder = PROJECT / ".github" / "workflows"
    files = sorted(file for file in folder.glob("*") if file.suffix in (".yml", ".yaml"))
    if not files:
        print(f"There is no workflow in {folder}")
        return 1
    result = lint(PROJECT, [file.relative_to(PROJECT) for file in files])
    print(result.stdout, end="")
    print(f"{len(files)} workflows were read: {'all is well' if result.returncode == 0 else 'not all is well'}")
    return 0 if result.returncode == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
