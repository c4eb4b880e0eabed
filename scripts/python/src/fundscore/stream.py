"""One process of ``fundscore score --stream``: documents in, lines of a part out."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import IO, cast

from ._program import FundscoreError
from ._program import program as find_program

Document = tuple[str, bytes | None] | str
"""A name, and the bytes of a document; None: it lies under its name on this machine. Or lines of ``fundscore score --list``."""


_BLOCK = 1 << 20


class Scorer:
    """Starts the program and ends with it. A context manager::

        with Scorer(["my-call"]) as scorer:
            for line in scorer.lines([("a.xml", b"<a/>")]):
                ...
    """

    def __init__(self, arguments: Sequence[str], *, folder: str | None = None, program: str | None = None) -> None:
        """Starts it.

        Args:
            arguments: of ``fundscore score``, without ``--stream``.
            folder: where it works; None: here.
            program: its path; None: as ``fundscore.program`` finds it.
        """
        self._process = subprocess.Popen(
            [program or find_program(), "score", *arguments, "--stream"], cwd=folder, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self._problems: list[bytes] = []
        self._failure: BaseException | None = None

    def __enter__(self) -> Scorer:
        return self

    def lines(self, documents: Iterable[Document]) -> Iterator[bytes]:
        """The lines of one part, each with its line feed: the first says what the part was made with, the last how many there are.

        Raises:
            FundscoreError: the program failed; what came so far is no whole part.
        """
        return self._output(documents, iter(self._pipe))

    def blocks(self, documents: Iterable[Document]) -> Iterator[bytes]:
        """The same in blocks of some hundred lines, which end anywhere."""
        return self._output(documents, iter(lambda: self._pipe.read(_BLOCK), b""))

    @property
    def _pipe(self) -> IO[bytes]:
        return cast(IO[bytes], self._process.stdout)

    def _output(self, documents: Iterable[Document], pieces: Iterator[bytes]) -> Iterator[bytes]:
        feeder = threading.Thread(target=self._feed, args=(documents,), daemon=True)
        listener = threading.Thread(target=self._listen, daemon=True)
        feeder.start()
        listener.start()
        yield from pieces
        feeder.join()
        listener.join()
        exit_code = self._process.wait()
        if self._failure is not None:
            raise self._failure
        if exit_code != 0:
            raise FundscoreError(exit_code, b"".join(self._problems).decode("utf-8", "replace"))

    def _feed(self, documents: Iterable[Document]) -> None:
        pipe = cast(IO[bytes], self._process.stdin)
        try:
            for document in documents:
                if isinstance(document, str):
                    pipe.write(document.encode("utf-8"))
                    if not document.endswith("\n"):
                        pipe.write(b"\n")
                    continue
                name, content = document
                head: dict[str, object] = {"file": name}
                if content is not None:
                    head["bytes"] = len(content)
                pipe.write(json.dumps(head, ensure_ascii=False).encode("utf-8") + b"\n")
                if content is not None:
                    pipe.write(content)
                    pipe.write(b"\n")
            pipe.close()
        except BrokenPipeError:
            pass  # The program ended early; its exit code says why.
        except BaseException as failure:  # noqa: BLE001 - told by the reading side; the part must not look whole.
            self._failure = failure
            self._process.kill()

    def _listen(self) -> None:
        self._problems.extend(cast(IO[bytes], self._process.stderr))

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:
                    pass
