"""Finds the program and starts it."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess
import sys
from collections.abc import Sequence


class FundscoreError(Exception):
    """The program could not do what it was asked for.

    Attributes:
        exit_code: 2 where a rubric or an input cannot be used, 64 for wrong usage, negative for a signal.
        problems: what it said on standard error, with file, line and column.
    """

    def __init__(self, exit_code: int, problems: str) -> None:
        super().__init__(problems.strip() or f"fundscore ended with exit code {exit_code}")
        self.exit_code = exit_code
        self.problems = problems

    def __reduce__(self) -> tuple[type[FundscoreError], tuple[int, str]]:
        return FundscoreError, (self.exit_code, self.problems)


def program() -> str:
    """Path of the program: FUNDSCORE_PROGRAM, else the one of the wheel, else the one on the PATH.

    Raises:
        FileNotFoundError: there is none.
    """
    named = os.environ.get("FUNDSCORE_PROGRAM")
    bundled = pathlib.Path(__file__).with_name("bin") / "fundscore"
    found = named or (str(bundled) if bundled.is_file() else _on_path())
    if not found:
        raise FileNotFoundError("there is no program 'fundscore': install the wheel, or name it in FUNDSCORE_PROGRAM")
    return found


def _on_path() -> str | None:
    """The first one on the PATH that is not this package's own script, which would start itself."""
    own = pathlib.Path(sys.argv[0]).resolve() if sys.argv and sys.argv[0] else None
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        found = shutil.which("fundscore", path=folder) if folder else None
        if found and pathlib.Path(found).resolve() != own and not _is_script(found):
            return found
    return None


def _is_script(path: str) -> bool:
    with open(path, "rb") as file:
        return file.read(2) == b"#!"


def call(arguments: Sequence[str], *, accepted: Sequence[int] = (0,)) -> subprocess.CompletedProcess[bytes]:
    """Runs the program to its end.

    Raises:
        FundscoreError: its exit code is not among those accepted.
    """
    ran = subprocess.run([program(), *arguments], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if ran.returncode not in accepted:
        raise FundscoreError(ran.returncode, ran.stderr.decode("utf-8", "replace"))
    return ran


def version() -> str:
    """Of the program, such as ``0.1.0``."""
    return call(["--version"]).stdout.decode("utf-8").strip()


def main() -> None:
    """The command ``fundscore``: becomes the program."""
    path = program()
    os.execv(path, [path, *sys.argv[1:]])
