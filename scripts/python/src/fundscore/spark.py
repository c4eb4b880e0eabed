"""A call on a Spark cluster: documents are read and scored by one process a partition, and the call is decided once.

The files that come out are those of ``fundscore run``, byte for byte, whatever the number of partitions and their order.
"""

from __future__ import annotations

import itertools
import os
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from . import calls
from .result import Result
from .stream import Document, Scorer

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame, SparkSession

_LINES = 256
"""Of a part, that are handed on at once."""


def run(
    spark: SparkSession, call: calls.Path, *, documents: DataFrame | None = None, partitions: int | None = None,
    assessments: Sequence[calls.Path] = (), out: calls.Path | None = None, trial: Mapping[str, object] | None = None,
    options: Sequence[str] = (), limits: Sequence[str] = (),
) -> Result:
    """Scores, ranks and awards a call.

    Args:
        call: a call folder, or a rubric with ``documents``. It has to be there under this name on every machine.
        documents: rows of ``path`` and ``content``, as ``spark.read.format("binaryFile")`` gives them, the path being the name in the
            result; None: the ``submissions`` of the call folder, under the names that ``fundscore.run`` gives them. Where ``content`` is null the
            program opens the path itself: files that all machines have are better not carried by Spark.
        partitions: processes that work; None: twice the cores. They should have thousands of documents each, since each starts a process.
        assessments, out, trial, options: as in ``fundscore.run``.
        limits: of one submission, such as ``["depth=64"]``.

    Raises:
        FundscoreError: the rubric or a part cannot be used; a document that cannot be read is a row with its reason.
    """
    arguments = [argument for limit in limits for argument in ("--limit", limit)]
    # Of a call folder the program itself knows which documents there have to be.
    count = None if documents is None else documents.select("path").distinct().count()
    if documents is None:
        documents = submissions(spark, call, options=arguments)
    packed = _scored(documents, call, partitions, trial, arguments, "packed")
    with tempfile.TemporaryDirectory(prefix="fundscore-") as folder:
        part = os.path.join(folder, "parts.jsonl")
        with open(part, "wb") as file:
            # One partition at a time is in the memory of Spark's driver; Python has all of them, deflated.
            for block in packed.toArrow().column("packed"):
                file.write(zlib.decompress(block.as_py()))
        return calls.merge(
            call, [part], assessments=assessments, documents=count, out=out, trial=trial,
            options=[*arguments, *options])


def submissions(spark: SparkSession, call: calls.Path, *, options: Sequence[str] = ()) -> DataFrame:
    """The documents of a call folder as rows of ``path``, the name that ``fundscore.run`` gives them, and ``content``, which is null: the call
    folder is there on every machine, and the program opens them faster than Spark carries them. A large document has a row for each of its
    pieces, with what tells where it lies as ``share``; else that is null."""
    import pyarrow

    listed = calls.shares(call, options=options)
    columns = {
        "path": pyarrow.array([name for name, _ in listed], pyarrow.string()), "content": pyarrow.nulls(len(listed), pyarrow.binary()),
        "share": pyarrow.array([share for _, share in listed], pyarrow.string())}
    return spark.createDataFrame(pyarrow.table(columns))


def score(
    documents: DataFrame, call: calls.Path, *, partitions: int | None = None, trial: Mapping[str, object] | None = None,
    options: Sequence[str] = (),
) -> DataFrame:
    """Reads documents into parts of a call, one process and one part a partition.

    Args:
        documents: rows of ``path`` and ``content``, as in ``run``, or ``submissions``.

    Returns:
        Rows of ``line``, text: the parts one behind the other, for ``fundscore merge`` and ``fundscore.merge``. Lines of a partition belong
        together and stay in their order.
    """
    return _scored(documents, call, partitions, trial, options, "line")


def _scored(
    documents: DataFrame, call: calls.Path, partitions: int | None, trial: Mapping[str, object] | None, options: Sequence[str], column: str,
) -> DataFrame:
    """Parts as rows of ``line``, or of ``packed``: blocks of them, deflated, since a part is some times as large as it has to be."""
    count = partitions or 2 * documents.sparkSession.sparkContext.defaultParallelism
    arguments = [os.fspath(call), *calls.settings(trial), *options]
    work = _PartitionWork(arguments, os.getcwd(), os.environ.get("FUNDSCORE_PROGRAM"), column)
    kind = "string" if column == "line" else "binary"
    columns = [name for name in ("path", "content", "share") if name in documents.columns]
    return documents.select(columns).repartition(count).mapInArrow(work, f"{column} {kind}")


class _PartitionWork:
    """What is done on a partition: starts the program, feeds it, and gives its lines."""

    def __init__(self, arguments: list[str], folder: str, program: str | None, column: str) -> None:
        self._arguments = arguments
        self._folder = folder
        self._program = program
        self._column = column

    def __call__(self, batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        import pyarrow

        with Scorer(self._arguments, folder=self._folder, program=self._program) as scorer:
            if self._column == "packed":
                for block in scorer.blocks(_documents(batches)):
                    yield pyarrow.RecordBatch.from_pydict({"packed": [zlib.compress(block, 1)]})
                return
            all_lines = scorer.lines(_documents(batches))
            while lines := list(itertools.islice(all_lines, _LINES)):
                yield pyarrow.RecordBatch.from_pydict({"line": [line[:-1].decode("utf-8") for line in lines]})


def _documents(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[Document]:
    for batch in batches:
        names = batch.column("path").to_pylist()
        shares = batch.column("share").to_pylist() if "share" in batch.schema.names else [None] * len(names)
        for name, content, share in zip(names, batch.column("content"), shares):
            yield (name, content.as_py()) if share is None else share
