"""A call, run as a whole or in parts."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence

from . import _program
from .result import Result

Path = str | os.PathLike[str]


def _texts(paths: Iterable[Path]) -> list[str]:
    return [os.fspath(path) for path in paths]


def run(
    call: Path, inputs: Sequence[Path] = (), *, assessments: Sequence[Path] = (), out: Path | None = None,
    trial: Mapping[str, object] | None = None, options: Sequence[str] = (),
) -> Result:
    """Scores, ranks and awards a call.

    Args:
        call: a call folder, or a rubric.
        inputs: XML files, folders and ZIP archives; none for those of the call folder.
        assessments: score sheets, or folders of them; none for those of the call folder.
        out: the folder for the files; None: a temporary one, removed with the result.
        trial: values of the rubric to be tried out, such as ``{"award.budget": 500000}``.
        options: further options of ``fundscore run``.

    Returns:
        The result; where a decision is left to people its ``undecided`` is True.

    Raises:
        FundscoreError: the rubric or an input cannot be used.
    """
    arguments = ["run", os.fspath(call), *_texts(inputs)]
    return _decided(arguments, assessments, out, trial, options)


def merge(
    call: Path, parts: Sequence[Path], *, assessments: Sequence[Path] = (), documents: int | None = None,
    out: Path | None = None, trial: Mapping[str, object] | None = None, options: Sequence[str] = (),
) -> Result:
    """Decides a call whose submissions were read in parts: the files of ``run``, byte for byte.

    Args:
        parts: files that ``score`` wrote.
        documents: how many documents they have together; None: as the call folder or the parts say.

    The others are as in ``run``.

    Raises:
        FundscoreError: a part is damaged, missing, given twice, or made with something else.
    """
    arguments = ["merge", os.fspath(call), *_texts(parts)]
    if documents is not None:
        arguments += ["--documents", str(documents)]
    return _decided(arguments, assessments, out, trial, options)


def _decided(
    arguments: list[str], assessments: Sequence[Path], out: Path | None, trial: Mapping[str, object] | None,
    options: Sequence[str],
) -> Result:
    result = Result(out)
    if assessments:
        arguments += ["--assessments", *_texts(assessments)]
    arguments += ["--out", str(result.folder), *settings(trial), *options]
    ran = _program.call(arguments, accepted=(0, 1))
    result.shortlist = ran.stdout.decode("utf-8")
    result.notes = ran.stderr.decode("utf-8", "replace")
    result.undecided = ran.returncode == 1
    return result


def settings(trial: Mapping[str, object] | None) -> list[str]:
    """``--set`` options of a trial."""
    return [text for path, value in (trial or {}).items() for text in ("--set", f"{path}={value}")]


def score(
    call: Path, documents: Iterable[Path], out: Path, *, trial: Mapping[str, object] | None = None,
    options: Sequence[str] = (),
) -> None:
    """Reads some documents of a call into a part, for ``merge``.

    Args:
        documents: files, as they are to be named in the result.
        out: the part: a file of JSON lines.
    """
    from .stream import Scorer

    with open(out, "wb") as part, Scorer([os.fspath(call), *settings(trial), *options]) as scorer:
        lines = scorer.lines((os.fspath(name), None) for name in documents)
        part.writelines(lines)


def documents(call: Path, inputs: Sequence[Path] = (), *, options: Sequence[str] = ()) -> list[str]:
    """Names of the documents that a call reads, files in archives as ``call.zip!folder/a.xml``."""
    ran = _program.call(["score", os.fspath(call), *_texts(inputs), "--list", *options])
    return [json.loads(line)["file"] for line in ran.stdout.splitlines()]


def shares(call: Path, *, options: Sequence[str] = ()) -> list[tuple[str, str | None]]:
    """The same for several processes: names, each beside None, or for a share of a large document beside the line that ``fundscore score
    --list --pieces`` prints for it. All shares of a document have its name."""
    lines = ((json.loads(line), line) for line in listed(call, options=options))
    return [(one["file"], line[:-1].decode("utf-8") if len(one) > 1 else None) for one, line in lines]


def listed(call: Path, *, options: Sequence[str] = ()) -> list[bytes]:
    """The lines of ``fundscore score --list --pieces``, each with its line feed."""
    ran = _program.call(["score", os.fspath(call), "--list", "--pieces", *options])
    return ran.stdout.splitlines(keepends=True)
