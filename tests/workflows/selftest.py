"""Each fault that we count on the linter to find makes it red, and a workflow without one is quiet."""

import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True  # what Python keeps beside a file names folders of this machine
from lint import lint  # noqa: E402

GOOD = """\
name: Good
on:
  pull_request:
permissions: {}
concurrency:
  group: good-${{ github.ref }}
  cancel-in-progress: true
jobs:
  one:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - run: echo "$TITLE"
        env:
          TITLE: ${{ github.event.pull_request.title }}
"""

FAULTS = [  # what is wrong, what stood there, what stands there now, the rule that must say so
    ("a wrong key", "timeout-minutes: 5", "timeout-minutes: 5\n    continue-on-eror: true", "workflow-syntax"),
    ("an input that no action has", "persist-credentials", "fetch-deep: 1\n          persist-credentials", "unknown-action-input"),
    ("words of a stranger in a script", '"$TITLE"', '"${{ github.event.pull_request.title }}"', "template-injection"),
    ("a mistake in a script", 'echo "$TITLE"', "cd $TITLE", "shellcheck"),
    ("an action that can change", "3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "v7", "unpinned-uses"),
    ("a key that stays in the folder", "persist-credentials: false", "clean: true", "artipacked"),
    ("every permission", "permissions: {}", "permissions: write-all", "excessive-permissions"),
    ("a runner that is not there", "ubuntu-24.04", "ubuntu-16.04", "unknown-runner-label"),
]


def said_of(text):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, ".github", "workflows", "one.yml")
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
        return lint(folder, [file.relative_to(folder)])


def main():
    broken = []
    quiet = said_of(GOOD)
    if quiet.returncode != 0:
        broken.append(f"it is not quiet where all is well:\n{quiet.stdout}")
    for what, old, new, rule in FAULTS:
        result = said_of(GOOD.replace(old, new, 1))
        # The name of the rule, since a linter that is missing ends with 1 too.
        if result.returncode != 1 or f"[{rule}]" not in result.stdout:
            broken.append(f"it does not see {what} ({rule}):\n{result.stdout}")
    for problem in broken:
        print(f"FAILED {problem}")
    print(f"{len(FAULTS) + 1 - len(broken)} passed, {len(broken)} failed")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
