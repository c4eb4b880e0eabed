"""A call on a Spark cluster: documents are read and scored by one process a partition, and the call is decided once.

The files that come out are those of ``fundscore run``, byte for byte, whatever the number of partitions and their order.
"""

from __future__ import annotations

import itertools
import os
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING

from . import calls
from .result import Result
from .stream import Document, Scorer

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame, SparkSession

_LINES = 256
"""Of a part, that are handed on at once."""

_LINE = "line string"
"""Rows of a part's lines."""

_PACKED = "packed binary, bytes long"
"""Rows of a part's blocks, packed, since a part is some times as large as it has to be."""

_CODEC = "zstd"


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
        packed = _dealt(spark, call, partitions, trial, arguments)
    else:
        packed = _scored(documents, call, partitions, trial, arguments, _PACKED)
    with tempfile.TemporaryDirectory(prefix="fundscore-") as folder:
        part = os.path.join(folder, "parts.jsonl")
        with open(part, "wb") as file:
            _unpack(packed.toArrow(), file)
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
    return _scored(documents, call, partitions, trial, options, _LINE)


def _dealt(
    spark: SparkSession, call: calls.Path, partitions: int | None, trial: Mapping[str, object] | None, options: Sequence[str],
) -> DataFrame:
    """Parts of a call folder, packed. Spark hands on the numbers of the partitions and nothing else: which documents are whose goes along
    with the work, so that no row has to be dealt to another partition."""
    count = _count(spark, partitions)
    listed = calls.listed(call, options=options)
    hands = [zlib.compress(b"".join(listed[number::count])) for number in range(count)]
    return spark.range(0, count, 1, count).mapInArrow(_work(call, trial, options, _PACKED, _Hands(hands)), _PACKED)


def _scored(
    documents: DataFrame, call: calls.Path, partitions: int | None, trial: Mapping[str, object] | None, options: Sequence[str], rows: str,
) -> DataFrame:
    """Parts of documents that come as rows."""
    columns = [name for name in ("path", "content", "share") if name in documents.columns]
    dealt = documents.select(columns).repartition(_count(documents.sparkSession, partitions))
    return dealt.mapInArrow(_work(call, trial, options, rows, _documents), rows)


def _count(spark: SparkSession, partitions: int | None) -> int:
    return partitions or 2 * spark.sparkContext.defaultParallelism


def _work(
    call: calls.Path, trial: Mapping[str, object] | None, options: Sequence[str], rows: str,
    documents: Callable[[Iterable[pyarrow.RecordBatch]], Iterator[Document]],
) -> _PartitionWork:
    arguments = [os.fspath(call), *calls.settings(trial), *options]
    if rows == _PACKED:
        # Only merge reads them.
        arguments.append("--facts-only")
    return _PartitionWork(arguments, os.getcwd(), os.environ.get("FUNDSCORE_PROGRAM"), rows, documents)


class _PartitionWork:
    """What is done on a partition: starts the program, feeds it, and gives its lines."""

    def __init__(
        self, arguments: list[str], folder: str, program: str | None, rows: str,
        documents: Callable[[Iterable[pyarrow.RecordBatch]], Iterator[Document]],
    ) -> None:
        self._arguments = arguments
        self._folder = folder
        self._program = program
        self._rows = rows
        self._documents = documents

    def __call__(self, batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        import pyarrow

        with Scorer(self._arguments, folder=self._folder, program=self._program) as scorer:
            if self._rows == _PACKED:
                for block in scorer.blocks(self._documents(batches)):
                    packed = pyarrow.compress(block, codec=_CODEC, asbytes=True)
                    yield pyarrow.RecordBatch.from_pydict({"packed": [packed], "bytes": [len(block)]})
                return
            all_lines = scorer.lines(self._documents(batches))
            while lines := list(itertools.islice(all_lines, _LINES)):
                yield pyarrow.RecordBatch.from_pydict({"line": [line[:-1].decode("utf-8") for line in lines]})


class _Hands:
    """The documents of each partition, by its number, as ``fundscore score --list`` prints them, deflated: names are much alike."""

    def __init__(self, hands: list[bytes]) -> None:
        self._hands = hands

    def __call__(self, batches: Iterable[pyarrow.RecordBatch]) -> Iterator[Document]:
        for batch in batches:
            for number in batch.column("id").to_pylist():
                documents = zlib.decompress(self._hands[number]).decode("utf-8")
                # More partitions than documents: some have nothing to do.
                if documents:
                    yield documents


def _unpack(rows: pyarrow.Table, file: IO[bytes]) -> None:
    """One partition at a time is in the memory of Spark's driver; Python has all of them, packed."""
    import pyarrow

    for packed, size in zip(rows.column("packed"), rows.column("bytes")):
        file.write(pyarrow.decompress(packed.as_py(), size.as_py(), codec=_CODEC, asbytes=True))


def _documents(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[Document]:
    for batch in batches:
        names = batch.column("path").to_pylist()
        shares = batch.column("share").to_pylist() if "share" in batch.schema.names else [None] * len(names)
        for name, content, share in zip(names, batch.column("content"), shares):
            yield (name, content.as_py()) if share is None else share
